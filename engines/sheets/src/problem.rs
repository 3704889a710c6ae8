//! What is odd about a file ([`Problem`]) and why one is not read ([`Error`]). Both name the place, neither the content.

use std::fmt;

use crate::{FileType, Header, column_letter};

/// Where: the sheet of a workbook, the row and the column as a spreadsheet program shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Name of the sheet; none for CSV.
    pub sheet: Option<String>,
    /// Row, from 1.
    pub row: Option<u64>,
    /// Column, from 0.
    pub column: Option<usize>,
    /// Text of the column's header, if it has one.
    pub header: Option<String>,
}

impl Place {
    /// A row.
    pub(crate) fn row(sheet: Option<&str>, row: u64) -> Self {
        Self {
            sheet: sheet.map(str::to_owned),
            row: Some(row),
            ..Self::default()
        }
    }

    /// A cell.
    pub(crate) fn cell(sheet: Option<&str>, row: u64, column: usize, headers: &[Header]) -> Self {
        Self {
            column: Some(column),
            header: headers
                .get(column)
                .map(|header| header.name.clone())
                .filter(|name| !name.is_empty()),
            ..Self::row(sheet, row)
        }
    }

    /// Letter of the column: `A`, `B`, … `AA`.
    pub fn letter(&self) -> Option<String> {
        self.column.map(column_letter)
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = Vec::new();
        args.extend(self.sheet.clone().map(|sheet| ("sheet", sheet)));
        args.extend(self.row.map(|row| ("row", row.to_string())));
        args.extend(self.letter().map(|letter| ("column", letter)));
        args.extend(self.header.clone().map(|header| ("header", header)));
        args
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        parts.extend(self.sheet.as_ref().map(|sheet| format!("sheet \"{sheet}\"")));
        parts.extend(self.row.map(|row| format!("row {row}")));
        parts.extend(self.letter().map(|letter| format!("column {letter}")));
        parts.extend(self.header.as_ref().map(|header| format!("({header})")));
        f.write_str(&parts.join(" "))
    }
}

/// Something odd in a file that was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub kind: ProblemKind,
    /// Where.
    pub place: Place,
}

/// What is odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Two columns have the same header; this is the later one, the column of the earlier one is given.
    DuplicateHeader {
        /// Letter of the first column with that header.
        first: String,
    },
    /// A column without header.
    EmptyHeader,
    /// A row with more or fewer cells than headers. Missing cells read as empty, surplus ones are not handed out.
    RaggedRow {
        /// Number of headers.
        expected: usize,
        /// Number of cells.
        found: usize,
    },
    /// The file does not say its encoding, so it was guessed.
    GuessedEncoding {
        /// WHATWG name, such as `windows-1256`.
        encoding: &'static str,
    },
    /// A cell is not in the encoding of the rest of the file; it was read as `encoding`.
    MixedEncoding {
        /// WHATWG name.
        encoding: &'static str,
    },
    /// A cell that cannot be read in any encoding, or holds characters that no text has; those were left out.
    UnreadableCharacters,
    /// A formula; its value is not read.
    Formula,
    /// A text in CSV that a spreadsheet program would take for a formula; read as text.
    FormulaText,
    /// An error value, such as `#REF!`.
    CellError,
    /// A quotation mark that is opened and never closed: everything after it is one cell.
    UnclosedQuote,
}

