//! What an organisation and its users are.

use access::{Role, RoleSet};
use base::{Id, OrgId, Redacted, SessionId, SiteId, TeamId, Timestamp, UserId};
use ui::Lang;

/// The tenant: nothing crosses from one to another except through a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Identifier.
    pub id: OrgId,
    /// Name, as its people write it.
    pub name: String,
    /// HTCDS `org_Type` code.
    pub kind: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Language that new accounts start with.
    pub language: Lang,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A place where an organisation works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Identifier.
    pub id: SiteId,
    /// Name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
}

/// The people who answer for a group of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Identifier.
    pub id: TeamId,
    /// Where it works.
    pub site: SiteId,
    /// Name.
    pub name: String,
}

/// A user of the program.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub user: UserId,
    /// Sign-in name; unique on the server.
    pub login: String,
    /// Name shown to colleagues. Staff are targets too: it stays out of logs.
    pub display: Redacted<String>,
    /// Language of the interface.
    pub language: Lang,
    /// Whether they may sign in.
    pub state: AccountState,
    /// Raised by whatever must end every session at once.
    pub epoch: i64,
    /// For the version check of an edit.
    pub version: i64,
    /// What they are.
    pub roles: RoleSet,
    /// Where they belong.
    pub teams: Vec<TeamId>,
    /// The teams of the organisation whose sites are locked, theirs or not.
    pub shut: Vec<TeamId>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Account {
    /// Whether it may be used now: it is not closed, and not everything that it belongs to is locked.
    pub fn may_enter(&self) -> bool {
        let locked_out = !self.teams.is_empty() && self.teams.iter().all(|team| self.shut.contains(team));
        self.state == AccountState::Active && !locked_out
    }
}

/// Whether an account may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Yes.
    Active,
    /// No; kept because the audit names it.
    Disabled,
}

impl AccountState {
    /// Stable name in the store.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
        }
    }

    /// The state of that stable name; anything unknown is taken as disabled, the safe side.
    pub fn from_code(code: &str) -> Self {
        if code == "active" { Self::Active } else { Self::Disabled }
    }

    /// As the decision function sees it.
    pub const fn state(self) -> access::State {
        match self {
            Self::Active => access::State::Open,
            Self::Disabled => access::State::Closed,
        }
    }
}

/// Markers of this context's own nouns.
pub mod of {
    /// A device that somebody signed in from.
    pub enum Device {}
    /// An invitation.
    pub enum Invitation {}
    /// A link with an account of a provider.
    pub enum Link {}
}

/// Identifier of a device.
pub type DeviceId = Id<of::Device>;
/// Identifier of an invitation.
pub type InvitationId = Id<of::Invitation>;

/// Identifier of a link with an account of a provider.
pub type LinkId = Id<of::Link>;

/// A link with an account of a provider, as its owner sees it.
#[derive(Debug, Clone)]
pub struct Link {
    /// Identifier.
    pub id: LinkId,
    /// When it was made.
    pub added_at: Timestamp,
    /// When somebody last signed in by it.
    pub used_at: Option<Timestamp>,
}

/// An invitation as it is listed; the code itself is not kept.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: InvitationId,
    /// Name of the person invited.
    pub display: Redacted<String>,
    /// What they will be.
    pub roles: RoleSet,
    /// Where they will belong.
    pub teams: Vec<TeamId>,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// A device of an account.
#[derive(Debug, Clone)]
pub struct Device {
    /// Identifier.
    pub id: DeviceId,
    /// Browser and system family.
    pub label: String,
    /// First sign-in from it.
    pub first_seen: Timestamp,
    /// Last sign-in from it.
    pub last_seen: Timestamp,
}

/// A running session of an account.
#[derive(Debug, Clone)]
pub struct Running {
    /// Identifier.
    pub id: SessionId,
    /// From which device.
    pub device: DeviceId,
    /// Since when.
    pub created_at: Timestamp,
    /// Last request, to the minute.
    pub seen_at: Timestamp,
}

/// The message id of a role's name.
pub const fn role_label(role: Role) -> &'static str {
    match role {
        Role::CaseWorker => "accounts-role-case-worker",
        Role::HotlineOperator => "accounts-role-hotline-operator",
        Role::Counsellor => "accounts-role-counsellor",
        Role::Lawyer => "accounts-role-lawyer",
        Role::HealthWorker => "accounts-role-health-worker",
        Role::ShelterManager => "accounts-role-shelter-manager",
        Role::ReferralFocalPoint => "accounts-role-referral-focal-point",
        Role::ExternalProvider => "accounts-role-external-provider",
        Role::MonitoringViewer => "accounts-role-monitoring-viewer",
        Role::Supervisor => "accounts-role-supervisor",
        Role::DataSteward => "accounts-role-data-steward",
        Role::ReleaseApprover => "accounts-role-release-approver",
        Role::Auditor => "accounts-role-auditor",
        Role::UserAdministrator => "accounts-role-user-administrator",
        Role::ConfigurationAdministrator => "accounts-role-configuration-administrator",
    }
}

/// The message id of what a role may do, in one sentence.
pub const fn role_help(role: Role) -> &'static str {
    match role {
        Role::CaseWorker => "accounts-role-case-worker-help",
        Role::HotlineOperator => "accounts-role-hotline-operator-help",
        Role::Counsellor => "accounts-role-counsellor-help",
        Role::Lawyer => "accounts-role-lawyer-help",
        Role::HealthWorker => "accounts-role-health-worker-help",
        Role::ShelterManager => "accounts-role-shelter-manager-help",
        Role::ReferralFocalPoint => "accounts-role-referral-focal-point-help",
        Role::ExternalProvider => "accounts-role-external-provider-help",
        Role::MonitoringViewer => "accounts-role-monitoring-viewer-help",
        Role::Supervisor => "accounts-role-supervisor-help",
        Role::DataSteward => "accounts-role-data-steward-help",
        Role::ReleaseApprover => "accounts-role-release-approver-help",
        Role::Auditor => "accounts-role-auditor-help",
        Role::UserAdministrator => "accounts-role-user-administrator-help",
        Role::ConfigurationAdministrator => "accounts-role-configuration-administrator-help",
    }
}
