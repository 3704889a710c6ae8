//! Fields of a form: one builder, and one function for each kind of input.

use std::borrow::Cow;

use base::{FieldProblem, PartialDate};
use maud::{Markup, html};

use super::Sample;
use super::unknown::{NotKnown, not_known};
use crate::L;

/// A question of a form: its name, its words, what was answered and what is wrong with the answer.
///
/// The element's id is [`field_id`] of its name; the error summary links there.
#[derive(Debug, Clone)]
pub struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) label: Cow<'a, str>,
    pub(super) hint: Option<Cow<'a, str>>,
    pub(super) value: Cow<'a, str>,
    pub(super) errors: Vec<String>,
    pub(super) required: bool,
    pub(super) not_known: Option<NotKnown<'a>>,
    autocomplete: &'a str,
    width: Width,
    source: bool,
    pub(super) empty: Option<Cow<'a, str>>,
}

/// How wide an input is: as wide as its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// A line of text.
    #[default]
    Line,
    /// A word, a code.
    Short,
    /// A number of a few digits.
    Tiny,
}

/// What a one-line input takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Input {
    /// Any text, in any script.
    #[default]
    Text,
    /// A whole number in any digits.
    Number,
    /// A code or user name: left to right.
    Code,
    /// An address of e-mail.
    Email,
    /// A phone number in any digits.
    Phone,
    /// A password; what was typed is never sent back.
    Password,
    /// A text to search for.
    Search,
}

/// The id of a field's input element. The error summary links to it.
pub fn field_id(name: &str) -> String {
    let safe: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("f-{safe}")
}

