//! Points in time: UTC, whole microseconds, because that is what both databases keep.

use std::fmt;
use std::str::FromStr;

use ::time::OffsetDateTime;
use ::time::format_description::well_known::Rfc3339;

/// A point in time, in microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Later by so many seconds (earlier if negative); stays at the end of time instead of overflowing.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Whole seconds from `earlier` to `self`.
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / 1_000_000
    }

    /// Year, month (1–12), day, hour, minute, second in UTC.
    pub fn parts(self) -> (i32, u8, u8, u8, u8, u8) {
        let at = self.offset();
        (
            at.year(),
            u8::from(at.month()),
            at.day(),
            at.hour(),
            at.minute(),
            at.second(),
        )
    }

    /// The calendar day in UTC, ISO 8601: `2026-11-22`.
    pub fn day(self) -> String {
        let (year, month, day, ..) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The beginning of a calendar day in UTC, from `2026-11-22`; `None` for what is no day.
    pub fn of_day(text: &str) -> Option<Self> {
        format!("{text}T00:00:00Z").parse().ok()
    }

    fn offset(self) -> OffsetDateTime {
        /// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59.999999Z: RFC 3339 writes nothing beyond.
        const WRITABLE: (i64, i64) = (-62_167_219_200_000_000, 253_402_300_799_999_999);
        let micros = self.0.clamp(WRITABLE.0, WRITABLE.1);
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.offset().format(&Rfc3339).map_err(|_| fmt::Error)?)
    }
}

/// A text that is no point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no time; expected one such as 2026-11-22T10:00:00Z")]
pub struct NotATime;

impl FromStr for Timestamp {
    type Err = NotATime;

    /// What `Display` writes (RFC 3339), in any offset; what is finer than a microsecond is cut off.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let at = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| NotATime)?;
        i64::try_from(at.unix_timestamp_nanos().div_euclid(1000))
            .map(Self)
            .map_err(|_| NotATime)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_microseconds_can_be_written() {
        let shown = |micros| Timestamp::from_micros(micros).to_string();
        assert_eq!(shown(1_700_000_000_000_001), "2023-11-14T22:13:20.000001Z");
        assert_eq!(shown(i64::MIN), "0000-01-01T00:00:00Z");
        assert_eq!(shown(-62_167_219_200_000_001), "0000-01-01T00:00:00Z");
        assert_eq!(shown(i64::MAX), "9999-12-31T23:59:59.999999Z");
        assert_eq!(Timestamp::from_micros(i64::MAX).day(), "9999-12-31");
        for micros in [0, 1_700_000_000_000_001, -1, -62_167_219_200_000_000] {
            assert_eq!(shown(micros).parse(), Ok(Timestamp::from_micros(micros)));
        }
        assert_eq!("yesterday".parse::<Timestamp>(), Err(NotATime));
    }
}
