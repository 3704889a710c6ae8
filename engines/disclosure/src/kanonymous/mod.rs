//! k-anonymous synthesis: rows in which no combination of values stands that fewer than k records hold.
//!
//! Three ways, after Synthetic Data Showcase (Microsoft, IOM), each with our own algorithm:
//!
//! - [`Mode::Aggregates`]: from counts rounded down to multiples of k and from nothing else; protected up to the reporting length.
//! - [`Mode::Rows`]: each record with as many of its values as at least k records share; protected at every length.
//! - [`Mode::Unseeded`]: values drawn one after the other as long as k records share all of them; protected at every length.
//!
//! None of this is differential privacy: it protects one release, not a second one over nearly the same people.

mod aggregates;
mod drawn;
mod records;

use serde::Serialize;

use crate::private::dice::Dice;
use crate::problem::Problem;
use crate::table::{Category, Table};

/// What rows are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Rounded counts.
    Aggregates,
    /// Records.
    Rows,
    /// Nothing but joint counts as they are asked for.
    Unseeded,
}

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request {
    /// Fewest records that hold a published combination.
    pub k: u32,
    /// Longest combination that is protected, 1 to 3; the modes but the first protect every length.
    pub length: usize,
    /// What rows are made from.
    pub mode: Mode,
    /// Most rows.
    pub rows: Option<usize>,
    /// Threads.
    pub threads: usize,
}

/// What may be published with the rows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Name of the method.
    pub method: &'static str,
    /// Fewest records that hold a published combination…
    pub k: u32,
    /// …of up to so many values.
    pub length: usize,
    /// What the rows were made from.
    pub seeded: Mode,
    /// Rows published.
    pub rows: usize,
    /// What it does not promise.
    pub limits: &'static str,
}

/// Rows and report.
#[derive(Debug, Clone)]
pub struct Release {
    /// The rows.
    pub table: Table,
    /// The report.
    pub report: Report,
}

/// Rows by columns.
type Rows = Vec<Vec<u16>>;

/// Makes k-anonymous rows.
///
/// # Errors
/// [`Problem::Parameter`] for k below 2, a length out of range, or a table of fewer than k rows; [`Problem::Cancelled`].
pub fn synthesize(
    table: &Table,
    request: Request,
    progress: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Release, Problem> {
    if request.k < 2 || !(1..=3).contains(&request.length) {
        return Err(Problem::Parameter(format!(
            "expected k of 2 or more and a length of 1 to 3, found k {} and length {}",
            request.k, request.length
        )));
    }
    if table.rows < request.k as usize {
        return Err(Problem::Parameter(format!(
            "the table has {} rows, fewer than k = {}: nothing of it can be published",
            table.rows, request.k
        )));
    }
    let mut dice = Dice::new(&mut noise::Bits::system())?;
    let mut rows = match request.mode {
        Mode::Aggregates => aggregates::rows(table, request, &mut dice, progress),
        Mode::Rows => records::rows(table, request.k, &mut dice, progress),
        Mode::Unseeded => drawn::rows(table, request.k, &mut dice, progress),
    }
    .ok_or(Problem::Cancelled)?;
    let count = rows.first().map_or(0, Vec::len);
    let wanted = request.rows.unwrap_or(count).min(count);
    let mut order: Vec<usize> = (0..count).collect();
    dice.shuffle(&mut order);
    order.truncate(wanted);
    for column in &mut rows {
        *column = order.iter().filter_map(|row| column.get(*row).copied()).collect();
    }
    let columns = table.columns.iter().zip(rows);
    let table = Table {
        columns: columns
            .map(|(column, codes)| Category {
                name: column.name.clone(),
                values: column.values.clone(),
                codes,
            })
            .collect(),
        rows: wanted,
    };
    let report = Report {
        method: "k-anonymous-synthesis-1",
        k: request.k,
        length: request.length,
        seeded: request.mode,
        rows: wanted,
        limits: "k-anonymity of one release; no differential privacy: a second release over nearly the same people can be compared with it",
    };
    Ok(Release { table, report })
}
