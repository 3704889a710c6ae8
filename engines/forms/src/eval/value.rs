//! Values while an expression runs, and how XPath turns one kind into another (XPath 1.0 §3.4, §4).

use std::borrow::Cow;

use super::dates;
use crate::expr::NodeId;

/// An item in one entry: the item, and the branch that holds it (of a repeat: the entry itself).
pub(crate) type At = (NodeId, usize);

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Val<'a> {
    Text(Cow<'a, str>),
    Number(f64),
    Flag(bool),
    /// Items that are put, in the order of the form.
    Nodes(Vec<At>),
    /// Columns of choices.
    Texts(Vec<&'a str>),
}

impl<'a> Val<'a> {
    pub(crate) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }
}

/// A text as a number: what XPath takes for one, and days since 1970 for a date, as ODK does. Anything else is not a number.
pub(crate) fn number(text: &str, ahead: i64) -> f64 {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && digits != ".";
    if plain {
        return text.parse().unwrap_or(f64::NAN);
    }
    dates::moment(text).map_or(f64::NAN, |moment| moment.number(ahead))
}

/// A number as a text: no point behind a whole one, no exponent.
pub(crate) fn number_text(number: f64) -> String {
    if number.is_nan() {
        "NaN".to_owned()
    } else if number.is_infinite() {
        if number > 0.0 { "Infinity" } else { "-Infinity" }.to_owned()
    } else if number == 0.0 {
        "0".to_owned()
    } else {
        format!("{number}")
    }
}
