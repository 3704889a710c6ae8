//! The binary `amparo`.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    amparo::operations::hardening::harden();
    amparo::outcome::finish(amparo::run(amparo::cli::Cli::parse()))
}
