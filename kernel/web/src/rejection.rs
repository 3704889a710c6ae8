//! A refusal, and the page that it becomes.

use std::sync::Arc;

use access::{Action, Why};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, NotSaved, Refusal};
use maud::{Markup, html};
use ui::components::{Weight, link_button};

use crate::resume::Resume;
use crate::{Visit, gate};

/// Why a request was not answered with what it asked for. A handler returns `Result<_, Rejection>` and uses `?` on
/// everything that turns into a [`Refusal`]; the plumbing makes the page, in the visitor's language.
#[derive(Debug)]
pub enum Rejection {
    /// There is no such page or record, or none that the visitor may know of: 404, always the same page.
    NotFound,
    /// The rules refused, and the visitor may not know why: the same 404. The code of the reason goes to the log.
    Hidden(&'static str),
    /// The visitor's roles do not reach this page, whatever the record: 403.
    Forbidden(Why),
    /// The rules refused for a reason that the visitor may know, because they know the record: 403, 409 or 410.
    Told(Why),
    /// Nobody is signed in: 303 to the sign-in for a page, 401 with the typed text kept for a form.
    SignIn(Resume),
    /// Somebody is signed in, and has to show again that it is them: 303 to where they can for a page, 403 with the typed
    /// text kept for a form.
    Prove(Resume),
    /// Somebody is signed in, and has to add a second way to show who they are before anything else: 303.
    FactorFirst,
    /// Somebody else changed the record first: 409. A form shows both versions itself where it can.
    Conflict,
    /// What was sent cannot be taken: 422. A form shows its problems itself where it can.
    Invalid(Vec<FieldProblem>),
    /// The state of the record does not allow it: 409. A message id.
    NotNow(&'static str),
    /// A form sent no file where one was needed: 422.
    NoFile,
    /// What was sent is larger than the route takes: 413.
    TooLarge,
    /// What was sent is no form of ours: 400.
    Unreadable,
    /// The page exists, but not for this method: 405.
    WrongMethod,
    /// Another site sent this form, or nobody knows who: 403.
    CrossSite,
    /// The request names a host that is not ours: 421.
    WrongHost,
    /// Too many tries: 429, with the seconds to wait.
    TooMany {
        /// Whole seconds until the next try.
        seconds: u32,
    },
    /// It took too long: 503. The work may still have been done.
    TimedOut,
    /// The API's own: see [`crate::api`].
    Api(Box<crate::api::Problem>),
    /// Nothing can be saved at the moment: 503, with what to do; the error is for the log.
    NotSaved(NotSaved, Box<dyn std::error::Error + Send + Sync>),
    /// The program could not: 500, with the reference under which the reason stands in the log.
    Failed(Box<dyn std::error::Error + Send + Sync>),
}

impl Rejection {
    /// A route that was not made by [`Routes::router`](crate::Routes::router).
    pub(crate) fn not_wired() -> Self {
        #[derive(Debug, thiserror::Error)]
        #[error("the route is not served through Routes::router")]
        struct NotWired;
        Self::Failed(Box::new(NotWired))
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Api(problem) => problem.status,
            Self::NotFound | Self::Hidden(_) => StatusCode::NOT_FOUND,
            Self::Forbidden(_) | Self::CrossSite | Self::Prove(_) => StatusCode::FORBIDDEN,
            Self::FactorFirst => StatusCode::SEE_OTHER,
            Self::Told(Why::Closed | Why::StillOpen) | Self::Conflict | Self::NotNow(_) => StatusCode::CONFLICT,
            Self::Told(Why::Erased) => StatusCode::GONE,
            Self::Told(_) => StatusCode::FORBIDDEN,
            Self::SignIn(_) => StatusCode::UNAUTHORIZED,
            Self::Invalid(_) | Self::NoFile => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::WrongHost => StatusCode::MISDIRECTED_REQUEST,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TimedOut | Self::NotSaved(..) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Which title and which first sentence.
    pub(crate) fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound | Self::Hidden(_) => ("web-not-found", "web-not-found-text"),
            Self::Forbidden(_) => ("web-forbidden", "web-forbidden-text"),
            Self::Told(_) | Self::NotNow(_) => ("web-not-now", "web-not-now-text"),
            Self::SignIn(_) => ("web-sign-in-again", "web-sign-in-again-text"),
            Self::Prove(_) | Self::FactorFirst => ("web-prove", "web-prove-text"),
            Self::Conflict => ("web-conflict", "web-conflict-text"),
            Self::Invalid(_) => ("web-invalid", "web-invalid-text"),
            Self::NoFile => ("web-invalid", "web-no-file-text"),
            Self::TooLarge => ("web-too-large", "web-too-large-text"),
            Self::Unreadable | Self::Api(_) => ("web-unreadable", "web-unreadable-text"),
            Self::WrongMethod => ("web-wrong-method", "web-wrong-method-text"),
            Self::CrossSite => ("web-cross-site", "web-cross-site-text"),
            Self::WrongHost => ("web-wrong-host", "web-wrong-host-text"),
            Self::TooMany { .. } => ("web-too-many", "web-too-many-text"),
            Self::TimedOut => ("web-timed-out", "web-timed-out-text"),
            Self::NotSaved(NotSaved::Full, _) => ("web-not-saved", "web-not-saved-full"),
            Self::NotSaved(NotSaved::Stopped, _) => ("web-not-saved", "web-not-saved-stopped"),
            Self::NotSaved(NotSaved::Away, _) => ("web-not-saved", "web-not-saved-away"),
            Self::NotSaved(NotSaved::Unknown, _) => ("web-timed-out", "web-timed-out-text"),
            Self::Failed(_) => ("web-failed", "web-failed-text"),
        }
    }

    /// The way to an explanation. What must look like a page that does not exist leads where such a page leads; what may be told
    /// leads to the action that the rule of the route asks for.
    fn why(&self, visit: &Visit, asked: Option<Asked>) -> Option<String> {
        visit.session()?;
        let why = visit.web().shell().paths().why;
        match self {
            Self::NotFound | Self::Hidden(_) => Some(why.to_owned()),
            Self::Forbidden(_) => Some(format!("{why}/{}", asked?.0)),
            Self::Told(because) => Some(format!("{why}/{}?because={}", asked?.0, because.code())),
            _ => None,
        }
    }

    fn page(&self, visit: &Visit, asked: Option<Asked>) -> Response {
        match self {
            Self::SignIn(resume) => return resume.ask(visit),
            Self::Prove(resume) => return resume.ask_proof(visit),
            Self::FactorFirst => return Redirect::to(visit.web().shell().paths().factors).into_response(),
            _ => {}
        }
        let l = visit.l();
        let (title, text) = self.words();
        let home = visit.web().shell().paths().home;
        let text = match self {
            Self::TooMany { seconds } => l.ta(text, &[("seconds", i64::from(*seconds).into())]),
            _ => l.t(text),
        };
        let body = html! {
            p { (text) }
            (self.details(visit))
            p { (link_button(home, &l.t("web-home"), Weight::Secondary)) }
            @if let Some(why) = self.why(visit, asked) { p { a href=(why) { (l.t("web-why-link")) } } }
        };
        let wait = match self {
            Self::TooMany { seconds } => Some(HeaderValue::from(*seconds)),
            Self::TimedOut | Self::NotSaved(..) => Some(HeaderValue::from(30_u32)),
            _ => None,
        };
        visit
            .page(l.t(title), body)
            .fixed_language()
            .header(wait.map(|wait| (header::RETRY_AFTER, wait)))
            .status(self.status())
            .into_response()
    }

    fn details(&self, visit: &Visit) -> Markup {
        let l = visit.l();
        match self {
            Self::Forbidden(why) | Self::Told(why) => html! { p { (l.t(&format!("web-why-{}", why.code()))) } },
            Self::NotNow(why) => html! { p { (l.t(why)) } },
            Self::Invalid(problems) => html! { ul { @for problem in problems { li { (l.problem(problem)) } } } },
            Self::Failed(_) => html! {
                p { (l.t("web-failed-reference")) " " strong { bdi { (visit.reference()) } } }
            },
            _ => html! {},
        }
    }

    fn log(&self, visit: &Visit) {
        let reference = visit.reference();
        match self {
            Self::Failed(error) | Self::NotSaved(_, error) => {
                let mut chain = error.to_string();
                let mut cause = error.source();
                while let Some(error) = cause {
                    chain = format!("{chain}: {error}");
                    cause = error.source();
                }
                tracing::error!(reference, error = chain, "failed");
            }
            Self::Forbidden(why) | Self::Told(why) => tracing::info!(reference, why = why.code(), "refused"),
            Self::Hidden(why) => tracing::info!(reference, why, "refused"),
            Self::CrossSite => tracing::warn!(reference, "a form that another site sent was refused"),
            Self::WrongHost => tracing::warn!(
                reference,
                "a request for another host was refused; is the origin configured?"
            ),
            _ => {}
        }
    }
}

impl<E: Into<Refusal>> From<E> for Rejection {
    fn from(refusal: E) -> Self {
        match refusal.into() {
            Refusal::NotFound => Self::NotFound,
            // What the visitor may not know of must look as if it did not exist.
            Refusal::Denied { why } => Why::from_code(why)
                .filter(|why| why.may_be_told())
                .map_or(Self::Hidden(why), Self::Told),
            Refusal::Conflict { .. } => Self::Conflict,
            Refusal::Invalid(problems) => Self::Invalid(problems),
            Refusal::NotNow { why } => Self::NotNow(why),
            Refusal::Failed(error) => match NotSaved::of(error.as_ref()) {
                Some(why) => Self::NotSaved(why, error),
                None => Self::Failed(error),
            },
        }
    }
}

/// What the rule of the route asks for, for the way to an explanation.
#[derive(Clone, Copy)]
pub(crate) struct Asked(pub(crate) Action);

/// Travels in the response to where the visitor's language is known.
#[derive(Clone)]
struct Carried(Arc<Rejection>);

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(Arc::new(self)));
        response
    }
}

/// Puts the page of a rejection in the place of its bare status.
pub(crate) fn as_page(visit: &Visit, mut response: Response) -> Response {
    let asked = response.extensions_mut().remove::<Asked>();
    let carried = response.extensions_mut().remove::<Carried>();
    let Some(rejection) = carried
        .map(|carried| carried.0)
        .or_else(|| gate::bare(&response).map(Arc::new))
    else {
        return response;
    };
    rejection.log(visit);
    let allow = response.headers_mut().remove(header::ALLOW);
    let mut page = if visit.is_api() {
        rejection.problem(visit)
    } else {
        rejection.page(visit, asked)
    };
    if let Some(allow) = allow {
        page.headers_mut().insert(header::ALLOW, allow);
    }
    page
}
