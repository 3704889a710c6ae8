//! Which keys were destroyed since the program started. Every handle of a key asks here before it is used, so that a handle dies with its
//! key wherever it is: in the cache, in a list that was read before, in the hands of an import.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

use base::OrgId;

use crate::KeyId;

#[derive(Default)]
pub(crate) struct Erased(RwLock<HashSet<(OrgId, KeyId)>>);

impl Erased {
    pub(crate) fn add(&self, org: OrgId, ids: &[KeyId]) {
        let mut erased = self.0.write().unwrap_or_else(PoisonError::into_inner);
        erased.extend(ids.iter().map(|id| (org, *id)));
    }

    pub(crate) fn has(&self, org: OrgId, id: KeyId) -> bool {
        let erased = self.0.read().unwrap_or_else(PoisonError::into_inner);
        erased.contains(&(org, id))
    }
}
