//! What is done with a file that was sent.

use access::Action;
use base::Refusal;
use serde_json::json;
use web::Rule;
use web::api::{Answer, Endpoint, post, schema};

use super::imports::{layout, on_error};
use super::reason;
use crate::Evidence;
use crate::import::{mapping, undo as take_back};
use crate::model::{Layout, OnError};
use crate::uploads::{self, Wanted};

const IMPORT: Rule = Rule::May(Action::ImportEvidence);

pub(super) fn remap() -> Endpoint<Evidence> {
    let shape = schema::object()
        .needs(
            mapping::FIELD,
            schema::text(mapping::LONGEST).about("TOML, as the mapping of the import is told."),
        )
        .may("layout", layout().or_null());
    post(
        "/api/v1/imports/{batch}/mapping",
        IMPORT,
        "Say which column is which field, and examine the file anew",
    )
    .takes(
        shape,
        json!({ "mapping": "[columns]\n\"Sex\" = \"gender\"\n", "layout": "ctdc" }),
    )
    .run(|cx: &Evidence, call| {
        let asked = Layout::of(call.text("layout"));
        uploads::remap(
            cx,
            call.actor()?,
            call.id("batch")?,
            asked,
            &call.personal(mapping::FIELD),
        )?;
        Ok(Answer::done())
    })
}

pub(super) fn load() -> Endpoint<Evidence> {
    let shape = schema::object()
        .may("on_error", on_error().about("`abort` if not said: all rows or none."))
        .may(
            "data_set",
            schema::text(200).about("Name of the data set of contributed records; made if there is none of that name."),
        )
        .may("team", schema::id().or_null().about("The team that answers for cases."));
    post("/api/v1/imports/{batch}/load", IMPORT, "Load a file that was examined")
        .about("A job does it; the import tells how far it is.")
        .takes(shape, json!({ "on_error": "skip", "data_set": "Contributed 2026" }))
        .run(|cx: &Evidence, call| {
            let wanted = Wanted {
                on_error: OnError::of(call.text("on_error")).unwrap_or(OnError::Abort),
                data_set: call.text("data_set").to_owned(),
                team: call.text("team").parse().ok(),
            };
            let started = uploads::start(cx, call.actor()?, call.id("batch")?, &wanted);
            started.map_err(|refusal| renamed(refusal, "dataset", "data_set"))?;
            Ok(Answer::done())
        })
}

/// A problem of a field that the page calls otherwise.
pub(super) fn renamed(refusal: Refusal, from: &str, to: &str) -> Refusal {
    match refusal {
        Refusal::Invalid(mut problems) => {
            for problem in problems.iter_mut().filter(|problem| problem.field == from) {
                to.clone_into(&mut problem.field);
            }
            Refusal::Invalid(problems)
        }
        other => other,
    }
}

pub(super) fn stop() -> Endpoint<Evidence> {
    post(
        "/api/v1/imports/{batch}/stop",
        IMPORT,
        "Stop what a job does with a file",
    )
    .run(|cx: &Evidence, call| {
        uploads::stop(cx, call.actor()?, call.id("batch")?)?;
        Ok(Answer::done())
    })
}

pub(super) fn discard() -> Endpoint<Evidence> {
    post(
        "/api/v1/imports/{batch}/discard",
        IMPORT,
        "Throw a file away before it is loaded",
    )
    .run(|cx: &Evidence, call| {
        uploads::discard(cx, call.actor()?, call.id("batch")?)?;
        Ok(Answer::done())
    })
}

pub(super) fn undo() -> Endpoint<Evidence> {
    let shape = schema::object()
        .needs("reason", reason())
        .may("all", schema::flag().about("Cases that were worked on since, too."));
    let gives = schema::object().needs("removed", schema::count()).needs(
        "kept",
        schema::count().about("Cases that stay because somebody has worked on them since."),
    );
    post(
        "/api/v1/imports/{batch}/undo",
        Rule::May(Action::ImportEvidenceUndo),
        "Take back what was loaded",
    )
    .takes(shape, json!({ "reason": "It was the file of last year." }))
    .gives(gives)
    .run(|cx: &Evidence, call| {
        let all = call.get("all").as_bool() == Some(true);
        let undone = take_back(cx, call.actor()?, call.id("batch")?, &call.personal("reason"), all)?;
        Ok(Answer::json(json!({ "removed": undone.removed, "kept": undone.kept })))
    })
}
