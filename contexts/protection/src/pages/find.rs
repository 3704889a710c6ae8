//! Finding people. The query never stands in an address.

use access::Action;
use axum::extract::State;
use base::{FieldProblem, Redacted, Refusal};
use maud::{Markup, html};
use ui::components::{Field, Form as FormOf, Input, Weight, button, empty_state, field, form};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::show::{Names, found_list};
use crate::{Protection, find};

fn search_form(desk: &Desk, typed: &str, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    form(
        &FormOf::post("/people/find"),
        &html! {
            (field(l, &Field::new("q", l.t("protection-find-what")).hint(l.t("protection-find-hint")).value(typed.to_owned()).problems(l, problems), Input::Search))
            (button(&l.t("protection-find-do"), Weight::Primary))
        },
    )
}

/// The way on for somebody who cannot wait: the same for a code that names a case of others and for one that names none.
fn emergency(desk: &Desk, query: &Redacted<String>) -> Markup {
    let l = desk.l();
    let code = crate::code::parse(query.expose()).unwrap_or_default();
    html! {
        p { (l.t("protection-emergency-ask")) }
        (form(
            &FormOf::post("/emergencies/ask").hidden(&[("code", &code)]),
            &button(&l.t("protection-emergency-open"), Weight::Secondary),
        ))
    }
}

pub(super) async fn ask(desk: Desk) -> Result<Reply, Rejection> {
    let body = search_form(&desk, "", &[]);
    Ok(desk.page(desk.l().t("protection-find"), body))
}

pub(super) async fn search(State(cx): State<Protection>, desk: Desk, sent: Form) -> Result<Reply, Rejection> {
    let (actor, query) = (desk.actor().clone(), sent.personal("q"));
    let (ours, asked) = (cx.clone(), query.clone());
    let found = blocking(move || {
        ours.unlock(actor.org, &mut |_| {})?;
        ours.write(&actor, move |cx, tx, actor| find::run(cx, tx, actor, &asked))
    })
    .await;
    let l = desk.l();
    let found = match found {
        Ok(found) => found,
        Err(Refusal::Invalid(problems)) => {
            let body = search_form(&desk, query.expose(), &problems);
            return Ok(desk.page(l.t("protection-find"), body).problems(&problems));
        }
        Err(other) => return Err(other.into()),
    };
    let owners = found.people.iter().filter_map(|found| found.case.owner);
    let names = Names::read(&cx, desk.actor().org, owners).await?;
    let register = desk.can(Action::PersonRegister).then(|| l.t("protection-register"));
    let body = html! {
        (search_form(&desk, query.expose(), &[]))
        section {
            h2 { (l.t("protection-found")) }
            @if found.people.is_empty() {
                (empty_state(&l.t("protection-found-none"), &l.t("protection-found-none-text"), register.as_deref().map(|label| ("/people/register", label))))
            } @else {
                (found_list(l, &names, &found.people))
                @if found.more { p { (l.t("protection-found-more")) } }
            }
            @if found.people.is_empty() && desk.can(Action::EmergencyOpen) { (emergency(&desk, &query)) }
        }
    };
    Ok(desk.page(l.t("protection-find"), body))
}
