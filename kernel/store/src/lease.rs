//! The right to serve a database: one process at a time holds it, and loses it with its life.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Error, Kind, Store, pg};

/// Held while the program serves a database. Dropping it, or the end of the process however it came, gives it back.
pub struct Lease(Held);

enum Held {
    /// A lock of the operating system on a file beside the database.
    File {
        locked: File,
        path: PathBuf,
        holder: String,
        beat: u64,
    },
    /// An advisory lock of the server, bound to this connection; empty only while being dropped.
    Connection(Option<Box<pg::Conn>>),
}

impl Lease {
    /// Locks the file beside the SQLite database at `path`.
    pub(crate) fn file(path: &Path, holder: &str) -> Result<Self, Error> {
        let lock = beside(path);
        let mut file = open(&lock)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut other = String::new();
                let _ = file.take(200).read_to_string(&mut other);
                return Err(in_use(other.lines().next().unwrap_or_default()));
            }
            Err(TryLockError::Error(error)) => return Err(unusable(&lock, &error)),
        }
        write(&mut file, holder, 0).map_err(|error| unusable(&lock, &error))?;
        Ok(Self(Held::File {
            locked: file,
            path: lock,
            holder: holder.to_owned(),
            beat: 0,
        }))
    }

    /// Puts a lock file of one's own into the place of one whose holder is frozen. Of several that try it, the last one has it.
    pub(crate) fn file_by_force(path: &Path, holder: &str) -> Result<Self, Error> {
        let lock = beside(path);
        let mut own = lock.clone().into_os_string();
        own.push(format!(".{}", std::process::id()));
        let own = PathBuf::from(own);
        let failed = |error: std::io::Error| unusable(&lock, &error);
        let mut file = open(&own)?;
        file.lock().map_err(failed)?;
        write(&mut file, holder, 0).map_err(failed)?;
        std::fs::rename(&own, &lock).map_err(failed)?;
        let mut lease = Self(Held::File {
            locked: file,
            path: lock,
            holder: holder.to_owned(),
            beat: 0,
        });
        if lease.is_held() {
            Ok(lease)
        } else {
            Err(in_use("another process that waited"))
        }
    }

    /// Takes the advisory lock on a connection of its own.
    pub(crate) fn server(database: &pg::Database, holder: &str) -> Result<Self, Error> {
        let mut conn = database.connect_as(holder)?;
        match conn.take_lease()? {
            None => Ok(Self(Held::Connection(Some(Box::new(conn))))),
            Some(other) => Err(in_use(&other)),
        }
    }

    /// Ends the session of a holder that is frozen and takes the lock.
    pub(crate) fn server_by_force(database: &pg::Database, holder: &str) -> Result<Self, Error> {
        database.end_holder()?;
        let until = Instant::now() + Duration::from_secs(3);
        loop {
            match Self::server(database, holder) {
                Err(error) if error.kind() == Kind::InUse && Instant::now() < until => {
                    std::thread::sleep(Duration::from_millis(50));
                }
                taken => return taken,
            }
        }
    }

    /// Whether the lease is still held, and a sign of life to whoever waits for it: to be called every second. On PostgreSQL it ends with its connection (a restart of the server), on SQLite when somebody
    /// removes the lock file, because another process could then make a new one: ask now and then, and stop serving when it is
    /// gone.
    pub fn is_held(&mut self) -> bool {
        match &mut self.0 {
            Held::File {
                locked,
                path,
                holder,
                beat,
            } => {
                *beat += 1;
                // No flush: whoever reads it is on this machine.
                is_still(locked, path) && write(locked, holder, *beat).is_ok()
            }
            Held::Connection(conn) => conn.as_mut().is_some_and(|conn| conn.batch("SELECT 1").is_ok()),
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Held::Connection(conn) = &mut self.0 {
            pg::close(conn.take());
        }
    }
}

impl std::fmt::Debug for Lease {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.0 {
            Held::File { .. } => "Lease(file)",
            Held::Connection(_) => "Lease(connection)",
        })
    }
}

