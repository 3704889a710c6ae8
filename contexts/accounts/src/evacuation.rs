//! A site is locked at once when the office must be left: its people are out, its records out of reach, nothing is lost. Who may do it,
//! and that two people open it again, is decided by whoever calls this.

use ::store::Tx;
use base::{OrgId, Refusal, SiteId, TeamId, Timestamp};

use crate::model::Site;
use crate::store;

/// A site and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteState {
    /// The site.
    pub site: Site,
    /// Since when it is locked.
    pub locked_at: Option<Timestamp>,
    /// Its teams.
    pub teams: Vec<TeamId>,
    /// How many people belong to them.
    pub people: i64,
}

/// The sites of an organisation.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn sites(tx: &mut Tx, org: OrgId) -> Result<Vec<SiteState>, Refusal> {
    Ok(store::site_states(tx, org)?)
}

/// Locks a site and ends whatever its people have running. Who belongs to another site too signs in again and reaches that one.
/// Returns how many people were thrown out; `None` where it was locked already, or is none.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn lock(tx: &mut Tx, org: OrgId, site: SiteId, now: Timestamp) -> Result<Option<u64>, Refusal> {
    if !store::set_lock(tx, org, site, Some(now))? {
        return Ok(None);
    }
    Ok(Some(store::throw_out(tx, org, site)?))
}

/// Opens a locked site; false where it was not locked.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn unlock(tx: &mut Tx, org: OrgId, site: SiteId) -> Result<bool, Refusal> {
    Ok(store::set_lock(tx, org, site, None)?)
}
