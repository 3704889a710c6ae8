//! `cargo xtask test`: every check and every test, one after the other, each timed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::needs::{self, Need};
use crate::postgres::Cluster;
use crate::process::{run, which};
use crate::tally::{Count, Row, Table};
use crate::{house, layers, standards, trials};

/// What the command line asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Leave out the browser and the trials.
    pub(crate) fast: bool,
    /// Go on after a failed step.
    pub(crate) keep_going: bool,
    /// Only these steps; all when empty.
    pub(crate) only: Vec<String>,
}

/// What a step reports when it did not fail outright.
#[derive(Default)]
struct Done {
    count: Count,
    note: String,
    failed: bool,
}

type Work = fn(&Path) -> Result<Done>;

/// A step: its name, what it does in a sentence, what it needs, and the work.
struct Step {
    name: &'static str,
    about: &'static str,
    needs: &'static [Need],
    work: Work,
}

/// Cheap steps first, so that a slip is told in seconds.
const STEPS: &[Step] = &[
    Step {
        name: "format",
        about: "cargo fmt --check",
        needs: &[],
        work: format,
    },
    Step {
        name: "generated",
        about: "generated files are those that the generators write",
        needs: &[],
        work: generated,
    },
    Step {
        name: "house",
        about: "file sizes, translations' states, links, decisions, nothing of one machine",
        needs: &[],
        work: tidy,
    },
    Step {
        name: "layers",
        about: "the graph of crates, licences, sources, package count",
        needs: &[],
        work: graph,
    },
    Step {
        name: "script",
        about: "TypeScript of the pages compiles to the committed script",
        needs: &[Need::Node],
        work: script,
    },
    Step {
        name: "clippy",
        about: "all lints, all targets, warnings refused",
        needs: &[],
        work: clippy,
    },
    Step {
        name: "build",
        about: "binaries and tests",
        needs: &[],
        work: build,
    },
    Step {
        name: "tests",
        about: "unit, property and integration tests, SQLite and PostgreSQL",
        needs: &[Need::Postgres],
        work: tests,
    },
    Step {
        name: "doctests",
        about: "examples in the documentation",
        needs: &[],
        work: doctests,
    },
    Step {
        name: "trials",
        about: "the running program killed and starved, in short (trials/README.md)",
        needs: &[Need::Postgres],
        work: tried,
    },
    Step {
        name: "oidc",
        about: "sign-in by an identity provider: the feature's own tests, and a real provider from npm",
        needs: &[Need::Node, Need::Postgres, Need::Chromium],
        work: provided,
    },
    Step {
        name: "browser",
        about: "the running demo in Chromium: journeys, accessibility, sizes",
        needs: &[Need::Node, Need::Chromium, Need::Fonts],
        work: browser,
    },
];

/// The names of the steps with a sentence each, for the help text.
pub(crate) fn list() -> String {
    STEPS
        .iter()
        .map(|step| format!("    {:<10} {}\n", step.name, step.about))
        .collect()
}

/// Runs the steps, prints the table as the last thing, and says whether everything passed.
///
/// # Errors
/// When a step is unknown or lacks what it needs: then nothing has run.
pub(crate) fn all(root: &Path, options: &Options) -> Result<bool> {
    if let Some(unknown) = options
        .only
        .iter()
        .find(|name| !STEPS.iter().any(|step| step.name == *name))
    {
        bail!("there is no step `{unknown}`; the steps are:\n{}", list());
    }
    let wanted = |step: &Step| {
        let named = options.only.is_empty() || options.only.iter().any(|name| name == step.name);
        named && !(options.fast && ["browser", "oidc", "trials"].contains(&step.name))
    };
    let needed: Vec<Need> = STEPS
        .iter()
        .filter(|step| wanted(step))
        .flat_map(|step| step.needs)
        .copied()
        .collect();
    needs::provide(&unique(&needed))?;
    let mut table = Table::default();
    for step in STEPS {
        let stopped = !table.ok() && !options.keep_going;
        table.0.push(if wanted(step) && !stopped {
            perform(step, root)
        } else {
            left_out(step)
        });
    }
    println!("{}", table.print());
    Ok(table.ok())
}

fn unique(needs: &[Need]) -> Vec<Need> {
    let mut seen = Vec::new();
    for need in needs {
        if !seen.contains(need) {
            seen.push(*need);
        }
    }
    seen
}

