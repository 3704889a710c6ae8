//! The machine: which moves there are, and what each of them needs. Pure; a random walk in the tests shows that no way leads to a
//! closed case past a guard.

use base::UserId;

use super::model::{Risk, Stage};
use crate::model::Consent;

/// What is known of a case when somebody wants to move it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Stage.
    pub stage: Stage,
    /// Whether it rests.
    pub paused: bool,
    /// Consent to keep and use what the person told.
    pub consent: Consent,
    /// Whether help goes on without consent for a reason that is written down.
    pub exception: bool,
    /// Whether it was decided what the organisation works from (`vic_TraffickingStatus`), and whether there are signs of trafficking.
    pub decided: Option<bool>,
    /// The danger.
    pub risk: Option<Risk>,
    /// Whether the person is a child; `None` where the age is not known.
    pub child: Option<bool>,
    /// Whether a child has a guardian.
    pub guardian: bool,
    /// Whether what is best for the child was looked at.
    pub best_interests: bool,
    /// Whether there is a plan: a goal, or a service.
    pub planned: bool,
    /// Tasks about somebody's safety that are open.
    pub open_safety: u32,
    /// Who asked to close it.
    pub asked_by: Option<UserId>,
    /// Where a closing goes back to.
    pub back_to: Option<Stage>,
}

/// What must be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// The case does not rest.
    GoesOn,
    /// The person agreed, or there is a documented exception.
    Consent,
    /// It is decided that there are signs of trafficking.
    Decided,
    /// The danger was judged.
    RiskKnown,
    /// A child has a guardian.
    Guardian,
    /// What is best for a child was looked at.
    BestInterests,
    /// Nothing about somebody's safety is open.
    NothingOpen,
    /// Somebody else than who asked.
    SecondPerson,
    /// There is a plan.
    Planned,
}

impl Guard {
    /// Message id of what is missing.
    pub const fn missing(self) -> &'static str {
        match self {
            Self::GoesOn => "protection-guard-goes-on",
            Self::Consent => "protection-guard-consent",
            Self::Decided => "protection-guard-decided",
            Self::RiskKnown => "protection-guard-risk",
            Self::Guardian => "protection-guard-guardian",
            Self::BestInterests => "protection-guard-best-interests",
            Self::NothingOpen => "protection-guard-nothing-open",
            Self::SecondPerson => "protection-guard-second-person",
            Self::Planned => "protection-guard-planned",
        }
    }

    /// Whether it is so, when `who` moves the case.
    pub fn holds(self, known: &Known, who: UserId) -> bool {
        let child = known.child == Some(true);
        match self {
            Self::GoesOn => !known.paused,
            Self::Consent => known.consent == Consent::Given || known.exception,
            Self::Decided => known.decided == Some(true),
            Self::RiskKnown => known.risk.is_some(),
            Self::Guardian => !child || known.guardian,
            Self::BestInterests => !child || known.best_interests,
            Self::NothingOpen => known.open_safety == 0,
            Self::SecondPerson => known.asked_by.is_some_and(|asked| asked != who),
            Self::Planned => known.planned,
        }
    }
}

/// A move.
#[derive(Debug, PartialEq, Eq)]
pub struct Move {
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
    /// What must be so.
    pub guards: &'static [Guard],
    /// Whether it must be said why.
    pub reason: bool,
}

const fn forth(from: Stage, to: Stage, guards: &'static [Guard]) -> Move {
    Move {
        from,
        to,
        guards,
        reason: false,
    }
}

/// Back: what is found out later changes what was planned.
const fn back(from: Stage, to: Stage) -> Move {
    Move {
        from,
        to,
        guards: &[Guard::GoesOn, Guard::Consent],
        reason: true,
    }
}

/// Somebody asks to close an active case.
const fn ask(from: Stage) -> Move {
    Move {
        from,
        to: Stage::Closing,
        guards: ENDING,
        reason: true,
    }
}

