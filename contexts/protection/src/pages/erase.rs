//! Erasing a person: what it means, why, and the code of the case typed by hand.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use base::{FieldProblem, PersonId};
use maud::html;
use ui::components::{
    Field, Form as FormOf, Input, Tone, Weight, Width, actions, button, code, confirmation, field, form, link_button,
    notice, textarea,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::deed::{read, taken};
use super::{case_path, id_of};
use crate::{Protection, erase};

pub(super) async fn ask(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, id_of(&person)?, None, &[]).await
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    person: PersonId,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let cases = read(cx, desk, move |tx, actor| erase::form(tx, actor, person)).await?;
    let l = desk.l();
    let typed = |name: &str| sent.map(|sent| sent.text(name).to_owned()).unwrap_or_default();
    let back = cases
        .first()
        .map_or_else(|| String::from("/cases"), |case| case_path(case.id));
    let body = html! {
        (notice(Tone::Attention, &l.t("protection-erase-head"), &html! {
            p { (l.t("protection-erase-text")) }
            p { (l.t("protection-erase-stays")) }
        }))
        p { (l.ta("protection-erase-cases", &[("count", cases.len().into())])) }
        ul { @for case in &cases { li { (code(&case.code)) } } }
        (form(&FormOf::post(&format!("/people/{person}/erase")), &html! {
            (textarea(l, &Field::new("reason", l.t("protection-reason")).hint(l.t("protection-erase-reason-hint")).value(typed("reason")).problems(l, problems), 3))
            (field(l, &Field::new("code", l.t("protection-erase-code")).hint(l.t("protection-erase-code-hint")).value(typed("code"))
                .width(Width::Short).problems(l, problems), Input::Code))
            (actions(&[button(&l.t("protection-erase-do"), Weight::Final), link_button(&back, &l.t("ui-cancel"), Weight::Quiet)]))
        }))
    };
    Ok(desk.page(l.t("protection-erase"), body).problems(problems))
}

pub(super) async fn run(
    State(cx): State<Protection>,
    desk: Desk,
    Path(person): Path<String>,
    sent: Form,
) -> Result<Response, Rejection> {
    let person = id_of(&person)?;
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let (typed, reason) = (sent.text("code").to_owned(), sent.personal("reason"));
    let done = blocking(move || {
        let key = erase::reason_key(&ours, &actor)?;
        let ordered = ours.write(&actor, move |cx, tx, actor| {
            erase::run(cx, tx, actor, person, (&typed, &reason), &key)
        })?;
        erase::finish(&ours, &ordered)
    })
    .await;
    let l = desk.l();
    Ok(match taken(done)? {
        Ok(()) => {
            let body = confirmation(
                &l.t("protection-erased"),
                None,
                &html! {
                    p { (l.t("protection-erased-text")) }
                    p { (link_button("/cases", &l.t("protection-cases"), Weight::Primary)) }
                },
            );
            desk.page(l.t("protection-erase"), body).into_response()
        }
        Err(problems) => page(&cx, &desk, person, Some(&sent), &problems).await?.into_response(),
    })
}
