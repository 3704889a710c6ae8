//! Imports.

use ::store::{Error, Row, Tx, Value, params};
use base::{OrgId, Timestamp};
use vault::KeyId;

use super::{count, int};
use crate::model::{Batch, BatchId, BatchState, DataSetId, Layout, OnError};
use crate::records::Present;

const COLUMNS: &str = "batch_id, org_id, author_id, state, asked, layout, on_error, set_id, set_name, team_id, key_id, \
                       rows_all, rows_bad, rows_known, rows_added, job_id, created_at, changed_at";

fn batch(row: &Row<'_>) -> Result<Batch, Error> {
    let layout = |at| Ok::<_, Error>(row.get::<Option<String>>(at)?.and_then(|code| Layout::of(&code)));
    Ok(Batch {
        id: row.get(0)?,
        org: row.get(1)?,
        author: row.get(2)?,
        state: BatchState::of(row.text(3)?).unwrap_or(BatchState::Dropped),
        asked: layout(4)?,
        layout: layout(5)?,
        on_error: OnError::of(row.text(6)?).unwrap_or(OnError::Abort),
        set: row.get(7)?,
        set_name: row.get(8)?,
        team: row.get(9)?,
        key: row.get(10)?,
        rows: count(row, 11)?,
        invalid: count(row, 12)?,
        known: count(row, 13)?,
        added: count(row, 14)?,
        job: row.get(15)?,
        created_at: row.get(16)?,
        changed_at: row.get(17)?,
    })
}

pub(crate) fn insert(tx: &mut Tx<'_>, it: &Batch) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO import_batch ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    );
    tx.execute(&sql, &values(it)).map(drop)
}

fn values(it: &Batch) -> [Value; 18] {
    params![
        it.id,
        it.org,
        it.author,
        it.state.code(),
        it.asked.map(Layout::code),
        it.layout.map(Layout::code),
        it.on_error.code(),
        it.set,
        it.set_name.as_str(),
        it.team,
        it.key,
        int(it.rows),
        int(it.invalid),
        int(it.known),
        int(it.added),
        it.job,
        it.created_at,
        it.changed_at,
    ]
}

/// Writes what changed, if the import still stands where `from` says; false if somebody was faster.
pub(crate) fn update(tx: &mut Tx<'_>, it: &Batch, from: BatchState) -> Result<bool, Error> {
    let sql = "UPDATE import_batch SET state = $3, asked = $4, layout = $5, on_error = $6, set_id = $7, set_name = $8, team_id = $9,
                      key_id = $10, rows_all = $11, rows_bad = $12, rows_known = $13, rows_added = $14, job_id = $15, changed_at = $16
               WHERE org_id = $1 AND batch_id = $2 AND state = $17";
    let values = params![
        it.org,
        it.id,
        it.state.code(),
        it.asked.map(Layout::code),
        it.layout.map(Layout::code),
        it.on_error.code(),
        it.set,
        it.set_name.as_str(),
        it.team,
        it.key,
        int(it.rows),
        int(it.invalid),
        int(it.known),
        int(it.added),
        it.job,
        it.changed_at,
        from.code(),
    ];
    Ok(tx.execute(sql, &values)? == 1)
}

pub(crate) fn get(tx: &mut Tx<'_>, org: OrgId, id: BatchId) -> Result<Option<Batch>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM import_batch WHERE org_id = $1 AND batch_id = $2");
    tx.one(&sql, &params![org, id], batch)
}

/// Newest first.
pub(crate) fn list(tx: &mut Tx<'_>, org: OrgId, limit: u32) -> Result<Vec<Batch>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_batch WHERE org_id = $1 ORDER BY created_at DESC, batch_id DESC LIMIT $2"
    );
    tx.query(&sql, &params![org, limit], batch)
}

/// The imports of a data set that count, oldest first.
pub(crate) fn of_set(tx: &mut Tx<'_>, org: OrgId, set: DataSetId) -> Result<Vec<Batch>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_batch WHERE org_id = $1 AND set_id = $2 AND state = 'loaded' ORDER BY created_at, batch_id"
    );
    tx.query(&sql, &params![org, set], batch)
}

/// Uploads that wait or are being worked on.
pub(crate) fn open_uploads(tx: &mut Tx<'_>, org: OrgId) -> Result<u64, Error> {
    let sql = "SELECT COUNT(*) FROM import_batch WHERE org_id = $1 AND key_id IS NOT NULL AND state IN ('checking', 'checked', 'loading')";
    Ok(tx.one(sql, &params![org], |row| count(row, 0))?.unwrap_or(0))
}

/// What stands sealed beside an import.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sealed {
    /// Name of the file.
    FileName,
    /// Mapping.
    Mapping,
    /// Summary of the examination.
    Found,
}

impl Sealed {
    pub(crate) const fn column(self) -> &'static str {
        match self {
            Self::FileName => "file_name",
            Self::Mapping => "mapping",
            Self::Found => "found",
        }
    }
}

pub(crate) fn set_sealed(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: BatchId,
    what: Sealed,
    sealed: Option<&[u8]>,
) -> Result<(), Error> {
    let sql = format!(
        "UPDATE import_batch SET {} = $3 WHERE org_id = $1 AND batch_id = $2",
        what.column()
    );
    tx.execute(&sql, &params![org, id, sealed]).map(drop)
}

pub(crate) fn sealed(tx: &mut Tx<'_>, org: OrgId, id: BatchId, what: Sealed) -> Result<Option<Vec<u8>>, Error> {
    let sql = format!(
        "SELECT {} FROM import_batch WHERE org_id = $1 AND batch_id = $2",
        what.column()
    );
    Ok(tx
        .one(&sql, &params![org, id], |row| row.get::<Option<Vec<u8>>>(0))?
        .flatten())
}

