//! One service, and what came of it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use base::{CaseId, FieldProblem};
use maud::{Markup, html};
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Form as FormOf, Input, SummaryRow, Weight, actions, button, date, date_field, field,
    form, link_button, long_text, radios, select, summary_list, textarea,
};
use web::{Desk, Form, Rejection, Reply};

use super::case::way;
use super::deed::{taken, write};
use super::plan::{amount, cost, progress};
use super::{case_path, id_of, parts};
use crate::Protection;
use crate::plan::model::{Effect, Progress, Satisfaction, Service, ServiceId, WhyNot};
use crate::plan::services::{self, Came};

pub(super) async fn show(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, service)): Path<(String, String)>,
) -> Result<Reply, Rejection> {
    page(&cx, &desk, (id_of(&case)?, id_of(&service)?), None, &[]).await
}

/// What is known of it already.
fn known(desk: &Desk, it: &Service) -> Markup {
    let l = desk.l();
    let mut rows = vec![
        SummaryRow::new(l.t("protection-service-progress"), progress(desk, it.progress)),
        SummaryRow::new(l.t("protection-service-provider"), provider(l, it)),
    ];
    if let Some(day) = it.planned_for.as_deref().and_then(|day| day.parse().ok()) {
        rows.push(SummaryRow::new(l.t("protection-service-planned-for"), date(l, day)));
    }
    if it.hidden {
        rows.push(SummaryRow::new(
            l.t("protection-kept-hidden"),
            html! { span.hint { (l.t("protection-service-note")) } },
        ));
    }
    summary_list(&rows)
}

/// A service in the copy for the person.
pub(super) fn told(l: &L, it: &Service) -> Markup {
    let labels = [
        it.effect.map(|it| ("protection-service-effect", it.label())),
        it.satisfaction
            .map(|it| ("protection-service-satisfaction", it.label())),
        it.why_not.map(|it| ("protection-service-why-not", it.label())),
    ];
    let mut rows = vec![
        SummaryRow::new(l.t("protection-service"), html! { (l.t(it.kind.label())) }),
        SummaryRow::new(l.t("protection-service-progress"), html! { (l.t(it.progress.label())) }),
        SummaryRow::new(l.t("protection-service-provider"), provider(l, it)),
    ];
    for (label, day) in [
        ("protection-service-planned-for", &it.planned_for),
        ("protection-service-provided-on", &it.provided_on),
    ] {
        if let Some(day) = day.as_deref().and_then(|day| day.parse().ok()) {
            rows.push(SummaryRow::new(l.t(label), date(l, day)));
        }
    }
    if it.quantity.is_some() {
        rows.push(SummaryRow::new(
            l.t("protection-service-how-much"),
            html! { (amount(l, it)) },
        ));
    }
    rows.extend(cost(it).map(|cost| SummaryRow::new(l.t("protection-service-cost"), cost)));
    rows.extend(
        labels
            .into_iter()
            .flatten()
            .map(|(key, value)| SummaryRow::new(l.t(key), html! { (l.t(value)) })),
    );
    rows.extend(
        it.note
            .as_ref()
            .map(|note| SummaryRow::new(l.t("protection-service-note"), long_text(note.expose()))),
    );
    summary_list(&rows)
}

/// Who provides, with their name for who may see it.
pub(super) fn provider(l: &L, it: &Service) -> Markup {
    html! {
        (l.t(it.provider.label()))
        @if let Some(name) = &it.provider_name { ": " (ui::components::user_text(name.expose())) }
    }
}

/// What a field shows: what was sent, or what is stored.
struct Filled<'a> {
    it: &'a Service,
    sent: Option<&'a Form>,
}

impl Filled<'_> {
    fn text(&self, name: &str, stored: impl FnOnce(&Service) -> String) -> String {
        self.sent
            .map_or_else(|| stored(self.it), |sent| sent.text(name).to_owned())
    }

    fn day(&self) -> DateParts {
        if let Some(sent) = self.sent {
            return parts(sent, "on");
        }
        let day = self.it.provided_on.as_deref().or(self.it.planned_for.as_deref());
        let mut parts = day.unwrap_or_default().split('-').map(str::to_owned);
        DateParts {
            year: parts.next().unwrap_or_default(),
            month: parts.next().unwrap_or_default(),
            day: parts.next().unwrap_or_default(),
        }
    }
}

