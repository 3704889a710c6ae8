//! One's own ways to show who one is.

use ::store::Scope;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{
    Column, Field, Form as FormOf, Input, Table, Tone, Weight, back_link, button, button_with, code, field, form,
    link_button, notice, row_button, table, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};
use webauthn::Backup;

use super::qr::qr;
use super::{passkeys, section, write};
use crate::Accounts;
use crate::factors::{self, Factor, Kind, Mine};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(accounts, &desk, &html! {}, &[]).await
}

async fn page(accounts: Accounts, desk: &Desk, said: &Markup, problems: &[FieldProblem]) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let mine = blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| factors::mine(tx, &actor))
    })
    .await?;
    let l = desk.l();
    let body = html! {
        (said)
        (required(desk, &mine))
        p { (l.t("accounts-factors-intro")) }
        @if !mine.factors.is_empty() { (list(desk, &mine.factors)) }
        (section(&l.t("accounts-factors-app"), &add_app(desk, problems)))
        (section(&l.t("accounts-factors-passkey"), &passkeys::section(desk)))
        @if !mine.factors.is_empty() { (section(&l.t("accounts-recovery"), &recovery(desk, mine.recovery_left))) }
    };
    Ok(desk
        .page(l.t("accounts-factors-title"), body)
        .before(back_link(l, "/account"))
        .problems(problems))
}

/// Why one is here, if one has to be.
fn required(desk: &Desk, mine: &Mine) -> Markup {
    let l = desk.l();
    let Some(from) = mine.required_from.filter(|_| mine.factors.is_empty()) else {
        return html! {};
    };
    if from <= desk.now() {
        return notice(
            Tone::Attention,
            &l.t("accounts-factors-needed"),
            &html! { p { (l.t("accounts-factors-needed-text")) } },
        );
    }
    notice(
        Tone::Info,
        &l.t("accounts-factors-soon"),
        &html! { p { (l.t("accounts-factors-soon-text")) " " (time(l, from)) } },
    )
}

/// What its owner calls a factor, or else what it is.
fn called(desk: &Desk, it: &Factor) -> String {
    if !it.label.is_empty() {
        return it.label.clone();
    }
    desk.l().t(match it.kind {
        Kind::App => "accounts-factor-app",
        Kind::Passkey => "accounts-factor-passkey",
    })
}

fn list(desk: &Desk, all: &[Factor]) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("accounts-factors-title"),
        vec![
            Column::text(l.t("accounts-factor")),
            Column::text(l.t("accounts-factor-added")),
            Column::text(l.t("accounts-factor-used")),
            Column::quiet(l.t("accounts-factor-remove")),
        ],
    )
    .quiet_caption();
    for it in all {
        let label = called(desk, it);
        rows.push(vec![
            html! { (user_text(&label)) @if it.backup.is_some_and(Backup::is_possible) { br; span.hint { (l.t("accounts-passkey-copied")) } } },
            time(l, it.added_at),
            html! { @if let Some(at) = it.used_at { (time(l, at)) } },
            form(
                &FormOf::post("/account/factors"),
                &row_button(&l.t("accounts-factor-remove"), &label, "remove", &it.id.to_string()),
            ),
        ]);
    }
    table(&rows)
}

fn add_app(desk: &Desk, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let label = Field::new("label", l.t("accounts-factor-label"))
        .hint(l.t("accounts-factor-label-hint"))
        .problems(l, problems);
    html! {
        p { (l.t("accounts-factors-app-help")) }
        (form(&FormOf::post("/account/factors"), &html! {
            (field(l, &label, Input::Text))
            (button_with(&l.t("accounts-factors-app-add"), Weight::Primary, "add", "app"))
        }))
    }
}

fn recovery(desk: &Desk, left: u64) -> Markup {
    let l = desk.l();
    html! {
        p { (l.ta("accounts-recovery-left", &[("count", left.into())])) }
        p { (l.t("accounts-recovery-help")) }
        (form(&FormOf::post("/account/factors"), &button_with(&l.t("accounts-recovery-renew"), Weight::Secondary, "renew", "recovery")))
    }
}

