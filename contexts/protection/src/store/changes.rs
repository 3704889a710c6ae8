//! The history of rows: what was changed, by whom and when.

use access::{Act, Grant};
use base::id::of;
use base::{CaseId, PersonId, Timestamp, UserId};
use store::{Error, Row, Tx, Value};
use vault::KeyId;

use crate::model::ChangeId;

/// A line of the history as it lies there.
pub(crate) struct ChangeRow {
    pub(crate) id: ChangeId,
    pub(crate) about: String,
    pub(crate) row: [u8; 16],
    pub(crate) person: PersonId,
    pub(crate) case: Option<CaseId>,
    pub(crate) key: KeyId,
    pub(crate) version: i64,
    pub(crate) field: String,
    pub(crate) old: Option<Vec<u8>>,
    pub(crate) new: Option<Vec<u8>>,
    pub(crate) at: Timestamp,
    pub(crate) by: UserId,
}

const COLUMNS: &str =
    "change_id, about, row_id, person_id, case_id, key_id, version, field, old_value, new_value, at, by_user";

fn change_of(row: &Row<'_>) -> Result<ChangeRow, Error> {
    Ok(ChangeRow {
        id: row.get(0)?,
        about: row.get(1)?,
        row: row.get(2)?,
        person: row.get(3)?,
        case: row.get(4)?,
        key: row.get(5)?,
        version: row.get(6)?,
        field: row.get(7)?,
        old: row.get(8)?,
        new: row.get(9)?,
        at: row.get(10)?,
        by: row.get(11)?,
    })
}

/// Writes lines of the history, in the transaction of the change.
pub(crate) fn insert_changes<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, rows: Vec<ChangeRow>) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO change (org_id, {COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let org = grant.org();
    tx.execute_many(
        &sql,
        rows.into_iter().map(|row| {
            let params: [Value; 13] = store::params![
                org,
                row.id,
                row.about,
                row.row,
                row.person,
                row.case,
                row.key,
                row.version,
                row.field,
                row.old,
                row.new,
                row.at,
                row.by
            ];
            params
        }),
    )
    .map(drop)
}

/// What changed in a row after a version, oldest first.
pub(crate) fn changes_after<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    row: [u8; 16],
    version: i64,
) -> Result<Vec<ChangeRow>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change WHERE org_id = $1 AND row_id = $2 AND version > $3 ORDER BY version, change_id"
    );
    tx.query(&sql, &[grant.org().into(), row.into(), version.into()], change_of)
}

/// The history of the granted case, newest first. The person's own is [`changes_of_person`].
pub(crate) fn changes_of_case<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, limit: i64) -> Result<Vec<ChangeRow>, Error> {
    let sql =
        format!("SELECT {COLUMNS} FROM change WHERE org_id = $1 AND case_id = $2 ORDER BY change_id DESC LIMIT $3");
    tx.query(
        &sql,
        &[grant.org().into(), grant.record::<of::Case>().into(), limit.into()],
        change_of,
    )
}

/// The history of the granted person's own fields, newest first.
pub(crate) fn changes_of_person<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    limit: i64,
) -> Result<Vec<ChangeRow>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change WHERE org_id = $1 AND person_id = $2 AND case_id IS NULL ORDER BY change_id DESC LIMIT $3"
    );
    tx.query(
        &sql,
        &[grant.org().into(), grant.record::<of::Person>().into(), limit.into()],
        change_of,
    )
}
