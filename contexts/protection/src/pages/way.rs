//! The way of a case: its stages, the moves from here with what is missing for them, and what is decided on the way.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, UserId};
use maud::{Markup, html};
use standards::htcds::list;
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Form as FormOf, Tone, Weight, actions, button, date_field, form, link_button, long_text,
    notice, radios, steps, tag, textarea, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::way as back_to_case;
use super::deed::{Deed as Page, read, taken, write};
use super::show::Names;
use super::{case_path, id_of};
use crate::model::Case;
use crate::process::model::{Pause, Process, Risk, Stage, StepKind};
use crate::process::moves::{self, Deed};
use crate::process::rules::Guard;
use crate::process::shown::{self, Way};
use crate::{Protection, view};

/// Stages of the bar: closing is part of the end.
const BAR: [Stage; 8] = [
    Stage::Enquiry,
    Stage::Intake,
    Stage::Screening,
    Stage::Assessment,
    Stage::Planning,
    Stage::Implementing,
    Stage::FollowUp,
    Stage::Closed,
];

/// Where a case is.
pub(super) fn bar(desk: &Desk, process: &Process) -> Markup {
    let l = desk.l();
    let labels: Vec<String> = BAR.iter().map(|stage| l.t(stage.label())).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let here = match process.stage {
        Stage::Closing => BAR.len() - 1,
        Stage::Closed => BAR.len(),
        stage => BAR.iter().position(|one| *one == stage).unwrap_or(0),
    };
    steps(l, &labels, here)
}

/// How great the danger is, in words and never by colour alone.
pub(super) fn risk(desk: &Desk, risk: Option<Risk>) -> Markup {
    let l = desk.l();
    match risk {
        None => html! { span.hint { (l.t("protection-risk-unknown")) } },
        Some(risk) => {
            let tone = if risk >= Risk::High {
                Tone::Attention
            } else {
                Tone::Neutral
            };
            tag(tone, &l.t(risk.label()))
        }
    }
}

/// What each page of a deed is called in its address.
const DEEDS: [(&str, StepKind); 12] = [
    ("risk", StepKind::Risk),
    ("decision", StepKind::Decision),
    ("pause", StepKind::Paused),
    ("resume", StepKind::Resumed),
    ("exception", StepKind::Exception),
    ("guardian", StepKind::Guardian),
    ("best-interests", StepKind::BestInterests),
    ("recovery", StepKind::Recovery),
    ("incident", StepKind::Incident),
    ("reported", StepKind::Reported),
    ("conference", StepKind::Conference),
    ("review", StepKind::Review),
];

/// Message id of what the page of a deed asks, and of the sentence below.
const fn words_of(kind: StepKind) -> (&'static str, &'static str) {
    match kind {
        StepKind::Risk => ("protection-do-risk", "protection-do-risk-hint"),
        StepKind::Decision => ("protection-do-decision", "protection-do-decision-hint"),
        StepKind::Paused => ("protection-do-pause", "protection-do-pause-hint"),
        StepKind::Resumed => ("protection-do-resume", "protection-do-resume-hint"),
        StepKind::Exception => ("protection-do-exception", "protection-do-exception-hint"),
        StepKind::Guardian => ("protection-do-guardian", "protection-do-guardian-hint"),
        StepKind::BestInterests => ("protection-do-best-interests", "protection-do-best-interests-hint"),
        StepKind::Recovery => ("protection-do-recovery", "protection-do-recovery-hint"),
        StepKind::Incident => ("protection-do-incident", "protection-do-incident-hint"),
        StepKind::Conference => ("protection-do-conference", "protection-do-conference-hint"),
        StepKind::Review => ("protection-do-review", "protection-do-review-hint"),
        _ => ("protection-do-reported", "protection-do-reported-hint"),
    }
}

/// Whether a deed makes sense here.
fn fits(kind: StepKind, case: &Case, process: &Process) -> bool {
    let child = super::show::is_child(case.age_band.as_deref());
    match kind {
        StepKind::Paused => process.stage.is_active() && process.pause.is_none(),
        StepKind::Resumed => process.pause.is_some(),
        StepKind::Guardian | StepKind::BestInterests => child != Some(false),
        StepKind::Exception => case.consent != crate::model::Consent::Given && !process.exception,
        _ => true,
    }
}

