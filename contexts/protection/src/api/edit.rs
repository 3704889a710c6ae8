//! Changing a case, its person, and the entries of the sections that repeat.

use access::Action;
use base::{CaseId, Refusal};
use serde_json::json;
use standards::htcds::Section;
use web::Rule;
use web::api::{Answer, Call, Endpoint, Schema, get, patch, post, schema};

use super::answers::{self, ITEMS, given, shape_of};
use super::cases::{item_json, item_shape, opened};
use super::{changed, changed_answer, outcome, write};
use crate::change::Seen;
use crate::model::{Item, ItemId};
use crate::{Protection, edit, items, note, view};

fn body(answers: Schema) -> Schema {
    schema::object().needs(
        "answers",
        answers.about("What is not sent stays; `null` takes an answer away."),
    )
}

pub(super) fn case() -> Endpoint<Protection> {
    patch(
        "/api/v1/cases/{case}",
        Rule::May(Action::CaseEdit),
        "Change answers of a case",
    )
    .about("A case is closed by an endpoint of its own.")
    .takes(
        body(shape_of(&answers::CASE, "CaseAnswers")),
        json!({ "answers": { "vic_AgeWhenTrafficked": 17, "vic_TypeOfExploitation": { "not_known": "not-asked" } } }),
    )
    .gives(changed())
    .versioned()
    .run(|cx: &Protection, call| {
        let id: CaseId = call.id("case")?;
        let all = given(&answers::CASE, call.get("answers")).map_err(Refusal::Invalid)?;
        let seen = Seen::exactly(call.seen());
        let (done, version) = write(cx, call, move |cx, tx, actor| {
            let (_, done) = edit::save(cx, tx, actor, id, Section::Case, seen, all.clone())?;
            Ok((done, view::case(tx, actor, id)?.version))
        })?;
        outcome(done)?;
        Ok(changed_answer(id, version))
    })
}

pub(super) fn person() -> Endpoint<Protection> {
    patch(
        "/api/v1/cases/{case}/person",
        Rule::May(Action::PersonEdit),
        "Change what is known of the person of a case",
    )
    .about("`If-Match` is the version of the person, as the case or a reveal tells it.")
    .takes(
        body(shape_of(&[Section::Person], "PersonAnswers")),
        json!({ "answers": { "prs_Gender": "Feminine", "prs_Birthdate": "1999-04" } }),
    )
    .gives(changed())
    .versioned()
    .run(|cx: &Protection, call| {
        let id: CaseId = call.id("case")?;
        let all = given(&[Section::Person], call.get("answers")).map_err(Refusal::Invalid)?;
        let seen = Seen::exactly(call.seen());
        let (person, done, version) = write(cx, call, move |cx, tx, actor| {
            let (person, done) = edit::save(cx, tx, actor, id, Section::Person, seen, all.clone())?;
            Ok((person, done, edit::person_version(tx, actor, id)?))
        })?;
        outcome(done)?;
        cx.refresh(call.actor()?.org, &[person])?;
        Ok(changed_answer(person, version))
    })
}

/// The section that the address names, if entries of it can be changed.
fn section(call: &Call) -> Result<Section, Refusal> {
    let section = Section::of(call.param("section")).ok_or(Refusal::NotFound)?;
    if ITEMS.contains(&section) {
        Ok(section)
    } else {
        Err(Refusal::NotFound)
    }
}

pub(super) fn entries() -> Endpoint<Protection> {
    get(
        "/api/v1/cases/{case}/items/{section}",
        Rule::May(Action::CaseView),
        "All entries of one section of a case, oldest first",
    )
    .about("Sections: organization, event, support-plan, comment (notes). It is a look, and written down as one.")
    .gives(schema::object().needs("items", schema::list(item_shape(), 1_000_000)))
    .run(|cx: &Protection, call| {
        let section = Section::of(call.param("section")).filter(|section| section.repeats());
        // Asked after the case: what is wrong with the address must not tell whether there is one.
        let page = opened(cx, call, section)?;
        let section = section.ok_or(Refusal::NotFound)?;
        let items: Vec<_> = page
            .entries(section)
            .iter()
            .map(|item| item_json(section, item))
            .collect();
        Ok(Answer::json(json!({ "items": items })))
    })
}

