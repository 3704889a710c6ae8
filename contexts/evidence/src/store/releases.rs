//! Releases, what they cover, and the privacy ledger.

use ::store::{Error, Row, Tx, Value, params};
use base::{OrgId, Refusal, Timestamp, UserId};
use journal::jobs::JobId;

use super::int;
use crate::model::{BatchId, DataSetId, Release, ReleaseId, ReleaseState};
use crate::release::Line;

const COLUMNS: &str = "release_id, org_id, slug, version, state, proposal, author_id, proposed_at, decided_at, reason_key, reason, digest, job_id";

/// A release and its proposal as it is stored.
type Raw = (Release, String);

fn release((mut release, proposal): Raw) -> Result<Release, Refusal> {
    release.proposal = serde_json::from_str(&proposal).map_err(Refusal::failed)?;
    Ok(release)
}

fn raw(row: &Row<'_>) -> Result<Raw, Error> {
    let reason: (Option<_>, Option<Vec<u8>>) = (row.get(9)?, row.get(10)?);
    let release = Release {
        id: row.get(0)?,
        org: row.get(1)?,
        slug: row.get(2)?,
        version: row
            .get::<Option<i64>>(3)?
            .and_then(|version| u32::try_from(version).ok()),
        state: ReleaseState::of(row.text(4)?).unwrap_or(ReleaseState::Returned),
        proposal: crate::release::Proposal::default(),
        author: row.get(6)?,
        proposed_at: row.get(7)?,
        decided_at: row.get(8)?,
        reason: match reason {
            (Some(key), Some(sealed)) => Some((key, sealed)),
            _ => None,
        },
        digest: row.get(11)?,
        job: row.get(12)?,
    };
    Ok((release, row.get(5)?))
}

pub(crate) fn insert(tx: &mut Tx<'_>, it: &Release, batches: &[BatchId]) -> Result<(), Refusal> {
    let proposal = serde_json::to_string(&it.proposal).map_err(Refusal::failed)?;
    tx.execute(
        "INSERT INTO release (org_id, release_id, slug, state, proposal, counted, author_id, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &params![it.org, it.id, it.slug.as_str(), it.state.code(), proposal, int(it.proposal.counted), it.author, it.proposed_at],
    )?;
    tx.execute_many(
        "INSERT INTO release_batch (org_id, release_id, batch_id) VALUES ($1, $2, $3)",
        batches.iter().map(|batch| params![it.org, it.id, *batch]),
    )?;
    Ok(())
}

pub(crate) fn get(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId) -> Result<Option<Release>, Refusal> {
    let sql = format!("SELECT {COLUMNS} FROM release WHERE org_id = $1 AND release_id = $2");
    tx.one(&sql, &params![org, id], raw)?.map(release).transpose()
}

/// Newest first, without their tables.
pub(crate) fn list(tx: &mut Tx<'_>, org: OrgId, limit: u32) -> Result<Vec<Line>, Error> {
    let sql = "SELECT release_id, slug, version, state, counted, proposed_at FROM release
               WHERE org_id = $1 ORDER BY proposed_at DESC, release_id DESC LIMIT $2";
    tx.query(sql, &params![org, limit], |row| {
        Ok(Line {
            id: row.get(0)?,
            slug: row.get(1)?,
            version: row
                .get::<Option<i64>>(2)?
                .and_then(|version| u32::try_from(version).ok()),
            state: ReleaseState::of(row.text(3)?).unwrap_or(ReleaseState::Returned),
            counted: super::count(row, 4)?,
            proposed_at: row.get(5)?,
        })
    })
}

/// The imports that a release counts.
pub(crate) fn batches(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId) -> Result<Vec<BatchId>, Error> {
    tx.query(
        "SELECT batch_id FROM release_batch WHERE org_id = $1 AND release_id = $2 ORDER BY batch_id",
        &params![org, id],
        |row| row.get(0),
    )
}

