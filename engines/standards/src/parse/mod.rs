//! Reading answers as people, spreadsheets and surveys write them. Tolerant of spelling, case, script of digits and
//! separators; never guesses where two readings are possible.

mod codes;
mod date;

pub(crate) use codes::code_by_text;
pub use date::parse_serial;

use base::Redacted;
use base::date::ascii_digits;

use crate::answer::{Answer, Degrees, NotKnown, Reason, Value};
use crate::htcds::{Field, Kind};
use crate::iso639;
use crate::iso3166::{self, Found, Place};
use crate::text::fold;
use crate::words;

/// Greatest length of a text answer, in characters.
const LONGEST: usize = 20_000;

/// Reads the answer to a field.
///
/// Accepted: codes and labels in any of the six languages in any case and spelling that drifted, several codes joined by
/// `;`, `,`, `|`, a new line or spaces, digits of any script, ISO 8601 dates of any precision, `yes`, `no`, `1`, `0`, and
/// the words for the kinds of not knowing. An empty text is *missing*.
///
/// # Errors
/// A [`Reason`] that says what was expected and, where something near was meant, suggests it. A date that can be read in
/// two ways is refused.
pub fn parse_answer(field: &Field, text: &str) -> Result<Answer, Reason> {
    let text = clean(text);
    let text = text.trim();
    if text.is_empty() || text == "-99" {
        return Ok(Answer::NotKnown(NotKnown::Missing));
    }
    if let Some(kind) = text.strip_prefix('?').and_then(NotKnown::of) {
        return Ok(Answer::NotKnown(kind));
    }
    let free = field.kind.is_free();
    // `NA` in a column of languages is nearly always "not applicable"; Nauruan has its three letters, which the standard
    // asks for.
    let first = free || (field.kind == Kind::Language && text.len() == 2);
    if first && let Some(kind) = not_known(text, free) {
        return Ok(Answer::NotKnown(kind));
    }
    match value(field, text) {
        Ok(value) => Ok(Answer::Known(value)),
        // A code of the list goes first: HTCDS has codes that mean "unknown".
        Err(reason) if !free => not_known(text, false).map(Answer::NotKnown).ok_or(reason),
        Err(reason) => Err(reason),
    }
}

fn value(field: &Field, text: &str) -> Result<Value, Reason> {
    match field.kind {
        Kind::Text | Kind::Reference | Kind::LongText => free_text(text),
        Kind::Phone => phone(text),
        Kind::Email => email(text),
        Kind::Date => date::parse(text).map(|date| Value::Date(Redacted::new(date))),
        Kind::Number => number(text),
        Kind::Flag => flag(text)
            .map(Value::Flag)
            .ok_or_else(|| Reason::new("standards-problem-flag")),
        Kind::Code => codes::one(field, text).map(Value::Code),
        Kind::Codes => codes::several(field, text).map(Value::Codes),
        Kind::Country => place(text).map(Value::Country),
        Kind::Countries => places(text).map(Value::Countries),
        Kind::Language => language(text),
        Kind::Coordinate => coordinate(field, text),
    }
}

/// Drops the marks of direction and order that spreadsheets leave at the edges of cells.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// The kind of not knowing that a text stands for. In free text only words that cannot be a name or a remark count: `NA`
/// may be a family name.
pub(crate) fn not_known(text: &str, free: bool) -> Option<NotKnown> {
    let folded = fold(text);
    if folded.is_empty() {
        // A lone dash or dots say that somebody saw the field and left it.
        return (!free).then_some(NotKnown::Missing);
    }
    words::find(&folded)
        .filter(|word| !free || word.anywhere)
        .and_then(|word| NotKnown::of(word.kind))
}

/// Yes or no in any of the six languages.
pub(crate) fn flag(text: &str) -> Option<bool> {
    match words::find(&fold(text)).map(|word| word.kind) {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => matches!(text, "✓" | "✔" | "☑").then_some(true),
    }
}

fn free_text(text: &str) -> Result<Value, Reason> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(Reason::new("standards-problem-too-long").with("limit", LONGEST.to_string()));
    }
    Ok(Value::Text(Redacted::new(text.to_owned())))
}

