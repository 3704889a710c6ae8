//! Recognising the columns of a contributed data set by their headers.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::parse::parse_cell;
use super::record::{Cell, EvidenceRecord};
use super::{COLUMNS, Column};
use crate::answer::Reason;
use crate::text::{fold, nearest};

/// Which of the published layouts a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// All 63 columns of the k-anonymised set.
    Full,
    /// All 27 columns of the synthetic set.
    Synthetic,
    /// Some columns of either.
    Subset,
}

/// What was recognised in a row of headers.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The published layout.
    pub form: Form,
    /// For each column of the file, what it is; none for those that are not read.
    pub columns: Vec<Option<&'static Column>>,
    /// Columns of the file that are not read, and why.
    pub unrecognised: Vec<Unrecognised>,
    /// The first column carries a notice of terms in its header and nothing in its cells.
    pub notice: bool,
}

/// A column of the file that is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unrecognised {
    /// Its place in the file, from 0.
    pub index: usize,
    /// Its header.
    pub header: String,
    /// The column that may have been meant.
    pub suggestion: Option<&'static Column>,
    /// It names a column that an earlier one already is.
    pub duplicate: bool,
}

/// A cell that could not be taken, or was taken with a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// Place of the column in the file, from 0.
    pub index: usize,
    /// The column.
    pub column: &'static Column,
    /// Why, and what may have been meant.
    pub reason: Reason,
    /// The cell was taken; the reason is only a note.
    pub accepted: bool,
}

fn by_name() -> &'static HashMap<String, &'static Column> {
    static INDEX: OnceLock<HashMap<String, &'static Column>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = HashMap::new();
        for column in COLUMNS {
            index.insert(fold(column.name), column);
        }
        for column in COLUMNS {
            for alias in column.aliases {
                index.entry(fold(alias)).or_insert(column);
            }
        }
        index
    })
}

/// Recognises headers in any order and case, with the aliases of the columns.
pub fn recognise<S: AsRef<str>>(headers: &[S]) -> Layout {
    let mut layout = Layout {
        form: Form::Subset,
        columns: Vec::new(),
        unrecognised: Vec::new(),
        notice: false,
    };
    for (index, header) in headers.iter().enumerate() {
        let header = header.as_ref().trim();
        let found = by_name().get(&fold(header)).copied();
        let duplicate = found.is_some_and(|column| layout.columns.contains(&Some(column)));
        let notice = index == 0 && found.is_none() && is_notice(header);
        layout.notice |= notice;
        layout.columns.push(found.filter(|_| !duplicate));
        if (found.is_none() || duplicate) && !notice && !header.is_empty() {
            let suggestion = if duplicate {
                None
            } else {
                nearest(header, COLUMNS.iter().map(|column| (column.name, column)))
            };
            layout.unrecognised.push(Unrecognised {
                index,
                header: header.to_owned(),
                suggestion,
                duplicate,
            });
        }
    }
    layout.form = layout.form();
    layout
}

/// CTDC's later files put the notice of their terms before the first header.
fn is_notice(header: &str) -> bool {
    let folded = fold(header);
    folded.contains("termsofuse") || folded.contains("termsuse")
}

impl Layout {
    fn form(&self) -> Form {
        let all = |of: fn(&Column) -> bool| {
            COLUMNS
                .iter()
                .filter(|column| of(column))
                .all(|column| self.has(column))
        };
        if all(|column| column.position_63.is_some()) {
            Form::Full
        } else if all(|column| column.position_27.is_some()) {
            Form::Synthetic
        } else {
            Form::Subset
        }
    }

    /// The file has this column.
    pub fn has(&self, column: &Column) -> bool {
        self.columns.iter().flatten().any(|known| *known == column)
    }

    /// How many columns were recognised.
    pub fn recognised(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether this is such a data set at all: at least three columns, and at least half of those that have a header.
    pub fn is_evidence(&self) -> bool {
        let recognised = self.recognised();
        recognised >= 3 && recognised >= self.unrecognised.len()
    }

    /// Takes a column for another, as the mapping file of an import says; `None` leaves it out. An index beyond the file is
    /// left alone.
    pub fn map(&mut self, index: usize, column: Option<&'static Column>) {
        if let Some(slot) = self.columns.get_mut(index) {
            *slot = column;
            self.unrecognised.retain(|other| other.index != index);
            self.form = self.form();
        }
    }

    /// Reads one row. Cells that cannot be taken are missing in the record and listed in `problems`; a row that is shorter
    /// than the headers is missing the rest.
    pub fn read<S: AsRef<str>>(&self, cells: &[S], problems: &mut Vec<CellProblem>) -> EvidenceRecord {
        let mut record = EvidenceRecord::default();
        for (index, column) in self.columns.iter().enumerate() {
            let Some(column) = *column else { continue };
            let text = cells.get(index).map_or("", AsRef::as_ref);
            let (cell, problem) = match parse_cell(column, text) {
                Ok(parsed) => (parsed.cell, parsed.note.map(|reason| (reason, true))),
                Err(reason) => (Cell::Missing, Some((reason, false))),
            };
            record.set(column, cell);
            problems.extend(problem.map(|(reason, accepted)| CellProblem {
                index,
                column,
                reason,
                accepted,
            }));
        }
        record
    }
}
