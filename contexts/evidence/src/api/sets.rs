//! Contributed data sets, and how good they are.

use access::Action;
use serde_json::{Value, json};
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, Schema, get, patch, schema};

use super::imports::{import_json, import_shape};
use crate::Evidence;
use crate::data_sets::{self, LONGEST};
use crate::model::{DataSet, DataSetId};
use crate::quality::{self, ColumnQuality};

pub(super) fn set_shape() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("name", schema::text(500))
        .needs("source", schema::text(LONGEST))
        .needs("licence", schema::text(LONGEST))
        .needs("citation", schema::text(LONGEST))
        .needs("records", schema::count())
        .needs("made_at", schema::time())
        .named("DataSet")
}

fn set_json(set: &DataSet) -> Value {
    json!({
        "id": set.id.to_string(),
        "name": set.name,
        "source": set.source,
        "licence": set.licence,
        "citation": set.citation,
        "records": set.records,
        "made_at": set.created_at.to_string(),
    })
}

pub(super) fn list() -> Endpoint<Evidence> {
    get(
        "/api/v1/data-sets",
        Rule::May(Action::ImportList),
        "The contributed data sets, by name",
    )
    .gives(schema::object().needs("items", schema::list(set_shape(), 100_000)))
    .run(|cx: &Evidence, call| {
        let (sets, _) = data_sets::overview(cx, call.actor()?)?;
        Ok(Answer::json(
            json!({ "items": sets.iter().map(set_json).collect::<Vec<_>>() }),
        ))
    })
}

pub(super) fn show() -> Endpoint<Evidence> {
    let shape = schema::object().needs("data_set", set_shape()).needs(
        "imports",
        schema::list(import_shape(), 100_000).about("Those that count."),
    );
    get(
        "/api/v1/data-sets/{set}",
        Rule::May(Action::ImportList),
        "One data set with its imports",
    )
    .gives(shape)
    .run(|cx: &Evidence, call| {
        let (set, imports) = data_sets::see(cx, call.actor()?, call.id("set")?)?;
        let imports: Vec<Value> = imports.iter().map(import_json).collect();
        Ok(Answer::json(json!({ "data_set": set_json(&set), "imports": imports })))
    })
}

pub(super) fn describe() -> Endpoint<Evidence> {
    let shape = schema::object()
        .may("source", schema::text(LONGEST))
        .may("licence", schema::text(LONGEST))
        .may("citation", schema::text(LONGEST));
    patch(
        "/api/v1/data-sets/{set}",
        Rule::May(Action::ImportEvidence),
        "Say where a data set comes from",
    )
    .about("What is not sent stays.")
    .takes(shape, json!({ "source": "Contributors", "licence": "CC-BY-4.0" }))
    .gives(set_shape())
    .run(described)
}

fn described(cx: &Evidence, call: &Call) -> Result<Answer, Refused> {
    let (actor, id): (_, DataSetId) = (call.actor()?, call.id("set")?);
    let (set, _) = data_sets::see(cx, actor, id)?;
    let text = |name: &str, stored: &str| call.get(name).as_str().unwrap_or(stored).to_owned();
    let source = text("source", &set.source);
    let (licence, citation) = (text("licence", &set.licence), text("citation", &set.citation));
    data_sets::describe(cx, actor, id, &source, &licence, &citation)?;
    Ok(Answer::json(set_json(&data_sets::see(cx, actor, id)?.0)))
}

pub(super) fn quality() -> Endpoint<Evidence> {
    let value = schema::object()
        .needs("code", schema::text(200))
        .needs("count", schema::count());
    let column = schema::object()
        .needs("column", schema::text(200))
        .needs("known", schema::count())
        .needs("missing", schema::count())
        .needs(
            "no_column",
            schema::count().about("Records whose file had no such column."),
        )
        .needs("values", schema::list(value, 100_000));
    let finding = schema::object()
        .needs("code", schema::text(200))
        .needs("text", schema::text(10_000))
        .needs("impossible", schema::flag())
        .needs("count", schema::count());
    let groups = schema::object()
        .needs("columns", schema::list(schema::text(200), 100))
        .needs("k", schema::count())
        .needs("different", schema::count().about("Combinations of values."))
        .needs("smallest", schema::count().or_null())
        .needs(
            "small_groups",
            schema::count().about("Combinations shared by fewer than k records."),
        )
        .needs("records_in_small_groups", schema::count());
    let shape = schema::object()
        .needs("data_set", set_shape())
        .needs("records", schema::count())
        .needs("columns", schema::list(column, 1000))
        .needs("findings", schema::list(finding, 1000))
        .needs("groups", groups)
        .named("Quality");
    get(
        "/api/v1/data-sets/{set}/quality",
        Rule::May(Action::QualityView),
        "How complete a data set is, what in it cannot be, how often each value occurs",
    )
    .gives(shape)
    .run(told)
}

fn column_json(column: &ColumnQuality) -> Value {
    let values: Vec<Value> = column
        .values
        .iter()
        .map(|(value, count)| json!({ "code": value.code(), "count": count }))
        .collect();
    json!({
        "column": column.column.name,
        "known": column.known,
        "missing": column.missing,
        "no_column": column.absent,
        "values": values,
    })
}

fn told(cx: &Evidence, call: &Call) -> Result<Answer, Refused> {
    let (set, found) = quality::of(cx, call.actor()?, call.id("set")?)?;
    let findings: Vec<Value> = found
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.id,
                "text": call.l().t(finding.id),
                "impossible": finding.impossible,
                "count": finding.count,
            })
        })
        .collect();
    let grouped: Vec<&str> = found.grouped_by.iter().map(|column| column.name).collect();
    Ok(Answer::json(json!({
        "data_set": set_json(&set),
        "records": found.records,
        "columns": found.columns.iter().map(column_json).collect::<Vec<_>>(),
        "findings": findings,
        "groups": {
            "columns": grouped,
            "k": found.groups.k,
            "different": found.groups.distinct,
            "smallest": found.groups.smallest,
            "small_groups": found.groups.violating.groups,
            "records_in_small_groups": found.groups.violating.records,
        },
    })))
}
