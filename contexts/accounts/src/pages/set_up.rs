//! The wizard of the first run: three steps on one address. What was answered travels along in hidden fields, so that nothing
//! is stored before the end and no script is needed.

use ::store::Scope;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, OrgId, Refusal};
use maud::{Markup, html};
use ui::components::{
    Field, Form as FormOf, Input, Weight, actions, button, button_with, confirmation, field, form, link_button, select,
    steps,
};
use web::{Form, Rejection, Reply, Visit, blocking};

use super::{countries, kept, kinds, lang_of, languages};
use crate::passwords::{FEWEST, Place};
use crate::set_up::{self, Answers};
use crate::{Accounts, Guess, codes};

/// Which fields belong to which step, so that a problem found at the end leads back to its step.
const STEPS: [&[&str]; 3] = [
    &["key", "organisation", "kind", "country", "language"],
    &["site", "team"],
    &["login", "display", "password"],
];

pub(super) async fn show(State(accounts): State<Accounts>, visit: Visit) -> Result<Response, Rejection> {
    let ours = accounts.clone();
    if !blocking(move || ours.store().read(Scope::Server, set_up::open)).await? {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    Ok(page(&visit, 0, None, &[]).into_response())
}

fn page(visit: &Visit, step: usize, sent: Option<&Form>, problems: &[FieldProblem]) -> Reply {
    let l = visit.l();
    let labels = [
        "accounts-set-up-step-organisation",
        "accounts-set-up-step-place",
        "accounts-set-up-step-account",
    ]
    .map(|id| l.t(id));
    let here: Vec<FieldProblem> = problems
        .iter()
        .filter(|problem| {
            STEPS
                .get(step)
                .is_some_and(|fields| fields.contains(&problem.field.as_str()))
        })
        .cloned()
        .collect();
    let next = if step == 2 {
        "accounts-set-up-title"
    } else {
        "accounts-continue"
    };
    let body = html! {
        @if step == 0 { p { (l.t("accounts-set-up-intro")) } }
        (steps(l, &labels.each_ref().map(String::as_str), step))
        (form(&FormOf::post("/set-up"), &html! {
            input type="hidden" name="step" value=(step);
            (carried(step, sent))
            (questions(visit, step, sent, &here))
            (actions(&[
                button(&l.t(next), Weight::Primary),
                html! { @if step > 0 { (button_with(&l.t("accounts-back"), Weight::Secondary, "back", "1")) } },
            ]))
        }))
    };
    visit.page(l.t("accounts-set-up-title"), body).problems(&here)
}

/// The answers of the other steps. The password is asked last, so that it never travels in a page.
fn carried(step: usize, sent: Option<&Form>) -> Markup {
    html! {
        @for name in STEPS.iter().enumerate().filter(|(at, _)| *at != step).flat_map(|(_, names)| names.iter()).filter(|name| **name != "password") {
            @if let Some(value) = sent.map(|form| form.text(name)).filter(|value| !value.is_empty()) {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}

fn questions(visit: &Visit, step: usize, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = visit.l();
    let ask = |name: &'static str, label: &'static str| -> Field<'static> { kept(l, name, label, sent, problems) };
    match step {
        0 => html! {
            (field(l, &ask("key", "accounts-set-up-key").hint(l.t("accounts-set-up-key-hint")), Input::Code))
            (field(l, &ask("organisation", "accounts-organisation-name"), Input::Text))
            (select(l, &ask("kind", "accounts-organisation-kind"), &kinds(l)))
            (select(l, &ask("country", "accounts-country"), &countries(l)))
            (select(l, &ask("language", "accounts-language").hint(l.t("accounts-language-hint")), &languages()))
        },
        1 => html! {
            (field(l, &ask("site", "accounts-site"), Input::Text))
            (field(l, &ask("team", "accounts-team"), Input::Text))
        },
        _ => html! {
            (field(l, &ask("display", "accounts-display").hint(l.t("accounts-display-hint")), Input::Text))
            (field(l, &ask("login", "accounts-login").hint(l.t("accounts-login-hint")).autocomplete("username"), Input::Code))
            (field(l, &kept(l, "password", "accounts-password-new", None, problems)
                .hint(l.ta("accounts-password-hint", &[("fewest", FEWEST.into())])).autocomplete("new-password"), Input::Password))
        },
    }
}

fn answers(sent: &Form) -> Answers {
    Answers {
        organisation: sent.text("organisation").to_owned(),
        kind: sent.text("kind").to_owned(),
        country: sent.text("country").to_owned(),
        language: lang_of(sent.text("language")),
        site: sent.text("site").to_owned(),
        team: sent.text("team").to_owned(),
        login: sent.text("login").to_owned(),
        display: sent.personal("display"),
        password: sent.raw("password").cloned().unwrap_or_default(),
    }
}

pub(super) async fn send(State(accounts): State<Accounts>, visit: Visit, sent: Form) -> Result<Response, Rejection> {
    let step = sent.text("step").parse::<usize>().unwrap_or(0).min(2);
    if sent.has("back") {
        return Ok(page(&visit, step.saturating_sub(1), Some(&sent), &[]).into_response());
    }
    if let Err(wait) = accounts.take_try(&Guess::SetUp, visit.network()) {
        return Ok(page(&visit, step, Some(&sent), &[]).must_wait(wait).into_response());
    }
    let mut problems = match set_up::check(&answers(&sent)) {
        Ok(()) => Vec::new(),
        Err(Refusal::Invalid(problems)) => problems,
        Err(other) => return Err(other.into()),
    };
    let typed = sent.personal("key");
    if accounts.set_up_code().is_some_and(|code| codes::is_code(&typed, code)) {
        accounts.clear_tries(&Guess::SetUp, visit.network());
    } else {
        problems.push(FieldProblem::new("key", "accounts-set-up-key-wrong"));
    }
    let first_bad = STEPS
        .iter()
        .take(step + 1)
        .position(|names| problems.iter().any(|problem| names.contains(&problem.field.as_str())));
    if let Some(bad) = first_bad {
        return Ok(page(&visit, bad, Some(&sent), &problems).into_response());
    }
    if step < 2 {
        return Ok(page(&visit, step + 1, Some(&sent), &[]).into_response());
    }
    let place = match accounts.passwords().place() {
        Ok(place) => place,
        Err(wait) => return Ok(page(&visit, step, Some(&sent), &[]).must_wait(wait).into_response()),
    };
    match make(accounts, answers(&sent), place).await {
        Ok(()) => Ok(done(&visit).into_response()),
        Err(Refusal::Invalid(problems)) => Ok(page(&visit, 2, Some(&sent), &problems).into_response()),
        Err(other) => Err(other.into()),
    }
}

async fn make(accounts: Accounts, answers: Answers, place: Place) -> Result<(), Refusal> {
    blocking(move || {
        let _place = place;
        // Asked again in the transaction; here it saves the key of an organisation that will not be.
        accounts.store().read(Scope::Server, set_up::still_open)?;
        let hash = accounts.passwords().hash(&answers.password)?;
        let ambient = accounts.ambient().clone();
        let org = OrgId::new(&ambient);
        accounts.vault().create_org(org)?;
        accounts.store().write(Scope::Server, move |tx| {
            set_up::run(tx, &ambient, org, &answers, &hash).map(drop)
        })
    })
    .await
}

fn done(visit: &Visit) -> Reply {
    let l = visit.l();
    let body = html! {
        (confirmation(&l.t("accounts-set-up-finished"), None, &html! {
            p { (l.t("accounts-set-up-next")) }
            p { (link_button("/sign-in", &l.t("accounts-sign-in-button"), Weight::Primary)) }
        }))
    };
    visit.page(l.t("accounts-set-up-title"), body)
}
