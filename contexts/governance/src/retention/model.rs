//! What is kept for how long.

use access::{Facts, State};
use base::{Id, OrgId, PersonId, Redacted, TeamId, Timestamp, UserId};

use crate::records::Technical;

/// The noun behind [`HoldId`].
pub enum HoldNoun {}
/// Identifier of a hold.
pub type HoldId = Id<HoldNoun>;

/// Kinds of records that have a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// People all of whose cases are closed, since the last change.
    ClosedCases,
    /// Imports that left nothing.
    Imports,
    /// Devices that nobody signs in from any more.
    Devices,
    /// Notices that were seen.
    Notices,
}

impl Keep {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::ClosedCases, Self::Imports, Self::Devices, Self::Notices];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ClosedCases => "closed-cases",
            Self::Imports => "imports",
            Self::Devices => "devices",
            Self::Notices => "notices",
        }
    }

    /// Fewest days, those that hold where nothing was chosen, most days.
    pub const fn bounds(self) -> (i64, i64, i64) {
        match self {
            Self::ClosedCases => (365, 7 * 365, 30 * 365),
            Self::Imports => (30, 365, 10 * 365),
            Self::Devices => (30, 400, 730),
            // The program forgets them after 90 days anyway.
            Self::Notices => (7, 90, 90),
        }
    }

    /// What goes by itself; nothing where a person has to confirm.
    pub const fn technical(self) -> Option<Technical> {
        match self {
            Self::ClosedCases => None,
            Self::Imports => Some(Technical::Imports),
            Self::Devices => Some(Technical::Devices),
            Self::Notices => Some(Technical::Notices),
        }
    }
}

/// For how many days an organisation keeps a kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The kind.
    pub keep: Keep,
    /// The days.
    pub days: i64,
}

/// Somebody whose data fall due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Organisation.
    pub org: OrgId,
    /// The person.
    pub person: PersonId,
    /// The code of the case that was closed last.
    pub code: String,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// Who worked on it.
    pub owner: Option<UserId>,
    /// From when on they are over their time.
    pub due_at: Timestamp,
}

impl Due {
    /// As the decision function sees the person.
    pub fn facts(&self) -> Facts {
        person(self.org, self.person, self.team, self.owner).state(State::Closed)
    }
}

fn person(org: OrgId, id: PersonId, team: Option<TeamId>, owner: Option<UserId>) -> Facts {
    Facts::of(org).record(id).team(team).owner(owner)
}

/// Somebody whose data must be kept for now.
#[derive(Debug, Clone)]
pub struct Hold {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: HoldId,
    /// The person.
    pub person: PersonId,
    /// The code of the case by which they were named.
    pub code: String,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// Who works on it.
    pub owner: Option<UserId>,
    /// Since when.
    pub placed_at: Timestamp,
    /// By whom.
    pub placed_by: UserId,
    /// Why, for whoever may lift it.
    pub reason: Option<Redacted<String>>,
}

impl Hold {
    /// As the decision function sees the person.
    pub fn facts(&self) -> Facts {
        person(self.org, self.person, self.team, self.owner)
    }
}

/// What was deleted because its time was over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// What.
    pub keep: Keep,
    /// How much.
    pub count: i64,
}
