//! People at work: they think for two seconds, then open a case, look at their list, or save a note.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use base::CaseId;

use super::house::Full;
use crate::browser::Browser;
use crate::house::PASSWORD;
use crate::program::Server;
use crate::report::{ms, percentile};
use crate::seed::Seed;

/// Times of one kind of thing that people do.
#[derive(Debug, Default, Clone)]
pub(super) struct Kind {
    times: Vec<Duration>,
    errors: u64,
}

impl Kind {
    pub(super) fn p99(&self) -> Duration {
        percentile(&self.times, 99)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} times, p50 {}, p95 {}, p99 {}, worst {}, {} errors",
            self.times.len(),
            ms(percentile(&self.times, 50)),
            ms(percentile(&self.times, 95)),
            ms(self.p99()),
            ms(percentile(&self.times, 100)),
            self.errors
        )
    }
}

/// Opening, saving, listing, in this order.
type Kinds = [Kind; 3];

/// Lets everybody work for a while.
///
/// # Errors
/// When anything was answered with an error.
pub(super) fn run(server: &Server, house: &Full, time: Duration, seed: u64) -> Result<Kinds> {
    let stop = AtomicBool::new(false);
    let mut all = Kinds::default();
    // Before the work begins. From one address no more than some tens of connections are taken, so each has their own.
    let mut browsers = Vec::new();
    for (number, (login, _)) in (1_u32..).zip(&house.workers) {
        let mut browser = Browser::at(&server.host);
        let [.., high, low] = number.to_be_bytes();
        browser.come_from(std::net::Ipv4Addr::new(10, high, low, 1).into());
        browser.sign_in_patiently(login, PASSWORD)?;
        browsers.push(browser);
    }
    std::thread::scope(|scope| {
        let hands: Vec<_> = (0_u64..)
            .zip(browsers)
            .zip(&house.workers)
            .map(|((number, browser), (_, cases))| {
                let (stop, luck) = (&stop, Seed::of(seed, &[number]));
                scope.spawn(move || at_work(browser, cases, luck, stop))
            })
            .collect();
        std::thread::sleep(time);
        stop.store(true, Ordering::Relaxed);
        for hand in hands {
            let done = hand.join().map_err(|_| anyhow!("somebody panicked"))??;
            for (sum, one) in all.iter_mut().zip(done) {
                sum.times.extend(one.times);
                sum.errors += one.errors;
            }
        }
        Ok::<_, anyhow::Error>(())
    })?;
    let errors: u64 = all.iter().map(|kind| kind.errors).sum();
    ensure!(
        errors == 0,
        "{errors} requests were answered with an error: opening, saving, listing: {:?}",
        all.map(|kind| kind.to_string())
    );
    Ok(all)
}

fn at_work(mut browser: Browser, cases: &[CaseId], mut luck: Seed, stop: &AtomicBool) -> Result<Kinds> {
    // Not all at the same moment.
    std::thread::sleep(Duration::from_millis(luck.below(2000)));
    let mut kinds = Kinds::default();
    let mut first = true;
    while !stop.load(Ordering::Relaxed) {
        if !first {
            std::thread::sleep(Duration::from_millis(1000 + luck.below(2000)));
        }
        first = false;
        let case = cases.get(luck.index(cases.len())).context("no case")?;
        let began = Instant::now();
        let (at, answer) = match luck.below(4) {
            0 | 1 => (0, browser.get(&format!("/cases/{case}"))),
            2 => (1, note(&mut browser, case, &mut luck)),
            _ => (2, browser.get("/cases")),
        };
        let took = began.elapsed();
        let kind = kinds.get_mut(at).context("no kind")?;
        match answer {
            Ok(answer) if answer.is_yes() => kind.times.push(took),
            _ => kind.errors += 1,
        }
    }
    Ok(kinds)
}

/// Saves a note.
pub(super) fn note(browser: &mut Browser, case: &CaseId, luck: &mut Seed) -> Result<crate::browser::Answer> {
    let token = luck.token().to_string();
    let text = format!(
        "Spoke on the phone, all is well, next time on Thursday. {:x}",
        luck.draw()
    );
    browser.post(
        &format!("/cases/{case}/note"),
        &[("token", &token), ("cco_CaseComment", &text)],
    )
}
