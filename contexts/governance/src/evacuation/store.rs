//! The SQL of requests about locked sites.

use access::{Act, Grant, act};
use base::{OrgId, Timestamp};
use store::{Error, Tx, params};

use super::{Request, RequestId};

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
