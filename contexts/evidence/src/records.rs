//! How a contributed record stands in the database: one typed column for each column of the standard's table. What the file
//! did not have at all is known from its import, so that *missing* and *no such column* stay apart.

use ::store::{Error, Row, Value};
use standards::AgeBand;
use standards::ctdc::{
    COLUMNS, Cell, CellValue, Column, ColumnKind, Duration, EvidenceRecord, Gender, Majority, Source,
};
use standards::iso3166::{Country, Place};

/// The columns that are kept: all but those that repeat others.
pub fn columns() -> impl Iterator<Item = &'static Column> + Clone {
    COLUMNS.iter().filter(|column| column.kind != ColumnKind::Derived)
}

/// The name of a column in the database: `typeOfSexPornography` is `type_of_sex_pornography`.
pub fn sql_name(column: &Column) -> String {
    let mut name = String::with_capacity(column.name.len() + 8);
    let mut before = '_';
    for c in column.name.chars() {
        if c.is_ascii_uppercase() && !before.is_ascii_uppercase() && before != '_' {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
        before = c;
    }
    name
}

const fn sql_type(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Year | ColumnKind::Flag(_) => "INTEGER",
        _ => "TEXT",
    }
}

/// The statement that makes the table; `migrations/0002_record.sql` is this text.
pub fn table_sql() -> String {
    let mut sql = String::from(
        "-- Contributed records. Generated from the columns of the standard (evidence::records::table_sql); a test compares.\n\
         CREATE TABLE evidence_record (\n  org_id BLOB NOT NULL,\n  batch_id BLOB NOT NULL,\n  line INTEGER NOT NULL,\n",
    );
    for column in columns() {
        sql.push_str(&format!("  {} {},\n", sql_name(column), sql_type(column.kind)));
    }
    sql.push_str(
        "  PRIMARY KEY (org_id, batch_id, line),\n  FOREIGN KEY (org_id, batch_id) REFERENCES import_batch (org_id, batch_id)\n) STRICT;\n",
    );
    sql
}

/// The names, separated by commas, in the order of [`columns`].
pub(crate) fn names() -> String {
    columns().map(sql_name).collect::<Vec<_>>().join(", ")
}

/// The values of a record, in the order of [`columns`].
pub(crate) fn values(record: &EvidenceRecord) -> impl Iterator<Item = Value> {
    columns().map(|column| match record.cell(column) {
        Cell::Missing | Cell::Absent => Value::Null,
        Cell::Known(CellValue::Year(year)) => Value::Int(i64::from(year)),
        Cell::Known(CellValue::Flag(flag)) => Value::Int(i64::from(flag)),
        Cell::Known(value) => Value::Text(value.code().into_owned()),
    })
}

/// Reads a record whose columns begin at `first`. `present` says of each column whether its file had it.
pub(crate) fn read(row: &Row<'_>, first: usize, present: &Present) -> Result<EvidenceRecord, Error> {
    let mut record = EvidenceRecord::default();
    for (index, column) in columns().enumerate() {
        if !present.0.get(index).copied().unwrap_or(false) {
            continue;
        }
        let at = first + index;
        let value = if sql_type(column.kind) == "INTEGER" {
            row.get::<Option<i64>>(at)?
                .and_then(|number| of_number(column.kind, number))
        } else {
            row.get::<Option<String>>(at)?
                .and_then(|code| of_code(column.kind, &code))
        };
        record.set(column, value.map_or(Cell::Missing, Cell::Known));
    }
    Ok(record)
}

fn of_number(kind: ColumnKind, number: i64) -> Option<CellValue> {
    match kind {
        ColumnKind::Year => u16::try_from(number).ok().map(CellValue::Year),
        _ => Some(CellValue::Flag(number == 1)),
    }
}

fn of_code(kind: ColumnKind, code: &str) -> Option<CellValue> {
    match kind {
        ColumnKind::Source => Source::of(code).map(CellValue::Source),
        ColumnKind::Gender => Gender::of(code).map(CellValue::Gender),
        ColumnKind::AgeBand => AgeBand::parse(code).map(CellValue::Age),
        ColumnKind::Majority(_) => Majority::of(code).map(CellValue::Majority),
        ColumnKind::Citizenship | ColumnKind::CountryOfExploitation => place(code).map(CellValue::Place),
        ColumnKind::Duration => Duration::of(code).map(CellValue::Duration),
        ColumnKind::Year | ColumnKind::Flag(_) | ColumnKind::Derived => None,
    }
}

fn place(code: &str) -> Option<Place> {
    [Place::Stateless, Place::Unknown, Place::Suppressed]
        .into_iter()
        .find(|place| place.code() == code)
        .or_else(|| Country::from_code(code).map(Place::Country))
}

