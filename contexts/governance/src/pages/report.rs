//! Saying that data were lost or seen: one page, no more asked than somebody knows at that moment.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base::FieldProblem;
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, Column, DateParts, Field, Form as FormOf, Input, Table, Tone, Weight, Width, actions, button, checkboxes,
    confirmation, date_field, details_open, field, form, link_button, notice, radios, table, tag, textarea, time,
};
use web::{Desk, Form, Rejection, Reply, blocking};

use super::{choices, kept, list, parts, read, section, taken, ticked, typed};
use crate::breach::{self, Breach, DATA, KINDS, PEOPLE, Phase, Report, SECTIONS};
use crate::{Governance, words};

pub(super) async fn show(State(cx): State<Governance>, desk: Desk) -> Result<Reply, Rejection> {
    page(&cx, &desk, None, &[]).await
}

async fn page(
    cx: &Governance,
    desk: &Desk,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let own = read(cx, desk, |_, tx, actor| breach::own(tx, actor)).await?;
    let l = desk.l();
    let hours = Field::new("hours", l.t("governance-hours"))
        .hint(l.t("governance-hours-hint"))
        .value(typed(sent, "hours", "0"))
        .width(Width::Tiny)
        .problems(l, problems);
    let text = kept(l, "text", "governance-what", sent, problems).hint(l.t("governance-what-hint"));
    let body = html! {
        p { (l.t("governance-report-intro")) }
        (form(&FormOf::post("/breaches/report").guard_typed_text(), &html! {
            (radios(l, &kept(l, "kind", "governance-kind", sent, problems), &choices(l, &KINDS, words::kind)))
            (textarea(l, &text, 5))
            (field(l, &hours, Input::Number))
            (more(l, sent, problems))
            (actions(&[button(&l.t("governance-report-do"), Weight::Primary)]))
        }))
        @if !own.is_empty() { (section(&l.t("governance-own"), &own_table(l, &own))) }
    };
    Ok(desk.page(l.t("governance-report"), body).problems(problems))
}

/// What may be known already, and need not be.
fn more(l: &L, sent: Option<&Form>, problems: &[FieldProblem]) -> Markup {
    let open = sent.is_some();
    let asked = Details {
        happened: sent.map(|form| parts(form, "happened")).unwrap_or_default(),
        data: ticked(sent, "data", &[]),
        people: ticked(sent, "people", &[]),
        about: typed(sent, "about", ""),
    };
    details_open(&l.t("governance-more"), open, &asked.fields(l, problems))
}

/// The coded answers that a report and an assessment share.
pub(super) struct Details {
    pub(super) happened: DateParts,
    pub(super) data: Vec<String>,
    pub(super) people: Vec<String>,
    pub(super) about: String,
}

impl Details {
    pub(super) fn fields(&self, l: &L, problems: &[FieldProblem]) -> Markup {
        let sections = SECTIONS
            .iter()
            .map(|section| Choice::new(section.code(), l.t(section.title_id())));
        let data: Vec<Choice<'_>> = sections.chain(choices(l, &DATA, words::data)).collect();
        let about = Field::new("about", l.t("governance-about"))
            .hint(l.t("governance-about-hint"))
            .value(self.about.as_str())
            .width(Width::Tiny)
            .problems(l, problems);
        html! {
            (date_field(l, &Field::new("happened", l.t("governance-happened")).hint(l.t("governance-happened-hint")).problems(l, problems), &self.happened))
            (checkboxes(l, &Field::new("people", l.t("governance-people")).problems(l, problems), &choices(l, &PEOPLE, words::people), &codes(&self.people)))
            (field(l, &about, Input::Number))
            (checkboxes(l, &Field::new("data", l.t("governance-data")).problems(l, problems), &data, &codes(&self.data)))
        }
    }
}

fn codes(ticked: &[String]) -> Vec<&str> {
    ticked.iter().map(String::as_str).collect()
}

fn own_table(l: &L, own: &[Breach]) -> Markup {
    let mut rows = Table::new(
        l.t("governance-own"),
        vec![
            Column::text(l.t("governance-number")),
            Column::text(l.t("governance-kind")),
            Column::text(l.t("governance-reported-at")),
            Column::text(l.t("governance-phase")),
        ],
    )
    .quiet_caption();
    for it in own {
        rows.push(vec![
            html! { a href=(format!("/breaches/{}", it.id)) { (l.number(it.number)) } },
            html! { (words::kind(l, &it.kind)) },
            time(l, it.reported_at),
            phase_tag(l, it.phase),
        ]);
    }
    table(&rows)
}

pub(super) fn phase_tag(l: &L, phase: Phase) -> Markup {
    let tone = match phase {
        Phase::Reported => Tone::Attention,
        Phase::Assessed => Tone::Info,
        Phase::Notified | Phase::NotNotified => Tone::Positive,
        Phase::Closed => Tone::Neutral,
    };
    tag(tone, &words::phase(l, phase))
}

pub(super) async fn send(State(cx): State<Governance>, desk: Desk, sent: Form) -> Result<Response, Rejection> {
    let happened = parts(&sent, "happened").parse();
    let report = Report {
        kind: sent.text("kind").to_owned(),
        hours: sent.text("hours").to_owned(),
        happened: happened.as_ref().ok().copied().flatten(),
        data: list(&sent, "data"),
        people: list(&sent, "people"),
        about: sent.text("about").to_owned(),
        text: sent.personal("text"),
    };
    let (actor, ours) = (desk.actor().clone(), cx.clone());
    let done = blocking(move || {
        if happened.is_err() {
            return Err(base::Refusal::invalid("happened", "governance-problem-date"));
        }
        let key = breach::key(&ours, &actor)?;
        ours.write(&actor, move |cx, tx, actor| {
            breach::report(cx, tx, actor, &key, &report)
        })
    })
    .await;
    let l = desk.l();
    Ok(match taken(done)? {
        Ok(reported) => {
            let number = html! { (l.ta("governance-reported-number", &[("number", reported.number.into())])) };
            let next = html! {
                @if reported.told == 0 {
                    (notice(Tone::Attention, &l.t("governance-nobody"), &html! { p { (l.t("governance-nobody-text")) } }))
                } @else {
                    p { (l.t("governance-reported-text")) }
                }
                p { (l.t("governance-reported-add")) }
                p { (link_button(&format!("/breaches/{}", reported.id), &l.t("governance-reported-see"), Weight::Secondary)) }
            };
            let body = confirmation(&l.t("governance-reported"), Some(&number), &next);
            desk.page(l.t("governance-report"), body).into_response()
        }
        Err(problems) => page(&cx, &desk, Some(&sent), &problems).await?.into_response(),
    })
}
