//! The SQL of requests about locked sites, and of destroying their keys.

use access::{Act, Grant, act};
use base::{OrgId, SiteId, TeamId, Timestamp};
use store::{Error, Row, Tx, params};
use vault::KeyId;

use super::destruction::{Destruction, DestructionId};
use super::{Request, RequestId};
use crate::stage::Stage;

pub(super) fn insert(tx: &mut Tx<'_>, grant: &Grant<act::SiteUnlock>, it: &Request) -> Result<(), Error> {
    let sql = "INSERT INTO site_request (org_id, request_id, site_id, kind, state, asked_by, asked_at) \
               VALUES ($1, $2, $3, 'unlock', 'waiting', $4, $5)";
    tx.execute(sql, &params![grant.org(), it.id, it.site, it.asked_by, it.asked_at])
        .map(drop)
}

/// What waits, oldest first.
pub(super) fn waiting(tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Request>, Error> {
    let sql = "SELECT request_id, site_id, asked_by, asked_at FROM site_request \
               WHERE org_id = $1 AND kind = 'unlock' AND state = 'waiting' ORDER BY asked_at";
    tx.query(sql, &params![org], |row| {
        Ok(Request {
            id: row.get(0)?,
            site: row.get(1)?,
            asked_by: row.get(2)?,
            asked_at: row.get(3)?,
        })
    })
}

/// Decides a request; false if somebody was faster.
pub(super) fn decide<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: RequestId,
    state: &'static str,
    at: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE site_request SET state = $3, decided_by = $4, decided_at = $5 \
               WHERE org_id = $1 AND request_id = $2 AND state = 'waiting'";
    Ok(tx.execute(sql, &params![grant.org(), id, state, grant.actor(), at])? == 1)
}

const DESTRUCTION: &str =
    "org_id, destruction_id, site_id, state, asked_by, asked_at, agreed_by, due_at, ended_at, people, cases, kept";

fn destruction(row: &Row<'_>) -> Result<Destruction, Error> {
    Ok(Destruction {
        org: row.get(0)?,
        id: row.get(1)?,
        site: row.get(2)?,
        // What nobody knows must not be done.
        stage: Stage::from_code(row.text(3)?).unwrap_or(Stage::Withdrawn),
        asked_by: row.get(4)?,
        asked_at: row.get(5)?,
        agreed_by: row.get(6)?,
        due_at: row.get(7)?,
        ended_at: row.get(8)?,
        people: row.get(9)?,
        cases: row.get(10)?,
        kept: row.get(11)?,
    })
}

pub(super) fn insert_destruction(
    tx: &mut Tx<'_>,
    grant: &Grant<act::SiteDestroy>,
    it: &Destruction,
) -> Result<(), Error> {
    let sql = "INSERT INTO site_destruction (org_id, destruction_id, site_id, state, asked_by, asked_at, people, cases, kept) \
               VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 0)";
    let values = params![grant.org(), it.id, it.site, it.stage.code(), it.asked_by, it.asked_at];
    tx.execute(sql, &values).map(drop)
}

/// What was decided last about a site.
pub(super) fn newest(tx: &mut Tx<'_>, org: OrgId, site: SiteId) -> Result<Option<Destruction>, Error> {
    let sql = format!(
        "SELECT {DESTRUCTION} FROM site_destruction WHERE org_id = $1 AND site_id = $2 ORDER BY asked_at DESC, destruction_id DESC LIMIT 1"
    );
    tx.one(&sql, &params![org, site], destruction)
}

/// What is not ended about a site.
pub(super) fn open(tx: &mut Tx<'_>, org: OrgId, site: SiteId) -> Result<Option<Destruction>, Error> {
    let sql =
        format!("SELECT {DESTRUCTION} FROM site_destruction WHERE org_id = $1 AND site_id = $2 AND ended_at IS NULL");
    tx.one(&sql, &params![org, site], destruction)
}

