//! What stands between the connection and an endpoint: who, how often, whether at all, and whether what was sent is of the shape that
//! the endpoint stated. Nothing here looks at a record, so nothing here tells whether there is one.

use std::sync::Arc;

use axum::RequestExt as _;
use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base::{FieldProblem, Redacted, Refusal};
use serde_json::{Value, json};

use super::caller::{Begun, Caller, Once};
use super::check::{Wrong, not_known};
use super::endpoint::{Gives, Operation, Receives, Takes};
use super::json::{NotJson, parse};
use super::problem::Problem;
use super::schema::Kind;
use super::scope::Scope;
use super::{Answer, Call, Does, Refused};
use crate::resume::Resume;
use crate::{Rejection, Rule, Visit, blocking, upload};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Longest key of a request that is to be done once, in bytes.
const LONGEST_KEY: usize = 200;

fn bad(code: &'static str, message: &'static str) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, code, message)
}

impl From<Problem> for Rejection {
    fn from(problem: Problem) -> Self {
        Self::Api(Box::new(problem))
    }
}

/// Whether the caller may come in at all.
fn admit(operation: &Operation, visit: &Visit) -> Result<Option<Caller>, Rejection> {
    if operation.rule == Rule::Open {
        return Ok(None);
    }
    let caller = visit.caller().ok_or_else(|| Rejection::SignIn(Resume::default()))?;
    visit.web().take_call(caller, visit.now())?;
    if caller.factor_first {
        return Err(Rejection::FactorFirst);
    }
    let Some(action) = operation.rule.action() else {
        return Ok(Some(caller.clone()));
    };
    if !caller.reaches(action) {
        let scopes: Vec<&str> = Scope::with(action).map(|scope| scope.code).collect();
        let problem = Problem::new(StatusCode::FORBIDDEN, "scope-missing", "web-api-scope-missing");
        return Err(problem.member("scopes", json!(scopes)).into());
    }
    access::capable(&caller.actor, action).map_err(|denial| Rejection::Forbidden(denial.why))?;
    if matches!(operation.rule, Rule::Fresh(_)) && !caller.is_fresh(visit.now()) {
        return Err(Rejection::Prove(Resume::default()));
    }
    Ok(Some(caller.clone()))
}

/// Everything that can be told of a request without its body.
async fn read_head(operation: &Operation, visit: &Visit, request: &mut Request) -> Result<Call, Rejection> {
    let caller = admit(operation, visit)?;
    let params = request
        .extract_parts::<RawPathParams>()
        .await
        .map_err(|_| Rejection::NotFound)?;
    let params = params
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    Ok(Call {
        visit: visit.clone(),
        caller,
        address: request.uri().path().to_owned(),
        params,
        queries: queries(operation, request.uri().query().unwrap_or_default())?,
        body: Redacted::new(Value::Null),
        seen: seen(operation, request.headers())?,
        once: visit.ambient().bytes().map_err(Refusal::from)?,
    })
}

/// The parameters of the address. One that is not known could be a filter that the caller relies on, so it is refused.
fn queries(operation: &Operation, text: &str) -> Result<Vec<(String, String)>, Rejection> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (name, value) in form_urlencoded::parse(text.as_bytes()).take(64) {
        let Some(query) = operation.queries.iter().find(|query| query.name == name) else {
            let known = operation.queries.iter().map(|query| query.name);
            let unknown = ["web-api-parameter-unknown", "web-api-parameter-unknown-meant"];
            let problem = not_known("", unknown, &name, known).problem;
            return Err(Problem {
                text: problem,
                ..bad("parameter", "")
            }
            .into());
        };
        let twice = found.iter().any(|(known, _)| *known == name);
        let whole = matches!(query.schema.kind, Kind::Whole { .. } | Kind::Flag);
        let value_of = if whole {
            // "007" and "+5" are no numbers of JSON.
            parse(value.as_bytes()).unwrap_or(Value::Null)
        } else {
            Value::String(value.to_string())
        };
        if twice {
            return Err(bad("parameter", "web-api-parameter-twice")
                .with("name", query.name)
                .into());
        }
        if let Some(wrong) = query.schema.problems(&value_of).into_iter().next() {
            let problem = bad("parameter", "web-api-parameter").with("name", query.name);
            let wrong = Wrong {
                pointer: String::new(),
                ..wrong
            };
            return Err(problem.errors(vec![wrong]).into());
        }
        found.push((name.into_owned(), value.into_owned()));
    }
    Ok(found)
}

/// The one value of a header; `None` if it was not sent.
fn only<'h>(
    headers: &'h HeaderMap,
    name: &HeaderName,
    problem: impl Fn() -> Problem,
) -> Result<Option<&'h str>, Rejection> {
    let mut all = headers.get_all(name).iter();
    let Some(value) = all.next() else { return Ok(None) };
    let text = value.to_str().ok().filter(|_| all.next().is_none());
    text.map(|text| Some(text.trim())).ok_or_else(|| problem().into())
}

