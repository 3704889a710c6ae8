//! Reading one row by a plan. Pure.

use std::borrow::Cow;

use base::Redacted;
use sheets::{Cell, ProblemKind};
use standards::htcds::Target;
use standards::{CaseRecord, Reason, ctdc, parse_answer};

use super::note::{Note, Problem};
use super::plan::{Plan, Reader, Record};
use crate::records;

/// What stands in a cell. A day of a workbook comes with a time that nobody typed.
pub(super) fn written<'c>(cell: &Cell<'c>) -> Cow<'c, str> {
    match *cell {
        Cell::Date(date) => Cow::Borrowed(date.split('T').next().unwrap_or(date)),
        ref other => other.text(),
    }
}

/// Whether a row has more cells than there are columns, so that some of it is not in its cells.
pub(super) fn is_cut(row: &sheets::Row<'_>) -> bool {
    row.problems
        .iter()
        .any(|odd| matches!(odd.kind, ProblemKind::RaggedRow { expected, found } if found > expected))
}

impl Plan {
    /// Whether a row says nothing in any column that is read. Templates number a thousand rows beforehand.
    pub fn is_blank(&self, row: &sheets::Row<'_>) -> bool {
        let read = self
            .columns
            .iter()
            .zip(&row.cells)
            .filter(|(column, _)| column.field.is_some());
        read.map(|(_, cell)| cell).all(Cell::is_empty)
    }

    /// Reads a row. With a problem that is `refused`, the record must not be taken.
    pub fn read(&self, row: &sheets::Row<'_>, problems: &mut Vec<Problem>) -> Record {
        let texts: Vec<Cow<'_, str>> = row
            .cells
            .iter()
            .enumerate()
            .map(|(index, cell)| self.text(index, cell))
            .collect();
        self.sheet_problems(row, problems);
        let record = match &self.reader {
            Reader::Ctdc(layout) => self.read_evidence(layout, row.number, &texts, problems),
            Reader::Htcds(targets) => self.read_case(targets, row.number, &texts, problems),
        };
        let empty = match &record {
            Record::Evidence(record) => records::columns().all(|column| record.cell(column).known().is_none()),
            Record::Case(record) => record.is_empty(),
        };
        if empty && problems.iter().all(|problem| !problem.refused) {
            problems.push(self.problem(
                row.number,
                None,
                "",
                Note::new("evidence-problem-empty-row"),
                None,
                true,
            ));
        }
        record
    }

    fn text<'c>(&self, index: usize, cell: &Cell<'c>) -> Cow<'c, str> {
        let mut text = written(cell);
        if self.ours
            && let Some(rest) = text.strip_prefix('\'')
            && rest.starts_with([
                '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
            ])
        {
            text = Cow::Owned(rest.to_owned());
        }
        let Some(Some(values)) = self.values.get(index) else {
            return text;
        };
        match values.get(&text.trim().to_lowercase()) {
            Some(code) => Cow::Owned(code.clone()),
            None => text,
        }
    }

    fn read_evidence(
        &self,
        layout: &ctdc::Layout,
        row: u64,
        texts: &[Cow<'_, str>],
        problems: &mut Vec<Problem>,
    ) -> Record {
        let mut found = Vec::new();
        let record = layout.read(texts, &mut found);
        for problem in found {
            problems.push(self.cell_problem(row, problem.index, texts, problem.reason, !problem.accepted));
        }
        Record::Evidence(record)
    }

    fn read_case(
        &self,
        targets: &[Option<Target>],
        row: u64,
        texts: &[Cow<'_, str>],
        problems: &mut Vec<Problem>,
    ) -> Record {
        let mut record = CaseRecord::default();
        for (index, target) in targets.iter().enumerate() {
            let (Some(target), Some(text)) = (target, texts.get(index)) else {
                continue;
            };
            match parse_answer(target.field, text) {
                Ok(answer) => record.set(target.field, target.item, answer),
                Err(reason) => problems.push(self.cell_problem(row, index, texts, reason, true)),
            }
        }
        record.prune();
        Record::Case(record)
    }

    fn cell_problem(&self, row: u64, index: usize, texts: &[Cow<'_, str>], reason: Reason, refused: bool) -> Problem {
        let value = texts.get(index).map_or("", |text| text.as_ref());
        let note = Note::of_reason(&reason);
        self.problem(row, Some(index), value, note, reason.suggestion, refused)
    }

    pub(crate) fn problem(
        &self,
        row: u64,
        column: Option<usize>,
        value: &str,
        note: Note,
        suggestion: Option<Redacted<String>>,
        refused: bool,
    ) -> Problem {
        let planned = column.and_then(|index| self.columns.get(index));
        Problem {
            row,
            letter: planned.map(|column| column.letter.clone()).unwrap_or_default(),
            header: planned.map(|column| column.header.clone()).unwrap_or_default(),
            value: Redacted::new(value.to_owned()),
            note,
            suggestion,
            refused,
        }
    }

    /// The place of a field's column, for problems of the record as a whole.
    pub(crate) fn place_of(&self, field: &str) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.field.is_some_and(|known| known.name() == field))
    }

    /// What the reader of the file found odd, as far as it concerns columns that are read.
    fn sheet_problems(&self, row: &sheets::Row<'_>, problems: &mut Vec<Problem>) {
        for odd in &row.problems {
            let column = odd.place.column;
            let is_read =
                column.is_none_or(|index| self.columns.get(index).is_some_and(|column| column.field.is_some()));
            if !is_read {
                continue;
            }
            // Without its value a cell says nothing, and a row with too many cells is usually one that was cut wrongly.
            let refused = match odd.kind {
                ProblemKind::Formula | ProblemKind::CellError | ProblemKind::UnclosedQuote => true,
                ProblemKind::RaggedRow { expected, found } => found > expected,
                _ => false,
            };
            problems.push(self.problem(row.number, column, "", Note::of_sheet(odd), None, refused));
        }
    }
}