fn left_out(step: &Step) -> Row {
    Row {
        name: step.name,
        ok: None,
        took: std::time::Duration::ZERO,
        count: Count::default(),
        note: String::new(),
    }
}

fn perform(step: &Step, root: &Path) -> Row {
    eprintln!("\n== {}: {}", step.name, step.about);
    let start = Instant::now();
    let result = (step.work)(root);
    let took = start.elapsed();
    let (ok, count, note) = match result {
        Ok(done) => (!done.failed, done.count, done.note),
        Err(error) => {
            eprintln!("{}: {error:#}", step.name);
            (false, Count::default(), format!("{error:#}"))
        }
    };
    Row {
        name: step.name,
        ok: Some(ok),
        took,
        count,
        note,
    }
}

fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root);
    command
}

/// Runs a program; its exit code decides.
fn must(command: &mut Command) -> Result<Done> {
    let ran = run(command)?;
    let last = ran
        .text
        .lines()
        .rev()
        .find(|line| line.starts_with("error"))
        .unwrap_or_default()
        .to_owned();
    Ok(Done {
        count: Count::of_output(&ran.text),
        failed: !ran.ok,
        note: if ran.ok { String::new() } else { last },
    })
}

fn format(root: &Path) -> Result<Done> {
    let done = must(&mut cargo(root, &["fmt", "--all", "--check"]))?;
    let note = if done.failed { "run `cargo fmt --all`" } else { "" };
    Ok(Done {
        note: note.to_owned(),
        ..done
    })
}

fn generated(root: &Path) -> Result<Done> {
    standards::run(root, true)?;
    Ok(Done::default())
}

fn tidy(root: &Path) -> Result<Done> {
    let findings = house::check(root)?;
    for warning in &findings.warnings {
        eprintln!("warning: {warning}");
    }
    told(&findings.errors, format!("{} warnings", findings.warnings.len()))
}

fn graph(root: &Path) -> Result<Done> {
    let (problems, server) = layers::check(root)?;
    let done = told(&problems, format!("the server links {server} packages"))?;
    if done.failed {
        return Ok(done);
    }
    if which("cargo-deny").is_none() {
        return Ok(Done {
            note: format!(
                "{}; cargo-deny is not installed, our own rules held the same",
                done.note
            ),
            ..done
        });
    }
    let deny = must(&mut cargo(
        root,
        &["deny", "--offline", "check", "bans", "licenses", "sources"],
    ))?;
    Ok(Done {
        note: format!("{}; cargo-deny agrees", done.note),
        failed: deny.failed,
        ..done
    })
}

fn told(problems: &[String], note: String) -> Result<Done> {
    for problem in problems {
        eprintln!("error: {problem}");
    }
    Ok(Done {
        failed: !problems.is_empty(),
        note: problems.first().cloned().unwrap_or(note),
        ..Done::default()
    })
}

fn clippy(root: &Path) -> Result<Done> {
    must(&mut cargo(
        root,
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ],
    ))
}

fn build(root: &Path) -> Result<Done> {
    must(&mut cargo(
        root,
        &["build", "--workspace", "--bins", "--tests", "--examples", "--locked"],
    ))
}

fn tests(root: &Path) -> Result<Done> {
    let cluster = Cluster::start().context("no PostgreSQL for the tests")?;
    let nextest = which("cargo-nextest").is_some();
    let mut command = if nextest {
        cargo(root, &["nextest", "run", "--workspace", "--locked", "--no-fail-fast"])
    } else {
        eprintln!("cargo-nextest is not installed: `cargo test` runs the same tests, one program after the other");
        cargo(
            root,
            &[
                "test",
                "--workspace",
                "--bins",
                "--lib",
                "--tests",
                "--locked",
                "--no-fail-fast",
            ],
        )
    };
    let done = must(
        command
            .env("AMPARO_TEST_POSTGRES", cluster.url())
            .env("AMPARO_TEST_POSTGRES_PROGRAM", cluster.program_url())
            .env("REQUIRE_POSTGRES", "1"),
    )?;
    if done.count.passed == 0 {
        bail!("no test ran");
    }
    let runner = if nextest { "cargo-nextest" } else { "cargo test" };
    let shared =
        std::env::var_os("AMPARO_SHARED").map_or("without the public data sets", |_| "with the public data sets");
    Ok(Done {
        note: format!("{runner}, {shared}"),
        ..done
    })
}

