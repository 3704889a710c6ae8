//! One's own account: password, devices, sessions.

use ::store::Scope;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{
    Column, Field, Form as FormOf, Input, Table, Tone, Weight, button, field, form, link_button, notice, row_button,
    table, tag, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{section, write};
use crate::passwords::{self, FEWEST};
use crate::sessions::{self, Own};
use crate::{Accounts, Guess};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(accounts, &desk, html! {}, &[]).await
}

async fn page(accounts: Accounts, desk: &Desk, said: Markup, problems: &[FieldProblem]) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let elsewhere = elsewhere(&accounts, desk);
    let own = blocking(move || {
        accounts.store().read(Scope::Org(actor.org), |tx| {
            sessions::own(tx, accounts.ambient(), &actor)
        })
    })
    .await?;
    let l = desk.l();
    let body = html! {
        (said)
        (section(&l.t("accounts-factors-title"), &html! {
            p { (l.t("accounts-own-factors")) }
            p { (link_button("/account/factors", &l.t("accounts-own-factors-open"), Weight::Secondary)) }
        }))
        (elsewhere)
        (section(&l.t("accounts-own-password"), &password_form(desk, &own, problems)))
        (section(&l.t("accounts-own-devices"), &devices(desk, &own)))
        (section(&l.t("accounts-own-sessions"), &running(desk, &own)))
        (section(&l.t("accounts-tokens-title"), &html! {
            p { (l.t("accounts-tokens-help")) }
            p { (link_button("/account/tokens", &l.t("accounts-tokens-yours"), Weight::Secondary)) }
        }))
        p { (link_button("/account/rights", &l.t("accounts-rights-title"), Weight::Secondary)) }
    };
    Ok(desk.page(l.t("accounts-own-title"), body).problems(problems))
}

/// One's links with an identity provider, if there is one.
#[cfg(feature = "oidc")]
fn elsewhere(accounts: &Accounts, desk: &Desk) -> Markup {
    super::provider::of_own(accounts, desk)
}

#[cfg(not(feature = "oidc"))]
fn elsewhere(_: &Accounts, _: &Desk) -> Markup {
    html! {}
}

fn password_form(desk: &Desk, own: &Own, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let hint = l.ta("accounts-password-hint", &[("fewest", FEWEST.into())]);
    form(
        &FormOf::post("/account/password"),
        &html! {
            // A password manager looks for the name beside the password.
            input type="hidden" name="username" autocomplete="username" value=(own.account.login);
            (field(l, &Field::new("current", l.t("accounts-password-current")).problems(l, problems).autocomplete("current-password"), Input::Password))
            (field(l, &Field::new("new", l.t("accounts-password-new")).hint(hint).problems(l, problems).autocomplete("new-password"), Input::Password))
            (button(&l.t("accounts-password-change"), Weight::Primary))
        },
    )
}

fn devices(desk: &Desk, own: &Own) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("accounts-own-devices"),
        vec![
            Column::text(l.t("accounts-device")),
            Column::text(l.t("accounts-device-first")),
            Column::text(l.t("accounts-device-last")),
            Column::quiet(l.t("accounts-device-forget")),
        ],
    )
    .quiet_caption();
    let here = own
        .sessions
        .iter()
        .find(|running| running.id == desk.session().id)
        .map(|running| running.device);
    for device in &own.devices {
        let label = if device.label.is_empty() {
            l.t("accounts-device-unknown")
        } else {
            device.label.clone()
        };
        rows.push(vec![
            html! { (user_text(&label)) @if here == Some(device.id) { " " (tag(Tone::Info, &l.t("accounts-device-this"))) } },
            time(l, device.first_seen),
            time(l, device.last_seen),
            form(&FormOf::post("/account/devices"), &row_button(&l.t("accounts-device-forget"), &label, "device", &device.id.to_string())),
        ]);
    }
    html! { p { (l.t("accounts-own-devices-help")) } (table(&rows)) }
}

