//! Every field of the standard as a question of a form, and back. Label, help, choices and the kinds of not knowing come from
//! the field table.

use std::collections::BTreeSet;

use base::{FieldProblem, Redacted};
use maud::{Markup, html};
use standards::htcds::{Field as Asked, Kind};
use standards::iso3166::{self, Found, Place};
use standards::{Answer, NotKnown, Reason, Value, parse_answer};
use ui::L;
use ui::components::{
    Choice, DateParts, Field, Input, NotKnown as OrNot, Width, checkboxes, date_field, field, radios, select,
    status_name, textarea,
};
use web::Form;

use super::{parts, show};
use crate::model::{Consent, Content};
use crate::rules;
use crate::schema::{LATIN_NAME, OTHER_NAMES};
use crate::slot::Slot;

/// Answers by which somebody may be recognised as known already: leaving one of them asks who that may be.
const RECOGNISED_BY: [&str; 6] = [
    "prs_FirstName",
    "prs_MiddleName",
    "prs_SecondName",
    LATIN_NAME,
    OTHER_NAMES,
    "prs_Birthdate",
];
/// Up to so many codes stand open as radio buttons.
const FEW: usize = 6;

/// What a form shows in a question: what is stored, or what was typed and could not be taken.
pub(super) struct Filled<'a> {
    pub(super) content: &'a Content,
    pub(super) hidden: &'a BTreeSet<&'static str>,
    pub(super) sent: Option<&'a Form>,
    pub(super) problems: &'a [FieldProblem],
    /// Without the kinds of not knowing: where an empty answer only means that it can wait.
    pub(super) brief: bool,
}

impl Filled<'_> {
    fn text(&self, l: &L, slot: Slot) -> String {
        if let Some(sent) = self.sent {
            return sent
                .raw(slot.name())
                .map(|text| text.expose().clone())
                .unwrap_or_default();
        }
        slot.get(self.content)
            .known()
            .map(|known| written(l, known))
            .unwrap_or_default()
    }

    fn codes(&self, slot: Slot) -> Vec<String> {
        if let Some(sent) = self.sent {
            return sent.list(slot.name()).into_iter().map(str::to_owned).collect();
        }
        match slot.get(self.content).known() {
            Some(Value::Codes(codes)) => codes.iter().map(|code| code.code.to_owned()).collect(),
            _ => Vec::new(),
        }
    }

    fn date(&self, slot: Slot) -> DateParts {
        if let Some(sent) = self.sent {
            return parts(sent, slot.name());
        }
        match slot.get(self.content).known() {
            Some(Value::Date(date)) => DateParts::from(*date.expose()),
            _ => DateParts::default(),
        }
    }

    fn kind(&self, slot: Slot) -> Option<&'static str> {
        if let Some(sent) = self.sent {
            return NotKnown::of(sent.text(&status_name(slot.name()))).map(NotKnown::code);
        }
        match slot.get(self.content) {
            Answer::NotKnown(kind) if kind != NotKnown::Missing => Some(kind.code()),
            _ => None,
        }
    }
}

/// A known value as it stands in an input: countries and languages by their names in the reader's language.
fn written(l: &L, known: &Value) -> String {
    match known {
        Value::Country(place) => writable(l, *place),
        Value::Countries(places) => places
            .iter()
            .map(|place| writable(l, *place))
            .collect::<Vec<_>>()
            .join("; "),
        Value::Language(language) => language.name(l.lang().code()).to_owned(),
        other => Answer::Known(other.clone()).to_text().into_exposed(),
    }
}

/// A country, or what stands in its place, in words that are read back as the same; else its stable name.
/// [`Place::Unknown`] is for published data: no reader of cases makes it, and what is typed as unknown is
/// [`NotKnown::Unknown`].
fn writable(l: &L, place: Place) -> String {
    let name = show::place(l, place);
    match iso3166::find(&name) {
        Some(Found::Place(found)) if found == place => name,
        _ => place.code().to_owned(),
    }
}

