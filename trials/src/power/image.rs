//! Files as a disk may hold them after the current went: what was flushed is there, what was not may be there, in part, in any order.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::files::copy;
use crate::seed::Seed;

/// Bytes that a disk writes as a whole.
const SECTOR: usize = 512;
/// Bytes before each line of the log (preload/disk.c).
const HEADER: usize = 24;

/// What the library wrote down.
pub(super) struct Log(Vec<u8>);

/// One call.
pub(super) struct Record<'l> {
    /// Where its line ends in the log: the moment after it.
    pub(super) end: u64,
    kind: u32,
    file: u32,
    at: u64,
    bytes: &'l [u8],
    more: &'l [u8],
}

const OPENED: u32 = 1;
const WRITTEN: u32 = 2;
const CUT: u32 = 3;
const FLUSHED: u32 = 4;
const UNLINKED: u32 = 5;
const RENAMED: u32 = 6;

impl Log {
    /// Reads it.
    ///
    /// # Errors
    /// When it is cut off in the middle of a line.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let log = Self(std::fs::read(path)?);
        let end = log.records().last().map_or(0, |record| record.end);
        ensure!(end == log.length(), "the log of the disk ends in the middle of a line");
        Ok(log)
    }

    /// Its bytes.
    pub(super) fn length(&self) -> u64 {
        self.0.len() as u64
    }

    /// How often something was flushed.
    pub(super) fn flushes(&self) -> usize {
        self.records().filter(|record| record.kind == FLUSHED).count()
    }

    /// Its lines.
    pub(super) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let record = parse(self.0.get(at..)?)?;
            at += HEADER + record.bytes.len() + record.more.len();
            Some(Record {
                end: at as u64,
                ..record
            })
        })
    }
}

fn parse(rest: &[u8]) -> Option<Record<'_>> {
    let word = |at: usize| Some(u32::from_ne_bytes(*rest.get(at..)?.first_chunk()?));
    let (length, second) = (word(16)? as usize, word(20)? as usize);
    let bytes = rest.get(HEADER..HEADER + length)?;
    Some(Record {
        end: 0,
        kind: word(0)?,
        file: word(4)?,
        at: u64::from_ne_bytes(*rest.get(8..)?.first_chunk()?),
        bytes,
        more: rest.get(HEADER + length..HEADER + length + second)?,
    })
}

/// What of that which was not flushed is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Survives {
    /// Nothing.
    Nothing,
    /// Some calls, whatever their order.
    Some,
    /// Some sectors of some calls.
    Sectors,
    /// Everything, as after a kill.
    Everything,
}

impl Survives {
    /// They take turns, the last one seldom.
    pub(super) fn of(number: u64) -> Self {
        match number % 10 {
            0..=2 => Self::Nothing,
            3..=5 => Self::Some,
            6..=8 => Self::Sectors,
            _ => Self::Everything,
        }
    }

