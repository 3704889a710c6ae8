//! Files: sent, examined, what was found in them.

use access::Action;
use base::Redacted;
use serde_json::{Value, json};
use web::Rule;
use web::api::{Answer, Call, Endpoint, MOST_PAGE, Refused, Schema, get, post, schema};

use crate::import::{Note, Problem, Summary};
use crate::model::{Batch, BatchId, BatchState, Layout, OnError};
use crate::uploads::{self, Found};
use crate::{Evidence, data_sets};

const KINDS: &[&str] = &[
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Schema {
    schema::code(all.iter().map(|one| code(*one)))
}

pub(super) fn layout() -> Schema {
    codes(Layout::ALL, Layout::code)
}

pub(super) fn on_error() -> Schema {
    codes(OnError::ALL, OnError::code)
}

pub(super) fn import_shape() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("state", codes(BatchState::ALL, BatchState::code))
        .needs("layout", layout().or_null())
        .needs("on_error", on_error())
        .needs("data_set", schema::id().or_null())
        .needs("team", schema::id().or_null())
        .needs("author", schema::id())
        .needs("rows", schema::count())
        .needs("invalid", schema::count())
        .needs("known", schema::count())
        .needs("added", schema::count())
        .needs("made_at", schema::time())
        .needs("changed_at", schema::time())
        .named("Import")
}

pub(super) fn import_json(batch: &Batch) -> Value {
    json!({
        "id": batch.id.to_string(),
        "state": batch.state.code(),
        "layout": batch.layout.map(Layout::code),
        "on_error": batch.on_error.code(),
        "data_set": batch.set.map(|set| set.to_string()),
        "team": batch.team.map(|team| team.to_string()),
        "author": batch.author.to_string(),
        "rows": batch.rows,
        "invalid": batch.invalid,
        "known": batch.known,
        "added": batch.added,
        "made_at": batch.created_at.to_string(),
        "changed_at": batch.changed_at.to_string(),
    })
}

pub(super) fn list() -> Endpoint<Evidence> {
    get(
        "/api/v1/imports",
        Rule::May(Action::ImportList),
        "Imports, newest first",
    )
    .about("At most a hundred.")
    .gives(schema::object().needs("items", schema::list(import_shape(), 1000)))
    .run(|cx: &Evidence, call| {
        let (_, imports) = data_sets::overview(cx, call.actor()?)?;
        Ok(Answer::json(
            json!({ "items": imports.iter().map(import_json).collect::<Vec<_>>() }),
        ))
    })
}

pub(super) fn upload(most: usize) -> Endpoint<Evidence> {
    post("/api/v1/imports", Rule::May(Action::ImportEvidence), "Send a file to be examined")
        .about(
            "The body is the file: CSV or XLSX. It is kept sealed for seven days, examined by a job, and loaded only when you ask for it. A file \
             whose rows are there already adds nothing.",
        )
        .query("layout", layout().about("What the file is; found out if not said."))
        .takes_file(most, KINDS)
        .begins(schema::object().needs("id", schema::id()))
        .receive(|cx: &Evidence, call, incoming| {
            let asked = call.query("layout").and_then(Layout::of);
            // What the file is called is not asked for: it may name a person.
            let name = Redacted::new(String::new());
            let batch = uploads::receive(cx, call.actor()?, asked, &name, incoming)?;
            Ok(Answer::json(json!({ "id": batch.to_string() })).at(format!("/api/v1/imports/{batch}")))
        })
}

fn note_shape() -> Schema {
    schema::object()
        .needs("code", schema::text(200).about("Stable."))
        .needs("text", schema::text(10_000).about("In the language asked for."))
}

fn note_json(call: &Call, note: &Note) -> Value {
    json!({ "code": note.id, "text": note.text(call.l()) })
}

pub(super) fn show() -> Endpoint<Evidence> {
    let column = schema::object()
        .needs("letter", schema::text(10))
        .needs("header", schema::text(100_000))
        .needs("field", schema::text(200).or_null())
        .needs("notes", schema::list(note_shape(), 1000));
    let reasons = schema::object()
        .needs("note", note_shape())
        .needs("refused", schema::flag().about("Rows cannot be taken because of it."))
        .needs("count", schema::count());
    let found = schema::object()
        .needs("usable", schema::flag())
        .needs("columns", schema::list(column, 20_000))
        .needs("notes", schema::list(note_shape(), 1000))
        .may("rows", schema::count())
        .may("valid", schema::count())
        .may("invalid", schema::count())
        .may("known", schema::count())
        .may("to_add", schema::count())
        .may("reasons", schema::list(reasons, 10_000));
    let shape = schema::object()
        .needs("import", import_shape())
        .needs(
            "own",
            schema::flag().about("Whether you sent it; what was found is told to nobody else."),
        )
        .needs("found", found.or_null())
        .needs("reason", schema::text(10_000).or_null().about("Why it was taken back."))
        .named("ImportView");
    get(
        "/api/v1/imports/{batch}",
        Rule::May(Action::ImportList),
        "An import, and what was found in its file",
    )
    .gives(shape)
    .run(|cx: &Evidence, call| {
        let seen = uploads::see(cx, call.actor()?, call.id("batch")?)?;
        Ok(Answer::json(json!({
            "import": import_json(&seen.batch),
            "own": seen.own,
            "found": seen.found.as_ref().map(|found| found_json(call, found)),
            "reason": seen.reason.as_ref().map(|reason| reason.expose()),
        })))
    })
}