/// What is due in every organisation, and what was begun.
pub(super) fn due(tx: &mut Tx<'_>, now: Timestamp) -> Result<Vec<Destruction>, Error> {
    let sql = format!(
        "SELECT {DESTRUCTION} FROM site_destruction WHERE ended_at IS NULL AND due_at <= $1 AND state IN ('agreed', 'running') \
         ORDER BY due_at, destruction_id"
    );
    tx.query(&sql, &params![now], destruction)
}

pub(super) fn agree(
    tx: &mut Tx<'_>,
    grant: &Grant<act::SiteDestroyAgree>,
    id: DestructionId,
    (at, due): (Timestamp, Timestamp),
) -> Result<bool, Error> {
    let sql = "UPDATE site_destruction SET state = 'agreed', agreed_by = $3, agreed_at = $4, due_at = $5 \
               WHERE org_id = $1 AND destruction_id = $2 AND state = 'asked'";
    Ok(tx.execute(sql, &params![grant.org(), id, grant.actor(), at, due])? == 1)
}

pub(super) fn withdraw<A: Act>(
    tx: &mut Tx<'_>,
    grant: &Grant<A>,
    id: DestructionId,
    at: Timestamp,
) -> Result<bool, Error> {
    let sql = "UPDATE site_destruction SET state = 'withdrawn', ended_by = $3, ended_at = $4 \
               WHERE org_id = $1 AND destruction_id = $2 AND state IN ('asked', 'agreed')";
    Ok(tx.execute(sql, &params![grant.org(), id, grant.actor(), at])? == 1)
}

/// Moves on from one stage to the next, on the word of two people; false if it does not stand there. At its end with the time and how many were kept.
pub(super) fn advance(
    tx: &mut Tx<'_>,
    it: &Destruction,
    (from, to): (Stage, Stage),
    ended: Option<(Timestamp, i64)>,
) -> Result<bool, Error> {
    let sql = "UPDATE site_destruction SET state = $4, ended_at = $5, kept = $6 \
               WHERE org_id = $1 AND destruction_id = $2 AND state = $3";
    let (at, kept) = (ended.map(|(at, _)| at), ended.map_or(0, |(_, kept)| kept));
    Ok(tx.execute(sql, &params![it.org, it.id, from.code(), to.code(), at, kept])? == 1)
}

/// Adds to what is done.
pub(super) fn count(tx: &mut Tx<'_>, it: &Destruction, people: u64, cases: u64) -> Result<(), Error> {
    let sql = "UPDATE site_destruction SET people = people + $3, cases = cases + $4 WHERE org_id = $1 AND destruction_id = $2";
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    tx.execute(sql, &params![it.org, it.id, number(people), number(cases)])
        .map(drop)
}

/// The keys of the reasons of holds that were lifted, about people of these teams.
pub(super) fn lifted_holds(tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Vec<KeyId>, Error> {
    let sql = "SELECT key_id FROM legal_hold WHERE org_id = $1 AND team = $2 AND lifted_at IS NOT NULL";
    let mut keys = Vec::new();
    for team in teams {
        keys.extend(tx.query(sql, &params![org, *team], |row| row.get::<KeyId>(0))?);
    }
    Ok(keys)
}

/// Writes down which keys without a person must be destroyed.
pub(super) fn order_keys(tx: &mut Tx<'_>, it: &Destruction, keys: &[KeyId]) -> Result<(), Error> {
    let sql = "INSERT INTO destroyed_key (org_id, key_id, destruction_id) VALUES ($1, $2, $3) ON CONFLICT (org_id, key_id) DO NOTHING";
    tx.execute_many(sql, keys.iter().map(|key| params![it.org, *key, it.id]))
        .map(drop)
}

/// All of them.
pub(super) fn ordered_keys(tx: &mut Tx<'_>) -> Result<Vec<(OrgId, KeyId)>, Error> {
    tx.query("SELECT org_id, key_id FROM destroyed_key ORDER BY org_id", &[], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
