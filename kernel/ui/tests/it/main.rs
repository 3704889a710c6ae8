//! The page crate from outside: what it renders, what it serves, what its language files say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod format;
mod html;
mod languages;
mod pages;
mod served;
mod style;

use ui::{Catalogue, L, Lang};

fn localizer(lang: Lang) -> L {
    Catalogue::new(&[ui::SOURCES])
        .expect("the language files of this crate")
        .localizer(lang)
}