fn found_json(call: &Call, found: &Found) -> Value {
    let notes = |notes: &[Note]| notes.iter().map(|note| note_json(call, note)).collect::<Vec<_>>();
    let columns = |all: &[crate::import::plan::ColumnSummary]| {
        let column = |column: &crate::import::plan::ColumnSummary| {
            json!({
                "letter": column.letter,
                "header": column.header,
                "field": column.field,
                "notes": notes(&column.notes),
            })
        };
        all.iter().map(column).collect::<Vec<_>>()
    };
    match found {
        Found::Unusable(why, known) => json!({ "usable": false, "columns": columns(known), "notes": notes(why) }),
        Found::Usable(summary) => {
            let summary: &Summary = summary;
            let reasons: Vec<Value> = summary
                .reasons
                .iter()
                .map(|reason| json!({ "note": note_json(call, &reason.note), "refused": reason.refused, "count": reason.count }))
                .collect();
            json!({
                "usable": true,
                "columns": columns(&summary.columns),
                "notes": notes(&summary.notes),
                "rows": summary.rows,
                "valid": summary.valid,
                "invalid": summary.invalid,
                "known": summary.known,
                "to_add": summary.to_add(),
                "reasons": reasons,
            })
        }
    }
}

pub(super) fn problems() -> Endpoint<Evidence> {
    let problem = schema::object()
        .needs("row", schema::count())
        .needs("letter", schema::text(10))
        .needs("header", schema::text(100_000))
        .needs("value", schema::text(1_000_000).about("What stands in the cell."))
        .needs("note", note_shape())
        .needs("suggestion", schema::text(1_000_000).or_null())
        .needs("refused", schema::flag())
        .named("RowProblem");
    get(
        "/api/v1/imports/{batch}/problems",
        Rule::May(Action::ImportReport),
        "What is wrong with rows of a file, for who sent it",
    )
    .pages()
    .gives(schema::page_of(problem, MOST_PAGE))
    .run(found_problems)
}

fn found_problems(cx: &Evidence, call: &Call) -> Result<Answer, Refused> {
    let (batch, limit): (BatchId, _) = (call.id("batch")?, call.limit());
    let skip: usize = call.after()?.unwrap_or(0);
    // One more than asked for tells whether there is a next page.
    let mut found = uploads::problems(cx, call.actor()?, batch, skip, limit + 1)?;
    let next = (found.len() > limit).then(|| call.cursor(&(skip + limit).to_string()));
    found.truncate(limit);
    let one = |problem: &Problem| {
        json!({
            "row": problem.row,
            "letter": problem.letter,
            "header": problem.header,
            "value": problem.value.expose(),
            "note": note_json(call, &problem.note),
            "suggestion": problem.suggestion.as_ref().map(|text| text.expose()),
            "refused": problem.refused,
        })
    };
    Ok(Answer::json(
        json!({ "items": found.iter().map(one).collect::<Vec<_>>(), "next": next }),
    ))
}

pub(super) fn rejects() -> Endpoint<Evidence> {
    get(
        "/api/v1/imports/{batch}/rejects",
        Rule::Fresh(Action::ImportReport),
        "The rows that could not be taken, as CSV, to be corrected and sent again",
    )
    .about("For who sent the file; taking it is written down.")
    .gives_file("text/csv; charset=utf-8")
    .run(|cx: &Evidence, call| {
        let bytes = uploads::rejects(cx, call.actor()?, call.id("batch")?, call.l())?;
        Ok(Answer::file(bytes))
    })
}

pub(super) fn mapping() -> Endpoint<Evidence> {
    get(
        "/api/v1/imports/{batch}/mapping",
        Rule::May(Action::ImportReport),
        "Which column is which field, as TOML, to be changed and sent back",
    )
    .gives_file("application/toml; charset=utf-8")
    .run(|cx: &Evidence, call| {
        let text = uploads::template(cx, call.actor()?, call.id("batch")?)?;
        Ok(Answer::file(text.into_exposed().into_bytes()))
    })
}