fn questions(desk: &Desk, filled: &Filled<'_>, sees: bool, problems: &[FieldProblem]) -> Markup {
    let l = desk.l();
    let choices = |all: &[(&'static str, &'static str)]| -> Vec<Choice<'static>> {
        all.iter().map(|(code, label)| Choice::new(*code, l.t(label))).collect()
    };
    let came: Vec<_> = Progress::ALL.iter().map(|it| (it.code(), it.label())).collect();
    let effects: Vec<_> = Effect::ALL.iter().map(|it| (it.code(), it.label())).collect();
    let content: Vec<_> = Satisfaction::ALL.iter().map(|it| (it.code(), it.label())).collect();
    let why_not: Vec<_> = WhyNot::ALL.iter().map(|it| (it.code(), it.label())).collect();
    let of = |name: &'static str, label: &str| Field::new(name, l.t(label)).problems(l, problems);
    let unit = l.t(filled.it.kind.unit().label());
    html! {
        (radios(l, &of("progress", "protection-service-came").value(filled.text("progress", |it| it.progress.code().to_owned())), &choices(&came)))
        section {
            h2 { (l.t("protection-service-if-provided")) }
            (date_field(l, &of("on", "protection-service-provided-on"), &filled.day()))
            (field(l, &Field::new("quantity", unit).hint(l.t("protection-service-quantity-hint")).problems(l, problems)
                .value(filled.text("quantity", |it| it.quantity.map(|count| count.to_string()).unwrap_or_default())), Input::Number))
            (field(l, &of("amount", "protection-service-cost").hint(l.t("protection-service-cost-hint"))
                .value(filled.text("amount", |it| it.cost.as_ref().map(base::Money::amount).unwrap_or_default())), Input::Number))
            (field(l, &of("currency", "protection-service-currency").hint(l.t("protection-service-currency-hint"))
                .value(filled.text("currency", |it| it.cost.as_ref().map(|cost| cost.currency.to_string()).unwrap_or_default())), Input::Code))
            (select(l, &of("effect", "protection-service-effect").value(filled.text("effect", |it| it.effect.map(|it| it.code().to_owned()).unwrap_or_default())), &choices(&effects)))
            (select(l, &of("satisfaction", "protection-service-satisfaction").hint(l.t("protection-service-satisfaction-hint"))
                .value(filled.text("satisfaction", |it| it.satisfaction.map(|it| it.code().to_owned()).unwrap_or_default())), &choices(&content)))
        }
        section {
            h2 { (l.t("protection-service-if-not")) }
            (select(l, &of("why_not", "protection-service-why-not").value(filled.text("why_not", |it| it.why_not.map(|it| it.code().to_owned()).unwrap_or_default())), &choices(&why_not)))
        }
        @if sees {
            section { (textarea(l, &of("note", "protection-service-note").hint(l.t("protection-service-note-hint"))
                .value(filled.text("note", |it| it.note.as_ref().map(|note| note.expose().clone()).unwrap_or_default())), 4)) }
        }
    }
}

async fn page(
    cx: &Protection,
    desk: &Desk,
    (id, service): (CaseId, ServiceId),
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Result<Reply, Rejection> {
    let (case, it, sees) = write(cx, desk, move |cx, tx, actor| {
        services::form(cx, tx, actor, id, service)
    })
    .await?;
    let l = desk.l();
    let version = sent.map_or_else(|| it.version.to_string(), |sent| sent.text("version").to_owned());
    let back = format!("{}/plan", case_path(id));
    let action = format!("{}/services/{service}", case_path(id));
    let body = html! {
        (known(desk, &it))
        (form(&FormOf::post(&action).hidden(&[("version", &version)]).guard_typed_text(), &html! {
            (questions(desk, &Filled { it: &it, sent }, sees, problems))
            (actions(&[button(&l.t("ui-save"), Weight::Primary), link_button(&back, &l.t("ui-cancel"), Weight::Quiet)]))
        }))
    };
    Ok(desk
        .page(l.t("protection-service"), body)
        .heading(html! { (l.t(it.kind.label())) })
        .before(way(desk, &case))
        .problems(problems))
}

pub(super) async fn save(
    State(cx): State<Protection>,
    desk: Desk,
    Path((case, service)): Path<(String, String)>,
    sent: Form,
) -> Result<Response, Rejection> {
    let at = (id_of(&case)?, id_of(&service)?);
    let version: i64 = sent.text("version").parse().map_err(|_| Rejection::Unreadable)?;
    let day = match super::day_of(&sent, "on") {
        Ok(day) => day,
        Err(problem) => {
            let problems = [problem];
            return Ok(page(&cx, &desk, at, Some(&sent), &problems).await?.into_response());
        }
    };
    let came = Came {
        progress: Progress::of(sent.text("progress")).ok_or(Rejection::Unreadable)?,
        day,
        quantity: sent.text("quantity").to_owned(),
        amount: sent.text("amount").to_owned(),
        currency: sent.text("currency").to_owned(),
        effect: Effect::of(sent.text("effect")),
        satisfaction: Satisfaction::of(sent.text("satisfaction")),
        why_not: WhyNot::of(sent.text("why_not")),
        note: sent.has("note").then(|| sent.personal("note")),
    };
    let (id, service) = at;
    let done = write(&cx, &desk, move |cx, tx, actor| {
        services::record(cx, tx, actor, id, (service, version), &came)
    })
    .await;
    Ok(match taken(done)? {
        Ok(()) => Redirect::to(&format!("{}/plan", case_path(id))).into_response(),
        Err(problems) => page(&cx, &desk, at, Some(&sent), &problems).await?.into_response(),
    })
}
