//! What stands between the program and its files while the disk is on trial: a small library in C (preload/disk.c) that is loaded before the
//! C library. It writes down what reaches the files, or lets calls fail.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use crate::program::Program;

/// Its source.
const SOURCE: &str = include_str!("../preload/disk.c");

/// Places of the control file, as in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// 1: calls may fail.
    On = 0,
    /// Chance of a write to fail, in a million.
    ChanceWrite = 1,
    /// Of a flush.
    ChanceFlush = 2,
    /// Of cutting a file.
    ChanceCut = 3,
    /// Of opening one.
    ChanceOpen = 4,
    /// Of a read.
    ChanceRead = 5,
    /// Which error; EIO when 0.
    Error = 6,
    /// Seed of the chances; read once, at the start of the program.
    Seed = 7,
    /// Writes that failed; the others follow in the order of the chances.
    FaultsWrite = 8,
    /// Calls that could have failed.
    Calls = 13,
}

/// How many kinds of calls can fail.
pub const KINDS: [&str; 5] = ["writes", "flushes", "cuts", "opens", "reads"];

/// The library, compiled.
pub struct Disk {
    library: PathBuf,
}

impl Disk {
    /// Compiles it into a folder.
    ///
    /// # Errors
    /// Without a C compiler.
    pub fn build(folder: &Path) -> Result<Self> {
        ensure!(cfg!(target_os = "linux"), "this trial needs Linux");
        let (source, library) = (folder.join("disk.c"), folder.join("disk.so"));
        std::fs::write(&source, SOURCE)?;
        let mut command = Command::new("cc");
        command.args(["-O2", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o"]);
        let output = command.arg(&library).arg(&source).args(["-ldl", "-lpthread"]).output();
        let output = output.context("cannot start cc, the C compiler")?;
        if !output.status.success() {
            bail!("preload/disk.c: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(Self { library })
    }

    /// Puts it before a program, for the files of its data folder.
    pub fn before(&self, program: &mut Program, more: &[(&str, &Path)]) {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        let mut add = |name: &str, value: String| program.environment.push((name.to_owned(), value));
        add("LD_PRELOAD", text(&self.library));
        for (name, path) in more {
            add(name, text(path));
        }
        let folder = text(&program.data());
        program.environment.push(("AMPARO_TRIAL_FOLDER".to_owned(), folder));
    }
}

/// Numbers that both sides see.
pub struct Control(File);

impl Control {
    /// Makes the file.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(path: &Path) -> Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(path)?;
        file.set_len(64 * 4)?;
        Ok(Self(file))
    }

    /// Sets a number.
    ///
    /// # Errors
    /// When the file is gone.
    pub fn set(&self, place: Place, value: u32) -> Result<()> {
        Ok(self.0.write_all_at(&value.to_ne_bytes(), (place as u64) * 4)?)
    }

    fn get(&self, at: u64) -> Result<u64> {
        let mut bytes = [0; 4];
        self.0.read_exact_at(&mut bytes, at * 4)?;
        Ok(u64::from(u32::from_ne_bytes(bytes)))
    }

    /// How many calls of each kind failed so far.
    ///
    /// # Errors
    /// When the file is gone.
    pub fn faults(&self) -> Result<[u64; KINDS.len()]> {
        let mut counts = [0; KINDS.len()];
        for (at, count) in (0_u64..).zip(&mut counts) {
            *count = self.get(Place::FaultsWrite as u64 + at)?;
        }
        Ok(counts)
    }
}
