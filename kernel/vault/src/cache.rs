//! Unwrapped data keys kept ready: bounded in number and in idle time.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::meter::Counter;
use base::{OrgId, Timestamp};
use lru::LruCache;

use crate::erased::Erased;
use crate::{DataKey, KeyId};

/// Keys kept at most: about 15 MB.
const CAPACITY: NonZeroUsize = NonZeroUsize::new(65_536).unwrap();
/// A key that nobody asked for so long is wiped.
const IDLE_SECONDS: u64 = 15 * 60;

type Keys = LruCache<(OrgId, KeyId), (DataKey, Timestamp)>;

pub(crate) struct Cache {
    keys: Mutex<Keys>,
    erased: Arc<Erased>,
    hits: Counter,
    misses: Counter,
}

/// How the cache of open data keys is used.
#[derive(Debug, Clone, Copy)]
pub struct KeyCache {
    /// Keys that are kept open.
    pub keys: usize,
    /// Keys that were found open since the start.
    pub hits: u64,
    /// Keys that had to be read and opened.
    pub misses: u64,
}

impl Cache {
    pub(crate) fn new(erased: Arc<Erased>) -> Self {
        Self {
            keys: Mutex::new(LruCache::sparse(CAPACITY)),
            erased,
            hits: Counter::default(),
            misses: Counter::default(),
        }
    }

    pub(crate) fn figures(&self) -> KeyCache {
        KeyCache {
            keys: self.len(),
            hits: self.hits.get(),
            misses: self.misses.get(),
        }
    }

    pub(crate) fn get(&self, org: OrgId, id: KeyId, now: Timestamp) -> Option<DataKey> {
        let mut keys = self.keys();
        let Some((key, used)) = keys.get_mut(&(org, id)) else {
            self.misses.add_one();
            return None;
        };
        self.hits.add_one();
        *used = now;
        Some(key.clone())
    }

    /// Keeps a key that was read or minted. `false` if it was destroyed meanwhile: it must not be handed out.
    pub(crate) fn put(&self, key: &DataKey, now: Timestamp) -> bool {
        let mut keys = self.keys();
        // Under the lock that `destroy` takes after it has marked the key: either this sees the mark or that sees the key.
        if self.erased.has(key.org(), key.id()) {
            return false;
        }
        keys.put((key.org(), key.id()), (key.clone(), now));
        drop_idle(&mut keys, now);
        true
    }

    pub(crate) fn destroy(&self, org: OrgId, ids: &[KeyId]) {
        self.erased.add(org, ids);
        let mut keys = self.keys();
        for id in ids {
            keys.pop(&(org, *id));
        }
    }

    pub(crate) fn drop_idle(&self, now: Timestamp) {
        drop_idle(&mut self.keys(), now);
    }

    pub(crate) fn clear(&self) {
        self.keys().clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.keys().len()
    }

    fn keys(&self) -> MutexGuard<'_, Keys> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn drop_idle(keys: &mut Keys, now: Timestamp) {
    // The least recently used is last; stop at the first that is not idle. One used in the future was used before the clock went back.
    while let Some((_, (_, used))) = keys.peek_lru()
        && now.seconds_since(*used).unsigned_abs() > IDLE_SECONDS
    {
        keys.pop_lru();
    }
}
