//! Endpoints behind the plumbing: who gets in, how often, and what goes wrong in the middle.

use std::net::IpAddr;
use std::sync::Arc;

use access::{Action, Actor, Role};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::ambient::FixedClock;
use base::{Ambient, OrgId, Redacted, Refusal, Timestamp, UserId};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use ui::{Catalogue, Lang};
use web::api::{self, Answer, Begun, Caller, Doorkeeper, Endpoint, Kept, Once, Scope, TokenId, schema};
use web::testing::BareShell;
use web::{Routes, Rule, Session, Sessions, Settings, Web};

/// One token, and no memory.
struct Door(Caller);

impl Sessions for Door {
    fn read(&self, _: &str) -> Result<Option<Session>, Refusal> {
        panic!("no cookie is looked at")
    }
    fn doorkeeper(&self) -> Option<&dyn Doorkeeper> {
        Some(self)
    }
}

impl Doorkeeper for Door {
    fn caller(&self, token: &str, _: Option<IpAddr>) -> Result<Option<Caller>, Refusal> {
        Ok((token == "amp_good").then(|| self.0.clone()))
    }
    fn begin(&self, _: &Caller, _: &Once) -> Result<Begun, Refusal> {
        Ok(Begun::Running)
    }
    fn finish(&self, _: &Caller, _: &Once, _: Option<Kept>) -> Result<(), Refusal> {
        Ok(())
    }
}

struct Api {
    router: axum::Router,
    clock: Arc<FixedClock>,
    runtime: tokio::runtime::Runtime,
}

fn panics() -> Answer {
    panic!("in the use case")
}

fn routes() -> Routes {
    let named = || schema::object().needs("name", schema::text_between(1, 5));
    let reading = |path, rule| api::get(path, rule, "Reads").gives(named());
    let good = |(): &(), _: &api::Call| Ok(Answer::json(json!({ "name": "a" })));
    let endpoints: Vec<Endpoint<()>> = vec![
        reading("/api/v1/any", Rule::SignedIn).run(good),
        reading("/api/v1/cases", Rule::May(Action::CaseList)).run(good),
        reading("/api/v1/audit", Rule::May(Action::AuditRead)).run(good),
        reading("/api/v1/erase", Rule::Fresh(Action::PersonErase)).run(good),
        reading("/api/v1/wrong", Rule::SignedIn).run(|(): &(), _| Ok(Answer::json(json!({ "nmae": "a" })))),
        api::post("/api/v1/panic", Rule::SignedIn, "Breaks").run(|(): &(), _| Ok(panics())),
        api::post("/api/v1/once", Rule::SignedIn, "Makes")
            .takes(named(), json!({}))
            .gives(named())
            .once()
            .run(good),
    ];
    endpoints.into_iter().fold(Routes::new(), Routes::api).documented()
}

impl Api {
    fn new() -> Self {
        let (ambient, clock) = Ambient::fixed(Timestamp::from_micros(1_800_000_000_000_000), 3);
        let scopes: Vec<&'static Scope> = ["cases-read", "people-erase"]
            .iter()
            .filter_map(|code| Scope::of(code))
            .collect();
        let roles = [Role::Supervisor, Role::Auditor];
        let actor = Actor::new(UserId::new(&ambient), OrgId::new(&ambient), roles);
        let caller = Caller {
            token: TokenId::new(&ambient),
            actor: actor.limited_to(api::actions_of(scopes.iter().copied())),
            scopes,
            lang: Lang::Uk,
            made_at: ambient.now(),
            expires_at: ambient.now().plus_seconds(86_400 * 30),
            factor_first: false,
            key: Redacted::new([7; 32]),
        };
        let catalogue = Catalogue::new(&[ui::SOURCES, web::SOURCES]).unwrap();
        let web = Web::new(
            catalogue,
            ambient,
            Arc::new(Door(caller)),
            Arc::new(BareShell),
            Settings::default(),
        );
        Self {
            router: routes().router(&web),
            clock,
            runtime: tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap(),
        }
    }

    fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> (StatusCode, axum::http::HeaderMap, Value) {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost");
        for (name, value) in [("authorization", "Bearer amp_good")].iter().chain(headers) {
            request = request.header(*name, *value);
        }
        let sent = self
            .router
            .clone()
            .oneshot(request.body(Body::from(body.to_owned())).unwrap());
        let response = self.runtime.block_on(sent).unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = self
            .runtime
            .block_on(axum::body::to_bytes(response.into_body(), 1 << 22))
            .unwrap();
        (status, headers, serde_json::from_slice(&bytes).unwrap_or_default())
    }

