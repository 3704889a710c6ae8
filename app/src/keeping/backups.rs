//! Making backups.

use std::path::{Path, PathBuf};

use ::backup::{Identities, Recipients, Source, Step, Taken};

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

/// A path that ends in a slash, or is a folder, or has no name with an ending, is a folder.
fn place(opened: &Opened, to: &Path) -> Result<PathBuf, Failure> {
    if !to.is_dir() && to.extension().is_some() {
        return Ok(to.to_owned());
    }
    std::fs::create_dir_all(to).map_err(|error| Failure::not_now(format!("cannot make {}: {error}", to.display())))?;
    Ok(to.join(::backup::file_name(opened.ambient.now())))
}
