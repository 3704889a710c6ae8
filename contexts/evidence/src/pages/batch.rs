//! One import: what was found, what can be done with it.

use access::Action;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use base::{FieldProblem, Redacted, TeamId};
use journal::jobs::State as JobState;
use maud::{Markup, html};
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, SummaryRow, Table, Tone, Weight, back_link, button, checkbox, code,
    details, download_button, field, form, long_text, notice, progress, select, summary_list, table, textarea,
    user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::data::{layout, state_tag};
use super::{id, kept, mapping, number, section};
use crate::Evidence;
use crate::import::{Note, Problem, Summary};
use crate::model::{BatchId, BatchState, DataSet, Layout};
use crate::uploads::{self, DAYS, Found, Seen};

/// Problems that the page shows; the file has all.
const SHOWN: usize = 50;
/// Seconds after which a page with a running job is asked for again.
const REFRESH: &str = "3";

/// What the page needs.
pub(super) struct View {
    seen: Seen,
    problems: Vec<Problem>,
    sets: Vec<DataSet>,
    teams: Vec<(TeamId, String)>,
    template: Option<Redacted<String>>,
}

pub(super) async fn show(
    State(cx): State<Evidence>,
    desk: Desk,
    Path(batch): Path<String>,
) -> Result<Reply, Rejection> {
    page(cx, &desk, id(&batch)?, None, &[]).await
}

pub(super) async fn page(
    cx: Evidence,
    desk: &Desk,
    batch: BatchId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let view = blocking(move || view(&cx, &actor, batch)).await?;
    let l = desk.l();
    let running = matches!(view.seen.batch.state, BatchState::Checking | BatchState::Loading)
        && view.seen.job.as_ref().is_none_or(|job| !job.state.is_final());
    let body = html! {
        (summary(desk, &view.seen))
        @if running { (running_job(desk, &view.seen)) } @else { (what_next(desk, &view, sent, problems)) }
    };
    let refresh = running.then_some((header::REFRESH, HeaderValue::from_static(REFRESH)));
    Ok(desk
        .page(l.t("evidence-batch-title"), body)
        .before(back_link(l, "/data"))
        .header(refresh)
        .problems(problems))
}

fn view(cx: &Evidence, actor: &access::Actor, batch: BatchId) -> Result<View, base::Refusal> {
    let seen = uploads::see(cx, actor, batch)?;
    let usable = seen.own && matches!(seen.found, Some(Found::Usable(_)));
    let problems = match usable {
        true => uploads::problems(cx, actor, batch, 0, SHOWN).or_else(|refusal| match refusal {
            base::Refusal::NotFound => Ok(Vec::new()),
            other => Err(other),
        })?,
        false => Vec::new(),
    };
    let waits =
        seen.own && matches!(seen.batch.state, BatchState::Checked | BatchState::Unusable) && seen.batch.key.is_some();
    Ok(View {
        problems,
        sets: crate::data_sets::overview(cx, actor)?.0,
        teams: cx.directory().teams(actor.org)?,
        template: if waits {
            Some(uploads::template(cx, actor, batch)?)
        } else {
            None
        },
        seen,
    })
}

fn summary(desk: &Desk, seen: &Seen) -> Markup {
    let (l, batch) = (desk.l(), &seen.batch);
    let mut rows = vec![SummaryRow::new(l.t("evidence-state"), state_tag(desk, batch.state))];
    if let Some(name) = &seen.name {
        rows.push(SummaryRow::new(l.t("evidence-file"), user_text(name.expose())));
    }
    if batch.layout.is_some() {
        rows.push(SummaryRow::new(
            l.t("evidence-layout"),
            html! { (layout(desk, batch.layout)) },
        ));
    }
    if let Some(set) = batch.set.filter(|_| batch.state == BatchState::Loaded) {
        let link = html! { a href=(format!("/data/sets/{set}")) { (user_text(&batch.set_name)) } };
        rows.push(SummaryRow::new(l.t("evidence-set-title"), link));
    }
    if let Some(Found::Usable(found)) = &seen.found {
        let how = match &found.sheet {
            Some(sheet) => html! { "XLSX · " (user_text(sheet)) },
            None => html! { (code(&found.kind.to_uppercase())) " · " (code(&found.encoding)) },
        };
        rows.push(SummaryRow::new(l.t("evidence-file-kind"), how));
    }
    let counts = [
        ("evidence-rows", batch.rows),
        ("evidence-invalid", batch.invalid),
        ("evidence-known", batch.known),
        ("evidence-added", batch.added),
    ];
    if !matches!(batch.state, BatchState::Checking | BatchState::Unusable) {
        for (label, count) in counts {
            rows.push(SummaryRow::new(l.t(label), html! { (number(l, count)) }));
        }
    }
    if let Some(reason) = &seen.reason {
        rows.push(SummaryRow::new(l.t("evidence-undo-reason"), long_text(reason.expose())));
    }
    summary_list(&rows)
}

