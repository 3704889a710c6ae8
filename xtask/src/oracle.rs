//! `cargo xtask oracle`: asks the rule table and the Cedar policies of `oracle/` the same questions.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::run;

/// Builds the oracle in its own workspace and runs it. The first build takes minutes.
pub(crate) fn ask(root: &Path, options: &[&str]) -> Result<bool> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--locked"]);
    // What is set for the main workspace must not lead its build into ours.
    command.env_remove("CARGO_TARGET_DIR").current_dir(root.join("oracle"));
    match options {
        [] => {}
        [questions] if questions.parse::<u64>().is_ok() => {
            command.args(["--", questions]);
        }
        other => bail!("`oracle` takes how many questions to ask, found {other:?}"),
    }
    Ok(run(&mut command)?.ok)
}
