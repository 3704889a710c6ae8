//! What is unusual: pure arithmetic over what somebody did on a day and on the days before.
//!
//! A day is compared with the same person's own days, not with those of others: a supervisor reads more than a night
//! shift. Whoever always reads much of others is met by a fixed bound. Days that were unusual do not count as usual ones later, so
//! that nobody can get the program used to it step by step.

/// What somebody did on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Day {
    /// Days since 1970, UTC.
    pub day: i64,
    /// Cases and people opened in the busiest hour.
    pub busiest: u32,
    /// Of all that were opened, those that are not their own.
    pub others: u32,
}

/// What can be unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Many in one hour.
    Hour,
    /// Many that are not their own.
    Others,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Hour, Self::Others];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Others => "others",
        }
    }

    /// The kind of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    const fn value(self, day: &Day) -> u32 {
        match self {
            Self::Hour => day.busiest,
            Self::Others => day.others,
        }
    }

    /// Below this nothing is unusual, whoever it is: people have busy days.
    const fn floor(self) -> f64 {
        match self {
            Self::Hour => 20.0,
            Self::Others => 12.0,
        }
    }

    /// Above this everything is, whoever it is.
    const fn bound(self) -> f64 {
        match self {
            Self::Hour => 60.0,
            Self::Others => 80.0,
        }
    }
}

/// How many of somebody's last days say what is usual for them.
pub const USUAL_DAYS: usize = 28;
/// With fewer days than this only the fixed bound counts.
const FEWEST_DAYS: usize = 5;
/// How far beyond the usual a day must be, in its own spread.
const SPREADS: f64 = 6.0;

/// Something unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unusual {
    /// On which day.
    pub day: i64,
    /// What.
    pub kind: Kind,
    /// How many.
    pub looks: u32,
    /// How many are usual for this person.
    pub usual: u32,
}

/// What is unusual among these days of one person, in order of time, from the day `from` on; earlier days only say what is
/// usual.
pub fn unusual(days: &[Day], from: i64) -> Vec<Unusual> {
    let mut found = Vec::new();
    for kind in Kind::ALL {
        let mut usual: Vec<f64> = Vec::new();
        for day in days {
            let looks = kind.value(day);
            let last = usual.get(usual.len().saturating_sub(USUAL_DAYS)..).unwrap_or_default();
            let (mean, limit) = limit(kind, last);
            if f64::from(looks) > limit {
                if day.day >= from {
                    found.push(Unusual {
                        day: day.day,
                        kind,
                        looks,
                        usual: rounded(mean),
                    });
                }
            } else {
                usual.push(f64::from(looks));
            }
        }
    }
    found.sort_by_key(|it| (it.day, it.kind));
    found
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the mean of a few small counts"
)]
fn rounded(mean: f64) -> u32 {
    mean.round().max(0.0) as u32
}

/// The mean of the last days, and the number beyond which a day is unusual.
#[expect(clippy::cast_precision_loss, reason = "a few days")]
fn limit(kind: Kind, last: &[f64]) -> (f64, f64) {
    let count = last.len() as f64;
    let mean = if last.is_empty() {
        0.0
    } else {
        last.iter().sum::<f64>() / count
    };
    if last.len() < FEWEST_DAYS {
        return (mean, kind.bound());
    }
    let spread = (last.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0)).sqrt();
    // Counts vary by their root at least, however even the last days happened to be.
    let spread = spread.max(mean.sqrt()).max(1.0);
    (mean, (mean + SPREADS * spread).max(kind.floor()).min(kind.bound()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(others: impl IntoIterator<Item = u32>) -> Vec<Day> {
        let of = |(day, others)| Day {
            day,
            busiest: 2,
            others,
        };
        (0..).zip(others).map(of).collect()
    }

    #[test]
    fn a_day_far_beyond_ones_own_is_unusual_and_a_busy_one_is_not() {
        assert!(unusual(&days([1, 2, 0, 3, 1, 2, 9]), 0).is_empty());
        let found = unusual(&days([1, 2, 0, 3, 1, 2, 25]), 0);
        assert_eq!(
            found,
            [Unusual {
                day: 6,
                kind: Kind::Others,
                looks: 25,
                usual: 2
            }]
        );
        // Somebody whose work it is to read what others write.
        assert!(unusual(&days([30, 25, 35, 28, 31, 40, 25]), 0).is_empty());
    }

    #[test]
    fn unusual_days_do_not_become_usual() {
        let more = (0..40).map(|day| if day < 10 { 1 } else { 12 + day });
        let found = unusual(&days(more), 0);
        assert_eq!(found.len(), 30);
        assert!(found.iter().all(|it| it.usual == 1));
    }

    #[test]
    fn whoever_always_reads_everything_meets_the_fixed_bound() {
        assert_eq!(unusual(&days(vec![81; 10]), 0).len(), 10);
        assert_eq!(unusual(&days(vec![79; 3]), 0).len(), 0);
    }

    #[test]
    fn days_before_the_first_asked_for_only_say_what_is_usual() {
        let all = days([1, 1, 1, 1, 1, 30, 1, 30]);
        assert_eq!(unusual(&all, 6).len(), 1);
        assert_eq!(unusual(&all, 0).len(), 2);
    }
}
