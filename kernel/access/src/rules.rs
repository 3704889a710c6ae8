//! The one table. A line says: these roles may do this, to records within this scope and in these states, and read stored
//! fields up to this tier while doing it. What no line allows is denied.

use std::fmt;

use crate::Action::{self, *};
use crate::Role::{self, *};
use crate::Tier::{self, *};
use crate::{Actor, Facts, State, Why};

/// Which records of their own organisation a rule lets somebody reach. None reaches another organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Records that they own.
    Own,
    /// Records of their teams, with an owner or without.
    Teams,
    /// Records that they own, and those of their teams.
    Caseload,
    /// All records of the organisation.
    Organisation,
    /// Records that they made.
    Authored,
    /// Records that a known other person made: the second pair of eyes.
    NotAuthored,
    /// Records of their teams that a known other person made.
    TeamsNotAuthored,
    /// Records that they opened in an emergency, until the time that they were given has ended.
    Emergency,
    /// Records that a known other person owns: nobody changes their own rights.
    NotOwn,
    /// All of the organisation, in a demo.
    Demo,
}

impl Scope {
    /// Stable name, for the audit and the printed table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Teams => "teams",
            Self::Caseload => "caseload",
            Self::Organisation => "organisation",
            Self::Authored => "authored",
            Self::NotAuthored => "not-authored",
            Self::TeamsNotAuthored => "teams-not-authored",
            Self::Emergency => "emergency",
            Self::NotOwn => "not-own",
            Self::Demo => "demo",
        }
    }

    /// Whether the record is within the scope; if not, why.
    pub(crate) fn admits(self, actor: &Actor, facts: &Facts) -> Result<(), Why> {
        let me = Some(actor.user);
        let (holds, why) = match self {
            Self::Own => (facts.owner == me, Why::NotYours),
            Self::Teams => (in_teams(actor, facts), Why::NotInTeam),
            Self::Caseload => (facts.owner == me || in_teams(actor, facts), Why::NotInTeam),
            Self::Organisation => (true, Why::NotInTeam),
            Self::Authored => (facts.author == me, Why::NotAuthor),
            Self::NotAuthored => (facts.author.is_some() && facts.author != me, Why::OwnWork),
            Self::TeamsNotAuthored if !in_teams(actor, facts) => (false, Why::NotInTeam),
            Self::TeamsNotAuthored => (facts.author.is_some() && facts.author != me, Why::OwnWork),
            // When the time has ended it is a record of others again, of which nothing is told.
            Self::Emergency => (
                facts.opened.is_some_and(|opened| opened.lasts(actor.user, actor.now)),
                Why::NotInTeam,
            ),
            Self::NotOwn => (facts.owner.is_some() && facts.owner != me, Why::OwnAccount),
            Self::Demo => (actor.demo, Why::DemoOnly),
        };
        if holds { Ok(()) } else { Err(why) }
    }
}

