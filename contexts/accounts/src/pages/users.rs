//! The users of the organisation, and inviting one.

use ::store::Scope;
use access::{Action, Role, RoleSet};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Redacted, Refusal, TeamId};
use maud::{Markup, html};
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, Table, Tone, Weight, back_link, button, checkboxes, code,
    confirmation, field, form, link_button, row_button, table, tag, time, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{kept, section, write};
use crate::invitations::{self, Guest};
use crate::model::{Account, AccountState, Invitation, Team, role_help, role_label};
use crate::{Accounts, organisations, users};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let invites = desk.can(Action::UserInvite);
    let (list, teams, open) = blocking(move || {
        accounts.store().read(Scope::Org(actor.org), |tx| {
            let open = if invites {
                invitations::open(tx, accounts.ambient(), &actor)?
            } else {
                Vec::new()
            };
            Ok::<_, Refusal>((users::list(tx, &actor)?, organisations::teams(tx, &actor)?, open))
        })
    })
    .await?;
    let l = desk.l();
    let body = html! {
        @if desk.can(Action::UserConsent) { p { a href="/users/requests" { (l.t("accounts-requests-title")) } } }
        @if invites { p { (link_button("/users/invite", &l.t("accounts-users-invite"), Weight::Primary)) } }
        @if desk.can(Action::TokenList) { p { (link_button("/tokens", &l.t("accounts-tokens-title"), Weight::Secondary)) } }
        (super::review::links(&desk))
        (accounts_table(&desk, &list, &teams))
        @if invites { (section(&l.t("accounts-invitations"), &invitations_table(&desk, &open))) }
    };
    Ok(desk.page(l.t("accounts-users-title"), body))
}

fn accounts_table(desk: &Desk, list: &[Account], teams: &[Team]) -> Markup {
    let l = desk.l();
    let mut rows = Table::new(
        l.t("accounts-users-title"),
        vec![
            Column::text(l.t("accounts-user")),
            Column::text(l.t("accounts-login")),
            Column::text(l.t("accounts-roles")),
            Column::text(l.t("accounts-teams")),
            Column::text(l.t("accounts-state")),
            Column::quiet(l.t("accounts-change")),
        ],
    )
    .quiet_caption();
    for account in list {
        let roles: Vec<String> = account.roles.iter().map(|role| l.t(role_label(role))).collect();
        let names: Vec<&str> = teams
            .iter()
            .filter(|team| account.teams.contains(&team.id))
            .map(|team| team.name.as_str())
            .collect();
        let change = html! {
            @if desk.can(Action::UserRoles) && account.user != desk.actor().user {
                a href=(format!("/users/{}", account.user)) { (l.t("accounts-change")) span.away { " " (account.display.expose()) } }
            }
            @if desk.can(Action::CaseHandOver) && !desk.can(Action::UserRoles) {
                a href=(format!("/caseloads/{}", account.user)) { (l.t("accounts-leave-title")) span.away { " " (account.display.expose()) } }
            }
        };
        rows.push(vec![
            user_text(account.display.expose()),
            code(&account.login),
            html! { (l.list(&roles.iter().map(String::as_str).collect::<Vec<_>>())) },
            html! { (user_text(&l.list(&names))) },
            state_tag(desk, account.state),
            change,
        ]);
    }
    table(&rows)
}

pub(super) fn state_tag(desk: &Desk, state: AccountState) -> Markup {
    let l = desk.l();
    match state {
        AccountState::Active => tag(Tone::Positive, &l.t("accounts-state-active")),
        AccountState::Disabled => tag(Tone::Neutral, &l.t("accounts-state-disabled")),
    }
}

fn invitations_table(desk: &Desk, open: &[Invitation]) -> Markup {
    let l = desk.l();
    if open.is_empty() {
        return html! { p { (l.t("accounts-invitations-none")) } };
    }
    let mut rows = Table::new(
        l.t("accounts-invitations"),
        vec![
            Column::text(l.t("accounts-user")),
            Column::text(l.t("accounts-roles")),
            Column::text(l.t("accounts-invitation-expires")),
            Column::quiet(l.t("accounts-invitation-withdraw")),
        ],
    )
    .quiet_caption();
    for invitation in open {
        let roles: Vec<String> = invitation.roles.iter().map(|role| l.t(role_label(role))).collect();
        rows.push(vec![
            user_text(invitation.display.expose()),
            html! { (l.list(&roles.iter().map(String::as_str).collect::<Vec<_>>())) },
            time(l, invitation.expires_at),
            form(
                &FormOf::post(&format!("/users/invitations/{}", invitation.id)),
                &row_button(
                    &l.t("accounts-invitation-withdraw"),
                    invitation.display.expose(),
                    "do",
                    "withdraw",
                ),
            ),
        ]);
    }
    table(&rows)
}

