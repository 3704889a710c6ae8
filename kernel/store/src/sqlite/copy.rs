//! Reading a copy of a database without writing a byte: evidence stays as it was handed over.

use std::path::Path;

use rusqlite::OpenFlags;

use super::conn::{APPLICATION, Conn};
use super::{SqliteOptions, beside, file_size};
use crate::{Error, Kind, Tx};

/// Runs `work` on a copy of a SQLite database of this program that nothing else has open. The file is not changed and may lie where nothing
/// can be written; a write-ahead log beside it (`-wal`) is read with it, for which the folder must be writable.
///
/// # Errors
/// Of `work`; [`Kind::Open`] when the file is no database of this program or cannot be read.
pub fn read_copy<T, E: From<Error>>(path: &Path, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
    let place = format!("database {}", path.display());
    let conn = open(path).map_err(|error| error.within(&place))?;
    conn.control("BEGIN")?;
    let mut tx = Tx::sqlite(&conn);
    let value = work(&mut tx)?;
    tx.settled()?;
    Ok(value)
}

fn open(path: &Path) -> Result<Conn, Error> {
    let path = std::fs::canonicalize(path).map_err(|error| Error::new(Kind::Open, error.to_string()))?;
    let text = path
        .to_str()
        .ok_or_else(|| Error::new(Kind::Open, "the path is not UTF-8"))?;
    let mut address = String::from("file:");
    for byte in text.bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => address.push(char::from(byte)),
            other => address.push_str(&format!("%{other:02x}")),
        }
    }
    // Immutable: no lock, no side file. What a log beside it holds would not be seen then.
    address.push_str(if file_size(&beside(&path, "-wal")) == 0 {
        "?immutable=1"
    } else {
        "?mode=ro"
    });
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let conn = Conn::copy(Path::new(&address), flags, SqliteOptions::default())?;
    if conn.pragma("application_id")? != i64::from(APPLICATION) {
        return Err(Error::new(Kind::Open, "this is not a database of this program"));
    }
    Ok(conn)
}
