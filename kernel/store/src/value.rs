//! Parameters of a statement and columns of a row: five types that both engines keep alike.

use std::fmt;

use base::{Id, Timestamp};
use uuid::Uuid;

use crate::{Error, Kind};

/// A parameter of a statement. Prints its type and length, never its content.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// A whole number; also booleans (0, 1) and times (µs since 1970 in UTC).
    Int(i64),
    /// A floating-point number.
    Real(f64),
    /// Text in UTF-8.
    Text(String),
    /// Bytes; also identifiers (16 bytes).
    Blob(Vec<u8>),
}

/// The values of a statement: `tx.execute(sql, &store::params![id, name.as_str(), now])`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { [$($crate::Value::from($value)),*] };
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_ref() {
            ValueRef::Null => f.write_str("Null"),
            ValueRef::Int(_) => f.write_str("Int"),
            ValueRef::Real(_) => f.write_str("Real"),
            ValueRef::Text(text) => write!(f, "Text({} bytes)", text.len()),
            ValueRef::Blob(bytes) => write!(f, "Blob({} bytes)", bytes.len()),
        }
    }
}

impl Value {
    /// The same value, borrowed.
    pub fn as_ref(&self) -> ValueRef<'_> {
        match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Int(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }
    }
}

macro_rules! from {
    ($($type:ty: $value:ident => $made:expr;)*) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $made
            }
        })*
    };
}

from! {
    i64: number => Self::Int(number);
    i32: number => Self::Int(number.into());
    u32: number => Self::Int(number.into());
    u16: number => Self::Int(number.into());
    u8: number => Self::Int(number.into());
    bool: flag => Self::Int(flag.into());
    f64: number => Self::Real(number);
    &str: text => Self::Text(text.to_owned());
    String: text => Self::Text(text);
    &String: text => Self::Text(text.clone());
    Vec<u8>: bytes => Self::Blob(bytes);
    &[u8]: bytes => Self::Blob(bytes.to_vec());
    Timestamp: time => Self::Int(time.micros());
    Uuid: uuid => Self::Blob(uuid.as_bytes().to_vec());
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(bytes: [u8; N]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Value {
    fn from(bytes: &[u8; N]) -> Self {
        Self::Blob(bytes.to_vec())
    }
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Self::Blob(id.as_bytes().to_vec())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A column's value, borrowed from the row.
#[derive(Clone, Copy, PartialEq)]
pub enum ValueRef<'r> {
    /// No value.
    Null,
    /// A whole number.
    Int(i64),
    /// A floating-point number.
    Real(f64),
    /// Text in UTF-8.
    Text(&'r str),
    /// Bytes.
    Blob(&'r [u8]),
}

impl ValueRef<'_> {
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Int(_) => "an integer",
            Self::Real(_) => "a real number",
            Self::Text(_) => "text",
            Self::Blob(_) => "bytes",
        }
    }
}

/// A type that a column can be read as. Implemented for the types of the contract; a context may add its own codes.
pub trait Column: Sized {
    /// What must be in the column, for the error: "an integer".
    const EXPECTED: &'static str;
    /// The value, or `None` if the column holds something else.
    fn from_value(value: ValueRef<'_>) -> Option<Self>;
}

macro_rules! column {
    ($($type:ty, $expected:literal: $pattern:pat => $made:expr;)*) => {
        $(impl Column for $type {
            const EXPECTED: &'static str = $expected;
            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                match value {
                    $pattern => $made,
                    _ => None,
                }
            }
        })*
    };
}

column! {
    i64, "an integer": ValueRef::Int(number) => Some(number);
    i32, "an integer of 32 bits": ValueRef::Int(number) => number.try_into().ok();
    u32, "an integer from 0 to 2^32 - 1": ValueRef::Int(number) => number.try_into().ok();
    u16, "an integer from 0 to 65535": ValueRef::Int(number) => number.try_into().ok();
    u8, "an integer from 0 to 255": ValueRef::Int(number) => number.try_into().ok();
    u64, "an integer from 0": ValueRef::Int(number) => number.try_into().ok();
    usize, "an integer from 0": ValueRef::Int(number) => number.try_into().ok();
    bool, "0 or 1": ValueRef::Int(number @ 0..=1) => Some(number == 1);
    Timestamp, "a time in microseconds": ValueRef::Int(number) => Some(Self::from_micros(number));
    String, "text": ValueRef::Text(text) => Some(text.to_owned());
    Vec<u8>, "bytes": ValueRef::Blob(bytes) => Some(bytes.to_vec());
    Uuid, "an identifier of 16 bytes": ValueRef::Blob(bytes) => Self::from_slice(bytes).ok();
}

impl Column for f64 {
    const EXPECTED: &'static str = "a number";
    #[expect(
        clippy::cast_precision_loss,
        reason = "an integer column read as a number; both engines round alike"
    )]
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Real(number) => Some(number),
            ValueRef::Int(number) => Some(number as Self),
            _ => None,
        }
    }
}

