//! Composition of the contexts into one program.

pub mod cli;
pub mod compose;
pub mod config;
pub mod data;
pub mod keeping;
pub mod operations;
pub mod organisation;
pub mod outcome;
#[cfg(feature = "oidc")]
pub mod provider;
pub mod serving;
pub mod shell;
pub mod sink;
pub mod standby;
pub mod verbs;
pub mod witness;

use cli::{Audit, Cli, ConfigVerb, Verb};
use outcome::{Failure, Outcome};

/// Carries out what the command line asks for.
///
/// # Errors
/// [`Failure`], which carries the exit code.
pub fn run(cli: Cli) -> Result<Outcome, Failure> {
    match cli.verb {
        Verb::CheckK(args) => verbs::check_k::run(&args),
        Verb::Bench(args) => verbs::bench::run(&args),
        Verb::Demo(args) => verbs::demo::run(&args),
        Verb::Release(verb) => verbs::release::run(verb),
        Verb::Forms(verb) => verbs::forms::run(&verb),
        Verb::Hub(args) => verbs::hub::run(&args),
        Verb::Init(args) => verbs::init::run(&args),
        Verb::Serve(args) => verbs::serve::run(&args),
        Verb::User(verb) => verbs::user::run(verb),
        Verb::Audit(Audit::Verify(args)) => verbs::audit::verify(&args),
        Verb::Audit(Audit::Checkpoint(args)) => verbs::audit::checkpoint(&args),
        Verb::Backup(args) => verbs::backup::run(args),
        Verb::Restore(args) => verbs::restore::run(&args),
        Verb::Keys(verb) => verbs::keys::run(verb),
        Verb::Organisation(verb) => verbs::organisation::run(verb),
        Verb::Doctor(args) => verbs::doctor::run(&args),
        Verb::Config(ConfigVerb::Check { file, data }) => verbs::config::check(file, data),
        Verb::Import(args) => verbs::import::run(*args),
    }
}
