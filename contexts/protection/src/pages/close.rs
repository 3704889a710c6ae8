//! Closing a case and opening it again.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, Refusal};
use maud::html;
use ui::components::{Choice, Field, Form as FormOf, Weight, actions, button, form, link_button, radios, textarea};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::case::way;
use super::{case_path, id_of};
use crate::{Protection, close};

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, Action::CaseClose, None, &[]).await
}

pub(super) async fn show_reopen(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, Action::CaseReopen, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    action: Action,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let case = blocking(move || ours.read(&actor, |_, tx, actor| close::form(tx, actor, id, action))).await?;
    let l = desk.l();
    let closes = action == Action::CaseClose;
    let (title, end) = if closes {
        ("protection-close", "close")
    } else {
        ("protection-reopen", "reopen")
    };
    let path = case_path(id);
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let endings: Vec<Choice<'_>> = close::endings()
        .map(|code| Choice::new(code.code, l.t(code.label_id)))
        .collect();
    let body = form(
        &FormOf::post(&format!("{path}/{end}")),
        &html! {
            @if closes {
                (radios(l, &Field::new("cas_Status", l.t("protection-status")).value(typed("cas_Status")).problems(l, problems), &endings))
            }
            (textarea(l, &Field::new("reason", l.t("protection-reason")).value(typed("reason")).problems(l, problems), 4))
            (actions(&[button(&l.t(title), Weight::Primary), link_button(&path, &l.t("ui-cancel"), Weight::Quiet)]))
        },
    );
    Ok(desk.page(l.t(title), body).before(way(desk, &case)).problems(problems))
}

pub(super) async fn save(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    turn(&cx, &desk, id_of(&case)?, Action::CaseClose, &sent).await
}

pub(super) async fn save_reopen(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    turn(&cx, &desk, id_of(&case)?, Action::CaseReopen, &sent).await
}

async fn turn(cx: &Protection, desk: &Desk, id: CaseId, action: Action, sent: &Form) -> Result<Response, Rejection> {
    let (actor, ours, reason) = (desk.actor().clone(), cx.clone(), sent.personal("reason"));
    let ending = sent.text("cas_Status").to_owned();
    let done = blocking(move || {
        ours.write(&actor, move |cx, tx, actor| {
            if action == Action::CaseClose {
                close::close(cx, tx, actor, id, &ending, &reason)
            } else {
                close::reopen(cx, tx, actor, id, &reason)
            }
        })
    })
    .await;
    match done {
        Ok(()) => Ok(Redirect::to(&case_path(id)).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(cx, desk, id, action, Some(sent), &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
