//! A refusal as `application/problem+json` (RFC 9457): a stable code for programs, words for people.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use base::{FieldProblem, Refusal};
use serde_json::{Map, Value, json};
use ui::L;

use super::check::Wrong;
use super::schema::{self, Schema};
use crate::{Rejection, Visit};

/// What a problem's `type` begins with; its code follows.
const TYPE: &str = "urn:amparo:problem:";

/// Why a request to the API was refused, before anybody knows in which language to say it.
#[derive(Debug)]
pub struct Problem {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    /// The sentence, and its arguments; never personal data.
    pub(crate) text: FieldProblem,
    /// What of the request was wrong, each with its place.
    pub(crate) errors: Vec<Wrong>,
    /// What else the caller needs to go on. Only what they may see.
    pub(crate) members: Map<String, Value>,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, code: &'static str, message: &'static str) -> Self {
        Self {
            status,
            code,
            text: FieldProblem::new("", message),
            errors: Vec::new(),
            members: Map::new(),
            headers: Vec::new(),
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.text.args.push((name, value.into()));
        self
    }

    pub(crate) fn member(mut self, name: &str, value: Value) -> Self {
        self.members.insert(name.to_owned(), value);
        self
    }

    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) fn errors(mut self, errors: Vec<Wrong>) -> Self {
        self.errors = errors;
        self
    }

    /// The answer.
    pub(crate) fn answer(&self, l: &L, reference: &str) -> Response {
        let mut body = json!({
            "type": format!("{TYPE}{}", self.code),
            "code": self.code,
            "status": self.status.as_u16(),
            "title": plain(l, &self.text),
            "reference": reference,
        });
        if let Some(body) = body.as_object_mut() {
            if !self.errors.is_empty() {
                let errors = self.errors.iter().map(|wrong| {
                    json!({
                        "pointer": format!("#{}", wrong.pointer),
                        "code": wrong.problem.message,
                        "detail": plain(l, &wrong.problem),
                    })
                });
                body.insert("errors".to_owned(), errors.collect());
            }
            body.extend(self.members.clone());
        }
        let mut response = Response::new(Body::from(format!("{body}\n")));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/problem+json"),
        );
        if let Ok(lang) = HeaderValue::from_str(l.lang().code()) {
            headers.insert(header::CONTENT_LANGUAGE, lang);
        }
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        response
    }

    /// The shape of a problem, for the document.
    pub(crate) fn schema() -> Schema {
        let error = schema::object()
            .needs(
                "pointer",
                schema::text(1000).about("Where in the body, as a JSON Pointer."),
            )
            .needs("code", schema::text(100).about("Stable."))
            .needs("detail", schema::text(4000).about("In the language asked for."));
        let differs = schema::object()
            .needs("field", schema::text(100))
            .needs(
                "hidden",
                schema::flag().about("Whether what is stored may not be seen here."),
            )
            .needs("theirs", schema::any().about("What is stored now."))
            .needs("yours", schema::any().about("What was sent."));
        schema::object()
            .needs("type", schema::text(200))
            .needs("code", schema::text(100).about("Stable: to be compared by programs."))
            .needs("status", schema::whole(400, 599))
            .needs(
                "title",
                schema::text(4000).about("For people, in the language asked for."),
            )
            .needs(
                "reference",
                schema::text(20).about("Stands in the log of the server; to be quoted."),
            )
            .may("errors", schema::list(error, 200))
            .may("why", schema::text(100))
            .may(
                "scopes",
                schema::list(schema::text(100), 50).about("Any of these would do."),
            )
            .may("version", schema::count().about("Of the record as it is now."))
            .may(
                "fields",
                schema::list(differs, 200).about("What others changed meanwhile."),
            )
            .may("similar", schema::any().about("People who may be the same."))
            .about("RFC 9457")
            .named("Problem")
    }
}

/// A sentence without the marks that isolate the direction of its arguments.
fn plain(l: &L, problem: &FieldProblem) -> String {
    l.problem(problem).replace(['\u{2068}', '\u{2069}'], "")
}

/// Why a handler did not do what was asked: a refusal of a use case, or one of the API's own.
#[derive(Debug)]
pub enum Refused {
    /// Of a use case.
    Refusal(Refusal),
    /// Of the API.
    Problem(Box<Problem>),
}

impl<E: Into<Refusal>> From<E> for Refused {
    fn from(refusal: E) -> Self {
        Self::Refusal(refusal.into())
    }
}

impl Refused {
    /// A parameter of the address that cannot be taken.
    pub(crate) fn bad_request(name: &'static str, message: &'static str) -> Self {
        let problem = Problem::new(StatusCode::BAD_REQUEST, "parameter", message).with("name", name);
        Self::Problem(Box::new(problem))
    }

    /// A parameter of the address that says nothing that is known.
    pub fn parameter(name: &'static str) -> Self {
        Self::bad_request(name, "web-api-parameter")
    }

