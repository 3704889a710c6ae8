//! The one surface over CSV and workbooks.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::sync::Arc;

use crate::encoding::{self, Found, Transcoder};
use crate::records::{Record, Records};
use crate::source::{Shared, Source};
use crate::workbook::{Next, Workbook, lay_out};
use crate::{Cell, Error, FileType, Header, Limit, Options, Place, Problem, ProblemKind, Row, cell, kind};

/// How much of a file is looked at to find its type and delimiter.
const PREFIX: usize = 64 << 10;

/// The two kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Comma-separated values, whatever the comma.
    Csv,
    /// An Excel workbook.
    Xlsx,
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// CSV or workbook.
    pub kind: Kind,
    /// Size of the file.
    pub bytes: u64,
    /// WHATWG name of the encoding; `UTF-8` for a workbook.
    pub encoding: &'static str,
    /// The encoding is a guess.
    pub encoding_guessed: bool,
    /// Delimiter of CSV.
    pub delimiter: Option<u8>,
    /// Sheet of the workbook that is read.
    pub sheet: Option<String>,
    /// All sheets of the workbook.
    pub sheets: Vec<String>,
    /// Number of the row that holds the headers.
    pub header_row: u64,
}

/// What a walk over all rows came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Data rows handed out; blank ones are not.
    pub rows: u64,
    /// Cells that were not empty.
    pub cells: u64,
    /// Problems of rows; those of the file as a whole not counted.
    pub problems: u64,
}

/// One opened file.
pub struct Sheet {
    body: Body,
    options: Options,
    info: Info,
    headers: Vec<Header>,
    problems: Vec<Problem>,
}

enum Body {
    Csv {
        source: Source,
        found: Found,
        skipped: Skipped,
    },
    Workbook(Box<Workbook>),
}

/// What stands before the first record.
#[derive(Debug, Clone, Copy, Default)]
struct Skipped {
    bytes: u64,
    rows: u64,
}

impl Sheet {
    /// Opens a file.
    ///
    /// # Errors
    /// [`Error`] when it is something else, beyond a limit, damaged, or has no header row.
    pub fn open(path: &Path, options: &Options) -> Result<Self, Error> {
        Self::of(Source::File(File::open(path)?), options)
    }

    /// Opens an upload.
    ///
    /// # Errors
    /// As [`Sheet::open`].
    pub fn from_bytes(bytes: Vec<u8>, options: &Options) -> Result<Self, Error> {
        Self::of(Source::Bytes(Shared(Arc::new(bytes))), options)
    }

    fn of(source: Source, options: &Options) -> Result<Self, Error> {
        let bytes = source.len()?;
        if bytes > options.limits.bytes {
            return Err(Error::too_large(Limit::Bytes, options.limits.bytes, Place::default()));
        }
        let mut prefix = Vec::new();
        source.rewound()?.take(PREFIX as u64).read_to_end(&mut prefix)?;
        let mut sheet = match kind::sniff(&prefix) {
            FileType::Text => Self::csv(source, &prefix, options)?,
            FileType::Zip => Self::workbook(&source, options)?,
            found => return Err(Error::WrongType { found }),
        };
        sheet.info.bytes = bytes;
        sheet.read_headers()?;
        Ok(sheet)
    }

    fn csv(source: Source, prefix: &[u8], options: &Options) -> Result<Self, Error> {
        let input = BufReader::with_capacity(PREFIX, source.rewound()?);
        let found = encoding::find(prefix, options.encoding.as_deref(), input)?;
        let mut start = Vec::new();
        let input = BufReader::with_capacity(PREFIX, source.rewound()?);
        text_of(input, &found).take(PREFIX as u64).read_to_end(&mut start)?;
        let bom = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let (delimiter, skipped) = delimiter_line(&start, bom);
        let delimiter = options.delimiter.or(delimiter);
        let body = start
            .get(usize::try_from(skipped.bytes).unwrap_or(0)..)
            .unwrap_or_default();
        let delimiter = delimiter.unwrap_or_else(|| detect_delimiter(body));
        let info = Info {
            kind: Kind::Csv,
            bytes: 0,
            encoding: found.encoding.name(),
            encoding_guessed: found.guessed,
            delimiter: Some(delimiter),
            sheet: None,
            sheets: Vec::new(),
            header_row: 0,
        };
        Ok(Self::with(Body::Csv { source, found, skipped }, info, options))
    }

