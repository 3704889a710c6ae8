//! What is to be done: one task, a new one, and lists of them.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, Redacted, Timestamp};
use maud::{Markup, html};
use ui::components::{
    Choice, Column, DateParts, Field, Form as FormOf, Table, Task as Row, Tone, Weight, actions, button, code,
    date_field, form, link_button, long_text, radios, table, tag, task_list, textarea, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::way as back_to_case;
use super::deed::{Deed, read, taken, write};
use super::{case_path, id_of};
use crate::Protection;
use crate::model::Case;
use crate::process::model::{Task, TaskId, TaskKind};
use crate::process::queue::Waiting;
use crate::process::tasks::{self, End};

/// When a task is due; late ones say so.
pub(super) fn due(desk: &Desk, at: Timestamp) -> Markup {
    let l = desk.l();
    let late = at < desk.ambient().now();
    html! {
        @if late { (tag(Tone::Attention, &l.t("protection-task-late"))) " " }
        (time(l, at))
    }
}

/// The page where what a task asks for is done; its own where there is none.
pub(super) fn place(task: &Task) -> String {
    let path = case_path(task.case);
    match task.kind {
        TaskKind::Consent => format!("{path}/section/consent"),
        TaskKind::Decision => format!("{path}/step/decision"),
        TaskKind::Risk => format!("{path}/step/risk"),
        TaskKind::BestInterests => format!("{path}/step/best-interests"),
        // The button that begins the form of the task. Forms about safety are not offered while they are drafts: their tasks have their own pages.
        TaskKind::Needs => format!("{path}/forms#needs-assessment"),
        TaskKind::FollowUp => format!("{path}/forms#follow-up"),
        TaskKind::Plan => format!("{path}/plan"),
        _ => format!("{path}/tasks/{}", task.id),
    }
}

/// The tasks of one case, the first due first.
pub(super) fn of_case(desk: &Desk, all: &[Task]) -> Markup {
    let l = desk.l();
    let rows: Vec<Row> = all
        .iter()
        .map(|task| Row {
            href: Some(format!("{}/tasks/{}", case_path(task.case), task.id)),
            label: l.t(task.kind.label()),
            hint: task
                .words
                .as_ref()
                .map(|words| words.expose().chars().take(200).collect()),
            status: due(desk, task.due),
        })
        .collect();
    html! { @if rows.is_empty() { p.hint { (l.t("protection-tasks-none")) } } @else { (task_list(&rows)) } }
}

/// Tasks of several cases: kind, case, danger and day, nothing that anybody wrote.
pub(super) fn waiting(desk: &Desk, caption: &str, all: &[Waiting]) -> Markup {
    let l = desk.l();
    let heads = [
        "protection-task",
        "protection-case",
        "protection-risk",
        "protection-task-due",
        "protection-note",
    ];
    let mut rows = Table::new(caption.to_owned(), heads.map(|id| Column::text(l.t(id))).into()).quiet_caption();
    for one in all {
        let path = case_path(one.case.id);
        rows.push(vec![
            html! { a href=(place(&one.task)) { (l.t(one.task.kind.label())) } },
            html! { a href=(path) { (code(&one.case.code)) } },
            super::way::risk(desk, one.risk),
            due(desk, one.task.due),
            html! { a href=(format!("{path}/note")) aria-label=(l.plain("protection-note-add-to", &[("code", one.case.code.clone().into())])) { (l.t("protection-note-add")) } },
        ]);
    }
    table(&rows)
}

fn task_id(text: &str) -> Result<TaskId, Rejection> {
    Ok(id_of(text)?)
}

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, task)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, task_id(&task)?, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    task: TaskId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, task) = write(cx, desk, move |cx, tx, actor| tasks::form(cx, tx, actor, id, task)).await?;
    let l = desk.l();
    let path = case_path(id);
    let here = format!("{path}/tasks/{}", task.id);
    let elsewhere = place(&task);
    let typed = sent.map(|sent| sent.text("reason").to_owned()).unwrap_or_default();
    let body = html! {
        p { strong { (l.t(task.kind.label())) } " · " (due(desk, task.due)) }
        @if let Some(words) = &task.words { (long_text(words.expose())) }
        @if elsewhere != here { p { (link_button(&elsewhere, &l.t("protection-task-go"), Weight::Primary)) } }
        (form(&FormOf::post(&here).hidden(&[("end", "done")]), &actions(&[
            button(&l.t("protection-task-done"), if elsewhere == here { Weight::Primary } else { Weight::Secondary }),
            link_button(&path, &l.t("ui-cancel"), Weight::Quiet),
        ])))
        section {
            h2 { (l.t("protection-task-waive")) }
            (form(&FormOf::post(&here).hidden(&[("end", "waived")]), &html! {
                (textarea(l, &Field::new("reason", l.t("protection-reason")).value(typed).problems(l, problems), 3))
                (button(&l.t("protection-task-waive-do"), Weight::Secondary))
            }))
        }
    };
    Ok(desk
        .page(l.t("protection-task"), body)
        .before(back_to_case(desk, &case))
        .problems(problems))
}

pub(super) async fn end(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, task)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    let (id, task) = (id_of(&case)?, task_id(&task)?);
    let how = match sent.text("end") {
        "done" => End::Done,
        "waived" => End::Waived,
        _ => return Err(Rejection::Unreadable),
    };
    let reason = sent.personal("reason");
    let done = write(&cx, &desk, move |cx, tx, actor| {
        tasks::end(cx, tx, actor, id, task, how, &reason)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&format!("{}#tasks", case_path(id))).into_response(),
        Err(problems) => page(&cx, &desk, id, task, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    new_page(&cx, &desk, id_of(&case)?, None, &[]).await
}

async fn new_page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let case: Case = read(cx, desk, move |tx, actor| tasks::case(tx, actor, id)).await?;
    let l = desk.l();
    let token = sent.map_or_else(
        || desk.ambient().uuid_v7().to_string(),
        |sent| sent.text("token").to_owned(),
    );
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let kinds = [TaskKind::Own, TaskKind::Appointment].map(|kind| Choice::new(kind.code(), l.t(kind.label())));
    let kind = if sent.is_some() {
        typed("kind")
    } else {
        TaskKind::Own.code().to_owned()
    };
    let day = sent.map_or_else(DateParts::default, |sent| super::parts(sent, "on"));
    let asked = html! {
        (radios(l, &Field::new("kind", l.t("protection-task-kind")).value(kind).problems(l, problems), &kinds))
        (textarea(l, &Field::new("words", l.t("protection-task-words")).hint(l.t("protection-task-words-hint")).value(typed("words")).problems(l, problems), 3))
        (date_field(l, &Field::new("on", l.t("protection-task-due")).problems(l, problems), &day))
    };
    let deed = Deed {
        case: &case,
        words: ("protection-task-new", "ui-save"),
        end: "tasks",
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
    let kind = TaskKind::of(sent.text("kind")).unwrap_or(TaskKind::Own);
    let words: Redacted<String> = sent.personal("words");
    let on = match super::date_of(&sent, "on") {
        Ok(day) => day.map(|day| day.to_string()).unwrap_or_default(),
        Err(problem) => return Ok(new_page(&cx, &desk, id, Some(&sent), &[problem]).await?.into_response()),
    };
    let done = write(&cx, &desk, move |cx, tx, actor| {
        tasks::make(cx, tx, actor, id, token, kind, &on, &words)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&format!("{}#tasks", case_path(id))).into_response(),
        Err(problems) => new_page(&cx, &desk, id, Some(&sent), &problems).await?.into_response(),
    })
}
