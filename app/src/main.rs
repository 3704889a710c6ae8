//! The binary `amparo`.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    amparo::outcome::finish(amparo::run(amparo::cli::Cli::parse()))
}
