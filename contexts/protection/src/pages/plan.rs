//! The plan of a case: goals, the services for each, and a new service.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem};
use maud::{Markup, html};
use standards::Value;
use standards::htcds::list;
use ui::L;
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, Table, Tone, Weight, actions, button, date, date_field, empty_state,
    field, form, link_button, long_text, radios, select, table, tag, textarea,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::{views, way};
use super::deed::{Deed, taken, write};
use super::{case_path, id_of, parts};
use crate::Protection;
use crate::plan::model::{Goal, GoalState, Kind, Progress, Provider, Service};
use crate::plan::services::Wanted;
use crate::plan::{Board, board, goals, services};

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    let id = id_of(&case)?;
    let board = write(&cx, &desk, move |cx, tx, actor| board(cx, tx, actor, id)).await?;
    let l = desk.l();
    let path = case_path(id);
    let nothing = board.goals.is_empty() && board.services.is_empty();
    let loose: Vec<&Service> = board.services.iter().filter(|it| it.goal.is_none()).collect();
    let body = html! {
        (views(&desk, &board.case, "/plan"))
        @if nothing { (empty_state(&l.t("protection-plan-none"), &l.t("protection-plan-none-text"), None)) }
        @for one in &board.goals { (goal_of(&desk, &board, one)) }
        @if !loose.is_empty() {
            section { h2 { (l.t("protection-plan-loose")) } (services_of(&desk, &board, &loose)) }
        }
        (actions(&[
            html! { @if board.records { (link_button(&format!("{path}/services"), &l.t("protection-service-new"), Weight::Primary)) } },
            html! { @if board.edits { (link_button(&format!("{path}/items/support-plan/new"), &l.t("protection-goal-new"), Weight::Secondary)) } },
        ]))
    };
    Ok(desk.page(l.t("protection-plan"), body).before(way(&desk, &board.case)))
}

/// The words of a goal, or that they are kept hidden.
pub(super) fn words(desk: &Desk, goal: &Goal) -> Option<String> {
    let l = desk.l();
    let shown = &goal.item.shown;
    if let Some(Value::Text(text)) = shown.content.answers.value("spl_Objectives") {
        return Some(text.expose().clone());
    }
    shown
        .hidden
        .contains("spl_Objectives")
        .then(|| l.t("protection-kept-hidden"))
}

/// The domain of a goal, as the standard codes it.
fn domain(desk: &Desk, goal: &Goal) -> Option<String> {
    match goal.item.shown.content.answers.value("spl_Type")? {
        Value::Code(code) => Some(desk.l().t(code.label_id)),
        _ => None,
    }
}

fn day_of(desk: &Desk, goal: &Goal, id: &str) -> Option<Markup> {
    match goal.item.shown.content.answers.value(id)? {
        Value::Date(day) => Some(date(desk.l(), *day.expose())),
        _ => None,
    }
}

fn goal_of(desk: &Desk, board: &Board, goal: &Goal) -> Markup {
    let l = desk.l();
    let path = case_path(board.case.id);
    let for_it: Vec<&Service> = board
        .services
        .iter()
        .filter(|it| it.goal == Some(goal.item.id))
        .collect();
    let title = domain(desk, goal).unwrap_or_else(|| l.t("protection-goal"));
    html! {
        section id=(format!("goal-{}", goal.item.id)) {
            h2 { (title) " " (tag(state_tone(goal.state), &l.t(goal.state.label()))) }
            @if let Some(words) = words(desk, goal) { (long_text(&words)) }
            @if let Some(until) = day_of(desk, goal, "spl_PlannedEndDate") { p.hint { (l.t("protection-goal-until")) " " (until) } }
            (services_of(desk, board, &for_it))
            @if board.edits {
                (actions(&[
                    link_button(&format!("{path}/services?goal={}", goal.item.id), &l.t("protection-service-for-goal"), Weight::Secondary),
                    link_button(&format!("{path}/items/support-plan/{}", goal.item.id), &l.t("protection-change"), Weight::Quiet),
                ]))
                (change(desk, board.case.id, goal))
            }
        }
    }
}

