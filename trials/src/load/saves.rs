//! Eight clients that save one note after the other.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use super::house::Full;
use super::people::note;
use crate::browser::Browser;
use crate::house::PASSWORD;
use crate::program::Server;
use crate::report::{ms, percentile};
use crate::seed::Seed;

const CLIENTS: usize = 8;

/// What they came to.
pub(super) struct Rate {
    times: Vec<Duration>,
    took: Duration,
    groups: String,
}

impl Rate {
    #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
    pub(super) fn a_second(&self) -> f64 {
        self.times.len() as f64 / self.took.as_secs_f64()
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.0} durable saves a second (p50 {}, p99 {}){}",
            self.a_second(),
            ms(percentile(&self.times, 50)),
            ms(percentile(&self.times, 99)),
            self.groups
        )
    }
}

/// Saves for a while.
///
/// # Errors
/// When a save was not taken.
pub(super) fn run(server: &Server, house: &Full, time: Duration) -> Result<Rate> {
    let mut browsers = Vec::new();
    for (login, cases) in house.workers.iter().take(CLIENTS) {
        let mut browser = Browser::at(&server.host);
        browser.sign_in_patiently(login, PASSWORD)?;
        browsers.push((browser, *cases.first().context("no case")?));
    }
    ensure!(browsers.len() == CLIENTS, "fewer than {CLIENTS} workers");
    let (before, retried) = (figure(server, COMMITS)?, figure(server, RETRIED)?);
    let began = Instant::now();
    let times = std::thread::scope(|scope| {
        let hands: Vec<_> = (0_u64..)
            .zip(browsers)
            .map(|(number, (mut browser, case))| {
                scope.spawn(move || {
                    let mut luck = Seed::of(number, &[began.elapsed().as_nanos() as u64]);
                    let mut times = Vec::new();
                    while began.elapsed() < time {
                        let sent = Instant::now();
                        let answer = note(&mut browser, &case, &mut luck)?;
                        ensure!(answer.status == 303, "a save was answered with {}", answer.status);
                        times.push(sent.elapsed());
                    }
                    Ok(times)
                })
            })
            .collect();
        let mut all = Vec::new();
        for hand in hands {
            all.extend(hand.join().map_err(|_| anyhow!("a client panicked"))??);
        }
        Ok::<_, anyhow::Error>(all)
    })?;
    let took = began.elapsed();
    let commits = figure(server, COMMITS)?
        .zip(before)
        .map(|(after, before)| after - before);
    #[expect(clippy::cast_precision_loss, reason = "a ratio for people to read")]
    let saves = times.len() as f64;
    let groups = commits.filter(|commits| *commits > 0.0);
    let groups = groups.map_or_else(String::new, |commits| format!(", {:.1} saves a flush", saves / commits));
    let again = figure(server, RETRIED)?
        .zip(retried)
        .map(|(after, before)| after - before);
    // There is none on SQLite, which has one writer.
    let again = again.filter(|_| house.on_postgres).map_or_else(String::new, |again| {
        format!(", {:.2} tries more for each", again / saves)
    });
    let groups = format!("{groups}{again}");
    Ok(Rate { times, took, groups })
}

const COMMITS: &str = "amparo_store_commit_seconds_count";
const RETRIED: &str = "amparo_store_retried_total";

/// A figure of the database of records.
fn figure(server: &Server, name: &str) -> Result<Option<f64>> {
    let figures = server.figures.as_deref().context("no figures")?;
    let page = Browser::at(figures).get("/metrics")?.page;
    let line = page
        .lines()
        .find(|line| line.starts_with(name) && line.contains("records"));
    Ok(line.and_then(|line| line.rsplit(' ').next()?.parse().ok()))
}
