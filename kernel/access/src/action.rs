//! What can be asked for, and one zero-sized type for each, so that a grant names what it proves.

use std::fmt;

/// What an action shows of a person or a case; the tiers of [`fields_visible`](crate::fields_visible) come from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Not the page of a record.
    Nothing,
    /// The record as it opens.
    Plain,
    /// What stays hidden until somebody gives a reason and the look is written down.
    Revealed,
}

/// The kinds of records that actions are about; a test of routes makes one of each in every state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Person,
    /// A case.
    Case,
    /// An opening of a case in an emergency.
    Emergency,
    /// An import: of cases, or of a contributed data set with its records.
    Batch,
    /// A release.
    Release,
    /// The audit of the organisation.
    Audit,
    /// A job.
    Job,
    /// The organisation itself.
    Organisation,
    /// A site.
    Site,
    /// A team.
    Team,
    /// A user, with their sessions.
    User,
    /// A setting.
    Setting,
    /// A data breach.
    Breach,
    /// The program.
    Program,
}

impl Kind {
    /// Stable name, for the audit and the route table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Case => "case",
            Self::Emergency => "emergency",
            Self::Batch => "batch",
            Self::Release => "release",
            Self::Audit => "audit",
            Self::Job => "job",
            Self::Organisation => "organisation",
            Self::Site => "site",
            Self::Team => "team",
            Self::User => "user",
            Self::Setting => "setting",
            Self::Breach => "breach",
            Self::Program => "program",
        }
    }
}

mod sealed {
    pub trait Sealed {}
}

/// An action as a type. Implemented by the types of [`act`] and by no others.
pub trait Act: sealed::Sealed {
    /// The action that it stands for.
    const ACTION: Action;
}

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal $kind:ident $shows:ident $reason:literal;)+) => {
        /// What can be asked for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Action {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Action {
            /// All actions, in the order of the printed table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Stable name, for the audit.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The kind of record that it is about.
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => Kind::$kind,)+ }
            }

            /// Whether the use case must ask for a reason and write it down.
            pub const fn needs_reason(self) -> bool {
                match self { $(Self::$name => $reason,)+ }
            }

            /// What it shows of a person or a case.
            pub const fn shows(self) -> Shows {
                match self { $(Self::$name => Shows::$shows,)+ }
            }
        }

        /// One zero-sized type for each action.
        pub mod act {
            use super::{Act, Action, sealed::Sealed};
            $(
                $(#[doc = $doc])+
                #[derive(Debug)]
                pub enum $name {}
                impl Sealed for $name {}
                impl Act for $name {
                    const ACTION: Action = Action::$name;
                }
            )+
        }
    };
}

