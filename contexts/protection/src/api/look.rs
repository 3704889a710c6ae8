//! Seeing what is hidden: once, for a reason, written down.

use access::Action;
use base::CaseId;
use serde_json::{Value, json};
use standards::htcds::Section;
use web::Rule;
use web::api::{Answer, Endpoint, post, schema};

use super::answers::{self, answers_json, shape_of};
use super::cases::{item_json, item_shape};
use super::{reason, write};
use crate::{Protection, reveal};

fn example() -> Value {
    json!({ "reason": "She asked us to call her about the hearing." })
}

pub(super) fn identity() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs("id", schema::id())
        .needs("version", schema::count())
        .needs("answers", shape_of(&[Section::Person], "PersonAnswers"))
        .named("Identity");
    post(
        "/api/v1/cases/{case}/person/reveal",
        Rule::May(Action::PersonReveal),
        "See the identity and the contacts of the person of a case",
    )
    .about("It needs a reason, and is a look that the person can be told of.")
    .takes(schema::object().needs("reason", reason()), example())
    .gives(shape)
    .run(|cx: &Protection, call| {
        let (id, reason): (CaseId, _) = (call.id("case")?, call.personal("reason"));
        let seen = write(cx, call, move |cx, tx, actor| {
            reveal::identity(cx, tx, actor, id, &reason)
        })?;
        let answers = answers_json(&[Section::Person], &seen.shown.content);
        let body = json!({ "id": seen.case.person.to_string(), "version": seen.version, "answers": answers });
        Ok(Answer::json(body).version(seen.version))
    })
}

pub(super) fn places() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs("answers", shape_of(&answers::CASE, "CaseAnswers"))
        .needs(
            "entries",
            schema::map_of(schema::list(item_shape(), 1_000_000)).about("By section."),
        )
        .named("Revealed");
    post(
        "/api/v1/cases/{case}/reveal",
        Rule::May(Action::CaseReveal),
        "See what could cost a life if it leaked: exact places, those who did the harm, testimony",
    )
    .about("It needs a reason, and is a look that the person can be told of.")
    .takes(schema::object().needs("reason", reason()), example())
    .gives(shape)
    .run(|cx: &Protection, call| {
        let (id, reason): (CaseId, _) = (call.id("case")?, call.personal("reason"));
        let seen = write(cx, call, move |cx, tx, actor| {
            reveal::places(cx, tx, actor, id, &reason)
        })?;
        let entries: serde_json::Map<String, Value> = seen
            .items
            .iter()
            .map(|(section, items)| {
                let items: Vec<Value> = items.iter().map(|item| item_json(*section, item)).collect();
                (section.code().to_owned(), Value::Array(items))
            })
            .collect();
        let answers = answers_json(&answers::CASE, &seen.shown.content);
        Ok(Answer::json(json!({ "answers": answers, "entries": entries })))
    })
}
