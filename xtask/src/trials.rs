//! `cargo xtask crash` and its friends: builds the program and the crate `trials`, and runs one against the other.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::needs::{self, Need};
use crate::postgres::Cluster;
use crate::process::run;
use crate::test::npm;

/// A trial: its verb, what it proves in a sentence, and what it needs.
struct Trial {
    name: &'static str,
    about: &'static str,
    needs: &'static [Need],
    /// Whether its short form belongs to `cargo xtask test`.
    short: bool,
}

const TRIALS: &[Trial] = &[
    Trial {
        name: "crash",
        about: "killed while people write: nothing acknowledged is lost",
        needs: &[Need::Postgres],
        short: true,
    },
    Trial {
        name: "canary",
        about: "a day's use: no name, number or story in any file",
        needs: &[],
        short: true,
    },
    Trial {
        name: "faults",
        about: "calls to the disk fail, and it is full: nothing false, nothing broken",
        needs: &[],
        short: true,
    },
    Trial {
        name: "fuzz",
        about: "files, forms, addresses that are almost right: a reason for each",
        needs: &[],
        short: true,
    },
    Trial {
        name: "load",
        about: "people at work over many cases, durable writes a second",
        needs: &[Need::Postgres],
        short: true,
    },
    Trial {
        name: "enumeration",
        about: "no answer tells by time or shape who or what exists",
        needs: &[],
        short: true,
    },
    Trial {
        name: "lockout",
        about: "bad sign-ins from everywhere do not keep the owner out",
        needs: &[],
        short: true,
    },
    Trial {
        name: "oidc",
        about: "signing in by an identity provider that also gives wrong answers",
        needs: &[Need::Node],
        // A step of its own: it needs another build.
        short: false,
    },
    Trial {
        name: "api",
        about: "schemathesis (PyPI) tries the API out as each role",
        needs: &[],
        short: false,
    },
    Trial {
        name: "power",
        about: "the current goes: what was flushed is enough",
        needs: &[],
        short: true,
    },
];

/// The trials with a sentence each, for the help text.
pub(crate) fn list() -> String {
    TRIALS
        .iter()
        .map(|trial| format!("  {:<19} {}\n", trial.name, trial.about))
        .collect()
}

/// Whether there is a trial of this name.
pub(crate) fn is_one(name: &str) -> bool {
    TRIALS.iter().any(|trial| trial.name == name)
}

/// Runs one with the words after its name; `--release` is for cargo, everything else for the trial.
///
/// # Errors
/// When it cannot be built or lacks what it needs.
pub(crate) fn one(root: &Path, name: &str, words: &[&str]) -> Result<bool> {
    let release = words.contains(&"--release");
    let words: Vec<&str> = words.iter().copied().filter(|word| *word != "--release").collect();
    let mut programs = build(root, release)?;
    let trial = TRIALS
        .iter()
        .find(|trial| trial.name == name)
        .with_context(|| format!("there is no trial `{name}`:\n{}", list()))?;
    needs::provide(trial.needs)?;
    let cluster = cluster(trial)?;
    if name == "oidc" {
        npm(&root.join(PROVIDER))?;
        programs.amparo = with_provider(root, release)?;
    }
    perform(&programs, trial, &words, cluster.as_ref())
}

/// Where the identity provider of the trial `oidc` is.
const PROVIDER: &str = "tests/oidc";

/// Builds the program with the feature `oidc`, and puts it beside the one without: the next step needs that one.
fn with_provider(root: &Path, release: bool) -> Result<PathBuf> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args([
            "build",
            "--locked",
            "--package",
            "amparo",
            "--bin",
            "amparo",
            "--features",
            "oidc",
        ])
        .current_dir(root);
    if release {
        command.arg("--release");
    }
    if !run(&mut command)?.ok {
        bail!("the program does not build with the feature `oidc`");
    }
    let folder = folder(root, release);
    let aside = folder.join("amparo-oidc");
    std::fs::copy(folder.join("amparo"), &aside).context("no program was built")?;
    Ok(aside)
}

/// Runs the short form of each; what they said last, for the table of `cargo xtask test`.
///
/// # Errors
/// As [`one`].
pub(crate) fn all(root: &Path) -> Result<Vec<(&'static str, bool)>> {
    let programs = build(root, false)?;
    let cluster = Cluster::start().context("no PostgreSQL for the trials")?;
    TRIALS
        .iter()
        .filter(|trial| trial.short)
        .map(|trial| Ok((trial.name, perform(&programs, trial, &[], Some(&cluster))?)))
        .collect()
}

/// The two binaries.
struct Programs {
    amparo: PathBuf,
    trials: PathBuf,
}

fn build(root: &Path, release: bool) -> Result<Programs> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args([
            "build",
            "--locked",
            "--bins",
            "--package",
            "amparo",
            "--package",
            "amparo-trials",
        ])
        .current_dir(root);
    if release {
        command.arg("--release");
    }
    if !run(&mut command)?.ok {
        bail!("the program does not build");
    }
    let folder = folder(root, release);
    Ok(Programs {
        amparo: folder.join("amparo"),
        trials: folder.join("amparo-trials"),
    })
}

/// Where cargo puts programs.
fn folder(root: &Path, release: bool) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    root.join(target).join(if release { "release" } else { "debug" })
}

fn cluster(trial: &Trial) -> Result<Option<Cluster>> {
    let wanted = trial.needs.contains(&Need::Postgres) && std::env::var_os("AMPARO_TEST_POSTGRES").is_none();
    // A rate of durable saves is one only where the server flushes.
    let start = if trial.name == "load" {
        Cluster::durable
    } else {
        Cluster::start
    };
    wanted.then(start).transpose()
}

fn perform(programs: &Programs, trial: &Trial, words: &[&str], cluster: Option<&Cluster>) -> Result<bool> {
    let mut command = Command::new(&programs.trials);
    command
        .arg("--binary")
        .arg(&programs.amparo)
        .arg(trial.name)
        .args(words);
    if let Some(cluster) = cluster {
        command.env("AMPARO_TEST_POSTGRES", cluster.url());
    }
    if let Some(folder) = needs::postgres_folder() {
        command.env("AMPARO_POSTGRES_BIN", folder);
    }
    Ok(run(&mut command)?.ok)
}