/// What became of a goal, to be changed.
fn change(desk: &Desk, case: CaseId, goal: &Goal) -> Markup {
    let l = desk.l();
    let action = format!("{}/plan/goals/{}", case_path(case), goal.item.id);
    let choices: Vec<Choice<'_>> = GoalState::ALL
        .iter()
        .map(|state| Choice::new(state.code(), l.t(state.label())))
        .collect();
    ui::components::details(
        &l.t("protection-goal-became"),
        &form(
            &FormOf::post(&action),
            &html! {
                (radios(l, &Field::new("state", l.t("protection-goal-became")).value(goal.state.code()), &choices))
                (button(&l.t("ui-save"), Weight::Secondary))
            },
        ),
    )
}

const fn state_tone(state: GoalState) -> Tone {
    match state {
        GoalState::Open => Tone::Info,
        GoalState::Reached | GoalState::Partly => Tone::Positive,
        GoalState::Dropped => Tone::Neutral,
    }
}

/// How far a service is, as a label.
pub(super) fn progress(desk: &Desk, progress: Progress) -> Markup {
    let tone = match progress {
        Progress::Planned => Tone::Info,
        Progress::Provided => Tone::Positive,
        Progress::NotProvided => Tone::Attention,
        Progress::Mistake => Tone::Neutral,
    };
    tag(tone, &desk.l().t(progress.label()))
}

/// How much, in its unit: *Nights: 3*.
pub(super) fn amount(l: &L, it: &Service) -> String {
    it.quantity.map_or_else(String::new, |quantity| {
        l.ta(
            "protection-service-amount",
            &[("unit", l.t(it.kind.unit().label()).into()), ("count", quantity.into())],
        )
    })
}

/// What it cost, with its currency.
pub(super) fn cost(it: &Service) -> Option<Markup> {
    it.cost
        .as_ref()
        .map(|cost| html! { bdi dir="ltr" { (cost.amount()) " " (cost.currency.code()) } })
}

fn services_of(desk: &Desk, board: &Board, all: &[&Service]) -> Markup {
    let l = desk.l();
    if all.is_empty() {
        return html! { p.hint { (l.t("protection-services-none")) } };
    }
    let heads = [
        "protection-service",
        "protection-service-progress",
        "protection-service-day",
        "protection-service-how-much",
        "protection-service-provider",
    ];
    let mut rows = Table::new(l.t("protection-services"), heads.map(|id| Column::text(l.t(id))).into()).quiet_caption();
    for it in all {
        let href = format!("{}/services/{}", case_path(board.case.id), it.id);
        let label = l.t(it.kind.label());
        let day = it.provided_on.as_deref().or(it.planned_for.as_deref());
        rows.push(vec![
            html! { @if board.records { a href=(href) { (label) } } @else { (label) } },
            progress(desk, it.progress),
            html! { @if let Some(day) = day.and_then(|day| day.parse().ok()) { (date(l, day)) } },
            html! {
                (amount(l, it))
                @if let Some(cost) = cost(it) { " · " (cost) }
            },
            super::service::provider(l, it),
        ]);
    }
    table(&rows)
}

pub(super) async fn goal(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, goal)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, goal) = (id_of(&case)?, id_of(&goal)?);
    let state = GoalState::of(sent.text("state")).ok_or(Rejection::Unreadable)?;
    write(&cx, &desk, move |cx, tx, actor| {
        goals::set(cx, tx, actor, id, goal, state)
    })
    .await?;
    Ok(Redirect::to(&format!("{}/plan#goal-{goal}", case_path(id))).into_response())
}

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    web::Asked(asked): web::Asked,
) -> Result<Reply, Rejection> {
    let goal = asked.text("goal").to_owned();
    new_page(&cx, &desk, id_of(&case)?, &goal, None, &[]).await
}

