//! The API of this context. Every endpoint runs the use case of a page; addresses hold identifiers and codes, never a name.

mod answers;
mod cases;
mod deeds;
mod edit;
mod help;
mod look;
mod people;
mod register;
mod vocabulary;
mod way;

use access::Actor;
use base::{CaseId, Refusal};
use serde_json::{Value, json};
use store::Tx;
use web::Routes;
use web::api::{Answer, Call, Refused, Schema, schema};

use crate::Protection;
use crate::change::{Differs, Outcome};
use crate::slot::Slot;

/// All endpoints of this context, each with its rule.
pub(crate) fn routes() -> Routes<Protection> {
    let routes = Routes::new()
        .api(vocabulary::fields())
        .api(register::register())
        .api(register::similar())
        .api(people::search())
        .api(people::statement())
        .api(people::export())
        .api(people::erase())
        .api(cases::list())
        .api(cases::show())
        .api(cases::stub())
        .api(cases::history())
        .api(cases::seen())
        .api(edit::case())
        .api(edit::person())
        .api(look::identity())
        .api(look::places());
    routes
        .api(edit::entries())
        .api(edit::add())
        .api(edit::entry())
        .api(edit::change_entry())
        .api(edit::note())
        .api(deeds::assign())
        .api(deeds::close())
        .api(deeds::reopen())
}

/// Runs a use case that reads.
fn read<T>(
    cx: &Protection,
    call: &Call,
    work: impl FnOnce(&mut Tx<'_>, &Actor) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    cx.read(call.actor()?, |_, tx, actor| work(tx, actor))
}

/// Runs a use case that writes, if only that somebody looked.
fn write<T: Send + 'static>(
    cx: &Protection,
    call: &Call,
    work: impl Fn(&Protection, &mut Tx<'_>, &Actor) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    cx.write(call.actor()?, work)
}

/// What was changed, and the version that it has now.
fn changed() -> Schema {
    schema::object()
        .needs("id", schema::id())
        .needs("version", schema::count())
        .named("Changed")
}

fn changed_answer(id: impl ToString, version: i64) -> Answer {
    Answer::json(json!({ "id": id.to_string(), "version": version })).version(version)
}

/// A conflict as the caller is told: what is stored, as far as they may see it, and what they sent.
fn outcome(outcome: Outcome) -> Result<(), Refused> {
    let Outcome::Conflict { version, fields, .. } = outcome else {
        return Ok(());
    };
    let told = |differs: &Differs| {
        let theirs = differs.theirs.as_ref();
        json!({
            "field": differs.slot.name(),
            "hidden": theirs.is_none(),
            "theirs": theirs.map(answers::answer_json),
            "yours": answers::answer_json(&differs.mine),
        })
    };
    Err(Refused::changed(version, fields.iter().map(told).collect()))
}

/// Refuses a deed that was decided from another version of the case. To be asked after the decision: who may not know of the case
/// must not learn its version.
fn at_version(seen: i64, case: &crate::model::Case) -> Result<(), Refusal> {
    if seen == case.version {
        Ok(())
    } else {
        Err(Refusal::Conflict { current: case.version })
    }
}

fn case_address(id: CaseId) -> String {
    format!("/api/v1/cases/{id}")
}

fn reason() -> Schema {
    schema::text_between(1, crate::rules::LONGEST)
        .about("Why; kept sealed, and shown to whoever watches over such looks.")
}

fn slot_names() -> Schema {
    schema::text(60).about("A field of HTCDS, or one of ours beside them.")
}

/// The name of a slot.
fn name_of(slot: Slot) -> Value {
    json!(slot.name())
}
