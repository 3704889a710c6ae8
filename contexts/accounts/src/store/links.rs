//! The SQL of links with accounts of an identity provider.

use ::store::{Error, Tx};
#[cfg(feature = "oidc")]
use base::Timestamp;
use base::{OrgId, UserId};

#[cfg(feature = "oidc")]
use crate::model::Link;
use crate::model::LinkId;

#[cfg(feature = "oidc")]
/// The link of a subject, wherever it is.
pub(crate) fn link_by_subject(tx: &mut Tx, hash: &[u8]) -> Result<Option<(OrgId, UserId, LinkId)>, Error> {
    tx.one(
        "SELECT org_id, user_id, link_id FROM provider_link WHERE subject_hash = $1",
        &[hash.into()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

#[cfg(feature = "oidc")]
/// The links of an account, oldest first.
pub(crate) fn links(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Vec<Link>, Error> {
    tx.query(
        "SELECT link_id, added_at, used_at FROM provider_link WHERE org_id = $1 AND user_id = $2 ORDER BY added_at, link_id",
        &[org.into(), user.into()],
        |row| {
            Ok(Link {
                id: row.get(0)?,
                added_at: row.get(1)?,
                used_at: row.get(2)?,
            })
        },
    )
}

#[cfg(feature = "oidc")]
pub(crate) fn insert_link(
    tx: &mut Tx,
    (org, user): (OrgId, UserId),
    id: LinkId,
    hash: &[u8],
    at: Timestamp,
) -> Result<(), Error> {
    tx.execute(
        "INSERT INTO provider_link (org_id, link_id, user_id, subject_hash, added_at) VALUES ($1, $2, $3, $4, $5)",
        &[org.into(), id.into(), user.into(), hash.into(), at.into()],
    )?;
    Ok(())
}

#[cfg(feature = "oidc")]
/// Somebody signs in by a link; false if it is gone.
pub(crate) fn link_used(tx: &mut Tx, org: OrgId, id: LinkId, at: Timestamp) -> Result<bool, Error> {
    Ok(tx.execute(
        "UPDATE provider_link SET used_at = $3 WHERE org_id = $1 AND link_id = $2",
        &[org.into(), id.into(), at.into()],
    )? == 1)
}

/// Removes one, or all of an account; how many there were.
pub(crate) fn delete_links(tx: &mut Tx, org: OrgId, user: UserId, one: Option<LinkId>) -> Result<u64, Error> {
    let which = one.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
    tx.execute(
        "DELETE FROM provider_link WHERE org_id = $1 AND user_id = $2 AND (link_id = $3 OR $4 = 1)",
        &[org.into(), user.into(), which.into(), i64::from(one.is_none()).into()],
    )
}
