//! `amparo config check`: is the configuration right?

use std::path::PathBuf;

use crate::config::{Config, FILE};
use crate::outcome::{Failure, Outcome, say};

/// Checks a file, or the one of a data folder, together with the environment.
///
/// # Errors
/// [`Failure::Unusable`] with every problem, or when no file is named.
pub fn check(file: Option<PathBuf>, data: Option<PathBuf>) -> Result<Outcome, Failure> {
    let file = file
        .or_else(|| data.map(|dir| dir.join(FILE)))
        .ok_or_else(|| Failure::unusable("name a file, or a data folder with --data"))?;
    if !file.is_file() {
        return Err(Failure::unusable(format!("{} is not a file", file.display())));
    }
    match Config::load(&file, |name| std::env::var(name).ok()) {
        Ok(_) => {
            say(format!("{}: in order", file.display()));
            Ok(Outcome::Yes)
        }
        Err(problems) => {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            Err(Failure::unusable(lines.join("\n        ")))
        }
    }
}
