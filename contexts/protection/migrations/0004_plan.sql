-- What became of a goal. The goal itself is an entry of the standard's support plan; one without a row here is still worked for.
CREATE TABLE plan_goal (
  org_id      BLOB NOT NULL,
  goal_id     BLOB NOT NULL,              -- the entry of case_plan
  case_id     BLOB NOT NULL,
  state       TEXT NOT NULL,              -- open, reached, partly, dropped
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  PRIMARY KEY (org_id, goal_id),
  FOREIGN KEY (org_id, goal_id) REFERENCES case_plan (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX plan_goal_case ON plan_goal (org_id, case_id);

-- Help that is planned or was given.
CREATE TABLE plan_service (
  org_id      BLOB NOT NULL,
  service_id  BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,              -- the case's
  version     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  created_by  BLOB NOT NULL,
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  form_token  BLOB NOT NULL,              -- of the form that was sent: sent twice, it is one service
  goal_id     BLOB,                       -- what it is for
  kind        TEXT NOT NULL,
  state       TEXT NOT NULL,              -- planned, provided, not-provided, mistake
  planned_for TEXT,                       -- day, YYYY-MM-DD
  provider    TEXT NOT NULL,              -- own, other
  provider_name BLOB,                     -- sealed
  provided_on TEXT,                       -- day
  quantity    INTEGER,                    -- in the unit of the kind
  cost        INTEGER,                    -- in the smallest unit of the currency
  currency    TEXT,
  outcome     TEXT,
  satisfaction TEXT,
  why_not     TEXT,                       -- why it was not provided
  note        BLOB,                       -- sealed
  source      BLOB NOT NULL,              -- random: names the deed among the facts, and leads nowhere once this row is gone
  PRIMARY KEY (org_id, service_id),
  FOREIGN KEY (org_id, goal_id) REFERENCES case_plan (org_id, item_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX plan_service_case ON plan_service (org_id, case_id, service_id);
CREATE UNIQUE INDEX plan_service_token ON plan_service (org_id, form_token);
