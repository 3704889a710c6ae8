-- Organisations are the tenants; everything else here hangs off one.
CREATE TABLE organisation (
  org_id      BLOB NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  kind        TEXT NOT NULL,              -- HTCDS org_Type code
  country     TEXT NOT NULL,              -- ISO 3166-1 alpha-3
  language    TEXT NOT NULL,              -- default language of its people: en, ar, bn, es, fr, uk
  created_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE site (
  org_id      BLOB NOT NULL,
  site_id     BLOB NOT NULL,
  name        TEXT NOT NULL,
  country     TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, site_id),
  FOREIGN KEY (org_id) REFERENCES organisation (org_id)
) STRICT;

CREATE TABLE team (
  org_id      BLOB NOT NULL,
  team_id     BLOB NOT NULL,
  site_id     BLOB NOT NULL,
  name        TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, team_id),
  FOREIGN KEY (org_id, site_id) REFERENCES site (org_id, site_id)
) STRICT;

-- A user of the program. `login` is unique on the whole server, because at sign-in the organisation is not yet known.
CREATE TABLE account (
  org_id      BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  login       TEXT NOT NULL,
  display     TEXT NOT NULL,
  password    TEXT NOT NULL,              -- argon2id, PHC string
  language    TEXT NOT NULL,
  state       TEXT NOT NULL,              -- active, disabled
  epoch       INTEGER NOT NULL,           -- raised by whatever must end every session at once
  version     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, user_id),
  FOREIGN KEY (org_id) REFERENCES organisation (org_id)
) STRICT;
CREATE UNIQUE INDEX account_login ON account (login);

CREATE TABLE account_role (
  org_id      BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  role        TEXT NOT NULL,
  PRIMARY KEY (org_id, user_id, role),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;

CREATE TABLE account_team (
  org_id      BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  team_id     BLOB NOT NULL,
  PRIMARY KEY (org_id, user_id, team_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id),
  FOREIGN KEY (org_id, team_id) REFERENCES team (org_id, team_id)
) STRICT;

-- An invitation is a code given by hand or by another channel; only its hash is kept.
CREATE TABLE invitation (
  org_id        BLOB NOT NULL,
  invitation_id BLOB NOT NULL,
  code_hash     BLOB NOT NULL,
  display       TEXT NOT NULL,
  roles         TEXT NOT NULL,            -- JSON list of role codes
  teams         TEXT NOT NULL,            -- JSON list of team ids
  invited_by    BLOB NOT NULL,
  created_at    INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL,
  state         TEXT NOT NULL,            -- open, used, withdrawn
  PRIMARY KEY (org_id, invitation_id),
  FOREIGN KEY (org_id) REFERENCES organisation (org_id)
) STRICT;
CREATE UNIQUE INDEX invitation_code ON invitation (code_hash);

CREATE TABLE device (
  org_id      BLOB NOT NULL,
  device_id   BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  label       TEXT NOT NULL,              -- coarse: browser and system family
  token_hash  BLOB NOT NULL,
  first_seen  INTEGER NOT NULL,
  last_seen   INTEGER NOT NULL,
  PRIMARY KEY (org_id, device_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE UNIQUE INDEX device_token ON device (token_hash);

-- A session is an opaque random token in a cookie; only its hash is kept.
CREATE TABLE session (
  org_id      BLOB NOT NULL,
  session_id  BLOB NOT NULL,
  user_id     BLOB NOT NULL,
  device_id   BLOB NOT NULL,
  token_hash  BLOB NOT NULL,
  epoch       INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  seen_at     INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL,
  PRIMARY KEY (org_id, session_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id),
  FOREIGN KEY (org_id, device_id) REFERENCES device (org_id, device_id)
) STRICT;
CREATE UNIQUE INDEX session_token ON session (token_hash);
CREATE INDEX session_by_user ON session (org_id, user_id);
