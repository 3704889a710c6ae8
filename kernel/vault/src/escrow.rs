//! The escrow: everything that the root key wraps, in a folder apart from the backups. A backup holds data keys wrapped by organisation keys and
//! no organisation key; so it opens only as long as the escrow has the key of its epoch, and that is destroyed after a set number of days.
//!
//! ```text
//! FOLDER/0123456789abcdef/root.escrow          check value and seeds, wrapped by the root key
//! FOLDER/0123456789abcdef/ORG-EPOCH.escrow     an organisation's key of one epoch, wrapped by the root key
//! ```
//!
//! The inner folder is named after the check value, so that the escrow of a new root key can lie complete beside the old one before the keystore
//! changes over; `replaces` in it says which folder goes when it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use base::{Ambient, OrgId, Timestamp};
use store::{Scope, Store, Tx};

use crate::escrow_files::{self as files, EpochFile, RootFile};
use crate::keystore;
use crate::vault::wrapping_key;
use crate::wrap::Wrapped;
use crate::{Error, KeyId, RootKey, Vault};

/// Tables of the keystore whose rows the root key wraps: they are never in a backup.
pub const BEHIND_ROOT: [&str; 3] = ["vault_root", "vault_org_keys", "vault_seeds"];

/// A day in microseconds.
const DAY: i64 = 24 * 60 * 60 * 1_000_000;

/// Which key of which organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EpochId {
    /// The organisation.
    pub org: OrgId,
    /// Counted from 1.
    pub epoch: i64,
}

/// An organisation's key as it stands in the keystore.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Epoch {
    /// Which.
    pub id: EpochId,
    /// When it was made.
    pub made: Timestamp,
}

/// What [`Vault::hand_over`] and [`Vault::expire`] did to a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handed {
    /// Keys that the folder had not yet.
    pub written: u64,
    /// Keys whose time was over.
    pub destroyed: Vec<EpochId>,
}

/// The epochs that wrap something in the keystore: what a backup of it needs to be opened.
///
/// # Errors
/// When the keystore cannot be read.
pub fn needed_epochs(tx: &mut Tx<'_>) -> Result<Vec<EpochId>, store::Error> {
    let sql =
        "SELECT org_id, epoch FROM vault_data_keys UNION SELECT org_id, epoch FROM vault_org_secrets ORDER BY 1, 2";
    tx.query(sql, &[], |row| {
        Ok(EpochId {
            org: row.get(0)?,
            epoch: row.get(1)?,
        })
    })
}