impl<'a> Field<'a> {
    /// A question with a name (unique on the page) and its words.
    pub fn new(name: &'a str, label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            name,
            label: label.into(),
            hint: None,
            value: Cow::Borrowed(""),
            errors: Vec::new(),
            required: false,
            not_known: None,
            autocomplete: "off",
            width: Width::Line,
            source: false,
            empty: None,
        }
    }

    /// One sentence below the words: why we ask, an example.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What was answered before.
    #[must_use]
    pub fn value(mut self, value: impl Into<Cow<'a, str>>) -> Self {
        self.value = value.into();
        self
    }

    /// Takes those of a refusal's problems that are about this field.
    #[must_use]
    pub fn problems(mut self, l: &L, problems: &[FieldProblem]) -> Self {
        let own = problems.iter().filter(|problem| problem.field == self.name);
        self.errors.extend(own.map(|problem| l.problem(problem)));
        self
    }

    /// It cannot be left empty. Few fields are so.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Offers the kinds of *not known* beside the answer.
    #[must_use]
    pub const fn or_not_known(mut self, not_known: NotKnown<'a>) -> Self {
        self.not_known = Some(not_known);
        self
    }

    /// What the browser may fill in: `username`, `current-password`, `new-password`, `one-time-code`. Otherwise nothing.
    #[must_use]
    pub const fn autocomplete(mut self, autocomplete: &'a str) -> Self {
        self.autocomplete = autocomplete;
        self
    }

    /// How wide it is.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// Leaving this input asks the server for [`super::suggestions`].
    #[must_use]
    pub const fn asks_suggestions(mut self) -> Self {
        self.source = true;
        self
    }

    /// What the empty entry of a select says instead of "Choose": "Any" in a filter.
    #[must_use]
    pub fn empty(mut self, label: impl Into<Cow<'a, str>>) -> Self {
        self.empty = Some(label.into());
        self
    }

    pub(super) fn id(&self) -> String {
        field_id(self.name)
    }

    /// Ids of what describes the input: hint and errors.
    pub(super) fn described_by(&self) -> Option<String> {
        let id = self.id();
        let mut ids = Vec::new();
        if self.hint.is_some() {
            ids.push(format!("{id}-hint"));
        }
        if !self.errors.is_empty() {
            ids.push(format!("{id}-error"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn invalid(&self) -> Option<&'static str> {
        (!self.errors.is_empty()).then_some("true")
    }

    pub(super) fn needed(&self) -> Option<&'static str> {
        self.required.then_some("true")
    }

    /// Hint and errors, between the words and the input.
    pub(super) fn notes(&self, l: &L) -> Markup {
        let id = self.id();
        html! {
            @if let Some(hint) = &self.hint { p.hint id=(format!("{id}-hint")) { (hint) } }
            @if !self.errors.is_empty() {
                p.error id=(format!("{id}-error")) {
                    span.away { (l.t("ui-error-before")) " " }
                    @for (index, error) in self.errors.iter().enumerate() { @if index > 0 { " " } (error) }
                }
            }
        }
    }

    pub(super) fn words(&self, l: &L) -> Markup {
        html! { (self.label) @if self.required { " " span.needed { (l.t("ui-required")) } } }
    }

    /// The frame of a field with one input.
    pub(super) fn single(&self, l: &L, input: &Markup) -> Markup {
        html! {
            div.field.wrong[!self.errors.is_empty()] {
                label for=(self.id()) { (self.words(l)) }
                (self.notes(l))
                (input)
                @if let Some(unknown) = &self.not_known { (not_known(l, self, unknown)) }
            }
        }
    }

    /// The frame of a field with several inputs.
    pub(super) fn group(&self, l: &L, inputs: &Markup) -> Markup {
        html! {
            fieldset.field.wrong[!self.errors.is_empty()] aria-describedby=[self.described_by()] {
                legend { (self.words(l)) }
                (self.notes(l))
                (inputs)
                @if let Some(unknown) = &self.not_known { (not_known(l, self, unknown)) }
            }
        }
    }
}

/// A field of one line.
pub fn field(l: &L, field: &Field<'_>, input: Input) -> Markup {
    let (kind, mode, dir) = match input {
        Input::Text => ("text", None, "auto"),
        // Not type=number: it refuses the digits of other scripts and turns with the wheel.
        Input::Number => ("text", Some("numeric"), "auto"),
        Input::Code => ("text", None, "ltr"),
        Input::Email => ("email", Some("email"), "ltr"),
        Input::Phone => ("tel", Some("tel"), "ltr"),
        Input::Password => ("password", None, "ltr"),
        Input::Search => ("search", Some("search"), "auto"),
    };
    let width = match field.width {
        Width::Line => None,
        Width::Short => Some("short"),
        Width::Tiny => Some("tiny"),
    };
    let value = if input == Input::Password {
        ""
    } else {
        field.value.as_ref()
    };
    let plain = matches!(input, Input::Code | Input::Email | Input::Password);
    let placeholder = (dir == "auto").then_some(" ");
    field.single(
        l,
        &html! {
            input id=(field.id()) name=(field.name) type=(kind) value=(value) class=[width] dir=(dir) inputmode=[mode]
                placeholder=[placeholder]
                autocomplete=(field.autocomplete) spellcheck="false" autocapitalize=[plain.then_some("none")]
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] aria-required=[field.needed()]
                data-suggest-source[field.source];
        },
    )
}

/// A field of several lines.
pub fn textarea(l: &L, field: &Field<'_>, rows: u8) -> Markup {
    field.single(
        l,
        &html! {
            textarea id=(field.id()) name=(field.name) rows=(rows) dir="auto" placeholder=" " autocomplete="off"
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] aria-required=[field.needed()]
                data-suggest-source[field.source] {
                "\n" (field.value)
            }
        },
    )
}

/// A file to send. Files are not shown again after a refusal: browsers do not allow it.
pub fn file_field(l: &L, field: &Field<'_>, accept: &str) -> Markup {
    field.single(
        l,
        &html! {
            input id=(field.id()) name=(field.name) type="file" accept=(accept)
                aria-describedby=[field.described_by()] aria-invalid=[field.invalid()] aria-required=[field.needed()];
        },
    )
}

/// What was typed into the three parts of a date, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Sent as `NAME.year`.
    pub year: String,
    /// Sent as `NAME.month`.
    pub month: String,
    /// Sent as `NAME.day`.
    pub day: String,
}

impl From<PartialDate> for DateParts {
    fn from(date: PartialDate) -> Self {
        let text = |part: Option<u8>| part.map(|part| part.to_string()).unwrap_or_default();
        Self {
            year: date.year().to_string(),
            month: text(date.month()),
            day: text(date.day()),
        }
    }
}

