//! Showing again that it is oneself at the keyboard, before what could hurt others.

use ::store::Scope;
use access::Action;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{Field, Form as FormOf, Input, Weight, button, field, form};
use web::resume::Resume;
use web::{Desk, Form, Rejection, Reply, Visit, blocking};

use super::passkeys;
use crate::{Accounts, Guess, factors, sessions, totp};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(&accounts, &desk, &Resume::of(&desk), &[]).await
}

/// The fields of the form; they also stand on the page of somebody whose form needs a fresh proof.
pub fn fields(visit: &Visit) -> Markup {
    filled(visit, &[])
}

fn filled(visit: &Visit, problems: &[FieldProblem]) -> Markup {
    let l = visit.l();
    let of = Field::new("password", l.t("accounts-password"))
        .hint(l.t("accounts-prove-hint"))
        .problems(l, problems)
        .autocomplete("current-password");
    field(l, &of, Input::Password)
}

pub(super) async fn page(
    accounts: &Accounts,
    desk: &Desk,
    resume: &Resume,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let l = desk.l();
    let (ours, actor) = (accounts.clone(), desk.actor().clone());
    let mine = if desk.session().passkey && desk.can(Action::OwnAccount) {
        blocking(move || crate::passkeys::mine(&ours, &actor)).await?
    } else {
        Vec::new()
    };
    let body = html! {
        p { (l.t("web-prove-text")) }
        (form(&FormOf::post("/prove"), &html! {
            (resume.hidden())
            (filled(desk, problems))
            (button(&l.t("web-prove-button"), Weight::Primary))
            (passkeys::prove_with(accounts, desk, &mine))
        }))
    };
    Ok(desk.page(l.t("web-prove"), body).problems(problems))
}

pub(super) async fn send(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let resume = Resume::from_form(&sent);
    let guess = Guess::Password(desk.actor().user);
    let place = accounts.take_try(&guess, desk.network());
    let place = match place.and_then(|()| accounts.passwords().place()) {
        Ok(place) => place,
        Err(wait) => {
            return Ok(page(&accounts, &desk, &resume, &[])
                .await?
                .must_wait(wait)
                .into_response());
        }
    };
    let password = sent.raw("password").cloned().unwrap_or_default();
    let (ours, at) = (accounts.clone(), desk.clone());
    let proved = blocking(move || {
        let _place = place;
        prove(&ours, &at, &password)
    });
    match proved.await {
        Ok(()) => {
            accounts.clear_tries(&guess, desk.network());
            Ok(resume.proved(&desk))
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&accounts, &desk, &resume, &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

fn prove(accounts: &Accounts, desk: &Desk, typed: &Redacted<String>) -> Result<(), Refusal> {
    let (actor, session) = (desk.actor().clone(), desk.session().id);
    // Nobody's password is as short as a code.
    if let Some(digits) = totp::digits(typed.expose()) {
        return factors::prove_with_app(accounts, &actor, session, &digits);
    }
    let (_, stored) = accounts
        .store()
        .read(Scope::Org(actor.org), |tx| sessions::own_secret(tx, &actor))?;
    if !accounts.passwords().verify(typed, Some(&stored)) {
        return Err(Refusal::invalid("password", "accounts-password-wrong"));
    }
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(actor.org), move |tx| {
        sessions::proved(tx, &ambient, &actor, session, "password")
    })
}