// Name, stable code, kind of record, what it shows of a person or case, whether a reason is asked for.
actions! {
    /// Register a person.
    PersonRegister "person-register" Person Nothing false;
    /// Ask, before registering, whether the same person may be known already in the organisation. The answer names the team
    /// to ask and nothing of the person.
    PersonMatch "person-match" Person Nothing false;
    /// Search for people by name, code, document or phone; the hits are masked.
    PersonSearch "person-search" Person Nothing false;
    /// Open a person, masked: code and coded fields, no name.
    PersonView "person-view" Person Plain false;
    /// See the identity and the contacts of a person.
    PersonReveal "person-reveal" Person Revealed true;
    /// Change the identity of a person. The form shows what it changes, so it counts as a look.
    PersonEdit "person-edit" Person Nothing false;
    /// Read what was changed of a person, by whom and when.
    PersonHistory "person-history" Person Nothing false;
    /// Read who has looked at a person.
    PersonSeen "person-seen" Person Nothing false;
    /// Print for a person who has looked at their data.
    PersonStatement "person-statement" Person Nothing false;
    /// Hand over to a person everything that is kept about them.
    PersonExport "person-export" Person Nothing true;
    /// Erase a person: the key is destroyed, a stub stays.
    PersonErase "person-erase" Person Nothing true;
    /// Open a case.
    CaseOpen "case-open" Case Nothing false;
    /// List cases.
    CaseList "case-list" Case Nothing false;
    /// Read the content of a case, without identity.
    CaseView "case-view" Case Plain false;
    /// See the fields of a case that could cost a life if they leaked.
    CaseReveal "case-reveal" Case Revealed true;
    /// Change the content of a case.
    CaseEdit "case-edit" Case Nothing false;
    /// Close a case.
    CaseClose "case-close" Case Nothing true;
    /// Open a closed case again.
    CaseReopen "case-reopen" Case Nothing true;
    /// Move a case to another stage, and write down what is decided on the way.
    CaseMove "case-move" Case Nothing false;
    /// Agree, as somebody else than who asked, that a case is closed, or send it back.
    CaseApprove "case-approve" Case Nothing false;
    /// Do what is to be done in a case until a day, or say that it is not needed.
    TaskHandle "task-handle" Case Nothing false;
    /// Plan help for somebody, and write down what came of it.
    ServiceRecord "service-record" Case Nothing false;
    /// Give a case to a worker or to a team.
    CaseAssign "case-assign" Case Nothing false;
    /// Read what was changed of a case, by whom and when.
    CaseHistory "case-history" Case Nothing false;
    /// Add a note to a case.
    NoteAdd "note-add" Case Nothing false;
    /// See that an erased person or case existed: code, dates and who erased it.
    StubView "stub-view" Person Plain false;
    /// Hand on the cases of somebody who leaves: how many there are, and to whom they go.
    CaseHandOver "case-hand-over" Case Nothing false;
    /// Open a case that is out of reach, in an emergency: for a while, to read only, reviewed afterwards.
    EmergencyOpen "emergency-open" Case Nothing true;
    /// See that a case was opened in an emergency, by whom, why, and what came of it.
    EmergencyView "emergency-view" Emergency Nothing false;
    /// Judge an opening in an emergency.
    EmergencyReview "emergency-review" Emergency Nothing false;
    /// Import cases: dry run and load.
    ImportCases "import-cases" Batch Nothing false;
    /// Undo an import of cases.
    ImportCasesUndo "import-cases-undo" Batch Nothing true;
    /// Import a de-identified contributed data set: dry run and load.
    ImportEvidence "import-evidence" Batch Nothing false;
    /// Undo an import of a contributed data set.
    ImportEvidenceUndo "import-evidence-undo" Batch Nothing true;
    /// List the imports of the organisation: when, what kind, how many rows.
    ImportList "import-list" Batch Nothing false;
    /// Read the report of an import, which quotes the values that could not be taken.
    ImportReport "import-report" Batch Nothing false;
    /// Read the contributed records of the organisation.
    EvidenceView "evidence-view" Batch Nothing false;
    /// Read completeness, impossible values and frequencies.
    QualityView "quality-view" Batch Nothing false;
    /// Propose a release.
    ReleasePropose "release-propose" Release Nothing false;
    /// See a proposed or decided release.
    ReleaseView "release-view" Release Nothing false;
    /// Approve a release, or send it back.
    ReleaseApprove "release-approve" Release Nothing true;
    /// Read the audit.
    AuditRead "audit-read" Audit Nothing false;
    /// Verify the chain of the audit.
    AuditVerify "audit-verify" Audit Nothing false;
    /// See the jobs of the organisation, running and failed.
    JobsView "jobs-view" Job Nothing false;
    /// See what the organisation says of itself, its sites and its teams.
    OrganisationView "organisation-view" Organisation Nothing false;
    /// Change what the organisation says of itself.
    OrganisationManage "organisation-manage" Organisation Nothing false;
    /// Add and change sites.
    SiteManage "site-manage" Site Nothing false;
    /// Add and change teams, and who belongs to them.
    TeamManage "team-manage" Team Nothing false;
    /// List the users of the organisation.
    UserList "user-list" User Nothing false;
    /// Invite a user.
    UserInvite "user-invite" User Nothing false;
    /// Change the roles and teams of another user.
    UserRoles "user-roles" User Nothing false;
    /// Stop another user from signing in.
    UserDisable "user-disable" User Nothing true;
    /// Give another user, who cannot sign in, a code for a new password.
    UserReset "user-reset" User Nothing false;
    /// Agree, as the second person, to what another user administrator asked for.
    UserConsent "user-consent" User Nothing false;
    /// Let a disabled user sign in again.
    UserEnable "user-enable" User Nothing true;
    /// Review who has access: roles, teams, last sign-in, how many cases they reach.
    AccessReview "access-review" User Nothing false;
    /// Confirm that the access of another user was reviewed.
    AccessConfirm "access-confirm" User Nothing false;
    /// Read what the program asks about unusual numbers of looks, and answer it.
    LooksReview "looks-review" User Nothing false;
    /// See which programs of others work with a token in the name of users.
    TokenList "token-list" User Nothing false;
    /// End a token of another user.
    TokenEnd "token-end" User Nothing false;
    /// See and end one's own sessions, change one's own password and language.
    OwnAccount "own-account" User Nothing false;
    /// See the settings.
    ConfigurationView "configuration-view" Setting Nothing false;
    /// Change the settings.
    ConfigurationChange "configuration-change" Setting Nothing false;
    /// Say that data were lost or seen by somebody who should not have.
    BreachReport "breach-report" Breach Nothing false;
    /// See how a data breach stands; whoever watches over the data reads what was told, who reported it what they wrote.
    BreachView "breach-view" Breach Nothing false;
    /// Add to the history of a data breach.
    BreachAdd "breach-add" Breach Nothing false;
    /// Judge a data breach, decide who is told, write down that they were, close it.
    BreachHandle "breach-handle" Breach Nothing true;
    /// Open a closed data breach again.
    BreachReopen "breach-reopen" Breach Nothing true;
    /// Read and export the register of data breaches, without what was told.
    BreachRegister "breach-register" Breach Nothing false;
    /// See what is kept for how long, who falls due and who is held, by code.
    RetentionView "retention-view" Person Nothing false;
    /// Choose how long what is kept.
    RetentionSet "retention-set" Setting Nothing false;
    /// Say that somebody's data must be kept for now: nobody may erase them.
    HoldPlace "hold-place" Person Nothing true;
    /// Take back that somebody's data must be kept.
    HoldLift "hold-lift" Person Nothing false;
    /// Lock a site: its people are out, its records out of reach, until two people open it again.
    SiteLock "site-lock" Site Nothing false;
    /// Ask that a locked site be opened.
    SiteUnlock "site-unlock" Site Nothing false;
    /// Agree that a locked site is opened, as somebody else than who asked.
    SiteUnlockAgree "site-unlock-agree" Site Nothing false;
    /// Ask that the keys of a locked site's records be destroyed, or take that back.
    SiteDestroy "site-destroy" Site Nothing false;
    /// Agree that the keys of a locked site's records are destroyed, as somebody else than who asked.
    SiteDestroyAgree "site-destroy-agree" Site Nothing false;
    /// See exports of everything that is the organisation's own, and whether it leaves.
    DepartureView "departure-view" Organisation Nothing false;
    /// Ask for an export of everything that is the organisation's own, fetch it, take the request back.
    OrganisationExport "organisation-export" Organisation Nothing false;
    /// Agree to an export, as somebody else than who asked.
    OrganisationExportAgree "organisation-export-agree" Organisation Nothing false;
    /// Ask that the organisation leave this server for good, or stop it.
    OrganisationLeave "organisation-leave" Organisation Nothing false;
    /// Agree that the organisation leaves, as somebody else than who asked.
    OrganisationLeaveAgree "organisation-leave-agree" Organisation Nothing false;
    /// Open the gallery of page parts; in a demo only.
    GalleryView "gallery-view" Program Nothing false;
}

impl Action {
    /// The action of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.code() == code)
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
