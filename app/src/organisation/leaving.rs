//! What the duties of data protection need done when an organisation leaves: its accounts end, its keys are destroyed wherever they lie, its rows go.

use std::path::PathBuf;

use ::backup::Recipients;
use accounts::departure;
use base::{Ambient, OrgId, Refusal, Timestamp};
use evidence::Evidence;
use governance::departure::{Destroyed, ExportId, Leaving};
use protection::Protection;
use store::{Scope, Store, Tx};
use vault::Vault;

use super::tables;
use crate::data::{Opened, Place};
use crate::keeping::escrows;

/// Tables whose rows of an organisation stay when it has left, and why.
pub const STAY: &[(&str, &str)] = &[
    ("audit", "entries cannot be taken out without breaking the chain"),
    ("events", "identifiers only; they go by themselves after 90 days"),
    ("jobs", "identifiers only; they go by themselves after 90 days"),
    ("org_departure", "that it left, and who wanted it"),
    ("org_export", "that it took its own along, and who wanted it"),
    ("organisation", "the name under which its releases stand"),
    (
        "privacy_ledger",
        "what was spent of whose privacy for releases that stay public",
    ),
    ("release", "releases that were published stay public"),
];

/// The parts of an open data folder that this takes. Cheap to clone.
#[derive(Clone)]
pub struct Means {
    /// The folder and its configuration.
    pub place: Place,
    /// Records.
    pub store: Store,
    /// Keys.
    pub vault: Vault,
    /// Clock.
    pub ambient: Ambient,
}

impl Means {
    /// Of an open data folder.
    pub fn of(opened: &Opened) -> Self {
        Self {
            place: opened.place.clone(),
            store: opened.store.clone(),
            vault: opened.vault.clone(),
            ambient: opened.ambient.clone(),
        }
    }

    /// Where an export lies.
    pub fn export(&self, export: ExportId) -> PathBuf {
        self.place.dir.join("exports").join(format!("{}.age", export.uuid()))
    }
}

/// It is what it takes, and the contexts that hold something in memory or on the disk.
pub struct Going {
    /// The data folder.
    pub means: Means,
    /// Names in memory.
    pub protection: Protection,
    /// Files that were sent in.
    pub evidence: Evidence,
}

impl Leaving for Going {
    fn is_recipient(&self, words: &str) -> bool {
        Recipients::parse([words]).is_ok()
    }

    fn file(&self, export: ExportId) -> PathBuf {
        self.means.export(export)
    }

    fn close(&self, tx: &mut Tx<'_>, org: OrgId, now: Timestamp) -> Result<u64, Refusal> {
        departure::close(tx, org, now)
    }

    fn destroy(&self, org: OrgId) -> Result<Destroyed, Refusal> {
        let Means {
            place, store, vault, ..
        } = &self.means;
        let keys = vault.destroy_org(org)?;
        for folder in escrows(place) {
            vault.note_departed(&folder, &[org])?;
        }
        self.protection.forget(org);
        evidence::evacuate::forget_all(&self.evidence, org)?;
        let exports = store.read(Scope::Org(org), |tx| departed_exports(tx, org))?;
        for export in exports {
            match std::fs::remove_file(self.means.export(export)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Refusal::failed(error)),
                _ => {}
            }
        }
        let rows = delete_rows(store, org)?;
        store.empty_log().or_else(|error| match error.kind() {
            // Who reads for long stands in the way: the log goes when it has grown, or at the next start.
            store::Kind::Busy => Ok(()),
            _ => Err(error),
        })?;
        Ok(Destroyed { keys, rows })
    }
}

fn departed_exports(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<ExportId>, store::Error> {
    tx.query(
        "SELECT export_id FROM org_export WHERE org_id = $1",
        &[org.into()],
        |row| row.get(0),
    )
}

/// Deletes the rows of an organisation, those first to which no other refers. Returns how many.
///
/// # Errors
/// When the database cannot be written.
pub fn delete_rows(store: &Store, org: OrgId) -> Result<u64, store::Error> {
    let owned = store.read(Scope::Org(org), tables::owned)?;
    let mut count = 0;
    for table in owned.iter().rev() {
        let sql = match table.name.as_str() {
            "release" => "DELETE FROM release WHERE org_id = $1 AND state <> 'published'".to_owned(),
            name if STAY.iter().any(|(stays, _)| *stays == name) => continue,
            name => format!("DELETE FROM {name} WHERE org_id = $1"),
        };
        count += store.write::<_, store::Error>(Scope::Org(org), move |tx| tx.execute(&sql, &[org.into()]))?;
    }
    Ok(count)
}
