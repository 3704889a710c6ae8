//! What a reader can work out from published tables by subtraction.

use std::collections::HashMap;

use crate::{Aggregate, Count};

/// A cell of which a reader can be sure that it holds some records and fewer than k.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// Columns of the cell.
    pub dimensions: Vec<String>,
    /// Its values.
    pub codes: Vec<String>,
    /// The cell holds at least so many records…
    pub low: u64,
    /// …and at most so many.
    pub high: u64,
}

/// The attacker: every cell, every margin (also those not published) and the total are numbers within bounds; each margin
/// is the sum of its cells in every table, the total the sum of the margins of every column. The bounds are tightened until
/// nothing changes. What is then sure to be 1 to k − 1 is recovered.
///
/// Tables that contradict one another (different totals, margins that do not add up) are no tables of the same records; every
/// cell that has no number left is recovered too, so that such a release is refused.
pub fn attack(tables: &[Aggregate], k: u64) -> Vec<Recovered> {
    let mut system = System::default();
    for table in tables {
        system.add(table);
    }
    system.tighten();
    system.recovered(k)
}

/// A set of records: all of them, those with one value, or those with two. Columns in the order of their names.
type Cell = Vec<(String, String)>;

#[derive(Default)]
struct System {
    numbers: HashMap<Cell, usize>,
    bounds: Vec<(u64, u64)>,
    /// A sum and its parts.
    equations: Vec<(usize, Vec<usize>)>,
}

impl System {
    fn variable(&mut self, mut cell: Cell) -> usize {
        cell.sort();
        let next = self.bounds.len();
        let number = *self.numbers.entry(cell).or_insert(next);
        if number == next {
            self.bounds.push((0, u64::MAX));
        }
        number
    }

    fn narrow(&mut self, variable: usize, low: u64, high: u64) -> bool {
        let Some(bounds) = self.bounds.get_mut(variable) else {
            return false;
        };
        let before = *bounds;
        *bounds = (before.0.max(low), before.1.min(high));
        *bounds != before
    }

    fn add(&mut self, table: &Aggregate) {
        let total = self.variable(Vec::new());
        self.narrow(total, table.total, table.total);
        let mut margins: Vec<HashMap<&str, Vec<usize>>> = vec![HashMap::new(); table.dimensions.len()];
        for cell in &table.cells {
            let named = || table.dimensions.iter().cloned().zip(cell.codes.iter().cloned());
            let variable = self.variable(named().collect());
            let (low, high) = match cell.count {
                Count::Exactly(count) => (count, count),
                Count::FewerThan(bound) => (0, bound.saturating_sub(1)),
            };
            self.narrow(variable, low, high);
            for (margin, code) in margins.iter_mut().zip(&cell.codes) {
                margin.entry(code).or_default().push(variable);
            }
        }
        for (dimension, margin) in table.dimensions.iter().zip(margins) {
            let mut sums = Vec::new();
            for (code, parts) in margin {
                let sum = self.variable(vec![(dimension.clone(), code.to_owned())]);
                sums.push(sum);
                if parts != [sum] {
                    self.equations.push((sum, parts));
                }
            }
            self.equations.push((total, sums));
        }
    }

    fn tighten(&mut self) {
        let equations = std::mem::take(&mut self.equations);
        // Of a contradiction the bounds would run away from each other for ever.
        while !self.contradicts()
            && equations
                .iter()
                .fold(false, |changed, (sum, parts)| self.balance(*sum, parts) || changed)
        {}
    }

    fn contradicts(&self) -> bool {
        self.bounds.iter().any(|(low, high)| low > high)
    }

    /// Applies one equation in both directions; true if a bound moved.
    fn balance(&mut self, sum: usize, parts: &[usize]) -> bool {
        let of = |bounds: &[(u64, u64)], variable: usize| bounds.get(variable).copied().unwrap_or((0, u64::MAX));
        let lows: u64 = parts
            .iter()
            .map(|part| of(&self.bounds, *part).0)
            .fold(0, u64::saturating_add);
        let open = parts
            .iter()
            .filter(|part| of(&self.bounds, **part).1 == u64::MAX)
            .count();
        let highs: u64 = parts
            .iter()
            .map(|part| of(&self.bounds, *part).1)
            .filter(|high| *high != u64::MAX)
            .fold(0, u64::saturating_add);
        let mut changed = self.narrow(sum, lows, if open == 0 { highs } else { u64::MAX });
        let whole = of(&self.bounds, sum);
        for part in parts {
            let (low, high) = of(&self.bounds, *part);
            let others_open = open - usize::from(high == u64::MAX);
            let others_high = highs.saturating_sub(if high == u64::MAX { 0 } else { high });
            let least = if others_open == 0 {
                whole.0.saturating_sub(others_high)
            } else {
                0
            };
            let most = if whole.1 == u64::MAX {
                u64::MAX
            } else {
                whole.1.saturating_sub(lows.saturating_sub(low))
            };
            changed |= self.narrow(*part, least, most);
        }
        changed
    }

    fn recovered(&self, k: u64) -> Vec<Recovered> {
        let mut found: Vec<Recovered> = self
            .numbers
            .iter()
            .filter_map(|(cell, variable)| {
                let (low, high) = *self.bounds.get(*variable)?;
                (low > 0 && high < k || low > high).then(|| Recovered {
                    dimensions: cell.iter().map(|(dimension, _)| dimension.clone()).collect(),
                    codes: cell.iter().map(|(_, code)| code.clone()).collect(),
                    low,
                    high,
                })
            })
            .collect();
        found.sort_by(|one, two| (&one.dimensions, &one.codes).cmp(&(&two.dimensions, &two.codes)));
        found
    }
}
