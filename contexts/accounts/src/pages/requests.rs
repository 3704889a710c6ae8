//! What waits for a second user administrator.

use ::store::Scope;
use access::Role;
use axum::extract::State;
use axum::response::Redirect;
use base::Refusal;
use maud::{Markup, html};
use ui::components::{
    Form as FormOf, SummaryRow, Weight, actions, back_link, button_with, empty_state, form, summary_list, time,
    user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::write;
use crate::consents::{self, Kind, Shown};
use crate::model::{Team, role_label};
use crate::{Accounts, organisations};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let (all, teams) = blocking(move || {
        accounts.store().read(Scope::Org(actor.org), |tx| {
            let all = consents::waiting(tx, accounts.ambient(), &actor)?;
            Ok::<_, Refusal>((all, organisations::teams(tx, &actor)?))
        })
    })
    .await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-requests-intro")) }
        @if all.is_empty() { (empty_state(&l.t("accounts-requests-none"), "", None)) }
        @for shown in &all { (one(&desk, shown, &teams)) }
    };
    Ok(desk
        .page(l.t("accounts-requests-title"), body)
        .before(back_link(l, "/users")))
}

fn one(desk: &Desk, shown: &Shown, teams: &[Team]) -> Markup {
    let (l, it) = (desk.l(), &shown.request);
    let heading = l.t(match it.kind {
        Kind::Invitation => "accounts-request-invitation",
        Kind::Reset => "accounts-request-reset",
        Kind::Roles => "accounts-request-roles",
    });
    let mut rows = vec![
        SummaryRow::new(l.t("accounts-user"), user_text(shown.name.expose())),
        SummaryRow::new(l.t("accounts-request-by"), user_text(shown.asked.expose())),
        SummaryRow::new(l.t("accounts-request-at"), time(l, it.asked_at)),
    ];
    if it.kind != Kind::Reset {
        let roles: Vec<String> = it.roles.iter().map(|role: Role| l.t(role_label(role))).collect();
        let roles = l.list(&roles.iter().map(String::as_str).collect::<Vec<_>>());
        let names: Vec<&str> = teams
            .iter()
            .filter(|team| it.teams.contains(&team.id))
            .map(|team| team.name.as_str())
            .collect();
        rows.push(SummaryRow::new(l.t("accounts-roles"), html! { (roles) }));
        rows.push(SummaryRow::new(l.t("accounts-teams"), user_text(&l.list(&names))));
    }
    let id = it.id.to_string();
    html! {
        section {
            h2 { (heading) }
            (summary_list(&rows))
            @if it.kind == Kind::Reset { p { (l.t("accounts-request-reset-ask")) } }
            @if shown.mine {
                (form(&FormOf::post("/users/requests"), &actions(&[
                    button_with(&l.t("accounts-request-agree"), Weight::Primary, "agree", &id),
                    button_with(&l.t("accounts-request-refuse"), Weight::Secondary, "refuse", &id),
                ])))
            } @else {
                p.hint { (l.t("accounts-request-not-you")) }
            }
        }
    }
}

pub(super) async fn decide(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Redirect, Rejection> {
    let agree = sent.has("agree");
    let id = sent.text(if agree { "agree" } else { "refuse" });
    let id = id.parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        consents::decide(tx, ambient, actor, id, agree)
    })
    .await?;
    Ok(Redirect::to("/users/requests"))
}
