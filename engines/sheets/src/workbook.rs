//! Rows of one sheet of a workbook, as they stream by.

use std::collections::HashSet;
use std::io::BufReader;

use calamine::{CellErrorType, DataRef, Reader, Xlsx, XlsxError};

use crate::source::{Input, Source};
use crate::{Cell, Error, Header, Limit, Limits, Place, Problem, ProblemKind, Row, guard};

/// An opened workbook that passed the guard.
pub(crate) struct Workbook {
    xlsx: Xlsx<BufReader<Input>>,
    pub(crate) sheets: Vec<String>,
    limits: Limits,
}

/// What a cell holds while its row is put together.
enum Held<'a> {
    Cell(Cell<'a>),
    Text(String),
    Date(String),
}

impl Held<'_> {
    fn cell(&self) -> Cell<'_> {
        match self {
            Self::Cell(cell) => *cell,
            Self::Text(text) => Cell::Text(text),
            Self::Date(text) => Cell::Date(text),
        }
    }

    /// Bytes of its text.
    const fn bytes(&self) -> usize {
        match self {
            Self::Cell(Cell::Text(text)) => text.len(),
            Self::Text(text) | Self::Date(text) => text.len(),
            Self::Cell(_) => 0,
        }
    }
}

/// The last row of a workbook, from 1, and its last column, from 0.
const LAST_ROW: u64 = 1_048_576;
const LAST_COLUMN: usize = 16_383;

/// Whether a walk over rows goes on.
pub(crate) enum Next {
    Go,
    Stop,
}

impl Workbook {
    pub(crate) fn open(source: &Source, limits: Limits) -> Result<Self, Error> {
        guard::check(BufReader::new(source.rewound()?), source.len()?, &limits)?;
        let xlsx = Xlsx::new(BufReader::new(source.rewound()?)).map_err(|error| broken(error, Place::default()))?;
        let sheets = xlsx.sheet_names();
        Ok(Self { xlsx, sheets, limits })
    }

    /// The sheet asked for, or the first that is not empty, or the first.
    pub(crate) fn choose(&mut self, wanted: Option<&str>) -> Result<String, Error> {
        if let Some(wanted) = wanted {
            let same = |name: &&String| name.trim().eq_ignore_ascii_case(wanted.trim());
            return self
                .sheets
                .iter()
                .find(same)
                .cloned()
                .ok_or_else(|| Error::NoSuchSheet {
                    wanted: wanted.to_owned(),
                    sheets: self.sheets.clone(),
                });
        }
        // The parser finds sheets by their names, so of two with the same it would give the first one twice.
        let mut tried = HashSet::new();
        for name in self.sheets.clone() {
            if !tried.insert(name.clone()) {
                continue;
            }
            let mut filled = false;
            self.rows::<Error>(&name, |_, _| {
                filled = true;
                Ok(Next::Stop)
            })?;
            if filled {
                return Ok(name);
            }
        }
        Err(Error::NoHeader { row: None })
    }