async fn opened(cx: &Protection, desk: &Desk, id: CaseId) -> Result<(Case, Way), Rejection> {
    Ok(write(cx, desk, move |cx, tx, actor| {
        let case = view::case(tx, actor, id)?;
        let grant = access::decide::<access::act::CaseMove>(actor, &case.facts())?;
        let way = shown::way(cx, tx, actor, &grant, &case)?;
        crate::trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{\"look\":true}")?;
        Ok((case, way))
    })
    .await?)
}

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, way) = opened(cx, desk, id).await?;
    let users: Vec<UserId> = way.steps.iter().map(|step| step.by).collect();
    let names = Names::read(cx, desk.actor().org, users.into_iter()).await?;
    let l = desk.l();
    let body = html! {
        (bar(desk, &way.process))
        p { (l.t("protection-since")) " " (time(l, way.process.since)) " · " (risk(desk, way.process.risk.map(|(risk, _)| risk)))
            @if let Some(pause) = way.process.pause { " · " (tag(Tone::Info, &l.t(pause.label()))) } }
        section { h2 { (l.t("protection-way-next")) } (choose(desk, &case, &way, sent, problems)) }
        section { h2 { (l.t("protection-way-decide")) } (deeds(desk, &case, &way.process)) }
        section { h2 { (l.t("protection-way-steps")) } (history(desk, &names, &way)) }
    };
    Ok(desk
        .page(l.t("protection-way"), body)
        .before(back_to_case(desk, &case))
        .problems(problems))
}

/// The moves that can be made, and what is missing for the others.
fn choose(desk: &Desk, case: &Case, way: &Way, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let ahead = |stage: &Stage| !matches!(stage, Stage::Closing | Stage::Closed);
    let moves = way
        .moves
        .iter()
        .filter(|(one, _)| ahead(&one.to) && way.process.stage != Stage::Closing);
    let (open, shut): (Vec<_>, Vec<_>) = moves.partition(|(_, missing)| missing.is_empty());
    let choices: Vec<Choice<'_>> = open
        .iter()
        .map(|(one, _)| Choice::new(one.to.code(), l.t(one.to.label())))
        .collect();
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let version = way.process.version.to_string();
    let action = format!("{}/way", case_path(case.id));
    html! {
        @for (one, missing) in shut {
            (notice(Tone::Info, &l.ta("protection-way-missing", &[("stage", l.t(one.to.label()).into())]), &missing_list(desk, case, missing)))
        }
        @if choices.is_empty() {
            p.hint { (l.t("protection-way-none")) }
        } @else {
            (form(&FormOf::post(&action).hidden(&[("version", &version)]), &html! {
                (radios(l, &Field::new("to", l.t("protection-way-to")).value(typed("to")).problems(l, problems), &choices))
                (textarea(l, &Field::new("reason", l.t("protection-way-why")).hint(l.t("protection-way-why-hint")).value(typed("reason")).problems(l, problems), 3))
                (button(&l.t("protection-way-move"), Weight::Primary))
            }))
        }
        (actions(&ends(desk, case, &way.process)))
    }
}

/// The ways to the end and back.
fn ends(desk: &Desk, case: &Case, process: &Process) -> Vec<Markup> {
    let l = desk.l();
    let (path, mut all) = (case_path(case.id), Vec::new());
    if process.stage == Stage::Closing {
        all.push(link_button(
            &format!("{path}/closing"),
            &l.t("protection-closing"),
            Weight::Secondary,
        ));
    } else if access::may(desk.actor(), Action::CaseClose, &case.facts()).is_ok() {
        all.push(link_button(
            &format!("{path}/close"),
            &l.t("protection-close"),
            Weight::Secondary,
        ));
    }
    all
}

/// What is missing, each with the page where it is done.
pub(super) fn missing_list(desk: &Desk, case: &Case, missing: &[Guard]) -> Markup {
    let l = desk.l();
    let path = case_path(case.id);
    let href = |guard: &Guard| match guard {
        Guard::GoesOn => Some(format!("{path}/step/resume")),
        Guard::Consent => Some(format!("{path}/section/consent")),
        Guard::Decided => Some(format!("{path}/step/decision")),
        Guard::RiskKnown => Some(format!("{path}/step/risk")),
        Guard::Guardian => Some(format!("{path}/step/guardian")),
        Guard::BestInterests => Some(format!("{path}/step/best-interests")),
        Guard::NothingOpen => Some(format!("{path}#tasks")),
        Guard::Planned => Some(format!("{path}/plan")),
        Guard::SecondPerson => None,
    };
    html! {
        ul {
            @for guard in missing {
                li { @if let Some(href) = href(guard) { a href=(href) { (l.t(guard.missing())) } } @else { (l.t(guard.missing())) } }
            }
        }
    }
}

