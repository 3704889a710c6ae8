-- What was done to keep the data: backups, drills, new keys. Of the whole server, so without an organisation.
CREATE TABLE backup_run (
    run_id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('backup', 'drill', 'drill-elsewhere', 'rotation')),
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')),
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    file TEXT,                      -- of a backup that was made or tried out
    bytes INTEGER,
    blake3 TEXT,
    rows INTEGER,
    snapshot_at INTEGER,            -- the time that the backup is of
    checks TEXT NOT NULL,           -- JSON: what was proved, and whether it held
    error TEXT                      -- for whoever runs the server, in English, without personal data
) STRICT;
CREATE INDEX backup_run_by_time ON backup_run (kind, began_at);
