//! Words for columns and codes, from the vocabularies. A code that no vocabulary knows is shown with the codebook's label,
//! or as it is.

use bundle::{Bundle, Count, Table};
use standards::NotKnown;
use standards::ctdc::{self, Cell, CellValue, ColumnKind};
use ui::L;

/// The heading of a column.
pub(crate) fn column(l: &L, bundle: &Bundle, name: &str) -> String {
    match ctdc::column(name) {
        Some(column) if l.has(column.label_id) => l.t(column.label_id),
        _ => in_codebook(bundle, name, "").unwrap_or(name).to_owned(),
    }
}

/// The words of a code.
pub(crate) fn code(l: &L, bundle: &Bundle, column: &str, code: &str) -> String {
    match value(column, code) {
        Some(CellValue::Year(year)) => l.digits(&year.to_string()),
        Some(CellValue::Place(place)) if place.country().is_some() => place
            .country()
            .map(|country| country.name(l.lang().code()).to_owned())
            .unwrap_or_default(),
        Some(value) => value.label_id().map_or_else(|| code.to_owned(), |id| l.t(id)),
        None => match NotKnown::of(code) {
            Some(not_known) => l.t(not_known.label_id()),
            None => in_codebook(bundle, column, code).unwrap_or(code).to_owned(),
        },
    }
}

/// Whether a code is an answer, and not one of the ways of not knowing.
pub(crate) fn is_known(column: &str, code: &str) -> bool {
    let unknown_place =
        matches!(value(column, code), Some(CellValue::Place(place)) if place.code() == NotKnown::Unknown.code());
    NotKnown::of(code).is_none() && !unknown_place
}

/// What kind of column it is, as far as a vocabulary knows.
pub(crate) fn kind(column: &str) -> Option<ColumnKind> {
    ctdc::column(column).map(|column| column.kind)
}

fn value(column: &str, code: &str) -> Option<CellValue> {
    let column = ctdc::column(column)?;
    match ctdc::parse_cell(column, code).ok()?.cell {
        Cell::Known(value) => Some(value),
        _ => None,
    }
}

fn in_codebook<'b>(bundle: &'b Bundle, column: &str, code: &str) -> Option<&'b str> {
    let entry = bundle
        .codebook
        .iter()
        .find(|entry| entry.column == column && entry.code == code)?;
    Some(entry.label.as_str()).filter(|label| !label.is_empty())
}

/// What a table is called: its columns.
pub(crate) fn title(l: &L, bundle: &Bundle, dimensions: &[String]) -> String {
    let words: Vec<String> = dimensions.iter().map(|name| column(l, bundle, name)).collect();
    match words.as_slice() {
        [one] => one.clone(),
        [one, two] => l.plain("hub-table-by-two", &[("first", one.into()), ("second", two.into())]),
        _ => String::new(),
    }
}

/// Codes with their counts, in the order to show: columns with an order of their own in that order, others by frequency; the
/// ways of not knowing last.
pub(crate) fn sort(column: &str, rows: &mut [(&str, Count)]) {
    let ordered = has_order(column);
    rows.sort_by(|(one, one_count), (two, two_count)| {
        let size = |count: &Count| match count {
            Count::Exactly(count) => *count,
            Count::FewerThan(_) => 0,
        };
        let by_order = if ordered {
            position(column, one).cmp(&position(column, two))
        } else {
            std::cmp::Ordering::Equal
        };
        is_known(column, two)
            .cmp(&is_known(column, one))
            .then(by_order)
            .then(size(two_count).cmp(&size(one_count)))
            .then(one.cmp(two))
    });
}

/// Whether a column's codes have an order of their own.
pub(crate) fn has_order(column: &str) -> bool {
    matches!(
        kind(column),
        Some(ColumnKind::Year | ColumnKind::AgeBand | ColumnKind::Duration | ColumnKind::Majority(_))
    )
}

/// Where a code stands in its column's own order.
fn position(column: &str, code: &str) -> Option<CellValue> {
    value(column, code)
}

/// The sum of the counts that are shown.
pub(crate) fn sum(rows: &[(&str, Count)]) -> u64 {
    rows.iter()
        .map(|(_, count)| match count {
            Count::Exactly(count) => *count,
            Count::FewerThan(_) => 0,
        })
        .sum()
}

/// The codes of a table's first column with what they come to, and those of its second column for one of the first.
pub(crate) fn axis(table: &Table) -> Vec<(&str, Count)> {
    let mut found: Vec<(&str, Count)> = Vec::new();
    for row in &table.rows {
        let Some(code) = row.codes.first() else { continue };
        match (found.iter_mut().find(|(known, _)| known == code), row.count) {
            (Some((_, Count::Exactly(sum))), Count::Exactly(count)) => *sum += count,
            (Some((_, sum)), Count::Exactly(_)) => *sum = row.count,
            (Some(_), Count::FewerThan(_)) => {}
            (None, count) => found.push((code, count)),
        }
    }
    found
}

/// The rows of a two-column table with `first` in their first column.
pub(crate) fn slice<'t>(table: &'t Table, first: &str) -> Vec<(&'t str, Count)> {
    let rows = table
        .rows
        .iter()
        .filter(|row| row.codes.first().is_some_and(|code| code == first));
    rows.filter_map(|row| Some((row.codes.get(1)?.as_str(), row.count)))
        .collect()
}
