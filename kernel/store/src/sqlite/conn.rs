//! One SQLite connection with its prepared statements.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef as Raw};
use rusqlite::{CachedStatement, Connection, ErrorCode, OpenFlags, ToSql, ffi};

use super::SqliteOptions;
use crate::tx::portable;
use crate::{Error, Kind, Tx, Value, ValueRef, sql};

/// `Ampa`, in the header of every database of this program (SQLite's application_id).
pub(super) const APPLICATION: i32 = 0x416d_7061;
/// Prepared statements kept per connection.
const STATEMENTS: usize = 512;

pub(crate) struct Conn {
    raw: Connection,
    // The text with `?n` for each text with `$n`: translated once.
    texts: RefCell<HashMap<Box<str>, Box<str>>>,
}

impl Conn {
    /// The connection that writes. Makes the file when it is missing.
    pub(super) fn writer(path: &Path, options: SqliteOptions) -> Result<Self, Error> {
        let place = || format!("database {}", path.display());
        make_private(path).map_err(|error| Error::new(Kind::Open, format!("{}: {error}", place())))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Self::open(path, flags, options, options.cache_kib).map_err(|error| error.within(&place()))?;
        conn.claimed(options.busy_timeout)
            .map_err(|error| error.within(&place()))?;
        // The writer does it after its answers, where a failure is noticed: SQLite's own way swallows it.
        conn.batch("PRAGMA wal_autocheckpoint = 0")?;
        Ok(conn)
    }

