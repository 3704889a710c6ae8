//! API tokens: one's own, made and ended here; those of everybody, for the user administrator.

use ::store::{Scope as Rows, Tx};
use access::Actor;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use ui::components::{
    Choice, Column, Field, Form as FormOf, Input, Table, Tone, Weight, back_link, button, checkboxes, code,
    confirmation, empty_state, field, form, link_button, row_button, select, table, tag, textarea, time, user_text,
};
use web::api::{SCOPES, Scope};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{kept, section, write};
use crate::Accounts;
use crate::tokens::{self, DAYS, Standing, Token, Wanted};

async fn read(
    accounts: &Accounts,
    desk: &Desk,
    work: fn(&mut Tx<'_>, &Actor) -> Result<Vec<Token>, Refusal>,
) -> Result<Vec<Token>, Refusal> {
    let (accounts, actor) = (accounts.clone(), desk.actor().clone());
    blocking(move || accounts.store().read(Rows::Org(actor.org), |tx| work(tx, &actor))).await
}

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(&accounts, &desk, None, &[]).await
}

async fn page(
    accounts: &Accounts,
    desk: &Desk,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let mine = read(accounts, desk, tokens::own).await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-tokens-intro")) }
        @if !mine.is_empty() {
            (section(&l.t("accounts-tokens-yours"), &list(desk, &mine, "/account/tokens/end", false)))
        }
        (section(&l.t("accounts-token-make"), &make_form(desk, sent, problems)))
    };
    Ok(desk
        .page(l.t("accounts-tokens-title"), body)
        .before(back_link(l, "/account"))
        .problems(problems))
}

fn make_form(desk: &Desk, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let scopes: Vec<Choice<'_>> = SCOPES
        .iter()
        .filter(|scope| scope.is_open_to(desk.actor()))
        .map(|scope| {
            let choice = Choice::new(scope.code, l.t(&scope.label()));
            if scope.short {
                choice.hint(l.t("accounts-token-short-hint"))
            } else {
                choice
            }
        })
        .collect();
    if scopes.is_empty() {
        return html! { p { (l.t("accounts-token-nothing")) } };
    }
    let days: Vec<Choice<'_>> = DAYS
        .iter()
        .map(|days| {
            Choice::new(
                days.to_string(),
                l.ta("accounts-token-days", &[("days", i64::from(*days).into())]),
            )
        })
        .collect();
    let chosen = sent.map(|sent| sent.list("scopes")).unwrap_or_default();
    let length = sent.map_or("30", |sent| sent.text("days")).to_owned();
    form(
        &FormOf::post("/account/tokens"),
        &html! {
            (field(l, &kept(l, "label", "accounts-token-label", sent, problems).hint(l.t("accounts-token-label-hint")), Input::Text))
            (checkboxes(l, &Field::new("scopes", l.t("accounts-token-scopes")).hint(l.t("accounts-token-scopes-hint")).problems(l, problems), &scopes, &chosen))
            (select(l, &Field::new("days", l.t("accounts-token-for")).value(length).problems(l, problems), &days))
            (textarea(l, &kept(l, "networks", "accounts-token-networks", sent, problems).hint(l.t("accounts-token-networks-hint")), 2))
            (button(&l.t("accounts-token-make"), Weight::Primary))
        },
    )
}

