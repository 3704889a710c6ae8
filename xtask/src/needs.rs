//! What the tests need besides Rust: PostgreSQL, Chromium, Node. Looked for, installed when we may, named exactly when not.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{ask, is_program, run, which};

/// A program from outside that a step needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The PostgreSQL server: `initdb`, `pg_ctl`, `postgres`, `psql`.
    Postgres,
    /// Chromium or Chrome.
    Chromium,
    /// Node.js 18 or newer, with npm.
    Node,
    /// Fonts with Arabic and Bengali letters, so that screenshots show text.
    Fonts,
}

impl Need {
    fn name(self) -> &'static str {
        match self {
            Self::Postgres => "the PostgreSQL server, 13 or newer (initdb, pg_ctl, psql)",
            Self::Chromium => "Chromium",
            Self::Node => "Node.js 18 or newer with npm",
            Self::Fonts => "fonts for Arabic and Bengali",
        }
    }

    fn apt(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::Node => &["nodejs", "npm"],
            Self::Fonts => &["fonts-noto-core"],
        }
    }

    fn dnf(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql-server"],
            Self::Chromium => &["chromium"],
            Self::Node => &["nodejs", "npm"],
            Self::Fonts => &["google-noto-sans-arabic-fonts", "google-noto-sans-bengali-fonts"],
        }
    }

    fn brew(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql@17"],
            Self::Chromium => &["chromium"],
            Self::Node => &["node"],
            Self::Fonts => &[],
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Postgres => postgres_folder().is_some(),
            Self::Chromium => chromium().is_some(),
            Self::Node => node_is_good(),
            // Without fontconfig there is nothing to ask; the pictures will show.
            Self::Fonts => ["ar", "bn"].iter().all(|language| {
                ask("fc-list", &[&format!(":lang={language}"), "family"]).is_none_or(|families| !families.is_empty())
            }),
        }
    }
}

/// Makes sure that everything in `needs` is there.
///
/// # Errors
/// When something is missing and cannot be installed: the message says what to type.
pub(crate) fn provide(needs: &[Need]) -> Result<()> {
    let missing = missing(needs);
    if missing.is_empty() {
        return Ok(());
    }
    if let Some(prefix) = install_rights() {
        let packages: Vec<&str> = missing.iter().flat_map(|need| need.apt()).copied().collect();
        eprintln!("xtask: installing {} with apt-get", packages.join(" "));
        apt(&prefix, &["update", "-q"])?;
        apt(
            &prefix,
            &[&["install", "-y", "-q", "--no-install-recommends"], packages.as_slice()].concat(),
        )?;
    }
    let missing = self::missing(needs);
    if missing.is_empty() {
        Ok(())
    } else {
        bail!(advice(&missing))
    }
}

fn missing(needs: &[Need]) -> Vec<Need> {
    needs.iter().copied().filter(|need| !need.is_there()).collect()
}

/// The words before `apt-get` when we may use it: none for root, `sudo -n` where sudo asks for no password.
fn install_rights() -> Option<Vec<&'static str>> {
    which("apt-get")?;
    if is_root() {
        return Some(Vec::new());
    }
    ask("sudo", &["-n", "true"]).map(|_| vec!["sudo", "-n"])
}

/// Whether this process runs as root.
pub(crate) fn is_root() -> bool {
    ask("id", &["-u"]).as_deref() == Some("0")
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let words: Vec<&str> = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    let (program, rest) = words.split_first().unwrap_or((&"apt-get", &[]));
    if run(Command::new(program).args(rest))?.ok {
        Ok(())
    } else {
        bail!("`{}` failed", words.join(" "))
    }
}

fn advice(missing: &[Need]) -> String {
    let names: Vec<&str> = missing.iter().map(|need| need.name()).collect();
    let all = |packages: fn(Need) -> &'static [&'static str]| {
        missing
            .iter()
            .flat_map(|need| packages(*need))
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    };
    format!(
        "missing: {}.\n  Debian, Ubuntu: sudo apt-get install {}\n  Fedora: sudo dnf install {}\n  macOS: brew install {}\n\
         or leave out the steps that need it: `cargo xtask help`",
        names.join("; "),
        all(Need::apt),
        all(Need::dnf),
        all(Need::brew)
    )
}

fn node_is_good() -> bool {
    let major = ask("node", &["--version"])
        .and_then(|version| version.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    major.is_some_and(|major| major >= 18) && which("npm").is_some()
}

/// The folder with `initdb` and its friends: `AMPARO_POSTGRES_BIN`, the path, or where the distributions put it.
pub(crate) fn postgres_folder() -> Option<PathBuf> {
    let chosen = std::env::var_os("AMPARO_POSTGRES_BIN").map(PathBuf::from);
    let on_path = which("initdb").and_then(|file| Some(std::fs::canonicalize(file).ok()?.parent()?.to_path_buf()));
    let mut places: Vec<PathBuf> = chosen.into_iter().chain(on_path).collect();
    let mut installed: Vec<(u32, PathBuf)> = ["/usr/lib/postgresql", "/usr", "/opt/homebrew/opt", "/usr/local/opt"]
        .into_iter()
        .flat_map(|above| std::fs::read_dir(above).into_iter().flatten().flatten())
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let version = name
                .trim_start_matches("postgresql@")
                .trim_start_matches("pgsql-")
                .parse()
                .ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect();
    installed.sort();
    places.extend(installed.into_iter().rev().map(|(_, folder)| folder));
    places.into_iter().find(|folder| has_server(folder))
}

fn has_server(folder: &Path) -> bool {
    ["initdb", "pg_ctl", "postgres", "psql"]
        .iter()
        .all(|name| is_program(&folder.join(name)))
}

/// The browser: `AMPARO_CHROMIUM`, or the usual names and places.
pub(crate) fn chromium() -> Option<PathBuf> {
    let chosen = std::env::var_os("AMPARO_CHROMIUM")
        .map(PathBuf::from)
        .filter(|file| is_program(file));
    let named = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        .into_iter()
        .find_map(which);
    let mac = "/Applications/Chromium.app/Contents/MacOS/Chromium";
    chosen
        .or(named)
        .or_else(|| Some(PathBuf::from(mac)).filter(|file| is_program(file)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_names_every_missing_part_and_what_to_type() {
        let text = advice(&[Need::Postgres, Need::Chromium]);
        for part in [
            "PostgreSQL",
            "Chromium",
            "apt-get install postgresql chromium",
            "dnf install",
            "brew install",
        ] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
    }
}
