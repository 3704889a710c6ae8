//! What is said about a file: message ids with arguments for people, stable ids for programs.

use base::{FieldProblem, Redacted};
use serde::{Deserialize, Serialize};
use standards::Reason;
use ui::L;

/// A sentence of the language files. Holds no part of a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Note {
    /// Message id.
    pub id: String,
    /// Arguments of the message.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, String)>,
}

impl Note {
    /// A sentence without arguments.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            args: Vec::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn of(id: &str, args: Vec<(&'static str, String)>) -> Self {
        Self {
            id: id.to_owned(),
            args: args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        }
    }

    pub(crate) fn of_reason(reason: &Reason) -> Self {
        Self::of(reason.message, reason.args.clone())
    }

    pub(crate) fn of_problem(problem: &FieldProblem) -> Self {
        Self::of(problem.message, problem.args.clone())
    }

    pub(crate) fn of_sheet(problem: &sheets::Problem) -> Self {
        Self::of(problem.id(), problem.args())
    }

    /// The sentence, without marks of direction: for files and terminals as well as for pages.
    pub fn text(&self, l: &L) -> String {
        let args: Vec<(&str, ui::Arg<'_>)> = self
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().into()))
            .collect();
        l.plain(&self.id, &args)
    }
}

/// What is wrong with, or worth knowing about, one row.
#[derive(Clone)]
pub struct Problem {
    /// Row, as a spreadsheet shows it.
    pub row: u64,
    /// Letter of the column; empty for the row as a whole.
    pub letter: String,
    /// Header of the column; empty for the row as a whole.
    pub header: String,
    /// What stands in the cell.
    pub value: Redacted<String>,
    /// Why it cannot be taken, or how it was taken.
    pub note: Note,
    /// What may have been meant.
    pub suggestion: Option<Redacted<String>>,
    /// The row cannot be taken because of it.
    pub refused: bool,
}

/// A problem as it stands in a sealed file.
#[derive(Serialize, Deserialize)]
struct Line {
    row: u64,
    letter: String,
    header: String,
    value: String,
    note: Note,
    suggestion: Option<String>,
    refused: bool,
}

impl Problem {
    /// One line of JSON, to be sealed.
    pub(crate) fn to_line(&self) -> Redacted<String> {
        let line = Line {
            row: self.row,
            letter: self.letter.clone(),
            header: self.header.clone(),
            value: self.value.expose().clone(),
            note: self.note.clone(),
            suggestion: self.suggestion.as_ref().map(|text| text.expose().clone()),
            refused: self.refused,
        };
        Redacted::new(serde_json::to_string(&line).unwrap_or_default())
    }

    /// What [`Problem::to_line`] gave.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let line: Line = serde_json::from_str(line).ok()?;
        Some(Self {
            row: line.row,
            letter: line.letter,
            header: line.header,
            value: line.value.into(),
            note: line.note,
            suggestion: line.suggestion.map(Redacted::new),
            refused: line.refused,
        })
    }
}

/// A row that could not be taken, with everything that is wrong with it.
#[derive(Clone)]
pub struct Reject {
    /// Row, as a spreadsheet shows it.
    pub row: u64,
    /// The cells as they stand.
    pub cells: Redacted<Vec<String>>,
    /// The row had more cells than there are columns; those are not here.
    pub cut: bool,
    /// Column letter and reason of each problem.
    pub reasons: Vec<(String, Note)>,
}

#[derive(Serialize, Deserialize)]
struct RejectLine {
    row: u64,
    cells: Vec<String>,
    #[serde(default)]
    cut: bool,
    reasons: Vec<(String, Note)>,
}

impl Reject {
    /// One line of JSON, to be sealed.
    pub(crate) fn to_line(&self) -> Redacted<String> {
        let line = RejectLine {
            row: self.row,
            cells: self.cells.expose().clone(),
            cut: self.cut,
            reasons: self.reasons.clone(),
        };
        Redacted::new(serde_json::to_string(&line).unwrap_or_default())
    }

    /// What [`Reject::to_line`] gave.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let line: RejectLine = serde_json::from_str(line).ok()?;
        Some(Self {
            row: line.row,
            cells: line.cells.into(),
            cut: line.cut,
            reasons: line.reasons,
        })
    }

    /// The reasons in words: `C: not a date; F: …`.
    pub fn reason(&self, l: &L) -> String {
        let words = self.reasons.iter().map(|(letter, note)| match letter.as_str() {
            "" => note.text(l),
            letter => format!("{letter}: {}", note.text(l)),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}