fn in_teams(actor: &Actor, facts: &Facts) -> bool {
    facts.team.is_some_and(|team| actor.teams.contains(&team))
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// A set of states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct States(u8);

impl States {
    /// Whether the state is in the set.
    pub const fn contains(self, state: State) -> bool {
        self.0 & (1 << state as u8) != 0
    }

    /// The states, in the order of [`State::ALL`].
    pub fn iter(self) -> impl Iterator<Item = State> {
        State::ALL.into_iter().filter(move |state| self.contains(*state))
    }

    /// Whether every state is in the set.
    pub(crate) const fn is_all(self) -> bool {
        self.0 == ANY.0
    }
}

/// One line of the table.
#[derive(Debug)]
pub struct Rule {
    /// What.
    pub action: Action,
    /// Who.
    pub roles: &'static [Role],
    /// To which records.
    pub scope: Scope,
    /// In which states.
    pub states: States,
    /// Stored fields up to this tier may be read while doing it.
    pub tier: Tier,
}

const fn rule(action: Action, roles: &'static [Role], scope: Scope, states: States, tier: Tier) -> Rule {
    Rule {
        action,
        roles,
        scope,
        states,
        tier,
    }
}

const OPEN: States = States(0b001);
const CLOSED: States = States(0b010);
const ERASED: States = States(0b100);
const LIVE: States = States(0b011);
const ANY: States = States(0b111);

use Scope::{Authored, Caseload, Demo, Emergency, NotAuthored, NotOwn, Organisation, Own, Teams, TeamsNotAuthored};

const HOTLINE: &[Role] = &[HotlineOperator];
const WORKER: &[Role] = &[CaseWorker];
/// Those who help with one side of a case: they need to know it while it is open, and do not run it.
const HELPERS: &[Role] = &[Counsellor, Lawyer, HealthWorker];
const SHELTER: &[Role] = &[ShelterManager];
const FOCAL_POINT: &[Role] = &[ReferralFocalPoint];
/// Everybody who may own a case, besides case workers.
const OWNERS: &[Role] = &[
    HotlineOperator,
    Counsellor,
    Lawyer,
    HealthWorker,
    ShelterManager,
    ReferralFocalPoint,
];
/// Those who may be called to any person.
const CALLED: &[Role] = &[CaseWorker, Supervisor];
const SUPERVISOR: &[Role] = &[Supervisor];
const STEWARD: &[Role] = &[DataSteward];
const APPROVER: &[Role] = &[ReleaseApprover];
const AUDITOR: &[Role] = &[Auditor];
/// Whoever watches over the data: the data protection officer.
const OFFICER: &[Role] = &[Auditor];
/// Everybody else, who follows what they reported.
const REPORTERS: &[Role] = &[
    HotlineOperator,
    CaseWorker,
    Counsellor,
    Lawyer,
    HealthWorker,
    ShelterManager,
    ReferralFocalPoint,
    ExternalProvider,
    Supervisor,
    DataSteward,
    ReleaseApprover,
    MonitoringViewer,
    UserAdministrator,
    ConfigurationAdministrator,
];
/// Who may lock a site at once, and together with another of them open it.
const LOCKERS: &[Role] = &[Supervisor, UserAdministrator, ConfigurationAdministrator];
/// Who may ask for everything that is the organisation's own, and that it leaves.
const LEAVERS: &[Role] = &[UserAdministrator, ConfigurationAdministrator];
const USERS: &[Role] = &[UserAdministrator];
const SETTINGS: &[Role] = &[ConfigurationAdministrator];
const ALL: &[Role] = &Role::ALL;

/// The rules. Reviewed as tests/access-table.txt, which is printed from them.
pub static RULES: &[Rule] = &[
    // People. A case worker reaches what they own and what their teams answer for, a supervisor what their teams answer for. Who
    // answers the telephone has what they wrote down themselves until it is given on or closed. Helpers, shelter and focal point
    // reach open cases only, and change nothing but the notes.
    rule(PersonRegister, &[HotlineOperator, CaseWorker], Caseload, OPEN, S1),
    rule(PersonRegister, SUPERVISOR, Teams, OPEN, S1),
    rule(
        PersonMatch,
        &[HotlineOperator, CaseWorker, Supervisor],
        Organisation,
        LIVE,
        S1,
    ),
    rule(PersonSearch, WORKER, Caseload, LIVE, S2),
    rule(PersonSearch, SUPERVISOR, Teams, LIVE, S2),
    rule(PersonSearch, HOTLINE, Own, OPEN, S2),
    rule(PersonSearch, HELPERS, Caseload, OPEN, S2),
    rule(PersonSearch, SHELTER, Own, OPEN, S2),
    rule(PersonSearch, FOCAL_POINT, Caseload, OPEN, S2),
    rule(PersonView, WORKER, Caseload, LIVE, S2),
    rule(PersonView, SUPERVISOR, Teams, LIVE, S2),
    rule(PersonView, HOTLINE, Own, OPEN, S2),
    rule(PersonView, HELPERS, Caseload, OPEN, S2),
    rule(PersonView, SHELTER, Own, OPEN, S2),
    rule(PersonView, FOCAL_POINT, Caseload, OPEN, S2),
    rule(PersonView, CALLED, Emergency, LIVE, S2),
    rule(PersonReveal, WORKER, Caseload, LIVE, S3),
    rule(PersonReveal, SUPERVISOR, Teams, LIVE, S3),
    rule(PersonReveal, HOTLINE, Own, OPEN, S3),
    rule(PersonReveal, HELPERS, Caseload, OPEN, S3),
    rule(PersonReveal, SHELTER, Own, OPEN, S3),
    rule(PersonReveal, FOCAL_POINT, Caseload, OPEN, S3),
    rule(PersonReveal, CALLED, Emergency, LIVE, S3),
    rule(PersonEdit, WORKER, Caseload, OPEN, S3),
    rule(PersonEdit, SUPERVISOR, Teams, OPEN, S3),
    rule(PersonEdit, HOTLINE, Own, OPEN, S3),
    rule(PersonHistory, WORKER, Caseload, LIVE, S2),
    rule(PersonHistory, SUPERVISOR, Teams, LIVE, S2),
    rule(PersonSeen, WORKER, Caseload, LIVE, S1),
    rule(PersonSeen, SUPERVISOR, Teams, ANY, S1),
    rule(PersonSeen, AUDITOR, Organisation, ANY, S1),
    rule(PersonStatement, WORKER, Caseload, LIVE, S1),
    rule(PersonStatement, SUPERVISOR, Teams, LIVE, S1),
    rule(PersonExport, SUPERVISOR, Teams, LIVE, S4),
    rule(PersonErase, SUPERVISOR, Teams, LIVE, S1),
    // Cases. A closed case is read, not changed, until it is opened again.
    rule(CaseOpen, &[HotlineOperator, CaseWorker], Caseload, OPEN, S1),
    rule(CaseOpen, SUPERVISOR, Teams, OPEN, S1),
    rule(CaseList, WORKER, Caseload, LIVE, S2),
    rule(CaseList, SUPERVISOR, Teams, LIVE, S2),
    rule(CaseList, HOTLINE, Own, OPEN, S2),
    rule(CaseList, HELPERS, Caseload, OPEN, S2),
    rule(CaseList, SHELTER, Own, OPEN, S2),
    rule(CaseList, FOCAL_POINT, Caseload, OPEN, S2),
    rule(CaseList, STEWARD, Organisation, LIVE, S2),
    rule(CaseView, WORKER, Caseload, LIVE, S2),
    rule(CaseView, SUPERVISOR, Teams, LIVE, S2),
    rule(CaseView, HOTLINE, Own, OPEN, S2),
    rule(CaseView, HELPERS, Caseload, OPEN, S2),
    rule(CaseView, SHELTER, Own, OPEN, S2),
    rule(CaseView, FOCAL_POINT, Caseload, OPEN, S2),
    rule(CaseView, STEWARD, Organisation, LIVE, S2),
    rule(CaseView, CALLED, Emergency, LIVE, S2),
    // What could cost a life: who works on the case, who wrote it down, and the lawyer, for the testimony.
    rule(CaseReveal, WORKER, Caseload, LIVE, S4),
    rule(CaseReveal, SUPERVISOR, Teams, LIVE, S4),
    rule(CaseReveal, HOTLINE, Own, OPEN, S4),
    rule(CaseReveal, &[Lawyer], Caseload, OPEN, S4),
    rule(CaseEdit, WORKER, Caseload, OPEN, S2),
    rule(CaseEdit, SUPERVISOR, Teams, OPEN, S2),
    rule(CaseEdit, HOTLINE, Own, OPEN, S2),
    rule(CaseClose, WORKER, Caseload, OPEN, S2),
    rule(CaseClose, SUPERVISOR, Teams, OPEN, S2),
    rule(CaseClose, HOTLINE, Own, OPEN, S2),
    rule(CaseReopen, WORKER, Caseload, CLOSED, S2),
    rule(CaseReopen, SUPERVISOR, Teams, CLOSED, S2),
    rule(CaseMove, WORKER, Caseload, OPEN, S2),
    rule(CaseMove, SUPERVISOR, Teams, OPEN, S2),
    rule(CaseMove, HOTLINE, Own, OPEN, S2),
    // Who asked to close a case is the author of the question.
    rule(CaseApprove, SUPERVISOR, TeamsNotAuthored, OPEN, S2),
    rule(TaskHandle, WORKER, Caseload, LIVE, S2),
    rule(TaskHandle, SUPERVISOR, Teams, LIVE, S2),
    rule(TaskHandle, HOTLINE, Own, OPEN, S2),
    rule(TaskHandle, HELPERS, Caseload, OPEN, S2),
    rule(TaskHandle, SHELTER, Own, OPEN, S2),
    rule(TaskHandle, FOCAL_POINT, Caseload, OPEN, S2),
    rule(ServiceRecord, WORKER, Caseload, OPEN, S2),
    rule(ServiceRecord, SUPERVISOR, Teams, OPEN, S2),
    rule(ServiceRecord, HELPERS, Caseload, OPEN, S2),
    rule(ServiceRecord, SHELTER, Own, OPEN, S2),
    rule(CaseAssign, SUPERVISOR, Teams, OPEN, S1),
    rule(CaseHistory, WORKER, Caseload, LIVE, S2),
    rule(CaseHistory, SUPERVISOR, Teams, LIVE, S2),
    rule(NoteAdd, WORKER, Caseload, OPEN, S2),
    rule(NoteAdd, SUPERVISOR, Teams, OPEN, S2),
    rule(NoteAdd, HOTLINE, Own, OPEN, S2),
    rule(NoteAdd, HELPERS, Caseload, OPEN, S2),
    rule(NoteAdd, SHELTER, Own, OPEN, S2),
    rule(NoteAdd, FOCAL_POINT, Caseload, OPEN, S2),
    rule(StubView, WORKER, Caseload, ERASED, S1),
    rule(StubView, SUPERVISOR, Teams, ERASED, S1),
    rule(StubView, &[DataSteward, Auditor], Organisation, ERASED, S1),
    // Whoever closes accounts hands cases on without seeing them; a supervisor those of their teams.
    rule(CaseHandOver, USERS, Organisation, LIVE, S1),
    rule(CaseHandOver, SUPERVISOR, Teams, LIVE, S1),
    // Emergencies. Any case, to read only and never what could cost a life; judged by somebody else.
    rule(EmergencyOpen, CALLED, Organisation, LIVE, S1),
    rule(EmergencyView, CALLED, Authored, LIVE, S1),
    rule(EmergencyView, WORKER, Own, LIVE, S1),
    rule(EmergencyView, OWNERS, Own, LIVE, S1),
    rule(EmergencyView, SUPERVISOR, Teams, LIVE, S1),
    rule(EmergencyView, AUDITOR, Organisation, LIVE, S1),
    rule(EmergencyReview, SUPERVISOR, TeamsNotAuthored, OPEN, S1),
    rule(EmergencyReview, AUDITOR, NotAuthored, OPEN, S1),
    // Data. The report of an import quotes what was uploaded, so only who uploaded it reads it.
    rule(ImportCases, STEWARD, Organisation, OPEN, S1),
    rule(ImportCasesUndo, STEWARD, Organisation, OPEN, S1),
    rule(ImportEvidence, STEWARD, Organisation, OPEN, S1),
    rule(ImportEvidenceUndo, STEWARD, Organisation, OPEN, S1),
    rule(ImportList, &[DataSteward, Auditor], Organisation, LIVE, S1),
    rule(ImportReport, STEWARD, Authored, LIVE, S4),
    rule(EvidenceView, STEWARD, Organisation, LIVE, S2),
    rule(QualityView, STEWARD, Organisation, LIVE, S2),
    rule(ReleasePropose, STEWARD, Organisation, OPEN, S1),
    rule(
        ReleaseView,
        &[DataSteward, ReleaseApprover, Auditor],
        Organisation,
        LIVE,
        S1,
    ),
    rule(ReleaseView, &[MonitoringViewer], Organisation, CLOSED, S1),
    rule(ReleaseApprove, APPROVER, NotAuthored, OPEN, S1),
    // Oversight and administration: no content.
    rule(AuditRead, AUDITOR, Organisation, ANY, S1),
    rule(AuditVerify, AUDITOR, Organisation, ANY, S1),
    rule(
        JobsView,
        &[DataSteward, ConfigurationAdministrator],
        Organisation,
        LIVE,
        S1,
    ),
    rule(
        OrganisationView,
        &[UserAdministrator, ConfigurationAdministrator],
        Organisation,
        LIVE,
        S1,
    ),
    rule(OrganisationManage, SETTINGS, Organisation, OPEN, S1),
    rule(SiteManage, SETTINGS, Organisation, OPEN, S1),
    rule(TeamManage, USERS, Organisation, OPEN, S1),
    rule(
        UserList,
        &[Supervisor, Auditor, UserAdministrator],
        Organisation,
        LIVE,
        S1,
    ),
    rule(UserInvite, USERS, Organisation, OPEN, S1),
    rule(UserRoles, USERS, NotOwn, OPEN, S1),
    rule(UserDisable, USERS, NotOwn, OPEN, S1),
    rule(UserReset, USERS, NotOwn, OPEN, S1),
    rule(UserConsent, USERS, NotAuthored, OPEN, S1),
    rule(UserEnable, USERS, NotOwn, CLOSED, S1),
    rule(AccessReview, &[Auditor, UserAdministrator], Organisation, LIVE, S1),
    rule(AccessConfirm, &[Auditor, UserAdministrator], NotOwn, LIVE, S1),
    // Nobody answers a question about their own looks: who looked is the author.
    rule(LooksReview, SUPERVISOR, TeamsNotAuthored, LIVE, S1),
    rule(LooksReview, AUDITOR, NotAuthored, LIVE, S1),
    rule(TokenList, USERS, Organisation, LIVE, S1),
    rule(TokenEnd, USERS, Organisation, LIVE, S1),
    rule(OwnAccount, ALL, Own, OPEN, S1),
    rule(
        ConfigurationView,
        &[Auditor, ConfigurationAdministrator],
        Organisation,
        LIVE,
        S1,
    ),
    rule(ConfigurationChange, SETTINGS, Organisation, OPEN, S1),
    // Data breaches. Anybody on the staff says so; whoever watches over the data does the rest.
    rule(BreachReport, ALL, Organisation, OPEN, S1),
    rule(BreachView, REPORTERS, Authored, LIVE, S1),
    rule(BreachView, OFFICER, Organisation, LIVE, S1),
    rule(BreachAdd, REPORTERS, Authored, OPEN, S1),
    rule(BreachAdd, OFFICER, Organisation, OPEN, S1),
    rule(BreachHandle, OFFICER, Organisation, OPEN, S1),
    rule(BreachReopen, OFFICER, Organisation, CLOSED, S1),
    rule(BreachRegister, OFFICER, Organisation, LIVE, S1),
    // How long what is kept. Nothing of a person, only codes.
    rule(RetentionView, SUPERVISOR, Teams, LIVE, S1),
    rule(
        RetentionView,
        &[Auditor, ConfigurationAdministrator],
        Organisation,
        LIVE,
        S1,
    ),
    rule(RetentionSet, SETTINGS, Organisation, OPEN, S1),
    rule(HoldPlace, SUPERVISOR, Teams, LIVE, S1),
    rule(HoldPlace, OFFICER, Organisation, LIVE, S1),
    rule(HoldLift, SUPERVISOR, Teams, LIVE, S1),
    rule(HoldLift, OFFICER, Organisation, LIVE, S1),
    // A locked site. One is enough to lock it, two open it.
    rule(SiteLock, LOCKERS, Organisation, OPEN, S1),
    rule(SiteUnlock, LOCKERS, Organisation, OPEN, S1),
    rule(SiteUnlockAgree, LOCKERS, NotAuthored, OPEN, S1),
    // Destroying its keys takes two, and a countdown that one of them stops.
    rule(SiteDestroy, LOCKERS, Organisation, OPEN, S1),
    rule(SiteDestroyAgree, LOCKERS, NotAuthored, OPEN, S1),
    // Taking everything along, and leaving. The officer may be the second person: they agree to the deed, and read nothing of it.
    rule(DepartureView, LEAVERS, Organisation, OPEN, S1),
    rule(DepartureView, OFFICER, Organisation, OPEN, S1),
    rule(OrganisationExport, LEAVERS, Organisation, OPEN, S1),
    rule(OrganisationExportAgree, LEAVERS, NotAuthored, OPEN, S1),
    rule(OrganisationExportAgree, OFFICER, NotAuthored, OPEN, S1),
    rule(OrganisationLeave, LEAVERS, Organisation, OPEN, S1),
    rule(OrganisationLeaveAgree, LEAVERS, NotAuthored, OPEN, S1),
    rule(OrganisationLeaveAgree, OFFICER, NotAuthored, OPEN, S1),
    rule(GalleryView, ALL, Demo, OPEN, S0),
];
