//! Starts other programs, shows what they say and keeps it for counting.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result};

/// How a program ended.
#[derive(Debug)]
pub(crate) struct Ran {
    /// Whether it ended with exit code 0.
    pub(crate) ok: bool,
    /// All it wrote to standard output and standard error, in the order of arrival, without colours.
    pub(crate) text: String,
}

/// Runs a program to its end; its lines appear at once on standard error.
pub(crate) fn run(command: &mut Command) -> Result<Ran> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let text = Arc::new(Mutex::new(String::new()));
    let readers = [
        child.stdout.take().map(|pipe| copy(pipe, Arc::clone(&text))),
        child.stderr.take().map(|pipe| copy(pipe, Arc::clone(&text))),
    ];
    let status = child.wait().with_context(|| format!("cannot wait for {name}"))?;
    for reader in readers.into_iter().flatten() {
        // A reader that panicked has only lost its copy of the text.
        let _ = reader.join();
    }
    let text = std::mem::take(&mut *text.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(Ran {
        ok: status.success(),
        text,
    })
}

fn copy(pipe: impl Read + Send + 'static, into: Arc<Mutex<String>>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line);
            let mut text = into.lock().unwrap_or_else(PoisonError::into_inner);
            eprintln!("{line}");
            text.push_str(&plain(&line));
            text.push('\n');
        }
    })
}

/// Runs a program silently and returns its standard output, trimmed, if it ended well.
pub(crate) fn ask(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Removes colours: `ESC [ … letter`.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().skip(1).find(char::is_ascii_alphabetic);
        } else if letter != '\r' {
            out.push(letter);
        }
    }
    out
}

/// Where a program lies on the path.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| is_program(file))
}

/// Whether a file exists and may be run.
pub(crate) fn is_program(file: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::metadata(file).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    {
        file.is_file()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_both_streams_and_the_exit_code() {
        let ran =
            run(Command::new("sh").args(["-c", "echo out; printf '\\033[31merr\\033[0m\\n' >&2; exit 3"])).unwrap();
        assert!(!ran.ok);
        assert!(
            ran.text.contains("out\n") && ran.text.contains("err\n"),
            "{:?}",
            ran.text
        );
    }

    #[test]
    fn a_program_that_does_not_exist_is_named() {
        let error = run(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(error.to_string().contains("no-such-program-here"));
        assert_eq!(which("no-such-program-here"), None);
        assert!(which("sh").is_some());
    }
}
