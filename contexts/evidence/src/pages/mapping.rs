//! Saying which column of a file is which.

use base::{FieldProblem, Redacted};
use maud::{Markup, html};
use standards::htcds;
use ui::components::{Field, Form as FormOf, Weight, button, code, details, download_button, form, radios, textarea};
use web::{Desk, Form};

use super::import::layouts;
use super::section;
use crate::import::mapping::FIELD as MAPPING;
use crate::model::Layout;
use crate::records;
use crate::uploads::{Found, Seen};

pub(super) fn form_of(
    desk: &Desk,
    seen: &Seen,
    template: &Redacted<String>,
    sent: Option<&Form>,
    problems: &[FieldProblem],
) -> Markup {
    let l = desk.l();
    let here = format!("/data/imports/{}", seen.batch.id);
    let text = match sent.filter(|form| form.has(MAPPING)) {
        Some(form) => form.text(MAPPING).to_owned(),
        None => template.expose().clone(),
    };
    let asked = seen.batch.asked.map_or("auto", Layout::code);
    let body = form(
        &FormOf::post(&format!("{here}/mapping")),
        &html! {
            p { (l.t("evidence-mapping-text-hint")) }
            (radios(l, &Field::new("layout", l.t("evidence-layout-ask")).value(asked), &layouts(desk)))
            (textarea(l, &Field::new(MAPPING, l.t("evidence-mapping")).value(text).problems(l, problems), 12))
            (details(&l.t("evidence-mapping-fields"), &fields(desk, seen.batch.layout)))
            (button(&l.t("evidence-mapping-send"), Weight::Secondary))
        },
    );
    // Where it is the next step, or has a problem in it, the form must not be folded away.
    let next = matches!(seen.found, Some(Found::Unusable(..)));
    if next || problems.iter().any(|problem| problem.field == MAPPING) {
        return section(&l.t("evidence-mapping"), &body);
    }
    section(
        &l.t("evidence-mapping"),
        &html! {
            (details(&l.t("evidence-mapping-change"), &body))
            p { (download_button(&format!("{here}/mapping.toml"), &l.t("evidence-mapping-download"))) }
        },
    )
}

/// The names that can stand behind a header, with what they are called elsewhere.
fn fields(desk: &Desk, layout: Option<Layout>) -> Markup {
    let l = desk.l();
    let evidence = records::columns().map(|column| (column.name, column.label_id));
    let cases = htcds::FIELDS.iter().map(|field| (field.id, field.label_id));
    let list = |layout: Layout, fields: &mut dyn Iterator<Item = (&'static str, &'static str)>| {
        html! {
            p { (super::data::layout(desk, Some(layout))) }
            ul { @for (name, label) in fields { li { (code(name)) " " (l.t(label)) } } }
        }
    };
    html! {
        @if layout != Some(Layout::Htcds) { (list(Layout::Ctdc, &mut evidence.clone())) }
        @if layout != Some(Layout::Ctdc) { (list(Layout::Htcds, &mut cases.clone())) }
    }
}
