//! What somebody should see when they next come, on every page until they have: that their account was used from a new
//! device, that a case of theirs was opened in an emergency. Inside the program only, in plain words, without personal data.

use ::store::Tx;
use access::{Actor, Grant, Role, act};
use base::{Ambient, Id, OrgId, Refusal, SessionId, TeamId, Timestamp, UserId};
use uuid::Uuid;

use crate::model::{Account, AccountState, DeviceId};
use crate::{sessions, store};

/// The noun behind [`NoticeId`].
pub enum NoticeNoun {}
/// Identifier of a notice.
pub type NoticeId = Id<NoticeNoun>;

/// What a notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Somebody signed in to the account from a device that had not been used before; about the device.
    NewDevice,
    /// Somebody opened a case in an emergency; about that opening.
    EmergencyOpened,
    /// An opening in an emergency was judged; about that opening.
    EmergencyReviewed,
    /// The account of somebody who owns open cases was closed; about the account.
    CasesLeft,
    /// Cases of a colleague were handed to this user or their team; about the colleague.
    CasesGiven,
    /// A data breach was reported; about the breach.
    BreachReported,
    /// The 72 hours of a data breach are running out, or over; about the breach.
    BreachDue,
    /// Somebody signed in with a recovery code; about the account.
    RecoveryUsed,
    /// Somebody signed in with the last recovery code; about the account.
    RecoveryGone,
    /// Somebody knew the password, and several codes were wrong; about the account.
    SecondRefused,
    /// A way to show who one is was added or removed; about the account.
    FactorsChanged,
    /// A passkey counted backwards: there may be a copy of it; about the account.
    PasskeyCopied,
    /// A site was locked; about the site.
    SiteLocked,
    /// Two people agreed to destroy the keys of a locked site; about the site.
    SiteDestruction,
    /// The keys of a locked site were destroyed; about the site.
    SiteDestroyed,
    /// Two people agreed that the organisation leaves this server; about the departure.
    Departure,
    /// Another user administrator asks for a second person's consent; about the request.
    ConsentAsked,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 17] = [
        Self::NewDevice,
        Self::EmergencyOpened,
        Self::EmergencyReviewed,
        Self::CasesLeft,
        Self::CasesGiven,
        Self::BreachReported,
        Self::BreachDue,
        Self::RecoveryUsed,
        Self::RecoveryGone,
        Self::SecondRefused,
        Self::FactorsChanged,
        Self::PasskeyCopied,
        Self::SiteLocked,
        Self::SiteDestruction,
        Self::SiteDestroyed,
        Self::Departure,
        Self::ConsentAsked,
    ];

    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NewDevice => "new-device",
            Self::EmergencyOpened => "emergency-opened",
            Self::EmergencyReviewed => "emergency-reviewed",
            Self::CasesLeft => "cases-left",
            Self::CasesGiven => "cases-given",
            Self::BreachReported => "breach-reported",
            Self::BreachDue => "breach-due",
            Self::RecoveryUsed => "recovery-used",
            Self::RecoveryGone => "recovery-gone",
            Self::SecondRefused => "second-refused",
            Self::FactorsChanged => "factors-changed",
            Self::PasskeyCopied => "passkey-copied",
            Self::SiteLocked => "site-locked",
            Self::SiteDestruction => "site-destruction",
            Self::SiteDestroyed => "site-destroyed",
            Self::Departure => "departure",
            Self::ConsentAsked => "consent-asked",
        }
    }

    /// The kind of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Where one reads more, for what has a page of its own.
    pub fn page(self, subject: Uuid) -> Option<String> {
        match self {
            Self::NewDevice => None,
            Self::EmergencyOpened | Self::EmergencyReviewed => Some(format!("/emergencies/{subject}")),
            Self::CasesGiven => Some("/cases".to_owned()),
            Self::CasesLeft => Some(format!("/caseloads/{subject}")),
            Self::BreachReported | Self::BreachDue => Some(format!("/breaches/{subject}")),
            Self::RecoveryUsed | Self::RecoveryGone | Self::FactorsChanged | Self::PasskeyCopied => {
                Some("/account/factors".to_owned())
            }
            Self::SecondRefused => Some("/account".to_owned()),
            // The page is for those who may open it again; the notice says all there is.
            Self::SiteLocked | Self::SiteDestruction | Self::SiteDestroyed => None,
            Self::Departure => Some("/leaving".to_owned()),
            Self::ConsentAsked => Some("/users/requests".to_owned()),
        }
    }
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Identifier.
    pub id: NoticeId,
    /// What it says.
    pub kind: Kind,
    /// What it is about.
    pub subject: Uuid,
    /// Since when.
    pub at: Timestamp,
}

/// Who is told of something that happened to a case.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// The organisation.
    pub org: OrgId,
    /// Who works on the case.
    pub owner: Option<UserId>,
    /// Whose supervisors are told.
    pub team: Option<TeamId>,
    /// Whether those who watch over the data are told too.
    pub watch: bool,
    /// Who did it, and is not told.
    pub by: UserId,
}

