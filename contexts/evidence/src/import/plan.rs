//! What will be done with a file: which layout it has, which column is which field, how a row is read. Pure.

use std::collections::HashMap;

use base::{FieldProblem, Refusal};
use serde::Serialize;
use sheets::Header;
use standards::ctdc::{self, EvidenceRecord};
use standards::htcds::{self, HeaderNote, Target};
use standards::{CaseRecord, Reason, parse_answer};

use super::mapping::Mapping;
use super::note::Note;
use crate::model::Layout;
use crate::records::{self, Present};

/// Header of the column that a file of refused rows has for the row in the original file.
pub const ROW_COLUMN: &str = "amparo_row";
/// Header of the column that it has for the reasons. Both are passed over when the file is loaded again.
pub const REASON_COLUMN: &str = "amparo_reason";

/// What a column can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// A column of CTDC's layouts.
    Evidence(&'static ctdc::Column),
    /// A field of HTCDS.
    Case(Target),
}

impl Field {
    /// The field with this stable name.
    pub fn of(layout: Layout, name: &str) -> Option<Self> {
        match layout {
            Layout::Ctdc => ctdc::column(name).map(Self::Evidence),
            Layout::Htcds => Target::of(name).map(Self::Case),
        }
    }

    /// The stable name.
    pub fn name(&self) -> String {
        match self {
            Self::Evidence(column) => column.name.to_owned(),
            Self::Case(target) => target.name(),
        }
    }

    /// Message id of its label.
    pub const fn label_id(&self) -> &'static str {
        match self {
            Self::Evidence(column) => column.label_id,
            Self::Case(target) => target.field.label_id,
        }
    }

    pub(crate) fn names(layout: Layout) -> Vec<&'static str> {
        match layout {
            Layout::Ctdc => records::columns().map(|column| column.name).collect(),
            Layout::Htcds => htcds::FIELDS.iter().map(|field| field.id).collect(),
        }
    }

    /// Whether a text is an answer to the field.
    pub(crate) fn takes(&self, text: &str) -> Result<(), Reason> {
        match self {
            Self::Evidence(column) => ctdc::parse_cell(column, text).map(drop),
            Self::Case(target) => parse_answer(target.field, text).map(drop),
        }
    }
}

/// A column of the file and what is done with it.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Its letter.
    pub letter: String,
    /// Its header.
    pub header: String,
    /// What it is; none: not read.
    pub field: Option<Field>,
    /// It is a column of our own in a file of refused rows.
    pub ours: bool,
    /// What somebody should know about it.
    pub notes: Vec<Note>,
}

/// The content of one row.
#[derive(Debug, Clone)]
pub enum Record {
    /// A contributed record.
    Evidence(EvidenceRecord),
    /// A case.
    Case(CaseRecord),
}

pub(super) enum Reader {
    Ctdc(ctdc::Layout),
    Htcds(Vec<Option<Target>>),
}

/// What will be done with a file.
pub struct Plan {
    layout: Layout,
    pub(super) reader: Reader,
    pub(super) columns: Vec<Planned>,
    // For each column the words that stand for our codes, in lower case.
    pub(super) values: Vec<Option<HashMap<String, String>>>,
    // Rows up to this one are headers.
    headers_end: u64,
    // The labels that people saw stand in a second row and say something else than the identifiers in the first.
    two_headers: bool,
    // A file of ours, in which formulas were made harmless.
    pub(super) ours: bool,
}

/// Summary of the columns, for programs.
#[derive(Debug, Clone, Serialize, serde::Deserialize)]
pub struct ColumnSummary {
    /// Letter.
    pub letter: String,
    /// Header.
    pub header: String,
    /// Stable name of the field; none: not read.
    pub field: Option<String>,
    /// Message id of the field's label.
    pub label: Option<String>,
    /// What somebody should know.
    pub notes: Vec<Note>,
}

