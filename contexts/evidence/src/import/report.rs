//! The two files that come back from an import: every problem, and the rows that could not be taken.

use std::io::{self, Write};

use sheets::CsvWriter;
use ui::L;

use super::note::{Problem, Reject};
use super::plan::{REASON_COLUMN, ROW_COLUMN};

/// Stands beyond the last column of a row that had more cells than columns.
const MORE: &str = "…";

/// Writes problems as CSV in the reader's language; no cell of it is computed by a spreadsheet.
pub struct Report<'l, W: Write> {
    out: CsvWriter<W>,
    l: &'l L,
}

impl<'l, W: Write> Report<'l, W> {
    /// Begins with the headers.
    ///
    /// # Errors
    /// Of `out`.
    pub fn new(out: W, l: &'l L) -> io::Result<Self> {
        let mut out = CsvWriter::new(out);
        let heads = [
            "evidence-report-row",
            "evidence-report-column",
            "evidence-report-header",
            "evidence-report-value",
            "evidence-report-reason",
            "evidence-report-suggestion",
            "evidence-report-taken",
        ];
        out.row(heads.map(|head| l.plain(head, &[])))?;
        Ok(Self { out, l })
    }

    /// Adds a line.
    ///
    /// # Errors
    /// Of `out`.
    pub fn add(&mut self, problem: &Problem) -> io::Result<()> {
        let taken = if problem.refused { "evidence-no" } else { "evidence-yes" };
        self.out.row([
            problem.row.to_string(),
            problem.letter.clone(),
            problem.header.clone(),
            problem.value.expose().clone(),
            problem.note.text(self.l),
            problem
                .suggestion
                .as_ref()
                .map(|text| text.expose().clone())
                .unwrap_or_default(),
            self.l.plain(taken, &[]),
        ])
    }

    /// Ends.
    ///
    /// # Errors
    /// Of `out`.
    pub fn finish(self) -> io::Result<W> {
        self.out.finish()
    }
}

/// Writes rows that could not be taken as CSV: the columns of the file, then the row's number and the reasons. To be corrected and
/// loaded again: the two columns are passed over then.
pub struct Rejects<'l, W: Write> {
    out: CsvWriter<W>,
    l: &'l L,
    keep: Option<Vec<bool>>,
}

impl<'l, W: Write> Rejects<'l, W> {
    /// Begins; the headers come with the first row.
    pub const fn new(out: W, l: &'l L) -> Self {
        Self {
            out: CsvWriter::new(out),
            l,
            keep: None,
        }
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Of `out`.
    pub fn add(&mut self, headers: &[String], reject: &Reject) -> io::Result<()> {
        let keep = match &self.keep {
            Some(keep) => keep.clone(),
            None => {
                let keep: Vec<bool> = headers
                    .iter()
                    .map(|header| !matches!(header.as_str(), ROW_COLUMN | REASON_COLUMN))
                    .collect();
                let names = chosen(headers, &keep).chain([ROW_COLUMN.to_owned(), REASON_COLUMN.to_owned()]);
                self.out.row(names)?;
                self.keep = Some(keep.clone());
                keep
            }
        };
        let cells = chosen(reject.cells.expose(), &keep).chain([reject.row.to_string(), reject.reason(self.l)]);
        // A row that was cut wrongly stays one cell too long until somebody has corrected it: as it stands it must not be taken.
        let cells = cells.chain(reject.cut.then(|| MORE.to_owned()));
        self.out.row(cells)
    }

    /// Ends.
    ///
    /// # Errors
    /// Of `out`.
    pub fn finish(self) -> io::Result<W> {
        self.out.finish()
    }
}

fn chosen<'c>(cells: &'c [String], keep: &'c [bool]) -> impl Iterator<Item = String> + 'c {
    cells
        .iter()
        .zip(keep)
        .filter(|(_, keep)| **keep)
        .map(|(cell, _)| cell.clone())
}
