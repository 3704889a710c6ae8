//! Opening an export into a folder, and comparing it with its manifest.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Component, Path};

use ::backup::{Error, Identities, each_file};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::tables::hex;
use crate::data::make_private;
use crate::keeping::failure;
use crate::outcome::{Failure, Outcome, say};

/// What of the manifest is compared.
#[derive(Deserialize)]
struct Manifest {
    cases: u64,
    files: BTreeMap<String, String>,
}

/// Runs the verb: exit 0 when every file is as the manifest says.
///
/// # Errors
/// [`Failure`] with what to do.
pub fn run(file: &Path, identity: &Path, to: &Path) -> Result<Outcome, Failure> {
    let identities = Identities::read(identity).map_err(Failure::unusable)?;
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::not_now(format!(
            "{} is not empty; name a new folder",
            to.display()
        )));
    }
    make_private(to)?;
    let mut found = BTreeMap::new();
    each_file(file, &identities, &mut |name, from| {
        let hash = put(to, name, from).map_err(|error| Error::File {
            path: to.join(name),
            source: error,
        })?;
        found.insert(name.display().to_string(), hash);
        Ok(())
    })
    .map_err(failure)?;
    let manifest = File::open(to.join("manifest.json"))
        .map_err(|_| Failure::not_now("there is no manifest.json in it: it is no export, or it is cut"))?;
    let manifest: Manifest = serde_json::from_reader(io::BufReader::new(manifest))?;
    found.remove("manifest.json");
    let mut wrong = 0_u64;
    for (name, hash) in &manifest.files {
        if found.remove(name).as_ref() != Some(hash) {
            say(format!("WRONG   {name}"));
            wrong += 1;
        }
    }
    for name in found.keys() {
        say(format!("WRONG   {name} is not in the manifest"));
        wrong += 1;
    }
    if wrong > 0 {
        return Ok(Outcome::No);
    }
    say(format!(
        "{} files, {} cases in the layout of the standard, as the manifest says; read {}",
        manifest.files.len(),
        manifest.cases,
        to.join("README.md").display()
    ));
    Ok(Outcome::Yes)
}

/// Writes a file below the folder; its SHA-256.
fn put(to: &Path, name: &Path, from: &mut dyn Read) -> io::Result<String> {
    if !name.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(io::Error::other("a name in it leads out of the folder"));
    }
    let path = to.join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = OpenOptions::new();
    let mut out = options.write(true).create_new(true).mode(0o600).open(&path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        let count = from.read(&mut buffer)?;
        let Some(part) = buffer.get(..count).filter(|part| !part.is_empty()) else {
            out.sync_all()?;
            return Ok(hex(&hasher.finalize()));
        };
        hasher.update(part);
        out.write_all(part)?;
    }
}
