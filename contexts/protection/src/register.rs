//! Registering a person and opening their case. A code, a day and the consent status are enough; everything else can wait
//! until there is trust.

use access::{Action, Actor, Facts, act};
use base::{CaseId, FieldProblem, PersonId, Refusal, TeamId, Timestamp};
use standards::{Answer, Value as Known, htcds};
use store::{Tx, Value};
use vault::DataKey;

use crate::look_up::LookUp;
use crate::model::{Consent, Content};
use crate::schema::{CASE, LATIN_NAME, PERSON};
use crate::{Protection, code, names_index, process, rules, seal, store as db, trail};

/// What the form gave.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// Of the form: sent twice, it is one case.
    pub token: [u8; 16],
    /// Day of registration, `YYYY-MM-DD`.
    pub registered_on: String,
    /// Consent.
    pub consent: Consent,
    /// The team that answers for the case.
    pub team: Option<TeamId>,
    /// What is known of the person.
    pub person: Content,
    /// What is known of the case, its safety note above all.
    pub case: Content,
}

/// The keys of a new person and a new case, minted before the transaction begins.
#[derive(Clone)]
pub struct Keys {
    person: DataKey,
    case: DataKey,
}

/// What was made, or had been made by the same form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The person.
    pub person: PersonId,
    /// The case.
    pub case: CaseId,
    /// Its code.
    pub code: String,
}

/// Mints the keys for one registration.
///
/// # Errors
/// When the keystore cannot.
pub fn keys(cx: &Protection, actor: &Actor) -> Result<Keys, Refusal> {
    Ok(Keys {
        person: cx.vault().new_key(actor.org)?,
        case: cx.vault().new_key(actor.org)?,
    })
}

/// Registers a person with their first case.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for a team that is not the actor's.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    keys: &Keys,
    input: &NewCase,
) -> Result<Registered, Refusal> {
    if let Some(made) = made(tx, actor, &input.token)? {
        return Ok(made);
    }
    check(actor, input, cx.ambient().now())?;
    let owner = owns(actor).then_some(actor.user);
    let facts = Facts::of(actor.org).owner(owner).team(input.team).author(actor.user);
    let (person, case) = (PersonId::new(cx.ambient()), CaseId::new(cx.ambient()));
    let grant = access::decide::<act::PersonRegister>(actor, &facts.record(person))?;
    let open = access::decide::<act::CaseOpen>(actor, &facts.record(case))?;
    let now = cx.ambient().now();

    let mut about = input.person.tidied();
    suggest_latin(&mut about);
    let birth = htcds::field("prs_Birthdate").map(|field| about.answers.get(field).clone());
    let band = birth
        .and_then(|birth| rules::band(&birth, now))
        .map(standards::AgeBand::code);
    let gender = match about.answers.value("prs_Gender") {
        Some(Known::Code(code)) => Some(code.code),
        _ => None,
    };
    let org = actor.org;
    let row = |id: Value, key: &DataKey| -> [Value; 9] {
        store::params![org, id, key.id(), None::<i64>, 1_i64, now, actor.user, now, actor.user]
    };
    let cells = seal::encode(&PERSON, &keys.person, *person.as_bytes(), &about)?;
    let head = row(person.into(), &keys.person).into_iter().chain([band.into()]);
    db::insert_person(tx, &grant, &db::insert_params(head, cells))?;
    let hashes = LookUp::of(cx.vault(), org)?.of_answers(&about.answers);
    db::replace_hashes(tx, &grant, person, &hashes)?;

    let mut answers = input.case.tidied();
    fill(&mut answers, input.consent);
    let code = fresh_code(cx, tx, actor)?;
    let cells = seal::encode(&CASE, &keys.case, *case.as_bytes(), &answers)?;
    let standing: [Value; 10] = store::params![
        input.token,
        person,
        code.as_str(),
        input.registered_on.as_str(),
        input.consent.code(),
        access::State::Open.code(),
        owner,
        input.team,
        band,
        gender
    ];
    let head = row(case.into(), &keys.case).into_iter().chain(standing);
    db::insert_case(tx, &grant, &db::insert_params(head, cells))?;
    db::replace_codes(tx, &grant, case, &exploitation(&answers))?;
    process::begin(cx, tx, &open, actor, (keys.case.id(), input.consent))?;

    trail::note(tx, now, &grant, person.uuid(), "{}")?;
    trail::note(tx, now, &open, case.uuid(), "{}")?;
    Ok(Registered { person, case, code })
}

/// Whether somebody owns what they register; a supervisor registers for a team.
pub fn owns(actor: &Actor) -> bool {
    let own = Facts::of(actor.org).owner(actor.user);
    access::may(actor, Action::PersonRegister, &own).is_ok()
}

/// What a form of the actor's made already.
///
/// # Errors
/// When the store cannot be read.
pub fn made(tx: &mut Tx<'_>, actor: &Actor, token: &[u8; 16]) -> Result<Option<Registered>, Refusal> {
    let case = db::case_by_token(tx, actor.org, token)?.filter(|case| case.created_by == actor.user);
    Ok(case.map(|case| Registered {
        person: case.person,
        case: case.id,
        code: case.code,
    }))
}

fn check(actor: &Actor, input: &NewCase, now: Timestamp) -> Result<(), Refusal> {
    let mut problems: Vec<FieldProblem> = rules::born_later(&input.person.answers, now).into_iter().collect();
    if let Some(team) = input.team
        && !actor.teams.contains(&team)
    {
        problems.push(FieldProblem::new("team", "protection-problem-choose"));
    }
    // A case of no team is lost to everybody when its owner leaves: only who is in none may have one.
    if input.team.is_none() && !(actor.teams.is_empty() && owns(actor)) {
        problems.push(FieldProblem::new("team", "protection-problem-team"));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// Writes the name in Latin letters where nobody did.
fn suggest_latin(person: &mut Content) {
    let name = names_index::full_name(person);
    let latin = person
        .own
        .get(LATIN_NAME)
        .is_some_and(|latin| !latin.expose().trim().is_empty());
    if !latin && !name.is_ascii() && !name.is_empty() {
        person
            .own
            .insert(LATIN_NAME, base::Redacted::new(names::transliterate(&name)));
    }
}

/// What every new case says of itself.
fn fill(case: &mut Content, consent: Consent) {
    if let Some(field) = htcds::field("con_Consent") {
        case.answers.set(field, rules::consent_answer(consent));
    }
    if let Some((field, active)) =
        htcds::field("cas_Status").and_then(|field| Some((field, field.codes?.code("Active")?)))
    {
        case.answers.set(field, Answer::Known(Known::Code(active)));
    }
}

/// The codes by which a list of cases is filtered.
pub(crate) fn exploitation(case: &Content) -> Vec<&'static str> {
    match case.answers.value("vic_TypeOfExploitation") {
        Some(Known::Codes(codes)) => codes.iter().map(|code| code.code).collect(),
        _ => Vec::new(),
    }
}

fn fresh_code(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor) -> Result<String, Refusal> {
    loop {
        let code = code::new(cx.ambient())?;
        if !db::code_taken(tx, actor.org, &code)? {
            return Ok(code);
        }
    }
}
