-- What a program shows instead of a password: made by a user for a program that works in their name. Only the hash is kept.
CREATE TABLE api_token (
  org_id      BLOB NOT NULL,
  token_id    BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  token_hash  BLOB NOT NULL,
  label       TEXT NOT NULL,              -- as its owner calls it
  scopes      TEXT NOT NULL,              -- JSON list of scope codes
  networks    TEXT NOT NULL,              -- JSON list of blocks of addresses; empty: from anywhere
  epoch       INTEGER NOT NULL,           -- of the account when it was made: whatever raises it ends the token
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  used_at     INTEGER,
  ended_at    INTEGER,                    -- when somebody ended it
  PRIMARY KEY (org_id, token_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE UNIQUE INDEX api_token_hash ON api_token (token_hash);
CREATE INDEX api_token_by_user ON api_token (org_id, user_id);

-- Requests that must be done once, for a day. Key and request are hashes under the token's own key; the answer holds identifiers,
-- codes and versions, nothing of a person.
CREATE TABLE api_once (
  org_id      BLOB NOT NULL,
  token_id    BLOB NOT NULL,
  key_hash    BLOB NOT NULL,
  request     BLOB NOT NULL,
  begun_at    INTEGER NOT NULL,
  status      INTEGER,                    -- NULL while it is being done
  body        TEXT,
  version     INTEGER,
  location    TEXT,
  PRIMARY KEY (org_id, token_id, key_hash),
  FOREIGN KEY (org_id, token_id) REFERENCES api_token (org_id, token_id)
) STRICT;
