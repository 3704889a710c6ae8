//! The sites of an organisation, as the accounts keep them. Declared here, wired by `app`.

use base::{OrgId, Refusal, SiteId, TeamId, Timestamp};
use store::Tx;

/// A site and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Identifier.
    pub id: SiteId,
    /// Name.
    pub name: String,
    /// Since when it is locked.
    pub locked_at: Option<Timestamp>,
    /// How many people belong to it.
    pub people: i64,
    /// Its teams.
    pub teams: Vec<TeamId>,
}

/// What this context asks the accounts about sites.
pub trait Sites: Send + Sync {
    /// The sites of an organisation.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn sites(&self, tx: &mut Tx<'_>, org: OrgId) -> Result<Vec<Site>, Refusal>;

    /// Locks a site and ends whatever its people have running; how many people, or `None` where it was locked already.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn lock(&self, tx: &mut Tx<'_>, org: OrgId, site: SiteId, now: Timestamp) -> Result<Option<u64>, Refusal>;

    /// Opens a site; false where it was not locked.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn unlock(&self, tx: &mut Tx<'_>, org: OrgId, site: SiteId) -> Result<bool, Refusal>;
}
