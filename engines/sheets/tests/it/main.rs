//! Reading real bytes: CSV in its many dresses, workbooks made by a real writer, hostile archives, damaged files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stderr,
    reason = "tests"
)]

mod csv_files;
mod damage;
#[cfg(target_os = "linux")]
mod hostile;
mod messages;
mod real_files;
mod workbooks;
mod writing;

use sheets::{Error, Options, Problem, Sheet, Summary};

/// A file read to its end: the texts of every row with its number, and everything odd.
pub(crate) struct Read {
    pub(crate) sheet: Sheet,
    pub(crate) rows: Vec<(u64, Vec<String>)>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) summary: Summary,
}

impl Read {
    pub(crate) fn ids(&self) -> Vec<&'static str> {
        self.problems
            .iter()
            .map(|problem| problem.id().trim_start_matches("sheets-problem-"))
            .collect()
    }

    pub(crate) fn headers(&self) -> Vec<&str> {
        self.sheet.headers().iter().map(|header| header.name.as_str()).collect()
    }
}

pub(crate) fn read(bytes: impl Into<Vec<u8>>) -> Result<Read, Error> {
    read_with(bytes, &Options::default())
}

pub(crate) fn read_with(bytes: impl Into<Vec<u8>>, options: &Options) -> Result<Read, Error> {
    let mut sheet = Sheet::from_bytes(bytes.into(), options)?;
    let mut problems = sheet.problems().to_vec();
    let mut rows = Vec::new();
    let width = sheet.headers().len();
    let summary = sheet.each(|row| -> Result<(), Error> {
        assert_eq!(row.cells.len(), width, "a row has a cell for each header");
        rows.push((
            row.number,
            row.cells.iter().map(|cell| cell.text().into_owned()).collect(),
        ));
        problems.extend(row.problems.iter().cloned());
        Ok(())
    })?;
    Ok(Read {
        sheet,
        rows,
        problems,
        summary,
    })
}

pub(crate) fn texts(row: &[&str]) -> Vec<String> {
    row.iter().map(|&cell| cell.to_owned()).collect()
}
