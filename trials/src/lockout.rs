//! `lockout`: bad sign-ins on one account from everywhere, while its owner signs in again and again from a device that is known.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use access::Role;
use amparo::compose::{self, Mode};
use anyhow::{Context, Result, anyhow, ensure};

use crate::browser::Browser;
use crate::house::{self, House, PASSWORD};
use crate::load::machine;
use crate::program::{Program, Server};
use crate::report::{ms, percentile, say};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Bad sign-ins
    #[arg(long, default_value_t = 3000)]
    pub bad: usize,
    /// Connections that they come by
    #[arg(long, default_value_t = 8)]
    pub at_once: usize,
    /// A second for 95 of 100 of the owner's sign-ins, however slow the machine is; for a quiet one
    #[arg(long)]
    pub strict: bool,
}

/// What 95 of 100 of the owner's sign-ins must take at most…
const BAR: Duration = Duration::from_secs(1);
/// …or so many times the median of a sign-in before the attack, where the machine is that slow.
const TIMES_ALONE: u32 = 6;

const OWNER: &str = "owner";
/// Fewest sign-ins of the owner that say anything.
const FEWEST: usize = 10;
/// Between a sign-in of the owner and the next one.
const PAUSE: Duration = Duration::from_millis(100);

/// Runs the trial.
///
/// # Errors
/// When the owner was kept out once, or had to wait too long.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    say(format!("lockout: {}", machine()));
    let folder = tempfile::tempdir()?;
    let mut program = Program::new(binary, &folder.path().join("sqlite"))?;
    // The trial stands where a proxy would, which tells the addresses: the program believes this one machine and takes the nearest
    // entry that is none of its proxies.
    program
        .environment
        .push(("AMPARO_TRUSTED_PROXIES".to_owned(), "127.0.0.1".to_owned()));
    let house = House::new(&program, 0)?;
    {
        let opened = house::open(&program)?;
        let contexts = compose::wire(&opened, &Mode::default()).map_err(|failure| anyhow!("{failure:?}"))?;
        house.employ(&contexts, OWNER, &[Role::CaseWorker])?;
    }
    let server = program.serve()?;
    let mut owner = Browser::at(&server.host);
    owner.come_from(std::net::Ipv4Addr::new(192, 0, 2, 1).into());
    owner.sign_in(OWNER, PASSWORD)?;
    ensure!(owner.cookie("device").is_some(), "the device is not known");
    let alone = sign_ins(&mut owner, &AtomicBool::new(true))?;
    let (sent, stop) = (AtomicUsize::new(0), AtomicBool::new(false));
    let began = Instant::now();
    let (answers, times) = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..options.at_once)
            .map(|_| scope.spawn(|| attack(&server, &sent, options.bad)))
            .collect();
        let owner = scope.spawn(|| sign_ins(&mut owner, &stop));
        let mut answers: BTreeMap<u16, usize> = BTreeMap::new();
        for hand in hands {
            let done = hand.join().map_err(|_| anyhow!("an attacker panicked"));
            stop.store(true, Ordering::Relaxed);
            for (status, count) in done?? {
                *answers.entry(status).or_default() += count;
            }
        }
        let times = owner.join().map_err(|_| anyhow!("the owner panicked"))??;
        Ok::<_, anyhow::Error>((answers, times))
    })?;
    let took = began.elapsed();
    told(&answers, &times, &alone, took);
    let total: usize = answers.values().sum();
    ensure!(
        total == options.bad,
        "{total} of {} bad sign-ins were answered",
        options.bad
    );
    ensure!(
        answers.keys().all(|status| [422, 429].contains(status)),
        "a bad sign-in was answered otherwise than with 422 or 429: {answers:?}"
    );
    ensure!(answers.contains_key(&429), "the attack was not held up: it was none");
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    let p95 = percentile(&times, 95);
    let bar = if options.strict {
        BAR
    } else {
        BAR.max(percentile(&alone, 50) * TIMES_ALONE)
    };
    ensure!(
        p95 <= bar,
        "p95 of the owner's sign-ins is {}; the bar is {}",
        ms(p95),
        ms(bar)
    );
    Ok(())
}

fn told(answers: &BTreeMap<u16, usize>, times: &[Duration], alone: &[Duration], took: Duration) {
    let total: usize = answers.values().sum();
    say(format!(
        "lockout: {total} bad sign-ins in {:.0} s, answered {answers:?}",
        took.as_secs_f64()
    ));
    say(format!(
        "lockout: the owner signed in {} times of {} during it, p50 {}, p95 {}, worst {}; before it p50 {}",
        times.len(),
        times.len(),
        ms(percentile(times, 50)),
        ms(percentile(times, 95)),
        ms(percentile(times, 100)),
        ms(percentile(alone, 50)),
    ));
    say(format!("lockout: at the end {}", machine()));
}

/// Bad sign-ins, each from a network of its own, until there were enough; how often each status was the answer.
fn attack(server: &Server, sent: &AtomicUsize, bad: usize) -> Result<BTreeMap<u16, usize>> {
    let mut browser = Browser::at(&server.host);
    let mut answers = BTreeMap::new();
    loop {
        let number = sent.fetch_add(1, Ordering::Relaxed);
        if number >= bad {
            return Ok(answers);
        }
        let [_, a, b, c] = u32::try_from(number)?.to_be_bytes();
        browser.come_from(std::net::Ipv4Addr::new(10 + a, b, c, 1).into());
        let answer = browser.post("/sign-in", &[("login", OWNER), ("password", "not the password of it")])?;
        *answers.entry(answer.status).or_default() += 1;
    }
}

/// Signs in again and again from the same device, at least so often that it says something; how long each took. Signing out is left
/// to the next sign-in: the browser forgets the session, not the device.
fn sign_ins(owner: &mut Browser, stop: &AtomicBool) -> Result<Vec<Duration>> {
    let mut times = Vec::new();
    while times.len() < FEWEST || !stop.load(Ordering::Relaxed) {
        std::thread::sleep(PAUSE);
        let began = Instant::now();
        let answer = owner.post("/sign-in", &[("login", OWNER), ("password", PASSWORD)])?;
        times.push(began.elapsed());
        ensure!(
            answer.status == 303,
            "the owner was answered with {} after {} sign-ins",
            answer.status,
            times.len() - 1
        );
        let seen = owner.get("/account").context("the owner's own page")?;
        ensure!(
            seen.status == 200,
            "the owner signed in and was sent away: {}",
            seen.status
        );
    }
    Ok(times)
}
