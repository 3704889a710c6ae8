//! Moving a case, and what else is decided on the way. Each deed is written down, and starts or ends what its clock says.

use access::{Act, Actor, Grant, Role, act};
use base::{CaseId, FieldProblem, Redacted, Refusal, Timestamp};
use standards::htcds::{Section, list};
use standards::{AgeBand, Answer, Value};
use store::Tx;
use vault::{DataKey, KeyId, Place};

use super::model::{Pause, Process, Risk, Stage, StepId, StepKind, TaskId, TaskKind};
use super::rules::{self, Guard, Known};
use super::store::{self as db, NewStep, NewTask};
use super::tasks::End;
use super::{clocks, tasks};
use crate::close::reason_problems;
use crate::model::{Case, Consent};
use crate::{Protection, change, rules as answers, trail, view};

/// What is decided on the way, besides moving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// How great the danger is.
    Risk(Risk),
    /// The case rests.
    Pause(Pause),
    /// It goes on.
    Resume,
    /// Help goes on without consent.
    Exception,
    /// The child has a guardian.
    Guardian,
    /// What is best for the child was looked at.
    BestInterests,
    /// A recovery and reflection period, first and last day.
    Recovery(String, String),
    /// Something grave happened.
    Incident,
    /// Something had to be told to an authority.
    Reported,
    /// People who help talked about the case: who was there, what was agreed.
    Conference,
    /// Somebody else than its owner looked through the file.
    Review,
    /// What the organisation works from: codes of `vic_TraffickingStatus` and `vic_TraffickingStatusDecisionMakingOrg`.
    Decision(String, String),
}

impl Deed {
    const fn kind(&self) -> StepKind {
        match self {
            Self::Risk(_) => StepKind::Risk,
            Self::Pause(_) => StepKind::Paused,
            Self::Resume => StepKind::Resumed,
            Self::Exception => StepKind::Exception,
            Self::Guardian => StepKind::Guardian,
            Self::BestInterests => StepKind::BestInterests,
            Self::Recovery(..) => StepKind::Recovery,
            Self::Incident => StepKind::Incident,
            Self::Reported => StepKind::Reported,
            Self::Conference => StepKind::Conference,
            Self::Review => StepKind::Review,
            Self::Decision(..) => StepKind::Decision,
        }
    }

    fn code(&self) -> &str {
        match self {
            Self::Risk(risk) => risk.code(),
            Self::Pause(pause) => pause.code(),
            Self::Decision(status, _) => status,
            Self::Recovery(_, until) => until,
            _ => "",
        }
    }

    /// Whether its grounds must be written.
    pub const fn needs_words(&self) -> bool {
        !matches!(self, Self::Resume | Self::Guardian | Self::Recovery(..))
    }

    /// The task that is done with it.
    const fn does(&self) -> Option<TaskKind> {
        match self {
            Self::Risk(_) => Some(TaskKind::Risk),
            Self::BestInterests => Some(TaskKind::BestInterests),
            Self::Decision(..) => Some(TaskKind::Decision),
            _ => None,
        }
    }
}

/// A case that is worked on.
pub(super) struct Work<'g, A: Act> {
    pub(super) case: Case,
    pub(super) grant: &'g Grant<A>,
    pub(super) key: DataKey,
    pub(super) process: Process,
    pub(super) known: Known,
    pub(super) now: Timestamp,
}

/// What is to be known of a case that nobody moved yet.
fn unmoved(case: &Case) -> Process {
    let stage = match (case.state, case.status.as_deref()) {
        (access::State::Closed, _) => Stage::Closed,
        (_, Some("FollowUp")) => Stage::FollowUp,
        _ => Stage::Intake,
    };
    Process {
        version: 0,
        stage,
        since: case.created_at,
        pause: None,
        risk: None,
        exception: false,
        guardian: false,
        best_interests: None,
        recovery: None,
        asked: None,
    }
}

