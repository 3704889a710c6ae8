-- That an account here may be entered by an account of an identity provider (OpenID Connect), made by its owner. Of the subject only a
-- hash is kept; no token and nothing else of the provider's is.
CREATE TABLE provider_link (
  org_id       BLOB NOT NULL,
  link_id      BLOB NOT NULL,
  user_id      BLOB NOT NULL,
  subject_hash BLOB NOT NULL,             -- of issuer and subject
  added_at     INTEGER NOT NULL,
  used_at      INTEGER,
  PRIMARY KEY (org_id, link_id),
  FOREIGN KEY (org_id, user_id) REFERENCES account (org_id, user_id)
) STRICT;
CREATE UNIQUE INDEX provider_link_subject ON provider_link (subject_hash);
CREATE INDEX provider_link_by_user ON provider_link (org_id, user_id);