const PERSONAL: [&str; 4] = ["unknown", "not-asked", "declined", "not-applicable"];
const PLAIN: [&str; 3] = ["unknown", "not-asked", "not-applicable"];
/// For an answer that is hidden, *missing* is the way to take it out.
const HIDDEN: [&str; 5] = ["unknown", "not-asked", "declined", "not-applicable", "missing"];

/// One question.
pub(super) fn question(l: &L, slot: Slot, filled: &Filled<'_>) -> Markup {
    match slot {
        Slot::Field(asked) => of_field(l, slot, asked, filled),
        Slot::Own(own) => {
            let hint = if filled.hidden.contains(own.column) {
                "protection-hidden-replace"
            } else {
                own.hint
            };
            let base = Field::new(own.column, l.t(own.label))
                .hint(l.t(hint))
                .value(filled.text(l, slot))
                .problems(l, filled.problems);
            let base = asking(slot, filled, base);
            if own.column == LATIN_NAME {
                field(l, &base, Input::Text)
            } else {
                textarea(l, &base, 3)
            }
        }
        Slot::Consent => {
            let choices: Vec<Choice<'_>> = Consent::ALL
                .into_iter()
                .map(|consent| Choice::new(consent.code(), l.t(consent.label())))
                .collect();
            let base = Field::new(slot.name(), l.t(slot.label()))
                .value(filled.text(l, slot))
                .problems(l, filled.problems);
            radios(l, &base, &choices)
        }
    }
}

/// In the form that registers, the fields by which somebody may be recognised.
fn asking<'f>(slot: Slot, filled: &Filled<'_>, field: Field<'f>) -> Field<'f> {
    if filled.brief && RECOGNISED_BY.contains(&slot.name()) {
        field.asks_suggestions()
    } else {
        field
    }
}

fn of_field(l: &L, slot: Slot, asked: &'static Asked, filled: &Filled<'_>) -> Markup {
    let hidden = filled.hidden.contains(asked.id);
    let chosen = filled.kind(slot);
    let kinds: &[&str] = match (hidden, rules::is_personal(asked.section)) {
        (true, _) => &HIDDEN,
        (false, true) => &PERSONAL,
        (false, false) if chosen == Some("declined") => &PERSONAL,
        (false, false) => &PLAIN,
    };
    let hint = if hidden {
        l.t("protection-hidden-replace")
    } else {
        l.t(asked.definition_id)
    };
    let base = Field::new(asked.id, l.t(asked.label_id))
        .hint(hint)
        .problems(l, filled.problems);
    let base = if filled.brief {
        asking(slot, filled, base)
    } else {
        base.or_not_known(OrNot::of_answer(chosen).only(kinds))
    };
    let with_text = |base: Field<'static>| base.value(filled.text(l, slot));
    match asked.kind {
        Kind::LongText => textarea(l, &with_text(base), 5),
        Kind::Text | Kind::Reference => field(l, &with_text(base), Input::Text),
        Kind::Country | Kind::Countries | Kind::Language => {
            let how = match asked.kind {
                Kind::Countries => "protection-countries-hint",
                Kind::Country => "protection-country-hint",
                _ => "protection-language-hint",
            };
            field(l, &with_text(base).hint(l.t(how)), Input::Text)
        }
        Kind::Number => field(l, &with_text(base).width(Width::Tiny), Input::Number),
        Kind::Coordinate => field(l, &with_text(base).width(Width::Short), Input::Code),
        Kind::Phone => field(l, &with_text(base), Input::Phone),
        Kind::Email => field(l, &with_text(base), Input::Email),
        Kind::Date => date_field(l, &base, &filled.date(slot)),
        Kind::Flag => {
            let choices = [
                Choice::new("true", l.t("protection-yes")),
                Choice::new("false", l.t("protection-no")),
            ];
            radios(l, &with_text(base), &choices)
        }
        Kind::Code => {
            let choices = choices(l, asked);
            if choices.len() <= FEW {
                radios(l, &with_text(base), &choices)
            } else {
                select(l, &with_text(base), &choices)
            }
        }
        Kind::Codes => {
            let chosen = filled.codes(slot);
            checkboxes(
                l,
                &base,
                &choices(l, asked),
                &chosen.iter().map(String::as_str).collect::<Vec<_>>(),
            )
        }
    }
}

