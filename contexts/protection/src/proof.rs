//! Proving that what is sealed opens: after a restore, and in a drill.

use ::store::{Scope, Tx};
use base::{OrgId, Refusal};
use store::Value;
use vault::{KeyAt, KeyId, Place, SealedColumns};

use crate::hand_out::sealed_columns;
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

/// Opens at least `most` sealed fields of people and cases, spread over all of them, or every one if there are fewer, and as many again of their entries,
/// changes, steps and tasks. Nothing of them is kept.
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
    let others = sealed_columns();
    let others = others
        .iter()
        .filter(|sealed| ![PERSON.name, CASE.name].contains(&sealed.table));
    for sealed in others {
        let rows = cx.store().read(Scope::Server, |tx| rows_with(tx, sealed))?;
        let step = usize::try_from(most / 8).map_or(1, |wanted| (rows.len() / wanted.max(1)).max(1));
        for (org, row) in rows.iter().step_by(step) {
            open_cells(cx, sealed, *org, *row, &mut opened)?;
        }
    }
    Ok(opened)
}

/// The rows of a table that have something sealed.
fn rows_with(tx: &mut Tx<'_>, sealed: &SealedColumns) -> Result<Vec<(OrgId, [u8; 16])>, store::Error> {
    let any: Vec<String> = sealed
        .columns
        .iter()
        .map(|column| format!("{column} IS NOT NULL"))
        .collect();
    let sql = format!(
        "SELECT DISTINCT org_id, {row} FROM {} WHERE {} ORDER BY org_id, {row}",
        sealed.table,
        any.join(" OR "),
        row = sealed.row
    );
    tx.query(&sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Opens what is sealed in a row. One whose key is gone tells of somebody who was erased, and of whom no more is known than that it happened.
fn open_cells(
    cx: &Protection,
    sealed: &SealedColumns,
    org: OrgId,
    id: [u8; 16],
    opened: &mut Opened,
) -> Result<(), Refusal> {
    let KeyAt::Column(key) = sealed.key else { return Ok(()) };
    let sql = format!(
        "SELECT {key}, {} FROM {} WHERE org_id = $1 AND {} = $2 AND {key} IS NOT NULL",
        sealed.columns.join(", "),
        sealed.table,
        sealed.row
    );
    let rows = cx.store().read(Scope::Org(org), |tx| {
        tx.query(&sql, &store::params![org, id], |row| {
            let cells = (1..=sealed.columns.len()).map(|at| row.get::<Option<Vec<u8>>>(at));
            Ok((row.get::<KeyId>(0)?, cells.collect::<Result<Vec<_>, _>>()?))
        })
    })?;
    for (key, cells) in rows {
        let key = match cx.vault().key(org, key) {
            Ok(key) => key,
            Err(vault::Error::Erased { .. }) => continue,
            Err(error) => return Err(error.into()),
        };
        opened.rows += 1;
        for (column, cell) in sealed.columns.iter().zip(cells) {
            let place = Place {
                org,
                table: sealed.sealed_for.unwrap_or(sealed.table),
                column,
                row: id,
            };
            if let Some(cell) = cell {
                key.open(place, &cell)?;
                opened.fields += 1;
            }
        }
    }
    Ok(())
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
