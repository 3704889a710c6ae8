//! Tests of the rules, the filter and the golden table.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod emergency;
mod filter;
mod golden;
mod rules;
mod world;
