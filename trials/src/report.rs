//! What a trial says, and small sums about times.
#![expect(
    clippy::print_stdout,
    reason = "a command-line tool speaks through its standard streams"
)]

use std::time::Duration;

/// One line on standard output.
pub fn say(line: impl std::fmt::Display) {
    println!("{line}");
}

/// The time below which so many of a hundred are; zero of none.
pub fn percentile(times: &[Duration], percent: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}

/// The time in the middle.
pub fn median(times: &[Duration]) -> Duration {
    percentile(times, 50)
}

/// Milliseconds with one decimal.
pub fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_the_sorted_times() {
        let times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 99), Duration::from_millis(99));
        assert_eq!(median(&times), Duration::from_millis(50));
        assert_eq!(percentile(&[], 99), Duration::ZERO);
        assert_eq!(ms(Duration::from_micros(1250)), "1.2 ms");
    }
}
