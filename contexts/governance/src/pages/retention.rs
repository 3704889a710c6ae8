//! What is kept for how long, who falls due, who is held, what was deleted.

use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::FieldProblem;
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Column, Field, Form as FormOf, Input, Table, Tone, Weight, Width, button, code, details_open, empty_state, field,
    form, long_text, notice, row_button, table, tag, textarea, time,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{id_of, kept, read, section, taken, typed, write};
use crate::Governance;
use crate::retention::{self, Keep, Overview};

pub(super) async fn show(State(cx): State<Governance>, desk: Desk) -> Result<Reply, Rejection> {
    page(&cx, &desk, None, &[]).await
}

async fn page(
    cx: &Governance,
    desk: &Desk,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let found = read(cx, desk, retention::overview).await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("governance-retention-intro")) }
        (section(&l.t("governance-due-people"), &due(desk, &found)))
        (section(&l.t("governance-holds"), &html! {
            p { (l.t("governance-holds-text")) }
            (holds(desk, &found))
            @if desk.can(Action::HoldPlace) { (place(l, sent, problems)) }
        }))
        (section(&l.t("governance-times"), &times(desk, &found, sent, problems)))
        @if !found.done.is_empty() { (section(&l.t("governance-deleted"), &done(l, &found))) }
    };
    Ok(desk.page(l.t("governance-retention"), body).problems(problems))
}

fn keep(l: &L, keep: Keep) -> String {
    l.t(&format!("governance-keep-{}", keep.code()))
}

fn due(desk: &Desk, found: &Overview) -> Markup {
    let (l, now) = (desk.l(), desk.now());
    if found.due.is_empty() {
        return empty_state(&l.t("governance-due-none"), "", None);
    }
    let mut rows = Table::new(
        l.t("governance-due-people"),
        vec![
            Column::text(l.t("governance-case")),
            Column::text(l.t("governance-due-at")),
            Column::quiet(l.t("governance-erase")),
        ],
    )
    .quiet_caption();
    for it in &found.due {
        let over = it.due_at <= now;
        let may = access::may(desk.actor(), Action::PersonErase, &it.facts()).is_ok();
        rows.push(vec![
            code(&it.code),
            html! { (time(l, it.due_at)) @if over { " " (tag(Tone::Attention, &l.t("governance-due-over"))) } },
            html! { @if may { a href=(format!("/people/{}/erase", it.person)) { (l.t("governance-erase")) } } },
        ]);
    }
    html! {
        (notice(Tone::Info, &l.t("governance-due-confirm"), &html! { p { (l.t("governance-due-confirm-text")) } }))
        (table(&rows))
    }
}

fn holds(desk: &Desk, found: &Overview) -> Markup {
    let l = desk.l();
    if found.holds.is_empty() {
        return html! { p { (l.t("governance-holds-none")) } };
    }
    let mut rows = Table::new(
        l.t("governance-holds"),
        vec![
            Column::text(l.t("governance-case")),
            Column::text(l.t("governance-held-since")),
            Column::text(l.t("governance-reason")),
            Column::quiet(l.t("governance-hold-lift")),
        ],
    )
    .quiet_caption();
    for it in &found.holds {
        let may = access::may(desk.actor(), Action::HoldLift, &it.facts()).is_ok();
        let path = format!("/retention/holds/{}/lift", it.id);
        rows.push(vec![
            code(&it.code),
            time(l, it.placed_at),
            html! { @if let Some(reason) = &it.reason { (long_text(reason.expose())) } },
            html! { @if may { (form(&FormOf::post(&path), &row_button(&l.t("governance-hold-lift"), &it.code, "hold", "lift"))) } },
        ]);
    }
    table(&rows)
}

