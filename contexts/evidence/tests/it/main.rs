//! Imports, quality and releases, on real databases, real files and real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod browser;
mod house;
mod imports;
mod pages;
mod register;
mod world;
