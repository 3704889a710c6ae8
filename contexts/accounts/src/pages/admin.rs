//! The organisation with its sites and teams.

use ::store::{Scope, Tx};
use access::{Action, Actor};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{Ambient, FieldProblem, Id, PartialDate, Refusal, Timestamp};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Form as FormOf, Input, SummaryRow, Weight, button, date_field, details_open, field, form,
    select, summary_list, user_text,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{countries, kinds, lang_of, languages, section, write};
use crate::organisations::{self, Overview, renamed};
use crate::{Accounts, factors, review};

pub(super) async fn show(State(accounts): State<Accounts>, desk: Desk) -> Result<Reply, Rejection> {
    page(accounts, &desk, &Answered::default()).await
}

/// What a form of this page brought and what is wrong with it.
#[derive(Default)]
struct Answered {
    form: Option<Form>,
    problems: Vec<FieldProblem>,
}

impl Answered {
    /// A field with what was typed into it, or else with what is stored.
    fn field<'a>(&self, l: &L, name: &'a str, label: &str, stored: &str) -> Field<'a> {
        let typed = self.form.as_ref().filter(|form| form.has(name));
        let value = typed.map_or(stored, |form| form.text(name)).to_owned();
        Field::new(name, l.t(label)).value(value).problems(l, &self.problems)
    }

    /// A form behind a word, which stands open when something is wrong in it.
    fn folded(&self, word: &str, fields: &[&str], body: &Markup) -> Markup {
        let wrong = |problem: &FieldProblem| fields.contains(&problem.field.as_str());
        details_open(word, self.problems.iter().any(wrong), body)
    }
}

async fn page(accounts: Accounts, desk: &Desk, answered: &Answered) -> Result<Reply, Rejection> {
    let actor = desk.actor().clone();
    let sets = desk.can(Action::ConfigurationChange);
    let (it, days) = blocking(move || {
        accounts.store().read(Scope::Org(actor.org), |tx| {
            let days = sets.then(|| review::days(tx, &actor)).transpose()?;
            Ok::<_, Refusal>((organisations::overview(tx, &actor)?, days))
        })
    })
    .await?;
    let l = desk.l();
    let body = html! {
        @if desk.can(Action::OrganisationManage) { (particulars(desk, &it, answered)) } @else { (read_only(desk, &it)) }
        @if desk.can(Action::OrganisationManage) { (section(&l.t("accounts-factors-require"), &factors_from(desk, &it, answered))) }
        @if let Some(days) = days {
            (section(&l.t("accounts-review-title"), &super::review::days_form(l, days, &answered.problems)))
        }
        (section(&l.t("accounts-sites"), &sites(desk, &it, answered)))
        (section(&l.t("accounts-teams"), &teams(desk, &it, answered)))
    };
    Ok(desk
        .page(l.t("accounts-organisation-title"), body)
        .problems(&answered.problems))
}

/// From when on everybody needs a second way to show who they are.
fn factors_from(desk: &Desk, it: &Overview, answered: &Answered) -> Markup {
    let l = desk.l();
    let stored = it
        .second_factor_from
        .map(|at| DateParts::from(day_of(at)))
        .unwrap_or_default();
    let parts = answered
        .form
        .as_ref()
        .filter(|form| form.has("from.year"))
        .map_or(stored, from_form);
    let from = Field::new("from", l.t("accounts-factors-from"))
        .hint(l.t("accounts-factors-from-hint"))
        .problems(l, &answered.problems);
    html! {
        p { (l.t("accounts-factors-require-help")) }
        (form(&FormOf::post("/organisation/factors"), &html! {
            (date_field(l, &from, &parts))
            (button(&l.t("accounts-save"), Weight::Secondary))
        }))
    }
}

fn day_of(at: Timestamp) -> PartialDate {
    let text = at.to_string();
    text.split('T')
        .next()
        .and_then(|day| day.parse().ok())
        .unwrap_or(PartialDate::Year(1970))
}

fn from_form(form: &Form) -> DateParts {
    let part = |part: &str| form.text(&format!("from.{part}")).to_owned();
    DateParts {
        year: part("year"),
        month: part("month"),
        day: part("day"),
    }
}

pub(super) async fn require_factors(
    State(accounts): State<Accounts>,
    desk: Desk,
    sent: Form,
) -> Result<Response, Rejection> {
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
        let day = from_form(sent).parse();
        let day = day.map_err(|_| Refusal::invalid("from", "accounts-factors-day"))?;
        factors::require_from(tx, ambient, actor, day)
    })
    .await
}

