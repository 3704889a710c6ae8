//! Bounded, forgiving reading of spreadsheets: CSV in whatever delimiter and encoding it comes, and XLSX behind a guard.
//!
//! A file is opened once ([`Sheet::open`], [`Sheet::from_bytes`]): what it really is is decided by its content, never by its
//! name; encoding, delimiter and header row are found; nothing is kept in memory. Its rows are then handed to a visitor
//! ([`Sheet::each`]) as often as needed. Whatever is odd but readable is a [`Problem`] with its place; whatever cannot or
//! must not be read is an [`Error`]. Neither carries the content of a cell.
//!
//! ```
//! let mut sheet = sheets::Sheet::from_bytes(b"year;gender\n2002;F\n".to_vec(), &sheets::Options::default())?;
//! assert_eq!(sheet.headers()[1].name, "gender");
//! let mut years = Vec::new();
//! sheet.each(|row| -> Result<(), sheets::Error> {
//!     years.push((row.number, row.cells[0].text().into_owned()));
//!     Ok(())
//! })?;
//! assert_eq!(years, [(2, "2002".to_owned())]);
//! # Ok::<(), sheets::Error>(())
//! ```

mod cell;
mod encoding;
mod guard;
mod kind;
mod options;
mod problem;
mod records;
mod sheet;
mod source;
mod workbook;
mod write;

pub use cell::{Cell, Header, Row, column_letter};
pub use kind::FileType;
pub use options::{Limits, Options};
pub use problem::{Error, Hazard, Limit, Place, Problem, ProblemKind};
pub use sheet::{Info, Kind, Sheet, Summary};
pub use write::{CsvWriter, escape_formula};

/// The words for [`Problem::id`] and [`Error::id`] in Fluent syntax, by language code.
pub const LOCALES: [(&str, &str); 6] = [
    ("en", include_str!("../locales/en.ftl")),
    ("ar", include_str!("../locales/ar.ftl")),
    ("bn", include_str!("../locales/bn.ftl")),
    ("es", include_str!("../locales/es.ftl")),
    ("fr", include_str!("../locales/fr.ftl")),
    ("uk", include_str!("../locales/uk.ftl")),
];