    /// A connection that cannot write.
    pub(super) fn reader(path: &Path, options: SqliteOptions) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Self::open(path, flags, options, options.cache_kib / 4)?;
        conn.batch("PRAGMA query_only = ON")?;
        Ok(conn)
    }

    /// A connection to a copy that nobody has open.
    pub(super) fn copy(path: &Path, flags: OpenFlags, options: SqliteOptions) -> Result<Self, Error> {
        let conn = Self::open(path, flags, options, options.cache_kib)?;
        conn.batch("PRAGMA query_only = ON")?;
        Ok(conn)
    }

    fn open(path: &Path, flags: OpenFlags, options: SqliteOptions, cache_kib: u32) -> Result<Self, Error> {
        let raw = Connection::open_with_flags(path, flags).map_err(opening)?;
        raw.busy_timeout(options.busy_timeout).map_err(opening)?;
        raw.set_prepared_statement_cache_capacity(STATEMENTS);
        for (setting, on) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        ] {
            raw.set_db_config(setting, on).map_err(opening)?;
        }
        // Sorting may not spill personal data into files; fullfsync makes macOS flush the disk's own cache; LIKE minds case as on
        // PostgreSQL.
        raw.execute_batch(&format!(
            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
             PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;
             PRAGMA cache_size = -{cache_kib}; PRAGMA case_sensitive_like = ON;"
        ))
        .map_err(opening)?;
        Ok(Self {
            raw,
            texts: RefCell::default(),
        })
    }

    /// Claims the database. SQLite does not wait for another process by itself while the kind of log is being changed.
    fn claimed(&self, patience: Duration) -> Result<(), Error> {
        let until = Instant::now() + patience;
        loop {
            match self.claim() {
                Err(error) if error.kind() == Kind::Busy && Instant::now() < until => {
                    thread::sleep(Duration::from_millis(5));
                }
                claimed => return claimed,
            }
        }
    }

    /// Marks a new database as this program's; refuses another program's.
    fn claim(&self) -> Result<(), Error> {
        let number = |pragma: &str| -> Result<i32, Error> {
            self.raw
                .pragma_query_value(None, pragma, |row| row.get(0))
                .map_err(opening)
        };
        // In this order: what another process that makes the same database does in between is never taken for a foreign file.
        let (pages, application) = (number("page_count")?, number("application_id")?);
        if application != APPLICATION && (application != 0 || pages != 0) {
            return Err(Error::new(
                Kind::Open,
                "this SQLite file belongs to another program; choose another folder or name",
            ));
        }
        // Before anything else is written: a new file that a crash left half-made must not look like another program's.
        if application != APPLICATION {
            self.raw
                .pragma_update(None, "application_id", APPLICATION)
                .map_err(opening)?;
        }
        let mode: String = self
            .raw
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
            .map_err(opening)?;
        if !mode.eq_ignore_ascii_case("wal") {
            return Err(Error::new(
                Kind::Open,
                "the folder does not allow a write-ahead log (a network drive?); put the data on a local disk",
            ));
        }
        self.raw
            .pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)
            .map_err(opening)
    }

    fn prepare(&self, sql: &str) -> Result<CachedStatement<'_>, Error> {
        let mut texts = self.texts.borrow_mut();
        if let Some(text) = texts.get(sql) {
            return self.raw.prepare_cached(text).map_err(failed);
        }
        sql::check(sql)?;
        if texts.len() >= 2 * STATEMENTS {
            texts.clear();
        }
        let text = texts.entry(sql.into()).or_insert(sql::for_sqlite(sql).into());
        self.raw.prepare_cached(text).map_err(failed)
    }

    pub(crate) fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, Error> {
        run(&mut self.prepare(sql)?, params)
    }

    pub(crate) fn execute_many<P: AsRef<[Value]>>(
        &self,
        sql: &str,
        rows: impl IntoIterator<Item = P>,
    ) -> Result<u64, Error> {
        let mut statement = self.prepare(sql)?;
        rows.into_iter().try_fold(0, |changed, row| {
            portable(row.as_ref())?;
            Ok(changed + run(&mut statement, row.as_ref())?)
        })
    }

    /// Visits rows until `visit` says no; the number of rows visited.
    pub(crate) fn each(
        &self,
        sql: &str,
        params: &[Value],
        mut visit: impl FnMut(&rusqlite::Row<'_>) -> bool,
    ) -> Result<u64, Error> {
        let mut statement = self.prepare(sql)?;
        bind(&mut statement, params)?;
        let mut rows = statement.raw_query();
        let mut count = 0;
        while let Some(row) = rows.next().map_err(failed)? {
            count += 1;
            if !visit(row) {
                break;
            }
        }
        Ok(count)
    }

    pub(crate) fn batch(&self, sql: &str) -> Result<(), Error> {
        self.raw.execute_batch(sql).map_err(failed)
    }

    /// One statement of the store's own, kept prepared.
    pub(super) fn control(&self, sql: &str) -> Result<(), Error> {
        let mut statement = self.raw.prepare_cached(sql).map_err(failed)?;
        statement.raw_execute().map(|_| ()).map_err(failed)
    }

    /// Whether a transaction is open; the engine ends one by itself after some failures.
    pub(super) fn in_transaction(&self) -> bool {
        !self.raw.is_autocommit()
    }

    /// Ends an open transaction without keeping it.
    pub(super) fn undo(&self) {
        if self.in_transaction()
            && let Err(error) = self.control("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    /// One transaction that writes, outside of any group.
    pub(super) fn transaction<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.control("BEGIN IMMEDIATE")?;
        let done = work(&mut Tx::sqlite(self)).and_then(|value| self.control("COMMIT").map(|()| value));
        self.undo();
        done
    }

    /// An error if a row refers to one that is not there.
    pub(super) fn check_references(&self) -> Result<(), Error> {
        let mut broken = None;
        let mut statement = self.raw.prepare("PRAGMA foreign_key_check").map_err(failed)?;
        let mut rows = statement.raw_query();
        if let Some(row) = rows.next().map_err(failed)? {
            broken = row.get::<_, String>(0).ok();
        }
        broken.map_or(Ok(()), |table| {
            Err(Error::new(
                Kind::Migration,
                format!("rows of table {table} refer to rows that do not exist"),
            ))
        })
    }

    /// What is wrong with pages, indexes and references, at most twenty lines of each.
    pub(super) fn examine(&self) -> Result<Vec<String>, Error> {
        const MOST: usize = 20;
        let mut found = Vec::new();
        let mut statement = self.raw.prepare("PRAGMA integrity_check(20)").map_err(failed)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(failed)? {
            let line: String = row.get(0).map_err(failed)?;
            if line != "ok" {
                found.push(line);
            }
        }
        let mut statement = self.raw.prepare("PRAGMA foreign_key_check").map_err(failed)?;
        let mut rows = statement.raw_query();
        for _ in 0..MOST {
            let Some(row) = rows.next().map_err(failed)? else { break };
            let (table, parent): (String, String) = (row.get(0).map_err(failed)?, row.get(2).map_err(failed)?);
            found.push(format!(
                "a row of table {table} refers to a row of {parent} that does not exist"
            ));
        }
        Ok(found)
    }

    /// Moves the write-ahead log into the database file and cuts it to nothing. `false` when a reader or another program stood in the
    /// way for longer than `patience`; `usual` is what the connection waits otherwise.
    ///
    /// SQLite waits for the place in the log at which it saw a reader, even when that reader is gone and others, who read what is newest and
    /// hinder nobody, took the place over one after the other. So it is asked again and again for a short while each.
    pub(super) fn empty_log(&self, patience: Duration, usual: Duration) -> Result<bool, Error> {
        const TURN: Duration = Duration::from_millis(50);
        let began = Instant::now();
        let mut emptied = self.try_empty_log(TURN.min(patience));
        while matches!(emptied, Ok(false)) && began.elapsed() < patience {
            emptied = self.try_empty_log(TURN);
        }
        self.raw.busy_timeout(usual).map_err(failed)?;
        emptied
    }

    fn try_empty_log(&self, patience: Duration) -> Result<bool, Error> {
        self.raw.busy_timeout(patience).map_err(failed)?;
        let busy = self
            .raw
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0));
        match busy.map_err(failed) {
            Ok(busy) => Ok(!busy),
            Err(error) if error.kind() == Kind::Busy => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Copies what is in the write-ahead log and in no reader's way into the database file, once so much has gathered there. Gives
    /// the frames that are left.
    pub(super) fn settle_log(&self, frames: i64) -> Result<i64, Error> {
        let left = |how: &str| -> Result<i64, Error> {
            let mut statement = self.raw.prepare_cached(how).map_err(failed)?;
            let counted = statement.query_row([], |row| Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)));
            let (log, settled) = counted.map_err(failed)?;
            Ok(log - settled)
        };
        match left("PRAGMA wal_checkpoint(NOOP)")? {
            few if few < frames => Ok(few),
            _ => left("PRAGMA wal_checkpoint(PASSIVE)"),
        }
    }

    /// Leaves the write-ahead log alone when the connection is closed: nothing more is flushed to a disk that failed.
    pub(super) fn leave_log(&self) {
        if let Err(error) = self.raw.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true) {
            tracing::error!(%error, "the log cannot be left alone");
        }
    }

    /// The epoch of whoever serves the database.
    pub(super) fn epoch(&self) -> Result<Option<i64>, Error> {
        let mut epoch = None;
        self.each("SELECT epoch FROM store_lease WHERE id = 1", &[], |row| {
            epoch = row.get(0).ok();
            false
        })?;
        Ok(epoch)
    }

    /// The integer that a PRAGMA gives.
    pub(super) fn pragma(&self, name: &str) -> Result<i64, Error> {
        self.raw
            .pragma_query_value(None, name, |row| row.get(0))
            .map_err(failed)
    }
}

