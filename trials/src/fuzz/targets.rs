//! What takes bytes from outside, as a function of bytes: for the loop here, and for cargo-fuzz in the folder `fuzz`. None may panic.

use base::Redacted;
use sheets::{Options, Sheet};

/// Bytes of a cell that are tried.
const LONGEST: usize = 200;

/// A spreadsheet, whatever it really is: opened, every row read.
pub fn sheet(bytes: &[u8]) {
    let Ok(mut sheet) = Sheet::from_bytes(bytes.to_vec(), &Options::default()) else {
        return;
    };
    let _ = sheet.each(|row| -> Result<(), sheets::Error> {
        for cell in &row.cells {
            let _ = cell.text();
        }
        Ok(())
    });
}

/// A mapping of columns (TOML).
pub fn mapping(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let _ = evidence::import::Mapping::parse(&Redacted::new(text));
}

/// An answer to every field of the standard, as a cell gives it.
pub fn answer(bytes: &[u8]) {
    // A cell is read from a file of bounded cells.
    let text = String::from_utf8_lossy(bytes.get(..LONGEST).unwrap_or(bytes));
    for field in standards::htcds::FIELDS {
        let _ = standards::parse_answer(field, &text);
    }
}

/// The configuration of the program.
pub fn config(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = amparo::config::Config::read(&text, "amparo.toml", |_| None);
}

/// A checkpoint of the journal, as a witness keeps it or a mail brings it.
pub fn checkpoints(bytes: &[u8]) {
    let _ = journal::audit::read_checkpoints(&String::from_utf8_lossy(bytes));
}

/// What a target is called, and the target.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 5] = [
    ("sheet", sheet),
    ("mapping", mapping),
    ("answer", answer),
    ("config", config),
    ("checkpoints", checkpoints),
];