impl Problem {
    /// Message id.
    pub const fn id(&self) -> &'static str {
        match self.kind {
            ProblemKind::DuplicateHeader { .. } => "sheets-problem-duplicate-header",
            ProblemKind::EmptyHeader => "sheets-problem-empty-header",
            ProblemKind::RaggedRow { .. } => "sheets-problem-ragged-row",
            ProblemKind::GuessedEncoding { .. } => "sheets-problem-guessed-encoding",
            ProblemKind::MixedEncoding { .. } => "sheets-problem-mixed-encoding",
            ProblemKind::UnreadableCharacters => "sheets-problem-unreadable-characters",
            ProblemKind::Formula => "sheets-problem-formula",
            ProblemKind::FormulaText => "sheets-problem-formula-text",
            ProblemKind::CellError => "sheets-problem-cell-error",
            ProblemKind::UnclosedQuote => "sheets-problem-unclosed-quote",
        }
    }

    /// Arguments of the message: those of the kind, then `sheet`, `row`, `column`, `header` as far as known.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = match &self.kind {
            ProblemKind::DuplicateHeader { first } => vec![("first", first.clone())],
            ProblemKind::RaggedRow { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            ProblemKind::GuessedEncoding { encoding } | ProblemKind::MixedEncoding { encoding } => {
                vec![("encoding", (*encoding).to_owned())]
            }
            _ => Vec::new(),
        };
        args.extend(self.place.args());
        args
    }

    /// Where.
    pub const fn place(&self) -> &Place {
        &self.place
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place != Place::default() {
            write!(f, "{}: ", self.place)?;
        }
        match &self.kind {
            ProblemKind::DuplicateHeader { first } => write!(f, "the same header as column {first}"),
            ProblemKind::EmptyHeader => f.write_str("the column has no header"),
            ProblemKind::RaggedRow { expected, found } => write!(f, "expected {expected} cells, found {found}"),
            ProblemKind::GuessedEncoding { encoding } => {
                write!(f, "the file is not UTF-8; it was read as {encoding}, which is a guess")
            }
            ProblemKind::MixedEncoding { encoding } => {
                write!(
                    f,
                    "the cell is in another encoding than the file; it was read as {encoding}"
                )
            }
            ProblemKind::UnreadableCharacters => f.write_str("characters that are not text were left out"),
            ProblemKind::Formula => f.write_str("a formula; replace it by its value (copy, paste as values)"),
            ProblemKind::FormulaText => f.write_str("a text that looks like a formula; it was read as text"),
            ProblemKind::CellError => f.write_str("an error value; it was read as empty"),
            ProblemKind::UnclosedQuote => f.write_str("a quotation mark is opened and never closed"),
        }
    }
}

/// Which limit a file exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Bytes,
    /// Data rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells.
    Cells,
    /// Bytes of one cell.
    CellBytes,
    /// Bytes of one row.
    RowBytes,
    /// Files inside a workbook.
    ZipEntries,
    /// Bytes of a workbook when unpacked.
    ZipInflated,
    /// How many times larger a workbook becomes when unpacked.
    ZipRatio,
    /// Elements of one part of a workbook.
    ZipNodes,
}

impl Limit {
    /// Stable name, used as the argument of messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::CellBytes => "cell-bytes",
            Self::RowBytes => "row-bytes",
            Self::ZipEntries => "zip-entries",
            Self::ZipInflated => "zip-inflated",
            Self::ZipRatio => "zip-ratio",
            Self::ZipNodes => "zip-nodes",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Bytes => "bytes in the file",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::CellBytes => "bytes in one cell (often a quotation mark that is not closed)",
            Self::RowBytes => "bytes in one row (often a quotation mark that is not closed)",
            Self::ZipEntries => "parts in the workbook",
            Self::ZipInflated => "bytes in the unpacked workbook",
            Self::ZipRatio => "times the file's size when unpacked",
            Self::ZipNodes => "elements in one part of the workbook",
        }
    }
}

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is something else.
    #[error("expected a CSV file or an Excel workbook (.xlsx), found {}", .found.english())]
    WrongType {
        /// What it is.
        found: FileType,
    },
    /// The file exceeds a limit.
    #[error("{}expected at most {allowed} {}", at(.place), .limit.english())]
    TooLarge {
        /// Which limit.
        limit: Limit,
        /// Its value.
        allowed: u64,
        /// Where it was reached.
        place: Place,
    },
    /// The workbook holds something that a table has no need of and that may do harm.
    #[error("the workbook holds {}; save it anew as .xlsx or CSV", .what.english())]
    Unsafe {
        /// What.
        what: Hazard,
    },
    /// The workbook is cut off or damaged.
    #[error("{}the workbook is damaged or cut off; open it in a spreadsheet program and save it anew", at(.place))]
    Damaged {
        /// Where, as far as known.
        place: Place,
    },
    /// The workbook has no sheet of that name.
    #[error("there is no sheet \"{wanted}\"; there are: {}", .sheets.join(", "))]
    NoSuchSheet {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        sheets: Vec<String>,
    },
    /// There is no row, or no header row where it was said to be.
    #[error("the file has no header row{}", .row.map(|row| format!(" at row {row}")).unwrap_or_default())]
    NoHeader {
        /// The row asked for, if one was.
        row: Option<u64>,
    },
    /// The encoding asked for is none that is known.
    #[error("expected an encoding such as utf-8 or windows-1256, found \"{label}\"")]
    UnknownEncoding {
        /// What was asked for.
        label: String,
    },
    /// The file cannot be read from disk.
    #[error("the file cannot be read: {0}")]
    NotReadable(#[from] std::io::Error),
}

