//! Keys, sealing and erasure.
//!
//! ```text
//! root key            a file that only its owner may read, or a passphrase      RootKey
//!  ├ signing seed     one per purpose of the server                             Vault::signing_seed
//!  └ organisation key one per epoch; rotated by wrapping anew                   Vault::rotate_org
//!     ├ index secret  keyed hashes for exact look-up; outlives epochs           Vault::index_key
//!     └ data key      one per person or case; destroyed to erase                DataKey
//!        └ field key  derived from table and column                             DataKey::seal
//! ```
//!
//! Wrapped keys live in the keystore, a database apart from what they seal. A data key is durable there before it is handed out, so a row
//! never waits for a key that a crash could take away. To erase a person is to destroy the data key: no copy of the sealed fields, in
//! the database or in a backup, can be read again.
//!
//! A seal binds the place of the value ([`Place`]) and the data key with its version: moved to another row or column, it does not open. Lengths are
//! padded to buckets. See docs/adr/0005-keys-and-sealing.md.

mod cache;
mod cipher;
mod columns;
mod data_key;
mod depart;
mod erased;
mod error;
mod escrow;
mod escrow_files;
mod keystore;
mod padding;
mod root;
mod rotate;
mod secret;
mod self_test;
mod shares;
#[cfg(feature = "testing")]
pub mod testing;
mod vault;
mod wrap;

pub use cache::KeyCache;
pub use columns::{KeyAt, SealedColumns};
pub use data_key::{DataKey, DataKeyNoun, KeyId, Place};
pub use error::Error;
pub use escrow::{BEHIND_ROOT, Epoch, EpochId, Escrow, Handed, needed_epochs};
pub use root::{Cost, RootKey};
pub use secret::Secret;
pub use self_test::{Damage, SelfTest};
pub use shares::{Share, ShareError};
pub use vault::Vault;

/// The tables of the keystore; to be run on the keystore's own database, not on the main one.
pub const MIGRATIONS: store::MigrationSet = store::migrations!("vault", ["0001_keystore.sql"]);