/// What can be known of a holder's life.
pub(crate) enum Life {
    /// Changes as long as it lives.
    Mark(String),
    /// So long it has said nothing; `None` when nobody holds it or that cannot be told.
    SilentFor(Option<Duration>),
}

/// What stands in the lock file.
pub(crate) fn mark(path: &Path) -> String {
    std::fs::read_to_string(beside(path)).unwrap_or_default()
}

/// Waits for the right to serve a database.
pub struct Waiting {
    store: Store,
    holder: String,
    frozen: Duration,
    seen: (String, Instant),
}

impl Waiting {
    pub(crate) fn new(store: Store, holder: String, frozen: Duration) -> Self {
        Self {
            store,
            holder,
            frozen,
            seen: (String::new(), Instant::now()),
        }
    }

    /// The right, if nobody holds it or its holder has been frozen for long. To be asked again and again, more often than every second.
    ///
    /// # Errors
    /// [`Kind::InUse`] as long as somebody holds it, naming the holder; others when the database cannot be reached.
    pub fn try_take(&mut self) -> Result<Lease, Error> {
        let refused = match self.store.lease(&self.holder) {
            Err(error) if error.kind() == Kind::InUse => error,
            taken => return taken,
        };
        let silent = match self.store.sign_of_life()? {
            Life::SilentFor(silent) => silent.unwrap_or_default(),
            Life::Mark(mark) => {
                if mark != self.seen.0 {
                    self.seen = (mark, Instant::now());
                }
                self.seen.1.elapsed()
            }
        };
        if silent < self.frozen {
            return Err(refused);
        }
        tracing::warn!(holder = %refused, "the process that serves gives no sign of life; taking over");
        self.store.lease_by_force(&self.holder)
    }
}

impl std::fmt::Debug for Waiting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Waiting")
    }
}

fn open(lock: &Path) -> Result<File, Error> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(lock).map_err(|error| unusable(lock, &error))
}

/// The holder's name, and a number that goes up.
fn write(file: &mut File, holder: &str, beat: u64) -> std::io::Result<()> {
    let text = format!("{holder}\n{beat}\n");
    file.rewind()?;
    file.write_all(text.as_bytes())?;
    file.set_len(text.len() as u64)
}

fn unusable(lock: &Path, error: &std::io::Error) -> Error {
    let lock = lock.display();
    Error::new(
        Kind::Open,
        format!("lock file {lock}: {error}; check the rights of the folder"),
    )
}

/// Begins the next epoch and gives it.
pub(crate) const NEXT_EPOCH: &str = "INSERT INTO store_lease (id, epoch, holder) VALUES (1, 1, $1)
     ON CONFLICT (id) DO UPDATE SET epoch = store_lease.epoch + 1, holder = excluded.holder RETURNING epoch";

/// The refusal of a write whose process no longer serves the database.
pub(crate) fn fenced() -> Error {
    Error::new(
        Kind::InUse,
        "another process has taken over this database, so this one writes nothing any more; nothing was saved",
    )
}

/// Whether `path` still leads to the file that is locked.
#[cfg(unix)]
fn is_still(locked: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |about: std::fs::Metadata| (about.dev(), about.ino());
    match (locked.metadata(), std::fs::metadata(path)) {
        (Ok(ours), Ok(there)) => place(ours) == place(there),
        _ => false,
    }
}

/// An open file cannot be removed there.
#[cfg(not(unix))]
fn is_still(_: &File, _: &Path) -> bool {
    true
}

/// The file that is locked: `amparo.db` → `amparo.db.lock`. By its real path, so that a link to the database is the same one.
fn beside(path: &Path) -> PathBuf {
    let mut name = std::fs::canonicalize(path)
        .unwrap_or_else(|_| path.to_owned())
        .into_os_string();
    name.push(".lock");
    name.into()
}

fn in_use(holder: &str) -> Error {
    let holder = holder.trim();
    let by = if holder.is_empty() { "another process" } else { holder };
    Error::new(
        Kind::InUse,
        format!("the database is already in use by {by}; stop it first, or choose another database"),
    )
}
