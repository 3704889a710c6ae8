//! Why a table cannot be used or a release not be made.

/// What is wrong, where, and what to do. Never the content of a cell.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// A file of nought bytes.
    #[error("the file is empty: expected a header and rows")]
    Empty,
    /// A header and nothing below it.
    #[error("the file has a header and no rows; there is nobody to protect and nothing to publish")]
    NoRows,
    /// A header cell without a name.
    #[error("column {number} has no name in the header; name every column")]
    NoName {
        /// From 1.
        number: u64,
    },
    /// Two columns of one name.
    #[error("two columns are called `{column}`; rename one")]
    SameName {
        /// The name.
        column: String,
    },
    /// A row of another width than the header.
    #[error("row {row}: expected {expected} cells, found {found}; is a separator or a quotation mark missing?")]
    Width {
        /// From 1, the header included.
        row: u64,
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// Not UTF-8.
    #[error("row {row} is not UTF-8 text; save the file as UTF-8")]
    Encoding {
        /// From 1, the header included.
        row: u64,
    },
    /// More different values than a category has.
    #[error(
        "column `{column}` has more than 65,534 different values at row {row}: such a column holds identifiers, free text or exact measurements, each a mark of one person; leave it out, or coarsen it in the schema"
    )]
    TooManyValues {
        /// Its name.
        column: String,
        /// Where the last fitting value was passed.
        row: u64,
    },
    /// The schema cannot be used.
    #[error("schema: {0}")]
    Schema(String),
    /// A value that the schema does not have.
    #[error(
        "column `{column}`, row {row}: a value outside the schema's domain; add it to `values`, or say `unknown = \"other\"` or `\"missing\"`"
    )]
    OutsideDomain {
        /// Its name.
        column: String,
        /// From 1, the header included.
        row: u64,
    },
    /// Something in the data that must not be published.
    #[error("{0}")]
    Danger(String),
    /// A parameter outside its range.
    #[error("{0}")]
    Parameter(String),
    /// The budget is spent.
    #[error("{0}")]
    Budget(String),
    /// Somebody stopped it.
    #[error("stopped before the end; nothing was published")]
    Cancelled,
    /// Noise could not be made.
    #[error(transparent)]
    Noise(#[from] noise::Error),
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The CSV reader failed.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// A JSON file cannot be used.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
}
