//! Taking along everything that is the organisation's own, and leaving.

use access::{Action, Facts};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{FieldProblem, UserId};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Field, Form as FormOf, Input, Tone, Weight, actions, button, field, form, notice, radios, tag, time,
};
use web::{Desk, Form, Rejection, Reply};

use super::evacuation::{by_names, send};
use super::{id_of, read, section, taken, typed, write};
use crate::Governance;
use crate::departure::{self, Departure, Export, ExportStage, Overview, PURPOSES};
use crate::stage::Stage;

pub(super) async fn show(State(cx): State<Governance>, desk: Desk) -> Result<Reply, Rejection> {
    page(&cx, &desk, None, &[]).await
}

async fn page(
    cx: &Governance,
    desk: &Desk,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let found = read(cx, desk, departure::overview).await?;
    let who: Vec<UserId> = found
        .exports
        .iter()
        .flat_map(|it| [Some(it.asked_by), it.agreed_by])
        .chain(found.departure.iter().flat_map(|it| [it.asked_by, it.agreed_by]))
        .flatten()
        .collect();
    let names = by_names(cx, desk, who.clone()).await?;
    let names: Vec<(UserId, Markup)> = who.into_iter().zip(names).collect();
    let l = desk.l();
    let body = html! {
        (section(&l.t("governance-export-title"), &exports(desk, &found, &names, (sent, problems))))
        (section(&l.t("governance-leave-title"), &leaving(desk, &found, &names, (sent, problems))))
    };
    Ok(desk.page(l.t("governance-leaving"), body).problems(problems))
}

type Names = [(UserId, Markup)];
type Again<'a> = (Option<&'a Form>, &'a [FieldProblem]);

fn name(l: &L, names: &Names, user: Option<UserId>) -> Markup {
    let known = user.and_then(|user| names.iter().find(|(id, _)| *id == user));
    known.map_or_else(|| html! { (l.t("governance-operator")) }, |(_, name)| name.clone())
}

fn exports(desk: &Desk, found: &Overview, names: &Names, (sent, problems): Again<'_>) -> Markup {
    let l = desk.l();
    let waits = found
        .exports
        .iter()
        .any(|it| matches!(it.stage, ExportStage::Asked | ExportStage::Making));
    html! {
        p { (l.t("governance-export-text")) }
        p { (l.t("governance-export-careful")) }
        @for it in &found.exports { (export(desk, it, names)) }
        @if !waits && desk.can(Action::OrganisationExport) { (ask_export(l, sent, problems)) }
    }
}

fn export(desk: &Desk, it: &Export, names: &Names) -> Markup {
    let l = desk.l();
    let facts = Facts::of(desk.actor().org).record(it.id).author(it.asked_by);
    let may = access::may(desk.actor(), Action::OrganisationExportAgree, &facts).is_ok();
    let path = |end: &str| format!("/leaving/exports/{}/{end}", it.id);
    html! {
        section {
            h3 {
                (tag(tone(it.stage), &l.t(&format!("governance-export-stage-{}", it.stage.code())))) " "
                (l.t(&format!("governance-purpose-{}", it.purpose)))
            }
            p { (l.t("governance-destroy-asked-by")) " " (name(l, names, Some(it.asked_by))) " · " (time(l, it.asked_at)) }
            @if it.agreed_by.is_some() { p { (l.t("governance-destroy-agreed-by")) " " (name(l, names, it.agreed_by)) } }
            p { (l.t("governance-recipient")) " " code { bdi { (it.recipient) } } }
            @if let Some(sha256) = &it.made.sha256 {
                ul {
                    li { (l.ta("governance-export-cases", &[("count", it.made.cases.into())])) }
                    li { (l.ta("governance-export-rows", &[("count", it.made.rows.into())])) }
                    li { (l.ta("governance-export-bytes", &[("count", it.made.bytes.into())])) }
                }
                p { "SHA-256 " code { bdi { (sha256) } } }
            }
            @if it.stage == ExportStage::Asked && !may { p { (l.t("governance-unlock-other")) } }
            @if it.stage == ExportStage::Making { p { a href="/jobs" { (l.t("governance-export-jobs")) } } }
            (actions(&export_deeds(desk, it, may, &path)))
        }
    }
}

fn export_deeds(desk: &Desk, it: &Export, may: bool, path: &dyn Fn(&str) -> String) -> Vec<Markup> {
    let l = desk.l();
    let mut deeds = Vec::new();
    if it.stage == ExportStage::Asked && may {
        deeds.push(send(
            &path("agree"),
            &button(&l.t("governance-export-agree"), Weight::Final),
        ));
    }
    if it.stage == ExportStage::Asked && desk.can(Action::OrganisationExport) {
        deeds.push(send(
            &path("withdraw"),
            &button(&l.t("governance-destroy-stop"), Weight::Secondary),
        ));
    }
    if it.stage == ExportStage::Made && desk.can(Action::OrganisationExport) {
        deeds.push(send(
            &path("fetch"),
            &button(&l.t("governance-export-fetch"), Weight::Primary),
        ));
    }
    deeds
}

const fn tone(stage: ExportStage) -> Tone {
    match stage {
        ExportStage::Made => Tone::Positive,
        ExportStage::Asked | ExportStage::Failed => Tone::Attention,
        _ => Tone::Info,
    }
}