fn read_only(desk: &Desk, it: &Overview) -> Markup {
    summary_list(&[SummaryRow::new(
        desk.l().t("accounts-organisation-name"),
        user_text(&it.organisation.name),
    )])
}

fn particulars(desk: &Desk, it: &Overview, answered: &Answered) -> Markup {
    let l = desk.l();
    let of = &it.organisation;
    let ask = |name: &'static str, label: &str, stored: &str| answered.field(l, name, label, stored);
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

fn sites(desk: &Desk, it: &Overview, answered: &Answered) -> Markup {
    let l = desk.l();
    let may = desk.can(Action::SiteManage);
    let country = it.organisation.country.as_str();
    let add = html! {
        (field(l, &answered.field(l, "site", "accounts-site", ""), Input::Text))
        (select(l, &answered.field(l, "site-country", "accounts-country", country), &countries(l)))
        (button(&l.t("accounts-site-add"), Weight::Secondary))
    };
    html! {
        @if it.sites.is_empty() { p { (l.t("accounts-sites-none")) } }
        ul.plain {
            @for site in &it.sites {
                li { (user_text(&site.name)) @if may { (rename(l, "site", site.id, "accounts-site", &site.name, answered)) } }
            }
        }
        @if may {
            (answered.folded(&l.t("accounts-site-add"), &["site", "site-country"], &form(&FormOf::post("/organisation/sites"), &add)))
        }
    }
}

fn teams(desk: &Desk, it: &Overview, answered: &Answered) -> Markup {
    let l = desk.l();
    let may = desk.can(Action::TeamManage);
    let sites: Vec<Choice> = it
        .sites
        .iter()
        .map(|site| Choice::new(site.id.to_string(), site.name.clone()))
        .collect();
    let add = html! {
        (field(l, &answered.field(l, "team", "accounts-team", ""), Input::Text))
        (select(l, &answered.field(l, "team-site", "accounts-team-site", ""), &sites))
        (button(&l.t("accounts-team-add"), Weight::Secondary))
    };
    html! {
        @if it.teams.is_empty() { p { (l.t("accounts-teams-none")) } }
        ul.plain {
            @for team in &it.teams {
                li { (user_text(&team.name)) @if may { (rename(l, "team", team.id, "accounts-team", &team.name, answered)) } }
            }
        }
        @if may {
            (answered.folded(&l.t("accounts-team-add"), &["team", "team-site"], &form(&FormOf::post("/organisation/teams"), &add)))
        }
    }
}

/// A small form behind a word. Its field has a name of its own, because there is one on every line.
fn rename<T>(l: &L, noun: &str, id: Id<T>, label: &str, now: &str, answered: &Answered) -> Markup {
    let name = renamed(noun, id);
    let body = html! {
        (field(l, &answered.field(l, &name, label, now), Input::Text))
        (button(&l.t("accounts-rename"), Weight::Secondary))
    };
    answered.folded(
        &l.t("accounts-rename"),
        &[&name],
        &form(&FormOf::post(&format!("/organisation/{noun}s/{id}")), &body),
    )
}

async fn save(
    accounts: Accounts,
    desk: Desk,
    sent: Form,
    work: impl Fn(&mut Tx<'_>, &Ambient, &Actor, &Form) -> Result<(), Refusal> + Send + 'static,
) -> Result<Response, Rejection> {
    let typed = sent.clone();
    let done = write(&accounts, &desk, move |tx, ambient, actor| {
        work(tx, ambient, actor, &sent)
    })
    .await;
    match done {
        Ok(()) => Ok(Redirect::to("/organisation").into_response()),
        Err(Refusal::Invalid(problems)) => {
            let form = Some(typed);
            Ok(page(accounts, &desk, &Answered { form, problems })
                .await?
                .into_response())
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn change(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
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

pub(super) async fn review_days(
    State(accounts): State<Accounts>,
    desk: Desk,
    sent: Form,
) -> Result<Response, Rejection> {
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
        let days = base::date::ascii_digits(sent.text("review-days")).parse().ok();
        review::set_days(tx, ambient, actor, days)
    })
    .await
}

pub(super) async fn add_site(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
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
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
        organisations::rename_site(tx, ambient, actor, id, sent.text(&renamed("site", id)))
    })
    .await
}

pub(super) async fn add_team(State(accounts): State<Accounts>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
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
    save(accounts, desk, sent, move |tx, ambient, actor, sent| {
        organisations::rename_team(tx, ambient, actor, id, sent.text(&renamed("team", id)))
    })
    .await
}
