-- What was done, each deed once, without anybody's identity: for counting. Rows are never changed or deleted; what was wrong is taken
-- back by a row of the opposite sign. `source` is a random number that the record of the deed holds: when the record goes, it leads
-- nowhere. Days, not times, and no row numbers (WITHOUT ROWID), so that the order of writing does not lead to a record either.
CREATE TABLE fact (
    org_id BLOB NOT NULL,
    source BLOB NOT NULL,
    turn INTEGER NOT NULL,               -- 1, 3, 5 …: the deed stands; 2, 4 …: it was taken back
    kind TEXT NOT NULL,
    day TEXT NOT NULL,                   -- of the deed, YYYY-MM-DD
    recorded_on TEXT NOT NULL,           -- the day when this row was written
    deeds INTEGER NOT NULL CHECK (deeds IN (1, -1)),
    quantity INTEGER NOT NULL,
    unit TEXT NOT NULL,
    place TEXT,                          -- code of an administrative area, level 2 at the finest
    age_band TEXT,
    gender TEXT,
    activity TEXT,
    fund TEXT,
    PRIMARY KEY (org_id, source, turn)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_day ON fact (org_id, kind, day);
CREATE INDEX fact_recorded ON fact (org_id, recorded_on);
