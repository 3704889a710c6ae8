//! The cases in the layout of the standard, as spreadsheets that another server takes.

use base::Refusal;
use protection::hand_out::Handed;
use sheets::CsvWriter;
use standards::htcds::{FIELDS, Field, Target};

/// Cases of one file.
pub(super) const CASES: usize = 2_000;

/// Rows of one file, and how many entries of each repeating section the widest has.
#[derive(Default)]
pub(super) struct Sheet {
    rows: Vec<Handed>,
}

impl Sheet {
    /// How many cases are in it.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// One more.
    pub(super) fn push(&mut self, handed: Handed) {
        self.rows.push(handed);
    }

    /// The file, and an empty sheet again.
    ///
    /// # Errors
    /// Never, short of memory.
    pub(super) fn take(&mut self) -> Result<Vec<u8>, Refusal> {
        let rows = std::mem::take(&mut self.rows);
        let columns: Vec<Target> = FIELDS.iter().flat_map(|field| targets(field, &rows)).collect();
        let mut out = CsvWriter::new(Vec::new());
        out.row(columns.iter().map(|target| target.name()))
            .map_err(Refusal::failed)?;
        for handed in &rows {
            let cells = columns.iter().map(|target| cell(target, handed));
            out.row(cells).map_err(Refusal::failed)?;
        }
        out.finish().map_err(Refusal::failed)
    }
}

/// The columns of a field: one, or as many as the case with the most entries has.
fn targets(field: &'static Field, rows: &[Handed]) -> Vec<Target> {
    let count = if field.section.repeats() {
        rows.iter().map(|row| entries(row, field).count()).max().unwrap_or(0)
    } else {
        1
    };
    (0..count).map(|item| Target { field, item }).collect()
}

fn entries<'h>(handed: &'h Handed, field: &Field) -> impl Iterator<Item = &'h standards::htcds::Item> {
    let section = field.section;
    handed.record.items.iter().filter(move |item| item.section == section)
}

fn cell(target: &Target, handed: &Handed) -> String {
    let answers = if target.field.section.repeats() {
        entries(handed, target.field).nth(target.item).map(|item| &item.answers)
    } else {
        Some(&handed.record.answers)
    };
    match answers.map(|answers| answers.get(target.field)) {
        Some(answer) if !answer.is_missing() => answer.to_text().into_exposed(),
        _ => String::new(),
    }
}
