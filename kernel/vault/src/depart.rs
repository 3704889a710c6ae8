//! An organisation that leaves: every key of it goes, here and in the escrow, and the escrow remembers that it left, so that a backup from before can still be
//! restored for the others.

use std::collections::BTreeSet;
use std::path::Path;

use base::OrgId;
use store::Scope;

use crate::escrow_files as files;
use crate::keystore;
use crate::vault::write_lock;
use crate::{Error, KeyId, Vault};

/// Keys that are destroyed in one transaction.
const PAGE: i64 = 10_000;

impl Vault {
    /// Destroys every key of an organisation: data keys, secrets, organisation keys. Called again, it goes on. Returns how many data keys were there.
    ///
    /// # Errors
    /// When the keystore cannot be written.
    pub fn destroy_org(&self, org: OrgId) -> Result<u64, Error> {
        let inner = self.inner();
        // Nothing is minted from memory any more: whoever asks finds no organisation key.
        write_lock(&inner.orgs).remove(&org);
        let mut count = 0;
        loop {
            let page = inner.keystore.write(Scope::Org(org), move |tx| {
                let page: Vec<KeyId> = keystore::stale_keys(tx, org, i64::MAX, None, PAGE)?
                    .into_iter()
                    .map(|stored| stored.id)
                    .collect();
                keystore::delete_keys(tx, org, &page)?;
                Ok::<_, Error>(page)
            })?;
            if page.is_empty() {
                break;
            }
            self.forget(org, &page);
            count += page.len() as u64;
        }
        inner.keystore.write(Scope::Org(org), move |tx| {
            keystore::delete_org(tx, org)?;
            Ok::<_, Error>(())
        })?;
        write_lock(&inner.orgs).remove(&org);
        inner.keystore.empty_log()?;
        Ok(count)
    }

    /// Writes down in the folder that these organisations have left, and destroys what is there of their keys. A backup from before is restored without
    /// them.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be read or written.
    pub fn note_departed(&self, folder: &Path, orgs: &[OrgId]) -> Result<(), Error> {
        let own = self.escrow_folder(folder)?;
        let mut known = files::departed_in(&own)?;
        let before = known.len();
        known.extend(orgs.iter().copied());
        if known.len() > before {
            files::make_folder(&own)?;
            files::put_departed(&own, &known)?;
        }
        let departed: BTreeSet<OrgId> = orgs.iter().copied().collect();
        departed
            .into_iter()
            .try_for_each(|org| Self::destroy_escrow(folder, org).map(drop))
    }
}
