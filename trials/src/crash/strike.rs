//! Killed in the middle of something in particular: the library before the C library (preload/disk.c) writes down what reaches the files, and the
//! program is killed when so much has been written.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::disk::Disk;
use crate::program::Program;

/// How long a verb may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// What kills.
pub(super) struct Striker {
    disk: Disk,
    log: PathBuf,
}

/// How a struck verb ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Killed.
    Killed,
    /// It was quicker.
    Whole,
}

impl Striker {
    pub(super) fn new(folder: &Path) -> Result<Self> {
        Ok(Self {
            disk: Disk::build(folder)?,
            log: folder.join("strike.log"),
        })
    }

    /// The same program with the library before it, and an empty log.
    pub(super) fn armed(&self, program: &Program) -> Result<Program> {
        std::fs::write(&self.log, b"")?;
        let mut armed = program.clone();
        self.disk.before(&mut armed, &[("AMPARO_TRIAL_LOG", &self.log)]);
        Ok(armed)
    }

    /// How much reached the files since the program was armed.
    pub(super) fn written(&self) -> u64 {
        std::fs::metadata(&self.log).map_or(0, |about| about.len())
    }

    /// Runs a verb to its end, and says how much it wrote.
    pub(super) fn measure(&self, program: &Program, words: &[&str]) -> Result<u64> {
        self.armed(program)?.run(words)?;
        Ok(self.written())
    }

    /// Runs a verb and kills it once so much was written.
    pub(super) fn strike(&self, program: &Program, words: &[&str], at: u64) -> Result<End> {
        let mut command = self.armed(program)?.command(words);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        self.kill_at(&mut child.context("cannot start the program")?, at)
    }

    fn kill_at(&self, child: &mut Child, at: u64) -> Result<End> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if self.written() >= at {
                child.kill()?;
                child.wait()?;
                return Ok(End::Killed);
            }
            if child.try_wait()?.is_some() {
                return Ok(End::Whole);
            }
            std::thread::sleep(Duration::from_micros(50));
        }
        child.kill()?;
        child.wait()?;
        bail!("the program neither ends nor writes on")
    }
}
