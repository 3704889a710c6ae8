//! What stands between the connection and the handler.

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};

use axum::extract::{FromRequest, MatchedPath, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::Refusal;
use tracing::Instrument as _;

use crate::resume::Resume;
use crate::routes::NotAdmitted;
use crate::visit::client;
use crate::{Form, Panicked, Rejection, Rule, Session, Visit, Web, api, blocking, cookie, origin, rejection};

/// The bounds of a route.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Limit {
    /// At most so many bytes, read into memory, answered soon.
    Form(usize),
    /// Streamed, at most so many bytes.
    Upload(usize),
}

/// What the gate of one route knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Gate {
    pub(crate) rule: Rule,
    pub(crate) limit: Limit,
    /// Whether what was typed may be carried through the sign-in, in a page.
    pub(crate) keeps: bool,
}

/// The outermost: who asks and from where; what came of it as a page; a line in the log.
pub(crate) async fn answer(State(web): State<Web>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let (mut parts, body) = request.into_parts();
    let is_api = api::is_api(parts.uri.path());
    let checked = if is_api {
        // A cookie counts for nothing here, so it does not matter which page sent it.
        origin::check_host(web.settings(), &parts)
    } else {
        origin::check(web.settings(), &parts)
    };
    let (mut session, mut caller) = (Ok(None), None);
    match &checked {
        // A forged request is not even looked up: it must not count as activity of the session.
        Err(_) => {}
        Ok(()) if is_api => match read_caller(&web, &parts).await {
            Ok(found) => caller = found,
            Err(refusal) => session = Err(refusal),
        },
        Ok(()) => session = read_session(&web, &parts).await,
    }
    let route = parts.extensions.get::<MatchedPath>().cloned();
    let visit = Visit::new(&web, &parts, session.as_ref().ok().cloned().flatten(), caller);
    parts.extensions.insert(visit.clone());
    let response = match (checked, session) {
        (Err(rejection), _) => rejection.into_response(),
        (_, Err(refusal)) => Rejection::from(refusal).into_response(),
        (Ok(()), Ok(_)) => {
            // Whatever is logged on the way carries the reference that the visitor is shown.
            let span = tracing::error_span!("request", reference = visit.reference());
            caught(next.run(Request::from_parts(parts, body)))
                .instrument(span)
                .await
        }
    };
    let mut response = rejection::as_page(&visit, response);
    if is_api {
        api::gate::headers(&visit, &mut response);
    }
    tracing::info!(
        method = %visit.method(),
        route = route.as_ref().map_or("-", MatchedPath::as_str),
        status = response.status().as_u16(),
        micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
        reference = visit.reference(),
        "answered"
    );
    let is_known = visit.session().is_some() || visit.caller().is_some();
    if is_known && response.status() == StatusCode::NOT_FOUND {
        tokio::time::sleep(until_tick(started.elapsed(), web.settings().tick)).await;
    }
    response
}

/// How long it is until the next whole tick. What does not exist and what may not be seen take different work, by some microseconds that
/// many questions would add up to an answer; both leave on the same tick.
fn until_tick(elapsed: Duration, tick: Duration) -> Duration {
    let over = elapsed.as_nanos().checked_rem(tick.as_nanos()).unwrap_or(0);
    let over = u64::try_from(over).map_or(Duration::ZERO, Duration::from_nanos);
    if over.is_zero() {
        over
    } else {
        tick.saturating_sub(over)
    }
}

/// Whoever stands behind the token, if the request carries one of ours.
async fn read_caller(web: &Web, parts: &axum::http::request::Parts) -> Result<Option<api::Caller>, Refusal> {
    let mut all = parts.headers.get_all(header::AUTHORIZATION).iter();
    let text = all
        .next()
        .and_then(|value| value.to_str().ok())
        .filter(|_| all.next().is_none());
    let token = text.and_then(|text| {
        let (scheme, token) = text.split_once(' ')?;
        let token = token.trim();
        (scheme.eq_ignore_ascii_case("bearer") && token.starts_with(api::PREFIX)).then(|| token.to_owned())
    });
    let Some(token) = token else { return Ok(None) };
    let (sessions, from) = (web.sessions(), client(web, parts));
    blocking(move || match sessions.doorkeeper() {
        Some(keeper) => keeper.caller(&token, from),
        None => Ok(None),
    })
    .await
}

async fn read_session(web: &Web, parts: &axum::http::request::Parts) -> Result<Option<Session>, Refusal> {
    let Some(token) = cookie::read(web.settings(), &parts.headers, cookie::SESSION) else {
        return Ok(None);
    };
    let (sessions, token) = (web.sessions(), token.to_owned());
    blocking(move || sessions.read(&token)).await
}

/// Lets a handler panic without taking the connection with it.
async fn caught(work: impl Future<Output = Response>) -> Response {
    let mut work = pin!(work);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(poll) => poll,
            Err(_) => Poll::Ready(Rejection::from(Refusal::failed(Panicked)).into_response()),
        },
    )
    .await
}

