//! Passkeys: the vectors of the standard, a passkey in software that lies, and bytes that are nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod ceremonies;
mod malformed;
mod vectors;
