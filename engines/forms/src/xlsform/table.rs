//! Sheets of a workbook as rows of texts, behind the guard of `sheets`.

use sheets::{Cell, Limits, Options, Sheet};

use crate::load::Log;
use crate::problem::{Place, Problem, Severity};

/// What a workbook of a form may hold.
fn limits() -> Limits {
    Limits {
        bytes: 32 << 20,
        rows: 250_000,
        columns: 2_000,
        cells: 5_000_000,
        ..Limits::default()
    }
}

/// One sheet, read whole.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) sheet: String,
    pub(crate) header_row: u64,
    /// Headings, by column.
    pub(crate) headers: Vec<sheets::Header>,
    pub(crate) rows: Vec<Row>,
    /// Row and column of formulas, whose values nobody reads.
    pub(crate) formulas: Vec<(u64, usize)>,
}

/// One row.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) number: u64,
    /// Texts by column, trimmed; empty where there is none.
    pub(crate) cells: Vec<String>,
}

impl Row {
    pub(crate) fn get(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// The place of a cell.
    pub(crate) fn place(&self, row: u64, column: Option<usize>) -> Place {
        let header = column.and_then(|column| self.headers.get(column));
        Place {
            sheet: Some(self.sheet.clone()).filter(|name| !name.is_empty()),
            row: Some(row),
            column: header.map(|header| header.letter.clone()),
            header: header.map(|header| header.name.clone()),
            ..Place::default()
        }
    }
}

/// The names of the sheets; none if the file cannot be read, which is reported.
pub(crate) fn names(bytes: &[u8], log: &mut Log) -> Option<Vec<String>> {
    match open(bytes, None) {
        Ok(sheet) if sheet.info().sheets.is_empty() => {
            log.error("forms-xls-no-survey", Place::default());
            None
        }
        Ok(sheet) => Some(sheet.info().sheets.clone()),
        Err(error) => {
            log.push(Problem::of_sheets(&error, Severity::Error, Place::default()));
            None
        }
    }
}

fn open(bytes: &[u8], sheet: Option<&str>) -> Result<Sheet, sheets::Error> {
    let options = Options {
        limits: limits(),
        sheet: sheet.map(str::to_owned),
        ..Options::default()
    };
    Sheet::from_bytes(bytes.to_vec(), &options)
}

/// Reads a sheet of a workbook, or a CSV file when no sheet is named. An empty sheet is an empty table.
pub(crate) fn read(bytes: &[u8], sheet: Option<&str>, log: &mut Log) -> Table {
    let mut table = Table {
        sheet: sheet.unwrap_or_default().to_owned(),
        ..Table::default()
    };
    let mut opened = match open(bytes, sheet) {
        Ok(opened) => opened,
        Err(sheets::Error::NoHeader { .. }) => return table,
        Err(error) => {
            let place = Place {
                sheet: sheet.map(str::to_owned),
                ..Place::default()
            };
            log.push(Problem::of_sheets(&error, Severity::Error, place));
            return table;
        }
    };
    table.header_row = opened.info().header_row;
    table.headers = opened.headers().to_vec();
    let mut rows = Vec::new();
    let mut formulas = Vec::new();
    let walked = opened.each::<sheets::Error>(|row| {
        for (column, cell) in row.cells.iter().enumerate() {
            if matches!(cell, Cell::Formula | Cell::Error(_)) {
                formulas.push((row.number, column));
            }
        }
        let cells = row.cells.iter().map(|cell| cell.text().trim().to_owned()).collect();
        rows.push(Row {
            number: row.number,
            cells,
        });
        Ok(())
    });
    if let Err(error) = walked {
        let place = Place {
            sheet: sheet.map(str::to_owned),
            ..Place::default()
        };
        log.push(Problem::of_sheets(&error, Severity::Error, place));
    }
    table.rows = rows;
    for (row, column) in &formulas {
        log.push(Problem::warning("forms-xls-formula", table.place(*row, Some(*column))));
    }
    table.formulas = formulas;
    table
}
