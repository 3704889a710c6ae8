//! Rounds: eight people write through the pages, the server is killed at a moment that nobody knows, is started again, and everything is
//! looked at.

use std::fmt;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use base::OrgId;

use crate::browser::Browser;
use crate::house::{self, House, PASSWORD};
use crate::program::{Program, Server};
use crate::report::{median, say};
use crate::seed::Seed;
use crate::work::{Checker, Pace, Story, Writer};

/// People who write at the same time.
pub(super) const WRITERS: usize = 8;
/// Acknowledged writes before which nobody is killed: a kill of a program that does nothing proves nothing.
const FEWEST: u64 = 50;
/// How long a round may take to reach them.
const PATIENCE: Duration = Duration::from_secs(60);
/// Rounds after which everything is looked at, not only what the round touched.
const WHOLE: u64 = 25;

/// What the rounds came to.
pub(super) struct Told {
    kills: u64,
    acknowledged: u64,
    fewest: u64,
    kept: u64,
    gone: u64,
    starts: Vec<Duration>,
    checks: Vec<Duration>,
    took: Duration,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} kills in {:.0} s, {} acknowledged writes (fewest before a kill: {}), 0 lost; of the unanswered ones {} were whole and {} absent; \
             restart median {} ms, check median {} ms",
            self.kills,
            self.took.as_secs_f64(),
            self.acknowledged,
            self.fewest,
            self.kept,
            self.gone,
            median(&self.starts).as_millis(),
            median(&self.checks).as_millis(),
        )
    }
}

/// Kills so many times.
///
/// # Errors
/// When something is lost, half there, unreadable, or the audit does not fit.
pub(super) fn run(program: &Program, kills: u64, seed: u64) -> Result<Told> {
    let house = House::new(program, WRITERS)?;
    let mut server = program.serve()?;
    let mut writers = sign_in(&house, &server.host, seed)?;
    let began = Instant::now();
    let mut told = Told {
        kills,
        acknowledged: 0,
        fewest: u64::MAX,
        kept: 0,
        gone: 0,
        starts: Vec::new(),
        checks: Vec::new(),
        took: Duration::ZERO,
    };
    for round in 1..=kills {
        let (acknowledged, touched) = until_killed(&mut server, &mut writers, Seed::of(seed, &[round]))
            .with_context(|| format!("round {round}"))?;
        told.acknowledged += acknowledged;
        told.fewest = told.fewest.min(acknowledged);
        server = program
            .serve()
            .with_context(|| format!("round {round}: start after the kill"))?;
        told.starts.push(server.took);
        let looked = Instant::now();
        let whole = round % WHOLE == 0 || round == kills;
        let open =
            check(program, house.org, &mut writers, &touched, whole).with_context(|| format!("round {round}"))?;
        told.kept += open.0;
        told.gone += open.1;
        told.checks.push(looked.elapsed());
        for (number, writer) in writers.iter_mut().enumerate() {
            writer.browser.move_to(&server.host);
            writer.reseed(Seed::of(seed, &[round, u64::try_from(number)?]));
        }
        still_signed_in(&mut writers)?;
        if round % 100 == 0 {
            say(format!(
                "{round} kills, {} acknowledged, nothing lost",
                told.acknowledged
            ));
        }
    }
    told.took = began.elapsed();
    server.stop()?;
    verify_audit(program)?;
    Ok(told)
}

fn sign_in(house: &House, host: &str, seed: u64) -> Result<Vec<Writer>> {
    let mut writers = Vec::new();
    for (number, login) in (0_u64..).zip(&house.workers) {
        let mut browser = Browser::at(host);
        browser.sign_in(login, PASSWORD)?;
        let seed = Seed::of(seed, &[0, number]);
        writers.push(Writer::new(
            browser,
            house.team.to_string(),
            seed,
            &format!("w{number}"),
        ));
    }
    Ok(writers)
}

/// The session of each is a write that was acknowledged as well.
fn still_signed_in(writers: &mut [Writer]) -> Result<()> {
    for writer in writers {
        let status = writer.browser.get("/notices")?.status;
        if status != 200 {
            bail!("a session that was begun before the kill is gone: {status}");
        }
    }
    Ok(())
}

/// Everybody writes until the server is killed; how much was acknowledged, and which stories each has touched.
fn until_killed(server: &mut Server, writers: &mut [Writer], mut seed: Seed) -> Result<(u64, Vec<Vec<usize>>)> {
    let pace = Pace::default();
    let enough = FEWEST + seed.below(40);
    let more = Duration::from_micros(seed.below(30_000));
    std::thread::scope(|scope| {
        let hands: Vec<_> = writers
            .iter_mut()
            .map(|writer| scope.spawn(|| writer.work(&pace)))
            .collect();
        let began = Instant::now();
        while pace.acknowledged.load(Ordering::Relaxed) < enough
            && began.elapsed() < PATIENCE
            && !hands.iter().any(std::thread::ScopedJoinHandle::is_finished)
        {
            std::thread::sleep(Duration::from_micros(500));
        }
        std::thread::sleep(more);
        server.kill();
        pace.stop.store(true, Ordering::Relaxed);
        let touched = hands
            .into_iter()
            .map(|hand| hand.join().map_err(|_| anyhow!("a writer panicked"))?)
            .collect::<Result<Vec<_>>>()?;
        let acknowledged = pace.acknowledged.load(Ordering::Relaxed);
        if let Some(mistake) = server.mistakes().first() {
            bail!("{mistake}");
        }
        if acknowledged < FEWEST {
            bail!(
                "only {acknowledged} writes were acknowledged before the kill: {}",
                server.log()
            );
        }
        Ok((acknowledged, touched))
    })
}

/// Looks at the stories; how many of those that were open turned out whole, and absent.
fn check(
    program: &Program,
    org: OrgId,
    writers: &mut [Writer],
    touched: &[Vec<usize>],
    whole: bool,
) -> Result<(u64, u64)> {
    let opened = house::open(program)?;
    let checker = Checker::new(&opened, org);
    let mut open = (0, 0);
    for (writer, touched) in writers.iter_mut().zip(touched) {
        let of_round = |at: usize| whole || touched.binary_search(&at).is_ok();
        let stories = writer.stories.iter_mut().enumerate().filter(|(at, _)| of_round(*at));
        let stories: Vec<&mut Story> = stories.map(|(_, story)| story).collect();
        for story in stories {
            let before = story.open.is_some().then(|| story.sure.clone());
            if let Some(misfit) = checker.settle([&mut *story])?.first() {
                bail!("case with the token {}: {}", misfit.token, misfit.what);
            }
            match before {
                Some(before) if before == story.sure => open.1 += 1,
                Some(_) => open.0 += 1,
                None => {}
            }
        }
        writer.stories.retain(|story| story.sure.is_some());
    }
    if whole {
        checker.whole()?;
        let known = writers.iter().map(|writer| writer.stories.len()).sum::<usize>();
        let found = checker.cases()?;
        if usize::try_from(found).ok() != Some(known) {
            bail!("{found} cases are there, {known} were asked for");
        }
        verify_audit(program)?;
    }
    Ok(open)
}

/// `amparo audit verify` says yes.
///
/// # Errors
/// With what it says otherwise.
pub fn verify_audit(program: &Program) -> Result<()> {
    let output = program.run(&["audit", "verify"])?;
    if output.status.success() {
        return Ok(());
    }
    bail!(
        "audit verify: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}
