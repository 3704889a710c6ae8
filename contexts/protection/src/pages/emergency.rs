//! Opening a case in an emergency, and judging it afterwards.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal, Timestamp, UserId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, SummaryRow, Table, Tone, Weight, actions, back_link, button, code,
    empty_state, field, form, link_button, long_text, notice, radios, summary_list, table, tag, textarea, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::deed::{read, taken, write};
use super::history::deed;
use super::show::Names;
use super::{case_path, id_of};
use crate::Protection;
use crate::emergency::{self, Emergency, Outcome, Shown, Verdict};

/// The openings that wait for a review, and those that concern the reader.
pub(super) async fn list(State(cx): State<Protection>, desk: Desk) -> Result<Reply, Rejection> {
    let reviews = desk.can(Action::EmergencyReview);
    let (waiting, recent) = read(&cx, &desk, move |tx, actor| {
        let waiting = if reviews {
            emergency::waiting(tx, actor)?
        } else {
            Vec::new()
        };
        Ok((waiting, emergency::recent(tx, actor)?))
    })
    .await?;
    let l = desk.l();
    let names = names(&cx, &desk, waiting.iter().chain(&recent)).await?;
    let body = html! {
        p { (l.t("protection-emergencies-text")) }
        @if desk.can(Action::EmergencyOpen) {
            p { (link_button("/emergencies/open", &l.t("protection-emergency-open"), Weight::Secondary)) }
        }
        @if reviews {
            section {
                h2 { (l.t("protection-emergencies-waiting")) }
                @if waiting.is_empty() { (empty_state(&l.t("protection-emergencies-none-waiting"), "", None)) }
                @else { (rows(&desk, &names, &l.t("protection-emergencies-waiting"), &waiting)) }
            }
        }
        section {
            h2 { (l.t("protection-emergencies-recent")) }
            @if recent.is_empty() { (empty_state(&l.t("protection-emergencies-none"), "", None)) }
            @else { (rows(&desk, &names, &l.t("protection-emergencies-recent"), &recent)) }
        }
    };
    Ok(desk.page(l.t("protection-emergencies"), body))
}

pub(super) async fn names(
    cx: &Protection,
    desk: &Desk,
    all: impl Iterator<Item = &Emergency>,
) -> Result<Names, Refusal> {
    let users: Vec<UserId> = all
        .flat_map(|it| [Some(it.by), it.review.map(|review| review.by)])
        .flatten()
        .collect();
    Names::read(cx, desk.actor().org, users.into_iter()).await
}

/// Openings as a table, each with the way to its page.
pub(super) fn rows(desk: &Desk, names: &Names, caption: &str, all: &[Emergency]) -> Markup {
    let (l, now) = (desk.l(), desk.now());
    let heads = [
        "protection-case",
        "protection-when",
        "protection-who",
        "protection-team",
    ];
    let mut columns: Vec<Column<'_>> = heads.map(|id| Column::text(l.t(id))).to_vec();
    columns.push(Column::text(l.t("protection-emergency-review")));
    let mut table_of = Table::new(caption.to_owned(), columns).quiet_caption();
    for it in all {
        let code_of = it.code.as_deref().map(code).unwrap_or_default();
        table_of.push(vec![
            html! { a href=(path(it)) { (code_of) span.away { " " (l.t("protection-emergency")) } } },
            time(l, it.at),
            names.user(l, Some(it.by)),
            names.team(l, it.team),
            standing(l, it, now),
        ]);
    }
    table(&table_of)
}

fn path(it: &Emergency) -> String {
    format!("/emergencies/{}", it.id)
}

fn standing(l: &L, it: &Emergency, now: Timestamp) -> Markup {
    match it.review {
        Some(review) => tag(tone(review.verdict), &l.t(review.verdict.label())),
        None if it.is_overdue(now) => tag(Tone::Attention, &l.t("protection-emergency-overdue")),
        None => html! { (l.t("protection-emergency-due")) " " (time(l, it.due)) },
    }
}

const fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Justified => Tone::Positive,
        Verdict::NotJustified => Tone::Attention,
        Verdict::ToDiscuss => Tone::Info,
    }
}

pub(super) async fn ask(State(cx): State<Protection>, desk: Desk) -> Result<Reply, Rejection> {
    open_page(&cx, &desk, &Redacted::default(), None, &[], None).await
}