impl Plan {
    /// Finds out what a file is. `top` are its first rows from the header row on, with their numbers.
    ///
    /// # Errors
    /// [`Refusal::Invalid`]: no layout fits (field `file`), or the mapping does not go with the file (field `mapping`).
    pub fn new(
        asked: Option<Layout>,
        headers: &[Header],
        top: &[(u64, Vec<String>)],
        mapping: &Mapping,
    ) -> Result<Self, Refusal> {
        let names: Vec<&str> = headers
            .iter()
            .map(|header| {
                if is_ours(&header.name) {
                    ""
                } else {
                    header.name.as_str()
                }
            })
            .collect();
        let evidence = ctdc::recognise(&names);
        let rows: Vec<Vec<&str>> = top
            .iter()
            .take(2)
            .map(|(_, cells)| {
                cells
                    .iter()
                    .map(|cell| if is_ours(cell) { "" } else { cell.as_str() })
                    .collect()
            })
            .collect();
        let cases = htcds::recognise(&rows);
        let layout = choose(asked, &evidence, &cases, mapping)?;
        let mut plan = match layout {
            Layout::Ctdc => Self::ctdc(evidence, headers, top),
            Layout::Htcds => Self::htcds(cases, headers, top),
        };
        plan.map(mapping, headers)?;
        if plan.columns.iter().all(|column| column.field.is_none()) {
            return Err(Refusal::invalid("file", "evidence-problem-no-columns"));
        }
        Ok(plan)
    }

    fn ctdc(found: ctdc::Layout, headers: &[Header], top: &[(u64, Vec<String>)]) -> Self {
        let mut columns = planned(headers, |index| {
            found.columns.get(index).copied().flatten().map(Field::Evidence)
        });
        for other in &found.unrecognised {
            let note = if other.duplicate {
                Note::new("evidence-note-column-twice")
            } else {
                unknown(other.suggestion.map(|column| column.name))
            };
            push(&mut columns, other.index, note);
        }
        if found.notice {
            push(&mut columns, 0, Note::new("evidence-note-terms"));
        }
        for column in &mut columns {
            if matches!(column.field, Some(Field::Evidence(known)) if known.kind == ctdc::ColumnKind::Derived) {
                column.field = None;
                column.notes.push(Note::new("evidence-note-column-derived"));
            }
        }
        Self::with(
            Layout::Ctdc,
            Reader::Ctdc(found),
            columns,
            top.first().map_or(1, |(row, _)| *row),
        )
    }

    fn htcds(found: htcds::Headers, headers: &[Header], top: &[(u64, Vec<String>)]) -> Self {
        let mut columns = planned(headers, |index| {
            found.columns.get(index).copied().flatten().map(Field::Case)
        });
        for note in &found.notes {
            push(&mut columns, note.index(), header_note(note));
        }
        let end = top.get(found.rows.max(1) - 1).map_or(1, |(row, _)| *row);
        let two_headers = found.rows > 1;
        let plan = Self::with(Layout::Htcds, Reader::Htcds(found.columns), columns, end);
        Self { two_headers, ..plan }
    }

    fn with(layout: Layout, reader: Reader, columns: Vec<Planned>, headers_end: u64) -> Self {
        let ours = columns.iter().any(|column| column.ours);
        Self {
            layout,
            reader,
            values: vec![None; columns.len()],
            columns,
            headers_end,
            two_headers: false,
            ours,
        }
    }

    fn map(&mut self, mapping: &Mapping, headers: &[Header]) -> Result<(), Refusal> {
        let mut problems = Vec::new();
        let mapped = mapping.columns(self.layout, headers, &mut problems);
        for (index, field) in &mapped {
            if let Some(column) = self.columns.get_mut(*index) {
                column.field = *field;
                column.notes.clear();
            }
        }
        // A field that the mapping gives to one column is taken from the column that was recognised as it.
        for (index, field) in mapped.iter().filter_map(|(index, field)| Some((*index, (*field)?))) {
            for (other, column) in self.columns.iter_mut().enumerate() {
                if other != index && column.field == Some(field) {
                    if mapped.iter().any(|(mapped, _)| *mapped == other) {
                        problems.push(
                            FieldProblem::new(super::mapping::FIELD, "evidence-mapping-field-twice")
                                .with("field", field.name()),
                        );
                    }
                    column.field = None;
                    column.notes.push(Note::new("evidence-note-column-twice"));
                }
            }
        }
        for (field, codes) in mapping.values(self.layout, &mut problems) {
            for (column, values) in self.columns.iter().zip(&mut self.values) {
                if column.field == Some(field) {
                    let fold = |(theirs, ours): (&String, &String)| (theirs.trim().to_lowercase(), ours.clone());
                    *values = Some(codes.iter().map(fold).collect());
                }
            }
        }
        if !problems.is_empty() {
            problems.dedup();
            return Err(Refusal::Invalid(problems));
        }
        for (index, column) in self.columns.iter().enumerate() {
            match (&mut self.reader, column.field) {
                (Reader::Ctdc(layout), Some(Field::Evidence(known))) => layout.map(index, Some(known)),
                (Reader::Ctdc(layout), _) => layout.map(index, None),
                (Reader::Htcds(targets), field) => {
                    targets.resize(targets.len().max(index + 1), None);
                    if let Some(slot) = targets.get_mut(index) {
                        *slot = match field {
                            Some(Field::Case(target)) => Some(target),
                            _ => None,
                        };
                    }
                }
            }
        }
        Ok(())
    }

