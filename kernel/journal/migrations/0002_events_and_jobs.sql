-- What contexts tell one another. A writer leaves `position` empty; the reader numbers what has been committed, so that no reader can
-- pass by an event whose transaction commits late.
CREATE TABLE events (
    event_id BLOB NOT NULL PRIMARY KEY,
    position INTEGER UNIQUE,
    at INTEGER NOT NULL,
    org_id BLOB,
    kind TEXT NOT NULL,
    subject_id BLOB,
    payload TEXT NOT NULL
) STRICT;
CREATE INDEX events_without_position ON events (event_id) WHERE position IS NULL;

-- One row: the last position given.
CREATE TABLE event_sequence (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL
) STRICT;
INSERT INTO event_sequence (one, position) VALUES (1, 0);

-- How far each consumer is, and whether it is stuck.
CREATE TABLE event_consumers (
    consumer TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    retry_at INTEGER NOT NULL,
    error TEXT
) STRICT;

-- Work that outlives a request. The payload holds identifiers only.
CREATE TABLE jobs (
    job_id BLOB NOT NULL PRIMARY KEY,
    org_id BLOB,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'failed', 'done', 'given-up', 'cancelled')),
    attempts INTEGER NOT NULL,
    max_attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    claim_id BLOB,
    claimed_until INTEGER,
    cancel INTEGER NOT NULL,
    progress INTEGER NOT NULL,
    message TEXT,
    error TEXT,
    finished_at INTEGER
) STRICT;
CREATE INDEX jobs_waiting ON jobs (next_at, job_id) WHERE state IN ('queued', 'running', 'failed');
CREATE INDEX jobs_of_org ON jobs (org_id, created_at);
