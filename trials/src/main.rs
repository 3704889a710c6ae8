//! The command line of the trials. `cargo xtask help` names them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use trials::{api, canary, crash, enumeration, faults, fuzz, load, lockout, oidc, power, report};

/// Trials of the running program.
#[derive(Debug, Parser)]
struct Cli {
    /// The program on trial
    #[arg(long, value_name = "FILE")]
    binary: PathBuf,
    #[command(subcommand)]
    trial: Trial,
}

#[derive(Debug, Subcommand)]
enum Trial {
    /// Killed while people write: nothing that was acknowledged is lost
    Crash(crash::Options),
    /// A day's use with people who carry names that nobody has: none of them stands in any file
    Canary(canary::Options),
    /// Calls to the disk fail, and it is full: nothing false, nothing broken
    Faults(faults::Options),
    /// Files, forms and addresses that are almost right: a reason for each, and nothing falls over
    Fuzz(fuzz::Options),
    /// People at work over many cases, and durable writes a second
    Load(load::Options),
    /// Whether time or shape of an answer tells that somebody or something exists
    Enumeration(enumeration::Options),
    /// Bad sign-ins from everywhere while the owner signs in from a device that is known
    Lockout(lockout::Options),
    /// Signing in by an identity provider, which also gives wrong answers
    Oidc(oidc::Options),
    /// schemathesis tries the API out as each role
    Api(api::Options),
    /// The current goes: what was flushed is enough
    Power(power::Options),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.trial {
        Trial::Crash(options) => crash::run(&cli.binary, options),
        Trial::Canary(options) => canary::run(&cli.binary, options),
        Trial::Faults(options) => faults::run(&cli.binary, options),
        Trial::Fuzz(options) => fuzz::run(&cli.binary, options),
        Trial::Load(options) => load::run(&cli.binary, options),
        Trial::Enumeration(options) => enumeration::run(&cli.binary, options),
        Trial::Lockout(options) => lockout::run(&cli.binary, options),
        Trial::Oidc(options) => oidc::run(&cli.binary, options),
        Trial::Api(options) => api::run(&cli.binary, options),
        Trial::Power(options) => power::run(&cli.binary, options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::say(format!("FAILED: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
