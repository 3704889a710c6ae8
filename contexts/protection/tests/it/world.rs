//! One organisation with its staff, and another one beside it.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use access::{Actor, Role};
use base::ambient::FixedClock;
use base::{Ambient, CaseId, OrgId, PartialDate, PersonId, Redacted, Refusal, TeamId, Timestamp, UserId};
use protection::emergency::Emergency;
use protection::model::{Consent, Content};
use protection::register::{self, NewCase, Registered};
use protection::slot::Slot;
use protection::view::Opened;
use protection::{Directory, Protection};
use standards::htcds::{Section, field};
use standards::{Answer, Value, parse_answer};
use store::{Store, Tx};
use vault::testing::TestVault;

pub(crate) struct World {
    pub(crate) cx: Protection,
    pub(crate) vault: TestVault,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) ambient: Ambient,
    pub(crate) org: OrgId,
    pub(crate) north: TeamId,
    pub(crate) south: TeamId,
    pub(crate) worker: Actor,
    pub(crate) colleague: Actor,
    pub(crate) supervisor: Actor,
    pub(crate) steward: Actor,
    pub(crate) auditor: Actor,
    /// A case worker of another organisation.
    pub(crate) stranger: Actor,
    pub(crate) told: Told,
    pub(crate) held: Held,
}

pub(crate) struct Staff {
    teams: Vec<(TeamId, String)>,
    users: Vec<(UserId, TeamId, String)>,
    org: OrgId,
    told: Told,
    held: Held,
}

/// Who was told what of an emergency.
pub(crate) type Told = Arc<Mutex<Vec<(&'static str, Emergency)>>>;

/// Whom somebody must keep.
pub(crate) type Held = Arc<Mutex<HashSet<PersonId>>>;

impl Directory for Staff {
    fn user(&self, org: OrgId, user: UserId) -> Option<Redacted<String>> {
        let known = self.users.iter().find(|(id, ..)| *id == user && org == self.org)?;
        Some(Redacted::new(known.2.clone()))
    }
    fn teams(&self, org: OrgId) -> Vec<(TeamId, String)> {
        if org == self.org {
            self.teams.clone()
        } else {
            Vec::new()
        }
    }
    fn members(&self, _: OrgId, team: TeamId) -> Vec<(UserId, Redacted<String>)> {
        let of_team = self.users.iter().filter(|(_, known, _)| *known == team);
        of_team
            .map(|(id, _, name)| (*id, Redacted::new(name.clone())))
            .collect()
    }
    fn role_label(&self, _: access::Role) -> &'static str {
        "protection-staff"
    }
    fn names_staff(&self, _: OrgId) -> bool {
        false
    }
    fn emergency_opened(&self, _: &mut Tx<'_>, it: &Emergency) -> Result<u64, Refusal> {
        self.told.lock().unwrap().push(("opened", it.clone()));
        Ok(u64::from(it.owner.is_some() || it.team.is_some()))
    }
    fn emergency_reviewed(&self, _: &mut Tx<'_>, it: &Emergency) -> Result<(), Refusal> {
        self.told.lock().unwrap().push(("reviewed", it.clone()));
        Ok(())
    }
    fn held(&self, _: &mut Tx<'_>, _: OrgId) -> Result<HashSet<PersonId>, Refusal> {
        Ok(self.held.lock().unwrap().clone())
    }
}

