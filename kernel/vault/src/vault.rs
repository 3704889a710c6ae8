//! The vault: hands out data keys, and destroys them.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use base::{Ambient, OrgId};
use store::{Scope, Store};

use crate::cache::Cache;
use crate::cipher::NONCE;
use crate::data_key::Shared;
use crate::erased::Erased;
use crate::keystore::{self, StoredKey};
use crate::wrap::Wrapped;
use crate::{DataKey, Error, KeyId, RootKey, Secret};

/// Version of freshly minted data keys.
const VERSION: u16 = 1;
/// Smallest and greatest number of keys minted at a time for [`Vault::new_key`]; the number doubles while they are used up.
const BATCH: std::ops::RangeInclusive<usize> = 16..=1024;
/// Keys of one keystore transaction in [`Vault::new_keys`], so that others get their turn.
const KEYS_PER_WRITE: usize = 10_000;
/// Purpose of the organisation secret behind [`Vault::index_key`].
pub(crate) const INDEX: &str = "index";

/// All keys of a server. Cheap to clone; to be shared by all threads.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) keystore: Store,
    pub(crate) root: Secret,
    pub(crate) ambient: Ambient,
    shared: Arc<Shared>,
    cache: Cache,
    pub(crate) orgs: RwLock<HashMap<OrgId, Arc<Org>>>,
}

/// The unwrapped keys of one organisation.
pub(crate) struct Org {
    id: OrgId,
    epochs: RwLock<BTreeMap<i64, Secret>>,
    index: Secret,
    pool: Mutex<Pool>,
}

/// Keys that are durable already and wait for a row that uses them. What is left at the end of the process is never used.
struct Pool {
    keys: Vec<DataKey>,
    batch: usize,
}

impl Vault {
    /// Makes the root record of a new keystore, and opens it. The keystore's migrations ([`crate::MIGRATIONS`]) must have run.
    ///
    /// # Errors
    /// [`Error::KeystoreExists`] if there is one.
    pub fn create(keystore: Store, root: RootKey, ambient: Ambient) -> Result<Self, Error> {
        let (check, checksum) = check_value(&root, &ambient)?;
        let now = ambient.now();
        let made = keystore.write(Scope::Server, move |tx| {
            Ok::<_, Error>(keystore::put_root(tx, &check, &checksum, now)?)
        })?;
        if made {
            Self::open(keystore, root, ambient)
        } else {
            Err(Error::KeystoreExists)
        }
    }

    /// Opens an existing keystore.
    ///
    /// # Errors
    /// [`Error::EmptyKeystore`] if it was never created, [`Error::WrongKey`] if the root key is another one's, [`Error::DamagedKeystore`].
    pub fn open(keystore: Store, root: RootKey, ambient: Ambient) -> Result<Self, Error> {
        verify_root(&keystore, &root)?;
        let erased = Arc::<Erased>::default();
        Ok(Self(Arc::new(Inner {
            keystore,
            root: wrapping_key(&root),
            shared: Shared::new(&ambient, Arc::clone(&erased))?,
            ambient,
            cache: Cache::new(erased),
            orgs: RwLock::default(),
        })))
    }

    /// Makes the first key of an organisation and its index secret. Does nothing for one that has them.
    ///
    /// # Errors
    /// When the keystore cannot be written.
    pub fn create_org(&self, org: OrgId) -> Result<(), Error> {
        let inner = &self.0;
        let (key, index) = (Secret::random(&inner.ambient)?, Secret::random(&inner.ambient)?);
        let epoch = 1;
        let wrapped_key = Wrapped::OrgKey(org, epoch).wrap(&inner.root, &key, inner.nonce()?)?;
        let wrapped_index = Wrapped::OrgSecret(org, INDEX).wrap(&key, &index, inner.nonce()?)?;
        let now = inner.ambient.now();
        inner.keystore.write(Scope::Org(org), move |tx| {
            // A later epoch means that the organisation is older than this call.
            if keystore::org_keys(tx, org)?.is_empty() && keystore::put_org_key(tx, org, epoch, &wrapped_key, now)? {
                keystore::put_org_secret(tx, org, INDEX, epoch, &wrapped_index)?;
            }
            Ok::<_, Error>(())
        })
    }

