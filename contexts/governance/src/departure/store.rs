//! The SQL of exports and departures.

use access::{Grant, act};
use base::{OrgId, Timestamp};
use journal::jobs::JobId;
use store::{Error, Row, Tx, params};

use super::Destroyed;
use super::export::{Export, ExportId, ExportStage, Made, Payload};
use super::leave::{Departure, DepartureId};
use crate::stage::Stage;

const EXPORT: &str = "org_id, export_id, state, recipient, purpose, asked_by, asked_at, agreed_by, job_id, ended_at, bytes, cases, rows, sha256";

fn export_of(row: &Row<'_>) -> Result<Export, Error> {
    Ok(Export {
        org: row.get(0)?,
        id: row.get(1)?,
        stage: ExportStage::from_code(row.text(2)?).unwrap_or(ExportStage::Withdrawn),
        recipient: row.get(3)?,
        purpose: row.get(4)?,
        asked_by: row.get(5)?,
        asked_at: row.get(6)?,
        agreed_by: row.get(7)?,
        job: row.get(8)?,
        ended_at: row.get(9)?,
        made: Made {
            bytes: row.get(10)?,
            cases: row.get(11)?,
            rows: row.get(12)?,
            sha256: row.get(13)?,
        },
    })
}

pub(super) fn insert_export(tx: &mut Tx<'_>, grant: &Grant<act::OrganisationExport>, it: &Export) -> Result<(), Error> {
    let sql = "INSERT INTO org_export (org_id, export_id, state, recipient, purpose, asked_by, asked_at, bytes, cases, rows) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0)";
    let values = params![
        grant.org(),
        it.id,
        it.stage.code(),
        it.recipient.as_str(),
        it.purpose.as_str(),
        it.asked_by,
        it.asked_at
    ];
    tx.execute(sql, &values).map(drop)
}

/// Newest first.
pub(super) fn exports(tx: &mut Tx<'_>, org: OrgId, limit: u32) -> Result<Vec<Export>, Error> {
    let sql =
        format!("SELECT {EXPORT} FROM org_export WHERE org_id = $1 ORDER BY asked_at DESC, export_id DESC LIMIT $2");
    tx.query(&sql, &params![org, limit], export_of)
}

pub(super) fn export(tx: &mut Tx<'_>, org: OrgId, id: ExportId) -> Result<Option<Export>, Error> {
    let sql = format!("SELECT {EXPORT} FROM org_export WHERE org_id = $1 AND export_id = $2");
    tx.one(&sql, &params![org, id], export_of)
}

/// What was made before a time, in every organisation, and is still there.
pub(super) fn exports_before(tx: &mut Tx<'_>, before: Timestamp) -> Result<Vec<Export>, Error> {
    let sql = format!("SELECT {EXPORT} FROM org_export WHERE state = 'made' AND ended_at < $1");
    tx.query(&sql, &params![before], export_of)
}

pub(super) fn agree_export(
    tx: &mut Tx<'_>,
    grant: &Grant<act::OrganisationExportAgree>,
    id: ExportId,
    (at, job): (Timestamp, JobId),
) -> Result<bool, Error> {
    let sql = "UPDATE org_export SET state = 'making', agreed_by = $3, agreed_at = $4, job_id = $5 \
               WHERE org_id = $1 AND export_id = $2 AND state = 'asked'";
    Ok(tx.execute(sql, &params![grant.org(), id, grant.actor(), at, job])? == 1)
}

pub(super) fn end_export(
    tx: &mut Tx<'_>,
    (org, id): (OrgId, ExportId),
    (from, to): (&'static str, &'static str),
    at: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE org_export SET state = $4, ended_at = $5 WHERE org_id = $1 AND export_id = $2 AND state = $3";
    Ok(tx.execute(sql, &params![org, id, from, to, at])? == 1)
}

pub(super) fn export_made(tx: &mut Tx<'_>, of: Payload, what: &Made, at: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE org_export SET state = 'made', ended_at = $3, bytes = $4, cases = $5, rows = $6, sha256 = $7 \
               WHERE org_id = $1 AND export_id = $2 AND state = 'making'";
    let values = params![
        of.org,
        of.export,
        at,
        what.bytes,
        what.cases,
        what.rows,
        what.sha256.as_deref()
    ];
    tx.execute(sql, &values).map(drop)
}

const DEPARTURE: &str = "org_id, departure_id, state, export_id, asked_by, asked_at, agreed_by, due_at, ended_at";

