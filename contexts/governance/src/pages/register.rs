//! The first page of whoever watches over the data: what runs out, and the register. It prints as it stands.

use axum::extract::State;
use axum::response::Response;
use base::Timestamp;
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Column, Table, Tone, Weight, actions, download_button, empty_state, link_button, notice, table, tag, time,
};
use web::{Desk, Rejection, Reply};

use super::report::phase_tag;
use super::{csv_file, papers, read, section, write};
use crate::breach::rules::{Clock, clock};
use crate::breach::{self, Breach};
use crate::{Governance, words};

pub(super) async fn show(State(cx): State<Governance>, desk: Desk) -> Result<Reply, Rejection> {
    let found = read(&cx, &desk, breach::register).await?;
    let (l, now) = (desk.l(), desk.now());
    let over = found
        .open
        .iter()
        .filter(|it| matches!(clock(it, now), Clock::Over(_)))
        .count();
    let body = html! {
        @if over > 0 {
            (notice(Tone::Attention, &l.ta("governance-over", &[("count", over.into())]), &html! { p { (l.t("governance-over-text")) } }))
        }
        div.no-print {
            (actions(&[
                link_button("/breaches/report", &l.t("governance-report"), Weight::Primary),
                download_button("/data-protection/register.csv", &l.t("governance-csv")),
            ]))
        }
        (section(&l.t("governance-open"), &html! {
            @if found.open.is_empty() { (empty_state(&l.t("governance-open-none"), &l.t("governance-open-none-text"), None)) }
            @else { (breaches(l, now, &l.t("governance-open"), &found.open)) }
        }))
        @if !found.closed.is_empty() {
            (section(&l.t("governance-closed"), &breaches(l, now, &l.t("governance-closed"), &found.closed)))
        }
        div.no-print { (section(&l.t("governance-papers"), &papers::links(l))) }
    };
    Ok(desk.page(l.t("governance-title"), body))
}

fn breaches(l: &L, now: Timestamp, caption: &str, all: &[Breach]) -> Markup {
    let mut rows = Table::new(
        caption.to_owned(),
        vec![
            Column::text(l.t("governance-number")),
            Column::text(l.t("governance-kind")),
            Column::text(l.t("governance-severity")),
            Column::text(l.t("governance-noticed")),
            Column::text(l.t("governance-phase")),
            Column::text(l.t("governance-due")),
        ],
    )
    .quiet_caption();
    for it in all {
        rows.push(vec![
            html! { a href=(format!("/breaches/{}", it.id)) { (l.number(it.number)) } },
            html! { (words::kind(l, &it.kind)) },
            html! { (it.severity.map(|one| words::severity(l, one)).unwrap_or_default()) },
            time(l, it.noticed_at),
            phase_tag(l, it.phase),
            clock_cell(l, it, now),
        ]);
    }
    table(&rows)
}

/// The clock in words, and when it ends.
pub(super) fn clock_cell(l: &L, it: &Breach, now: Timestamp) -> Markup {
    let said = words::clock(l, it, now);
    match clock(it, now) {
        Clock::Settled => html! { (said) },
        Clock::Left(_) => html! { (tag(Tone::Info, &said)) " " (time(l, breach::rules::due(it))) },
        Clock::Over(_) => html! { (tag(Tone::Attention, &said)) " " (time(l, breach::rules::due(it))) },
    }
}

pub(super) async fn csv(State(cx): State<Governance>, desk: Desk) -> Result<Response, Rejection> {
    let l = desk.l().clone();
    let bytes = write(&cx, &desk, move |cx, tx, actor| breach::csv(cx, tx, actor, &l)).await?;
    Ok(csv_file("register.csv", &bytes))
}
