//! The files of the escrow: lines of text with a checksum, complete under their name or not there.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use base::{OrgId, Timestamp};

use crate::escrow::EpochId;
use crate::root::{hex, unhex_any};
use crate::{Error, KeyId};

pub(crate) const ROOT: &str = "root.escrow";
pub(crate) const REPLACES: &str = "replaces";
/// The keys that were destroyed on purpose, so that a restore does not bring them back.
pub(crate) const ERASED: &str = "erased";
/// The organisations that have left this server, so that a backup from before is restored without them.
pub(crate) const DEPARTED: &str = "departed";
const ENDING: &str = ".escrow";
const ROOT_HEAD: &str = "amparo-escrow-root-1";
const EPOCH_HEAD: &str = "amparo-escrow-epoch-1";
/// No file of the escrow is longer; a wrong file must not fill the memory.
const LONGEST: u64 = 64 << 20;

/// Makes the names of files that are not finished differ.
static WRITES: AtomicU64 = AtomicU64::new(0);

/// What the root key wraps besides organisation keys. Nothing in it is readable without the root key.
#[derive(Debug, Clone)]
pub(crate) struct RootFile {
    pub(crate) check: Vec<u8>,
    pub(crate) checksum: Vec<u8>,
    pub(crate) seeds: Vec<(String, Vec<u8>, Timestamp)>,
}

/// An organisation's key of one epoch, wrapped.
#[derive(Debug, Clone)]
pub(crate) struct EpochFile {
    pub(crate) id: EpochId,
    pub(crate) made: Timestamp,
    pub(crate) wrapped: Vec<u8>,
}

/// The folder of a root key, named after its check value.
pub(crate) fn folder_name(check: &[u8]) -> String {
    let hash = blake3::hash(check);
    let (head, _) = hash.as_bytes().split_at(8);
    hex(head).as_str().to_owned()
}

impl RootFile {
    pub(crate) fn name(&self) -> String {
        folder_name(&self.check)
    }

    pub(crate) fn text(&self) -> String {
        let mut text = format!("{ROOT_HEAD}\ncheck {} {}\n", *hex(&self.check), *hex(&self.checksum));
        for (purpose, wrapped, at) in &self.seeds {
            text.push_str(&format!(
                "seed {} {} {}\n",
                *hex(purpose.as_bytes()),
                *hex(wrapped),
                at.micros()
            ));
        }
        text
    }

    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Error> {
        let Some(text) = read(path)? else { return Ok(None) };
        Self::parse(&text).map(Some).ok_or_else(|| damaged(path))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        (lines.next()? == ROOT_HEAD).then_some(())?;
        let mut check = lines.next()?.strip_prefix("check ")?.split(' ');
        let mut root = Self {
            check: unhex_any(check.next()?)?,
            checksum: unhex_any(check.next()?)?,
            seeds: Vec::new(),
        };
        for line in lines {
            let mut words = line.strip_prefix("seed ")?.split(' ');
            let purpose = String::from_utf8(unhex_any(words.next()?)?).ok()?;
            let wrapped = unhex_any(words.next()?)?;
            root.seeds
                .push((purpose, wrapped, Timestamp::from_micros(words.next()?.parse().ok()?)));
        }
        Some(root)
    }
}

impl EpochFile {
    pub(crate) fn name(&self) -> String {
        format!("{}-{}{ENDING}", self.id.org.uuid(), self.id.epoch)
    }

    pub(crate) fn text(&self) -> String {
        format!(
            "{EPOCH_HEAD}\norganisation {}\nepoch {}\nmade {}\nwrapped {}\n",
            self.id.org.uuid(),
            self.id.epoch,
            self.made.micros(),
            *hex(&self.wrapped)
        )
    }

    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Error> {
        let Some(text) = read(path)? else { return Ok(None) };
        Self::parse(&text).map(Some).ok_or_else(|| damaged(path))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        (lines.next()? == EPOCH_HEAD).then_some(())?;
        let mut word = |name: &str| lines.next()?.strip_prefix(name);
        let org = word("organisation ")?.parse::<OrgId>().ok()?;
        let epoch = word("epoch ")?.parse().ok()?;
        let made = Timestamp::from_micros(word("made ")?.parse().ok()?);
        let wrapped = unhex_any(word("wrapped ")?)?;
        lines.next().is_none().then_some(Self {
            id: EpochId { org, epoch },
            made,
            wrapped,
        })
    }
}

/// The erased keys that a folder knows of.
pub(crate) fn erased_in(inner: &Path) -> Result<BTreeSet<(OrgId, KeyId)>, Error> {
    let path = inner.join(ERASED);
    let Some(text) = read(&path)? else {
        return Ok(BTreeSet::new());
    };
    let pair = |line: &str| {
        let (org, key) = line.split_once(' ')?;
        Some((org.parse().ok()?, key.parse().ok()?))
    };
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(pair).collect::<Option<_>>().ok_or_else(|| damaged(&path))
}

/// Writes the erased keys down.
pub(crate) fn put_erased(inner: &Path, keys: &BTreeSet<(OrgId, KeyId)>) -> Result<(), Error> {
    let lines: String = keys.iter().map(|(org, key)| format!("{org} {key}\n")).collect();
    write(&inner.join(ERASED), &lines)
}