/// What a workbook must not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hazard {
    /// An archive or document inside the workbook.
    NestedArchive,
    /// A document type definition.
    Doctype,
    /// A part whose name leads out of the archive, or that is a link.
    PartName,
    /// An encrypted part.
    Encrypted,
}

impl Hazard {
    /// Stable name, used as the argument of messages.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NestedArchive => "nested-archive",
            Self::Doctype => "doctype",
            Self::PartName => "part-name",
            Self::Encrypted => "encrypted",
        }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::NestedArchive => "another file inside",
            Self::Doctype => "a document type definition",
            Self::PartName => "a part with an unsafe name",
            Self::Encrypted => "an encrypted part",
        }
    }
}

fn at(place: &Place) -> String {
    if *place == Place::default() {
        String::new()
    } else {
        format!("{place}: ")
    }
}

impl Error {
    /// Message id.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::WrongType { .. } => "sheets-error-wrong-type",
            Self::TooLarge { .. } => "sheets-error-too-large",
            Self::Unsafe { .. } => "sheets-error-unsafe",
            Self::Damaged { .. } => "sheets-error-damaged",
            Self::NoSuchSheet { .. } => "sheets-error-no-such-sheet",
            Self::NoHeader { .. } => "sheets-error-no-header",
            Self::UnknownEncoding { .. } => "sheets-error-unknown-encoding",
            Self::NotReadable(_) => "sheets-error-not-readable",
        }
    }

    /// Arguments of the message: those of the kind, then `row`, `column` and so on as far as known.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::WrongType { found } => vec![("found", found.id().to_owned())],
            Self::TooLarge { limit, allowed, place } => {
                let mut args = vec![("limit", limit.id().to_owned()), ("allowed", allowed.to_string())];
                args.extend(place.args());
                args
            }
            Self::Unsafe { what } => vec![("what", what.id().to_owned())],
            Self::Damaged { place } => place.args(),
            Self::NoSuchSheet { wanted, sheets } => vec![("wanted", wanted.clone()), ("sheets", sheets.join(", "))],
            Self::NoHeader { row } => row.map(|row| ("row", row.to_string())).into_iter().collect(),
            Self::UnknownEncoding { label } => vec![("label", label.clone())],
            Self::NotReadable(_) => Vec::new(),
        }
    }

    /// Where, as far as known.
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::TooLarge { place, .. } | Self::Damaged { place } => Some(place),
            _ => None,
        }
    }

    pub(crate) fn too_large(limit: Limit, allowed: impl TryInto<u64>, place: Place) -> Self {
        Self::TooLarge {
            limit,
            allowed: allowed.try_into().unwrap_or(u64::MAX),
            place,
        }
    }
}
