//! What an organisation takes along: which columns of the tables are sealed, and the files that were sent in, opened. That it may be handed out is
//! decided by whoever calls this.

use std::io::{self, Read};

use ::store::{Scope, Tx};
use base::{OrgId, Refusal};
use vault::SealedColumns;

use crate::Evidence;
use crate::model::{Batch, BatchId};
use crate::sealed::{self, Kind, Reader};
use crate::store::{batches, releases};

/// What of the tables of this context is sealed, and by what.
pub fn sealed_columns() -> Vec<SealedColumns> {
    let batch = ["file_name", "mapping", "found"];
    vec![
        SealedColumns::of("import_batch", batch.to_vec(), ("batch_id", "key_id")),
        SealedColumns::of("import_batch", vec!["reason"], ("batch_id", "reason_key")),
        SealedColumns::of("release", vec!["reason"], ("release_id", "reason_key")),
    ]
}

/// A file that was sent in and is still kept.
pub struct Kept {
    batch: Batch,
}

impl Kept {
    /// The import that it belongs to.
    pub const fn batch(&self) -> BatchId {
        self.batch.id
    }

    /// Reads it from its beginning, opened.
    ///
    /// # Errors
    /// When it cannot be read, or its key is gone.
    pub fn read(&self, cx: &Evidence) -> Result<impl Read + use<>, Refusal> {
        let seal = cx.seal_of(&self.batch, Kind::Upload)?;
        Reader::open(&cx.folders().files, seal).map_err(Refusal::failed)
    }

    /// Its length, opened. Reads it once.
    ///
    /// # Errors
    /// As [`Kept::read`].
    pub fn length(&self, cx: &Evidence) -> Result<u64, Refusal> {
        io::copy(&mut self.read(cx)?, &mut io::sink()).map_err(Refusal::failed)
    }
}

/// The files of an organisation that were sent in and are still kept.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn files(cx: &Evidence, org: OrgId) -> Result<Vec<Kept>, Refusal> {
    let all = cx
        .store()
        .read(Scope::Org(org), |tx| batches::list(tx, org, u32::MAX))?;
    let there = all
        .into_iter()
        .filter(|batch| batch.key.is_some() && sealed::path(&cx.folders().files, batch.id, Kind::Upload).is_file());
    Ok(there.map(|batch| Kept { batch }).collect())
}

/// The published releases of an organisation: the names of their folders.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn published(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<String>, Refusal> {
    Ok(releases::folders(tx, org)?
        .into_iter()
        .map(|(slug, version)| format!("{slug}-v{version}"))
        .collect())
}
