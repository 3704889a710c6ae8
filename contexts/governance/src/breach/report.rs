//! Reporting a breach: anybody on the staff, in two minutes.

use access::{Action, Actor, Facts, act};
use base::{FieldProblem, PartialDate, Redacted, Refusal};
use serde_json::json;
use store::Tx;
use vault::{DataKey, Place};

use super::model::{Breach, BreachId, Notification, Phase, StepId, StepKind};
use super::{rules, store as db};
use crate::{Governance, Tell, trail};

/// What the form asks.
#[derive(Debug, Clone)]
pub struct Report {
    /// What happened: one of [`super::KINDS`].
    pub kind: String,
    /// How many hours ago it was noticed.
    pub hours: String,
    /// When it happened, as far as is known.
    pub happened: Option<PartialDate>,
    /// Which data.
    pub data: Vec<String>,
    /// Whose.
    pub people: Vec<String>,
    /// How many people.
    pub about: String,
    /// What happened, in words.
    pub text: Redacted<String>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    /// The breach.
    pub id: BreachId,
    /// Its number.
    pub number: i64,
    /// How many officers were told. If nobody, and the reporter is none, they must tell somebody themselves.
    pub told: u64,
}

/// Mints the key of the narrative, before the transaction.
///
/// # Errors
/// When the keystore cannot.
pub fn key(cx: &Governance, actor: &Actor) -> Result<DataKey, Refusal> {
    Ok(cx.vault().new_key(actor.org)?)
}

/// Writes a breach down and tells the officers.
///
/// # Errors
/// [`Refusal::Invalid`] with every problem.
pub fn run(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, key: &DataKey, it: &Report) -> Result<Reported, Refusal> {
    let id = BreachId::new(cx.ambient());
    let facts = Facts::of(actor.org).record(id).author(actor.user);
    let grant = access::decide::<act::BreachReport>(actor, &facts)?;
    let now = cx.ambient().now();
    let (hours, about) = check(it, now)?;
    let breach = Breach {
        org: grant.org(),
        id,
        number: db::next_number(tx, &grant)?,
        key: key.id(),
        phase: Phase::Reported,
        kind: it.kind.clone(),
        noticed_at: now.plus_seconds(-hours * 3600),
        happened: it.happened,
        data: it.data.clone(),
        people: it.people.clone(),
        about,
        severity: None,
        authority: Notification::OPEN,
        affected: Notification::OPEN,
        version: 1,
        reported_at: now,
        reported_by: grant.actor(),
    };
    db::insert(tx, &grant, &breach)?;
    let step = StepId::new(cx.ambient());
    let sealed = key.seal_text(place(&breach, step), &it.text)?;
    db::add_step(tx, &grant, id, (step, StepKind::Reported, now), "{}", Some(&sealed))?;
    let told = cx
        .staff()
        .tell_officers(tx, grant.org(), Some(grant.actor()), Tell::BreachReported, id.uuid())?;
    let detail = json!({ "kind": breach.kind, "number": breach.number, "told": told }).to_string();
    trail::note(tx, now, &grant, Some(id.uuid()), &detail)?;
    let officer = access::capable(actor, Action::BreachHandle).is_ok();
    Ok(Reported {
        id,
        number: breach.number,
        told: if officer { told.max(1) } else { told },
    })
}

fn check(it: &Report, now: base::Timestamp) -> Result<(i64, Option<i64>), Refusal> {
    let mut problems: Vec<FieldProblem> = rules::known_kind(&it.kind).into_iter().collect();
    let mut take = |read: Result<Option<i64>, FieldProblem>| {
        read.unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    let hours = take(rules::number("hours", &it.hours, rules::MOST_HOURS));
    let about = take(rules::number("about", &it.about, rules::MOST_PEOPLE));
    problems.extend(details(it.happened, &it.data, &it.people, now));
    problems.extend(rules::text("text", &it.text, rules::SHORTEST));
    if problems.is_empty() {
        Ok((hours.unwrap_or(0), about))
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// What is wrong with the coded answers that a report and an assessment share.
pub(super) fn details(
    happened: Option<PartialDate>,
    data: &[String],
    people: &[String],
    now: base::Timestamp,
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if happened.is_some_and(|date| rules::in_future(date, now)) {
        problems.push(FieldProblem::new("happened", "governance-problem-future"));
    }
    if !data.iter().all(|code| rules::known_data(code)) {
        problems.push(FieldProblem::new("data", "governance-problem-choose"));
    }
    if !people.iter().all(|code| rules::known_people(code)) {
        problems.push(FieldProblem::new("people", "governance-problem-choose"));
    }
    problems
}

/// Where the text of a step is sealed.
pub(super) const fn place(breach: &Breach, step: StepId) -> Place<'static> {
    Place {
        org: breach.org,
        table: "breach_step",
        column: "text",
        row: step.uuid().into_bytes(),
    }
}
