-- The keystore: a database of its own, with its own short-lived backups, so that an erasure outlives no backup for long.
-- Nothing in it is readable without the root key, and nothing in it says what a key is for.

-- Tells a wrong root key from a damaged keystore: the checksum is over the sealed check value and needs no key.
CREATE TABLE vault_root (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    check_value BLOB NOT NULL,
    checksum BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

-- Organisation keys, wrapped by the root key. The greatest epoch wraps what is new; older ones vanish when a rotation ends.
CREATE TABLE vault_org_keys (
    org_id BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (org_id, epoch)
) STRICT;

-- Secrets that must stay the same over epochs, such as the one behind keyed look-ups; wrapped by the organisation key.
CREATE TABLE vault_org_secrets (
    org_id BLOB NOT NULL,
    purpose TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (org_id, purpose),
    FOREIGN KEY (org_id, epoch) REFERENCES vault_org_keys (org_id, epoch)
) STRICT;

-- Data keys of persons and cases, wrapped by the organisation key. Erasing deletes the row and leaves nothing behind.
CREATE TABLE vault_data_keys (
    org_id BLOB NOT NULL,
    key_id BLOB NOT NULL,
    version INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (org_id, key_id),
    FOREIGN KEY (org_id, epoch) REFERENCES vault_org_keys (org_id, epoch)
) STRICT;

-- Seeds of signing keys of this server, wrapped by the root key.
CREATE TABLE vault_seeds (
    purpose TEXT NOT NULL PRIMARY KEY,
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
