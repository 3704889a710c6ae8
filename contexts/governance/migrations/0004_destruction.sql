-- What two people decided about the keys of a locked site's records. Rows stay.
CREATE TABLE site_destruction (
  org_id        BLOB NOT NULL,
  destruction_id BLOB NOT NULL,
  site_id       BLOB NOT NULL,
  state         TEXT NOT NULL,              -- asked, agreed, running, done, withdrawn
  asked_by      BLOB NOT NULL,
  asked_at      INTEGER NOT NULL,
  agreed_by     BLOB,
  agreed_at     INTEGER,
  due_at        INTEGER,                    -- until then one person may stop it
  ended_by      BLOB,                       -- who withdrew it; nobody where the program ended it
  ended_at      INTEGER,
  people        INTEGER NOT NULL,           -- of whom a stub is left, so far
  cases         INTEGER NOT NULL,
  kept          INTEGER NOT NULL,           -- people who must be kept, and were
  PRIMARY KEY (org_id, destruction_id)
) STRICT;
CREATE UNIQUE INDEX site_destruction_open ON site_destruction (org_id, site_id) WHERE ended_at IS NULL;
CREATE INDEX site_destruction_due ON site_destruction (due_at) WHERE ended_at IS NULL;

-- Keys that must not exist any more and that belong to no person: files of imports, reasons of holds that were lifted. Those of people are in
-- the table of erasures.
CREATE TABLE destroyed_key (
  org_id        BLOB NOT NULL,
  key_id        BLOB NOT NULL,
  destruction_id BLOB NOT NULL,
  PRIMARY KEY (org_id, key_id)
) STRICT;
