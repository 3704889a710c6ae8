-- After how many days the access of everybody must have been looked through again.
ALTER TABLE organisation ADD COLUMN review_days INTEGER NOT NULL DEFAULT 90;

-- That somebody looked through what an account may reach, and found it right. The newest one counts.
CREATE TABLE access_review (
  org_id      BLOB NOT NULL,
  review_id   BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  reviewed_by BLOB NOT NULL,
  reviewed_at INTEGER NOT NULL,
  version     INTEGER NOT NULL,           -- of the account that was looked at
  PRIMARY KEY (org_id, review_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE INDEX access_review_of ON access_review (org_id, user_id, reviewed_at);

-- How many cases and people somebody opened in an hour, and how many of them were not their own: counted from the audit, once.
CREATE TABLE look_hour (
  org_id      BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  hour        INTEGER NOT NULL,           -- hours since 1970, UTC
  looks       INTEGER NOT NULL,
  others      INTEGER NOT NULL,
  PRIMARY KEY (org_id, user_id, hour)
) STRICT;
CREATE INDEX look_hour_at ON look_hour (org_id, hour);

-- Up to where the audit of an organisation was counted.
CREATE TABLE look_mark (
  org_id      BLOB NOT NULL PRIMARY KEY,
  hour        INTEGER NOT NULL
) STRICT;

-- Something unusual, as a question to somebody else.
CREATE TABLE look_question (
  org_id      BLOB NOT NULL,
  question_id BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  day         INTEGER NOT NULL,           -- days since 1970, UTC
  kind        TEXT NOT NULL,              -- hour: many in one hour; others: many that are not their own
  looks       INTEGER NOT NULL,
  usual       INTEGER NOT NULL,
  asked_at    INTEGER NOT NULL,
  answer      TEXT,                       -- explained, talk, look-into
  answered_by BLOB,
  answered_at INTEGER,
  PRIMARY KEY (org_id, question_id),
  UNIQUE (org_id, user_id, day, kind),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE INDEX look_question_open ON look_question (org_id, day) WHERE answer IS NULL;
