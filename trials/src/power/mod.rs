//! `power`: the current goes. What the program wrote is written down call by call while people work; then, for many moments, the files are made
//! as a disk may hold them that lost what was not flushed, and the program's library opens them.

mod image;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use base::OrgId;
use uuid::Uuid;

use crate::browser::Browser;
use crate::disk::Disk;
use crate::house::{self, House, PASSWORD};
use crate::program::Program;
use crate::report::say;
use crate::seed::Seed;
use crate::work::{Checker, Line, Pace, Story, Writer};
use image::{Log, Survives, World};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Moments at which the current goes
    #[arg(long, default_value_t = 200)]
    pub cuts: u64,
    /// Acknowledged writes to choose the moments from
    #[arg(long, default_value_t = 400)]
    pub writes: u64,
    /// Play an earlier run again (what people do; the moments follow from it and from what the disk was told)
    #[arg(long)]
    pub seed: Option<u64>,
}

/// People who write.
const WRITERS: usize = 8;
/// Cuts of the counter-trial, in which flushing does nothing.
const LIES: u64 = 20;
/// How many cuts go between two that the real program is started on.
const STARTED: u64 = 25;

/// Runs the trial.
///
/// # Errors
/// When something acknowledged is lost, or nothing is lost without flushing.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("power: seed {seed}"));
    let folder = tempfile::tempdir()?;
    let began = Instant::now();
    let work = record(binary, folder.path(), options.writes, seed)?;
    let told = cuts(&work, options.cuts, false, seed).context(format!("again with --seed {seed}"))?;
    ensure!(told.lost.is_empty(), "{}", told.lost.join("\n"));
    ensure!(
        told.dropped > 0,
        "nothing was on its way to the disk at any cut: the trial proves nothing"
    );
    let lied = cuts(&work, LIES, true, seed)?;
    ensure!(
        !lied.lost.is_empty(),
        "without flushing nothing was lost either: the trial proves nothing"
    );
    say(format!(
        "power: {} cuts over {} acknowledged writes ({} flushes), {} acknowledged before a cut were looked for, 0 lost; {} writes to the disk were \
         dropped or torn; with flushing left out {} of {LIES} cuts lost something; {:.0} s",
        options.cuts,
        work.acknowledged,
        work.log.flushes(),
        told.looked,
        told.dropped,
        lied.lost.len(),
        began.elapsed().as_secs_f64()
    ));
    Ok(())
}

/// What was written down.
struct Work {
    program: Program,
    org: OrgId,
    before: tempfile::TempDir,
    log: Log,
    diary: Vec<Line>,
    acknowledged: u64,
}

fn record(binary: &Path, folder: &Path, writes: u64, seed: u64) -> Result<Work> {
    let mut program = Program::new(binary, &folder.join("work"))?;
    let house = House::new(&program, WRITERS)?;
    let before = tempfile::tempdir()?;
    crate::files::copy(&program.data(), before.path())?;
    let log = folder.join("disk.log");
    std::fs::write(&log, b"")?;
    Disk::build(folder)?.before(&mut program, &[("AMPARO_TRIAL_LOG", &log)]);
    let mut server = program.serve()?;
    let mut writers = Vec::new();
    let shown = log.clone();
    let clock = Arc::new(move || std::fs::metadata(&shown).map_or(0, |about| about.len()));
    for (number, login) in (0_u64..).zip(&house.workers) {
        let mut browser = Browser::at(&server.host);
        browser.sign_in(login, PASSWORD)?;
        let mut writer = Writer::new(
            browser,
            house.team.to_string(),
            Seed::of(seed, &[number]),
            &format!("w{number}"),
        );
        writer.keep_diary(clock.clone());
        writers.push(writer);
    }
    let acknowledged = until(&mut writers, writes)?;
    server.kill();
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    program.environment.clear();
    let diary = writers.into_iter().flat_map(|writer| writer.diary).collect();
    Ok(Work {
        program,
        org: house.org,
        before,
        log: Log::read(&log)?,
        diary,
        acknowledged,
    })
}