fn choices(l: &L, asked: &Asked) -> Vec<Choice<'static>> {
    asked
        .codes
        .into_iter()
        .flat_map(|list| list.codes)
        .map(|code| Choice::new(code.code, l.t(code.label_id)))
        .collect()
}

/// What a form gave for a slot: an answer, or nothing if it did not ask or the answer that is hidden stays.
pub(super) fn given(slot: Slot, sent: &Form, hidden: &BTreeSet<&'static str>) -> Result<Option<Answer>, FieldProblem> {
    let is_hidden = hidden.contains(slot.name());
    let asked = match slot {
        Slot::Field(asked) => asked,
        Slot::Own(own) => {
            let Some(text) = sent.raw(own.column) else {
                return Ok(None);
            };
            if let Some(problem) = rules::too_long(own.column, text) {
                return Err(problem);
            }
            return Ok(match rules::tidy_answer(Answer::Known(Value::Text(text.clone()))) {
                Answer::NotKnown(_) if is_hidden => None,
                answer => Some(answer),
            });
        }
        Slot::Consent => {
            return Ok(Consent::of(sent.text(slot.name()))
                .map(|consent| Answer::Known(Value::Text(Redacted::new(consent.code().to_owned())))));
        }
    };
    let status = status_name(asked.id);
    if !sent.has(&status) && !sent.has(asked.id) && !sent.has(&format!("{}.year", asked.id)) {
        return Ok(None);
    }
    let typed = typed(asked, sent)?;
    match (NotKnown::of(sent.text(&status)), typed) {
        (Some(_), Answer::Known(_)) => Err(FieldProblem::new(asked.id, "protection-problem-both")),
        (Some(kind), Answer::NotKnown(_)) => Ok(Some(Answer::NotKnown(kind))),
        (None, Answer::NotKnown(NotKnown::Missing)) if is_hidden => Ok(None),
        (None, typed) => Ok(Some(typed)),
    }
}

fn typed(asked: &'static Asked, sent: &Form) -> Result<Answer, FieldProblem> {
    let read = |text: &str| parse_answer(asked, text).map_err(|reason: Reason| reason.on(asked));
    match asked.kind {
        Kind::Date => Ok(
            super::date_of(sent, asked.id)?.map_or(Answer::NotKnown(NotKnown::Missing), |date| {
                Answer::Known(Value::Date(Redacted::new(date)))
            }),
        ),
        Kind::Codes => read(&sent.list(asked.id).join(" ")),
        _ => read(sent.raw(asked.id).map_or("", |text| text.expose())),
    }
}

/// A group of questions, those that the standard has withdrawn folded at the end.
pub(super) fn questions(l: &L, slots: &[Slot], filled: &Filled<'_>) -> Markup {
    let old = |slot: &&Slot| matches!(slot, Slot::Field(field) if field.deprecated);
    let wrong = |slot: &&Slot| filled.problems.iter().any(|problem| problem.field == slot.name());
    let withdrawn: Vec<&Slot> = slots.iter().filter(old).collect();
    html! {
        @for slot in slots.iter().filter(|slot| !old(slot)) { (question(l, *slot, filled)) }
        @if !withdrawn.is_empty() {
            (ui::components::details_open(&l.t("protection-withdrawn"), withdrawn.iter().any(wrong), &html! {
                @for slot in withdrawn { (question(l, *slot, filled)) }
            }))
        }
    }
}
