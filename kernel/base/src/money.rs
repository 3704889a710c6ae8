//! Amounts of money: whole numbers of the smallest unit of a currency. No rates, no floating point; amounts of different
//! currencies are never added.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::date::ascii_digits;

/// A currency by its ISO 4217 code: three capital letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A text that is no code of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a currency is its three-letter ISO 4217 code, for example EUR")]
pub struct NotACurrency;

/// Currencies without a smaller unit, and those with a thousandth (ISO 4217); all others have a hundredth.
const WHOLE: [&str; 15] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
];
const THOUSANDTHS: [&str; 7] = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

impl Currency {
    /// Its code.
    pub fn code(&self) -> &str {
        // Three capital letters: see `from_str`, the only way to make one.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Digits behind the point.
    pub fn digits(self) -> u32 {
        match self.code() {
            code if WHOLE.contains(&code) => 0,
            code if THOUSANDTHS.contains(&code) => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = NotACurrency;
    fn from_str(text: &str) -> Result<Self, NotACurrency> {
        let code: [u8; 3] = text.trim().as_bytes().try_into().map_err(|_| NotACurrency)?;
        let code = code.map(|letter| letter.to_ascii_uppercase());
        if code.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(code))
        } else {
            Err(NotACurrency)
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// An amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// In the smallest unit of the currency: cents of euros, whole yen.
    pub minor: i64,
    /// Which currency.
    pub currency: Currency,
}

/// A text that is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an amount is digits, with a point before the smaller unit, for example 12.50")]
pub struct NotAnAmount;

/// The largest amount that is taken, in the smallest unit: sums of a million of them still fit.
pub const LARGEST: i64 = 9_000_000_000_000;

impl Money {
    /// An amount from what somebody typed: digits of any script, a point or a comma before the smaller unit, spaces between
    /// thousands. Never negative. Digits that the currency does not have are refused, not rounded.
    ///
    /// # Errors
    /// [`NotAnAmount`].
    pub fn parse(text: &str, currency: Currency) -> Result<Self, NotAnAmount> {
        let text: String = ascii_digits(text.trim())
            .chars()
            .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
            .map(|c| if matches!(c, ',' | '٫') { '.' } else { c })
            .collect();
        let (whole, part) = text
            .split_once('.')
            .map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
        let digits = usize::try_from(currency.digits()).map_err(|_| NotAnAmount)?;
        let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || part.is_some_and(|part| !is_number(part) || part.len() > digits) {
            return Err(NotAnAmount);
        }
        let all = format!("{whole}{:0<digits$}", part.unwrap_or_default());
        let minor: i64 = all.parse().map_err(|_| NotAnAmount)?;
        if minor > LARGEST {
            return Err(NotAnAmount);
        }
        Ok(Self { minor, currency })
    }

    /// The amount as digits, without the currency: `12.50`.
    pub fn amount(&self) -> String {
        let digits = self.currency.digits();
        if digits == 0 {
            return self.minor.to_string();
        }
        let (unit, sign) = (10_u64.pow(digits), if self.minor < 0 { "-" } else { "" });
        let (minor, width) = (self.minor.unsigned_abs(), digits as usize);
        format!("{sign}{}.{:0width$}", minor / unit, minor % unit)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.amount())
    }
}

/// Sums by currency. What would be more than fits stays at the most that does.
pub fn totals(amounts: impl IntoIterator<Item = Money>) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, i64> = BTreeMap::new();
    for money in amounts {
        let sum = sums.entry(money.currency).or_default();
        *sum = sum.saturating_add(money.minor);
    }
    sums.into_iter()
        .map(|(currency, minor)| Money { minor, currency })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, currency: &str) -> Option<i64> {
        Money::parse(text, currency.parse().unwrap())
            .ok()
            .map(|money| money.minor)
    }

    #[test]
    fn amounts_are_read_in_the_digits_and_with_the_point_that_people_use() {
        assert_eq!(of("12.50", "EUR"), Some(1_250));
        assert_eq!(of("12,5", "EUR"), Some(1_250));
        assert_eq!(of("1 250", "JPY"), Some(1_250));
        assert_eq!(of("١٢٫٥", "JOD"), Some(12_500));
        assert_eq!(of("০", "BDT"), Some(0));
    }

    #[test]
    fn what_a_currency_does_not_have_is_refused_and_not_rounded() {
        for (text, currency) in [
            ("1.5", "JPY"),
            ("1.505", "EUR"),
            ("-1", "EUR"),
            ("1.", "EUR"),
            (".5", "EUR"),
            ("", "EUR"),
            ("1e3", "EUR"),
            ("99999999999999", "EUR"),
        ] {
            assert_eq!(of(text, currency), None, "{text} {currency}");
        }
        for text in ["", "EU", "EURO", "E1R", "€"] {
            assert_eq!(text.parse::<Currency>(), Err(NotACurrency), "{text}");
        }
    }

    #[test]
    fn an_amount_reads_as_it_was_written() {
        for (text, currency) in [("0.05", "EUR"), ("12.50", "USD"), ("7", "XOF"), ("1.005", "KWD")] {
            let money = Money::parse(text, currency.parse().unwrap()).unwrap();
            assert_eq!(money.amount(), text);
            assert_eq!(money.to_string(), format!("{currency} {text}"));
        }
        let back = Money {
            minor: -5,
            currency: "EUR".parse().unwrap(),
        };
        assert_eq!(back.amount(), "-0.05");
    }

    #[test]
    fn different_currencies_are_never_added() {
        let euros = |minor| Money {
            minor,
            currency: "eur".parse().unwrap(),
        };
        let yen = Money {
            minor: 7,
            currency: "JPY".parse().unwrap(),
        };
        assert_eq!(totals([euros(5), yen, euros(6)]), [euros(11), yen]);
        assert_eq!(totals([euros(i64::MAX), euros(1)]), [euros(i64::MAX)]);
    }
}