/// Which columns the file of an import had, in the order of [`columns`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present(Vec<bool>);

impl Present {
    /// Those for which `has` holds.
    pub fn of(has: impl Fn(&'static Column) -> bool) -> Self {
        Self(columns().map(has).collect())
    }

    /// Whether the column was there.
    pub fn has(&self, column: &Column) -> bool {
        columns()
            .position(|known| known == column)
            .and_then(|index| self.0.get(index).copied())
            .unwrap_or(false)
    }

    /// The names of those that were, separated by spaces, as stored.
    pub(crate) fn to_text(&self) -> String {
        let names = columns().zip(&self.0).filter(|(_, has)| **has);
        names.map(|(column, _)| column.name).collect::<Vec<_>>().join(" ")
    }

    /// What [`Present::to_text`] gave.
    pub(crate) fn of_text(text: &str) -> Self {
        let names: std::collections::HashSet<&str> = text.split(' ').collect();
        Self::of(|column| names.contains(column.name))
    }
}

/// A digest of records that does not depend on their order: the sum of a keyed hash of each, so that the digests of two files
/// add up to that of both together.
#[derive(Clone)]
pub(crate) struct Digest {
    hasher: blake3::Hasher,
    sum: [u64; 4],
}

impl Digest {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self {
            hasher: blake3::Hasher::new_keyed(key),
            sum: [0; 4],
        }
    }

    pub(crate) fn add(&mut self, record: &EvidenceRecord) {
        self.hasher.reset();
        for column in columns().filter(|column| !matches!(column.kind, ColumnKind::Flag(_))) {
            match record.cell(column) {
                Cell::Absent => self.hasher.update(&[0]),
                Cell::Missing => self.hasher.update(&[1]),
                Cell::Known(value) => self.hasher.update(&[2]).update(value.code().as_bytes()),
            };
        }
        self.hasher.update(&record.flags.bits().to_le_bytes());
        let hash = self.hasher.finalize();
        self.sum = plus(self.sum, words(hash.as_bytes()));
    }

    pub(crate) fn bytes(&self) -> [u8; 32] {
        bytes(self.sum)
    }
}

/// The digest of the records of several digests together.
pub(crate) fn together<'d>(digests: impl IntoIterator<Item = &'d [u8]>) -> [u8; 32] {
    bytes(digests.into_iter().fold([0; 4], |sum, digest| plus(sum, words(digest))))
}

fn words(bytes: &[u8]) -> [u64; 4] {
    let mut words = [0; 4];
    for (word, chunk) in words.iter_mut().zip(bytes.chunks(8)) {
        *word = chunk.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
    }
    words
}

fn bytes(words: [u64; 4]) -> [u8; 32] {
    let mut bytes = [0; 32];
    for (chunk, word) in bytes.chunks_mut(8).zip(words) {
        chunk.copy_from_slice(&word.to_le_bytes());
    }
    bytes
}

fn plus(one: [u64; 4], two: [u64; 4]) -> [u64; 4] {
    let mut sum = [0; 4];
    let mut carry = false;
    for ((place, a), b) in sum.iter_mut().zip(one).zip(two) {
        let (first, over) = a.overflowing_add(b);
        let (second, again) = first.overflowing_add(u64::from(carry));
        *place = second;
        carry = over || again;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_table_is_the_one_that_the_standard_asks_for() {
        let committed = include_str!("../migrations/0002_record.sql");
        if std::env::var("AMPARO_WRITE_SCHEMA").is_ok() {
            let place = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/0002_record.sql");
            std::fs::write(place, table_sql()).unwrap();
            return;
        }
        assert_eq!(committed, table_sql());
        let mut names: Vec<String> = columns().map(sql_name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), columns().count(), "two columns have one name");
    }

    #[test]
    fn digests_add_up_in_any_order_and_tell_missing_from_no_such_column() {
        let record = |year| EvidenceRecord {
            year: Cell::Known(year),
            ..EvidenceRecord::default()
        };
        let of = |records: &[EvidenceRecord]| {
            let mut digest = Digest::new(&[7; 32]);
            records.iter().for_each(|record| digest.add(record));
            digest.bytes()
        };
        let (a, b, c) = (record(2001), record(2002), record(2003));
        assert_eq!(of(&[a, b, c, c]), of(&[c, a, c, b]));
        assert_ne!(of(&[a, c]), of(&[a, c, c]));
        assert_eq!(together([&of(&[a, c])[..], &of(&[b])[..]]), of(&[a, b, c]));
        let missing = EvidenceRecord {
            year: Cell::Missing,
            ..EvidenceRecord::default()
        };
        assert_ne!(of(&[missing]), of(&[EvidenceRecord::default()]));
    }
}
