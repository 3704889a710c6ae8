//! The SQL of an organisation that leaves.

use ::store::{Error, Tx, params};
use base::{OrgId, Timestamp};

/// Ends every account with all that runs in its name.
pub(crate) fn close_organisation(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<u64, Error> {
    let of = params![org];
    tx.execute("UPDATE account SET epoch = epoch + 1 WHERE org_id = $1", &of)?;
    tx.execute("UPDATE device SET known = 0 WHERE org_id = $1", &of)?;
    tx.execute(
        "UPDATE invitation SET state = 'withdrawn' WHERE org_id = $1 AND state = 'open'",
        &of,
    )?;
    let ended = tx.execute(
        "UPDATE account SET state = 'disabled' WHERE org_id = $1 AND state = 'active'",
        &of,
    )?;
    mark_gone(tx, org, now)?;
    Ok(ended)
}

pub(crate) fn mark_gone(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE organisation SET left_at = $2 WHERE org_id = $1 AND left_at IS NULL";
    tx.execute(sql, &params![org, now]).map(drop)
}