/// Tells everybody whom it concerns: the owner, the supervisors of the team, those who watch over the data. Returns how many
/// were told.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn tell(tx: &mut Tx, ambient: &Ambient, about: &About, kind: Kind, subject: Uuid) -> Result<u64, Refusal> {
    let mut told = 0;
    for account in store::accounts(tx, about.org)? {
        if account.state == AccountState::Active && account.user != about.by && concerns(about, &account) {
            post(tx, ambient, (about.org, account.user), kind, subject, None)?;
            told += 1;
        }
    }
    Ok(told)
}

fn concerns(about: &About, account: &Account) -> bool {
    let leads =
        account.roles.contains(Role::Supervisor) && about.team.is_some_and(|team| account.teams.contains(&team));
    about.owner == Some(account.user) || leads || (about.watch && account.roles.contains(Role::Auditor))
}

/// Tells those who give roles, but for who did it: where nobody else could do anything about it.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn tell_administrators(
    tx: &mut Tx,
    ambient: &Ambient,
    about: &About,
    kind: Kind,
    subject: Uuid,
) -> Result<(), Refusal> {
    for account in store::accounts(tx, about.org)? {
        let gives = account.state == AccountState::Active && account.roles.contains(Role::UserAdministrator);
        if gives && account.user != about.by {
            post(tx, ambient, (about.org, account.user), kind, subject, None)?;
        }
    }
    Ok(())
}

/// Tells one user.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn post(
    tx: &mut Tx,
    ambient: &Ambient,
    (org, user): (OrgId, UserId),
    kind: Kind,
    subject: Uuid,
    not_on: Option<DeviceId>,
) -> Result<(), Refusal> {
    let notice = Notice {
        id: NoticeId::new(ambient),
        kind,
        subject,
        at: ambient.now(),
    };
    Ok(store::insert_notice(tx, org, user, &notice, not_on)?)
}

/// Tells the owner of an account that a device is new. Nothing is said to the first one, and nothing on the new one: whoever
/// sits there must not be the one to confirm it.
pub(crate) fn new_device(tx: &mut Tx, ambient: &Ambient, account: &Account, device: DeviceId) -> Result<(), Refusal> {
    if store::devices(tx, account.org, account.user)?.len() <= 1 {
        return Ok(());
    }
    let whom = (account.org, account.user);
    post(tx, ambient, whom, Kind::NewDevice, device.uuid(), Some(device))
}

/// What is shown to somebody in their session: with the label of the device where it is about one that is still known.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn mine(tx: &mut Tx, actor: &Actor, session: SessionId) -> Result<Vec<(Notice, Option<String>)>, Refusal> {
    let (grant, device) = here(tx, actor, session)?;
    let (org, user) = (grant.org(), grant.actor());
    let notices = store::notices(tx, org, user, device)?;
    notices
        .into_iter()
        .map(|notice| {
            let label = match notice.kind {
                Kind::NewDevice => store::device_label(tx, org, user, DeviceId::from_uuid(notice.subject))?,
                _ => None,
            };
            Ok((notice, label))
        })
        .collect()
}

/// Notes that somebody has seen a notice of theirs; a new device is theirs then.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not theirs or not shown here.
pub fn seen(tx: &mut Tx, ambient: &Ambient, actor: &Actor, session: SessionId, id: NoticeId) -> Result<(), Refusal> {
    let (grant, device) = here(tx, actor, session)?;
    let key = (grant.org(), grant.actor(), device);
    if !store::notice_seen(tx, key, id, ambient.now())? {
        return Err(Refusal::NotFound);
    }
    let basis = grant.basis().to_string();
    sessions::note(tx, ambient, grant.org(), grant.actor(), "notice-seen", &basis)
}

/// Somebody else signed in from a new device: it is forgotten with all that runs on it, and no other device but this one
/// stands for its owner any more.
///
/// # Errors
/// [`Refusal::NotFound`] if there is no such notice.
pub fn not_me(tx: &mut Tx, ambient: &Ambient, actor: &Actor, session: SessionId, id: NoticeId) -> Result<(), Refusal> {
    let (grant, here) = here(tx, actor, session)?;
    let (org, user) = (grant.org(), grant.actor());
    let notices = store::notices(tx, org, user, here)?;
    let about = notices.iter().find(|it| it.id == id && it.kind == Kind::NewDevice);
    let device = DeviceId::from_uuid(about.ok_or(Refusal::NotFound)?.subject);
    store::notice_seen(tx, (org, user, here), id, ambient.now())?;
    store::delete_device(tx, org, user, device)?;
    store::delete_sessions(tx, org, user, Some(session))?;
    store::unknow_devices(tx, org, user, Some(here))?;
    sessions::note(tx, ambient, org, user, "device-not-mine", &grant.basis().to_string())
}

/// The actor's own account, and the device of their session.
fn here(tx: &mut Tx, actor: &Actor, session: SessionId) -> Result<(Grant<act::OwnAccount>, DeviceId), Refusal> {
    let grant = sessions::own_grant(actor)?;
    let device = store::device_of_session(tx, grant.org(), grant.actor(), session)?;
    Ok((grant, device.ok_or(Refusal::NotFound)?))
}
