//! Cases: listed, opened, their history and who has seen them.

use access::{Action, State};
use base::CaseId;
use serde_json::{Value, json};
use standards::htcds::Section;
use standards::{AgeBand, htcds};
use web::Rule;
use web::api::{Answer, Call, Endpoint, MOST_PAGE, Refused, Schema, get, schema};

use super::answers::{self, answer_json, hidden, shape_of, shown_json};
use super::{help, name_of, read, slot_names, way, write};
use crate::assess::Assessment;
use crate::list::{self, Narrow};
use crate::model::{Case, Consent, Item};
use crate::plan::model::Service;
use crate::view::{self, CasePage, Opened};
use crate::{Protection, history, seen};

/// Most entries of one section that are told at once.
const MOST_ITEMS: usize = 1_000_000;

fn codes_of(list: &str) -> Schema {
    let all = htcds::list(list).into_iter().flat_map(|list| list.codes);
    schema::code(all.map(|code| code.code))
}

/// A case without its answers.
pub(super) fn case_shape() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("code", schema::text(20).about("By which people speak of it."))
        .needs("person", schema::id())
        .needs("registered_on", schema::day())
        .needs("consent", schema::code(Consent::ALL.map(Consent::code)))
        .needs("state", schema::code(State::ALL.map(State::name)))
        .needs("owner", schema::id().or_null())
        .needs("team", schema::id().or_null())
        .needs("age_band", schema::text(20).or_null())
        .needs("gender", schema::text(60).or_null())
        .needs("status", schema::text(60).or_null().about("`cas_Status`."))
        .needs("version", schema::count())
        .needs("made_at", schema::time())
        .needs("changed_at", schema::time())
        .named("Case")
}

pub(super) fn case_json(case: &Case) -> Value {
    json!({
        "id": case.id.to_string(),
        "code": case.code,
        "person": case.person.to_string(),
        "registered_on": case.registered_on,
        "consent": case.consent.code(),
        "state": case.state.name(),
        "owner": case.owner.map(|owner| owner.to_string()),
        "team": case.team.map(|team| team.to_string()),
        "age_band": case.age_band,
        "gender": case.gender,
        "status": case.status,
        "version": case.version,
        "made_at": case.created_at.to_string(),
        "changed_at": case.changed_at.to_string(),
    })
}

pub(super) fn list() -> Endpoint<Protection> {
    get("/api/v1/cases", Rule::May(Action::CaseList), "Cases, newest first")
        .about("No name stands in it.")
        .query("status", codes_of("cas_Status"))
        .query("open", schema::flag().about("Open ones only."))
        .query("team", schema::id())
        .query("owner", schema::id())
        .query("age_band", schema::code(AgeBand::ALL.map(AgeBand::code)))
        .query("gender", codes_of("prs_Gender"))
        .query("exploitation", codes_of("vic_TypeOfExploitation"))
        .query("from", schema::day().about("Registered on this day or later."))
        .query("until", schema::day().about("Registered on this day or before."))
        .pages()
        .gives(schema::page_of(case_shape(), MOST_PAGE))
        .run(listed)
}

fn listed(cx: &Protection, call: &Call) -> Result<Answer, Refused> {
    let text = |name: &str| call.query(name).map(str::to_owned);
    let narrow = Narrow {
        status: text("status"),
        open: call.query("open") == Some("true"),
        team: call.query("team").and_then(|text| text.parse().ok()),
        owner: call.query("owner").and_then(|text| text.parse().ok()),
        age_band: text("age_band"),
        gender: text("gender"),
        exploitation: text("exploitation"),
        from: text("from"),
        until: text("until"),
        ..Narrow::default()
    };
    let after: Option<CaseId> = call.after()?;
    let page = read(cx, call, |tx, actor| list::run(tx, actor, &narrow, after, call.limit()))?;
    let next = page.next.map(|next| call.cursor(&next.to_string()));
    let items: Vec<Value> = page.cases.iter().map(case_json).collect();
    Ok(Answer::json(json!({ "items": items, "next": next })))
}

