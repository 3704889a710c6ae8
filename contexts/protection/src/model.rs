//! People and cases, as the use cases hand them to the pages.

use std::collections::{BTreeMap, BTreeSet};

use access::{Actor, Facts, Opened, State, Tier, fields_visible};
use base::{CaseId, Id, OrgId, PersonId, Redacted, TeamId, Timestamp, UserId};
use standards::htcds::Answers;
use vault::KeyId;

/// The noun behind [`ItemId`].
pub enum ItemNoun {}
/// Identifier of an entry of a section that repeats.
pub type ItemId = Id<ItemNoun>;
/// The noun behind [`ChangeId`].
pub enum ChangeNoun {}
/// Identifier of a line of the history.
pub type ChangeId = Id<ChangeNoun>;

/// Whether the person agreed that their data are kept and used for their case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Agreed.
    Given,
    /// Said no.
    Refused,
    /// Agreed once, and took it back.
    Withdrawn,
    /// Not asked yet.
    NotAsked,
}

impl Consent {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Given, Self::Refused, Self::Withdrawn, Self::NotAsked];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::NotAsked => "not-asked",
        }
    }

    /// The status of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|consent| consent.code() == code)
    }

    /// Message id.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Given => "protection-consent-given",
            Self::Refused => "protection-consent-refused",
            Self::Withdrawn => "protection-consent-withdrawn",
            Self::NotAsked => "protection-consent-not-asked",
        }
    }
}

/// What a case is besides its answers.
#[derive(Debug, Clone)]
pub struct Case {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: CaseId,
    /// Whose case it is.
    pub person: PersonId,
    /// Its data key.
    pub key: KeyId,
    /// The code by which people speak of it.
    pub code: String,
    /// Day of registration, `YYYY-MM-DD`.
    pub registered_on: String,
    /// Consent.
    pub consent: Consent,
    /// Open, closed, erased.
    pub state: State,
    /// Who works on it.
    pub owner: Option<UserId>,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// Age band of the person on the day of the last change.
    pub age_band: Option<String>,
    /// `prs_Gender` of the person.
    pub gender: Option<String>,
    /// `cas_Status`.
    pub status: Option<String>,
    /// Raised by every change.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: UserId,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// When and by whom it was erased.
    pub erased: Option<(Timestamp, UserId)>,
    /// Whether who asks opened it in an emergency; read only where one case is asked for.
    pub opened: Option<Opened>,
}

impl Case {
    /// What the decision function looks at.
    pub fn facts(&self) -> Facts {
        Facts::of(self.org)
            .owner(self.owner)
            .team(self.team)
            .state(self.state)
            .author(self.created_by)
            .opened(self.opened)
            .record(self.id)
    }

    /// The facts of its person, reached through this case.
    pub fn person_facts(&self) -> Facts {
        self.facts().record(self.person)
    }
}

/// How far somebody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// Fields up to this tier when the record opens.
    pub plain: Tier,
    /// Fields up to this tier after a reveal.
    pub revealed: Tier,
}

impl Sight {
    /// Of somebody on a record.
    pub fn of(actor: &Actor, facts: &Facts) -> Self {
        let visible = fields_visible(actor, facts);
        Self {
            plain: visible.plain,
            revealed: visible.revealed,
        }
    }

    /// Whether identity can be had for a reason, so that a masked name may be shown.
    pub fn identity(self) -> bool {
        self.revealed >= Tier::S3
    }

    /// Whether safety notes are shown.
    pub fn safety(self) -> bool {
        self.revealed >= Tier::S4
    }
}

/// The answers of one row, with the sealed texts of ours beside them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Answers to the standard's fields.
    pub answers: Answers,
    /// Sealed texts of ours, by column.
    pub own: BTreeMap<&'static str, Redacted<String>>,
}

impl Content {
    /// Every text as it is kept: see [`crate::rules::tidy`].
    #[must_use]
    pub fn tidied(&self) -> Self {
        let mut tidy = Self::default();
        for (field, answer) in self.answers.iter() {
            tidy.answers.set(field, crate::rules::tidy_answer(answer.clone()));
        }
        for (column, text) in &self.own {
            let text = text.clone().map(|text| crate::rules::tidy(&text));
            if !text.expose().is_empty() {
                tidy.own.insert(column, text);
            }
        }
        tidy
    }
}

/// A row as somebody sees it: what is hidden is named, not told.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// What may be seen.
    pub content: Content,
    /// Names of fields that have an answer which may not be seen.
    pub hidden: BTreeSet<&'static str>,
}

/// An entry of a section that repeats.
#[derive(Debug, Clone)]
pub struct Item {
    /// Identifier.
    pub id: ItemId,
    /// Raised by every change.
    pub version: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// By whom.
    pub created_by: UserId,
    /// Its answers.
    pub shown: Shown,
}
