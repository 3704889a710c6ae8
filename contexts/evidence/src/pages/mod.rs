//! The pages of this context.

mod batch;
mod batch_forms;
mod data;
mod downloads;
mod import;
mod mapping;
mod quality;
mod release;
mod releases;
mod set;
mod shared;

use access::Action;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, Id, Refusal};
use maud::Markup;
use ui::L;
use ui::components::Field;
use web::{Routes, Rule};

use crate::Evidence;

/// All routes of this context, each with its rule.
pub fn routes(evidence: Evidence) -> Routes {
    let import = Rule::May(Action::ImportEvidence);
    let report = Rule::May(Action::ImportReport);
    // These two hold what was uploaded: they leave the program.
    let report_out = Rule::Fresh(Action::ImportReport);
    Routes::new()
        .get("/data", Rule::May(Action::ImportList), data::show)
        .get("/data/import", import, import::ask)
        .upload(evidence.most_bytes(), "/data/import", import, import::send)
        .get("/data/imports/{batch}", Rule::May(Action::ImportList), batch::show)
        .post("/data/imports/{batch}/mapping", import, batch_forms::remap)
        .post("/data/imports/{batch}/load", import, batch_forms::load)
        .post("/data/imports/{batch}/stop", import, batch_forms::stop)
        .post("/data/imports/{batch}/discard", import, batch_forms::discard)
        .post(
            "/data/imports/{batch}/undo",
            Rule::May(Action::ImportEvidenceUndo),
            batch_forms::undo,
        )
        .get("/data/imports/{batch}/problems.csv", report_out, downloads::problems)
        .get("/data/imports/{batch}/rejects.csv", report_out, downloads::rejects)
        .get("/data/imports/{batch}/mapping.toml", report, downloads::mapping)
        .get("/data/sets/{set}", Rule::May(Action::ImportList), set::show)
        .post("/data/sets/{set}", import, set::describe)
        .get(
            "/data/sets/{set}/quality",
            Rule::May(Action::QualityView),
            quality::show,
        )
        .get(
            "/data/sets/{set}/quality.csv",
            Rule::May(Action::QualityView),
            quality::csv,
        )
        .get("/releases", Rule::May(Action::ReleaseView), releases::show)
        .get("/releases/new", Rule::May(Action::ReleasePropose), releases::ask)
        .post("/releases/new", Rule::May(Action::ReleasePropose), releases::propose)
        .get("/releases/{release}", Rule::May(Action::ReleaseView), release::show)
        .get(
            "/releases/{release}/tables/{table}",
            Rule::May(Action::ReleaseView),
            release::one_table,
        )
        .get(
            "/releases/{release}/tables.csv",
            Rule::May(Action::ReleaseView),
            release::csv,
        )
        .post(
            "/releases/{release}/approve",
            Rule::Fresh(Action::ReleaseApprove),
            release::approve,
        )
        .post(
            "/releases/{release}/return",
            Rule::Fresh(Action::ReleaseApprove),
            release::send_back,
        )
        .merge(crate::api::routes(evidence.most_bytes()))
        .with_state(evidence)
}

/// An identifier of an address; anything else does not exist.
fn id<T>(text: &str) -> Result<Id<T>, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

/// A section of a page with its heading.
fn section(heading: &str, body: &Markup) -> Markup {
    maud::html! { section { h2 { (heading) } (body) } }
}

/// A field that keeps what was typed and shows what is wrong with it.
fn kept<'a>(l: &L, name: &'a str, label: &str, form: Option<&web::Form>, problems: &[FieldProblem]) -> Field<'a> {
    let value = form.map(|form| form.text(name).to_owned()).unwrap_or_default();
    Field::new(name, l.t(label)).value(value).problems(l, problems)
}

/// A number for a page.
fn number(l: &L, count: u64) -> String {
    l.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Begins a CSV file so that spreadsheet programs read it as UTF-8.
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A file to be kept by the reader. Its name is fixed: names of uploads may be of people.
fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

/// A CSV file.
fn csv(name: &str, bytes: &[u8]) -> Response {
    file(name, "text/csv; charset=utf-8", [BOM, bytes].concat())
}
