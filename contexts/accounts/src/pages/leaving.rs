//! To whom the cases of somebody go: on the page that closes an account, and on a page of its own.

use ::store::Scope;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal, TeamId, UserId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice as Option_, Field, Form as FormOf, SummaryRow, Tone, Weight, back_link, button, empty_state, form, notice,
    select, summary_list, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::user::id_of;
use super::write;
use crate::Accounts;
use crate::leaving::{self, Choice, Heir, Leaving, field_of};

/// Reads what somebody leaves behind.
pub(super) async fn read(accounts: &Accounts, desk: &Desk, user: UserId) -> Result<Leaving, Refusal> {
    let (accounts, actor) = (accounts.clone(), desk.actor().clone());
    blocking(move || {
        let scope = Scope::Org(actor.org);
        accounts
            .store()
            .read(scope, |tx| leaving::look(tx, accounts.caseload(), &actor, user))
    })
    .await
}

/// One question for each team: to whom.
pub(super) fn questions(l: &L, leaving: &Leaving, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    html! {
        @for choice in &leaving.choices { (question(l, choice, sent, problems)) }
        @if leaving.unfinished.uploads > 0 {
            p.hint { (l.ta("accounts-leave-uploads", &[("count", leaving.unfinished.uploads.into())])) }
        }
        @if leaving.unfinished.releases > 0 {
            p.hint { (l.ta("accounts-leave-releases", &[("count", leaving.unfinished.releases.into())])) }
        }
    }
}

fn question(l: &L, choice: &Choice, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let share = choice.share;
    let name = field_of(share.team);
    let counts = l.ta(
        "accounts-leave-counts",
        &[("open", share.open.into()), ("closed", share.closed.into())],
    );
    let label = match (share.team, choice.heirs.first()) {
        (Some(_), Some((team, _))) => l.ta("accounts-leave-team", &[("team", team.name.as_str().into())]),
        _ => l.t("accounts-leave-no-team"),
    };
    let mut choices: Vec<Option_<'_>> = Vec::new();
    for (team, members) in &choice.heirs {
        for member in members {
            choices.push(
                Option_::new(value(team.id, Some(member.user)), member.display.expose().clone())
                    .group(team.name.clone()),
            );
        }
        choices.push(Option_::new(value(team.id, None), l.t("accounts-leave-nobody-yet")).group(team.name.clone()));
    }
    let chosen = sent.map(|sent| sent.text(&name).to_owned()).unwrap_or_default();
    let field = Field::new(&name, label)
        .hint(counts)
        .value(chosen)
        .empty(l.t("accounts-leave-choose"))
        .problems(l, problems);
    select(l, &field, &choices)
}

/// A team and somebody in it, as one value.
fn value(team: TeamId, owner: Option<UserId>) -> String {
    owner.map_or_else(|| format!("{team}/"), |owner| format!("{team}/{owner}"))
}

/// What a form chose.
pub(super) fn plan(sent: &Form) -> Vec<Heir> {
    let heirs = sent.fields().filter_map(|(name, chosen)| {
        let of = match name.strip_prefix("heir.")? {
            "none" => None,
            team => Some(team.parse().ok()?),
        };
        let (team, owner) = chosen.expose().split_once('/')?;
        let owner = match owner {
            "" => None,
            owner => Some(owner.parse().ok()?),
        };
        let team = team.parse().ok()?;
        Some(Heir { of, team, owner })
    });
    heirs.collect()
}

pub(super) async fn show(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
) -> Result<Reply, Rejection> {
    page(&accounts, &desk, id_of(&user)?, None, &[]).await
}

async fn page(
    accounts: &Accounts,
    desk: &Desk,
    user: UserId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let leaving = read(accounts, desk, user).await?;
    let l = desk.l();
    let name = SummaryRow::new(l.t("accounts-user"), user_text(leaving.account.display.expose()));
    let body = html! {
        (summary_list(&[name]))
        @if leaving.choices.is_empty() {
            (empty_state(&l.t("accounts-leave-none"), "", None))
        } @else {
            p { (l.t("accounts-leave-text")) }
            (form(&FormOf::post(&format!("/caseloads/{user}")), &html! {
                (questions(l, &leaving, sent, problems))
                (button(&l.t("accounts-leave-do"), Weight::Primary))
            }))
        }
    };
    Ok(desk
        .page(l.t("accounts-leave-title"), body)
        .before(back_link(l, "/users"))
        .problems(problems))
}

pub(super) async fn send(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(user): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let user = id_of(&user)?;
    let (plan, ours) = (plan(&sent), accounts.clone());
    let done = write(&accounts, &desk, move |tx, ambient, actor| {
        leaving::hand_over(tx, (ambient, ours.caseload()), actor, user, &plan)
    });
    match done.await {
        Ok(count) => Ok(done_page(&desk, count).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(&accounts, &desk, user, Some(&sent), &problems)
            .await?
            .into_response()),
        Err(other) => Err(other.into()),
    }
}

fn done_page(desk: &Desk, count: u64) -> Reply {
    let l = desk.l();
    let said = l.ta("accounts-leave-done", &[("count", count.into())]);
    let body = notice(
        Tone::Positive,
        &said,
        &html! { p { (l.t("accounts-leave-done-text")) } },
    );
    desk.page(l.t("accounts-leave-title"), body)
        .before(back_link(l, "/users"))
}

/// Where to go after an account was closed.
pub(super) fn after(user: UserId, left: bool) -> Response {
    let to = if left {
        format!("/caseloads/{user}")
    } else {
        "/users".to_owned()
    };
    Redirect::to(&to).into_response()
}
