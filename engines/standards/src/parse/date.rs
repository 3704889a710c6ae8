//! Dates as people write them.

use base::date::ascii_digits;
use base::{PartialDate, Redacted};

use crate::answer::{Answer, Reason, Value};
use crate::htcds::{Field, Kind};

/// Reads a date in ISO 8601 of any precision, year first with other separators, with the month's name, or day and month
/// first where only one order is possible.
pub(super) fn parse(text: &str) -> Result<PartialDate, Reason> {
    let text = ascii_digits(text);
    // A spreadsheet's date often carries midnight; what follows the date says nothing more.
    let day = text
        .split_once(['T', ' '])
        .map_or(text.as_str(), |(day, time)| if is_time(time) { day } else { &text });
    let parts: Vec<&str> = day
        .split(|c: char| !c.is_alphanumeric() && !is_mark(c))
        .filter(|part| !part.is_empty())
        .collect();
    let date = match parts.as_slice() {
        [year] => whole(year, 4).and_then(|year| PartialDate::new(year, None, None).ok()),
        [a, b] => match (whole(a, 4), whole(b, 4)) {
            (Some(year), None) => month(b).and_then(|month| PartialDate::new(year, Some(month), None).ok()),
            (None, Some(year)) => month(a).and_then(|month| PartialDate::new(year, Some(month), None).ok()),
            _ => None,
        },
        [a, b, c] => match (whole(a, 4), whole(c, 4)) {
            (Some(year), None) => month(b)
                .zip(small(c))
                .and_then(|(m, d)| PartialDate::new(year, Some(m), Some(d)).ok()),
            (None, Some(year)) => return day_and_month(year, a, b),
            _ => None,
        },
        _ => None,
    };
    bounded(date.ok_or_else(|| Reason::new("standards-problem-date"))?)
}

/// Combining vowels belong to the names of months in some scripts.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{980}'..='\u{9ff}' | '\u{300}'..='\u{36f}')
}

fn is_time(text: &str) -> bool {
    text.contains(':')
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b'Z' | b'+' | b'-'))
}

fn day_and_month(year: i32, a: &str, b: &str) -> Result<PartialDate, Reason> {
    let date = |month: u8, day: u8| PartialDate::new(year, Some(month), Some(day)).ok();
    let (one, two) = match (small(a), small(b)) {
        (Some(first), Some(second)) => (date(second, first), date(first, second)),
        (Some(day), None) => (month(b).and_then(|month| date(month, day)), None),
        (None, Some(day)) => (month(a).and_then(|month| date(month, day)), None),
        (None, None) => (None, None),
    };
    match (one, two) {
        (Some(one), Some(two)) if one != two => {
            Err(Reason::new("standards-problem-date-order").suggesting(format!("{one} | {two}")))
        }
        (Some(date), _) | (None, Some(date)) => bounded(date),
        (None, None) => Err(Reason::new("standards-problem-date")),
    }
}

/// Nobody in a case was born, and nothing happened, before 1900 or after 2199.
fn bounded(date: PartialDate) -> Result<PartialDate, Reason> {
    if (1900..2200).contains(&date.year()) {
        Ok(date)
    } else {
        Err(Reason::new("standards-problem-date-year"))
    }
}

fn whole(text: &str, digits: usize) -> Option<i32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn small(text: &str) -> Option<u8> {
    ((1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// A month by number, or by name in any of the six languages.
fn month(text: &str) -> Option<u8> {
    small(text).or_else(|| crate::words::month(text))
}

/// Reads a day that a spreadsheet keeps as a number: days since its epoch, with a fraction for the time of day. `from_1904` for workbooks that
/// say so of themselves.
///
/// # Errors
/// A [`Reason`] when the field is no date, or the number is none of a day from 1900 on.
pub fn parse_serial(field: &Field, serial: f64, from_1904: bool) -> Result<Answer, Reason> {
    let refuse = || Reason::new("standards-problem-date");
    if field.kind != Kind::Date || !(0.0..2_958_466.0).contains(&serial) {
        return Err(refuse());
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above")]
    let day = serial.floor() as i64;
    // The 1900 system counts a 29 February 1900 that never was: before it, days are one less off.
    let epoch = match (from_1904, day) {
        (true, _) => -24_107,
        (false, ..=59) => -25_568,
        (false, 60) => return Err(refuse()),
        (false, _) => -25_569,
    };
    let (year, month, day) = civil(day + epoch);
    let date = PartialDate::new(year, Some(month), Some(day)).map_err(|_| refuse())?;
    bounded(date).map(|date| Answer::Known(Value::Date(Redacted::new(date))))
}

/// Year, month and day of a count of days since 1970-01-01, in the Gregorian calendar: counted in eras of 400 years that
/// begin on 1 March, so that the leap day is the last of its year.
fn civil(days: i64) -> (i32, u8, u8) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let moon = (5 * of_year + 2) / 153;
    let day = of_year - (153 * moon + 2) / 5 + 1;
    let month = if moon < 10 { moon + 3 } else { moon - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    (
        i32::try_from(year).unwrap_or(i32::MAX),
        u8::try_from(month).unwrap_or(0),
        u8::try_from(day).unwrap_or(0),
    )
}
