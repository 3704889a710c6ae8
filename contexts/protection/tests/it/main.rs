//! People and cases, on real databases, with real keys and through real routes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod ages;
mod assess;
mod browser;
mod bulk;
mod canary;
mod cases;
mod emergencies;
mod entering;
mod handing;
mod house;
mod keeping;
mod leaving;
mod looking;
mod pages;
mod plan;
mod process;
mod process_rules;
mod registering;
mod round_trip;
mod together;
mod world;