/// From the search: the code is carried over in the form, never in an address.
pub(super) async fn ask_for(State(cx): State<Protection>, desk: Desk, sent: Form) -> Result<Reply, Rejection> {
    open_page(&cx, &desk, &sent.personal("code"), None, &[], None).await
}

async fn open_page(
    cx: &Protection,
    desk: &Desk,
    code: &Redacted<String>,
    reason: Option<&str>,
    problems: &[FieldProblem],
    tries: Option<i64>,
) -> Result<Reply, Rejection> {
    let ours = cx.clone();
    let (hindrance, recent) = read(cx, desk, move |tx, actor| {
        let hindrance = emergency::hindrance(&ours, tx, actor)?;
        Ok((hindrance, emergency::recent(tx, actor)?))
    })
    .await?;
    let me = desk.actor().user;
    let mine: Vec<Emergency> = recent.into_iter().filter(|it| it.by == me).collect();
    let names = names(cx, desk, mine.iter()).await?;
    let l = desk.l();
    let body = html! {
        @if let Some(tries) = tries {
            (notice(Tone::Attention, &l.t("protection-emergency-unknown"), &html! {
                p { (l.ta("protection-emergency-unknown-text", &[("tries", tries.into())])) }
            }))
        }
        @match hindrance {
            Some(why) => (notice(Tone::Attention, &l.t("protection-emergency-not-now"), &html! { p { (l.t(why)) } })),
            None => (open_form(l, code, reason.unwrap_or_default(), problems)),
        }
        @if !mine.is_empty() {
            section {
                h2 { (l.t("protection-emergencies-mine")) }
                (rows(desk, &names, &l.t("protection-emergencies-mine"), &mine))
            }
        }
    };
    Ok(desk
        .page(l.t("protection-emergency-open"), body)
        .before(back_link(l, "/emergencies"))
        .problems(problems))
}

fn open_form(l: &L, code: &Redacted<String>, reason: &str, problems: &[FieldProblem]) -> Markup {
    let of_code = Field::new("code", l.t("protection-emergency-code"))
        .hint(l.t("protection-emergency-code-hint"))
        .value(code.expose().clone())
        .problems(l, problems);
    let of_reason = Field::new("reason", l.t("protection-reason"))
        .hint(l.t("protection-emergency-reason-hint"))
        .value(reason.to_owned())
        .problems(l, problems);
    html! {
        p { (l.t("protection-emergency-open-text")) }
        ul {
            @for id in ["protection-emergency-rule-hour", "protection-emergency-rule-told", "protection-emergency-rule-review"] {
                li { (l.t(id)) }
            }
        }
        (form(&FormOf::post("/emergencies/open").guard_typed_text(), &html! {
            (field(l, &of_code, Input::Text))
            (textarea(l, &of_reason, 4))
            (actions(&[button(&l.t("protection-emergency-open"), Weight::Primary), link_button("/emergencies", &l.t("ui-cancel"), Weight::Quiet)]))
        }))
    }
}

pub(super) async fn open(State(cx): State<Protection>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (code, reason) = (sent.personal("code"), sent.personal("reason"));
    let asked = (code.clone(), reason.clone());
    let done = write(&cx, &desk, move |cx, tx, actor| {
        emergency::open(cx, tx, actor, &asked.0, &asked.1)
    })
    .await;
    let typed = Some(reason.expose().as_str());
    Ok(match taken(done)? {
        Ok(Outcome::Opened(_, case) | Outcome::Reachable(case)) => Redirect::to(&case_path(case)).into_response(),
        Ok(Outcome::Unknown(tries)) => open_page(&cx, &desk, &code, typed, &[], Some(tries))
            .await?
            .into_response(),
        Ok(Outcome::Nobody) => {
            let problems = [FieldProblem::new("code", "protection-emergency-nobody")];
            open_page(&cx, &desk, &code, typed, &problems, None)
                .await?
                .into_response()
        }
        Err(problems) => open_page(&cx, &desk, &code, typed, &problems, None)
            .await?
            .into_response(),
    })
}

