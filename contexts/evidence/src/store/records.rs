//! Contributed records.

use std::sync::OnceLock;

use ::store::{Error, Tx, Value, params};
use base::OrgId;
use standards::ctdc::EvidenceRecord;

use super::batches;
use crate::model::BatchId;
use crate::records;

/// Adds records of an import: line of the file and content. They count once the import is loaded.
pub(crate) fn insert(
    tx: &mut Tx<'_>,
    org: OrgId,
    batch: BatchId,
    lines: &[(u64, EvidenceRecord)],
) -> Result<u64, Error> {
    static SQL: OnceLock<String> = OnceLock::new();
    let sql = SQL.get_or_init(|| {
        let places: Vec<String> = (1..=records::columns().count() + 3).map(|n| format!("${n}")).collect();
        format!(
            "INSERT INTO evidence_record (org_id, batch_id, line, {}) VALUES ({})",
            records::names(),
            places.join(", ")
        )
    });
    let rows = lines.iter().map(|(line, record)| {
        let mut row: Vec<Value> = Vec::with_capacity(80);
        row.extend(params![org, batch, super::int(*line)]);
        row.extend(records::values(record));
        row
    });
    tx.execute_many(sql, rows)
}

/// Removes the records of an import; how many there were.
pub(crate) fn remove(tx: &mut Tx<'_>, org: OrgId, batch: BatchId) -> Result<u64, Error> {
    tx.execute(
        "DELETE FROM evidence_record WHERE org_id = $1 AND batch_id = $2",
        &params![org, batch],
    )
}

/// Records of an import, counted.
pub(crate) fn count(tx: &mut Tx<'_>, org: OrgId, batch: BatchId) -> Result<u64, Error> {
    let sql = "SELECT COUNT(*) FROM evidence_record WHERE org_id = $1 AND batch_id = $2";
    Ok(tx
        .one(sql, &params![org, batch], |row| super::count(row, 0))?
        .unwrap_or(0))
}

/// Visits the records of an import in the order of the file.
pub(crate) fn each(
    tx: &mut Tx<'_>,
    org: OrgId,
    batch: BatchId,
    mut visit: impl FnMut(&EvidenceRecord),
) -> Result<u64, Error> {
    let present = batches::present(tx, org, batch)?;
    let sql = format!(
        "SELECT {} FROM evidence_record WHERE org_id = $1 AND batch_id = $2 ORDER BY line",
        records::names()
    );
    tx.each(&sql, &params![org, batch], |row| {
        visit(&records::read(row, 0, &present)?);
        Ok(())
    })
}
