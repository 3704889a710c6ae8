//! Composition of the contexts into one program.

pub mod cli;
pub mod config;
pub mod outcome;
pub mod verbs;

use cli::{Cli, Verb};
use outcome::{Failure, Outcome};

/// Carries out what the command line asks for.
///
/// # Errors
/// [`Failure`], which carries the exit code.
pub fn run(cli: Cli) -> Result<Outcome, Failure> {
    match cli.verb {
        Verb::CheckK(args) => verbs::check_k::run(&args),
        _ => Err(Failure::unusable("this verb is being built")),
    }
}