pub(super) async fn show(State(cx): State<Protection>, desk: Desk, Path(id): Path<String>) -> Result<Reply, Rejection> {
    page(&cx, &desk, &id, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: &str,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let id = id_of(id)?;
    let (shown, open) = write(cx, desk, move |cx, tx, actor| {
        let shown = emergency::show(cx, tx, actor, id)?;
        let open = emergency::still_open(tx, actor, &shown.it)?;
        Ok((shown, open))
    })
    .await?;
    let names = names(cx, desk, std::iter::once(&shown.it)).await?;
    let l = desk.l();
    let body = html! {
        (facts(desk, &names, &shown))
        @if open { p { (link_button(&case_path(shown.it.case), &l.t("protection-emergency-to-case"), Weight::Secondary)) } }
        section { h2 { (l.t("protection-emergency-looks")) } (looks(l, &shown)) }
        @if shown.may_review { section { h2 { (l.t("protection-emergency-review")) } (review_form(l, &shown.it, sent, problems)) } }
    };
    Ok(desk
        .page(l.t("protection-emergency"), body)
        .before(back_link(l, "/emergencies"))
        .problems(problems))
}

fn facts(desk: &Desk, names: &Names, shown: &Shown) -> Markup {
    let (l, it) = (desk.l(), &shown.it);
    let gone = || html! { span.hint { (l.t("protection-emergency-gone")) } };
    let mut rows = vec![
        SummaryRow::new(l.t("protection-case"), it.code.as_deref().map_or_else(gone, code)),
        SummaryRow::new(l.t("protection-team"), names.team(l, it.team)),
        SummaryRow::new(l.t("protection-who"), names.user(l, Some(it.by))),
        SummaryRow::new(l.t("protection-when"), time(l, it.at)),
        SummaryRow::new(l.t("protection-emergency-ends"), time(l, it.ends)),
        SummaryRow::new(
            l.t("protection-reason"),
            shown
                .reason
                .as_ref()
                .map_or_else(gone, |reason| long_text(reason.expose())),
        ),
        SummaryRow::new(l.t("protection-emergency-review"), standing(l, it, desk.now())),
    ];
    if let Some(review) = it.review {
        rows.push(SummaryRow::new(
            l.t("protection-emergency-reviewed-by"),
            html! { (names.user(l, Some(review.by))) " · " (time(l, review.at)) },
        ));
    }
    if let Some(note) = &shown.note {
        rows.push(SummaryRow::new(
            l.t("protection-emergency-note"),
            long_text(note.expose()),
        ));
    }
    summary_list(&rows)
}

fn looks(l: &L, shown: &Shown) -> Markup {
    if shown.looks.is_empty() {
        return html! { p { (l.t("protection-emergency-looks-none")) } };
    }
    let columns = ["protection-when", "protection-what"].map(|id| Column::text(l.t(id)));
    let mut rows = Table::new(l.t("protection-emergency-looks"), columns.to_vec()).quiet_caption();
    for look in &shown.looks {
        rows.push(vec![time(l, look.at), html! { (l.t(deed(look.action, look.form))) }]);
    }
    table(&rows)
}

fn review_form(l: &L, it: &Emergency, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let choices: Vec<Choice<'_>> = Verdict::ALL
        .into_iter()
        .map(|verdict| Choice::new(verdict.code(), l.t(verdict.label())))
        .collect();
    let verdict = Field::new("verdict", l.t("protection-emergency-verdict"))
        .value(typed("verdict"))
        .problems(l, problems);
    let note = Field::new("note", l.t("protection-emergency-note"))
        .hint(l.t("protection-emergency-note-hint"))
        .value(typed("note"))
        .problems(l, problems);
    form(
        &FormOf::post(&format!("{}/review", path(it))),
        &html! {
            (radios(l, &verdict, &choices))
            (textarea(l, &note, 4))
            (button(&l.t("protection-emergency-review-do"), Weight::Primary))
        },
    )
}

pub(super) async fn review(
    State(cx): State<Protection>,
    desk: Desk,
    Path(id): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let which = id_of(&id)?;
    let (verdict, note) = (Verdict::of(sent.text("verdict")), sent.personal("note"));
    let done = write(&cx, &desk, move |cx, tx, actor| {
        emergency::review(cx, tx, actor, which, verdict, &note)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to("/emergencies").into_response(),
        Err(problems) => page(&cx, &desk, &id, Some(&sent), &problems).await?.into_response(),
    })
}
