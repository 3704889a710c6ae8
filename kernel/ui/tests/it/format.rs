//! Expected texts are what a full CLDR 48 implementation prints.

use base::{PartialDate, Timestamp};
use ui::Lang;

use crate::localizer;

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    let expected = [
        (Lang::En, ["7", "1,234", "12,345", "1,234,567", "-12,345"]),
        (Lang::Ar, ["7", "1,234", "12,345", "1,234,567", "\u{200e}-12,345"]),
        (Lang::Bn, ["৭", "১,২৩৪", "১২,৩৪৫", "১২,৩৪,৫৬৭", "-১২,৩৪৫"]),
        (Lang::Es, ["7", "1234", "12.345", "1.234.567", "-12.345"]),
        (
            Lang::Fr,
            [
                "7",
                "1\u{202f}234",
                "12\u{202f}345",
                "1\u{202f}234\u{202f}567",
                "-12\u{202f}345",
            ],
        ),
        (
            Lang::Uk,
            ["7", "1\u{a0}234", "12\u{a0}345", "1\u{a0}234\u{a0}567", "-12\u{a0}345"],
        ),
    ];
    for (lang, texts) in expected {
        let l = localizer(lang);
        assert_eq!(
            [7, 1_234, 12_345, 1_234_567, -12_345].map(|value| l.number(value)),
            texts,
            "{lang}"
        );
        assert!(!l.number(i64::MIN).is_empty());
    }
}

#[test]
fn decimals_and_shares_follow_the_language() {
    let expected = [
        (Lang::En, "1,234,567.8", "0.5", "12.5%", "12%"),
        (
            Lang::Ar,
            "1,234,567.8",
            "0.5",
            "12.5\u{200e}%\u{200e}",
            "12\u{200e}%\u{200e}",
        ),
        (Lang::Bn, "১২,৩৪,৫৬৭.৮", "০.৫", "১২.৫%", "১২%"),
        (Lang::Es, "1.234.567,8", "0,5", "12,5\u{a0}%", "12\u{a0}%"),
        (Lang::Fr, "1\u{202f}234\u{202f}567,8", "0,5", "12,5\u{a0}%", "12\u{a0}%"),
        (Lang::Uk, "1\u{a0}234\u{a0}567,8", "0,5", "12,5%", "12%"),
    ];
    for (lang, large, half, share, whole) in expected {
        let l = localizer(lang);
        assert_eq!(l.decimal(1_234_567.8, 1), large, "{lang}");
        assert_eq!(l.decimal(0.5, 1), half, "{lang}");
        assert_eq!(l.percent(0.125, 1), share, "{lang}");
        assert_eq!(l.percent(0.12, 1), whole, "{lang}");
    }
    let l = localizer(Lang::En);
    assert_eq!(l.decimal(-0.04, 1), "0", "nothing is not negative");
    assert_eq!(l.decimal(f64::NAN, 1), "–");
}

#[test]
fn dates_keep_their_precision_and_name_their_months() {
    let expected = [
        (Lang::En, "2 November 2026", "November 2026", "2026"),
        (Lang::Ar, "2 نوفمبر 2026", "نوفمبر 2026", "2026"),
        (Lang::Bn, "২ নভেম্বর, ২০২৬", "নভেম্বর ২০২৬", "২০২৬"),
        (Lang::Es, "2 de noviembre de 2026", "noviembre de 2026", "2026"),
        (Lang::Fr, "2 novembre 2026", "novembre 2026", "2026"),
        (Lang::Uk, "2 листопада 2026 р.", "листопад 2026 р.", "2026"),
    ];
    for (lang, day, month, year) in expected {
        let l = localizer(lang);
        let date = |text: &str| l.date(text.parse::<PartialDate>().unwrap());
        assert_eq!(
            (date("2026-11-02"), date("2026-11"), date("2026")),
            (day.into(), month.into(), year.into()),
            "{lang}"
        );
        let all: std::collections::BTreeSet<String> =
            (1..=12).map(|month| date(&format!("2026-{month:02}-01"))).collect();
        assert_eq!(all.len(), 12, "{lang}: every month has its own name");
    }
}

#[test]
fn times_say_that_they_are_utc() {
    let at = Timestamp::from_micros(1_793_610_300_000_000);
    assert_eq!(localizer(Lang::En).time(at), "2 November 2026, 09:05 UTC");
    assert_eq!(localizer(Lang::Ar).time(at), "2 نوفمبر 2026، 09:05 UTC");
    assert_eq!(localizer(Lang::Bn).time(at), "২ নভেম্বর, ২০২৬, ০৯:০৫ UTC");
    assert_eq!(localizer(Lang::Uk).day(at), "2 листопада 2026 р.");
}

#[test]
fn lists_end_in_and() {
    let expected = [
        (Lang::En, "a, b and c"),
        (Lang::Ar, "a وb وc"),
        (Lang::Bn, "a, b এবং c"),
        (Lang::Es, "a, b y c"),
        (Lang::Fr, "a, b et c"),
        (Lang::Uk, "a, b і c"),
    ];
    for (lang, text) in expected {
        let l = localizer(lang);
        assert_eq!(l.list(&["a", "b", "c"]), text);
        assert_eq!((l.list(&["a"]), l.list(&[])), (String::from("a"), String::new()));
    }
}
