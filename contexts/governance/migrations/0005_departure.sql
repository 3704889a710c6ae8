-- Exports of everything that is an organisation's own: asked for by one, agreed to by another, made by a job. Rows stay.
CREATE TABLE org_export (
  org_id        BLOB NOT NULL,
  export_id     BLOB NOT NULL,
  state         TEXT NOT NULL,              -- asked, making, made, failed, withdrawn, gone
  recipient     TEXT NOT NULL,              -- age1…: public
  purpose       TEXT NOT NULL,              -- departure, copy, authority
  asked_by      BLOB NOT NULL,
  asked_at      INTEGER NOT NULL,
  agreed_by     BLOB,
  agreed_at     INTEGER,
  job_id        BLOB,
  ended_at      INTEGER,
  bytes         INTEGER NOT NULL,
  cases         INTEGER NOT NULL,
  rows          INTEGER NOT NULL,
  sha256        TEXT,
  PRIMARY KEY (org_id, export_id)
) STRICT;
CREATE UNIQUE INDEX org_export_open ON org_export (org_id) WHERE state IN ('asked', 'making');

-- An organisation leaves this server. Rows stay, also after it.
CREATE TABLE org_departure (
  org_id        BLOB NOT NULL,
  departure_id  BLOB NOT NULL,
  state         TEXT NOT NULL,              -- asked, agreed, running, done, withdrawn
  export_id     BLOB,                       -- whose SHA-256 was confirmed; nothing where the operator did it
  asked_by      BLOB,                       -- nobody: the operator of the server
  asked_at      INTEGER NOT NULL,
  agreed_by     BLOB,
  agreed_at     INTEGER,
  due_at        INTEGER,                    -- until then one person may stop it
  ended_by      BLOB,
  ended_at      INTEGER,
  accounts      INTEGER NOT NULL,           -- that ended
  keys          INTEGER NOT NULL,           -- that were destroyed
  rows          INTEGER NOT NULL,           -- that were deleted
  PRIMARY KEY (org_id, departure_id)
) STRICT;
CREATE UNIQUE INDEX org_departure_open ON org_departure (org_id) WHERE ended_at IS NULL;
CREATE INDEX org_departure_due ON org_departure (due_at) WHERE ended_at IS NULL;