/// Reads how far a case has come.
pub(super) fn work<'g, A: Act>(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &'g Grant<A>,
    case: Case,
) -> Result<Work<'g, A>, Refusal> {
    let process = db::process(tx, grant)?.unwrap_or_else(|| unmoved(&case));
    let decided = db::decision(tx, grant)?;
    let open = db::open_tasks(tx, grant)?;
    let open_safety = open.iter().filter(|task| task.kind.is_safety()).count();
    let band = case.age_band.as_deref().and_then(AgeBand::parse);
    let known = Known {
        stage: process.stage,
        paused: process.pause.is_some(),
        consent: case.consent,
        exception: process.exception,
        decided: decided.map(|code| code != "NotAVictimOfTrafficking"),
        risk: process.risk.map(|(risk, _)| risk),
        child: band.map(|band| band.first() < 18),
        guardian: process.guardian,
        best_interests: process.best_interests.is_some(),
        planned: crate::plan::begun(tx, grant)?,
        open_safety: u32::try_from(open_safety).unwrap_or(u32::MAX),
        asked_by: process.asked.as_ref().map(|asked| asked.by),
        back_to: process.asked.as_ref().map(|asked| asked.back_to),
    };
    Ok(Work {
        key: cx.vault().key(grant.org(), case.key)?,
        case,
        grant,
        process,
        known,
        now: cx.ambient().now(),
    })
}

/// The first stage of a case that is being registered, with its clocks: who answers the telephone writes an enquiry down.
pub(crate) fn begin(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<act::CaseOpen>,
    actor: &Actor,
    (key, consent): (KeyId, Consent),
) -> Result<(), Refusal> {
    let telephone = actor.roles.contains(Role::HotlineOperator);
    let stage = if telephone && !actor.roles.contains(Role::CaseWorker) {
        Stage::Enquiry
    } else {
        Stage::Intake
    };
    let now = cx.ambient().now();
    db::start(tx, grant, key, stage, now)?;
    for kind in clocks::starts(stage, false) {
        if let Some(due) =
            clocks::due(kind, None, now).filter(|_| kind != TaskKind::Consent || consent != Consent::Given)
        {
            let task = NewTask {
                id: TaskId::new(cx.ambient()),
                key,
                kind,
                due,
                at: now,
                token: None,
                words: None,
            };
            db::insert_task(tx, grant, task)?;
        }
    }
    Ok(())
}

