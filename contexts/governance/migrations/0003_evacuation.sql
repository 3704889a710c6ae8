-- What two people have to agree to about a locked site. Rows stay.
CREATE TABLE site_request (
  org_id        BLOB NOT NULL,
  request_id    BLOB NOT NULL,
  site_id       BLOB NOT NULL,
  kind          TEXT NOT NULL,              -- unlock
  state         TEXT NOT NULL,              -- waiting, done, withdrawn
  asked_by      BLOB NOT NULL,
  asked_at      INTEGER NOT NULL,
  decided_by    BLOB,
  decided_at    INTEGER,
  PRIMARY KEY (org_id, request_id)
) STRICT;
CREATE UNIQUE INDEX site_request_waiting ON site_request (org_id, site_id, kind) WHERE state = 'waiting';
