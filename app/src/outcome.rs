//! How a verb ends: the exit codes of [`crate::cli::EXIT_CODES`].

use std::fmt::Display;
use std::process::ExitCode;

/// A verb that could be carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done; what was asked for holds.
    Yes,
    /// The answer is no.
    No,
}

/// A verb that could not be carried out: one sentence that says what to do.
#[derive(Debug)]
pub enum Failure {
    /// The command line, the configuration or the input cannot be used.
    Unusable(String),
    /// Not in this state: wrong key, database in use, port taken.
    NotNow(String),
    /// The program failed.
    Failed(anyhow::Error),
}

impl Failure {
    /// Input that cannot be used.
    pub fn unusable(message: impl Display) -> Self {
        Self::Unusable(message.to_string())
    }

    /// A state in which it cannot be done.
    pub fn not_now(message: impl Display) -> Self {
        Self::NotNow(message.to_string())
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unusable(text) | Self::NotNow(text) => f.write_str(text),
            Self::Failed(error) => write!(f, "{error:#}"),
        }
    }
}

impl<E: Into<anyhow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// The exit code of a verb; what went wrong has been said on standard error.
#[expect(clippy::print_stderr, reason = "the one place where the program says why it stops")]
pub fn finish(outcome: Result<Outcome, Failure>) -> ExitCode {
    let code = match outcome {
        Ok(Outcome::Yes) => 0,
        Ok(Outcome::No) => 1,
        Err(failure) => {
            let (code, text) = match failure {
                Failure::Unusable(text) => (2, text),
                Failure::NotNow(text) => (3, text),
                Failure::Failed(error) => (4, format!("{error:#}")),
            };
            eprintln!("amparo: {text}");
            code
        }
    };
    ExitCode::from(code)
}

/// Prints a line of the answer. Standard output may be closed early by the reader; that is not our failure.
pub fn say(line: impl Display) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// Prints the answer as one line of JSON.
pub fn say_json(value: &serde_json::Value) {
    say(value);
}

/// Prints a remark that is not part of the answer.
pub fn note(line: impl Display) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
