//! `cargo xtask package`: the Debian package, and a trial of it in a throw-away copy of this machine's file system.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::which;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// Profile of the build; `dist` is what is handed out.
    pub(crate) profile: String,
    /// Take the program that is built already.
    pub(crate) no_build: bool,
    /// Only make it.
    pub(crate) no_trial: bool,
}

impl Options {
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self {
            profile: "dist".to_owned(),
            no_build: false,
            no_trial: false,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--no-build" => options.no_build = true,
                "--no-trial" => options.no_trial = true,
                "--profile" => match words.next() {
                    Some(profile) => options.profile = (*profile).to_owned(),
                    None => bail!("--profile wants a name: dist, release, dev"),
                },
                other => bail!("`package` has no option `{other}`; it has --profile NAME, --no-build, --no-trial"),
            }
        }
        Ok(options)
    }
}

/// Makes the package, tries it, and says where it is.
///
/// # Errors
/// When a program is missing, or the trial finds something.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    if which("cargo-deb").is_none() {
        bail!("cargo-deb is not installed; run `cargo install --locked cargo-deb`");
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
    if !options.no_build {
        must(cargo(root).args([
            "build",
            "--locked",
            "--package",
            "amparo",
            "--bin",
            "amparo",
            "--profile",
            &options.profile,
        ]))?;
    }
    let out = target.join("debian");
    std::fs::create_dir_all(&out)?;
    let deb = out.join("amparo.deb");
    let mut make = cargo(root);
    make.args([
        "deb",
        "--package",
        "amparo",
        "--no-build",
        "--locked",
        "--profile",
        &options.profile,
    ]);
    make.arg("--output").arg(&deb);
    if options.profile == "dev" {
        // Its line tables are most of it, and packing them takes longer than all else.
        make.args(["--fast", "--strip"]);
    }
    must(&mut make)?;
    if !options.no_trial {
        trial(root, &deb)?;
    }
    println!("{}", deb.display());
    Ok(())
}

/// The trial changes users, packages and folders of the system: in a copy, which is gone afterwards.
fn trial(root: &Path, deb: &Path) -> Result<()> {
    let place = tempfile::Builder::new().prefix("amparo-package-").tempdir()?;
    for folder in ["upper", "work", "all"] {
        std::fs::create_dir(place.path().join(folder))?;
    }
    // A file system of its own below the copy: an overlay cannot lie on another one.
    let script = "set -eu
        mount -t tmpfs -o size=2g none \"$1\"
        mkdir \"$1/upper\" \"$1/work\" \"$1/all\"
        mount -t overlay overlay -o lowerdir=/,upperdir=\"$1/upper\",workdir=\"$1/work\" \"$1/all\"
        mount --rbind /proc \"$1/all/proc\"
        mount --rbind /dev \"$1/all/dev\"
        mount -t tmpfs none \"$1/all/tmp\"
        cp \"$2\" \"$1/all/tmp/amparo.deb\"
        cp \"$3\" \"$1/all/tmp/test-deb.sh\"
        exec chroot \"$1/all\" /bin/sh /tmp/test-deb.sh /tmp/amparo.deb";
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "sh", "-c", script, "sh"])
        .arg(place.path())
        .arg(deb)
        .arg(root.join("packaging/test-deb.sh"))
        .env_clear()
        .env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
        .env("LC_ALL", "C.UTF-8")
        .env("DEBIAN_FRONTEND", "noninteractive");
    must(&mut command).context("the trial needs root, unshare and overlayfs; --no-trial leaves it out")
}

fn cargo(root: &Path) -> Command {
    let program = std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from);
    let mut command = Command::new(program);
    command.current_dir(root);
    command
}

fn must(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    if status.success() {
        Ok(())
    } else {
        bail!("failed: {:?}", command.get_program())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_unknown_ones_refused() {
        let options = Options::parse(&["--profile", "dev", "--no-build"]).unwrap();
        assert!(options.profile == "dev" && options.no_build && !options.no_trial);
        assert_eq!(Options::parse(&[]).unwrap().profile, "dist");
        for bad in [&["--fast"][..], &["--profile"]] {
            assert!(Options::parse(bad).is_err());
        }
    }
}
