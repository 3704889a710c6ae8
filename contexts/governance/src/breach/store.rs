//! The SQL of breaches.

use access::{Act, Columns, Grant, ListGrant, Param, act};
use base::{OrgId, Timestamp, UserId};
use store::{Error, Row, Tx, Value, params};

use super::model::{Breach, BreachId, BreachNoun, Notification, Phase, Severity, StepId, StepKind, Verdict};

const COLUMNS: &str = "b.org_id, b.breach_id, b.number, b.key_id, b.state, b.kind, b.noticed_at, b.happened, b.data, b.people, \
     b.about, b.severity, b.authority, b.authority_at, b.affected, b.affected_at, b.version, b.reported_at, b.reported_by";

const FILTER: Columns = Columns {
    org: "b.org_id",
    owner: None,
    team: None,
    state: Some("CASE WHEN b.state = 'closed' THEN 1 ELSE 0 END"),
    author: Some("b.reported_by"),
    opened: None,
};

fn breach_of(row: &Row<'_>) -> Result<Breach, Error> {
    let list = |text: &str| serde_json::from_str::<Vec<String>>(text).unwrap_or_default();
    let happened: Option<String> = row.get(7)?;
    let severity: Option<String> = row.get(11)?;
    Ok(Breach {
        org: row.get(0)?,
        id: row.get(1)?,
        number: row.get(2)?,
        key: row.get(3)?,
        phase: Phase::of(row.text(4)?),
        kind: row.get(5)?,
        noticed_at: row.get(6)?,
        happened: happened.and_then(|text| text.parse().ok()),
        data: list(row.text(8)?),
        people: list(row.text(9)?),
        about: row.get(10)?,
        severity: severity.as_deref().and_then(Severity::of),
        authority: Notification {
            verdict: Verdict::of(row.text(12)?),
            at: row.get(13)?,
        },
        affected: Notification {
            verdict: Verdict::of(row.text(14)?),
            at: row.get(15)?,
        },
        version: row.get(16)?,
        reported_at: row.get(17)?,
        reported_by: row.get(18)?,
    })
}

fn list(codes: &[String]) -> String {
    serde_json::Value::from(codes).to_string()
}

pub(crate) fn next_number(tx: &mut Tx<'_>, grant: &Grant<act::BreachReport>) -> Result<i64, Error> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 FROM breach WHERE org_id = $1";
    Ok(tx.one(sql, &params![grant.org()], |row| row.get(0))?.unwrap_or(1))
}

pub(crate) fn insert(tx: &mut Tx<'_>, _: &Grant<act::BreachReport>, it: &Breach) -> Result<(), Error> {
    let sql = "INSERT INTO breach (org_id, breach_id, number, key_id, state, kind, noticed_at, happened, data, people, about, severity, \
               authority, authority_at, affected, affected_at, warned, version, reported_at, reported_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 0, $17, $18, $19)";
    let values = params![
        it.org,
        it.id,
        it.number,
        it.key,
        it.phase.code(),
        it.kind.as_str(),
        it.noticed_at,
        it.happened.map(|date| date.to_string()),
        list(&it.data),
        list(&it.people),
        it.about,
        it.severity.map(Severity::code),
        it.authority.verdict.code(),
        it.authority.at,
        it.affected.verdict.code(),
        it.affected.at,
        it.version,
        it.reported_at,
        it.reported_by,
    ];
    tx.execute(sql, &values).map(drop)
}

/// What a decision about a breach looks at.
pub(crate) fn breach(tx: &mut Tx<'_>, org: OrgId, id: BreachId) -> Result<Option<Breach>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM breach b WHERE b.org_id = $1 AND b.breach_id = $2");
    tx.one(&sql, &params![org, id], breach_of)
}

/// Writes what changed over the version that was read; false if somebody was faster. When it was noticed may have been put
/// right, so whether the officer was reminded is forgotten.
pub(crate) fn update<A: Act>(tx: &mut Tx<'_>, grant: &Grant<A>, it: &Breach) -> Result<bool, Error> {
    let sql = "UPDATE breach SET state = $3, kind = $4, noticed_at = $5, happened = $6, data = $7, people = $8, about = $9, severity = $10, \
               authority = $11, authority_at = $12, affected = $13, affected_at = $14, \
               warned = CASE WHEN noticed_at = $5 THEN warned ELSE 0 END, version = version + 1 \
               WHERE org_id = $1 AND breach_id = $2 AND version = $15";
    let values = params![
        grant.org(),
        grant.record::<BreachNoun>(),
        it.phase.code(),
        it.kind.as_str(),
        it.noticed_at,
        it.happened.map(|date| date.to_string()),
        list(&it.data),
        list(&it.people),
        it.about,
        it.severity.map(Severity::code),
        it.authority.verdict.code(),
        it.authority.at,
        it.affected.verdict.code(),
        it.affected.at,
        it.version,
    ];
    Ok(tx.execute(sql, &values)? == 1)
}

