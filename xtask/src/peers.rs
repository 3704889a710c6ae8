//! `cargo xtask peers forms`: our forms beside pyxform, ODK Validate and ODK's engine for the browser. By hand: it installs what it needs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{run, which};

/// The version whose XForms are taken as the truth about XLSForm.
const PYXFORM: &str = "pyxform==4.5.0";

/// Random fillings-in of each form when nothing else is said.
const ROUNDS: u32 = 40;

/// Runs the comparison; `false` when something differs without a known reason.
pub(crate) fn forms(root: &Path, options: &[&str]) -> Result<bool> {
    let rounds = match options {
        [] => ROUNDS,
        [number] => number
            .parse()
            .context("expected how many rounds each form is filled in")?,
        other => bail!("`peers forms` takes how many rounds each form is filled in, found {other:?}"),
    };
    for (program, package) in [
        ("java", "default-jre-headless"),
        ("node", "nodejs"),
        ("npm", "npm"),
        ("python3", "python3-venv"),
    ] {
        if which(program).is_none() {
            bail!("missing: {program}. Debian: sudo apt-get install {package}");
        }
    }
    let peers = Peers::install(root)?;
    let mut all_well = true;
    for form in peers.forms()? {
        all_well &= peers.compare(&form, rounds)?;
    }
    Ok(all_well)
}

struct Peers {
    root: PathBuf,
    /// Everything that is installed or made.
    folder: PathBuf,
    python: PathBuf,
    validate: PathBuf,
    agree: PathBuf,
}

fn must(command: &mut Command) -> Result<()> {
    if run(command)?.ok {
        Ok(())
    } else {
        bail!("{command:?} failed")
    }
}

impl Peers {
    fn install(root: &Path) -> Result<Self> {
        let folder = root.join("target/peers/forms");
        std::fs::create_dir_all(&folder)?;
        let venv = folder.join("venv");
        let python = venv.join("bin/python");
        if !python.exists() {
            must(Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
        }
        must(Command::new(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            PYXFORM,
        ]))?;
        let found = Command::new(&python)
            .args([
                "-c",
                "import pyxform, pathlib; print(pathlib.Path(pyxform.__file__).parent)",
            ])
            .output()?;
        let package = PathBuf::from(String::from_utf8_lossy(&found.stdout).trim());
        let validate = package.join("validators/odk_validate/bin/ODK_Validate.jar");
        let node = folder.join("node");
        std::fs::create_dir_all(&node)?;
        for file in ["package.json", "compare.mjs"] {
            std::fs::copy(root.join("tests/peers/forms").join(file), node.join(file))?;
        }
        let install = ["install", "--silent", "--no-fund", "--no-audit", "--no-package-lock"];
        must(Command::new("npm").args(install).current_dir(&node))?;
        must(
            Command::new("cargo")
                .args(["build", "-q", "-p", "amparo-forms", "--example", "agree"])
                .current_dir(root),
        )?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self {
            root: root.to_owned(),
            folder,
            python,
            validate,
            agree: target.join("debug/examples/agree"),
        })
    }

    /// Our own forms, and the public ones.
    fn forms(&self) -> Result<Vec<PathBuf>> {
        let mut folders = vec![(self.root.join("tests/peers/forms"), "json")];
        if let Some(shared) = std::env::var_os("AMPARO_SHARED").map(PathBuf::from) {
            folders.push((shared.join("standards/xlsforms"), "xlsx"));
            folders.push((shared.join("standards/htcds"), "xlsx"));
        }
        let mut found = Vec::new();
        for (folder, wanted) in folders {
            for entry in std::fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))? {
                let path = entry?.path();
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                // The HTCDS folder holds workbooks that are no forms.
                let form = path.extension().is_some_and(|ending| ending == wanted)
                    && name != "package.json"
                    && !name.contains("excel");
                found.extend(form.then_some(path));
            }
        }
        found.sort();
        Ok(found)
    }

    fn compare(&self, form: &Path, rounds: u32) -> Result<bool> {
        let name = form.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let made = self.folder.join("made").join(&name);
        let ours = Command::new(&self.agree)
            .arg(form)
            .arg(&made)
            .args([rounds.to_string().as_str(), "7"])
            .output()?;
        if !ours.status.success() {
            let why = String::from_utf8_lossy(&ours.stderr)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            println!("{name}: refused here: {why}");
            return Ok(true);
        }
        let validated = Command::new("java")
            .arg("-jar")
            .arg(&self.validate)
            .arg(made.join("form.xml"))
            .output()?;
        let valid = String::from_utf8_lossy(&validated.stderr).contains("Xform is valid")
            || String::from_utf8_lossy(&validated.stdout).contains("Xform is valid");
        let workbook = if form.extension().is_some_and(|ending| ending == "json") {
            made.join("form.xlsx")
        } else {
            form.to_owned()
        };
        let theirs = Command::new(&self.python)
            .arg(self.root.join("tests/peers/forms/convert.py"))
            .args([&workbook, &made.join("pyxform.xml")])
            .output()?;
        if !theirs.status.success() {
            let why = String::from_utf8_lossy(&theirs.stdout)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            println!("{name}: Validate {}; refused by pyxform: {why}", told(valid));
            return Ok(valid);
        }
        let compared = Command::new("node")
            .arg("compare.mjs")
            .args([made.join("pyxform.xml"), made.join("rounds.json")])
            .current_dir(self.folder.join("node"))
            .output()?;
        let line = String::from_utf8_lossy(&compared.stdout).trim().to_owned();
        println!("{name}: Validate {}; {line}", told(valid));
        if !compared.status.success() {
            println!("{}", String::from_utf8_lossy(&compared.stderr));
        }
        Ok(valid && line.contains("\"different\":0"))
    }
}

const fn told(valid: bool) -> &'static str {
    if valid { "accepts ours" } else { "REFUSES OURS" }
}
