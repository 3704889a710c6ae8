-- What was given out under an epoch of an account ends with it: a reset code with its owner's, an invitation with the epoch of who
-- invited. An invitation of the operator has none.
ALTER TABLE reset_code ADD COLUMN epoch INTEGER NOT NULL DEFAULT -1;
ALTER TABLE invitation ADD COLUMN epoch INTEGER;
