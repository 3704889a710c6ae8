//! Text that people typed, codes and times.

use base::{PartialDate, Timestamp};
use maud::{Markup, html};

use super::Sample;
use crate::L;

/// Text that somebody typed, whatever its script: isolated, so that its direction cannot disturb the line.
pub fn user_text(text: &str) -> Markup {
    html! { bdi dir="auto" { (text) } }
}

/// Long text that somebody typed: its line breaks stay, each paragraph finds its own direction.
pub fn long_text(text: &str) -> Markup {
    html! { div.long { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } } }
}

/// A code, a phone number, a checksum: always left to right.
pub fn code(text: &str) -> Markup {
    html! { bdi.code dir="ltr" { (text) } }
}

/// A point in time, readable by machines as well.
pub fn time(l: &L, at: Timestamp) -> Markup {
    html! { time datetime=(at) { (l.time(at)) } }
}

/// A date, as precise as it is known.
pub fn date(l: &L, date: PartialDate) -> Markup {
    html! { time datetime=(date) { (l.date(date)) } }
}

pub(super) fn samples(l: &L) -> Vec<Sample> {
    let when = Timestamp::from_micros(1_795_356_300_000_000);
    vec![Sample::new(
        "text",
        html! {
            p { (user_text("Олена Коваль")) ", " (user_text("فاطمة الزهراء")) ", " (user_text("রহিমা খাতুন")) }
            p { (code("K7-4MX-92Q")) " · " (time(l, when)) }
            @for text in ["2001", "2001-05", "2001-05-07"] { @if let Ok(known) = text.parse() { p { (date(l, known)) } } }
            (long_text("First line.\n\nسطر بالعربية."))
        },
    )]
}
