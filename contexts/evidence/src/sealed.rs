//! Files that nobody can read on the disk: uploads and what was found in them, in sealed chunks.
//!
//! ```text
//! chunk = flag (1: the last one) ‖ length (4 bytes, little-endian) ‖ sealed bytes
//! ```
//!
//! Each chunk is bound to its import, its kind, its number and whether it is the last, so that a file cannot be cut, joined or
//! swapped unnoticed.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use base::{OrgId, Timestamp};
use uuid::Uuid;
use vault::{DataKey, Place};

use crate::model::BatchId;

/// Bytes of plain text in a chunk.
const CHUNK: usize = 256 * 1024;
/// A chunk on the disk is no longer than this: the chunk, its padding and the seal.
const LONGEST: usize = CHUNK * 2;

/// What a sealed file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The file as it was sent.
    Upload,
    /// Every problem found in it.
    Problems,
    /// The rows that could not be taken.
    Rejects,
}

impl Kind {
    pub(crate) const ALL: [Self; 3] = [Self::Upload, Self::Problems, Self::Rejects];

    const fn name(self) -> &'static str {
        match self {
            Self::Upload => "upload",
            Self::Problems => "problems",
            Self::Rejects => "rejects",
        }
    }
}

/// Where the sealed file of an import is. The name says nothing of what is in it.
pub(crate) fn path(folder: &Path, batch: BatchId, kind: Kind) -> PathBuf {
    folder.join(format!("{}.{}", batch.uuid().simple(), kind.name()))
}

/// Whose file it is.
#[derive(Clone)]
pub(crate) struct Seal {
    pub(crate) key: DataKey,
    pub(crate) org: OrgId,
    pub(crate) batch: BatchId,
    pub(crate) kind: Kind,
}

impl Seal {
    fn column(&self, number: u64, last: bool) -> String {
        let end = if last { ".end" } else { "" };
        format!("{}.{number}{end}", self.kind.name())
    }

    fn place<'a>(&self, column: &'a str) -> Place<'a> {
        Place {
            org: self.org,
            table: "import_file",
            column,
            row: *self.batch.as_bytes(),
        }
    }
}

/// Writes a sealed file. Nothing is at its place before [`Writer::finish`].
pub(crate) struct Writer {
    out: BufWriter<File>,
    seal: Seal,
    buffer: Vec<u8>,
    number: u64,
    written: u64,
    beside: PathBuf,
    place: PathBuf,
}

impl Writer {
    pub(crate) fn create(folder: &Path, seal: Seal) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let place = path(folder, seal.batch, seal.kind);
        let beside = place.with_extension(format!("{}-unfinished", seal.kind.name()));
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&beside)?;
        Ok(Self {
            out: BufWriter::new(file),
            seal,
            buffer: Vec::with_capacity(CHUNK),
            number: 0,
            written: 0,
            beside,
            place,
        })
    }

    fn chunk(&mut self, last: bool) -> io::Result<()> {
        let column = self.seal.column(self.number, last);
        let sealed = self
            .seal
            .key
            .seal(self.seal.place(&column), &self.buffer)
            .map_err(io::Error::other)?;
        let length = u32::try_from(sealed.len()).map_err(io::Error::other)?;
        self.out.write_all(&[u8::from(last)])?;
        self.out.write_all(&length.to_le_bytes())?;
        self.out.write_all(&sealed)?;
        self.number += 1;
        self.buffer.clear();
        Ok(())
    }

    /// Makes the file durable and puts it in its place; the bytes of plain text in it.
    pub(crate) fn finish(mut self) -> io::Result<u64> {
        self.chunk(true)?;
        self.out.flush()?;
        self.out.get_ref().sync_all()?;
        fs::rename(&self.beside, &self.place)?;
        if let Some(folder) = self.place.parent().filter(|_| cfg!(unix)) {
            File::open(folder)?.sync_all()?;
        }
        Ok(self.written)
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = CHUNK - self.buffer.len();
        let taken = bytes.get(..bytes.len().min(room)).unwrap_or_default();
        self.buffer.extend_from_slice(taken);
        self.written += taken.len() as u64;
        if self.buffer.len() == CHUNK {
            self.chunk(false)?;
        }
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads a sealed file.
pub(crate) struct Reader {
    input: BufReader<File>,
    seal: Seal,
    buffer: Vec<u8>,
    at: usize,
    number: u64,
    ended: bool,
}

impl Reader {
    pub(crate) fn open(folder: &Path, seal: Seal) -> io::Result<Self> {
        let file = File::open(path(folder, seal.batch, seal.kind))?;
        Ok(Self {
            input: BufReader::new(file),
            seal,
            buffer: Vec::new(),
            at: 0,
            number: 0,
            ended: false,
        })
    }

    fn chunk(&mut self) -> io::Result<()> {
        let [mut flag, mut length] = [[0; 1].to_vec(), [0; 4].to_vec()];
        self.input.read_exact(&mut flag)?;
        self.input.read_exact(&mut length)?;
        let last = flag == [1];
        let length = length.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        if length > LONGEST {
            return Err(damaged());
        }
        let mut sealed = vec![0; length];
        self.input.read_exact(&mut sealed)?;
        let column = self.seal.column(self.number, last);
        let plain = self.seal.key.open(self.seal.place(&column), &sealed);
        self.buffer = plain.map_err(io::Error::other)?.into_exposed();
        self.at = 0;
        self.number += 1;
        self.ended = last;
        Ok(())
    }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a sealed file is damaged")
}

impl Read for Reader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.at == self.buffer.len() && !self.ended {
            self.chunk()?;
        }
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(into), Some(from)) = (into.get_mut(..count), rest.get(..count)) {
            into.copy_from_slice(from);
        }
        self.at += count;
        Ok(count)
    }
}

/// Files here that were last written before `before`, with the import that they belong to by their name.
pub(crate) fn older(folder: &Path, before: Timestamp) -> io::Result<Vec<(BatchId, PathBuf)>> {
    let mut found = Vec::new();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        entries => entries?,
    };
    for entry in entries {
        let path = entry?.path();
        let batch = path.file_stem().and_then(|stem| stem.to_str()).map(Uuid::try_parse);
        let Some(Ok(batch)) = batch else { continue };
        let written = match fs::metadata(&path).and_then(|about| about.modified()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            written => written?,
        };
        let age = written.duration_since(UNIX_EPOCH).unwrap_or_default().as_micros();
        if i64::try_from(age).is_ok_and(|micros| micros < before.micros()) {
            found.push((BatchId::from_uuid(batch), path));
        }
    }
    Ok(found)
}

/// Removes every file of an import; one that is not there is fine.
pub(crate) fn remove(folder: &Path, batch: BatchId, kinds: &[Kind]) -> io::Result<()> {
    for kind in kinds {
        let place = path(folder, batch, *kind);
        for file in [place.with_extension(format!("{}-unfinished", kind.name())), place] {
            match fs::remove_file(&file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}
