//! What follows from the state of a breach: the clock, the phase, what a form may bring.

use base::{FieldProblem, PartialDate, Redacted, Timestamp};

use super::model::{Breach, DATA, KINDS, LONGEST, Notification, PEOPLE, Phase, SECTIONS, Verdict};

/// So many hours after it was noticed the authority has to know, where it must (GDPR 33).
pub const HOURS: i64 = 72;
/// From so many hours before the end on, the officer is reminded.
pub const REMIND: i64 = 24;
/// A breach that was noticed longer ago is written down with a date instead.
pub const MOST_HOURS: i64 = 24 * 366;
/// Fewest characters of a text that is asked for.
pub const SHORTEST: usize = 15;
/// Most people that a form may name.
pub const MOST_PEOPLE: i64 = 100_000_000;

/// How the 72 hours stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The authority was told, or need not be.
    Settled,
    /// So many whole hours are left.
    Left(i64),
    /// They are over since so many whole hours.
    Over(i64),
}

/// When the 72 hours end.
pub const fn due(breach: &Breach) -> Timestamp {
    breach.noticed_at.plus_seconds(HOURS * 3600)
}

/// How the 72 hours stand at a time.
pub fn clock(breach: &Breach, now: Timestamp) -> Clock {
    if breach.authority.is_settled() || breach.phase == Phase::Closed {
        return Clock::Settled;
    }
    let left = due(breach).seconds_since(now);
    if left >= 0 {
        Clock::Left(left / 3600)
    } else {
        Clock::Over(-left / 3600)
    }
}

/// The phase of an assessed breach.
pub const fn phase(authority: Notification, affected: Notification) -> Phase {
    match (authority.verdict, affected.verdict) {
        (Verdict::No, Verdict::No) => Phase::NotNotified,
        _ if authority.is_settled() && affected.is_settled() => Phase::Notified,
        _ => Phase::Assessed,
    }
}

/// Whether it may be closed: everything is decided and done.
pub const fn may_close(breach: &Breach) -> bool {
    matches!(breach.phase, Phase::Notified | Phase::NotNotified)
}

/// A whole number in any digits; `None` for nothing.
///
/// # Errors
/// A problem of the field for anything else, or for more than `most`.
pub fn number(field: &'static str, text: &str, most: i64) -> Result<Option<i64>, FieldProblem> {
    let digits = base::date::ascii_digits(text.trim());
    if digits.is_empty() {
        return Ok(None);
    }
    digits
        .parse::<i64>()
        .ok()
        .filter(|number| (0..=most).contains(number))
        .map(Some)
        .ok_or_else(|| FieldProblem::new(field, "governance-problem-number").with("most", most.to_string()))
}

pub(crate) fn known_kind(kind: &str) -> Option<FieldProblem> {
    (!KINDS.contains(&kind)).then(|| FieldProblem::new("kind", "governance-problem-choose"))
}

pub(crate) fn known_data(code: &str) -> bool {
    DATA.contains(&code) || SECTIONS.iter().any(|section| section.code() == code)
}

pub(crate) fn known_people(code: &str) -> bool {
    PEOPLE.contains(&code)
}

/// What is wrong with a text that is asked for.
pub(crate) fn text(field: &'static str, text: &Redacted<String>, shortest: usize) -> Option<FieldProblem> {
    let length = text.expose().chars().count();
    if length < shortest {
        return Some(FieldProblem::new(field, "governance-problem-short").with("fewest", shortest.to_string()));
    }
    (length > LONGEST).then(|| FieldProblem::new(field, "governance-problem-long").with("most", LONGEST.to_string()))
}

/// Whether a date lies after the day of `now`, whatever of it is known.
pub(crate) fn in_future(date: PartialDate, now: Timestamp) -> bool {
    let (year, month, day, ..) = now.parts();
    PartialDate::new(year, Some(month), Some(day)).is_ok_and(|today| {
        (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
            > (today.year(), today.month().unwrap_or(1), today.day().unwrap_or(1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: Notification = Notification {
        verdict: Verdict::Notify,
        at: Some(Timestamp::from_micros(1)),
    };
    const TO_TELL: Notification = Notification {
        verdict: Verdict::Notify,
        at: None,
    };
    const NO: Notification = Notification {
        verdict: Verdict::No,
        at: None,
    };

    #[test]
    fn the_phase_follows_from_what_was_decided_and_done() {
        for (authority, affected, expected) in [
            (Notification::OPEN, Notification::OPEN, Phase::Assessed),
            (NO, Notification::OPEN, Phase::Assessed),
            (NO, NO, Phase::NotNotified),
            (TO_TELL, NO, Phase::Assessed),
            (TOLD, NO, Phase::Notified),
            (TOLD, TO_TELL, Phase::Assessed),
            (TOLD, TOLD, Phase::Notified),
            (NO, TOLD, Phase::Notified),
        ] {
            assert_eq!(phase(authority, affected), expected, "{authority:?} {affected:?}");
        }
    }

    #[test]
    fn numbers_come_in_any_digits_and_within_bounds() {
        assert_eq!(number("about", " ٤٢ ", 100), Ok(Some(42)));
        assert_eq!(number("about", "", 100), Ok(None));
        for bad in ["-1", "101", "many", "99999999999999999999"] {
            assert!(number("about", bad, 100).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_date_of_which_only_the_year_is_known_lies_in_the_future_only_if_the_year_does() {
        let now: Timestamp = "2026-11-30T12:00:00Z".parse().unwrap_or(Timestamp::from_micros(0));
        let future = |text: &str| in_future(text.parse().unwrap_or(PartialDate::Year(1000)), now);
        assert!(!future("2026") && !future("2026-11") && !future("2026-11-30"));
        assert!(future("2027") && future("2026-12") && future("2026-12-01"));
    }
}
