//! Spreadsheets of cases as organisations send them: the template's two header rows, labels, identifiers or spellings that
//! drifted, labels or codes in the cells, and errors on request, each noted, so that an importer's report can be compared.

use std::io::Write;

use standards::htcds::{self, Field, Kind};
use standards::{Answer, CaseRecord, Value};

use crate::case::case;
use crate::person::Person;
use crate::rng::Rng;

/// How the columns are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Header {
    /// Identifiers of the standard, one row.
    Identifiers,
    /// Labels of the standard, one row.
    Labels,
    /// The official template: identifiers, and below them labels.
    Template,
    /// One spelling that drifted for every field that has one.
    Drifted,
}

/// An error to plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// A day that no calendar has.
    ImpossibleDate,
    /// A code that is on no list.
    UnknownCode,
    /// A country that does not exist.
    UnknownCountry,
    /// Letters where a number is asked for.
    TextForNumber,
    /// Letters in a telephone number.
    BadPhone,
    /// Neither yes nor no.
    BadFlag,
}

impl Mistake {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::ImpossibleDate,
        Self::UnknownCode,
        Self::UnknownCountry,
        Self::TextForNumber,
        Self::BadPhone,
        Self::BadFlag,
    ];

    /// A field that can be wrong in this way, and what is written there.
    const fn what(self) -> (&'static str, &'static str) {
        match self {
            Self::ImpossibleDate => ("prs_Birthdate", "2001-02-31"),
            Self::UnknownCode => ("vic_TypeOfExploitation", "Zzyzx"),
            Self::UnknownCountry => ("prs_Citizenship", "Atlantis"),
            Self::TextForNumber => ("prs_NumberOfChildren", "several dozens"),
            Self::BadPhone => ("prs_MobilePhone", "call the shop"),
            Self::BadFlag => ("con_Consent", "perhaps"),
        }
    }
}

/// What to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// Decides everything.
    pub seed: u64,
    /// Cases.
    pub rows: usize,
    /// How the columns are named.
    pub header: Header,
    /// Whether cells hold the standard's English labels (as the template's drop-downs do) and not its codes.
    pub labels: bool,
    /// Of a hundred rows, how many get a mistake.
    pub mistakes: u32,
    /// The last day anything is dated.
    pub today: (i32, u8, u8),
}

impl Default for Options {
    /// A hundred cases in the template, without mistakes.
    fn default() -> Self {
        Self {
            seed: 1,
            rows: 100,
            header: Header::Template,
            labels: true,
            mistakes: 0,
            today: (2026, 11, 22),
        }
    }
}

/// A mistake that was planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planted {
    /// Row of the sheet, from 1, headers counted.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// Identifier of the field.
    pub field: &'static str,
    /// What is wrong.
    pub mistake: Mistake,
}

/// A sheet, as rows of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Header rows and data rows.
    pub rows: Vec<Vec<String>>,
    /// How many of them are headers.
    pub headers: usize,
    /// What is wrong, and where.
    pub planted: Vec<Planted>,
}

impl Sheet {
    /// Writes the sheet as CSV.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_csv(&self, separator: u8, to: impl Write) -> csv::Result<()> {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(to);
        self.rows.iter().try_for_each(|row| writer.write_record(row))?;
        writer.flush()?;
        Ok(())
    }
}

/// The columns: one per field of the sections that occur once, in the standard's order, without those it has withdrawn and
/// those about organisations.
pub fn columns() -> impl Iterator<Item = &'static Field> {
    htcds::FIELDS.iter().filter(|field| {
        !field.section.repeats() && !field.deprecated && !field.id.starts_with("org_") && !field.id.starts_with("per_")
    })
}

/// Makes a sheet.
pub fn sheet(options: &Options) -> Sheet {
    let columns: Vec<&Field> = columns().collect();
    let mut rows: Vec<Vec<String>> = headers(options.header, &columns);
    let headers = rows.len();
    let mut planted = Vec::new();
    for (number, row) in (0_u64..).zip(headers + 1..).take(options.rows) {
        let person = Person::new(options.seed, number, options.today.0);
        let record = case(&person, options.seed, options.today);
        let mut cells: Vec<String> = columns
            .iter()
            .map(|field| cell(field, &record, options.labels))
            .collect();
        let mut rng = Rng::of(options.seed ^ 0x5ee7, number);
        if rng.percent(options.mistakes)
            && let Some(mistake) = rng.pick(&Mistake::ALL).copied()
        {
            let (field, text) = mistake.what();
            if let Some((column, cell)) = columns
                .iter()
                .position(|column| column.id == field)
                .and_then(|at| Some((at, cells.get_mut(at)?)))
            {
                text.clone_into(cell);
                planted.push(Planted {
                    row,
                    column,
                    field,
                    mistake,
                });
            }
        }
        rows.push(cells);
    }
    Sheet { rows, headers, planted }
}

fn headers(header: Header, columns: &[&Field]) -> Vec<Vec<String>> {
    let row = |name: fn(&Field) -> &str| columns.iter().map(|field| name(field).to_owned()).collect();
    match header {
        Header::Identifiers => vec![row(|field| field.id)],
        Header::Labels => vec![row(|field| field.label)],
        Header::Template => vec![row(|field| field.id), row(|field| field.label)],
        Header::Drifted => vec![row(|field| field.aliases.first().copied().unwrap_or(field.id))],
    }
}

fn cell(field: &Field, record: &CaseRecord, labels: bool) -> String {
    let answer = record.answers.get(field);
    match answer {
        Answer::NotKnown(_) if answer.is_missing() => String::new(),
        Answer::NotKnown(standards::NotKnown::Unknown) if labels && field.kind != Kind::Number => "Unknown".to_owned(),
        Answer::Known(Value::Code(code)) if labels => code.label.to_owned(),
        Answer::Known(Value::Codes(codes)) if labels => {
            codes.iter().map(|code| code.label).collect::<Vec<_>>().join("; ")
        }
        answer => answer.to_text().into_exposed(),
    }
}
