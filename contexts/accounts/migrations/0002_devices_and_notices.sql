-- Whether a device still stands for its owner: then strangers cannot use up its tries. Taken by whatever ends the password's
-- validity, given back by the next sign-in from it.
ALTER TABLE device ADD COLUMN known INTEGER NOT NULL DEFAULT 1;

-- What somebody should see when they next come: a sign-in from a new device, a case of theirs that was opened in an emergency.
CREATE TABLE notice (
  org_id      BLOB NOT NULL,
  notice_id   BLOB NOT NULL,
  user_id     BLOB NOT NULL,              -- who should see it
  kind        TEXT NOT NULL,
  subject_id  BLOB NOT NULL,              -- what it is about
  device_id   BLOB,                       -- a device on which it is neither shown nor confirmed
  at          INTEGER NOT NULL,
  seen_at     INTEGER,
  PRIMARY KEY (org_id, notice_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE INDEX notice_unseen ON notice (org_id, user_id, at) WHERE seen_at IS NULL;
