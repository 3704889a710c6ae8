//! The right to serve a database: one process at a time holds it, and loses it with its life.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::{Error, Kind, pg};

/// Held while the program serves a database. Dropping it, or the end of the process however it came, gives it back.
pub struct Lease(Held);

enum Held {
    /// A lock of the operating system on a file beside the database.
    File { locked: File, path: PathBuf },
    /// An advisory lock of the server, bound to this connection; empty only while being dropped.
    Connection(Option<Box<pg::Conn>>),
}

impl Lease {
    /// Locks the file beside the SQLite database at `path`.
    pub(crate) fn file(path: &Path, holder: &str) -> Result<Self, Error> {
        let lock = beside(path);
        let failed = |error: std::io::Error| {
            Error::new(
                Kind::Open,
                format!("lock file {}: {error}; check the rights of the folder", lock.display()),
            )
        };
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&lock).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut other = String::new();
                let _ = file.take(200).read_to_string(&mut other);
                return Err(in_use(&other));
            }
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .map_err(failed)?;
        Ok(Self(Held::File {
            locked: file,
            path: lock,
        }))
    }

    /// Takes the advisory lock on a connection of its own.
    pub(crate) fn server(database: &pg::Database, holder: &str) -> Result<Self, Error> {
        let mut conn = database.connect_as(holder)?;
        match conn.take_lease()? {
            None => Ok(Self(Held::Connection(Some(Box::new(conn))))),
            Some(other) => Err(in_use(&other)),
        }
    }

    /// Whether the lease is still held. On PostgreSQL it ends with its connection (a restart of the server), on SQLite when somebody
    /// removes the lock file, because another process could then make a new one: ask now and then, and stop serving when it is
    /// gone.
    pub fn is_held(&mut self) -> bool {
        match &mut self.0 {
            Held::File { locked, path } => is_still(locked, path),
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
