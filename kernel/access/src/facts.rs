//! What a decision looks at: whose record it is, in which state, and how sensitive its fields are.

use base::{Id, OrgId, TeamId, Timestamp, UserId};

/// How sensitive a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tier {
    /// Public: what anybody may read, such as a directory entry.
    #[default]
    S0,
    /// Operational: dates, status, codes.
    S1,
    /// Content of a case, without identity.
    S2,
    /// Identity and contact.
    S3,
    /// Lethal if it leaks: shelter, whereabouts, those who did the harm, testimony.
    S4,
}

/// How far the life of a record has come. Each kind of record maps its own status to one of three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum State {
    /// May be changed: a running case, a loaded batch, a proposed release, a user who may sign in.
    #[default]
    Open,
    /// May be seen and not changed: a closed case, an undone batch, a decided release, a disabled user.
    Closed,
    /// Only the stub is left.
    Erased,
}

impl State {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Open, Self::Closed, Self::Erased];

    /// The number that the state expression of [`Columns`](crate::Columns) must yield: 0 open, 1 closed, 2 erased.
    pub const fn code(self) -> i64 {
        self as i64
    }

    /// Stable name, for the printed table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Erased => "erased",
        }
    }
}

/// That somebody opened a record in an emergency, for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opened {
    /// Who.
    pub by: UserId,
    /// From when on.
    pub from: Timestamp,
    /// Until when; at this time it has ended.
    pub until: Timestamp,
}

impl Opened {
    /// Whether it is theirs and has not ended. A clock that was put back before the beginning does not make it longer.
    pub fn lasts(&self, by: UserId, now: Option<Timestamp>) -> bool {
        self.by == by && now.is_some_and(|now| self.from <= now && now < self.until)
    }
}

/// What is known of the record that somebody asks for, read from the store by the caller. For a record that is yet to be
/// made: what it will be.
///
/// | record | owner | team | author |
/// |---|---|---|---|
/// | case, person | who works on it | the team that answers for it | who registered it |
/// | user, session | the user | | who invited |
/// | batch, release | | | who imported, who proposed |
/// | opening in an emergency | who works on the case | the team that answers for the case | who opened |
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The organisation that it belongs to.
    pub org: OrgId,
    /// Whose it is.
    pub owner: Option<UserId>,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// How far its life has come.
    pub state: State,
    /// Who made it.
    pub author: Option<UserId>,
    /// Which record it is; `None` before it exists. A [`Grant`](crate::Grant) carries it on.
    pub record: Option<[u8; 16]>,
    /// Whether it was opened in an emergency: by who asks, the latest time.
    pub opened: Option<Opened>,
}

impl Facts {
    /// An open record of an organisation, of which nothing else is known.
    pub const fn of(org: OrgId) -> Self {
        Self {
            org,
            owner: None,
            team: None,
            state: State::Open,
            author: None,
            record: None,
            opened: None,
        }
    }

    /// With an owner.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<Option<UserId>>) -> Self {
        self.owner = owner.into();
        self
    }

    /// With a team.
    #[must_use]
    pub fn team(mut self, team: impl Into<Option<TeamId>>) -> Self {
        self.team = team.into();
        self
    }

    /// In a state.
    #[must_use]
    pub const fn state(mut self, state: State) -> Self {
        self.state = state;
        self
    }

    /// With an author.
    #[must_use]
    pub fn author(mut self, author: impl Into<Option<UserId>>) -> Self {
        self.author = author.into();
        self
    }

    /// Opened in an emergency.
    #[must_use]
    pub fn opened(mut self, opened: impl Into<Option<Opened>>) -> Self {
        self.opened = opened.into();
        self
    }

    /// With its identifier.
    #[must_use]
    pub fn record<T>(mut self, id: Id<T>) -> Self {
        self.record = Some(*id.as_bytes());
        self
    }
}