pub(super) async fn ask(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    invite_page(accounts, &desk, None, &[]).await
}

async fn invite_page(
    accounts: Accounts,
    desk: &Desk,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let teams = blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| organisations::teams(tx, &actor))
    })
    .await?;
    let l = desk.l();
    let (roles, chosen): (Vec<&str>, Vec<&str>) = sent
        .map(|form| (form.list("roles"), form.list("teams")))
        .unwrap_or_default();
    let body = form(
        &FormOf::post("/users/invite"),
        &html! {
            (field(l, &kept(l, "display", "accounts-display", sent, problems).hint(l.t("accounts-display-hint")), Input::Text))
            (role_boxes(desk, &roles, problems))
            p { a href="/roles" { (l.t("accounts-rights-all-roles")) } }
            (team_boxes(desk, &teams, &chosen, problems))
            (button(&l.t("accounts-users-invite"), Weight::Primary))
        },
    );
    Ok(desk
        .page(l.t("accounts-users-invite"), body)
        .before(back_link(l, "/users"))
        .problems(problems))
}

pub(super) fn role_boxes(desk: &Desk, chosen: &[&str], problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let choices: Vec<Choice> = Role::ALL
        .into_iter()
        .map(|role| Choice::new(role.code(), l.t(role_label(role))).hint(l.t(role_help(role))))
        .collect();
    checkboxes(
        l,
        &Field::new("roles", l.t("accounts-roles")).problems(l, problems),
        &choices,
        chosen,
    )
}

pub(super) fn team_boxes(desk: &Desk, teams: &[Team], chosen: &[&str], problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let choices: Vec<Choice> = teams
        .iter()
        .map(|team| Choice::new(team.id.to_string(), team.name.clone()))
        .collect();
    checkboxes(
        l,
        &Field::new("teams", l.t("accounts-teams")).problems(l, problems),
        &choices,
        chosen,
    )
}

/// Roles and teams as a form sent them.
pub(super) fn chosen(sent: &Form) -> Result<(RoleSet, Vec<TeamId>), Refusal> {
    let roles = sent.list("roles").into_iter().filter_map(Role::from_code).collect();
    let teams = sent
        .list("teams")
        .into_iter()
        .map(|id| id.parse().map_err(|_| Refusal::invalid("teams", "accounts-choose")));
    Ok((roles, teams.collect::<Result<_, _>>()?))
}

pub(super) async fn invite(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let typed = sent.clone();
    let made = write(&accounts, &desk, move |tx, ambient, actor| {
        let (roles, teams) = chosen(&typed)?;
        let display = typed.personal("display");
        invitations::invite(tx, ambient, actor, &Guest { display, roles, teams })
    });
    match made.await {
        Ok(made) => Ok(invited(&desk, &sent.personal("display"), &made).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(invite_page(accounts, &desk, Some(&sent), &problems)
            .await?
            .into_response()),
        Err(other) => Err(other.into()),
    }
}

fn invited(desk: &Desk, display: &Redacted<String>, made: &invitations::Invited) -> Reply {
    let l = desk.l();
    let shown = code(made.code.expose());
    let link = l.t("accounts-sign-in-join");
    let body = html! {
        (confirmation(&l.t("accounts-code"), Some(&shown), &html! {
            p { (l.ta("accounts-invited-code", &[("name", display.expose().into())])) }
            @if made.waits { p { strong { (l.t("accounts-waits")) } } }
            p { (l.ta("accounts-invited-how", &[("link", link.as_str().into())])) }
            p { (link_button("/users", &l.t("accounts-continue"), Weight::Primary)) }
        }))
    };
    desk.page(l.t("accounts-invited-title"), body)
}

pub(super) async fn withdraw(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(invitation): Path<String>,
) -> Result<Redirect, Rejection> {
    let id = invitation.parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        invitations::withdraw(tx, ambient, actor, id)
    })
    .await?;
    Ok(Redirect::to("/users"))
}
