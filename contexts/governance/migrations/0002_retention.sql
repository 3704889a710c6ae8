-- How long an organisation keeps what, where it chose something else than what the program suggests.
CREATE TABLE retention_setting (
  org_id        BLOB NOT NULL,
  kind          TEXT NOT NULL,
  days          INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL,
  changed_by    BLOB NOT NULL,
  PRIMARY KEY (org_id, kind)
) STRICT;

-- Whose data must be kept for now, whatever else is decided. Rows are lifted and stay.
CREATE TABLE legal_hold (
  org_id        BLOB NOT NULL,
  hold_id       BLOB NOT NULL,
  person_id     BLOB NOT NULL,
  code          TEXT NOT NULL,              -- of the case by which the person was named
  team          BLOB,
  owner         BLOB,
  key_id        BLOB NOT NULL,
  reason        BLOB NOT NULL,              -- sealed
  placed_at     INTEGER NOT NULL,
  placed_by     BLOB NOT NULL,
  lifted_at     INTEGER,
  lifted_by     BLOB,
  PRIMARY KEY (org_id, hold_id)
) STRICT;
CREATE UNIQUE INDEX legal_hold_person ON legal_hold (org_id, person_id) WHERE lifted_at IS NULL;

-- People whose data fall due within a month; found anew each night. A person confirms, the program does not.
CREATE TABLE retention_due (
  org_id        BLOB NOT NULL,
  person_id     BLOB NOT NULL,
  code          TEXT NOT NULL,
  team          BLOB,
  owner         BLOB,
  due_at        INTEGER NOT NULL,
  PRIMARY KEY (org_id, person_id)
) STRICT;

-- What was deleted because its time was over: counts, no records. Rows are only ever added.
CREATE TABLE retention_done (
  org_id        BLOB NOT NULL,
  done_id       BLOB NOT NULL,
  at            INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  count         INTEGER NOT NULL,
  PRIMARY KEY (org_id, done_id)
) STRICT;
