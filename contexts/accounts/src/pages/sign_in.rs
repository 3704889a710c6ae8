//! Signing in and out.

use ::store::Scope;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use ui::components::{Field, Form as FormOf, Input, Weight, button, field, form};
use web::resume::Resume;
use web::{Desk, Form, Rejection, Reply, Session, Visit, blocking};

use super::{passkeys, second};
use crate::sign_in::{self, Credentials, Outcome, SignedIn, normal};
use crate::throttle::{self, Standing};
use crate::{Accounts, sessions, set_up};

pub(super) const DEVICE: &str = "device";
const DEVICE_SECONDS: u32 = 400 * 24 * 60 * 60;
/// Letters of a token of ours.
pub(super) const TOKEN: usize = 64;

pub(super) async fn show(State(accounts): State<Accounts>, visit: Visit) -> Result<Response, Rejection> {
    if visit.session().is_some() {
        return Ok(Resume::of(&visit).already(&visit));
    }
    let ours = accounts.clone();
    let fresh = blocking(move || ours.store().read(Scope::Server, set_up::open)).await?;
    if fresh {
        return Ok(Redirect::to("/set-up").into_response());
    }
    Ok(page(&accounts, &visit, &Resume::of(&visit), "", &[]).into_response())
}

/// The fields of the form; they also stand on the page of somebody whose session ended while typing.
pub fn fields(visit: &Visit) -> Markup {
    filled(visit, "", &[])
}

fn filled(visit: &Visit, login: &str, problems: &[FieldProblem]) -> Markup {
    let l = visit.l();
    html! {
        (field(l, &Field::new("login", l.t("accounts-login")).value(login).problems(l, problems).autocomplete("username"), Input::Code))
        (field(l, &Field::new("password", l.t("accounts-password")).autocomplete("current-password"), Input::Password))
    }
}

pub(super) fn page(
    accounts: &Accounts,
    visit: &Visit,
    resume: &Resume,
    login: &str,
    problems: &[FieldProblem],
) -> Reply {
    let l = visit.l();
    let body = html! {
        (form(&FormOf::post("/sign-in"), &html! {
            (resume.hidden())
            (filled(visit, login, problems))
            (button(&l.t("accounts-sign-in-button"), Weight::Primary))
            (passkeys::sign_in_else(accounts, visit))
        }))
        (elsewhere(accounts, visit, resume))
        p { a href="/join" { (l.t("accounts-sign-in-join")) } }
        p { a href="/reset" { (l.t("accounts-sign-in-reset")) } }
        p.hint { (l.t("accounts-sign-in-note")) }
    };
    visit.page(l.t("accounts-sign-in-title"), body).problems(problems)
}

/// The way to an identity provider, if there is one.
#[cfg(feature = "oidc")]
fn elsewhere(accounts: &Accounts, visit: &Visit, resume: &Resume) -> Markup {
    super::provider::way(accounts, visit, resume)
}

#[cfg(not(feature = "oidc"))]
fn elsewhere(_: &Accounts, _: &Visit, _: &Resume) -> Markup {
    html! {}
}

pub(super) async fn send(
    State(accounts): State<Accounts>,
    visit: Visit,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Rejection> {
    let login = normal(form.text("login"));
    let resume = Resume::from_form(&form);
    let device = device(&visit, &headers);
    let standing = standing_of(&accounts, &login, device).await?;
    let place = accounts.throttle().take(&login, standing, visit.network(), visit.now());
    let place = match place.and_then(|()| accounts.passwords().of(standing).place()) {
        Ok(place) => place,
        Err(wait) => {
            return Ok(page(&accounts, &visit, &resume, &login, &[])
                .must_wait(wait)
                .into_response());
        }
    };
    let credentials = Credentials {
        login: login.clone(),
        password: form.raw("password").cloned().unwrap_or_default(),
        device: device.map(str::to_owned),
        label: device_label(&headers),
    };
    let (ours, before) = (accounts.clone(), visit.session().cloned());
    let signed_in = blocking(move || {
        let _place = place;
        let done = sign_in::run(&ours, credentials)?;
        // The browser forgets the token of the session before; nobody else shall find it alive. Between two steps it stays.
        if matches!(done, Outcome::In(_)) {
            before.map_or(Ok(()), |before| end(&ours, before))?;
        }
        Ok::<_, Refusal>(done)
    });
    match signed_in.await {
        Ok(outcome) => {
            accounts.throttle().clear(&login, standing, visit.network());
            Ok(match outcome {
                Outcome::In(done) => go_on(&visit, resume, &done),
                Outcome::Second(next) => {
                    second::page(&accounts, &visit, &resume, next.token.expose(), &[]).into_response()
                }
            })
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&accounts, &visit, &resume, &login, &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}

/// The cookies of a sign-in that went through, and the way on.
pub(super) fn go_on(visit: &Visit, resume: Resume, done: &SignedIn) -> Response {
    let mut response = resume.go_on(visit, done.session.expose(), done.actor.user, done.lang);
    let device = done.device.as_ref();
    let device = device.and_then(|token| visit.keep_cookie(DEVICE, token.expose(), DEVICE_SECONDS));
    response.headers_mut().extend(device);
    response
}

/// The token of a browser that signed in before.
pub(super) fn device<'h>(visit: &Visit, headers: &'h HeaderMap) -> Option<&'h str> {
    visit.cookie(headers, DEVICE).filter(|token| token.len() == TOKEN)
}

/// A browser without a cookie of ours costs no thread and no look into the database.
async fn standing_of(accounts: &Accounts, login: &str, device: Option<&str>) -> Result<Standing, Refusal> {
    let Some(token) = device.map(str::to_owned) else {
        return Ok(Standing::Stranger);
    };
    let (accounts, login) = (accounts.clone(), login.to_owned());
    blocking(move || throttle::standing(&accounts, &login, Some(&token))).await
}

pub(super) async fn out(State(accounts): State<Accounts>, desk: Desk) -> Result<Response, Rejection> {
    let session = desk.session().clone();
    blocking(move || end(&accounts, session)).await?;
    let mut response = Redirect::to("/sign-in").into_response();
    response.headers_mut().extend(desk.no_session_cookie());
    // Pages are not kept anyway; what a browser keeps all the same goes. Cookies stay: one of them is the standing of a known device.
    let clear = HeaderName::from_static("clear-site-data");
    let what = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(clear, what);
    Ok(response)
}

pub(super) fn end(accounts: &Accounts, session: Session) -> Result<(), Refusal> {
    let ambient = accounts.ambient().clone();
    accounts.store().write(Scope::Org(session.actor.org), move |tx| {
        sessions::leave(tx, &ambient, &session)
    })
}

/// Browser and system family, no version: enough to recognise one's own, too little to follow anybody.
pub(super) fn device_label(headers: &HeaderMap) -> String {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let first = |known: &[(&str, &str)]| {
        known
            .iter()
            .find(|(sign, _)| agent.contains(sign))
            .map(|(_, name)| (*name).to_owned())
    };
    let browser = first(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
