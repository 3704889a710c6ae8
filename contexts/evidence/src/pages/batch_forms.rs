//! What can be done with an import.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::Refusal;
use web::{Desk, Form, Rejection, blocking};

use super::{batch, id};
use crate::Evidence;
use crate::import::mapping::FIELD as MAPPING;
use crate::import::undo as take_back;
use crate::model::{BatchId, Layout, OnError};
use crate::uploads::{self, Wanted};

/// Back to the import, or its page with what is wrong.
async fn answer(
    cx: Evidence,
    desk: &Desk,
    batch: BatchId,
    sent: &Form,
    done: Result<(), Refusal>,
) -> Result<Response, Rejection> {
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/data/imports/{batch}")).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(batch::page(cx, desk, batch, Some(sent), &problems)
            .await?
            .into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn remap(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let batch = id(&batch)?;
    let (ours, actor, asked) = (cx.clone(), desk.actor().clone(), Layout::of(sent.text("layout")));
    let text = sent.raw(MAPPING).cloned().unwrap_or_default();
    let done = blocking(move || uploads::remap(&ours, &actor, batch, asked, &text)).await;
    answer(cx, &desk, batch, &sent, done).await
}

pub(super) async fn load(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let batch = id(&batch)?;
    let (ours, actor) = (cx.clone(), desk.actor().clone());
    let (typed, chosen) = (sent.text("dataset"), sent.text("set"));
    let wanted = Wanted {
        on_error: OnError::of(sent.text("on_error")).unwrap_or(OnError::Abort),
        data_set: if typed.is_empty() { chosen } else { typed }.to_owned(),
        team: sent.text("team").parse().ok(),
    };
    let done = blocking(move || uploads::start(&ours, &actor, batch, &wanted)).await;
    answer(cx, &desk, batch, &sent, done).await
}

pub(super) async fn stop(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Redirect, Rejection> {
    let (batch, actor) = (id(&batch)?, desk.actor().clone());
    blocking(move || uploads::stop(&cx, &actor, batch)).await?;
    Ok(Redirect::to(&format!("/data/imports/{batch}")))
}

pub(super) async fn discard(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Redirect, Rejection> {
    let (batch, actor) = (id(&batch)?, desk.actor().clone());
    blocking(move || uploads::discard(&cx, &actor, batch)).await?;
    Ok(Redirect::to("/data"))
}

pub(super) async fn undo(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let batch = id(&batch)?;
    let (ours, actor, reason, all) = (
        cx.clone(),
        desk.actor().clone(),
        sent.personal("reason"),
        sent.has("all"),
    );
    let done = blocking(move || take_back(&ours, &actor, batch, &reason, all).map(drop)).await;
    answer(cx, &desk, batch, &sent, done).await
}
