//! What was measured, and the bar beside it.

use std::time::Duration;

use serde_json::{Value, json};

/// How good a figure has to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Bar {
    /// So much or less.
    AtMost(f64),
    /// So much or more.
    AtLeast(f64),
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Figure {
    /// Its name for programs; never changes its meaning.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) what: String,
    pub(super) value: f64,
    pub(super) unit: &'static str,
    pub(super) bar: Option<Bar>,
}

impl Figure {
    pub(super) fn new(name: &'static str, what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            name,
            what: what.into(),
            value,
            unit,
            bar: None,
        }
    }

    pub(super) fn bar(self, bar: Bar) -> Self {
        Self { bar: Some(bar), ..self }
    }

    /// Whether it is as good as it has to be.
    pub(super) fn holds(&self) -> bool {
        match self.bar {
            None => true,
            Some(Bar::AtMost(bar)) => self.value <= bar,
            Some(Bar::AtLeast(bar)) => self.value >= bar,
        }
    }

    pub(super) fn line(&self) -> String {
        let bar = match self.bar {
            None => String::new(),
            Some(Bar::AtMost(bar)) => format!("at most {}", short(bar)),
            Some(Bar::AtLeast(bar)) => format!("at least {}", short(bar)),
        };
        let mark = match (self.bar, self.holds()) {
            (None, _) => "",
            (_, true) => "ok",
            (_, false) => "MISSED",
        };
        format!(
            "{:<64} {:>10} {:<9} {bar:<18} {mark}",
            self.what,
            short(self.value),
            self.unit
        )
        .trim_end()
        .to_owned()
    }

    pub(super) fn json(&self) -> Value {
        let (at_most, at_least) = match self.bar {
            None => (None, None),
            Some(Bar::AtMost(bar)) => (Some(bar), None),
            Some(Bar::AtLeast(bar)) => (None, Some(bar)),
        };
        json!({
            "name": self.name, "what": self.what, "value": (self.value * 1000.0).round() / 1000.0, "unit": self.unit,
            "at_most": at_most, "at_least": at_least, "holds": self.holds(),
        })
    }
}

/// A number with as many decimals as tell something.
fn short(value: f64) -> String {
    if value.fract() == 0.0 || value >= 1000.0 {
        format!("{value:.0}")
    } else if value >= 10.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}

/// The time below which so many of a hundred are, in milliseconds; zero of none.
pub(super) fn percentile(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default().as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_says_whether_it_holds_and_a_percentile_is_of_the_sorted_times() {
        let figure = |value, bar| Figure::new("open", "open a case", value, "ms").bar(bar);
        assert!(figure(80.0, Bar::AtMost(80.0)).holds() && !figure(80.1, Bar::AtMost(80.0)).holds());
        assert!(figure(500.0, Bar::AtLeast(500.0)).holds() && !figure(499.0, Bar::AtLeast(500.0)).holds());
        assert!(
            figure(90.0, Bar::AtMost(80.0))
                .line()
                .ends_with("at most 80         MISSED")
        );
        assert_eq!(figure(1.25, Bar::AtMost(80.0)).json()["at_most"], 80.0);
        assert!(Figure::new("flush", "flush", 3.0, "ms").holds());
        let times: Vec<Duration> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(
            (percentile(&times, 99), percentile(&times, 50), percentile(&[], 50)),
            (99.0, 50.0, 0.0)
        );
    }
}
