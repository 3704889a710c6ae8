//! Contributed data sets, quality, imports, releases.
//!
//! Imports bring in two things: cases (spreadsheets in the layout of HTCDS), which go to the case register through [`CaseSink`],
//! and de-identified records of contributed data sets (CTDC's layouts), which stay here. A file is always examined first
//! ([`import::dry_run`]); loading ([`import::load`]) is all or nothing as far as anybody can see: records count from the moment
//! the import is marked as loaded, not before.
//!
//! A release counts the records of contributed data sets with the engine `disclosure`, is approved by a second person, and
//! is written as a signed bundle by a job. No record is counted by two releases.

mod api;
pub mod data_sets;
pub mod evacuate;
pub mod hand_out;
pub mod import;
pub mod jobs;
pub mod model;
pub mod pages;
pub mod quality;
pub mod records;
pub mod release;
pub mod retention;
mod rules;
mod sealed;
mod sink;
mod store;
pub mod uploads;

use std::path::PathBuf;
use std::sync::Arc;

use ::store::Store;
use base::Ambient;
use vault::Vault;

pub use jobs::{jobs, sweep};
pub use pages::routes;
pub use sink::{CaseSink, CasesUndone, Directory, Fingerprint, NewCase};

/// The tables of this context.
pub const MIGRATIONS: ::store::MigrationSet =
    ::store::migrations!("evidence", ["0001_evidence.sql", "0002_record.sql"]);

/// The texts of this context.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");

/// Where this context keeps files.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Uploads and reports, sealed. Belongs to the program alone.
    pub files: PathBuf,
    /// Releases; the public side reads them.
    pub releases: PathBuf,
}

/// The context, handed to its pages, its jobs and to `app`. Cheap to clone.
#[derive(Clone)]
pub struct Evidence(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    store: Store,
    vault: Vault,
    ambient: Ambient,
    folders: Folders,
    sink: Arc<dyn CaseSink>,
    directory: Arc<dyn Directory>,
    upload_limit: usize,
}

impl Evidence {
    /// Puts the context together.
    pub fn new(
        store: Store,
        vault: Vault,
        ambient: Ambient,
        folders: Folders,
        sink: Arc<dyn CaseSink>,
        directory: Arc<dyn Directory>,
    ) -> Self {
        Self(Arc::new(Inner {
            store,
            vault,
            ambient,
            folders,
            sink,
            directory,
            upload_limit: uploads::LIMIT,
        }))
    }

    /// The same with another bound for files that come through the pages, in bytes.
    #[must_use]
    pub fn upload_limit(self, bytes: usize) -> Self {
        Self(Arc::new(Inner {
            upload_limit: bytes,
            ..Inner::clone(&self.0)
        }))
    }

    /// Most bytes of a file that comes through the pages.
    pub fn most_bytes(&self) -> usize {
        self.0.upload_limit
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        &self.0.ambient
    }

    /// Where files are.
    pub fn folders(&self) -> &Folders {
        &self.0.folders
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.0.vault
    }

    pub(crate) fn sink(&self) -> &Arc<dyn CaseSink> {
        &self.0.sink
    }

    pub(crate) fn directory(&self) -> &dyn Directory {
        self.0.directory.as_ref()
    }
}

/// What is under somebody's name and not done: uploads that are not loaded, releases that wait for a decision. Others can go on with
/// both.
///
/// # Errors
/// [`base::Refusal`] of the store.
pub fn unfinished(tx: &mut ::store::Tx<'_>, org: base::OrgId, user: base::UserId) -> Result<(u64, u64), base::Refusal> {
    Ok(store::unfinished(tx, org, user)?)
}
