//! Destroying the keys of a locked site's records: what it reaches in numbers, who wants it, how long it can still be stopped.

use access::{Action, Facts};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, SiteId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Field, Form as FormOf, Input, Tone, Weight, actions, button, field, form, notice, tag, time, user_text,
};
use web::{Desk, Form, Rejection, Reply};

use super::evacuation::{by_names, send};
use super::{id_of, read, section, taken, typed, write};
use crate::Governance;
use crate::evacuation::{self, Destruction, Seen};
use crate::stage::Stage;

pub(super) async fn show(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&site)?, None, &[]).await
}

async fn page(
    cx: &Governance,
    desk: &Desk,
    id: SiteId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let seen = read(cx, desk, move |cx, tx, actor| evacuation::view(cx, tx, actor, id)).await?;
    let asked: Vec<_> = seen
        .newest
        .iter()
        .flat_map(|it| [Some(it.asked_by), it.agreed_by])
        .flatten()
        .collect();
    let names = by_names(cx, desk, asked).await?;
    let l = desk.l();
    let body = html! {
        p { strong { (user_text(&seen.site.name)) } }
        (notice(Tone::Attention, &l.t("governance-destroy-means"), &html! {
            p { (l.t("governance-destroy-text")) }
            p { (l.t("governance-destroy-never")) }
            p { (l.ta("governance-destroy-countdown", &[("hours", seen.hours.into())])) }
        }))
        (section(&l.t("governance-destroy-reach"), &reach(l, &seen)))
        @if let Some(it) = &seen.newest { (stands(desk, it, &names)) }
        @if seen.newest.as_ref().is_none_or(|it| it.ended_at.is_some()) { (asking(l, &seen, sent, problems)) }
        p { a href="/evacuation" { (l.t("governance-lock-title")) } }
    };
    Ok(desk.page(l.t("governance-destroy-title"), body).problems(problems))
}

fn reach(l: &L, seen: &Seen) -> Markup {
    let line = |id: &str, count: u64| html! { li { (l.ta(id, &[("count", count.into())])) } };
    let it = seen.reach;
    html! {
        ul {
            (line("governance-destroy-people", it.people))
            (line("governance-destroy-cases", it.cases))
            @if it.elsewhere > 0 { (line("governance-destroy-elsewhere", it.elsewhere)) }
            @if it.held > 0 { (line("governance-destroy-held", it.held)) }
        }
        @if it.held > 0 {
            (notice(Tone::Attention, &l.t("governance-destroy-held-title"), &html! { p { (l.t("governance-destroy-held-text")) } }))
        }
    }
}

/// Where the newest decision stands, and what may be done about it.
fn stands(desk: &Desk, it: &Destruction, names: &[Markup]) -> Markup {
    let l = desk.l();
    let facts = Facts::of(desk.actor().org).record(it.site).author(it.asked_by);
    let may = it.stage == Stage::Asked && access::may(desk.actor(), Action::SiteDestroyAgree, &facts).is_ok();
    let path = |end: &str| format!("/evacuation/{}/{end}", it.site);
    let body = html! {
        p { (tag(tone(it.stage), &l.t(&format!("governance-destroy-stage-{}", it.stage.code())))) }
        p {
            (l.t("governance-destroy-asked-by")) " " @if let Some(name) = names.first() { (name) } " · " (time(l, it.asked_at))
        }
        @if let Some(name) = names.get(1) { p { (l.t("governance-destroy-agreed-by")) " " (name) } }
        @if it.stage.can_stop() && let Some(due) = it.due_at {
            p { strong { (l.t("governance-destroy-due")) " " (time(l, due)) } }
        }
        @if matches!(it.stage, Stage::Running | Stage::Done) {
            ul {
                li { (l.ta("governance-destroyed-people", &[("count", it.people.into())])) }
                li { (l.ta("governance-destroyed-cases", &[("count", it.cases.into())])) }
                @if it.kept > 0 { li { (l.ta("governance-destroyed-kept", &[("count", it.kept.into())])) } }
            }
        }
        @if it.stage == Stage::Asked && !may { p { (l.t("governance-unlock-other")) } }
        @if it.stage.can_stop() {
            (actions(&[
                if may { send(&path("destroy/agree"), &button(&l.t("governance-destroy-agree"), Weight::Final)) } else { html! {} },
                send(&path("destroy/withdraw"), &button(&l.t("governance-destroy-stop"), Weight::Primary)),
            ]))
        }
    };
    section(&l.t("governance-destroy-decided"), &body)
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Asked | Stage::Agreed | Stage::Running => Tone::Attention,
        Stage::Done => Tone::Attention,
        Stage::Withdrawn => Tone::Info,
    }
}

fn asking(l: &L, seen: &Seen, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    if seen.site.locked_at.is_none() {
        return html! { p { (l.t("governance-site-open")) } };
    }
    let name = Field::new("site-name", l.t("governance-destroy-name"))
        .hint(l.t("governance-destroy-name-hint"))
        .value(typed(sent, "site-name", ""))
        .problems(l, problems)
        .required();
    let body = html! {
        (field(l, &name, Input::Text))
        (actions(&[button(&l.t("governance-destroy-ask"), Weight::Final)]))
    };
    section(
        &l.t("governance-destroy-ask-title"),
        &form(&FormOf::post(&format!("/evacuation/{}/destroy", seen.site.id)), &body),
    )
}

pub(super) async fn ask(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&site)?;
    let name = sent.text("site-name").to_owned();
    let done = write(&cx, &desk, move |cx, tx, actor| {
        evacuation::ask_to_destroy(cx, tx, actor, id, &name)
    })
    .await;
    match taken(done)? {
        Ok(()) => Ok(back(id)),
        Err(problems) => Ok(page(&cx, &desk, id, Some(&sent), &problems).await?.into_response()),
    }
}

pub(super) async fn agree(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Response, Rejection> {
    let id = id_of(&site)?;
    write(&cx, &desk, move |cx, tx, actor| {
        evacuation::agree_to_destroy(cx, tx, actor, id)
    })
    .await?;
    Ok(back(id))
}

pub(super) async fn withdraw(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Response, Rejection> {
    let id = id_of(&site)?;
    write(&cx, &desk, move |cx, tx, actor| {
        evacuation::do_not_destroy(cx, tx, actor, id)
    })
    .await?;
    Ok(back(id))
}

fn back(id: SiteId) -> Response {
    Redirect::to(&format!("/evacuation/{id}/destroy")).into_response()
}
