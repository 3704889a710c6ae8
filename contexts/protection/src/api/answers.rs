//! Answers in JSON: known values as themselves (codes of the standard, dates as far as they are known), kinds of not knowing as
//! `{"not_known": …}`, nothing at all as `null`.

use std::collections::BTreeSet;

use base::{FieldProblem, Redacted};
use serde_json::{Map, Value as Json, json};
use standards::htcds::{Field, Kind, Section};
use standards::iso3166::Place;
use standards::{Answer, NotKnown, Value, parse_answer};
use web::api::{Schema, schema};

use crate::change::Given;
use crate::model::{Consent, Content, Shown};
use crate::rules;
use crate::slot::Slot;

/// The sections of a case that occur once.
pub(super) const CASE: [Section; 5] = [
    Section::Victim,
    Section::Perpetrator,
    Section::Case,
    Section::Referral,
    Section::Consent,
];
/// The sections of which a case may have several entries, without notes.
pub(super) const ITEMS: [Section; 3] = [Section::Organization, Section::Event, Section::SupportPlan];

fn not_known() -> Schema {
    let kinds = NotKnown::ALL.into_iter().filter(|kind| *kind != NotKnown::Missing);
    schema::object()
        .needs("not_known", schema::code(kinds.map(NotKnown::code)))
        .about("Why there is no answer.")
        .named("NotKnown")
}

fn codes(field: &Field) -> Schema {
    let all = field.codes.iter().flat_map(|list| list.codes.iter());
    schema::code(all.map(|code| code.code))
}

fn country() -> Schema {
    schema::text_between(2, 20).about("ISO 3166-1 alpha-3.")
}

/// The shape of an answer.
fn shape(slot: Slot) -> Schema {
    let field = match slot {
        Slot::Field(field) => field,
        Slot::Own(_) => return schema::text(rules::LONGEST).or_null(),
        Slot::Consent => return schema::code(Consent::ALL.map(Consent::code)),
    };
    let known = match field.kind {
        Kind::Date => schema::date(),
        Kind::Number => schema::whole(0, 150),
        Kind::Flag => schema::flag(),
        Kind::Code => codes(field),
        Kind::Codes => schema::list(codes(field), 200),
        Kind::Country => country(),
        Kind::Countries => schema::list(country(), 300),
        Kind::Language => schema::text_between(3, 3).about("ISO 639-3."),
        Kind::Coordinate => schema::text(30).about("Decimal degrees."),
        Kind::Text | Kind::LongText | Kind::Reference | Kind::Phone | Kind::Email => schema::text(rules::LONGEST),
    };
    schema::either(vec![known, not_known()]).or_null().about(field.label)
}

/// The shape of the answers of some sections.
pub(super) fn shape_of(sections: &[Section], name: &'static str) -> Schema {
    let slots = sections.iter().flat_map(|section| Slot::of_section(*section));
    slots
        .fold(schema::object(), |object, slot| object.may(slot.name(), shape(slot)))
        .named(name)
}

fn of(field: &'static Field, message: &'static str) -> FieldProblem {
    FieldProblem::new(field.id, message)
}

fn read(field: &'static Field, text: &str) -> Result<Answer, FieldProblem> {
    match parse_answer(field, text) {
        Ok(answer @ Answer::Known(_)) => Ok(answer),
        // A word for not knowing is a kind of not knowing to a person, and a mistake of a program.
        Ok(Answer::NotKnown(_)) => Err(of(field, "web-api-problem-code")),
        Err(reason) => Err(reason.on(field)),
    }
}

