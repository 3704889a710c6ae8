//! What the store costs over bare rusqlite with the same settings: `cargo bench -p amparo-store`.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark")]

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use divan::Bencher;
use divan::counter::ItemsCount;
use rusqlite::Connection;
use store::testing::Sqlite;
use store::{Error, Migration, MigrationSet, Scope, Value, params};
use tempfile::TempDir;

const TABLE: &str =
    "CREATE TABLE fact (id BLOB NOT NULL PRIMARY KEY, org_id BLOB NOT NULL, at INTEGER NOT NULL, code TEXT NOT NULL,
    n INTEGER, body BLOB NOT NULL) STRICT;";
const SETS: &[MigrationSet] = &[MigrationSet {
    context: "bench",
    migrations: &[Migration {
        number: 1,
        name: "0001_fact.sql",
        sql: TABLE,
    }],
}];
const INSERT: &str = "INSERT INTO fact (id, org_id, at, code, n, body) VALUES ($1, $2, $3, $4, $5, $6)";
/// Statements of one case.
const STATEMENTS: i64 = 24;

fn main() {
    divan::main();
}

fn fact(number: i64) -> [Value; 6] {
    let id = i128::from(number).to_be_bytes();
    params![
        id,
        [7_u8; 16],
        1_700_000_000_000_000_i64 + number,
        "sexual-exploitation",
        None::<i64>,
        [9_u8; 120]
    ]
}

fn bare() -> (Connection, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let conn = open_bare(&folder.path().join("bare.db"));
    conn.execute_batch(TABLE).unwrap();
    (conn, folder)
}

fn open_bare(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
         PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;",
    )
    .unwrap();
    conn
}

fn insert_bare(conn: &Connection, number: i64) {
    let id = i128::from(number).to_be_bytes();
    conn.prepare_cached(INSERT)
        .unwrap()
        .execute((
            id,
            [7_u8; 16],
            1_700_000_000_000_000_i64 + number,
            "sexual-exploitation",
            None::<i64>,
            [9_u8; 120],
        ))
        .unwrap();
}

/// One statement, durable, by one thread and by eight.
#[divan::bench(threads = [1, 8], sample_count = 50, sample_size = 20)]
fn single_write(bencher: Bencher<'_, '_>) {
    let fresh = Sqlite::new(SETS);
    let next = AtomicI64::new(1);
    bencher.counter(ItemsCount::new(1_u8)).bench(|| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        fresh
            .store
            .write::<_, Error>(Scope::Server, move |tx| tx.execute(INSERT, &fact(number)))
            .unwrap()
    });
}

#[divan::bench(threads = [1, 8], sample_count = 50, sample_size = 20)]
fn single_write_bare(bencher: Bencher<'_, '_>) {
    let (conn, _folder) = bare();
    let conn = Mutex::new((conn, 0));
    bencher.counter(ItemsCount::new(1_u8)).bench(|| {
        let mut guard = conn.lock().unwrap();
        guard.1 += 1;
        insert_bare(&guard.0, guard.1);
    });
}

/// Cases of 24 statements, so many in one durable transaction; counted in cases.
#[divan::bench(args = [1, 200], sample_count = 20, sample_size = 1)]
fn bulk_cases(bencher: Bencher<'_, '_>, cases: i64) {
    let fresh = Sqlite::new(SETS);
    let next = AtomicI64::new(1);
    bencher.counter(ItemsCount::new(cases as u64)).bench(|| {
        let first = next.fetch_add(cases * STATEMENTS, Ordering::Relaxed);
        fresh
            .store
            .write::<_, Error>(Scope::Server, move |tx| {
                for number in first..first + cases * STATEMENTS {
                    tx.execute(INSERT, &fact(number))?;
                }
                Ok(())
            })
            .unwrap();
    });
}

#[divan::bench(args = [200], sample_count = 20, sample_size = 1)]
fn bulk_cases_execute_many(bencher: Bencher<'_, '_>, cases: i64) {
    let fresh = Sqlite::new(SETS);
    let next = AtomicI64::new(1);
    bencher.counter(ItemsCount::new(cases as u64)).bench(|| {
        let first = next.fetch_add(cases * STATEMENTS, Ordering::Relaxed);
        fresh
            .store
            .write::<_, Error>(Scope::Server, move |tx| {
                tx.execute_many(INSERT, (first..first + cases * STATEMENTS).map(fact))
            })
            .unwrap();
    });
}

#[divan::bench(args = [1, 200], sample_count = 20, sample_size = 1)]
fn bulk_cases_bare(bencher: Bencher<'_, '_>, cases: i64) {
    let (conn, _folder) = bare();
    let conn = Mutex::new((conn, 1));
    bencher.counter(ItemsCount::new(cases as u64)).bench(|| {
        let mut guard = conn.lock().unwrap();
        let first = guard.1;
        guard.1 += cases * STATEMENTS;
        guard.0.execute_batch("BEGIN IMMEDIATE").unwrap();
        (first..guard.1).for_each(|number| insert_bare(&guard.0, number));
        guard.0.execute_batch("COMMIT").unwrap();
    });
}

const ROWS: i64 = 50_000;
const SELECT: &str = "SELECT at, code, body FROM fact WHERE id = $1";

/// One row by its key, in a transaction of its own.
#[divan::bench(threads = [1, 2], sample_count = 50, sample_size = 200)]
fn read_by_key(bencher: Bencher<'_, '_>) {
    let fresh = Sqlite::new(SETS);
    fresh
        .store
        .write::<_, Error>(Scope::Server, |tx| tx.execute_many(INSERT, (0..ROWS).map(fact)))
        .unwrap();
    let next = AtomicI64::new(0);
    bencher.bench(|| {
        let [id, ..] = fact(next.fetch_add(7919, Ordering::Relaxed) % ROWS);
        let row: Option<(i64, String, Vec<u8>)> = fresh
            .store
            .read::<_, Error>(Scope::Server, |tx| {
                tx.one(SELECT, &[id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            })
            .unwrap();
        row.unwrap()
    });
}

#[divan::bench(threads = [1], sample_count = 50, sample_size = 200)]
fn read_by_key_bare(bencher: Bencher<'_, '_>) {
    let (conn, _folder) = bare();
    conn.execute_batch("BEGIN").unwrap();
    (0..ROWS).for_each(|number| insert_bare(&conn, number));
    conn.execute_batch("COMMIT").unwrap();
    let mut next = 0;
    bencher.bench_local(|| {
        next = (next + 7919) % ROWS;
        let id = i128::from(next).to_be_bytes();
        conn.prepare_cached(SELECT)
            .unwrap()
            .query_row([id], |row| {
                Ok((
                    row.get::<_, i64>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, Vec<u8>>(2)?,
                ))
            })
            .unwrap()
    });
}
