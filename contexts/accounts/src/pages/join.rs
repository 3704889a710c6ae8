//! Accepting an invitation.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Refusal};
use maud::html;
use ui::components::{Form as FormOf, Input, Tone, Weight, button, field, form, link_button, notice};
use web::{Form, Rejection, Reply, Visit, blocking};

use super::kept;
use crate::invitations::{self, Answer};
use crate::passwords::FEWEST;
use crate::{Accounts, Guess};

pub(super) async fn show(visit: Visit) -> Reply {
    page(&visit, None, &[])
}

fn page(visit: &Visit, sent: Option<&Form>, problems: &[FieldProblem]) -> Reply {
    let l = visit.l();
    let hint = l.ta("accounts-password-hint", &[("fewest", FEWEST.into())]);
    let body = html! {
        p { (l.t("accounts-join-intro")) }
        (form(&FormOf::post("/join"), &html! {
            (field(l, &kept(l, "code", "accounts-code", sent, problems).hint(l.t("accounts-code-hint")).autocomplete("off"), Input::Code))
            (field(l, &kept(l, "login", "accounts-login", sent, problems).hint(l.t("accounts-login-hint")).autocomplete("username"), Input::Code))
            (field(l, &kept(l, "password", "accounts-password-new", None, problems).hint(hint).autocomplete("new-password"), Input::Password))
            (button(&l.t("accounts-join-button"), Weight::Primary))
        }))
    };
    visit.page(l.t("accounts-join-title"), body).problems(problems)
}

pub(super) async fn send(State(accounts): State<Accounts>, visit: Visit, sent: Form) -> Result<Response, Rejection> {
    let place = accounts.take_try(&Guess::Invitation, visit.network());
    let place = match place.and_then(|()| accounts.passwords().place()) {
        Ok(place) => place,
        Err(wait) => return Ok(page(&visit, Some(&sent), &[]).must_wait(wait).into_response()),
    };
    let answer = Answer {
        code: sent.personal("code"),
        login: sent.text("login").to_owned(),
        password: sent.raw("password").cloned().unwrap_or_default(),
        language: visit.l().lang(),
    };
    let accepted = blocking(move || {
        let _place = place;
        invitations::accept(&accounts, answer)
    });
    match accepted.await {
        Ok(_) => {
            let l = visit.l();
            let body = html! {
                (notice(Tone::Positive, &l.t("accounts-join-done"), &html! {}))
                p { (link_button("/sign-in", &l.t("accounts-sign-in-button"), Weight::Primary)) }
            };
            Ok(visit.page(l.t("accounts-join-title"), body).into_response())
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&visit, Some(&sent), &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}
