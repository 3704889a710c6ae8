//! A table of records in memory, and the records of it that may be counted in public.

use hashbrown::{HashMap, HashSet};
use serde::{Deserialize, Serialize};

use crate::check::{Values, sound};
use crate::{Error, KReport};

/// A table of text cells: four bytes a cell, and each different text of a column once.
pub struct Microdata {
    names: Vec<String>,
    columns: Vec<Column>,
    rows: u64,
}

#[derive(Default)]
struct Column {
    values: Values,
    cells: Vec<u32>,
}

impl Microdata {
    /// An empty table with these columns.
    pub fn new<T: AsRef<str>>(names: &[T]) -> Self {
        Self {
            names: names.iter().map(|name| name.as_ref().to_owned()).collect(),
            columns: names.iter().map(|_| Column::default()).collect(),
            rows: 0,
        }
    }

    /// Adds a record.
    ///
    /// # Errors
    /// [`Error::Width`] unless there is a cell for each column.
    pub fn push<T: AsRef<str>>(&mut self, cells: &[T]) -> Result<(), Error> {
        if cells.len() != self.columns.len() {
            return Err(Error::Width {
                expected: self.columns.len(),
                found: cells.len(),
            });
        }
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            let number = column.values.number(cell.as_ref());
            column.cells.push(number);
        }
        self.rows += 1;
        Ok(())
    }

    /// Records.
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// Names of the columns.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many records share each combination over `columns`.
    ///
    /// # Errors
    /// [`Error::SmallK`], [`Error::NoColumns`], [`Error::NoSuchColumn`].
    pub fn check_k(&self, columns: &[usize], k: u64) -> Result<KReport, Error> {
        sound(columns, k)?;
        let groups = self.groups(columns)?;
        Ok(KReport::of(k, groups.sizes.into_iter()))
    }

    /// The records left when every combination over `columns` has at least k of them.
    ///
    /// # Errors
    /// [`Error::SmallK`], [`Error::NoColumns`], [`Error::NoSuchColumn`]; [`Error::SameColumn`] if two of them have the same
    /// name, because [`crate::attack`] tells columns apart by their names.
    pub fn suppress_k(&self, columns: &[usize], k: u64) -> Result<Kept<'_>, Error> {
        sound(columns, k)?;
        self.all_different(columns)?;
        let groups = self.groups(columns)?;
        let size_of = |group: &u32| groups.sizes.get(*group as usize).copied().unwrap_or(0);
        let mask: Vec<bool> = groups.of_row.iter().map(|group| size_of(group) >= k).collect();
        let records = mask.iter().filter(|kept| **kept).count() as u64;
        Ok(Kept {
            data: self,
            columns: columns.to_vec(),
            k,
            mask,
            records,
        })
    }

    fn all_different(&self, columns: &[usize]) -> Result<(), Error> {
        let mut seen = HashSet::new();
        for column in columns {
            let name = self.names.get(*column).ok_or(Error::NoSuchColumn(*column))?;
            if !seen.insert(name) {
                return Err(Error::SameColumn(*column));
            }
        }
        Ok(())
    }

    /// The number of the combination of each record, and how many records each combination has.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "combinations are counted in 32 bits, as cells are"
    )]
    pub(crate) fn groups(&self, columns: &[usize]) -> Result<Groups, Error> {
        // Column by column: the pair (combination so far, value) is a new combination. Pairs stay small and are exact.
        let mut of_row: Vec<u32> = vec![0; usize::try_from(self.rows).unwrap_or(usize::MAX)];
        let mut sizes: Vec<u64> = Vec::new();
        for column in columns {
            let cells = &self.columns.get(*column).ok_or(Error::NoSuchColumn(*column))?.cells;
            let mut pairs: HashMap<(u32, u32), u32> = HashMap::new();
            sizes.clear();
            for (group, cell) in of_row.iter_mut().zip(cells) {
                let next = pairs.len() as u32;
                *group = *pairs.entry((*group, *cell)).or_insert(next);
                if *group == next {
                    sizes.push(1);
                } else if let Some(size) = sizes.get_mut(*group as usize) {
                    *size += 1;
                }
            }
        }
        Ok(Groups { of_row, sizes })
    }

    /// The cells of a column as numbers, and the texts of the numbers.
    pub(crate) fn column(&self, column: usize) -> Result<(&[u32], Vec<&str>), Error> {
        let column = self.columns.get(column).ok_or(Error::NoSuchColumn(column))?;
        Ok((&column.cells, column.values.texts()))
    }
}

pub(crate) struct Groups {
    pub(crate) of_row: Vec<u32>,
    pub(crate) sizes: Vec<u64>,
}

/// The records left after suppression. Made by [`Microdata::suppress_k`] only.
pub struct Kept<'a> {
    pub(crate) data: &'a Microdata,
    pub(crate) columns: Vec<usize>,
    pub(crate) k: u64,
    pub(crate) mask: Vec<bool>,
    records: u64,
}

impl Kept<'_> {
    /// The k that holds.
    pub const fn k(&self) -> u64 {
        self.k
    }

    /// Names of the published columns.
    pub fn columns(&self) -> Vec<&str> {
        let name = |column: &usize| self.data.names.get(*column).map(String::as_str);
        self.columns.iter().filter_map(name).collect()
    }

    /// Records left.
    pub const fn records(&self) -> u64 {
        self.records
    }

    /// Records left out. For the steward only; [`Kept::left_out_public`] is what may be published.
    pub const fn left_out(&self) -> u64 {
        self.data.rows - self.records
    }

    /// What may be said about the records left out.
    pub fn left_out_public(&self) -> LeftOut {
        LeftOut::of(self.left_out(), self.records, self.k)
    }

    /// Whether the record at this position (from 0) is left.
    pub fn is_kept(&self, row: usize) -> bool {
        self.mask.get(row).copied().unwrap_or(false)
    }
}

/// What may be said about the records left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Fewer than this number; perhaps none.
    FewerThan(u64),
    /// At most this share of all records, in whole per cent.
    UpToPercent(u64),
}

impl LeftOut {
    /// What may be said of `left_out` records beside `records` that are counted: nothing that k − 1 of them could change by
    /// being there or not.
    ///
    /// Fewer than k and none at all read the same. A share is given in steps so wide that each leaves at least k numbers
    /// possible for whoever knows how many records are counted; the step follows from that number alone.
    pub fn of(left_out: u64, records: u64, k: u64) -> Self {
        if left_out < k {
            return Self::FewerThan(k);
        }
        let wide_enough = |step: &u64| records.saturating_mul(*step) >= k.saturating_mul(200);
        let step = [1, 2, 5, 10, 20, 25, 50].into_iter().find(wide_enough).unwrap_or(100);
        let all = records.saturating_add(left_out);
        Self::UpToPercent(left_out.saturating_mul(100).div_ceil(all.saturating_mul(step)) * step)
    }
}
