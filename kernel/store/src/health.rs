//! What `amparo doctor` asks a database.

use crate::{Engine, Error};

/// How a database is.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Health {
    /// Which engine.
    pub engine: Engine,
    /// Its version: `3.53.0`, `15.14`.
    pub version: String,
    /// Bytes of the database.
    pub size: u64,
    /// Bytes in it that are free for reuse (SQLite).
    pub free: u64,
    /// Bytes of the write-ahead log beside it (SQLite); large for long means that a reader never ends.
    pub log: u64,
    /// How many bytes of the log the replica is behind, or why it does not answer (PostgreSQL with a replica).
    pub replica: Option<Result<u64, Error>>,
    /// Why writes are refused at the moment, if they are.
    pub refused: Option<Error>,
}
