//! What one may do, what each role may do, and why something cannot be done.

use ::store::Scope;
use access::{Action, Role, RoleSet, Why};
use axum::extract::{Path, State};
use base::{Redacted, Refusal};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Column, SummaryRow, Table, Tone, Weight, back_link, details, link_button, notice, summary_list, table, user_text,
};
use web::{Asked, Desk, Rejection, Reply, blocking};

use super::section;
use crate::Accounts;
use crate::model::{role_help, role_label};
use crate::rights::{self, Helpers, do_text, role_list, where_text};

async fn helpers(accounts: Accounts, desk: &Desk) -> Result<Helpers, Refusal> {
    let actor = desk.actor().clone();
    blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| rights::helpers(tx, &actor))
    })
    .await
}

/// Who somebody is here: roles and teams.
fn who(desk: &Desk, helpers: &Helpers) -> Markup {
    let (l, actor) = (desk.l(), desk.actor());
    let teams: Vec<&str> = helpers
        .teams
        .iter()
        .filter(|team| actor.teams.contains(&team.id))
        .map(|team| team.name.as_str())
        .collect();
    let teams = if teams.is_empty() {
        html! { (l.t("accounts-rights-teams-none")) }
    } else {
        user_text(&l.list(&teams))
    };
    summary_list(&[
        SummaryRow::new(
            l.t("accounts-roles"),
            html! {
                @if actor.roles.is_empty() { (l.t("accounts-rights-none")) }
                @else { (role_list(l, actor.roles.iter())) }
            },
        ),
        SummaryRow::new(l.t("accounts-teams"), teams),
    ])
}

/// What somebody with these roles may do, as a table: what, on which records, as what.
fn allowed(l: &L, roles: RoleSet, caption: &str) -> Markup {
    let mut columns = vec![
        Column::text(l.t("accounts-rights-what")),
        Column::text(l.t("accounts-rights-where")),
    ];
    let several = roles.iter().count() > 1;
    if several {
        columns.push(Column::text(l.t("accounts-rights-as")));
    }
    let mut rows = Table::new(caption.to_owned(), columns).quiet_caption();
    for action in rights::actions(roles) {
        for (rule, named) in rights::rules(roles, action) {
            let mut row = vec![html! { (do_text(l, action)) }, html! { (where_text(l, rule)) }];
            if several {
                row.push(html! { (role_list(l, named.into_iter())) });
            }
            rows.push(row);
        }
    }
    table(&rows)
}

/// The same as a list: fifteen tables would make a long page of a short answer.
fn listed(l: &L, roles: RoleSet) -> Markup {
    html! {
        ul {
            @for action in rights::actions(roles) {
                @for (rule, _) in rights::rules(roles, action) { li { (do_text(l, action)) ": " (where_text(l, rule)) } }
            }
        }
    }
}

pub(super) async fn mine(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let helpers = helpers(accounts, &desk).await?;
    let (l, roles) = (desk.l(), desk.actor().roles);
    let body = html! {
        (who(&desk, &helpers))
        (allowed(l, roles, &l.t("accounts-rights-title")))
        p { (l.t("accounts-rights-yours-also")) }
        (section(&l.t("accounts-rights-ask"), &asking(l, &helpers, true)))
        p { (link_button("/roles", &l.t("accounts-rights-all-roles"), Weight::Secondary)) }
    };
    Ok(desk
        .page(l.t("accounts-rights-title"), body)
        .before(back_link(l, "/account")))
}

pub(super) async fn roles(desk: Desk) -> Reply {
    let l = desk.l();
    let body = html! {
        @for role in Role::ALL {
            @let only: RoleSet = [role].into_iter().collect();
            (section(&l.t(role_label(role)), &html! {
                p { (l.t(role_help(role))) }
                (details(&l.t("accounts-rights-list"), &listed(l, only)))
            }))
        }
    };
    desk.page(l.t("accounts-rights-all-roles"), body)
        .before(back_link(l, "/account/rights"))
}

