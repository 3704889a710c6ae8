//! Signing in by a provider, and one's own links with it.
//!
//! The way back comes from another site, so that the browser brings no cookie of ours (they are `SameSite=Strict`). It leads to a page of
//! ours that goes on by itself, and from there the browser brings them: [`back`], then [`done`].

use ::store::Scope;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{
    Column, Form as FormOf, Table, Tone, Weight, back_link, form, link_button, notice, row_button, table, time,
};
use web::resume::Resume;
use web::{Desk, Form, Rejection, Reply, Visit, blocking};

use super::sign_in::{DEVICE, TOKEN, device_label};
use super::{second, section, sign_in, write};
use crate::model::Link;
use crate::oidc::{self, Answer, LASTS, Provider, Purpose, Trouble};
use crate::sign_in::{Browser, Outcome};
use crate::{Accounts, links};

/// The cookie that binds the way back to the browser that began.
const COOKIE: &str = "provider";
/// One's own links.
const PAGE: &str = "/account/provider";

/// The way to the provider, for the sign-in page.
pub(super) fn way(accounts: &Accounts, visit: &Visit, resume: &Resume) -> Markup {
    let (Some(provider), Some(address)) = (accounts.provider(), resume.address("/sign-in/provider")) else {
        return html! {};
    };
    let text = visit
        .l()
        .ta("accounts-provider-sign-in", &[("label", provider.label().into())]);
    html! { p { (link_button(&address, &text, Weight::Secondary)) } }
}

/// The section of one's own account that leads to the links.
pub(super) fn of_own(accounts: &Accounts, desk: &Desk) -> Markup {
    let Some(provider) = accounts.provider() else {
        return html! {};
    };
    let l = desk.l();
    section(
        &title(desk, provider),
        &html! {
            p { (l.t("accounts-provider-help")) }
            p { (link_button(PAGE, &l.t("accounts-provider-open"), Weight::Secondary)) }
        },
    )
}

fn title(visit: &Visit, provider: &Provider) -> String {
    let label = provider.label().into();
    visit.l().ta("accounts-provider-title", &[("label", label)])
}

fn provider_of(accounts: &Accounts) -> Result<Provider, Rejection> {
    Ok(accounts.provider().cloned().ok_or(Refusal::NotFound)?)
}

