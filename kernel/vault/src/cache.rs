//! Unwrapped data keys kept ready: bounded in number and in idle time.

use std::num::NonZeroUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::{OrgId, Timestamp};
use lru::LruCache;

use crate::{DataKey, KeyId};

/// Keys kept at most: about 15 MB.
const CAPACITY: NonZeroUsize = NonZeroUsize::new(65_536).unwrap();
/// A key that nobody asked for so long is wiped.
const IDLE_SECONDS: i64 = 15 * 60;

pub(crate) struct Cache(Mutex<State>);

struct State {
    keys: LruCache<(OrgId, KeyId), (DataKey, Timestamp)>,
    // Counts destructions, so that a key read just before its destruction is not put in just after it.
    destructions: u64,
}

/// What [`Cache::get`] saw, to be handed back to [`Cache::put`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen(u64);

impl Cache {
    pub(crate) fn new() -> Self {
        Self(Mutex::new(State {
            keys: LruCache::sparse(CAPACITY),
            destructions: 0,
        }))
    }

    pub(crate) fn get(&self, org: OrgId, id: KeyId, now: Timestamp) -> Result<DataKey, Seen> {
        let mut state = self.state();
        match state.keys.get_mut(&(org, id)) {
            Some((key, used)) => {
                *used = now;
                Ok(key.clone())
            }
            None => Err(Seen(state.destructions)),
        }
    }

    /// Keeps a key that was read from the keystore after `seen`. `false` if some key was destroyed since: the caller must read again.
    pub(crate) fn put(&self, key: &DataKey, seen: Seen, now: Timestamp) -> bool {
        let mut state = self.state();
        if state.destructions != seen.0 {
            return false;
        }
        state.keys.put((key.org(), key.id()), (key.clone(), now));
        state.drop_idle(now);
        true
    }

    /// Keeps keys that were minted just now.
    pub(crate) fn put_new(&self, key: &DataKey, now: Timestamp) {
        self.state().keys.put((key.org(), key.id()), (key.clone(), now));
    }

    pub(crate) fn destroy(&self, org: OrgId, ids: &[KeyId]) {
        let mut state = self.state();
        state.destructions += 1;
        for id in ids {
            if let Some((key, _)) = state.keys.pop(&(org, *id)) {
                key.kill();
            }
        }
    }

    pub(crate) fn drop_idle(&self, now: Timestamp) {
        self.state().drop_idle(now);
    }

    pub(crate) fn clear(&self) {
        self.state().keys.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.state().keys.len()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn drop_idle(&mut self, now: Timestamp) {
        // The least recently used is last; stop at the first that is not idle.
        while let Some((_, (_, used))) = self.keys.peek_lru()
            && now.seconds_since(*used) > IDLE_SECONDS
        {
            self.keys.pop_lru();
        }
    }
}
