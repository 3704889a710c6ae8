//! Changing one user: roles, teams, closing and opening the account.

use ::store::Scope;
use access::Role;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal, UserId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Field, Form as FormOf, SummaryRow, Tone, Weight, back_link, button, checkbox, code, confirmation, form,
    link_button, notice, radios, summary_list, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::users::{chosen, role_boxes, state_tag, team_boxes};
use super::{section, write};
use crate::model::AccountState;
use crate::users::{WHY_CLOSED, WHY_OPENED};
use crate::{Accounts, leaving, organisations, resets, users};

pub(super) fn id_of(text: &str) -> Result<UserId, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

pub(super) async fn show(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
) -> Result<Reply, Rejection> {
    page(accounts, &desk, id_of(&user)?, None, &[]).await
}

async fn page(
    accounts: Accounts,
    desk: &Desk,
    user: UserId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let left = super::leaving::read(&accounts, desk, user).await?;
    let actor = desk.actor().clone();
    let (account, teams) = blocking(move || {
        accounts.store().read(Scope::Org(actor.org), |tx| {
            Ok::<_, Refusal>((users::show(tx, &actor, user)?, organisations::teams(tx, &actor)?))
        })
    })
    .await?;
    let l = desk.l();
    let roles: Vec<&str> = account.roles.iter().map(Role::code).collect();
    let member: Vec<String> = account.teams.iter().map(ToString::to_string).collect();
    let (path, version) = (format!("/users/{user}"), account.version.to_string());
    let own = user == desk.actor().user;
    let body = html! {
        (summary_list(&[
            SummaryRow::new(l.t("accounts-user"), user_text(account.display.expose())),
            SummaryRow::new(l.t("accounts-login"), code(&account.login)),
            SummaryRow::new(l.t("accounts-state"), state_tag(desk, account.state)),
        ]))
        @if own {
            (notice(Tone::Info, &l.t("accounts-user-own"), &html! {}))
        } @else if account.state == AccountState::Disabled {
            (form(&FormOf::post(&format!("{path}/enable")), &html! {
                (why(l, &WHY_OPENED, problems))
                (button(&l.t("accounts-user-enable"), Weight::Primary))
            }))
        } @else {
            (form(&FormOf::post(&format!("{path}/roles")).hidden(&[("version", &version)]), &html! {
                (role_boxes(desk, &roles, problems))
                p { a href="/roles" { (l.t("accounts-rights-all-roles")) } }
                (team_boxes(desk, &teams, &member.iter().map(String::as_str).collect::<Vec<_>>(), problems))
                (button(&l.t("accounts-save"), Weight::Primary))
            }))
            (section(&l.t("accounts-reset"), &html! {
                p { (l.t("accounts-reset-help")) }
                (form(&FormOf::post(&format!("{path}/reset")), &html! {
                    (checkbox(l, &Field::new("factors", l.t("accounts-reset-factors")).hint(l.t("accounts-reset-factors-hint")), "yes", false))
                    (button(&l.t("accounts-reset-issue"), Weight::Secondary))
                }))
            }))
            (section(&l.t("accounts-user-disable"), &html! {
                p { (l.t("accounts-user-disable-help")) }
                (form(&FormOf::post(&format!("{path}/disable")), &html! {
                    (why(l, &WHY_CLOSED, problems))
                    @if !left.choices.is_empty() {
                        p { (l.t("accounts-leave-text")) }
                        p.hint { (l.t("accounts-leave-safety")) }
                    }
                    (super::leaving::questions(l, &left, sent, problems))
                    (button(&l.t("accounts-user-disable"), Weight::Final))
                }))
            }))
        }
    };
    Ok(desk
        .page(l.t("accounts-user-title"), body)
        .before(back_link(l, "/users"))
        .problems(problems))
}

/// Why: one of a few, so that nothing about anybody has to be written down.
fn why(l: &L, reasons: &[&'static str], problems: &[FieldProblem]) -> Markup {
    let field = Field::new("reason", l.t("accounts-why"))
        .hint(l.t("accounts-why-hint"))
        .problems(l, problems);
    let choices: Vec<Choice> = reasons
        .iter()
        .map(|code| Choice::new(*code, l.t(&format!("accounts-why-{code}"))))
        .collect();
    radios(l, &field, &choices)
}

/// Back to the list, or to the page with what is wrong.
async fn answer(
    accounts: Accounts,
    desk: &Desk,
    user: UserId,
    done: Result<bool, Refusal>,
) -> Result<Response, Rejection> {
    match done {
        // It waits for a second person.
        Ok(false) => Ok(Redirect::to("/users/requests").into_response()),
        Ok(true) => Ok(Redirect::to("/users").into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(accounts, desk, user, None, &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn change(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let user = id_of(&user)?;
    let version = sent.text("version").parse().unwrap_or_default();
    let done = write(&accounts, &desk, move |tx, ambient, actor| {
        let (roles, teams) = chosen(&sent)?;
        users::change_roles(tx, ambient, actor, user, version, roles, &teams)
    });
    let done = done.await;
    answer(accounts, &desk, user, done).await
}

pub(super) async fn disable(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let user = id_of(&user)?;
    let (plan, why, ours) = (
        super::leaving::plan(&sent),
        sent.text("reason").to_owned(),
        accounts.clone(),
    );
    let done = write(&accounts, &desk, move |tx, ambient, actor| {
        leaving::close(tx, (ambient, ours.caseload()), actor, user, &why, &plan)
    });
    match done.await {
        Ok(left) => Ok(super::leaving::after(user, left)),
        Err(Refusal::Invalid(problems)) => Ok(page(accounts, &desk, user, Some(&sent), &problems)
            .await?
            .into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn enable(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let user = id_of(&user)?;
    let done = write(&accounts, &desk, move |tx, ambient, actor| {
        users::enable(tx, ambient, actor, user, sent.text("reason")).map(|()| true)
    });
    let done = done.await;
    answer(accounts, &desk, user, done).await
}

/// Issues a code for a new password and shows it once.
pub(super) async fn reset(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Reply, Rejection> {
    let user = id_of(&user)?;
    let factors = sent.text("factors") == "yes";
    let issued = write(&accounts, &desk, move |tx, ambient, actor| {
        resets::issue(tx, ambient, actor, user, factors)
    })
    .await?;
    let l = desk.l();
    let body = html! {
        (confirmation(&l.t("accounts-reset-code"), Some(&code(issued.code.expose())), &html! {
            p { (l.t("accounts-reset-hand-over")) }
            @if issued.waits { p { strong { (l.t("accounts-waits")) } } }
            p { (link_button("/users", &l.t("accounts-continue"), Weight::Primary)) }
        }))
    };
    Ok(desk.page(l.t("accounts-reset-issued"), body))
}