fn ask_export(l: &L, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let recipient = Field::new("recipient", l.t("governance-recipient"))
        .hint(l.t("governance-recipient-hint"))
        .value(typed(sent, "recipient", ""))
        .problems(l, problems)
        .required();
    let purpose = Field::new("purpose", l.t("governance-purpose"))
        .value(typed(sent, "purpose", ""))
        .problems(l, problems)
        .required();
    let choices: Vec<Choice<'_>> = PURPOSES
        .iter()
        .map(|code| Choice::new(*code, l.t(&format!("governance-purpose-{code}"))))
        .collect();
    let body = html! {
        (radios(l, &purpose, &choices))
        (field(l, &recipient, Input::Text))
        (actions(&[button(&l.t("governance-export-ask"), Weight::Primary)]))
    };
    form(&FormOf::post("/leaving/exports"), &body)
}

fn leaving(desk: &Desk, found: &Overview, names: &Names, (sent, problems): Again<'_>) -> Markup {
    let l = desk.l();
    let open = found.departure.as_ref().is_some_and(|it| it.ended_at.is_none());
    html! {
        (notice(Tone::Attention, &l.t("governance-destroy-means"), &html! {
            p { (l.t("governance-leave-text")) }
            p { (l.t("governance-leave-stays")) }
            p { (l.ta("governance-leave-countdown", &[("days", found.days.into())])) }
        }))
        @if let Some(it) = &found.departure { (stands(desk, it, names)) }
        @if !open && desk.can(Action::OrganisationLeave) { (ask_leave(l, sent, problems)) }
    }
}

fn stands(desk: &Desk, it: &Departure, names: &Names) -> Markup {
    let l = desk.l();
    let mut facts = Facts::of(desk.actor().org).record(it.id);
    if let Some(by) = it.asked_by {
        facts = facts.author(by);
    }
    let asked = it.stage == Stage::Asked;
    let may = asked && access::may(desk.actor(), Action::OrganisationLeaveAgree, &facts).is_ok();
    let mut deeds = Vec::new();
    if may {
        deeds.push(send(
            "/leaving/agree",
            &button(&l.t("governance-leave-agree"), Weight::Final),
        ));
    }
    if it.stage.can_stop() && desk.can(Action::OrganisationLeave) {
        deeds.push(send(
            "/leaving/withdraw",
            &button(&l.t("governance-destroy-stop"), Weight::Primary),
        ));
    }
    html! {
        p { (tag(Tone::Attention, &l.t(&format!("governance-leave-stage-{}", it.stage.code())))) }
        p { (l.t("governance-destroy-asked-by")) " " (name(l, names, it.asked_by)) " · " (time(l, it.asked_at)) }
        @if it.agreed_by.is_some() { p { (l.t("governance-destroy-agreed-by")) " " (name(l, names, it.agreed_by)) } }
        @if it.stage.can_stop() && let Some(due) = it.due_at {
            p { strong { (l.t("governance-destroy-due")) " " (time(l, due)) } }
        }
        @if asked && !may { p { (l.t("governance-unlock-other")) } }
        (actions(&deeds))
    }
}

fn ask_leave(l: &L, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let sha256 = Field::new("sha256", l.t("governance-leave-sha256"))
        .hint(l.t("governance-leave-sha256-hint"))
        .value(typed(sent, "sha256", ""))
        .problems(l, problems)
        .required();
    let body = html! {
        (field(l, &sha256, Input::Text))
        (actions(&[button(&l.t("governance-leave-ask"), Weight::Final)]))
    };
    form(&FormOf::post("/leaving"), &body)
}

fn back() -> Response {
    Redirect::to("/leaving").into_response()
}

async fn asked<T>(
    cx: &Governance,
    desk: &Desk,
    sent: &Form,
    done: Result<T, base::Refusal>,
) -> Result<Response, Rejection> {
    match taken(done)? {
        Ok(_) => Ok(back()),
        Err(problems) => Ok(page(cx, desk, Some(sent), &problems).await?.into_response()),
    }
}

pub(super) async fn export_ask(State(cx): State<Governance>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let (recipient, purpose) = (sent.text("recipient").to_owned(), sent.text("purpose").to_owned());
    let done = write(&cx, &desk, move |cx, tx, actor| {
        departure::ask_to_export(cx, tx, actor, (&recipient, &purpose))
    })
    .await;
    asked(&cx, &desk, &sent, done).await
}

pub(super) async fn export_agree(
    State(cx): State<Governance>,
    desk: Desk,
    Path(export): Path<String>,
) -> Result<Response, Rejection> {
    let id = id_of(&export)?;
    write(&cx, &desk, move |cx, tx, actor| {
        departure::agree_to_export(cx, tx, actor, id)
    })
    .await?;
    Ok(back())
}

pub(super) async fn export_withdraw(
    State(cx): State<Governance>,
    desk: Desk,
    Path(export): Path<String>,
) -> Result<Response, Rejection> {
    let id = id_of(&export)?;
    write(&cx, &desk, move |cx, tx, actor| {
        departure::do_not_export(cx, tx, actor, id)
    })
    .await?;
    Ok(back())
}

pub(super) async fn ask(State(cx): State<Governance>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let sha256 = sent.text("sha256").to_owned();
    let done = write(&cx, &desk, move |cx, tx, actor| {
        departure::ask_to_leave(cx, tx, actor, &sha256)
    })
    .await;
    asked(&cx, &desk, &sent, done).await
}

pub(super) async fn agree(State(cx): State<Governance>, desk: Desk) -> Result<Response, Rejection> {
    write(&cx, &desk, departure::agree_to_leave).await?;
    Ok(back())
}

pub(super) async fn withdraw(State(cx): State<Governance>, desk: Desk) -> Result<Response, Rejection> {
    write(&cx, &desk, departure::do_not_leave).await?;
    Ok(back())
}
