//! The SQL of this context.

pub(crate) mod batches;
pub(crate) mod records;
pub(crate) mod releases;
pub(crate) mod sets;

use ::store::{Error, Row, Tx};
use base::{OrgId, UserId};

fn count(row: &Row<'_>, at: usize) -> Result<u64, Error> {
    Ok(u64::try_from(row.get::<i64>(at)?).unwrap_or(0))
}

fn int(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How many uploads of somebody are not loaded, and how many releases of theirs wait for a decision.
pub(crate) fn unfinished(tx: &mut Tx<'_>, org: OrgId, user: UserId) -> Result<(u64, u64), Error> {
    let mut of = |sql: &str| {
        let found = tx.one(sql, &[org.into(), user.into()], |row| row.get::<i64>(0))?;
        Ok::<_, Error>(u64::try_from(found.unwrap_or_default()).unwrap_or_default())
    };
    Ok((
        of(
            "SELECT COUNT(*) FROM import_batch WHERE org_id = $1 AND author_id = $2 AND state IN ('checking', 'checked', 'loading')",
        )?,
        of("SELECT COUNT(*) FROM release WHERE org_id = $1 AND author_id = $2 AND state = 'proposed'")?,
    ))
}
