//! One data set: where it comes from, and its imports.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::html;
use ui::components::{
    Field, Form as FormOf, Input, SummaryRow, Weight, back_link, button, field, form, link_button, summary_list,
    textarea, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{data, id, number, section};
use crate::model::DataSetId;
use crate::{Evidence, data_sets};

pub(super) async fn show(State(cx): State<Evidence>, desk: Desk, Path(set): Path<String>) -> Result<Reply, Rejection> {
    page(cx, &desk, id(&set)?, None, &[]).await
}

async fn page(
    cx: Evidence,
    desk: &Desk,
    set: DataSetId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let (set, batches) = blocking(move || data_sets::see(&cx, &actor, set)).await?;
    let l = desk.l();
    let value = |name: &str, stored: &str| sent.map_or(stored, |form| form.text(name)).to_owned();
    let source = Field::new("source", l.t("evidence-set-source"))
        .hint(l.t("evidence-set-source-hint"))
        .value(value("source", &set.source))
        .problems(l, problems);
    let licence = Field::new("licence", l.t("evidence-set-licence"))
        .hint(l.t("evidence-set-licence-hint"))
        .value(value("licence", &set.licence))
        .problems(l, problems);
    let citation = Field::new("citation", l.t("evidence-set-citation"))
        .hint(l.t("evidence-set-citation-hint"))
        .value(value("citation", &set.citation))
        .problems(l, problems);
    let quality = format!("/data/sets/{}/quality", set.id);
    let body = html! {
        (summary_list(&[
            SummaryRow::new(l.t("evidence-records"), html! { (number(l, set.records)) }),
            SummaryRow::new(l.t("evidence-set-since"), time(l, set.created_at)),
        ]))
        @if desk.can(Action::QualityView) { p { (link_button(&quality, &l.t("evidence-quality-title"), Weight::Primary)) } }
        @if desk.can(Action::ImportEvidence) {
            (section(&l.t("evidence-set-about"), &form(&FormOf::post(&format!("/data/sets/{}", set.id)), &html! {
                (field(l, &source, Input::Text))
                (field(l, &licence, Input::Text))
                (textarea(l, &citation, 2))
                (button(&l.t("evidence-save"), Weight::Secondary))
            })))
        }
        (section(&l.t("evidence-imports"), &data::batches_table(desk, &batches)))
    };
    Ok(desk
        .page(l.t("evidence-set-title"), body)
        .heading(user_text(&set.name))
        .before(back_link(l, "/data"))
        .problems(problems))
}

pub(super) async fn describe(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(set): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let set: DataSetId = id(&set)?;
    let (ours, actor) = (cx.clone(), desk.actor().clone());
    let texts = ["source", "licence", "citation"].map(|name| sent.text(name).to_owned());
    let done = blocking(move || {
        let [source, licence, citation] = &texts;
        data_sets::describe(&ours, &actor, set, source, licence, citation)
    })
    .await;
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/data/sets/{set}")).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(cx, &desk, set, Some(&sent), &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
