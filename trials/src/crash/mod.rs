//! `crash`: the server is killed while people write, and nothing that it acknowledged is lost.

mod moments;
mod rounds;
mod strike;

pub use rounds::verify_audit;

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::postgres::Database;
use crate::program::Program;
use crate::report::say;
use crate::seed::Seed;

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Kills while people write
    #[arg(long, default_value_t = 100)]
    pub kills: u64,
    /// Kills while people write on PostgreSQL; needs AMPARO_TEST_POSTGRES
    #[arg(long, default_value_t = 10)]
    pub postgres_kills: u64,
    /// Kills in the middle of each of: a migration, an import, an erasure, a backup, a rotation of keys
    #[arg(long, default_value_t = 3)]
    pub moments: u64,
    /// Play an earlier run again
    #[arg(long)]
    pub seed: Option<u64>,
}

/// Runs the trial.
///
/// # Errors
/// When something acknowledged was lost, or the trial itself could not be carried out.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("crash: seed {seed}"));
    let folder = tempfile::tempdir()?;
    let began = Instant::now();
    if options.moments > 0 {
        for told in moments::all(binary, folder.path(), options.moments, seed).context(replay(seed))? {
            say(format!("SQLite, {told}"));
        }
    }
    let program = Program::new(binary, &folder.path().join("sqlite"))?;
    let told = rounds::run(&program, options.kills, seed).context(replay(seed))?;
    say(format!("SQLite: {told}"));
    if options.postgres_kills > 0 {
        let (records, keys) = (Database::new("records")?, Database::new("keys")?);
        let mut program = Program::new(binary, &folder.path().join("postgres"))?;
        program.databases = Some((records.url(), keys.url()));
        let told = rounds::run(&program, options.postgres_kills, seed).context(replay(seed))?;
        say(format!("PostgreSQL: {told}"));
    }
    say(format!(
        "crash: nothing lost, in {:.0} s",
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}

fn replay(seed: u64) -> String {
    format!("again with --seed {seed}")
}
