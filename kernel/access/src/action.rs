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

mod sealed {
    pub trait Sealed {}
}

/// An action as a type. Implemented by the types of [`act`] and by no others.
pub trait Act: sealed::Sealed {
    /// The action that it stands for.
    const ACTION: Action;
}

macro_rules! actions {
    ($($(#[doc = $doc:literal])+ $name:ident $code:literal $shows:ident $reason:literal;)+) => {
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

// Name, stable code, what it shows of a person or case, whether a reason is asked for.
actions! {
    /// Register a person.
    PersonRegister "person-register" Nothing false;
    /// Ask, before registering, whether the same person may be known already in the organisation. The answer names the team
    /// to ask and nothing of the person.
    PersonMatch "person-match" Nothing false;
    /// Search for people by name, code, document or phone; the hits are masked.
    PersonSearch "person-search" Nothing false;
    /// Open a person, masked: code and coded fields, no name.
    PersonView "person-view" Plain false;
    /// See the identity and the contacts of a person.
    PersonReveal "person-reveal" Revealed true;
    /// Change the identity of a person. The form shows what it changes, so it counts as a look.
    PersonEdit "person-edit" Nothing false;
    /// Read what was changed of a person, by whom and when.
    PersonHistory "person-history" Nothing false;
    /// Read who has looked at a person.
    PersonSeen "person-seen" Nothing false;
    /// Erase a person: the key is destroyed, a stub stays.
    PersonErase "person-erase" Nothing true;
    /// Open a case.
    CaseOpen "case-open" Nothing false;
    /// List cases.
    CaseList "case-list" Nothing false;
    /// Read the content of a case, without identity.
    CaseView "case-view" Plain false;
    /// See the fields of a case that could cost a life if they leaked.
    CaseReveal "case-reveal" Revealed true;
    /// Change the content of a case.
    CaseEdit "case-edit" Nothing false;
    /// Close a case.
    CaseClose "case-close" Nothing true;
    /// Open a closed case again.
    CaseReopen "case-reopen" Nothing true;
    /// Give a case to a worker or to a team.
    CaseAssign "case-assign" Nothing false;
    /// Read what was changed of a case, by whom and when.
    CaseHistory "case-history" Nothing false;
    /// Add a note to a case.
    NoteAdd "note-add" Nothing false;
    /// See that an erased person or case existed: code, dates and who erased it.
    StubView "stub-view" Plain false;
    /// Import cases: dry run and load.
    ImportCases "import-cases" Nothing false;
    /// Undo an import of cases.
    ImportCasesUndo "import-cases-undo" Nothing true;
    /// Import a de-identified contributed data set: dry run and load.
    ImportEvidence "import-evidence" Nothing false;
    /// Undo an import of a contributed data set.
    ImportEvidenceUndo "import-evidence-undo" Nothing true;
    /// List the imports of the organisation: when, what kind, how many rows.
    ImportList "import-list" Nothing false;
    /// Read the report of an import, which quotes the values that could not be taken.
    ImportReport "import-report" Nothing false;
    /// Read the contributed records of the organisation.
    EvidenceView "evidence-view" Nothing false;
    /// Read completeness, impossible values and frequencies.
    QualityView "quality-view" Nothing false;
    /// Propose a release.
    ReleasePropose "release-propose" Nothing false;
    /// See a proposed or decided release.
    ReleaseView "release-view" Nothing false;
    /// Approve a release, or send it back.
    ReleaseApprove "release-approve" Nothing true;
    /// Read the audit.
    AuditRead "audit-read" Nothing false;
    /// Verify the chain of the audit.
    AuditVerify "audit-verify" Nothing false;
    /// See the jobs of the organisation, running and failed.
    JobsView "jobs-view" Nothing false;
    /// Change what the organisation says of itself.
    OrganisationManage "organisation-manage" Nothing false;
    /// Add and change sites.
    SiteManage "site-manage" Nothing false;
    /// Add and change teams, and who belongs to them.
    TeamManage "team-manage" Nothing false;
    /// List the users of the organisation.
    UserList "user-list" Nothing false;
    /// Invite a user.
    UserInvite "user-invite" Nothing false;
    /// Change the roles and teams of another user.
    UserRoles "user-roles" Nothing false;
    /// Stop another user from signing in.
    UserDisable "user-disable" Nothing true;
    /// Let a disabled user sign in again.
    UserEnable "user-enable" Nothing true;
    /// See and end one's own sessions, change one's own password and language.
    OwnAccount "own-account" Nothing false;
    /// See the settings.
    ConfigurationView "configuration-view" Nothing false;
    /// Change the settings.
    ConfigurationChange "configuration-change" Nothing false;
    /// Open the gallery of page parts; in a demo only.
    GalleryView "gallery-view" Nothing false;
}

impl Action {
    /// The action of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.code() == code)
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
