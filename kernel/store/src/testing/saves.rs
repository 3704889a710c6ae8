//! A small program that saves without end, for whoever kills it, fills its disk or makes its disk fail: `kernel/store/examples/saves.rs`.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use base::Timestamp;

use crate::{Error, Kind, Migration, MigrationSet, PgOptions, Scope, SqliteOptions, Store, params};

const SETS: &[MigrationSet] = &[MigrationSet {
    context: "saves",
    migrations: &[Migration {
        number: 1,
        name: "0001_saved.sql",
        sql: "CREATE TABLE saved (id INTEGER NOT NULL PRIMARY KEY, body BLOB NOT NULL) STRICT;",
    }],
}];

/// What is done.
#[derive(Debug, Clone)]
pub struct Saves {
    /// How many saves are tried.
    pub tries: u32,
    /// Bytes of each.
    pub size: usize,
    /// Pause after each refusal.
    pub pause: Duration,
    /// A file that is removed once ten saves in a row were refused for lack of space.
    pub ballast: Option<std::path::PathBuf>,
}

impl Default for Saves {
    fn default() -> Self {
        Self {
            tries: 1000,
            size: 3000,
            pause: Duration::from_millis(10),
            ballast: None,
        }
    }
}

/// A file of SQLite, or `postgres://…`.
///
/// # Errors
/// When it cannot be opened.
pub fn open(place: &str) -> Result<Store, Error> {
    if place.starts_with("postgres://") {
        Store::postgres(place, PgOptions::default())
    } else {
        Store::sqlite(Path::new(place), SqliteOptions::default())
    }
}

/// Saves one row after the other and tells each, once it knows: `saved 17`, or `refused 18 Full`, then `read 17` for what can be read meanwhile
/// (`unread Kind` if nothing can). `room` when the ballast goes, `resumed 40` when saving works again, with the milliseconds since.
///
/// # Errors
/// When the database cannot be opened or made, or nobody listens.
pub fn run(place: &str, how: &Saves, out: &mut impl Write) -> Result<(), Box<dyn std::error::Error>> {
    let store = open(place)?;
    store.migrate(SETS, Timestamp::from_micros(1))?;
    let first = number(&store, "SELECT coalesce(MAX(id), 0) + 1000 FROM saved")?;
    writeln!(out, "\nready")?;
    out.flush()?;
    let (mut full, mut room) = (0, None::<Instant>);
    for id in (first..).take(how.tries as usize) {
        let body = vec![0x5a_u8; how.size];
        let done = store.write::<_, Error>(Scope::Server, move |tx| {
            tx.execute(
                "INSERT INTO saved (id, body) VALUES ($1, $2)",
                &params![id, body.as_slice()],
            )
        });
        match done {
            Ok(_) => {
                if let Some(since) = room.take() {
                    writeln!(out, "resumed {}", since.elapsed().as_millis())?;
                }
                full = 0;
                writeln!(out, "saved {id}")?;
            }
            Err(error) => {
                writeln!(out, "refused {id} {:?}", error.kind())?;
                match number(&store, "SELECT COUNT(*) FROM saved") {
                    Ok(count) => writeln!(out, "read {count}")?,
                    Err(error) => writeln!(out, "unread {:?}", error.kind())?,
                }
                full = if error.kind() == Kind::Full { full + 1 } else { 0 };
                if let Some(ballast) = how.ballast.as_ref().filter(|_| full == 10 && room.is_none()) {
                    std::fs::remove_file(ballast)?;
                    room = Some(Instant::now());
                    writeln!(out, "room")?;
                }
                std::thread::sleep(how.pause);
            }
        }
        out.flush()?;
    }
    writeln!(out, "end")?;
    Ok(())
}

/// What is there: `have 17` for each row, then whether the file is whole: `whole ok`.
///
/// # Errors
/// When the database cannot be read.
pub fn check(place: &str, out: &mut impl Write) -> Result<(), Box<dyn std::error::Error>> {
    let store = open(place)?;
    let ids: Vec<i64> = store.read::<_, Error>(Scope::Server, |tx| {
        tx.query("SELECT id FROM saved ORDER BY id", &[], |row| row.get(0))
    })?;
    drop(store);
    for id in ids {
        writeln!(out, "have {id}")?;
    }
    if !place.starts_with("postgres://") {
        let conn = rusqlite::Connection::open(place)?;
        let whole: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        writeln!(out, "whole {whole}")?;
    }
    Ok(())
}

fn number(store: &Store, sql: &str) -> Result<i64, Error> {
    store
        .read::<_, Error>(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)))
        .map(Option::unwrap_or_default)
}