/// The gate of one route: its rule and its time.
pub(crate) async fn gate(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let Some(visit) = request.extensions().get::<Visit>().cloned() else {
        return Rejection::not_wired().into_response();
    };
    request.extensions_mut().insert(gate.limit);
    let work = async {
        match gate.rule.admits(visit.session(), visit.now()) {
            Ok(()) if is_kept_out(&visit, gate.rule) => Rejection::FactorFirst.into_response(),
            Ok(()) => next.run(request).await,
            Err(NotAdmitted::ProveFirst) => prove_first(&visit, gate, request).await.into_response(),
            Err(NotAdmitted::Denied(denial)) => Rejection::Forbidden(denial.why).into_response(),
            Err(NotAdmitted::SignInFirst) => sign_in_first(&visit, gate, request).await.into_response(),
        }
    };
    let mut response = tokio::time::timeout(gate.limit.time(visit.web()), work)
        .await
        .unwrap_or_else(|_| Rejection::TimedOut.into_response());
    if let Some(action) = gate.rule.action() {
        response.extensions_mut().insert(rejection::Asked(action));
    }
    response
}

/// The time of an endpoint; whoever may use it is asked further in.
pub(crate) async fn patience(State(limit): State<Limit>, request: Request, next: Next) -> Response {
    let Some(visit) = request.extensions().get::<Visit>().cloned() else {
        return Rejection::not_wired().into_response();
    };
    tokio::time::timeout(limit.time(visit.web()), next.run(request))
        .await
        .unwrap_or_else(|_| Rejection::TimedOut.into_response())
}

/// Whether somebody who has to add a second way to show who they are wants to go elsewhere first.
fn is_kept_out(visit: &Visit, rule: Rule) -> bool {
    let Some(session) = visit.session() else { return false };
    let paths = visit.web().shell().paths();
    let below = |path: &str| {
        let asked = visit.path().split('?').next().unwrap_or_default();
        asked == path || asked.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
    };
    rule != Rule::Open
        && session.is_confined(visit.now())
        && ![paths.account, paths.prove, paths.sign_out].into_iter().any(below)
}

/// Who asked for a page shows who they are and comes back; who sent a form keeps what they typed.
async fn prove_first(visit: &Visit, gate: Gate, request: Request) -> Rejection {
    if matches!(*visit.method(), Method::GET | Method::HEAD) {
        return Rejection::Prove(Resume::to(visit.path()));
    }
    let kept = kept(gate, request).await;
    Rejection::Prove(Resume::keeping(visit.path(), kept.as_ref()))
}

async fn kept(gate: Gate, request: Request) -> Option<Form> {
    match gate.limit {
        Limit::Form(_) if gate.keeps => Form::from_request(request, &()).await.ok(),
        // A file cannot be put back into a form, and is not worth reading.
        Limit::Form(_) | Limit::Upload(_) => None,
    }
}

/// Who asked for a page is shown the sign-in and comes back; who sent a form keeps what they typed.
async fn sign_in_first(visit: &Visit, gate: Gate, request: Request) -> Rejection {
    if matches!(*visit.method(), Method::GET | Method::HEAD) {
        return Rejection::SignIn(Resume::to(visit.path()));
    }
    if visit.path() == visit.web().shell().paths().sign_out {
        // Whoever wants to leave has left already.
        return Rejection::SignIn(Resume::default());
    }
    let headers = request.headers().clone();
    let kept = kept(gate, request).await;
    let whose = match cookie::read(visit.web().settings(), &headers, cookie::SESSION).map(str::to_owned) {
        Some(token) => {
            let sessions = visit.web().sessions();
            // Not to know is no reason to lose the text.
            blocking(move || sessions.ended(&token)).await.ok().flatten()
        }
        None => None,
    };
    let resume = Resume::keeping(visit.path(), kept.as_ref());
    Rejection::SignIn(resume.of_user(visit.ambient(), whose))
}

/// An answer of the framework's own (a path that does not parse, a method that a route does not have) has no page yet.
pub(crate) fn bare(response: &Response) -> Option<Rejection> {
    let kind = response
        .headers()
        .get(header::CONTENT_TYPE)
        .map(header::HeaderValue::as_bytes);
    if kind.is_some_and(|kind| !kind.starts_with(b"text/plain")) {
        return None;
    }
    match response.status() {
        // A path or query that does not parse names nothing.
        StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST => Some(Rejection::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Rejection::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Rejection::TooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => Some(Rejection::Unreadable),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_took_different_times_leaves_on_the_same_tick() {
        let (tick, micros) = (Duration::from_millis(5), Duration::from_micros);
        for took in [1, 900, 1100, 4999, 5000] {
            assert_eq!(micros(took) + until_tick(micros(took), tick), tick, "{took}");
        }
        assert_eq!(until_tick(micros(5001), tick), micros(4999));
        assert_eq!(until_tick(micros(5001), Duration::ZERO), Duration::ZERO);
    }
}