    /// Checks at start that every organisation of the main database has its key here.
    ///
    /// # Errors
    /// [`Error::EmptyKeystore`] if there is none at all, [`Error::MissingOrg`] for the first that has none.
    pub fn require_orgs(&self, orgs: &[OrgId]) -> Result<(), Error> {
        let known = self.orgs()?;
        if known.is_empty() && !orgs.is_empty() {
            return Err(Error::EmptyKeystore);
        }
        match orgs.iter().find(|org| !known.contains(org)) {
            Some(org) => Err(Error::MissingOrg { org: *org }),
            None => Ok(()),
        }
    }

    /// The organisations that have keys here.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn orgs(&self) -> Result<Vec<OrgId>, Error> {
        self.0
            .keystore
            .read(Scope::Server, |tx| Ok::<_, Error>(keystore::orgs(tx)?))
    }

    /// A new data key, durable in the keystore: a row that uses it can be committed. Mostly taken from a pool, without a write.
    ///
    /// # Errors
    /// [`Error::MissingOrg`], or when the keystore cannot be written.
    pub fn new_key(&self, org: OrgId) -> Result<DataKey, Error> {
        let org = self.0.org(org)?;
        let mut pool = lock(&org.pool);
        let key = match pool.keys.pop() {
            Some(key) => key,
            None => {
                let mut minted = self.0.mint(&org, pool.batch)?;
                let key = minted.pop().ok_or(Error::DamagedKeystore { what: "key pool" })?;
                pool.keys = minted;
                pool.batch = (pool.batch * 2).min(*BATCH.end());
                key
            }
        };
        drop(pool);
        self.0.cache.put(&key, self.0.ambient.now());
        Ok(key)
    }

    /// Many new data keys at once, all durable; for imports.
    ///
    /// # Errors
    /// As [`Vault::new_key`]; keys of a call that failed half-way stay unused.
    pub fn new_keys(&self, org: OrgId, count: usize) -> Result<Vec<DataKey>, Error> {
        let org = self.0.org(org)?;
        let mut keys = Vec::with_capacity(count);
        while keys.len() < count {
            keys.append(&mut self.0.mint(&org, (count - keys.len()).min(KEYS_PER_WRITE))?);
        }
        Ok(keys)
    }

    /// How the cache of open keys is used.
    pub fn key_cache(&self) -> crate::KeyCache {
        self.0.cache.figures()
    }

    /// What the store of the wrapped keys has counted.
    pub fn keystore_meter(&self) -> &store::Meter {
        self.0.keystore.meter()
    }

    /// How the store of the wrapped keys is.
    ///
    /// # Errors
    /// When it does not even answer.
    pub fn keystore_health(&self) -> Result<store::Health, store::Error> {
        self.0.keystore.health()
    }

    /// Runs `work` on one consistent snapshot of the keystore, where every key is wrapped: for backups.
    ///
    /// # Errors
    /// Of `work`, or when the keystore cannot be read.
    pub fn snapshot<T, E: From<store::Error>>(
        &self,
        work: impl FnOnce(&mut store::Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.0.keystore.read(Scope::Server, work)
    }

    /// How the walls between organisations stand in the keystore; `None` on SQLite.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn keystore_walls(&self) -> Result<Option<store::Walls>, store::Error> {
        self.0.keystore.walls()
    }

    /// A data key by its id.
    ///
    /// # Errors
    /// [`Error::Erased`] if it was destroyed or never existed, [`Error::MissingOrg`], [`Error::DamagedKeystore`].
    pub fn key(&self, org: OrgId, id: KeyId) -> Result<DataKey, Error> {
        if let Some(key) = self.0.cache.get(org, id, self.0.ambient.now()) {
            return Ok(key);
        }
        let keys = self.0.org(org)?;
        let erased = Error::Erased { id };
        let stored = self
            .0
            .keystore
            .read(Scope::Org(org), |tx| Ok::<_, Error>(keystore::data_key(tx, org, id)?))?;
        let Some(stored) = stored else { return Err(erased) };
        let key = self.0.unwrap(&keys, &stored)?;
        if self.0.cache.put(&key, self.0.ambient.now()) {
            Ok(key)
        } else {
            Err(erased)
        }
    }

    /// The keys of a list or a page; those that were erased are not in the map.
    ///
    /// # Errors
    /// [`Error::MissingOrg`], [`Error::DamagedKeystore`].
    pub fn keys(&self, org: OrgId, ids: &[KeyId]) -> Result<HashMap<KeyId, DataKey>, Error> {
        let now = self.0.ambient.now();
        let mut found = HashMap::with_capacity(ids.len());
        let mut missing = Vec::new();
        for id in ids {
            match self.0.cache.get(org, *id, now) {
                Some(key) => drop(found.insert(*id, key)),
                None => missing.push(*id),
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let keys = self.0.org(org)?;
        let stored = self.0.keystore.read(Scope::Org(org), |tx| {
            Ok::<_, Error>(keystore::data_keys(tx, org, &missing)?)
        })?;
        for stored in stored {
            let key = self.0.unwrap(&keys, &stored)?;
            if self.0.cache.put(&key, now) {
                found.insert(stored.id, key);
            }
        }
        Ok(found)
    }

    /// Every data key of an organisation, past the cache: for building the name index at unlock. About 200 bytes a key while it is held.
    ///
    /// # Errors
    /// [`Error::MissingOrg`], [`Error::DamagedKeystore`].
    pub fn all_keys(&self, org: OrgId) -> Result<HashMap<KeyId, DataKey>, Error> {
        let keys = self.0.org(org)?;
        let mut all = HashMap::new();
        self.0.each_stored(org, |stored| {
            all.insert(stored.id, self.0.unwrap(&keys, &stored)?);
            Ok(())
        })?;
        Ok(all)
    }

    /// Destroys a data key: what it sealed can never be read again, in the database or in a backup of it. Call it after the erasure is
    /// journalled, and again for every journalled erasure at start; a key that is gone already is no error. Handles in use die too.
    /// Afterwards no file of a SQLite keystore holds the wrapped key any more (on PostgreSQL see docs/adr/0005-keys-and-sealing.md).
    ///
    /// # Errors
    /// When the keystore cannot be written; then the key still exists. [`store::Kind::Busy`] when readers kept its log from being
    /// emptied: then the key is destroyed, and what was left of it goes with the next call.
    pub fn destroy(&self, org: OrgId, id: KeyId) -> Result<(), Error> {
        self.destroy_many(org, &[id])
    }

    /// As [`Vault::destroy`], for many keys in one transaction; the log is emptied once.
    ///
    /// # Errors
    /// As [`Vault::destroy`].
    pub fn destroy_many(&self, org: OrgId, ids: &[KeyId]) -> Result<(), Error> {
        let doomed = ids.to_vec();
        self.0.keystore.write(Scope::Org(org), move |tx| {
            Ok::<_, Error>(keystore::delete_keys(tx, org, &doomed)?)
        })?;
        self.0.cache.destroy(org, ids);
        Ok(self.0.keystore.empty_log()?)
    }

    /// A key for keyed hashes, such as exact look-up of documents and phones. The same over all epochs of the organisation's key, another for every
    /// organisation and purpose.
    ///
    /// # Errors
    /// [`Error::MissingOrg`], [`Error::DamagedKeystore`].
    pub fn index_key(&self, org: OrgId, purpose: &'static str) -> Result<Secret, Error> {
        Ok(self.0.org(org)?.index.derive(&[b"index key 1", purpose.as_bytes()]))
    }

    /// The seed of a signing key of this server (Ed25519), made on first use and the same ever after.
    ///
    /// # Errors
    /// [`Error::DamagedKeystore`], or when the keystore cannot be read or written.
    pub fn signing_seed(&self, purpose: &'static str) -> Result<Secret, Error> {
        let inner = &self.0;
        let read = |tx: &mut store::Tx<'_>| Ok::<_, Error>(keystore::seed(tx, purpose)?);
        let wrapped = match inner.keystore.read(Scope::Server, read)? {
            Some(wrapped) => wrapped,
            None => {
                let fresh = Secret::random(&inner.ambient)?;
                let wrapped = Wrapped::Seed(purpose).wrap(&inner.root, &fresh, inner.nonce()?)?;
                let now = inner.ambient.now();
                inner.keystore.write(Scope::Server, move |tx| {
                    keystore::put_seed(tx, purpose, &wrapped, now)?;
                    keystore::seed(tx, purpose)?.ok_or(Error::DamagedKeystore { what: "signing seed" })
                })?
            }
        };
        Wrapped::Seed(purpose).unwrap(&inner.root, &wrapped)
    }

    /// Wipes cached keys that nobody used for a quarter of an hour. To be called every minute or so.
    pub fn drop_idle(&self) {
        self.0.cache.drop_idle(self.0.ambient.now());
    }

    /// Number of unwrapped keys in memory, those of the pools aside.
    pub fn cached(&self) -> usize {
        self.0.cache.len()
    }

    /// Wipes every unwrapped data and organisation key that is not in use; they are read again when needed.
    pub fn lock(&self) {
        write_lock(&self.0.orgs).clear();
        self.0.cache.clear();
    }

    /// Marks keys that are gone, so that no handle of them works any more.
    pub(crate) fn forget(&self, org: OrgId, ids: &[KeyId]) {
        self.0.cache.destroy(org, ids);
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Inner {
    pub(crate) fn nonce(&self) -> Result<[u8; NONCE], Error> {
        Ok(self.ambient.bytes()?)
    }

    /// The organisation's unwrapped keys, read once.
    pub(crate) fn org(&self, org: OrgId) -> Result<Arc<Org>, Error> {
        if let Some(known) = read_lock(&self.orgs).get(&org) {
            return Ok(Arc::clone(known));
        }
        let loaded = self.load_org(org)?;
        // Two threads may have read it; the first one's pool stays.
        Ok(Arc::clone(
            write_lock(&self.orgs).entry(org).or_insert_with(|| Arc::new(loaded)),
        ))
    }

    /// The organisation's keys as the keystore has them now.
    pub(crate) fn load_org(&self, org: OrgId) -> Result<Org, Error> {
        let (wrapped, secrets) = self.keystore.read(Scope::Org(org), |tx| {
            Ok::<_, Error>((keystore::org_keys(tx, org)?, keystore::org_secrets(tx, org)?))
        })?;
        if wrapped.is_empty() {
            return Err(Error::MissingOrg { org });
        }
        let epochs = self.unwrap_epochs(org, wrapped)?;
        let lost = Error::DamagedKeystore {
            what: "organisation secret",
        };
        let (_, epoch, wrapped) = secrets.into_iter().find(|(purpose, ..)| purpose == INDEX).ok_or(lost)?;
        let index = Wrapped::OrgSecret(org, INDEX).unwrap(org_key(&epochs, epoch)?, &wrapped)?;
        Ok(Org {
            id: org,
            epochs: RwLock::new(epochs),
            index,
            pool: Mutex::new(Pool {
                keys: Vec::new(),
                batch: *BATCH.start(),
            }),
        })
    }

    /// Makes keys and returns once they are durable.
    fn mint(&self, org: &Org, count: usize) -> Result<Vec<DataKey>, Error> {
        match self.mint_by_known_epoch(org, count) {
            // The epoch is gone: another process has rotated the organisation's key.
            Err(Error::Store(error)) if error.is_foreign_key_violation() => {
                self.learn_epochs(org, &mut write_lock(&org.epochs))?;
                self.mint_by_known_epoch(org, count)
            }
            minted => minted,
        }
    }

    fn mint_by_known_epoch(&self, org: &Org, count: usize) -> Result<Vec<DataKey>, Error> {
        // Held until the commit, so that a rotation cannot end while something is being wrapped by the epoch before.
        let epochs = read_lock(&org.epochs);
        let (epoch, wrapping) = epochs.last_key_value().ok_or(Error::MissingOrg { org: org.id })?;
        let mut keys = Vec::with_capacity(count);
        let mut rows = Vec::with_capacity(count);
        for _ in 0..count {
            let (id, secret) = (KeyId::new(&self.ambient), Secret::random(&self.ambient)?);
            rows.push((
                id,
                Wrapped::DataKey(org.id, id, VERSION).wrap(wrapping, &secret, self.nonce()?)?,
            ));
            keys.push(DataKey::new(org.id, id, VERSION, secret, &self.shared));
        }
        let (id, epoch) = (org.id, *epoch);
        self.keystore.write(Scope::Org(id), move |tx| {
            Ok::<_, Error>(keystore::insert_keys(tx, id, epoch, VERSION.into(), &rows)?)
        })?;
        Ok(keys)
    }

    pub(crate) fn unwrap(&self, org: &Org, stored: &StoredKey) -> Result<DataKey, Error> {
        let version = u16::try_from(stored.version).map_err(|_| Error::DamagedKeystore { what: "data key" })?;
        if !read_lock(&org.epochs).contains_key(&stored.epoch) {
            self.learn_epochs(org, &mut write_lock(&org.epochs))?;
        }
        let epochs = read_lock(&org.epochs);
        let secret =
            Wrapped::DataKey(org.id, stored.id, version).unwrap(org_key(&epochs, stored.epoch)?, &stored.wrapped)?;
        Ok(DataKey::new(org.id, stored.id, version, secret, &self.shared))
    }

    /// Adds the epochs that the keystore has now to those that are known; returns how many it has.
    pub(crate) fn learn_epochs(&self, org: &Org, known: &mut BTreeMap<i64, Secret>) -> Result<usize, Error> {
        let id = org.id;
        let wrapped = self
            .keystore
            .read(Scope::Org(id), |tx| Ok::<_, Error>(keystore::org_keys(tx, id)?))?;
        let fresh = self.unwrap_epochs(id, wrapped)?;
        let count = fresh.len();
        known.extend(fresh);
        Ok(count)
    }

    fn unwrap_epochs(&self, org: OrgId, wrapped: Vec<(i64, Vec<u8>)>) -> Result<BTreeMap<i64, Secret>, Error> {
        wrapped
            .into_iter()
            .map(|(epoch, wrapped)| Ok((epoch, Wrapped::OrgKey(org, epoch).unwrap(&self.root, &wrapped)?)))
            .collect()
    }

    /// Streams the stored keys of an organisation, and hands on what `visit` returns.
    pub(crate) fn each_stored(
        &self,
        org: OrgId,
        mut visit: impl FnMut(StoredKey) -> Result<(), Error>,
    ) -> Result<u64, Error> {
        let mut failed = None;
        let count = self.keystore.read(Scope::Org(org), |tx| {
            Ok::<_, Error>(keystore::each_data_key(tx, org, |stored| {
                if failed.is_none() {
                    failed = visit(stored).err();
                }
                Ok(())
            })?)
        })?;
        failed.map_or(Ok(count), Err)
    }
}

impl Org {
    pub(crate) fn epochs(&self) -> &RwLock<BTreeMap<i64, Secret>> {
        &self.epochs
    }

    pub(crate) fn index(&self) -> &Secret {
        &self.index
    }
}

pub(crate) fn org_key(epochs: &BTreeMap<i64, Secret>, epoch: i64) -> Result<&Secret, Error> {
    epochs.get(&epoch).ok_or(Error::DamagedKeystore {
        what: "organisation key of an older epoch",
    })
}

pub(crate) fn wrapping_key(root: &RootKey) -> Secret {
    root.derive(b"wrap")
}

/// The sealed check value and its checksum. The checksum needs no key: if it holds and the value does not open, the key is the wrong one.
pub(crate) fn check_value(root: &RootKey, ambient: &Ambient) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let nothing = Secret::from_bytes([0; 32]);
    let check = Wrapped::Check.wrap(&root.derive(b"check"), &nothing, ambient.bytes()?)?;
    let checksum = blake3::hash(&check).as_bytes().to_vec();
    Ok((check, checksum))
}

pub(crate) fn verify_root(keystore: &Store, root: &RootKey) -> Result<(), Error> {
    let (check, checksum) = keystore
        .read(Scope::Server, |tx| Ok::<_, Error>(keystore::root(tx)?))?
        .ok_or(Error::EmptyKeystore)?;
    if blake3::hash(&check).as_bytes().as_slice() != checksum {
        return Err(Error::DamagedKeystore {
            what: "root check value",
        });
    }
    match Wrapped::Check.unwrap(&root.derive(b"check"), &check) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::WrongKey),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn read_lock<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn write_lock<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(PoisonError::into_inner)
}