pub(crate) fn set_reason(tx: &mut Tx<'_>, org: OrgId, id: BatchId, key: KeyId, reason: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE import_batch SET reason_key = $3, reason = $4 WHERE org_id = $1 AND batch_id = $2";
    tx.execute(sql, &params![org, id, key, reason]).map(drop)
}

pub(crate) fn reason(tx: &mut Tx<'_>, org: OrgId, id: BatchId) -> Result<Option<(KeyId, Vec<u8>)>, Error> {
    let sql = "SELECT reason_key, reason FROM import_batch WHERE org_id = $1 AND batch_id = $2 AND reason IS NOT NULL";
    tx.one(sql, &params![org, id], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What the records of a loaded import are recognised by, and which columns its file had.
pub(crate) fn set_content(
    tx: &mut Tx<'_>,
    org: OrgId,
    id: BatchId,
    digest: &[u8],
    present: &Present,
) -> Result<(), Error> {
    let sql = "UPDATE import_batch SET digest = $3, columns = $4 WHERE org_id = $1 AND batch_id = $2";
    tx.execute(sql, &params![org, id, digest, present.to_text()]).map(drop)
}

/// Digests of the imports that count, of one data set or of all, oldest first; those of equal content in other data sets matter to
/// releases.
pub(crate) fn digests(tx: &mut Tx<'_>, org: OrgId, set: Option<DataSetId>) -> Result<Vec<(BatchId, Vec<u8>)>, Error> {
    let which = if set.is_some() {
        "AND set_id = $2"
    } else {
        "AND set_id IS NOT NULL"
    };
    let sql = format!(
        "SELECT batch_id, digest FROM import_batch WHERE org_id = $1 {which} AND state = 'loaded' AND digest IS NOT NULL ORDER BY created_at, batch_id"
    );
    let mut values = vec![Value::from(org)];
    values.extend(set.map(Value::from));
    tx.query(&sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))
}

pub(crate) fn present(tx: &mut Tx<'_>, org: OrgId, id: BatchId) -> Result<Present, Error> {
    let sql = "SELECT columns FROM import_batch WHERE org_id = $1 AND batch_id = $2";
    let text: Option<String> = tx.one(sql, &params![org, id], |row| row.get(0))?.flatten();
    Ok(Present::of_text(&text.unwrap_or_default()))
}

/// Which columns the files of the imports that count had: each combination once.
pub(crate) fn all_present(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Present>, Error> {
    let sql = "SELECT DISTINCT columns FROM import_batch WHERE org_id = $1 AND state = 'loaded' AND columns IS NOT NULL ORDER BY columns";
    tx.query(sql, &params![org], |row| Ok(Present::of_text(row.text(0)?)))
}

/// Imports whose sealed files are older than `before`, of every organisation.
pub(crate) fn expired(tx: &mut Tx<'_>, before: Timestamp) -> Result<Vec<Batch>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_batch WHERE key_id IS NOT NULL AND changed_at < $1 ORDER BY changed_at LIMIT 1000"
    );
    tx.query(&sql, &params![before], batch)
}

/// Imports into a team about which something is sealed.
pub(crate) fn sealed_of_team(tx: &mut Tx<'_>, org: OrgId, team: base::TeamId) -> Result<Vec<Batch>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_batch WHERE org_id = $1 AND team_id = $2 AND key_id IS NOT NULL ORDER BY batch_id"
    );
    tx.query(&sql, &params![org, team], batch)
}

/// Whether anything sealed belongs to an import, of whatever organisation.
pub(crate) fn has_files(tx: &mut Tx<'_>, id: BatchId) -> Result<bool, Error> {
    let sql = "SELECT 1 FROM import_batch WHERE batch_id = $1 AND key_id IS NOT NULL";
    Ok(tx.one(sql, &params![id], |row| row.get::<i64>(0))?.is_some())
}

/// Imports on the command line that were never finished, of every organisation.
pub(crate) fn abandoned(tx: &mut Tx<'_>, before: Timestamp) -> Result<Vec<Batch>, Error> {
    let sql = format!(
        "SELECT {COLUMNS} FROM import_batch WHERE key_id IS NULL AND state = 'loading' AND changed_at < $1 ORDER BY changed_at LIMIT 1000"
    );
    tx.query(&sql, &params![before], batch)
}

/// Forgets what stood sealed beside an import.
pub(crate) fn forget(tx: &mut Tx<'_>, org: OrgId, id: BatchId) -> Result<(), Error> {
    let sql = "UPDATE import_batch SET key_id = NULL, file_name = NULL, mapping = NULL, found = NULL WHERE org_id = $1 AND batch_id = $2";
    tx.execute(sql, &params![org, id]).map(drop)
}

/// Forgets imports of which nothing is left, older than a time.
pub(crate) fn clear_imports(tx: &mut Tx<'_>, org: OrgId, before: base::Timestamp) -> Result<u64, Error> {
    let sql = "DELETE FROM import_batch WHERE org_id = $1 AND state IN ('dropped', 'undone', 'unusable') AND changed_at < $2 AND key_id IS NULL \
               AND NOT EXISTS (SELECT 1 FROM release_batch r WHERE r.org_id = import_batch.org_id AND r.batch_id = import_batch.batch_id) \
               AND NOT EXISTS (SELECT 1 FROM evidence_record e WHERE e.org_id = import_batch.org_id AND e.batch_id = import_batch.batch_id)";
    tx.execute(sql, &params![org, before])
}
