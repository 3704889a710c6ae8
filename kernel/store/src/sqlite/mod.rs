//! SQLite: one writer thread that commits in groups, a pool of readers.

mod conn;
mod copy;
mod readers;
mod writer;

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use base::Timestamp;

pub(crate) use conn::Conn;
pub use copy::read_copy;
use readers::Readers;
use writer::Writer;

use crate::{Engine, Error, Health, Kind, Meter, Migrated, MigrationSet, Tx, lease, migrate, params};

/// How a SQLite database is opened. The defaults suit a server of one to ten organisations.
#[derive(Debug, Clone, Copy)]
pub struct SqliteOptions {
    /// Transactions that read at the same time; more wait. Default 8.
    pub readers: usize,
    /// How long to wait for another program that holds the database. Default 5 s.
    pub busy_timeout: Duration,
    /// Writes that wait for the writer thread before callers are held back. Default 256.
    pub queue: usize,
    /// Page cache of the writer in KiB; a reader has a quarter of it. Default 32 MiB.
    pub cache_kib: u32,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        Self {
            readers: 8,
            busy_timeout: Duration::from_secs(5),
            queue: 256,
            cache_kib: 32 * 1024,
        }
    }
}

pub(crate) struct Database {
    // Dropped in this order: the readers first, so that the writer is the last connection and empties the WAL.
    readers: Readers,
    writer: Writer,
    path: PathBuf,
    busy_timeout: Duration,
}

/// How long emptying the log is tried while readers are in its way, and how long each try holds up the writer.
const LOG_PATIENCE: Duration = Duration::from_secs(15);
const LOG_TRY: Duration = Duration::from_millis(200);

impl Database {
    pub(crate) fn open(path: &Path, options: SqliteOptions) -> Result<Self, Error> {
        let conn = Conn::writer(path, options)?;
        Ok(Self {
            readers: Readers::new(path, options),
            writer: Writer::start(conn, path, options)?,
            path: path.to_owned(),
            busy_timeout: options.busy_timeout,
        })
    }

    pub(crate) fn meter(&self) -> &Meter {
        self.writer.meter()
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn write<T, E>(&self, work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.writer.write(work)
    }

    pub(crate) fn read<T, E: From<Error>>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.readers.read(work)
    }

    pub(crate) fn migrate(&self, sets: &[MigrationSet], now: Timestamp) -> Result<Migrated, Error> {
        let sets = sets.to_vec();
        self.writer.with(move |conn| {
            let done = {
                let _off = ChecksOff::new(conn)?;
                steps(conn, &sets, now)
            };
            if conn.pragma("foreign_keys")? == 1 {
                return done;
            }
            Err(Error::new(
                Kind::Migration,
                "the checks of references could not be switched on again; start the program again",
            ))
        })
    }

    pub(crate) fn fence(&self, holder: &str) -> Result<i64, Error> {
        let holder = holder.to_owned();
        let epoch = self.writer.with(move |conn| {
            conn.transaction(|tx| {
                let epoch = tx.one(lease::NEXT_EPOCH, &params![holder.as_str()], |row| row.get(0))?;
                epoch.ok_or_else(lease::fenced)
            })
        })?;
        self.writer.serve_in(epoch);
        Ok(epoch)
    }

    pub(crate) fn empty_log(&self) -> Result<(), Error> {
        let (usual, until) = (self.busy_timeout, Instant::now() + LOG_PATIENCE);
        while !self.writer.with(move |conn| conn.empty_log(LOG_TRY, usual))? {
            if Instant::now() >= until {
                return Err(Error::new(
                    Kind::Busy,
                    "the write-ahead log could not be emptied, because somebody has been reading the database for long; try again when \
                     nobody does",
                ));
            }
            // Writes that wait get their turn.
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    pub(crate) fn examine(&self) -> Result<Vec<String>, Error> {
        self.writer.with(|conn| conn.examine())
    }

    pub(crate) fn health(&self) -> Result<Health, Error> {
        let look = |conn: &Conn| -> Result<(u64, u64, Option<Error>), Error> {
            let page = conn.pragma("page_size")?;
            let bytes = |pages: i64| u64::try_from(pages * page).unwrap_or(0);
            let refused = conn.transaction(|_| Ok(())).err();
            Ok((
                bytes(conn.pragma("page_count")?),
                bytes(conn.pragma("freelist_count")?),
                refused,
            ))
        };
        let (size, free, refused) = match self.writer.stopped() {
            Some(stopped) => (file_size(&self.path), 0, Some(stopped)),
            None => self.writer.with(look)?,
        };
        Ok(Health {
            engine: Engine::Sqlite,
            version: rusqlite::version().to_owned(),
            size,
            free,
            log: file_size(&beside(&self.path, "-wal")),
            replica: None,
            refused,
        })
    }
}

fn file_size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// The side file of a database: `amparo.db` and `-wal` → `amparo.db-wal`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Rebuilding a table (SQLite's way of altering one) needs the checks of references off until they are whole again.
struct ChecksOff<'c>(&'c Conn);

impl<'c> ChecksOff<'c> {
    fn new(conn: &'c Conn) -> Result<Self, Error> {
        conn.batch("PRAGMA foreign_keys = OFF")?;
        Ok(Self(conn))
    }
}

impl Drop for ChecksOff<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.batch("PRAGMA foreign_keys = ON") {
            tracing::error!(%error, "the checks of references could not be switched on again");
        }
    }
}

fn steps(conn: &Conn, sets: &[MigrationSet], now: Timestamp) -> Result<Migrated, Error> {
    let mut migrated = Migrated::default();
    loop {
        let step = conn.transaction(|tx| {
            let step = migrate::step(tx, sets, now)?;
            if let Some(title) = &step {
                conn.check_references().map_err(|error| error.within(title))?;
            }
            Ok(step)
        })?;
        match step {
            Some(title) => migrated.applied.push(title),
            None => return Ok(migrated),
        }
    }
}
