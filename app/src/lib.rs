//! Composition of the contexts into one program.

pub mod cli;
pub mod config;
