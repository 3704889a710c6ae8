//! Data sets and imports of the organisation.

use access::Action;
use axum::extract::State;
use maud::{Markup, html};
use ui::components::{Column, Table, Tone, Weight, empty_state, link_button, table, tag, time, user_text};
use web::{Desk, Rejection, Reply, blocking};

use super::{number, section};
use crate::model::{Batch, BatchState, DataSet, Layout};
use crate::{Evidence, data_sets};

pub(super) async fn show(State(cx): State<Evidence>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let (sets, batches) = blocking(move || data_sets::overview(&cx, &actor)).await?;
    let l = desk.l();
    let body = html! {
        @if desk.can(Action::ImportEvidence) {
            p { (link_button("/data/import", &l.t("evidence-import-title"), Weight::Primary)) }
        }
        (section(&l.t("evidence-sets"), &sets_table(&desk, &sets)))
        (section(&l.t("evidence-imports"), &batches_table(&desk, &batches)))
    };
    Ok(desk.page(l.t("evidence-data-title"), body))
}

fn sets_table(desk: &Desk, sets: &[DataSet]) -> Markup {
    let l = desk.l();
    if sets.is_empty() {
        return empty_state(&l.t("evidence-sets-none"), &l.t("evidence-sets-none-text"), None);
    }
    let mut rows = Table::new(
        l.t("evidence-sets"),
        vec![
            Column::text(l.t("evidence-set-name")),
            Column::number(l.t("evidence-records")),
            Column::text(l.t("evidence-set-source")),
            Column::quiet(l.t("evidence-quality-title")),
        ],
    )
    .quiet_caption();
    for set in sets {
        rows.push(vec![
            html! { a href=(format!("/data/sets/{}", set.id)) { (user_text(&set.name)) } },
            html! { (number(l, set.records)) },
            html! { @if set.source.is_empty() { (l.t("evidence-set-undescribed")) } @else { (user_text(&set.source)) } },
            html! {
                @if desk.can(Action::QualityView) {
                    a href=(format!("/data/sets/{}/quality", set.id)) { (l.t("evidence-quality-title")) span.away { " " (set.name) } }
                }
            },
        ]);
    }
    table(&rows)
}

pub(super) fn batches_table(desk: &Desk, batches: &[Batch]) -> Markup {
    let l = desk.l();
    if batches.is_empty() {
        return html! { p { (l.t("evidence-imports-none")) } };
    }
    let mut rows = Table::new(
        l.t("evidence-imports"),
        vec![
            Column::text(l.t("evidence-import-when")),
            Column::text(l.t("evidence-layout")),
            Column::number(l.t("evidence-rows")),
            Column::number(l.t("evidence-invalid")),
            Column::number(l.t("evidence-added")),
            Column::text(l.t("evidence-state")),
        ],
    )
    .quiet_caption();
    for batch in batches {
        rows.push(vec![
            html! { a href=(format!("/data/imports/{}", batch.id)) { (time(l, batch.created_at)) } },
            html! { (layout(desk, batch.layout)) },
            html! { (number(l, batch.rows)) },
            html! { (number(l, batch.invalid)) },
            html! { (number(l, batch.added)) },
            state_tag(desk, batch.state),
        ]);
    }
    table(&rows)
}

pub(super) fn layout(desk: &Desk, layout: Option<Layout>) -> String {
    let l = desk.l();
    match layout {
        Some(Layout::Htcds) => l.t("evidence-layout-htcds"),
        Some(Layout::Ctdc) => l.t("evidence-layout-ctdc"),
        None => l.t("evidence-layout-auto"),
    }
}

pub(super) fn state_tag(desk: &Desk, state: BatchState) -> Markup {
    let l = desk.l();
    match state {
        BatchState::Checking => tag(Tone::Info, &l.t("evidence-state-checking")),
        BatchState::Checked => tag(Tone::Info, &l.t("evidence-state-checked")),
        BatchState::Unusable => tag(Tone::Attention, &l.t("evidence-state-unusable")),
        BatchState::Loading => tag(Tone::Info, &l.t("evidence-state-loading")),
        BatchState::Loaded => tag(Tone::Positive, &l.t("evidence-state-loaded")),
        BatchState::Dropped => tag(Tone::Neutral, &l.t("evidence-state-dropped")),
        BatchState::Undone => tag(Tone::Neutral, &l.t("evidence-state-undone")),
    }
}
