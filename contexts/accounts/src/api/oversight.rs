//! The audit and the jobs.

use access::Action;
use journal::audit::{Cursor, Seen};
use journal::jobs::{Job, State};
use serde_json::{Value, json};
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, get, schema};

use super::{read, write};
use crate::Accounts;
use crate::oversight::{self, ENTRIES, Wanted, acts, kinds};

pub(super) fn audit() -> Endpoint<Accounts> {
    let entry = schema::object()
        .needs("lane", schema::count())
        .needs("number", schema::count())
        .needs("at", schema::time())
        .needs("user", schema::id().or_null())
        .needs("action", schema::text(60))
        .needs("kind", schema::text(60))
        .needs("subject", schema::id().or_null())
        .needs("basis", schema::text(120))
        .needs("detail", schema::any().about("Coded; depends on the action."))
        .named("AuditEntry");
    get(
        "/api/v1/audit",
        Rule::May(Action::AuditRead),
        "Who did what in the organisation, newest first",
    )
    .about("Reading it is itself written down. A reason that somebody gave is not part of it.")
    .query("action", schema::text(60).about("A code as entries have it."))
    .query("kind", schema::text(60).about("A code as entries have it."))
    .query("user", schema::id())
    .query(
        "from",
        schema::date().about("From the beginning of this day, month or year, UTC."),
    )
    .query(
        "until",
        schema::date().about("To the end of this day, month or year, UTC."),
    )
    .query(
        "cursor",
        schema::text(300).about("What the page before gave as `next`."),
    )
    .gives(schema::page_of(entry, ENTRIES as usize))
    .run(entries)
}

/// Where a page of the audit ended, as text.
struct Place(Cursor);

impl std::str::FromStr for Place {
    type Err = serde_json::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text).map(Self)
    }
}

fn entries(cx: &Accounts, call: &Call) -> Result<Answer, Refused> {
    // A code that nobody writes down would otherwise be taken for no filter at all.
    let known = |name: &'static str, all: Vec<&'static str>| match call.query(name) {
        None => Ok(None),
        Some(text) => match all.into_iter().find(|known| *known == text) {
            Some(code) => Ok(Some(code)),
            None => Err(Refused::parameter(name)),
        },
    };
    let wanted = Wanted {
        user: call.query("user").and_then(|text| text.parse().ok()),
        action: known("action", acts().collect())?,
        kind: known("kind", kinds())?,
        from: call.query("from").and_then(|text| text.parse().ok()),
        until: call.query("until").and_then(|text| text.parse().ok()),
    };
    let after: Option<Place> = call.after()?;
    let after = after.map(|place| place.0);
    let found = write(cx, call, move |tx, ambient, actor| {
        oversight::entries(tx, ambient, actor, &wanted, after)
    })?;
    let next = match found.page.next {
        Some(next) => Some(call.cursor(&serde_json::to_string(&next).map_err(base::Refusal::failed)?)),
        None => None,
    };
    let items: Vec<Value> = found.page.entries.iter().map(entry_json).collect();
    Ok(Answer::json(json!({ "items": items, "next": next })))
}

fn entry_json(entry: &Seen) -> Value {
    json!({
        "lane": entry.lane,
        "number": entry.seq,
        "at": entry.at.to_string(),
        "user": entry.actor.map(|user| user.to_string()),
        "action": entry.action,
        "kind": entry.kind,
        "subject": entry.subject.map(|subject| subject.to_string()),
        "basis": entry.basis,
        "detail": serde_json::from_str::<Value>(&entry.detail).unwrap_or_default(),
    })
}

pub(super) fn jobs() -> Endpoint<Accounts> {
    let job = schema::object()
        .needs("id", schema::id())
        .needs("kind", schema::text(60))
        .needs("state", schema::code(State::ALL.map(State::code)))
        .needs("attempts", schema::count())
        .needs("most_attempts", schema::count())
        .needs("asked_at", schema::time())
        .needs("next_at", schema::time())
        .needs("finished_at", schema::time().or_null())
        .needs("progress", schema::whole(0, 1000).about("In thousandths."))
        .needs("stopping", schema::flag())
        .named("Job");
    get(
        "/api/v1/jobs",
        Rule::May(Action::JobsView),
        "What the program works on, newest first",
    )
    .gives(schema::object().needs("items", schema::list(job, oversight::JOBS as usize)))
    .run(|cx: &Accounts, call| {
        let all = read(cx, call, oversight::jobs)?;
        Ok(Answer::json(
            json!({ "items": all.iter().map(job_json).collect::<Vec<_>>() }),
        ))
    })
}

fn job_json(job: &Job) -> Value {
    json!({
        "id": job.id.to_string(),
        "kind": job.kind,
        "state": job.state.code(),
        "attempts": job.attempts,
        "most_attempts": job.max_attempts,
        "asked_at": job.created_at.to_string(),
        "next_at": job.next_at.to_string(),
        "finished_at": job.finished_at.map(|at| at.to_string()),
        "progress": job.progress,
        "stopping": job.cancel,
    })
}
