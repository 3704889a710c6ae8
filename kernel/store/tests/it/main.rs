#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests"
)]

//! The conformance suite of the store: everything runs on both engines.

mod concurrency;
mod durability;
mod faults;
mod migrations;
mod replica;
mod serving;
mod transactions;
mod types;

use store::{Error, Migration, MigrationSet, Scope, Store, Value};

/// The tables of these tests.
pub(crate) const SETS: &[MigrationSet] = &[MigrationSet {
    context: "trial",
    migrations: &[Migration {
        number: 1,
        name: "0001_trial.sql",
        sql: "
            CREATE TABLE org (org_id BLOB NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
            CREATE TABLE note (
                id INTEGER NOT NULL PRIMARY KEY,
                org_id BLOB,
                text TEXT UNIQUE,
                size REAL,
                body BLOB,
                parent INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
                friend INTEGER REFERENCES note (id) ON DELETE CASCADE,
                kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 1 AND 9)
            ) STRICT; -- REAL INTEGER ) STRICT
            CREATE UNIQUE INDEX note_by_org ON note (org_id, id) WHERE org_id IS NOT NULL;
            CREATE INDEX note_lower ON note (lower(text));
            CREATE TABLE counter (id INTEGER PRIMARY KEY, n INTEGER NOT NULL) STRICT;
            INSERT INTO counter (id, n) VALUES (1, 0);
        ",
    }],
}];

pub(crate) fn write(store: &Store, sql: &'static str, params: impl Into<Vec<Value>>) -> Result<u64, Error> {
    let params = params.into();
    store.write(Scope::Server, move |tx| tx.execute(sql, &params))
}

pub(crate) fn number(store: &Store, sql: &str) -> i64 {
    store
        .read::<_, Error>(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)))
        .unwrap()
        .expect("a row")
}
