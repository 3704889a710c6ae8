//! The binary `amparo`.

use clap::Parser as _;

fn main() {
    let _ = amparo::cli::Cli::parse();
}