fn deeds(desk: &Desk, case: &Case, process: &Process) -> Markup {
    let l = desk.l();
    let path = case_path(case.id);
    html! {
        ul {
            @for (end, kind) in DEEDS {
                @if fits(kind, case, process) && (kind != StepKind::Review || case.owner != Some(desk.actor().user)) { li { a href=(format!("{path}/step/{end}")) { (l.t(words_of(kind).0)) } } }
            }
        }
    }
}

fn history(desk: &Desk, names: &Names, way: &Way) -> Markup {
    let l = desk.l();
    html! {
        @if way.steps.is_empty() { p.hint { (l.t("protection-nothing")) } }
        @for step in &way.steps {
            div.item {
                p.hint { (time(l, step.at)) " · " (names.user(l, Some(step.by))) }
                p { strong { (l.t(step.kind.label())) } @if let Some(code) = code_of(l, step.kind, &step.code) { ": " (code) } }
                @if let Some(words) = &step.words { (long_text(words.expose())) }
            }
        }
    }
}

/// What was decided, oldest first, and what is to be done, in the copy for the person: everything but who it was.
pub(super) fn told(l: &L, way: &Way) -> Markup {
    html! {
        @if !way.steps.is_empty() { h3 { (l.t("protection-way-steps")) } }
        @for step in way.steps.iter().rev() {
            p {
                (time(l, step.at)) " · " (l.t(step.kind.label()))
                @if let Some(code) = code_of(l, step.kind, &step.code) { ": " (code) }
            }
            @if let Some(words) = &step.words { (long_text(words.expose())) }
        }
        @if !way.tasks.is_empty() { h3 { (l.t("protection-tasks")) } }
        @for task in &way.tasks {
            p { (time(l, task.due)) " · " (l.t(task.kind.label())) }
            @if let Some(words) = &task.words { (long_text(words.expose())) }
        }
    }
}

/// What a step says, in words.
fn code_of(l: &L, kind: StepKind, code: &str) -> Option<String> {
    let of_list = |field: &str| list(field)?.code(code).map(|code| l.t(code.label_id));
    match kind {
        StepKind::Moved | StepKind::SentBack => Stage::of(code).map(|stage| l.t(stage.label())),
        StepKind::Risk => Risk::of(code).map(|risk| l.t(risk.label())),
        StepKind::Paused => Pause::of(code).map(|pause| l.t(pause.label())),
        StepKind::Decision => of_list("vic_TraffickingStatus"),
        StepKind::Asked | StepKind::Agreed => of_list("cas_Status"),
        StepKind::Recovery => code.parse().ok().map(|day| l.date(day)),
        _ => None,
    }
}

pub(super) async fn turn(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let (to, reason) = (Stage::of(sent.text("to")), sent.personal("reason"));
    let version = sent.text("version").parse().unwrap_or_default();
    let Some(to) = to else {
        let problems = [FieldProblem::new("to", "protection-problem-choose")];
        return Ok(page(&cx, &desk, id, Some(&sent), &problems).await?.into_response());
    };
    let done = write(&cx, &desk, move |cx, tx, actor| {
        moves::turn(cx, tx, actor, id, version, to, &reason)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&case_path(id)).into_response(),
        Err(problems) => page(&cx, &desk, id, Some(&sent), &problems).await?.into_response(),
    })
}

fn kind_of(end: &str) -> Result<(&'static str, StepKind), Rejection> {
    let found = DEEDS.into_iter().find(|(known, _)| *known == end);
    found.ok_or_else(|| base::Refusal::NotFound.into())
}

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, deed)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    deed_page(&cx, &desk, id_of(&case)?, kind_of(&deed)?, None, &[]).await
}

