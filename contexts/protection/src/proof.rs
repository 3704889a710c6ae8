//! Proving that what is sealed opens: after a restore, and in a drill.

use ::store::{Scope, Tx};
use base::{OrgId, Refusal};
use store::Value;

use crate::schema::{CASE, PERSON, Table};
use crate::{Protection, seal, store as db};

/// What was opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Opened {
    /// Sealed fields that opened.
    pub fields: u64,
    /// Rows that they stand in.
    pub rows: u64,
    /// Rows without a key that are not marked as erased: people who were being erased just when a backup was taken.
    pub keyless: u64,
}

/// Opens at least `most` sealed fields of people and cases, spread over all of them, or every one if there are fewer. Nothing of them is kept.
///
/// # Errors
/// [`Refusal::Failed`] for the first field that does not open, naming table and column.
pub fn open_some(cx: &Protection, most: u64) -> Result<Opened, Refusal> {
    let mut opened = Opened::default();
    // A row has several sealed fields; one in so many rows is enough for the number, and every part of the tables is met.
    for table in [&*PERSON, &*CASE] {
        let rows = cx.store().read(Scope::Server, |tx| rows_of(tx, table))?;
        let step = usize::try_from(most / 4).map_or(1, |wanted| (rows.len() / wanted.max(1)).max(1));
        for (org, row) in rows.iter().step_by(step) {
            open(cx, table, *org, *row, &mut opened)?;
        }
    }
    Ok(opened)
}

/// The rows that nobody erased.
fn rows_of(tx: &mut Tx<'_>, table: &Table) -> Result<Vec<(OrgId, [u8; 16])>, store::Error> {
    let sql = format!(
        "SELECT org_id, {} FROM {} WHERE erased_at IS NULL ORDER BY org_id, {}",
        table.id, table.name, table.id
    );
    tx.query(&sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn open(cx: &Protection, table: &Table, org: OrgId, id: [u8; 16], opened: &mut Opened) -> Result<(), Refusal> {
    let found = cx
        .store()
        .read(Scope::Org(org), |tx| db::sealed_row(tx, table, org, id))?;
    let Some((key, cells)) = found else { return Ok(()) };
    let key = match cx.vault().key(org, key) {
        Ok(key) => key,
        Err(vault::Error::Erased { .. }) => {
            opened.keyless += 1;
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    };
    seal::decode(table, &key, id, &cells)?;
    opened.rows += 1;
    opened.fields += cells.cells.iter().filter(|cell| matches!(cell, Value::Blob(_))).count() as u64;
    Ok(())
}
