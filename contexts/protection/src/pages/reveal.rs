//! Seeing what is hidden: a reason is asked, the answer is shown once and kept by no browser.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use base::{CaseId, FieldProblem};
use maud::{Markup, html};
use standards::htcds::{Section, Tier};
use ui::components::{Field, SummaryRow, Tone, Weight, link_button, notice, summary_list, textarea, time};
use web::{Desk, Form, Rejection, Reply};

use super::case::{ORDER, way};
use super::deed::{Deed, read, taken, write};
use super::show::slot_of;
use super::{case_path, id_of};
use crate::model::{Case, Shown};
use crate::slot::Slot;
use crate::{Protection, reveal};

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, Action::PersonReveal, None, &[]).await
}

pub(super) async fn ask_places(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, Action::CaseReveal, None, &[]).await
}

const fn words(action: Action) -> (&'static str, &'static str, &'static str) {
    if matches!(action, Action::PersonReveal) {
        ("protection-reveal", "reveal", "protection-reveal-text")
    } else {
        (
            "protection-reveal-places",
            "reveal-places",
            "protection-reveal-places-text",
        )
    }
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    action: Action,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let case = read(cx, desk, move |tx, actor| reveal::form(tx, actor, id, action)).await?;
    let l = desk.l();
    let (title, end, text) = words(action);
    let typed = sent.map(|sent| sent.text("reason").to_owned()).unwrap_or_default();
    let asked = html! {
        p { (l.t(text)) }
        (textarea(l, &Field::new("reason", l.t("protection-reason")).hint(l.t("protection-reason-hint")).value(typed).problems(l, problems), 3))
    };
    let deed = Deed {
        case: &case,
        words: (title, title),
        end,
        hidden: &[],
        guarded: false,
    };
    Ok(deed.page(desk, &asked, problems))
}

fn rows(desk: &Desk, section: Section, shown: &Shown, least: Tier) -> Vec<SummaryRow> {
    let l = desk.l();
    Slot::of_section(section)
        .into_iter()
        .filter(|slot| slot.tier() >= least && !slot.get(&shown.content).is_missing())
        .map(|slot| SummaryRow::new(l.t(slot.label()), slot_of(l, slot, shown)))
        .collect()
}

fn revealed(desk: &Desk, case: &Case, title: &str, body: &Markup) -> Reply {
    let l = desk.l();
    let body = html! {
        (notice(Tone::Info, &l.t("protection-revealed"), &html! { p { (l.t("protection-revealed-text")) } }))
        (body)
        p { (link_button(&case_path(case.id), &l.t("protection-revealed-hide"), Weight::Primary)) }
    };
    desk.page(l.t(title), body).before(way(desk, case))
}

pub(super) async fn identity(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let reason = sent.personal("reason");
    let done = write(&cx, &desk, move |cx, tx, actor| {
        reveal::identity(cx, tx, actor, id, &reason)
    })
    .await;
    Ok(match taken(done)? {
        Ok(seen) => {
            let body = summary_list(&rows(&desk, Section::Person, &seen.shown, Tier::S3));
            revealed(&desk, &seen.case, "protection-reveal", &body).into_response()
        }
        Err(problems) => page(&cx, &desk, id, Action::PersonReveal, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}

pub(super) async fn places(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let reason = sent.personal("reason");
    let done = write(&cx, &desk, move |cx, tx, actor| {
        reveal::places(cx, tx, actor, id, &reason)
    })
    .await;
    let l = desk.l();
    Ok(match taken(done)? {
        Ok(seen) => {
            let of_section = |section: Section| -> Markup {
                let own = rows(&desk, section, &seen.shown, Tier::S3);
                let items = seen
                    .items
                    .iter()
                    .filter(|(known, _)| *known == section)
                    .flat_map(|(_, items)| items);
                html! {
                    @if !own.is_empty() { section { h2 { (l.t(section.title_id())) } (summary_list(&own)) } }
                    @for item in items {
                        @let own = rows(&desk, section, &item.shown, Tier::S3);
                        @if !own.is_empty() {
                            section { h2 { (l.t(section.title_id())) } p.hint { (time(l, item.created_at)) } (summary_list(&own)) }
                        }
                    }
                }
            };
            let body = html! { @for section in ORDER { (of_section(section)) } };
            revealed(&desk, &seen.case, "protection-reveal-places", &body).into_response()
        }
        Err(problems) => page(&cx, &desk, id, Action::CaseReveal, Some(&sent), &problems)
            .await?
            .into_response(),
    })
}
