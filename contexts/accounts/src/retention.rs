//! Rows that are kept for a time and then go by themselves: devices that nobody signs in from any more, notices that were seen.

use ::store::Tx;
use base::{OrgId, Refusal, Timestamp};

use crate::store;

/// Forgets devices that were not used since `before`, with what once ran on them. Returns how many.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn clear_devices(tx: &mut Tx, org: OrgId, before: Timestamp) -> Result<u64, Refusal> {
    Ok(store::clear_devices(tx, org, before)?)
}

/// Deletes notices that were seen before `before`; the audit keeps what they told of. Returns how many.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn clear_notices(tx: &mut Tx, org: OrgId, before: Timestamp) -> Result<u64, Refusal> {
    Ok(store::clear_notices(tx, org, before)?)
}
