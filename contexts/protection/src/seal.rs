//! Answers to cells of a row and back. A sealed cell holds the canonical text under the row's key; a coded cell holds the
//! code; why there is no answer stands in `absent`, by field.

use std::collections::BTreeMap;

use base::{OrgId, Redacted, Refusal};
use standards::htcds::{Answers, Field, Kind};
use standards::iso3166::Place as Country;
use standards::{Answer, Degrees, NotKnown, Value as Known, parse_answer};
use store::Value;
use vault::{DataKey, Place};

use crate::model::{Content, Shown, Sight};
use crate::schema::{Own, Table};

/// A row's cells as they lie in the store.
#[derive(Debug, Clone)]
pub(crate) struct Cells {
    pub(crate) absent: String,
    pub(crate) cells: Vec<Value>,
}

/// Where a cell's seal belongs.
fn place<'a>(table: &'a Table, org: OrgId, row: [u8; 16], column: &'a str) -> Place<'a> {
    Place {
        org,
        table: table.name,
        column,
        row,
    }
}

/// Seals and encodes a whole row.
pub(crate) fn encode(table: &Table, key: &DataKey, row: [u8; 16], content: &Content) -> Result<Cells, Refusal> {
    let mut cells = Vec::with_capacity(table.width());
    for (field, column) in table.fields.iter().zip(&table.columns) {
        cells.push(match content.answers.get(field) {
            Answer::NotKnown(_) => Value::Null,
            known if field.sealed => Value::Blob(
                key.seal_text(place(table, key.org(), row, column), &known.to_text())
                    .map_err(Refusal::from)?,
            ),
            Answer::Known(known) => plain(known),
        });
    }
    for own in table.own {
        cells.push(match content.own.get(own.column) {
            Some(text) if !text.expose().is_empty() => Value::Blob(
                key.seal_text(place(table, key.org(), row, own.column), text)
                    .map_err(Refusal::from)?,
            ),
            _ => Value::Null,
        });
    }
    Ok(Cells {
        absent: absent(table, &content.answers),
        cells,
    })
}

/// JSON of the fields without an answer, with the kind of not knowing; *missing* says nothing and is left out.
fn absent(table: &Table, answers: &Answers) -> String {
    let mut json = String::from("{");
    for field in &table.fields {
        if let Answer::NotKnown(kind) = answers.get(field)
            && *kind != NotKnown::Missing
        {
            if json.len() > 1 {
                json.push(',');
            }
            // Identifiers and kinds are plain ASCII words of ours.
            json.push_str(&format!("\"{}\":\"{}\"", field.id, kind.code()));
        }
    }
    json.push('}');
    json
}

fn plain(known: &Known) -> Value {
    let list = |codes: Vec<&str>| serde_json::json!(codes).to_string().into();
    match known {
        Known::Text(text) => text.expose().as_str().into(),
        Known::Date(date) => date.expose().to_string().into(),
        Known::Number(number) => (*number).into(),
        Known::Coordinate(degrees) => degrees.expose().millionths().into(),
        Known::Flag(flag) => (*flag).into(),
        Known::Code(code) => code.code.into(),
        Known::Codes(codes) => list(codes.iter().map(|code| code.code).collect()),
        Known::Country(place) => place.code().into(),
        Known::Countries(places) => list(places.iter().map(|place| place.code()).collect()),
        Known::Language(language) => language.alpha3.into(),
    }
}

/// A cell that does not hold what its field says: the database was changed by something else.
#[derive(Debug)]
struct Damaged {
    table: &'static str,
    field: &'static str,
}

impl std::fmt::Display for Damaged {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{}.{} holds a value that the field does not have; run `amparo doctor` and restore the row from a backup",
            self.table, self.field
        )
    }
}

impl std::error::Error for Damaged {}

/// Reads a whole row, hidden fields too: for changing it, never for showing it.
pub(crate) fn decode(table: &Table, key: &DataKey, row: [u8; 16], cells: &Cells) -> Result<Content, Refusal> {
    Ok(read(table, key, row, cells, None)?.content)
}

/// Reads what somebody may see.
pub(crate) fn show(table: &Table, key: &DataKey, row: [u8; 16], cells: &Cells, sight: Sight) -> Result<Shown, Refusal> {
    let field = |field: &Field| crate::rules::shows(sight, field);
    let own = |own: &Own| crate::rules::tier(own.tier) <= sight.plain;
    read(table, key, row, cells, Some((&field, &own)))
}

type Which<'a> = (&'a dyn Fn(&Field) -> bool, &'a dyn Fn(&Own) -> bool);

