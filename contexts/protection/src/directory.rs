//! Who is who among the staff. Declared here, wired by `app` to the accounts.

use base::{OrgId, Redacted, TeamId, UserId};

/// Names of users and teams, for pages that show owners and teams.
pub trait Directory: Send + Sync {
    /// The name of a user, as colleagues see it.
    fn user(&self, org: OrgId, user: UserId) -> Option<Redacted<String>>;
    /// The teams of an organisation, in their order.
    fn teams(&self, org: OrgId) -> Vec<(TeamId, String)>;
    /// The members of a team who may work with people.
    fn members(&self, org: OrgId, team: TeamId) -> Vec<(UserId, Redacted<String>)>;
}
