//! A new password with a code, for somebody who cannot sign in.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Refusal};
use maud::html;
use ui::components::{Form as FormOf, Input, Tone, Weight, button, field, form, link_button, notice};
use web::{Form, Rejection, Reply, Visit, blocking};

use super::kept;
use crate::passwords::FEWEST;
use crate::resets::{self, Answer};
use crate::{Accounts, Guess};

pub(super) async fn show(visit: Visit) -> Reply {
    page(&visit, None, &[])
}

fn page(visit: &Visit, sent: Option<&Form>, problems: &[FieldProblem]) -> Reply {
    let l = visit.l();
    let hint = l.ta("accounts-password-hint", &[("fewest", FEWEST.into())]);
    let body = html! {
        p { (l.t("accounts-reset-intro")) }
        (form(&FormOf::post("/reset"), &html! {
            (field(l, &kept(l, "login", "accounts-login", sent, problems).autocomplete("username"), Input::Code))
            (field(l, &kept(l, "code", "accounts-reset-code", sent, problems).hint(l.t("accounts-code-hint")).autocomplete("off"), Input::Code))
            (field(l, &kept(l, "password", "accounts-password-new", None, problems).hint(hint).autocomplete("new-password"), Input::Password))
            (button(&l.t("accounts-reset-button"), Weight::Primary))
        }))
    };
    visit.page(l.t("accounts-reset-title"), body).problems(problems)
}

pub(super) async fn send(State(accounts): State<Accounts>, visit: Visit, sent: Form) -> Result<Response, Rejection> {
    let place = accounts.take_try(&Guess::Reset, visit.network());
    let place = match place.and_then(|()| accounts.passwords().place()) {
        Ok(place) => place,
        Err(wait) => return Ok(page(&visit, Some(&sent), &[]).must_wait(wait).into_response()),
    };
    let answer = Answer {
        login: sent.text("login").to_owned(),
        code: sent.personal("code"),
        password: sent.raw("password").cloned().unwrap_or_default(),
    };
    let done = blocking(move || {
        let _place = place;
        resets::run(&accounts, &answer)
    });
    match done.await {
        Ok(()) => {
            let l = visit.l();
            let body = html! {
                (notice(Tone::Positive, &l.t("accounts-reset-done"), &html! {}))
                p { (link_button("/sign-in", &l.t("accounts-sign-in-button"), Weight::Primary)) }
            };
            Ok(visit.page(l.t("accounts-reset-title"), body).into_response())
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&visit, Some(&sent), &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}
