//! Closing a case and opening it again, each with a reason.

use access::{Act, Actor, Grant, State, act};
use base::{CaseId, FieldProblem, Redacted, Refusal};
use standards::htcds::{Code, Section, field, list};
use standards::{Answer, NotKnown, Value};
use store::Tx;

use crate::change::{self, Outcome, Target};
use crate::model::Case;
use crate::schema::CASE;
use crate::slot::Slot;
use crate::{Protection, rules, seal, store as db, trail, view};

/// Fewest characters of a reason that says something.
pub const SHORTEST: usize = 5;

/// The statuses that end a case.
pub fn endings() -> impl Iterator<Item = &'static Code> {
    list("cas_Status")
        .into_iter()
        .flat_map(|list| list.codes)
        .filter(|code| rules::ends(code.code))
}

/// The case that is to be closed, or opened again.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, action: access::Action) -> Result<Case, Refusal> {
    let case = view::case(tx, actor, id)?;
    access::may(actor, action, &case.facts())?;
    Ok(case)
}

/// Closes a case; the reason becomes `cas_ReasonForCaseClosure`.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without an ending or a reason.
pub fn close(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    ending: &str,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseClose>(actor, &case.facts())?;
    let mut problems = reason_problems(reason);
    let ending = endings().find(|code| code.code == ending);
    if ending.is_none() {
        problems.push(FieldProblem::new("cas_Status", "protection-problem-choose"));
    }
    let (Some(ending), true) = (ending, problems.is_empty()) else {
        return Err(Refusal::Invalid(problems));
    };
    let said = Answer::Known(Value::Text(reason.clone().map(|text| rules::tidy(&text))));
    turn(cx, tx, &grant, &case, (ending, said), State::Closed, reason)
}

/// Opens a closed case again.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without a reason.
pub fn reopen(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseReopen>(actor, &case.facts())?;
    let problems = reason_problems(reason);
    let active = list("cas_Status").and_then(|list| list.code("Active"));
    let (Some(active), true) = (active, problems.is_empty()) else {
        return Err(Refusal::Invalid(problems));
    };
    turn(
        cx,
        tx,
        &grant,
        &case,
        (active, Answer::NotKnown(NotKnown::Missing)),
        State::Open,
        reason,
    )
}

/// Whether a reason says less than it must.
pub(crate) fn too_short(reason: &Redacted<String>, fewest: usize) -> Option<FieldProblem> {
    let short = rules::tidy(reason.expose()).chars().count() < fewest;
    short.then(|| FieldProblem::new("reason", "protection-problem-reason").with("fewest", fewest.to_string()))
}

pub(crate) fn reason_problems(reason: &Redacted<String>) -> Vec<FieldProblem> {
    too_short(reason, SHORTEST)
        .or_else(|| rules::too_long("reason", reason))
        .into_iter()
        .collect()
}

fn turn<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: &Case,
    (status, said): (&'static Code, Answer),
    state: State,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let (head, cells) = db::case_row(tx, grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(grant.org(), head.key)?;
    let row = *case.id.as_bytes();
    let target = Target {
        about: CASE.name,
        section: Section::Case,
        key: &key,
        row,
        person: case.person,
        case: Some(case.id),
        version: head.version,
        seen: head.version.into(),
    };
    let stored = seal::decode(&CASE, &key, row, &cells)?;
    let given = [
        ("cas_Status", Answer::Known(Value::Code(status))),
        ("cas_ReasonForCaseClosure", said),
    ]
    .into_iter()
    .filter_map(|(id, answer)| Some((Slot::Field(field(id)?), answer)))
    .collect();
    let merged = match change::merge(tx, grant, &target, stored, given)? {
        Ok(merged) => merged,
        Err(Outcome::Conflict { version, .. }) => return Err(Refusal::Conflict { current: version }),
        Err(Outcome::Saved) => return Ok(()),
    };
    let now = cx.ambient().now();
    let cells = seal::encode(&CASE, &key, row, &merged.content)?;
    if !db::update_case(tx, grant, head.version, now, cells)? {
        return Err(Refusal::Conflict { current: head.version });
    }
    db::set_standing(tx, grant, case.consent, state)?;
    change::remember(cx, tx, grant, &target, &merged.changes)?;
    let sealed = key.seal_text(trail::reason_place(&key, case.id.uuid()), reason)?;
    trail::reasoned(tx, now, grant, case.id.uuid(), Some(&sealed), "{}")
}
