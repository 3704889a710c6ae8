//! The format of a release: write it, sign it, verify it, read it. The words of the format are in `docs/bundle-format.md`.
//!
//! A release is a folder `<dataset>-v<N>/` that is never changed after it was written. `manifest.json` says what it is and
//! lists every other file with its BLAKE3 hash; `manifest.sig` is an Ed25519 signature over the manifest. A reader takes
//! verified bytes only: [`read`] checks everything before it hands anything out.

mod check;
mod data;
mod error;
mod key;
mod name;
mod read;
mod write;

pub use base::Timestamp;
pub use data::{
    Approval, Bundle, CodebookEntry, Count, Draft, FileEntry, LeftOut, Manifest, Method, Records, SourceNote, Table,
    TableInfo, TableRow,
};
pub use error::Error;
pub use key::{PublicKey, ReleaseKey, TrustedKeys};
pub use read::{Listed, Report, list, next_version, read, verify};
pub use write::write;

/// The version of the format that this crate writes, and the only one it reads.
pub const FORMAT: u32 = 1;