fn doctests(root: &Path) -> Result<Done> {
    must(&mut cargo(root, &["test", "--workspace", "--doc", "--locked"]))
}

fn tried(root: &Path) -> Result<Done> {
    let told = trials::all(root)?;
    let failed: Vec<&str> = told.iter().filter(|(_, ok)| !ok).map(|(name, _)| *name).collect();
    Ok(Done {
        failed: !failed.is_empty(),
        note: failed.join(", "),
        ..Done::default()
    })
}

/// The feature `oidc`, which no other step builds.
fn provided(root: &Path) -> Result<Done> {
    const OF_BOTH: [&str; 6] = [
        "--package",
        "amparo-accounts",
        "--features",
        "oidc",
        "--locked",
        "--no-fail-fast",
    ];
    let lint = [
        "clippy",
        "-p",
        "amparo-accounts",
        "-p",
        "amparo",
        "--features",
        "amparo/oidc",
        "--locked",
    ];
    let linted = must(&mut cargo(root, &[&lint[..], &["--", "-D", "warnings"]].concat()))?;
    if linted.failed {
        return Ok(linted);
    }
    let cluster = Cluster::start().context("no PostgreSQL for the tests")?;
    let mut command = if which("cargo-nextest").is_some() {
        let only = ["-E", "test(oidc::) or test(provider::)"];
        cargo(root, &[&["nextest", "run"][..], &OF_BOTH, &only].concat())
    } else {
        cargo(root, &[&["test", "--lib", "--tests"][..], &OF_BOTH].concat())
    };
    let tested = must(
        command
            .env("AMPARO_TEST_POSTGRES", cluster.url())
            .env("AMPARO_TEST_POSTGRES_PROGRAM", cluster.program_url())
            .env("REQUIRE_POSTGRES", "1"),
    )?;
    if tested.failed {
        return Ok(tested);
    }
    if tested.count.passed == 0 {
        bail!("no test ran");
    }
    if !trials::one(root, "oidc", &[])? {
        bail!("the trial failed");
    }
    npm(&root.join("tests/browser"))?;
    let gone = must(
        Command::new("node")
            .args(["journey.mjs", "--binary"])
            .arg(binary(root).with_file_name("amparo-oidc"))
            .arg("--chromium")
            .arg(needs::chromium().context("no Chromium found")?)
            .current_dir(root.join("tests/oidc")),
    )?;
    Ok(Done {
        failed: gone.failed,
        ..tested
    })
}

/// Installs the packages that the lock file names, unless they are there already.
pub(crate) fn npm(folder: &Path) -> Result<()> {
    let installed = folder.join("node_modules/.package-lock.json");
    let lock = folder.join("package-lock.json");
    let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    if changed(&installed).is_some_and(|there| changed(&lock).is_some_and(|wanted| wanted <= there)) {
        return Ok(());
    }
    let done = must(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(folder),
    )?;
    if done.failed {
        bail!("npm ci failed in {}", folder.display())
    } else {
        Ok(())
    }
}

fn script(root: &Path) -> Result<Done> {
    let folder = root.join("kernel/ui/script");
    npm(&folder)?;
    must(
        Command::new("npm")
            .args(["run", "--silent", "check"])
            .current_dir(folder),
    )
}

/// Where cargo put the program.
fn binary(root: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    root.join(target)
        .join("debug")
        .join(format!("amparo{}", std::env::consts::EXE_SUFFIX))
}

fn browser(root: &Path) -> Result<Done> {
    let folder = root.join("tests/browser");
    npm(&folder)?;
    let built = must(&mut cargo(
        root,
        &["build", "--package", "amparo", "--bin", "amparo", "--locked"],
    ))?;
    if built.failed {
        return Ok(built);
    }
    let chromium = needs::chromium().context("no Chromium found")?;
    let done = must(
        Command::new("node")
            .arg("run.mjs")
            .arg("--binary")
            .arg(binary(root))
            .arg("--chromium")
            .arg(chromium)
            .args(std::env::var("AMPARO_BROWSER").unwrap_or_default().split_whitespace())
            .current_dir(folder),
    )?;
    if done.count == Count::default() {
        bail!("no browser test ran");
    }
    Ok(done)
}
