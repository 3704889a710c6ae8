//! One release: exactly what the public will see, and the decision about it.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use bundle::{LeftOut, Table};
use journal::jobs::State as JobState;
use maud::{Markup, html};
use ui::L;
use ui::components::{
    BarTable, Column, Count, Form as FormOf, SummaryRow, Table as Rows, Tone, Weight, back_link, bar_table, button,
    code, download_button, form, long_text, notice, progress, summary_list, table, textarea, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::releases::{state_tag, title};
use super::{id, kept, number, section, shared};
use crate::Evidence;
use crate::model::{ReleaseId, ReleaseState};
use crate::release::{self, Seen};

/// Rows of a table that stands on the page of its release; larger ones have a page of their own.
const SMALL: usize = 12;

pub(super) async fn show(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(release): Path<String>,
) -> Result<Reply, Rejection> {
    page(cx, &desk, id(&release)?, None, &[]).await
}

async fn page(
    cx: Evidence,
    desk: &Desk,
    release: ReleaseId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let seen = blocking(move || release::see(&cx, &actor, release)).await?;
    let l = desk.l();
    let writing =
        seen.release.state == ReleaseState::Approved && seen.job.as_ref().is_some_and(|job| !job.state.is_final());
    let body = html! {
        (summary(desk, &seen))
        (job(desk, &seen, writing))
        @if seen.release.state == ReleaseState::Proposed {
            (alike(l, &seen.release.proposal))
            (shared::section(l, &seen.release.proposal))
        }
        @if seen.may_decide { (decision(desk, &seen, sent, problems)) }
        @else if seen.release.state == ReleaseState::Proposed && seen.release.author == desk.actor().user {
            (notice(Tone::Info, &l.t("evidence-release-own"), &html! { p { (l.t("evidence-release-own-text")) } }))
        }
        (section(&l.t("evidence-release-preview"), &html! {
            p { (l.t("evidence-release-preview-text")) }
            p { (download_button(&format!("/releases/{}/tables.csv", seen.release.id), &l.t("evidence-release-download"))) }
            @for table in seen.release.proposal.tables.iter().filter(|table| is_small(table)) { (preview(l, table)) }
            ul {
                @for table in seen.release.proposal.tables.iter().filter(|table| !is_small(table)) {
                    li { a href=(format!("/releases/{}/tables/{}", seen.release.id, table.name)) { (caption(l, table)) } }
                }
            }
        }))
    };
    let refresh = writing.then_some((header::REFRESH, HeaderValue::from_static("3")));
    Ok(desk
        .page(l.t("evidence-release-title"), body)
        .heading(html! { (l.t("evidence-release-title")) " " (title(&seen.release.slug, seen.release.version)) })
        .before(back_link(l, "/releases"))
        .header(refresh)
        .problems(problems))
}

fn summary(desk: &Desk, seen: &Seen) -> Markup {
    let (l, release) = (desk.l(), &seen.release);
    let proposal = &release.proposal;
    let names: Vec<String> = proposal.columns.iter().map(|column| column_label(l, column)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let sets: Vec<&str> = proposal.sets.iter().map(|set| set.name.as_str()).collect();
    let mut rows = vec![
        SummaryRow::new(l.t("evidence-state"), state_tag(desk, release.state)),
        SummaryRow::new(l.t("evidence-sets"), user_text(&l.list(&sets))),
        SummaryRow::new(l.t("evidence-release-columns"), html! { (l.list(&names)) }),
        SummaryRow::new(l.t("evidence-release-k"), html! { (number(l, proposal.k)) }),
        SummaryRow::new(l.t("evidence-release-counted"), html! { (number(l, proposal.counted)) }),
        SummaryRow::new(
            l.t("evidence-release-left-out"),
            html! { (left_out(l, proposal.left_out_public)) },
        ),
        SummaryRow::new(l.t("evidence-set-licence"), code(&proposal.licence)),
        SummaryRow::new(l.t("evidence-set-source"), named(proposal)),
        SummaryRow::new(
            l.t("evidence-release-proposed"),
            html! {
                (time(l, release.proposed_at))
                @if let Some(author) = &seen.author { " · " (user_text(author.expose())) }
            },
        ),
    ];
    if let Some(at) = release.decided_at {
        rows.push(SummaryRow::new(l.t("evidence-release-decided-at"), time(l, at)));
    }
    if let Some(reason) = &seen.reason {
        rows.push(SummaryRow::new(
            l.t("evidence-release-said"),
            long_text(reason.expose()),
        ));
    }
    if let Some(digest) = &release.digest {
        rows.push(SummaryRow::new(l.t("evidence-release-digest"), code(digest)));
    }
    summary_list(&rows)
}

pub(super) fn column_label(l: &L, column: &str) -> String {
    match release::Column::of(column) {
        Some(release::Column::Any(group)) => l.ta(
            "evidence-release-any",
            &[("group", l.t(group.label_id()).as_str().into())],
        ),
        Some(known) => l.t(known.label_id()),
        None => column.to_owned(),
    }
}

/// How the data sets are named in public: source, terms, citation.
fn named(proposal: &release::Proposal) -> Markup {
    html! {
        ul { @for source in &proposal.sources {
            li {
                (user_text(&source.title)) " · " (code(&source.licence))
                @if !source.citation.is_empty() { " · " (user_text(&source.citation)) }
            }
        } }
    }
}

/// That records are in other releases already, as far as the program can know.
fn alike(l: &L, proposal: &release::Proposal) -> Markup {
    if proposal.alike == 0 {
        return html! {};
    }
    let of = proposal.sets.iter().map(|set| set.records).sum::<u64>();
    let heading = l.ta(
        "evidence-release-alike-some",
        &[("count", proposal.alike.into()), ("of", of.into())],
    );
    notice(
        Tone::Attention,
        &heading,
        &html! { p { (l.t("evidence-release-alike-text")) } },
    )
}

fn left_out(l: &L, left_out: LeftOut) -> String {
    match left_out {
        LeftOut::FewerThan(k) => l.ta("ui-fewer-than", &[("k", k.into())]),
        LeftOut::UpToPercent(share) => l.ta("evidence-left-out-percent", &[("share", share.into())]),
    }
}

fn job(desk: &Desk, seen: &Seen, writing: bool) -> Markup {
    let l = desk.l();
    let here = format!("/releases/{}", seen.release.id);
    let Some(job) = &seen.job else { return html! {} };
    let label = job.message.as_deref().unwrap_or("evidence-job-waiting");
    html! {
        @if writing { (progress(l, &l.t(label), (job.progress / 10).into(), 100, Some(&here))) }
        @if job.state == JobState::GivenUp && seen.release.state == ReleaseState::Approved {
            (notice(Tone::Attention, &l.t("evidence-release-failed"), &html! { p { (l.t("evidence-release-failed-text")) } }))
        }
    }
}

fn decision(desk: &Desk, seen: &Seen, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let here = format!("/releases/{}", seen.release.id);
    let reason = kept(l, "reason", "evidence-release-reason", sent, problems)
        .hint(l.t("evidence-release-reason-hint"))
        .required();
    section(
        &l.t("evidence-release-decide"),
        &form(
            &FormOf::post(&format!("{here}/approve")),
            &html! {
                p { (l.t("evidence-release-decide-text")) }
                (textarea(l, &reason, 3))
                (ui::components::actions(&[
                    button(&l.t("evidence-release-approve"), Weight::Final),
                    html! { button.button.second type="submit" formaction=(format!("{here}/return")) { (l.t("evidence-release-return")) } },
                ]))
            },
        ),
    )
}

fn count(found: bundle::Count) -> Count {
    let int = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    match found {
        bundle::Count::Exactly(found) => Count::Exact(int(found)),
        bundle::Count::FewerThan(k) => Count::FewerThan(int(k)),
    }
}

fn preview(l: &L, found: &Table) -> Markup {
    let mut found = found.clone();
    if let [column] = found.dimensions.as_slice() {
        found
            .rows
            .sort_by_key(|row| row.codes.first().map(|code| release::rank(column, code)));
    }
    let found = &found;
    let labels: Vec<String> = found.dimensions.iter().map(|column| column_label(l, column)).collect();
    match (labels.as_slice(), found.dimensions.as_slice()) {
        ([label], [column]) => bar_table(
            l,
            &BarTable {
                caption: label.clone().into(),
                category: label.clone().into(),
                figure: l.t("evidence-records").into(),
                rows: found
                    .rows
                    .iter()
                    .map(|row| {
                        let code = row.codes.first().map_or("", String::as_str);
                        (release::label(l, column, code).into(), count(row.count))
                    })
                    .collect(),
                total: i64::try_from(found.total).ok(),
            },
        ),
        ([one, two], _) => pairs(l, found, one, two),
        _ => html! {},
    }
}

/// Counts of pairs, the most frequent first. What is not listed is *fewer than k*, which is said once: two columns of countries have
/// thousands of such pairs.
fn pairs(l: &L, found: &Table, one: &str, two: &str) -> Markup {
    let mut counted: Vec<(&[String], u64)> = found
        .rows
        .iter()
        .filter_map(|row| match row.count {
            bundle::Count::Exactly(count) => Some((row.codes.as_slice(), count)),
            bundle::Count::FewerThan(_) => None,
        })
        .collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let others = found.rows.len() - counted.len();
    let columns = vec![
        Column::text(one.to_owned()),
        Column::text(two.to_owned()),
        Column::number(l.t("evidence-records")),
    ];
    let mut rows = Rows::new(caption(l, found), columns).quiet_caption();
    for (codes, count) in counted {
        let words = found.dimensions.iter().zip(codes);
        let mut cells: Vec<Markup> = words
            .map(|(column, code)| html! { (release::label(l, column, code)) })
            .collect();
        cells.push(html! { (number(l, count)) });
        rows.push(cells);
    }
    html! {
        (table(&rows))
        @if others > 0 { p { (l.ta("evidence-release-pairs-few", &[("count", others.into()), ("k", release::K.into())])) } }
    }
}

/// What a table counts by.
fn caption(l: &L, found: &Table) -> String {
    let labels: Vec<String> = found.dimensions.iter().map(|column| column_label(l, column)).collect();
    match labels.as_slice() {
        [one, two] => l.ta(
            "evidence-release-table-two",
            &[("first", one.into()), ("second", two.into())],
        ),
        _ => labels.concat(),
    }
}

/// Small enough to stand on the page of the release.
fn is_small(table: &Table) -> bool {
    table.dimensions.len() == 1 && table.rows.len() <= SMALL
}

/// One table of a release, whole.
pub(super) async fn one_table(
    State(cx): State<Evidence>,
    desk: Desk,
    Path((release, name)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    let (release, actor) = (id(&release)?, desk.actor().clone());
    let seen = blocking(move || release::see(&cx, &actor, release)).await?;
    let l = desk.l();
    let tables = &seen.release.proposal.tables;
    let found = tables
        .iter()
        .find(|table| table.name == name)
        .ok_or(Refusal::NotFound)?;
    let back = format!("/releases/{release}");
    Ok(desk
        .page(caption(l, found), preview(l, found))
        .before(back_link(l, &back)))
}

pub(super) async fn csv(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(release): Path<String>,
) -> Result<Response, Rejection> {
    let (release, actor) = (id(&release)?, desk.actor().clone());
    let bytes = blocking(move || {
        let seen = release::see(&cx, &actor, release)?;
        release::csv(&seen.release.proposal).map_err(Refusal::failed)
    })
    .await?;
    Ok(super::csv("release.csv", &bytes))
}

pub(super) async fn approve(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(release): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    decide(cx, desk, &release, sent, release::approve).await
}

pub(super) async fn send_back(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(release): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    decide(cx, desk, &release, sent, release::send_back).await
}

type Decide = fn(&Evidence, &access::Actor, ReleaseId, &base::Redacted<String>) -> Result<(), Refusal>;

async fn decide(cx: Evidence, desk: Desk, release: &str, sent: Form, decide: Decide) -> Result<Response, Rejection> {
    let release = id(release)?;
    let (ours, actor, reason) = (cx.clone(), desk.actor().clone(), sent.personal("reason"));
    match blocking(move || decide(&ours, &actor, release, &reason)).await {
        Ok(()) => Ok(Redirect::to(&format!("/releases/{release}")).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(cx, &desk, release, Some(&sent), &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}
