//! Set-up, checks, generated files: `cargo xtask help`.
#![expect(
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a command-line tool speaks through its standard streams"
)]

mod asvs;
mod graph;
mod house;
mod layers;
mod licences;
mod needs;
mod oracle;
mod package;
mod peers;
mod postgres;
mod process;
mod standards;
mod tally;
mod test;
mod trials;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match obey(&words.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the words say; `false` when it has already told what failed.
fn obey(words: &[&str]) -> Result<bool> {
    match words {
        [] | ["help" | "--help" | "-h"] => println!("{}", help()),
        ["generate"] => standards::run(&root(), false)?,
        ["generate", "--check"] => standards::run(&root(), true)?,
        ["layers"] => report(&layers::check(&root())?.0)?,
        ["house"] => {
            let findings = house::check(&root())?;
            findings
                .warnings
                .iter()
                .for_each(|warning| eprintln!("warning: {warning}"));
            report(&findings.errors)?;
        }
        ["oracle", options @ ..] => return oracle::ask(&root(), options),
        ["peers", "forms", options @ ..] => return peers::forms(&root(), options),
        ["setup"] => needs::provide(&[
            needs::Need::Postgres,
            needs::Need::Node,
            needs::Need::Chromium,
            needs::Need::Fonts,
        ])?,
        ["package", options @ ..] => package::run(&root(), &package::Options::parse(options)?)?,
        [trial, options @ ..] if trials::is_one(trial) => return trials::one(&root(), trial, options),
        ["test", options @ ..] => return test::all(&root(), &parse(options)?),
        _ => bail!(
            "expected one of the commands below, found `{}`\n\n{}",
            words.join(" "),
            help()
        ),
    }
    Ok(true)
}

fn parse(words: &[&str]) -> Result<test::Options> {
    let mut options = test::Options::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--fast" => options.fast = true,
            "--keep-going" => options.keep_going = true,
            "--only" => match words.next() {
                Some(step) => options.only.extend(step.split(',').map(str::to_owned)),
                None => bail!("--only wants the name of a step:\n{}", test::list()),
            },
            other => bail!("`test` has no option `{other}`\n\n{}", help()),
        }
    }
    Ok(options)
}

fn report(problems: &[String]) -> Result<()> {
    problems.iter().for_each(|problem| eprintln!("error: {problem}"));
    if problems.is_empty() {
        Ok(())
    } else {
        bail!("{} problems", problems.len())
    }
}

fn help() -> String {
    format!(
        "cargo xtask COMMAND\n\n\
         \x20 test [--fast] [--only STEP[,STEP]] [--keep-going]\n\
         \x20                    all checks and tests; --fast leaves out the browser and the trials\n\
         \x20 generate [--check]  write the generated files, or compare them\n\
         \x20 layers              the graph of crates against ARCHITECTURE.md\n\
         \x20 house               file sizes, links, translations, decisions\n\
         \x20 package [--profile NAME] [--no-build] [--no-trial]\n\
         \x20                    the Debian package, tried out in a copy of this machine's files\n\
         \x20 oracle [QUESTIONS]  the rule table and Cedar policies, asked the same; its first build takes minutes\n\
         \x20 peers forms [ROUNDS]\n\
         \x20                    forms beside pyxform, ODK Validate and ODK's engine, which it installs (tests/peers/forms)\n\
         \x20 setup               install what the tests need\n\n\
         Trials of the running program (trials/README.md); `--help` after the name tells their options, `--release` builds so:\n{}\n\
         Steps of test:\n{}\n\
         AMPARO_SHARED=DIR adds the tests on public data sets; AMPARO_CHROMIUM and AMPARO_POSTGRES_BIN choose the programs;\n\
         AMPARO_BROWSER adds options for the browser harness (tests/browser/README.md).",
        trials::list(),
        test::list()
    )
}

/// The root of the checkout: the folder above this crate.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_unknown_ones_refused_with_the_help() {
        let options = parse(&["--fast", "--only", "format,house", "--only", "tests"]).unwrap();
        assert!(options.fast && !options.keep_going);
        assert_eq!(options.only, ["format", "house", "tests"]);
        for bad in [&["--quick"][..], &["--only"]] {
            assert!(parse(bad).unwrap_err().to_string().contains("browser"), "{bad:?}");
        }
        assert!(obey(&["tset"]).unwrap_err().to_string().contains("cargo xtask COMMAND"));
        let unknown = test::Options {
            only: vec!["fromat".to_owned()],
            ..test::Options::default()
        };
        assert!(test::all(&root(), &unknown).unwrap_err().to_string().contains("fromat"));
    }
}
