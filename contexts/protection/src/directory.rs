//! Who is who among the staff. Declared here, wired by `app` to the accounts.

use std::collections::HashSet;

use access::Role;
use base::{OrgId, PersonId, Redacted, Refusal, TeamId, UserId};
use store::Tx;

use crate::emergency::Emergency;

/// Names of users and teams, for pages that show owners and teams.
pub trait Directory: Send + Sync {
    /// The name of a user, as colleagues see it.
    fn user(&self, org: OrgId, user: UserId) -> Option<Redacted<String>>;
    /// The teams of an organisation, in their order.
    fn teams(&self, org: OrgId) -> Vec<(TeamId, String)>;
    /// The members of a team who may work with people.
    fn members(&self, org: OrgId, team: TeamId) -> Vec<(UserId, Redacted<String>)>;
    /// Message id of what a role is called.
    fn role_label(&self, role: Role) -> &'static str;
    /// Whether the organisation decided that people who ask who saw their data are told the names of its staff, not only their roles.
    fn names_staff(&self, org: OrgId) -> bool;
    /// Tells whom it concerns that a case was opened in an emergency: who works on it, the supervisors of its team, those who
    /// watch over the data; never who opened it. Returns how many were told. In the transaction of the opening.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn emergency_opened(&self, tx: &mut Tx<'_>, it: &Emergency) -> Result<u64, Refusal>;
    /// Tells who opened a case in an emergency that it was reviewed. In the transaction of the review.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn emergency_reviewed(&self, tx: &mut Tx<'_>, it: &Emergency) -> Result<(), Refusal>;
    /// Whom nobody may erase now, because the law or a court wants their data kept. Nobody, unless somebody keeps such a list.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn held(&self, _: &mut Tx<'_>, _: OrgId) -> Result<HashSet<PersonId>, Refusal> {
        Ok(HashSet::new())
    }
}
