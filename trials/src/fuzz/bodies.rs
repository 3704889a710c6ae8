//! Bodies for the API that are almost right: the examples of its own document, changed, sent by those who may, to a case that is there.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::mutate;
use crate::browser::{Answer, Browser};
use crate::seed::Seed;

/// The document that the API publishes; the tests of the app compare it with the program.
const DOCUMENT: &str = include_str!("../../../docs/openapi.json");
/// What the document writes for a record, and what stands for one that is not there.
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

/// An operation that takes JSON, and a body that is right.
struct Operation {
    method: String,
    path: String,
    example: Vec<u8>,
    /// The headers that it names.
    headers: Vec<String>,
}

/// Sends so many bodies, each by somebody whose token reaches it; how often which answer came.
///
/// # Errors
/// When the server answers with a fault, refuses without a reason, or never takes anything.
pub(super) fn run(host: &str, count: u64, seed: u64, tokens: &[String], team: &str) -> Result<BTreeMap<u16, u64>> {
    let mut api = Api {
        browser: Browser::at(host),
        case: NOBODY.to_owned(),
    };
    let operations = operations(team)?;
    api.case = api.registered(&operations, tokens.first().context("nobody has a token")?)?;
    let mut reached = Vec::new();
    for operation in &operations {
        let by = tokens.iter().filter_map(|token| {
            let answer = api.send(operation, token, 0, &operation.example).ok()?;
            (answer.status != 403).then_some(token)
        });
        let by: Vec<&String> = by.collect();
        ensure!(!by.is_empty(), "nobody reaches {} {}", operation.method, operation.path);
        reached.push((operation, by));
    }
    let mut answers = BTreeMap::new();
    for number in 0..count {
        let mut luck = Seed::of(seed, &[4, number]);
        let (operation, by) = reached.get(luck.index(reached.len())).context("no operation")?;
        let token = by.get(luck.index(by.len())).context("no token")?;
        let body = changed(&mut luck, &operation.example);
        let answer = api.send(operation, token, luck.draw(), &body)?;
        let what = || {
            format!(
                "{} {} answered {} to body {number}",
                operation.method, operation.path, answer.status
            )
        };
        ensure!(answer.status < 500, "{}", what());
        ensure!(
            answer.status < 400 || answer.page.contains("\"title\""),
            "{} without a reason",
            what()
        );
        *answers.entry(answer.status).or_default() += 1;
    }
    let taken: u64 = answers.range(200..300).map(|(_, times)| times).sum();
    ensure!(taken > 0 || count < 100, "nothing was ever taken: {answers:?}");
    Ok(answers)
}

struct Api {
    browser: Browser,
    case: String,
}

impl Api {
    fn send(&self, operation: &Operation, token: &str, luck: u64, body: &[u8]) -> Result<Answer> {
        let path = in_place(&operation.path, &self.case);
        let all = [
            ("Authorization", format!("Bearer {token}")),
            ("If-Match", format!("\"{}\"", 1 + luck % 3)),
            ("Idempotency-Key", format!("fuzz-{luck}")),
        ];
        let takes = |name: &str| name == "Authorization" || operation.headers.iter().any(|known| known == name);
        let headers: Vec<_> = all.into_iter().filter(|(name, _)| takes(name)).collect();
        self.browser
            .json(&operation.method, &format!("/api/v1{path}"), &headers, body)
    }

    /// Somebody is registered as the document's example says; their case.
    fn registered(&self, operations: &[Operation], token: &str) -> Result<String> {
        let register = operations
            .iter()
            .find(|it| it.method == "POST" && it.path == "/people")
            .context("nobody can be registered")?;
        let answer = self.send(register, token, 0, &register.example)?;
        let told: Value = serde_json::from_str(&answer.page)?;
        match told.get("case").and_then(Value::as_str) {
            Some(case) => Ok(case.to_owned()),
            None => bail!("registering was answered with {}: {}", answer.status, answer.page),
        }
    }
}

/// One in four as it is, two with other values in it, so that they are JSON still, one as any text.
fn changed(luck: &mut Seed, example: &[u8]) -> Vec<u8> {
    let how = luck.below(4);
    match serde_json::from_slice(example) {
        _ if how == 0 => example.to_vec(),
        Ok(mut value) if how < 3 => {
            for _ in 0..=luck.below(3) {
                swap(luck, &mut value);
            }
            serde_json::to_vec(&value).unwrap_or_default()
        }
        _ => mutate::bytes(luck, example, b"{\"answers\":[null,{}],\"x\":\"\\ud800\",\"a\":1e400}"),
    }
}

/// Puts something else into one place of a value.
fn swap(luck: &mut Seed, value: &mut Value) {
    let deeper = luck.below(4) > 0;
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let at = luck.index(fields.len());
            if let Some((_, inner)) = fields.iter_mut().nth(at) {
                swap(luck, inner);
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let at = luck.index(items.len());
            if let Some(inner) = items.get_mut(at) {
                swap(luck, inner);
            }
        }
        _ => *value = strange(luck),
    }
}

fn strange(luck: &mut Seed) -> Value {
    match luck.below(12) {
        0 => Value::Null,
        1 => Value::from(-1),
        2 => Value::from(u64::MAX),
        3 => Value::from(1e308),
        4 => Value::from(true),
        5 => Value::from(""),
        6 => Value::from("\u{0}\u{202e}\u{feff}"),
        7 => Value::from("x".repeat(20_000)),
        8 => Value::from(vec![Value::Null; 300]),
        9 => serde_json::json!({"not_known": "Declined", "value": 3}),
        10 => Value::from("9999-99-99"),
        _ => (0..40).fold(Value::from(0), |inner, _| Value::from(vec![inner])),
    }
}

fn in_place(path: &str, case: &str) -> String {
    let words = path.split('/').map(|word| match word {
        "{case}" => case,
        "{section}" => "event",
        word if word.starts_with('{') => NOBODY,
        word => word,
    });
    words.collect::<Vec<_>>().join("/")
}

fn operations(team: &str) -> Result<Vec<Operation>> {
    let document: Value = serde_json::from_str(DOCUMENT)?;
    let paths = document.get("paths").and_then(Value::as_object).context("no paths")?;
    let mut found = Vec::new();
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let example = operation.pointer("/requestBody/content/application~1json/example");
            if let Some(example) = example {
                found.push(Operation {
                    method: method.to_uppercase(),
                    path: path.clone(),
                    headers: headers_of(operation),
                    example: example.to_string().replace(NOBODY, team).into_bytes(),
                });
            }
        }
    }
    ensure!(found.len() > 10, "the document has only {} bodies", found.len());
    Ok(found)
}

fn headers_of(operation: &Value) -> Vec<String> {
    let all = operation
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    all.filter(|it| it.get("in").and_then(Value::as_str) == Some("header"))
        .filter_map(|it| it.get("name")?.as_str().map(str::to_owned))
        .collect()
}
