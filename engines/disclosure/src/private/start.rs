//! The first rows: drawn along the tree of pairs that tell most about each other.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: columns and codes are positions in arrays of the estimates' own size"
)]

use super::dice::Dice;
use super::estimate::Estimates;

/// Rows by columns: the code of each row.
pub(crate) type Rows = Vec<Vec<u16>>;

/// A column that hangs on another: (column, the one before it, position of the pair among the estimates).
type Branch = (usize, Option<(usize, usize)>);

/// So many rows that follow the tree of greatest mutual information (Chow, Liu, 1968) among the estimated pairs. Every value gets its share of the rows
/// of each value of its parent, rounded; only the fractions are drawn.
pub(crate) fn rows(estimates: &Estimates, count: usize, dice: &mut Dice) -> Rows {
    let columns = estimates.one.len();
    let mut rows: Rows = vec![Vec::new(); columns];
    for (column, before) in tree(estimates) {
        let own = &estimates.one[column].cells;
        let Some((parent, pair)) = before else {
            let mut codes = spread(own, count, dice);
            dice.shuffle(&mut codes);
            rows[column] = codes;
            continue;
        };
        let pair = &estimates.two[pair];
        let size = own.len();
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); estimates.one[parent].cells.len()];
        for (row, code) in (0..).zip(&rows[parent]) {
            members[usize::from(*code)].push(row);
        }
        let mut codes = vec![0_u16; count];
        for (value, rows) in members.iter().enumerate() {
            let given: Vec<f64> = (0..size)
                .map(|other| {
                    if pair.shape.columns[0] == parent {
                        pair.cells[value * size + other]
                    } else {
                        pair.cells[other * estimates.one[parent].cells.len() + value]
                    }
                })
                .collect();
            let from = if given.iter().sum::<f64>() > 0.0 { &given } else { own };
            let mut drawn = spread(from, rows.len(), dice);
            dice.shuffle(&mut drawn);
            for (row, code) in rows.iter().zip(drawn) {
                codes[*row as usize] = code;
            }
        }
        rows[column] = codes;
    }
    rows
}

/// So many codes, each as often as its weight says.
fn spread(weights: &[f64], count: usize, dice: &mut Dice) -> Vec<u16> {
    let total: f64 = weights.iter().sum();
    let mut codes = Vec::with_capacity(count);
    let (mut sum, offset) = (0.0, dice.share());
    for (code, weight) in (0_u16..).zip(weights) {
        sum += weight;
        // Systematic sampling: the row number i gets the value in whose stretch i + offset falls.
        let until = if total > 0.0 {
            sum / total * count as f64 - offset
        } else {
            0.0
        };
        while codes.len() < count && (codes.len() as f64) < until {
            codes.push(code);
        }
    }
    let last = weights.iter().rposition(|weight| *weight > 0.0).unwrap_or(0);
    codes.resize(count, u16::try_from(last).unwrap_or(0));
    codes
}

fn tree(estimates: &Estimates) -> Vec<Branch> {
    let columns = estimates.one.len();
    let information: Vec<f64> = estimates
        .two
        .iter()
        .map(|pair| mutual_information(&pair.cells, pair.shape.sizes[1]))
        .collect();
    let mut branches: Vec<Branch> = vec![(0, None)];
    let mut inside = vec![false; columns];
    if columns == 0 {
        return Vec::new();
    }
    inside[0] = true;
    while branches.len() < columns {
        let mut best: Option<(f64, Branch)> = None;
        for (at, (pair, information)) in estimates.two.iter().zip(&information).enumerate() {
            let (one, other) = (pair.shape.columns[0], pair.shape.columns[1]);
            if inside[one] == inside[other] {
                continue;
            }
            let (new, old) = if inside[one] { (other, one) } else { (one, other) };
            if best.is_none_or(|(most, _)| *information > most) {
                best = Some((*information, (new, Some((old, at)))));
            }
        }
        let Some((_, branch)) = best else { break };
        inside[branch.0] = true;
        branches.push(branch);
    }
    branches
}

fn mutual_information(cells: &[f64], width: usize) -> f64 {
    let total: f64 = cells.iter().sum();
    if total <= 0.0 {
        return 0.0;
    }
    let mut columns = vec![0.0; width];
    let mut sum = 0.0;
    let rows: Vec<f64> = cells.chunks(width).map(|row| row.iter().sum()).collect();
    for row in cells.chunks(width) {
        for (column, cell) in columns.iter_mut().zip(row) {
            *column += cell;
        }
    }
    for (row, row_sum) in cells.chunks(width).zip(rows) {
        for (column, cell) in columns.iter().zip(row) {
            if *cell > 0.0 {
                sum += cell / total * (cell * total / (row_sum * column)).ln();
            }
        }
    }
    sum
}
