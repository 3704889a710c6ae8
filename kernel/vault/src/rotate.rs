//! Wrapping keys anew: an organisation's data keys under a new epoch, the organisation keys under a new root key. Sealed fields are not
//! touched: only the keys above the data keys change.

use base::{Ambient, OrgId};
use store::{Scope, Store};

use crate::keystore::{self, StoredKey};
use crate::vault::{INDEX, Org, check_value, org_key, read_lock, verify_root, wrapping_key, write_lock};
use crate::wrap::Wrapped;
use crate::{EpochId, Error, RootKey, Secret, Vault};

/// Keys wrapped anew in one transaction.
const PAGE: i64 = 2_000;

impl Vault {
    /// [`Vault::rotate_to`] the next epoch, or the one that an interrupted rotation has begun.
    ///
    /// # Errors
    /// As [`Vault::rotate_to`].
    pub fn rotate_org(&self, org: OrgId, progress: impl FnMut(u64)) -> Result<u64, Error> {
        let known = self
            .inner()
            .keystore
            .read(Scope::Org(org), |tx| Ok::<_, Error>(keystore::org_keys(tx, org)?))?;
        let newest = known.last().map_or(0, |(epoch, _)| *epoch);
        let epoch = if known.len() > 1 { newest } else { newest + 1 };
        self.rotate_to(EpochId { org, epoch }, progress)
    }

    /// Sees to it that an organisation has the key of that epoch, wraps its data keys with it and destroys the epochs before: a backup of the keystore
    /// older than that is worthless to whoever has no backup of the old organisation key. Can be interrupted: called again, it goes on. Two processes
    /// may do it at once: whoever wants the same epoch does the same work, and an epoch that is past needs none, so that neither destroys a key
    /// which the other has only just made. `progress` hears how many keys are done. Returns their number.
    ///
    /// # Errors
    /// [`Error::MissingOrg`], [`Error::DamagedKeystore`], or when the keystore cannot be written; every key stays readable.
    pub fn rotate_to(&self, wanted: EpochId, mut progress: impl FnMut(u64)) -> Result<u64, Error> {
        let EpochId { org, epoch } = wanted;
        let inner = self.inner();
        let keys = inner.org(org)?;
        if !self.begin_epoch(&keys, wanted)? {
            return Ok(0);
        }
        let mut done = 0;
        let mut after = None;
        loop {
            let page = inner.keystore.read(Scope::Org(org), |tx| {
                Ok::<_, Error>(keystore::stale_keys(tx, org, epoch, after, PAGE)?)
            })?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            done += page.len() as u64;
            let rewrapped = page
                .into_iter()
                .map(|stored| self.rewrap(&keys, org, stored, epoch))
                .collect::<Result<Vec<_>, Error>>()?;
            inner.keystore.write(Scope::Org(org), move |tx| {
                rewrapped.iter().try_for_each(|(stored, wrapped)| {
                    Ok::<_, Error>(keystore::rewrap_key(tx, org, stored, epoch, wrapped)?)
                })
            })?;
            progress(done);
        }
        let wrapped = {
            let epochs = read_lock(keys.epochs());
            Wrapped::OrgSecret(org, INDEX).wrap(org_key(&epochs, epoch)?, keys.index(), inner.nonce()?)?
        };
        inner.keystore.write(Scope::Org(org), move |tx| {
            keystore::put_org_secret(tx, org, INDEX, epoch, &wrapped)?;
            Ok::<_, Error>(keystore::delete_epochs_before(tx, org, epoch)?)
        })?;
        // Whoever read a key just before it was wrapped anew still needs the epoch before.
        write_lock(keys.epochs()).retain(|known, _| *known >= epoch - 1);
        inner.keystore.empty_log()?;
        Ok(done)
    }

    /// Makes the key of that epoch unless it is there. Returns whether anything is left to do: not if the epoch is past, or stands alone. The keystore
    /// tells, not the memory: a key that is not in the keystore must never wrap anything.
    fn begin_epoch(&self, keys: &Org, wanted: EpochId) -> Result<bool, Error> {
        let EpochId { org, epoch } = wanted;
        let inner = self.inner();
        // Nothing is minted while this is held; see Inner::mint.
        let mut epochs = write_lock(keys.epochs());
        let stored = inner.learn_epochs(keys, &mut epochs)?;
        let newest = epochs.last_key_value().map_or(0, |(epoch, _)| *epoch);
        if newest >= epoch {
            return Ok(newest == epoch && stored > 1);
        }
        let fresh = Secret::random(&inner.ambient)?;
        let wrapped = Wrapped::OrgKey(org, epoch).wrap(&inner.root, &fresh, inner.nonce()?)?;
        let now = inner.ambient.now();
        let stored = inner.keystore.write(Scope::Org(org), move |tx| {
            Ok::<_, Error>(keystore::put_org_key(tx, org, epoch, &wrapped, now)?)
        })?;
        if stored {
            epochs.insert(epoch, fresh);
        } else {
            // Another process was faster; its key is the one that counts.
            inner.learn_epochs(keys, &mut epochs)?;
        }
        Ok(true)
    }

    fn rewrap(&self, keys: &Org, org: OrgId, stored: StoredKey, epoch: i64) -> Result<(StoredKey, Vec<u8>), Error> {
        let inner = self.inner();
        let epochs = read_lock(keys.epochs());
        let version = u16::try_from(stored.version).map_err(|_| Error::DamagedKeystore { what: "data key" })?;
        let what = Wrapped::DataKey(org, stored.id, version);
        let secret = what.unwrap(org_key(&epochs, stored.epoch)?, &stored.wrapped)?;
        let wrapped = what.wrap(org_key(&epochs, epoch)?, &secret, inner.nonce()?)?;
        Ok((stored, wrapped))
    }

    /// Replaces the root key: organisation keys and seeds are wrapped anew in one transaction. To be called while no server runs on the keystore.
    ///
    /// # Errors
    /// [`Error::WrongKey`] if `old` is not the keystore's root key; [`Error::DamagedKeystore`]; nothing is changed then.
    pub fn change_root(keystore: &Store, old: &RootKey, new: &RootKey, ambient: &Ambient) -> Result<(), Error> {
        verify_root(keystore, old)?;
        let check = check_value(new, ambient)?;
        Self::change_root_to(keystore, (old, new), check, ambient)
    }

    pub(crate) fn change_root_to(
        keystore: &Store,
        (old, new): (&RootKey, &RootKey),
        (check, checksum): (Vec<u8>, Vec<u8>),
        ambient: &Ambient,
    ) -> Result<(), Error> {
        let (from, to) = (wrapping_key(old), wrapping_key(new));
        let ambient = ambient.clone();
        keystore.write(Scope::Server, move |tx| {
            for org in keystore::orgs(tx)? {
                for (epoch, wrapped) in keystore::org_keys(tx, org)? {
                    let what = Wrapped::OrgKey(org, epoch);
                    let anew = what.wrap(&to, &what.unwrap(&from, &wrapped)?, ambient.bytes()?)?;
                    keystore::replace_org_key(tx, org, epoch, &anew)?;
                }
            }
            for (purpose, wrapped) in keystore::seeds(tx)? {
                let what = Wrapped::Seed(&purpose);
                let anew = what.wrap(&to, &what.unwrap(&from, &wrapped)?, ambient.bytes()?)?;
                keystore::replace_seed(tx, &purpose, &anew)?;
            }
            Ok::<_, Error>(keystore::replace_root(tx, &check, &checksum)?)
        })?;
        Ok(keystore.empty_log()?)
    }
}
