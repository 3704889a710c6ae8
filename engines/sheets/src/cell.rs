//! Cells, rows and headers as the visitor sees them.

use std::borrow::Cow;

use crate::Problem;

/// What one cell holds. Text of CSV stays text; only a workbook knows types.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing, or only white space.
    Empty,
    /// Text, as it stands.
    Text(&'a str),
    /// A number of a workbook.
    Number(f64),
    /// A date (`2020-04-14`), a date with time (`2020-04-14T10:30:00`) or a time (`10:30:00`) of a workbook, in ISO 8601.
    Date(&'a str),
    /// True or false of a workbook.
    Flag(bool),
    /// A formula. Its value is whatever the last program stored there, so it is not handed out.
    Formula,
    /// An error value of a workbook, such as `#REF!`.
    Error(&'static str),
}

impl<'a> Cell<'a> {
    /// The content as text: whole numbers without a decimal point, flags as `1` and `0`; empty for what has no value.
    pub fn text(&self) -> Cow<'a, str> {
        match *self {
            Self::Empty | Self::Formula | Self::Error(_) => Cow::Borrowed(""),
            Self::Text(text) | Self::Date(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(format!("{number}")),
            Self::Flag(flag) => Cow::Borrowed(if flag { "1" } else { "0" }),
        }
    }

    /// True for [`Cell::Empty`].
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// One row of data, valid while the visitor runs.
#[derive(Debug)]
pub struct Row<'a> {
    /// Number of the row as a spreadsheet program shows it, from 1, blank rows counted.
    pub number: u64,
    /// As many cells as the file has headers.
    pub cells: Vec<Cell<'a>>,
    /// What is odd about this row.
    pub problems: Vec<Problem>,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Position from 0.
    pub index: usize,
    /// Position as a spreadsheet program shows it: `A`, `B`, … `AA`.
    pub letter: String,
    /// The text, trimmed and with inner white space and line breaks as single spaces; empty if there is none.
    pub name: String,
}

/// The letters of a column counted from 0.
///
/// ```
/// assert_eq!(sheets::column_letter(0), "A");
/// assert_eq!(sheets::column_letter(27), "AB");
/// assert_eq!(sheets::column_letter(16_383), "XFD");
/// ```
pub fn column_letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The header names of a row of texts.
pub(crate) fn headers(names: &[String]) -> Vec<Header> {
    names
        .iter()
        .enumerate()
        .map(|(index, name)| Header {
            index,
            letter: column_letter(index),
            name: name.split_whitespace().collect::<Vec<_>>().join(" "),
        })
        .collect()
}
