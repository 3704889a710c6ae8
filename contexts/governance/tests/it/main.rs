//! Duties of data protection, on real databases, with real keys and through real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod breaches;
mod departure;
mod destruction;
mod evacuation;
mod house;
mod pages;
mod retention;
mod world;
