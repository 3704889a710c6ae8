//! The store: one handle over either engine.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use base::{OrgId, Timestamp};

use crate::{Error, Migrated, MigrationSet, SqliteOptions, Tx, sqlite};

/// Which database stands behind the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded one.
    Sqlite,
    /// A server.
    Postgres,
}

/// Whose rows a transaction may see. PostgreSQL enforces it by row-level security on every table with `org_id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The rows of one organisation.
    Org(OrgId),
    /// All rows: migrations, jobs, the audit chain.
    Server,
}

/// A database. Clones share it; the last one closes it.
#[derive(Clone)]
pub struct Store(Arc<Behind>);

enum Behind {
    Sqlite(sqlite::Database),
}

impl Store {
    /// Opens the SQLite file at `path`, making it when it is missing (readable by its owner only).
    ///
    /// # Errors
    /// [`crate::Kind::Open`] when it is no database of this program or cannot be opened.
    pub fn sqlite(path: &Path, options: SqliteOptions) -> Result<Self, Error> {
        let database = sqlite::Database::open(path, options)?;
        Ok(Self(Arc::new(Behind::Sqlite(database))))
    }

    /// Which engine stands behind.
    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Behind::Sqlite(_) => Engine::Sqlite,
        }
    }

    /// Brings the tables up to date: applies what is missing, in the order given, each migration in a transaction.
    ///
    /// # Errors
    /// [`crate::Kind::Newer`] when a newer program wrote the database, [`crate::Kind::Migration`] when a migration was edited
    /// or fails (what came before it stays applied).
    pub fn migrate(&self, sets: &[MigrationSet], now: Timestamp) -> Result<Migrated, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => database.migrate(sets, now),
        }
    }

    /// Runs `work` in a transaction that writes, and returns once it is durable. Blocks. When `work` gives an error or panics,
    /// nothing of it is kept; a panic goes on in the caller. `work` may run more than once.
    ///
    /// # Errors
    /// Of `work`, or of the store when the transaction cannot be begun or made durable.
    pub fn write<T, E>(&self, scope: Scope, work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let _ = scope;
        match &*self.0 {
            Behind::Sqlite(database) => database.write(work),
        }
    }

    /// Runs `work` on one consistent snapshot; writes are refused. Blocks while all readers are in use.
    ///
    /// # Errors
    /// Of `work`, or of the store when no transaction can be begun.
    pub fn read<T, E>(&self, scope: Scope, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<Error>,
    {
        let _ = scope;
        match &*self.0 {
            Behind::Sqlite(database) => database.read(work),
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store({:?})", self.engine())
    }
}
