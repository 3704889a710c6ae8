//! What the demo holds: people with cases, a contributed data set, and a release of it. All of it goes through the same use
//! cases as real work, so that it is sealed, journalled and approved like it.

use access::{Actor, Facts, act};
use accounts::{operator, sessions};
use base::{Redacted, UserId};
use evidence::import::{self, Request};
use evidence::model::Layout;
use evidence::release::{self, Wanted};
use fictional::evidence::{Missing, Options, Shape};
use protection::bulk::{self, Incoming};
use store::Scope;
use uuid::Uuid;

use super::{Made, SEED, SignIn};
use crate::compose::{self, Contexts};
use crate::data::{Opened, refused};
use crate::outcome::Failure;

/// Records of the contributed data set.
const RECORDS: usize = 12_000;
/// Days over which the registrations are spread.
const DAYS: i64 = 540;
/// Cases written in one transaction.
const AT_ONCE: usize = 500;

/// The actor of the first account with a role.
fn actor(contexts: &Contexts, made: &Made, role: &str) -> Result<Actor, Failure> {
    let user: Option<UserId> = made
        .sign_ins
        .iter()
        .find(|it| it.role == role)
        .map(|it: &SignIn| it.user);
    let user = user.ok_or_else(|| Failure::unusable(format!("the demo has no {role}")))?;
    actor_of(contexts, made, user)
}

/// Somebody who works there, as the decision function sees them.
///
/// # Errors
/// When the databases cannot be read.
pub(crate) fn actor_of(contexts: &Contexts, made: &Made, user: UserId) -> Result<Actor, Failure> {
    let account = operator::account_of(&contexts.accounts, made.org, user).map_err(refused)?;
    let account = account.ok_or_else(|| Failure::unusable("the account of the demo is gone"))?;
    Ok(sessions::actor_of(&account, true))
}

/// Registers so many people in one organisation, each with a case, spread over its teams and workers.
///
/// # Errors
/// When the databases cannot be written.
pub(crate) fn people(
    opened: &Opened,
    contexts: &Contexts,
    made: &Made,
    first: usize,
    count: usize,
) -> Result<(), Failure> {
    let steward = actor(contexts, made, "data-steward")?;
    let now = opened.ambient.now();
    let (year, month, day, ..) = now.parts();
    let numbers: Vec<usize> = (first..first + count).collect();
    for part in numbers.chunks(AT_ONCE) {
        let incoming: Vec<Incoming> = part
            .iter()
            .map(|number| {
                let person = fictional::Person::new(SEED, u64::try_from(*number).unwrap_or_default(), year);
                let days = i64::try_from(number * 37).unwrap_or_default() % DAYS;
                let worker = made.workers.get(number % made.workers.len().max(1)).copied();
                Incoming {
                    record: fictional::case(&person, SEED, (year, month, day)),
                    fingerprint: fingerprint(*number),
                    // Every fifth case waits for somebody to take it.
                    owner: worker.map(|(_, user)| user).filter(|_| number % 5 != 0),
                    team: worker.map(|(team, _)| team),
                    registered_on: Some(now.plus_seconds(-days * 24 * 60 * 60).day()),
                }
            })
            .collect();
        let grant = access::decide::<act::ImportCases>(&steward, &Facts::of(made.org))
            .map_err(|denial| refused(denial.into()))?;
        let batch = Uuid::from_bytes(*base::CaseId::new(&opened.ambient).as_bytes());
        let cx = contexts.protection.clone();
        let prepared = bulk::prepare(&cx, &grant, batch, &incoming).map_err(refused)?;
        opened
            .store
            .write(Scope::Org(made.org), move |tx| bulk::insert(&cx, tx, &grant, &prepared))
            .map_err(refused)?;
    }
    Ok(())
}

fn fingerprint(number: usize) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (to, from) in bytes.iter_mut().zip(number.to_le_bytes()) {
        *to = from;
    }
    bytes
}

/// Loads a contributed data set into an organisation, proposes a release of it, has it approved by a second person and
/// published.
///
/// # Errors
/// When a use case refuses or the databases cannot be written.
pub(super) fn release(opened: &Opened, contexts: &Contexts, made: &Made) -> Result<(), Failure> {
    let (steward, approver) = (
        actor(contexts, made, "data-steward")?,
        actor(contexts, made, "release-approver")?,
    );
    let cx = &contexts.evidence;
    let file = opened.place.dir.join("contributed.csv");
    let options = Options {
        seed: SEED,
        rows: RECORDS,
        shape: Shape::Seven,
        missing: Missing::Empty,
        ..Options::default()
    };
    fictional::evidence::write(&options, std::fs::File::create(&file)?)?;
    let request = Request {
        layout: Some(Layout::Ctdc),
        data_set: "Fictional contributors".to_owned(),
        ..Request::default()
    };
    let loaded = import::load(cx, &steward, &file, &request, &mut ());
    std::fs::remove_file(&file)?;
    loaded.map_err(refused)?;
    let (sets, _) = evidence::data_sets::overview(cx, &steward).map_err(refused)?;
    let set = sets
        .first()
        .map(|set| set.id)
        .ok_or_else(|| Failure::unusable("the data set of the demo is gone"))?;
    evidence::data_sets::describe(cx, &steward, set, "Three fictional organisations", "CC BY 4.0", "")
        .map_err(refused)?;
    let wanted = Wanted {
        sets: vec![set],
        columns: [
            "yearOfRegistration",
            "gender",
            "ageBroad",
            "citizenship",
            "CountryOfExploitation",
            "isForcedLabour",
            "isSexualExploit",
        ]
        .map(str::to_owned)
        .to_vec(),
        slug: "demo".to_owned(),
        licence: "CC BY 4.0".to_owned(),
    };
    let id = release::propose(cx, &steward, &wanted).map_err(refused)?;
    let reason = Redacted::new("made up from the first row to the last".to_owned());
    release::approve(cx, &approver, id, &reason).map_err(refused)?;
    let runner = compose::jobs(opened, contexts);
    while !runner.tick()?.is_idle() {}
    Ok(())
}
