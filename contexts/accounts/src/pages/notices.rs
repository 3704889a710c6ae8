//! What somebody should see: on a page of its own, and as a strip on every other one until they have.

use ::store::Scope;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::Refusal;
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Form as FormOf, Tone, Weight, actions, button_with, empty_state, form, link_button, notice, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::write;
use crate::Accounts;
use crate::notices::{self, Kind, Notice};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let (actor, session) = (desk.actor().clone(), desk.session().id);
    let mine = blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| notices::mine(tx, &actor, session))
    })
    .await?;
    let l = desk.l();
    let body = html! {
        @if mine.is_empty() {
            (empty_state(&l.t("accounts-notices-none"), "", None))
        }
        @for (it, label) in &mine { (one(l, it, label.as_deref())) }
    };
    Ok(desk.page(l.t("accounts-notices-title"), body).without_notices())
}

fn one(l: &L, it: &Notice, label: Option<&str>) -> Markup {
    let id = it.id.to_string();
    let text = l.t(match it.kind {
        Kind::NewDevice => "accounts-notice-new-device-text",
        Kind::EmergencyOpened => "accounts-notice-emergency-opened-text",
        Kind::EmergencyReviewed => "accounts-notice-emergency-reviewed-text",
        Kind::CasesGiven => "accounts-notice-cases-given-text",
        Kind::CasesLeft => "accounts-notice-cases-left-text",
        Kind::BreachReported => "accounts-notice-breach-reported-text",
        Kind::BreachDue => "accounts-notice-breach-due-text",
        Kind::RecoveryUsed => "accounts-notice-recovery-used-text",
        Kind::RecoveryGone => "accounts-notice-recovery-gone-text",
        Kind::SecondRefused => "accounts-notice-second-refused-text",
        Kind::FactorsChanged => "accounts-notice-factors-changed-text",
        Kind::PasskeyCopied => "accounts-notice-passkey-copied-text",
        Kind::SiteLocked => "accounts-notice-site-locked-text",
        Kind::SiteDestruction => "accounts-notice-site-destruction-text",
        Kind::SiteDestroyed => "accounts-notice-site-destroyed-text",
        Kind::Departure => "accounts-notice-departure-text",
        Kind::ConsentAsked => "accounts-notice-consent-asked-text",
    });
    let heading = l.t(&format!("accounts-notice-{}", it.kind.code()));
    let mut buttons = Vec::new();
    if it.kind == Kind::NewDevice {
        buttons.push(button_with(&l.t("accounts-notice-me"), Weight::Secondary, "seen", &id));
        buttons.push(button_with(
            &l.t("accounts-notice-not-me"),
            Weight::Final,
            "not-me",
            &id,
        ));
    } else {
        if let Some(page) = it.kind.page(it.subject) {
            buttons.push(link_button(&page, &l.t("accounts-notice-open"), Weight::Primary));
        }
        buttons.push(button_with(
            &l.t("accounts-notice-seen"),
            Weight::Secondary,
            "seen",
            &id,
        ));
    }
    let tone = if it.kind == Kind::EmergencyReviewed {
        Tone::Info
    } else {
        Tone::Attention
    };
    notice(
        tone,
        &heading,
        &html! {
            p {
                (time(l, it.at))
                @if let Some(label) = label.filter(|label| !label.is_empty()) { " · " (user_text(label)) }
            }
            p { (text) }
            (form(&FormOf::post("/notices"), &actions(&buttons)))
        },
    )
}

/// Confirms one, or says that a device is not one's own.
pub(super) async fn answer(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let session = desk.session().id;
    let not_me = sent.text("not-me");
    if not_me.is_empty() {
        let id = sent.text("seen").parse().map_err(|_| Refusal::NotFound)?;
        write(&accounts, &desk, move |tx, ambient, actor| {
            notices::seen(tx, ambient, actor, session, id)
        })
        .await?;
        return Ok(Redirect::to("/notices").into_response());
    }
    let id = not_me.parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        notices::not_me(tx, ambient, actor, session, id)
    })
    .await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-not-me-done")) }
        p { strong { (l.t("accounts-not-me-next")) } }
        p { (link_button("/account", &l.t("accounts-own-password"), Weight::Primary)) }
    };
    Ok(desk.page(l.t("accounts-not-me-title"), body).into_response())
}
