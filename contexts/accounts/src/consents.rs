//! What a second user administrator has to agree to: somebody new who could see people or give rights, wider rights for somebody,
//! the removal of what somebody shows besides their password. Otherwise one administrator could make themselves a second account,
//! or sit down in somebody else's. Where there is one administrator only there is nobody to ask; the audit tells.

use ::store::Tx;
use access::{Action, Actor, Facts, Role, RoleSet, act, rules};
use base::{Ambient, Id, OrgId, Redacted, Refusal, TeamId, Timestamp, UserId};
use uuid::Uuid;

use crate::model::{Account, AccountState};
use crate::resets::ResetId;
use crate::{notices, organisations, store, users};

/// The noun behind [`RequestId`].
pub enum RequestNoun {}
/// Identifier of a request.
pub type RequestId = Id<RequestNoun>;

/// A request waits for so many seconds: seven days.
pub const LASTS: i64 = 7 * 24 * 60 * 60;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// That an invitation may be used.
    Invitation,
    /// That a reset removes what somebody shows besides their password.
    Reset,
    /// That an account gets wider rights.
    Roles,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Invitation, Self::Reset, Self::Roles];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::Roles => "roles",
        }
    }

    /// The kind of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What waits for a second person.
#[derive(Debug, Clone)]
pub struct Request {
    /// Identifier.
    pub id: RequestId,
    /// What is asked for.
    pub kind: Kind,
    /// The invitation; the reset code; the account.
    pub subject: Uuid,
    /// What the account would hold.
    pub roles: RoleSet,
    /// What it would belong to.
    pub teams: Vec<TeamId>,
    /// The version of the account that was looked at.
    pub version: i64,
    /// Who asked.
    pub asked_by: UserId,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it waits.
    pub expires_at: Timestamp,
}

/// Whether a role lets its holder see people, bring people's data in, or give rights: read from the one table.
pub fn is_power(role: Role) -> bool {
    const POWERS: [Action; 9] = [
        Action::PersonView,
        Action::PersonReveal,
        Action::PersonSearch,
        Action::CaseView,
        Action::CaseReveal,
        Action::ImportCases,
        Action::UserInvite,
        Action::UserRoles,
        Action::OrganisationManage,
    ];
    let may = |rule: &rules::Rule| POWERS.contains(&rule.action) && rule.roles.contains(&role);
    rules::RULES.iter().any(may)
}

/// Whether roles and teams let somebody do more than before: a power more, or a power over one team more.
pub fn widens(before: (RoleSet, &[TeamId]), after: (RoleSet, &[TeamId])) -> bool {
    let more = after.0.iter().any(|role| is_power(role) && !before.0.contains(role));
    let further = after.1.iter().any(|team| !before.1.contains(team));
    more || (further && after.0.iter().any(is_power))
}

/// Whether the organisation has an active user administrator besides these.
pub(crate) fn somebody_else(tx: &mut Tx, org: OrgId, than: &[UserId]) -> Result<bool, Refusal> {
    let all = store::accounts(tx, org)?;
    Ok(all
        .iter()
        .any(|account| could_agree(account) && !than.contains(&account.user)))
}

fn could_agree(account: &Account) -> bool {
    account.state == AccountState::Active && account.roles.contains(Role::UserAdministrator)
}

/// Asks, and tells every other user administrator. `what` holds the roles and teams that are asked for.
pub(crate) fn ask(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    kind: Kind,
    subject: Uuid,
    what: &Account,
) -> Result<(), Refusal> {
    let at = ambient.now();
    let request = Request {
        id: RequestId::new(ambient),
        kind,
        subject,
        roles: what.roles,
        teams: what.teams.clone(),
        version: what.version,
        asked_by: actor.user,
        asked_at: at,
        expires_at: at.plus_seconds(LASTS),
    };
    store::insert_request(tx, actor.org, &request)?;
    for other in store::accounts(tx, actor.org)? {
        if could_agree(&other) && other.user != actor.user && other.user != what.user {
            let whom = (actor.org, other.user);
            notices::post(tx, ambient, whom, notices::Kind::ConsentAsked, request.id.uuid(), None)?;
        }
    }
    Ok(())
}

