//! Answers to a form, as they are kept: by stable identifier, with the entries of repeats below.

use std::collections::BTreeMap;

use base::Redacted;
use serde_json::{Map, Value};
use standards::NotKnown;

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It is known: the canonical text (ISO 8601 for dates, a point in numbers, codes with spaces between). Never empty.
    Known(Redacted<String>),
    /// It is not, and this is why.
    NotKnown(NotKnown),
}

impl Answer {
    /// Nobody said anything.
    pub const MISSING: Self = Self::NotKnown(NotKnown::Missing);

    /// The answer that a text is; an empty one is missing.
    pub fn of(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            Self::MISSING
        } else {
            Self::Known(Redacted::new(text))
        }
    }

    /// Whether nobody said anything.
    pub fn is_missing(&self) -> bool {
        *self == Self::MISSING
    }

    /// The text; empty when it is not known.
    pub fn text(&self) -> &str {
        match self {
            Self::Known(text) => text.expose(),
            Self::NotKnown(_) => "",
        }
    }

    /// Why it is not known; `None` when it is.
    pub const fn not_known(&self) -> Option<NotKnown> {
        match self {
            Self::Known(_) => None,
            Self::NotKnown(kind) => Some(*kind),
        }
    }
}

/// The answers of a form, or of one entry of a repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Answers by the stable identifier of their question. What is missing is not here.
    pub values: BTreeMap<String, Answer>,
    /// Entries by the stable identifier of their repeat.
    pub entries: BTreeMap<String, Vec<Self>>,
}

/// A text that does not hold answers. Carries no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected answers as this program writes them: an object with `values` and `entries`")]
pub struct NotAnswers;

/// How deep entries may stand in one another.
const DEEPEST: usize = 20;

impl Answers {
    /// The answers as JSON, to be sealed. A kind of not knowing is an object, so that no text is taken for it.
    pub fn to_json(&self) -> Redacted<String> {
        Redacted::new(self.value().to_string())
    }

    fn value(&self) -> Value {
        let mut values = Map::new();
        for (id, answer) in &self.values {
            let value = match answer {
                Answer::Known(text) => Value::String(text.expose().clone()),
                Answer::NotKnown(kind) => serde_json::json!({ "not_known": kind.code() }),
            };
            values.insert(id.clone(), value);
        }
        let mut whole = Map::from_iter([("values".to_owned(), Value::Object(values))]);
        if !self.entries.is_empty() {
            let entries = self.entries.iter().map(|(id, entries)| {
                let list = entries.iter().map(Self::value).collect();
                (id.clone(), Value::Array(list))
            });
            whole.insert("entries".to_owned(), Value::Object(entries.collect()));
        }
        Value::Object(whole)
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// [`NotAnswers`] for anything else.
    pub fn from_json(json: &Redacted<String>) -> Result<Self, NotAnswers> {
        let value: Value = serde_json::from_str(json.expose()).map_err(|_| NotAnswers)?;
        Self::of(value, 0)
    }

    fn of(value: Value, depth: usize) -> Result<Self, NotAnswers> {
        let Value::Object(whole) = value else {
            return Err(NotAnswers);
        };
        if depth > DEEPEST {
            return Err(NotAnswers);
        }
        let mut found = Self::default();
        for (part, content) in whole {
            let Value::Object(content) = content else {
                return Err(NotAnswers);
            };
            for (id, value) in content {
                match (part.as_str(), value) {
                    ("values", value) => {
                        let answer = answer(value)?;
                        if !answer.is_missing() {
                            found.values.insert(id, answer);
                        }
                    }
                    ("entries", Value::Array(list)) => {
                        let entries: Result<_, _> = list.into_iter().map(|entry| Self::of(entry, depth + 1)).collect();
                        found.entries.insert(id, entries?);
                    }
                    _ => return Err(NotAnswers),
                }
            }
        }
        Ok(found)
    }
}

fn answer(value: Value) -> Result<Answer, NotAnswers> {
    match value {
        Value::String(text) => Ok(Answer::of(text)),
        Value::Object(kind) if kind.len() == 1 => {
            let code = kind.get("not_known").and_then(Value::as_str).ok_or(NotAnswers)?;
            NotKnown::of(code).map(Answer::NotKnown).ok_or(NotAnswers)
        }
        _ => Err(NotAnswers),
    }
}

/// Where an answer stands: its question, and which entry of each repeat around it, from the outermost, counted from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Stable identifier of the question or repeat.
    pub id: String,
    /// Entries.
    pub entries: Vec<usize>,
}

impl Spot {
    /// A question outside of repeats.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            entries: Vec::new(),
        }
    }

    /// A question in entries of repeats.
    pub fn within(id: impl Into<String>, entries: impl Into<Vec<usize>>) -> Self {
        Self {
            id: id.into(),
            entries: entries.into(),
        }
    }
}
