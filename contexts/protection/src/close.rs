//! What closing a case and opening it again share; who may, and when, is in [`crate::process::closing`].

use access::{Act, Actor, Grant, State};
use base::{CaseId, FieldProblem, Redacted, Refusal};
use standards::htcds::{Code, Section, list};
use standards::{Answer, Value};
use store::Tx;

use crate::model::Case;
use crate::{Protection, change, rules, store as db, trail, view};

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

/// Writes the ending, or that it is none any more, and what follows for the case. The reason becomes `cas_ReasonForCaseClosure`.
pub(crate) fn finish<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: &Case,
    (status, said): (&'static Code, Answer),
    state: State,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let given = [
        ("cas_Status", Answer::Known(Value::Code(status))),
        ("cas_ReasonForCaseClosure", said),
    ];
    change::put(cx, tx, grant, case, Section::Case, &given)?;
    db::set_standing(tx, grant, case.consent, state)?;
    let key = cx.vault().key(grant.org(), case.key)?;
    let sealed = key.seal_text(trail::reason_place(&key, case.id.uuid()), reason)?;
    trail::reasoned(tx, cx.ambient().now(), grant, case.id.uuid(), Some(&sealed), "{}")
}
