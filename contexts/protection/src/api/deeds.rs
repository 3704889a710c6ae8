//! Giving a case to somebody, closing it, opening it again.

use access::Action;
use base::{CaseId, Redacted, Refusal, TeamId, UserId};
use serde_json::json;
use web::Rule;
use web::api::{Answer, Call, Endpoint, Refused, post, schema};

use super::{at_version, changed, changed_answer, reason, write};
use crate::process::closing;
use crate::{Protection, assign, close, view};

pub(super) fn assign() -> Endpoint<Protection> {
    let shape = schema::object().needs("team", schema::id()).may(
        "owner",
        schema::id()
            .or_null()
            .about("A member of the team; nobody if not said."),
    );
    post(
        "/api/v1/cases/{case}/assign",
        Rule::May(Action::CaseAssign),
        "Give a case to a team, and to somebody in it",
    )
    .takes(
        shape,
        json!({ "team": "00000000-0000-7000-8000-000000000000", "owner": null }),
    )
    .gives(changed())
    .versioned()
    .run(assigned)
}

fn assigned(cx: &Protection, call: &Call) -> Result<Answer, Refused> {
    let id: CaseId = call.id("case")?;
    let (team, owner) = (
        call.text("team").parse::<TeamId>(),
        call.text("owner").parse::<UserId>().ok(),
    );
    let team = team.map_err(|_| Refusal::NotFound)?;
    let (org, directory) = (call.actor()?.org, cx.directory());
    let members = |team: TeamId| directory.members(org, team).into_iter().map(|(user, _)| user).collect();
    let known: Vec<(TeamId, Vec<UserId>)> = directory
        .teams(org)
        .into_iter()
        .map(|(team, _)| (team, members(team)))
        .collect();
    let seen = call.seen();
    let version = write(cx, call, move |cx, tx, actor| {
        assign::run(cx, tx, actor, id, seen, (owner, team), &known)?;
        Ok(view::case(tx, actor, id)?.version)
    })?;
    Ok(changed_answer(id, version))
}

pub(super) fn close() -> Endpoint<Protection> {
    let shape = schema::object()
        .needs(
            "status",
            schema::code(close::endings().map(|code| code.code)).about("`cas_Status`."),
        )
        .needs("reason", reason());
    post(
        "/api/v1/cases/{case}/close",
        Rule::May(Action::CaseClose),
        "Close a case; where help was given, ask for it, and a second person agrees on the pages",
    )
    .takes(
        shape,
        json!({ "status": "Closed", "reason": "The plan is fulfilled and she agreed." }),
    )
    .gives(changed())
    .versioned()
    .run(|cx: &Protection, call| {
        let (status, reason) = (call.text("status").to_owned(), call.personal("reason"));
        turn(cx, call, Action::CaseClose, status, reason)
    })
}

pub(super) fn reopen() -> Endpoint<Protection> {
    post(
        "/api/v1/cases/{case}/reopen",
        Rule::May(Action::CaseReopen),
        "Open a closed case again",
    )
    .takes(
        schema::object().needs("reason", reason()),
        json!({ "reason": "She came back." }),
    )
    .gives(changed())
    .versioned()
    .run(|cx: &Protection, call| turn(cx, call, Action::CaseReopen, String::new(), call.personal("reason")))
}

fn turn(
    cx: &Protection,
    call: &Call,
    action: Action,
    ending: String,
    reason: Redacted<String>,
) -> Result<Answer, Refused> {
    let id: CaseId = call.id("case")?;
    let seen = call.seen();
    let version = write(cx, call, move |cx, tx, actor| {
        let case = close::form(tx, actor, id, action)?;
        at_version(seen, &case)?;
        if action == Action::CaseClose {
            closing::ask(cx, tx, actor, id, &ending, &reason)?;
        } else {
            closing::reopen(cx, tx, actor, id, &reason)?;
        }
        Ok(view::case(tx, actor, id)?.version)
    })?;
    Ok(changed_answer(id, version))
}
