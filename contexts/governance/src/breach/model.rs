//! What a breach is.

use access::{Facts, State};
use base::{Id, OrgId, PartialDate, Redacted, Timestamp, UserId};
use standards::htcds::Section;
use vault::KeyId;

/// The noun behind [`BreachId`].
pub enum BreachNoun {}
/// Identifier of a breach.
pub type BreachId = Id<BreachNoun>;
/// The noun behind [`StepId`].
pub enum StepNoun {}
/// Identifier of a step of its history.
pub type StepId = Id<StepNoun>;

/// What can have happened.
pub const KINDS: [&str; 11] = [
    "lost-paper",
    "lost-device",
    "stolen",
    "wrong-recipient",
    "seen",
    "account",
    "published",
    "attack",
    "unavailable",
    "altered",
    "other",
];

/// The sections of HTCDS whose answers may be concerned.
pub const SECTIONS: [Section; 8] = [
    Section::Person,
    Section::Consent,
    Section::Case,
    Section::Victim,
    Section::Event,
    Section::Perpetrator,
    Section::SupportPlan,
    Section::Comment,
];

/// Kinds of data that HTCDS has no section for.
pub const DATA: [&str; 6] = ["whereabouts", "health", "documents", "staff", "passwords", "figures"];

/// Whose data.
pub const PEOPLE: [&str; 6] = ["assisted", "children", "relatives", "witnesses", "staff", "public"];

/// Most characters of a text.
pub const LONGEST: usize = 10_000;

/// How bad it could become for the people concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Harm is unlikely.
    Low,
    /// Some harm is possible.
    Some,
    /// Serious harm is possible.
    Serious,
    /// A life may be in danger.
    Life,
}

impl Severity {
    /// All, from the least.
    pub const ALL: [Self; 4] = [Self::Low, Self::Some, Self::Serious, Self::Life];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Some => "some",
            Self::Serious => "serious",
            Self::Life => "life",
        }
    }

    /// The severity of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How far a breach has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Somebody said so.
    Reported,
    /// The officer has judged how bad it is; who is to be told is open, or not done yet.
    Assessed,
    /// Everybody who was to be told has been told.
    Notified,
    /// It was decided, with grounds, that nobody needs to be told.
    NotNotified,
    /// Done with. Can be opened again when more comes to light.
    Closed,
}

impl Phase {
    /// All, in their order.
    pub const ALL: [Self; 5] = [
        Self::Reported,
        Self::Assessed,
        Self::Notified,
        Self::NotNotified,
        Self::Closed,
    ];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Assessed => "assessed",
            Self::Notified => "notified",
            Self::NotNotified => "not-notified",
            Self::Closed => "closed",
        }
    }

    /// The phase of that name; anything unknown counts as just reported, which somebody looks at.
    pub fn of(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|one| one.code() == code)
            .unwrap_or(Self::Reported)
    }
}

/// Whether somebody is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Not decided.
    Open,
    /// They are told.
    Notify,
    /// They are not; the grounds stand in the history.
    No,
}

impl Verdict {
    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Notify => "notify",
            Self::No => "no",
        }
    }

    /// The verdict of that name; anything unknown is not decided.
    pub fn of(code: &str) -> Self {
        match code {
            "notify" => Self::Notify,
            "no" => Self::No,
            _ => Self::Open,
        }
    }
}

/// Whether they are to be told, and when they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notification {
    /// What was decided.
    pub verdict: Verdict,
    /// When it was done.
    pub at: Option<Timestamp>,
}

impl Notification {
    /// Nothing is decided.
    pub const OPEN: Self = Self {
        verdict: Verdict::Open,
        at: None,
    };

    /// Whether nothing is left to do: they were told, or need not be.
    pub const fn is_settled(self) -> bool {
        matches!((self.verdict, self.at), (Verdict::No, _) | (_, Some(_)))
    }
}

/// A breach, without its narrative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// Organisation.
    pub org: OrgId,
    /// Identifier.
    pub id: BreachId,
    /// Its number in the organisation.
    pub number: i64,
    /// The key of its narrative.
    pub key: KeyId,
    /// How far it has come.
    pub phase: Phase,
    /// What happened: one of [`KINDS`].
    pub kind: String,
    /// When somebody of the organisation noticed: from here the 72 hours run.
    pub noticed_at: Timestamp,
    /// When it happened, as far as is known.
    pub happened: Option<PartialDate>,
    /// Which data: codes of [`SECTIONS`] and [`DATA`].
    pub data: Vec<String>,
    /// Whose: codes of [`PEOPLE`].
    pub people: Vec<String>,
    /// How many people, as far as is known.
    pub about: Option<i64>,
    /// How bad it could become.
    pub severity: Option<Severity>,
    /// The authority for data protection.
    pub authority: Notification,
    /// The people concerned.
    pub affected: Notification,
    /// For the version check of an edit.
    pub version: i64,
    /// When it was written down.
    pub reported_at: Timestamp,
    /// By whom.
    pub reported_by: UserId,
}

impl Breach {
    /// As the decision function sees it.
    pub fn facts(&self) -> Facts {
        let state = if self.phase == Phase::Closed {
            State::Closed
        } else {
            State::Open
        };
        Facts::of(self.org)
            .record(self.id)
            .author(self.reported_by)
            .state(state)
    }
}

/// What a step of the history is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// It was reported.
    Reported,
    /// Something to add.
    Note,
    /// Something was done so that it does not get worse.
    Contained,
    /// Somebody was told: a partner, the police, a manager.
    ToldOther,
    /// It was judged.
    Assessed,
    /// It was decided who is told.
    Decided,
    /// The authority was told.
    ToldAuthority,
    /// The people concerned were told.
    ToldAffected,
    /// It was closed.
    Closed,
    /// It was opened again.
    Reopened,
}

impl StepKind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Reported,
        Self::Note,
        Self::Contained,
        Self::ToldOther,
        Self::Assessed,
        Self::Decided,
        Self::ToldAuthority,
        Self::ToldAffected,
        Self::Closed,
        Self::Reopened,
    ];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Note => "note",
            Self::Contained => "contained",
            Self::ToldOther => "told-other",
            Self::Assessed => "assessed",
            Self::Decided => "decided",
            Self::ToldAuthority => "told-authority",
            Self::ToldAffected => "told-affected",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
        }
    }

    /// The kind of that name.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A step of the history.
#[derive(Debug, Clone)]
pub struct Step {
    /// Identifier.
    pub id: StepId,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: UserId,
    /// What.
    pub kind: StepKind,
    /// The text, for whoever may read it.
    pub text: Option<Redacted<String>>,
    /// Whether there is a text that this reader may not read.
    pub hidden: bool,
}
