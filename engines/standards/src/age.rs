//! Age bands, as CTDC publishes them: the only form in which an age leaves the case.

use base::PartialDate;

/// A band of ages in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeBand {
    /// 0 to 8.
    From0,
    /// 9 to 17.
    From9,
    /// 18 to 20.
    From18,
    /// 21 to 23.
    From21,
    /// 24 to 26.
    From24,
    /// 27 to 29.
    From27,
    /// 30 to 38.
    From30,
    /// 39 to 47.
    From39,
    /// 48 and more.
    From48,
}

impl AgeBand {
    /// All nine, youngest first.
    pub const ALL: [Self; 9] = [
        Self::From0,
        Self::From9,
        Self::From18,
        Self::From21,
        Self::From24,
        Self::From27,
        Self::From30,
        Self::From39,
        Self::From48,
    ];

    /// CTDC's spelling, as stored: `0--8` … `48+`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::From0 => "0--8",
            Self::From9 => "9--17",
            Self::From18 => "18--20",
            Self::From21 => "21--23",
            Self::From24 => "24--26",
            Self::From27 => "27--29",
            Self::From30 => "30--38",
            Self::From39 => "39--47",
            Self::From48 => "48+",
        }
    }

    /// First age of the band.
    pub const fn first(self) -> u8 {
        match self {
            Self::From0 => 0,
            Self::From9 => 9,
            Self::From18 => 18,
            Self::From21 => 21,
            Self::From24 => 24,
            Self::From27 => 27,
            Self::From30 => 30,
            Self::From39 => 39,
            Self::From48 => 48,
        }
    }

    /// Last age of the band; none for the open one.
    pub fn last(self) -> Option<u8> {
        Self::ALL
            .into_iter()
            .find(|band| band.first() > self.first())
            .map(|next| next.first() - 1)
    }

    /// Message id.
    pub const fn label_id(self) -> &'static str {
        match self {
            Self::From0 => "standards-age-0",
            Self::From9 => "standards-age-9",
            Self::From18 => "standards-age-18",
            Self::From21 => "standards-age-21",
            Self::From24 => "standards-age-24",
            Self::From27 => "standards-age-27",
            Self::From30 => "standards-age-30",
            Self::From39 => "standards-age-39",
            Self::From48 => "standards-age-48",
        }
    }

    /// The band of an age; none for a negative one.
    pub fn of_age(years: i32) -> Option<Self> {
        Self::ALL
            .into_iter()
            .rev()
            .find(|band| i32::from(band.first()) <= years)
    }

    /// The band on a day (year, month 1–12, day) of somebody born on `birth`. None where the precision of the birth date
    /// leaves two bands possible, or where the birth lies after the day.
    pub fn on(birth: PartialDate, day: (i32, u8, u8)) -> Option<Self> {
        let (least, most) = birth.age_on(day.0, day.1, day.2);
        let (least, most) = (Self::of_age(least)?, Self::of_age(most)?);
        (least == most).then_some(least)
    }

    /// Reads a band in any spelling that has been published: `0--8`, `0—8`, `09--17`, `18-20`, `48+`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = base::date::ascii_digits(text.trim());
        let mut numbers = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse::<u8>().ok());
        let (first, last) = (numbers.next()??, numbers.next().flatten());
        let rest: String = text
            .chars()
            .filter(|c| !c.is_ascii_digit() && !c.is_whitespace())
            .collect();
        let joined = matches!(rest.as_str(), "-" | "--" | "–" | "—" | "−" | "to");
        let open = matches!(rest.as_str(), "+" | "--" | "—" | "-" | "");
        Self::ALL.into_iter().find(|band| {
            band.first() == first
                && match band.last() {
                    Some(end) => last == Some(end) && joined,
                    None => last.is_none() && open,
                }
        })
    }
}
