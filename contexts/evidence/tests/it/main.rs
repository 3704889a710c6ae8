//! Imports, quality and releases, on real databases, real files and real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stderr,
    reason = "tests"
)]

mod bad_input;
mod browser;
mod cases;
mod house;
mod imports;
mod jobs;
mod overlap;
mod pages;
mod register;
mod releases;
mod world;
