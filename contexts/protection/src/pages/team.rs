//! The desk of whoever answers for a team: what waits for them, who is in danger, what is late, how much each one carries.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, UserId};
use maud::{Markup, html};
use standards::htcds::list;
use ui::components::{
    Column, Field, Form as FormOf, Table, Tone, Weight, actions, button, code, empty_state, form, link_button,
    long_text, notice, table, textarea, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::way as back_to_case;
use super::deed::{read, taken, write};
use super::show::Names;
use super::way::{missing_list, risk};
use super::{case_path, id_of, tasks};
use crate::model::Case;
use crate::process::model::{Process, Stage};
use crate::process::{closing, queue, shown};
use crate::{Protection, view};

/// Cases that wait for a second person.
pub(super) fn closings(desk: &Desk, names: &Names, caption: &str, all: &[(Case, Process)]) -> Markup {
    let l = desk.l();
    let heads = [
        "protection-case",
        "protection-closing-asked-by",
        "protection-closing-asked-at",
    ];
    let mut rows = Table::new(caption.to_owned(), heads.map(|id| Column::text(l.t(id))).into()).quiet_caption();
    for (case, process) in all {
        let Some(asked) = &process.asked else { continue };
        rows.push(vec![
            html! { a href=(format!("{}/closing", case_path(case.id))) { (code(&case.code)) } },
            names.user(l, Some(asked.by)),
            time(l, asked.at),
        ]);
    }
    table(&rows)
}

fn danger(desk: &Desk, names: &Names, all: &[(Case, Process)]) -> Markup {
    let l = desk.l();
    let heads = [
        "protection-case",
        "protection-risk",
        "protection-stage",
        "protection-owner",
        "protection-team",
    ];
    let mut rows = Table::new(
        l.t("protection-team-danger"),
        heads.map(|id| Column::text(l.t(id))).into(),
    )
    .quiet_caption();
    for (case, process) in all {
        rows.push(vec![
            html! { a href=(case_path(case.id)) { (code(&case.code)) } },
            risk(desk, process.risk.map(|(risk, _)| risk)),
            html! { (l.t(process.stage.label())) },
            names.user(l, case.owner),
            names.team(l, case.team),
        ]);
    }
    table(&rows)
}

fn load(desk: &Desk, names: &Names, all: &[(Option<UserId>, i64, i64)]) -> Markup {
    let l = desk.l();
    let heads = vec![
        Column::text(l.t("protection-owner")),
        Column::number(l.t("protection-team-cases")),
        Column::number(l.t("protection-team-late")),
    ];
    let mut rows = Table::new(l.t("protection-team-load"), heads).quiet_caption();
    for (owner, cases, late) in all {
        rows.push(vec![
            names.user(l, *owner),
            html! { (l.number(*cases)) },
            html! { (l.number(*late)) },
        ]);
    }
    table(&rows)
}

pub(super) async fn show(State(cx): State<Protection>, desk: Desk) -> Result<Reply, Rejection> {
    let now = desk.ambient().now();
    let team = read(&cx, &desk, move |tx, actor| queue::team(tx, actor, now)).await?;
    let asked = team
        .closings
        .iter()
        .filter_map(|(_, process)| process.asked.as_ref().map(|asked| asked.by));
    let owners = team.danger.iter().filter_map(|(case, _)| case.owner);
    let users: Vec<UserId> = asked
        .chain(owners)
        .chain(team.load.iter().filter_map(|(owner, ..)| *owner))
        .collect();
    let names = Names::read(&cx, desk.actor().org, users.into_iter()).await?;
    let l = desk.l();
    let quiet = team.closings.is_empty() && team.danger.is_empty() && team.late.is_empty();
    let body = html! {
        @if quiet { (empty_state(&l.t("protection-team-quiet"), &l.t("protection-team-quiet-text"), None)) }
        @if !team.closings.is_empty() {
            section { h2 { (l.t("protection-team-closings")) } (closings(&desk, &names, &l.t("protection-team-closings"), &team.closings)) }
        }
        @if !team.danger.is_empty() {
            section { h2 { (l.t("protection-team-danger")) } (danger(&desk, &names, &team.danger)) }
        }
        @if !team.late.is_empty() {
            section { h2 { (l.t("protection-team-late-tasks")) } (tasks::waiting(&desk, &l.t("protection-team-late-tasks"), &team.late)) }
        }
        @if !team.load.is_empty() {
            section { h2 { (l.t("protection-team-load")) } p.hint { (l.t("protection-team-load-hint")) } (load(&desk, &names, &team.load)) }
        }
    };
    Ok(desk.page(l.t("protection-team-queue"), body))
}

pub(super) async fn closing(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    closing_page(&cx, &desk, id_of(&case)?, None, &[]).await
}

async fn closing_page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, way) = write(cx, desk, move |cx, tx, actor| {
        let case = view::case(tx, actor, id)?;
        let grant = access::decide::<access::act::CaseView>(actor, &case.facts())?;
        let way = shown::way(cx, tx, actor, &grant, &case)?;
        crate::trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{\"look\":true}")?;
        Ok((case, way))
    })
    .await?;
    let l = desk.l();
    let Some(asked) = &way.process.asked else {
        let body = html! { p { (l.t("protection-closing-nobody")) } };
        return Ok(desk
            .page(l.t("protection-closing"), body)
            .before(back_to_case(desk, &case)));
    };
    let names = Names::read(cx, desk.actor().org, std::iter::once(asked.by)).await?;
    let missing = way
        .moves
        .iter()
        .find(|(one, _)| one.to == Stage::Closed)
        .map(|(_, missing)| missing.as_slice());
    let missing = missing.unwrap_or_default();
    let ending = list("cas_Status")
        .and_then(|list| list.code(&asked.ending))
        .map(|code| l.t(code.label_id));
    let (version, path) = (way.process.version.to_string(), case_path(id));
    let (yes, no) = (format!("{path}/closing"), format!("{path}/closing/back"));
    let typed = sent.map(|sent| sent.text("reason").to_owned()).unwrap_or_default();
    let may = access::may(
        desk.actor(),
        access::Action::CaseApprove,
        &case.facts().author(asked.by),
    )
    .is_ok();
    let body = html! {
        p { (names.user(l, Some(asked.by))) " · " (time(l, asked.at)) @if let Some(ending) = ending { " · " (ending) } }
        @if let Some(words) = &way.asked_words { (long_text(words.expose())) }
        @if !missing.is_empty() { (notice(Tone::Attention, &l.t("protection-closing-missing"), &missing_list(desk, &case, missing))) }
        @if may && missing.is_empty() {
            (form(&FormOf::post(&yes).hidden(&[("version", &version)]), &actions(&[button(&l.t("protection-closing-agree"), Weight::Primary)])))
        }
        section {
            h2 { (l.t(if may { "protection-closing-back" } else { "protection-closing-take-back" })) }
            (form(&FormOf::post(&no).hidden(&[("version", &version)]), &html! {
                (textarea(l, &Field::new("reason", l.t("protection-reason")).value(typed).problems(l, problems), 3))
                (button(&l.t("protection-closing-back-do"), Weight::Secondary))
            }))
        }
        p { (link_button(&path, &l.t("ui-cancel"), Weight::Quiet)) }
    };
    Ok(desk
        .page(l.t("protection-closing"), body)
        .before(back_to_case(desk, &case))
        .problems(problems))
}

pub(super) async fn agree(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let version = sent.text("version").parse().unwrap_or_default();
    let done = write(&cx, &desk, move |cx, tx, actor| {
        closing::agree(cx, tx, actor, id, version)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&case_path(id)).into_response(),
        Err(problems) => closing_page(&cx, &desk, id, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}

pub(super) async fn back(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let (version, reason) = (
        sent.text("version").parse().unwrap_or_default(),
        sent.personal("reason"),
    );
    let done = write(&cx, &desk, move |cx, tx, actor| {
        closing::send_back(cx, tx, actor, id, version, &reason)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&case_path(id)).into_response(),
        Err(problems) => closing_page(&cx, &desk, id, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}