/// An entry of a section that repeats.
pub(super) fn item_shape() -> Schema {
    let all = [
        Section::Organization,
        Section::Event,
        Section::SupportPlan,
        Section::Comment,
    ];
    schema::object()
        .needs("id", schema::id())
        .needs("version", schema::count())
        .needs("made_at", schema::time())
        .needs("made_by", schema::id())
        .needs("answers", shape_of(&all, "EntryAnswers"))
        .needs("hidden", hidden())
        .named("Entry")
}

pub(super) fn item_json(section: Section, item: &Item) -> Value {
    let (answers, hidden) = shown_json(&[section], &item.shown);
    json!({
        "id": item.id.to_string(),
        "version": item.version,
        "made_at": item.created_at.to_string(),
        "made_by": item.created_by.to_string(),
        "answers": answers,
        "hidden": hidden,
    })
}

fn entries_shape() -> Schema {
    schema::object()
        .needs("count", schema::count().about("In all; the newest are told here."))
        .needs("items", schema::list(item_shape(), MOST_ITEMS))
}

pub(super) fn show() -> Endpoint<Protection> {
    let person = schema::object()
        .needs("id", schema::id())
        .needs(
            "masked_name",
            schema::text(2000).about("All but the first letters are hidden."),
        )
        .needs("version", schema::count())
        .needs("answers", shape_of(&[Section::Person], "PersonAnswers"))
        .needs("hidden", hidden())
        .named("Person");
    let shape = schema::object()
        .needs("case", case_shape())
        .needs("person", person)
        .needs("answers", shape_of(&answers::CASE, "CaseAnswers"))
        .needs("hidden", hidden())
        .needs(
            "safe_contact",
            schema::text(crate::rules::LONGEST)
                .or_null()
                .about("How to reach the person without putting them in danger."),
        )
        .needs("entries", schema::map_of(entries_shape()).about("By section."))
        .needs("way", way::shape())
        .needs("services", help::services())
        .needs("forms", help::forms())
        .named("CaseView");
    get("/api/v1/cases/{case}", Rule::May(Action::CaseView), "A case with its person, masked")
        .about("It is a look, and written down as one. The `ETag` is the version of the case; that of the person stands in `person`.")
        .gives(shape)
        .run(|cx: &Protection, call| {
            let page = opened(cx, call, None)?;
            let version = page.case.version;
            Ok(Answer::json(page_json(&page)).version(version))
        })
}

/// Opens a case that is not erased.
pub(super) fn opened(cx: &Protection, call: &Call, all_of: Option<Section>) -> Result<Box<CasePage>, Refused> {
    let id: CaseId = call.id("case")?;
    match write(cx, call, move |cx, tx, actor| view::run(cx, tx, actor, id, all_of))? {
        Opened::Case(page) => Ok(page),
        // Whoever may see the stub is told that there is one.
        Opened::Stub(_) => Err(base::Refusal::Denied {
            why: access::Why::Erased.code(),
        }
        .into()),
    }
}

fn page_json(page: &CasePage) -> Value {
    let (person, person_hidden) = shown_json(&[Section::Person], &page.person);
    let (answers, hidden) = shown_json(&answers::CASE, &page.shown);
    let entries: serde_json::Map<String, Value> = page
        .items
        .iter()
        .map(|(section, items)| {
            let items: Vec<Value> = items.iter().map(|item| item_json(*section, item)).collect();
            (
                section.code().to_owned(),
                json!({ "count": page.count(*section), "items": items }),
            )
        })
        .collect();
    json!({
        "case": case_json(&page.case),
        "person": {
            "id": page.case.person.to_string(),
            "masked_name": page.masked.expose(),
            "version": page.person_version,
            "answers": person,
            "hidden": person_hidden,
        },
        "answers": answers,
        "hidden": hidden,
        "safe_contact": page.safety.as_ref().map(|text| text.expose()),
        "entries": entries,
        "way": way::json(&page.way),
        "services": page.services.iter().map(Service::codes).collect::<Vec<_>>(),
        "forms": page.forms.iter().map(Assessment::codes).collect::<Vec<_>>(),
    })
}

