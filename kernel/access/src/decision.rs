//! The decision and its proof.

use std::fmt;
use std::marker::PhantomData;

use base::{Id, OrgId, Refusal, UserId};

use crate::action::Shows;
use crate::rules::{RULES, Rule, Scope};
use crate::{Act, Action, Actor, Facts, Role, State, Tier};

/// Why something was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// None of the actor's roles may do this to any record.
    NoRole,
    /// The record belongs to another organisation.
    OtherOrganisation,
    /// It is somebody else's.
    NotYours,
    /// It is not the actor's, nor of a team of theirs.
    NotInTeam,
    /// Only who made it may.
    NotAuthor,
    /// Who made it may not also approve it.
    OwnWork,
    /// Nobody changes their own rights.
    OwnAccount,
    /// The record is closed: it can be read, and opened again.
    Closed,
    /// The record is not closed.
    StillOpen,
    /// The record was erased; only its stub is left.
    Erased,
    /// This exists in a demo only.
    DemoOnly,
}

impl Why {
    /// All reasons.
    pub const ALL: [Self; 11] = [
        Self::NoRole,
        Self::OtherOrganisation,
        Self::NotYours,
        Self::NotInTeam,
        Self::NotAuthor,
        Self::OwnWork,
        Self::OwnAccount,
        Self::Closed,
        Self::StillOpen,
        Self::Erased,
        Self::DemoOnly,
    ];

    /// Stable code, for the audit and for message ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoRole => "no-role",
            Self::OtherOrganisation => "other-organisation",
            Self::NotYours => "not-yours",
            Self::NotInTeam => "not-in-team",
            Self::NotAuthor => "not-author",
            Self::OwnWork => "own-work",
            Self::OwnAccount => "own-account",
            Self::Closed => "closed",
            Self::StillOpen => "still-open",
            Self::Erased => "erased",
            Self::DemoOnly => "demo-only",
        }
    }

    /// The reason of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }

    /// Whether the actor may be told, because the rule reached the record by its scope or by the actor's own hand, so that
    /// they know it exists. Everything else must look like a record that does not exist.
    pub const fn may_be_told(self) -> bool {
        matches!(
            self,
            Self::OwnWork | Self::OwnAccount | Self::Closed | Self::StillOpen | Self::Erased
        )
    }
}

/// A refusal: what was asked, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denial {
    /// What was asked.
    pub action: Action,
    /// Why not.
    pub why: Why,
}

impl fmt::Display for Denial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} refused: {}", self.action, self.why.code())
    }
}

impl std::error::Error for Denial {}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Self {
        Self::Denied { why: denial.why.code() }
    }
}

/// What allowed it: a role and its scope. Prints as `case-worker/caseload`, for the audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Basis {
    /// As what.
    pub role: Role,
    /// By which scope.
    pub scope: Scope,
    /// Stored fields up to this tier may be read.
    pub tier: Tier,
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.role, self.scope)
    }
}

/// The proof that one decision was taken, for one action, one actor and one record. Only this crate makes them.
#[derive(Debug)]
#[must_use = "a grant that is not passed on protects nothing"]
pub struct Grant<A: Act> {
    actor: UserId,
    org: OrgId,
    record: Option<[u8; 16]>,
    basis: Basis,
    act: PhantomData<fn() -> A>,
}

impl<A: Act> Grant<A> {
    /// Who may.
    pub const fn actor(&self) -> UserId {
        self.actor
    }

    /// In which organisation.
    pub const fn org(&self) -> OrgId {
        self.org
    }

    /// Which record the decision was about; `None` if it did not exist yet. Store functions take the identifier from here
    /// and not from an argument beside the grant.
    pub fn record<T>(&self) -> Option<Id<T>> {
        self.record.as_ref().and_then(|bytes| Id::from_slice(bytes))
    }

    /// What allowed it.
    pub const fn basis(&self) -> Basis {
        self.basis
    }

    /// Stored fields up to this tier may be read with this grant.
    pub const fn tier(&self) -> Tier {
        self.basis.tier
    }

    /// What was allowed.
    pub const fn action(&self) -> Action {
        A::ACTION
    }
}

/// The proof that somebody may list records: those that pass [`ListGrant::sql_filter`], and no others.
#[derive(Debug)]
#[must_use = "a grant that is not passed on protects nothing"]
pub struct ListGrant<A: Act> {
    pub(crate) actor: Actor,
    pub(crate) act: PhantomData<fn() -> A>,
}

impl<A: Act> ListGrant<A> {
    /// Who may.
    pub const fn actor(&self) -> UserId {
        self.actor.user
    }

