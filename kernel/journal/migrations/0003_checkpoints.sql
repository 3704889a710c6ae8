-- Signed heads of the lanes, in the order in which they were taken. The text is complete in itself, so that a copy of it kept elsewhere (the
-- witness) says the same. See docs/adr/0021-audit-checkpoints.md.
CREATE TABLE audit_checkpoint (
    number INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