/// Adds an app, removes a factor, or makes new recovery codes: three buttons of one page.
pub(super) async fn change(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (actor, session) = (desk.actor().clone(), desk.session().id);
    let l = desk.l();
    if sent.has("renew") {
        let fresh = write(&accounts, &desk, factors::renew_recovery).await?;
        return Ok(codes_page(&desk, &html! {}, &fresh).into_response());
    }
    let ours = accounts.clone();
    if sent.has("remove") {
        let id = sent.text("remove").parse().map_err(|_| Refusal::NotFound)?;
        blocking(move || factors::remove(&ours, &actor, session, id)).await?;
        let said = notice(Tone::Positive, &l.t("accounts-factor-removed"), &html! {});
        return Ok(page(accounts, &desk, &said, &[]).await?.into_response());
    }
    let label = sent.text("label").to_owned();
    match blocking(move || factors::begin_app(&ours, &actor, &label)).await {
        Ok(()) => Ok(Redirect::to("/account/factors/app").into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(accounts, &desk, &html! {}, &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn new_app(State(accounts): State<Accounts>, desk: Desk) -> Result<Response, Rejection> {
    app_page(accounts, &desk, &[]).await
}

/// The picture, the key as text, and the field for the first code.
async fn app_page(accounts: Accounts, desk: &Desk, problems: &[FieldProblem]) -> Result<Response, Rejection> {
    let actor = desk.actor().clone();
    let found = blocking(move || factors::new_app(&accounts, &actor)).await;
    let app = match found {
        Ok(app) => app,
        // Too long ago, or done already.
        Err(Refusal::NotFound) => return Ok(Redirect::to("/account/factors").into_response()),
        Err(other) => return Err(other.into()),
    };
    let l = desk.l();
    let settings = desk.web().settings();
    let name = settings.product.clone().unwrap_or_else(|| l.t("ui-product-name"));
    let first = Field::new("code", l.t("accounts-app-code"))
        .hint(l.t("accounts-app-code-hint"))
        .problems(l, problems)
        .autocomplete("one-time-code");
    let body = html! {
        ol {
            li { p { (l.t("accounts-app-step-scan")) }
                @if let Some(picture) = qr(&app.address(&name), &l.t("accounts-app-picture")) { p { (picture) } }
                p { (l.t("accounts-app-step-type")) " " (code(app.typed().expose())) }
            }
            li { p { (l.t("accounts-app-step-code")) } }
        }
        (form(&FormOf::post("/account/factors/app"), &html! {
            (field(l, &first, Input::Code))
            (button(&l.t("accounts-app-confirm"), Weight::Primary))
        }))
    };
    let page = desk.page(l.t("accounts-app-title"), body);
    Ok(page
        .before(back_link(l, "/account/factors"))
        .problems(problems)
        .into_response())
}

pub(super) async fn confirm_app(
    State(accounts): State<Accounts>,
    desk: Desk,
    sent: Form,
) -> Result<Response, Rejection> {
    let (ours, actor, session) = (accounts.clone(), desk.actor().clone(), desk.session().id);
    let typed = sent.personal("code");
    let guess = crate::Guess::Password(actor.user);
    accounts.take_try(&guess, desk.network())?;
    match blocking(move || factors::confirm_app(&ours, &actor, session, typed.expose())).await {
        Ok(fresh) => {
            accounts.clear_tries(&guess, desk.network());
            Ok(added(accounts, &desk, &fresh).await?)
        }
        Err(Refusal::Invalid(problems)) => app_page(accounts, &desk, &problems).await,
        Err(Refusal::NotFound) => Ok(Redirect::to("/account/factors").into_response()),
        Err(other) => Err(other.into()),
    }
}

/// A factor was added: the recovery codes, if there are new ones.
pub(super) async fn added(accounts: Accounts, desk: &Desk, fresh: &[Redacted<String>]) -> Result<Response, Rejection> {
    let l = desk.l();
    let said = notice(
        Tone::Positive,
        &l.t("accounts-factor-is-added"),
        &html! { p { (l.t("accounts-factor-is-added-text")) } },
    );
    if fresh.is_empty() {
        return Ok(page(accounts, desk, &said, &[]).await?.into_response());
    }
    Ok(codes_page(desk, &said, fresh).into_response())
}

/// The recovery codes, once, as a page for the printer.
fn codes_page(desk: &Desk, said: &Markup, fresh: &[Redacted<String>]) -> Reply {
    let l = desk.l();
    let body = html! {
        (said)
        p { strong { (l.t("accounts-recovery-once")) } }
        p { (l.t("accounts-recovery-keep")) }
        ol { @for one in fresh { li { (code(one.expose())) } } }
        p { (link_button("/account/factors", &l.t("accounts-recovery-kept"), Weight::Primary)) }
    };
    desk.page(l.t("accounts-recovery-title"), body)
}
