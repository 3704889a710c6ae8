//! Who is who among the staff. Declared here, wired by `app` to the accounts.

use access::Role;
use base::{OrgId, Redacted, TeamId, UserId};

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
}
