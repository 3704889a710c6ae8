//! Tasks: made by a clock or by hand, done, or not needed for a reason.

use access::{Act, Actor, act};
use base::{CaseId, Redacted, Refusal, Timestamp};
use store::Tx;

use super::clocks;
use super::model::{Task, TaskId, TaskKind};
use super::moves::{Work, work};
use super::shown::open_task;
use super::store::{self as db, NewTask};
use crate::close::reason_problems;
use crate::model::{Case, Sight};
use crate::{Protection, items, rules, trail, view};

/// What becomes of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It is done.
    Done,
    /// It is not needed, for a reason.
    Waived,
}

impl End {
    /// As stored.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Waived => "waived",
        }
    }
}

/// The end of a day, `YYYY-MM-DD`, in UTC: what is due on it is late on the next.
pub(super) fn day(text: &str) -> Option<Timestamp> {
    Timestamp::of_day(text).map(|start| start.plus_seconds(24 * 3600 - 1))
}

/// A case in which the actor may make a task.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn case(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case, Refusal> {
    let case = view::case(tx, actor, id)?;
    access::may(actor, access::Action::TaskHandle, &case.facts())?;
    Ok(case)
}

/// A task of a case that the actor may do, for its form.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one that is not open.
pub fn form(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    task: TaskId,
) -> Result<(Case, Task), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::TaskHandle>(actor, &case.facts())?;
    let row = db::open_tasks(tx, &grant)?.into_iter().find(|row| row.id == task);
    let key = cx.vault().key(actor.org, case.key)?;
    let shown = Sight::of(actor, &case.facts()).identity();
    let task = open_task(&key, row.ok_or(Refusal::NotFound)?, shown)?;
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{\"look\":true}")?;
    Ok((case, task))
}

/// Makes a task by hand, or an appointment. The same form sent twice makes one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without words or day.
#[expect(
    clippy::too_many_arguments,
    reason = "context, transaction and actor come first in every use case"
)]
pub fn make(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    token: [u8; 16],
    kind: TaskKind,
    on: &str,
    words: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::TaskHandle>(actor, &case.facts())?;
    let mut wrong = Vec::new();
    if rules::tidy(words.expose()).is_empty() {
        wrong.push(base::FieldProblem::new("words", "protection-problem-task"));
    }
    wrong.extend(rules::too_long("words", words));
    let due = day(on).filter(|due| *due >= cx.ambient().now());
    let (Some(due), true) = (due, wrong.is_empty()) else {
        if due.is_none() {
            wrong.push(base::FieldProblem::new("on", "protection-problem-later-day"));
        }
        return Err(Refusal::Invalid(wrong));
    };
    let kind = if kind == TaskKind::Appointment {
        kind
    } else {
        TaskKind::Own
    };
    let work = work(cx, tx, &grant, case)?;
    let task = TaskId::new(cx.ambient());
    let new = NewTask {
        id: task,
        key: work.key.id(),
        kind,
        due,
        at: work.now,
        token: Some(items::token_of(id, token)),
        words: Some(work.seal("case_task", "words", *task.as_bytes(), words)?),
    };
    if db::insert_task(tx, &grant, new)? {
        trail::note(tx, work.now, &grant, id.uuid(), "{\"made\":true}")?;
    }
    Ok(())
}

/// Ends a task. What is done again and again begins anew.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for one that is not needed without a reason; [`Refusal::NotFound`] for one that is not open.
pub fn end(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    task: TaskId,
    end: End,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::TaskHandle>(actor, &case.facts())?;
    let wrong = if end == End::Waived {
        reason_problems(reason)
    } else {
        Vec::new()
    };
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    let work = work(cx, tx, &grant, case)?;
    let row = db::open_tasks(tx, &grant)?.into_iter().find(|row| row.id == task);
    let row = row.ok_or(Refusal::NotFound)?;
    let sealed = match end {
        End::Done => None,
        End::Waived => Some(work.seal("case_task", "reason", *task.as_bytes(), reason)?),
    };
    if !db::end_task(tx, &grant, task, end, work.now, sealed)? {
        return Err(Refusal::NotFound);
    }
    if row.kind.recurs()
        && let Some(due) = clocks::due(row.kind, work.known.risk, work.now)
    {
        work.begin(cx, tx, row.kind, due)?;
    }
    let (kind, ended) = (row.kind.code(), end.code());
    let detail = format!("{{\"task\":\"{kind}\",\"ended\":\"{ended}\"}}");
    trail::note(tx, work.now, &grant, id.uuid(), &detail)
}

/// Ends the open task of a kind, because its deed is done.
pub(super) fn done_of<A: Act>(tx: &mut Tx<'_>, work: &Work<'_, A>, kind: TaskKind) -> Result<(), Refusal> {
    for row in db::open_tasks(tx, work.grant)?.iter().filter(|row| row.kind == kind) {
        db::end_task(tx, work.grant, row.id, End::Done, work.now, None)?;
    }
    Ok(())
}