pub(super) async fn start(
    State(accounts): State<Accounts>,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Rejection> {
    let resume = Resume::of(&visit);
    // Another site must not sign anybody in unasked: who comes from one sees the sign-in page first, and presses the button there.
    let from = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if from.is_some_and(|from| !["same-origin", "none"].contains(&from)) {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    if visit.session().is_some() {
        return Ok(resume.already(&visit));
    }
    let provider = provider_of(&accounts)?;
    accounts.take_beginning(visit.network())?;
    match begin(&accounts, &provider, &visit, (Purpose::SignIn, resume.clone())).await? {
        Ok(way) => Ok(way),
        Err(trouble) => Ok(told(&accounts, &visit, &resume, &trouble)),
    }
}

async fn begin(
    accounts: &Accounts,
    provider: &Provider,
    visit: &Visit,
    (purpose, resume): (Purpose, Resume),
) -> Result<Result<Response, Trouble>, Rejection> {
    let turn = match provider.turn() {
        Ok(turn) => turn,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let (provider, ambient) = (provider.clone(), accounts.ambient().clone());
    let begun = blocking(move || {
        let _turn = turn;
        provider.begin(&ambient, purpose, resume)
    });
    Ok(begun.await?.map(|way| {
        let mut response = Redirect::to(&way.url).into_response();
        let seconds = u32::try_from(LASTS).unwrap_or(0);
        response
            .headers_mut()
            .extend(visit.keep_cookie(COOKIE, way.cookie.expose(), seconds));
        response
    }))
}

/// From the provider: on to [`done`], from a page of ours.
pub(super) async fn back(
    State(accounts): State<Accounts>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Result<Reply, Rejection> {
    provider_of(&accounts)?;
    let l = visit.l();
    let mut kept = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()).take(16) {
        let is_ours = ["code", "state", "iss", "error"].contains(&name.as_ref());
        if is_ours && value.len() <= LONGEST {
            kept.append_pair(&name, &value);
        }
    }
    let address = format!("/sign-in/provider/done?{}", kept.finish());
    let at_once = HeaderValue::from_str(&format!("0; url={address}")).ok();
    let body = html! {
        p { (l.t("accounts-provider-back-text")) }
        p { (link_button(&address, &l.t("accounts-continue"), Weight::Primary)) }
    };
    let reply = visit.page(l.t("accounts-provider-back"), body);
    Ok(reply.header(at_once.map(|value| (header::REFRESH, value))))
}

/// Longest part of an answer that is taken.
const LONGEST: usize = 4000;

fn answer(query: Option<String>) -> Answer {
    let mut answer = Answer::default();
    for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()).take(16) {
        match name.as_ref() {
            "code" => answer.code = Some(Redacted::new(value.into_owned())),
            "state" => answer.state = Some(value.into_owned()),
            "iss" => answer.issuer = Some(value.into_owned()),
            "error" => answer.error = true,
            _ => {}
        }
    }
    answer
}

/// What came back is judged, by the browser that began, once.
pub(super) async fn done(
    State(accounts): State<Accounts>,
    visit: Visit,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Rejection> {
    let provider = provider_of(&accounts)?;
    let cookie = visit.cookie(&headers, COOKIE).filter(|token| token.len() == TOKEN);
    let begun = cookie.and_then(|token| provider.take(accounts.ambient(), token));
    let Some(begun) = begun else {
        return Ok(told(&accounts, &visit, &Resume::default(), &Trouble::Late));
    };
    let turn = match provider.turn() {
        Ok(turn) => turn,
        Err(trouble) => return Ok(told(&accounts, &visit, &begun.resume, &trouble)),
    };
    let (asked, ambient) = (begun.clone(), accounts.ambient().clone());
    let answer = answer(query);
    let subject = blocking(move || {
        let _turn = turn;
        Ok::<_, Refusal>(provider.subject(&ambient, &asked, &answer))
    });
    let subject = subject.await?;
    let mut response = match begun.purpose {
        Purpose::SignIn => enter(accounts, &visit, &headers, begun.resume, subject).await,
        Purpose::Link(session) => link(accounts, &visit, session, subject).await,
    }?;
    response.headers_mut().extend(visit.keep_cookie(COOKIE, "", 0));
    Ok(response)
}

type Subject = Result<(Vec<u8>, bool), Trouble>;

async fn enter(
    accounts: Accounts,
    visit: &Visit,
    headers: &HeaderMap,
    resume: Resume,
    subject: Subject,
) -> Result<Response, Rejection> {
    let subject = match subject {
        Ok(subject) => subject,
        Err(trouble) => return Ok(told(&accounts, visit, &resume, &trouble)),
    };
    let device = visit.cookie(headers, DEVICE).filter(|token| token.len() == TOKEN);
    let from = Browser {
        device: device.map(str::to_owned),
        label: device_label(headers),
    };
    let (ours, before) = (accounts.clone(), visit.session().cloned());
    let entered = blocking(move || {
        let entered = oidc::enter(&ours, subject, from)?;
        // As after a password: the browser forgets the session before.
        if matches!(entered, Some(Outcome::In(_))) {
            before.map_or(Ok(()), |before| sign_in::end(&ours, before))?;
        }
        Ok::<_, Refusal>(entered)
    });
    Ok(match entered.await? {
        Some(Outcome::In(done)) => sign_in::go_on(visit, resume, &done),
        Some(Outcome::Second(next)) => {
            second::page(&accounts, visit, &resume, next.token.expose(), &[]).into_response()
        }
        None => problem(&accounts, visit, &resume, "accounts-provider-unknown"),
    })
}

async fn link(
    accounts: Accounts,
    visit: &Visit,
    session: base::SessionId,
    subject: Subject,
) -> Result<Response, Rejection> {
    // The very session that began, alive: whatever ended it ends this.
    let Some(own) = visit.session().filter(|own| own.id == session).cloned() else {
        return Ok(told(&accounts, visit, &Resume::default(), &Trouble::Late));
    };
    let (subject, _) = match subject {
        Ok(subject) => subject,
        Err(trouble) => {
            log(&trouble);
            return Ok(Redirect::to(&format!("{PAGE}?not={}", word(&trouble))).into_response());
        }
    };
    let linked = blocking(move || oidc::link(&accounts, &own.actor, own.id, subject)).await;
    match linked {
        Ok(()) => Ok(Redirect::to(&format!("{PAGE}?is=linked")).into_response()),
        Err(Refusal::NotNow {
            why: "accounts-provider-taken",
        }) => Ok(Redirect::to(&format!("{PAGE}?not=taken")).into_response()),
        Err(other) => Err(other.into()),
    }
}

/// A trouble as the pages call it.
const fn word(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Down(_) => "down",
        Trouble::Late => "late",
        Trouble::Denied => "denied",
        Trouble::Token(_) => "token",
    }
}

/// The message of a word that stands in an address; none for what is no word of ours.
fn message(word: &str) -> Option<&'static str> {
    Some(match word {
        "down" => "accounts-provider-down",
        "late" => "accounts-provider-late",
        "denied" => "accounts-provider-denied",
        "token" => "accounts-provider-token",
        "taken" => "accounts-provider-taken",
        _ => return None,
    })
}

/// For the operator; nothing of anybody is in it.
fn log(trouble: &Trouble) {
    match trouble {
        Trouble::Down(outage) => tracing::warn!(%outage, "the provider cannot be used"),
        Trouble::Token(wrong) => tracing::warn!(wrong = wrong.code(), "a token of the provider was refused"),
        Trouble::Late | Trouble::Denied => {}
    }
}

/// The sign-in page, with what went wrong: the password is always a way in.
fn told(accounts: &Accounts, visit: &Visit, resume: &Resume, trouble: &Trouble) -> Response {
    log(trouble);
    let message = message(word(trouble)).unwrap_or("accounts-provider-down");
    problem(accounts, visit, resume, message)
}

fn problem(accounts: &Accounts, visit: &Visit, resume: &Resume, message: &'static str) -> Response {
    sign_in::page(accounts, visit, resume, "", &[FieldProblem::new("login", message)]).into_response()
}

pub(super) async fn show(
    State(accounts): State<Accounts>,
    desk: Desk,
    RawQuery(query): RawQuery,
) -> Result<Reply, Rejection> {
    let provider = provider_of(&accounts)?;
    let l = desk.l();
    let query = query.unwrap_or_default();
    let said = match query.split_once('=') {
        Some(("is", "linked")) => notice(Tone::Positive, &l.t("accounts-provider-is-linked"), &html! {}),
        Some(("is", "removed")) => notice(Tone::Positive, &l.t("accounts-provider-is-removed"), &html! {}),
        Some(("not", word)) => message(word).map_or(html! {}, |id| {
            notice(
                Tone::Attention,
                &l.t("accounts-provider-not-linked"),
                &html! { p { (l.t(id)) } },
            )
        }),
        _ => html! {},
    };
    let actor = desk.actor().clone();
    let mine = blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| links::mine(tx, &actor))
    })
    .await?;
    let body = html! {
        (said)
        p { (l.t("accounts-provider-help")) }
        @if mine.is_empty() { p { (l.t("accounts-provider-none")) } } @else { (list(&desk, &mine)) }
        p { (l.t("accounts-provider-link-help")) }
        p { (link_button("/account/provider/link", &l.t("accounts-provider-link"), Weight::Primary)) }
    };
    Ok(desk
        .page(title(&desk, &provider), body)
        .before(back_link(l, "/account")))
}

