//! Writing the archive: tar, compressed, sealed, beside its place, and renamed into it when it is complete.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use tar::{Builder, EntryType, Header};

use crate::Error;
use crate::sealing::{Recipients, Sealed};

type Out = BufWriter<Hashed>;

/// An archive that is being written. Dropped before [`Pack::finish`], it leaves nothing.
pub struct Pack {
    tar: Option<Builder<GzEncoder<Sealed<Out>>>>,
    beside: PathBuf,
    place: PathBuf,
}

/// The finished file.
#[derive(Debug, Clone)]
pub struct Packed {
    /// Its length.
    pub bytes: u64,
    /// BLAKE3 of it, in hexadecimal digits.
    pub blake3: String,
}

impl Pack {
    /// Begins one beside its place.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn create(place: &Path, recipients: &Recipients) -> Result<Self, Error> {
        let name = place.file_name().and_then(|name| name.to_str()).unwrap_or("backup");
        let beside = place.with_file_name(format!(".{name}.part"));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&beside).map_err(Error::file(&beside))?;
        // From here on the half-made file goes when this value goes.
        let mut pack = Self {
            tar: None,
            beside,
            place: place.to_owned(),
        };
        let out = BufWriter::with_capacity(1 << 20, Hashed::new(file));
        let sealed = recipients.seal(out).map_err(Error::file(&pack.beside))?;
        // Most of it is ciphertext, which no effort makes smaller.
        pack.tar = Some(Builder::new(GzEncoder::new(sealed, Compression::fast())));
        Ok(pack)
    }

    /// Adds a file of the archive.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.add_from(name, bytes.len() as u64, bytes)
    }

    /// Adds a file of the archive with exactly `size` bytes of `from`.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn add_from(&mut self, name: &str, size: u64, from: impl Read) -> Result<(), Error> {
        let mut header = Header::new_gnu();
        header.set_size(size);
        header.set_mode(0o600);
        header.set_entry_type(EntryType::Regular);
        let Some(tar) = self.tar.as_mut() else {
            return Err(Error::Stopped);
        };
        tar.append_data(&mut header, name, from)
            .map_err(Error::file(&self.beside))
    }

    /// Makes it durable under its name.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn finish(mut self) -> Result<Packed, Error> {
        let Some(tar) = self.tar.take() else {
            return Err(Error::Stopped);
        };
        let end = || -> io::Result<Packed> {
            let out = tar.into_inner()?.finish()?.finish()?;
            let hashed = out.into_inner().map_err(io::IntoInnerError::into_error)?;
            hashed.file.sync_all()?;
            fs::rename(&self.beside, &self.place)?;
            if let (Some(folder), true) = (self.place.parent(), cfg!(unix)) {
                let folder = if folder.as_os_str().is_empty() {
                    Path::new(".")
                } else {
                    folder
                };
                File::open(folder)?.sync_all()?;
            }
            Ok(Packed {
                bytes: hashed.bytes,
                blake3: hashed.hasher.finalize().to_hex().to_string(),
            })
        };
        end().map_err(Error::file(&self.place))
    }
}

impl Drop for Pack {
    fn drop(&mut self) {
        self.tar = None;
        let _ = fs::remove_file(&self.beside);
    }
}

/// Counts and hashes what goes into the file.
struct Hashed {
    file: File,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl Hashed {
    fn new(file: File) -> Self {
        Self {
            file,
            hasher: blake3::Hasher::new(),
            bytes: 0,
        }
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.file.write(bytes)?;
        self.hasher.update(bytes.get(..count).unwrap_or_default());
        self.bytes += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
