//! The whole program: its command line as a process, its routes in one router.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "tests"
)]

mod api;
mod bench;
mod cli;
mod destruction;
mod evacuation;
mod house;
mod keeping;
mod leaving;
mod operations;
mod organisation;
mod partner;
mod postgres;
mod records;
mod reference;
mod release;
mod routes;
mod standby;
mod tenancy;
mod upgrade;
mod world;
