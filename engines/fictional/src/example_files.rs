//! The files of `docs/examples`, to be loaded by somebody who tries the program: made up from the first row to the last.
//! `cargo run -p amparo-fictional --example files` writes them.

use crate::{evidence, sheet};

/// A file to try the program with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleFile {
    /// Its name in `docs/examples`.
    pub name: &'static str,
    /// What is in it: CSV, UTF-8.
    pub bytes: Vec<u8>,
}

/// Decides everything in them.
const SEED: u64 = 1848;

/// All of them: a contributed data set of the seven-column layout in which every combination of values occurs at least eleven
/// times, and a sheet of cases in the form of the official template, with some mistakes to be found.
///
/// # Errors
/// Those of the CSV writer.
pub fn all() -> csv::Result<Vec<ExampleFile>> {
    let mut contributed = Vec::new();
    let options = evidence::Options {
        seed: SEED,
        rows: 6_000,
        ..evidence::Options::default()
    };
    evidence::write(&options, &mut contributed)?;
    let mut cases = Vec::new();
    let options = sheet::Options {
        seed: SEED,
        rows: 60,
        mistakes: 10,
        ..sheet::Options::default()
    };
    sheet::sheet(&options).write_csv(b',', &mut cases)?;
    Ok(vec![
        ExampleFile {
            name: "contributed.csv",
            bytes: contributed,
        },
        ExampleFile {
            name: "cases.csv",
            bytes: cases,
        },
    ])
}