impl<const N: usize> Column for [u8; N] {
    const EXPECTED: &'static str = "bytes of a fixed length";
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Blob(bytes) => bytes.try_into().ok(),
            _ => None,
        }
    }
}

impl<T> Column for Id<T> {
    const EXPECTED: &'static str = "an identifier of 16 bytes";
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Blob(bytes) => Self::from_slice(bytes),
            _ => None,
        }
    }
}

impl<T: Column> Column for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl Column for Value {
    const EXPECTED: &'static str = "any value";
    fn from_value(value: ValueRef<'_>) -> Option<Self> {
        Some(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Int(number) => Self::Int(number),
            ValueRef::Real(number) => Self::Real(number),
            ValueRef::Text(text) => Self::Text(text.to_owned()),
            ValueRef::Blob(bytes) => Self::Blob(bytes.to_vec()),
        })
    }
}

/// One row of a result, valid while it is visited.
pub struct Row<'r>(pub(crate) RowOf<'r>);

pub(crate) enum RowOf<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl Row<'_> {
    /// The column at `index`, counted from 0.
    ///
    /// # Errors
    /// [`Kind::Value`] when there is no such column or it holds another type; names the column, never its content.
    pub fn get<T: Column>(&self, index: usize) -> Result<T, Error> {
        let value = self.value(index)?;
        T::from_value(value).ok_or_else(|| self.mismatch(index, T::EXPECTED, value.kind()))
    }

    /// The text at `index`, borrowed: for values that are parsed and thrown away.
    ///
    /// # Errors
    /// [`Kind::Value`] as in [`Row::get`].
    pub fn text(&self, index: usize) -> Result<&str, Error> {
        match self.value(index)? {
            ValueRef::Text(text) => Ok(text),
            other => Err(self.mismatch(index, "text", other.kind())),
        }
    }

    /// The bytes at `index`, borrowed: for values that are unsealed and thrown away.
    ///
    /// # Errors
    /// [`Kind::Value`] as in [`Row::get`].
    pub fn blob(&self, index: usize) -> Result<&[u8], Error> {
        match self.value(index)? {
            ValueRef::Blob(bytes) => Ok(bytes),
            other => Err(self.mismatch(index, "bytes", other.kind())),
        }
    }

    /// The value at `index` as it lies there.
    ///
    /// # Errors
    /// [`Kind::Value`] when there is no such column, or its type is none of the five.
    pub fn value(&self, index: usize) -> Result<ValueRef<'_>, Error> {
        match self.0 {
            RowOf::Sqlite(row) => match row.get_ref(index) {
                Ok(rusqlite::types::ValueRef::Null) => Ok(ValueRef::Null),
                Ok(rusqlite::types::ValueRef::Integer(number)) => Ok(ValueRef::Int(number)),
                Ok(rusqlite::types::ValueRef::Real(number)) => Ok(ValueRef::Real(number)),
                Ok(rusqlite::types::ValueRef::Text(text)) => std::str::from_utf8(text)
                    .map(ValueRef::Text)
                    .map_err(|_| self.mismatch(index, "text in UTF-8", "other bytes")),
                Ok(rusqlite::types::ValueRef::Blob(bytes)) => Ok(ValueRef::Blob(bytes)),
                Err(_) => Err(self.missing(index)),
            },
            RowOf::Postgres(row) => crate::pg::value(row, index)
                .ok_or_else(|| self.missing(index))?
                .map_err(|found| self.mismatch(index, "an integer, a real number, text or bytes", found)),
        }
    }

    fn name(&self, index: usize) -> &str {
        match self.0 {
            RowOf::Sqlite(row) => row.as_ref().column_name(index).unwrap_or("?"),
            RowOf::Postgres(row) => row.columns().get(index).map_or("?", |column| column.name()),
        }
    }

    fn mismatch(&self, index: usize, expected: &str, found: &str) -> Error {
        let name = self.name(index);
        Error::new(
            Kind::Value,
            format!("column {index} ({name}): expected {expected}, found {found}"),
        )
    }

    fn missing(&self, index: usize) -> Error {
        let count = match self.0 {
            RowOf::Sqlite(row) => row.as_ref().column_count(),
            RowOf::Postgres(row) => row.len(),
        };
        Error::new(
            Kind::Value,
            format!("column {index}: the row has {count} columns, counted from 0"),
        )
    }
}
