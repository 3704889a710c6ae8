//! `enumeration`: whether the time or the shape of an answer tells that a name, a case or a person exists.

mod curve;
mod places;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::browser::Answer;
use crate::load::machine;
use crate::program::Program;
use crate::report::{ms, percentile, say};
use crate::seed::Seed;
use curve::Told;
use places::{Place, Places};

/// What the command line asks for.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Requests of each kind, existing and not, where a password is hashed
    #[arg(long, default_value_t = 60)]
    pub requests: usize,
    /// Requests of each kind where none is
    #[arg(long, default_value_t = 1000)]
    pub looks: usize,
    /// Only these: sign-in, flooded, reset, case, person
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Adds the times to a file and judges all that stand there: a long run in parts
    #[arg(long, value_name = "FILE")]
    pub times: Option<PathBuf>,
    /// Play an earlier run again
    #[arg(long)]
    pub seed: Option<u64>,
}

/// How far the area under the curve may be from a half.
const AREA: f64 = 0.03;
/// How far the medians may be apart.
const GAP: Duration = Duration::from_millis(1);
/// Requests that are not counted: the first ones open connections and fill caches.
const WARM: usize = 10;

/// Times of what exists and of what does not.
type Lots = [Vec<Duration>; 2];

/// Runs the trial.
///
/// # Errors
/// When answers differ in shape, or their times tell.
pub fn run(binary: &Path, options: &Options) -> Result<()> {
    let seed = options.seed.unwrap_or_else(Seed::fresh);
    say(format!("enumeration: seed {seed}; {}", machine()));
    let folder = tempfile::tempdir()?;
    let mut program = Program::new(binary, &folder.path().join("sqlite"))?;
    // The trial stands where a proxy would: it tells the addresses.
    program
        .environment
        .push(("AMPARO_TRUSTED_PROXIES".to_owned(), "127.0.0.1".to_owned()));
    let wanted = |place: &Place| options.only.is_empty() || options.only.iter().any(|name| name == place.name());
    let all: Vec<Place> = Place::ALL.into_iter().filter(wanted).collect();
    ensure!(!all.is_empty(), "there is no such place");
    let places = Places::new(&program, seed, options.requests, options.looks)?;
    let server = program.serve()?;
    let mut told = Vec::new();
    for place in all {
        let lots = measure(&server.host, &places, place, options, seed)?;
        let lots = match &options.times {
            Some(file) => kept(file, place, lots)?,
            None => lots,
        };
        told.push((place, judge(place, &lots)));
    }
    ensure!(server.mistakes().is_empty(), "{:?}", server.mistakes());
    say(format!("enumeration: at the end {}", machine()));
    let telling: Vec<&str> = told
        .iter()
        .filter(|(_, told)| !told.is_alike())
        .map(|(place, _)| place.name())
        .collect();
    ensure!(telling.is_empty(), "the time tells: {}", telling.join(", "));
    Ok(())
}

fn judge(place: Place, lots: &Lots) -> Told {
    let [there, not] = lots;
    let told = Told::of(there, not, AREA, GAP);
    say(format!(
        "enumeration: {}: {} and {} requests, medians {} and {}, gap {:+.3} ms (bar {:.3}), area {:.4} (bar 0.5 ± {:.3})",
        place.about(),
        there.len(),
        not.len(),
        ms(percentile(there, 50)),
        ms(percentile(not, 50)),
        told.gap * 1000.0,
        told.gap_bar * 1000.0,
        told.area,
        told.area_bar,
    ));
    told
}

/// Asks for what exists and for what does not, in turns of random order, and compares every answer's shape with the first one's.
fn measure(host: &str, places: &Places, place: Place, options: &Options, seed: u64) -> Result<Lots> {
    let count = if place.hashes() {
        options.requests
    } else {
        options.looks
    };
    let mut luck = Seed::of(seed, &[place as u64]);
    let mut browser = places.browser(host, place)?;
    let mut lots = Lots::default();
    let mut shapes: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for turn in 0..count + WARM {
        let first = usize::try_from(luck.below(2))?;
        for which in [first, 1 - first] {
            // Nobody is held up by the network they come from: the same for both, and another one each time.
            browser.come_from(address(turn, which));
            let began = Instant::now();
            let answer = places.ask(&mut browser, place, which == 0, turn)?;
            let took = began.elapsed();
            ensure!(
                answer.page.contains(place.says()),
                "{}: not what is measured here: {}",
                place.name(),
                answer.page
            );
            let seen = shapes.entry(shape(&answer)).or_default();
            *seen.get_mut(which).context("two lots")? += 1;
            if turn >= WARM {
                lots.get_mut(which).context("two lots")?.push(took);
            }
        }
    }
    ensure!(
        shapes.len() == 1,
        "{}: answers differ (existing, not):\n{}",
        place.name(),
        shapes.iter().fold(String::new(), |mut text, (shape, seen)| {
            let _ = writeln!(text, "{seen:?} {shape}");
            text
        })
    );
    let shape = shapes.keys().next().cloned().unwrap_or_default();
    ensure!(
        shape.starts_with(place.expected()),
        "{}: not what is measured here: {shape}",
        place.name()
    );
    Ok(lots)
}

/// All of an answer that its receiver can compare, save the clock.
fn shape(answer: &Answer) -> String {
    let mut headers: Vec<String> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "date")
        .map(|(name, value)| {
            // Told in whole seconds; which second it is depends on when the flood began, not on the name.
            let value = if name == "retry-after" {
                "some"
            } else {
                value.to_str().unwrap_or("")
            };
            format!("{name}: {value}")
        })
        .collect();
    headers.sort();
    format!("{} {} bytes; {}", answer.status, answer.page.len(), headers.join("; "))
}

/// An address of a network of its own for each request.
fn address(turn: usize, which: usize) -> std::net::IpAddr {
    let [.., a, b] = u32::try_from(turn * 2 + which).unwrap_or(0).to_be_bytes();
    std::net::Ipv4Addr::new(10, a, b, 7).into()
}

/// Adds times to those of earlier runs, one line each: place, existing or not, microseconds.
fn kept(file: &Path, place: Place, lots: Lots) -> Result<Lots> {
    let mut text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error.into()),
    };
    for (which, lot) in lots.iter().enumerate() {
        for time in lot {
            writeln!(text, "{},{which},{}", place.name(), time.as_micros())?;
        }
    }
    std::fs::write(file, &text)?;
    let mut all = Lots::default();
    for line in text.lines() {
        let mut parts = line.split(',');
        if parts.next() != Some(place.name()) {
            continue;
        }
        let which: usize = parts.next().context("which lot")?.parse()?;
        let micros: u64 = parts.next().context("a time")?.parse()?;
        let lot = all.get_mut(which).context("two lots")?;
        lot.push(Duration::from_micros(micros));
    }
    Ok(all)
}
