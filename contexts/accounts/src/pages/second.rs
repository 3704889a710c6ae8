//! The second step of a sign-in.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::html;
use ui::components::{Field, Form as FormOf, Input, Weight, button, field, form};
use web::resume::Resume;
use web::{Form, Rejection, Reply, Visit, blocking};

use super::{passkeys, sign_in};
use crate::{Accounts, second};

/// The hidden field that stands for the right password.
pub(super) const STEP: &str = "step";

/// Nothing is found here without a right password.
pub(super) async fn show() -> Redirect {
    Redirect::to("/sign-in")
}

/// The page that asks for a code.
pub(super) fn page(
    accounts: &Accounts,
    visit: &Visit,
    resume: &Resume,
    token: &str,
    problems: &[FieldProblem],
) -> Reply {
    let l = visit.l();
    let code = Field::new("code", l.t("accounts-second-code"))
        .hint(l.t("accounts-second-code-hint"))
        .problems(l, problems)
        .autocomplete("one-time-code");
    let body = html! {
        p { (l.t(intro(accounts, token))) }
        (form(&FormOf::post("/sign-in/second"), &html! {
            (resume.hidden())
            input type="hidden" name=(STEP) value=(token);
            (field(l, &code, Input::Code))
            (button(&l.t("accounts-sign-in-button"), Weight::Primary))
            (passkeys::second_else(accounts, visit, token))
        }))
        p { a href="/reset" { (l.t("accounts-second-lost")) } }
        p { a href="/sign-in" { (l.t("accounts-second-again")) } }
    };
    visit.page(l.t("accounts-second-title"), body).problems(problems)
}

/// What was right so far.
fn intro(accounts: &Accounts, token: &str) -> &'static str {
    let by_password = second::pending(accounts, token).is_none_or(|pending| pending.is_by_password());
    if by_password {
        "accounts-second-intro"
    } else {
        "accounts-provider-second"
    }
}

pub(super) async fn send(State(accounts): State<Accounts>, visit: Visit, sent: Form) -> Result<Response, Rejection> {
    let resume = Resume::from_form(&sent);
    let token = sent.text(STEP).to_owned();
    let Some(pending) = second::pending(&accounts, &token) else {
        return Ok(late(&accounts, &visit, &resume));
    };
    let (login, standing) = (pending.login().to_owned(), pending.standing());
    if let Err(wait) = accounts.throttle().take_code(&login, standing, visit.now()) {
        return Ok(page(&accounts, &visit, &resume, &token, &[])
            .must_wait(wait)
            .into_response());
    }
    let (ours, step) = (accounts.clone(), token.clone());
    let (code, before) = (sent.personal("code"), visit.session().cloned());
    let signed_in = blocking(move || {
        let done = second::with_code(&ours, &step, &code)?;
        before.map_or(Ok(()), |before| sign_in::end(&ours, before))?;
        Ok::<_, Refusal>(done)
    });
    match signed_in.await {
        Ok(done) => {
            accounts.throttle().clear_codes(&login, standing);
            Ok(sign_in::go_on(&visit, resume, &done))
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&accounts, &visit, &resume, &token, &problems).into_response()),
        Err(Refusal::NotFound) => Ok(late(&accounts, &visit, &resume)),
        Err(other) => Err(other.into()),
    }
}

/// Too long ago, or too many wrong codes: the password is asked for again.
pub(super) fn late(accounts: &Accounts, visit: &Visit, resume: &Resume) -> Response {
    let problem = FieldProblem::new("login", "accounts-second-late");
    sign_in::page(accounts, visit, resume, "", &[problem]).into_response()
}
