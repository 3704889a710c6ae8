//! Giving a case to a team and to somebody in it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem, OrgId, Refusal, TeamId, UserId};
use maud::html;
use ui::components::{Choice, Field, select};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::deed::{Deed, taken};
use super::id_of;
use crate::directory::Directory;
use crate::{Protection, assign};

/// Teams with their members.
type Known = Vec<(TeamId, Vec<UserId>)>;

fn known(directory: &dyn Directory, org: OrgId) -> Known {
    directory
        .teams(org)
        .into_iter()
        .map(|(team, _)| {
            (
                team,
                directory.members(org, team).into_iter().map(|(user, _)| user).collect(),
            )
        })
        .collect()
}

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&case)?, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    id: CaseId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let (case, teams) = blocking(move || {
        let case = ours.read(&actor, |_, tx, actor| assign::form(tx, actor, id))?;
        let (directory, org) = (ours.directory(), actor.org);
        let teams = directory.teams(org).into_iter();
        let teams: Vec<_> = teams
            .map(|(team, name)| (team, name, directory.members(org, team)))
            .collect();
        Ok::<_, Refusal>((case, teams))
    })
    .await?;
    let l = desk.l();
    let of_teams: Vec<Choice<'_>> = teams
        .iter()
        .map(|(id, name, _)| Choice::new(id.to_string(), name.clone()))
        .collect();
    // Somebody in several teams stands under each of them.
    let people: Vec<Choice<'_>> = teams
        .iter()
        .flat_map(|(_, group, members)| {
            members
                .iter()
                .map(|(user, name)| Choice::new(user.to_string(), name.expose().clone()).group(group.clone()))
        })
        .collect();
    let chosen =
        |name: &str, stored: Option<String>| sent.map_or(stored.unwrap_or_default(), |sent| sent.text(name).to_owned());
    let (team, owner) = (
        chosen("team", case.team.map(|team| team.to_string())),
        chosen("owner", case.owner.map(|owner| owner.to_string())),
    );
    let asked = html! {
        (select(l, &Field::new("team", l.t("protection-team")).value(team).problems(l, problems), &of_teams))
        (select(l, &Field::new("owner", l.t("protection-owner")).hint(l.t("protection-owner-hint")).value(owner)
            .empty(l.t("protection-no-owner")).problems(l, problems), &people))
    };
    let deed = Deed {
        case: &case,
        words: ("protection-assign", "ui-save"),
        end: "assign",
        hidden: &[("version", &case.version.to_string())],
        guarded: false,
    };
    Ok(deed.page(desk, &asked, problems))
}

pub(super) async fn save(
    State(cx): State<Protection>,
    desk: Desk,
    Path(case): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = id_of(&case)?;
    let version = sent.text("version").parse().unwrap_or_default();
    // Nobody is a choice; what cannot be read is none.
    let owner = match sent.text("owner") {
        "" => Ok(None),
        owner => owner.parse::<UserId>().map(Some).map_err(|_| "owner"),
    };
    let team = sent.text("team").parse::<TeamId>().map_err(|_| "team");
    let (team, owner) = match (team, owner) {
        (Ok(team), Ok(owner)) => (team, owner),
        (Err(field), _) | (_, Err(field)) => {
            let problems = [FieldProblem::new(field, "protection-problem-choose")];
            return Ok(page(&cx, &desk, id, Some(&sent), &problems).await?.into_response());
        }
    };
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let done = blocking(move || {
        let known = known(ours.directory(), actor.org);
        ours.write(&actor, move |cx, tx, actor| {
            assign::run(cx, tx, actor, id, version, (owner, team), &known)
        })
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to("/cases").into_response(),
        Err(problems) => page(&cx, &desk, id, Some(&sent), &problems).await?.into_response(),
    })
}