fn departure_of(row: &Row<'_>) -> Result<Departure, Error> {
    Ok(Departure {
        org: row.get(0)?,
        id: row.get(1)?,
        stage: Stage::from_code(row.text(2)?).unwrap_or(Stage::Withdrawn),
        export: row.get(3)?,
        asked_by: row.get(4)?,
        asked_at: row.get(5)?,
        agreed_by: row.get(6)?,
        due_at: row.get(7)?,
        ended_at: row.get(8)?,
    })
}

pub(super) fn insert_departure(tx: &mut Tx<'_>, it: &Departure) -> Result<(), Error> {
    let sql = "INSERT INTO org_departure (org_id, departure_id, state, export_id, asked_by, asked_at, due_at, accounts, keys, rows) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0)";
    let values = params![
        it.org,
        it.id,
        it.stage.code(),
        it.export,
        it.asked_by,
        it.asked_at,
        it.due_at
    ];
    tx.execute(sql, &values).map(drop)
}

pub(super) fn newest_departure(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Departure>, Error> {
    let sql = format!(
        "SELECT {DEPARTURE} FROM org_departure WHERE org_id = $1 ORDER BY asked_at DESC, departure_id DESC LIMIT 1"
    );
    tx.one(&sql, &params![org], departure_of)
}

pub(super) fn open_departure(tx: &mut Tx<'_>, org: OrgId) -> Result<Option<Departure>, Error> {
    let sql = format!("SELECT {DEPARTURE} FROM org_departure WHERE org_id = $1 AND ended_at IS NULL");
    tx.one(&sql, &params![org], departure_of)
}

pub(super) fn agree_departure(
    tx: &mut Tx<'_>,
    grant: &Grant<act::OrganisationLeaveAgree>,
    id: DepartureId,
    (at, due): (Timestamp, Timestamp),
) -> Result<bool, Error> {
    let sql = "UPDATE org_departure SET state = 'agreed', agreed_by = $3, agreed_at = $4, due_at = $5 \
               WHERE org_id = $1 AND departure_id = $2 AND state = 'asked'";
    Ok(tx.execute(sql, &params![grant.org(), id, grant.actor(), at, due])? == 1)
}

pub(super) fn stop_departure(
    tx: &mut Tx<'_>,
    grant: &Grant<act::OrganisationLeave>,
    id: DepartureId,
    at: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE org_departure SET state = 'withdrawn', ended_by = $3, ended_at = $4 \
               WHERE org_id = $1 AND departure_id = $2 AND state IN ('asked', 'agreed')";
    Ok(tx.execute(sql, &params![grant.org(), id, grant.actor(), at])? == 1)
}

/// What is due in every organisation, and what was begun.
pub(super) fn due_departures(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<Departure>, Error> {
    let sql = format!(
        "SELECT {DEPARTURE} FROM org_departure WHERE ended_at IS NULL AND due_at <= $1 AND state IN ('agreed', 'running') \
         ORDER BY due_at, departure_id"
    );
    tx.query(&sql, &params![now], departure_of)
}

pub(super) fn begin_departure(tx: &mut Tx<'_>, it: &Departure) -> Result<bool, Error> {
    let sql = "UPDATE org_departure SET state = 'running' WHERE org_id = $1 AND departure_id = $2 AND state = 'agreed'";
    Ok(tx.execute(sql, &params![it.org, it.id])? == 1)
}

pub(super) fn accounts_ended(tx: &mut Tx<'_>, it: &Departure, count: u64) -> Result<(), Error> {
    let sql = "UPDATE org_departure SET accounts = $3 WHERE org_id = $1 AND departure_id = $2";
    tx.execute(sql, &params![it.org, it.id, i64::try_from(count).unwrap_or(i64::MAX)])
        .map(drop)
}

pub(super) fn end_departure(tx: &mut Tx<'_>, it: &Departure, what: Destroyed, at: Timestamp) -> Result<bool, Error> {
    let sql = "UPDATE org_departure SET state = 'done', ended_at = $3, keys = $4, rows = $5 \
               WHERE org_id = $1 AND departure_id = $2 AND state = 'running'";
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    Ok(tx.execute(sql, &params![it.org, it.id, at, number(what.keys), number(what.rows)])? == 1)
}

/// The organisations that are gone or going.
pub(super) fn departed(tx: &mut Tx<'_>) -> Result<Vec<OrgId>, Error> {
    tx.query(
        "SELECT DISTINCT org_id FROM org_departure WHERE state IN ('running', 'done') ORDER BY org_id",
        &[],
        |row| row.get(0),
    )
}
