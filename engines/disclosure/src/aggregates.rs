//! k-anonymous aggregates: how many rows hold each combination of values, rounded down to a multiple of k.
//!
//! Rounding down to multiples of k and leaving out what is below k is the method of Synthetic Data Showcase (Microsoft, IOM). It
//! protects a single release of rounded counts; it is no differential privacy, and two releases over nearly the same people
//! can be compared. Counts of combinations longer than the reporting length are not protected by it.

use std::io::Write;

use crate::cube::{self, Attribute, MOST_LENGTH, Wanted};
use crate::problem::Problem;
use crate::table::Table;

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct Written {
    /// Combinations by length: the first is of length 1.
    pub combinations: Vec<u64>,
}

/// How to count.
#[derive(Debug, Clone, Copy)]
pub struct Rounding {
    /// Counts are rounded down to a multiple of it; combinations below are left out.
    pub k: u32,
    /// Longest combination.
    pub length: usize,
    /// Threads.
    pub threads: usize,
}

/// Writes every combination of 1 to `length` values that at least k rows hold as comma-separated text: `count`, and one column for each
/// column of the table, which is empty where the combination says nothing.
///
/// # Errors
/// [`Problem::Parameter`] for k or a length out of range, or a column called `count`; whatever writing fails with; [`Problem::Cancelled`].
pub fn write(
    table: &Table,
    rounding: Rounding,
    to: &mut (impl Write + Send),
    go_on: &(impl Fn() -> bool + Sync),
) -> Result<Written, Problem> {
    sound(table, rounding)?;
    let quoted = Quoted::of(table);
    to.write_all(&quoted.header)?;
    let mut written = Written {
        combinations: vec![0; rounding.length],
    };
    let mut outcome = Ok(());
    let wanted = Wanted {
        length: rounding.length,
        least: rounding.k,
        threads: rounding.threads,
    };
    let new_lines = || Lines {
        quoted: &quoted,
        k: rounding.k,
        bytes: Vec::new(),
        combinations: [0; MOST_LENGTH],
    };
    cube::count(table, wanted, new_lines, |lines: Lines<'_>| {
        for (sum, count) in written.combinations.iter_mut().zip(lines.combinations) {
            *sum += count;
        }
        outcome = to.write_all(&lines.bytes).map_err(Problem::from);
        if outcome.is_ok() && !go_on() {
            outcome = Err(Problem::Cancelled);
        }
        outcome.is_ok()
    });
    outcome?;
    to.flush()?;
    Ok(written)
}

fn sound(table: &Table, rounding: Rounding) -> Result<(), Problem> {
    if rounding.k < 1 {
        return Err(Problem::Parameter("expected k of 1 or more, found 0".to_owned()));
    }
    if !(1..=MOST_LENGTH).contains(&rounding.length) {
        return Err(Problem::Parameter(format!(
            "expected a length of 1 to {MOST_LENGTH}, found {}",
            rounding.length
        )));
    }
    if table.columns.iter().any(|column| column.name == "count") {
        return Err(Problem::Parameter(
            "a column is called `count`, as the column of counts will be; rename it".to_owned(),
        ));
    }
    Ok(())
}

/// The texts as they stand in the file.
struct Quoted {
    header: Vec<u8>,
    values: Vec<Vec<Vec<u8>>>,
}

impl Quoted {
    fn of(table: &Table) -> Self {
        let mut header = b"count".to_vec();
        for column in &table.columns {
            header.push(b',');
            header.extend(quote(&column.name));
        }
        header.extend(b"\r\n");
        let quoted = |column: &crate::table::Category| column.values.iter().map(|value| quote(value)).collect();
        Self {
            header,
            values: table.columns.iter().map(quoted).collect(),
        }
    }
}

/// A cell of comma-separated text (RFC 4180).
pub(crate) fn quote(text: &str) -> Vec<u8> {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\"")).into_bytes()
    } else {
        text.as_bytes().to_vec()
    }
}

struct Lines<'a> {
    quoted: &'a Quoted,
    k: u32,
    bytes: Vec<u8>,
    combinations: [u64; MOST_LENGTH],
}

impl cube::Sink for Lines<'_> {
    fn take(&mut self, combination: &[Attribute], count: u32) {
        if let Some(number) = self.combinations.get_mut(combination.len() - 1) {
            *number += 1;
        }
        // Writing into memory cannot fail.
        let _ = write!(self.bytes, "{}", count - count % self.k);
        let mut column = 0;
        for attribute in combination {
            let commas = usize::from(attribute.column) + 1 - column;
            self.bytes.extend(std::iter::repeat_n(b',', commas));
            column += commas;
            let values = self.quoted.values.get(usize::from(attribute.column));
            let value = values.and_then(|values| values.get(usize::from(attribute.value)));
            self.bytes.extend(value.map(Vec::as_slice).unwrap_or_default());
        }
        let commas = self.quoted.values.len() - column;
        self.bytes.extend(std::iter::repeat_n(b',', commas));
        self.bytes.extend(b"\r\n");
    }
}
