//! How many records share each combination of values.

use std::collections::BTreeMap;

use hashbrown::HashMap;
use serde::Serialize;

use crate::Error;

/// The outcome of a check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KReport {
    /// The k that was asked for.
    pub k: u64,
    /// Records.
    pub records: u64,
    /// Different combinations of values.
    pub distinct: u64,
    /// Records of the rarest combination; none if there are no records.
    pub smallest: Option<u64>,
    /// Combinations shared by fewer than k records.
    pub violating: Violating,
    /// How many combinations there are of each size, smallest first. It has at most √(2 × records) entries.
    pub histogram: Vec<Bin>,
}

impl KReport {
    /// Every combination is shared by at least k records.
    pub const fn holds(&self) -> bool {
        self.violating.groups == 0
    }

    /// Combinations shared by exactly `size` records.
    pub fn groups_of(&self, size: u64) -> u64 {
        self.histogram
            .iter()
            .find(|bin| bin.size == size)
            .map_or(0, |bin| bin.groups)
    }

    pub(crate) fn of(k: u64, sizes: impl Iterator<Item = u64>) -> Self {
        let mut bins: BTreeMap<u64, u64> = BTreeMap::new();
        for size in sizes {
            *bins.entry(size).or_default() += 1;
        }
        let small = || bins.range(..k);
        Self {
            k,
            records: bins.iter().map(|(size, groups)| size * groups).sum(),
            distinct: bins.values().sum(),
            smallest: bins.keys().next().copied(),
            violating: Violating {
                groups: small().map(|(_, groups)| groups).sum(),
                records: small().map(|(size, groups)| size * groups).sum(),
            },
            histogram: bins.iter().map(|(&size, &groups)| Bin { size, groups }).collect(),
        }
    }
}

/// Combinations that too few records share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Violating {
    /// How many combinations.
    pub groups: u64,
    /// How many records they have together.
    pub records: u64,
}

/// One bar of the histogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bin {
    /// Records that share a combination.
    pub size: u64,
    /// Combinations of that size.
    pub groups: u64,
}

/// Counts combinations record by record. Its memory grows with the number of different values and combinations, not with
/// the number of records.
///
/// ```
/// let mut counter = disclosure::KCounter::new(2);
/// for row in [["F", "CO"], ["F", "CO"], ["M", "CO"]] {
///     counter.add(row);
/// }
/// let report = counter.finish();
/// assert_eq!((report.distinct, report.smallest, report.holds()), (2, Some(1), false));
/// ```
pub struct KCounter {
    k: u64,
    values: Values,
    counts: HashMap<Vec<u32>, u64>,
    key: Vec<u32>,
}

/// Texts by small numbers.
#[derive(Default)]
pub(crate) struct Values(HashMap<String, u32>);

impl Values {
    /// The number of a text, given out in the order of first sight.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "4 billion different texts do not fit into memory"
    )]
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry_ref(text).or_insert(next)
    }

    /// The texts in the order of their numbers.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<_> = self.0.iter().map(|(text, number)| (*number, text.as_str())).collect();
        texts.sort_unstable();
        texts.into_iter().map(|(_, text)| text).collect()
    }
}

impl KCounter {
    /// A check against k.
    pub fn new(k: u64) -> Self {
        Self {
            k,
            values: Values::default(),
            counts: HashMap::new(),
            key: Vec::new(),
        }
    }

    /// Adds one record: its values in the columns that count, always in the same order.
    pub fn add<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.key.clear();
        for cell in cells {
            self.key.push(self.values.number(cell.as_ref()));
        }
        *self.counts.entry_ref(self.key.as_slice()).or_default() += 1;
    }

    /// The outcome.
    pub fn finish(self) -> KReport {
        KReport::of(self.k, self.counts.into_values())
    }
}

/// Checks rows of texts over the given columns. A cell that a short row does not have counts as empty.
///
/// # Errors
/// [`Error::SmallK`] and [`Error::NoColumns`].
pub fn check_k<R, T>(rows: impl IntoIterator<Item = R>, columns: &[usize], k: u64) -> Result<KReport, Error>
where
    R: AsRef<[T]>,
    T: AsRef<str>,
{
    sound(columns, k)?;
    let mut counter = KCounter::new(k);
    for row in rows {
        let row = row.as_ref();
        counter.add(columns.iter().map(|column| row.get(*column).map_or("", AsRef::as_ref)));
    }
    Ok(counter.finish())
}

pub(crate) fn sound(columns: &[usize], k: u64) -> Result<(), Error> {
    if k < 2 {
        Err(Error::SmallK(k))
    } else if columns.is_empty() {
        Err(Error::NoColumns)
    } else {
        Ok(())
    }
}
