//! Locking a site: one plain button for each, and what it means said before.

use access::{Action, Actor, Facts};
use axum::extract::{Path, State};
use axum::response::Redirect;
use base::{Refusal, SiteId, UserId};
use maud::{Markup, html};
use store::Tx;
use ui::components::{Form as FormOf, Tone, Weight, actions, button, form, notice, tag, time, user_text};
use web::{Desk, Rejection, Reply, blocking};

use super::{by, id_of, name_of, read, write};
use crate::Governance;
use crate::evacuation::{self, Overview, Request};
use crate::sites::Site;

pub(super) async fn show(State(cx): State<Governance>, desk: Desk) -> Result<Reply, Rejection> {
    let found = read(&cx, &desk, evacuation::overview).await?;
    let names = names(&cx, &desk, &found).await?;
    let l = desk.l();
    let body = html! {
        (notice(Tone::Info, &l.t("governance-lock-means"), &html! {
            p { (l.t("governance-lock-text")) }
            p { (l.t("governance-lock-back")) }
        }))
        @for site in &found.sites { (one(&desk, site, &found, &names)) }
    };
    Ok(desk.page(l.t("governance-lock-title"), body))
}

async fn names(cx: &Governance, desk: &Desk, found: &Overview) -> Result<Vec<Markup>, Refusal> {
    let users = found.waiting.iter().map(|request| request.asked_by).collect();
    by_names(cx, desk, users).await
}

/// What these colleagues are called, in the same order.
pub(super) async fn by_names(cx: &Governance, desk: &Desk, users: Vec<UserId>) -> Result<Vec<Markup>, Refusal> {
    let (cx, org, l) = (cx.clone(), desk.actor().org, desk.l().clone());
    blocking(move || {
        let names = users.into_iter().map(|user| by(&l, name_of(&cx, org, user).as_ref()));
        Ok::<_, Refusal>(names.collect())
    })
    .await
}

fn one(desk: &Desk, site: &Site, found: &Overview, names: &[Markup]) -> Markup {
    let l = desk.l();
    let waiting = found
        .waiting
        .iter()
        .zip(names)
        .find(|(request, _)| request.site == site.id);
    html! {
        section {
            h2 { (user_text(&site.name)) }
            @match site.locked_at {
                None => {
                    p { (l.ta("governance-site-people", &[("count", site.people.into())])) }
                    (send(&path(site.id, "lock"), &button(&l.t("governance-lock-do"), Weight::Final)))
                }
                Some(at) => {
                    p { (tag(Tone::Attention, &l.t("governance-locked"))) " " (time(l, at)) }
                    (unlocking(desk, site, waiting))
                    p { a href=(path(site.id, "destroy")) { (l.t("governance-destroy-title")) } }
                }
            }
        }
    }
}

fn unlocking(desk: &Desk, site: &Site, waiting: Option<(&Request, &Markup)>) -> Markup {
    let l = desk.l();
    let Some((request, name)) = waiting else {
        return send(
            &path(site.id, "unlock"),
            &button(&l.t("governance-unlock-ask"), Weight::Secondary),
        );
    };
    let facts = Facts::of(desk.actor().org).record(site.id).author(request.asked_by);
    let may = access::may(desk.actor(), Action::SiteUnlockAgree, &facts).is_ok();
    html! {
        p { (l.t("governance-unlock-asked")) " " (name) " · " (time(l, request.asked_at)) }
        @if !may { p { (l.t("governance-unlock-other")) } }
        (actions(&[
            if may { send(&path(site.id, "agree"), &button(&l.t("governance-unlock-agree"), Weight::Primary)) } else { html! {} },
            send(&path(site.id, "withdraw"), &button(&l.t("governance-unlock-withdraw"), Weight::Quiet)),
        ]))
    }
}

fn path(site: SiteId, end: &str) -> String {
    format!("/evacuation/{site}/{end}")
}

pub(super) fn send(path: &str, button: &Markup) -> Markup {
    form(&FormOf::post(path), button)
}

async fn deed(
    cx: &Governance,
    desk: &Desk,
    site: &str,
    work: impl Fn(&Governance, &mut Tx<'_>, &Actor, SiteId) -> Result<(), Refusal> + Send + 'static,
) -> Result<(), Rejection> {
    let id = id_of(site)?;
    write(cx, desk, move |cx, tx, actor| work(cx, tx, actor, id)).await?;
    Ok(())
}

/// Answers with a page and not with a way back: who locks their own site is out with the next click.
pub(super) async fn lock(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Reply, Rejection> {
    deed(&cx, &desk, &site, evacuation::lock).await?;
    let l = desk.l();
    let body = html! {
        (notice(Tone::Positive, &l.t("governance-locked-done"), &html! {
            p { (l.t("governance-locked-text")) }
            p { a href="/evacuation" { (l.t("governance-lock-title")) } }
        }))
    };
    Ok(desk.page(l.t("governance-lock-title"), body))
}

pub(super) async fn unlock(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Redirect, Rejection> {
    deed(&cx, &desk, &site, evacuation::ask).await?;
    Ok(Redirect::to("/evacuation"))
}

pub(super) async fn agree(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Redirect, Rejection> {
    deed(&cx, &desk, &site, evacuation::agree).await?;
    Ok(Redirect::to("/evacuation"))
}

pub(super) async fn withdraw(
    State(cx): State<Governance>,
    desk: Desk,
    Path(site): Path<String>,
) -> Result<Redirect, Rejection> {
    deed(&cx, &desk, &site, evacuation::withdraw).await?;
    Ok(Redirect::to("/evacuation"))
}