pub(super) fn stub() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs("id", schema::id())
        .needs("code", schema::text(20))
        .needs("person", schema::id())
        .needs("registered_on", schema::day())
        .needs("erased_at", schema::time().or_null())
        .needs("erased_by", schema::id().or_null())
        .named("Stub");
    get(
        "/api/v1/cases/{case}/stub",
        Rule::May(Action::StubView),
        "What is left of a case whose person was erased",
    )
    .gives(shape)
    .run(|cx: &Protection, call| {
        let id: CaseId = call.id("case")?;
        let case = match write(cx, call, move |cx, tx, actor| {
            let case = view::case(tx, actor, id)?;
            access::may(actor, Action::StubView, &case.facts())?;
            view::run(cx, tx, actor, id, None)
        })? {
            Opened::Stub(case) => case,
            Opened::Case(_) => return Err(base::Refusal::NotFound.into()),
        };
        Ok(Answer::json(json!({
            "id": case.id.to_string(),
            "code": case.code,
            "person": case.person.to_string(),
            "registered_on": case.registered_on,
            "erased_at": case.erased.map(|(at, _)| at.to_string()),
            "erased_by": case.erased.map(|(_, by)| by.to_string()),
        })))
    })
}

pub(super) fn history() -> Endpoint<Protection> {
    let line = schema::object()
        .needs("at", schema::time())
        .needs("by", schema::id())
        .needs("section", schema::code(Section::ALL.map(Section::code)))
        .needs("field", slot_names())
        .needs("hidden", schema::flag())
        .needs("before", schema::any())
        .needs("after", schema::any())
        .named("Change");
    get(
        "/api/v1/cases/{case}/history",
        Rule::May(Action::CaseHistory),
        "What was changed in a case and of its person, newest first",
    )
    .gives(schema::object().needs("items", schema::list(line, 1000)))
    .run(|cx: &Protection, call| {
        let id: CaseId = call.id("case")?;
        let (_, lines) = write(cx, call, move |cx, tx, actor| history::run(cx, tx, actor, id))?;
        let items: Vec<Value> = lines
            .iter()
            .map(|line| {
                let values = line.values.as_ref();
                json!({
                    "at": line.at.to_string(),
                    "by": line.by.to_string(),
                    "section": line.section.code(),
                    "field": name_of(line.slot),
                    "hidden": values.is_none(),
                    "before": values.map(|(before, _)| answer_json(before)),
                    "after": values.map(|(_, after)| answer_json(after)),
                })
            })
            .collect();
        Ok(Answer::json(json!({ "items": items })))
    })
}

pub(super) fn seen() -> Endpoint<Protection> {
    let look = schema::object()
        .needs("at", schema::time())
        .needs("by", schema::id().or_null())
        .needs("action", schema::text(60).or_null())
        .needs(
            "form",
            schema::flag().about("Whether a form was opened, which shows what it changes."),
        )
        .needs("reason", schema::text(crate::rules::LONGEST).or_null())
        .named("Look");
    get(
        "/api/v1/cases/{case}/seen",
        Rule::May(Action::PersonSeen),
        "Who has seen the person and this case, newest first",
    )
    .gives(schema::object().needs("items", schema::list(look, 1000)))
    .run(|cx: &Protection, call| {
        let id: CaseId = call.id("case")?;
        let (_, looks) = write(cx, call, move |cx, tx, actor| seen::run(cx, tx, actor, id))?;
        let items: Vec<Value> = looks
            .iter()
            .map(|look| {
                json!({
                    "at": look.at.to_string(),
                    "by": look.by.map(|by| by.to_string()),
                    "action": look.action.map(Action::code),
                    "form": look.form,
                    "reason": look.reason.as_ref().map(|reason| reason.expose()),
                })
            })
            .collect();
        Ok(Answer::json(json!({ "items": items })))
    })
}
