//! Where the bytes come from: a file kept open, or memory.

use std::fs::File;
use std::io::{Cursor, Read, Result, Seek, SeekFrom};
use std::sync::Arc;

/// An opened file or an upload in memory; can be read again and again.
pub(crate) enum Source {
    File(File),
    Bytes(Shared),
}

/// Bytes that are shared as they came, without a copy.
#[derive(Clone)]
pub(crate) struct Shared(pub(crate) Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Source {
    /// Reads from the start. The handle stays the same, so that a file that is swapped meanwhile changes nothing.
    pub(crate) fn rewound(&self) -> Result<Input> {
        match self {
            Self::File(file) => {
                let mut file = file.try_clone()?;
                file.seek(SeekFrom::Start(0))?;
                Ok(Input::File(file))
            }
            Self::Bytes(bytes) => Ok(Input::Bytes(Cursor::new(bytes.clone()))),
        }
    }

    pub(crate) fn len(&self) -> Result<u64> {
        match self {
            Self::File(file) => file.metadata().map(|data| data.len()),
            Self::Bytes(bytes) => Ok(bytes.0.len() as u64),
        }
    }
}

pub(crate) enum Input {
    File(File),
    Bytes(Cursor<Shared>),
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        match self {
            Self::File(file) => file.read(buffer),
            Self::Bytes(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Bytes(bytes) => bytes.seek(to),
        }
    }
}
