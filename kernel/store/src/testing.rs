//! Fresh databases for tests: the same body on both engines.
#![expect(
    clippy::panic,
    clippy::expect_used,
    reason = "this module serves tests: a database that cannot be made fails the test"
)]

use base::Timestamp;

use crate::{MigrationSet, SqliteOptions, Store};

/// Runs `body` on a fresh SQLite file, and on a fresh PostgreSQL database when `AMPARO_TEST_POSTGRES` is set.
///
/// # Panics
/// When a database cannot be made, a migration fails, or `body` panics.
pub fn both(sets: &[MigrationSet], body: impl Fn(&Store)) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::sqlite(&folder.path().join("test.db"), SqliteOptions::default())
        .unwrap_or_else(|error| panic!("SQLite: {error}"));
    store
        .migrate(sets, Timestamp::from_micros(1))
        .unwrap_or_else(|error| panic!("SQLite: {error}"));
    body(&store);
}
