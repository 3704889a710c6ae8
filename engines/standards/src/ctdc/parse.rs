//! Reading cells of contributed data sets.

use super::record::{Cell, CellValue};
use super::{Column, ColumnKind, Duration, Gender, Majority, Source};
use crate::age::AgeBand;
use crate::answer::Reason;
use crate::iso3166::{self, Found, Place};
use crate::text::{fold, nearest};

/// A cell that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// Its state; never absent except for a derived column.
    pub cell: Cell<CellValue>,
    /// It was accepted, and somebody should know how: a retired country code.
    pub note: Option<Reason>,
}

impl From<Cell<CellValue>> for Parsed {
    fn from(cell: Cell<CellValue>) -> Self {
        Self { cell, note: None }
    }
}

/// Reads the cell of a column. Empty and `-99` are missing; in a country column `0` and `00` are the explicit *unknown*
/// and `NA` is Namibia. A derived column is not read.
///
/// # Errors
/// A [`Reason`] that says what was expected, with the nearest category where there is one.
pub fn parse_cell(column: &Column, text: &str) -> Result<Parsed, Reason> {
    let text = text.trim();
    if column.kind == ColumnKind::Derived {
        return Ok(Cell::Absent.into());
    }
    if text.is_empty() || text == "-99" {
        return Ok(Cell::Missing.into());
    }
    let value = match column.kind {
        ColumnKind::Year => year(text).map(CellValue::Year),
        ColumnKind::Source => category(text, Source::ALL, Source::code, &[]).map(CellValue::Source),
        ColumnKind::Gender => category(text, Gender::ALL, Gender::code, GENDERS).map(CellValue::Gender),
        ColumnKind::AgeBand => age(text).map(CellValue::Age),
        ColumnKind::Majority(_) => {
            category(text, Majority::ALL, Majority::code, &[("child", Majority::Minor)]).map(CellValue::Majority)
        }
        ColumnKind::Citizenship | ColumnKind::CountryOfExploitation => return place(text),
        ColumnKind::Duration => duration(text).map(CellValue::Duration),
        ColumnKind::Flag(_) => flag(text).map(CellValue::Flag),
        ColumnKind::Derived => return Ok(Cell::Absent.into()),
    };
    match value {
        Ok(value) => Ok(Cell::Known(value).into()),
        // A word for not knowing, where the column has no such category: these data sets know only "missing".
        Err(_) if crate::parse::not_known(text, false).is_some() => Ok(Cell::Missing.into()),
        Err(reason) => Err(reason),
    }
}

const GENDERS: &[(&str, Gender)] = &[
    ("woman", Gender::Female),
    ("feminine", Gender::Female),
    ("f", Gender::Female),
    ("man", Gender::Male),
    ("masculine", Gender::Male),
    ("m", Gender::Male),
    ("transgender", Gender::Trans),
    ("trans", Gender::Trans),
    ("nonconforming", Gender::Trans),
    ("transgenderfeminine", Gender::Trans),
    ("transgendermasculine", Gender::Trans),
    ("transnonconforming", Gender::Trans),
    ("transgendernonconforming", Gender::Trans),
];

fn category<T: Copy>(
    text: &str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    aliases: &[(&str, T)],
) -> Result<T, Reason> {
    // Files spell as CTDC does, nearly always: no folding for the common case.
    if let Some(found) = all.iter().copied().find(|one| code(*one) == text) {
        return Ok(found);
    }
    let folded = fold(text);
    let by_code = all.iter().copied().find(|one| fold(code(*one)) == folded);
    let by_alias = || aliases.iter().find(|(alias, _)| *alias == folded).map(|(_, one)| *one);
    by_code.or_else(by_alias).ok_or_else(|| {
        let reason = Reason::new("standards-problem-category");
        match nearest(text, all.iter().map(|one| (code(*one), *one))) {
            Some(near) => reason.suggesting(code(near)),
            None => reason,
        }
    })
}

fn year(text: &str) -> Result<u16, Reason> {
    let digits = base::date::ascii_digits(text);
    match digits.strip_suffix(".0").unwrap_or(&digits).parse() {
        Ok(year @ 1900..=2199) => Ok(year),
        _ => Err(Reason::new("standards-problem-year")),
    }
}

fn age(text: &str) -> Result<AgeBand, Reason> {
    AgeBand::parse(text).ok_or_else(|| {
        // A single age is no band, and says which was meant.
        let reason = Reason::new("standards-problem-age-band");
        match text
            .parse::<u8>()
            .ok()
            .and_then(|years| AgeBand::of_age(i32::from(years)))
        {
            Some(band) => reason.suggesting(band.code()),
            None => reason,
        }
    })
}

fn duration(text: &str) -> Result<Duration, Reason> {
    // "0--12", "0--12 (0-1 yr)", "25+ (2+ yrs)"
    let months = text.split_once('(').map_or(text, |(months, _)| months);
    let first: String = months.trim().chars().take_while(char::is_ascii_digit).collect();
    match (first.as_str(), months.trim().len()) {
        ("0" | "00", 4..) => Ok(Duration::UpTo12),
        ("13", 5..) => Ok(Duration::UpTo24),
        ("25", 3..) => Ok(Duration::More),
        _ => Err(Reason::new("standards-problem-duration")),
    }
}

fn flag(text: &str) -> Result<bool, Reason> {
    match text {
        "1" | "1.0" => Ok(true),
        "0" | "0.0" => Ok(false),
        other => crate::parse::flag(other).ok_or_else(|| Reason::new("standards-problem-flag")),
    }
}

fn place(text: &str) -> Result<Parsed, Reason> {
    let known = |place| Cell::Known(CellValue::Place(place));
    let note = || Some(Reason::new("standards-note-country-retired"));
    match iso3166::find(text) {
        Some(Found::Place(place)) => Ok(known(place).into()),
        Some(Found::Renamed(country)) => Ok(Parsed {
            cell: known(Place::Country(country)),
            note: note(),
        }),
        // The record is one of thousands that nobody can ask again: kept, as a country that is not known.
        Some(Found::Retired) => Ok(Parsed {
            cell: known(Place::Unknown),
            note: note(),
        }),
        None if crate::parse::not_known(text, false).is_some() => Ok(Cell::Missing.into()),
        None => {
            let reason = Reason::new("standards-problem-country");
            Err(match iso3166::nearest(text) {
                Some(country) => reason.suggesting(country.alpha3()),
                None => reason,
            })
        }
    }
}
