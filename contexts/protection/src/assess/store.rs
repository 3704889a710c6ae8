//! The SQL of filled-in forms. The record comes from the grant.

use std::collections::BTreeMap;

use access::{Act, Grant};
use base::id::of;
use base::{Id, Timestamp, UserId};
use serde_json::{Map, Value as Json, json};
use store::{Error, Row, Tx, Value};
use vault::KeyId;

/// The noun behind [`AssessmentId`].
pub enum AssessmentNoun {}
/// Identifier of a filled-in form.
pub type AssessmentId = Id<AssessmentNoun>;

/// The tables of filled-in forms that hold rows of a case.
pub(crate) const TABLES: [&str; 1] = ["assessment"];

/// A form that is or was filled in, without its answers.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// Identifier.
    pub id: AssessmentId,
    /// Raised by every change.
    pub version: i64,
    /// Stable identifier of the form.
    pub form: String,
    /// Version of the form.
    pub form_version: String,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// By whom it was changed last.
    pub changed_by: UserId,
    /// When it was finished; a draft has none.
    pub done_at: Option<Timestamp>,
    /// What it concludes: codes by name.
    pub outcomes: BTreeMap<String, String>,
}

impl Assessment {
    /// Its codes and times, without the answers: for the API, and for the person's copy, which adds them.
    pub(crate) fn codes(&self) -> Map<String, Json> {
        let all: [(&str, Json); 6] = [
            ("id", self.id.to_string().into()),
            ("form", self.form.as_str().into()),
            ("version", self.form_version.as_str().into()),
            ("begun_at", self.begun_at.to_string().into()),
            ("done_at", self.done_at.map(|at| at.to_string()).into()),
            ("outcomes", json!(self.outcomes)),
        ];
        all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// The same as stored.
pub(super) struct Stored {
    pub(super) it: Assessment,
    pub(super) key: KeyId,
    pub(super) answers: Vec<u8>,
}

const HEAD: &str = "assessment_id, version, form, form_version, begun_at, changed_by, done_at, outcomes";

fn head(row: &Row<'_>) -> Result<Assessment, Error> {
    Ok(Assessment {
        id: row.get(0)?,
        version: row.get(1)?,
        form: row.get(2)?,
        form_version: row.get(3)?,
        begun_at: row.get(4)?,
        changed_by: row.get(5)?,
        done_at: row.get(6)?,
        outcomes: serde_json::from_str(&row.get::<String>(7)?).unwrap_or_default(),
    })
}

fn stored(row: &Row<'_>) -> Result<Stored, Error> {
    Ok(Stored {
        it: head(row)?,
        key: row.get(8)?,
        answers: row.get(9)?,
    })
}

/// Those of the granted case, oldest first, without their answers.
pub(super) fn heads<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Vec<Assessment>, Error> {
    let sql = format!("SELECT {HEAD} FROM assessment WHERE org_id = $1 AND case_id = $2 ORDER BY assessment_id");
    tx.query(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], head)
}

/// All of the granted case, oldest first.
pub(super) fn all<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>) -> Result<Vec<Stored>, Error> {
    let sql = format!(
        "SELECT {HEAD}, key_id, answers FROM assessment WHERE org_id = $1 AND case_id = $2 ORDER BY assessment_id"
    );
    tx.query(&sql, &[grant.org().into(), grant.record::<of::Case>().into()], stored)
}

/// One of the granted case.
pub(super) fn one<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, id: AssessmentId) -> Result<Option<Stored>, Error> {
    let sql = format!(
        "SELECT {HEAD}, key_id, answers FROM assessment WHERE org_id = $1 AND case_id = $2 AND assessment_id = $3"
    );
    tx.one(
        &sql,
        &[grant.org().into(), grant.record::<of::Case>().into(), id.into()],
        stored,
    )
}

/// The one that a page of the granted case began already.
pub(super) fn by_token<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    token: [u8; 16],
) -> Result<Option<AssessmentId>, Error> {
    let sql = "SELECT assessment_id FROM assessment WHERE org_id = $1 AND form_token = $2";
    tx.one(sql, &store::params![grant.org(), token], |row| row.get(0))
}

/// Begins one of the granted case.
pub(super) fn insert<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, row: &Stored, token: [u8; 16]) -> Result<bool, Error> {
    let sql = "INSERT INTO assessment (org_id, assessment_id, case_id, key_id, version, form, form_version, begun_at, begun_by, changed_at, changed_by, \
               answers, outcomes, form_token) VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8, $7, $8, $9, '{}', $10) ON CONFLICT DO NOTHING";
    let params: [Value; 10] = store::params![
        grant.org(),
        row.it.id,
        grant.record::<of::Case>(),
        row.key,
        row.it.form.as_str(),
        row.it.form_version.as_str(),
        row.it.begun_at,
        grant.actor(),
        row.answers.as_slice(),
        token
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// Writes a draft of the granted case over the version that was read, finished or not; `false` if somebody was faster or it is finished.
pub(super) fn save<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, row: &Stored, at: Timestamp) -> Result<bool, Error> {
    let sql = "UPDATE assessment SET version = version + 1, changed_at = $5, changed_by = $6, done_at = $7, answers = $8, outcomes = $9 \
               WHERE org_id = $1 AND case_id = $2 AND assessment_id = $3 AND version = $4 AND done_at IS NULL";
    let outcomes = serde_json::to_string(&row.it.outcomes).unwrap_or_else(|_| "{}".to_owned());
    let params: [Value; 9] = store::params![
        grant.org(),
        grant.record::<of::Case>(),
        row.it.id,
        row.it.version,
        at,
        grant.actor(),
        row.it.done_at,
        row.answers.as_slice(),
        outcomes
    ];
    Ok(tx.execute(sql, &params)? == 1)
}