/// Makes an empty file that only its owner may read; SQLite gives its side files the same rights.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other.map(|_| ()),
    }
}

fn bind(statement: &mut CachedStatement<'_>, params: &[Value]) -> Result<(), Error> {
    let expected = statement.parameter_count();
    if expected != params.len() {
        return Err(Error::new(
            Kind::Statement,
            format!("expected {expected} parameters, found {}", params.len()),
        ));
    }
    for (index, value) in (1_usize..).zip(params) {
        statement.raw_bind_parameter(index, value).map_err(failed)?;
    }
    Ok(())
}

fn run(statement: &mut CachedStatement<'_>, params: &[Value]) -> Result<u64, Error> {
    bind(statement, params)?;
    let changed = statement.raw_execute().map_err(failed)?;
    Ok(changed as u64)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.as_ref() {
            ValueRef::Null => Raw::Null,
            ValueRef::Int(number) => Raw::Integer(number),
            ValueRef::Real(number) => Raw::Real(number),
            ValueRef::Text(text) => Raw::Text(text.as_bytes()),
            ValueRef::Blob(bytes) => Raw::Blob(bytes),
        }))
    }
}

/// Why a database cannot be opened, with what to do.
fn opening(error: rusqlite::Error) -> Error {
    let advice = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "this file is not a SQLite database, or it is encrypted or damaged",
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            "cannot be opened: check that folder and file exist and that the program's user may read and write them"
        }
        Some(ErrorCode::ReadOnly) => {
            "cannot be written: check the rights of the folder and of the file, and that the disk is not read-only"
        }
        _ => return failed(error),
    };
    Error::new(Kind::Open, advice)
}

/// SQLite's messages name tables and columns, never values, so they may be shown.
pub(super) fn failed(error: rusqlite::Error) -> Error {
    let kind = match error.sqlite_extended_error_code() {
        Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID) => {
            Kind::Unique
        }
        Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Kind::ForeignKey,
        Some(ffi::SQLITE_CONSTRAINT_NOTNULL) => Kind::NotNull,
        Some(ffi::SQLITE_CONSTRAINT_CHECK | ffi::SQLITE_CONSTRAINT_DATATYPE) => Kind::Check,
        // The shared index of the log could not grow: there is no space for it, and nothing was flushed.
        Some(ffi::SQLITE_IOERR_SHMSIZE) => Kind::Full,
        _ => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Kind::Busy,
            Some(ErrorCode::DiskFull) => Kind::Full,
            Some(ErrorCode::ReadOnly) => Kind::ReadOnly,
            Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Kind::Stopped,
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Kind::Open,
            Some(ErrorCode::Unknown) | None => Kind::Statement,
            Some(_) => Kind::Other,
        },
    };
    let what = match error {
        rusqlite::Error::SqliteFailure(code, message) => message.unwrap_or_else(|| code.to_string()),
        // Without the statement's text, which the caller adds.
        rusqlite::Error::SqlInputError { msg, .. } => msg,
        other => other.to_string(),
    };
    let constraint = what.split_once("constraint failed: ").map(|(_, name)| name.to_owned());
    Error::new(kind, what).constrained_by(constraint.as_deref())
}
