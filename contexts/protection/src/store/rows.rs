//! Rows of fields, the same for every table.

use base::{Id, OrgId, Timestamp, UserId};
use store::{Error, Row, Tx, Value};
use vault::KeyId;

use crate::schema::Table;
use crate::seal::Cells;

/// What every row has before its fields.
pub(crate) struct Head {
    pub(crate) key: KeyId,
    pub(crate) version: i64,
    pub(crate) created_at: Timestamp,
    pub(crate) created_by: UserId,
}

/// `absent` and the cells of a row, from column `first` on.
pub(crate) fn cells_of(table: &Table, row: &Row<'_>, first: usize) -> Result<Cells, Error> {
    Ok(Cells {
        absent: row.get(first)?,
        cells: (0..table.width())
            .map(|at| row.get(first + 1 + at))
            .collect::<Result<_, _>>()?,
    })
}

const HEAD: &str = "key_id, version, created_at, created_by";

fn head_of(row: &Row<'_>) -> Result<Head, Error> {
    Ok(Head {
        key: row.get(0)?,
        version: row.get(1)?,
        created_at: row.get(2)?,
        created_by: row.get(3)?,
    })
}

/// One row by its identifier.
pub(super) fn row<T>(tx: &mut Tx<'_>, table: &Table, org: OrgId, id: Id<T>) -> Result<Option<(Head, Cells)>, Error> {
    let sql = format!(
        "SELECT {HEAD}, absent, {} FROM {} WHERE org_id = $1 AND {} = $2",
        table.cells(),
        table.name,
        table.id
    );
    tx.one(&sql, &[org.into(), id.into()], |row| {
        Ok((head_of(row)?, cells_of(table, row, 4)?))
    })
}

/// Key and cells of a row by its bare identifier: for proving that it opens, never for showing it.
pub(crate) fn sealed_row(
    tx: &mut Tx<'_>,
    table: &Table,
    org: OrgId,
    id: [u8; 16],
) -> Result<Option<(KeyId, Cells)>, Error> {
    let sql = format!(
        "SELECT key_id, absent, {} FROM {} WHERE org_id = $1 AND {} = $2",
        table.cells(),
        table.name,
        table.id
    );
    tx.one(&sql, &[org.into(), id.into()], |row| {
        Ok((row.get(0)?, cells_of(table, row, 1)?))
    })
}

/// Writes a row's fields over the version that was read; `false` if it has another one by now.
pub(super) fn overwrite<T>(
    tx: &mut Tx<'_>,
    table: &Table,
    (org, id, version): (OrgId, Id<T>, i64),
    (at, by): (Timestamp, UserId),
    cells: Cells,
) -> Result<bool, Error> {
    let mut params: Vec<Value> = Vec::with_capacity(6 + table.width());
    params.extend([
        at.into(),
        by.into(),
        org.into(),
        id.into(),
        version.into(),
        cells.absent.into(),
    ]);
    params.extend(cells.cells);
    Ok(tx.execute(table.update(), &params)? == 1)
}

/// The parameters of an insert: head, `absent`, cells.
pub(crate) fn insert_params(head: impl IntoIterator<Item = Value>, cells: Cells) -> Vec<Value> {
    let mut params: Vec<Value> = head.into_iter().collect();
    params.push(cells.absent.into());
    params.extend(cells.cells);
    params
}
