//! Imports that left nothing: kept for a time, then forgotten.

use ::store::Tx;
use base::{OrgId, Refusal, Timestamp};

use crate::store;

/// Forgets imports that were dropped, undone or could not be used, before `before`, and of which nothing is left: no record, no sealed
/// file, no release that names them. Returns how many.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn clear_imports(tx: &mut Tx<'_>, org: OrgId, before: Timestamp) -> Result<u64, Refusal> {
    Ok(store::batches::clear_imports(tx, org, before)?)
}
