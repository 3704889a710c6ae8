//! When a certificate ends. That is all of X.509 that the program wants to know by itself; trust and names are rustls' work.

use base::Timestamp;
use time::{Date, Month, PrimitiveDateTime, Time};

const SEQUENCE: u8 = 0x30;
/// The version, which old certificates leave out.
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// The end of the validity of a certificate in DER; `None` for what is none.
pub(crate) fn not_after(certificate: &[u8]) -> Option<Timestamp> {
    let (content, _) = take(certificate, SEQUENCE)?;
    let (mut rest, _) = take(content, SEQUENCE)?;
    if let Some((_, after)) = take(rest, VERSION) {
        rest = after;
    }
    // Serial number, algorithm, issuer; then the validity.
    for _ in 0..3 {
        rest = element(rest)?.2;
    }
    let (validity, _) = take(rest, SEQUENCE)?;
    let (_, _, rest) = element(validity)?;
    let (tag, text, _) = element(rest)?;
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    match tag {
        // Two digits of a year before 2050, RFC 5280.
        UTC_TIME if text.get(..2)? < "50" => date(&format!("20{text}")),
        UTC_TIME => date(&format!("19{text}")),
        GENERALIZED_TIME => date(text),
        _ => None,
    }
}

/// `YYYYMMDDHHMMSS`.
fn date(text: &str) -> Option<Timestamp> {
    if text.len() != 14 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u8>().ok();
    let month = Month::try_from(part(4, 6)?).ok()?;
    let day = Date::from_calendar_date(text.get(..4)?.parse().ok()?, month, part(6, 8)?).ok()?;
    let time = Time::from_hms(part(8, 10)?, part(10, 12)?, part(12, 14)?).ok()?;
    let seconds = PrimitiveDateTime::new(day, time).assume_utc().unix_timestamp();
    Some(Timestamp::from_micros(seconds.checked_mul(1_000_000)?))
}

/// The content of the first element, if it has this tag, and what follows.
fn take(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (found, content, rest) = element(bytes)?;
    (found == tag).then_some((content, rest))
}

/// Tag and content of the first element, and what follows it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, mut rest) = rest.split_first()?;
    let mut length = usize::from(*first);
    if length >= 0x80 {
        let (digits, after) = rest.split_at_checked(length & 0x7f)?;
        // Four bytes of length are more than any certificate has.
        if digits.is_empty() || digits.len() > 4 {
            return None;
        }
        length = digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit));
        rest = after;
    }
    let (content, rest) = rest.split_at_checked(length)?;
    Some((*tag, content, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn der(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let mut out = vec![tag, 0x82];
        out.extend_from_slice(&u16::try_from(content.len()).unwrap().to_be_bytes());
        out.extend(content);
        out
    }

    fn certificate(end: Vec<u8>) -> Vec<u8> {
        let start = der(UTC_TIME, &[b"250101000000Z"]);
        let validity = der(SEQUENCE, &[&start, &end]);
        let version = der(VERSION, &[&[2, 1, 2]]);
        let rest = der(SEQUENCE, &[]);
        der(
            SEQUENCE,
            &[&der(SEQUENCE, &[&version, &[2, 1, 7], &rest, &rest, &validity, &rest])],
        )
    }

    #[test]
    fn the_end_is_read_in_both_forms_and_nothing_from_what_is_no_certificate() {
        let end = |tag, text: &[u8]| not_after(&certificate(der(tag, &[text]))).map(|end| end.to_string());
        assert_eq!(end(UTC_TIME, b"270228235959Z").as_deref(), Some("2027-02-28T23:59:59Z"));
        assert_eq!(end(UTC_TIME, b"510101000000Z").as_deref(), Some("1951-01-01T00:00:00Z"));
        assert_eq!(
            end(GENERALIZED_TIME, b"20990101000000Z").as_deref(),
            Some("2099-01-01T00:00:00Z")
        );
        for bad in [&b"270230000000Z"[..], b"2702Z", b"270228235959", b"2702282359x9Z", b""] {
            assert_eq!(end(UTC_TIME, bad), None);
        }
    }

    #[test]
    fn no_bytes_make_it_panic() {
        let whole = certificate(der(UTC_TIME, &[b"270228235959Z"]));
        for length in 0..whole.len() {
            not_after(&whole[..length]);
            for byte in [0, 0x7f, 0x80, 0x84, 0xff] {
                let mut other = whole.clone();
                other[length] = byte;
                not_after(&other);
            }
        }
    }
}
