//! Contributed data sets.

use ::store::{Error, Row, Tx, params};
use base::{OrgId, Timestamp, UserId};

use super::count;
use crate::model::{DataSet, DataSetId};

const SELECT: &str = "SELECT s.set_id, s.name, s.source, s.licence, s.citation, s.created_at,
    (SELECT CAST(COALESCE(SUM(b.rows_added), 0) AS BIGINT) FROM import_batch b
     WHERE b.org_id = s.org_id AND b.set_id = s.set_id AND b.state = 'loaded')
    FROM data_set s";

fn set(row: &Row<'_>) -> Result<DataSet, Error> {
    Ok(DataSet {
        id: row.get(0)?,
        name: row.get(1)?,
        source: row.get(2)?,
        licence: row.get(3)?,
        citation: row.get(4)?,
        created_at: row.get(5)?,
        records: count(row, 6)?,
    })
}

pub(crate) fn list(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<DataSet>, Error> {
    tx.query(
        &format!("{SELECT} WHERE s.org_id = $1 ORDER BY s.name"),
        &params![org],
        set,
    )
}

pub(crate) fn get(tx: &mut Tx<'_>, org: OrgId, id: DataSetId) -> Result<Option<DataSet>, Error> {
    tx.one(
        &format!("{SELECT} WHERE s.org_id = $1 AND s.set_id = $2"),
        &params![org, id],
        set,
    )
}

pub(crate) fn named(tx: &mut Tx<'_>, org: OrgId, name: &str) -> Result<Option<DataSet>, Error> {
    tx.one(
        &format!("{SELECT} WHERE s.org_id = $1 AND s.name = $2"),
        &params![org, name],
        set,
    )
}

pub(crate) fn insert(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: DataSetId,
    name: &str,
    by: UserId,
    at: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO data_set (org_id, set_id, name, source, licence, citation, created_by, created_at)
               VALUES ($1, $2, $3, '', '', '', $4, $5)";
    tx.execute(sql, &params![org, id, name, by, at]).map(drop)
}

pub(crate) fn describe(tx: &mut Tx<'_>, org: OrgId, it: &DataSet) -> Result<bool, Error> {
    let sql = "UPDATE data_set SET source = $3, licence = $4, citation = $5 WHERE org_id = $1 AND set_id = $2";
    let changed = tx.execute(
        sql,
        &params![
            org,
            it.id,
            it.source.as_str(),
            it.licence.as_str(),
            it.citation.as_str()
        ],
    )?;
    Ok(changed == 1)
}