fn list(desk: &Desk, all: &[Token], end: &str, with_owner: bool) -> Markup {
    let l = desk.l();
    let mut heads = vec![Column::text(l.t("accounts-token-label"))];
    if with_owner {
        heads.push(Column::text(l.t("accounts-user")));
    }
    heads.push(Column::text(l.t("accounts-token-scopes")));
    for head in ["accounts-token-used", "accounts-token-until"] {
        heads.push(Column::text(l.t(head)));
    }
    heads.push(Column::text(l.t("accounts-state")));
    heads.push(Column::quiet(l.t("accounts-token-end")));
    let mut rows = Table::new(l.t("accounts-tokens-title"), heads).quiet_caption();
    for token in all {
        let standing = token.standing(desk.now());
        let mut cells = vec![user_text(&token.label)];
        if with_owner {
            cells.push(user_text(token.owner.expose()));
        }
        cells.push(scopes_of(desk, token));
        cells.push(match token.used_at {
            Some(at) => time(l, at),
            None => html! { (l.t("accounts-token-unused")) },
        });
        cells.push(time(l, token.expires_at));
        cells.push(state(desk, standing));
        cells.push(if standing == Standing::Works {
            let id = token.id.to_string();
            form(
                &FormOf::post(end),
                &row_button(&l.t("accounts-token-end"), &token.label, "token", &id),
            )
        } else {
            html! {}
        });
        rows.push(cells);
    }
    table(&rows)
}

fn scopes_of(desk: &Desk, token: &Token) -> Markup {
    let l = desk.l();
    html! {
        ul {
            @for scope in token.scopes.iter().filter_map(|code| Scope::of(code)) { li { (l.t(&scope.label())) } }
            @for network in &token.networks { li { (code(network)) } }
        }
    }
}

fn state(desk: &Desk, standing: Standing) -> Markup {
    let l = desk.l();
    match standing {
        Standing::Works => tag(Tone::Positive, &l.t("accounts-token-works")),
        Standing::Expired => tag(Tone::Neutral, &l.t("accounts-token-expired")),
        Standing::Ended => tag(Tone::Neutral, &l.t("accounts-token-ended")),
        Standing::Overtaken => tag(Tone::Attention, &l.t("accounts-token-overtaken")),
    }
}

fn wanted(sent: &Form) -> Wanted {
    Wanted {
        label: sent.text("label").to_owned(),
        scopes: sent.list("scopes").into_iter().map(str::to_owned).collect(),
        days: sent.text("days").parse().unwrap_or_default(),
        networks: sent.text("networks").to_owned(),
    }
}

/// Makes one and shows it, this once.
pub(super) async fn make(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let asked = wanted(&sent);
    let made = write(&accounts, &desk, move |tx, ambient, actor| {
        tokens::make(tx, ambient, actor, &asked)
    })
    .await;
    let made = match made {
        Ok(made) => made,
        Err(Refusal::Invalid(problems)) => {
            return Ok(page(&accounts, &desk, Some(&sent), &problems).await?.into_response());
        }
        Err(other) => return Err(other.into()),
    };
    let l = desk.l();
    let body = html! {
        (confirmation(&l.t("accounts-token-made"), Some(&code(made.text.expose())), &html! {
            p { strong { (l.t("accounts-token-once")) } }
            p { (l.t("accounts-token-keep")) }
        }))
        p { (link_button("/account/tokens", &l.t("accounts-tokens-title"), Weight::Secondary)) }
    };
    Ok(desk.page(l.t("accounts-token-made"), body).into_response())
}

pub(super) async fn end(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Redirect, Rejection> {
    let id = sent.text("token").parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        tokens::end_own(tx, ambient, actor, id)
    })
    .await?;
    Ok(Redirect::to("/account/tokens"))
}

/// Every token of the organisation.
pub(super) async fn all(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    let all = read(&accounts, &desk, tokens::all).await?;
    let l = desk.l();
    let body = html! {
        p { (l.t("accounts-tokens-all-intro")) }
        @if all.is_empty() {
            (empty_state(&l.t("accounts-tokens-none"), "", None))
        } @else {
            (list(&desk, &all, "/tokens/end", true))
        }
    };
    Ok(desk
        .page(l.t("accounts-tokens-title"), body)
        .before(back_link(l, "/users")))
}

pub(super) async fn end_any(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Redirect, Rejection> {
    let id = sent.text("token").parse().map_err(|_| Refusal::NotFound)?;
    write(&accounts, &desk, move |tx, ambient, actor| {
        tokens::end_any(tx, ambient, actor, id)
    })
    .await?;
    Ok(Redirect::to("/tokens"))
}
