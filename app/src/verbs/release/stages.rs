//! What each stage took, and where it stands while somebody waits.

use std::time::Instant;

use indicatif::ProgressBar;
use serde_json::{Value, json};

use crate::outcome::{Failure, say};
use crate::serving::bar;

/// One stage that has ended.
struct Ended {
    name: &'static str,
    seconds: f64,
    cpu_seconds: f64,
    /// Greatest memory of the process up to its end.
    peak_bytes: u64,
}

/// The stages of a command.
pub(super) struct Stages {
    ended: Vec<Ended>,
    quiet: bool,
}

impl Stages {
    pub(super) const fn new(quiet: bool) -> Self {
        Self {
            ended: Vec::new(),
            quiet,
        }
    }

    /// Runs a stage; it may move the bar, in thousandths.
    pub(super) fn run<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&ProgressBar) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let shown = if self.quiet {
            ProgressBar::hidden()
        } else {
            bar(Some(1000), name)
        };
        let (start, cpu) = (Instant::now(), cpu_seconds());
        let outcome = work(&shown);
        shown.finish_and_clear();
        self.ended.push(Ended {
            name,
            seconds: start.elapsed().as_secs_f64(),
            cpu_seconds: cpu_seconds() - cpu,
            peak_bytes: peak_bytes(),
        });
        outcome
    }

    pub(super) fn report(&self) -> Value {
        let stage = |ended: &Ended| {
            json!({
                "stage": ended.name,
                "seconds": round(ended.seconds),
                "cpu_seconds": round(ended.cpu_seconds),
                "peak_bytes": ended.peak_bytes,
            })
        };
        self.ended.iter().map(stage).collect()
    }

    pub(super) fn say(&self) {
        for ended in &self.ended {
            say(format!(
                "{:<12}  {:.2} s, {:.2} s of the processor, {} MB at most",
                ended.name,
                ended.seconds,
                ended.cpu_seconds,
                ended.peak_bytes / 1_000_000
            ));
        }
    }
}

fn round(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}

/// Processor time of this process in seconds, user and system; the kernel counts in hundredths (proc(5)).
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name may hold spaces; fields are counted behind it.
    let fields: Vec<u32> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse().ok())
        .collect();
    f64::from(fields.iter().sum::<u32>()) / 100.0
}

/// The most memory that this process has had in use, in bytes.
fn peak_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) * 1024
}
