//! What the generators promise, checked against the readers that the program uses.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod cases;
mod evidence;
mod example_files;
mod names;
mod people;
mod sheets;
