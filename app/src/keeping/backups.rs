//! Making backups.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use ::backup::runs::{self, Facts, Kind};
use ::backup::{Identities, Recipients, Source, Step, Taken};
use base::Timestamp;

use super::{escrows, failure, folders};
use crate::data::Opened;
use crate::outcome::Failure;

/// Takes a backup of an open data folder into a file, or into a folder under a name of its own. `more` are recipients that count instead of those of
/// the configuration.
///
/// # Errors
/// [`Failure::Unusable`] without a place or a recipient, [`Failure::NotNow`] with what to do.
pub fn take(
    opened: &Opened,
    to: Option<&Path>,
    more: &[String],
    hear: &mut dyn FnMut(Step) -> bool,
) -> Result<Taken, Failure> {
    let keeping = &opened.place.config.keeping;
    let named = keeping.folder.as_ref().map(|folder| opened.place.path(folder));
    let Some(to) = to.map(PathBuf::from).or(named) else {
        return Err(Failure::unusable(
            "where to? name a file or folder with --to, or backup.folder in the configuration",
        ));
    };
    let words = if more.is_empty() { &keeping.recipients } else { more };
    let mut recipients = Recipients::parse(words).map_err(Failure::unusable)?;
    if let (Some(drill), true) = (&keeping.drill_identity, more.is_empty()) {
        let identities = Identities::read(&opened.place.path(drill)).map_err(Failure::not_now)?;
        recipients = recipients.and(&identities);
    }
    let (folders, escrows) = (folders(&opened.place), escrows(&opened.place));
    let source = Source {
        records: &opened.store,
        vault: &opened.vault,
        folders: &folders,
        escrows: &escrows,
        program: env!("CARGO_PKG_VERSION"),
        ambient: &opened.ambient,
    };
    ::backup::take(&source, &recipients, &place(opened, &to)?, hear).map_err(failure)
}

/// As [`take`], and writes down that it was made, or why not.
///
/// # Errors
/// As [`take`].
pub fn take_noted(
    opened: &Opened,
    to: Option<&Path>,
    more: &[String],
    hear: &mut dyn FnMut(Step) -> bool,
) -> Result<Taken, Failure> {
    let run = runs::begin(&opened.store, &opened.ambient, Kind::Backup)?;
    let taken = take(opened, to, more, hear);
    let how = match &taken {
        Ok(taken) => Ok(Facts {
            // Absolute, because the next to ask may stand elsewhere.
            file: std::path::absolute(&taken.file)
                .ok()
                .map(|file| file.display().to_string()),
            bytes: Some(taken.bytes),
            blake3: Some(taken.blake3.clone()),
            rows: Some(taken.manifest.rows()),
            snapshot: Some(taken.manifest.made()),
            checks: Vec::new(),
        }),
        Err(failure) => Err(failure.to_string()),
    };
    runs::end(&opened.store, run, opened.ambient.now(), how)?;
    taken
}

/// What a backup that was broken off has left goes after so many seconds: a day, because somebody may be making one now.
const TORN: i64 = 24 * 3600;

/// Removes the oldest backups of the folder that this server made, so that `keep` of them stay, and what backups left that were
/// broken off. Files that it did not make stay.
///
/// # Errors
/// When the folder or the database cannot be read.
pub fn prune(opened: &Opened, folder: &Path) -> Result<u64, Failure> {
    let keep = opened.place.config.keeping.keep as usize;
    for torn in torn(folder, opened.ambient.now().plus_seconds(-TORN))? {
        std::fs::remove_file(torn)?;
    }
    let mine = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("amparo-") && name.ends_with(".age")
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(mine)
        .collect();
    // Their names sort by time.
    files.sort();
    let over = files.len().saturating_sub(keep);
    for file in files.iter().take(over) {
        std::fs::remove_file(file)?;
    }
    Ok(over as u64)
}

/// Half-made backups that nobody has written to since `before`.
fn torn(folder: &Path, before: Timestamp) -> Result<Vec<PathBuf>, Failure> {
    let mut torn = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.starts_with(".amparo-") && name.ends_with(".age.part"));
        let written = entry.metadata()?.modified()?.duration_since(UNIX_EPOCH);
        let old = written.is_ok_and(|since| since.as_micros() < u128::try_from(before.micros()).unwrap_or(0));
        if ours && old {
            torn.push(entry.path());
        }
    }
    Ok(torn)
}

/// A path that ends in a slash, or is a folder, or has no name with an ending, is a folder.
fn place(opened: &Opened, to: &Path) -> Result<PathBuf, Failure> {
    if !to.is_dir() && to.extension().is_some() {
        return Ok(to.to_owned());
    }
    std::fs::create_dir_all(to).map_err(|error| Failure::not_now(format!("cannot make {}: {error}", to.display())))?;
    Ok(to.join(::backup::file_name(opened.ambient.now())))
}