    fn call(self, luck: &mut Seed) -> bool {
        match self {
            Self::Nothing => false,
            Self::Some | Self::Sectors => luck.below(2) == 0,
            Self::Everything => true,
        }
    }
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

#[derive(Default, Clone)]
struct Inode {
    flushed: Vec<u8>,
    waiting: Vec<Change>,
}

/// A change of names, which is on the disk once the folder is flushed.
#[derive(Clone)]
enum Naming {
    Add(String, usize),
    Remove(String),
}

/// The databases as the program has them and as the disk does.
pub(super) struct World {
    folder: PathBuf,
    lies: bool,
    inodes: Vec<Inode>,
    seen: BTreeMap<String, usize>,
    flushed: BTreeMap<String, usize>,
    waiting: Vec<Naming>,
    open: HashMap<u32, usize>,
    folders: Vec<u32>,
}

/// Whether a file is a database's; the index of the log (`-shm`) is made anew by whoever opens it first.
fn counts(name: &str) -> bool {
    name.ends_with(".db") || name.ends_with(".db-wal")
}

impl World {
    /// As it was before the log begins. `folder` is where the program had it; with `lies`, flushing does nothing.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub(super) fn new(before: &Path, folder: &Path, lies: bool) -> Result<Self> {
        let mut world = Self {
            folder: folder.to_owned(),
            lies,
            inodes: Vec::new(),
            seen: BTreeMap::new(),
            flushed: BTreeMap::new(),
            waiting: Vec::new(),
            open: HashMap::new(),
            folders: Vec::new(),
        };
        for entry in std::fs::read_dir(before)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if counts(&name) {
                let flushed = std::fs::read(entry.path())?;
                world.inodes.push(Inode {
                    flushed,
                    waiting: Vec::new(),
                });
                world.flushed.insert(name, world.inodes.len() - 1);
            }
        }
        world.seen = world.flushed.clone();
        Ok(world)
    }

    /// The name of a file of ours in the folder itself.
    fn name(&self, path: &[u8]) -> Option<String> {
        let path = Path::new(std::str::from_utf8(path).ok()?);
        let name = path.strip_prefix(&self.folder).ok()?.to_str()?.to_owned();
        counts(&name).then_some(name)
    }

    /// One call more.
    pub(super) fn apply(&mut self, record: &Record<'_>) {
        match record.kind {
            OPENED => self.opened(record),
            FLUSHED => self.flush(record.file),
            UNLINKED => {
                if let Some(name) = self.name(record.bytes) {
                    self.seen.remove(&name);
                    self.waiting.push(Naming::Remove(name));
                }
            }
            RENAMED => {
                if let (Some(from), Some(to)) = (self.name(record.bytes), self.name(record.more))
                    && let Some(inode) = self.seen.remove(&from)
                {
                    self.seen.insert(to.clone(), inode);
                    self.waiting.push(Naming::Remove(from));
                    self.waiting.push(Naming::Add(to, inode));
                }
            }
            WRITTEN | CUT => {
                let at = usize::try_from(record.at).unwrap_or(usize::MAX);
                let inode = self.open.get(&record.file).and_then(|at| self.inodes.get_mut(*at));
                if let Some(inode) = inode {
                    inode.waiting.push(if record.kind == CUT {
                        Change::Cut(at)
                    } else {
                        Change::Write(at, record.bytes.to_vec())
                    });
                }
            }
            _ => {}
        }
    }

    fn opened(&mut self, record: &Record<'_>) {
        if Path::new(&*String::from_utf8_lossy(record.bytes)) == self.folder {
            self.folders.push(record.file);
            return;
        }
        let Some(name) = self.name(record.bytes) else { return };
        let inode = match self.seen.get(&name) {
            Some(inode) => *inode,
            None => {
                self.inodes.push(Inode::default());
                let inode = self.inodes.len() - 1;
                self.seen.insert(name.clone(), inode);
                self.waiting.push(Naming::Add(name, inode));
                inode
            }
        };
        self.open.insert(record.file, inode);
    }

    fn flush(&mut self, file: u32) {
        if self.lies {
            return;
        }
        if self.folders.contains(&file) {
            for naming in std::mem::take(&mut self.waiting) {
                rename(&mut self.flushed, &naming);
            }
            return;
        }
        if let Some(inode) = self.open.get(&file).and_then(|at| self.inodes.get_mut(*at)) {
            for change in std::mem::take(&mut inode.waiting) {
                change.to(&mut inode.flushed);
            }
        }
    }

    /// Writes the data folder as the disk may hold it; how many calls did not reach it whole.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write_to(&self, before: &Path, to: &Path, survives: Survives, luck: &mut Seed) -> Result<u64> {
        copy(before, to)?;
        let mut names = self.flushed.clone();
        let mut dropped = 0;
        for naming in &self.waiting {
            if survives.call(luck) {
                rename(&mut names, naming);
            } else {
                dropped += 1;
            }
        }
        for entry in std::fs::read_dir(to)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if counts(&name) || name.ends_with("-shm") {
                std::fs::remove_file(entry.path())?;
            }
        }
        for (name, inode) in names {
            let inode = self.inodes.get(inode).context("no such file")?;
            let mut bytes = inode.flushed.clone();
            for change in &inode.waiting {
                dropped += u64::from(!change.perhaps_to(&mut bytes, survives, luck));
            }
            std::fs::write(to.join(name), bytes)?;
        }
        Ok(dropped)
    }
}

