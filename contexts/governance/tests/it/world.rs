//! Two organisations with their staff, and a list of what officers were told.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use access::{Actor, Facts, Role};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, PersonId, Redacted, Refusal, SiteId, TeamId, Timestamp, UserId};
use governance::breach::{self, Report, Reported};
use governance::departure::{Destroyed, ExportId, Leaving};
use governance::{Counting, Governance, Quiet, Reach, Records, Site, Sites, Staff, Technical, Tell};
use store::{Scope, Store, Tx};
use uuid::Uuid;
use vault::KeyId;
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
    pub(crate) supervisor: Actor,
    pub(crate) settings: Actor,
    pub(crate) team: TeamId,
    pub(crate) told: Arc<Told>,
    pub(crate) kept: Arc<Kept>,
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

/// What the other contexts keep.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) orgs: Mutex<Vec<OrgId>>,
    /// Of the first organisation.
    pub(crate) people: Mutex<Vec<Quiet>>,
    pub(crate) codes: Mutex<Vec<(String, PersonId, Facts)>>,
    pub(crate) erased: Mutex<HashSet<PersonId>>,
    pub(crate) cleared: Mutex<Vec<(OrgId, Technical, Timestamp)>>,
    /// Of the first organisation.
    pub(crate) sites: Mutex<Vec<Site>>,
    /// The team of each case that is left to be destroyed.
    pub(crate) left: Mutex<Vec<TeamId>>,
    /// Whether the program is killed after the next case.
    pub(crate) killed_after: Mutex<Option<()>>,
    /// Keys of files that were sent in.
    pub(crate) beside: Mutex<Vec<KeyId>>,
    pub(crate) store: Mutex<Option<Store>>,
    /// Organisations whose accounts were ended.
    pub(crate) closed: Mutex<Vec<OrgId>>,
    /// Organisations whose keys were destroyed.
    pub(crate) gone: Mutex<Vec<OrgId>>,
    /// Whether a folder of the escrow cannot be reached the next time.
    pub(crate) escrow_away: Mutex<Option<()>>,
}

impl Records for Kept {
    fn organisations(&self) -> Result<Vec<OrgId>, Refusal> {
        Ok(self.orgs.lock().unwrap().clone())
    }

    fn quiet(&self, _: &mut Tx<'_>, org: OrgId, before: Timestamp, _: u32) -> Result<Vec<Quiet>, Refusal> {
        let ours = self.orgs.lock().unwrap().first() == Some(&org);
        let people = self.people.lock().unwrap().clone();
        Ok(people.into_iter().filter(|one| ours && one.since < before).collect())
    }

    fn by_code(&self, _: &mut Tx<'_>, org: OrgId, typed: &str) -> Result<Option<(PersonId, Facts)>, Refusal> {
        let codes = self.codes.lock().unwrap();
        let found = codes.iter().find(|(code, _, facts)| code == typed && facts.org == org);
        Ok(found.map(|(_, person, facts)| (*person, *facts)))
    }

    fn erased(&self, _: &mut Tx<'_>, _: OrgId, people: &[PersonId]) -> Result<HashSet<PersonId>, Refusal> {
        let gone = self.erased.lock().unwrap();
        Ok(people.iter().filter(|person| gone.contains(person)).copied().collect())
    }

    fn clear(&self, _: &mut Tx<'_>, org: OrgId, what: Technical, before: Timestamp) -> Result<u64, Refusal> {
        self.cleared.lock().unwrap().push((org, what, before));
        Ok(0)
    }

    fn reach(&self, _: &mut Tx<'_>, _: OrgId, teams: &[TeamId]) -> Result<Reach, Refusal> {
        let left = self.left.lock().unwrap();
        let there = left.iter().filter(|team| teams.contains(team)).count() as u64;
        Ok(Reach {
            people: there,
            cases: there,
            held: 1,
            elsewhere: 0,
        })
    }

    fn destroy(&self, org: OrgId, teams: &[TeamId], _: UserId, count: &Counting) -> Result<(), Refusal> {
        let store = self.store.lock().unwrap().clone().unwrap();
        let next = || {
            let left = self.left.lock().unwrap();
            left.iter().position(|team| teams.contains(team))
        };
        while let Some(at) = next() {
            let count = Arc::clone(count);
            store.write(Scope::Org(org), move |tx| count(tx, 1, 1))?;
            self.left.lock().unwrap().remove(at);
            if self.killed_after.lock().unwrap().take().is_some() {
                return Err(Refusal::failed(std::io::Error::other("killed")));
            }
        }
        Ok(())
    }

    fn sealed_beside(&self, _: &mut Tx<'_>, _: OrgId, _: &[TeamId]) -> Result<Vec<KeyId>, Refusal> {
        Ok(self.beside.lock().unwrap().clone())
    }

    fn forget_beside(&self, _: OrgId, _: &[TeamId]) -> Result<(), Refusal> {
        Ok(())
    }
}

impl Leaving for Kept {
    fn is_recipient(&self, words: &str) -> bool {
        words.starts_with("age1")
    }

    fn file(&self, export: ExportId) -> std::path::PathBuf {
        std::env::temp_dir().join(format!("amparo-test-{}", export.uuid()))
    }

    fn close(&self, _: &mut Tx<'_>, org: OrgId, _: Timestamp) -> Result<u64, Refusal> {
        self.closed.lock().unwrap().push(org);
        Ok(5)
    }

    fn destroy(&self, org: OrgId) -> Result<Destroyed, Refusal> {
        if self.escrow_away.lock().unwrap().take().is_some() {
            return Err(Refusal::failed(std::io::Error::other("the escrow is away")));
        }
        self.gone.lock().unwrap().push(org);
        Ok(Destroyed { keys: 7, rows: 9 })
    }
}

impl Sites for Kept {
    fn sites(&self, _: &mut Tx<'_>, org: OrgId) -> Result<Vec<Site>, Refusal> {
        let ours = self.orgs.lock().unwrap().first() == Some(&org);
        Ok(if ours {
            self.sites.lock().unwrap().clone()
        } else {
            Vec::new()
        })
    }

    fn lock(&self, _: &mut Tx<'_>, _: OrgId, id: SiteId, now: Timestamp) -> Result<Option<u64>, Refusal> {
        let mut sites = self.sites.lock().unwrap();
        let open = sites.iter_mut().find(|site| site.id == id && site.locked_at.is_none());
        Ok(open.map(|site| {
            site.locked_at = Some(now);
            7
        }))
    }

    fn unlock(&self, _: &mut Tx<'_>, _: OrgId, id: SiteId) -> Result<bool, Refusal> {
        let mut sites = self.sites.lock().unwrap();
        let locked = sites.iter_mut().find(|site| site.id == id && site.locked_at.is_some());
        Ok(locked.map(|site| site.locked_at = None).is_some())
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
        let kept = Arc::new(Kept::default());
        *kept.store.lock().unwrap() = Some(store.clone());
        *kept.orgs.lock().unwrap() = vec![org, other];
        let team = TeamId::new(&ambient);
        let cx = Governance::new(
            store.clone(),
            (*vault).clone(),
            ambient.clone(),
            told.clone(),
            kept.clone(),
            kept.clone(),
            kept.clone(),
        );
        Self {
            cx,
            clock,
            worker: actor(org, Role::CaseWorker),
            colleague: actor(org, Role::CaseWorker),
            officer: actor(org, Role::Auditor),
            stranger: actor(other, Role::Auditor),
            supervisor: actor(org, Role::Supervisor).in_teams([team]),
            settings: actor(org, Role::ConfigurationAdministrator),
            team,
            told,
            kept,
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