/// A request, with the name of whom it is about.
pub struct Shown {
    /// The request.
    pub request: Request,
    /// Of whom it is about, as colleagues see it.
    pub name: Redacted<String>,
    /// Of who asked.
    pub asked: Redacted<String>,
    /// Whether the reader may decide it.
    pub mine: bool,
}

/// What waits in the actor's organisation.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn waiting(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<Vec<Shown>, Refusal> {
    let grant = access::decide::<act::UserInvite>(actor, &Facts::of(actor.org))?;
    let org = grant.org();
    let names = store::displays(tx, org)?;
    let name = |user: UserId| {
        names
            .iter()
            .find(|(known, _)| *known == user)
            .map(|(_, name)| name.clone())
    };
    let mut shown = Vec::new();
    for request in store::requests(tx, org, ambient.now())? {
        let about = about(tx, org, &request)?;
        let called = match about {
            Some(user) => name(user),
            None => store::invited_name(tx, org, request.subject)?,
        };
        shown.push(Shown {
            name: called.unwrap_or_default(),
            asked: name(request.asked_by).unwrap_or_default(),
            mine: may(actor, &request, about).is_ok(),
            request,
        });
    }
    Ok(shown)
}

/// The account that it is about, if there is one already.
fn about(tx: &mut Tx, org: OrgId, request: &Request) -> Result<Option<UserId>, Refusal> {
    Ok(match request.kind {
        Kind::Invitation => None,
        Kind::Reset => store::reset_owner(tx, org, ResetId::from_uuid(request.subject))?,
        Kind::Roles => Some(UserId::from_uuid(request.subject)),
    })
}

/// Another person than who asked, and than whom it is about.
fn may(actor: &Actor, request: &Request, about: Option<UserId>) -> Result<access::Grant<act::UserConsent>, Refusal> {
    if about == Some(actor.user) {
        return Err(Refusal::NotFound);
    }
    let facts = Facts::of(actor.org).author(request.asked_by).record(request.id);
    Ok(access::decide(actor, &facts)?)
}

/// Agrees to a request, which then holds, or refuses it.
///
/// # Errors
/// [`Refusal::NotFound`] if it does not wait any more; [`Refusal::Conflict`] when the account changed since it was asked.
pub fn decide(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: RequestId, agree: bool) -> Result<(), Refusal> {
    let all = store::requests(tx, actor.org, ambient.now())?;
    let request = all.into_iter().find(|it| it.id == id).ok_or(Refusal::NotFound)?;
    let about = about(tx, actor.org, &request)?;
    let grant = may(actor, &request, about)?;
    let org = grant.org();
    let state = if agree { "agreed" } else { "refused" };
    if !store::decide_request(tx, org, id, state, actor.user, ambient.now())? {
        return Err(Refusal::NotFound);
    }
    let asked_by = store::account(tx, org, request.asked_by)?;
    if agree && !asked_by.as_ref().is_some_and(could_agree) {
        return Err(Refusal::NotFound);
    }
    let to = if agree { "open" } else { "withdrawn" };
    match request.kind {
        Kind::Invitation => {
            still(store::move_invitation(tx, org, request.subject, "waiting", to)?)?;
        }
        Kind::Reset => {
            let reset = ResetId::from_uuid(request.subject);
            still(store::move_reset(tx, org, reset, "waiting", to)?)?;
        }
        Kind::Roles if agree => users::apply_roles(tx, org, &request)?,
        Kind::Roles => {}
    }
    let basis = grant.basis().to_string();
    let kind = if request.kind == Kind::Invitation {
        "invitation"
    } else {
        "account"
    };
    let subject = about.map_or(request.subject, UserId::uuid);
    if agree {
        organisations::note(tx, ambient, actor, "user-consent", kind, subject, &basis)
    } else {
        organisations::note(tx, ambient, actor, "consent-refuse", kind, subject, &basis)
    }
}

fn still(moved: bool) -> Result<(), Refusal> {
    if moved { Ok(()) } else { Err(Refusal::NotFound) }
}