fn rename(names: &mut BTreeMap<String, usize>, naming: &Naming) {
    match naming {
        Naming::Add(name, inode) => names.insert(name.clone(), *inode),
        Naming::Remove(name) => names.remove(name),
    };
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    if let Some(place) = file.get_mut(at..end) {
        place.copy_from_slice(bytes);
    }
}

impl Change {
    fn to(&self, file: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => put(file, *at, bytes),
            Self::Cut(length) => file.resize(*length, 0),
        }
    }

    /// Whether all of it reached the disk.
    fn perhaps_to(&self, file: &mut Vec<u8>, survives: Survives, luck: &mut Seed) -> bool {
        if !survives.call(luck) {
            return false;
        }
        let Self::Write(at, bytes) = self else {
            self.to(file);
            return true;
        };
        if survives != Survives::Sectors {
            self.to(file);
            return true;
        }
        let mut whole = true;
        // Sectors of the disk, not of the call.
        let mut from = 0;
        while from < bytes.len() {
            let end = (from + SECTOR - (at + from) % SECTOR).min(bytes.len());
            if luck.below(4) == 0 {
                whole = false;
            } else if let Some(sector) = bytes.get(from..end) {
                put(file, at + from, sector);
            }
            from = end;
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: u32, file: u32, at: u64, bytes: &[u8]) -> Vec<u8> {
        let mut line = Vec::new();
        for word in [kind, file] {
            line.extend(word.to_ne_bytes());
        }
        line.extend(at.to_ne_bytes());
        line.extend(u32::try_from(bytes.len()).unwrap().to_ne_bytes());
        line.extend(0_u32.to_ne_bytes());
        line.extend(bytes);
        line
    }

    fn world_after(lines: &[Vec<u8>], lies: bool) -> (tempfile::TempDir, World) {
        let before = tempfile::tempdir().unwrap();
        std::fs::write(before.path().join("a.db"), b"old").unwrap();
        let mut world = World::new(before.path(), Path::new("/d"), lies).unwrap();
        Log(lines.concat()).records().for_each(|record| world.apply(&record));
        (before, world)
    }

    fn image(before: &Path, world: &World, survives: Survives) -> BTreeMap<String, Vec<u8>> {
        let to = tempfile::tempdir().unwrap();
        world
            .write_to(before, to.path(), survives, &mut Seed::of(1, &[]))
            .unwrap();
        let entries = std::fs::read_dir(to.path()).unwrap().map(Result::unwrap);
        entries
            .map(|it| {
                (
                    it.file_name().to_string_lossy().into_owned(),
                    std::fs::read(it.path()).unwrap(),
                )
            })
            .collect()
    }

    #[test]
    fn only_what_was_flushed_is_sure_and_a_new_file_needs_its_folder_flushed() {
        let lines = [
            line(OPENED, 1, 0, b"/d/a.db"),
            line(WRITTEN, 1, 0, b"NEW"),
            line(FLUSHED, 1, 0, b""),
            line(WRITTEN, 1, 3, b"more"),
            line(OPENED, 2, 0, b"/d/a.db-wal"),
            line(WRITTEN, 2, 0, b"wal"),
            line(FLUSHED, 2, 0, b""),
        ];
        let (before, world) = world_after(&lines, false);
        let sure = image(before.path(), &world, Survives::Nothing);
        assert_eq!(sure.get("a.db").unwrap(), b"NEW");
        assert!(!sure.contains_key("a.db-wal"), "its name is not on the disk");
        let all = image(before.path(), &world, Survives::Everything);
        assert_eq!(all.get("a.db").unwrap(), b"NEWmore");
        assert_eq!(all.get("a.db-wal").unwrap(), b"wal");
        let folder = [lines.concat(), line(OPENED, 3, 0, b"/d"), line(FLUSHED, 3, 0, b"")];
        let (before, world) = world_after(&folder, false);
        assert_eq!(
            image(before.path(), &world, Survives::Nothing).get("a.db-wal").unwrap(),
            b"wal"
        );
        let (before, world) = world_after(&folder, true);
        assert_eq!(
            image(before.path(), &world, Survives::Nothing).get("a.db").unwrap(),
            b"old"
        );
    }
}
