//! What the process does when another part of the work learned something.

use access::{Act, Grant};
use base::Refusal;
use store::Tx;

use super::model::TaskKind;
use super::moves::work;
use super::{clocks, store as db, tasks};
use crate::Protection;
use crate::model::Case;

/// Ends the task that was done, begins it anew if it recurs, and asks somebody to judge the danger where there may be one. The danger itself is never
/// set: a person does that.
pub(crate) fn learned<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    case: Case,
    does: Option<TaskKind>,
    alarm: bool,
) -> Result<(), Refusal> {
    let work = work(cx, tx, grant, case)?;
    if let Some(kind) = does {
        let waited = db::open_tasks(tx, grant)?.iter().any(|task| task.kind == kind);
        tasks::done_of(tx, &work, kind)?;
        if waited
            && kind.recurs()
            && let Some(due) = clocks::due(kind, work.known.risk, work.now)
        {
            work.begin(cx, tx, kind, due)?;
        }
    }
    if alarm && let Some(due) = clocks::due(TaskKind::Risk, None, work.now) {
        work.begin(cx, tx, TaskKind::Risk, due)?;
    }
    Ok(())
}
