//! Signing in and out.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{Field, Form as FormOf, Input, Weight, button, field, form};
use web::resume::Resume;
use web::{Desk, Form, Rejection, Reply, Visit, blocking};

use crate::sign_in::{self, Credentials, normal};
use crate::{Accounts, sessions, set_up};

const DEVICE: &str = "device";
const DEVICE_SECONDS: u32 = 400 * 24 * 60 * 60;

pub(super) async fn show(State(accounts): State<Accounts>, visit: Visit) -> Result<Response, Rejection> {
    if visit.session().is_some() {
        return Ok(Redirect::to("/").into_response());
    }
    let fresh = blocking(move || accounts.store().read(::store::Scope::Server, set_up::open)).await?;
    if fresh {
        return Ok(Redirect::to("/set-up").into_response());
    }
    Ok(page(&visit, &Resume::of(&visit), "", &[]).into_response())
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

fn page(visit: &Visit, resume: &Resume, login: &str, problems: &[FieldProblem]) -> Reply {
    let l = visit.l();
    let body = html! {
        (form(&FormOf::post("/sign-in"), &html! {
            (resume.hidden())
            (filled(visit, login, problems))
            (button(&l.t("accounts-sign-in-button"), Weight::Primary))
        }))
        p { a href="/join" { (l.t("accounts-sign-in-join")) } }
        p.quiet { (l.t("accounts-sign-in-note")) }
    };
    visit.page(l.t("accounts-sign-in-title"), body).problems(problems)
}

pub(super) async fn send(
    State(accounts): State<Accounts>,
    visit: Visit,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Rejection> {
    let login = normal(form.text("login"));
    accounts.tries().take(&login, visit.network(), visit.now())?;
    let credentials = Credentials {
        login: login.clone(),
        password: form.raw("password").cloned().unwrap_or_default(),
        device: device_cookie(&visit, &headers),
        label: device_label(&headers),
    };
    let resume = Resume::from_form(&form);
    let ours = accounts.clone();
    match blocking(move || sign_in::run(&ours, credentials)).await {
        Ok(done) => {
            accounts.tries().clear(&login, visit.network());
            let mut response = resume.go_on(&visit, done.session.expose(), done.lang);
            response
                .headers_mut()
                .extend(done.device.and_then(|token| keep_device(&visit, &token)));
            Ok(response)
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&visit, &resume, &login, &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn out(State(accounts): State<Accounts>, desk: Desk) -> Result<Response, Rejection> {
    let (actor, id) = (desk.actor().clone(), desk.session().id);
    blocking(move || {
        let ambient = accounts.ambient().clone();
        accounts.store().write(::store::Scope::Org(actor.org), move |tx| {
            sessions::end(tx, &ambient, &actor, id)
        })
    })
    .await?;
    let mut response = Redirect::to("/sign-in").into_response();
    response.headers_mut().extend(desk.no_session_cookie());
    Ok(response)
}

fn cookie_name(visit: &Visit) -> &'static str {
    if https(visit) { "__Host-device" } else { DEVICE }
}

fn https(visit: &Visit) -> bool {
    visit
        .web()
        .settings()
        .origin
        .as_deref()
        .is_some_and(|origin| origin.starts_with("https://"))
}

fn device_cookie(visit: &Visit, headers: &HeaderMap) -> Option<String> {
    let name = cookie_name(visit);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, value)| *found == name && value.len() == 64)
        .map(|(_, value)| value.to_owned())
}

fn keep_device(visit: &Visit, token: &Redacted<String>) -> Option<(HeaderName, HeaderValue)> {
    let secure = if https(visit) { "; Secure" } else { "" };
    let name = cookie_name(visit);
    let text = format!(
        "{name}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={DEVICE_SECONDS}{secure}",
        token.expose()
    );
    HeaderValue::from_str(&text)
        .ok()
        .map(|value| (header::SET_COOKIE, value))
}

/// Browser and system family, no version: enough to recognise one's own, too little to follow anybody.
fn device_label(headers: &HeaderMap) -> String {
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
