//! Whether two lots of times can be told apart.

use std::time::Duration;

use crate::report::percentile;

/// Chance alone may take a figure so many of its standard errors away: once in 150,000 runs.
const ERRORS: f64 = 4.5;

/// What came of two lots of times.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    /// The area under the curve (ROC): how often a time of the first lot is longer than one of the second, ties counted half.
    pub(super) area: f64,
    /// The first lot's median less the second's, in seconds.
    pub(super) gap: f64,
    /// How far `area` may be from a half.
    pub(super) area_bar: f64,
    /// How far `gap` may be from nothing, in seconds.
    pub(super) gap_bar: f64,
}

impl Told {
    /// Compares two lots. The bars are those given, or wider where so few times cannot tell.
    pub(super) fn of(one: &[Duration], other: &[Duration], area_bar: f64, gap_bar: Duration) -> Self {
        let few = one.len().min(other.len()).max(1) as f64;
        let gap = percentile(one, 50).as_secs_f64() - percentile(other, 50).as_secs_f64();
        let spread = spread(one).max(spread(other));
        Self {
            area: area(one, other),
            gap,
            // Of n and n alike times the area has the variance (2n + 1) / 12n².
            area_bar: area_bar.max(ERRORS * (1.0 / (6.0 * few)).sqrt()),
            // A median has 1.25 times the error of a mean; a difference of two the root of two times that.
            gap_bar: gap_bar.as_secs_f64().max(ERRORS * 1.25 * spread * (2.0 / few).sqrt()),
        }
    }

    /// Whether they cannot be told apart.
    pub(super) fn is_alike(self) -> bool {
        (self.area - 0.5).abs() <= self.area_bar && self.gap.abs() < self.gap_bar
    }
}

/// The standard deviation of the middle half, were it normal: a few times that got stuck count for nothing.
fn spread(times: &[Duration]) -> f64 {
    (percentile(times, 75).as_secs_f64() - percentile(times, 25).as_secs_f64()) / 1.349
}

/// Mann and Whitney's U over the number of pairs.
fn area(one: &[Duration], other: &[Duration]) -> f64 {
    let mut all: Vec<(Duration, bool)> = one.iter().map(|time| (*time, true)).collect();
    all.extend(other.iter().map(|time| (*time, false)));
    all.sort_unstable();
    let mut ranks = 0.0;
    let mut before = 0.0;
    for tied in all.chunk_by(|a, b| a.0 == b.0) {
        let middle = before + (tied.len() as f64 + 1.0) / 2.0;
        ranks += middle * tied.iter().filter(|(_, is_one)| *is_one).count() as f64;
        before += tied.len() as f64;
    }
    let (n, m) = (one.len() as f64, other.len() as f64);
    if n * m == 0.0 {
        return f64::NAN;
    }
    (ranks - n * (n + 1.0) / 2.0) / (n * m)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(of: impl Iterator<Item = u64>) -> Vec<Duration> {
        of.map(Duration::from_micros).collect()
    }

    #[test]
    fn lots_that_differ_are_told_apart_and_lots_that_do_not_are_not() {
        let one = times((0..5000).map(|number| 100_000 + number * 7919 % 10_000));
        let other = times((0..5000).map(|number| 100_000 + number * 104_729 % 10_000));
        let told = |one: &[Duration], other: &[Duration]| Told::of(one, other, 0.03, Duration::from_millis(1));
        let same = told(&one, &other);
        assert!(same.is_alike(), "{same:?}");
        assert!(
            (same.area_bar - 0.03).abs() < 1e-9 && (same.gap_bar - 0.001).abs() < 1e-9,
            "{same:?}"
        );
        // The area finds half a millisecond among ten; the gap finds more than one of few.
        let later: Vec<Duration> = one.iter().map(|time| *time + Duration::from_micros(700)).collect();
        assert!(!told(&later, &other).is_alike());
        assert!(!told(&times(100_000..100_050), &times(1..51)).is_alike());
        assert!(!told(&[], &[]).is_alike(), "nothing was measured");
    }

    #[test]
    fn the_area_counts_pairs_and_ties_half() {
        let area = |one: &[u64], other: &[u64]| area(&times(one.iter().copied()), &times(other.iter().copied()));
        assert!((area(&[1, 2], &[3, 4]) - 0.0).abs() < 1e-12);
        assert!((area(&[3, 4], &[1, 2]) - 1.0).abs() < 1e-12);
        assert!((area(&[1, 2, 2], &[2, 3]) - 1.0 / 6.0).abs() < 1e-12);
    }
}