/// E.164 where the country code is there; a national number is kept as its digits, because a number that cannot be
/// completed is still the only way to reach somebody.
fn phone(text: &str) -> Result<Value, Reason> {
    let text = ascii_digits(text);
    let mut digits = String::with_capacity(16);
    for (at, c) in text.trim_start_matches("tel:").chars().enumerate() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if at == 0 => digits.push(c),
            ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' => {}
            _ => return Err(Reason::new("standards-problem-phone")),
        }
    }
    let international = digits
        .strip_prefix('+')
        .or_else(|| digits.strip_prefix("00"))
        .map(str::to_owned);
    let (number, shown) = match &international {
        Some(rest) => (rest.as_str(), format!("+{rest}")),
        None => (digits.as_str(), digits.clone()),
    };
    let starts_well = international.is_none() || !number.starts_with('0');
    if (3..=15).contains(&number.len()) && starts_well {
        Ok(Value::Text(Redacted::new(shown)))
    } else {
        Err(Reason::new("standards-problem-phone"))
    }
}

fn email(text: &str) -> Result<Value, Reason> {
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    let good = text.len() <= 254
        && !text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>'))
        && text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.contains('.')
                && host.split('.').all(|part| !part.is_empty())
        });
    if good {
        Ok(Value::Text(Redacted::new(text.to_owned())))
    } else {
        Err(Reason::new("standards-problem-email"))
    }
}

fn number(text: &str) -> Result<Value, Reason> {
    const MOST: i64 = 150; // the standard's numbers are ages and children
    let digits = ascii_digits(text);
    let digits = digits.strip_suffix(".0").unwrap_or(&digits);
    match digits.parse::<i64>() {
        Ok(number @ 0..=MOST) => Ok(Value::Number(number)),
        _ => Err(Reason::new("standards-problem-number").with("limit", MOST.to_string())),
    }
}

/// Decimal degrees, with a point or a comma, with a sign or a letter of the compass.
fn coordinate(field: &Field, text: &str) -> Result<Value, Reason> {
    let latitude = field.id.ends_with("Latitude");
    let (limit, letters) = if latitude { (90, ['N', 'S']) } else { (180, ['E', 'W']) };
    let refuse = || Reason::new("standards-problem-coordinate").with("limit", limit.to_string());
    let text = ascii_digits(text)
        .to_uppercase()
        .replace(['°', ' ', '\u{a0}'], "")
        .replace(',', ".");
    let [positive, negative] = letters;
    let (text, flip) = match text.chars().last() {
        Some(c) if c == positive => (text.trim_end_matches(c), false),
        Some(c) if c == negative => (text.trim_end_matches(c), true),
        _ => (text.as_str(), false),
    };
    let plain = text.trim_start_matches(['-', '+']);
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return Err(refuse()); // "inf", "1e3" and the like are numbers for a computer only
    }
    let degrees: f64 = text.parse().map_err(|_| refuse())?;
    let degrees = if flip { -degrees } else { degrees };
    if degrees.abs() > f64::from(limit) {
        return Err(refuse());
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded above: at most 180 million")]
    let millionths = (degrees * 1e6).round() as i32;
    Degrees::from_millionths(millionths)
        .map(|degrees| Value::Coordinate(Redacted::new(degrees)))
        .ok_or_else(refuse)
}

fn place(text: &str) -> Result<Place, Reason> {
    match iso3166::find(text) {
        // "unknown" typed into a form is a kind of not knowing; the explicit value is for data that has been published.
        Some(Found::Place(Place::Unknown)) | None => Err(no_country(text)),
        Some(Found::Place(place)) => Ok(place),
        Some(Found::Renamed(country)) => Ok(Place::Country(country)),
        Some(Found::Retired) => Err(Reason::new("standards-problem-country-retired")),
    }
}

fn no_country(text: &str) -> Reason {
    let reason = Reason::new("standards-problem-country");
    match iso3166::nearest(text) {
        Some(country) => reason.suggesting(country.alpha3()),
        None => reason,
    }
}

fn places(text: &str) -> Result<Vec<Place>, Reason> {
    let mut places = codes::split(text, |part| match iso3166::find(part) {
        None | Some(Found::Place(Place::Unknown)) => None,
        Some(_) => Some(place(part)),
    })
    .map_err(no_country)?
    .into_iter()
    .collect::<Result<Vec<_>, _>>()?;
    places.sort_unstable();
    places.dedup();
    Ok(places)
}

fn language(text: &str) -> Result<Value, Reason> {
    iso639::find(text).map(Value::Language).ok_or_else(|| {
        let reason = Reason::new("standards-problem-language");
        match iso639::nearest(text) {
            Some(language) => reason.suggesting(language.alpha3),
            None => reason,
        }
    })
}
