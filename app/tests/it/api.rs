//! The API as partners meet it: the document says what is there, the examples work, refusals are problems in the language asked for.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::world::{Asker, Template, World};

pub(crate) fn asker<'t>(template: &'t Template, name: &str) -> &'t Asker {
    template.askers.iter().find(|asker| asker.name == name).unwrap()
}

pub(crate) fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| panic!("no JSON: {text}"))
}

fn send(world: &World, who: &Asker, method: &str, path: &str, body: Option<&Value>) -> (StatusCode, Value) {
    let body = body.map(Value::to_string);
    let (status, text) = world.send(who.token.as_deref(), method, path, &[], body.as_deref());
    (status, if text.is_empty() { Value::Null } else { json(&text) })
}

#[test]
fn the_document_is_the_reviewed_one_and_has_every_endpoint_of_the_table() {
    let template = Template::new();
    let world = template.copy();
    let (status, text) = world.send(None, "GET", "/api/v1/openapi.json", &[], None);
    assert_eq!(status, StatusCode::OK);
    let document = json(&text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let found = format!("{document:#}\n");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == found,
        "docs/openapi.json is not what the program says; if that is meant, set UPDATE_GOLDEN=1 and review the difference"
    );

    let told: BTreeSet<(String, String)> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |method| (method.to_uppercase(), format!("/api/v1{path}")))
        })
        .collect();
    let there: BTreeSet<(String, String)> = world
        .table
        .iter()
        .filter(|row| row.path.starts_with("/api/"))
        .map(|row| (row.method.to_string(), row.path.to_owned()))
        .collect();
    assert_eq!(told, there);
    for row in world.table.iter().filter(|row| row.path.starts_with("/api/")) {
        let Some(action) = row.rule.action() else { continue };
        let scoped = web::api::SCOPES.iter().any(|scope| scope.actions.contains(&action));
        assert!(
            scoped,
            "{} {}: no scope has {action}, so no token can reach it",
            row.method, row.path
        );
    }
}

#[test]
fn refusals_are_problems_with_a_stable_code_in_the_language_asked_for() {
    let template = Template::new();
    let world = template.copy();
    let worker = asker(&template, "worker");
    let token = worker.token.as_deref();
    let problem = |token, method: &str, path: &str, headers: &[(&str, &str)], body| {
        let (status, headers, text) = world.send_for_all(token, method, path, headers, body);
        assert_eq!(headers["content-type"], "application/problem+json", "{path}: {text}");
        assert_eq!(headers["cache-control"], "no-store", "{path}");
        let problem = json(&text);
        assert_eq!(problem["status"], status.as_u16());
        assert_eq!(headers["x-request-reference"], problem["reference"].as_str().unwrap());
        (
            status.as_u16(),
            problem["code"].as_str().unwrap().to_owned(),
            problem,
            headers,
        )
    };
    let code = |token, method: &str, path: &str, headers: &[(&str, &str)], body| {
        let (status, code, ..) = problem(token, method, path, headers, body);
        (status, code)
    };
    let is = |status: u16, code: &str| (status, code.to_owned());
    assert_eq!(code(None, "GET", "/api/v1/me", &[], None), is(401, "unauthenticated"));
    assert_eq!(
        code(Some("amp_00"), "GET", "/api/v1/me", &[], None),
        is(401, "unauthenticated")
    );
    assert_eq!(code(token, "GET", "/api/v1/nothing", &[], None), is(404, "not-found"));
    assert_eq!(code(token, "GET", "/api", &[], None), is(404, "not-found"));
    assert_eq!(
        code(token, "DELETE", "/api/v1/me", &[], None),
        is(405, "method-not-allowed")
    );
    assert_eq!(code(token, "GET", "/api/v1/me?x=1", &[], None), is(400, "parameter"));
    assert_eq!(code(token, "GET", "/api/v1/audit", &[], None), is(403, "scope-missing"));
    let (.., told, headers) = problem(None, "GET", "/api/v1/me", &[("accept-language", "ar")], None);
    assert!(told["title"].as_str().unwrap().contains("رمز"), "{told}");
    assert_eq!(headers["content-language"], "ar");
    assert!(headers["www-authenticate"].to_str().unwrap().starts_with("Bearer"));
    // A cookie counts for nothing here.
    let cookie = worker.cookie.clone().unwrap();
    assert_eq!(
        code(None, "GET", "/api/v1/me", &[("cookie", &cookie)], None),
        is(401, "unauthenticated")
    );
    let (status, me) = send(&world, worker, "GET", "/api/v1/me", None);
    assert_eq!((status, &me["roles"]), (StatusCode::OK, &json!(["case-worker"])));
    assert_eq!(
        world
            .send(token, "GET", "/api/v1/me", &[("host", "evil.example")], None)
            .0,
        421
    );
}

#[test]
fn pages_of_a_list_are_walked_by_cursors_that_nobody_else_can_use() {
    let template = Template::new();
    let world = template.copy();
    let (auditor, other) = (asker(&template, "auditor"), asker(&template, "other-all"));
    let mut seen = BTreeSet::new();
    let mut path = "/api/v1/audit?kind=audit".to_owned();
    // Each look is written down, so this makes pages.
    for _ in 0..60 {
        send(&world, auditor, "GET", "/api/v1/audit?kind=release", None);
    }
    let first = send(&world, auditor, "GET", "/api/v1/audit", None).1;
    let next = first["next"]
        .as_str()
        .expect("more than a page of the audit")
        .to_owned();
    for foreign in [
        (other, format!("/api/v1/audit?cursor={next}")),
        (auditor, format!("/api/v1/audit?kind=audit&cursor={next}")),
        (auditor, format!("/api/v1/audit?cursor={}0", &next[..next.len() - 1])),
        (auditor, "/api/v1/audit?cursor=00".to_owned()),
        (auditor, format!("/api/v1/audit?cursor={next}{next}")),
    ] {
        let (status, problem) = send(&world, foreign.0, "GET", &foreign.1, None);
        assert_eq!(status, StatusCode::BAD_REQUEST, "{} {problem}", foreign.1);
    }
    loop {
        let (status, page) = send(&world, auditor, "GET", &path, None);
        assert_eq!(status, StatusCode::OK, "{page}");
        for entry in page["items"].as_array().unwrap() {
            assert_eq!(entry["kind"], "audit");
            assert!(
                seen.insert((entry["lane"].to_string(), entry["number"].to_string())),
                "twice: {entry}"
            );
        }
        match page["next"].as_str() {
            Some(next) => path = format!("/api/v1/audit?kind=audit&cursor={next}"),
            None => break,
        }
    }
    assert!(seen.len() > 60, "{}", seen.len());
}

#[test]
fn every_example_is_of_the_shape_that_its_endpoint_takes() {
    assert_eq!(Template::new().copy().wrong_examples, Vec::<String>::new());
}
