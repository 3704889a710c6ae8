//! Giving a case to a team and to somebody in it.

use access::{Actor, act};
use base::{CaseId, FieldProblem, Refusal, TeamId, UserId};
use store::Tx;

use crate::model::Case;
use crate::{Protection, store as db, trail, view};

/// The case that is to be given to somebody.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case, Refusal> {
    let case = view::case(tx, actor, id)?;
    access::may(actor, access::Action::CaseAssign, &case.facts())?;
    Ok(case)
}

/// Gives a case to a team, and to an owner among its members. `known` says who they are; it was asked before the transaction
/// began.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Conflict`] when somebody else changed the case first; [`Refusal::Invalid`] for an
/// owner outside the team.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    seen: i64,
    to: (Option<UserId>, TeamId),
    known: &[(TeamId, Vec<UserId>)],
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseAssign>(actor, &case.facts())?;
    let (owner, team) = to;
    let Some((_, members)) = known.iter().find(|(known, _)| *known == team) else {
        return Err(Refusal::Invalid(vec![FieldProblem::new(
            "team",
            "protection-problem-choose",
        )]));
    };
    if owner.is_some_and(|owner| !members.contains(&owner)) {
        return Err(Refusal::Invalid(vec![FieldProblem::new(
            "owner",
            "protection-problem-owner",
        )]));
    }
    let now = cx.ambient().now();
    if !db::assign(tx, &grant, seen, (owner, Some(team)), now)? {
        return Err(Refusal::Conflict { current: case.version });
    }
    let name = |id: Option<uuid::Uuid>| id.map_or_else(|| String::from("null"), |id| format!("\"{id}\""));
    let detail = format!(
        "{{\"owner\":{},\"team\":{},\"from_owner\":{},\"from_team\":{}}}",
        name(owner.map(UserId::uuid)),
        name(Some(team.uuid())),
        name(case.owner.map(UserId::uuid)),
        name(case.team.map(TeamId::uuid))
    );
    trail::note(tx, now, &grant, id.uuid(), &detail)
}
