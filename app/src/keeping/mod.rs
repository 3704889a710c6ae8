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

use base::{OrgId, Timestamp};
use journal::{Entry, audit};
use store::{Scope, Store};

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

/// Writes into the audit what was done to the server as a whole; numbers and codes only.
///
/// # Errors
/// When the database cannot be written.
pub fn write_down(store: &Store, at: Timestamp, deed: &'static str, detail: serde_json::Value) -> Result<(), Failure> {
    entry(store, (at, None), (deed, "program"), detail)
}

/// As [`write_down`], of what the operator did to one organisation.
///
/// # Errors
/// As [`write_down`].
pub fn write_down_of(
    store: &Store,
    (at, org): (Timestamp, OrgId),
    deed: &'static str,
    detail: serde_json::Value,
) -> Result<(), Failure> {
    entry(store, (at, Some(org)), (deed, "organisation"), detail)
}

fn entry(
    store: &Store,
    (at, org): (Timestamp, Option<OrgId>),
    (deed, kind): (&'static str, &'static str),
    detail: serde_json::Value,
) -> Result<(), Failure> {
    let detail = detail.to_string();
    let written = store.write(org.map_or(Scope::Server, Scope::Org), move |tx| {
        let entry = Entry {
            org,
            detail: &detail,
            ..Entry::new(at, deed, kind, "operator")
        };
        audit::append(tx, &entry)
    });
    written.map_err(Failure::not_now)
}

/// What went wrong with a backup as the end of a verb.
pub fn failure(error: ::backup::Error) -> Failure {
    if error.is_state() {
        Failure::not_now(error)
    } else {
        error.into()
    }
}