/// The version that a change was made from. `*` would overwrite whatever is there, and is not taken.
fn seen(operation: &Operation, headers: &HeaderMap) -> Result<Option<i64>, Rejection> {
    if !operation.versioned {
        return Ok(None);
    }
    let problem = || bad("if-match", "web-api-if-match");
    let Some(text) = only(headers, &header::IF_MATCH, problem)? else {
        return Err(Problem::new(
            StatusCode::PRECONDITION_REQUIRED,
            "if-match-missing",
            "web-api-if-match-missing",
        )
        .into());
    };
    let digits = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let version = digits
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok());
    version.map(Some).ok_or_else(|| problem().into())
}

/// Whether the body is of a kind that the endpoint takes.
fn is_of_kind(headers: &HeaderMap, kinds: &[&str]) -> bool {
    let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else {
        return false;
    };
    let mut parts = kind.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().to_ascii_lowercase();
    let utf8 = |part: &str| {
        let set = part.to_ascii_lowercase().replace('"', "");
        set.strip_prefix("charset=").is_none_or(|set| set == "utf-8")
    };
    kinds.contains(&essence.as_str()) && (essence != "application/json" || parts.all(utf8))
}

fn wrong_kind(kinds: &[&str]) -> Rejection {
    Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "content-type",
        "web-api-content-type",
    )
    .with("expected", kinds.join(", "))
    .into()
}

/// Reads a body of JSON, as it was sent.
async fn read_json(operation: &Operation, visit: &Visit, request: Request) -> Result<Bytes, Rejection> {
    const JSON: &[&str] = &["application/json"];
    if !is_of_kind(request.headers(), JSON) {
        return Err(wrong_kind(JSON));
    }
    let limit = operation.limit();
    let told = request.body().size_hint().upper();
    let bytes = told.map_or(limit, |length| usize::try_from(length).unwrap_or(usize::MAX));
    if bytes > limit {
        return Err(Rejection::TooLarge);
    }
    let room = visit.web().room(visit.caller().is_some(), bytes).await;
    let _room = room.ok_or(Rejection::TimedOut)?;
    axum::body::to_bytes(request.into_body(), limit)
        .await
        .map_err(|error| too_large_or_broken(&error))
}

fn too_large_or_broken(error: &axum::Error) -> Rejection {
    // The only reason of its own that reading a bounded body has.
    if error.to_string().contains("length limit exceeded") {
        Rejection::TooLarge
    } else {
        Rejection::Unreadable
    }
}

fn judged(operation: &Operation, bytes: &[u8]) -> Result<Redacted<Value>, Rejection> {
    let value = parse(bytes).map_err(|reason| match reason {
        NotJson::Malformed { line, column } => bad("malformed-json", "web-api-malformed")
            .with("line", line.to_string())
            .with("column", column.to_string()),
        NotJson::Twice => bad("malformed-json", "web-api-member-twice"),
        NotJson::Deep => bad("malformed-json", "web-api-deep"),
    })?;
    let wrong = operation
        .body()
        .map(|schema| schema.problems(&value))
        .unwrap_or_default();
    if wrong.is_empty() {
        return Ok(Redacted::new(value));
    }
    let problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "web-api-invalid");
    Err(problem.errors(wrong).into())
}

/// The key under which a request is done once. It and the request are known by hashes that mean nothing without the token.
fn once(operation: &Operation, call: &Call, headers: &HeaderMap, body: &[u8]) -> Result<Option<Once>, Rejection> {
    let problem = || bad("idempotency-key", "web-api-once-key").with("most", LONGEST_KEY.to_string());
    let Some(key) = only(headers, &KEY, problem)? else {
        return Ok(None);
    };
    if !operation.once {
        return Err(bad("idempotency-key-not-taken", "web-api-once-not-taken").into());
    }
    if key.is_empty() || key.len() > LONGEST_KEY {
        return Err(problem().into());
    }
    let method = operation.method.to_string();
    let seen = call.seen.map(|seen| seen.to_string()).unwrap_or_default();
    let parts = [method.as_bytes(), call.path().as_bytes(), seen.as_bytes(), body];
    Ok(Some(Once {
        key: call.caller_hash("once key", &[key.as_bytes()]),
        request: call.caller_hash("once request", &parts),
    }))
}

/// Runs an endpoint that takes JSON or nothing.
pub(crate) async fn call<S: Send + Sync + 'static>(
    operation: Arc<Operation>,
    does: Does<S>,
    cx: S,
    mut request: Request,
) -> Result<Response, Rejection> {
    let visit = request
        .extensions()
        .get::<Visit>()
        .cloned()
        .ok_or_else(Rejection::not_wired)?;
    let mut call = read_head(&operation, &visit, &mut request).await?;
    let headers = request.headers().clone();
    let mut bytes = Bytes::new();
    if operation.body().is_some() {
        bytes = read_json(&operation, &visit, request).await?;
        call.body = judged(&operation, &bytes)?;
    } else if request.body().size_hint().lower() > 0 {
        return Err(bad("body-not-taken", "web-api-no-body").into());
    }
    let once = once(&operation, &call, &headers, &bytes)?;
    if let Some(once) = &once {
        let (bytes, _) = once.key.split_at(16);
        call.once = bytes.try_into().unwrap_or(call.once);
    }
    let (status, kind) = (operation.status, operation.file_kind());
    let done = blocking(move || Ok::<_, Refusal>(run_once(&operation, &*does, &cx, &call, once.as_ref())));
    done.await??.response(status, kind)
}