impl<A: Act> Work<'_, A> {
    /// Whether somebody else was faster than the form.
    pub(super) fn at(&self, seen: i64) -> Result<(), Refusal> {
        if self.process.version == seen {
            return Ok(());
        }
        Err(Refusal::Conflict {
            current: self.process.version,
        })
    }

    pub(super) fn seal(
        &self,
        table: &str,
        column: &str,
        row: [u8; 16],
        words: &Redacted<String>,
    ) -> Result<Vec<u8>, Refusal> {
        let words = words.clone().map(|words| answers::tidy(&words));
        Ok(self.key.seal_text(place(&self.key, table, column, row), &words)?)
    }

    /// Writes a step down, the process as it is now, and one entry in the journal, with the words as its reason where the deed needs one.
    pub(super) fn keep(
        &self,
        cx: &Protection,
        tx: &mut Tx<'_>,
        (kind, code): (StepKind, &str),
        words: Option<&Redacted<String>>,
    ) -> Result<(), Refusal> {
        self.put(cx, tx, (kind, code), words)?;
        // The stage says nothing that a list does not say; decisions and dangers stay out of the journal.
        let detail = format!(
            "{{\"step\":\"{}\",\"stage\":\"{}\"}}",
            kind.code(),
            self.process.stage.code()
        );
        let subject = self.case.id.uuid();
        let reason = words.filter(|_| A::ACTION.needs_reason());
        let reason = reason
            .map(|words| self.key.seal_text(trail::reason_place(&self.key, subject), words))
            .transpose()?;
        trail::reasoned(tx, self.now, self.grant, subject, reason.as_deref(), &detail)
    }

    /// The same without the entry, for a deed that writes its own.
    pub(super) fn put(
        &self,
        cx: &Protection,
        tx: &mut Tx<'_>,
        (kind, code): (StepKind, &str),
        words: Option<&Redacted<String>>,
    ) -> Result<(), Refusal> {
        if !db::save(tx, self.grant, self.key.id(), &self.process)? {
            return Err(Refusal::Conflict {
                current: self.process.version,
            });
        }
        let id = StepId::new(cx.ambient());
        let words = words
            .filter(|words| !words.expose().trim().is_empty())
            .map(|words| self.seal("case_step", "words", *id.as_bytes(), words))
            .transpose()?;
        let step = NewStep {
            id,
            key: self.key.id(),
            at: self.now,
            kind,
            code,
            words,
        };
        Ok(db::insert_step(tx, self.grant, step)?)
    }

    /// Starts a clock: one task of a kind is open at a time, and the earlier day counts.
    pub(super) fn begin(
        &self,
        cx: &Protection,
        tx: &mut Tx<'_>,
        kind: TaskKind,
        due: Timestamp,
    ) -> Result<(), Refusal> {
        let open = db::open_tasks(tx, self.grant)?;
        if let Some(task) = open.iter().find(|task| task.kind == kind) {
            if due < task.due {
                db::redate(tx, self.grant, task.id, due)?;
            }
            return Ok(());
        }
        let task = NewTask {
            id: TaskId::new(cx.ambient()),
            key: self.key.id(),
            kind,
            due,
            at: self.now,
            token: None,
            words: None,
        };
        db::insert_task(tx, self.grant, task)?;
        Ok(())
    }

    /// Comes to a stage: what is over there ends, what begins there starts.
    pub(super) fn arrive(&mut self, cx: &Protection, tx: &mut Tx<'_>, to: Stage) -> Result<(), Refusal> {
        (self.process.stage, self.process.since) = (to, self.now);
        if to == Stage::Closed {
            self.process.pause = None;
        }
        for task in db::open_tasks(tx, self.grant)? {
            if clocks::ends(task.kind, to) {
                db::end_task(tx, self.grant, task.id, End::Waived, self.now, None)?;
            }
        }
        for kind in clocks::starts(to, self.known.child == Some(true)) {
            let done = match kind {
                TaskKind::Consent => self.known.consent == Consent::Given,
                TaskKind::Risk => self.process.risk.is_some(),
                TaskKind::Decision => self.known.decided.is_some(),
                TaskKind::BestInterests => self.known.best_interests,
                _ => false,
            };
            if let (false, Some(due)) = (done, clocks::due(kind, self.known.risk, self.now)) {
                self.begin(cx, tx, kind, due)?;
            }
        }
        Ok(())
    }

    /// Lets `cas_Status` follow the stage.
    fn follow(&self, cx: &Protection, tx: &mut Tx<'_>) -> Result<(), Refusal> {
        let status = if self.process.stage == Stage::FollowUp {
            "FollowUp"
        } else {
            "Active"
        };
        let code = list("cas_Status").and_then(|list| list.code(status));
        match code {
            Some(code) if self.case.status.as_deref() != Some(status) => change::put(
                cx,
                tx,
                self.grant,
                &self.case,
                Section::Case,
                &[("cas_Status", Answer::Known(Value::Code(code)))],
            ),
            _ => Ok(()),
        }
    }
}

pub(super) fn place<'a>(key: &DataKey, table: &'a str, column: &'a str, row: [u8; 16]) -> Place<'a> {
    Place {
        org: key.org(),
        table,
        column,
        row,
    }
}

/// What is missing, as problems of a form.
pub(super) fn problems(missing: &[Guard]) -> Refusal {
    let all = missing.iter().map(|guard| FieldProblem::new("to", guard.missing()));
    Refusal::Invalid(all.collect())
}

/// Moves a case to a stage; closing has a use case of its own.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] with what is missing, or without a reason where one is needed; [`Refusal::Conflict`] if the
/// case was moved meanwhile.
pub fn turn(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    seen: i64,
    to: Stage,
    reason: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseMove>(actor, &case.facts())?;
    let mut work = work(cx, tx, &grant, case)?;
    work.at(seen)?;
    if matches!(to, Stage::Closing | Stage::Closed) || work.process.stage == Stage::Closing {
        return Err(Refusal::invalid("to", "protection-problem-choose"));
    }
    let one = rules::check(&work.known, to, actor.user)
        .map_err(|missing| problems(&missing))?
        .ok_or_else(|| Refusal::invalid("to", "protection-problem-choose"))?;
    if one.reason {
        let problems = reason_problems(reason);
        if !problems.is_empty() {
            return Err(Refusal::Invalid(problems));
        }
    }
    work.arrive(cx, tx, to)?;
    work.follow(cx, tx)?;
    work.keep(cx, tx, (StepKind::Moved, to.code()), Some(reason))
}

