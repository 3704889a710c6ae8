-- Since when a site is locked: its people cannot sign in, its records are out of reach. NULL: it is not.
ALTER TABLE site ADD COLUMN locked_at INTEGER;
