-- The register of data breaches. What happened is told in words that may name people: those are sealed under a key of the breach.
CREATE TABLE breach (
  org_id        BLOB NOT NULL,
  breach_id     BLOB NOT NULL,
  number        INTEGER NOT NULL,           -- 1, 2, 3 … in the organisation
  key_id        BLOB NOT NULL,
  state         TEXT NOT NULL,              -- reported, assessed, notified, not-notified, closed
  kind          TEXT NOT NULL,
  noticed_at    INTEGER NOT NULL,           -- from here the 72 hours run
  happened      TEXT,                       -- YYYY, YYYY-MM or YYYY-MM-DD
  data          TEXT NOT NULL,              -- JSON list: sections of HTCDS, and codes of this register
  people        TEXT NOT NULL,              -- JSON list of codes
  about         INTEGER,                    -- how many people, as far as is known
  severity      TEXT,                       -- low, some, serious, life
  authority     TEXT NOT NULL,              -- open, notify, no
  authority_at  INTEGER,                    -- when the authority was told
  affected      TEXT NOT NULL,              -- open, notify, no: the people themselves
  affected_at   INTEGER,
  warned        INTEGER NOT NULL,           -- 0; 1: told that a day is left; 2: told that the time is over
  version       INTEGER NOT NULL,
  reported_at   INTEGER NOT NULL,
  reported_by   BLOB NOT NULL,
  PRIMARY KEY (org_id, breach_id)
) STRICT;
CREATE UNIQUE INDEX breach_number ON breach (org_id, number);
CREATE INDEX breach_clock ON breach (noticed_at) WHERE authority_at IS NULL AND authority <> 'no' AND state <> 'closed';

-- What was done about a breach, by whom and when. Rows are added and never changed.
CREATE TABLE breach_step (
  org_id        BLOB NOT NULL,
  breach_id     BLOB NOT NULL,
  step_id       BLOB NOT NULL,
  at            INTEGER NOT NULL,
  by_user       BLOB NOT NULL,
  kind          TEXT NOT NULL,
  detail        TEXT NOT NULL,              -- coded JSON
  text          BLOB,                       -- sealed
  PRIMARY KEY (org_id, breach_id, step_id),
  FOREIGN KEY (org_id, breach_id) REFERENCES breach (org_id, breach_id)
) STRICT;
