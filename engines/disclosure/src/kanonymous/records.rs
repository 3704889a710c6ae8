//! Rows from records: each with as many of its values as at least k records share, all of them together.

#![expect(
    clippy::indexing_slicing,
    clippy::needless_range_loop,
    reason = "numeric: rows and codes of the table itself"
)]

use super::Rows;
use crate::private::dice::Dice;
use crate::table::{BLANK, Table};

pub(super) fn rows(table: &Table, k: u32, dice: &mut Dice, progress: &(dyn Fn(f64) -> bool + Sync)) -> Option<Rows> {
    let mut out: Rows = table.columns.iter().map(|_| vec![BLANK; table.rows]).collect();
    // The rows of each value, increasing.
    let postings: Vec<Vec<Vec<u32>>> = table
        .columns
        .iter()
        .map(|column| {
            let mut rows = vec![Vec::new(); column.size()];
            for (row, code) in (0..).zip(&column.codes) {
                rows[usize::from(*code)].push(row);
            }
            rows
        })
        .collect();
    let mut order: Vec<usize> = (0..table.columns.len()).collect();
    let (mut sharing, mut next) = (Vec::new(), Vec::new());
    for row in 0..table.rows {
        if row % 1024 == 0 && !progress(row as f64 / table.rows as f64) {
            return None;
        }
        dice.shuffle(&mut order);
        sharing.clear();
        let mut first = true;
        for column in &order {
            let code = table.columns[*column].codes[row];
            if code == BLANK {
                continue;
            }
            let holders = &postings[*column][usize::from(code)];
            if holders.len() < k as usize {
                continue;
            }
            if first {
                sharing.extend_from_slice(holders);
                first = false;
            } else {
                let codes = &table.columns[*column].codes;
                next.clear();
                next.extend(sharing.iter().filter(|row| codes[**row as usize] == code));
                if next.len() < k as usize {
                    continue;
                }
                std::mem::swap(&mut sharing, &mut next);
            }
            out[*column][row] = code;
        }
    }
    Some(out)
}
