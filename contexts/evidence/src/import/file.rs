//! Opening the file of an import: on the command line where it lies, on the pages out of its seal.

use std::path::Path;

use base::{FieldProblem, Refusal};
use sheets::{Limits, Options, Sheet};

use super::mapping::Mapping;
use super::note::Note;
use super::plan::{ColumnSummary, Plan};
use crate::model::Layout;

/// Rows above the headers that are looked through for them: titles, dates, notices.
const TITLE_ROWS: usize = 12;

/// Where the file is.
pub(crate) enum Source<'a> {
    Path(&'a Path),
    Bytes(Vec<u8>),
}

/// Why a walk over the rows ended.
#[derive(Debug)]
pub(crate) enum Halt {
    Sheet(sheets::Error),
    Refused(Refusal),
}

impl From<sheets::Error> for Halt {
    fn from(error: sheets::Error) -> Self {
        Self::Sheet(error)
    }
}

impl From<Refusal> for Halt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<Halt> for Refusal {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Sheet(error) => unusable(&error),
            Halt::Refused(refusal) => refusal,
        }
    }
}

/// A file that cannot be read, as the refusal of the field `file`.
pub(crate) fn unusable(error: &sheets::Error) -> Refusal {
    let mut problem = FieldProblem::new("file", error.id());
    problem.args = error.args();
    Refusal::Invalid(vec![problem])
}

/// A file, opened, with what will be done with it.
pub(crate) struct Opened {
    pub(crate) sheet: Sheet,
    pub(crate) plan: Plan,
    pub(crate) notes: Vec<Note>,
}

pub(crate) fn open(
    source: Source<'_>,
    limits: Limits,
    asked: Option<Layout>,
    mapping: &Mapping,
) -> Result<Opened, Refusal> {
    let mut options = Options {
        limits,
        ..Options::default()
    };
    let bytes = |bytes: &[u8], options: &Options| Sheet::from_bytes(bytes.to_vec(), options);
    let path = |path: &Path, options: &Options| Sheet::open(path, options);
    let again = |options: &Options| match &source {
        Source::Path(at) => path(at, options),
        Source::Bytes(all) => bytes(all, options),
    };
    let mut sheet = again(&options).map_err(|error| unusable(&error))?;
    let top = sheet.top(TITLE_ROWS).map_err(|error| unusable(&error))?;
    let first = Plan::new(asked, sheet.headers(), &from(&top, sheet.info().header_row), mapping);
    // A title above the headers: the first row that makes sense as headers is taken.
    let plan = match first {
        Ok(plan) => plan,
        Err(refusal) => {
            let mut found = None;
            for (row, _) in top.iter().skip(1) {
                options.header_row = Some(*row);
                let Ok(other) = again(&options) else { continue };
                if let Ok(plan) = Plan::new(None, other.headers(), &from(&top, *row), mapping)
                    && asked.is_none_or(|asked| asked == plan.layout())
                {
                    found = Some((other, plan));
                    break;
                }
            }
            let Some((other, plan)) = found else {
                return Err(refusal);
            };
            sheet = other;
            plan
        }
    };
    let notes = sheet.problems().iter().map(Note::of_sheet).collect();
    Ok(Opened { sheet, plan, notes })
}

/// The columns of a file as they stand, whatever they are; none of a file that is no table.
pub(crate) fn headers(bytes: Vec<u8>, limits: Limits) -> Vec<ColumnSummary> {
    let options = Options {
        limits,
        ..Options::default()
    };
    let Ok(sheet) = Sheet::from_bytes(bytes, &options) else {
        return Vec::new();
    };
    let column = |header: &sheets::Header| ColumnSummary {
        letter: header.letter.clone(),
        header: header.name.clone(),
        field: None,
        label: None,
        notes: Vec::new(),
    };
    sheet.headers().iter().map(column).collect()
}

fn from(top: &[(u64, Vec<String>)], row: u64) -> Vec<(u64, Vec<String>)> {
    top.iter().filter(|(number, _)| *number >= row).cloned().collect()
}
