//! Entries of the sections that repeat.

use access::{Act, Grant};
use base::Timestamp;
use base::id::of;
use store::{Error, Tx, Value};
use vault::KeyId;

use super::rows::{Head, cells_of, overwrite, row};
use crate::model::ItemId;
use crate::schema::Table;
use crate::seal::Cells;

/// An entry as it lies there.
pub(crate) struct ItemRow {
    pub(crate) id: ItemId,
    pub(crate) head: Head,
    pub(crate) cells: Cells,
}

/// The entries of the granted case in one section, oldest first, at most `limit` of them from the end.
pub(crate) fn items<A: Act>(
    tx: &mut Tx<'_>,
    table: &Table,
    grant: &Grant<A>,
    limit: i64,
) -> Result<Vec<ItemRow>, Error> {
    let sql = format!(
        "SELECT item_id, key_id, version, created_at, created_by, absent, {} FROM {} \
         WHERE org_id = $1 AND case_id = $2 ORDER BY item_id DESC LIMIT $3",
        table.cells(),
        table.name
    );
    let params = [grant.org().into(), grant.record::<of::Case>().into(), limit.into()];
    let mut rows = tx.query(&sql, &params, |row| {
        Ok(ItemRow {
            id: row.get(0)?,
            head: Head {
                key: row.get::<KeyId>(1)?,
                version: row.get(2)?,
                created_at: row.get(3)?,
                created_by: row.get(4)?,
            },
            cells: cells_of(table, row, 5)?,
        })
    })?;
    rows.reverse();
    Ok(rows)
}

/// How many entries the granted case has in one section.
pub(crate) fn count_items<A: Act>(tx: &mut Tx<'_>, table: &Table, grant: &Grant<A>) -> Result<i64, Error> {
    let sql = format!("SELECT COUNT(*) FROM {} WHERE org_id = $1 AND case_id = $2", table.name);
    let count = tx.one(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], |row| {
        row.get(0)
    })?;
    Ok(count.unwrap_or(0))
}

/// One entry of the granted case; `None` if it is of another case.
pub(crate) fn item<A: Act>(
    tx: &mut Tx<'_>,
    table: &Table,
    grant: &Grant<A>,
    id: ItemId,
) -> Result<Option<ItemRow>, Error> {
    let sql = format!(
        "SELECT 1 FROM {} WHERE org_id = $1 AND item_id = $2 AND case_id = $3",
        table.name
    );
    let params = [grant.org().into(), id.into(), grant.record::<of::Case>().into()];
    if tx.one(&sql, &params, |row| row.get::<i64>(0))?.is_none() {
        return Ok(None);
    }
    Ok(row(tx, table, grant.org(), id)?.map(|(head, cells)| ItemRow { id, head, cells }))
}

/// Inserts an entry, unless its token is taken; the parameters are its head, `absent` and cells.
pub(crate) fn insert_item<A: Act>(
    tx: &mut Tx<'_>,
    table: &Table,
    _: &Grant<A>,
    params: &[Value],
) -> Result<bool, Error> {
    let sql = format!("{} ON CONFLICT DO NOTHING", table.insert());
    Ok(tx.execute(&sql, params)? == 1)
}

/// The entry that a form made already.
pub(crate) fn item_by_token<A: Act>(
    tx: &mut Tx<'_>,
    table: &Table,
    grant: &Grant<A>,
    token: &[u8; 16],
) -> Result<Option<ItemId>, Error> {
    let sql = format!(
        "SELECT item_id FROM {} WHERE org_id = $1 AND case_id = $2 AND form_token = $3",
        table.name
    );
    let params = [grant.org().into(), grant.record::<of::Case>().into(), token.into()];
    tx.one(&sql, &params, |row| row.get(0))
}

/// Writes an entry of the granted case over the version that was read.
pub(crate) fn update_item<A: Act>(
    tx: &mut Tx<'_>,
    table: &Table,
    grant: &Grant<A>,
    (id, version): (ItemId, i64),
    at: Timestamp,
    cells: Cells,
) -> Result<bool, Error> {
    overwrite(tx, table, (grant.org(), id, version), (at, grant.actor()), cells)
}
