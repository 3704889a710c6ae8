//! Openings in an emergency.

use access::{Act, Columns, Grant, ListGrant, Opened, act};
use base::id::of;
use base::{CaseId, OrgId, Timestamp, UserId};
use store::{Error, Row, Tx, Value};
use uuid::Uuid;

use super::list::values;
use crate::emergency::{Emergency, EmergencyId, EmergencyNoun, Review, Verdict};
use crate::model::Case;

const COLUMNS: Columns = Columns {
    org: "e.org_id",
    owner: Some("c.owner"),
    team: Some("c.team"),
    state: Some("CASE WHEN e.reviewed_at IS NULL THEN 0 ELSE 1 END"),
    author: Some("e.opened_by"),
    opened: None,
};

const FROM: &str = "SELECT e.org_id, e.emergency_id, e.case_id, e.key_id, e.opened_by, e.opened_at, e.ends_at, e.due_at, e.reviewed_by, \
     e.reviewed_at, e.verdict, c.code, c.owner, c.team, c.person_id FROM emergency e \
     LEFT JOIN case_file c ON c.org_id = e.org_id AND c.case_id = e.case_id WHERE ";

fn emergency_of(row: &Row<'_>) -> Result<Emergency, Error> {
    let review: (Option<UserId>, Option<Timestamp>, Option<String>) = (row.get(8)?, row.get(9)?, row.get(10)?);
    Ok(Emergency {
        org: row.get(0)?,
        id: row.get(1)?,
        case: row.get(2)?,
        key: row.get(3)?,
        by: row.get(4)?,
        at: row.get(5)?,
        ends: row.get(6)?,
        due: row.get(7)?,
        review: match review {
            (Some(by), Some(at), Some(verdict)) => Verdict::of(&verdict).map(|verdict| Review { by, at, verdict }),
            _ => None,
        },
        code: row.get(11)?,
        owner: row.get(12)?,
        team: row.get(13)?,
        person: row.get(14)?,
    })
}

/// The latest opening of a case by somebody. Asked for every case, whether it exists or not.
pub(crate) fn opened(tx: &mut Tx<'_>, org: OrgId, by: UserId, case: CaseId) -> Result<Option<Opened>, Error> {
    tx.one(
        "SELECT opened_at, ends_at FROM emergency WHERE org_id = $1 AND opened_by = $2 AND case_id = $3 \
         ORDER BY opened_at DESC LIMIT 1",
        &[org.into(), by.into(), case.into()],
        |row| {
            Ok(Opened {
                by,
                from: row.get(0)?,
                until: row.get(1)?,
            })
        },
    )
}

/// The case of a code, for the decision whether it may be opened in an emergency.
pub(crate) fn case_by_code(tx: &mut Tx<'_>, org: OrgId, code: &str) -> Result<Option<Case>, Error> {
    let sql = format!(
        "SELECT {} FROM case_file c WHERE c.org_id = $1 AND c.code = $2",
        super::cases::META
    );
    tx.one(&sql, &[org.into(), code.into()], super::cases::case_of)
}

/// Writes down an opening of the granted case.
pub(crate) fn insert_emergency(
    tx: &mut Tx<'_>,
    grant: &Grant<act::EmergencyOpen>,
    it: &Emergency,
    reason: &[u8],
) -> Result<(), Error> {
    let sql = "INSERT INTO emergency (org_id, emergency_id, case_id, key_id, opened_by, opened_at, ends_at, due_at, reason) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let params: [Value; 9] = store::params![
        grant.org(),
        it.id,
        grant.record::<of::Case>(),
        it.key,
        grant.actor(),
        it.at,
        it.ends,
        it.due,
        reason
    ];
    tx.execute(sql, &params).map(drop)
}

/// One opening, for the decision about it.
pub(crate) fn emergency(tx: &mut Tx<'_>, org: OrgId, id: EmergencyId) -> Result<Option<Emergency>, Error> {
    let sql = format!("{FROM} e.org_id = $1 AND e.emergency_id = $2");
    tx.one(&sql, &[org.into(), id.into()], emergency_of)
}

/// Reason and note of the granted opening, sealed.
pub(crate) type Texts = (Vec<u8>, Option<Vec<u8>>);

pub(crate) fn emergency_texts(tx: &mut Tx<'_>, grant: &Grant<act::EmergencyView>) -> Result<Option<Texts>, Error> {
    tx.one(
        "SELECT reason, note FROM emergency WHERE org_id = $1 AND emergency_id = $2",
        &[grant.org().into(), grant.record::<EmergencyNoun>().into()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The openings that the actor may list by `A`: those that wait for a review, the most urgent first, or all, newest first.
pub(crate) fn emergencies<A: Act>(
    tx: &mut Tx<'_>,
    grant: &ListGrant<A>,
    waiting: bool,
    limit: i64,
) -> Result<Vec<Emergency>, Error> {
    let filter = grant.sql_filter(&COLUMNS, 1);
    let mut params: Vec<Value> = values(&filter).collect();
    params.push(limit.into());
    let (only, order) = if waiting {
        (" AND e.reviewed_at IS NULL", "e.due_at, e.emergency_id")
    } else {
        ("", "e.opened_at DESC, e.emergency_id DESC")
    };
    let sql = format!("{FROM} {}{only} ORDER BY {order} LIMIT ${}", filter.sql, params.len());
    tx.query(&sql, &params, emergency_of)
}

/// How many openings of somebody should have been reviewed by this time and were not.
pub(crate) fn overdue(tx: &mut Tx<'_>, org: OrgId, by: UserId, now: Timestamp) -> Result<i64, Error> {
    let count = tx.one(
        "SELECT COUNT(*) FROM emergency WHERE org_id = $1 AND opened_by = $2 AND reviewed_at IS NULL AND due_at <= $3",
        &[org.into(), by.into(), now.into()],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}

/// Writes the review of the granted opening; false if there is one by now.
pub(crate) fn review_emergency(
    tx: &mut Tx<'_>,
    grant: &Grant<act::EmergencyReview>,
    (at, verdict): (Timestamp, Verdict),
    note: Option<&[u8]>,
) -> Result<bool, Error> {
    let sql = "UPDATE emergency SET reviewed_by = $3, reviewed_at = $4, verdict = $5, note = $6 \
               WHERE org_id = $1 AND emergency_id = $2 AND reviewed_at IS NULL";
    let params: [Value; 6] = store::params![
        grant.org(),
        grant.record::<EmergencyNoun>(),
        grant.actor(),
        at,
        verdict.code(),
        note
    ];
    Ok(tx.execute(sql, &params)? == 1)
}

/// Writes down that a code named no case.
pub(crate) fn insert_miss(tx: &mut Tx<'_>, org: OrgId, id: Uuid, by: UserId, at: Timestamp) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO emergency_miss (org_id, miss_id, user_id, at) VALUES ($1, $2, $3, $4)",
        &[org.into(), id.into(), by.into(), at.into()],
    )
    .map(drop)
}

/// How often somebody's codes named no case since then.
pub(crate) fn misses(tx: &mut Tx<'_>, org: OrgId, by: UserId, since: Timestamp) -> Result<i64, Error> {
    let count = tx.one(
        "SELECT COUNT(*) FROM emergency_miss WHERE org_id = $1 AND user_id = $2 AND at > $3",
        &[org.into(), by.into(), since.into()],
        |row| row.get(0),
    )?;
    Ok(count.unwrap_or_default())
}