    fn workbook(source: &Source, options: &Options) -> Result<Self, Error> {
        let mut workbook = Workbook::open(source, options.limits)?;
        let sheet = workbook.choose(options.sheet.as_deref())?;
        let info = Info {
            kind: Kind::Xlsx,
            bytes: 0,
            encoding: "UTF-8",
            encoding_guessed: false,
            delimiter: None,
            sheet: Some(sheet),
            sheets: workbook.sheets.clone(),
            header_row: 0,
        };
        Ok(Self::with(Body::Workbook(Box::new(workbook)), info, options))
    }

    fn with(body: Body, info: Info, options: &Options) -> Self {
        Self {
            body,
            options: options.clone(),
            info,
            headers: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// What was found out about the file.
    pub const fn info(&self) -> &Info {
        &self.info
    }

    /// The columns, in their order.
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// What is odd about the file as a whole: its headers, its encoding.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The first rows as they stand, the header row and what may be before it included: number and texts. For a caller
    /// that has to find the header row in a file with a title above it.
    ///
    /// # Errors
    /// As [`Sheet::each`].
    pub fn top(&mut self, count: usize) -> Result<Vec<(u64, Vec<String>)>, Error> {
        let mut rows = Vec::new();
        if count == 0 {
            return Ok(rows);
        }
        self.raw::<Error>(|number, cells, _| {
            let width = cells.last().map_or(0, |(column, _)| column + 1);
            let mut texts = vec![String::new(); width];
            for (column, cell) in cells {
                if let Some(slot) = texts.get_mut(*column) {
                    *slot = cell.text().into_owned();
                }
            }
            rows.push((number, texts));
            Ok(if rows.len() < count { Next::Go } else { Next::Stop })
        })?;
        Ok(rows)
    }

    /// Hands every data row to `visit`, from the first, in bounded memory; blank rows are left out. Can be called again.
    ///
    /// # Errors
    /// [`Error`] for a limit, damage or the disk; whatever `visit` returns.
    pub fn each<E: From<Error>>(&mut self, mut visit: impl FnMut(&Row<'_>) -> Result<(), E>) -> Result<Summary, E> {
        let headers = std::mem::take(&mut self.headers);
        let (header_row, limits) = (self.info.header_row, self.options.limits);
        let sheet = self.info.sheet.clone();
        let mut summary = Summary::default();
        let walked = self.raw(|number, cells, mut problems| {
            if number <= header_row {
                return Ok(Next::Go);
            }
            summary.rows += 1;
            summary.cells += cells.iter().filter(|(_, cell)| !cell.is_empty()).count() as u64;
            let place = || Place::row(sheet.as_deref(), number);
            if summary.rows > limits.rows {
                return Err(Error::too_large(Limit::Rows, limits.rows, place()).into());
            }
            if summary.cells > limits.cells {
                return Err(Error::too_large(Limit::Cells, limits.cells, place()).into());
            }
            let mut row = if let Some(sheet) = &sheet {
                lay_out(sheet, number, cells, &headers)
            } else {
                line_up(number, cells, &headers)
            };
            for problem in &mut problems {
                let column = problem.place.column.and_then(|column| headers.get(column));
                problem.place.header = column.map(|header| header.name.clone()).filter(|name| !name.is_empty());
            }
            row.problems.append(&mut problems);
            summary.problems += row.problems.len() as u64;
            visit(&row).map(|()| Next::Go)
        });
        self.headers = headers;
        walked.map(|()| summary)
    }

    /// Every row that is not blank. Cells of CSV are all there, in order; those of a workbook only where filled.
    fn raw<E: From<Error>>(
        &mut self,
        mut visit: impl FnMut(u64, &[(usize, Cell<'_>)], Vec<Problem>) -> Result<Next, E>,
    ) -> Result<(), E> {
        let delimiter = self.info.delimiter.unwrap_or(b',');
        match &mut self.body {
            Body::Workbook(workbook) => {
                let sheet = self.info.sheet.clone().unwrap_or_default();
                workbook.rows(&sheet, |number, cells| visit(number, cells, Vec::new()))
            }
            Body::Csv { source, found, skipped } => {
                let input = source.rewound().map_err(Error::from)?;
                let mut input = text_of(BufReader::with_capacity(PREFIX, input), found);
                std::io::copy(&mut (&mut input).take(skipped.bytes), &mut std::io::sink()).map_err(Error::from)?;
                let mut records = Records::new(input, delimiter, skipped.rows, self.options.limits);
                while let Some(record) = records.next()? {
                    if record.is_blank() {
                        continue;
                    }
                    if matches!(read_record(&record, found, &mut visit)?, Next::Stop) {
                        break;
                    }
                }
                Ok(())
            }
        }
    }

    fn read_headers(&mut self) -> Result<(), Error> {
        let wanted = self.options.header_row;
        let mut found: Option<(u64, Vec<String>)> = None;
        let mut problems = Vec::new();
        let sheet = self.info.sheet.clone();
        self.raw::<Error>(|number, cells, odd| {
            if wanted.is_some_and(|wanted| number < wanted) {
                return Ok(Next::Go);
            }
            if wanted.is_none_or(|wanted| number == wanted) {
                let mut names = Vec::new();
                for (column, cell) in cells {
                    names.resize(names.len().max(column + 1), String::new());
                    if let Some(slot) = names.get_mut(*column) {
                        *slot = cell.text().into_owned();
                    }
                }
                found = Some((number, names));
                problems = odd;
            }
            Ok(Next::Stop)
        })?;
        let (row, mut names) = found.ok_or(Error::NoHeader { row: wanted })?;
        // A delimiter at the end of every line makes a last column that is not one.
        if names.len() > 1
            && names.last().is_some_and(|name| name.trim().is_empty())
            && self.last_column_is_empty(names.len())?
        {
            names.pop();
        }
        self.info.header_row = row;
        self.headers = cell::headers(&names);
        self.problems = self.file_problems(sheet.as_deref(), row);
        self.problems.append(&mut problems);
        Ok(())
    }

    /// Whether the last of `width` columns has nothing in the first rows.
    fn last_column_is_empty(&mut self, width: usize) -> Result<bool, Error> {
        let rows = self.top(100)?;
        Ok(rows
            .iter()
            .all(|(_, cells)| cells.get(width - 1).is_none_or(|cell| cell.trim().is_empty())))
    }

    fn file_problems(&self, sheet: Option<&str>, row: u64) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.info.encoding_guessed {
            problems.push(Problem {
                kind: ProblemKind::GuessedEncoding {
                    encoding: self.info.encoding,
                },
                place: Place::default(),
            });
        }
        let mut seen: HashMap<String, &Header> = HashMap::new();
        for header in &self.headers {
            let place = Place::cell(sheet, row, header.index, &self.headers);
            if header.name.is_empty() {
                problems.push(Problem {
                    kind: ProblemKind::EmptyHeader,
                    place,
                });
            } else if let Some(first) = seen.get(&header.name.to_lowercase()) {
                let first = first.letter.clone();
                problems.push(Problem {
                    kind: ProblemKind::DuplicateHeader { first },
                    place,
                });
            } else {
                seen.insert(header.name.to_lowercase(), header);
            }
        }
        problems
    }
}

/// The stream as bytes in which ASCII stands for itself.
fn text_of<'a>(input: impl BufRead + 'a, found: &Found) -> Box<dyn BufRead + 'a> {
    if found.transcoded {
        Box::new(BufReader::with_capacity(PREFIX, Transcoder::new(input, found.encoding)))
    } else {
        Box::new(input)
    }
}

/// Decodes the cells of a record and hands them on.
fn read_record<E: From<Error>>(
    record: &Record<'_>,
    found: &Found,
    visit: &mut impl FnMut(u64, &[(usize, Cell<'_>)], Vec<Problem>) -> Result<Next, E>,
) -> Result<Next, E> {
    let mut problems = Vec::new();
    let mut report = |kind, column: Option<usize>| {
        let mut place = Place::row(None, record.row);
        place.column = column;
        problems.push(Problem { kind, place });
    };
    let mut texts = Vec::with_capacity(record.len());
    for (column, bytes) in record.cells().enumerate() {
        let (text, odd) = found.decode(bytes);
        if let Some(kind) = odd {
            report(kind, Some(column));
        }
        if text.starts_with('=') {
            report(ProblemKind::FormulaText, Some(column));
        }
        texts.push(text);
    }
    if record.unclosed {
        report(ProblemKind::UnclosedQuote, None);
    }
    let cells: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(column, text)| {
            let cell = if text.trim().is_empty() {
                Cell::Empty
            } else {
                Cell::Text(text)
            };
            (column, cell)
        })
        .collect();
    visit(record.row, &cells, problems)
}

/// One row of CSV under the headers.
fn line_up<'a>(number: u64, cells: &[(usize, Cell<'a>)], headers: &[Header]) -> Row<'a> {
    let mut row = Row {
        number,
        cells: cells.iter().map(|(_, cell)| *cell).take(headers.len()).collect(),
        problems: Vec::new(),
    };
    row.cells.resize(headers.len(), Cell::Empty);
    let surplus = cells.iter().skip(headers.len()).any(|(_, cell)| !cell.is_empty());
    if cells.len() < headers.len() || surplus {
        row.problems.push(Problem {
            kind: ProblemKind::RaggedRow {
                expected: headers.len(),
                found: cells.len(),
            },
            place: Place::row(None, number),
        });
    }
    row
}

/// A first line `sep=;`, which Excel writes and reads, and where the table starts.
fn delimiter_line(start: &[u8], bom: usize) -> (Option<u8>, Skipped) {
    let plain = Skipped {
        bytes: bom as u64,
        rows: 0,
    };
    let text = start.get(bom..).unwrap_or_default();
    let Some([delimiter, rest @ ..]) = text.strip_prefix(b"sep=") else {
        return (None, plain);
    };
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        _ => return (None, plain),
    };
    let bytes = (bom + 5 + end) as u64;
    (Some(*delimiter), Skipped { bytes, rows: 1 })
}

/// The delimiter that splits the first records most evenly; comma when none splits any.
fn detect_delimiter(start: &[u8]) -> u8 {
    let score = |delimiter: u8| {
        let limits = crate::Limits {
            columns: PREFIX,
            cell_bytes: PREFIX,
            row_bytes: 2 * PREFIX,
            ..crate::Limits::default()
        };
        let mut records = Records::new(start, delimiter, 0, limits);
        let mut widths: Vec<usize> = Vec::new();
        while let Ok(Some(record)) = records.next() {
            widths.push(record.len());
        }
        // The last record may be cut off by the end of the prefix.
        if widths.len() > 2 && start.len() >= PREFIX {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(1);
        let even = widths.iter().filter(|width| **width == first).count();
        if first < 2 {
            (0, 0)
        } else {
            (even * 100 / widths.len().max(1), first)
        }
    };
    let mut best = (b',', (0, 0));
    for delimiter in [b',', b';', b'\t', b'|'] {
        let scored = score(delimiter);
        if scored > best.1 {
            best = (delimiter, scored);
        }
    }
    best.0
}
