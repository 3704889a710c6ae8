//! Closing a case and opening it again.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem};
use maud::html;
use ui::components::{Choice, Field, Tone, notice, radios, textarea};
use web::{Desk, Form, Rejection, Reply};

use super::deed::{Deed, read, taken, write};
use super::{case_path, id_of};
use crate::process::closing;
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
    let case = read(cx, desk, move |tx, actor| close::form(tx, actor, id, action)).await?;
    let missing = if action == Action::CaseClose {
        write(cx, desk, move |cx, tx, actor| closing::checks(cx, tx, actor, id)).await?
    } else {
        Vec::new()
    };
    let l = desk.l();
    let (title, end) = if action == Action::CaseClose {
        ("protection-close", "close")
    } else {
        ("protection-reopen", "reopen")
    };
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let endings: Vec<Choice<'_>> = close::endings()
        .map(|code| Choice::new(code.code, l.t(code.label_id)))
        .collect();
    let asked = html! {
        @if !missing.is_empty() {
            (notice(Tone::Attention, &l.t("protection-closing-missing"), &super::way::missing_list(desk, &case, &missing)))
        }
        @if action == Action::CaseClose {
            p.hint { (l.t("protection-close-hint")) }
            (radios(l, &Field::new("cas_Status", l.t("protection-status")).value(typed("cas_Status")).problems(l, problems), &endings))
        }
        (textarea(l, &Field::new("reason", l.t("protection-reason")).value(typed("reason")).problems(l, problems), 4))
    };
    let deed = Deed {
        case: &case,
        words: (title, title),
        end,
        hidden: &[],
        guarded: false,
    };
    Ok(deed.page(desk, &asked, problems))
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
    let (reason, ending) = (sent.personal("reason"), sent.text("cas_Status").to_owned());
    let done = write(cx, desk, move |cx, tx, actor| {
        if action == Action::CaseClose {
            closing::ask(cx, tx, actor, id, &ending, &reason).map(drop)
        } else {
            closing::reopen(cx, tx, actor, id, &reason)
        }
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&case_path(id)).into_response(),
        Err(problems) => page(cx, desk, id, action, Some(sent), &problems).await?.into_response(),
    })
}
