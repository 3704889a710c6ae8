//! An organisation with a data steward, a colleague and a release approver, over a fresh database.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use access::{Actor, Role};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, TeamId, Timestamp, UserId};
use evidence::{Evidence, Folders};
use journal::jobs::Runner;
use store::{MigrationSet, Store};
use vault::testing::TestVault;

use crate::register::{self, Register, Staff};

pub(crate) const SETS: &[MigrationSet] = &[journal::MIGRATIONS, evidence::MIGRATIONS, register::MIGRATIONS];

pub(crate) struct World {
    pub(crate) cx: Evidence,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) steward: Actor,
    pub(crate) colleague: Actor,
    pub(crate) approver: Actor,
    pub(crate) worker: Actor,
    pub(crate) stranger: Actor,
    pub(crate) team: TeamId,
    pub(crate) vault: TestVault,
    pub(crate) folder: tempfile::TempDir,
}

impl World {
    pub(crate) fn new(store: &Store) -> Self {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_800_000_000_000_000), 7);
        let vault = TestVault::new(&ambient).unwrap();
        let (org, other) = (OrgId::new(&ambient), OrgId::new(&ambient));
        vault.create_org(org).unwrap();
        vault.create_org(other).unwrap();
        let person = |org, role| Actor::new(UserId::new(&ambient), org, [role]);
        let steward = person(org, Role::DataSteward);
        let colleague = Actor::new(UserId::new(&ambient), org, [Role::DataSteward, Role::ReleaseApprover]);
        let approver = person(org, Role::ReleaseApprover);
        let worker = person(org, Role::CaseWorker);
        let stranger = Actor::new(UserId::new(&ambient), other, [Role::DataSteward, Role::ReleaseApprover]);
        let team = TeamId::new(&ambient);
        let all = vec![
            steward.clone(),
            colleague.clone(),
            approver.clone(),
            worker.clone(),
            stranger.clone(),
        ];
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders {
            files: folder.path().join("files"),
            releases: folder.path().join("releases"),
        };
        let cx = Evidence::new(
            store.clone(),
            vault.clone(),
            ambient,
            folders,
            Arc::new(Register),
            Arc::new(Staff(all, team)),
        );
        Self {
            cx,
            clock,
            steward,
            colleague,
            approver,
            worker,
            stranger,
            team,
            vault,
            folder,
        }
    }

    pub(crate) fn runner(&self) -> Runner {
        evidence::jobs(
            &self.cx,
            Runner::new(self.cx.store().clone(), self.cx.ambient().clone()),
        )
    }

    /// Does every job that is due.
    pub(crate) fn work(&self) {
        let runner = self.runner();
        while !runner.tick().unwrap().is_idle() {}
    }

    pub(crate) fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.cx
            .store()
            .read::<_, store::Error>(store::Scope::Server, |tx| {
                Ok(tx.one(sql, &[], |row| row.get(0))?.unwrap())
            })
            .unwrap()
    }
}

pub(crate) fn secret(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

/// A generated file in one of CTDC's shapes.
pub(crate) fn contributed(options: &fictional::evidence::Options) -> Vec<u8> {
    let mut bytes = Vec::new();
    fictional::evidence::write(options, &mut bytes).unwrap();
    bytes
}

/// The folder of public files, if the run has one.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("AMPARO_SHARED") else {
        eprintln!("skipped: AMPARO_SHARED is not set, so {name} is not read");
        return None;
    };
    let path = Path::new(&shared).join(name);
    assert!(path.exists(), "AMPARO_SHARED has no {}", path.display());
    Some(path)
}