fn running(desk: &Desk, own: &Own) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("accounts-own-sessions"),
        vec![
            Column::text(l.t("accounts-session-since")),
            Column::text(l.t("accounts-session-seen")),
            Column::quiet(l.t("accounts-session-end")),
        ],
    )
    .quiet_caption();
    for session in &own.sessions {
        let end = if session.id == desk.session().id {
            tag(Tone::Info, &l.t("accounts-session-this"))
        } else {
            form(
                &FormOf::post("/account/sessions"),
                &row_button(
                    &l.t("accounts-session-end"),
                    &l.time(session.created_at),
                    "session",
                    &session.id.to_string(),
                ),
            )
        };
        rows.push(vec![time(l, session.created_at), time(l, session.seen_at), end]);
    }
    html! {
        (table(&rows))
        @if own.sessions.len() > 1 {
            (form(&FormOf::post("/account/sessions"), &button(&l.t("accounts-sessions-end-others"), Weight::Secondary)))
        }
    }
}

pub(super) async fn password(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    accounts.take_try(&Guess::Password(desk.actor().user), desk.network())?;
    let place = accounts.passwords().place()?;
    let current = sent.raw("current").cloned().unwrap_or_default();
    let new = sent.raw("new").cloned().unwrap_or_default();
    let (ours, at) = (accounts.clone(), desk.clone());
    let l = desk.l();
    let changed = blocking(move || {
        let _place = place;
        change(&ours, &at, &current, &new)
    });
    match changed.await {
        Ok(()) => {
            accounts.clear_tries(&Guess::Password(desk.actor().user), desk.network());
            let said = notice(Tone::Positive, &l.t("accounts-password-changed"), &html! {});
            Ok(page(accounts, &desk, said, &[]).await?.into_response())
        }
        Err(Refusal::Invalid(problems)) => Ok(page(accounts, &desk, html! {}, &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

fn change(accounts: &Accounts, desk: &Desk, current: &Redacted<String>, new: &Redacted<String>) -> Result<(), Refusal> {
    let (actor, session) = (desk.actor().clone(), desk.session().id);
    let (login, stored) = accounts
        .store()
        .read(Scope::Org(actor.org), |tx| sessions::own_secret(tx, &actor))?;
    passwords::check_new("new", new, &[&login, desk.session().display.expose()])
        .map_err(|problem| Refusal::Invalid(vec![problem]))?;
    if !accounts.passwords().verify(current, Some(&stored)) {
        return Err(Refusal::invalid("current", "accounts-password-wrong"));
    }
    let hash = accounts.passwords().hash(new)?;
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(actor.org), move |tx| {
        sessions::change_password(tx, &ambient, &actor, session, &stored, &hash)
    })
}

pub(super) async fn forget_device(
    State(accounts): State<Accounts>,
    desk: Desk,
    sent: Form,
) -> Result<Redirect, Rejection> {
    let device = sent.text("device").parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        sessions::forget_device(tx, ambient, actor, device)
    })
    .await?;
    Ok(Redirect::to("/account"))
}

/// Ends the named session, or every other one if none is named.
pub(super) async fn end_sessions(
    State(accounts): State<Accounts>,
    desk: Desk,
    sent: Form,
) -> Result<Response, Rejection> {
    let keep = desk.session().id;
    let one = match sent.text("session") {
        "" => None,
        text => Some(text.parse().map_err(|_| Refusal::NotFound)?),
    };
    let ended = write(&accounts, &desk, move |tx, ambient, actor| match one {
        Some(id) => sessions::end(tx, ambient, actor, id).map(|()| 1),
        None => sessions::end_others(tx, ambient, actor, keep),
    })
    .await?;
    let said = notice(
        Tone::Positive,
        &desk.l().ta("accounts-sessions-ended", &[("count", ended.into())]),
        &html! {},
    );
    Ok(page(accounts, &desk, said, &[]).await?.into_response())
}