/// Kinds of help under the type of support that they belong to.
pub(super) fn kinds(desk: &Desk) -> Vec<Choice<'static>> {
    let l = desk.l();
    let group = |kind: Kind| list("spl_Type").and_then(|types| types.code(kind.support()));
    Kind::ALL
        .iter()
        .map(|kind| {
            let choice = Choice::new(kind.code(), l.t(kind.label()));
            match group(*kind).filter(|_| *kind != Kind::Other) {
                Some(code) => choice.group(l.t(code.label_id)),
                None => choice,
            }
        })
        .collect()
}

async fn new_page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    goal: &str,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let board = write(cx, desk, move |cx, tx, actor| services::ask(cx, tx, actor, id)).await?;
    let l = desk.l();
    let token = sent.map_or_else(
        || desk.ambient().uuid_v7().to_string(),
        |sent| sent.text("token").to_owned(),
    );
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let goal = if sent.is_some() { typed("goal") } else { goal.to_owned() };
    let aims: Vec<Choice<'_>> = board
        .goals
        .iter()
        .map(|one| {
            let words = words(desk, one).unwrap_or_default();
            let short: String = words.chars().take(80).collect();
            let label = match (domain(desk, one), short.is_empty()) {
                (Some(domain), false) => format!("{domain}: {short}"),
                (Some(domain), true) => domain,
                (None, _) => short,
            };
            Choice::new(one.item.id.to_string(), label)
        })
        .collect();
    let by: Vec<Choice<'_>> = Provider::ALL
        .iter()
        .map(|one| Choice::new(one.code(), l.t(one.label())))
        .collect();
    let provider = if sent.is_some() {
        typed("provider")
    } else {
        Provider::Own.code().to_owned()
    };
    let day = sent.map_or_else(Default::default, |sent| parts(sent, "on"));
    let asked = html! {
        (select(l, &Field::new("kind", l.t("protection-service")).value(typed("kind")).problems(l, problems), &kinds(desk)))
        @if !aims.is_empty() {
            (select(l, &Field::new("goal", l.t("protection-service-goal")).empty(l.t("protection-service-no-goal")).value(goal).problems(l, problems), &aims))
        }
        (date_field(l, &Field::new("on", l.t("protection-service-planned-for")).hint(l.t("protection-service-planned-hint")).problems(l, problems), &day))
        (radios(l, &Field::new("provider", l.t("protection-service-provider")).value(provider).problems(l, problems), &by))
        (field(l, &Field::new("provider_name", l.t("protection-service-provider-name")).hint(l.t("protection-service-provider-hint")).value(typed("provider_name")).problems(l, problems), Input::Text))
        (textarea(l, &Field::new("note", l.t("protection-service-note")).hint(l.t("protection-service-note-hint")).value(typed("note")).problems(l, problems), 3))
    };
    let deed = Deed {
        case: &board.case,
        words: ("protection-service-new", "ui-save"),
        end: "services",
        hidden: &[("token", &token)],
        guarded: true,
    };
    Ok(deed.page(desk, &asked, problems))
}

pub(super) async fn make(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let token = super::token_of(&sent)?;
    let goal = match sent.text("goal") {
        "" => None,
        goal => Some(id_of(goal)?),
    };
    let day = match super::day_of(&sent, "on") {
        Ok(day) => day,
        Err(problem) => {
            let problems = [problem];
            return Ok(new_page(&cx, &desk, id, "", Some(&sent), &problems)
                .await?
                .into_response());
        }
    };
    let wanted = Wanted {
        goal,
        kind: Kind::of(sent.text("kind")),
        day,
        provider: Provider::of(sent.text("provider")).unwrap_or(Provider::Own),
        provider_name: sent.personal("provider_name"),
        note: sent.personal("note"),
    };
    let done = write(&cx, &desk, move |cx, tx, actor| {
        services::plan(cx, tx, actor, id, token, &wanted)
    })
    .await;
    Ok(match taken(done)? {
        Ok(_) => Redirect::to(&format!("{}/plan", case_path(id))).into_response(),
        Err(problems) => new_page(&cx, &desk, id, "", Some(&sent), &problems)
            .await?
            .into_response(),
    })
}
