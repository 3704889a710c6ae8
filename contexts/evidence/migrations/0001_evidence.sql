-- Contributed data sets, imports, releases and what they cover.
CREATE TABLE data_set (
  org_id      BLOB NOT NULL,
  set_id      BLOB NOT NULL,
  name        TEXT NOT NULL,
  source      TEXT NOT NULL,              -- who contributed it, as a release names them
  licence     TEXT NOT NULL,
  citation    TEXT NOT NULL,
  created_by  BLOB NOT NULL,
  created_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, set_id)
) STRICT;
CREATE UNIQUE INDEX data_set_name ON data_set (org_id, name);

-- One import of one file. What the file says stands sealed under key_id: its name, its mapping, what was found in it.
CREATE TABLE import_batch (
  org_id      BLOB NOT NULL,
  batch_id    BLOB NOT NULL,
  author_id   BLOB NOT NULL,
  state       TEXT NOT NULL,              -- checking, checked, unusable, loading, loaded, dropped, undone
  asked       TEXT,                       -- htcds, ctdc; null: find out
  layout      TEXT,                       -- htcds, ctdc; null: not yet known
  on_error    TEXT NOT NULL,              -- abort, skip
  set_id      BLOB,
  set_name    TEXT NOT NULL,
  team_id     BLOB,
  key_id      BLOB,
  file_name   BLOB,                       -- sealed
  mapping     BLOB,                       -- sealed TOML
  found       BLOB,                       -- sealed JSON: the summary of the examination
  reason_key  BLOB,
  reason      BLOB,                       -- sealed: why it was undone
  digest      BLOB,                       -- keyed, of the records that were added
  columns     TEXT,                       -- names of the columns that the file had
  covered_by  BLOB,                       -- the release that counts its records; no second one may
  rows_all    INTEGER NOT NULL,
  rows_bad    INTEGER NOT NULL,
  rows_known  INTEGER NOT NULL,
  rows_added  INTEGER NOT NULL,
  job_id      BLOB,
  created_at  INTEGER NOT NULL,
  changed_at  INTEGER NOT NULL,
  PRIMARY KEY (org_id, batch_id),
  FOREIGN KEY (org_id, set_id) REFERENCES data_set (org_id, set_id)
) STRICT;
CREATE INDEX import_batch_set ON import_batch (org_id, set_id, state);
CREATE INDEX import_batch_age ON import_batch (changed_at) WHERE key_id IS NOT NULL;

CREATE TABLE release (
  org_id      BLOB NOT NULL,
  release_id  BLOB NOT NULL,
  slug        TEXT NOT NULL,              -- name of the published data set
  version     INTEGER,                    -- given when it is approved
  state       TEXT NOT NULL,              -- proposed, returned, approved, published
  proposal    TEXT NOT NULL,              -- JSON: exactly what will be shown
  counted     INTEGER NOT NULL,           -- records in it
  author_id   BLOB NOT NULL,
  proposed_at INTEGER NOT NULL,
  decided_by  BLOB,
  decided_at  INTEGER,
  reason_key  BLOB,
  reason      BLOB,                       -- sealed: why it was sent back
  digest      TEXT,                       -- BLAKE3 of the written manifest
  job_id      BLOB,
  PRIMARY KEY (org_id, release_id)
) STRICT;
-- The releases of all organisations of a server stand in one folder.
CREATE UNIQUE INDEX release_version ON release (slug, version) WHERE version IS NOT NULL;

-- The imports whose records a release counts, also one that was sent back.
CREATE TABLE release_batch (
  org_id      BLOB NOT NULL,
  release_id  BLOB NOT NULL,
  batch_id    BLOB NOT NULL,
  PRIMARY KEY (org_id, release_id, batch_id),
  FOREIGN KEY (org_id, release_id) REFERENCES release (org_id, release_id),
  FOREIGN KEY (org_id, batch_id) REFERENCES import_batch (org_id, batch_id)
) STRICT;
CREATE INDEX release_batch_batch ON release_batch (org_id, batch_id);

-- What was spent of whose privacy. Rows are only ever added.
CREATE TABLE privacy_ledger (
  org_id      BLOB NOT NULL,
  release_id  BLOB NOT NULL,
  set_id      BLOB NOT NULL,
  method      TEXT NOT NULL,
  k           INTEGER NOT NULL,
  columns     TEXT NOT NULL,              -- the published columns
  records     INTEGER NOT NULL,           -- records of the data set that were looked at
  left_out    INTEGER NOT NULL,           -- of the whole release; never published
  proposed_by BLOB NOT NULL,
  approved_by BLOB NOT NULL,
  approved_at INTEGER NOT NULL,
  PRIMARY KEY (org_id, release_id, set_id),
  FOREIGN KEY (org_id, release_id) REFERENCES release (org_id, release_id)
) STRICT;
