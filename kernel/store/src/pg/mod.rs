//! PostgreSQL: a pool of connections, transactions that retry, row-level security.

mod address;
mod conn;
mod error;
mod replica;
mod security;
mod types;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::RwLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use address::Address;
use base::Timestamp;
use conn::Mode;
pub(crate) use conn::{Conn, value};
use replica::Replica;
pub use security::Walls;
use security::{grant, may_migrate, protect};

use crate::pool::Pool;
use crate::{Engine, Error, Health, Kind, Meter, Migrated, MigrationSet, Scope, Tx, lease, migrate, params};

/// How PostgreSQL is reached.
#[derive(Debug, Clone)]
pub struct PgOptions {
    /// Connections that write, and as many that read, at the same time; more callers wait. Default 8.
    pub connections: usize,
    /// The certificate (PEM) of the authority that signed the server's. Needed when the server is on another machine: the
    /// connection is then by TLS, and the server's name is checked. Default none.
    pub ca_file: Option<PathBuf>,
    /// How long to wait for the server when connecting. Default 5 s.
    pub connect_timeout: Duration,
    /// How often a transaction is run again when the server asks for it. Default 12.
    pub retries: u32,
    /// The same database as the role that owns its tables, with which they are made and changed. The program then works as a role
    /// that owns nothing and cannot take row-level security down. Default none: one role for both.
    pub owner_url: Option<String>,
    /// A streaming replica of the same database, for [`crate::Store::read_recent`]. Default none.
    pub read_url: Option<String>,
}

impl Default for PgOptions {
    fn default() -> Self {
        Self {
            connections: 8,
            ca_file: None,
            connect_timeout: Duration::from_secs(5),
            retries: 12,
            owner_url: None,
            read_url: None,
        }
    }
}

/// Where the primary's log ends.
const HERE: &str = "pg_current_wal_insert_lsn()";
/// The advisory lock of whoever migrates.
const MIGRATION_LOCK: i64 = 0x416d_7061_0001;
/// Attempts side by side with others; later ones have the database to themselves.
const SIDE_BY_SIDE: u32 = 3;

pub(crate) struct Database {
    address: Box<Address>,
    owner: Option<Box<Address>>,
    replica: Option<Box<Replica>>,
    // Apart, so that a read that goes on to write cannot wait for its own connection.
    writers: Pool<Conn>,
    readers: Pool<Conn>,
    retries: u32,
    // Read by attempts that may collide, written by the attempt that has collided too often. One process serves a database
    // (decision 4), so this is enough for it to get through.
    gate: RwLock<()>,
    meter: Meter,
    // The epoch in which this process serves; 0 if it does not.
    epoch: AtomicI64,
}

