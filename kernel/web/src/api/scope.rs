//! What a token may: a few plain words, each for the actions that belong together.

use access::Action::{self, *};
use access::{ActionSet, Actor};

/// One thing that somebody can let a program do in their name.
#[derive(Debug, PartialEq, Eq)]
pub struct Scope {
    /// Stable name: of the token, in the document, in refusals.
    pub code: &'static str,
    /// The actions.
    pub actions: &'static [Action],
    /// Whether pages ask a fresh proof for it, so that a token with it lives a day at most.
    pub short: bool,
}

const fn scope(code: &'static str, actions: &'static [Action]) -> Scope {
    Scope {
        code,
        actions,
        short: false,
    }
}

const fn short(code: &'static str, actions: &'static [Action]) -> Scope {
    Scope {
        code,
        actions,
        short: true,
    }
}

/// All scopes, in the order of the page. A test holds that every action of an endpoint is in one.
pub static SCOPES: &[Scope] = &[
    scope("people-find", &[PersonSearch, PersonMatch, PersonView]),
    scope("people-register", &[PersonRegister, CaseOpen, PersonMatch]),
    scope("people-reveal", &[PersonReveal, CaseReveal]),
    scope("people-edit", &[PersonEdit]),
    scope("people-seen", &[PersonSeen, PersonStatement]),
    short("people-export", &[PersonExport]),
    short("people-erase", &[PersonErase]),
    scope(
        "cases-read",
        &[CaseList, CaseView, CaseHistory, PersonHistory, StubView],
    ),
    scope("cases-edit", &[CaseEdit, NoteAdd]),
    scope("cases-manage", &[CaseAssign, CaseClose, CaseReopen]),
    scope("imports-read", &[ImportList, EvidenceView, QualityView]),
    scope(
        "imports-write",
        &[
            ImportCases,
            ImportEvidence,
            ImportReport,
            ImportCasesUndo,
            ImportEvidenceUndo,
        ],
    ),
    scope("releases-read", &[ReleaseView]),
    scope("releases-propose", &[ReleasePropose]),
    short("releases-approve", &[ReleaseApprove]),
    scope("organisation-read", &[OrganisationView, UserList]),
    scope("audit-read", &[AuditRead]),
    scope("jobs-read", &[JobsView]),
];

impl Scope {
    /// The scope of that name.
    pub fn of(code: &str) -> Option<&'static Self> {
        SCOPES.iter().find(|scope| scope.code == code)
    }

    /// The scopes that have an action.
    pub(crate) fn with(action: Action) -> impl Iterator<Item = &'static Self> {
        SCOPES.iter().filter(move |scope| scope.actions.contains(&action))
    }

    /// Whether the actor may do anything of it, so that it is worth giving to a program.
    pub fn is_open_to(&self, actor: &Actor) -> bool {
        self.actions
            .iter()
            .any(|action| access::capable(actor, *action).is_ok())
    }

    /// Message id of what it lets a program do.
    pub fn label(&self) -> String {
        format!("web-api-scope-{}", self.code)
    }
}

/// Everything that some scopes allow.
pub fn actions_of<'s>(scopes: impl IntoIterator<Item = &'s Scope>) -> ActionSet {
    scopes
        .into_iter()
        .flat_map(|scope| scope.actions.iter().copied())
        .collect()
}
