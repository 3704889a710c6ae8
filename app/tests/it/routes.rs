//! Who gets what: every route, asked by everybody, for records in every state. The answer is a golden file, so that a change
//! that lets somebody in shows in review.
//!
//! `UPDATE_GOLDEN=1 cargo nextest run -p amparo routes` writes the files anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use axum::http::{Method, StatusCode};
use web::RouteRow;

use crate::world::{Asker, Record, Template, World};

fn golden(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differing: Vec<_> = kept
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(found.lines().map(Some).chain(std::iter::repeat(None)))
        .take_while(|pair| *pair != (None, None))
        .filter(|(kept, found)| kept != found)
        .take(20)
        .collect();
    assert!(
        differing.is_empty(),
        "tests/{name} differs (kept, found): {differing:#?}"
    );
}

#[test]
fn every_route_has_a_reviewed_rule() {
    let table: String = Template::new()
        .copy()
        .table
        .iter()
        .map(|row| format!("{row}\n"))
        .collect();
    golden("routes.txt", &table);
}

/// The name of the first parameter of a path.
fn param(path: &str) -> Option<&str> {
    path.split('/')
        .find_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// The addresses of a route: one for each record that its first parameter may name, or just one.
pub(crate) fn addresses(row: &RouteRow, records: &[Record]) -> Vec<(&'static str, String)> {
    let Some(param) = param(row.path) else {
        return vec![("-", fill(row.path, None))];
    };
    let fitting: Vec<_> = records.iter().filter(|record| record.param == param).collect();
    assert!(!fitting.is_empty(), "no record for the parameter of {}", row.path);
    fitting
        .into_iter()
        .map(|record| (record.state, fill(row.path, Some(&record.id))))
        .collect()
}

/// Puts an identifier in the first parameter of a path; further ones get one that nothing has.
fn fill(path: &str, id: Option<&str>) -> String {
    const NOTHING: &str = "00000000-0000-7000-8000-000000000000";
    let mut id = id;
    path.split('/')
        .map(|part| {
            if part == "{section}" {
                // A section of each kind that there is: one that repeats, and one that does not.
                if path.contains("/items/") { "event" } else { "victim" }
            } else if part.starts_with('{') {
                id.take().unwrap_or(NOTHING)
            } else {
                part
            }
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// What an answer means for the one who asked.
fn word(status: StatusCode) -> String {
    match status.as_u16() {
        200..=299 => "yes".into(),
        303 => "go".into(),
        401 => "sign-in".into(),
        403 => "no".into(),
        404 => "-".into(),
        409 | 410 | 412 | 415 | 422 => "yes!".into(),
        other => other.to_string(),
    }
}

fn ask(template: &Template, world: &mut World, asker: &Asker, row: &RouteRow, address: &str) -> StatusCode {
    let is_post = row.method != web::Method::Get;
    let method = if is_post { Method::POST } else { Method::GET };
    let (status, body) = if row.path.starts_with("/api/") {
        world.call(asker, row, address)
    } else {
        world.ask(asker, method, address)
    };
    assert_ne!(
        status,
        StatusCode::INTERNAL_SERVER_ERROR,
        "{} {address} asked by {}: {body}",
        row.method,
        asker.name
    );
    // What was changed, and tries that were counted, would change the next answer. Endpoints that only tell something by POST, because what
    // is asked for must not stand in an address, change nothing but the journal.
    let tells = ["/search", "/similar", "/reveal", "/statement", "/export"]
        .iter()
        .any(|end| row.path.ends_with(end));
    let only_tells = tells && row.path.starts_with("/api/");
    if is_post && !only_tells && (status.as_u16() < 400 || row.rule == web::Rule::Open) {
        *world = template.copy();
    }
    status
}

#[test]
fn everybody_gets_what_the_reviewed_table_says() {
    let template = Template::new();
    let mut world = template.copy();
    let mut text = String::from(
        "yes: answered   yes!: reached, but the empty form or the state of the record was refused   go: sent on   no: told that they may not   \
         -: told that there is no such thing   sign-in: asked to sign in\n",
    );
    for row in world.table.clone() {
        for (state, address) in addresses(&row, &template.records) {
            let mut by_answer: BTreeMap<String, Vec<&str>> = BTreeMap::new();
            for asker in &template.askers {
                let status = ask(&template, &mut world, asker, &row, &address);
                by_answer.entry(word(status)).or_default().push(asker.name);
            }
            write!(text, "\n{} {}  [{state}]\n", row.method, row.path).unwrap();
            for (answer, names) in by_answer {
                writeln!(text, "  {answer:<8} {}", names.join(" ")).unwrap();
            }
        }
    }
    golden("access.txt", &text);
}

#[test]
fn another_organisations_record_and_none_at_all_look_alike() {
    let template = Template::new();
    let world = template.copy();
    for row in world.table.iter().filter(|row| row.method == web::Method::Get) {
        let of = |state: &str| {
            template
                .records
                .iter()
                .find(|record| Some(record.param) == param(row.path) && record.state == state)
        };
        let Some(elsewhere) = of("elsewhere") else { continue };
        for asker in template.askers.iter().filter(|asker| asker.name != "other-all") {
            let ask = |address: &str| {
                if row.path.starts_with("/api/") {
                    world.call(asker, row, address)
                } else {
                    world.ask(asker, Method::GET, address)
                }
            };
            let (status, page) = ask(&fill(row.path, Some(&elsewhere.id)));
            let (absent_status, absent_page) = ask(&fill(row.path, None));
            assert_eq!(status, absent_status, "{} asked by {}", row.path, asker.name);
            assert_eq!(
                without_address(&page),
                without_address(&absent_page),
                "{} asked by {}",
                row.path,
                asker.name
            );
        }
    }
}

/// The way back that the language menu carries is the address itself.
fn without_address(page: &str) -> String {
    if let Ok(serde_json::Value::Object(mut problem)) = serde_json::from_str(page) {
        problem.remove("reference");
        return serde_json::Value::Object(problem).to_string();
    }
    page.split('"').filter(|part| !part.starts_with('/')).collect()
}
