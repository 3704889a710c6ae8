//! What waits: on the first page of somebody, and on the desk of who answers for a team.

use access::{Actor, act};
use base::{Refusal, Timestamp, UserId};
use store::Tx;

use super::model::{Process, Risk, Task};
use super::store as db;
use crate::model::Case;

/// How far ahead the first page looks, in seconds: what is due later would hide what is due now.
const AHEAD: i64 = 14 * 24 * 3600;

/// Most tasks and cases shown.
const MOST: i64 = 50;

/// A task and its case.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// What.
    pub task: Task,
    /// Of which case.
    pub case: Case,
    /// How great the danger is there.
    pub risk: Option<Risk>,
}

fn waiting(found: Vec<db::Waiting>) -> Vec<Waiting> {
    let one = |(row, case, risk): db::Waiting| Waiting {
        // A list is what others see over a shoulder: no words of people in it.
        task: Task {
            id: row.id,
            case: row.case,
            kind: row.kind,
            due: row.due,
            words: None,
        },
        case,
        risk,
    };
    found.into_iter().map(one).collect()
}

/// The open tasks of somebody's own cases that are due within two weeks, the first due first.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn mine(tx: &mut Tx<'_>, actor: &Actor, now: Timestamp) -> Result<Vec<Waiting>, Refusal> {
    let grant = access::list::<act::TaskHandle>(actor)?;
    let until = Some(now.plus_seconds(AHEAD));
    Ok(waiting(db::waiting(tx, &grant, (Some(actor.user), until), MOST)?))
}

/// What waits in the teams that somebody answers for.
#[derive(Debug, Clone)]
pub struct Team {
    /// Cases that wait for a second person to agree to closing them, the oldest first.
    pub closings: Vec<(Case, Process)>,
    /// Open cases in great danger.
    pub danger: Vec<(Case, Process)>,
    /// Tasks that are late.
    pub late: Vec<Waiting>,
    /// Of each owner, and of nobody: open cases, and tasks that are late.
    pub load: Vec<(Option<UserId>, i64, i64)>,
}

/// Reads it.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn team(tx: &mut Tx<'_>, actor: &Actor, now: Timestamp) -> Result<Team, Refusal> {
    let grant = access::list::<act::CaseApprove>(actor)?;
    let tasks = access::list::<act::TaskHandle>(actor)?;
    Ok(Team {
        closings: db::closings(tx, &grant, MOST)?,
        danger: db::danger(tx, &tasks, MOST)?,
        late: waiting(db::waiting(tx, &tasks, (None, Some(now)), MOST)?),
        load: db::load(tx, &tasks, now)?,
    })
}
