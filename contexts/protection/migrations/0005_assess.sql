-- Forms that are filled in on a case. The answers are one sealed text under the case's key; what a form concludes is codes beside it.
CREATE TABLE assessment (
  org_id      BLOB NOT NULL,
  assessment_id BLOB NOT NULL,
  case_id     BLOB NOT NULL,
  key_id      BLOB NOT NULL,              -- the case's
  version     INTEGER NOT NULL,
  form        TEXT NOT NULL,              -- its stable identifier
  form_version TEXT NOT NULL,
  begun_at    INTEGER NOT NULL,
  begun_by    BLOB NOT NULL,
  changed_at  INTEGER NOT NULL,
  changed_by  BLOB NOT NULL,
  done_at     INTEGER,                    -- a draft has none; from then on nothing changes
  answers     BLOB NOT NULL,              -- sealed
  outcomes    TEXT NOT NULL,              -- codes by name: JSON
  form_token  BLOB NOT NULL,              -- of the form that began it: sent twice, it is one
  PRIMARY KEY (org_id, assessment_id),
  FOREIGN KEY (org_id, case_id) REFERENCES case_file (org_id, case_id)
) STRICT;
CREATE INDEX assessment_case ON assessment (org_id, case_id, assessment_id);
CREATE UNIQUE INDEX assessment_token ON assessment (org_id, form_token);