/// A case that the actor may move, and the version that its form is made from.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(Case, i64), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseMove>(actor, &case.facts())?;
    let version = db::process(tx, &grant)?.map_or(0, |process| process.version);
    Ok((case, version))
}

/// Does what else is decided on the way.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without grounds or for a code that is none; [`Refusal::Conflict`] if somebody was faster.
pub fn run(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    seen: i64,
    deed: &Deed,
    words: &Redacted<String>,
) -> Result<(), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseMove>(actor, &case.facts())?;
    let mut work = work(cx, tx, &grant, case)?;
    work.at(seen)?;
    if deed.needs_words() {
        let problems = reason_problems(words);
        if !problems.is_empty() {
            return Err(Refusal::Invalid(problems));
        }
    }
    apply(cx, tx, &mut work, deed)?;
    if let Some(kind) = deed.does() {
        tasks::done_of(tx, &work, kind)?;
    }
    work.keep(cx, tx, (deed.kind(), deed.code()), Some(words))
}

fn apply<A: Act>(cx: &Protection, tx: &mut Tx<'_>, work: &mut Work<'_, A>, deed: &Deed) -> Result<(), Refusal> {
    let now = work.now;
    match deed {
        Deed::Risk(risk) => {
            work.process.risk = Some((*risk, now));
            work.known.risk = Some(*risk);
            let open = db::open_tasks(tx, work.grant)?;
            // A new danger does not wait for what was planned in calmer days.
            for task in open.iter().filter(|task| task.kind.recurs()) {
                if let Some(due) = clocks::due(task.kind, Some(*risk), now).filter(|due| *due < task.due) {
                    db::redate(tx, work.grant, task.id, due)?;
                }
            }
            if let Some(due) = clocks::due(TaskKind::SafetyPlan, Some(*risk), now).filter(|_| *risk > Risk::Low) {
                work.begin(cx, tx, TaskKind::SafetyPlan, due)?;
            }
        }
        Deed::Pause(pause) => {
            if !work.process.stage.is_active() {
                return Err(Refusal::invalid("deed", "protection-problem-not-active"));
            }
            work.process.pause = Some(*pause);
        }
        Deed::Resume => work.process.pause = None,
        Deed::Exception => work.process.exception = true,
        Deed::Guardian => work.process.guardian = true,
        Deed::BestInterests => work.process.best_interests = Some(now),
        Deed::Recovery(from, until) => {
            if from > until {
                return Err(Refusal::invalid("until", "protection-problem-order"));
            }
            work.process.recovery = Some((from.clone(), until.clone()));
            if let Some(due) = tasks::day(until) {
                work.begin(cx, tx, TaskKind::RecoveryEnd, due)?;
            }
        }
        Deed::Incident => {
            if let Some(due) = clocks::due(TaskKind::Incident, work.known.risk, now) {
                work.begin(cx, tx, TaskKind::Incident, due)?;
            }
        }
        Deed::Review if work.case.owner == Some(work.grant.actor()) => {
            return Err(Refusal::invalid("reason", "protection-problem-own-review"));
        }
        Deed::Reported | Deed::Conference | Deed::Review => {}
        Deed::Decision(status, by) => decide(cx, tx, work, status, by)?,
    }
    Ok(())
}

fn decide<A: Act>(cx: &Protection, tx: &mut Tx<'_>, work: &Work<'_, A>, status: &str, by: &str) -> Result<(), Refusal> {
    let code = |field: &'static str, code: &str| {
        let found = list(field).and_then(|list| list.code(code));
        found.ok_or_else(|| Refusal::invalid(field, "protection-problem-choose"))
    };
    let status = code("vic_TraffickingStatus", status)?;
    let by = code("vic_TraffickingStatusDecisionMakingOrg", by)?;
    let given = [
        ("vic_TraffickingStatus", Answer::Known(Value::Code(status))),
        ("vic_TraffickingStatusDecisionMakingOrg", Answer::Known(Value::Code(by))),
    ];
    change::put(cx, tx, work.grant, &work.case, Section::Victim, &given)
}
