//! An organisation leaves: every account ends, and what runs in its name. That two people want it is decided by whoever calls this.

use ::store::Tx;
use base::{OrgId, Refusal, Timestamp};

use crate::store;

/// Ends every account of an organisation with all sessions and tokens, and marks it as gone: it is none of the server's any more. Returns how many
/// accounts could sign in until now.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn close(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<u64, Refusal> {
    Ok(store::close_organisation(tx, org, now)?)
}

/// Marks an organisation as gone that had left when a backup from before was restored.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn gone(tx: &mut Tx, org: OrgId, now: Timestamp) -> Result<(), Refusal> {
    Ok(store::mark_gone(tx, org, now)?)
}