impl World {
    pub(crate) fn new(store: &Store) -> Self {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_795_000_000_000_000), 7);
        let vault = TestVault::new(&ambient).unwrap();
        let (org, other) = (OrgId::new(&ambient), OrgId::new(&ambient));
        vault.create_org(org).unwrap();
        vault.create_org(other).unwrap();
        let (north, south) = (TeamId::new(&ambient), TeamId::new(&ambient));
        let user = || UserId::new(&ambient);
        let worker = Actor::new(user(), org, [Role::CaseWorker]).in_teams([north]);
        let colleague = Actor::new(user(), org, [Role::CaseWorker]).in_teams([south]);
        let supervisor = Actor::new(user(), org, [Role::Supervisor]).in_teams([north, south]);
        let steward = Actor::new(user(), org, [Role::DataSteward]);
        let auditor = Actor::new(user(), org, [Role::Auditor]);
        let stranger = Actor::new(user(), other, [Role::CaseWorker]);
        let directory = Staff {
            teams: vec![(north, "Team North".into()), (south, "Team South".into())],
            users: vec![
                (worker.user, north, "Worker One".into()),
                (colleague.user, south, "Worker Two".into()),
                (supervisor.user, north, "Supervisor One".into()),
            ],
            org,
            told: Told::default(),
            held: Held::default(),
        };
        let (told, held) = (directory.told.clone(), directory.held.clone());
        Self {
            told,
            held,
            cx: Protection::new(store.clone(), (*vault).clone(), ambient.clone(), Arc::new(directory)),
            vault,
            clock,
            ambient,
            org,
            north,
            south,
            worker,
            colleague,
            supervisor,
            steward,
            auditor,
            stranger,
        }
    }

    /// Registers somebody with these answers, as the worker of Team North.
    pub(crate) fn register(&self, answers: &[(&str, &str)]) -> Registered {
        self.register_as(&self.worker, Some(self.north), answers)
    }

    pub(crate) fn register_as(&self, actor: &Actor, team: Option<TeamId>, answers: &[(&str, &str)]) -> Registered {
        let keys = register::keys(&self.cx, actor).unwrap();
        let input = NewCase {
            token: self.ambient.uuid_v7().into_bytes(),
            registered_on: "2026-11-01".into(),
            consent: Consent::Given,
            team,
            person: content(answers),
            case: safe("Only after six; ask for Aunt Vira"),
        };
        let made = self
            .cx
            .write(actor, move |cx, tx, actor| register::run(cx, tx, actor, &keys, &input))
            .unwrap();
        self.cx.refresh(actor.org, &[made.person]).unwrap();
        made
    }

    pub(crate) fn open(&self, actor: &Actor, case: CaseId) -> Result<protection::view::Opened, base::Refusal> {
        self.cx.write(actor, move |cx, tx, actor| {
            protection::view::run(cx, tx, actor, case, None)
        })
    }

    /// Saves a consent status, as the worker of Team North, over the version that there is.
    pub(crate) fn set_consent(&self, case: CaseId, code: &'static str) {
        let given = move || {
            let slot = Slot::of(Section::Consent, "consent_status").unwrap();
            vec![(slot, Answer::Known(Value::Text(Redacted::new(code.to_owned()))))]
        };
        self.cx
            .write(&self.worker, move |cx, tx, actor| {
                let version = protection::view::case(tx, actor, case)?.version;
                protection::edit::save(cx, tx, actor, case, Section::Consent, version, given())
            })
            .unwrap();
    }

    /// Erases somebody, as the supervisor.
    pub(crate) fn erase(&self, person: PersonId, code: &str) {
        let key = protection::erase::reason_key(&self.cx, &self.supervisor).unwrap();
        let code = code.to_owned();
        let ordered = self.cx.write(&self.supervisor, move |cx, tx, actor| {
            let reason = Redacted::new("Asked for it in writing".to_owned());
            protection::erase::run(cx, tx, actor, person, (&code, &reason), &key)
        });
        protection::erase::finish(&self.cx, &ordered.unwrap()).unwrap();
    }

    pub(crate) fn find(&self, actor: &Actor, query: &str) -> Vec<protection::find::Found> {
        self.hits(actor, query).people
    }

    pub(crate) fn hits(&self, actor: &Actor, query: &str) -> protection::find::Hits {
        self.cx.unlock(actor.org, &mut |_| {}).unwrap();
        let query = Redacted::new(query.to_owned());
        self.cx
            .write(actor, move |cx, tx, actor| protection::find::run(cx, tx, actor, &query))
            .unwrap()
    }
}

/// Answers as they would be typed.
pub(crate) fn content(answers: &[(&str, &str)]) -> Content {
    let mut content = Content::default();
    for (id, text) in answers {
        let field = field(id).unwrap();
        content.answers.set(field, parse_answer(field, text).unwrap());
    }
    content
}

fn safe(note: &str) -> Content {
    let mut content = Content::default();
    content
        .own
        .insert(protection::schema::SAFE_CONTACT, Redacted::new(note.to_owned()));
    content
}

/// A person who has everything.
pub(crate) const OKSANA: [(&str, &str); 6] = [
    ("prs_FirstName", "Оксана"),
    ("prs_SecondName", "Мар'яненко"),
    ("prs_Birthdate", "1999-05-07"),
    ("prs_Gender", "Feminine"),
    ("prs_MobilePhone", "+380 44 123 45 67"),
    ("prs_IdentityNumber", "FICX-778899"),
];

pub(crate) fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// A directory that knows nobody.
pub(crate) struct Nobody;

impl Directory for Nobody {
    fn user(&self, _: OrgId, _: UserId) -> Option<Redacted<String>> {
        None
    }
    fn teams(&self, _: OrgId) -> Vec<(TeamId, String)> {
        Vec::new()
    }
    fn members(&self, _: OrgId, _: TeamId) -> Vec<(UserId, Redacted<String>)> {
        Vec::new()
    }
    fn role_label(&self, _: access::Role) -> &'static str {
        "protection-staff"
    }
    fn names_staff(&self, _: OrgId) -> bool {
        false
    }
    fn emergency_opened(&self, _: &mut Tx<'_>, _: &Emergency) -> Result<u64, Refusal> {
        Ok(0)
    }
    fn emergency_reviewed(&self, _: &mut Tx<'_>, _: &Emergency) -> Result<(), Refusal> {
        Ok(())
    }
}

pub(crate) fn why(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

pub(crate) fn given(section: Section, id: &str, text: &str) -> (Slot, Answer) {
    let slot = Slot::of(section, id).unwrap();
    let answer = match slot {
        Slot::Field(field) => parse_answer(field, text).unwrap(),
        _ => Answer::Known(Value::Text(why(text))),
    };
    (slot, answer)
}

pub(crate) fn page(opened: Opened) -> Box<protection::view::CasePage> {
    match opened {
        Opened::Case(page) => page,
        Opened::Stub(_) => panic!("a stub"),
    }
}

/// The code of a case, however far its life has come.
pub(crate) fn code_of(world: &World, case: CaseId) -> String {
    match world.open(&world.supervisor, case).unwrap() {
        Opened::Case(page) => page.case.code,
        Opened::Stub(case) => case.code,
    }
}
