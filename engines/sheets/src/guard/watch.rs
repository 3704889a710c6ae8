//! One part as it is unpacked: counted, and refused while it is read.

use std::io::{Error as IoError, Read, Result as IoResult};

use super::damaged;
use crate::{Error, Hazard, Limit, Limits, Place};

/// Small files compress better than a hundredfold without harm.
const RATIO_FROM: u64 = 4 << 20;
/// Begins a document type definition, also in UTF-16, when what is no letter is left out.
const MARK: &[u8] = b"<!doctype";

/// What was unpacked of the whole workbook, and how much may be.
pub(super) struct Spent {
    inflated: u64,
    file_bytes: u64,
    pub(super) limits: Limits,
}

impl Spent {
    pub(super) const fn new(file_bytes: u64, limits: &Limits) -> Self {
        Self {
            inflated: 0,
            file_bytes,
            limits: *limits,
        }
    }

    fn add(&mut self, bytes: usize) -> Result<(), Error> {
        self.inflated += bytes as u64;
        let limits = &self.limits;
        let refused = |limit, most| Err(Error::too_large(limit, most, Place::default()));
        if self.inflated > limits.zip_inflated {
            refused(Limit::ZipInflated, limits.zip_inflated)
        } else if self.inflated > RATIO_FROM && self.inflated / self.file_bytes.max(1) > limits.zip_ratio {
            refused(Limit::ZipRatio, limits.zip_ratio)
        } else {
            Ok(())
        }
    }
}

/// A part that is read. After an error [`Watch::refusal`] says why.
pub(super) struct Watch<'s, R> {
    part: R,
    pub(super) spent: &'s mut Spent,
    /// Its name says that it is XML.
    xml: bool,
    /// The last bytes, in which a declaration may begin.
    tail: Vec<u8>,
    begun: bool,
    /// Bytes since the reader of this part was last done with what it had.
    pub(super) fresh: usize,
    refused: Option<Error>,
}

impl<'s, R: Read> Watch<'s, R> {
    pub(super) fn new(part: R, name: &str, spent: &'s mut Spent) -> Self {
        let lower = name.to_ascii_lowercase();
        Self {
            part,
            spent,
            xml: [".xml", ".rels", ".vml"].iter().any(|end| lower.ends_with(end)),
            tail: Vec::new(),
            begun: false,
            fresh: 0,
            refused: None,
        }
    }

    /// Why reading failed.
    pub(super) fn refusal(&mut self) -> Error {
        self.refused.take().unwrap_or_else(damaged)
    }

    fn look(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.spent.add(bytes.len())?;
        if !std::mem::replace(&mut self.begun, true) && is_archive(bytes) {
            return Err(Error::Unsafe {
                what: Hazard::NestedArchive,
            });
        }
        if self.xml {
            let border = bytes.get(..MARK.len() * 2).unwrap_or(bytes);
            self.tail.extend_from_slice(border);
            if declares_type(&self.tail) || declares_type(bytes) {
                return Err(Error::Unsafe { what: Hazard::Doctype });
            }
            if bytes.len() > border.len() {
                self.tail.clear();
                self.tail.extend_from_slice(bytes);
            }
            let surplus = self.tail.len().saturating_sub(MARK.len() * 2);
            self.tail.drain(..surplus);
        }
        // A text or tag of a workbook is never nearly as long, also with every character escaped; a parser would keep it.
        self.fresh += bytes.len();
        let most = self.spent.limits.cell_bytes;
        if self.fresh > most.saturating_mul(8) {
            return Err(Error::too_large(Limit::CellBytes, most, Place::default()));
        }
        Ok(())
    }
}

impl<R: Read> Read for Watch<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> IoResult<usize> {
        if self.refused.is_some() {
            return Err(IoError::other("refused"));
        }
        let read = self.part.read(buffer)?;
        if let Err(error) = self.look(buffer.get(..read).unwrap_or_default()) {
            self.refused = Some(error);
            return Err(IoError::other("refused"));
        }
        Ok(read)
    }
}

fn declares_type(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'!', bytes).any(|at| {
        let before = bytes.get(..at).unwrap_or_default();
        let from = before.iter().rposition(|byte| *byte != 0).unwrap_or(0);
        let letters = bytes.get(from..).unwrap_or_default().iter();
        letters
            .filter(|byte| **byte != 0)
            .take(MARK.len())
            .map(u8::to_ascii_lowercase)
            .eq(MARK.iter().copied())
    })
}

fn is_archive(bytes: &[u8]) -> bool {
    [
        &b"PK\x03\x04"[..],
        b"\x1f\x8b",
        b"7z\xbc\xaf",
        b"Rar!",
        b"\xd0\xcf\x11\xe0",
        b"\xfd7zXZ",
        b"BZh",
    ]
    .iter()
    .any(|magic| bytes.starts_with(magic))
}