    /// In which organisation.
    pub const fn org(&self) -> OrgId {
        self.actor.org
    }
}

/// The rules that name the action and one of the actor's roles, with that role.
pub(crate) fn rules_for(actor: &Actor, action: Action) -> impl Iterator<Item = (&'static Rule, Role)> {
    let roles = actor.roles;
    let within = actor.only.is_none_or(|only| only.contains(action));
    RULES
        .iter()
        .filter(move |rule| within && rule.action == action)
        .filter_map(move |rule| {
            let role = rule.roles.iter().copied().find(|role| roles.contains(*role))?;
            Some((rule, role))
        })
}

/// Decides whether the actor may do `A` to the record.
///
/// # Errors
/// [`Denial`] with the reason.
pub fn decide<A: Act>(actor: &Actor, facts: &Facts) -> Result<Grant<A>, Denial> {
    may(actor, A::ACTION, facts).map(|basis| Grant {
        actor: actor.user,
        org: facts.org,
        record: facts.record,
        basis,
        act: PhantomData,
    })
}

/// The same decision without its proof, for menus and tables. Where several rules allow, the one with the highest tier counts.
///
/// # Errors
/// [`Denial`] with the reason that came nearest to a yes.
pub fn may(actor: &Actor, action: Action, facts: &Facts) -> Result<Basis, Denial> {
    let mut why = Why::NoRole;
    let mut found: Option<Basis> = None;
    if facts.org != actor.org {
        why = Why::OtherOrganisation;
    } else if facts.team.is_some_and(|team| actor.shut.contains(&team)) {
        // Of a locked site nobody reaches anything, by whatever rule.
        why = Why::NotInTeam;
    } else {
        for (rule, role) in rules_for(actor, action) {
            match rule.scope.admits(actor, facts) {
                // A reason of state means that the scope was right, which is nearer to a yes than any reason of scope.
                Err(reason) if !of_state(why) => why = reason,
                Err(_) => {}
                Ok(()) if !rule.states.contains(facts.state) => why = wrong_state(facts.state),
                Ok(()) if found.is_none_or(|basis| basis.tier < rule.tier) => {
                    found = Some(Basis {
                        role,
                        scope: rule.scope,
                        tier: rule.tier,
                    });
                }
                Ok(()) => {}
            }
        }
    }
    found.ok_or(Denial { action, why })
}

const fn of_state(why: Why) -> bool {
    matches!(why, Why::Closed | Why::StillOpen | Why::Erased)
}

const fn wrong_state(state: State) -> Why {
    match state {
        State::Open => Why::StillOpen,
        State::Closed => Why::Closed,
        State::Erased => Why::Erased,
    }
}

/// Whether the actor may do this to some record at all: the gate of a route and of a menu entry. Says nothing about any
/// record, so its refusal may be shown.
///
/// # Errors
/// [`Denial`] with [`Why::NoRole`], or [`Why::DemoOnly`] outside a demo.
pub fn capable(actor: &Actor, action: Action) -> Result<(), Denial> {
    let mut why = Why::NoRole;
    for (rule, _) in rules_for(actor, action) {
        if rule.scope != Scope::Demo || actor.demo {
            return Ok(());
        }
        why = Why::DemoOnly;
    }
    Err(Denial { action, why })
}

/// Decides whether the actor may list records by `A`. The caller must apply the filter of the grant.
///
/// # Errors
/// [`Denial`] if the actor may not reach a single record, whatever its facts.
pub fn list<A: Act>(actor: &Actor) -> Result<ListGrant<A>, Denial> {
    capable(actor, A::ACTION).map(|()| ListGrant {
        actor: actor.clone(),
        act: PhantomData,
    })
}

/// Up to which tier fields of a person or a case may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visible {
    /// When the record opens.
    pub plain: Tier,
    /// After a reveal, with a reason and an entry in the audit.
    pub revealed: Tier,
}

/// Up to which tier the actor may see the fields of this person or case; [`Tier::S0`] if they may not see it at all.
pub fn fields_visible(actor: &Actor, facts: &Facts) -> Visible {
    let highest = |shows| {
        Action::ALL
            .iter()
            .filter(|action| action.shows() == shows)
            .filter_map(|action| may(actor, *action, facts).ok())
            .map(|basis| basis.tier)
            .max()
            .unwrap_or_default()
    };
    let plain = highest(Shows::Plain);
    Visible {
        plain,
        revealed: plain.max(highest(Shows::Revealed)),
    }
}
