//! What was changed, and who has seen it.

use access::Action;
use axum::extract::{Path, State};
use maud::{Markup, html};
use ui::components::{Column, Table, empty_state, table, time, user_text};
use web::{Desk, Rejection, Reply};

use super::case::{views, way};
use super::deed::write;
use super::id_of;
use super::show::{Names, slot_answer};
use crate::{Protection, history, seen};

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    let id = id_of(&case)?;
    let (case, lines) = write(&cx, &desk, move |cx, tx, actor| history::run(cx, tx, actor, id)).await?;
    let l = desk.l();
    let names = Names::read(&cx, desk.actor().org, lines.iter().map(|line| line.by)).await?;
    let mut rows = Table::new(
        l.t("protection-history"),
        vec![
            Column::text(l.t("protection-when")),
            Column::text(l.t("protection-who")),
            Column::text(l.t("protection-what")),
            Column::text(l.t("protection-before")),
            Column::text(l.t("protection-after")),
        ],
    )
    .quiet_caption();
    let hidden = || html! { span.hint { (l.t("protection-hidden")) } };
    for line in &lines {
        let (before, after) = match &line.values {
            Some((before, after)) => (slot_answer(l, line.slot, before), slot_answer(l, line.slot, after)),
            None => (hidden(), hidden()),
        };
        let what = html! { (l.t(line.slot.label())) " " span.hint { (l.t(line.section.title_id())) } };
        rows.push(vec![
            time(l, line.at),
            names.user(l, Some(line.by)),
            what,
            before,
            after,
        ]);
    }
    let body = html! {
        (views(&desk, &case, "/history"))
        @if lines.is_empty() { (empty_state(&l.t("protection-history-none"), &l.t("protection-history-none-text"), None)) }
        @else { (table(&rows)) (cut(&desk, lines.len())) }
    };
    Ok(desk.page(l.t("protection-history"), body).before(way(&desk, &case)))
}

/// Says that a list may not be the whole of it, once it is so long that something may have been left out.
fn cut(desk: &Desk, shown: usize) -> Markup {
    const { assert!(history::MOST == seen::MOST as i64, "one length for both lists") };
    let full = i64::try_from(shown).is_ok_and(|shown| shown >= history::MOST);
    html! { @if full { p { (desk.l().t("protection-older-left-out")) } } }
}

/// A deed in plain words; a form that was opened to change something shows what it changes.
pub(super) const fn deed(action: Option<Action>, form: bool) -> &'static str {
    match action {
        Some(Action::PersonEdit) if form => "protection-did-look-identity",
        Some(Action::CaseEdit) if form => "protection-did-look",
        Some(Action::PersonRegister | Action::CaseOpen) => "protection-did-register",
        Some(Action::CaseView | Action::PersonView | Action::StubView) => "protection-did-look",
        Some(Action::PersonReveal) => "protection-did-look-identity",
        Some(Action::CaseReveal) => "protection-did-look-places",
        Some(Action::PersonEdit | Action::CaseEdit) => "protection-did-change",
        Some(Action::NoteAdd) => "protection-did-note",
        Some(Action::EmergencyOpen) => "protection-did-emergency",
        Some(Action::CaseAssign | Action::CaseHandOver) => "protection-did-assign",
        Some(Action::CaseClose) => "protection-did-close",
        Some(Action::CaseReopen) => "protection-did-reopen",
        Some(Action::CaseHistory | Action::PersonHistory) => "protection-did-history",
        Some(Action::PersonSeen) => "protection-did-seen",
        Some(Action::PersonStatement) => "protection-did-statement",
        Some(Action::PersonExport) => "protection-did-export",
        Some(Action::PersonErase) => "protection-did-erase",
        _ => "protection-did-other",
    }
}

pub(super) async fn seen(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    let id = id_of(&case)?;
    let (case, looks) = write(&cx, &desk, move |cx, tx, actor| seen::run(cx, tx, actor, id)).await?;
    let l = desk.l();
    let names = Names::read(&cx, desk.actor().org, looks.iter().filter_map(|look| look.by)).await?;
    let mut rows = Table::new(
        l.t("protection-seen"),
        vec![
            Column::text(l.t("protection-when")),
            Column::text(l.t("protection-who")),
            Column::text(l.t("protection-what")),
            Column::text(l.t("protection-reason")),
        ],
    )
    .quiet_caption();
    for look in &looks {
        let who: Markup = match look.by {
            Some(user) => names.user(l, Some(user)),
            None => html! { (l.t("protection-program")) },
        };
        let reason = look
            .reason
            .as_ref()
            .map(|reason| user_text(reason.expose()))
            .unwrap_or_default();
        rows.push(vec![
            time(l, look.at),
            who,
            html! { (l.t(deed(look.action, look.form))) },
            reason,
        ]);
    }
    let body = html! {
        (views(&desk, &case, "/seen"))
        p { (l.t("protection-seen-text")) }
        (table(&rows))
        (cut(&desk, looks.len()))
    };
    Ok(desk.page(l.t("protection-seen"), body).before(way(&desk, &case)))
}