/// A release that counts one of these imports, or one of the same content.
pub(crate) fn covering(tx: &mut Tx<'_>, org: OrgId, batches: &[BatchId]) -> Result<Option<ReleaseId>, Error> {
    let sql = "SELECT r.release_id FROM release r
               JOIN import_batch b ON b.org_id = r.org_id AND b.covered_by = r.release_id
               JOIN import_batch mine ON mine.org_id = b.org_id AND (mine.batch_id = b.batch_id OR mine.digest = b.digest)
               WHERE r.org_id = $1 AND mine.batch_id = $2
               ORDER BY r.proposed_at, r.release_id LIMIT 1";
    for batch in batches {
        if let Some(found) = tx.one(sql, &params![org, *batch], |row| row.get(0))? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Marks imports as counted by a release. False, with nothing left marked by the caller's transaction, if one is not loaded or counted by
/// another release already.
pub(crate) fn cover(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId, batches: &[BatchId]) -> Result<bool, Error> {
    let sql = "UPDATE import_batch SET covered_by = $3 WHERE org_id = $1 AND batch_id = $2 AND state = 'loaded' AND covered_by IS NULL";
    let marked = tx.execute_many(sql, batches.iter().map(|batch| params![org, *batch, id]))?;
    Ok(marked == batches.len() as u64)
}

/// The imports that releases count, by release.
pub(crate) fn covered(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(ReleaseId, BatchId)>, Error> {
    tx.query(
        "SELECT covered_by, batch_id FROM import_batch WHERE org_id = $1 AND covered_by IS NOT NULL ORDER BY covered_by, batch_id",
        &params![org],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The organisation that has released under this name, over all organisations of the server: needs their scope.
pub(crate) fn owner(tx: &mut Tx<'_>, slug: &str) -> Result<Option<OrgId>, Error> {
    tx.one(
        "SELECT org_id FROM release WHERE slug = $1 AND version IS NOT NULL ORDER BY version LIMIT 1",
        &params![slug],
        |row| row.get(0),
    )
}

/// Approved releases of all organisations that are not written yet, each with the job that was to do it.
pub(crate) fn unwritten(tx: &mut Tx<'_>) -> Result<Vec<(OrgId, ReleaseId, Option<JobId>)>, Error> {
    tx.query(
        "SELECT org_id, release_id, job_id FROM release WHERE state = 'approved' ORDER BY decided_at, release_id",
        &[],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// Hands an approved release to another job.
pub(crate) fn hand_over(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId, job: JobId) -> Result<(), Error> {
    let sql = "UPDATE release SET job_id = $3 WHERE org_id = $1 AND release_id = $2 AND state = 'approved'";
    tx.execute(sql, &params![org, id, job]).map(drop)
}

/// A release that was sent back counts nothing.
pub(crate) fn uncover(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId) -> Result<(), Error> {
    let sql = "UPDATE import_batch SET covered_by = NULL WHERE org_id = $1 AND covered_by = $2";
    tx.execute(sql, &params![org, id]).map(drop)
}

/// The version after the newest of this name, over all organisations of the server: needs their scope.
pub(crate) fn next_version(tx: &mut Tx<'_>, slug: &str) -> Result<u32, Error> {
    let newest: Option<i64> = tx
        .one(
            "SELECT MAX(version) FROM release WHERE slug = $1",
            &params![slug],
            |row| row.get(0),
        )?
        .flatten();
    Ok(newest.and_then(|version| u32::try_from(version).ok()).unwrap_or(0) + 1)
}

/// What a decision changes.
pub(crate) struct Decision<'d> {
    pub(crate) state: ReleaseState,
    pub(crate) by: UserId,
    pub(crate) at: Timestamp,
    pub(crate) version: Option<u32>,
    pub(crate) reason: Option<(vault::KeyId, &'d [u8])>,
    pub(crate) job: Option<JobId>,
}

/// Decides a release that is still proposed; false if somebody else was faster.
pub(crate) fn decide(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId, it: &Decision<'_>) -> Result<bool, Error> {
    let sql = "UPDATE release SET state = $3, decided_by = $4, decided_at = $5, version = $6, reason_key = $7, reason = $8, job_id = $9
               WHERE org_id = $1 AND release_id = $2 AND state = 'proposed'";
    let values = params![
        org,
        id,
        it.state.code(),
        it.by,
        it.at,
        it.version,
        it.reason.map(|(key, _)| key),
        it.reason.map(|(_, sealed)| sealed.to_vec()),
        it.job,
    ];
    Ok(tx.execute(sql, &values)? == 1)
}

/// Notes that the bundle is there.
pub(crate) fn published(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId, digest: &str) -> Result<bool, Error> {
    let sql = "UPDATE release SET state = 'published', digest = $3 WHERE org_id = $1 AND release_id = $2 AND state = 'approved'";
    Ok(tx.execute(sql, &params![org, id, digest])? == 1)
}

/// A line of the privacy ledger.
pub(crate) struct Spent<'s> {
    pub(crate) set: DataSetId,
    pub(crate) method: &'s str,
    pub(crate) k: u64,
    pub(crate) columns: String,
    pub(crate) records: u64,
    pub(crate) left_out: u64,
    pub(crate) proposed_by: UserId,
    pub(crate) approved_by: UserId,
    pub(crate) approved_at: Timestamp,
}

pub(crate) fn spend(tx: &mut Tx<'_>, org: OrgId, id: ReleaseId, it: &Spent<'_>) -> Result<(), Error> {
    let sql = "INSERT INTO privacy_ledger (org_id, release_id, set_id, method, k, columns, records, left_out, proposed_by, approved_by, approved_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values: [Value; 11] = params![
        org,
        id,
        it.set,
        it.method,
        int(it.k),
        it.columns.as_str(),
        int(it.records),
        int(it.left_out),
        it.proposed_by,
        it.approved_by,
        it.approved_at,
    ];
    tx.execute(sql, &values).map(drop)
}

/// Slug and version of what an organisation published.
pub(crate) fn folders(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<(String, i64)>, Error> {
    let sql = "SELECT slug, version FROM release WHERE org_id = $1 AND state = 'published' AND version IS NOT NULL ORDER BY slug, version";
    tx.query(sql, &params![org], |row| Ok((row.get(0)?, row.get(1)?)))
}
