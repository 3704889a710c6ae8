//! Backups, restores, drills, and the days of keys, over an open data folder.

pub mod backups;
pub mod days;
pub mod findings;
pub mod keeper;
pub mod page;
pub mod restores;
pub mod results;
pub mod root;

use std::path::PathBuf;

use crate::data::Place;
use crate::outcome::Failure;

/// The folders that are backed up besides the databases, by their name in the backup.
pub fn folders(place: &Place) -> [(&'static str, PathBuf); 2] {
    [("files", place.dir.join("files")), ("releases", place.releases())]
}

/// The folders of the escrow.
pub fn escrows(place: &Place) -> Vec<PathBuf> {
    let named = place.config.keeping.escrow.iter();
    named.map(|folder| place.path(folder)).collect()
}

/// What went wrong with a backup as the end of a verb.
pub fn failure(error: ::backup::Error) -> Failure {
    if error.is_state() {
        Failure::not_now(error)
    } else {
        error.into()
    }
}
