//! A note: two clicks from the case.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem};
use standards::htcds;
use ui::components::{Field, textarea};
use web::{Desk, Form, Rejection, Reply};

use super::deed::{Deed, read, taken, write};
use super::{case_path, id_of};
use crate::{Protection, note};

const NOTE: &str = "cco_CaseComment";

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
    let case = read(cx, desk, move |tx, actor| note::form(tx, actor, id)).await?;
    let l = desk.l();
    let token = sent.map_or_else(
        || desk.ambient().uuid_v7().to_string(),
        |sent| sent.text("token").to_owned(),
    );
    let typed = sent.map(|sent| sent.text(NOTE).to_owned()).unwrap_or_default();
    let label = htcds::field(NOTE).map(|field| l.t(field.label_id)).unwrap_or_default();
    let asked = Field::new(NOTE, label).hint(l.t("protection-note-hint")).value(typed);
    let deed = Deed {
        case: &case,
        words: ("protection-note-add", "ui-save"),
        end: "note",
        hidden: &[("token", &token)],
        guarded: true,
    };
    Ok(deed.page(desk, &textarea(l, &asked.problems(l, problems), 10), problems))
}

pub(super) async fn add(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let token = super::token_of(&sent)?;
    let text = sent.personal(NOTE);
    let done = write(&cx, &desk, move |cx, tx, actor| {
        note::add(cx, tx, actor, id, token, &text)
    })
    .await;
    Ok(match taken(done)? {
        Ok(_) => Redirect::to(&format!("{}#comment", case_path(id))).into_response(),
        Err(problems) => page(&cx, &desk, id, Some(&sent), &problems).await?.into_response(),
    })
}