/// The organisations that have left, as one folder knows them.
pub(crate) fn departed_in(inner: &Path) -> Result<BTreeSet<OrgId>, Error> {
    let path = inner.join(DEPARTED);
    let Some(text) = read(&path)? else {
        return Ok(BTreeSet::new());
    };
    let lines = text.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| line.parse().ok())
        .collect::<Option<_>>()
        .ok_or_else(|| damaged(&path))
}

/// Writes down who has left.
pub(crate) fn put_departed(inner: &Path, orgs: &BTreeSet<OrgId>) -> Result<(), Error> {
    let lines: String = orgs.iter().map(|org| format!("{org}\n")).collect();
    write(&inner.join(DEPARTED), &lines)
}

/// The folders in the escrow that hold a root file or are about to.
pub(crate) fn inner_folders(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        let named = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.len() == 16 && name.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if named && path.is_dir() {
            found.push(path);
        }
    }
    Ok(found)
}

/// The organisation keys of one folder, in order.
pub(crate) fn epochs_in(inner: &Path) -> Result<Vec<(PathBuf, EpochFile)>, Error> {
    let mut found = Vec::new();
    for path in entries(inner)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if !name.ends_with(ENDING) || name == ROOT {
            continue;
        }
        if let Some(file) = EpochFile::read(&path)? {
            found.push((path, file));
        }
    }
    Ok(found)
}

/// Clears away what a change of the root key has left: the folder that was replaced, or the one that did not come to count.
pub(crate) fn settle(folder: &Path, own: &str) -> Result<(), Error> {
    let here = folder.join(own);
    if let Some(old) = replaced(&here)? {
        if old != own {
            destroy_folder(&folder.join(old))?;
        }
        let mark = here.join(REPLACES);
        fs::remove_file(&mark).map_err(at(&mark))?;
    }
    for other in inner_folders(folder)? {
        if other != here && replaced(&other)?.as_deref() == Some(own) {
            destroy_folder(&other)?;
        }
    }
    Ok(())
}

fn replaced(inner: &Path) -> Result<Option<String>, Error> {
    Ok(read(&inner.join(REPLACES))?.map(|text| text.trim().to_owned()))
}

fn destroy_folder(inner: &Path) -> Result<(), Error> {
    for path in entries(inner)? {
        destroy(&path)?;
    }
    match fs::remove_dir(inner) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(inner)(error)),
        _ => Ok(()),
    }
}

/// Overwrites and removes. A disk that moves blocks about may keep what was there; see docs/adr/0018-epochs-escrow-shares.md.
pub(crate) fn destroy(path: &Path) -> Result<(), Error> {
    let overwrite = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).open(path)?;
        let length = usize::try_from(file.metadata()?.len().min(LONGEST)).unwrap_or(0);
        file.rewind()?;
        file.write_all(&vec![0; length])?;
        file.sync_all()?;
        fs::remove_file(path)?;
        sync_folder(path)
    };
    match overwrite() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(at(path)),
    }
}

/// Makes a folder that only its owner may enter.
pub(crate) fn make_folder(path: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(at(path))
}

/// Writes the file if it says something else than `body`.
pub(crate) fn write_if_other(path: &Path, body: &str) -> Result<(), Error> {
    match read(path) {
        Ok(Some(there)) if there == body => Ok(()),
        _ => write(path, body),
    }
}

/// Writes beside, makes durable, renames: the file is complete under its name or not there.
pub(crate) fn write(path: &Path, body: &str) -> Result<(), Error> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("file");
    // The program and a verb of the command line may write the same file at the same moment.
    let turn = WRITES.fetch_add(1, Ordering::Relaxed);
    let beside = path.with_file_name(format!(".{name}.{}-{turn}.part", std::process::id()));
    let body = format!("{}\n{}\n", body.trim_end(), sum_line(body));
    let put = || -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(body.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        sync_folder(path)
    };
    put().map_err(at(path))
}

fn sum_line(body: &str) -> String {
    format!("sum {}", blake3::hash(body.trim_end().as_bytes()).to_hex())
}

/// The body of a file; `None` if there is none.
fn read(path: &Path) -> Result<Option<String>, Error> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(at(path)(error)),
    };
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).map_err(at(path))?;
    let (body, sum) = text.trim_end().rsplit_once('\n').ok_or_else(|| damaged(path))?;
    if sum == sum_line(body) {
        Ok(Some(format!("{body}\n")))
    } else {
        Err(damaged(path))
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let list = match fs::read_dir(folder) {
        Ok(list) => list,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(at(folder)(error)),
    };
    let mut paths = list
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(at(folder))?;
    paths.sort();
    Ok(paths)
}

fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

fn damaged(path: &Path) -> Error {
    Error::Escrow {
        path: path.to_owned(),
        what: "is damaged; take another copy of the escrow".to_owned(),
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> Error {
    let path = path.to_owned();
    move |error| Error::Escrow {
        path,
        what: format!("cannot be used ({error}); check that the folder exists and that this user may write it"),
    }
}
