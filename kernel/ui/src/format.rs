//! Numbers, dates, times and lists as the six languages write them: the few figures of CLDR 48 that we need, instead of
//! its data files. `tests/it/format.rs` holds them against what a full CLDR implementation prints.

use base::{PartialDate, Timestamp};

use crate::Lang;

const BENGALI_DIGITS: [char; 10] = ['০', '১', '২', '৩', '৪', '৫', '৬', '৭', '৮', '৯'];

struct Style {
    group: &'static str,
    decimal: &'static str,
    minus: &'static str,
    percent: &'static str,
    /// Digits of the groups after the first: three, or two where lakh and crore are counted.
    further: usize,
    /// Fewest digits before the first separator; Spanish writes 1234 without one.
    leading: usize,
}

const fn style(lang: Lang) -> Style {
    let plain = Style {
        group: ",",
        decimal: ".",
        minus: "-",
        percent: "%",
        further: 3,
        leading: 1,
    };
    match lang {
        Lang::En => plain,
        Lang::Ar => Style {
            minus: "\u{200e}-",
            percent: "\u{200e}%\u{200e}",
            ..plain
        },
        Lang::Bn => Style { further: 2, ..plain },
        Lang::Es => Style {
            group: ".",
            decimal: ",",
            percent: "\u{a0}%",
            leading: 2,
            ..plain
        },
        Lang::Fr => Style {
            group: "\u{202f}",
            decimal: ",",
            percent: "\u{a0}%",
            ..plain
        },
        Lang::Uk => Style {
            group: "\u{a0}",
            decimal: ",",
            ..plain
        },
    }
}

/// Puts ASCII digits into the digits of the language (Bengali ones in Bengali, Latin ones elsewhere).
pub(crate) fn digits(lang: Lang, ascii: &str) -> String {
    if lang != Lang::Bn {
        return ascii.to_owned();
    }
    ascii
        .chars()
        .map(|c| {
            c.to_digit(10)
                .and_then(|digit| BENGALI_DIGITS.get(digit as usize).copied())
                .unwrap_or(c)
        })
        .collect()
}

fn grouped(lang: Lang, whole: &str) -> String {
    let style = style(lang);
    let length = whole.len();
    let mut text = String::with_capacity(length * 2);
    for (position, digit) in whole.chars().enumerate() {
        let rest = length - position;
        let boundary = rest == 3 || (rest > 3 && (rest - 3).is_multiple_of(style.further));
        if position > 0 && boundary && length >= 3 + style.leading {
            text.push_str(style.group);
        }
        text.push(digit);
    }
    text
}

pub(crate) fn number(lang: Lang, value: i64) -> String {
    let sign = if value < 0 { style(lang).minus } else { "" };
    let text = digits(lang, &grouped(lang, &value.unsigned_abs().to_string()));
    format!("{sign}{text}")
}

/// A number with at most `most` decimals; zeros at the end are left out.
pub(crate) fn decimal(lang: Lang, value: f64, most: usize) -> String {
    if !value.is_finite() {
        return String::from("–");
    }
    let plain = format!("{:.most$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let fraction = fraction.trim_end_matches('0');
    let style = style(lang);
    let zero = fraction.is_empty() && whole.bytes().all(|b| b == b'0');
    let sign = if value < 0.0 && !zero { style.minus } else { "" };
    let point = if fraction.is_empty() { "" } else { style.decimal };
    let text = format!("{}{point}{fraction}", grouped(lang, whole));
    format!("{sign}{}", digits(lang, &text))
}

pub(crate) fn percent(lang: Lang, share: f64, most: usize) -> String {
    format!("{}{}", decimal(lang, share * 100.0, most), style(lang).percent)
}

fn month_name(lang: Lang, month: u8, alone: bool) -> &'static str {
    let names: [&str; 12] = match (lang, alone) {
        (Lang::En, _) => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        (Lang::Ar, _) => [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        (Lang::Bn, _) => [
            "জানুয়ারি",
            "ফেব্রুয়ারি",
            "মার্চ",
            "এপ্রিল",
            "মে",
            "জুন",
            "জুলাই",
            "আগস্ট",
            "সেপ্টেম্বর",
            "অক্টোবর",
            "নভেম্বর",
            "ডিসেম্বর",
        ],
        (Lang::Es, _) => [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        (Lang::Fr, _) => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        (Lang::Uk, false) => [
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня",
        ],
        (Lang::Uk, true) => [
            "січень",
            "лютий",
            "березень",
            "квітень",
            "травень",
            "червень",
            "липень",
            "серпень",
            "вересень",
            "жовтень",
            "листопад",
            "грудень",
        ],
    };
    usize::from(month)
        .checked_sub(1)
        .and_then(|index| names.get(index).copied())
        .unwrap_or_default()
}

pub(crate) fn date(lang: Lang, date: PartialDate) -> String {
    let text = match (date, lang) {
        (PartialDate::Year(year), _) => year.to_string(),
        (PartialDate::Month(year, month), Lang::Es) => format!("{} de {year}", month_name(lang, month, true)),
        (PartialDate::Month(year, month), Lang::Uk) => format!("{} {year} р.", month_name(lang, month, true)),
        (PartialDate::Month(year, month), _) => format!("{} {year}", month_name(lang, month, true)),
        (PartialDate::Day(year, month, day), Lang::Es) => {
            format!("{day} de {} de {year}", month_name(lang, month, false))
        }
        (PartialDate::Day(year, month, day), Lang::Uk) => {
            format!("{day} {} {year} р.", month_name(lang, month, false))
        }
        (PartialDate::Day(year, month, day), Lang::Bn) => format!("{day} {}, {year}", month_name(lang, month, false)),
        (PartialDate::Day(year, month, day), _) => format!("{day} {} {year}", month_name(lang, month, false)),
    };
    digits(lang, &text)
}

pub(crate) fn day(lang: Lang, at: Timestamp) -> String {
    let (year, month, day, ..) = at.parts();
    date(lang, PartialDate::Day(year, month, day))
}

/// Day and time, in UTC and saying so.
pub(crate) fn time(lang: Lang, at: Timestamp) -> String {
    let (.., hour, minute, _) = at.parts();
    let comma = if lang == Lang::Ar { "،" } else { "," };
    let clock = digits(lang, &format!("{hour:02}:{minute:02}"));
    format!("{}{comma} {clock} UTC", day(lang, at))
}

pub(crate) fn list(lang: Lang, items: &[&str]) -> String {
    // Arabic joins "and" to the word that follows, and repeats it.
    let (comma, and) = match lang {
        Lang::En => (", ", " and "),
        Lang::Ar => (" و", " و"),
        Lang::Bn => (", ", " এবং "),
        Lang::Es => (", ", " y "),
        Lang::Fr => (", ", " et "),
        Lang::Uk => (", ", " і "),
    };
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [front @ .., last] => format!("{}{and}{last}", front.join(comma)),
    }
}
