//! Services: planned, given, not given, written down by mistake; and the fact of each that was given.

use access::{Act, Action, Actor, Grant, act};
use base::{CaseId, FieldProblem, Money, Redacted, Refusal, Timestamp};
use journal::facts::{self, Fact, Tags};
use standards::htcds::Section;
use store::Tx;
use vault::{DataKey, Place};

use super::model::{Effect, Goal, GoalState, Kind, Progress, Provider, Satisfaction, Service, ServiceId, WhyNot};
use super::store::{self as db, ServiceRow};
use crate::model::{Case, Item, ItemId, Sight};
use crate::schema::table_of;
use crate::{Protection, items, rules, store as rows, trail, view};

/// Goals that are shown.
const GOALS: i64 = 200;
/// The most of one service.
const MOST: i64 = 100_000;

/// The plan of a case, as somebody sees it.
#[derive(Debug, Clone)]
pub struct Board {
    /// Whose plan it is.
    pub case: Case,
    /// The goals, oldest first.
    pub goals: Vec<Goal>,
    /// The services, oldest first.
    pub services: Vec<Service>,
    /// Whether the actor may plan services and write down what came of them.
    pub records: bool,
    /// Whether the actor may change goals.
    pub edits: bool,
}

/// A service to be planned, as a form gave it.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What it is for.
    pub goal: Option<ItemId>,
    /// What.
    pub kind: Option<Kind>,
    /// For which day, if one is known.
    pub day: Option<String>,
    /// Who provides.
    pub provider: Provider,
    /// Their name, if it is another organisation.
    pub provider_name: Redacted<String>,
    /// What else is to be known.
    pub note: Redacted<String>,
}

/// What came of a service, as a form gave it.
#[derive(Debug, Clone)]
pub struct Came {
    /// How far it is now.
    pub progress: Progress,
    /// On which day it was given.
    pub day: Option<String>,
    /// How much, in any digits.
    pub quantity: String,
    /// What it cost, in any digits; nothing if that is not known.
    pub amount: String,
    /// In which currency.
    pub currency: String,
    /// What came of it.
    pub effect: Option<Effect>,
    /// How content the person is.
    pub satisfaction: Option<Satisfaction>,
    /// Why it was not given.
    pub why_not: Option<WhyNot>,
    /// What else is to be known; `None` leaves what is there, for who may not see it.
    pub note: Option<Redacted<String>>,
}

/// Reads the plan of a case: that is a look, and is written down as one.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn board(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Board, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    let board = shown(cx, tx, actor, &grant, case)?;
    let detail = trail::looked(actor, &board.case, [("plan", true.into())]);
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), &detail)?;
    Ok(board)
}

/// The plan of the granted case, as the actor sees it.
pub(crate) fn shown<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    grant: &Grant<A>,
    case: Case,
) -> Result<Board, Refusal> {
    let sight = Sight::of(actor, &case.facts());
    let states = db::goals(tx, grant)?;
    let state = |item: &Item| {
        let found = states.iter().find(|(goal, _)| *goal == item.id);
        found.map_or(GoalState::Open, |(_, state)| *state)
    };
    let goals = view::items(cx, tx, table_of(Section::SupportPlan), grant, (sight, GOALS))?;
    let goals = goals.into_iter().map(|item| Goal {
        state: state(&item),
        item,
    });
    let key = cx.vault().key(actor.org, case.key)?;
    Ok(Board {
        goals: goals.collect(),
        services: of_case(&key, tx, grant, sight)?,
        records: access::may(actor, Action::ServiceRecord, &case.facts()).is_ok(),
        edits: access::may(actor, Action::CaseEdit, &case.facts()).is_ok(),
        case,
    })
}

/// The services of the granted case, oldest first, as somebody sees them.
pub(crate) fn of_case<A: Act>(
    key: &DataKey,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    sight: Sight,
) -> Result<Vec<Service>, Refusal> {
    let rows = db::services(tx, grant)?.into_iter();
    rows.map(|row| open(key, row, sight.identity())).collect()
}

