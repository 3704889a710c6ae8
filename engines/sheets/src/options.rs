//! What a caller may choose, and how much is read at most.

/// How much is read before a file is refused. Every limit has its own message that names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Data rows.
    pub rows: u64,
    /// Columns.
    pub columns: usize,
    /// Cells that are not empty.
    pub cells: u64,
    /// Bytes of one cell, as UTF-8.
    pub cell_bytes: usize,
    /// Bytes of one row.
    pub row_bytes: usize,
    /// Files inside a workbook.
    pub zip_entries: usize,
    /// Bytes of a workbook when unpacked, counted while unpacking.
    pub zip_inflated: u64,
    /// How many times larger than the file a workbook may become when unpacked.
    pub zip_ratio: u64,
}

impl Default for Limits {
    /// For files that somebody uploads.
    fn default() -> Self {
        Self {
            bytes: 512 << 20,
            rows: 5_000_000,
            columns: 1_000,
            cells: 200_000_000,
            cell_bytes: 128 << 10,
            row_bytes: 4 << 20,
            zip_entries: 2_000,
            zip_inflated: 200 << 20,
            zip_ratio: 100,
        }
    }
}

impl Limits {
    /// For one's own files on the command line: as large as a disk holds, still in bounded memory.
    pub fn own_files() -> Self {
        Self {
            bytes: 1 << 40,
            rows: 10_000_000_000,
            cells: u64::MAX,
            ..Self::default()
        }
    }
}

/// What a caller may choose. The default finds everything out by itself.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How much is read at most.
    pub limits: Limits,
    /// Name of the sheet of a workbook; otherwise the first one that is not empty.
    pub sheet: Option<String>,
    /// Delimiter of a CSV file; otherwise the one of `,` `;` tab `|` that fits best.
    pub delimiter: Option<u8>,
    /// Encoding of a CSV file by its WHATWG label, such as `windows-1256`; otherwise found or guessed.
    pub encoding: Option<String>,
    /// Number of the row that holds the headers, from 1; otherwise the first row that is not blank.
    pub header_row: Option<u64>,
}
