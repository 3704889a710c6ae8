//! Releases: proposed by one, decided by another.

use access::{Action, Actor};
use base::{Redacted, Refusal};
use serde_json::{Value, json};
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, Schema, get, post, schema};

use super::reason;
use crate::Evidence;
use crate::model::{DataSetId, ReleaseId, ReleaseState};
use crate::release::{self, Line, Seen, Wanted};

fn states() -> Schema {
    schema::code(ReleaseState::ALL.iter().map(|state| state.code()))
}

pub(super) fn list() -> Endpoint<Evidence> {
    let line = schema::object()
        .needs("id", schema::id())
        .needs("slug", schema::text(60))
        .needs("version", schema::count().or_null())
        .needs("state", states())
        .needs("counted", schema::count())
        .needs("proposed_at", schema::time());
    let told = |line: &Line| {
        json!({
            "id": line.id.to_string(),
            "slug": line.slug,
            "version": line.version,
            "state": line.state.code(),
            "counted": line.counted,
            "proposed_at": line.proposed_at.to_string(),
        })
    };
    get(
        "/api/v1/releases",
        Rule::May(Action::ReleaseView),
        "Releases, newest first",
    )
    .gives(schema::object().needs("items", schema::list(line, 1000)))
    .run(move |cx: &Evidence, call| {
        let all = release::list(cx, call.actor()?)?;
        Ok(Answer::json(
            json!({ "items": all.iter().map(told).collect::<Vec<_>>() }),
        ))
    })
}

pub(super) fn propose() -> Endpoint<Evidence> {
    let shape = schema::object()
        .needs("data_sets", schema::list(schema::id(), 100))
        .needs(
            "columns",
            schema::list(schema::text(100), 100).about("Names of columns of CTDC."),
        )
        .needs(
            "slug",
            schema::text(60).about("Name of the published data set: letters, digits, hyphens."),
        )
        .needs("licence", schema::text(120));
    let example = json!({
        "data_sets": ["00000000-0000-7000-8000-000000000000"],
        "columns": ["gender", "ageBroad"],
        "slug": "figures",
        "licence": "CC-BY-4.0",
    });
    post("/api/v1/releases", Rule::May(Action::ReleasePropose), "Count and propose a release")
        .about("Nothing is public before somebody else has approved it. Records that a release counts cannot be in another one.")
        .takes(shape, example)
        .makes(schema::object().needs("id", schema::id()))
        .once()
        .run(proposed)
}

fn proposed(cx: &Evidence, call: &Call) -> Result<Answer, Refused> {
    let texts = |name: &str| -> Vec<String> {
        let all = call.get(name).as_array().cloned().unwrap_or_default();
        all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let sets: Result<Vec<DataSetId>, _> = texts("data_sets").iter().map(|text| text.parse()).collect();
    let wanted = Wanted {
        sets: sets.map_err(|_| Refusal::NotFound)?,
        columns: texts("columns"),
        slug: call.text("slug").to_owned(),
        licence: call.text("licence").to_owned(),
    };
    let id = release::propose(cx, call.actor()?, &wanted);
    let id = id.map_err(|refusal| super::act::renamed(refusal, "sets", "data_sets"))?;
    Ok(Answer::json(json!({ "id": id.to_string() })).at(format!("/api/v1/releases/{id}")))
}

pub(super) fn show() -> Endpoint<Evidence> {
    let row = schema::object()
        .needs("codes", schema::list(schema::text(200), 2))
        .needs(
            "count",
            schema::count().or_null().about("Null where the number is kept back."),
        )
        .needs("fewer_than", schema::count().or_null());
    let table = schema::object()
        .needs("name", schema::text(200))
        .needs("columns", schema::list(schema::text(200), 2))
        .needs("total", schema::count())
        .needs("rows", schema::list(row, 1_000_000));
    let set = schema::object()
        .needs("id", schema::id())
        .needs("name", schema::text(500))
        .needs("records", schema::count());
    let shape = schema::object()
        .needs("id", schema::id())
        .needs("slug", schema::text(60))
        .needs("version", schema::count().or_null())
        .needs("state", states())
        .needs("author", schema::id())
        .needs("proposed_at", schema::time())
        .needs("decided_at", schema::time().or_null())
        .needs("may_decide", schema::flag())
        .needs("reason", schema::text(10_000).or_null())
        .needs("digest", schema::text(100).or_null().about("BLAKE3 of the manifest."))
        .needs("k", schema::count())
        .needs("columns", schema::list(schema::text(200), 100))
        .needs("licence", schema::text(200))
        .needs("counted", schema::count())
        .needs("left_out", schema::count().about("Never published."))
        .needs("data_sets", schema::list(set, 100))
        .needs("tables", schema::list(table, 10_000))
        .named("Release");
    get(
        "/api/v1/releases/{release}",
        Rule::May(Action::ReleaseView),
        "One release with its tables",
    )
    .gives(shape)
    .run(|cx: &Evidence, call| {
        let seen = release::see(cx, call.actor()?, call.id("release")?)?;
        Ok(Answer::json(release_json(&seen)))
    })
}

fn release_json(seen: &Seen) -> Value {
    let (it, proposal) = (&seen.release, &seen.release.proposal);
    let sets: Vec<Value> = proposal
        .sets
        .iter()
        .map(|share| json!({ "id": share.set.to_string(), "name": share.name, "records": share.records }))
        .collect();
    json!({
        "id": it.id.to_string(),
        "slug": it.slug,
        "version": it.version,
        "state": it.state.code(),
        "author": it.author.to_string(),
        "proposed_at": it.proposed_at.to_string(),
        "decided_at": it.decided_at.map(|at| at.to_string()),
        "may_decide": seen.may_decide,
        "reason": seen.reason.as_ref().map(|reason| reason.expose()),
        "digest": it.digest,
        "k": proposal.k,
        "columns": proposal.columns,
        "licence": proposal.licence,
        "counted": proposal.counted,
        "left_out": proposal.left_out,
        "data_sets": sets,
        "tables": proposal.tables.iter().map(table_json).collect::<Vec<_>>(),
    })
}

fn table_json(table: &bundle::Table) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| match row.count {
            bundle::Count::Exactly(count) => json!({ "codes": row.codes, "count": count, "fewer_than": null }),
            bundle::Count::FewerThan(bound) => json!({ "codes": row.codes, "count": null, "fewer_than": bound }),
        })
        .collect();
    json!({ "name": table.name, "columns": table.dimensions, "total": table.total, "rows": rows })
}

type Decide = fn(&Evidence, &Actor, ReleaseId, &Redacted<String>) -> Result<(), Refusal>;

fn decided(path: &'static str, summary: &'static str, decide: Decide) -> Endpoint<Evidence> {
    post(path, Rule::Fresh(Action::ReleaseApprove), summary)
        .about("Never by who proposed it.")
        .takes(
            schema::object().needs("reason", reason()),
            json!({ "reason": "Tables compared with the source, method and licence checked." }),
        )
        .run(move |cx: &Evidence, call| {
            decide(cx, call.actor()?, call.id("release")?, &call.personal("reason"))?;
            Ok(Answer::done())
        })
}

pub(super) fn approve() -> Endpoint<Evidence> {
    let summary = "Approve a release: it gets its version and is written and signed";
    decided("/api/v1/releases/{release}/approve", summary, release::approve)
}

pub(super) fn send_back() -> Endpoint<Evidence> {
    decided(
        "/api/v1/releases/{release}/return",
        "Send a release back",
        release::send_back,
    )
}
