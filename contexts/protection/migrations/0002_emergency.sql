-- A case that was opened in an emergency by somebody whom it does not belong to, and what was judged of it afterwards. No foreign
-- key: it outlives a case that goes with an import.
CREATE TABLE emergency (
  org_id        BLOB NOT NULL,
  emergency_id  BLOB NOT NULL,
  case_id       BLOB NOT NULL,
  key_id        BLOB NOT NULL,            -- the case's, which seals reason and note
  opened_by     BLOB NOT NULL,
  opened_at     INTEGER NOT NULL,
  ends_at       INTEGER NOT NULL,
  due_at        INTEGER NOT NULL,         -- when it must have been reviewed
  reason        BLOB NOT NULL,
  reviewed_by   BLOB,
  reviewed_at   INTEGER,
  verdict       TEXT,                     -- justified, not-justified, to-discuss
  note          BLOB,
  PRIMARY KEY (org_id, emergency_id)
) STRICT;
CREATE INDEX emergency_opened ON emergency (org_id, opened_by, case_id, opened_at);
CREATE INDEX emergency_waiting ON emergency (org_id, due_at) WHERE reviewed_at IS NULL;

-- Codes that somebody gave in an emergency and that name no case: so many a day and no more.
CREATE TABLE emergency_miss (
  org_id        BLOB NOT NULL,
  miss_id       BLOB NOT NULL,
  user_id       BLOB NOT NULL,
  at            INTEGER NOT NULL,
  PRIMARY KEY (org_id, miss_id)
) STRICT;
CREATE INDEX emergency_miss_of ON emergency_miss (org_id, user_id, at);
