//! Counts by one or two columns.

use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use crate::{Error, Kept};

/// A count as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// So many records.
    Exactly(u64),
    /// Between none and this number of records, the number itself not included. Which of them is not said.
    FewerThan(u64),
}

/// A table of counts over the records left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// Names of its columns, one or two.
    pub dimensions: Vec<String>,
    /// Every combination of the values that occur, in the order of the texts, columns from left to right.
    pub cells: Vec<AggregateCell>,
    /// All records left.
    pub total: u64,
}

/// One count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AggregateCell {
    /// A value for each dimension.
    pub codes: Vec<String>,
    /// How many records.
    pub count: Count,
}

impl Kept<'_> {
    /// One table for each list of one or two published columns.
    ///
    /// A cell shows a count of k or more, or that it is fewer than k. As every record counted here shares all its published
    /// values with k − 1 others, no cell holds 1 to k − 1 of them; cells without a record are shown as *fewer than k*
    /// because records that were left out may belong there.
    ///
    /// # Errors
    /// [`Error::NotATable`] for three or more columns, the same twice, or one that is not among the published columns.
    pub fn tables(&self, wanted: &[&[usize]]) -> Result<Vec<Aggregate>, Error> {
        wanted.iter().map(|columns| self.table(columns)).collect()
    }

    fn table(&self, columns: &[usize]) -> Result<Aggregate, Error> {
        if columns.iter().any(|column| !self.columns.contains(column)) {
            return Err(Error::NotATable);
        }
        let (counts, axes) = match columns {
            [one] => (self.count(*one, None)?, vec![self.axis(*one)?]),
            [one, two] if one != two => (self.count(*one, Some(*two))?, vec![self.axis(*one)?, self.axis(*two)?]),
            _ => return Err(Error::NotATable),
        };
        let name = |column: &usize| {
            self.data
                .names()
                .get(*column)
                .cloned()
                .ok_or(Error::NoSuchColumn(*column))
        };
        let mut cells = Vec::new();
        let none = [(0, "")];
        for (first, first_text) in axes.first().map(Vec::as_slice).unwrap_or_default() {
            for (second, second_text) in axes.get(1).map_or(&none[..], Vec::as_slice) {
                let count = counts.get(&(*first, *second)).copied().unwrap_or(0);
                let mut codes = vec![(*first_text).to_owned()];
                if axes.len() == 2 {
                    codes.push((*second_text).to_owned());
                }
                let count = if count < self.k {
                    Count::FewerThan(self.k)
                } else {
                    Count::Exactly(count)
                };
                cells.push(AggregateCell { codes, count });
            }
        }
        Ok(Aggregate {
            dimensions: columns.iter().map(name).collect::<Result<_, _>>()?,
            cells,
            total: self.records(),
        })
    }

    /// The values of a column among the records left, in the order of their texts.
    fn axis(&self, column: usize) -> Result<Vec<(u32, &str)>, Error> {
        let (cells, texts) = self.data.column(column)?;
        let mut used = vec![false; texts.len()];
        for (cell, _) in cells.iter().zip(&self.mask).filter(|(_, kept)| **kept) {
            if let Some(used) = used.get_mut(*cell as usize) {
                *used = true;
            }
        }
        let mut axis: Vec<(u32, &str)> = (0..)
            .zip(texts)
            .zip(used)
            .filter_map(|(value, used)| used.then_some(value))
            .collect();
        axis.sort_unstable_by_key(|(_, text)| *text);
        Ok(axis)
    }

    fn count(&self, one: usize, two: Option<usize>) -> Result<HashMap<(u32, u32), u64>, Error> {
        let first = self.data.column(one)?.0;
        let second = two
            .map(|two| self.data.column(two))
            .transpose()?
            .map(|(cells, _)| cells);
        let mut counts = HashMap::new();
        for (row, (value, _)) in first.iter().zip(&self.mask).enumerate().filter(|(_, (_, kept))| **kept) {
            let other = second.and_then(|cells| cells.get(row)).copied().unwrap_or(0);
            *counts.entry((*value, other)).or_default() += 1;
        }
        Ok(counts)
    }
}
