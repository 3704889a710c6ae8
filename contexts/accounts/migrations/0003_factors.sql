-- From when on everybody needs a second way to show who they are; nobody where it is NULL.
ALTER TABLE organisation ADD COLUMN second_factor_from INTEGER;

-- When the user of a session last showed who they are; NULL in sessions older than this column, which show it again when asked.
ALTER TABLE session ADD COLUMN proved_at INTEGER;

-- What somebody shows besides their password: a passkey, or an app that makes codes. What is kept of it is sealed under a key of its
-- own, which is destroyed with it.
CREATE TABLE factor (
  org_id      BLOB NOT NULL,
  factor_id   BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  kind        TEXT NOT NULL,              -- passkey, totp
  label       TEXT NOT NULL,              -- as its owner calls it
  key_id      BLOB NOT NULL,
  secret      BLOB NOT NULL,              -- sealed: the user, then the secret of the app or the passkey's public half
  last_step   INTEGER NOT NULL,           -- totp: the last time step whose code was taken; none is taken twice
  confirmed   INTEGER NOT NULL,           -- 0 until it worked once
  added_at    INTEGER NOT NULL,
  used_at     INTEGER,
  PRIMARY KEY (org_id, factor_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE INDEX factor_by_user ON factor (org_id, user_id);

-- Codes on paper for the day on which the telephone is gone. Each works once; 120 random bits, of which the hash is kept.
CREATE TABLE recovery_code (
  org_id      BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  code_hash   BLOB NOT NULL,
  made_at     INTEGER NOT NULL,
  used_at     INTEGER,
  PRIMARY KEY (org_id, user_id, code_hash),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;

-- A code with which somebody who cannot sign in chooses a new password; issued by a user administrator, handed over like an invitation.
CREATE TABLE reset_code (
  org_id      BLOB NOT NULL,
  reset_id    BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  code_hash   BLOB NOT NULL,
  factors     INTEGER NOT NULL,           -- 1: passkeys, app and recovery codes go too
  issued_by   BLOB,                       -- NULL: the operator of the server
  created_at  INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  state       TEXT NOT NULL,              -- waiting (for a second person), open, used, withdrawn
  PRIMARY KEY (org_id, reset_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE UNIQUE INDEX reset_code_hash ON reset_code (code_hash);
CREATE INDEX reset_code_by_user ON reset_code (org_id, user_id);

-- What a second person has to agree to before it holds: an invitation (its state is 'waiting' until then), a reset, wider rights.
CREATE TABLE consent_of_two (
  org_id      BLOB NOT NULL,
  request_id  BLOB NOT NULL,
  kind        TEXT NOT NULL,              -- invitation, reset, roles
  subject     BLOB NOT NULL,              -- the invitation; the reset code; the account
  roles       TEXT NOT NULL,              -- JSON list of role codes: what the account would hold
  teams       TEXT NOT NULL,              -- JSON list of team ids: what it would belong to
  version     INTEGER NOT NULL,           -- roles: the version of the account that was looked at
  asked_by    BLOB NOT NULL,
  asked_at    INTEGER NOT NULL,
  expires_at  INTEGER NOT NULL,
  state       TEXT NOT NULL,              -- waiting, agreed, refused, withdrawn
  decided_by  BLOB,
  decided_at  INTEGER,
  PRIMARY KEY (org_id, request_id),
  FOREIGN KEY (org_id) REFERENCES organisation (org_id)
) STRICT;
CREATE INDEX consent_of_two_waiting ON consent_of_two (org_id, state);
