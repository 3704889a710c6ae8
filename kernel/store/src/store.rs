//! The store: one handle over either engine.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use base::{OrgId, Timestamp};

use crate::lease::{self, Life};
use crate::{
    Error, Health, Lease, Meter, Migrated, MigrationSet, Pending, PgOptions, Schema, SqliteOptions, Tx, Waiting, Walls,
    migrate, pg, sqlite,
};

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
    Postgres(pg::Database),
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

    /// Connects to the PostgreSQL database at `url`: `postgres://user:password@host:port/database`.
    ///
    /// # Errors
    /// [`crate::Kind::Open`] when the address cannot be read, the role may not sign in or is above row-level security;
    /// [`crate::Kind::Disconnected`] when the server does not answer. The address is never shown: it holds the password.
    pub fn postgres(url: &str, options: PgOptions) -> Result<Self, Error> {
        let database = pg::Database::open(url, &options)?;
        Ok(Self(Arc::new(Behind::Postgres(database))))
    }

    /// Which engine stands behind.
    pub fn engine(&self) -> Engine {
        match &*self.0 {
            Behind::Sqlite(_) => Engine::Sqlite,
            Behind::Postgres(_) => Engine::Postgres,
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
            Behind::Postgres(database) => database.migrate(sets, now),
        }
    }

    /// What [`Store::migrate`] would do now; changes nothing. For `amparo doctor`.
    ///
    /// # Errors
    /// [`crate::Kind::Newer`] and [`crate::Kind::Migration`] as [`Store::migrate`] does, or when the database cannot be read.
    pub fn pending(&self, sets: &[MigrationSet]) -> Result<Pending, Error> {
        self.read(Scope::Server, |tx| migrate::pending(tx, sets))
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
        #[cfg(feature = "testing")]
        let work = move |tx: &mut Tx<'_>| {
            tx.about(scope);
            work(tx)
        };
        match &*self.0 {
            Behind::Sqlite(database) => database.write(work),
            Behind::Postgres(database) => database.write(scope, work),
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
        #[cfg(feature = "testing")]
        let work = move |tx: &mut Tx<'_>| {
            tx.about(scope);
            work(tx)
        };
        match &*self.0 {
            Behind::Sqlite(database) => database.read(work),
            Behind::Postgres(database) => database.read(scope, work),
        }
    }

    /// As [`Store::read`], for lists and counts: answered by the replica if there is one and it has seen everything that this process saved for the
    /// organisation (for [`Scope::Server`]: for anybody), by the primary otherwise. What another process saved, such as a command beside the server, may be missing
    /// for as long as the replica is behind. Not for decisions about somebody's rights, and not for the audit. `work` may run twice.
    ///
    /// # Errors
    /// Of `work`, or of the store when no transaction can be begun.
    pub fn read_recent<T, E>(&self, scope: Scope, work: impl Fn(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<Error>,
    {
        #[cfg(feature = "testing")]
        let work = move |tx: &mut Tx<'_>| {
            tx.about(scope);
            work(tx)
        };
        match &*self.0 {
            Behind::Sqlite(database) => database.read(work),
            Behind::Postgres(database) => database.read_recent(scope, work),
        }
    }

    /// How the walls between organisations stand in the database; `None` on SQLite, where only keys and the program's own filter
    /// keep them apart. For the start and `amparo doctor`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn walls(&self) -> Result<Option<Walls>, Error> {
        match &*self.0 {
            Behind::Sqlite(_) => Ok(None),
            Behind::Postgres(database) => database.walls().map(Some),
        }
    }

    /// Takes the right to serve this database; `holder` is told to whoever asks meanwhile ("amparo serve, process 4711").
    /// [`Store::fence`] comes next, once the tables are up to date.
    ///
    /// # Errors
    /// [`crate::Kind::InUse`] when another process has it, naming the holder.
    pub fn lease(&self, holder: &str) -> Result<Lease, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => Lease::file(database.path(), holder),
            Behind::Postgres(database) => Lease::server(database, holder),
        }
    }

    /// For a process that waits until it may serve this database. A holder that gave no sign of life ([`Lease::is_held`]) for as long as
    /// `frozen` loses the right, though it may come back: the fence keeps it from writing then.
    pub fn wait_for_lease(&self, holder: &str, frozen: Duration) -> Waiting {
        Waiting::new(self.clone(), holder.to_owned(), frozen)
    }

    /// Begins a new epoch of serving: from now on, writes of this handle and its clones are taken, and those of handles that began an earlier one
    /// are refused ([`crate::Kind::InUse`]), however far they had come. Handles that never began one, such as those of a command beside the
    /// server, are not looked at.
    ///
    /// # Errors
    /// When it cannot be written down; on PostgreSQL after the connections of the holder before were ended, if they held it up.
    pub fn fence(&self, holder: &str) -> Result<i64, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => database.fence(holder),
            Behind::Postgres(database) => database.fence(holder),
        }
    }

    pub(crate) fn lease_by_force(&self, holder: &str) -> Result<Lease, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => Lease::file_by_force(database.path(), holder),
            Behind::Postgres(database) => Lease::server_by_force(database, holder),
        }
    }

    /// Something that changes as long as the holder of the lease lives, and how long it has not, if the database knows.
    pub(crate) fn sign_of_life(&self) -> Result<Life, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => Ok(Life::Mark(lease::mark(database.path()))),
            Behind::Postgres(database) => database.silent_for().map(Life::SilentFor),
        }
    }

    /// Leaves nothing of earlier writes in the write-ahead log: what was deleted before is then in no file of the database. Blocks while
    /// transactions read what was before, for 15 s at most. SQLite only; on PostgreSQL the server's log, its archives and its
    /// replicas are out of the program's hands, and nothing is done.
    ///
    /// # Errors
    /// [`crate::Kind::Busy`] when readers did not end; what was written is durable all the same.
    pub fn empty_log(&self) -> Result<(), Error> {
        match &*self.0 {
            Behind::Sqlite(database) => database.empty_log(),
            Behind::Postgres(_) => Ok(()),
        }
    }

    /// The tables as they are.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn schema(&self) -> Result<Schema, Error> {
        self.read(Scope::Server, Schema::read)
    }

    /// Looks at every page, every index and every reference of the database, and says what is wrong with them: empty when nothing is. Holds up
    /// writes meanwhile. On PostgreSQL the server keeps indexes and references itself, and nothing is looked at.
    ///
    /// # Errors
    /// When the database cannot be read at all.
    pub fn examine(&self) -> Result<Vec<String>, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => database.examine(),
            Behind::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// What it has counted since it was opened.
    pub fn meter(&self) -> &Meter {
        match &*self.0 {
            Behind::Sqlite(database) => database.meter(),
            Behind::Postgres(database) => database.meter(),
        }
    }

    /// How the database is, for `amparo doctor`.
    ///
    /// # Errors
    /// When it does not even answer.
    pub fn health(&self) -> Result<Health, Error> {
        match &*self.0 {
            Behind::Sqlite(database) => database.health(),
            Behind::Postgres(database) => database.health(),
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store({:?})", self.engine())
    }
}
