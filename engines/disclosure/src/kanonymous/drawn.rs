//! Rows from nothing: values drawn one after the other, in proportion to the records that share them with all values drawn before, as
//! long as these are k.
//!
//! All rows are drawn together, from the top: a group of rows with the same values so far is divided among the values of the next column. The
//! rows come in batches, each with an order of columns of its own, so that no column is always last and empty.

#![expect(clippy::indexing_slicing, reason = "numeric: rows and codes of the table itself")]

use super::Rows;
use crate::private::dice::Dice;
use crate::table::{BLANK, Table};

const BATCHES: usize = 24;

pub(super) fn rows(table: &Table, k: u32, dice: &mut Dice, progress: &(dyn Fn(f64) -> bool + Sync)) -> Option<Rows> {
    let mut out: Rows = table.columns.iter().map(|_| Vec::with_capacity(table.rows)).collect();
    let all: Vec<u32> = (0..u32::try_from(table.rows).unwrap_or(u32::MAX)).collect();
    let mut order: Vec<usize> = (0..table.columns.len()).collect();
    for batch in 0..BATCHES {
        if !progress(batch as f64 / BATCHES as f64) {
            return None;
        }
        dice.shuffle(&mut order);
        let wanted = table.rows * (batch + 1) / BATCHES - table.rows * batch / BATCHES;
        let mut drawing = Drawing {
            table,
            k: k as usize,
            order: &order,
            values: vec![BLANK; order.len()],
            out: &mut out,
            dice,
        };
        drawing.divide(&all, wanted, 0);
    }
    Some(out)
}

struct Drawing<'a> {
    table: &'a Table,
    k: usize,
    order: &'a [usize],
    values: Vec<u16>,
    out: &'a mut Rows,
    dice: &'a mut Dice,
}

impl Drawing<'_> {
    /// `wanted` rows that share the values so far; `sharing` are the records that do.
    fn divide(&mut self, sharing: &[u32], wanted: usize, depth: usize) {
        if wanted == 0 {
            return;
        }
        let Some(column) = self.order.get(depth).copied() else {
            for (column, value) in self.out.iter_mut().zip(&self.values) {
                column.extend(std::iter::repeat_n(*value, wanted));
            }
            return;
        };
        let codes = &self.table.columns[column].codes;
        let mut groups: Vec<Vec<u32>> = vec![Vec::new(); self.table.columns[column].size()];
        for row in sharing {
            groups[usize::from(codes[*row as usize])].push(*row);
        }
        let (mut left_records, mut left_rows) = (sharing.len(), wanted);
        for (value, group) in (0_u16..).zip(&groups) {
            if group.len() < self.k {
                continue;
            }
            // In proportion, fractions drawn: the rows of the values and of the empty one add up.
            let share = left_rows as f64 * group.len() as f64 / left_records as f64;
            let rows = (self.dice.round(share) as usize).min(left_rows);
            self.values[column] = value;
            self.divide(group, rows, depth + 1);
            left_records -= group.len();
            left_rows -= rows;
        }
        // Too rare: nothing is said, and the records that share the rest stay all.
        self.values[column] = BLANK;
        self.divide(sharing, left_rows, depth + 1);
    }
}
