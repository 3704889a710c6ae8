//! Two organisations with their staff, and a list of what officers were told.

use std::sync::{Arc, Mutex};

use access::{Actor, Role};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, Refusal, Timestamp, UserId};
use governance::breach::{self, Report, Reported};
use governance::{Governance, Staff, Tell};
use store::{Store, Tx};
use uuid::Uuid;
use vault::testing::TestVault;

pub(crate) struct World {
    pub(crate) cx: Governance,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) ambient: Ambient,
    pub(crate) worker: Actor,
    pub(crate) colleague: Actor,
    pub(crate) officer: Actor,
    /// An officer of another organisation.
    pub(crate) stranger: Actor,
    pub(crate) told: Arc<Told>,
    _vault: TestVault,
}

/// What officers were told, instead of the accounts.
#[derive(Default)]
pub(crate) struct Told(pub(crate) Mutex<Vec<(OrgId, Tell, Uuid)>>);

impl Told {
    pub(crate) fn take(&self) -> Vec<(OrgId, Tell, Uuid)> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Staff for Told {
    fn tell_officers(
        &self,
        _: &mut Tx<'_>,
        org: OrgId,
        _: Option<UserId>,
        what: Tell,
        subject: Uuid,
    ) -> Result<u64, Refusal> {
        self.0.lock().unwrap().push((org, what, subject));
        Ok(1)
    }

    fn name(&self, _: OrgId, _: UserId) -> Option<Redacted<String>> {
        Some(Redacted::new("Ada Example".to_owned()))
    }
}

impl World {
    pub(crate) fn new(store: &Store) -> Self {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_795_000_000_000_000), 7);
        let vault = TestVault::new(&ambient).unwrap();
        let (org, other) = (OrgId::new(&ambient), OrgId::new(&ambient));
        vault.create_org(org).unwrap();
        vault.create_org(other).unwrap();
        let actor = |org, role| Actor::new(UserId::new(&ambient), org, [role]);
        let told = Arc::new(Told::default());
        let cx = Governance::new(store.clone(), (*vault).clone(), ambient.clone(), told.clone());
        Self {
            cx,
            clock,
            worker: actor(org, Role::CaseWorker),
            colleague: actor(org, Role::CaseWorker),
            officer: actor(org, Role::Auditor),
            stranger: actor(other, Role::Auditor),
            told,
            ambient,
            _vault: vault,
        }
    }

    pub(crate) fn report(&self, actor: &Actor, it: Report) -> Result<Reported, Refusal> {
        let key = breach::key(&self.cx, actor)?;
        self.cx
            .write(actor, move |cx, tx, actor| breach::report(cx, tx, actor, &key, &it))
    }
}

pub(crate) fn words(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

/// A lost list, noticed two hours ago.
pub(crate) fn lost_list() -> Report {
    Report {
        kind: "lost-paper".into(),
        hours: "2".into(),
        happened: None,
        data: vec!["person".into(), "whereabouts".into()],
        people: vec!["assisted".into()],
        about: "12".into(),
        text: words("The list of Zlatoust House was left on the bus to the port."),
    }
}