fn entry_body() -> Schema {
    body(shape_of(&ITEMS, "NewEntryAnswers"))
}

fn entry_example() -> serde_json::Value {
    json!({ "answers": { "hte_Date": "2024-03", "hte_Country": "UKR" } })
}

pub(super) fn add() -> Endpoint<Protection> {
    post(
        "/api/v1/cases/{case}/items/{section}",
        Rule::May(Action::CaseEdit),
        "Add an entry to a section that repeats",
    )
    .about("Sections: organization, event, support-plan.")
    .takes(entry_body(), entry_example())
    .makes(schema::object().needs("id", schema::id()))
    .once()
    .run(|cx: &Protection, call| {
        let (id, section): (CaseId, _) = (call.id("case")?, section(call)?);
        let all = given(&[section], call.get("answers")).map_err(Refusal::Invalid)?;
        let token = call.form_token();
        let made = write(cx, call, move |cx, tx, actor| {
            items::add(cx, tx, actor, id, section, token, all.clone())
        })?;
        let at = format!("/api/v1/cases/{id}/items/{}/{made}", section.code());
        Ok(Answer::json(json!({ "id": made.to_string() })).version(1).at(at))
    })
}

pub(super) fn entry() -> Endpoint<Protection> {
    get(
        "/api/v1/cases/{case}/items/{section}/{item}",
        Rule::May(Action::CaseEdit),
        "One entry, to be changed",
    )
    .about("It is a look, and written down as one.")
    .gives(item_shape())
    .run(|cx: &Protection, call| {
        let (id, item): (CaseId, ItemId) = (call.id("case")?, call.id("item")?);
        let section = section(call)?;
        let found: Item = write(cx, call, move |cx, tx, actor| {
            items::see(cx, tx, actor, id, section, item)
        })?;
        Ok(Answer::json(item_json(section, &found)).version(found.version))
    })
}

pub(super) fn change_entry() -> Endpoint<Protection> {
    patch(
        "/api/v1/cases/{case}/items/{section}/{item}",
        Rule::May(Action::CaseEdit),
        "Change an entry",
    )
    .takes(entry_body(), entry_example())
    .gives(changed())
    .versioned()
    .run(|cx: &Protection, call| {
        let (id, item): (CaseId, ItemId) = (call.id("case")?, call.id("item")?);
        let section = section(call)?;
        let all = given(&[section], call.get("answers")).map_err(Refusal::Invalid)?;
        let seen = Seen::exactly(call.seen());
        let (done, version) = write(cx, call, move |cx, tx, actor| {
            let done = items::save(cx, tx, actor, id, section, item, seen, all.clone())?;
            Ok((done, items::version(tx, actor, id, section, item)?))
        })?;
        outcome(done)?;
        Ok(changed_answer(item, version))
    })
}

pub(super) fn note() -> Endpoint<Protection> {
    let shape = schema::object().needs("cco_CaseComment", schema::text_between(1, crate::rules::LONGEST));
    post("/api/v1/cases/{case}/notes", Rule::May(Action::NoteAdd), "Add a note")
        .about("A note is never changed; what was wrong is put right by another one.")
        .takes(
            shape,
            json!({ "cco_CaseComment": "She asked for another appointment." }),
        )
        .makes(schema::object().needs("id", schema::id()))
        .once()
        .run(|cx: &Protection, call| {
            let id: CaseId = call.id("case")?;
            let (token, text) = (call.form_token(), call.personal("cco_CaseComment"));
            let made = write(cx, call, move |cx, tx, actor| {
                note::add(cx, tx, actor, id, token, &text)
            })?;
            Ok(Answer::json(json!({ "id": made.to_string() })))
        })
}
