//! Registering a person: the least that is needed, and a look at who may be the same.

use access::Action;
use axum::extract::State;
use axum::http::HeaderName;
use axum::response::{Html, IntoResponse, Response};
use base::{FieldProblem, Refusal, UserId};
use maud::{Markup, html};
use standards::htcds::Section;
use ui::components::{
    Choice, Field, Form as FormOf, Tone, Weight, actions, button, button_with, confirmation, date_field, details_open,
    form, link_button, notice, radios, select, suggestions,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::question::{Filled, given, question};
use super::show::{Names, found_list};
use super::{case_path, date_of, parts};
use crate::model::{Consent, Content};
use crate::register::{self, NewCase};
use crate::schema::{LATIN_NAME, OTHER_NAMES, SAFE_CONTACT};
use crate::similar::{self, Asked, Similar};
use crate::slot::Slot;
use crate::{Protection, rules};

/// What is asked besides day, consent and team. Everything else is asked on the pages of the case, when there is trust.
const FIRST: [&str; 9] = [
    "prs_FirstName",
    "prs_MiddleName",
    "prs_SecondName",
    LATIN_NAME,
    OTHER_NAMES,
    "prs_Birthdate",
    "prs_Gender",
    "prs_MobilePhone",
    "prs_IdentityNumber",
];

fn slots() -> Vec<Slot> {
    FIRST
        .into_iter()
        .filter_map(|name| Slot::of(Section::Person, name))
        .collect()
}

pub(super) async fn show(State(cx): State<Protection>, desk: Desk) -> Result<Reply, Rejection> {
    let token = desk.ambient().uuid_v7().to_string();
    page(&cx, &desk, None, &token, &[], &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    sent: Option<&Form>,
    token: &str,
    problems: &[FieldProblem],
    alike: &[Similar],
) -> Result<Reply, Rejection> {
    let l = desk.l();
    let (content, hidden) = (Content::default(), std::collections::BTreeSet::new());
    let filled = Filled {
        content: &content,
        hidden: &hidden,
        sent,
        problems,
        brief: true,
    };
    let safe = Slot::of(Section::Case, SAFE_CONTACT);
    let (first, more) = (slots(), l.t("protection-register-more"));
    let (identity, rest) = first.split_at(5);
    let names = Names::read(cx, desk.actor().org, owners(alike)).await?;
    let folded_problem = rest
        .iter()
        .skip(1)
        .any(|slot| problems.iter().any(|problem| problem.field == slot.name()));
    let body = html! {
        // Where somebody who pressed the button looks first.
        @if alike.is_empty() { p { (l.t("protection-register-intro")) } } @else { (similar_people(desk, &names, alike)) }
        (form(&FormOf::post("/people/register").hidden(&[("token", token)]).guard_typed_text(), &html! {
            (date_field(l, &Field::new("registered", l.t("protection-registered")).problems(l, problems), &day(desk, sent)))
            (consent(desk, sent, problems))
            (team(desk, &names, sent, problems))
            h2 { (l.t("protection-register-person")) }
            p.hint { (l.t("protection-register-person-hint")) }
            @for slot in identity { (question(l, *slot, &filled)) }
            @for slot in rest.iter().take(1) { (question(l, *slot, &filled)) }
            (suggestions(l, "/people/register/similar", &html! {}))
            (details_open(&more, folded_problem, &html! { @for slot in rest.iter().skip(1) { (question(l, *slot, &filled)) } }))
            @if let Some(slot) = safe { (question(l, slot, &filled)) }
            (actions(&[
                if alike.is_empty() { button(&l.t("protection-register-do"), Weight::Primary) }
                else { button_with(&l.t("protection-register-anyway"), Weight::Primary, "confirmed", "yes") },
            ]))
        }))
    };
    Ok(desk.page(l.t("protection-register"), body).problems(problems))
}

fn owners(alike: &[Similar]) -> impl Iterator<Item = UserId> + '_ {
    alike.iter().filter_map(|similar| match similar {
        Similar::Yours(found) => found.case.owner,
        Similar::Ask(_) | Similar::OthersNotAsked => None,
    })
}

fn day(desk: &Desk, sent: Option<&Form>) -> ui::components::DateParts {
    match sent {
        Some(sent) => parts(sent, "registered"),
        None => desk
            .now()
            .day()
            .parse::<base::PartialDate>()
            .map(Into::into)
            .unwrap_or_default(),
    }
}

fn consent(desk: &Desk, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let choices: Vec<Choice<'_>> = [Consent::Given, Consent::Refused, Consent::NotAsked]
        .into_iter()
        .map(|consent| Choice::new(consent.code(), l.t(consent.label())))
        .collect();
    let value = sent.map(|sent| sent.text("consent").to_owned()).unwrap_or_default();
    radios(
        l,
        &Field::new("consent", l.t("protection-consent"))
            .hint(l.t("protection-consent-hint"))
            .value(value)
            .problems(l, problems),
        &choices,
    )
}

fn team(desk: &Desk, names: &Names, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let own = &desk.actor().teams;
    let choices: Vec<Choice<'_>> = own
        .iter()
        .filter_map(|team| Some(Choice::new(team.to_string(), names.team_text(*team)?.to_owned())))
        .collect();
    let only = own.first().filter(|_| own.len() == 1).map(ToString::to_string);
    let value = sent
        .map(|sent| sent.text("team").to_owned())
        .or(only)
        .unwrap_or_default();
    html! {
        @if !choices.is_empty() || !register::owns(desk.actor()) {
            (select(l, &Field::new("team", l.t("protection-team")).value(value).problems(l, problems), &choices))
        }
    }
}

/// Who may be the same: for those of other teams only whom to ask.
fn similar_people(desk: &Desk, names: &Names, alike: &[Similar]) -> Markup {
    let l = desk.l();
    let yours: Vec<_> = alike
        .iter()
        .filter_map(|similar| match similar {
            Similar::Yours(found) => Some((**found).clone()),
            Similar::Ask(_) | Similar::OthersNotAsked => None,
        })
        .collect();
    let unasked = alike.iter().any(|similar| matches!(similar, Similar::OthersNotAsked));
    let teams: Vec<Markup> = alike
        .iter()
        .filter_map(|similar| match similar {
            Similar::Ask(team) => Some(names.team(l, *team)),
            Similar::Yours(_) | Similar::OthersNotAsked => None,
        })
        .collect();
    if yours.is_empty() && teams.is_empty() {
        return notice(Tone::Neutral, &l.t("protection-similar-unasked"), &html! {});
    }
    notice(
        Tone::Attention,
        &l.t("protection-similar"),
        &html! {
            p { (l.t("protection-similar-text")) }
            @if !yours.is_empty() { (found_list(l, names, &yours)) }
            @if !teams.is_empty() {
                p { (l.t("protection-similar-ask")) }
                ul { @for team in &teams { li { (team) } } }
            }
            @if unasked { p { (l.t("protection-similar-unasked")) } }
        },
    )
}

/// What the form says of the person, with everything that cannot be taken.
fn person(sent: &Form, problems: &mut Vec<FieldProblem>) -> Content {
    let mut content = Content::default();
    for slot in slots() {
        match given(slot, sent, &std::collections::BTreeSet::new()) {
            Ok(Some(answer)) => slot.set(&mut content, answer),
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    content
}

fn new_case(desk: &Desk, sent: &Form) -> Result<NewCase, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    // It may be tomorrow already where the user is.
    let today = desk.now().plus_seconds(14 * 3600).day();
    let registered_on = match date_of(sent, "registered") {
        Ok(date) => date.and_then(|date| rules::past_day(date, &today)),
        Err(_) => None,
    };
    if registered_on.is_none() {
        problems.push(FieldProblem::new("registered", "protection-problem-day"));
    }
    let consent = Consent::of(sent.text("consent"));
    if consent.is_none() {
        problems.push(FieldProblem::new("consent", "protection-problem-consent"));
    }
    let person = person(sent, &mut problems);
    let mut case = Content::default();
    if let Some(slot) = Slot::of(Section::Case, SAFE_CONTACT) {
        match given(slot, sent, &std::collections::BTreeSet::new()) {
            Ok(answer) => answer.into_iter().for_each(|answer| slot.set(&mut case, answer)),
            Err(problem) => problems.push(problem),
        }
    }
    let token = sent.text("token").parse::<uuid::Uuid>().ok();
    let (Some(registered_on), Some(consent), Some(token), true) = (registered_on, consent, token, problems.is_empty())
    else {
        return Err(problems);
    };
    Ok(NewCase {
        token: token.into_bytes(),
        registered_on,
        consent,
        team: sent.text("team").parse().ok(),
        person,
        case,
    })
}

pub(super) async fn send(State(cx): State<Protection>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let token = sent.text("token").to_owned();
    let input = match new_case(&desk, &sent) {
        Ok(input) => input,
        Err(problems) => {
            return Ok(page(&cx, &desk, Some(&sent), &token, &problems, &[])
                .await?
                .into_response());
        }
    };
    if !sent.has("confirmed") && !made_already(&cx, &desk, input.token).await? {
        let alike = look(&cx, &desk, Asked::of(&input.person)).await?;
        if !alike.is_empty() {
            return Ok(page(&cx, &desk, Some(&sent), &token, &[], &alike)
                .await?
                .into_response());
        }
    }
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let made = blocking(move || {
        let keys = register::keys(&ours, &actor)?;
        let made = ours.write(&actor, move |cx, tx, actor| register::run(cx, tx, actor, &keys, &input))?;
        ours.refresh(actor.org, &[made.person])?;
        Ok::<_, Refusal>(made)
    })
    .await;
    let l = desk.l();
    match made {
        Ok(made) => {
            let code = ui::components::code(&made.code);
            let body = html! {
                (confirmation(&l.t("protection-registered-done"), Some(&code), &html! {
                    p { (l.t("protection-registered-next")) }
                    (actions(&[
                        link_button(&case_path(made.case), &l.t("protection-case-open"), Weight::Primary),
                        link_button("/today", &l.t("protection-today"), Weight::Secondary),
                    ]))
                }))
            };
            Ok(desk.page(l.t("protection-register"), body).into_response())
        }
        Err(Refusal::Invalid(problems)) => Ok(page(&cx, &desk, Some(&sent), &token, &problems, &[])
            .await?
            .into_response()),
        Err(other) => Err(other.into()),
    }
}

/// Whether this very form was taken before: then the one who looks the same is the one that it made.
async fn made_already(cx: &Protection, desk: &Desk, token: [u8; 16]) -> Result<bool, Refusal> {
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let made = blocking(move || ours.read(&actor, |_, tx, actor| register::made(tx, actor, &token))).await?;
    Ok(made.is_some())
}

async fn look(cx: &Protection, desk: &Desk, mut asked: Asked) -> Result<Vec<Similar>, Refusal> {
    if asked.names.is_empty() || !desk.can(Action::PersonMatch) {
        return Ok(Vec::new());
    }
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    asked.others = ours.may_ask_others(&actor);
    blocking(move || {
        ours.unlock(actor.org, &mut |_| {})?;
        ours.write(&actor, move |cx, tx, actor| similar::run(cx, tx, actor, &asked))
    })
    .await
}

/// The same look while one types, for browsers with script.
pub(super) async fn similar(State(cx): State<Protection>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let alike = look(&cx, &desk, Asked::of(&person(&sent, &mut Vec::new()))).await?;
    let names = Names::read(&cx, desk.actor().org, owners(&alike)).await?;
    let body = if alike.is_empty() {
        html! {}
    } else {
        similar_people(&desk, &names, &alike)
    };
    let fragment = [(HeaderName::from_static("x-fragment"), "1")];
    Ok((fragment, Html(body.into_string())).into_response())
}