impl DateParts {
    /// The date that was typed, in any digits; `None` where all three are empty.
    ///
    /// # Errors
    /// [`base::date::NotADate`] for a day without month, a month without year, or a day that the calendar does not have.
    pub fn parse(&self) -> Result<Option<PartialDate>, base::date::NotADate> {
        let number = |text: &str| -> Result<Option<u16>, base::date::NotADate> {
            match base::date::ascii_digits(text.trim()) {
                text if text.is_empty() => Ok(None),
                text if text.bytes().all(|b| b.is_ascii_digit()) => {
                    text.parse().map(Some).map_err(|_| base::date::NotADate)
                }
                _ => Err(base::date::NotADate),
            }
        };
        let small = |text: &str| -> Result<Option<u8>, base::date::NotADate> {
            number(text)?
                .map(|value| u8::try_from(value).map_err(|_| base::date::NotADate))
                .transpose()
        };
        match (number(&self.year)?, small(&self.month)?, small(&self.day)?) {
            (None, None, None) => Ok(None),
            (Some(year), month, day) => PartialDate::new(i32::from(year), month, day).map(Some),
            (None, ..) => Err(base::date::NotADate),
        }
    }
}

/// A date of which only the year, or year and month, may be known: three inputs, `NAME.day`, `NAME.month`, `NAME.year`.
pub fn date_field(l: &L, field: &Field<'_>, parts: &DateParts) -> Markup {
    let inputs = [
        ("day", "ui-date-day", &parts.day, "tiny"),
        ("month", "ui-date-month", &parts.month, "tiny"),
        ("year", "ui-date-year", &parts.year, "short"),
    ];
    field.group(
        l,
        &html! {
            div.date {
                @for (index, (part, label, value, class)) in inputs.into_iter().enumerate() {
                    @let id = if index == 0 { field.id() } else { format!("{}-{part}", field.id()) };
                    div {
                        label for=(id) { (l.t(label)) }
                        input id=(id) name=(format!("{}.{part}", field.name)) type="text" class=(class) value=(value)
                            inputmode="numeric" autocomplete="off" dir="ltr" aria-invalid=[field.invalid()]
                            data-suggest-source[field.source];
                    }
                }
            }
        },
    )
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let wrong = [FieldProblem::new("sample-mail", "ui-sample-problem").with("n", "3")];
    let text = |name| Field::new(name, l.t("ui-sample-label"));
    vec![
        Sample::new(
            "field",
            field(
                l,
                &text("sample-line")
                    .hint(l.t("ui-sample-hint"))
                    .value("Олена")
                    .required(),
                Input::Text,
            ),
        ),
        Sample::new(
            "field-problem",
            field(l, &text("sample-mail").value("a@").problems(l, &wrong), Input::Email),
        ),
        Sample::new(
            "field-number",
            field(l, &text("sample-number").width(Width::Tiny), Input::Number),
        ),
        Sample::new(
            "textarea",
            textarea(l, &text("sample-area").value("Line one.\nسطر بالعربية."), 4),
        ),
        Sample::new("file", file_field(l, &text("sample-file"), ".csv,.xlsx")),
        Sample::new(
            "date",
            date_field(
                l,
                &text("sample-date")
                    .hint(l.t("ui-date-hint"))
                    .or_not_known(NotKnown::of_answer(None)),
                &DateParts {
                    year: String::from("2001"),
                    ..DateParts::default()
                },
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_from_three_inputs_in_any_digits() {
        let parts = |year: &str, month: &str, day: &str| DateParts {
            year: year.into(),
            month: month.into(),
            day: day.into(),
        };
        assert_eq!(parts("", " ", "").parse(), Ok(None));
        assert_eq!(parts("২০০১", "", "").parse(), Ok(Some(PartialDate::Year(2001))));
        assert_eq!(parts("٢٠٠١", "٥", "٧").parse(), Ok(Some(PartialDate::Day(2001, 5, 7))));
        for wrong in [
            parts("", "5", ""),
            parts("2001", "", "5"),
            parts("2001", "2", "30"),
            parts("2001", "+2", "3"),
        ] {
            assert!(wrong.parse().is_err(), "{wrong:?}");
        }
    }
}
