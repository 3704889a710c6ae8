//! Rows from rounded counts: fitted like those of a private release, then freed of every combination that is not among the counts.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: cells of dense marginals, positions computed from their own sizes"
)]

use std::collections::BTreeMap;

use hashbrown::HashSet;

use super::{Request, Rows};
use crate::cube::{self, Attribute, Wanted};
use crate::marginal::{Shape, subsets};
use crate::private::dice::Dice;
use crate::private::estimate::{Estimate, Estimates};
use crate::private::fit::{Fitting, fit};
use crate::table::{BLANK, Table};

/// Cells of all dense triples together; wider ones are left to the pairs.
const MOST_CELLS: usize = 1 << 22;

pub(super) fn rows(
    table: &Table,
    request: Request,
    dice: &mut Dice,
    progress: &(dyn Fn(f64) -> bool + Sync),
) -> Option<Rows> {
    let allowed = Allowed::of(table, request);
    let estimates = rounded(table, request);
    let fitting = Fitting {
        thin: 0.5,
        // More rows too many than any cell can be short of.
        penalty: 1e6,
        ..Fitting::default()
    };
    let count = table.rows - table.rows % request.k as usize;
    let mut rows = fit(&estimates, count, fitting, dice, progress)?;
    allowed.clean(&mut rows, request.length);
    Some(rows)
}

/// Estimates from rounded counts. What is not in a count of present values is taken to be empty.
fn rounded(table: &Table, request: Request) -> Estimates {
    let sizes = table.sizes();
    let total = f64::from(round_down(table.rows, request.k));
    let mut known: BTreeMap<Vec<usize>, Vec<f64>> = BTreeMap::new();
    let mut estimates = Estimates {
        records: total,
        one: Vec::new(),
        two: Vec::new(),
        three: Vec::new(),
    };
    let mut room = MOST_CELLS;
    for length in 1..=request.length.max(2).min(sizes.len()) {
        for columns in subsets(sizes.len(), length) {
            let shape = Shape::of(&columns, &sizes);
            if length == 3 {
                if shape.cells() > room {
                    continue;
                }
                room -= shape.cells();
            }
            let cells = if length > request.length {
                independent(&known, &columns, total)
            } else {
                let counts = shape.count(&table.columns);
                let counts = counts
                    .into_iter()
                    .map(|count| f64::from(count - count % request.k))
                    .collect();
                with_blanks(&shape, counts, &known, total)
            };
            known.insert(columns, cells.clone());
            let list = match length {
                1 => &mut estimates.one,
                2 => &mut estimates.two,
                _ => &mut estimates.three,
            };
            list.push(Estimate {
                shape,
                cells,
                sigma: 0.0,
            });
        }
    }
    estimates
}

fn independent(known: &BTreeMap<Vec<usize>, Vec<f64>>, columns: &[usize], total: f64) -> Vec<f64> {
    let of = |at: usize| known.get(&vec![columns[at]]).cloned().unwrap_or_default();
    let (one, other) = (of(0), of(1));
    one.iter()
        .flat_map(|x| other.iter().map(move |y| x * y / total.max(1.0)))
        .collect()
}

/// Fills the cells with an empty value: the shorter marginal's count less all that the other values take.
fn with_blanks(shape: &Shape, mut cells: Vec<f64>, known: &BTreeMap<Vec<usize>, Vec<f64>>, total: f64) -> Vec<f64> {
    let strides = shape.strides();
    let length = shape.sizes.len();
    let values: Vec<Vec<u16>> = (0..cells.len()).map(|cell| shape.values(cell)).collect();
    for (cell, values) in cells.iter_mut().zip(&values) {
        if values.contains(&BLANK) {
            *cell = 0.0;
        }
    }
    // Cells with one empty value first, then two, then three: each needs those before.
    for blanks in 1..=length {
        for (cell, values) in values.iter().enumerate() {
            if values.iter().filter(|value| **value == BLANK).count() != blanks {
                continue;
            }
            let Some(at) = values.iter().position(|value| *value == BLANK) else {
                continue;
            };
            let others: Vec<usize> = (0..length)
                .filter(|other| *other != at)
                .map(|other| shape.columns[other])
                .collect();
            let taken: f64 = (1..shape.sizes[at])
                .map(|value| cells[cell + value * strides[at]])
                .sum();
            let whole = if others.is_empty() {
                total
            } else {
                let shorter = known.get(&others).map(Vec::as_slice).unwrap_or_default();
                let mut place = 0;
                for (other, value) in values.iter().enumerate().filter(|(other, _)| *other != at) {
                    place = place * shape.sizes[other] + usize::from(*value);
                }
                shorter.get(place).copied().unwrap_or(0.0)
            };
            cells[cell] = (whole - taken).max(0.0);
        }
    }
    cells
}

fn round_down(rows: usize, k: u32) -> u32 {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    rows - rows % k
}

/// All combinations that at least k records hold.
struct Allowed(HashSet<u64>);

impl Allowed {
    fn of(table: &Table, request: Request) -> Self {
        let mut all = HashSet::new();
        let wanted = Wanted {
            length: request.length,
            least: request.k,
            threads: request.threads,
        };
        cube::count(table, wanted, Keys::default, |keys: Keys| {
            all.extend(keys.0);
            true
        });
        Self(all)
    }

    /// Empties values until no combination is left that is not allowed: of those that stand in the most such combinations first.
    fn clean(&self, rows: &mut Rows, length: usize) {
        let count = rows.first().map_or(0, Vec::len);
        for row in 0..count {
            loop {
                let present: Vec<Attribute> = (0..)
                    .zip(rows.iter())
                    .filter(|(_, column)| column[row] != BLANK)
                    .map(|(column, codes)| Attribute {
                        column,
                        value: codes[row],
                    })
                    .collect();
                let Some(worst) = self.worst(&present, length) else {
                    break;
                };
                rows[usize::from(present[worst].column)][row] = BLANK;
            }
        }
    }

    fn worst(&self, present: &[Attribute], length: usize) -> Option<usize> {
        let mut blame = vec![0_u32; present.len()];
        for (at, one) in present.iter().enumerate() {
            if !self.0.contains(&key(&[*one])) {
                blame[at] += 1000;
            }
            for (after, two) in present.iter().enumerate().skip(at + 1).filter(|_| length > 1) {
                if !self.0.contains(&key(&[*one, *two])) {
                    blame[at] += 30;
                    blame[after] += 30;
                    continue;
                }
                for (last, three) in present.iter().enumerate().skip(after + 1).filter(|_| length > 2) {
                    if !self.0.contains(&key(&[*one, *two, *three])) {
                        for at in [at, after, last] {
                            blame[at] += 1;
                        }
                    }
                }
            }
        }
        let (at, most) = blame.into_iter().enumerate().max_by_key(|(_, blame)| *blame)?;
        (most > 0).then_some(at)
    }
}

#[derive(Default)]
struct Keys(Vec<u64>);

impl cube::Sink for Keys {
    fn take(&mut self, combination: &[Attribute], _: u32) {
        self.0.push(key(combination));
    }
}

/// A combination as a number.
fn key(combination: &[Attribute]) -> u64 {
    combination.iter().fold(0xcbf2_9ce4_8422_2325, |key: u64, attribute| {
        let part = (u64::from(attribute.column) << 16 | u64::from(attribute.value)) + 1;
        // A bijection of 64 bits after each attribute (splitmix64): different combinations meet with a probability of 2⁻⁶⁴.
        let mut mixed = key.rotate_left(21) ^ part;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    })
}
