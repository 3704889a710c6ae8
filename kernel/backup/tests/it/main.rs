//! Taking and restoring, on both engines and from one to the other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests"
)]

mod across;
mod damage;
mod erased;
mod kill;
mod world;
