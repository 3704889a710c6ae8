//! One contributed record: small enough that a million fit into memory.

use super::{Column, ColumnKind, Duration, Gender, Majority, Moment, Source};
use crate::age::AgeBand;
use crate::generated::ctdc::FLAG_COUNT;
use crate::iso3166::Place;

/// The state of one cell. *Missing* is a statement of the record, *absent* one of the file: it has no such column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Cell<T> {
    /// It is known.
    Known(T),
    /// The file has the column and the record has nothing in it.
    Missing,
    /// The file has no such column.
    #[default]
    Absent,
}

impl<T> Cell<T> {
    /// The value, where known.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            _ => None,
        }
    }

    /// Transforms the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Cell<U> {
        match self {
            Self::Known(value) => Cell::Known(change(value)),
            Self::Missing => Cell::Missing,
            Self::Absent => Cell::Absent,
        }
    }
}

/// All flags of a record: yes, no, missing or absent each, in two bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Flags(u128);

const _: () = assert!(FLAG_COUNT <= 64, "two bits for each flag");

impl Flags {
    /// How many flags there are.
    pub const COUNT: u8 = FLAG_COUNT;

    /// The state of a flag; absent beyond [`Flags::COUNT`].
    pub const fn get(self, flag: u8) -> Cell<bool> {
        if flag >= FLAG_COUNT {
            return Cell::Absent;
        }
        match (self.0 >> (2 * flag)) & 3 {
            0 => Cell::Absent,
            1 => Cell::Missing,
            2 => Cell::Known(false),
            _ => Cell::Known(true),
        }
    }

    /// Sets a flag; one beyond [`Flags::COUNT`] is left alone.
    pub const fn set(&mut self, flag: u8, state: Cell<bool>) {
        if flag >= FLAG_COUNT {
            return;
        }
        let bits = match state {
            Cell::Absent => 0,
            Cell::Missing => 1,
            Cell::Known(false) => 2,
            Cell::Known(true) => 3,
        };
        self.0 = self.0 & !(3 << (2 * flag)) | bits << (2 * flag);
    }

    /// The bits, to be stored.
    pub const fn bits(self) -> u128 {
        self.0
    }

    /// From stored bits.
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits)
    }
}

/// One contributed record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct EvidenceRecord {
    /// Year of registration.
    pub year: Cell<u16>,
    /// Who the data comes from.
    pub source: Cell<Source>,
    /// Gender.
    pub gender: Cell<Gender>,
    /// Age band at registration.
    pub age: Cell<AgeBand>,
    /// Adult or minor at registration.
    pub majority: Cell<Majority>,
    /// Adult or minor when the exploitation began.
    pub majority_at_exploitation: Cell<Majority>,
    /// Adult or minor at entry into trafficking.
    pub majority_at_entry: Cell<Majority>,
    /// Citizenship.
    pub citizenship: Cell<Place>,
    /// Country of exploitation.
    pub country_of_exploitation: Cell<Place>,
    /// How long it lasted.
    pub duration: Cell<Duration>,
    /// Means, types, sectors, recruiters.
    pub flags: Flags,
}

/// A known cell of any column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellValue {
    /// A year.
    Year(u16),
    /// A source.
    Source(Source),
    /// A gender.
    Gender(Gender),
    /// An age band.
    Age(AgeBand),
    /// Adult or minor.
    Majority(Majority),
    /// A country or one of the explicit values.
    Place(Place),
    /// A duration.
    Duration(Duration),
    /// A flag.
    Flag(bool),
}

impl CellValue {
    /// CTDC's spelling: what an export writes and [`super::parse_cell`] reads back. Countries are alpha-3.
    pub fn code(self) -> std::borrow::Cow<'static, str> {
        match self {
            Self::Year(year) => year.to_string().into(),
            Self::Source(source) => source.code().into(),
            Self::Gender(gender) => gender.code().into(),
            Self::Age(band) => band.code().into(),
            Self::Majority(majority) => majority.code().into(),
            Self::Place(place) => place.code().into(),
            Self::Duration(duration) => duration.code().into(),
            Self::Flag(flag) => if flag { "1" } else { "0" }.into(),
        }
    }

    /// Message id of the label; none for years and countries, which have no message.
    pub const fn label_id(self) -> Option<&'static str> {
        match self {
            Self::Year(_) => None,
            Self::Source(source) => Some(source.label_id()),
            Self::Gender(gender) => Some(gender.label_id()),
            Self::Age(band) => Some(band.label_id()),
            Self::Majority(majority) => Some(majority.label_id()),
            Self::Place(place) => place.label_id(),
            Self::Duration(duration) => Some(duration.label_id()),
            Self::Flag(true) => Some("standards-yes"),
            Self::Flag(false) => Some("standards-no"),
        }
    }
}

impl EvidenceRecord {
    /// The cell of a column; absent for a derived column.
    pub fn cell(&self, column: &Column) -> Cell<CellValue> {
        match column.kind {
            ColumnKind::Year => self.year.map(CellValue::Year),
            ColumnKind::Source => self.source.map(CellValue::Source),
            ColumnKind::Gender => self.gender.map(CellValue::Gender),
            ColumnKind::AgeBand => self.age.map(CellValue::Age),
            ColumnKind::Majority(moment) => match moment {
                Moment::Registration => self.majority,
                Moment::Exploitation => self.majority_at_exploitation,
                Moment::Entry => self.majority_at_entry,
            }
            .map(CellValue::Majority),
            ColumnKind::Citizenship => self.citizenship.map(CellValue::Place),
            ColumnKind::CountryOfExploitation => self.country_of_exploitation.map(CellValue::Place),
            ColumnKind::Duration => self.duration.map(CellValue::Duration),
            ColumnKind::Flag(flag) => self.flags.get(flag).map(CellValue::Flag),
            ColumnKind::Derived => Cell::Absent,
        }
    }

    /// Sets the cell of a column. Returns false, and changes nothing, when the value is not of the column's kind.
    pub fn set(&mut self, column: &Column, cell: Cell<CellValue>) -> bool {
        /// Narrows a cell to one kind of value; none when it is of another.
        macro_rules! narrow {
            ($variant:path) => {
                match cell {
                    Cell::Known($variant(value)) => Cell::Known(value),
                    Cell::Known(_) => return false,
                    Cell::Missing => Cell::Missing,
                    Cell::Absent => Cell::Absent,
                }
            };
        }
        match column.kind {
            ColumnKind::Year => self.year = narrow!(CellValue::Year),
            ColumnKind::Source => self.source = narrow!(CellValue::Source),
            ColumnKind::Gender => self.gender = narrow!(CellValue::Gender),
            ColumnKind::AgeBand => self.age = narrow!(CellValue::Age),
            ColumnKind::Majority(moment) => {
                let majority = narrow!(CellValue::Majority);
                match moment {
                    Moment::Registration => self.majority = majority,
                    Moment::Exploitation => self.majority_at_exploitation = majority,
                    Moment::Entry => self.majority_at_entry = majority,
                }
            }
            ColumnKind::Citizenship => self.citizenship = narrow!(CellValue::Place),
            ColumnKind::CountryOfExploitation => self.country_of_exploitation = narrow!(CellValue::Place),
            ColumnKind::Duration => self.duration = narrow!(CellValue::Duration),
            ColumnKind::Flag(flag) => self.flags.set(flag, narrow!(CellValue::Flag)),
            ColumnKind::Derived => return matches!(cell, Cell::Absent),
        }
        true
    }
}
