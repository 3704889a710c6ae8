//! The vocabulary: the fields of HTCDS and their codes, in the language asked for.

use serde_json::{Value, json};
use standards::NotKnown;
use standards::htcds::{FIELDS, Field, Kind, Section, Tier};
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, get, schema};

use crate::Protection;

const KINDS: [(Kind, &str); 14] = [
    (Kind::Text, "text"),
    (Kind::LongText, "long-text"),
    (Kind::Date, "date"),
    (Kind::Number, "number"),
    (Kind::Flag, "flag"),
    (Kind::Code, "code"),
    (Kind::Codes, "codes"),
    (Kind::Country, "country"),
    (Kind::Countries, "countries"),
    (Kind::Language, "language"),
    (Kind::Reference, "reference"),
    (Kind::Coordinate, "coordinate"),
    (Kind::Phone, "phone"),
    (Kind::Email, "email"),
];

pub(super) fn fields() -> Endpoint<Protection> {
    let word = || {
        schema::object()
            .needs("code", schema::text(120))
            .needs("label", schema::text(2000))
    };
    let field = schema::object()
        .needs("id", schema::text(60))
        .needs("section", schema::code(Section::ALL.map(Section::code)))
        .needs("label", schema::text(2000))
        .needs("definition", schema::text(10_000))
        .needs("kind", schema::code(KINDS.map(|(_, name)| name)))
        .needs("codes", schema::list(word(), 1000))
        .needs("core", schema::flag())
        .needs(
            "withdrawn",
            schema::flag().about("By the standard; kept for data that still has it."),
        )
        .needs(
            "sealed",
            schema::flag().about("Kept encrypted under a key of the person or the case."),
        )
        .needs(
            "tier",
            schema::code(["S1", "S2", "S3", "S4"]).about("How sensitive it is: S3 identity, S4 lethal if it leaks."),
        )
        .named("Field");
    let shape = schema::object()
        .needs("standard", schema::text(20))
        .needs("fields", schema::list(field, FIELDS.len()))
        .needs("not_known", schema::list(word(), 10));
    get(
        "/api/v1/vocabulary",
        Rule::SignedIn,
        "The fields of HTCDS 2.0 and their codes",
    )
    .about("Labels are in the language of `Accept-Language`; codes never change.")
    .gives(shape)
    .run(told)
}

fn told(_: &Protection, call: &Call) -> Result<Answer, Refused> {
    let kinds = NotKnown::ALL.into_iter().filter(|kind| *kind != NotKnown::Missing);
    let not_known: Vec<Value> = kinds
        .map(|kind| json!({ "code": kind.code(), "label": call.l().t(kind.label_id()) }))
        .collect();
    let fields: Vec<Value> = FIELDS.iter().map(|field| field_json(call, field)).collect();
    Ok(Answer::json(
        json!({ "standard": "HTCDS 2.0", "fields": fields, "not_known": not_known }),
    ))
}

fn field_json(call: &Call, field: &Field) -> Value {
    let l = call.l();
    let codes: Vec<Value> = field
        .codes
        .iter()
        .flat_map(|list| list.codes.iter())
        .map(|code| json!({ "code": code.code, "label": l.t(code.label_id) }))
        .collect();
    let kind = KINDS.iter().find(|(kind, _)| *kind == field.kind);
    json!({
        "id": field.id,
        "section": field.section.code(),
        "label": l.t(field.label_id),
        "definition": l.t(field.definition_id),
        "kind": kind.map(|(_, name)| *name),
        "codes": codes,
        "core": field.core,
        "withdrawn": field.deprecated,
        "sealed": field.sealed,
        "tier": match field.tier { Tier::S1 => "S1", Tier::S2 => "S2", Tier::S3 => "S3", Tier::S4 => "S4" },
    })
}
