//! The OpenAPI document, printed from the endpoints themselves.

use serde_json::{Map, Value, json};

use super::endpoint::{BASE, Gives, Operation, Query, Takes};
use super::problem::Problem;
use super::schema::put;
use super::scope::{SCOPES, Scope};
use crate::Rule;

/// Where the document stands.
pub const ADDRESS: &str = "/api/v1/openapi.json";

const ABOUT: &str = "The API of Amparo, for programs that work in the name of a user. Every endpoint does what a page does, by the same \
rules; what is hidden on a page is hidden here. A record that does not exist and one that the user may not know of get the same answer. \
Send a token of your own: `Authorization: Bearer amp_…`.";

/// The document of these endpoints, OpenAPI 3.1.
pub fn document(operations: &[&Operation]) -> Value {
    let mut named = Map::new();
    let problem = Problem::schema().print(&mut named);
    let mut paths = Map::new();
    let mut all = operations.to_vec();
    all.sort_by_key(|operation| (operation.path, operation.method));
    for operation in all {
        let path = operation.path.strip_prefix(BASE).unwrap_or(operation.path);
        let entry = paths.entry(path.to_owned()).or_insert_with(|| json!({}));
        let method = operation.method.to_string().to_lowercase();
        put(entry, &method, described(operation, &problem, &mut named));
    }
    let scopes: Map<String, Value> = SCOPES
        .iter()
        .map(|scope| {
            let actions: Vec<&str> = scope.actions.iter().map(|action| action.code()).collect();
            (scope.code.to_owned(), json!(actions))
        })
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Amparo", "version": "1", "description": ABOUT, "license": { "name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT" } },
        "servers": [{ "url": BASE }],
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "bearerFormat": "amp_…", "description": "A token that a user made on the page of their own account." },
            },
            "schemas": named,
        },
        "x-scopes": scopes,
    })
}

fn described(operation: &Operation, problem: &Value, named: &mut Map<String, Value>) -> Value {
    let mut out = json!({
        "operationId": name(operation),
        "summary": operation.summary,
        "tags": [tag(operation)],
        "description": about(operation),
        "responses": responses(operation, problem, named),
    });
    let parameters = parameters(operation, named);
    if !parameters.is_empty() {
        put(&mut out, "parameters", Value::Array(parameters));
    }
    match &operation.takes {
        Takes::Nothing => {}
        Takes::Json(schema) => {
            let mut content = json!({ "schema": schema.print(named) });
            if let Some(example) = &operation.example {
                put(&mut content, "example", example.clone());
            }
            put(
                &mut out,
                "requestBody",
                json!({ "required": true, "content": { "application/json": content } }),
            );
        }
        Takes::File(_, kinds) => {
            let content: Map<String, Value> = kinds
                .iter()
                .map(|kind| ((*kind).to_owned(), json!({ "schema": {} })))
                .collect();
            put(&mut out, "requestBody", json!({ "required": true, "content": content }));
        }
    }
    if operation.rule == Rule::Open {
        put(&mut out, "security", json!([]));
    }
    out
}

/// `get-cases-case` of `GET /api/v1/cases/{case}`.
fn name(operation: &Operation) -> String {
    let path = operation.path.strip_prefix(BASE).unwrap_or(operation.path);
    let plain: String = path
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    format!("{}-{}", operation.method.to_string().to_lowercase(), parts.join("-"))
}

fn tag(operation: &Operation) -> &str {
    let path = operation.path.strip_prefix(BASE).unwrap_or(operation.path);
    path.split('/').find(|part| !part.is_empty()).unwrap_or("api")
}

fn about(operation: &Operation) -> String {
    let mut about = operation.about.to_owned();
    let mut add = |text: &str| {
        if !about.is_empty() {
            about.push_str("\n\n");
        }
        about.push_str(text);
    };
    match operation.rule {
        Rule::Open => add("Open to everybody."),
        Rule::SignedIn => add("Any token will do."),
        Rule::May(action) | Rule::Fresh(action) => {
            let scopes: Vec<String> = Scope::with(action).map(|scope| format!("`{}`", scope.code)).collect();
            add(&format!(
                "Needs the scope {}, and a role that allows `{action}`.",
                scopes.join(" or ")
            ));
        }
    }
    if matches!(operation.rule, Rule::Fresh(_)) {
        add("The token must not be older than a day.");
    }
    about
}

fn parameters(operation: &Operation, named: &mut Map<String, Value>) -> Vec<Value> {
    let mut all: Vec<Value> = operation
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|part| {
            let schema = match part {
                "section" => json!({ "type": "string", "maxLength": 40 }),
                _ => json!({ "type": "string", "format": "uuid" }),
            };
            json!({ "name": part, "in": "path", "required": true, "schema": schema })
        })
        .collect();
    for Query { name, schema } in &operation.queries {
        all.push(json!({ "name": name, "in": "query", "required": false, "schema": schema.print(named) }));
    }
    if operation.versioned {
        all.push(json!({
            "name": "If-Match", "in": "header", "required": true,
            "description": "The `ETag` of the record that the change was made from.",
            "schema": { "type": "string", "pattern": "^\"[0-9]{1,18}\"$" },
        }));
    }
    if operation.once {
        all.push(json!({
            "name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Chosen by the caller, new for each thing to be done: what is sent again under it within 24 hours is done once.",
            "schema": { "type": "string", "pattern": "^[A-Za-z0-9_.:-]{1,200}$" },
        }));
    }
    all.push(json!({
        "name": "Accept-Language", "in": "header", "required": false,
        "description": "Language of what is said to people: en, ar, bn, es, fr, uk.",
        "schema": { "type": "string", "pattern": "^[A-Za-z0-9,;=. *-]{0,100}$" },
    }));
    all
}

fn responses(operation: &Operation, problem: &Value, named: &mut Map<String, Value>) -> Value {
    let mut headers = json!({ "X-Request-Reference": { "schema": { "type": "string" } } });
    if operation.versioned {
        put(&mut headers, "ETag", json!({ "schema": { "type": "string" } }));
    }
    let mut good = json!({ "description": "Done.", "headers": headers });
    match &operation.gives {
        Gives::Nothing => {}
        Gives::Json(schema) => {
            let shape = schema.print(named);
            put(&mut good, "content", json!({ "application/json": { "schema": shape } }));
        }
        Gives::File(kind) => {
            let kind = kind.split(';').next().unwrap_or_default();
            let shape = if kind == "application/json" {
                json!({})
            } else {
                json!({ "type": "string" })
            };
            put(&mut good, "content", json!({ kind: { "schema": shape } }));
        }
    }
    let refused =
        json!({ "description": "Refused.", "content": { "application/problem+json": { "schema": problem } } });
    let mut out = Map::new();
    out.insert(operation.status.to_string(), good);
    let mut statuses = vec![400];
    if operation.rule != Rule::Open {
        statuses.extend([401, 403, 404, 409, 410, 429]);
    }
    if !matches!(operation.takes, Takes::Nothing) {
        statuses.extend([413, 415, 422]);
    } else if operation.once {
        statuses.push(422);
    }
    if operation.versioned {
        statuses.extend([412, 428]);
    }
    statuses.extend([500, 503]);
    statuses.sort_unstable();
    for status in statuses {
        out.insert(status.to_string(), refused.clone());
    }
    Value::Object(out)
}
