//! What the program works on for the organisation, and what did not work.

use ::store::Scope;
use axum::extract::State;
use journal::jobs::{Job, State as Stage};
use maud::{Markup, html};
use ui::L;
use ui::components::{Column, Table, Tone, empty_state, progress, table, tag, time};
use web::{Desk, Rejection, Reply, blocking};

use crate::Accounts;
use crate::oversight::{self, job_text};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let jobs = blocking(move || {
        let scope = Scope::Org(actor.org);
        accounts.store().read(scope, |tx| oversight::jobs(tx, &actor))
    })
    .await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-jobs-intro")) }
        @if jobs.is_empty() {
            (empty_state(&l.t("accounts-jobs-none"), &l.t("accounts-jobs-none-text"), None))
        } @else {
            (rows(l, &jobs))
        }
    };
    Ok(desk.page(l.t("accounts-jobs-title"), body))
}

fn rows(l: &L, jobs: &[Job]) -> Markup {
    let heads = ["what", "state", "attempts", "asked", "next"];
    let columns = heads.map(|head| Column::text(l.t(&format!("accounts-jobs-{head}"))));
    let mut rows = Table::new(l.t("accounts-jobs-title"), columns.to_vec()).quiet_caption();
    for job in jobs {
        rows.push(vec![
            html! { (job_text(l, &job.kind)) },
            state(l, job),
            html! { (l.ta("accounts-jobs-attempts-of", &[("n", job.attempts.into()), ("most", job.max_attempts.into())])) },
            time(l, job.created_at),
            next(l, job),
        ]);
    }
    table(&rows)
}

fn state(l: &L, job: &Job) -> Markup {
    let (tone, word) = match job.state {
        Stage::Running if job.cancel => (Tone::Attention, "accounts-jobs-stopping"),
        Stage::Queued => (Tone::Neutral, "accounts-jobs-queued"),
        Stage::Running => (Tone::Info, "accounts-jobs-running"),
        Stage::Failed => (Tone::Attention, "accounts-jobs-failed"),
        Stage::Done => (Tone::Positive, "accounts-jobs-done"),
        Stage::GivenUp => (Tone::Attention, "accounts-jobs-given-up"),
        Stage::Cancelled => (Tone::Neutral, "accounts-jobs-cancelled"),
    };
    let doing = job.message.as_deref().filter(|id| l.has(id));
    html! {
        (tag(tone, &l.t(word)))
        @if job.state == Stage::Running {
            @let label = l.t(doing.unwrap_or("accounts-jobs-progress"));
            (progress(l, &label, u64::from(job.progress / 10), 100, Some("/jobs")))
        }
        // Written by the program for whoever runs it, in English, and without personal data.
        @if let Some(error) = job.error.as_deref().filter(|error| !error.is_empty()) {
            p.hint { bdi lang="en" dir="ltr" { (error) } }
        }
    }
}

/// When it is tried next, or when it came to its end.
fn next(l: &L, job: &Job) -> Markup {
    match (job.state, job.finished_at) {
        (Stage::Queued | Stage::Failed, _) => time(l, job.next_at),
        (_, Some(at)) => html! { (l.t("accounts-jobs-ended")) " " (time(l, at)) },
        _ => html! { "–" },
    }
}
