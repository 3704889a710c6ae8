//! Days, times and their texts, in the proleptic Gregorian calendar.

/// Days from 1970-01-01 to a day (H. Hinnant, *chrono-compatible low-level date algorithms*).
pub(crate) fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day that is so many days after 1970-01-01.
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// A day with the time since its midnight and how far the clock was ahead of UTC, where said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Moment {
    pub(crate) days: i64,
    /// Milliseconds since midnight.
    pub(crate) millis: i64,
    /// Whether a time was said at all.
    pub(crate) timed: bool,
    /// Minutes ahead of UTC.
    pub(crate) offset: Option<i64>,
}

pub(crate) const DAY: i64 = 86_400_000;

fn digits(text: &str, count: usize) -> Option<(i64, &str)> {
    let part = text.get(..count)?;
    let all = part.bytes().all(|byte| byte.is_ascii_digit());
    Some((part.parse().ok().filter(|_| all)?, text.get(count..)?))
}

/// `2026-12-01`.
pub(crate) fn day(text: &str) -> Option<(i64, &str)> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    let days = days(year, month, day);
    (civil(days) == (year, month, day)).then_some((days, rest))
}

/// `14:05`, `14:05:30`, `14:05:30.250`, perhaps with `Z`, `+02:00` or `+02`: milliseconds and offset.
pub(crate) fn time(text: &str) -> Option<(i64, Option<i64>)> {
    let (hour, rest) = digits(text, 2)?;
    let (minute, mut rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (mut second, mut milli) = (0, 0);
    if let Some(after) = rest.strip_prefix(':') {
        (second, rest) = digits(after, 2)?;
        if let Some(after) = rest.strip_prefix('.') {
            let count = after.bytes().take_while(u8::is_ascii_digit).count();
            let part: String = after.chars().take(count.min(3)).collect();
            milli = format!("{part:0<3}").parse().ok()?;
            rest = after.get(count..)?;
        }
    }
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let millis = ((hour * 60 + minute) * 60 + second) * 1000 + milli;
    Some((millis, offset(rest)?))
}

#[expect(clippy::option_option, reason = "no offset is one thing, a bad one another")]
fn offset(text: &str) -> Option<Option<i64>> {
    match text {
        "" => return Some(None),
        "Z" => return Some(Some(0)),
        _ => {}
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hour, rest) = digits(text.strip_prefix(['+', '-'])?, 2)?;
    let minute = match rest {
        "" => 0,
        rest => {
            digits(rest.strip_prefix(':').unwrap_or(rest), 2)
                .filter(|(_, rest)| rest.is_empty())?
                .0
        }
    };
    (hour <= 14 && minute <= 59).then_some(Some(sign * (hour * 60 + minute)))
}

/// A day, or a day with time.
pub(crate) fn moment(text: &str) -> Option<Moment> {
    let (days, rest) = day(text)?;
    if rest.is_empty() {
        return Some(Moment {
            days,
            millis: 0,
            timed: false,
            offset: None,
        });
    }
    let (millis, offset) = time(rest.strip_prefix('T')?)?;
    Some(Moment {
        days,
        millis,
        timed: true,
        offset,
    })
}

impl Moment {
    /// Days since 1970-01-01 as a number; a time counts from midnight UTC, `ahead` minutes are taken where none were said.
    #[expect(clippy::cast_precision_loss, reason = "days and milliseconds are far below 2^52")]
    pub(crate) fn number(self, ahead: i64) -> f64 {
        if !self.timed {
            return self.days as f64;
        }
        let millis = self.days * DAY + self.millis - self.offset.unwrap_or(ahead) * 60_000;
        millis as f64 / DAY as f64
    }

    /// From a number of days.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "beyond the calendar it is refused before"
    )]
    pub(crate) fn of_number(number: f64, ahead: i64) -> Option<Self> {
        // The years that four digits can write.
        if !(-719_528.0..2_932_897.0).contains(&number) {
            return None;
        }
        if number.fract() == 0.0 {
            return Some(Self {
                days: number as i64,
                millis: 0,
                timed: false,
                offset: None,
            });
        }
        let millis = (number * DAY as f64).round() as i64 + ahead * 60_000;
        Some(Self {
            days: millis.div_euclid(DAY),
            millis: millis.rem_euclid(DAY),
            timed: true,
            offset: Some(ahead),
        })
    }

    pub(crate) fn date_text(self) -> String {
        let (year, month, day) = civil(self.days);
        format!("{year:04}-{month:02}-{day:02}")
    }

    pub(crate) fn text(self, ahead: i64) -> String {
        let offset = self.offset.unwrap_or(ahead);
        let sign = if offset < 0 { '-' } else { '+' };
        format!(
            "{}T{:02}:{:02}:{:02}.{:03}{sign}{:02}:{:02}",
            self.date_text(),
            self.millis / 3_600_000,
            self.millis / 60_000 % 60,
            self.millis / 1000 % 60,
            self.millis % 1000,
            offset.abs() / 60,
            offset.abs() % 60
        )
    }

    /// Writes by the letters of ODK's `format-date`; `None` for one that is not known.
    pub(crate) fn format(self, pattern: &str) -> Option<String> {
        const MONTHS: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        let (year, month, day) = civil(self.days);
        let (hour, minute, second) = (
            self.millis / 3_600_000,
            self.millis / 60_000 % 60,
            self.millis / 1000 % 60,
        );
        let name =
            |names: &'static [&'static str], at: i64| usize::try_from(at).ok().and_then(|at| names.get(at)).copied();
        let mut out = String::new();
        let mut letters = pattern.chars();
        while let Some(letter) = letters.next() {
            if letter != '%' {
                out.push(letter);
                continue;
            }
            match letters.next()? {
                '%' => out.push('%'),
                'Y' => out += &format!("{year:04}"),
                'y' => out += &format!("{:02}", year % 100),
                'm' => out += &format!("{month:02}"),
                'n' => out += &month.to_string(),
                'b' => out += name(&MONTHS, month - 1)?,
                'd' => out += &format!("{day:02}"),
                'e' => out += &day.to_string(),
                'a' => out += name(&WEEKDAYS, self.days.rem_euclid(7))?,
                'H' => out += &format!("{hour:02}"),
                'h' => out += &hour.to_string(),
                'M' => out += &format!("{minute:02}"),
                'S' => out += &format!("{second:02}"),
                '3' => out += &format!("{:03}", self.millis % 1000),
                _ => return None,
            }
        }
        Some(out)
    }
}