fn running_job(desk: &Desk, seen: &Seen) -> Markup {
    let l = desk.l();
    let here = format!("/data/imports/{}", seen.batch.id);
    let (done, label) = seen
        .job
        .as_ref()
        .map_or((0, None), |job| (job.progress / 10, job.message.as_deref()));
    html! {
        (progress(l, &l.t(label.unwrap_or("evidence-job-waiting")), done.into(), 100, Some(&here)))
        @if seen.own { (form(&FormOf::post(&format!("{here}/stop")), &button(&l.t("evidence-stop"), Weight::Secondary))) }
    }
}

fn what_next(desk: &Desk, view: &View, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let (l, seen) = (desk.l(), &view.seen);
    // Work that ended without a word: given up, or stopped before anybody took it on again.
    let ended = seen
        .job
        .as_ref()
        .is_some_and(|job| job.state.is_final() && job.state != JobState::Done);
    let stuck = ended && matches!(seen.batch.state, BatchState::Checking | BatchState::Loading);
    let gave_up = stuck || seen.job.as_ref().is_some_and(|job| job.state == JobState::GivenUp);
    html! {
        @if gave_up {
            (notice(Tone::Attention, &l.t("evidence-gave-up"), &html! {
                p { (l.t("evidence-gave-up-text")) }
                @if seen.own && stuck {
                    (form(&FormOf::post(&format!("/data/imports/{}/stop", seen.batch.id)), &button(&l.t("evidence-go-back"), Weight::Secondary)))
                }
            }))
        }
        @if !seen.own && seen.batch.key.is_some() { p { (l.t("evidence-not-own")) } }
        @match &seen.found {
            Some(Found::Unusable(reasons, columns)) => (unusable(desk, reasons, columns.is_empty())),
            Some(Found::Usable(found)) => {
                (outcome(desk, seen, found))
                @if seen.batch.state == BatchState::Checked { (load_form(desk, view, found, sent, problems)) }
                (reasons(desk, found))
                (problem_table(desk, seen, &view.problems))
                (columns(desk, found))
            }
            None => {}
        }
        @if let Some(template) = view.template.as_ref().filter(|_| !is_no_table(seen)) { (mapping::form_of(desk, seen, template, sent, problems)) }
        @if seen.batch.state == BatchState::Loaded && desk.can(Action::ImportEvidenceUndo) { (undo_form(desk, seen, sent, problems)) }
        @if view.template.is_some() {
            (form(&FormOf::post(&format!("/data/imports/{}/discard", seen.batch.id)), &button(&l.t("evidence-discard"), Weight::Secondary)))
        }
    }
}

fn unusable(desk: &Desk, reasons: &[Note], no_table: bool) -> Markup {
    let l = desk.l();
    let next = if no_table {
        "evidence-unusable-again"
    } else {
        "evidence-unusable-next"
    };
    notice(
        Tone::Attention,
        &l.t("evidence-unusable"),
        &html! {
            ul { @for reason in reasons { li { (reason.text(l)) } } }
            p { (l.t(next)) }
        },
    )
}

fn outcome(desk: &Desk, seen: &Seen, found: &Summary) -> Markup {
    let l = desk.l();
    let rejects = format!("/data/imports/{}/rejects.csv", seen.batch.id);
    html! {
        @if seen.batch.state == BatchState::Dropped && found.known > 0 && found.to_add() == 0 {
            (notice(Tone::Info, &l.t("evidence-all-known"), &html! { p { (l.t("evidence-all-known-text")) } }))
        }
        @if found.invalid > 0 && seen.batch.key.is_some() {
            (notice(Tone::Attention, &l.ta("evidence-rejects", &[("count", found.invalid.into())]), &html! {
                p { (l.ta("evidence-rejects-text", &[("days", DAYS.into())])) }
                p { (download_button(&rejects, &l.t("evidence-rejects-download"))) }
            }))
        }
    }
}

fn load_form(desk: &Desk, view: &View, found: &Summary, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    if found.to_add() == 0 {
        let text = if found.known > 0 {
            "evidence-all-known-text"
        } else {
            "evidence-none-valid-text"
        };
        return notice(
            Tone::Info,
            &l.t("evidence-nothing-to-add"),
            &html! { p { (l.t(text)) } },
        );
    }
    let action = format!("/data/imports/{}/load", view.seen.batch.id);
    let on_error = if found.invalid > 0 { "skip" } else { "abort" };
    let fields = match found.layout {
        Layout::Htcds => {
            let teams: Vec<Choice<'_>> = view
                .teams
                .iter()
                .map(|(team, name)| Choice::new(team.to_string(), name.clone()))
                .collect();
            let team = kept(l, "team", "evidence-team", sent, problems)
                .hint(l.t("evidence-team-hint"))
                .required();
            select(l, &team, &teams)
        }
        Layout::Ctdc => {
            let sets: Vec<Choice<'_>> = view
                .sets
                .iter()
                .map(|set| Choice::new(set.name.clone(), set.name.clone()))
                .collect();
            let known = kept(l, "set", "evidence-set-choose", sent, &[]).empty(l.t("evidence-set-new"));
            let name = kept(l, "dataset", "evidence-set-name", sent, problems).hint(l.t("evidence-set-name-hint"));
            html! {
                @if !sets.is_empty() { (select(l, &known, &sets)) }
                (field(l, &name, Input::Text))
            }
        }
    };
    let heading = l.ta("evidence-load-heading", &[("count", found.to_add().into())]);
    section(
        &heading,
        &form(
            &FormOf::post(&action).hidden(&[("on_error", on_error)]),
            &html! {
                @if found.invalid > 0 { p { (l.ta("evidence-load-skips", &[("count", found.invalid.into())])) } }
                (fields)
                (button(&l.t("evidence-load"), Weight::Primary))
            },
        ),
    )
}

