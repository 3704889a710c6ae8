//! Dates of which only the year, or year and month, may be known (ISO 8601 reduced precision).

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A calendar date with the precision that is really known. A year alone is not the first of January. Dates sort by the calendar; what is
/// less precise stands before what it contains.
///
/// ```
/// use base::PartialDate;
/// let year: PartialDate = "٢٠٠١".parse().unwrap();
/// assert_eq!(year.to_string(), "2001");
/// assert_eq!("2001-05-07".parse::<PartialDate>().unwrap().age_on(2026, 11, 22), (25, 25));
/// assert_eq!(year.age_on(2026, 11, 22), (24, 25));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year.
    Year(i32),
    /// Year and month (1–12).
    Month(i32, u8),
    /// The whole date.
    Day(i32, u8, u8),
}

/// A text that is not a date of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct NotADate;

impl PartialDate {
    /// Checks the parts; `month` without year and `day` without month do not exist.
    ///
    /// # Errors
    /// [`NotADate`] for a month or day that the calendar does not have, or a year outside 1000–9999.
    pub fn new(year: i32, month: Option<u8>, day: Option<u8>) -> Result<Self, NotADate> {
        if !(1000..=9999).contains(&year) {
            return Err(NotADate);
        }
        match (month, day) {
            (None, None) => Ok(Self::Year(year)),
            (Some(month @ 1..=12), None) => Ok(Self::Month(year, month)),
            (Some(month @ 1..=12), Some(day)) if (1..=days_in(year, month)).contains(&day) => {
                Ok(Self::Day(year, month, day))
            }
            _ => Err(NotADate),
        }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) | Self::Day(year, ..) => year,
        }
    }

    /// The month, where known.
    pub const fn month(self) -> Option<u8> {
        match self {
            Self::Year(_) => None,
            Self::Month(_, month) | Self::Day(_, month, _) => Some(month),
        }
    }

    /// The day of the month, where known.
    pub const fn day(self) -> Option<u8> {
        match self {
            Self::Day(.., day) => Some(day),
            _ => None,
        }
    }

    /// Least and greatest age in whole years that somebody born on this date has on the given day.
    pub fn age_on(self, year: i32, month: u8, day: u8) -> (i32, i32) {
        let age = |m: u8, d: u8| year - self.year() - i32::from((month, day) < (m, d));
        match self {
            Self::Year(_) => (age(12, 31), age(1, 1)),
            Self::Month(_, m) => (age(m, days_in(self.year(), m)), age(m, 1)),
            Self::Day(_, m, d) => (age(m, d), age(m, d)),
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let parts = |date: &Self| (date.year(), date.month(), date.day());
        parts(self).cmp(&parts(other))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Turns the digits of any script into ASCII digits, and leaves everything else as it is. People type dates and phone
/// numbers in their own digits; the store keeps ASCII.
pub fn ascii_digits(text: &str) -> String {
    // The zeros of the scripts whose languages we speak or whose people we meet; each is followed by one to nine.
    const ZEROS: [char; 8] = ['٠', '۰', '০', '०', '੦', '၀', '០', '０'];
    text.chars()
        .map(|c| {
            ZEROS
                .iter()
                .find_map(|zero| u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10))
                .and_then(|value| char::from_digit(value, 10))
                .unwrap_or(c)
        })
        .collect()
}

impl FromStr for PartialDate {
    type Err = NotADate;
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let text = ascii_digits(text.trim());
        let mut parts = text.split('-');
        let number = |part: &str, digits: usize| {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<u16>().ok())
                .flatten()
                .ok_or(NotADate)
        };
        let year = number(parts.next().unwrap_or_default(), 4)?;
        let small = |part: &str| number(part, 2).and_then(|value| u8::try_from(value).map_err(|_| NotADate));
        let month = parts.next().map(small).transpose()?;
        let day = parts.next().map(small).transpose()?;
        if parts.next().is_some() {
            return Err(NotADate);
        }
        Self::new(i32::from(year), month, day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_sort_by_the_calendar_whatever_their_precision() {
        let sorted = [
            "1999-12-31",
            "2000",
            "2000-01",
            "2000-01-01",
            "2000-02",
            "2001",
            "2001-01-01",
        ];
        let mut dates: Vec<PartialDate> = sorted.iter().rev().map(|text| text.parse().unwrap()).collect();
        dates.sort();
        assert_eq!(dates.iter().map(ToString::to_string).collect::<Vec<_>>(), sorted);
    }

    #[test]
    fn takes_the_three_precisions_in_any_digits_and_nothing_else() {
        for (text, shown) in [("1999", "1999"), ("১৯৯৯-০২", "1999-02"), ("٢٠٠٠-٠٢-٢٩", "2000-02-29")]
        {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), shown);
        }
        for text in [
            "",
            "99",
            "1999-2",
            "1999-13",
            "1999-02-29",
            "1999-02-01-",
            "1999/02/01",
            "+199-01",
            "0999",
        ] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate), "{text}");
        }
    }
}
