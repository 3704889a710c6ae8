//! `cargo xtask oracle`: asks the rule table and the Cedar policies of `oracle/` the same questions.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::run;

/// Where the actions are listed, and where the second opinion on them stands.
pub(crate) const ACTIONS: &str = "kernel/access/src/action.rs";
pub(crate) const POLICIES: &str = "oracle/policies.cedar";

/// Actions that no policy names, one sentence each: the oracle is asked by hand, and would be the first to notice.
pub(crate) fn unnamed(actions: &str, policies: &str) -> Vec<String> {
    // `UserRoles "user-roles" User Nothing false;`
    let codes = actions.lines().filter_map(|line| {
        let (name, rest) = line.trim().split_once(" \"")?;
        let code = rest.split_once("\" ")?.0;
        let is_name = name.chars().all(char::is_alphanumeric) && name.starts_with(char::is_uppercase);
        (is_name && line.ends_with(';')).then_some(code)
    });
    codes
        .filter(|code| !policies.contains(&format!("Action::\"{code}\"")))
        .map(|code| {
            format!(
                "{POLICIES}: no policy names the action {code}, which {ACTIONS} has; `cargo xtask oracle` compares them"
            )
        })
        .collect()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_without_a_policy_is_named() {
        let actions = "    /// See.\n    CaseView \"case-view\" Case Nothing false;\n    CaseEdit \"case-edit\" Case Write true;\n";
        let policies = "permit (principal, action == Action::\"case-view\", resource);";
        let found = unnamed(actions, policies);
        assert!(found.len() == 1 && found[0].contains("case-edit"), "{found:?}");
        let root = crate::root();
        let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
        let real = read(ACTIONS);
        assert_eq!(unnamed(&real, &read(POLICIES)), [""; 0]);
        assert!(unnamed(&real, "").len() > 50);
    }
}
