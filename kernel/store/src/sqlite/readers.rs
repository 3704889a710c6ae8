//! Connections that read, each on a snapshot of its own.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};

use super::{Conn, SqliteOptions};
use crate::{Error, Tx};

pub(super) struct Readers {
    path: PathBuf,
    options: SqliteOptions,
    pool: Mutex<Pool>,
    freed: Condvar,
}

#[derive(Default)]
struct Pool {
    idle: Vec<Conn>,
    open: usize,
}

impl Readers {
    pub(super) fn new(path: &Path, options: SqliteOptions) -> Self {
        Self {
            path: path.to_owned(),
            options,
            pool: Mutex::default(),
            freed: Condvar::new(),
        }
    }

    pub(super) fn read<T, E: From<Error>>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut lent = Lent {
            readers: self,
            conn: None,
        };
        let conn = match self.idle_or_room() {
            Some(conn) => lent.conn.insert(conn),
            None => lent.conn.insert(Conn::reader(&self.path, self.options)?),
        };
        conn.control("BEGIN")?;
        let mut tx = Tx::sqlite(conn);
        let value = work(&mut tx)?;
        tx.settled()?;
        Ok(value)
    }

    /// An idle connection, or the right to open one; waits for either.
    fn idle_or_room(&self) -> Option<Conn> {
        let pool = self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pool = self
            .freed
            .wait_while(pool, |pool| {
                pool.idle.is_empty() && pool.open >= self.options.readers.max(1)
            })
            .unwrap_or_else(PoisonError::into_inner);
        let idle = pool.idle.pop();
        if idle.is_none() {
            pool.open += 1;
        }
        idle
    }
}

/// Gives the connection back, also when the closure panics.
struct Lent<'r> {
    readers: &'r Readers,
    conn: Option<Conn>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let usable = self.conn.take().filter(|conn| {
            conn.undo();
            !conn.in_transaction()
        });
        let mut pool = self.readers.pool.lock().unwrap_or_else(PoisonError::into_inner);
        match usable {
            Some(conn) => pool.idle.push(conn),
            None => pool.open -= 1,
        }
        self.readers.freed.notify_one();
    }
}
