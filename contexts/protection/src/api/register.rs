//! Registering a person with their case, and asking first who may be the same.

use access::Action;
use base::{FieldProblem, Refusal};
use serde_json::{Value, json};
use standards::htcds::Section;
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, Schema, post, schema};

use super::answers::{content, shape_of};
use super::cases::{case_json, case_shape};
use super::{case_address, read, write};
use crate::find::Found;
use crate::model::{Consent, Content};
use crate::register::{self as registering, NewCase, Registered};
use crate::schema::SAFE_CONTACT;
use crate::similar::{self as alike, Asked, Similar};
use crate::{Protection, rules};

fn person() -> Schema {
    shape_of(&[Section::Person], "PersonAnswers")
}

/// Somebody found.
pub(super) fn found_shape() -> Schema {
    schema::object()
        .needs("case", case_shape())
        .needs("masked_name", schema::text(2000))
        .needs(
            "exact",
            schema::flag().about("Found by the exact code, document or phone."),
        )
        .named("Found")
}

pub(super) fn found_json(found: &Found) -> Value {
    json!({ "case": case_json(&found.case), "masked_name": found.masked.expose(), "exact": found.exact })
}

fn similar_shape() -> Schema {
    schema::object()
        .needs("yours", schema::list(found_shape(), 100))
        .needs(
            "teams_to_ask",
            schema::list(schema::id().or_null(), 100).about("Teams that know somebody who may be the same."),
        )
        .needs(
            "others_not_asked",
            schema::flag().about("There were too many such questions in a short time."),
        )
        .named("Similar")
}

fn similar_json(all: &[Similar]) -> Value {
    let (mut yours, mut teams, mut unasked) = (Vec::new(), Vec::new(), false);
    for one in all {
        match one {
            Similar::Yours(found) => yours.push(found_json(found)),
            Similar::Ask(team) => teams.push(json!(team.map(|team| team.to_string()))),
            Similar::OthersNotAsked => unasked = true,
        }
    }
    json!({ "yours": yours, "teams_to_ask": teams, "others_not_asked": unasked })
}

/// Who may be the same as somebody of whom this is known.
fn look(cx: &Protection, call: &Call, person: &Content) -> Result<Vec<Similar>, Refusal> {
    let actor = call.actor()?;
    let mut asked = Asked::of(person);
    if asked.names.is_empty() {
        return Ok(Vec::new());
    }
    asked.others = cx.may_ask_others(actor);
    cx.unlock(actor.org, &mut |_| {})?;
    write(cx, call, move |cx, tx, actor| alike::run(cx, tx, actor, &asked))
}

pub(super) fn similar() -> Endpoint<Protection> {
    post(
        "/api/v1/people/similar",
        Rule::May(Action::PersonMatch),
        "Who may be the same as somebody who is to be registered",
    )
    .about("Of people of other teams only the team to ask is told.")
    .takes(
        schema::object().needs("answers", person()),
        json!({ "answers": { "prs_FirstName": "Olena" } }),
    )
    .gives(similar_shape())
    .run(|cx: &Protection, call| {
        let person = content(&[Section::Person], call.get("answers")).map_err(Refusal::Invalid)?;
        Ok(Answer::json(similar_json(&look(cx, call, &person)?)))
    })
}

pub(super) fn register() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs("registered_on", schema::day().about("Not after today."))
        .needs("consent", schema::code(Consent::ALL.map(Consent::code)))
        .may(
            "team",
            schema::id()
                .or_null()
                .about("One's own; must be said unless one is in none."),
        )
        .may("answers", person())
        .may(
            SAFE_CONTACT,
            schema::text(rules::LONGEST).about("How to reach the person without putting them in danger."),
        )
        .may(
            "confirmed",
            schema::flag().about("Register even where somebody may be the same."),
        );
    let made = schema::object()
        .needs("person", schema::id())
        .needs("case", schema::id())
        .needs("code", schema::text(20))
        .named("Registered");
    let example = json!({
        "registered_on": "2026-11-30",
        "consent": "given",
        "team": "00000000-0000-7000-8000-000000000000",
        "answers": { "prs_FirstName": "Olena", "prs_Gender": "Feminine", "prs_Birthdate": "1999" },
        "confirmed": true,
    });
    post(
        "/api/v1/people",
        Rule::May(Action::PersonRegister),
        "Register a person and open their case",
    )
    .about("Where somebody may be the same, nothing is saved and 409 tells who, unless `confirmed`.")
    .takes(shape, example)
    .makes(made)
    .once()
    .run(registered)
}

fn new_case(call: &Call) -> Result<NewCase, Refusal> {
    let mut problems: Vec<FieldProblem> = Vec::new();
    // It may be tomorrow already where the user is.
    let today = rules::latest_day(call.now());
    let day = call
        .text("registered_on")
        .parse()
        .ok()
        .and_then(|day| rules::past_day(day, &today));
    if day.is_none() {
        problems.push(FieldProblem::new("registered_on", "protection-problem-day"));
    }
    let person = content(&[Section::Person], call.get("answers")).unwrap_or_else(|found| {
        problems.extend(found);
        Content::default()
    });
    let mut case = Content::default();
    let safe = rules::tidy(call.text(SAFE_CONTACT));
    if !safe.is_empty() {
        case.own.insert(SAFE_CONTACT, base::Redacted::new(safe));
    }
    match (day, Consent::of(call.text("consent"))) {
        (Some(registered_on), Some(consent)) if problems.is_empty() => Ok(NewCase {
            token: call.form_token(),
            registered_on,
            consent,
            team: call.text("team").parse().ok(),
            person,
            case,
        }),
        _ => Err(Refusal::Invalid(problems)),
    }
}

fn registered(cx: &Protection, call: &Call) -> Result<Answer, Refused> {
    let (actor, input) = (call.actor()?, new_case(call)?);
    let token = input.token;
    let made_before = read(cx, call, |tx, actor| registering::made(tx, actor, &token))?;
    let confirmed = call.get("confirmed").as_bool() == Some(true);
    let may_ask = access::capable(actor, Action::PersonMatch).is_ok();
    if made_before.is_none() && !confirmed && may_ask {
        let alike = look(cx, call, &input.person)?;
        if !alike.is_empty() {
            return Err(Refused::similar(similar_json(&alike)));
        }
    }
    let keys = registering::keys(cx, actor)?;
    let made: Registered = write(cx, call, move |cx, tx, actor| {
        registering::run(cx, tx, actor, &keys, &input)
    })?;
    cx.refresh(actor.org, &[made.person])?;
    let body = json!({ "person": made.person.to_string(), "case": made.case.to_string(), "code": made.code });
    Ok(Answer::json(body).version(1).at(case_address(made.case)))
}
