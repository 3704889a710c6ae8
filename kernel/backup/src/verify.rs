//! Proving that what was loaded is what was backed up.

use journal::audit;
use store::{Scope, Store};

use crate::Error;
use crate::manifest::{Head, Manifest};

/// One thing that was looked at after loading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What: `pages`, `rows`, `journal`, and what the caller adds.
    pub what: &'static str,
    /// Whether it is as it must be.
    pub sound: bool,
    /// What was found, in a sentence without personal data.
    pub found: String,
}

/// Looks at every page and reference, counts every table, and recomputes the journal up to the heads that the manifest has. Before the tables are
/// brought up to date.
///
/// # Errors
/// When a database cannot be read at all.
pub fn verify(
    records: &Store,
    keys: &Store,
    manifest: &Manifest,
    mut heard: impl FnMut(u64),
) -> Result<Vec<Check>, Error> {
    let mut wrong = records.examine()?;
    wrong.extend(keys.examine()?);
    let pages = Check {
        what: "pages",
        sound: wrong.is_empty(),
        found: if wrong.is_empty() {
            "pages, indexes and references of both databases are whole".to_owned()
        } else {
            wrong.join("; ")
        },
    };
    let mut rows = count(records, "records", manifest)?;
    rows.extend(count(keys, "keys", manifest)?);
    let rows = Check {
        what: "rows",
        sound: rows.is_empty(),
        found: if rows.is_empty() {
            format!(
                "{} rows in {} tables, as many as the manifest says",
                manifest.rows(),
                manifest.tables.len()
            )
        } else {
            rows.join("; ")
        },
    };
    let report = records.read(Scope::Server, |tx| audit::verify(tx, &mut heard))?;
    let heads: Vec<Head> = report.heads.iter().copied().map(Head::from).collect();
    let reached = manifest.heads.iter().all(|head| heads.contains(head));
    let found = if !report.is_sound() {
        let bad: Vec<_> = report
            .bad
            .iter()
            .map(|bad| format!("lane {} row {}: {}", bad.lane, bad.seq, bad.fault))
            .collect();
        bad.join("; ")
    } else if reached {
        format!("the chain of {} rows leads to the heads of the manifest", report.rows)
    } else {
        "the chain is whole and leads to other heads than the manifest has".to_owned()
    };
    let journal = Check {
        what: "journal",
        sound: report.is_sound() && reached,
        found,
    };
    Ok(vec![pages, rows, journal])
}

/// The tables that have another number of rows than the manifest says.
fn count(store: &Store, of: &str, manifest: &Manifest) -> Result<Vec<String>, Error> {
    store.read(Scope::Server, |tx| {
        let mut wrong = Vec::new();
        for table in manifest.tables.iter().filter(|table| table.of == of) {
            let known = store::Table {
                name: table.name.clone(),
                columns: Vec::new(),
            };
            let found: u64 = tx.one(&known.count(), &[], |row| row.get(0))?.unwrap_or(0);
            if found != table.rows {
                wrong.push(format!(
                    "table {} has {found} rows instead of {}",
                    table.name, table.rows
                ));
            }
        }
        Ok(wrong)
    })
}
