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

-- The last row of each lane, so that rows cut off the end are missed. One table a lane, because a serialisable transaction on PostgreSQL
-- locks a small table as a whole when it reads a row of it; SQLite uses lane 0 alone. See docs/adr/0008-audit-lanes.md.
CREATE TABLE audit_head_0 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_1 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_2 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_3 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_4 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_5 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_6 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
CREATE TABLE audit_head_7 (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seq INTEGER NOT NULL,
    hash BLOB
) STRICT;
INSERT INTO audit_head_0 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_1 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_2 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_3 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_4 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_5 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_6 (one, seq, hash) VALUES (1, 0, NULL);
INSERT INTO audit_head_7 (one, seq, hash) VALUES (1, 0, NULL);
