//! What became of a goal.

use access::{Actor, act};
use base::{CaseId, Refusal};
use standards::htcds::Section;
use store::Tx;

use super::model::GoalState;
use super::store as db;
use crate::model::ItemId;
use crate::schema::table_of;
use crate::{Protection, store as rows, trail, view};

/// Writes down what became of a goal.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for a goal of another case.
pub fn set(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    goal: ItemId,
    state: GoalState,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseEdit>(actor, &case.facts())?;
    rows::item(tx, table_of(Section::SupportPlan), &grant, goal)?.ok_or(Refusal::NotFound)?;
    let now = cx.ambient().now();
    db::set_goal(tx, &grant, goal, state, now)?;
    let detail = format!("{{\"goal\":\"{}\"}}", state.code());
    trail::note(tx, now, &grant, id.uuid(), &detail)
}
