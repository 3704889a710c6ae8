//! The SQL of retention.

use std::collections::HashSet;

use access::{Columns, Grant, ListGrant, Param, act};
use base::{Ambient, OrgId, PersonId, Timestamp};
use store::{Error, Row, Tx, Value, params};
use vault::KeyId;

use super::model::{Done, Due, Hold, HoldId, Keep, Setting};

const FILTER: Columns = Columns {
    org: "r.org_id",
    owner: Some("r.owner"),
    team: Some("r.team"),
    state: None,
    author: None,
    opened: None,
};

fn keep_of(code: &str) -> Option<Keep> {
    Keep::ALL.into_iter().find(|keep| keep.code() == code)
}

/// What holds for an organisation, in the order of [`Keep::ALL`].
pub(crate) fn settings(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Setting>, Error> {
    let chosen = tx.query(
        "SELECT kind, days FROM retention_setting WHERE org_id = $1",
        &params![org],
        |row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?)),
    )?;
    let setting = |keep: Keep| {
        let (least, usual, most) = keep.bounds();
        let days = chosen
            .iter()
            .find(|(code, _)| code == keep.code())
            .map(|(_, days)| *days);
        Setting {
            keep,
            days: days.unwrap_or(usual).clamp(least, most),
        }
    };
    Ok(Keep::ALL.into_iter().map(setting).collect())
}

pub(crate) fn set(
    tx: &mut Tx<'_>,
    grant: &Grant<act::RetentionSet>,
    keep: Keep,
    days: i64,
    at: Timestamp,
) -> Result<(), Error> {
    let sql = "INSERT INTO retention_setting (org_id, kind, days, changed_at, changed_by) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (org_id, kind) DO UPDATE SET days = $3, changed_at = $4, changed_by = $5";
    tx.execute(sql, &params![grant.org(), keep.code(), days, at, grant.actor()])
        .map(drop)
}

/// Whom nobody may erase now.
///
/// # Errors
/// When the store cannot be read.
pub fn held(tx: &mut Tx<'_>, org: OrgId) -> Result<HashSet<PersonId>, Error> {
    let sql = "SELECT person_id FROM legal_hold WHERE org_id = $1 AND lifted_at IS NULL";
    Ok(tx.query(sql, &params![org], |row| row.get(0))?.into_iter().collect())
}

const HOLD: &str =
    "r.org_id, r.hold_id, r.person_id, r.code, r.team, r.owner, r.placed_at, r.placed_by, r.key_id, r.reason";

/// A hold as it is stored: with the key of its reason, and the reason sealed.
pub(crate) type StoredHold = (Hold, KeyId, Vec<u8>);

fn hold_of(row: &Row<'_>) -> Result<StoredHold, Error> {
    let hold = Hold {
        org: row.get(0)?,
        id: row.get(1)?,
        person: row.get(2)?,
        code: row.get(3)?,
        team: row.get(4)?,
        owner: row.get(5)?,
        placed_at: row.get(6)?,
        placed_by: row.get(7)?,
        reason: None,
    };
    Ok((hold, row.get(8)?, row.get(9)?))
}

pub(crate) fn insert_hold(
    tx: &mut Tx<'_>,
    _: &Grant<act::HoldPlace>,
    it: &Hold,
    (key, reason): (KeyId, &[u8]),
) -> Result<(), Error> {
    let sql = "INSERT INTO legal_hold (org_id, hold_id, person_id, code, team, owner, key_id, reason, placed_at, placed_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = params![
        it.org,
        it.id,
        it.person,
        it.code.as_str(),
        it.team,
        it.owner,
        key,
        reason,
        it.placed_at,
        it.placed_by,
    ];
    tx.execute(sql, &values).map(drop)
}

/// What a decision about a hold looks at, while it stands.
pub(crate) fn hold(tx: &mut Tx<'_>, org: OrgId, id: HoldId) -> Result<Option<StoredHold>, Error> {
    let sql = format!("SELECT {HOLD} FROM legal_hold r WHERE r.org_id = $1 AND r.hold_id = $2 AND r.lifted_at IS NULL");
    tx.one(&sql, &params![org, id], hold_of)
}

