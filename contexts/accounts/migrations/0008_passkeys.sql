-- A passkey is looked up by the hash of its identifier, before anybody knows whose it is, and belongs to one account only. Its number of
-- signatures is kept where an app keeps its last step.
ALTER TABLE factor ADD COLUMN credential_hash BLOB;
-- Whether a passkey lives in one device only: never, possible, kept (copied elsewhere by its keeper). NULL for an app.
ALTER TABLE factor ADD COLUMN backup TEXT;
CREATE UNIQUE INDEX factor_by_credential ON factor (credential_hash);
