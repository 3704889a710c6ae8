//! A note: two clicks from the case.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, Refusal};
use maud::html;
use standards::htcds;
use ui::components::{Field, Form as FormOf, Weight, actions, button, form, link_button, textarea};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::case::way;
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
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let case = blocking(move || ours.read(&actor, |_, tx, actor| note::form(tx, actor, id))).await?;
    let l = desk.l();
    let path = case_path(id);
    let token = sent.map_or_else(
        || desk.ambient().uuid_v7().to_string(),
        |sent| sent.text("token").to_owned(),
    );
    let typed = sent.map(|sent| sent.text(NOTE).to_owned()).unwrap_or_default();
    let label = htcds::field(NOTE).map(|field| l.t(field.label_id)).unwrap_or_default();
    let body = form(
        &FormOf::post(&format!("{path}/note"))
            .hidden(&[("token", &token)])
            .guard_typed_text(),
        &html! {
            (textarea(l, &Field::new(NOTE, label).hint(l.t("protection-note-hint")).value(typed).problems(l, problems), 10))
            (actions(&[button(&l.t("ui-save"), Weight::Primary), link_button(&path, &l.t("ui-cancel"), Weight::Quiet)]))
        },
    );
    Ok(desk
        .page(l.t("protection-note-add"), body)
        .before(way(desk, &case))
        .problems(problems))
}

pub(super) async fn add(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let token = sent
        .text("token")
        .parse::<uuid::Uuid>()
        .map_err(|_| Rejection::Unreadable)?
        .into_bytes();
    let (actor, ours, text) = (desk.actor().clone(), cx.clone(), sent.personal(NOTE));
    let done =
        blocking(move || ours.write(&actor, move |cx, tx, actor| note::add(cx, tx, actor, id, token, &text))).await;
    match done {
        Ok(()) => Ok(Redirect::to(&format!("{}#comment", case_path(id))).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(&cx, &desk, id, Some(&sent), &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