fn list(desk: &Desk, mine: &[Link]) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("accounts-provider-links"),
        vec![
            Column::text(l.t("accounts-provider-added")),
            Column::text(l.t("accounts-factor-used")),
            Column::quiet(l.t("accounts-factor-remove")),
        ],
    )
    .quiet_caption();
    for it in mine {
        rows.push(vec![
            time(l, it.added_at),
            html! { @if let Some(at) = it.used_at { (time(l, at)) } },
            form(
                &FormOf::post(PAGE),
                &row_button(
                    &l.t("accounts-factor-remove"),
                    &l.time(it.added_at),
                    "remove",
                    &it.id.to_string(),
                ),
            ),
        ]);
    }
    table(&rows)
}

/// Off to the provider, to make a link. Asked for by a link and not by a form: browsers do not let a form lead to another site here.
pub(super) async fn begin_link(State(accounts): State<Accounts>, desk: Desk) -> Result<Response, Rejection> {
    let provider = provider_of(&accounts)?;
    let purpose = Purpose::Link(desk.session().id);
    match begin(&accounts, &provider, &desk, (purpose, Resume::default())).await? {
        Ok(way) => Ok(way),
        Err(trouble) => {
            log(&trouble);
            Ok(Redirect::to(&format!("{PAGE}?not={}", word(&trouble))).into_response())
        }
    }
}

pub(super) async fn remove(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Redirect, Rejection> {
    let id = sent.text("remove").parse().map_err(|_| Refusal::NotFound)?;
    let session = desk.session().id;
    write(&accounts, &desk, move |tx, ambient, actor| {
        links::remove(tx, ambient, actor, session, id)
    })
    .await?;
    Ok(Redirect::to(&format!("{PAGE}?is=removed")))
}
