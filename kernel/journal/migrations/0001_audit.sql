-- The audit chain. Each row's hash covers its own content and the hash of the row before it in its lane; nothing is ever changed or
-- deleted here. A reason may be sealed; nothing else may hold personal data.
CREATE TABLE audit (
    lane INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_id BLOB,
    org_id BLOB,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_id BLOB,
    basis TEXT NOT NULL,
    reason BLOB,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (lane, seq)
) STRICT;
CREATE INDEX audit_by_subject ON audit (org_id, subject_id, at) WHERE subject_id IS NOT NULL;
CREATE INDEX audit_by_time ON audit (org_id, at, lane, seq);

-- The last row of each lane, so that rows cut off the end are missed. SQLite uses lane 0 alone.
CREATE TABLE audit_head (
    lane INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
INSERT INTO audit_head (lane, seq, hash)
VALUES (0, 0, NULL), (1, 0, NULL), (2, 0, NULL), (3, 0, NULL), (4, 0, NULL), (5, 0, NULL), (6, 0, NULL), (7, 0, NULL);