pub(crate) fn lift(tx: &mut Tx<'_>, grant: &Grant<act::HoldLift>, id: HoldId, at: Timestamp) -> Result<bool, Error> {
    let sql =
        "UPDATE legal_hold SET lifted_at = $3, lifted_by = $4 WHERE org_id = $1 AND hold_id = $2 AND lifted_at IS NULL";
    Ok(tx.execute(sql, &params![grant.org(), id, at, grant.actor()])? == 1)
}

fn listed<T>(
    tx: &mut Tx<'_>,
    grant: &ListGrant<act::RetentionView>,
    (select, rest): (&str, &str),
    map: impl FnMut(&Row<'_>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let filter = grant.sql_filter(&FILTER, 1);
    let values: Vec<Value> = filter
        .params
        .iter()
        .map(|param| match param {
            Param::Id(id) => id.into(),
            Param::Text(text) => text.into(),
            Param::Int(number) => (*number).into(),
        })
        .collect();
    tx.query(&format!("{select} WHERE {} {rest}", filter.sql), &values, map)
}

/// The holds that stand, newest first.
pub(crate) fn holds(tx: &mut Tx<'_>, grant: &ListGrant<act::RetentionView>) -> Result<Vec<StoredHold>, Error> {
    let select = format!("SELECT {HOLD} FROM legal_hold r");
    let rest = "AND r.lifted_at IS NULL ORDER BY r.placed_at DESC LIMIT 500";
    listed(tx, grant, (&select, rest), hold_of)
}

const DUE: &str = "SELECT r.org_id, r.person_id, r.code, r.team, r.owner, r.due_at FROM retention_due r";

fn due_of(row: &Row<'_>) -> Result<Due, Error> {
    Ok(Due {
        org: row.get(0)?,
        person: row.get(1)?,
        code: row.get(2)?,
        team: row.get(3)?,
        owner: row.get(4)?,
        due_at: row.get(5)?,
    })
}

/// Who falls due, the longest over first.
pub(crate) fn due(tx: &mut Tx<'_>, grant: &ListGrant<act::RetentionView>) -> Result<Vec<Due>, Error> {
    listed(tx, grant, (DUE, "ORDER BY r.due_at, r.code LIMIT 500"), due_of)
}

/// Everybody who was proposed the last time.
pub(crate) fn proposed(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<PersonId>, Error> {
    let sql = "SELECT person_id FROM retention_due WHERE org_id = $1";
    tx.query(sql, &params![org], |row| row.get(0))
}

/// Puts new proposals in the place of the old ones.
pub(crate) fn propose(tx: &mut Tx<'_>, org: OrgId, all: &[Due]) -> Result<(), Error> {
    tx.execute("DELETE FROM retention_due WHERE org_id = $1", &params![org])?;
    let sql =
        "INSERT INTO retention_due (org_id, person_id, code, team, owner, due_at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute_many(
        sql,
        all.iter()
            .map(|it| params![it.org, it.person, it.code.as_str(), it.team, it.owner, it.due_at]),
    )
    .map(drop)
}

pub(crate) fn done(tx: &mut Tx<'_>, ambient: &Ambient, org: OrgId, keep: Keep, count: u64) -> Result<(), Error> {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let sql = "INSERT INTO retention_done (org_id, done_id, at, kind, count) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, &params![org, ambient.uuid_v7(), ambient.now(), keep.code(), count])
        .map(drop)
}

/// What was deleted, newest first.
pub(crate) fn all_done(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Done>, Error> {
    let sql = "SELECT at, kind, count FROM retention_done WHERE org_id = $1 ORDER BY at DESC, done_id DESC LIMIT 100";
    let rows = tx.query(sql, &params![org], |row| {
        let keep = keep_of(row.text(1)?);
        Ok(keep.map(|keep| (row.get(0), keep, row.get(2))))
    })?;
    rows.into_iter()
        .flatten()
        .map(|(at, keep, count)| {
            Ok(Done {
                at: at?,
                keep,
                count: count?,
            })
        })
        .collect()
}
