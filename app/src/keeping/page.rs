//! The page for those who look after the server: how old the newest backup is, whether it could be restored, how long keys live. Times and results only: how
//! many rows a server has is not the business of one of its organisations.

use ::backup::runs::{self, Kind, Proved, Run, State};
use access::Action;
use axum::extract::State as Given;
use maud::{Markup, html};
use store::{Scope, Store};
use ui::L;
use ui::components::{Column, SummaryRow, Table, Tone, empty_state, summary_list, table, tag, time};
use web::{Desk, Rejection, Reply, Routes, Rule, blocking};

use crate::config::Keeping;
use crate::data::Opened;

/// What the page needs.
#[derive(Clone)]
pub struct Page {
    store: Store,
    keeping: Keeping,
}

/// What was done lately, and the newest of what counts.
struct Seen {
    recent: Vec<Run>,
    backup: Option<Run>,
    drill: Option<Run>,
}

const SHOWN: u32 = 30;

/// The route of the page.
pub fn routes(opened: &Opened) -> Routes {
    Routes::new()
        .get("/backups", Rule::May(Action::ConfigurationView), show)
        .with_state(Page {
            store: opened.store.clone(),
            keeping: opened.place.config.keeping.clone(),
        })
}

async fn show(Given(page): Given<Page>, desk: Desk) -> Result<Reply, Rejection> {
    let store = page.store.clone();
    let seen = blocking(move || {
        store.read::<_, store::Error>(Scope::Server, |tx| {
            let drills = [Kind::Drill, Kind::DrillElsewhere].map(|kind| runs::newest(tx, kind, Some(State::Done)));
            let [here, elsewhere] = drills;
            Ok(Seen {
                recent: runs::recent(tx, SHOWN)?,
                backup: runs::newest(tx, Kind::Backup, Some(State::Done))?,
                drill: here?.into_iter().chain(elsewhere?).max_by_key(|run| run.began),
            })
        })
    })
    .await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("app-backups-intro")) }
        h2 { (l.t("app-backups-newest")) }
        @match &seen.backup {
            None => p { (tag(Tone::Attention, &l.t("app-backups-missing"))) " " (l.t("app-backups-none")) },
            Some(run) => p { (time(l, run.facts.snapshot.unwrap_or(run.began))) },
        }
        h2 { (l.t("app-backups-drill")) }
        p { (l.t("app-backups-drill-text")) }
        @match &seen.drill {
            None => p { (tag(Tone::Attention, &l.t("app-backups-missing"))) " " (l.t("app-backups-drill-none")) },
            Some(run) => {
                p { (time(l, run.began)) " " (took(l, run)) }
                (proved(l, &run.facts.checks))
            }
        }
        h2 { (l.t("app-backups-keys")) }
        (days(l, &page.keeping))
        h2 { (l.t("app-backups-recent")) }
        @if seen.recent.is_empty() {
            (empty_state(&l.t("app-backups-nothing"), &l.t("app-backups-nothing-text"), None))
        } @else {
            (rows(l, &seen.recent))
        }
    };
    Ok(desk.page(l.t("app-backups-title"), body))
}

fn days(l: &L, keeping: &Keeping) -> Markup {
    let row = |words: &str, days: u32| SummaryRow::new(l.t(words), html! { (l.number(i64::from(days))) });
    summary_list(&[
        row("app-backups-rotate", keeping.rotate_days),
        row("app-backups-keep", keeping.keep_days),
    ])
}

fn rows(l: &L, runs: &[Run]) -> Markup {
    let heads = ["what", "state", "began", "took"];
    let columns = heads.map(|head| Column::text(l.t(&format!("app-backups-{head}"))));
    let mut rows = Table::new(l.t("app-backups-recent"), columns.to_vec()).quiet_caption();
    for run in runs {
        rows.push(vec![
            html! { (l.t(&format!("app-backups-kind-{}", run.kind.code()))) },
            state(l, run),
            time(l, run.began),
            took(l, run),
        ]);
    }
    table(&rows)
}

fn state(l: &L, run: &Run) -> Markup {
    let (tone, word) = match run.state {
        State::Running => (Tone::Info, "app-backups-running"),
        State::Done => (Tone::Positive, "app-backups-done"),
        State::Failed => (Tone::Attention, "app-backups-failed"),
    };
    html! {
        (tag(tone, &l.t(word)))
        @if run.state == State::Failed {
            (proved(l, &run.facts.checks))
            @if run.error.is_some() {
                // The words themselves name folders of the server: they are for whoever runs it.
                p.hint { (l.t("app-backups-error")) }
            }
        }
    }
}

fn proved(l: &L, checks: &[Proved]) -> Markup {
    html! {
        @if !checks.is_empty() {
            ul {
                @for check in checks {
                    @let id = format!("app-backups-check-{}", check.what);
                    @if l.has(&id) {
                        li {
                            (l.t(&id)) " "
                            @if check.sound {
                                (tag(Tone::Positive, &l.t("app-backups-holds")))
                            } @else {
                                (tag(Tone::Attention, &l.t("app-backups-fails")))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn took(l: &L, run: &Run) -> Markup {
    match run.ended {
        Some(ended) => html! { (l.ta("app-backups-seconds", &[("n", ended.seconds_since(run.began).max(1).into())])) },
        None => html! { "–" },
    }
}
