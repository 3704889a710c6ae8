//! The way of a case as somebody sees it: how far it has come, the moves from there, what is to be done, what was written down.

use access::{Act, Actor, Grant};
use base::{Redacted, Refusal};
use store::Tx;
use vault::DataKey;

use super::model::{Process, Step, Task};
use super::moves::{place, work};
use super::rules::{self, Guard, Move};
use super::store::{self as db, StepRow, TaskRow};
use crate::Protection;
use crate::model::{Case, Sight};

/// Most steps shown.
const STEPS: i64 = 100;

/// The way of a case, as somebody sees it.
#[derive(Debug, Clone)]
pub struct Way {
    /// How far it has come.
    pub process: Process,
    /// The moves from here, each with what is missing for it.
    pub moves: Vec<(&'static Move, Vec<Guard>)>,
    /// What is to be done, the first due first.
    pub tasks: Vec<Task>,
    /// What was written down, newest first.
    pub steps: Vec<Step>,
    /// The words with which it was asked to close the case.
    pub asked_words: Option<Redacted<String>>,
}

/// The way of a case that somebody may see, for its page.
///
/// # Errors
/// When store or keys cannot be read.
pub fn way<A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    grant: &Grant<A>,
    case: &Case,
) -> Result<Way, Refusal> {
    let sight = Sight::of(actor, &case.facts());
    let work = work(cx, tx, grant, case.clone())?;
    // What people write down may name people: as narrative, it is for those who could see the identity as well.
    let shown = sight.identity();
    let moves = rules::from(&work.known);
    let moves = moves.map(|one| (one, rules::missing(one, &work.known, actor.user)));
    let open = |task: TaskRow| open_task(&work.key, task, shown);
    let steps = db::steps(tx, grant, STEPS)?;
    let asked = work.process.asked.as_ref().filter(|_| shown);
    let asked_words = asked
        .map(|asked| {
            let place = place(&work.key, "case_process", "ending_words", *case.id.as_bytes());
            work.key.open_text(place, &asked.words)
        })
        .transpose()?;
    Ok(Way {
        moves: moves.collect(),
        tasks: db::open_tasks(tx, grant)?
            .into_iter()
            .map(open)
            .collect::<Result<_, _>>()?,
        steps: steps
            .into_iter()
            .filter_map(|row| open_step(&work.key, row, shown).transpose())
            .collect::<Result<_, _>>()?,
        process: work.process,
        asked_words,
    })
}

fn open_step(key: &DataKey, row: StepRow, shown: bool) -> Result<Option<Step>, Refusal> {
    let Some(kind) = row.kind.filter(|_| row.key == key.id()) else {
        return Ok(None);
    };
    let sealed = row.words.filter(|_| shown);
    let words = sealed.map(|sealed| key.open_text(place(key, "case_step", "words", *row.id.as_bytes()), &sealed));
    Ok(Some(Step {
        id: row.id,
        at: row.at,
        by: row.by,
        kind,
        code: row.code,
        words: words.transpose()?,
    }))
}

pub(super) fn open_task(key: &DataKey, row: TaskRow, shown: bool) -> Result<Task, Refusal> {
    let sealed = row.words.filter(|_| shown && row.key == key.id());
    let words = sealed.map(|sealed| key.open_text(place(key, "case_task", "words", *row.id.as_bytes()), &sealed));
    Ok(Task {
        id: row.id,
        case: row.case,
        kind: row.kind,
        due: row.due,
        words: words.transpose()?,
    })
}