    /// The layout.
    pub const fn layout(&self) -> Layout {
        self.layout
    }

    /// The columns, in their order.
    pub fn columns(&self) -> &[Planned] {
        &self.columns
    }

    /// The columns, for programs.
    pub fn summary(&self) -> Vec<ColumnSummary> {
        let summary = |column: &Planned| ColumnSummary {
            letter: column.letter.clone(),
            header: column.header.clone(),
            field: column.field.as_ref().map(Field::name),
            label: column.field.as_ref().map(|field| field.label_id().to_owned()),
            notes: column.notes.clone(),
        };
        self.columns.iter().filter(|column| !column.ours).map(summary).collect()
    }

    /// The headers of a file of refused rows: those of the file. Where it had two rows of them, what the columns were read as, because
    /// one row alone may say something else.
    pub fn reject_headers(&self) -> Vec<String> {
        let name = |column: &Planned| match column.field {
            Some(field) if self.two_headers => field.name(),
            _ => column.header.clone(),
        };
        self.columns.iter().map(name).collect()
    }

    /// Which columns of the standard the file has.
    pub fn present(&self) -> Present {
        Present::of(|column| {
            self.columns
                .iter()
                .any(|planned| planned.field == Some(Field::Evidence(column)))
        })
    }

    /// Whether a row is one of the headers.
    pub const fn is_header(&self, row: u64) -> bool {
        row <= self.headers_end
    }
}

fn is_ours(header: &str) -> bool {
    matches!(header.trim(), ROW_COLUMN | REASON_COLUMN)
}

fn planned(headers: &[Header], field: impl Fn(usize) -> Option<Field>) -> Vec<Planned> {
    let plan = |header: &Header| Planned {
        letter: header.letter.clone(),
        header: header.name.clone(),
        field: field(header.index),
        ours: is_ours(&header.name),
        notes: Vec::new(),
    };
    headers.iter().map(plan).collect()
}

fn push(columns: &mut [Planned], index: usize, note: Note) {
    if let Some(column) = columns.get_mut(index) {
        column.notes.push(note);
    }
}

/// A header that is not known, with what may have been meant.
fn unknown(suggestion: Option<&str>) -> Note {
    match suggestion {
        Some(name) => Note::new("evidence-note-column-meant").with("suggestion", name),
        None => Note::new("evidence-note-column-unknown"),
    }
}

fn header_note(note: &HeaderNote) -> Note {
    match note {
        HeaderNote::Unknown { suggestion, .. } => unknown(suggestion.map(|field| field.id)),
        HeaderNote::Ambiguous { fields, .. } => {
            let ids: Vec<&str> = fields.iter().map(|field| field.id).collect();
            Note::new("evidence-note-column-ambiguous").with("fields", ids.join(", "))
        }
        HeaderNote::Duplicate { .. } => Note::new("evidence-note-column-twice"),
        HeaderNote::Conflict { by_id, by_label, .. } => Note::new("evidence-note-column-conflict")
            .with("id", by_id.id)
            .with("label", by_label.id),
        HeaderNote::Choice { field, .. } => Note::new("evidence-note-column-choice").with("field", field.id),
    }
}

/// What the file is: what was asked for, or the layout that more of its headers fit.
fn choose(
    asked: Option<Layout>,
    evidence: &ctdc::Layout,
    cases: &htcds::Headers,
    mapping: &Mapping,
) -> Result<Layout, Refusal> {
    if let Some(layout) = asked {
        return Ok(layout);
    }
    // With a mapping fewer headers need to be known: what is not read can be said there.
    let evidence_fits = evidence.is_evidence() || (!mapping.is_empty() && evidence.recognised() >= 3);
    let cases_fit = cases.is_htcds() || (!mapping.is_empty() && cases.recognised() >= 3);
    match (evidence_fits, cases_fit) {
        (true, true) if cases.recognised() > evidence.recognised() => Ok(Layout::Htcds),
        (true, _) => Ok(Layout::Ctdc),
        (false, true) => Ok(Layout::Htcds),
        (false, false) => Err(Refusal::invalid("file", "evidence-problem-layout")),
    }
}