/// Reads the plan to add a service to it: a look too.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn ask(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Board, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::ServiceRecord>(actor, &case.facts())?;
    let board = shown(cx, tx, actor, &grant, case)?;
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{\"look\":true}")?;
    Ok(board)
}

/// A service for its form, and whether the actor may see what is sealed in it.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one of another case.
pub fn form(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    service: ServiceId,
) -> Result<(Case, Service, bool), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::ServiceRecord>(actor, &case.facts())?;
    let row = db::service(tx, &grant, service)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, case.key)?;
    let sees = Sight::of(actor, &case.facts()).identity();
    let service = open(&key, row, sees)?;
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{\"look\":true}")?;
    Ok((case, service, sees))
}

/// Plans a service. The same form sent twice plans one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for what cannot be taken; [`Refusal::NotFound`] for a goal of another case.
pub fn plan(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    token: [u8; 16],
    wanted: &Wanted,
) -> Result<ServiceId, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::ServiceRecord>(actor, &case.facts())?;
    let mut wrong: Vec<FieldProblem> = rules::too_long("note", &wanted.note).into_iter().collect();
    wrong.extend(rules::too_long("provider_name", &wanted.provider_name));
    if wanted.kind.is_none() {
        wrong.push(FieldProblem::new("kind", "protection-problem-choose"));
    }
    let (Some(kind), true) = (wanted.kind, wrong.is_empty()) else {
        return Err(Refusal::Invalid(wrong));
    };
    if let Some(goal) = wanted.goal {
        rows::item(tx, table_of(Section::SupportPlan), &grant, goal)?.ok_or(Refusal::NotFound)?;
    }
    let token = items::token_of(id, token);
    if let Some(made) = db::by_token(tx, &grant, token)? {
        return Ok(made);
    }
    let key = cx.vault().key(actor.org, case.key)?;
    let (service, now) = (ServiceId::new(cx.ambient()), cx.ambient().now());
    let name = Some(&wanted.provider_name).filter(|_| wanted.provider == Provider::Other);
    let row = ServiceRow {
        key: key.id(),
        provider_name: name
            .map(|name| seal(&key, "provider_name", service, name))
            .transpose()?
            .flatten(),
        note: seal(&key, "note", service, &wanted.note)?,
        source: cx.ambient().bytes()?,
        service: Service {
            id: service,
            version: 1,
            created_at: now,
            changed_at: now,
            changed_by: actor.user,
            goal: wanted.goal,
            kind,
            progress: Progress::Planned,
            planned_for: wanted.day.clone(),
            provider: wanted.provider,
            provider_name: None,
            provided_on: None,
            quantity: None,
            cost: None,
            effect: None,
            satisfaction: None,
            why_not: None,
            note: None,
            hidden: false,
        },
    };
    if db::insert(tx, &grant, &row, token)? {
        let detail = format!("{{\"service\":\"{}\"}}", Progress::Planned.code());
        trail::note(tx, now, &grant, id.uuid(), &detail)?;
    }
    Ok(service)
}

/// Writes down what came of a service, and its fact: said when it was given, said anew when it was written down wrongly, taken back when it was not
/// given after all.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for what cannot be taken; [`Refusal::NotFound`] for one of another case;
/// [`Refusal::Conflict`] if somebody else was faster than the form.
pub fn record(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    (service, version): (ServiceId, i64),
    came: &Came,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::ServiceRecord>(actor, &case.facts())?;
    let mut row = db::service(tx, &grant, service)?.ok_or(Refusal::NotFound)?;
    if row.service.version != version {
        return Err(Refusal::Conflict {
            current: row.service.version,
        });
    }
    let now = cx.ambient().now();
    take(&mut row.service, came, now)?;
    let key = cx.vault().key(actor.org, case.key)?;
    if let Some(note) = &came.note {
        row.note = seal(&key, "note", service, note)?;
    }
    if !db::record(tx, &grant, &row, now)? {
        return Err(Refusal::Conflict { current: version + 1 });
    }
    match fact(&case, &row) {
        Some(fact) => facts::correct(tx, now, &fact)?,
        None => facts::reverse(tx, now, grant.org(), &row.source)?,
    };
    let detail = format!("{{\"service\":\"{}\"}}", row.service.progress.code());
    trail::note(tx, now, &grant, id.uuid(), &detail)
}

