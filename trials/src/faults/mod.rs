//! `faults`: calls to the disk fail, and the disk is full. Nothing is acknowledged that is not there, nothing breaks, the program does not panic,
//! and it goes on by itself when there is space again.

mod full;
mod rounds;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::disk::Disk;
use crate::report::say;
use crate::seed::Seed;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Calls that fail, at least
    #[arg(long, default_value_t = 200)]
    pub faults: u64,
    /// Times that a small disk fills up and is freed (needs root, for mounting it)
    #[arg(long, default_value_t = 2)]
    pub fills: u64,
    /// Play an earlier run again
    #[arg(long)]
    pub seed: Option<u64>,
}

/// Runs the trial.
///
/// # Errors
/// When something acknowledged is not there, something is damaged, the program panics or does not go on.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("faults: seed {seed}"));
    let folder = tempfile::tempdir()?;
    let began = Instant::now();
    let disk = Disk::build(folder.path())?;
    if options.faults > 0 {
        let told = rounds::run(binary, folder.path(), &disk, options.faults, seed);
        say(format!(
            "faults: {}",
            told.context(format!("again with --seed {seed}"))?
        ));
    }
    if options.fills > 0 {
        say(format!(
            "faults: {}",
            full::run(binary, folder.path(), options.fills, seed)?
        ));
    }
    say(format!(
        "faults: nothing false, nothing broken, in {:.0} s",
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}
