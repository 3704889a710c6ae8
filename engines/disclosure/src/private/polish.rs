//! The last steps of the fit: single cells of single rows, changed wherever that brings all marginals together nearer to their goals.
//!
//! The squared distance of all marginals from their goals, Σ (count − goal)², falls with every change: coordinate descent over whole numbers. Moving a row from
//! value u to value v of a column changes it, in every marginal with this column, by (2 d(v) + 1) − (2 d(u) − 1), where d is how many rows too many
//! a cell holds. Gradual update alone keeps rounding against itself where thousands of cells should hold less than one row each; this does not.

#![expect(
    clippy::indexing_slicing,
    reason = "numeric: the innermost loops of the fit, positions computed from the tables' own sizes"
)]

use super::dice::Dice;
use super::fit::Goal;
use super::start::Rows;

/// One marginal as one of its columns sees it: for each combination of the other columns, how many rows too many every value of this column has.
struct View {
    /// Where its block begins among the differences.
    at: usize,
    /// The other columns with how far apart their values are, in differences.
    others: [(usize, usize); 2],
    /// How many of `others` are used.
    count: usize,
}

/// All marginals as all columns see them.
struct Tables {
    differences: Vec<f32>,
    /// For each column, the marginals that have it.
    views: Vec<Vec<View>>,
    /// For each column, all the views that change when a row's value in it does: (start, columns with strides).
    touched: Vec<Vec<[(usize, usize); 3]>>,
    starts: Vec<Vec<usize>>,
    sizes: Vec<usize>,
}

/// Walks `sweeps` times through all rows. `false` if somebody stopped it.
pub(crate) fn polish(
    goals: &[Goal],
    sizes: &[usize],
    rows: &mut Rows,
    sweeps: u32,
    dice: &mut Dice,
    progress: &mut dyn FnMut() -> bool,
) -> bool {
    let count = rows.first().map_or(0, Vec::len);
    let columns = rows.len();
    let mut tables = Tables::new(goals, sizes, rows);
    let mut whole: Vec<u16> = (0..count)
        .flat_map(|row| rows.iter().map(move |column| column[row]))
        .collect();
    let mut order: Vec<usize> = (0..columns).collect();
    let widest = sizes.iter().copied().max().unwrap_or(0);
    let mut scores = vec![0.0_f32; widest];
    let mut on = true;
    for _ in 0..sweeps {
        dice.shuffle(&mut order);
        for row in whole.chunks_exact_mut(columns) {
            for column in &order {
                tables.improve(row, *column, &mut scores);
            }
        }
        on = on && progress();
        if !on {
            break;
        }
    }
    for (at, column) in rows.iter_mut().enumerate() {
        for (row, code) in column.iter_mut().enumerate() {
            *code = whole[row * columns + at];
        }
    }
    on
}

impl Tables {
    fn new(goals: &[Goal], sizes: &[usize], rows: &Rows) -> Self {
        let mut tables = Self {
            differences: Vec::new(),
            views: sizes.iter().map(|_| Vec::new()).collect(),
            touched: sizes.iter().map(|_| Vec::new()).collect(),
            starts: sizes.iter().map(|_| Vec::new()).collect(),
            sizes: sizes.to_vec(),
        };
        let count = rows.first().map_or(0, Vec::len);
        let mut places = Vec::new();
        for goal in goals {
            let codes: Vec<&[u16]> = goal.columns.iter().map(|column| rows[*column].as_slice()).collect();
            goal.shape.places(&codes, &mut places);
            let mut differences: Vec<f32> = goal
                .shares
                .iter()
                .map(|share| -(*share * count as f64) as f32)
                .collect();
            for place in &places {
                differences[*place as usize] += 1.0;
            }
            tables.add(goal, &differences);
        }
        tables
    }

    /// A copy of the marginal for each of its columns, with that column running fastest.
    fn add(&mut self, goal: &Goal, differences: &[f32]) {
        let strides = goal.shape.strides();
        for (position, own) in goal.columns.iter().enumerate() {
            let at = self.differences.len();
            let size = goal.shape.sizes[position];
            let mut steps = [(0, 0); 3];
            let mut others = [(0, 0); 2];
            let (mut used, mut stride) = (0, size);
            for (other, column) in goal
                .columns
                .iter()
                .enumerate()
                .rev()
                .filter(|(other, _)| *other != position)
            {
                steps[other] = (*column, stride);
                others[used] = (*column, stride);
                used += 1;
                stride *= goal.shape.sizes[other];
            }
            steps[position] = (*own, 1);
            self.differences.resize(at + differences.len(), 0.0);
            for (cell, difference) in differences.iter().enumerate() {
                let mut to = at;
                for (other, stride) in strides.iter().enumerate() {
                    to += cell / stride % goal.shape.sizes[other] * steps[other].1;
                }
                self.differences[to] = *difference;
            }
            self.views[*own].push(View {
                at,
                others,
                count: used,
            });
            for column in &goal.columns {
                self.touched[*column].push(steps);
                self.starts[*column].push(at);
            }
        }
    }

    /// Gives the row the value of a column that serves all marginals best.
    fn improve(&mut self, row: &mut [u16], column: usize, scores: &mut [f32]) {
        let old = usize::from(row[column]);
        let mut away = 0.0;
        for view in &self.views[column] {
            away += 2.0 * self.differences[view.block(row) + old] - 1.0;
        }
        // Nothing is too full where the row is: it stays.
        if away <= 0.0 {
            return;
        }
        let size = self.sizes[column];
        let scores = &mut scores[..size];
        scores.fill(0.0);
        for view in &self.views[column] {
            let block = view.block(row);
            let differences = &self.differences[block..block + size];
            for (score, difference) in scores.iter_mut().zip(differences) {
                *score += 2.0 * difference + 1.0;
            }
        }
        scores[old] = f32::INFINITY;
        let (mut best, mut least) = (old, away);
        for (value, score) in scores.iter().enumerate() {
            if *score < least {
                (best, least) = (value, *score);
            }
        }
        if best != old {
            self.move_row(row, column, best);
        }
    }

    fn move_row(&mut self, row: &mut [u16], column: usize, new: usize) {
        let old = usize::from(row[column]);
        for (steps, start) in self.touched[column].iter().zip(&self.starts[column]) {
            let (mut place, mut own) = (*start, 0);
            for (other, stride) in steps {
                // Unused steps have a stride of nought.
                place += usize::from(row[*other]) * stride;
                if *other == column && *stride > 0 {
                    own = *stride;
                }
            }
            self.differences[place] -= 1.0;
            self.differences[place - old * own + new * own] += 1.0;
        }
        row[column] = u16::try_from(new).unwrap_or(0);
    }
}

impl View {
    fn block(&self, row: &[u16]) -> usize {
        let mut at = self.at;
        for (column, stride) in &self.others[..self.count] {
            at += usize::from(row[*column]) * stride;
        }
        at
    }
}
