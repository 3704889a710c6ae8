//! Rows as lines: a JSON list of the columns' values, the same for both engines.
//!
//! | value | written as |
//! |---|---|
//! | none | `null` |
//! | whole number | `12` |
//! | floating-point number | `1.5`; what JSON cannot say, `{"bits":"7ff0000000000000"}` |
//! | text | `"text"` |
//! | bytes | `["base64"]` |

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use store::{Row, Value, ValueRef};

/// Appends a row's line.
pub(crate) fn write(out: &mut Vec<u8>, row: &Row<'_>, columns: usize) -> Result<(), store::Error> {
    out.push(b'[');
    for index in 0..columns {
        if index > 0 {
            out.push(b',');
        }
        put(out, row.value(index)?);
    }
    out.extend_from_slice(b"]\n");
    Ok(())
}

fn put(out: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => out.extend_from_slice(b"null"),
        ValueRef::Int(number) => out.extend_from_slice(number.to_string().as_bytes()),
        ValueRef::Real(number) if number.is_finite() => {
            out.extend_from_slice(serde_json::json!(number).to_string().as_bytes());
        }
        ValueRef::Real(number) => {
            out.extend_from_slice(format!("{{\"bits\":\"{:016x}\"}}", number.to_bits()).as_bytes())
        }
        // A string can always be written.
        ValueRef::Text(text) => out.extend_from_slice(serde_json::json!(text).to_string().as_bytes()),
        ValueRef::Blob(bytes) => {
            out.extend_from_slice(b"[\"");
            out.extend_from_slice(BASE64.encode(bytes).as_bytes());
            out.extend_from_slice(b"\"]");
        }
    }
}

/// The values of a line; `None` for what [`write`] does not write.
pub(crate) fn read(line: &[u8]) -> Option<Vec<Value>> {
    let cells: Vec<Cell> = serde_json::from_slice(line).ok()?;
    Some(cells.into_iter().map(|cell| cell.0).collect())
}

struct Cell(Value);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Cells)
    }
}

struct Cells;

impl<'de> Visitor<'de> for Cells {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, a number, text, or bytes as a list of one base64 text")
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell(Value::Null))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell(Value::Int(number)))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Cell, E> {
        let number = i64::try_from(number).map_err(|_| E::custom("a number beyond 64 bits"))?;
        Ok(Cell(Value::Int(number)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell(Value::Real(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell(Value::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        let text: String = list
            .next_element()?
            .ok_or_else(|| A::Error::custom("an empty list where bytes are expected"))?;
        let bytes = BASE64.decode(text).map_err(A::Error::custom)?;
        match list.next_element::<String>()? {
            None => Ok(Cell(Value::Blob(bytes))),
            Some(_) => Err(A::Error::custom("a list of two where bytes are expected")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cell, A::Error> {
        match map.next_entry::<String, String>()? {
            Some((key, bits)) if key == "bits" => {
                let bits = u64::from_str_radix(&bits, 16).map_err(A::Error::custom)?;
                Ok(Cell(Value::Real(f64::from_bits(bits))))
            }
            _ => Err(A::Error::custom("an object that is no number")),
        }
    }
}
