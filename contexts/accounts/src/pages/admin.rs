//! The organisation with its sites and teams.

use ::store::Scope;
use access::Action;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, Refusal};
use maud::{Markup, html};
use ui::components::{
    Choice, Field, Form as FormOf, Input, SummaryRow, Weight, button, details, field, form, select, summary_list,
    user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{countries, kinds, lang_of, languages, section};
use crate::Accounts;
use crate::organisations::{self, Overview};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(accounts, &desk, &[]).await
}

async fn page(accounts: Accounts, desk: &Desk, problems: &[FieldProblem]) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let it = blocking(move || {
        accounts
            .store()
            .read(Scope::Org(actor.org), |tx| organisations::overview(tx, &actor))
    })
    .await?;
    let l = desk.l();
    let body = html! {
        @if desk.can(Action::OrganisationManage) { (particulars(desk, &it, problems)) } @else { (read_only(desk, &it)) }
        (section(&l.t("accounts-sites"), &sites(desk, &it, problems)))
        (section(&l.t("accounts-teams"), &teams(desk, &it, problems)))
    };
    Ok(desk.page(l.t("accounts-organisation-title"), body).problems(problems))
}

fn read_only(desk: &Desk, it: &Overview) -> Markup {
    summary_list(&[SummaryRow::new(
        desk.l().t("accounts-organisation-name"),
        user_text(&it.organisation.name),
    )])
}

fn particulars(desk: &Desk, it: &Overview, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let of = &it.organisation;
    let ask = |name: &'static str, label: &str, value: &str| {
        Field::new(name, l.t(label))
            .value(value.to_owned())
            .problems(l, problems)
    };
    form(
        &FormOf::post("/organisation"),
        &html! {
            (field(l, &ask("organisation", "accounts-organisation-name", &of.name), Input::Text))
            (select(l, &ask("kind", "accounts-organisation-kind", &of.kind), &kinds(l)))
            (select(l, &ask("country", "accounts-country", &of.country), &countries(l)))
            (select(l, &ask("language", "accounts-language", of.language.code()).hint(l.t("accounts-language-hint")), &languages()))
            (button(&l.t("accounts-save"), Weight::Primary))
        },
    )
}

fn sites(desk: &Desk, it: &Overview, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let may = desk.can(Action::SiteManage);
    html! {
        @if it.sites.is_empty() { p { (l.t("accounts-sites-none")) } }
        ul.plain {
            @for site in &it.sites {
                li { (user_text(&site.name)) @if may { (rename(desk, &format!("/organisation/sites/{}", site.id), "site", "accounts-site", &site.name)) } }
            }
        }
        @if may {
            (details(&l.t("accounts-site-add"), &form(&FormOf::post("/organisation/sites"), &html! {
                (field(l, &Field::new("site", l.t("accounts-site")).problems(l, problems), Input::Text))
                (select(l, &Field::new("site-country", l.t("accounts-country")).value(it.organisation.country.clone()).problems(l, problems), &countries(l)))
                (button(&l.t("accounts-site-add"), Weight::Secondary))
            })))
        }
    }
}

fn teams(desk: &Desk, it: &Overview, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let may = desk.can(Action::TeamManage);
    let sites: Vec<Choice> = it
        .sites
        .iter()
        .map(|site| Choice::new(site.id.to_string(), site.name.clone()))
        .collect();
    html! {
        @if it.teams.is_empty() { p { (l.t("accounts-teams-none")) } }
        ul.plain {
            @for team in &it.teams {
                li { (user_text(&team.name)) @if may { (rename(desk, &format!("/organisation/teams/{}", team.id), "team", "accounts-team", &team.name)) } }
            }
        }
        @if may {
            (details(&l.t("accounts-team-add"), &form(&FormOf::post("/organisation/teams"), &html! {
                (field(l, &Field::new("team", l.t("accounts-team")).problems(l, problems), Input::Text))
                (select(l, &Field::new("team-site", l.t("accounts-team-site")).problems(l, problems), &sites))
                (button(&l.t("accounts-team-add"), Weight::Secondary))
            })))
        }
    }
}

/// A small form behind a word. Its field has a name of its own, because there is one on every line.
fn rename(desk: &Desk, action: &str, noun: &str, label: &str, now: &str) -> Markup {
    let l = desk.l();
    let last = action.rsplit('/').next().unwrap_or_default();
    let name = format!("{noun}-{last}");
    details(
        &l.t("accounts-rename"),
        &form(
            &FormOf::post(action),
            &html! {
                (field(l, &Field::new(&name, l.t(label)).value(now.to_owned()), Input::Text))
                (button(&l.t("accounts-rename"), Weight::Secondary))
            },
        ),
    )
}

async fn write(
    accounts: Accounts,
    desk: Desk,
    work: impl Fn(&mut ::store::Tx<'_>, &base::Ambient, &access::Actor) -> Result<(), Refusal> + Send + 'static,
) -> Result<Response, Rejection> {
    let actor = desk.actor().clone();
    let ours = accounts.clone();
    let done = blocking(move || {
        let ambient = ours.ambient().clone();
        ours.store()
            .write(Scope::Org(actor.org), move |tx| work(tx, &ambient, &actor))
    })
    .await;
    match done {
        Ok(()) => Ok(Redirect::to("/organisation").into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(accounts, &desk, &problems).await?.into_response()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn change(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    write(accounts, desk, move |tx, ambient, actor| {
        let language = lang_of(sent.text("language"));
        organisations::change(
            tx,
            ambient,
            actor,
            sent.text("organisation"),
            sent.text("kind"),
            sent.text("country"),
            language,
        )
    })
    .await
}

pub(super) async fn add_site(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    write(accounts, desk, move |tx, ambient, actor| {
        organisations::add_site(tx, ambient, actor, sent.text("site"), sent.text("site-country")).map(drop)
    })
    .await
}

pub(super) async fn rename_site(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(site): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = site.parse().map_err(|_| Refusal::NotFound)?;
    write(accounts, desk, move |tx, ambient, actor| {
        organisations::rename_site(tx, ambient, actor, id, sent.text(&format!("site-{site}")))
    })
    .await
}

pub(super) async fn add_team(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    write(accounts, desk, move |tx, ambient, actor| {
        let site = sent
            .text("team-site")
            .parse()
            .map_err(|_| Refusal::invalid("team-site", "accounts-choose"))?;
        organisations::add_team(tx, ambient, actor, site, sent.text("team")).map(drop)
    })
    .await
}

pub(super) async fn rename_team(
    State(accounts): State<Accounts>,
    desk: Desk,
    Path(team): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let id = team.parse().map_err(|_| Refusal::NotFound)?;
    write(accounts, desk, move |tx, ambient, actor| {
        organisations::rename_team(tx, ambient, actor, id, sent.text(&format!("team-{team}")))
    })
    .await
}
