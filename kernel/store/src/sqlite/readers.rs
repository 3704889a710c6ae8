//! Connections that read, each on a snapshot of its own.

use std::path::{Path, PathBuf};

use super::{Conn, SqliteOptions};
use crate::pool::{Pool, Pooled};
use crate::{Error, Tx};

pub(super) struct Readers {
    path: PathBuf,
    options: SqliteOptions,
    pool: Pool<Conn>,
}

impl Readers {
    pub(super) fn new(path: &Path, options: SqliteOptions) -> Self {
        Self {
            path: path.to_owned(),
            options,
            pool: Pool::new(options.readers),
        }
    }

    pub(super) fn read<T, E: From<Error>>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        self.pool.with(
            || Conn::reader(&self.path, self.options),
            |conn| {
                conn.control("BEGIN")?;
                let mut tx = Tx::sqlite(conn);
                let value = work(&mut tx)?;
                tx.settled()?;
                Ok(value)
            },
        )?
    }
}

impl Pooled for Conn {
    fn reset(&mut self) -> bool {
        self.undo();
        !self.in_transaction()
    }
}
