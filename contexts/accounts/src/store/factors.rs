//! The SQL of what somebody shows besides their password.

use ::store::{Error, Tx};
use base::{OrgId, Timestamp, UserId};

/// From when on the organisation requires a second way to show who one is, if this account has none yet.
pub(crate) fn factor_due(tx: &mut Tx, org: OrgId, user: UserId) -> Result<Option<Timestamp>, Error> {
    tx.one(
        "SELECT o.second_factor_from FROM organisation o WHERE o.org_id = $1 AND o.second_factor_from IS NOT NULL \
         AND NOT EXISTS (SELECT 1 FROM factor f WHERE f.org_id = $1 AND f.user_id = $2 AND f.confirmed = 1)",
        &[org.into(), user.into()],
        |row| row.get(0),
    )
}
