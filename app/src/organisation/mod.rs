//! An organisation takes along what is its own, and leaves.

pub mod export;
pub mod job;
pub mod leaving;
pub mod page;
mod standard;
mod tables;
pub mod unpack;

/// What lies in the archive as `README.md`.
pub const README: &str = include_str!("README.export.md");
