//! Who is who among the staff, and who must be told. Declared here, wired by `app` to the accounts.

use base::{OrgId, Redacted, Refusal, UserId};
use store::Tx;
use uuid::Uuid;

/// What those who watch over the data are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tell {
    /// A breach was reported; about the breach.
    BreachReported,
    /// A day is left, or none, to notify the authority of a breach; about the breach.
    BreachDue,
    /// A site was locked; about the site.
    SiteLocked,
    /// Two people agreed to destroy the keys of a locked site; about the site.
    SiteDestruction,
    /// The keys of a locked site were destroyed; about the site.
    SiteDestroyed,
    /// Two people agreed that the organisation leaves this server; about the departure.
    Departure,
}

/// What this context asks the accounts.
pub trait Staff: Send + Sync {
    /// Tells everybody who watches over the data of the organisation, save who did it. Returns how many were told.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn tell_officers(
        &self,
        tx: &mut Tx<'_>,
        org: OrgId,
        by: Option<UserId>,
        what: Tell,
        subject: Uuid,
    ) -> Result<u64, Refusal>;

    /// The name of a user, as colleagues see it.
    fn name(&self, org: OrgId, user: UserId) -> Option<Redacted<String>>;
}
