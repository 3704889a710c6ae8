//! The releases of the organisation, and proposing one.

use access::Action;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use standards::ctdc::Group;
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, Table, Tone, Weight, Width, back_link, button, checkboxes, code,
    empty_state, field, form, link_button, long_text, table, tag, time,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{kept, number};
use crate::model::{DataSet, ReleaseState};
use crate::release::{self, K, Line, Wanted};
use crate::{Evidence, data_sets, rules};

pub(super) async fn show(State(cx): State<Evidence>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let list = blocking(move || release::list(&cx, &actor)).await?;
    let l = desk.l();
    let body = html! {
        @if desk.can(Action::ReleasePropose) {
            p { (link_button("/releases/new", &l.t("evidence-release-new"), Weight::Primary)) }
        }
        (releases_table(&desk, &list))
    };
    Ok(desk.page(l.t("evidence-releases-title"), body))
}

fn releases_table(desk: &Desk, list: &[Line]) -> Markup {
    let l = desk.l();
    if list.is_empty() {
        return empty_state(
            &l.t("evidence-releases-none"),
            &l.t("evidence-releases-none-text"),
            None,
        );
    }
    let mut rows = Table::new(
        l.t("evidence-releases-title"),
        vec![
            Column::text(l.t("evidence-release-name")),
            Column::text(l.t("evidence-state")),
            Column::number(l.t("evidence-release-counted")),
            Column::text(l.t("evidence-release-proposed")),
        ],
    )
    .quiet_caption();
    for release in list {
        rows.push(vec![
            html! { a href=(format!("/releases/{}", release.id)) { (title(&release.slug, release.version)) } },
            state_tag(desk, release.state),
            html! { (number(l, release.counted)) },
            time(l, release.proposed_at),
        ]);
    }
    table(&rows)
}

/// Name and, once it has one, version.
pub(super) fn title(slug: &str, version: Option<u32>) -> Markup {
    match version {
        Some(version) => code(&format!("{slug}-v{version}")),
        None => code(slug),
    }
}

pub(super) fn state_tag(desk: &Desk, state: ReleaseState) -> Markup {
    let l = desk.l();
    match state {
        ReleaseState::Proposed => tag(Tone::Info, &l.t("evidence-release-state-proposed")),
        ReleaseState::Returned => tag(Tone::Attention, &l.t("evidence-release-state-returned")),
        ReleaseState::Approved => tag(Tone::Info, &l.t("evidence-release-state-approved")),
        ReleaseState::Published => tag(Tone::Positive, &l.t("evidence-release-state-published")),
    }
}

pub(super) async fn ask(State(cx): State<Evidence>, desk: Desk) -> Result<Reply, Rejection> {
    page(cx, &desk, None, &[]).await
}

async fn page(cx: Evidence, desk: &Desk, sent: Option<&Form>, problems: &[FieldProblem]) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let (sets, columns) = blocking(move || {
        let sets = data_sets::overview(&cx, &actor)?.0;
        Ok::<_, Refusal>((sets, release::offered(&cx, &actor)?))
    })
    .await?;
    let sets: Vec<DataSet> = sets.into_iter().filter(|set| set.records > 0).collect();
    let l = desk.l();
    if sets.is_empty() {
        let action = l.t("evidence-import-title");
        let body = empty_state(
            &l.t("evidence-sets-none"),
            &l.t("evidence-sets-none-text"),
            Some(("/data/import", &action)),
        );
        return Ok(desk
            .page(l.t("evidence-release-new"), body)
            .before(back_link(l, "/releases")));
    }
    let body = html! {
        (long_text(&l.ta("evidence-release-intro", &[("k", K.into())])))
        (form(&FormOf::post("/releases/new"), &fields(desk, &sets, &columns, sent, problems)))
    };
    Ok(desk
        .page(l.t("evidence-release-new"), body)
        .before(back_link(l, "/releases"))
        .problems(problems))
}

fn fields(
    desk: &Desk,
    sets: &[DataSet],
    offered: &[release::Column],
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Markup {
    let l = desk.l();
    let set_choices: Vec<Choice<'_>> = sets
        .iter()
        .map(|set| {
            let records = l.ta("evidence-set-records", &[("count", set.records.into())]);
            Choice::new(set.id.to_string(), set.name.clone()).hint(records)
        })
        .collect();
    let mut plain = Vec::new();
    let mut means = Vec::new();
    for column in offered.iter().copied() {
        let choice = Choice::new(column.name(), super::release::column_label(l, column.name()));
        match column.group() {
            // Counted by itself with the means that it is the sum of.
            Some(Group::Means) if matches!(column, release::Column::Any(_)) => {}
            Some(Group::Means) => means.push(choice),
            _ => plain.push(choice),
        }
    }
    let first: Vec<&str> = [
        "yearOfRegistration",
        "gender",
        "ageBroad",
        "citizenship",
        "isForcedLabour",
        "isSexualExploit",
    ]
    .to_vec();
    let columns = sent.map_or(first, |form| form.list("columns"));
    let only = match sets {
        [one] => vec![one.id.to_string()],
        _ => Vec::new(),
    };
    let only: Vec<&str> = only.iter().map(String::as_str).collect();
    let chosen_sets = sent.map_or(only, |form| form.list("sets"));
    let one_set = sets.first().map(|set| rules::slug(&set.name)).unwrap_or_default();
    let slug = sent.map_or(one_set.as_str(), |form| form.text("slug")).to_owned();
    let licence = sent.map_or("CC-BY-4.0", |form| form.text("licence")).to_owned();
    let none: Vec<FieldProblem> = Vec::new();
    html! {
        (checkboxes(l, &Field::new("sets", l.t("evidence-sets")).problems(l, problems), &set_choices, &chosen_sets))
        (checkboxes(l, &Field::new("columns", l.t("evidence-release-columns")).hint(l.t("evidence-release-columns-hint")).problems(l, problems), &plain, &columns))
        @if !means.is_empty() { (checkboxes(l, &Field::new("columns", l.t("ctdc-group-means")).hint(l.t("evidence-release-means-hint")).problems(l, &none), &means, &columns)) }
        (field(l, &kept(l, "slug", "evidence-release-name", None, problems).value(slug).hint(l.t("evidence-release-name-hint")), Input::Code))
        (field(l, &kept(l, "licence", "evidence-set-licence", None, problems).value(licence).width(Width::Short), Input::Code))
        (button(&l.t("evidence-release-propose"), Weight::Primary))
    }
}

pub(super) async fn propose(State(cx): State<Evidence>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (ours, actor) = (cx.clone(), desk.actor().clone());
    let sets: Result<Vec<_>, _> = sent.list("sets").into_iter().map(super::id).collect();
    let wanted = Wanted {
        sets: sets?,
        columns: sent.list("columns").into_iter().map(str::to_owned).collect(),
        slug: sent.text("slug").to_owned(),
        licence: sent.text("licence").to_owned(),
    };
    match blocking(move || release::propose(&ours, &actor, &wanted)).await {
        Ok(id) => Ok(Redirect::to(&format!("/releases/{id}")).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(cx, &desk, Some(&sent), &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
