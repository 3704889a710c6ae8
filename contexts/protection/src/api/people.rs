//! People: found again, told who has looked, given everything that is kept about them, erased.

use std::collections::BTreeSet;

use access::Action;
use base::{PersonId, Refusal};
use serde_json::{Value, json};
use standards::htcds::Section;
use web::Rule;
use web::api::{Answer, Endpoint, post, schema};

use super::register::{found_json, found_shape};
use super::{reason, write};
use crate::export::{self as copying, Form, Wanted};
use crate::statement::{self as stating, Statement};
use crate::{Protection, erase as erasing, find};

pub(super) fn search() -> Endpoint<Protection> {
    let shape = schema::object().needs(
        "query",
        schema::text(200).about("A name in any script, a case code, a document or a phone number."),
    );
    let gives = schema::object()
        .needs("items", schema::list(found_shape(), find::MOST))
        .needs("more", schema::flag().about("There are others, left out."));
    post(
        "/api/v1/people/search",
        Rule::May(Action::PersonSearch),
        "Find people again",
    )
    .about("What is searched for stands in no address and in no log. Hits are masked.")
    .takes(shape, json!({ "query": "Olena" }))
    .gives(gives)
    .run(|cx: &Protection, call| {
        let query = call.personal("query");
        cx.unlock(call.actor()?.org, &mut |_| {})?;
        let found = write(cx, call, move |cx, tx, actor| find::run(cx, tx, actor, &query)).map_err(named_query)?;
        let items: Vec<Value> = found.people.iter().map(found_json).collect();
        Ok(Answer::json(json!({ "items": items, "more": found.more })))
    })
}

/// The field of the page has a shorter name.
fn named_query(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid(mut problems) => {
            for problem in &mut problems {
                problem.field = "query".to_owned();
            }
            Refusal::Invalid(problems)
        }
        other => other,
    }
}

pub(super) fn statement() -> Endpoint<Protection> {
    let told = schema::object()
        .needs("at", schema::time())
        .needs("action", schema::text(60).or_null())
        .needs("form", schema::flag())
        .needs(
            "who",
            schema::whole(1, i64::MAX)
                .or_null()
                .about("The same colleague has the same number throughout."),
        )
        .needs("role", schema::text(60).or_null())
        .named("Told");
    let gives = schema::object()
        .needs("items", schema::list(told, 10_000_000))
        .needs("older_left_out", schema::flag());
    post(
        "/api/v1/people/{person}/statement",
        Rule::May(Action::PersonStatement),
        "Who has looked at a person's data, to be told to that person",
    )
    .about("Oldest first, by role. Making it is written down.")
    .gives(gives)
    .run(|cx: &Protection, call| {
        let person: PersonId = call.id("person")?;
        let (_, statement) = write(cx, call, move |cx, tx, actor| stating::run(cx, tx, actor, person))?;
        Ok(Answer::json(statement_json(&statement)))
    })
}

fn statement_json(statement: &Statement) -> Value {
    let items: Vec<Value> = statement
        .told
        .iter()
        .map(|told| {
            let colleague = told.who.and_then(|who| statement.colleagues.get(who));
            json!({
                "at": told.at.to_string(),
                "action": told.action.map(Action::code),
                "form": told.form,
                "who": told.who.map(|who| who + 1),
                "role": colleague.and_then(|colleague| colleague.role).map(access::Role::code),
            })
        })
        .collect();
    json!({ "items": items, "older_left_out": statement.cut })
}

pub(super) fn export() -> Endpoint<Protection> {
    let sections = schema::list(schema::code(Section::ALL.map(Section::code)), Section::ALL.len());
    let shape = schema::object()
        .needs("reason", reason())
        .may("leave_out", sections.about("What would harm somebody else."))
        .may(
            "grounds",
            schema::text(crate::rules::LONGEST).about("Why it is left out; told to the person."),
        );
    post(
        "/api/v1/people/{person}/export",
        Rule::Fresh(Action::PersonExport),
        "Everything that is kept about a person, to be handed to them",
    )
    .about("With the codes of HTCDS. It needs a reason and is written down.")
    .takes(
        shape,
        json!({ "reason": "She asked for a copy.", "leave_out": [], "grounds": "" }),
    )
    .gives(schema::any())
    .run(|cx: &Protection, call| {
        let person: PersonId = call.id("person")?;
        let left = call.get("leave_out").as_array().cloned().unwrap_or_default();
        let leave_out: BTreeSet<Section> = left.iter().filter_map(|code| Section::of(code.as_str()?)).collect();
        let wanted = Wanted {
            form: Form::Json,
            leave_out,
            grounds: call.personal("grounds"),
            reason: call.personal("reason"),
        };
        let (_, copy) = write(cx, call, move |cx, tx, actor| {
            copying::run(cx, tx, actor, person, &wanted)
        })?;
        let copy: Value = serde_json::from_str(copy.to_json().expose()).map_err(Refusal::failed)?;
        Ok(Answer::json(copy))
    })
}

pub(super) fn erase() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs(
            "code",
            schema::text(40).about("The code of one of the person's cases: it shows that the right person is meant."),
        )
        .needs("reason", reason());
    post(
        "/api/v1/people/{person}/erase",
        Rule::Fresh(Action::PersonErase),
        "Erase a person, for good",
    )
    .about("The keys are destroyed; a stub stays. Nobody can bring the person back.")
    .takes(
        shape,
        json!({ "code": "K7QF-3M2X-8", "reason": "She asked us to erase everything." }),
    )
    .run(|cx: &Protection, call| {
        let person: PersonId = call.id("person")?;
        let (typed, reason) = (call.text("code").to_owned(), call.personal("reason"));
        let key = erasing::reason_key(cx, call.actor()?)?;
        let ordered = write(cx, call, move |cx, tx, actor| {
            erasing::run(cx, tx, actor, person, (&typed, &reason), &key)
        })?;
        erasing::finish(cx, &ordered)?;
        Ok(Answer::done())
    })
}
