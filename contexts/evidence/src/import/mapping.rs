//! The mapping file of an import: which column is which field, and which of their values are which of our codes.
//!
//! ```toml
//! [columns]
//! "Sex of client" = "gender"
//! "Internal number" = ""          # not read
//! "[D]" = "citizenship"           # by its letter, where the header is empty or stands twice
//!
//! [values."gender"]
//! "W" = "Female"
//! ```

use std::collections::BTreeMap;

use base::{FieldProblem, Redacted, Refusal};
use sheets::Header;
use toml::{Table, Value};

use super::plan::Field;
use crate::model::Layout;
use crate::rules::nearest;

/// Name of the form field and of the command line option; problems point at it.
pub const FIELD: &str = "mapping";
/// Longest mapping, in bytes.
pub const LONGEST: usize = 256 * 1024;

/// What a mapping file says. Their values may be of people, so it does not print.
#[derive(Clone, Default)]
pub struct Mapping {
    columns: BTreeMap<String, String>,
    values: BTreeMap<String, BTreeMap<String, String>>,
    text: Redacted<String>,
}

const KEY: [&str; 2] = ["evidence-mapping-key", "evidence-mapping-key-meant"];
const NAME: [&str; 2] = ["evidence-mapping-field", "evidence-mapping-field-meant"];
const HEADER: [&str; 2] = ["evidence-mapping-header", "evidence-mapping-header-meant"];

fn wrong(message: &'static str) -> FieldProblem {
    FieldProblem::new(FIELD, message)
}

impl Mapping {
    /// Reads a mapping file. An empty text is a mapping that changes nothing.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with every key that is not known and every value that is no text.
    pub fn parse(text: &Redacted<String>) -> Result<Self, Refusal> {
        if text.expose().len() > LONGEST {
            return Err(Refusal::Invalid(vec![wrong("evidence-mapping-long")]));
        }
        let table: Table = text.expose().parse().map_err(|error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            let line = text
                .expose()
                .get(..start)
                .map_or(1, |before| before.lines().count().max(1));
            Refusal::Invalid(vec![wrong("evidence-mapping-toml").with("line", line.to_string())])
        })?;
        let mut problems = Vec::new();
        let mut mapping = Self {
            text: text.clone(),
            ..Self::default()
        };
        for (key, value) in table {
            match (key.as_str(), value) {
                ("columns", Value::Table(columns)) => mapping.columns = texts(columns, &mut problems),
                ("values", Value::Table(fields)) => {
                    for (field, codes) in fields {
                        match codes {
                            Value::Table(codes) => {
                                mapping.values.insert(field, texts(codes, &mut problems));
                            }
                            _ => problems.push(wrong("evidence-mapping-table").with("key", field)),
                        }
                    }
                }
                ("columns" | "values", _) => problems.push(wrong("evidence-mapping-table").with("key", key)),
                _ => problems.push(unknown(KEY, &key, ["columns", "values"])),
            }
        }
        if problems.is_empty() {
            Ok(mapping)
        } else {
            Err(Refusal::Invalid(problems))
        }
    }

    /// The text that it was read from.
    pub(crate) fn text(&self) -> &Redacted<String> {
        &self.text
    }

    /// It says nothing.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.values.is_empty()
    }

    /// What it says of the columns of a file: places with the field that they are, none for those not to be read.
    pub(crate) fn columns(
        &self,
        layout: Layout,
        headers: &[Header],
        problems: &mut Vec<FieldProblem>,
    ) -> Vec<(usize, Option<Field>)> {
        let mut found = Vec::new();
        for (key, name) in &self.columns {
            let field = if name.is_empty() {
                None
            } else if let Some(field) = Field::of(layout, name) {
                Some(field)
            } else {
                problems.push(unknown(NAME, name, Field::names(layout)));
                continue;
            };
            let places: Vec<usize> = headers
                .iter()
                .filter(|header| key_fits(key, header))
                .map(|header| header.index)
                .collect();
            match places.as_slice() {
                [place] => found.push((*place, field)),
                [] => {
                    let names = headers.iter().map(|header| header.name.as_str());
                    problems.push(unknown(HEADER, key, names));
                }
                _ => problems.push(wrong("evidence-mapping-twice").with("key", key.clone())),
            }
        }
        found
    }

    /// What it says of values: fields with their words and our codes. Codes that the field does not have are problems.
    pub(crate) fn values(
        &self,
        layout: Layout,
        problems: &mut Vec<FieldProblem>,
    ) -> Vec<(Field, &BTreeMap<String, String>)> {
        let mut found = Vec::new();
        for (name, codes) in &self.values {
            let Some(field) = Field::of(layout, name) else {
                problems.push(unknown(NAME, name, Field::names(layout)));
                continue;
            };
            for code in codes.values() {
                if let Err(reason) = field.takes(code) {
                    let suggestion = reason.suggestion.map(Redacted::into_exposed);
                    let message = match suggestion {
                        Some(_) => "evidence-mapping-code-meant",
                        None => "evidence-mapping-code",
                    };
                    let mut problem = wrong(message).with("field", name.clone()).with("code", code.clone());
                    if let Some(suggestion) = suggestion {
                        problem = problem.with("suggestion", suggestion);
                    }
                    problems.push(problem);
                }
            }
            found.push((field, codes));
        }
        found
    }
}

fn key_fits(key: &str, header: &Header) -> bool {
    key == header.name || key.strip_prefix('[').and_then(|key| key.strip_suffix(']')) == Some(&header.letter)
}

fn texts(table: Table, problems: &mut Vec<FieldProblem>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (key, value) in table {
        match value {
            Value::String(text) => {
                found.insert(key, text.trim().to_owned());
            }
            Value::Integer(number) => {
                found.insert(key, number.to_string());
            }
            _ => problems.push(wrong("evidence-mapping-text").with("key", key)),
        }
    }
    found
}

/// A name that is not known, with the one that may have been meant. The first message is without, the second with a suggestion.
fn unknown<'c>(messages: [&'static str; 2], key: &str, known: impl IntoIterator<Item = &'c str>) -> FieldProblem {
    let [plain, meant] = messages;
    match nearest(key, known) {
        Some(near) => wrong(meant).with("key", key.to_owned()).with("suggestion", near),
        None => wrong(plain).with("key", key.to_owned()),
    }
}

/// A mapping file that says what is done with the columns already, to be changed.
pub(crate) fn template(columns: &[super::plan::ColumnSummary]) -> String {
    let mut text = String::from("[columns]\n");
    for column in columns {
        let twice = columns.iter().filter(|other| other.header == column.header).count() > 1;
        let key = if column.header.is_empty() || twice {
            format!("[{}]", column.letter)
        } else {
            column.header.clone()
        };
        let field = column.field.clone().unwrap_or_default();
        text.push_str(&format!("{} = {}\n", quoted(&key), quoted(&field)));
    }
    text.push_str("\n# [values.\"gender\"]\n# \"W\" = \"Female\"\n");
    text
}

/// A TOML basic string; keys need the quotation marks too.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(c);
            }
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
