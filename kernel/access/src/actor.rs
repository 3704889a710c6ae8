//! Who asks: a user of one organisation, with roles and teams, as they stand at this moment.

use std::fmt;

use base::{OrgId, TeamId, Timestamp, UserId};

use crate::Action;

/// What somebody is in their organisation. A user may have several; each adds what it allows and takes nothing away. What a
/// role reaches that has no records of its own yet (residents, referrals, indicators) is what there is today and nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Answers the telephone: registers people and works on what they wrote down themselves until it is given on or
    /// closed.
    HotlineOperator,
    /// Works with people: the cases that they own and those of their teams.
    CaseWorker,
    /// Counsels: the open cases that they own and those of their teams, to read and to add notes; never what could cost
    /// a life.
    Counsellor,
    /// Advises in law: the open cases that they own and those of their teams, to read and to add notes, testimony
    /// included.
    Lawyer,
    /// Cares for health: the open cases that they own and those of their teams, to read and to add notes; never what could cost
    /// a life.
    HealthWorker,
    /// Runs a shelter: the open cases that they own, until there are records of who lives where.
    ShelterManager,
    /// Keeps contact with partners: the open cases that they own and those of their teams, to read, until there are
    /// referrals.
    ReferralFocalPoint,
    /// Works for a partner: nothing but their own account, until there are referrals that are sent to them.
    ExternalProvider,
    /// Answers for teams: sees their cases, assigns them, may erase a person.
    Supervisor,
    /// Answers for data: imports and quality; sees cases without identity.
    DataSteward,
    /// The second person who lets a release go out, or sends it back.
    ReleaseApprover,
    /// Reads results: decided releases, which are counts and no records, until there are indicators.
    MonitoringViewer,
    /// Watches over the data: reads the audit, judges openings in an emergency; no content.
    Auditor,
    /// Invites users and gives roles, never to themselves; sees no content.
    UserAdministrator,
    /// Changes settings of the organisation; sees no content.
    ConfigurationAdministrator,
}

impl Role {
    /// All roles, in the order of the printed table.
    pub const ALL: [Self; 15] = [
        Self::HotlineOperator,
        Self::CaseWorker,
        Self::Counsellor,
        Self::Lawyer,
        Self::HealthWorker,
        Self::ShelterManager,
        Self::ReferralFocalPoint,
        Self::ExternalProvider,
        Self::Supervisor,
        Self::DataSteward,
        Self::ReleaseApprover,
        Self::MonitoringViewer,
        Self::Auditor,
        Self::UserAdministrator,
        Self::ConfigurationAdministrator,
    ];

    /// Stable name, for the store and the audit.
    pub const fn code(self) -> &'static str {
        match self {
            Self::HotlineOperator => "hotline-operator",
            Self::CaseWorker => "case-worker",
            Self::Counsellor => "counsellor",
            Self::Lawyer => "lawyer",
            Self::HealthWorker => "health-worker",
            Self::ShelterManager => "shelter-manager",
            Self::ReferralFocalPoint => "referral-focal-point",
            Self::ExternalProvider => "external-provider",
            Self::Supervisor => "supervisor",
            Self::DataSteward => "data-steward",
            Self::ReleaseApprover => "release-approver",
            Self::MonitoringViewer => "monitoring-viewer",
            Self::Auditor => "auditor",
            Self::UserAdministrator => "user-administrator",
            Self::ConfigurationAdministrator => "configuration-administrator",
        }
    }

    /// The role of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A set of roles.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RoleSet(u32);

impl RoleSet {
    /// Whether the role is in the set.
    pub const fn contains(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// The set with one role more.
    #[must_use]
    pub const fn with(self, role: Role) -> Self {
        Self(self.0 | role.bit())
    }

    /// Whether there is none: such a user can sign out and nothing else.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The roles, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.contains(*role))
    }
}

impl FromIterator<Role> for RoleSet {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::default(), Self::with)
    }
}

impl fmt::Debug for RoleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// A set of actions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ActionSet(u128);

const _: () = assert!(Action::ALL.len() <= 128, "a set of actions has 128 bits");

impl ActionSet {
    /// Whether the action is in the set.
    pub const fn contains(self, action: Action) -> bool {
        self.0 & (1 << action as u32) != 0
    }

    /// The set with one action more.
    #[must_use]
    pub const fn with(self, action: Action) -> Self {
        Self(self.0 | (1 << action as u32))
    }

    /// The actions, in the order of [`Action::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Action> {
        Action::ALL.iter().copied().filter(move |action| self.contains(*action))
    }
}

impl FromIterator<Action> for ActionSet {
    fn from_iter<I: IntoIterator<Item = Action>>(actions: I) -> Self {
        actions.into_iter().fold(Self::default(), Self::with)
    }
}

impl fmt::Debug for ActionSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The user who asks. Read afresh for each request, so that a changed role or team counts at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub user: UserId,
    /// Their organisation: nothing outside it exists for them.
    pub org: OrgId,
    /// What they are in it.
    pub roles: RoleSet,
    /// The teams that they belong to.
    pub teams: Vec<TeamId>,
    /// Teams of sites that are locked: their records are out of everybody's reach until the site is opened again.
    pub shut: Vec<TeamId>,
    /// Whether this is a demo with fictional people, where the gallery of page parts may be opened.
    pub demo: bool,
    /// The time by the clock of whoever decides. Without one, nothing that ends is still allowed.
    pub now: Option<Timestamp>,
    /// What a token in the hands of a program may do of all that the roles allow; `None` for the user in person. It takes away
    /// and never adds.
    pub only: Option<ActionSet>,
}

impl Actor {
    /// A user with roles, in no team, outside a demo.
    pub fn new(user: UserId, org: OrgId, roles: impl IntoIterator<Item = Role>) -> Self {
        Self {
            user,
            org,
            roles: roles.into_iter().collect(),
            teams: Vec::new(),
            shut: Vec::new(),
            demo: false,
            now: None,
            only: None,
        }
    }

    /// The same user, through a token that reaches no further than this.
    #[must_use]
    pub const fn limited_to(mut self, actions: ActionSet) -> Self {
        self.only = Some(actions);
        self
    }

    /// The same user, in these teams.
    #[must_use]
    pub fn in_teams(mut self, teams: impl IntoIterator<Item = TeamId>) -> Self {
        self.teams = teams.into_iter().collect();
        self
    }

    /// The same user, while the sites of these teams are locked.
    #[must_use]
    pub fn without(mut self, shut: impl IntoIterator<Item = TeamId>) -> Self {
        self.shut = shut.into_iter().collect();
        self.teams.retain(|team| !self.shut.contains(team));
        self
    }

    /// The same user, at this time.
    #[must_use]
    pub const fn at(mut self, now: Timestamp) -> Self {
        self.now = Some(now);
        self
    }

    /// The same user, in a demo.
    #[must_use]
    pub const fn in_demo(mut self) -> Self {
        self.demo = true;
        self
    }
}
