//! Closing a case: asked for by one person, agreed to by another. What never became active is closed at once, with a reason.

use access::{Actor, State, act};
use base::{CaseId, Redacted, Refusal};
use standards::htcds::list;
use standards::{Answer, NotKnown, Value};
use store::Tx;

use super::model::{Asked, Stage, StepKind};
use super::moves::{place, problems, work};
use super::rules::{self, Guard};
use crate::close::{endings, finish, reason_problems};
use crate::{Protection, view};

/// What came of asking to close a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// It is closed.
    Now,
    /// It waits for a second person.
    Asked,
}

/// What stands in the way of closing a case.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn checks(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Vec<Guard>, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseClose>(actor, &case.facts())?;
    let work = work(cx, tx, &grant, case)?;
    let ending = rules::from(&work.known).find(|one| matches!(one.to, Stage::Closing | Stage::Closed));
    Ok(ending.map_or_else(Vec::new, |one| rules::missing(one, &work.known, actor.user)))
}

/// Asks to close a case, or closes it if help never began.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without an ending or a reason, or with what is missing.
pub fn ask(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    ending: &str,
    reason: &Redacted<String>,
) -> Result<Closed, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseClose>(actor, &case.facts())?;
    let code = endings().find(|code| code.code == ending);
    let mut wrong = reason_problems(reason);
    if code.is_none() {
        wrong.push(base::FieldProblem::new("cas_Status", "protection-problem-choose"));
    }
    let (Some(code), true) = (code, wrong.is_empty()) else {
        return Err(Refusal::Invalid(wrong));
    };
    let mut work = work(cx, tx, &grant, case)?;
    let ways = [Stage::Closed, Stage::Closing].into_iter();
    let mut ways = ways.filter(|to| rules::from(&work.known).any(|one| one.to == *to));
    let Some(to) = ways.next().filter(|_| work.process.stage != Stage::Closing) else {
        return Err(Refusal::NotNow {
            why: "protection-closing-asked",
        });
    };
    rules::check(&work.known, to, actor.user).map_err(|missing| problems(&missing))?;
    if to == Stage::Closed {
        work.arrive(cx, tx, to)?;
        work.put(cx, tx, (StepKind::Moved, to.code()), Some(reason))?;
        let said = said(reason);
        finish(cx, tx, &grant, &work.case, (code, said), State::Closed, reason)?;
        return Ok(Closed::Now);
    }
    let words = work.seal("case_process", "ending_words", *id.as_bytes(), reason)?;
    work.process.asked = Some(Asked {
        ending: code.code.to_owned(),
        by: actor.user,
        at: work.now,
        back_to: work.process.stage,
        words,
    });
    work.arrive(cx, tx, to)?;
    work.keep(cx, tx, (StepKind::Asked, code.code), Some(reason))?;
    Ok(Closed::Asked)
}

fn said(reason: &Redacted<String>) -> Answer {
    Answer::Known(Value::Text(reason.clone().map(|text| crate::rules::tidy(&text))))
}

/// Agrees, as somebody else than who asked, that a case is closed.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] with what is missing by now; [`Refusal::NotNow`] if nobody asks any more.
pub fn agree(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId, seen: i64) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let asked = asked(tx, actor, &case)?;
    let grant = access::decide::<act::CaseApprove>(actor, &case.facts().author(asked.by))?;
    let mut work = work(cx, tx, &grant, case)?;
    work.at(seen)?;
    rules::check(&work.known, Stage::Closed, actor.user).map_err(|missing| problems(&missing))?;
    let code = list("cas_Status").and_then(|list| list.code(&asked.ending));
    let code = code.ok_or_else(|| Refusal::invalid("cas_Status", "protection-problem-choose"))?;
    let reason = work.key.open_text(
        place(&work.key, "case_process", "ending_words", *id.as_bytes()),
        &asked.words,
    )?;
    work.process.asked = None;
    work.arrive(cx, tx, Stage::Closed)?;
    work.put(cx, tx, (StepKind::Agreed, code.code), None)?;
    finish(
        cx,
        tx,
        &grant,
        &work.case,
        (code, said(&reason)),
        State::Closed,
        &reason,
    )
}

/// Says no to closing a case, or takes one's own question back.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without a reason; [`Refusal::NotNow`] if nobody asks any more.
pub fn send_back(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    seen: i64,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let asked = asked(tx, actor, &case)?;
    let wrong = reason_problems(reason);
    if asked.by == actor.user {
        let grant = access::decide::<act::CaseMove>(actor, &case.facts())?;
        let mut work = work(cx, tx, &grant, case)?;
        work.at(seen)?;
        return back(cx, tx, &mut work, &asked, (wrong, reason));
    }
    let grant = access::decide::<act::CaseApprove>(actor, &case.facts().author(asked.by))?;
    let mut work = work(cx, tx, &grant, case)?;
    work.at(seen)?;
    back(cx, tx, &mut work, &asked, (wrong, reason))
}

fn back<A: access::Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    work: &mut super::moves::Work<'_, A>,
    asked: &Asked,
    (wrong, reason): (Vec<base::FieldProblem>, &Redacted<String>),
) -> Result<(), Refusal> {
    if !wrong.is_empty() {
        return Err(Refusal::Invalid(wrong));
    }
    work.process.asked = None;
    work.arrive(cx, tx, asked.back_to)?;
    work.keep(cx, tx, (StepKind::SentBack, asked.back_to.code()), Some(reason))
}

/// The question that waits on a case which the actor may see.
fn asked(tx: &mut Tx<'_>, actor: &Actor, case: &crate::model::Case) -> Result<Asked, Refusal> {
    let grant = access::decide::<act::CaseView>(actor, &case.facts())?;
    let process = super::store::process(tx, &grant)?;
    process.and_then(|process| process.asked).ok_or(Refusal::NotNow {
        why: "protection-closing-nobody",
    })
}

/// Opens a closed case again: where it is taken up depends on what is known.
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
    let wrong = reason_problems(reason);
    let active = list("cas_Status").and_then(|list| list.code("Active"));
    let (Some(active), true) = (active, wrong.is_empty()) else {
        return Err(Refusal::Invalid(wrong));
    };
    let mut work = work(cx, tx, &grant, case)?;
    let to = rules::reopened(&work.known, actor.user);
    work.arrive(cx, tx, to)?;
    work.put(cx, tx, (StepKind::Moved, to.code()), Some(reason))?;
    let nothing = Answer::NotKnown(NotKnown::Missing);
    finish(cx, tx, &grant, &work.case, (active, nothing), State::Open, reason)
}
