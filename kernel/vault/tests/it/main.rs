#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]
//! The vault on real keystores.

mod erasure;
mod escrow;
mod keys;
mod rotation;
mod sealing;

use std::sync::Arc;

use base::ambient::FixedClock;
use base::{Ambient, OrgId, Timestamp};
use store::Store;
use store::testing::both;
use vault::{RootKey, Vault};

pub(crate) fn ambient() -> (Ambient, Arc<FixedClock>) {
    Ambient::fixed(Timestamp::from_micros(1_790_000_000_000_000), 5)
}

/// A root key that is always the same.
pub(crate) fn root(folder: &tempfile::TempDir) -> RootKey {
    let path = folder.path().join("root.key");
    if path.exists() {
        RootKey::from_file(&path).unwrap()
    } else {
        RootKey::create_file(&path, &ambient().0).unwrap()
    }
}

/// A keystore on each engine with one organisation.
pub(crate) struct Fixture<'s> {
    pub(crate) store: &'s Store,
    pub(crate) vault: Vault,
    pub(crate) org: OrgId,
    pub(crate) ambient: Ambient,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) folder: tempfile::TempDir,
}

impl Fixture<'_> {
    /// The vault as another process would open it.
    pub(crate) fn reopened(&self) -> Vault {
        Vault::open(self.store.clone(), root(&self.folder), Ambient::system()).unwrap()
    }
}

pub(crate) fn with_vault(body: impl Fn(&Fixture<'_>)) {
    both(&[vault::MIGRATIONS], |store| {
        let (ambient, clock) = ambient();
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::create(store.clone(), root(&folder), ambient.clone()).unwrap();
        let org = OrgId::new(&ambient);
        vault.create_org(org).unwrap();
        body(&Fixture {
            store,
            vault,
            org,
            ambient,
            clock,
            folder,
        });
    });
}

#[test]
fn both_engines_have_the_same_tables() {
    store::testing::assert_parity(&[vault::MIGRATIONS]);
}