    /// The record was changed since it was read, and this is what differs. Nothing was saved.
    pub fn changed(version: i64, fields: Vec<Value>) -> Self {
        let mut problem = changed(version);
        problem = problem.member("fields", Value::Array(fields));
        Self::Problem(Box::new(problem))
    }

    /// The same people may be known already: told, and nothing was saved.
    pub fn similar(similar: Value) -> Self {
        let problem = Problem::new(StatusCode::CONFLICT, "similar", "web-api-similar").member("similar", similar);
        Self::Problem(Box::new(problem))
    }

    /// As the plumbing answers it.
    pub(crate) fn rejection(self, body: Option<&Schema>, versioned: bool) -> Rejection {
        match self {
            Self::Problem(problem) => Rejection::Api(problem),
            Self::Refusal(Refusal::Conflict { current }) if versioned => Rejection::Api(Box::new(changed(current))),
            Self::Refusal(Refusal::Invalid(problems)) => Rejection::Api(Box::new(invalid(problems, body))),
            Self::Refusal(other) => other.into(),
        }
    }
}

fn changed(version: i64) -> Problem {
    let problem = Problem::new(StatusCode::PRECONDITION_FAILED, "changed-meanwhile", "web-api-changed")
        .member("version", json!(version));
    match HeaderValue::from_str(&format!("\"{version}\"")) {
        Ok(tag) => problem.header(header::ETAG, tag),
        Err(_) => problem,
    }
}

/// What a use case could not take, each at the place of the body that has the name of the field.
pub(crate) fn invalid(problems: Vec<FieldProblem>, body: Option<&Schema>) -> Problem {
    let errors = problems.into_iter().map(|problem| Wrong {
        pointer: body
            .and_then(|body| body.pointer_to(&problem.field))
            .unwrap_or_default(),
        problem,
    });
    Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "web-api-invalid").errors(errors.collect())
}

impl Rejection {
    /// As a problem of the API.
    pub(crate) fn problem(&self, visit: &Visit) -> Response {
        let made;
        let problem = match self {
            Self::Api(problem) => problem.as_ref(),
            other => {
                made = other.as_problem();
                &made
            }
        };
        problem.answer(visit.l(), visit.reference())
    }

    fn as_problem(&self) -> Problem {
        let (code, message) = match self {
            Self::NotFound | Self::Hidden(_) => ("not-found", "web-api-not-found"),
            Self::Forbidden(_) => ("forbidden", "web-api-forbidden"),
            Self::Told(why) => (why.code(), "web-not-now"),
            Self::Conflict => ("changed-meanwhile", "web-api-changed"),
            Self::Invalid(problems) => return invalid(problems.clone(), None),
            Self::NotNow(why) => ("not-now", *why),
            Self::NoFile => ("no-file", "web-api-no-file"),
            Self::TooLarge => ("too-large", "web-api-too-large"),
            Self::WrongMethod => ("method-not-allowed", "web-api-wrong-method"),
            Self::WrongHost => ("wrong-host", "web-wrong-host-text"),
            Self::TooMany { .. } => ("too-many", "web-too-many-text"),
            Self::TimedOut => ("timed-out", "web-timed-out-text"),
            Self::NotSaved(..) => ("not-saved", self.words().1),
            Self::Failed(_) => ("failed", "web-api-failed"),
            Self::SignIn(_) => ("unauthenticated", "web-api-unauthenticated"),
            Self::Prove(_) => ("token-too-old", "web-api-token-old"),
            Self::FactorFirst => ("factor-first", "web-api-factor-first"),
            Self::Unreadable | Self::CrossSite | Self::Api(_) => ("unreadable", "web-api-unreadable"),
        };
        let status = match self {
            Self::FactorFirst => StatusCode::FORBIDDEN,
            _ => self.status(),
        };
        let problem = Problem::new(status, code, message);
        match self {
            Self::Told(why) => Problem {
                text: FieldProblem::new("", told(why.code())),
                ..problem
            },
            Self::Forbidden(why) => problem.member("why", json!(why.code())),
            Self::TooMany { seconds } => problem
                .with("seconds", seconds.to_string())
                .header(header::RETRY_AFTER, HeaderValue::from(*seconds)),
            Self::TimedOut => problem.header(header::RETRY_AFTER, HeaderValue::from(30_u32)),
            Self::SignIn(_) => problem.header(
                header::WWW_AUTHENTICATE,
                HeaderValue::from_static("Bearer realm=\"amparo\""),
            ),
            _ => problem,
        }
    }
}

/// The message of a reason that may be told.
fn told(why: &str) -> &'static str {
    match why {
        "own-work" => "web-why-own-work",
        "own-account" => "web-why-own-account",
        "closed" => "web-why-closed",
        "still-open" => "web-why-still-open",
        "erased" => "web-why-erased",
        _ => "web-not-now",
    }
}