fn read(
    table: &Table,
    key: &DataKey,
    row: [u8; 16],
    cells: &Cells,
    which: Option<Which<'_>>,
) -> Result<Shown, Refusal> {
    let mut shown = Shown::default();
    let kinds: BTreeMap<String, String> = serde_json::from_str(&cells.absent).map_err(Refusal::failed)?;
    let mut values = cells.cells.iter();
    for ((field, column), cell) in table.fields.iter().zip(&table.columns).zip(values.by_ref()) {
        if let Value::Null = cell {
            if let Some(kind) = kinds.get(field.id).and_then(|code| NotKnown::of(code)) {
                shown.content.answers.set(field, Answer::NotKnown(kind));
            }
            continue;
        }
        if !which.is_none_or(|(fields, _)| fields(field)) {
            shown.hidden.insert(field.id);
            continue;
        }
        let known = match cell {
            Value::Blob(sealed) if field.sealed => {
                let text = key
                    .open_text(place(table, key.org(), row, column), sealed)
                    .map_err(Refusal::from)?;
                of_text(field, text)
            }
            cell => of_cell(field, cell),
        };
        let known = known.ok_or_else(|| {
            Refusal::failed(Damaged {
                table: table.name,
                field: field.id,
            })
        })?;
        shown.content.answers.set(field, Answer::Known(known));
    }
    for (own, cell) in table.own.iter().zip(values) {
        if let Value::Blob(sealed) = cell {
            if which.is_none_or(|(_, owns)| owns(own)) {
                let text = key
                    .open_text(place(table, key.org(), row, own.column), sealed)
                    .map_err(Refusal::from)?;
                shown.content.own.insert(own.column, text);
            } else {
                shown.hidden.insert(own.column);
            }
        }
    }
    Ok(shown)
}

/// A value from its canonical text. Free text is taken as it is: a name may read like a word for not knowing.
pub(crate) fn of_text(field: &'static Field, text: Redacted<String>) -> Option<Known> {
    if field.kind.is_free() {
        return Some(Known::Text(text));
    }
    match parse_answer(field, text.expose()) {
        Ok(Answer::Known(known)) => Some(known),
        _ => None,
    }
}

fn of_cell(field: &'static Field, cell: &Value) -> Option<Known> {
    let list = |text: &str| {
        serde_json::from_str::<Vec<String>>(text)
            .ok()
            .filter(|list| !list.is_empty())
    };
    Some(match (field.kind, cell) {
        (Kind::Number, Value::Int(number)) => Known::Number(*number),
        (Kind::Flag, Value::Int(flag @ 0..=1)) => Known::Flag(*flag == 1),
        (Kind::Coordinate, Value::Int(millionths)) => Known::Coordinate(Redacted::new(Degrees::from_millionths(
            i32::try_from(*millionths).ok()?,
        )?)),
        (Kind::Date, Value::Text(text)) => Known::Date(Redacted::new(text.parse().ok()?)),
        (Kind::Code, Value::Text(text)) => Known::Code(field.codes?.code(text)?),
        (Kind::Codes, Value::Text(text)) => {
            let codes = list(text)?;
            Known::Codes(
                codes
                    .iter()
                    .map(|code| field.codes?.code(code))
                    .collect::<Option<_>>()?,
            )
        }
        (Kind::Country, Value::Text(text)) => Known::Country(Country::from_code(text)?),
        (Kind::Countries, Value::Text(text)) => Known::Countries(
            list(text)?
                .iter()
                .map(|code| Country::from_code(code))
                .collect::<Option<_>>()?,
        ),
        (Kind::Language, Value::Text(text)) => Known::Language(standards::iso639::find(text)?),
        (kind, Value::Text(text)) if kind.is_free() => Known::Text(Redacted::new(text.clone())),
        _ => return None,
    })
}

/// An answer as the history keeps it: `=text` where known, `?kind` where not; nothing where the record says nothing.
pub(crate) fn remember(answer: &Answer) -> Option<Redacted<String>> {
    match answer {
        Answer::NotKnown(NotKnown::Missing) => None,
        Answer::NotKnown(_) => Some(answer.to_text()),
        Answer::Known(_) => Some(answer.to_text().map(|text| format!("={text}"))),
    }
}

/// An answer as the history kept it.
pub(crate) fn recall(field: &'static Field, kept: Option<&Redacted<String>>) -> Answer {
    let missing = Answer::NotKnown(NotKnown::Missing);
    let Some(kept) = kept else { return missing };
    let text = kept.expose();
    match (text.strip_prefix('='), text.strip_prefix('?').and_then(NotKnown::of)) {
        (Some(known), _) => of_text(field, Redacted::new(known.to_owned())).map_or(missing, Answer::Known),
        (None, Some(kind)) => Answer::NotKnown(kind),
        (None, None) => missing,
    }
}
