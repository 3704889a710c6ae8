//! Backups that are taken while the program serves, and restored with proof.
//!
//! A backup is one file. Outside it is an age file (age-encryption.org/v1) to recipients whose identities the server does not have; inside, a
//! compressed archive that any other program reads too:
//!
//! ```text
//! age -d -i IDENTITY FILE | gunzip | tar x
//!
//! begin.json                    format, program, time
//! records/TABLE/000001.jsonl    rows of the main database, one a line, in the order of the columns in the manifest
//! keys/TABLE/000001.jsonl       rows of the keystore: data keys, each wrapped by a key of its organisation
//! files/…, releases/…           sealed uploads, published releases
//! manifest.json                 what must be there: migrations, tables with counts and hashes, heads of the journal, epochs needed
//! manifest.sig                  Ed25519 over the manifest, by a key that the root key wraps
//! ```
//!
//! What the root key wraps is not in it: organisation keys, signing seeds. They lie in the escrow ([`vault::Escrow`]) and are destroyed there after a
//! set number of days, so that an erasure reaches every backup. See docs/adr/0017-backup-and-restore.md and 0018-epochs-escrow-shares.md.

mod error;
mod load;
mod manifest;
mod pack;
mod rows;
pub mod runs;
mod sealing;
mod take;
mod unpack;
mod verify;
mod walk;

pub use error::Error;
pub use load::{Loaded, Target, load};
pub use manifest::{Folder, Manifest, PublicKey, SignKey, Signed, Step, Table};
pub use pack::{Pack, Packed};
pub use sealing::{Identities, Recipients, new_identity};
pub use take::{Source, Taken, file_name, take};
pub use unpack::each_file;
pub use verify::{Check, verify};
pub use walk::{Inspected, inspect};

/// The signing seed behind [`SignKey`], by its purpose in the vault.
pub const SIGNING: &str = "backup manifest";

/// The tables of this crate, for the main database.
pub const MIGRATIONS: store::MigrationSet = store::migrations!("backup", ["0001_runs.sql"]);
