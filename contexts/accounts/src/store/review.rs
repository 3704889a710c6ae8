//! The SQL of reviews of access.

use ::store::{Error, Tx};
use base::{OrgId, Timestamp, UserId};

use crate::review::{By, Of};

pub(crate) fn review_days(tx: &mut Tx, org: OrgId) -> Result<i64, Error> {
    let sql = "SELECT review_days FROM organisation WHERE org_id = $1";
    Ok(tx.one(sql, &[org.into()], |row| row.get(0))?.unwrap_or(90))
}

pub(crate) fn set_review_days(tx: &mut Tx, org: OrgId, days: i64) -> Result<(), Error> {
    let sql = "UPDATE organisation SET review_days = $2 WHERE org_id = $1";
    tx.execute(sql, &[org.into(), days.into()]).map(drop)
}

/// When each account was last used to sign in, as far as its devices are known.
pub(crate) fn last_sign_ins(tx: &mut Tx, org: OrgId) -> Result<By<Timestamp>, Error> {
    let sql = "SELECT user_id, MAX(last_seen) FROM device WHERE org_id = $1 GROUP BY user_id";
    let found = tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.into_iter().collect())
}

/// The kinds of further proofs that each account has and has used once.
pub(crate) fn factor_kinds(tx: &mut Tx, org: OrgId) -> Result<By<Vec<String>>, Error> {
    let sql = "SELECT DISTINCT user_id, kind FROM factor WHERE org_id = $1 AND confirmed = 1 ORDER BY user_id, kind";
    let found = tx.query(sql, &[org.into()], |row| {
        Ok((row.get::<UserId>(0)?, row.get::<String>(1)?))
    })?;
    let mut all: By<Vec<String>> = By::new();
    for (user, kind) in found {
        all.entry(user).or_default().push(kind);
    }
    Ok(all)
}

/// Who looked last at what each account may reach, and when.
pub(crate) fn access_reviews(tx: &mut Tx, org: OrgId) -> Result<By<(UserId, Timestamp)>, Error> {
    let sql =
        "SELECT user_id, reviewed_by, reviewed_at FROM access_review WHERE org_id = $1 ORDER BY reviewed_at, review_id";
    let found = tx.query(sql, &[org.into()], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(found.into_iter().collect())
}

pub(crate) fn insert_access_review(
    tx: &mut Tx,
    (org, id, user): Of,
    (by, at, version): (UserId, Timestamp, i64),
) -> Result<(), Error> {
    let sql = "INSERT INTO access_review (org_id, review_id, user_id, reviewed_by, reviewed_at, version) VALUES ($1, $2, $3, $4, $5, $6)";
    let params = [org.into(), id.into(), user.into(), by.into(), at.into(), version.into()];
    tx.execute(sql, &params).map(drop)
}