fn reasons(desk: &Desk, found: &Summary) -> Markup {
    let l = desk.l();
    if found.reasons.is_empty() && found.notes.is_empty() {
        return html! {};
    }
    let mut rows = Table::new(
        l.t("evidence-reasons"),
        vec![
            Column::text(l.t("evidence-report-reason")),
            Column::number(l.t("evidence-reason-count")),
            Column::text(l.t("evidence-report-taken")),
        ],
    )
    .quiet_caption();
    for reason in &found.reasons {
        let taken = if reason.refused { "evidence-no" } else { "evidence-yes" };
        rows.push(vec![
            html! { (reason.note.text(l)) },
            html! { (number(l, reason.count)) },
            html! { (l.t(taken)) },
        ]);
    }
    section(
        &l.t("evidence-reasons"),
        &html! {
            @if !found.notes.is_empty() { ul { @for note in &found.notes { li { (note.text(l)) } } } }
            @if !found.reasons.is_empty() { (table(&rows)) }
        },
    )
}

fn problem_table(desk: &Desk, seen: &Seen, problems: &[Problem]) -> Markup {
    let l = desk.l();
    if problems.is_empty() {
        return html! {};
    }
    let labels = [
        "evidence-report-row",
        "evidence-report-column",
        "evidence-report-value",
        "evidence-report-reason",
        "evidence-report-suggestion",
    ];
    let columns = labels.iter().map(|label| Column::text(l.t(label))).collect();
    let mut rows = Table::new(l.t("evidence-problems"), columns).quiet_caption();
    for problem in problems {
        rows.push(vec![
            html! { (number(l, problem.row)) },
            html! { @if !problem.letter.is_empty() { (code(&problem.letter)) " " (user_text(&problem.header)) } },
            user_text(&shortened(problem.value.expose())),
            html! { (problem.note.text(l)) },
            html! { @if let Some(suggestion) = &problem.suggestion { (user_text(suggestion.expose())) } },
        ]);
    }
    let all = format!("/data/imports/{}/problems.csv", seen.batch.id);
    section(
        &l.t("evidence-problems"),
        &html! {
            @if problems.len() == SHOWN { p { (l.ta("evidence-problems-first", &[("count", SHOWN.into())])) } }
            (table(&rows))
            p { (download_button(&all, &l.t("evidence-problems-download"))) }
        },
    )
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn columns(desk: &Desk, found: &Summary) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("evidence-columns"),
        vec![
            Column::text(l.t("evidence-report-column")),
            Column::text(l.t("evidence-report-header")),
            Column::text(l.t("evidence-field")),
            Column::text(l.t("evidence-column-notes")),
        ],
    )
    .quiet_caption();
    for column in &found.columns {
        rows.push(vec![
            code(&column.letter),
            user_text(&shortened(&column.header)),
            html! {
                @match (&column.label, &column.field) {
                    (Some(label), Some(field)) => { (l.t(label)) " " (code(field)) },
                    _ => (l.t("evidence-column-not-read")),
                }
            },
            html! { @for note in &column.notes { (note.text(l)) " " } },
        ]);
    }
    let read = found.columns.iter().filter(|column| column.field.is_some()).count();
    let heading = l.ta(
        "evidence-columns-heading",
        &[("read", read.into()), ("all", found.columns.len().into())],
    );
    section(&l.t("evidence-columns"), &details(&heading, &table(&rows)))
}

/// There are no columns to say anything about.
fn is_no_table(seen: &Seen) -> bool {
    matches!(&seen.found, Some(Found::Unusable(_, columns)) if columns.is_empty())
}

fn undo_form(desk: &Desk, seen: &Seen, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let body = form(
        &FormOf::post(&format!("/data/imports/{}/undo", seen.batch.id)),
        &html! {
            p { (l.t("evidence-undo-text")) }
            (textarea(l, &kept(l, "reason", "evidence-undo-reason", sent, problems).required(), 3))
            @if seen.batch.layout == Some(Layout::Htcds) {
                (checkbox(l, &Field::new("all", l.t("evidence-undo-all")), "yes", false))
            }
            (button(&l.t("evidence-undo"), Weight::Final))
        },
    );
    section(&l.t("evidence-undo"), &body)
}