/// Closing before help began: not eligible, not a case, or the person did not want it.
const fn early(from: Stage) -> Move {
    Move {
        from,
        to: Stage::Closed,
        guards: &[Guard::NothingOpen],
        reason: true,
    }
}

const fn sent_back(to: Stage) -> Move {
    Move {
        from: Stage::Closing,
        to,
        guards: &[],
        reason: true,
    }
}

const ENDING: &[Guard] = &[Guard::Guardian, Guard::BestInterests, Guard::NothingOpen];

/// All moves. What is not here does not happen.
pub static MOVES: &[Move] = &[
    forth(Stage::Enquiry, Stage::Intake, &[]),
    forth(Stage::Intake, Stage::Screening, &[]),
    forth(Stage::Screening, Stage::Assessment, &[Guard::Consent, Guard::Decided]),
    forth(
        Stage::Assessment,
        Stage::Planning,
        &[Guard::GoesOn, Guard::Consent, Guard::Decided, Guard::RiskKnown],
    ),
    forth(
        Stage::Planning,
        Stage::Implementing,
        &[
            Guard::GoesOn,
            Guard::Consent,
            Guard::Decided,
            Guard::RiskKnown,
            Guard::Planned,
            Guard::Guardian,
            Guard::BestInterests,
        ],
    ),
    forth(
        Stage::Implementing,
        Stage::FollowUp,
        &[Guard::GoesOn, Guard::Consent, Guard::Guardian],
    ),
    back(Stage::Planning, Stage::Assessment),
    back(Stage::Implementing, Stage::Planning),
    back(Stage::Implementing, Stage::Assessment),
    back(Stage::FollowUp, Stage::Implementing),
    back(Stage::FollowUp, Stage::Assessment),
    early(Stage::Enquiry),
    early(Stage::Intake),
    early(Stage::Screening),
    ask(Stage::Assessment),
    ask(Stage::Planning),
    ask(Stage::Implementing),
    ask(Stage::FollowUp),
    Move {
        from: Stage::Closing,
        to: Stage::Closed,
        guards: &[
            Guard::Guardian,
            Guard::BestInterests,
            Guard::NothingOpen,
            Guard::SecondPerson,
        ],
        reason: false,
    },
    sent_back(Stage::Assessment),
    sent_back(Stage::Planning),
    sent_back(Stage::Implementing),
    sent_back(Stage::FollowUp),
    Move {
        from: Stage::Closed,
        to: Stage::Intake,
        guards: &[],
        reason: true,
    },
    Move {
        from: Stage::Closed,
        to: Stage::Assessment,
        guards: &[Guard::Consent, Guard::Decided],
        reason: true,
    },
];

/// The moves from a stage, as far as anybody can choose among them: a closing goes back to where it came from.
pub fn from(known: &Known) -> impl Iterator<Item = &'static Move> {
    let (stage, back_to) = (known.stage, known.back_to);
    MOVES
        .iter()
        .filter(move |one| one.from == stage)
        .filter(move |one| stage != Stage::Closing || one.to == Stage::Closed || Some(one.to) == back_to)
}

/// The move to a stage; `Err` with what is missing for it, `Ok(None)` where there is no such move.
///
/// # Errors
/// The guards that do not hold.
pub fn check(known: &Known, to: Stage, who: UserId) -> Result<Option<&'static Move>, Vec<Guard>> {
    let Some(found) = from(known).find(|one| one.to == to) else {
        return Ok(None);
    };
    let missing = missing(found, known, who);
    if missing.is_empty() {
        Ok(Some(found))
    } else {
        Err(missing)
    }
}

/// What is missing for a move.
pub fn missing(one: &Move, known: &Known, who: UserId) -> Vec<Guard> {
    one.guards
        .iter()
        .copied()
        .filter(|guard| !guard.holds(known, who))
        .collect()
}

/// Where a case is taken up again when it is opened after it was closed.
pub fn reopened(known: &Known, who: UserId) -> Stage {
    match check(known, Stage::Assessment, who) {
        Ok(Some(_)) => Stage::Assessment,
        _ => Stage::Intake,
    }
}