async fn deed_page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    (end, kind): (&'static str, StepKind),
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, version) = read(cx, desk, move |tx, actor| moves::form(tx, actor, id)).await?;
    let l = desk.l();
    let version = sent.map_or_else(|| version.to_string(), |sent| sent.text("version").to_owned());
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let (title, hint) = words_of(kind);
    let label = if matches!(kind, StepKind::Resumed | StepKind::Guardian | StepKind::Recovery) {
        "protection-words-if-any"
    } else {
        "protection-words-grounds"
    };
    let asked = html! {
        p { (l.t(hint)) }
        (choices_of(desk, kind, sent, problems))
        (textarea(l, &Field::new("reason", l.t(label)).value(typed("reason")).problems(l, problems), 5))
    };
    let action = format!("step/{end}");
    let deed = Page {
        case: &case,
        words: (title, "ui-save"),
        end: &action,
        hidden: &[("version", &version)],
        guarded: true,
    };
    Ok(deed.page(desk, &asked, problems))
}

/// What a deed asks besides its grounds.
fn choices_of(desk: &Desk, kind: StepKind, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let one = |name: &'static str, label: &str, choices: &[Choice<'_>]| {
        radios(
            l,
            &Field::new(name, l.t(label)).value(typed(name)).problems(l, problems),
            choices,
        )
    };
    let of_list = |field: &'static str, label: &str| {
        let codes = list(field).map(|list| list.codes).unwrap_or_default();
        let choices: Vec<Choice<'_>> = codes
            .iter()
            .map(|code| Choice::new(code.code, l.t(code.label_id)))
            .collect();
        one(field, label, &choices)
    };
    let day = |name: &'static str, label: &str| {
        let parts = sent.map_or_else(DateParts::default, |sent| super::parts(sent, name));
        date_field(l, &Field::new(name, l.t(label)).problems(l, problems), &parts)
    };
    match kind {
        StepKind::Risk => {
            let choices: Vec<Choice<'_>> = Risk::ALL
                .iter()
                .map(|risk| Choice::new(risk.code(), l.t(risk.label())))
                .collect();
            one("risk", "protection-risk", &choices)
        }
        StepKind::Paused => {
            let choices: Vec<Choice<'_>> = Pause::ALL
                .iter()
                .map(|pause| Choice::new(pause.code(), l.t(pause.label())))
                .collect();
            one("pause", "protection-pause", &choices)
        }
        StepKind::Decision => html! {
            (of_list("vic_TraffickingStatus", "protection-decision"))
            (of_list("vic_TraffickingStatusDecisionMakingOrg", "protection-decided-by"))
        },
        StepKind::Recovery => {
            html! { (day("from", "protection-recovery-from")) (day("until", "protection-recovery-until")) }
        }
        _ => html! {},
    }
}

/// What a form says.
fn deed_of(sent: &Form, kind: StepKind) -> Result<Deed, FieldProblem> {
    let choose = |field: &'static str| FieldProblem::new(field, "protection-problem-choose");
    let whole = |name: &'static str| {
        super::day_of(sent, name)?.ok_or_else(|| FieldProblem::new(name, "protection-problem-whole-day"))
    };
    Ok(match kind {
        StepKind::Risk => Deed::Risk(Risk::of(sent.text("risk")).ok_or_else(|| choose("risk"))?),
        StepKind::Paused => Deed::Pause(Pause::of(sent.text("pause")).ok_or_else(|| choose("pause"))?),
        StepKind::Resumed => Deed::Resume,
        StepKind::Exception => Deed::Exception,
        StepKind::Guardian => Deed::Guardian,
        StepKind::BestInterests => Deed::BestInterests,
        StepKind::Recovery => Deed::Recovery(whole("from")?, whole("until")?),
        StepKind::Incident => Deed::Incident,
        StepKind::Decision => {
            let text = |name: &str| sent.text(name).to_owned();
            Deed::Decision(
                text("vic_TraffickingStatus"),
                text("vic_TraffickingStatusDecisionMakingOrg"),
            )
        }
        StepKind::Conference => Deed::Conference,
        StepKind::Review => Deed::Review,
        _ => Deed::Reported,
    })
}

pub(super) async fn run(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, deed)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, which) = (id_of(&case)?, kind_of(&deed)?);
    let version = sent.text("version").parse().unwrap_or_default();
    let words = sent.personal("reason");
    let deed = match deed_of(&sent, which.1) {
        Ok(deed) => deed,
        Err(problem) => {
            return Ok(deed_page(&cx, &desk, id, which, Some(&sent), &[problem])
                .await?
                .into_response());
        }
    };
    let done = write(&cx, &desk, move |cx, tx, actor| {
        moves::run(cx, tx, actor, id, version, &deed, &words)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&case_path(id)).into_response(),
        Err(problems) => deed_page(&cx, &desk, id, which, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}
