//! Everything of a row that can be asked and changed by the same means: a field of the standard, a sealed text of ours, or the
//! consent status.

use base::{Redacted, Refusal};
use standards::htcds::{Field, Section, Tier};
use standards::{Answer, NotKnown, Value};

use crate::model::Content;
use crate::rules;
use crate::schema::{CASE, Own, PERSON, table_of};

/// Name of the consent status in forms and in the history.
pub const CONSENT: &str = "consent_status";

/// One thing that can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// A field of the standard.
    Field(&'static Field),
    /// A sealed text of ours.
    Own(&'static Own),
    /// The consent status.
    Consent,
}

const MISSING: Answer = Answer::NotKnown(NotKnown::Missing);

impl Slot {
    /// Its name in forms and in the history.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Field(field) => field.id,
            Self::Own(own) => own.column,
            Self::Consent => CONSENT,
        }
    }

    /// Message id of its label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Field(field) => field.label_id,
            Self::Own(own) => own.label,
            Self::Consent => "protection-consent",
        }
    }

    /// Who may see it.
    pub const fn tier(self) -> Tier {
        match self {
            Self::Field(field) => field.tier,
            Self::Own(own) => own.tier,
            Self::Consent => Tier::S1,
        }
    }

    /// The slot of that name in the table of a section.
    pub fn of(section: Section, name: &str) -> Option<Self> {
        let table = table_of(section);
        let field = table
            .fields
            .iter()
            .copied()
            .find(|field| field.id == name)
            .map(Self::Field);
        let own = || table.own.iter().find(|own| own.column == name).map(Self::Own);
        field
            .or_else(own)
            .or_else(|| (name == CONSENT && table.name == CASE.name).then_some(Self::Consent))
    }

    /// Refuses what does not lie in the table of a section: it would be written down as a change and kept nowhere.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub(crate) fn belongs(self, section: Section) -> Result<(), Refusal> {
        if Self::of(section, self.name()) == Some(self) {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    }

    /// The slots of one section's form, in order.
    pub fn of_section(section: Section) -> Vec<Self> {
        let mut slots: Vec<Self> = section.fields().map(Self::Field).collect();
        match section {
            Section::Person => {
                let names = slots
                    .iter()
                    .position(|slot| slot.name() == "prs_SecondName")
                    .map_or(0, |at| at + 1);
                for own in PERSON.own.iter().rev() {
                    slots.insert(names, Self::Own(own));
                }
            }
            Section::Consent => slots.insert(0, Self::Consent),
            Section::Case => slots.extend(CASE.own.iter().map(Self::Own)),
            _ => {}
        }
        slots
    }

    /// Its answer in a row.
    pub fn get(self, content: &Content) -> Answer {
        match self {
            Self::Field(field) => content.answers.get(field).clone(),
            Self::Own(_) | Self::Consent => content
                .own
                .get(self.name())
                .filter(|text| !text.expose().is_empty())
                .map_or(MISSING, |text| Answer::Known(Value::Text(text.clone()))),
        }
    }

    /// Sets its answer in a row, as it is kept: see [`rules::tidy`].
    pub fn set(self, content: &mut Content, answer: Answer) {
        match (self, rules::tidy_answer(answer)) {
            (Self::Field(field), answer) => content.answers.set(field, answer),
            (_, Answer::Known(Value::Text(text))) => {
                content.own.insert(self.name(), text);
            }
            _ => {
                content.own.remove(self.name());
            }
        }
    }

    /// An answer as the history kept it.
    pub(crate) fn recall(self, kept: Option<&Redacted<String>>) -> Answer {
        match self {
            Self::Field(field) => crate::seal::recall(field, kept),
            Self::Own(_) | Self::Consent => kept
                .and_then(|kept| kept.expose().strip_prefix('='))
                .map_or(MISSING, |text| {
                    Answer::Known(Value::Text(Redacted::new(text.to_owned())))
                }),
        }
    }
}