fn place(l: &L, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let wrong = problems.iter().any(|problem| problem.field.starts_with("hold-"));
    let asked = kept(l, "hold-code", "governance-hold-code", sent, problems).width(Width::Short);
    let body = form(
        &FormOf::post("/retention/holds"),
        &html! {
            (field(l, &asked, Input::Code))
            (textarea(l, &kept(l, "hold-reason", "governance-hold-reason", sent, problems), 3))
            (button(&l.t("governance-hold-place"), Weight::Secondary))
        },
    );
    details_open(&l.t("governance-hold-place"), wrong, &body)
}

fn times(desk: &Desk, found: &Overview, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("governance-times"),
        vec![
            Column::text(l.t("governance-kept-what")),
            Column::number(l.t("governance-days")),
            Column::text(l.t("governance-kept-how")),
        ],
    )
    .quiet_caption();
    for it in &found.settings {
        let how = if it.keep.technical().is_some() {
            "governance-by-itself"
        } else {
            "governance-by-person"
        };
        rows.push(vec![
            html! { (keep(l, it.keep)) },
            html! { (l.number(it.days)) },
            html! { (l.t(how)) },
        ]);
    }
    let fields = html! {
        @for it in &found.settings {
            @let (least, _, most) = it.keep.bounds();
            @let hint = l.ta("governance-days-hint", &[("least", least.into()), ("most", most.into())]);
            (field(l, &Field::new(it.keep.code(), keep(l, it.keep)).hint(hint).width(Width::Tiny)
                .value(typed(sent.filter(|form| form.has(it.keep.code())), it.keep.code(), &it.days.to_string())).problems(l, problems), Input::Number))
        }
        (button(&l.t("governance-times-save"), Weight::Primary))
    };
    let wrong = problems.iter().any(|problem| !problem.field.starts_with("hold-"));
    html! {
        (table(&rows))
        p { (l.t("governance-fixed")) }
        @if desk.can(Action::RetentionSet) {
            (details_open(&l.t("governance-times-change"), wrong, &form(&FormOf::post("/retention/settings"), &fields)))
        }
    }
}

fn done(l: &L, found: &Overview) -> Markup {
    let mut rows = Table::new(
        l.t("governance-deleted"),
        vec![
            Column::text(l.t("governance-deleted-at")),
            Column::text(l.t("governance-kept-what")),
            Column::number(l.t("governance-count")),
        ],
    )
    .quiet_caption();
    for it in &found.done {
        rows.push(vec![
            time(l, it.at),
            html! { (keep(l, it.keep)) },
            html! { (l.number(it.count)) },
        ]);
    }
    table(&rows)
}

pub(super) async fn settings(State(cx): State<Governance>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let wanted: retention::Wanted = Keep::ALL
        .into_iter()
        .map(|keep| (keep, sent.text(keep.code()).to_owned()))
        .collect();
    let done = write(&cx, &desk, move |cx, tx, actor| {
        retention::change(cx, tx, actor, &wanted)
    })
    .await;
    answer(&cx, &desk, &sent, taken(done)?).await
}

async fn answer(
    cx: &Governance,
    desk: &Desk,
    sent: &Form,
    done: Result<(), Vec<FieldProblem>>,
) -> Result<Response, Rejection> {
    Ok(match done {
        Ok(()) => Redirect::to("/retention").into_response(),
        Err(problems) => page(cx, desk, Some(sent), &problems).await?.into_response(),
    })
}

pub(super) async fn hold(State(cx): State<Governance>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let (code, reason) = (sent.text("hold-code").to_owned(), sent.personal("hold-reason"));
    let done = blocking(move || {
        let key = retention::key(&ours, &actor)?;
        ours.write(&actor, move |cx, tx, actor| {
            retention::place(cx, tx, actor, &key, (&code, &reason)).map(drop)
        })
    })
    .await;
    answer(&cx, &desk, &sent, taken(done)?).await
}

pub(super) async fn lift(
    State(cx): State<Governance>,
    desk: Desk,
    Path(hold): Path<String>,
) -> Result<Redirect, Rejection> {
    let id = id_of(&hold)?;
    write(&cx, &desk, move |cx, tx, actor| retention::lift(cx, tx, actor, id)).await?;
    Ok(Redirect::to("/retention"))
}
