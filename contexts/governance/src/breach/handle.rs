//! What is done about a breach. Every deed is a step of its history.

use access::{Act, Actor, Grant, act};
use base::{FieldProblem, PartialDate, Redacted, Refusal};
use serde_json::{Value as Json, json};
use store::Tx;

use super::model::{Breach, BreachId, Phase, Severity, StepId, StepKind, Verdict};
use super::report::{details, place};
use super::rules::{self, SHORTEST};
use super::store as db;
use crate::{Governance, trail};

/// What can be added by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// Something to add.
    Note,
    /// Something was done so that it does not get worse.
    Contained,
    /// Somebody was told.
    ToldOther,
}

impl Added {
    const fn step(self) -> StepKind {
        match self {
            Self::Note => StepKind::Note,
            Self::Contained => StepKind::Contained,
            Self::ToldOther => StepKind::ToldOther,
        }
    }
}

fn found(tx: &mut Tx<'_>, actor: &Actor, id: BreachId) -> Result<Breach, Refusal> {
    db::breach(tx, actor.org, id)?.ok_or(Refusal::NotFound)
}

/// Writes a step, and the audit row of it.
fn step<A: Act>(
    cx: &Governance,
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    breach: &Breach,
    (kind, detail): (StepKind, &Json),
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let (id, now) = (StepId::new(cx.ambient()), cx.ambient().now());
    let sealed = if text.expose().is_empty() {
        None
    } else {
        let key = cx.vault().key(breach.org, breach.key)?;
        Some(key.seal_text(place(breach, id), text)?)
    };
    let mut detail = detail.clone();
    db::add_step(
        tx,
        grant,
        breach.id,
        (id, kind, now),
        &detail.to_string(),
        sealed.as_deref(),
    )?;
    if let Some(detail) = detail.as_object_mut() {
        detail.insert("step".into(), kind.code().into());
    }
    trail::note(tx, now, grant, Some(breach.id.uuid()), &detail.to_string())
}

/// Writes what changed, unless somebody was faster.
fn save<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, breach: &Breach) -> Result<(), Refusal> {
    if db::update(tx, grant, breach)? {
        return Ok(());
    }
    let current = db::breach(tx, breach.org, breach.id)?.map_or(breach.version, |it| it.version);
    Err(Refusal::Conflict { current })
}

fn none_of(problems: Vec<FieldProblem>) -> Result<(), Refusal> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Invalid(problems))
    }
}

/// Adds something: whoever reported it, and the officer.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for a text that is too short or too long.
pub fn add(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: BreachId,
    what: Added,
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachAdd>(actor, &breach.facts())?;
    none_of(rules::text("text", text, SHORTEST).into_iter().collect())?;
    step(cx, tx, &grant, &breach, (what.step(), &json!({})), text)
}

/// How bad it is, and the facts as they have turned out.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The version that was looked at.
    pub version: i64,
    /// What happened.
    pub kind: String,
    /// How many hours before the report it was noticed; `None`: as it was written down.
    pub noticed_hours: Option<i64>,
    /// When it happened.
    pub happened: Option<PartialDate>,
    /// Which data.
    pub data: Vec<String>,
    /// Whose.
    pub people: Vec<String>,
    /// How many.
    pub about: String,
    /// How bad it could become.
    pub severity: String,
    /// Why.
    pub text: Redacted<String>,
}

/// Judges a breach. Can be done again when more is known.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`]; [`Refusal::Conflict`].
pub fn assess(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: BreachId, it: &Assessment) -> Result<(), Refusal> {
    let mut breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachHandle>(actor, &breach.facts())?;
    let now = cx.ambient().now();
    let mut problems: Vec<FieldProblem> = rules::known_kind(&it.kind).into_iter().collect();
    let about = rules::number("about", &it.about, rules::MOST_PEOPLE);
    problems.extend(about.as_ref().err().cloned());
    problems.extend(details(it.happened, &it.data, &it.people, now));
    let severity = Severity::of(&it.severity);
    if severity.is_none() {
        problems.push(FieldProblem::new("severity", "governance-problem-choose"));
    }
    problems.extend(rules::text("text", &it.text, SHORTEST));
    none_of(problems)?;
    breach.version = it.version;
    breach.kind.clone_from(&it.kind);
    // The form counts whole hours: what they say already is not moved.
    let known = breach.reported_at.seconds_since(breach.noticed_at) / 3600;
    if let Some(hours) = it.noticed_hours.filter(|hours| *hours != known) {
        breach.noticed_at = breach.reported_at.plus_seconds(-hours * 3600);
    }
    breach.happened = it.happened;
    breach.data.clone_from(&it.data);
    breach.people.clone_from(&it.people);
    breach.about = about.ok().flatten();
    breach.severity = severity;
    breach.phase = rules::phase(breach.authority, breach.affected);
    save(tx, &grant, &breach)?;
    let detail = json!({ "severity": it.severity, "kind": it.kind, "noticed": breach.noticed_at.to_string() });
    step(cx, tx, &grant, &breach, (StepKind::Assessed, &detail), &it.text)
}