/// Does what was asked, unless it was done already under the same key.
fn run_once<S>(
    operation: &Operation,
    does: &dyn Fn(&S, &Call) -> Result<Answer, Refused>,
    cx: &S,
    call: &Call,
    once: Option<&Once>,
) -> Result<Answer, Rejection> {
    let run = || {
        let done = does(cx, call).map_err(|refused| refused.rejection(operation.body(), operation.versioned))?;
        conforms(operation, &done)?;
        Ok::<_, Rejection>(done)
    };
    let Some(once) = once else { return run() };
    let sessions = call.visit.web().sessions();
    let Some(keeper) = sessions.doorkeeper() else {
        return run();
    };
    let caller = call.caller()?;
    match keeper.begin(caller, once)? {
        Begun::Done(kept) => return Ok(Answer::again(kept)),
        Begun::Other => {
            let problem = Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "web-api-once-other",
            );
            return Err(problem.into());
        }
        Begun::Running => {
            let problem = Problem::new(StatusCode::CONFLICT, "idempotency-running", "web-api-once-running");
            return Err(problem.header(header::RETRY_AFTER, 1_u32.into()).into());
        }
        Begun::Now => {}
    }
    // A panic must not leave the key taken.
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    let done = done.unwrap_or_else(|_| Err(Refusal::failed(crate::Panicked).into()));
    let kept = done.as_ref().ok().and_then(|answer| answer.kept(operation.status));
    if let Err(refusal) = keeper.finish(caller, once, kept) {
        // It is done, and that is what has to be told. The key is free again when the note of its beginning is old enough.
        tracing::error!(reference = call.visit.reference(), error = %refusal, "the answer could not be kept");
    }
    done
}

/// In a development build, and so in every test, an answer that is not of the shape that the endpoint stated is a fault.
fn conforms(operation: &Operation, answer: &Answer) -> Result<(), Rejection> {
    if !cfg!(debug_assertions) {
        return Ok(());
    }
    let wrong = match (&operation.gives, &answer.content) {
        (Gives::Json(schema), super::Content::Json(value)) => schema.problems(value.expose()),
        (Gives::Nothing, super::Content::Nothing)
        | (Gives::File(_), super::Content::File(_))
        | (_, super::Content::Again(_)) => Vec::new(),
        _ => vec![Wrong {
            pointer: String::new(),
            problem: FieldProblem::new("", "another kind of answer"),
        }],
    };
    let Some(first) = wrong.first() else { return Ok(()) };
    let text = format!(
        "{} {}: the answer is not as stated at {}: {}",
        operation.method, operation.path, first.pointer, first.problem.message
    );
    Err(Refusal::failed(std::io::Error::other(text)).into())
}

/// Runs an endpoint that takes a file.
pub(crate) async fn receive<S: Send + Sync + 'static>(
    operation: Arc<Operation>,
    takes: Receives<S>,
    cx: S,
    mut request: Request,
) -> Result<Response, Rejection> {
    let visit = request
        .extensions()
        .get::<Visit>()
        .cloned()
        .ok_or_else(Rejection::not_wired)?;
    let call = read_head(&operation, &visit, &mut request).await?;
    let Takes::File(limit, kinds) = operation.takes else {
        return Err(Rejection::not_wired());
    };
    once(&operation, &call, request.headers(), &[])?;
    if !is_of_kind(request.headers(), kinds) {
        return Err(wrong_kind(kinds));
    }
    if request.body().size_hint().lower() > limit as u64 {
        return Err(Rejection::TooLarge);
    }
    let kind = operation.file_kind();
    let shared = operation.clone();
    let body: Body = request.into_body();
    let done = upload::stream(body, limit, move |incoming| {
        let done = takes(&cx, &call, incoming);
        let done = done.map_err(|refused| refused.rejection(None, shared.versioned));
        Ok::<_, Refusal>(done.and_then(|answer| conforms(&shared, &answer).map(|()| answer)))
    });
    done.await??.response(operation.status, kind)
}

impl Operation {
    fn file_kind(&self) -> &'static str {
        match self.gives {
            Gives::File(kind) => kind,
            _ => "application/octet-stream",
        }
    }
}

/// What every answer of the API carries besides.
pub(crate) fn headers(visit: &Visit, response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    headers.insert(
        header::VARY,
        header::HeaderValue::from_static("authorization, accept-language"),
    );
    if let Ok(reference) = header::HeaderValue::from_str(visit.reference()) {
        headers.insert("x-request-reference", reference);
    }
}

/// So that a rejection of an endpoint reaches the place where the language is known.
pub(crate) fn respond(done: Result<Response, Rejection>) -> Response {
    done.unwrap_or_else(Rejection::into_response)
}