    fn code(&self, method: &str, path: &str) -> (u16, String) {
        let (status, _, body) = self.ask(method, path, &[], "");
        (status.as_u16(), body["code"].as_str().unwrap_or("-").to_owned())
    }
}

#[test]
fn a_token_reaches_what_its_scopes_and_its_users_roles_allow_and_old_ones_nothing_final() {
    let api = Api::new();
    let is = |status: u16, code: &str| (status, code.to_owned());
    assert_eq!(api.code("GET", "/api/v1/any"), is(200, "-"));
    assert_eq!(api.code("GET", "/api/v1/cases"), is(200, "-"));
    assert_eq!(
        api.code("GET", "/api/v1/audit"),
        is(403, "scope-missing"),
        "a role of theirs, no scope of it"
    );
    assert_eq!(api.code("GET", "/api/v1/erase"), is(200, "-"));
    api.clock.advance(api::FRESH_TOKEN + 1);
    assert_eq!(api.code("GET", "/api/v1/erase"), is(403, "token-too-old"));
    assert_eq!(api.code("GET", "/api/v1/cases"), is(200, "-"));
    let (_, headers, body) = api.ask("GET", "/api/v1/audit", &[], "");
    assert_eq!(
        headers["content-language"], "uk",
        "the user's language where none was asked for"
    );
    assert_eq!(body["scopes"], json!(["audit-read"]));
    let twice = api.ask("GET", "/api/v1/any", &[("authorization", "Bearer amp_good")], "");
    assert_eq!(twice.0, StatusCode::UNAUTHORIZED, "two of them are none");
}

#[test]
fn a_token_may_ask_six_hundred_times_at_once_and_is_told_when_to_come_again() {
    let api = Api::new();
    for _ in 0..600 {
        assert_eq!(api.code("GET", "/api/v1/any").0, 200);
    }
    let (status, headers, body) = api.ask("GET", "/api/v1/any", &[], "");
    assert_eq!(
        (status, headers["retry-after"].to_str().unwrap()),
        (StatusCode::TOO_MANY_REQUESTS, "1")
    );
    assert_eq!(body["code"], "too-many");
    api.clock.advance(1);
    for _ in 0..50 {
        assert_eq!(api.code("GET", "/api/v1/any").0, 200);
    }
    assert_eq!(api.code("GET", "/api/v1/any").0, 429);
}

#[test]
fn what_breaks_and_what_is_not_as_stated_is_a_problem_with_a_reference_and_nothing_else() {
    let api = Api::new();
    for (method, path) in [("POST", "/api/v1/panic"), ("GET", "/api/v1/wrong")] {
        let (status, headers, body) = api.ask(method, path, &[], "");
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        assert_eq!(headers["content-type"], "application/problem+json");
        assert_eq!(body["code"], "failed");
        assert_eq!(headers["x-request-reference"], body["reference"].as_str().unwrap());
        assert!(!body.to_string().contains("use case") && !body.to_string().contains("nmae"));
    }
    let once = |headers: &[(&str, &str)]| {
        let all = [&[("content-type", "application/json")], headers].concat();
        let (status, _, body) = api.ask("POST", "/api/v1/once", &all, r#"{"name":"a"}"#);
        (status.as_u16(), body["code"].as_str().unwrap_or("-").to_owned())
    };
    assert_eq!(once(&[]), (200, "-".into()));
    assert_eq!(once(&[("idempotency-key", "k")]), (409, "idempotency-running".into()));
    assert_eq!(
        once(&[("idempotency-key", &"k".repeat(201))]),
        (400, "idempotency-key".into())
    );
    assert_eq!(
        once(&[("idempotency-key", "a"), ("idempotency-key", "b")]),
        (400, "idempotency-key".into())
    );
    assert_eq!(
        api.ask("GET", "/api/v1/any", &[], "x").0,
        StatusCode::BAD_REQUEST,
        "no body is taken"
    );
}

#[test]
fn the_document_names_every_shape_once_and_leads_nowhere_else() {
    let (status, _, document) = Api::new().ask("GET", "/api/v1/openapi.json", &[], "");
    assert_eq!((status, &document["openapi"]), (StatusCode::OK, &json!("3.1.0")));
    let text = document.to_string();
    for part in text.split("\"$ref\":\"").skip(1) {
        let pointer = part.split('"').next().unwrap().strip_prefix('#').unwrap();
        assert!(
            document.pointer(pointer).is_some_and(|shape| !shape.is_null()),
            "{pointer} leads nowhere"
        );
    }
    assert_eq!(document["paths"].as_object().unwrap().len(), 8);
}