    /// Hands every row that is not blank to `visit`: its number and its cells with their columns.
    pub(crate) fn rows<E: From<Error>>(
        &mut self,
        sheet: &str,
        mut visit: impl FnMut(u64, &[(usize, Cell<'_>)]) -> Result<Next, E>,
    ) -> Result<(), E> {
        let limits = self.limits;
        let broken_at = |row: u64| move |error| broken(error, Place::row(Some(sheet), row));
        let mut reader = match self.xlsx.worksheet_cells_reader(sheet) {
            // A chart has no cells; that is no reason to refuse the sheets beside it.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            reader => reader.map_err(broken_at(1))?,
        };
        let mut row = 0_u64;
        let mut held: Vec<(usize, Held<'_>)> = Vec::new();
        let mut bytes = 0_usize;
        loop {
            let next = reader
                .next_cell_with_formula_metadata()
                .map_err(broken_at(row.max(1)))?;
            let number = next.as_ref().map(|cell| u64::from(cell.pos.0) + 1);
            if number != Some(row) && !held.is_empty() {
                held.sort_by_key(|(column, _)| *column);
                let cells: Vec<_> = held.iter().map(|(column, held)| (*column, held.cell())).collect();
                if matches!(visit(row, &cells)?, Next::Stop) {
                    return Ok(());
                }
                held.clear();
                bytes = 0;
            }
            let (Some(cell), Some(number)) = (next, number) else {
                return Ok(());
            };
            let column = cell.pos.1 as usize;
            if number < row || number > LAST_ROW || column > LAST_COLUMN {
                let place = Place::row(Some(sheet), number);
                return Err(Error::Damaged { place }.into());
            }
            row = number;
            let value = if cell.formula.is_some() {
                Held::Cell(Cell::Formula)
            } else {
                hold(cell.value)
            };
            if !blank(&value) {
                check(sheet, row, column, &value, &limits)?;
                held.push((column, value));
                bytes += held.last().map_or(0, |(_, value)| value.bytes());
                let full = [
                    // Cells may be named twice.
                    (held.len() > limits.columns, Limit::Columns, limits.columns),
                    (bytes > limits.row_bytes, Limit::RowBytes, limits.row_bytes),
                ];
                if let Some((_, limit, most)) = full.into_iter().find(|(full, ..)| *full) {
                    return Err(Error::too_large(limit, most, Place::row(Some(sheet), row)).into());
                }
            }
        }
    }
}

fn check(sheet: &str, row: u64, column: usize, value: &Held<'_>, limits: &Limits) -> Result<(), Error> {
    let place = || Place::cell(Some(sheet), row, column, &[]);
    if column >= limits.columns {
        return Err(Error::too_large(Limit::Columns, limits.columns, place()));
    }
    match value.cell() {
        Cell::Text(text) if text.len() > limits.cell_bytes => {
            Err(Error::too_large(Limit::CellBytes, limits.cell_bytes, place()))
        }
        _ => Ok(()),
    }
}

fn blank(value: &Held<'_>) -> bool {
    match value.cell() {
        Cell::Empty => true,
        Cell::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a workbook stores numbers as doubles anyway")]
fn hold(value: DataRef<'_>) -> Held<'_> {
    match value {
        DataRef::Empty => Held::Cell(Cell::Empty),
        DataRef::Int(number) => Held::Cell(Cell::Number(number as f64)),
        DataRef::Float(number) => Held::Cell(Cell::Number(number)),
        DataRef::Bool(flag) => Held::Cell(Cell::Flag(flag)),
        DataRef::SharedString(text) => Held::Cell(Cell::Text(text)),
        DataRef::String(text) => Held::Text(text),
        DataRef::DateTimeIso(text) => Held::Date(text),
        DataRef::DurationIso(text) => Held::Text(text),
        DataRef::Error(error) => Held::Cell(Cell::Error(error_text(&error))),
        DataRef::DateTime(date) if date.is_duration() => Held::Cell(Cell::Number(date.as_f64())),
        DataRef::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            let clock = format!("{hour:02}:{minute:02}:{second:02}");
            Held::Date(if (0.0..1.0).contains(&date.as_f64()) {
                clock
            } else if clock == "00:00:00" {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}T{clock}")
            })
        }
    }
}

const fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        _ => "#ERROR!",
    }
}

/// One row under the headers: gaps filled, what is odd reported.
pub(crate) fn lay_out<'a>(sheet: &str, number: u64, cells: &[(usize, Cell<'a>)], headers: &[Header]) -> Row<'a> {
    let mut row = Row {
        number,
        cells: vec![Cell::Empty; headers.len()],
        problems: Vec::new(),
    };
    for (column, cell) in cells {
        if let Some(slot) = row.cells.get_mut(*column) {
            *slot = *cell;
        }
        let kind = match cell {
            Cell::Formula => ProblemKind::Formula,
            Cell::Error(_) => ProblemKind::CellError,
            _ => continue,
        };
        let place = Place::cell(Some(sheet), number, *column, headers);
        row.problems.push(Problem { kind, place });
    }
    let found = cells.last().map_or(0, |(column, _)| column + 1);
    if found > headers.len() {
        let kind = ProblemKind::RaggedRow {
            expected: headers.len(),
            found,
        };
        let place = Place::row(Some(sheet), number);
        row.problems.push(Problem { kind, place });
    }
    row
}

fn broken(error: XlsxError, place: Place) -> Error {
    match error {
        XlsxError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => Error::NotReadable(error),
        XlsxError::Password => Error::WrongType {
            found: crate::FileType::Protected,
        },
        _ => Error::Damaged { place },
    }
}