/// A step as it is stored.
pub(crate) struct Stored {
    pub(crate) id: StepId,
    pub(crate) at: Timestamp,
    pub(crate) by: UserId,
    pub(crate) kind: String,
    pub(crate) text: Option<Vec<u8>>,
}

pub(crate) fn add_step<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: BreachId,
    (step, kind, at): (StepId, StepKind, Timestamp),
    detail: &str,
    text: Option<&[u8]>,
) -> Result<(), Error> {
    let sql = "INSERT INTO breach_step (org_id, breach_id, step_id, at, by_user, kind, detail, text) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = params![grant.org(), id, step, at, grant.actor(), kind.code(), detail, text];
    tx.execute(sql, &values).map(drop)
}

/// The history of the granted breach, oldest first.
pub(crate) fn steps(tx: &mut Tx<'_>, grant: &Grant<act::BreachView>) -> Result<Vec<Stored>, Error> {
    let sql = "SELECT step_id, at, by_user, kind, text FROM breach_step WHERE org_id = $1 AND breach_id = $2 ORDER BY at, step_id";
    tx.query(sql, &params![grant.org(), grant.record::<BreachNoun>()], |row| {
        Ok(Stored {
            id: row.get(0)?,
            at: row.get(1)?,
            by: row.get(2)?,
            kind: row.get(3)?,
            text: row.get(4)?,
        })
    })
}

fn listed<A: Act>(tx: &mut Tx<'_>, grant: &ListGrant<A>, more: &str, limit: i64) -> Result<Vec<Breach>, Error> {
    let filter = grant.sql_filter(&FILTER, 1);
    let mut values: Vec<Value> = filter
        .params
        .iter()
        .map(|param| match param {
            Param::Id(id) => id.into(),
            Param::Text(text) => text.into(),
            Param::Int(number) => (*number).into(),
        })
        .collect();
    values.push(limit.into());
    let sql = format!(
        "SELECT {COLUMNS} FROM breach b WHERE {}{more} ORDER BY b.number DESC LIMIT ${}",
        filter.sql,
        values.len()
    );
    tx.query(&sql, &values, breach_of)
}

/// The register, newest first; of closed ones or of those that are not.
pub(crate) fn register(
    tx: &mut Tx<'_>,
    grant: &ListGrant<act::BreachRegister>,
    closed: bool,
    limit: i64,
) -> Result<Vec<Breach>, Error> {
    let more = if closed {
        " AND b.state = 'closed'"
    } else {
        " AND b.state <> 'closed'"
    };
    listed(tx, grant, more, limit)
}

/// What somebody may see and reported themselves, newest first.
pub(crate) fn own(tx: &mut Tx<'_>, grant: &ListGrant<act::BreachView>, limit: i64) -> Result<Vec<Breach>, Error> {
    let me = grant.actor();
    let all = listed(tx, grant, "", limit)?;
    Ok(all.into_iter().filter(|breach| breach.reported_by == me).collect())
}

/// Breaches of all organisations whose 72 hours run out before `before` and of which the authority need or does not know yet,
/// with how often the officer was reminded.
pub(crate) fn running_out(tx: &mut Tx<'_>, before: Timestamp) -> Result<Vec<(Breach, i64)>, Error> {
    let sql = format!(
        "SELECT {COLUMNS}, b.warned FROM breach b \
         WHERE b.authority_at IS NULL AND b.authority <> 'no' AND b.state <> 'closed' AND b.noticed_at <= $1 AND b.warned < 2"
    );
    tx.query(&sql, &params![before], |row| Ok((breach_of(row)?, row.get(19)?)))
}

/// Writes that the officer was reminded; false if somebody was faster.
pub(crate) fn warned(tx: &mut Tx<'_>, it: &Breach, warned: i64) -> Result<bool, Error> {
    let sql = "UPDATE breach SET warned = $3 WHERE org_id = $1 AND breach_id = $2 AND warned < $3";
    Ok(tx.execute(sql, &params![it.org, it.id, warned])? == 1)
}