/// Puts what a form said into a service; what does not belong to how far it is falls away.
fn take(it: &mut Service, came: &Came, now: Timestamp) -> Result<(), Refusal> {
    let mut wrong = Vec::new();
    let given = came.progress == Progress::Provided;
    it.progress = came.progress;
    it.provided_on = came.day.clone().filter(|_| given);
    if given && it.provided_on.as_ref().is_none_or(|day| *day > rules::latest_day(now)) {
        wrong.push(FieldProblem::new("on", "protection-problem-past-day"));
    }
    it.quantity = quantity(&came.quantity).filter(|_| given);
    if given && it.quantity.is_none() {
        wrong.push(FieldProblem::new("quantity", "protection-problem-quantity"));
    }
    it.cost = None;
    if given && !came.amount.trim().is_empty() {
        match came.currency.parse() {
            Ok(currency) => match Money::parse(&came.amount, currency) {
                Ok(cost) => it.cost = Some(cost),
                Err(_) => wrong.push(FieldProblem::new("amount", "protection-problem-amount")),
            },
            Err(_) => wrong.push(FieldProblem::new("currency", "protection-problem-currency")),
        }
    }
    it.effect = came.effect.filter(|_| given);
    it.satisfaction = came.satisfaction.filter(|_| given);
    it.why_not = came.why_not.filter(|_| came.progress == Progress::NotProvided);
    if came.progress == Progress::NotProvided && it.why_not.is_none() {
        wrong.push(FieldProblem::new("why_not", "protection-problem-choose"));
    }
    wrong.extend(came.note.as_ref().and_then(|note| rules::too_long("note", note)));
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(wrong))
    }
}

/// A number that somebody typed, in the digits of any script.
fn quantity(text: &str) -> Option<i64> {
    let number: i64 = base::date::ascii_digits(text.trim()).parse().ok()?;
    (1..=MOST).contains(&number).then_some(number)
}

/// The fact of a service that was given.
fn fact(case: &Case, row: &ServiceRow) -> Option<Fact> {
    let it = &row.service;
    let given = it.progress == Progress::Provided;
    let (day, quantity) = it.provided_on.clone().zip(it.quantity).filter(|_| given)?;
    Some(Fact {
        org: case.org,
        kind: format!("service.{}", it.kind.code()),
        day,
        quantity,
        unit: it.kind.unit().code().to_owned(),
        tags: Tags {
            age_band: case.age_band.clone(),
            gender: case.gender.clone(),
            ..Tags::default()
        },
        source: row.source,
    })
}

fn place(key: &DataKey, column: &'static str, service: ServiceId) -> Place<'static> {
    Place {
        org: key.org(),
        table: "plan_service",
        column,
        row: *service.as_bytes(),
    }
}

/// Seals a text; nothing is nothing.
fn seal(
    key: &DataKey,
    column: &'static str,
    service: ServiceId,
    text: &Redacted<String>,
) -> Result<Option<Vec<u8>>, Refusal> {
    let text = text.clone().map(|text| rules::tidy(&text));
    if text.expose().is_empty() {
        return Ok(None);
    }
    Ok(Some(key.seal_text(place(key, column, service), &text)?))
}

/// A service with its texts, for who may see them.
fn open(key: &DataKey, row: ServiceRow, sees: bool) -> Result<Service, Refusal> {
    let hidden = !sees && (row.provider_name.is_some() || row.note.is_some());
    let text = |column: &'static str, sealed: Option<Vec<u8>>| {
        let sealed = sealed.filter(|_| sees && row.key == key.id());
        sealed
            .map(|sealed| key.open_text(place(key, column, row.service.id), &sealed))
            .transpose()
    };
    Ok(Service {
        provider_name: text("provider_name", row.provider_name)?,
        note: text("note", row.note)?,
        hidden,
        ..row.service
    })
}
