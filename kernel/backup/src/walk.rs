//! Reading a backup from beginning to end: every byte is authenticated, every part compared with the manifest. Used twice: to look before anything
//! is written, and to load.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Component, Path};

use flate2::read::GzDecoder;
use tar::{Archive, Entry, EntryType};

use crate::manifest::{Begin, FORMAT, Folder, Manifest, PublicKey, Step};
use crate::take::hash_head;
use crate::{Error, Identities};

/// A piece of rows, and the manifest, are held in memory: none of ours is longer.
const LONGEST_PIECE: u64 = 256 << 20;

/// A backup that was read to its end and is whole.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// What is in it.
    pub manifest: Manifest,
    /// Who signed it. Whether that is the right one is for the caller to say.
    pub signed_by: PublicKey,
}

/// What becomes of the parts.
pub(crate) trait Sink {
    /// Lines of rows.
    fn rows(&mut self, of: &str, table: &str, piece: &[u8]) -> Result<(), Error>;
    /// A file of a folder. What is not read is passed over.
    fn file(&mut self, folder: &str, inner: &Path, from: &mut dyn Read) -> Result<(), Error>;
}

/// Looks only.
struct Nothing;

impl Sink for Nothing {
    fn rows(&mut self, _: &str, _: &str, _: &[u8]) -> Result<(), Error> {
        Ok(())
    }

    fn file(&mut self, _: &str, _: &Path, _: &mut dyn Read) -> Result<(), Error> {
        Ok(())
    }
}

/// Reads the whole file, writing nothing, and compares it with its manifest.
///
/// # Errors
/// [`Error::WrongIdentity`], [`Error::Newer`], [`Error::Damaged`] with what was found.
pub fn inspect(file: &Path, identities: &Identities, hear: &mut dyn FnMut(Step) -> bool) -> Result<Inspected, Error> {
    walk(file, identities, &mut Nothing, hear)
}

pub(crate) fn walk(
    file: &Path,
    identities: &Identities,
    sink: &mut dyn Sink,
    hear: &mut dyn FnMut(Step) -> bool,
) -> Result<Inspected, Error> {
    let mut archive = Archive::new(GzDecoder::new(identities.open(file)?));
    let mut walker = Walker {
        file,
        sink,
        hear,
        tables: BTreeMap::new(),
        folders: BTreeMap::new(),
        rows: 0,
        bytes: 0,
        begun: false,
        manifest: None,
        signed_by: None,
    };
    let cut = |error: io::Error| Error::damaged(file, format!("it is cut or was changed ({error})"));
    for entry in archive.entries().map_err(cut)? {
        walker.entry(entry.map_err(cut)?)?;
    }
    // Only the last piece says that nothing was cut off.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(cut)?;
    walker.end()
}

struct Walker<'w> {
    file: &'w Path,
    sink: &'w mut dyn Sink,
    hear: &'w mut dyn FnMut(Step) -> bool,
    tables: BTreeMap<(String, String), Sum>,
    folders: BTreeMap<String, Sum>,
    rows: u64,
    bytes: u64,
    begun: bool,
    manifest: Option<Vec<u8>>,
    signed_by: Option<PublicKey>,
}

#[derive(Default)]
struct Sum {
    hasher: blake3::Hasher,
    count: u64,
    bytes: u64,
}