/// An answer to a field of the standard; its shape was judged before.
fn answer(field: &'static Field, sent: &Json) -> Result<Answer, FieldProblem> {
    const MISSING: Answer = Answer::NotKnown(NotKnown::Missing);
    let texts =
        |all: &[Json]| -> Vec<String> { all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect() };
    let place = |code: &str| Place::from_code(code).ok_or_else(|| of(field, "standards-problem-country"));
    if let Some(kind) = sent.get("not_known").and_then(Json::as_str) {
        return Ok(NotKnown::of(kind).map_or(MISSING, Answer::NotKnown));
    }
    let known = match (field.kind, sent) {
        (_, Json::Null) => return Ok(MISSING),
        (Kind::Number, Json::Number(number)) => Value::Number(number.as_i64().unwrap_or_default()),
        (Kind::Flag, Json::Bool(flag)) => Value::Flag(*flag),
        (Kind::Codes, Json::Array(all)) => {
            let sent = texts(all);
            let list = field.codes.iter().flat_map(|list| list.codes.iter());
            Value::Codes(list.filter(|code| sent.iter().any(|sent| sent == code.code)).collect())
        }
        (Kind::Countries, Json::Array(all)) => {
            let mut places = texts(all)
                .iter()
                .map(|code| place(code))
                .collect::<Result<Vec<_>, _>>()?;
            places.sort_unstable();
            places.dedup();
            Value::Countries(places)
        }
        (Kind::Country, Json::String(text)) => Value::Country(place(text)?),
        (Kind::Language, Json::String(text)) => match standards::iso639::find(text) {
            Some(language) if language.alpha3 == text => Value::Language(language),
            _ => return Err(of(field, "standards-problem-language")),
        },
        (Kind::Text | Kind::LongText | Kind::Reference, Json::String(text)) => Value::Text(Redacted::new(text.clone())),
        (_, Json::String(text)) if text.is_empty() => return Ok(MISSING),
        (_, Json::String(text)) => return read(field, text),
        _ => return Err(of(field, "web-api-problem-code")),
    };
    let empty = match &known {
        Value::Codes(codes) => codes.is_empty(),
        Value::Countries(places) => places.is_empty(),
        _ => false,
    };
    Ok(if empty {
        MISSING
    } else {
        rules::tidy_answer(Answer::Known(known))
    })
}

fn own_text(sent: &Json) -> Answer {
    crate::change::text(sent.as_str().unwrap_or_default())
}

/// What was sent as answers, in the order of the sections. Whatever lies in none of them is a problem.
pub(super) fn given(sections: &[Section], sent: &Json) -> Result<Given, Vec<FieldProblem>> {
    let (mut all, mut problems) = (Given::new(), Vec::new());
    let mut known = BTreeSet::new();
    for slot in sections.iter().flat_map(|section| Slot::of_section(*section)) {
        let Some(value) = sent.get(slot.name()) else { continue };
        known.insert(slot.name());
        match slot {
            Slot::Field(field) => match answer(field, value) {
                Ok(answer) => all.push((slot, answer)),
                Err(problem) => problems.push(problem),
            },
            Slot::Own(_) | Slot::Consent => all.push((slot, own_text(value))),
        }
    }
    let names = sent.as_object().into_iter().flat_map(|sent| sent.keys());
    let others = names.filter(|name| !known.contains(name.as_str()));
    problems.extend(others.map(|name| FieldProblem::new(name, "web-api-problem-unknown").with("name", name.clone())));
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

/// What was sent as answers, as a row.
pub(super) fn content(sections: &[Section], sent: &Json) -> Result<Content, Vec<FieldProblem>> {
    let mut content = Content::default();
    for (slot, answer) in given(sections, sent)? {
        slot.set(&mut content, answer);
    }
    Ok(content)
}

/// One answer.
pub(super) fn answer_json(answer: &Answer) -> Json {
    match answer {
        Answer::NotKnown(NotKnown::Missing) => Json::Null,
        Answer::NotKnown(kind) => json!({ "not_known": kind.code() }),
        Answer::Known(Value::Number(number)) => json!(number),
        Answer::Known(Value::Flag(flag)) => json!(flag),
        Answer::Known(Value::Codes(codes)) => json!(codes.iter().map(|code| code.code).collect::<Vec<_>>()),
        Answer::Known(Value::Countries(places)) => json!(places.iter().map(|place| place.code()).collect::<Vec<_>>()),
        Answer::Known(_) => json!(answer.to_text().expose()),
    }
}

/// The answers of some sections of a row; what nobody answered is left out.
pub(super) fn answers_json(sections: &[Section], content: &Content) -> Json {
    let slots = sections.iter().flat_map(|section| Slot::of_section(*section));
    let all = slots.filter_map(|slot| {
        let answer = slot.get(content);
        (!answer.is_missing()).then(|| (slot.name().to_owned(), answer_json(&answer)))
    });
    Json::Object(all.collect::<Map<_, _>>())
}

/// A row as somebody sees it: the answers, and the names of those that are hidden.
pub(super) fn shown_json(sections: &[Section], shown: &Shown) -> (Json, Json) {
    let hidden: Vec<&str> = shown.hidden.iter().copied().collect();
    (answers_json(sections, &shown.content), json!(hidden))
}

pub(super) fn hidden() -> Schema {
    schema::list(schema::text(60), 200).about("Names of answers that are there and not shown without a reason.")
}
