//! Codes of an app on a telephone (RFC 6238): HMAC-SHA-1, six digits, thirty seconds, because that is what every app knows.

use base::{Ambient, Redacted, Refusal, Timestamp};
use totp_rs::{Builder, Secret, Totp};

/// Bytes of a secret: 160 bits (RFC 4226, section 4).
pub(crate) const SECRET: usize = 20;
/// Digits of a code.
pub(crate) const DIGITS: usize = 6;

/// A new secret.
pub(crate) fn new_secret(ambient: &Ambient) -> Result<Redacted<Vec<u8>>, Refusal> {
    let bytes: [u8; SECRET] = ambient.bytes()?;
    Ok(Redacted::new(bytes.to_vec()))
}

fn of(secret: &Redacted<Vec<u8>>) -> Totp {
    let secret = Secret::new(secret.expose().clone().into_boxed_slice());
    Builder::new().with_secret(secret).with_skew(1).build_noncompliant()
}

/// The digits of what somebody typed, in whatever digits and with whatever space; `None` if it is no code of an app.
pub(crate) fn digits(typed: &str) -> Option<String> {
    let plain: String = base::date::ascii_digits(typed)
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '-')
        .collect();
    (plain.len() == DIGITS && plain.bytes().all(|byte| byte.is_ascii_digit())).then_some(plain)
}

/// The step whose code was typed: the present one, the one before or the one after, because clocks differ. The comparison
/// takes the same time wherever the codes differ. The caller sees to it that no step is taken twice.
pub(crate) fn step_of(secret: &Redacted<Vec<u8>>, digits: &str, now: Timestamp) -> Option<i64> {
    let seconds = u64::try_from(now.micros().div_euclid(1_000_000)).ok()?;
    of(secret)
        .check(digits, seconds)
        .and_then(|step| i64::try_from(step).ok())
}

/// The secret as it is typed into an app that cannot read the picture: base 32 in groups of four.
pub(crate) fn typed_secret(secret: &Redacted<Vec<u8>>) -> Redacted<String> {
    let text = of(secret).secret().to_base32();
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Redacted::new(groups.join(" "))
}

/// The address that the picture holds: `otpauth://totp/NAME:LOGIN?secret=…&issuer=NAME`. Algorithm, digits and seconds are
/// left out: they are the ones that apps assume, and some read nothing else.
pub(crate) fn address(name: &str, login: &str, secret: &Redacted<Vec<u8>>) -> Redacted<String> {
    let (name, login) = (escaped(name), escaped(login));
    let secret = of(secret).secret().to_base32();
    Redacted::new(format!("otpauth://totp/{name}:{login}?secret={secret}&issuer={name}"))
}

/// Percent-encoded: apps differ in what else they understand.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_at(secret: &Redacted<Vec<u8>>, now: Timestamp) -> String {
        of(secret)
            .generate(u64::try_from(now.micros() / 1_000_000).unwrap())
            .to_string()
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_micros(seconds * 1_000_000)
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
        let secret = Redacted::new(b"12345678901234567890".to_vec());
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            assert_eq!(code_at(&secret, at(seconds)), code);
            assert_eq!(step_of(&secret, code, at(seconds)), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_is_taken_one_step_early_or_late_and_no_more() {
        let secret = Redacted::new(vec![7; SECRET]);
        let code = code_at(&secret, at(3000));
        let taken: Vec<bool> = [2939, 2940, 2970, 3000, 3029, 3030, 3059, 3060]
            .map(|seconds| step_of(&secret, &code, at(seconds)) == Some(100))
            .to_vec();
        assert_eq!(taken, [false, false, true, true, true, true, true, false]);
    }

    #[test]
    fn a_code_may_be_typed_in_any_digits_and_with_space() {
        assert_eq!(digits(" 123 456 ").as_deref(), Some("123456"));
        assert_eq!(digits("١٢٣٤٥٦").as_deref(), Some("123456"));
        assert_eq!(digits("১২৩৪৫৬").as_deref(), Some("123456"));
        assert_eq!(digits("12345"), None);
        assert_eq!(digits("12345a"), None);
    }

    #[test]
    fn the_address_names_nothing_that_breaks_it() {
        let secret = Redacted::new(b"12345678901234567890".to_vec());
        assert_eq!(
            address("Our notes: ä", "amina@x", &secret).expose(),
            "otpauth://totp/Our%20notes%3A%20%C3%A4:amina%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Our%20notes%3A%20%C3%A4"
        );
        assert_eq!(
            typed_secret(&secret).expose(),
            "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"
        );
    }
}
