//! One synchronous transaction over SQLite and PostgreSQL; the only crate that knows a driver.
//!
//! SQL is one portable text with `$1 … $n`; see docs/contracts.md for what is portable. A write is a closure that may run more
//! than once (the engine may ask for a retry), so it changes nothing outside its [`Tx`].
//!
//! ```no_run
//! # fn main() -> Result<(), store::Error> {
//! use store::{Error, Scope, SqliteOptions, Store, params};
//! let store = Store::sqlite("amparo.db".as_ref(), SqliteOptions::default())?;
//! let changed = store.write(Scope::Server, |tx| {
//!     tx.execute("UPDATE note SET seen = $1 WHERE seen = $2", &params![true, false])
//! })?;
//! let count: Option<i64> = store.read(Scope::Server, |tx| tx.one("SELECT COUNT(*) FROM note", &[], |row| row.get(0)))?;
//! # Ok(()) }
//! ```
//!
//! Every call blocks: from async code, call it on a blocking thread.

mod error;
mod health;
mod lease;
mod meter;
mod migrate;
mod pg;
mod pool;
mod schema;
mod sql;
mod sqlite;
mod store;
mod tables;
mod tx;
mod value;

#[cfg(feature = "testing")]
pub mod testing;

pub use error::{Error, Kind};
pub use health::Health;
pub use lease::{Lease, Waiting};
pub use meter::{Meter, Refused};
#[doc(hidden)]
pub use migrate::migration_number;
pub use migrate::{Applied, Migrated, Migration, MigrationSet, Pending, applied};
pub use pg::{PgOptions, Walls};
pub use schema::Schema;
pub use sqlite::{SqliteOptions, read_copy};
pub use store::{Engine, Scope, Store};
pub use tables::{Table, tables};
pub use tx::Tx;
pub use value::{Column, Row, Value, ValueRef};