impl Vault {
    /// The organisation keys of the keystore with the day that each was made; two of one organisation while a rotation is under way.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn epochs(&self) -> Result<Vec<Epoch>, Error> {
        let read = |tx: &mut Tx<'_>| Ok::<_, Error>(keystore::epochs(tx)?);
        let all = self.inner().keystore.read(Scope::Server, read)?;
        Ok(all
            .into_iter()
            .map(|(org, epoch, _, made)| Epoch {
                id: EpochId { org, epoch },
                made,
            })
            .collect())
    }

    /// Writes into the folder what it lacks of everything that the root key wraps, durably, and clears away the escrow of a root key
    /// that was replaced. To be called before a backup and before a rotation.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be written, or has another key of the same epoch: it belongs to another history of this server.
    pub fn hand_over(&self, folder: &Path) -> Result<Handed, Error> {
        let inner = self.inner();
        let (root, epochs) = inner.keystore.read(Scope::Server, |tx| {
            let (check, checksum) = keystore::root(tx)?.ok_or(Error::EmptyKeystore)?;
            let seeds = keystore::seeds_with_time(tx)?;
            Ok::<_, Error>((RootFile { check, checksum, seeds }, keystore::epochs(tx)?))
        })?;
        let own = folder.join(root.name());
        files::make_folder(&own)?;
        files::settle(folder, &root.name())?;
        files::write_if_other(&own.join(files::ROOT), &root.text())?;
        let mut handed = Handed::default();
        for (org, epoch, wrapped, made) in epochs {
            let file = EpochFile {
                id: EpochId { org, epoch },
                made,
                wrapped,
            };
            let path = own.join(file.name());
            match EpochFile::read(&path)? {
                Some(there) if self.is_same(&there, &file)? => {}
                Some(_) => {
                    return Err(Error::Escrow {
                        path,
                        what: "holds another key of the same epoch: the folder belongs to another history of this server, such as one before a \
                               backup was restored; name an empty folder as keys.escrow and put this one away"
                            .to_owned(),
                    });
                }
                None => {
                    files::write(&path, &file.text())?;
                    handed.written += 1;
                }
            }
        }
        Ok(handed)
    }

    /// Whether two wrappings hold one key; after a change of the root key each was made by itself.
    fn is_same(&self, there: &EpochFile, here: &EpochFile) -> Result<bool, Error> {
        if there.wrapped == here.wrapped {
            return Ok(true);
        }
        let what = Wrapped::OrgKey(here.id.org, here.id.epoch);
        let open = |file: &EpochFile| what.unwrap(&self.inner().root, &file.wrapped);
        // What does not even open is another one's.
        Ok(match (open(there), open(here)?) {
            (Ok(there), here) => *there == *here,
            (Err(_), _) => false,
        })
    }

    /// The keys that the folder has for the root key of this vault.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be read.
    pub fn escrowed(&self, folder: &Path) -> Result<BTreeSet<EpochId>, Error> {
        Ok(files::epochs_in(&self.escrow_folder(folder)?)?
            .into_iter()
            .map(|(_, file)| file.id)
            .collect())
    }

    /// Writes down in the folder which data keys were destroyed on purpose: a backup from before still has them, and a restore takes them out again.
    /// Returns how many were new there.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be read or written.
    pub fn note_erased(&self, folder: &Path, keys: &[(OrgId, KeyId)]) -> Result<u64, Error> {
        let own = self.escrow_folder(folder)?;
        let mut known = files::erased_in(&own)?;
        let before = known.len();
        known.extend(keys.iter().copied());
        let new = known.len() - before;
        if new > 0 {
            files::make_folder(&own)?;
            files::put_erased(&own, &known)?;
        }
        Ok(new as u64)
    }

    /// The inner folder of the root key of this vault.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn escrow_folder(&self, folder: &Path) -> Result<PathBuf, Error> {
        let read = |tx: &mut Tx<'_>| keystore::root(tx)?.ok_or(Error::EmptyKeystore);
        let (check, _) = self.inner().keystore.read(Scope::Server, read)?;
        Ok(folder.join(files::folder_name(&check)))
    }

    /// Destroys in the folder the keys that were made `keep_days` ago or earlier and that the keystore has no more. From then on no backup opens
    /// that was made while they counted, and so none opens somebody who was erased since.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be read or written.
    pub fn expire(&self, folder: &Path, keep_days: u32, now: Timestamp) -> Result<Handed, Error> {
        let live: BTreeSet<EpochId> = self.epochs()?.into_iter().map(|epoch| epoch.id).collect();
        let own = self.escrow_folder(folder)?;
        let mut handed = Handed::default();
        for (path, file) in files::epochs_in(&own)? {
            let over = now.micros().saturating_sub(file.made.micros()) >= i64::from(keep_days).saturating_mul(DAY);
            if over && !live.contains(&file.id) {
                files::destroy(&path)?;
                handed.destroyed.push(file.id);
            }
        }
        Ok(handed)
    }

    /// Destroys every key of an organisation in the folder, at once: for an organisation whose keys were destroyed on purpose.
    ///
    /// # Errors
    /// [`Error::Escrow`] when the folder cannot be read or written.
    pub fn destroy_escrow(folder: &Path, org: OrgId) -> Result<u64, Error> {
        let mut count = 0;
        for inner in files::inner_folders(folder)? {
            for (path, _) in files::epochs_in(&inner)?
                .into_iter()
                .filter(|(_, file)| file.id.org == org)
            {
                files::destroy(&path)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// As [`Vault::change_root`], and the escrow goes with it: it lies complete under the new root key before the keystore changes over, and under the
    /// old one no more afterwards. Stopped at any point, the keystore says which root key counts, and the escrow of that one is whole.
    ///
    /// # Errors
    /// As [`Vault::change_root`], and [`Error::Escrow`].
    pub fn change_root_and_escrow(
        keystore: &Store,
        (old, new): (&RootKey, &RootKey),
        folders: &[PathBuf],
        ambient: &Ambient,
    ) -> Result<(), Error> {
        crate::vault::verify_root(keystore, old)?;
        let check = crate::vault::check_value(new, ambient)?;
        for folder in folders {
            rewrap(keystore, folder, (old, new), &check, ambient)?;
        }
        Self::change_root_to(keystore, (old, new), check, ambient)?;
        let name = keystore
            .read(Scope::Server, |tx| Ok::<_, Error>(keystore::root(tx)?))?
            .map(|(check, _)| files::folder_name(&check))
            .ok_or(Error::EmptyKeystore)?;
        folders.iter().try_for_each(|folder| files::settle(folder, &name))
    }
}

/// Writes the escrow of `old` once more, wrapped by `new`.
fn rewrap(
    keystore: &Store,
    folder: &Path,
    (old, new): (&RootKey, &RootKey),
    (check, checksum): &(Vec<u8>, Vec<u8>),
    ambient: &Ambient,
) -> Result<(), Error> {
    let (from, to) = (wrapping_key(old), wrapping_key(new));
    let (was, seeds) = keystore.read(Scope::Server, |tx| {
        let (check, _) = keystore::root(tx)?.ok_or(Error::EmptyKeystore)?;
        Ok::<_, Error>((files::folder_name(&check), keystore::seeds_with_time(tx)?))
    })?;
    let mut root = RootFile {
        check: check.clone(),
        checksum: checksum.clone(),
        seeds: Vec::with_capacity(seeds.len()),
    };
    for (purpose, wrapped, at) in seeds {
        let what = Wrapped::Seed(&purpose);
        let anew = what.wrap(&to, &what.unwrap(&from, &wrapped)?, ambient.bytes()?)?;
        root.seeds.push((purpose, anew, at));
    }
    let next = folder.join(root.name());
    files::make_folder(&next)?;
    files::write(&next.join(files::REPLACES), &was)?;
    for (_, mut file) in files::epochs_in(&folder.join(&was))? {
        let what = Wrapped::OrgKey(file.id.org, file.id.epoch);
        file.wrapped = what.wrap(&to, &what.unwrap(&from, &file.wrapped)?, ambient.bytes()?)?;
        files::write(&next.join(file.name()), &file.text())?;
    }
    let erased = files::erased_in(&folder.join(&was))?;
    if !erased.is_empty() {
        files::put_erased(&next, &erased)?;
    }
    let departed = files::departed_in(&folder.join(&was))?;
    if !departed.is_empty() {
        files::put_departed(&next, &departed)?;
    }
    files::write(&next.join(files::ROOT), &root.text())
}

/// The escrow of one root key, read and found to open.
#[derive(Debug)]
pub struct Escrow {
    root: RootFile,
    epochs: BTreeMap<EpochId, EpochFile>,
    erased: BTreeSet<(OrgId, KeyId)>,
    departed: BTreeSet<OrgId>,
}

impl Escrow {
    /// Finds in the folder what `root` opens.
    ///
    /// # Errors
    /// [`Error::Escrow`] when there is none or it is damaged; [`Error::WrongKey`] when there is one and this root key does not open it.
    pub fn open(folder: &Path, root: &RootKey) -> Result<Self, Error> {
        let wrapping = wrapping_key(root);
        let mut seen = false;
        for inner in files::inner_folders(folder)? {
            let Some(file) = RootFile::read(&inner.join(files::ROOT))? else {
                continue;
            };
            seen = true;
            if Wrapped::Check.unwrap(&root.derive(b"check"), &file.check).is_err() {
                continue;
            }
            let mut epochs = BTreeMap::new();
            for (path, epoch) in files::epochs_in(&inner)? {
                let what = Wrapped::OrgKey(epoch.id.org, epoch.id.epoch);
                what.unwrap(&wrapping, &epoch.wrapped).map_err(|_| Error::Escrow {
                    path,
                    what: "does not open; take another copy of the escrow".to_owned(),
                })?;
                epochs.insert(epoch.id, epoch);
            }
            return Ok(Self {
                root: file,
                epochs,
                erased: files::erased_in(&inner)?,
                departed: files::departed_in(&inner)?,
            });
        }
        Err(if seen {
            Error::WrongKey
        } else {
            Error::Escrow {
                path: folder.to_owned(),
                what: "no escrow in it; name the folder that keys.escrow named on the server, or a copy of it"
                    .to_owned(),
            }
        })
    }

    /// The data keys that were destroyed on purpose, as [`Vault::note_erased`] wrote them down.
    pub fn erased(&self) -> Vec<(OrgId, KeyId)> {
        self.erased.iter().copied().collect()
    }

    /// The organisations that have left, as [`Vault::note_departed`] wrote them down.
    pub fn departed(&self) -> Vec<OrgId> {
        self.departed.iter().copied().collect()
    }

    /// The epochs that it has.
    pub fn epochs(&self) -> impl Iterator<Item = Epoch> {
        self.epochs.values().map(|file| Epoch {
            id: file.id,
            made: file.made,
        })
    }

    /// A seed of a signing key ([`Vault::signing_seed`]), if it has that.
    ///
    /// # Errors
    /// [`Error::DamagedKeystore`] when it does not open.
    pub fn signing_seed(&self, root: &RootKey, purpose: &str) -> Result<Option<crate::Secret>, Error> {
        let found = self.root.seeds.iter().find(|(known, ..)| known == purpose);
        found
            .map(|(_, wrapped, _)| Wrapped::Seed(purpose).unwrap(&wrapping_key(root), wrapped))
            .transpose()
    }

    /// Puts into an empty keystore what the root key wraps: check value, seeds, the `needed` organisation keys and the newest of each organisation, so that
    /// the next rotation does not give a number out twice. An organisation that has left gets a key that opens nothing, so that its rows can be loaded
    /// and then be deleted.
    ///
    /// # Errors
    /// [`Error::MissingEpoch`] for the first needed key that it has not; when the keystore cannot be written.
    pub fn install(&self, keystore: &Store, needed: &[EpochId], now: Timestamp) -> Result<(), Error> {
        let mut wanted = BTreeMap::new();
        for id in needed {
            if self.departed.contains(&id.org) {
                let wrapped = vec![0];
                let made = now;
                wanted.insert(*id, EpochFile { id: *id, made, wrapped });
                continue;
            }
            let file = self.epochs.get(id).ok_or(Error::MissingEpoch {
                org: id.org,
                epoch: id.epoch,
            })?;
            wanted.insert(*id, file.clone());
            let newest = self.epochs.range(..).rfind(|(other, _)| other.org == id.org);
            if let Some((newest, file)) = newest {
                wanted.insert(*newest, file.clone());
            }
        }
        let root = self.root.clone();
        keystore.write(Scope::Server, move |tx| {
            if !keystore::put_root(tx, &root.check, &root.checksum, now)? {
                return Err(Error::KeystoreExists);
            }
            for (purpose, wrapped, at) in &root.seeds {
                keystore::put_seed(tx, purpose, wrapped, *at)?;
            }
            for (id, file) in &wanted {
                keystore::put_org_key(tx, id.org, id.epoch, &file.wrapped, file.made)?;
            }
            Ok(())
        })
    }
}