impl Walker<'_> {
    fn damaged(&self, what: impl Into<String>) -> Error {
        Error::damaged(self.file, what)
    }

    fn entry(&mut self, mut entry: Entry<'_, impl Read>) -> Result<(), Error> {
        let path = entry
            .path()
            .map_err(|_| self.damaged("a name in it cannot be read"))?
            .into_owned();
        let parts: Option<Vec<&str>> = path
            .components()
            .map(|part| match part {
                Component::Normal(name) => name.to_str(),
                _ => None,
            })
            .collect();
        let foreign = || format!("it holds {}, which is no part of a backup", path.display());
        let parts = parts.filter(|_| entry.header().entry_type() == EntryType::Regular);
        let Some(parts) = parts else {
            return Err(self.damaged(foreign()));
        };
        match parts.as_slice() {
            ["begin.json"] => self.begin(&mut entry),
            _ if !self.begun => Err(self.damaged("it does not begin as a backup does")),
            ["manifest.json"] if self.manifest.is_none() => {
                self.manifest = Some(self.whole(&mut entry)?);
                Ok(())
            }
            ["manifest.sig"] if self.signed_by.is_none() => self.signature(&mut entry),
            _ if self.manifest.is_some() => Err(self.damaged("it goes on after its manifest")),
            [of @ ("records" | "keys"), table, _] => self.rows(of, table, &mut entry),
            [folder @ ("files" | "releases"), _, ..] => {
                let inner: std::path::PathBuf = parts.iter().skip(1).collect();
                self.content(folder, &inner, &mut entry)
            }
            _ => Err(self.damaged(foreign())),
        }
    }

    /// A part that is held in memory.
    fn whole(&self, entry: &mut Entry<'_, impl Read>) -> Result<Vec<u8>, Error> {
        if entry.size() > LONGEST_PIECE {
            return Err(self.damaged("a part of it is larger than any that this program writes"));
        }
        let mut bytes = Vec::new();
        entry
            .read_to_end(&mut bytes)
            .map_err(|error| self.damaged(format!("it is cut or was changed ({error})")))?;
        Ok(bytes)
    }

    fn begin(&mut self, entry: &mut Entry<'_, impl Read>) -> Result<(), Error> {
        let text = self.whole(entry)?;
        let begin: Begin =
            serde_json::from_slice(&text).map_err(|_| self.damaged("it does not begin as a backup does"))?;
        if begin.format > FORMAT {
            return Err(Error::Newer {
                what: format!(
                    "format {} by program {}, this one reads {FORMAT}",
                    begin.format, begin.program
                ),
            });
        }
        self.begun = true;
        Ok(())
    }

    fn signature(&mut self, entry: &mut Entry<'_, impl Read>) -> Result<(), Error> {
        let text = String::from_utf8(self.whole(entry)?).unwrap_or_default();
        let manifest = self.manifest.as_deref().unwrap_or_default();
        let signed = PublicKey::of_signed(manifest, &text);
        self.signed_by = Some(signed.ok_or_else(|| self.damaged("the signature does not fit its manifest"))?);
        Ok(())
    }

    fn rows(&mut self, of: &str, table: &str, entry: &mut Entry<'_, impl Read>) -> Result<(), Error> {
        let piece = self.whole(entry)?;
        let sum = self.tables.entry((of.to_owned(), table.to_owned())).or_default();
        sum.hasher.update(&piece);
        let rows = piece.iter().filter(|byte| **byte == b'\n').count() as u64;
        sum.count += rows;
        self.rows += rows;
        self.sink.rows(of, table, &piece)?;
        self.heard(Step::Rows(self.rows))
    }

    fn content(&mut self, folder: &str, inner: &Path, entry: &mut Entry<'_, impl Read>) -> Result<(), Error> {
        let size = entry.size();
        let sum = self.folders.entry(folder.to_owned()).or_default();
        hash_head(&mut sum.hasher, inner.to_str().unwrap_or_default(), size);
        sum.count += 1;
        sum.bytes += size;
        let mut hashing = Hashing {
            from: entry,
            hasher: &mut sum.hasher,
        };
        self.sink.file(folder, inner, &mut hashing)?;
        let rest = io::copy(&mut hashing, &mut io::sink());
        rest.map_err(|error| Error::damaged(self.file, format!("it is cut or was changed ({error})")))?;
        self.bytes += size;
        self.heard(Step::Bytes(self.bytes))
    }

    fn heard(&mut self, step: Step) -> Result<(), Error> {
        if (self.hear)(step) { Ok(()) } else { Err(Error::Stopped) }
    }

    fn end(mut self) -> Result<Inspected, Error> {
        let cut = "it has no end: it was cut, or the program that wrote it was stopped";
        let (Some(text), Some(signed_by)) = (self.manifest.take(), self.signed_by) else {
            return Err(self.damaged(cut));
        };
        let manifest: Manifest = serde_json::from_slice(&text)
            .map_err(|error| self.damaged(format!("its manifest cannot be read ({error})")))?;
        if manifest.key != signed_by.to_string() {
            return Err(self.damaged("its manifest names another key than the one that signed it"));
        }
        for table in &manifest.tables {
            let sum = self
                .tables
                .remove(&(table.of.clone(), table.name.clone()))
                .unwrap_or_default();
            if sum.count != table.rows || sum.hash() != table.blake3 {
                return Err(self.damaged(format!(
                    "table {} has {} rows that are not the {} of the manifest",
                    table.name, sum.count, table.rows
                )));
            }
        }
        for folder in &manifest.folders {
            let sum = self.folders.remove(&folder.name).unwrap_or_default();
            if sum.differs(folder) {
                return Err(self.damaged(format!("folder {} is not what the manifest says", folder.name)));
            }
        }
        match (self.tables.keys().next(), self.folders.keys().next()) {
            (None, None) => Ok(Inspected { manifest, signed_by }),
            _ => Err(self.damaged("it holds a table or folder that its manifest does not name")),
        }
    }
}

impl Sum {
    fn hash(&self) -> String {
        self.hasher.finalize().to_hex().to_string()
    }

    fn differs(&self, folder: &Folder) -> bool {
        self.count != folder.files || self.bytes != folder.bytes || self.hash() != folder.blake3
    }
}

/// Hashes what is read.
struct Hashing<'h, R> {
    from: &'h mut R,
    hasher: &'h mut blake3::Hasher,
}

impl<R: Read> Read for Hashing<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