thread_local! {
    /// The databases in whose closures this thread is.
    static INSIDE: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

enum Tried<T, E> {
    Done(Result<T, E>),
    Again(E),
}

impl Database {
    pub(crate) fn open(url: &str, options: &PgOptions) -> Result<Self, Error> {
        let address = Box::new(Address::read(url, options)?);
        let owner = options.owner_url.as_deref().map(|url| Address::read(url, options));
        let mut database = Self {
            address,
            owner: owner.transpose()?.map(Box::new),
            replica: None,
            writers: Pool::new(options.connections),
            readers: Pool::new(options.connections),
            retries: options.retries,
            gate: RwLock::new(()),
            meter: Meter::default(),
            epoch: AtomicI64::new(0),
        };
        database
            .readers
            .with(|| database.connect(), security::refuse_bypass)??;
        if let Some(url) = &options.read_url {
            let (address, mut conn) = (Address::read(url, options)?, database.connect()?);
            let ((of, _), place) = (conn.identity()?, conn.place(HERE)?);
            database.replica = Some(Box::new(Replica::new(address, options.connections, of, place)));
        }
        Ok(database)
    }

    pub(crate) fn write<T, E>(&self, scope: Scope, work: impl Fn(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<Error>,
    {
        let _inside = Inside::enter(self)?;
        let _waiting = self.meter.waiting.rise();
        let mut attempt = 0;
        loop {
            let tried = if attempt < SIDE_BY_SIDE {
                let _gate = self.gate.read();
                self.attempt(scope, &work)?
            } else {
                let _gate = self.gate.write();
                self.attempt(scope, &work)?
            };
            match tried {
                Tried::Done(result) => return result,
                Tried::Again(error) if attempt >= self.retries => return Err(error),
                Tried::Again(_) => {
                    self.meter.again.add_one();
                    thread::sleep(Duration::from_millis(1 << attempt.min(7)));
                    attempt += 1;
                }
            }
        }
    }

    fn attempt<T, E: From<Error>>(
        &self,
        scope: Scope,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Tried<T, E>, Error> {
        let begun = self.begun(Mode::Write, scope, |conn| {
            let mut tx = Tx::postgres(conn);
            let result = work(&mut tx).and_then(|value| Ok(tx.settled().map(|()| value)?));
            let failure = tx.failure();
            if let Some(kind @ (Kind::Full | Kind::ReadOnly)) = failure {
                self.meter.failed(kind);
            }
            match result {
                Err(error) if matches!(failure, Some(Kind::Serialization | Kind::Disconnected)) => Tried::Again(error),
                Err(error) => Tried::Done(Err(error)),
                Ok(value) => match self.commit(conn, scope) {
                    Ok(()) => Tried::Done(Ok(value)),
                    Err(error) if error.kind() == Kind::Serialization => Tried::Again(error.into()),
                    Err(error) if error.kind() == Kind::Disconnected => Tried::Done(Err(unknown(error).into())),
                    Err(error) => Tried::Done(Err(error.into())),
                },
            }
        });
        begun.inspect_err(|error| self.meter.failed(error.kind()))
    }

    fn commit(&self, conn: &mut Conn, scope: Scope) -> Result<(), Error> {
        let began = Instant::now();
        let done = match &self.replica {
            Some(replica) => conn.commit_at().map(|place| replica.wrote(scope, place)),
            None => conn.commit(),
        };
        done.inspect_err(|error| self.meter.failed(error.kind()))?;
        self.meter.commits.observe_time(began.elapsed());
        self.meter.groups.observe(1);
        self.meter.done(1);
        Ok(())
    }

    pub(crate) fn meter(&self) -> &Meter {
        &self.meter
    }

    pub(crate) fn read<T, E: From<Error>>(
        &self,
        scope: Scope,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.begun(Mode::Read, scope, |conn| {
            let mut tx = Tx::postgres(conn);
            let value = work(&mut tx)?;
            tx.settled()?;
            Ok(value)
        })?
    }

    /// From the replica when it has seen all that was saved, otherwise from the primary.
    pub(crate) fn read_recent<T, E: From<Error>>(
        &self,
        scope: Scope,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        if let Some(replica) = &self.replica {
            if let Some(done) = replica.read(scope, &work) {
                self.meter.by_replica.add_one();
                return done;
            }
            self.meter.not_by_replica.add_one();
        }
        self.read(scope, work)
    }

    pub(crate) fn migrate(&self, sets: &[MigrationSet], now: Timestamp) -> Result<Migrated, Error> {
        let _inside = Inside::enter(self)?;
        // A connection of its own: closing it gives the lock back whatever happens, and no prepared statement outlives its table.
        let mut conn = self.owner.as_deref().unwrap_or(&self.address).connect(None)?;
        if self.owner.is_none() && !may_migrate(&mut conn)? {
            return self.up_to_date(sets);
        }
        let role = self
            .owner
            .as_ref()
            .map(|_| self.walls())
            .transpose()?
            .map(|walls| walls.role);
        conn.batch(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})"))?;
        let mut migrated = Migrated::default();
        loop {
            conn.begin(Mode::Write, Scope::Server, 0)?;
            let mut tx = Tx::postgres(&mut conn);
            let step = migrate::step(&mut tx, sets, now)?;
            protect(&mut tx)?;
            if let Some(role) = &role {
                grant(&mut tx, role)?;
            }
            conn.commit()?;
            match step {
                Some(title) => migrated.applied.push(title),
                None => break,
            }
        }
        self.readers.clear();
        self.writers.clear();
        Ok(migrated)
    }

    /// What migrating means for a role that may change no table: nothing, if nothing is missing.
    fn up_to_date(&self, sets: &[MigrationSet]) -> Result<Migrated, Error> {
        let missing = self.read::<_, Error>(Scope::Server, |tx| migrate::pending(tx, sets))?;
        let walls = self.walls()?;
        let remedy = "name the address of the role that owns the tables as owner_url, once";
        if !missing.is_empty() {
            let (role, count) = (walls.role, missing.migrations.len());
            return Err(Error::new(
                Kind::Migration,
                format!("{count} changes of the tables wait, and the role {role} may not make them; {remedy}"),
            ));
        }
        if !walls.open.is_empty() {
            let tables = walls.open.join(", ");
            return Err(Error::new(
                Kind::Migration,
                format!("row-level security is not forced on {tables}; {remedy}"),
            ));
        }
        Ok(Migrated::default())
    }

    pub(crate) fn walls(&self) -> Result<Walls, Error> {
        self.read(Scope::Server, Walls::read)
    }

    /// Begins an epoch. Writes that have begun are waited for; those of a process that is frozen in one are ended.
    pub(crate) fn fence(&self, holder: &str) -> Result<i64, Error> {
        const TRIES: u32 = 3;
        let mut conn = self.connect()?;
        conn.batch("SET lock_timeout = '2s'")?;
        let mut tries = 0;
        loop {
            tries += 1;
            conn.begin(Mode::Write, Scope::Server, 0)?;
            match conn.batch("LOCK TABLE store_lease IN EXCLUSIVE MODE") {
                Ok(()) => break,
                Err(error) if error.kind() == Kind::Busy && tries < TRIES => {
                    conn.batch(
                        "ROLLBACK; SELECT pg_terminate_backend(pid) FROM pg_locks
                         WHERE locktype = 'relation' AND relation = 'store_lease'::regclass AND granted AND pid <> pg_backend_pid()",
                    )?;
                }
                Err(error) => return Err(error),
            }
        }
        let mut tx = Tx::postgres(&mut conn);
        let epoch = tx.one(lease::NEXT_EPOCH, &params![holder], |row| row.get(0))?;
        let epoch = epoch.ok_or_else(lease::fenced)?;
        conn.commit()?;
        self.epoch.store(epoch, Ordering::SeqCst);
        Ok(epoch)
    }

    /// How long the holder of the lease has said nothing; it asks every second ([`Conn::batch`] in `Lease::is_held`).
    pub(crate) fn silent_for(&self) -> Result<Option<Duration>, Error> {
        let held = self.connect()?.holder()?;
        let silent = held.and_then(|(_, silent)| silent);
        Ok(silent.map(|silent| Duration::from_millis(silent.try_into().unwrap_or(0))))
    }

    /// Ends the session that holds the lease.
    pub(crate) fn end_holder(&self) -> Result<(), Error> {
        let mut conn = self.connect()?;
        match conn.holder()? {
            Some((session, _)) => conn.batch(&format!("SELECT pg_terminate_backend({session})")),
            None => Ok(()),
        }
    }

    /// Runs `work` in a transaction, on a connection that answers: those that broke while they lay idle are thrown away.
    fn begun<T>(&self, mode: Mode, scope: Scope, work: impl FnOnce(&mut Conn) -> T) -> Result<T, Error> {
        let mut work = Some(work);
        let pool = match mode {
            Mode::Write => &self.writers,
            Mode::Read => &self.readers,
        };
        loop {
            let mut fresh = false;
            let done = pool.with(
                || {
                    fresh = true;
                    self.connect()
                },
                |conn| match conn.begin(mode, scope, self.epoch.load(Ordering::SeqCst)) {
                    Ok(()) => Ok(work.take().map(|work| work(conn))),
                    Err(error) => Err(error),
                },
            )?;
            match done {
                Ok(Some(value)) => return Ok(value),
                Err(error) if error.kind() == Kind::Disconnected && !fresh => {}
                Err(error) => return Err(error),
                // The closure is taken only where its value is returned.
                Ok(None) => return Err(Error::new(Kind::Other, "the transaction ended before its closure ran")),
            }
        }
    }

    /// A new connection with the settings that the store relies on.
    fn connect(&self) -> Result<Conn, Error> {
        self.address.connect(None)
    }

    /// A new connection under a name that the server shows.
    pub(crate) fn connect_as(&self, name: &str) -> Result<Conn, Error> {
        self.address.connect(Some(name))
    }

    pub(crate) fn health(&self) -> Result<Health, Error> {
        let sql = "SELECT current_setting('server_version'), pg_database_size(current_database()),
                          pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on'";
        let seen: Option<(String, u64, bool)> = self.read::<_, Error>(Scope::Server, |tx| {
            tx.one(sql, &[], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        })?;
        let (version, size, read_only) = seen.unwrap_or_default();
        Ok(Health {
            engine: Engine::Postgres,
            version,
            size,
            free: 0,
            log: 0,
            replica: match &self.replica {
                None => None,
                Some(replica) => Some(replica.behind(self.connect()?.place(HERE)?)),
            },
            refused: read_only.then(|| {
                Error::new(
                    Kind::ReadOnly,
                    "the server takes no writes (a replica, or set to read only)",
                )
            }),
        })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let of_replica = self.replica.as_ref().map(|replica| replica.clear());
        close((self.readers.clear(), self.writers.clear(), of_replica));
    }
}

/// Closes connections on a thread of its own: the driver does it on a runtime, which panics on a thread that drives another one,
/// and the last handle of a store or lease may well be dropped there.
pub(crate) fn close(connections: impl Send + 'static) {
    let _ = thread::spawn(move || drop(connections)).join();
}

/// Marks this thread as being in a closure of the database.
struct Inside;

impl Inside {
    fn enter(database: &Database) -> Result<Self, Error> {
        let id = std::ptr::from_ref(database).addr();
        INSIDE.with_borrow_mut(|inside| {
            if inside.contains(&id) {
                return Err(Error::new(
                    Kind::Statement,
                    "a write inside a write of the same store: use the transaction that is open",
                ));
            }
            inside.push(id);
            Ok(Self)
        })
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        INSIDE.with_borrow_mut(Vec::pop);
    }
}

fn unknown(error: Error) -> Error {
    error.of_kind(Kind::CommitUnknown).within(
        "the connection broke while saving, so it is not known whether this was saved; look before doing it again",
    )
}
