//! The only way to add a staff route: it takes the rule, so a route without one does not compile.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use access::{Action, Denial, capable};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::middleware::{from_fn_with_state, map_response};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use base::Timestamp;

use crate::api::{self, Endpoint, Operation, Run};
use crate::gate::{Gate, Limit, answer, gate, patience};
use crate::{Rejection, Session, Web, reply};

/// Most bytes of a form, 1 MiB: 84 fields with long texts in any script fit well.
pub const FORM_LIMIT: usize = 1024 * 1024;

/// Who may reach a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Everybody: pages before sign-in.
    Open,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever may do this to some record. The handler decides on the record itself.
    May(Action),
    /// The same, and who asks has shown within the last [`FRESH`] seconds that it is them.
    Fresh(Action),
}

/// A proof of who somebody is counts as fresh for so many seconds: a quarter of an hour.
pub const FRESH: i64 = 15 * 60;

impl Rule {
    /// Whether the session passes at this time; `None` stands for nobody signed in.
    pub(crate) fn admits(self, session: Option<&Session>, now: Timestamp) -> Result<(), NotAdmitted> {
        match (self, session) {
            (Self::Open, _) | (Self::SignedIn, Some(_)) => Ok(()),
            (_, None) => Err(NotAdmitted::SignInFirst),
            (Self::May(action), Some(session)) => capable(&session.actor, action).map_err(NotAdmitted::Denied),
            (Self::Fresh(action), Some(session)) => {
                capable(&session.actor, action).map_err(NotAdmitted::Denied)?;
                if session.is_fresh(now) {
                    Ok(())
                } else {
                    Err(NotAdmitted::ProveFirst)
                }
            }
        }
    }

    /// What must be allowed, if anything.
    pub const fn action(self) -> Option<Action> {
        match self {
            Self::Open | Self::SignedIn => None,
            Self::May(action) | Self::Fresh(action) => Some(action),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Open => f.write_str("open"),
            Self::SignedIn => f.write_str("signed-in"),
            Self::May(action) | Self::Fresh(action) => write!(f, "{action}"),
        }
    }
}

/// Why a rule does not let somebody pass.
#[derive(Debug)]
pub(crate) enum NotAdmitted {
    SignInFirst,
    ProveFirst,
    Denied(Denial),
}

/// The methods that routes have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Asks.
    Get,
    /// Changes, or asks with something that must not stand in an address.
    Post,
    /// Changes parts of a record; endpoints of the API only.
    Patch,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
        })
    }
}

/// A line of the route table, which a golden file holds and a test asks for each actor and each state of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteRow {
    /// Method.
    pub method: Method,
    /// Pattern of the path: `/cases/{code}`.
    pub path: &'static str,
    /// Who may reach it.
    pub rule: Rule,
    /// Most bytes of its body.
    pub limit: usize,
}

impl RouteRow {
    /// The kind of record that the path names and whose state therefore matters; `None` for pages of no single record.
    pub fn kind(&self) -> Option<access::Kind> {
        self.rule.action().filter(|_| self.path.contains('{')).map(Action::kind)
    }
}

impl fmt::Display for RouteRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind().map_or("-", access::Kind::code);
        write!(
            f,
            "{:<6}{:<54}{:<24}{kind}{}",
            self.method,
            self.path,
            self.rule.to_string(),
            if matches!(self.rule, Rule::Fresh(_)) {
                " fresh"
            } else {
                ""
            },
        )
    }
}

/// Routes with their rules. `S` is the state of the context whose handlers they are.
pub struct Routes<S = ()> {
    router: Router<S>,
    rows: Vec<RouteRow>,
    operations: Vec<Arc<Operation>>,
}

impl<S: Clone + Send + Sync + 'static> Default for Routes<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Clone + Send + Sync + 'static> Routes<S> {
    /// None yet.
    pub fn new() -> Self {
        Self {
            router: Router::new(),
            rows: Vec::new(),
            operations: Vec::new(),
        }
    }

