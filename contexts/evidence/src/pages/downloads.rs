//! Files about an import, for who sent it.

use axum::extract::{Path, State};
use axum::response::Response;
use web::{Desk, Rejection, blocking};

use super::{csv, file, id};
use crate::{Evidence, uploads};

pub(super) async fn problems(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Response, Rejection> {
    let (batch, actor, l) = (id(&batch)?, desk.actor().clone(), desk.l().clone());
    let bytes = blocking(move || uploads::report(&cx, &actor, batch, &l)).await?;
    Ok(csv("problems.csv", &bytes))
}

pub(super) async fn rejects(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Response, Rejection> {
    let (batch, actor, l) = (id(&batch)?, desk.actor().clone(), desk.l().clone());
    let bytes = blocking(move || uploads::rejects(&cx, &actor, batch, &l)).await?;
    Ok(csv("rejects.csv", &bytes))
}

pub(super) async fn mapping(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Response, Rejection> {
    let (batch, actor) = (id(&batch)?, desk.actor().clone());
    let text = blocking(move || uploads::template(&cx, &actor, batch)).await?;
    Ok(file(
        "mapping.toml",
        "application/toml; charset=utf-8",
        text.into_exposed().into_bytes(),
    ))
}
