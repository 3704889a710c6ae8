//! Figures about the running program: counters, levels, distributions. Numbers only: no name, no identifier, no text can be put in.
//!
//! Whoever does the work counts; what reads the figures and in which form is the program's business, not theirs.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// Something that happened so many times since the program started.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// Once more.
    pub fn add_one(&self) {
        self.add(1);
    }

    /// So many more.
    pub fn add(&self, more: u64) {
        self.0.fetch_add(more, Ordering::Relaxed);
    }

    /// How many so far.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// How many there are of something at this moment.
#[derive(Debug, Default)]
pub struct Level(AtomicI64);

impl Level {
    /// One more, until the guard is dropped.
    #[must_use = "the level falls again when this is dropped"]
    pub fn rise(&self) -> Risen<'_> {
        self.up();
        Risen(self)
    }

    /// One more.
    pub fn up(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// One less.
    pub fn down(&self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }

    /// How many now.
    pub fn get(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Something that is counted in a [`Level`] while this lives.
#[derive(Debug)]
pub struct Risen<'l>(&'l Level);

impl Drop for Risen<'_> {
    fn drop(&mut self) {
        self.0.down();
    }
}

/// How often values fell between given bounds.
#[derive(Debug)]
pub struct Histogram {
    bounds: &'static [u64],
    // One more than bounds: what is above the last.
    buckets: Box<[AtomicU64]>,
    sum: AtomicU64,
}

/// Bounds for durations in microseconds, from 100 µs to 30 s.
pub const MICROS: &[u64] = &[
    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000,
    10_000_000, 30_000_000,
];

impl Histogram {
    /// An empty one; the bounds rise, and a value that equals a bound is below it.
    pub fn new(bounds: &'static [u64]) -> Self {
        Self {
            bounds,
            buckets: (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect(),
            sum: AtomicU64::new(0),
        }
    }

    /// Counts a value.
    pub fn observe(&self, value: u64) {
        let place = self.bounds.partition_point(|bound| *bound < value);
        if let Some(bucket) = self.buckets.get(place) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        self.sum.fetch_add(value, Ordering::Relaxed);
    }

    /// Counts a duration, in microseconds.
    pub fn observe_time(&self, time: std::time::Duration) {
        self.observe(u64::try_from(time.as_micros()).unwrap_or(u64::MAX));
    }

    /// What was counted so far.
    pub fn read(&self) -> Distribution {
        let mut below = 0;
        let cumulative = self.buckets.iter().map(|bucket| {
            below += bucket.load(Ordering::Relaxed);
            below
        });
        let mut cumulative: Vec<u64> = cumulative.collect();
        let count = cumulative.pop().unwrap_or(0);
        Distribution {
            at_most: self.bounds.iter().copied().zip(cumulative).collect(),
            count,
            sum: self.sum.load(Ordering::Relaxed),
        }
    }
}

/// What a [`Histogram`] has counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// For each bound, how many values did not exceed it.
    pub at_most: Vec<(u64, u64)>,
    /// How many values there were.
    pub count: u64,
    /// Their sum.
    pub sum: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_fall_into_the_first_bound_that_is_not_below_them() {
        let histogram = Histogram::new(&[1, 10]);
        [0, 1, 2, 10, 11, 1000]
            .into_iter()
            .for_each(|value| histogram.observe(value));
        let read = histogram.read();
        assert_eq!(read.at_most, [(1, 2), (10, 4)]);
        assert_eq!((read.count, read.sum), (6, 1024));
    }

    #[test]
    fn a_level_falls_when_its_guard_goes() {
        let level = Level::default();
        let one = level.rise();
        let two = level.rise();
        assert_eq!(level.get(), 2);
        drop((one, two));
        assert_eq!(level.get(), 0);
    }
}
