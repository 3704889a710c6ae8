-- What an entry costs is pages. Written by number, without row numbers beside them, entries need one tree and not two. And the index by
-- subject puts the entries of 256 numbers together, so that what is written now falls on a few pages that are written anyway, wherever the
-- subjects are; whoever asks for a subject looks once in each part. See docs/adr/0008-audit-lanes.md.
CREATE TABLE audit_by_number (
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
) STRICT, WITHOUT ROWID;
INSERT INTO audit_by_number (lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash)
    SELECT lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash FROM audit ORDER BY lane, seq;
DROP TABLE audit;
ALTER TABLE audit_by_number RENAME TO audit;
CREATE INDEX audit_by_time ON audit (org_id, at, lane, seq);
CREATE INDEX audit_by_subject ON audit (org_id, (seq / 256), subject_id) WHERE subject_id IS NOT NULL;
