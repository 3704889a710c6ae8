//! Fetching an export: a stream of a file that only its recipient opens.

use access::Action;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::Refusal;
use governance::{Governance, departure};
use tokio_util::io::ReaderStream;
use web::{Desk, Rejection, Routes, Rule, blocking};

/// The route.
pub fn routes(governance: &Governance) -> Routes {
    Routes::new()
        .post(
            "/leaving/exports/{export}/fetch",
            Rule::Fresh(Action::OrganisationExport),
            fetch,
        )
        .with_state(governance.clone())
}

/// By a form and not by a link: it is written down, and whoever fetches has shown lately who they are.
async fn fetch(State(cx): State<Governance>, desk: Desk, Path(export): Path<String>) -> Result<Response, Rejection> {
    let id = export.parse().map_err(|_| Refusal::NotFound)?;
    let actor = desk.actor().clone();
    let file = blocking(move || cx.write(&actor, move |cx, tx, actor| departure::fetch(cx, tx, actor, id))).await?;
    let opened = tokio::fs::File::open(&file).await.map_err(Refusal::failed)?;
    let length = opened.metadata().await.map_err(Refusal::failed)?.len();
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_LENGTH, length.to_string()),
        (CONTENT_DISPOSITION, "attachment; filename=\"export.age\"".to_owned()),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(ReaderStream::with_capacity(opened, 1 << 18))).into_response())
}