/// Who is told.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The version that was looked at.
    pub version: i64,
    /// The authority.
    pub authority: Verdict,
    /// The people concerned.
    pub affected: Verdict,
    /// On what grounds.
    pub text: Redacted<String>,
}

/// Decides who is told, with the grounds. What was told already stays told.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotNow`] before it was judged; [`Refusal::Invalid`]; [`Refusal::Conflict`].
pub fn decide(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: BreachId, it: &Decision) -> Result<(), Refusal> {
    let mut breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachHandle>(actor, &breach.facts())?;
    if breach.severity.is_none() {
        return Err(Refusal::NotNow {
            why: "governance-not-assessed",
        });
    }
    let mut problems = Vec::new();
    for (field, verdict) in [("authority", it.authority), ("affected", it.affected)] {
        if verdict == Verdict::Open {
            problems.push(FieldProblem::new(field, "governance-problem-choose"));
        }
    }
    problems.extend(rules::text("text", &it.text, SHORTEST));
    none_of(problems)?;
    breach.version = it.version;
    breach.authority.verdict = it.authority;
    breach.affected.verdict = it.affected;
    breach.phase = rules::phase(breach.authority, breach.affected);
    save(tx, &grant, &breach)?;
    let detail = json!({ "authority": it.authority.code(), "affected": it.affected.code() });
    step(cx, tx, &grant, &breach, (StepKind::Decided, &detail), &it.text)
}

/// Who was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// The authority.
    Authority,
    /// The people concerned.
    Affected,
}

/// Writes down that the authority or the people concerned were told, and how. After the 72 hours the text must say why it is late
/// (GDPR 33).
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotNow`] where it was not decided to tell them; [`Refusal::Invalid`].
pub fn told(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: BreachId,
    whom: Whom,
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let mut breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachHandle>(actor, &breach.facts())?;
    let now = cx.ambient().now();
    let late = whom == Whom::Authority && rules::due(&breach) < now;
    let (one, kind) = match whom {
        Whom::Authority => (&mut breach.authority, StepKind::ToldAuthority),
        Whom::Affected => (&mut breach.affected, StepKind::ToldAffected),
    };
    if one.verdict != Verdict::Notify {
        return Err(Refusal::NotNow {
            why: "governance-not-decided",
        });
    }
    // The first time counts; what follows adds to it (GDPR 33, 4: information in phases).
    one.at = one.at.or(Some(now));
    none_of(rules::text("text", text, SHORTEST).into_iter().collect())?;
    breach.phase = rules::phase(breach.authority, breach.affected);
    save(tx, &grant, &breach)?;
    step(cx, tx, &grant, &breach, (kind, &json!({ "late": late })), text)
}

/// Closes a breach of which everything is decided and done.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotNow`] while something is open; [`Refusal::Invalid`].
pub fn close(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: BreachId,
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let mut breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachHandle>(actor, &breach.facts())?;
    if !rules::may_close(&breach) {
        return Err(Refusal::NotNow {
            why: "governance-not-done",
        });
    }
    none_of(rules::text("text", text, SHORTEST).into_iter().collect())?;
    breach.phase = Phase::Closed;
    save(tx, &grant, &breach)?;
    step(cx, tx, &grant, &breach, (StepKind::Closed, &json!({})), text)
}

/// Opens a closed breach again, because more has come to light.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`].
pub fn reopen(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: BreachId,
    text: &Redacted<String>,
) -> Result<(), Refusal> {
    let mut breach = found(tx, actor, id)?;
    let grant = access::decide::<act::BreachReopen>(actor, &breach.facts())?;
    none_of(rules::text("text", text, SHORTEST).into_iter().collect())?;
    breach.phase = rules::phase(breach.authority, breach.affected);
    save(tx, &grant, &breach)?;
    step(cx, tx, &grant, &breach, (StepKind::Reopened, &json!({})), text)
}
