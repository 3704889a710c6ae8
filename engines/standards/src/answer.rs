//! Answers: what is known, and the kinds of not knowing, which are never collapsed into one another or into *no*.

use std::fmt;

use base::{PartialDate, Redacted};

use crate::htcds::{Code, Field};
use crate::iso639::Language;
use crate::iso3166::Place;

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotKnown {
    /// Asked; nobody knows.
    Unknown,
    /// The question was not put.
    NotAsked,
    /// The person preferred not to say.
    Declined,
    /// The question does not apply to this person.
    NotApplicable,
    /// The record says nothing at all.
    Missing,
}

impl NotKnown {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Unknown,
        Self::NotAsked,
        Self::Declined,
        Self::NotApplicable,
        Self::Missing,
    ];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotAsked => "not-asked",
            Self::Declined => "declined",
            Self::NotApplicable => "not-applicable",
            Self::Missing => "missing",
        }
    }

    /// Message id.
    pub const fn label_id(self) -> &'static str {
        match self {
            Self::Unknown => "standards-not-known-unknown",
            Self::NotAsked => "standards-not-known-not-asked",
            Self::Declined => "standards-not-known-declined",
            Self::NotApplicable => "standards-not-known-not-applicable",
            Self::Missing => "standards-not-known-missing",
        }
    }

    /// The kind with this stable name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A number of degrees, in millionths: about eleven centimetres on the ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Degrees(i32);

impl Degrees {
    /// From millionths of a degree; `None` beyond ±180°.
    pub const fn from_millionths(millionths: i32) -> Option<Self> {
        if millionths.abs() <= 180_000_000 {
            Some(Self(millionths))
        } else {
            None
        }
    }

    /// Millionths of a degree.
    pub const fn millionths(self) -> i32 {
        self.0
    }
}

impl fmt::Display for Degrees {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let size = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
    }
}

/// A known answer. Free text, dates and coordinates are redacted; coded answers print, because the code without its person
/// says nothing about anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Of text, long text, references, phone numbers (E.164) and e-mail addresses.
    Text(Redacted<String>),
    /// A date with the precision that is known.
    Date(Redacted<PartialDate>),
    /// A whole number.
    Number(i64),
    /// Degrees of longitude or latitude.
    Coordinate(Redacted<Degrees>),
    /// Yes or no.
    Flag(bool),
    /// A code of the field's list.
    Code(&'static Code),
    /// Codes of the field's list, in the list's order, each once; never empty.
    Codes(Vec<&'static Code>),
    /// A country, or one of the three explicit values that are none.
    Country(Place),
    /// Countries, each once; never empty.
    Countries(Vec<Place>),
    /// A language.
    Language(&'static Language),
}

/// The answer to one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is known.
    Known(Value),
    /// It is not, and this is why.
    NotKnown(NotKnown),
}

impl Answer {
    /// The canonical text, to be stored, sealed or exported; [`crate::parse_answer`] reads it back to the same answer.
    /// Codes are joined by one space, countries are alpha-3, dates ISO 8601. A kind of not knowing is its stable name
    /// behind `?`, so that it can never be taken for a text.
    pub fn to_text(&self) -> Redacted<String> {
        let join = |parts: Vec<&str>| parts.join(" ");
        Redacted::new(match self {
            Self::NotKnown(kind) => format!("?{}", kind.code()),
            Self::Known(value) => match value {
                Value::Text(text) => text.expose().clone(),
                Value::Date(date) => date.expose().to_string(),
                Value::Number(number) => number.to_string(),
                Value::Coordinate(degrees) => degrees.expose().to_string(),
                Value::Flag(flag) => flag.to_string(),
                Value::Code(code) => code.code.to_owned(),
                Value::Codes(codes) => join(codes.iter().map(|code| code.code).collect()),
                Value::Country(place) => place.code().to_owned(),
                Value::Countries(places) => join(places.iter().map(|place| place.code()).collect()),
                Value::Language(language) => language.alpha3.to_owned(),
            },
        })
    }

    /// The value, where known.
    pub const fn known(&self) -> Option<&Value> {
        match self {
            Self::Known(value) => Some(value),
            Self::NotKnown(_) => None,
        }
    }

    /// Whether the record says nothing at all.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::NotKnown(NotKnown::Missing))
    }
}

/// Why a text is not an answer to a field. Carries no part of the text; the suggestion is derived from it and may identify
/// a person, hence redacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Message id of what was expected and what was found.
    pub message: &'static str,
    /// Arguments of the message; never personal data.
    pub args: Vec<(&'static str, String)>,
    /// What may have been meant, in a form that would be accepted.
    pub suggestion: Option<Redacted<String>>,
}

impl Reason {
    /// A reason without arguments and suggestion.
    pub const fn new(message: &'static str) -> Self {
        Self {
            message,
            args: Vec::new(),
            suggestion: None,
        }
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds what may have been meant.
    #[must_use]
    pub fn suggesting(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(Redacted::new(suggestion.into()));
        self
    }

    /// As a problem of a form field.
    pub fn on(self, field: &Field) -> base::FieldProblem {
        let mut problem = base::FieldProblem::new(field.id, self.message);
        problem.args = self.args;
        problem
    }
}
