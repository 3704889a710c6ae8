#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests"
)]
//! The vocabularies hold together, and the readers read what the world writes.

mod answers;
mod countries;
mod evidence;
mod headers;
mod texts;
mod vocabulary;