/// Whom to ask: who gives roles; who answers for which team, all of them, so that none stands out.
fn asking(l: &L, helpers: &Helpers, teams: bool) -> Markup {
    html! {
        p { (l.t("accounts-rights-ask-role")) }
        (names(l, &helpers.administrators))
        @if teams {
            p { (l.t("accounts-rights-ask-team")) }
            @let rows: Vec<SummaryRow> = helpers.teams.iter().map(|team| {
                let of_team = helpers.supervisors.iter().find(|(id, _)| *id == team.id);
                SummaryRow::new(team.name.clone(), names(l, of_team.map_or(&[], |(_, names)| names)))
            }).collect();
            (summary_list(&rows))
        }
    }
}

fn names(l: &L, names: &[Redacted<String>]) -> Markup {
    let names: Vec<&str> = names.iter().map(|name| name.expose().as_str()).collect();
    html! {
        @if names.is_empty() { p { (l.t("accounts-rights-nobody")) } }
        @else { p { (user_text(&l.list(&names))) } }
    }
}

/// From a page that does not exist, or looks as if it did not: what it could have been is for the reader to choose.
pub(super) async fn any(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let helpers = helpers(accounts, &desk).await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-rights-why-text")) }
        (who(&desk, &helpers))
        (section(&l.t("accounts-rights-about"), &html! {
            ul { @for action in rights::actions(rights::every_role()) {
                li { a href=(format!("/why/{action}")) { (do_text(l, action)) } }
            } }
        }))
        (section(&l.t("accounts-rights-ask"), &asking(l, &helpers, true)))
    };
    Ok(desk.page(l.t("accounts-rights-why"), body))
}

/// Why something cannot be done: from a refusal, which names the action of the page and never the record.
pub(super) async fn why(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(action): Path<String>,
    Asked(asked): Asked,
) -> Result<Reply, Rejection> {
    let action = Action::from_code(&action).ok_or(Refusal::NotFound)?;
    // Only what the refusal has said already is said again.
    let because = Why::from_code(asked.text("because")).filter(|why| why.may_be_told());
    let helpers = helpers(accounts, &desk).await?;
    let (l, own) = (desk.l(), desk.actor().roles);
    let mine: Vec<_> = rights::rules(own, action).collect();
    let urgent = matches!(action, Action::CaseView | Action::PersonView | Action::PersonReveal)
        && desk.can(Action::EmergencyOpen);
    let body = html! {
        p { (l.t("accounts-rights-why-text")) }
        @if let Some(because) = because {
            (notice(Tone::Info, &l.t(&format!("web-why-{}", because.code())), &html! {}))
        }
        (summary_list(&[SummaryRow::new(l.t("accounts-rights-about"), html! { (do_text(l, action)) })]))
        (who(&desk, &helpers))
        (section(&l.t("accounts-rights-yours"), &html! {
            @if mine.is_empty() { p { (l.t("accounts-rights-yours-none")) } }
            @else {
                ul { @for (rule, named) in &mine { li { (l.ta("accounts-audit-basis-role", &[
                    ("role", role_list(l, named.iter().copied()).into()), ("scope", where_text(l, rule).into())])) } } }
                p { (l.t("accounts-rights-yours-also")) }
            }
        }))
        (section(&l.t("accounts-rights-who"), &html! {
            ul { @for (rule, named) in rights::rules(rights::every_role(), action) { li { (l.ta("accounts-audit-basis-role", &[
                ("role", role_list(l, named.into_iter()).into()), ("scope", where_text(l, rule).into())])) } } }
        }))
        (section(&l.t("accounts-rights-ask"), &asking(l, &helpers, !mine.is_empty())))
        @if urgent {
            p { (l.t("accounts-rights-emergency")) }
            p { (link_button("/emergencies/open", &do_text(l, Action::EmergencyOpen), Weight::Secondary)) }
        }
        p { (link_button("/account/rights", &l.t("accounts-rights-title"), Weight::Secondary)) }
    };
    Ok(desk.page(l.t("accounts-rights-why"), body))
}
