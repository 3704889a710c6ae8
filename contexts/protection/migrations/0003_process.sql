-- How far each case has come: one row for each, codes and times only. A case without a row has not been moved since it was registered.
CREATE TABLE case_process (
  org_id      BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  version     INTEGER NOT NULL,
  stage       TEXT NOT NULL,
  since       INTEGER NOT NULL,           -- when it came to this stage
  pause       TEXT,                       -- lost-contact, in-custody, travelling
  paused_at   INTEGER,
  risk        TEXT,                       -- low, medium, high, critical
  risk_at     INTEGER,
  exception   INTEGER NOT NULL,           -- 1: help goes on without consent, for a reason that is written down
  guardian    INTEGER NOT NULL,           -- 1: the child has a guardian
  best_interests_at INTEGER,              -- when what is best for the child was looked at last
  recovery_from TEXT,                     -- recovery and reflection period, days
  recovery_until TEXT,
  back_to     TEXT,                       -- the stage to which a closing goes back that is not agreed to
  ending      TEXT,                       -- cas_Status that was asked for
  asked_by    BLOB,
  asked_at    INTEGER,
  ending_words BLOB,                      -- sealed: why it was asked for
  key_id      BLOB NOT NULL,              -- the case's
  PRIMARY KEY (org_id, case_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX case_process_asked ON case_process (org_id, asked_at) WHERE asked_by IS NOT NULL;
CREATE INDEX case_process_risk ON case_process (org_id, risk, case_id) WHERE risk IS NOT NULL;

-- What was decided on the way, never changed. The words are sealed under the case's key.
CREATE TABLE case_step (
  org_id      BLOB NOT NULL,
  step_id     BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,
  at          INTEGER NOT NULL,
  by_user     BLOB NOT NULL,
  kind        TEXT NOT NULL,
  code        TEXT NOT NULL,              -- the stage, the risk, the decision …
  words       BLOB,
  PRIMARY KEY (org_id, step_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX case_step_case ON case_step (org_id, case_id, step_id);

-- What is to be done until when. Made by a clock, or by hand.
CREATE TABLE case_task (
  org_id      BLOB NOT NULL,
  task_id     BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,
  kind        TEXT NOT NULL,
  due         INTEGER NOT NULL,
  made_at     INTEGER NOT NULL,
  made_by     BLOB NOT NULL,
  form_token  BLOB,
  words       BLOB,                       -- sealed: what is to be done, where it was made by hand
  ended       TEXT,                       -- done, waived
  ended_at    INTEGER,
  ended_by    BLOB,
  reason      BLOB,                       -- sealed: why it is not needed
  PRIMARY KEY (org_id, task_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX case_task_case ON case_task (org_id, case_id, task_id);
CREATE INDEX case_task_open ON case_task (org_id, case_id, due) WHERE ended IS NULL;
CREATE INDEX case_task_due ON case_task (org_id, due) WHERE ended IS NULL;
CREATE UNIQUE INDEX case_task_token ON case_task (org_id, form_token) WHERE form_token IS NOT NULL;