fn until(writers: &mut [Writer], writes: u64) -> Result<u64> {
    let pace = Pace::default();
    std::thread::scope(|scope| {
        let hands: Vec<_> = writers
            .iter_mut()
            .map(|writer| scope.spawn(|| writer.work(&pace)))
            .collect();
        let began = Instant::now();
        while pace.acknowledged.load(Ordering::Relaxed) < writes
            && began.elapsed() < Duration::from_secs(300)
            && !hands.iter().any(std::thread::ScopedJoinHandle::is_finished)
        {
            std::thread::sleep(Duration::from_millis(2));
        }
        pace.stop.store(true, Ordering::Relaxed);
        for hand in hands {
            hand.join().map_err(|_| anyhow::anyhow!("a writer panicked"))??;
        }
        Ok::<_, anyhow::Error>(())
    })?;
    let done = pace.acknowledged.load(Ordering::Relaxed);
    ensure!(done >= writes, "only {done} writes were acknowledged");
    Ok(done)
}

/// What cuts came to.
#[derive(Default)]
struct Told {
    lost: Vec<String>,
    looked: u64,
    dropped: u64,
}

/// Makes the files of so many moments and looks at them. With `lies`, no flush reached the disk.
fn cuts(work: &Work, count: u64, lies: bool, seed: u64) -> Result<Told> {
    let mut luck = Seed::of(seed, &[77, u64::from(lies)]);
    let mut moments: Vec<u64> = (0..count).map(|number| moment(work, number, &mut luck)).collect();
    moments.sort_unstable();
    let mut world = World::new(work.before.path(), &work.program.data(), lies)?;
    let mut told = Told::default();
    let mut records = work.log.records().peekable();
    for (number, moment) in (0_u64..).zip(moments) {
        while let Some(record) = records.next_if(|record| record.end <= moment) {
            world.apply(&record);
        }
        let survives = Survives::of(number);
        let folder = tempfile::tempdir()?;
        let program = Program {
            folder: folder.path().to_owned(),
            ..work.program.clone()
        };
        std::fs::create_dir_all(program.folder.join("tmp"))?;
        told.dropped += world.write_to(work.before.path(), &program.data(), survives, &mut luck)?;
        let mut stories = stories(&work.diary, moment);
        told.looked += work
            .diary
            .iter()
            .filter(|line| line.acknowledged.is_some_and(|at| at <= moment))
            .count() as u64;
        let start = !lies && number.is_multiple_of(STARTED);
        if let Err(error) = look(&program, work.org, &mut stories, start) {
            told.lost.push(format!("cut at {moment} ({survives:?}): {error:#}"));
        }
    }
    Ok(told)
}

/// Half of the moments are right after an acknowledgement, when a program that lies about its disk would be caught.
fn moment(work: &Work, number: u64, luck: &mut Seed) -> u64 {
    let acknowledged: Vec<u64> = work.diary.iter().filter_map(|line| line.acknowledged).collect();
    let first = work.diary.iter().map(|line| line.sent).min().unwrap_or(0);
    if number.is_multiple_of(2) {
        acknowledged
            .get(luck.index(acknowledged.len()))
            .copied()
            .unwrap_or(first)
    } else {
        first + luck.below(work.log.length().saturating_sub(first))
    }
}

/// The cases as they were known at a moment.
fn stories(diary: &[Line], moment: u64) -> Vec<Story> {
    let mut all: BTreeMap<Uuid, Story> = BTreeMap::new();
    for line in diary.iter().filter(|line| line.sent <= moment) {
        let story = all.entry(line.token).or_insert_with(|| Story::new(line.token));
        story.told(line.deed.clone(), line.acknowledged.is_some_and(|at| at <= moment));
    }
    all.into_values().collect()
}

fn look(program: &Program, org: OrgId, stories: &mut [Story], start: bool) -> Result<()> {
    if start {
        // The program itself, as whoever switches the machine on again does it.
        let server = program.serve()?;
        // Once it answers it also hears that it is to end.
        let lives = Browser::at(&server.host).get("/health/live")?.status;
        ensure!(lives == 200, "/health/live: {lives}");
        server.stop()?;
        crate::crash::verify_audit(program)?;
    }
    let opened = house::open(program)?;
    let checker = Checker::new(&opened, org);
    let misfits = checker.settle(stories)?;
    if let Some(misfit) = misfits.first() {
        bail!("{} cases; the first: {}", misfits.len(), misfit.what);
    }
    checker.whole()
}
