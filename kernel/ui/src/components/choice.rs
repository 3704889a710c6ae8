//! Choosing one or several of a list.

use std::borrow::Cow;

use maud::{Markup, html};

use super::unknown::NotKnown;
use super::{Field, Sample};
use crate::L;

/// One thing that can be chosen.
#[derive(Debug, Clone)]
pub struct Choice<'a> {
    /// What is sent.
    pub value: Cow<'a, str>,
    /// Its words.
    pub label: Cow<'a, str>,
    /// A sentence below, where it needs one.
    pub hint: Option<Cow<'a, str>>,
    /// Heading under which a select lists it; choices of one group follow one another.
    pub group: Option<Cow<'a, str>>,
}

impl<'a> Choice<'a> {
    /// A choice without hint.
    pub fn new(value: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
            group: None,
        }
    }

    /// With a sentence below its words.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Under a heading.
    #[must_use]
    pub fn group(mut self, group: impl Into<Cow<'a, str>>) -> Self {
        self.group = Some(group.into());
        self
    }
}

/// One of many, for long lists. The first entry is empty, so that nothing is chosen by accident.
pub fn select(l: &L, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    let value = field.value.as_ref();
    field.single(
        l,
        &html! {
            div.select {
                select id=(field.id()) name=(field.name) autocomplete="off" aria-describedby=[field.described_by()]
                    aria-invalid=[field.invalid()] aria-required=[field.needed()] {
                    option value="" selected[value.is_empty()] {
                        @if let Some(label) = &field.empty { (label) } @else { (l.t("ui-choose")) }
                    }
                    @for run in choices.chunk_by(|a, b| a.group == b.group) {
                        @if let Some(group) = run.first().and_then(|choice| choice.group.as_ref()) {
                            optgroup label=(group) { (options(run, value)) }
                        } @else { (options(run, value)) }
                    }
                }
            }
        },
    )
}

fn options(choices: &[Choice<'_>], value: &str) -> Markup {
    html! {
        @for choice in choices {
            option value=(choice.value) selected[!value.is_empty() && choice.value == value] { (choice.label) }
        }
    }
}

/// One of few.
pub fn radios(l: &L, field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    field.group(l, &list(field, choices, "radio", &[field.value.as_ref()]))
}

/// More checkboxes than so many stand in columns.
const SHORT: usize = 7;

/// Any of some; each that is chosen is sent under the field's name. `chosen` lists those that are.
pub fn checkboxes(l: &L, field: &Field<'_>, choices: &[Choice<'_>], chosen: &[&str]) -> Markup {
    let list = list(field, choices, "checkbox", chosen);
    if choices.len() > SHORT {
        // Side by side where there is room, so that a long list is seen at once.
        return field.group(l, &html! { div.choices { (list) } });
    }
    field.group(l, &list)
}

fn list(field: &Field<'_>, choices: &[Choice<'_>], kind: &str, chosen: &[&str]) -> Markup {
    html! {
        @for (index, choice) in choices.iter().enumerate() {
            // The first carries the field's own id, so that the error summary leads to it.
            @let id = if index == 0 { field.id() } else { format!("{}-{index}", field.id()) };
            @let hint = choice.hint.as_ref().map(|_| format!("{id}-note"));
            div.choice {
                input type=(kind) id=(id) name=(field.name) value=(choice.value) aria-describedby=[hint.as_deref()]
                    checked[chosen.contains(&choice.value.as_ref())];
                label for=(id) { (choice.label) }
                @if let Some(text) = &choice.hint { p.hint id=[hint.as_deref()] { (text) } }
            }
        }
    }
}

/// One yes that is sent as `value` where it is ticked.
pub fn checkbox(l: &L, field: &Field<'_>, value: &str, ticked: bool) -> Markup {
    html! {
        div.field.wrong[!field.errors.is_empty()] {
            (field.notes(l))
            div.choice {
                input type="checkbox" id=(field.id()) name=(field.name) value=(value) checked[ticked]
                    aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
                label for=(field.id()) { (field.words(l)) }
            }
        }
    }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let choices = [
        Choice::new("a", l.t("ui-sample-one")),
        Choice::new("b", l.t("ui-sample-two")).hint(l.t("ui-sample-hint")),
    ];
    let label = || l.t("ui-sample-label");
    vec![
        Sample::new(
            "select",
            select(l, &Field::new("sample-select", label()).value("b"), &choices),
        ),
        Sample::new(
            "radios",
            radios(
                l,
                &Field::new("sample-radios", label()).or_not_known(NotKnown::of_answer(Some("declined"))),
                &choices,
            ),
        ),
        Sample::new(
            "checkboxes",
            checkboxes(l, &Field::new("sample-boxes", label()), &choices, &["a"]),
        ),
        Sample::new("checkbox", checkbox(l, &Field::new("sample-box", label()), "yes", true)),
    ]
}
