//! Statistical disclosure control: which records may be counted in public, and what the counts give away.
//!
//! - [`check_k`], [`KCounter`]: is every combination of values shared by at least k records?
//! - [`Microdata::suppress_k`] gives [`Kept`], the records left when every combination over the published columns has at
//!   least k of them. It is the only way to [`Kept::tables`], so a table over anything else does not compile.
//! - [`attack`]: what a reader can compute from published tables by subtraction. A release is refused unless it finds
//!   nothing.
//! - [`shared`]: what the tables say about everybody in a group. No suppression hides that; the people who approve a release
//!   have to look at it.
//!
//! The reasons are in `docs/adr/0010-first-release-method.md`.

pub mod account;
pub mod aggregates;
mod attacker;
mod check;
pub mod compare;
pub mod cube;
pub mod danger;
pub mod kanonymous;
pub mod ledger;
pub mod marginal;
mod microdata;
pub mod private;
mod problem;
pub mod report;
pub mod schema;
mod shared;
pub mod table;
mod tables;

pub use attacker::{Recovered, attack};
pub use check::{Bin, KCounter, KReport, Violating, check_k};
pub use microdata::{Kept, LeftOut, Microdata};
pub use problem::Problem;
pub use shared::{Shared, Value, shared};
pub use tables::{Aggregate, AggregateCell, Count};

/// What a caller got wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// k is 0 or 1, which protects nobody.
    #[error("expected k of 2 or more, found {0}")]
    SmallK(u64),
    /// No column was named.
    #[error("expected at least one column")]
    NoColumns,
    /// There is no such column.
    #[error("there is no column {0} (columns count from 0)")]
    NoSuchColumn(usize),
    /// A column was named twice, or two columns have the same name.
    #[error("column {0} (from 0) has the name of another column that was asked for; name each column once")]
    SameColumn(usize),
    /// A row has not as many cells as there are columns.
    #[error("expected {expected} cells, found {found}")]
    Width {
        /// Columns.
        expected: usize,
        /// Cells.
        found: usize,
    },
    /// A table has one or two different columns, all of them published.
    #[error("a table counts by one or two different columns out of the published ones")]
    NotATable,
}