    /// A page, or a file to download.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::Get, path, Gate::form(rule, FORM_LIMIT), get(handler))
    }

    /// A form of at most [`FORM_LIMIT`] bytes.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.post_up_to(FORM_LIMIT, path, rule, handler)
    }

    /// A form with passwords: when the session ended meanwhile, nothing of it is carried through the sign-in, because what is
    /// carried stands in a page.
    #[must_use]
    pub fn post_secret<H, T>(self, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.post_secret_up_to(FORM_LIMIT, path, rule, handler)
    }

    /// The same with a bound of its own.
    #[must_use]
    pub fn post_secret_up_to<H, T>(self, limit: usize, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let gate = Gate {
            keeps: false,
            ..Gate::form(rule, limit)
        };
        self.add(Method::Post, path, gate, post(handler))
    }

    /// A form with a bound of its own, still read into memory.
    #[must_use]
    pub fn post_up_to<H, T>(self, limit: usize, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.add(Method::Post, path, Gate::form(rule, limit), post(handler))
    }

    /// A form with a file of at most so many bytes; the handler takes [`Upload`](crate::Upload), which streams it.
    #[must_use]
    pub fn upload<H, T>(self, limit: usize, path: &'static str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        let gate = Gate {
            limit: Limit::Upload(limit),
            ..Gate::form(rule, limit)
        };
        self.add(Method::Post, path, gate, post(handler))
    }

    fn add(mut self, method: Method, path: &'static str, gate_of: Gate, handler: MethodRouter<S>) -> Self {
        let (bytes, framework) = match gate_of.limit {
            Limit::Form(bytes) => (bytes, DefaultBodyLimit::max(bytes)),
            // `Upload` counts for itself, so that it can read the rest of what it refuses.
            Limit::Upload(bytes) => (bytes, DefaultBodyLimit::disable()),
        };
        self.rows.push(RouteRow {
            method,
            path,
            rule: gate_of.rule,
            limit: bytes,
        });
        let handler: MethodRouter<S> = handler.layer(from_fn_with_state(gate_of, gate));
        self.router = self.router.route(path, handler.layer(framework));
        self
    }

    /// An endpoint of the API.
    #[must_use]
    pub fn api(mut self, endpoint: Endpoint<S>) -> Self {
        let operation = Arc::new(endpoint.operation);
        let known = operation.clone();
        let handler = match endpoint.run {
            Run::Call(does) => on(
                operation.method,
                move |State(cx): State<S>, request: Request| async move {
                    api::gate::respond(api::gate::call(known, does, cx, request).await)
                },
            ),
            Run::File(takes) => on(
                operation.method,
                move |State(cx): State<S>, request: Request| async move {
                    api::gate::respond(api::gate::receive(known, takes, cx, request).await)
                },
            ),
        };
        let limit = endpoint_limit(&operation);
        self.rows.push(RouteRow {
            method: operation.method,
            path: operation.path,
            rule: operation.rule,
            limit: operation.limit(),
        });
        let handler: MethodRouter<S> = handler.layer(from_fn_with_state(limit, patience));
        let handler = handler.layer(DefaultBodyLimit::disable());
        self.router = self.router.route(operation.path, handler);
        self.operations.push(operation);
        self
    }

    /// The endpoints of the API.
    pub fn operations(&self) -> Vec<&Operation> {
        self.operations.iter().map(AsRef::as_ref).collect()
    }

    /// Gives the handlers their state, so that the routes of several contexts can be merged.
    pub fn with_state(self, state: S) -> Routes<()> {
        Routes {
            router: self.router.with_state(state),
            rows: self.rows,
            operations: self.operations,
        }
    }

    /// The routes of two contexts together.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.rows.extend(other.rows);
        self.operations.extend(other.operations);
        Self {
            router: self.router.merge(other.router),
            rows: self.rows,
            operations: self.operations,
        }
    }

    /// All routes, by path and method.
    pub fn table(&self) -> Vec<RouteRow> {
        let mut rows = self.rows.clone();
        rows.sort_by(|one, two| (one.path, one.method).cmp(&(two.path, two.method)));
        rows
    }
}

fn endpoint_limit(operation: &Operation) -> Limit {
    match operation.body() {
        None if operation.limit() > 0 => Limit::Upload(operation.limit()),
        _ => Limit::Form(operation.limit()),
    }
}

fn on<S, H, T>(method: Method, handler: H) -> MethodRouter<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    match method {
        Method::Get => get(handler),
        Method::Post => post(handler),
        Method::Patch => axum::routing::patch(handler),
    }
}

impl Routes<()> {
    /// Adds the document of all endpoints that were merged so far, open to everybody.
    #[must_use]
    pub fn documented(self) -> Self {
        let shape = api::schema::object().needs("openapi", api::schema::text(10));
        let shape = api::schema::either(vec![shape, api::schema::any()]);
        let draft = api::get(api::DOCUMENT, Rule::Open, "This document").gives(shape);
        let own = draft.clone().run(|(): &(), _| Ok(api::Answer::done())).operation;
        let mut all = self.operations();
        all.push(&own);
        let text = api::document(&all);
        self.api(draft.run(move |(): &(), _| Ok(api::Answer::json(text.clone()))))
    }

    /// The whole staff side, with assets and security headers.
    pub fn router(self, web: &Web) -> Router {
        let staff = self
            .router
            .fallback(|| async { Rejection::NotFound })
            .layer(from_fn_with_state(web.clone(), answer));
        let https = web.settings().https();
        ui::security_headers(ui::assets().merge(staff)).layer(map_response(move |mut response: Response| async move {
            own_headers(&mut response, https);
            response
        }))
    }
}

fn own_headers(response: &mut Response, https: bool) {
    use axum::http::{HeaderValue, header};
    let headers = response.headers_mut();
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static(reply::REFERRER.policy()),
    );
    if https {
        // Two years, and every name below: nothing of ours is reached in clear.
        let years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, years);
    }
}

impl Gate {
    const fn form(rule: Rule, limit: usize) -> Self {
        Self {
            rule,
            limit: Limit::Form(limit),
            keeps: true,
        }
    }
}

impl Limit {
    pub(crate) fn time(self, web: &Web) -> Duration {
        match self {
            Self::Form(_) => web.settings().time_limit,
            Self::Upload(_) => web.settings().upload_time_limit,
        }
    }
}
