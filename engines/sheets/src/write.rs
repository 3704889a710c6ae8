//! Writing CSV that no spreadsheet program takes for formulas.

use std::borrow::Cow;
use std::io::{Result, Write};

/// A cell as it may be written: one that a spreadsheet program would compute gets a leading apostrophe (OWASP, *CSV
/// injection*; the full-width signs count too). A plain number such as `-99` stays as it is.
///
/// ```
/// assert_eq!(sheets::escape_formula("=1+2"), "'=1+2");
/// assert_eq!(sheets::escape_formula("-99"), "-99");
/// assert_eq!(sheets::escape_formula("-99+cmd"), "'-99+cmd");
/// ```
pub fn escape_formula(cell: &str) -> Cow<'_, str> {
    let computed = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}') => true,
        Some('+' | '-') => !is_number(cell),
        _ => false,
    };
    if computed {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A sign, digits, perhaps a point and more digits.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part]
        .iter()
        .all(|half| !half.is_empty() && half.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Writes rows as CSV: comma, UTF-8, CRLF (RFC 4180), formulas escaped.
pub struct CsvWriter<W: Write> {
    out: W,
}

impl<W: Write> CsvWriter<W> {
    /// Writes to `out`, which should be buffered.
    pub const fn new(out: W) -> Self {
        Self { out }
    }

    /// Writes one row.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<()> {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.out.write_all(b",")?;
            }
            let cell = escape_formula(cell.as_ref());
            if cell.contains(['"', ',', ';', '\t', '\n', '\r']) || cell.starts_with(' ') || cell.ends_with(' ') {
                write!(self.out, "\"{}\"", cell.replace('"', "\"\""))?;
            } else {
                self.out.write_all(cell.as_bytes())?;
            }
        }
        self.out.write_all(b"\r\n")
    }

    /// Flushes and gives `out` back.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn finish(mut self) -> Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }
}
