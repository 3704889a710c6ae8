//! `load`: a hundred people at work over a hundred thousand cases, and how many writes a second become durable.

pub(crate) mod house;
mod people;
mod saves;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::postgres::Database;
use crate::program::Program;
use crate::report::{median, ms, say};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// People at work
    #[arg(long, default_value_t = 20)]
    pub workers: usize,
    /// Cases
    #[arg(long, default_value_t = 1000)]
    pub cases: usize,
    /// Seconds that they work
    #[arg(long, default_value_t = 10)]
    pub seconds: u64,
    /// Seconds in which eight clients save as fast as they can; 0 leaves it out
    #[arg(long, default_value_t = 3)]
    pub saving: u64,
    /// The saves on PostgreSQL too; needs AMPARO_TEST_POSTGRES
    #[arg(long)]
    pub postgres: bool,
    /// Fail when a bar of docs/assurance.md is missed; for a release build on a quiet machine
    #[arg(long)]
    pub strict: bool,
    /// Play an earlier run again
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// The bars: opening, saving, listing.
const BARS: [(&str, u64); 3] = [("open a case", 80), ("save", 120), ("list", 100)];

/// Runs the trial.
///
/// # Errors
/// When something was answered with an error, or a bar is missed and that matters.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut program = Program::new(binary, &folder.path().join("sqlite"))?;
    // People sit in many places: the trial stands where a proxy would, which tells their addresses.
    program
        .environment
        .push(("AMPARO_TRUSTED_PROXIES".to_owned(), "127.0.0.1".to_owned()));
    let fsync = flushes(folder.path())?;
    say(format!(
        "load: the median flush of a page takes {} ({})",
        ms(fsync),
        machine()
    ));
    let began = Instant::now();
    let house = house::Full::new(&program, options.workers, options.cases)?;
    say(format!(
        "load: {} cases made in {:.0} s",
        options.cases,
        began.elapsed().as_secs_f64()
    ));
    let mut missed = Vec::new();
    {
        let server = program.serve()?;
        if options.seconds > 0 {
            let told = people::run(&server, &house, Duration::from_secs(options.seconds), options.seed)?;
            for (kind, (what, bar)) in told.iter().zip(BARS) {
                let worst = kind.p99();
                say(format!("load: {what}: {kind}; bar p99 {bar} ms"));
                if worst > Duration::from_millis(bar) {
                    missed.push(format!("{what} p99 {}", ms(worst)));
                }
            }
        }
        if options.saving > 0 {
            let rate = saves::run(&server, &house, Duration::from_secs(options.saving))?;
            say(format!(
                "load: SQLite, 8 clients: {rate}; the median flush then takes {}",
                ms(flushes(folder.path())?)
            ));
            if rate.a_second() < 1000.0 && fsync <= Duration::from_millis(1) {
                missed.push(format!("{:.0} saves a second on SQLite", rate.a_second()));
            }
        }
        ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    }
    if options.postgres && options.saving > 0 {
        let (records, keys) = (Database::new("records")?, Database::new("keys")?);
        let mut program = Program::new(binary, &folder.path().join("postgres"))?;
        program.databases = Some((records.url(), keys.url()));
        let house = house::Full::new(&program, 8, options.cases.min(5000))?;
        let server = program.serve()?;
        let rate = saves::run(&server, &house, Duration::from_secs(options.saving))?;
        say(format!(
            "load: PostgreSQL ({}), 8 clients in one organisation: {rate}; the median flush then takes {}",
            records.durability()?,
            ms(flushes(folder.path())?)
        ));
        if rate.a_second() < 500.0 {
            missed.push(format!("{:.0} saves a second on PostgreSQL", rate.a_second()));
        }
    }
    say(format!("load: at the end {}", machine()));
    if !missed.is_empty() {
        say(format!("load: below the bar: {}", missed.join("; ")));
    }
    ensure!(
        missed.is_empty() || !options.strict,
        "below the bar: {}",
        missed.join("; ")
    );
    Ok(())
}

/// How long it takes to make a page durable in a folder: the median of a hundred.
fn flushes(folder: &Path) -> Result<Duration> {
    use std::os::unix::fs::FileExt as _;
    let file = std::fs::File::create(folder.join("flush"))?;
    let mut times = Vec::new();
    for number in 0..100_u64 {
        file.write_all_at(&[7; 4096], number * 4096)?;
        let began = Instant::now();
        file.sync_data()?;
        times.push(began.elapsed());
    }
    Ok(median(&times))
}

/// The machine and what else it does.
pub(crate) fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split(' ').take(2).collect();
    format!(
        "{cores} cores, load of the last one and five minutes {}",
        load.join(" and ")
    )
}
