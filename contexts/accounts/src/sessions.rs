//! Sessions: opaque tokens, idle and absolute limits, ended at once by whatever raises the account's epoch.

use ::store::{Scope, Tx};
use access::{Actor, act};
use base::{Ambient, OrgId, Redacted, Refusal, SessionId, Timestamp, UserId};
use journal::Entry;
use ui::Lang;

use crate::model::Account;
use crate::model::{Device, DeviceId, Running};
use crate::store::{self, Found, NewSession};
use crate::{Accounts, sign_in::digest};

/// A session ends after so many seconds without a request.
pub const IDLE: i64 = 30 * 60;
/// A session ends so many seconds after sign-in, whatever happens.
pub const ABSOLUTE: i64 = 12 * 60 * 60;
// How old the note of the last request may be: a write for every page view would cost more than it tells.
const SEEN_EVERY: i64 = 60;

impl web::Sessions for Accounts {
    fn read(&self, token: &str) -> Result<Option<web::Session>, Refusal> {
        let hash = digest("session", token);
        let now = self.ambient().now();
        let found = self.store().read(Scope::Server, |tx| {
            let Some(found) = store::session_by_token(tx, &hash)? else {
                return Ok::<_, Refusal>(None);
            };
            if !alive(&found, now) {
                return Ok(None);
            }
            let (org, user) = (found.account.org, found.account.user);
            let notices = store::count_notices(tx, org, user, found.running.device)?;
            let factor_due = store::factor_due(tx, org, user)?;
            Ok(Some((found, notices, factor_due)))
        })?;
        let Some((found, notices, factor_due)) = found else {
            return Ok(None);
        };
        let (running, account) = (found.running, found.account);
        if now.seconds_since(running.seen_at) >= SEEN_EVERY {
            let (org, id) = (account.org, running.id);
            self.store()
                .write(Scope::Org(org), move |tx| store::session_seen(tx, org, id, now))?;
        }
        let actor = actor_of(&account, self.demo()).at(now);
        Ok(Some(web::Session {
            id: running.id,
            actor,
            lang: account.language,
            display: account.display,
            notices: u32::try_from(notices).unwrap_or(u32::MAX),
            // A session that is older than the note of its proof has none.
            proved_at: found.proved_at.unwrap_or(Timestamp::from_micros(0)),
            factor_due,
            passkey: found.passkey,
        }))
    }

    fn ended(&self, token: &str) -> Result<Option<UserId>, Refusal> {
        let hash = digest("session", token);
        let found = self
            .store()
            .read(Scope::Server, |tx| store::session_by_token(tx, &hash))?;
        Ok(found.map(|found| found.account.user))
    }

    fn doorkeeper(&self) -> Option<&dyn web::api::Doorkeeper> {
        Some(self)
    }

    fn choose_language(&self, session: &web::Session, language: Lang) -> Result<(), Refusal> {
        let actor = session.actor.clone();
        self.store()
            .write(Scope::Org(actor.org), move |tx| choose_language(tx, &actor, language))
    }
}

/// How long an ended session is still known, so that what its user was typing is given back to nobody else.
const REMEMBERED: i64 = 24 * 60 * 60;
/// How long a notice stays after it was seen; the audit keeps what it told of.
const NOTICES_KEPT: i64 = 90 * 24 * 60 * 60;

fn alive(found: &Found, now: Timestamp) -> bool {
    found.account.may_enter()
        && found.account.epoch == found.epoch
        && now < found.ends_at
        && now.seconds_since(found.running.seen_at) < IDLE
}

/// The account as the decision function sees it.
pub fn actor_of(account: &Account, demo: bool) -> Actor {
    let actor = Actor::new(account.user, account.org, account.roles.iter())
        .in_teams(account.teams.iter().copied())
        .without(account.shut.iter().copied());
    if demo { actor.in_demo() } else { actor }
}

/// A secret for a cookie, and what the store keeps of it.
pub(crate) struct Token {
    pub(crate) text: Redacted<String>,
    pub(crate) hash: Vec<u8>,
}

impl Token {
    pub(crate) fn new(ambient: &Ambient, purpose: &str) -> Result<Self, Refusal> {
        let bytes: [u8; 32] = ambient.bytes()?;
        let text: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let hash = digest(purpose, &text);
        Ok(Self {
            text: Redacted::new(text),
            hash,
        })
    }
}

/// Starts a session on a device, inside the transaction of a sign-in.
pub(crate) fn start(
    tx: &mut Tx,
    ambient: &Ambient,
    account: &Account,
    device: DeviceId,
    token: &Token,
) -> Result<SessionId, Refusal> {
    let at = ambient.now();
    let id = SessionId::new(ambient);
    let session = NewSession {
        org: account.org,
        user: account.user,
        id,
        device,
        token_hash: &token.hash,
        epoch: account.epoch,
        at,
        ends_at: at.plus_seconds(ABSOLUTE),
    };
    store::insert_session(tx, &session)?;
    Ok(id)
}

/// What somebody sees of their own account.
pub struct Own {
    /// The account.
    pub account: Account,
    /// Where they signed in from.
    pub devices: Vec<Device>,
    /// What runs now.
    pub sessions: Vec<Running>,
}

/// One's own account, devices and sessions.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn own(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<Own, Refusal> {
    let grant = own_grant(actor)?;
    let account = store::account(tx, grant.org(), grant.actor())?.ok_or(Refusal::NotFound)?;
    let devices = store::devices(tx, grant.org(), grant.actor())?;
    let now = ambient.now();
    let sessions = store::sessions(tx, &account, now.plus_seconds(-IDLE), now)?;
    Ok(Own {
        account,
        devices,
        sessions,
    })
}

pub(crate) fn own_grant(actor: &Actor) -> Result<access::Grant<act::OwnAccount>, Refusal> {
    Ok(access::decide(
        actor,
        &access::Facts::of(actor.org).owner(actor.user).record(actor.user),
    )?)
}

/// Signs out. The session itself is the authority, so that nobody is kept in, whatever their roles.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn leave(tx: &mut Tx, ambient: &Ambient, session: &web::Session) -> Result<(), Refusal> {
    let (org, user) = (session.actor.org, session.actor.user);
    if store::delete_session(tx, org, user, session.id)? {
        note(tx, ambient, org, user, "session-end", "session")?;
    }
    Ok(())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn end(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: SessionId) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    if store::delete_session(tx, grant.org(), grant.actor(), id)? {
        note(
            tx,
            ambient,
            actor.org,
            actor.user,
            "session-end",
            &grant.basis().to_string(),
        )?;
    }
    Ok(())
}

/// Ends every other session of one's own.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn end_others(tx: &mut Tx, ambient: &Ambient, actor: &Actor, keep: SessionId) -> Result<u64, Refusal> {
    let grant = own_grant(actor)?;
    let ended = store::delete_sessions(tx, grant.org(), grant.actor(), Some(keep))?;
    note(
        tx,
        ambient,
        actor.org,
        actor.user,
        "session-end-others",
        &grant.basis().to_string(),
    )?;
    Ok(ended)
}

/// Forgets a device and ends what runs on it.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not one's own.
pub fn forget_device(tx: &mut Tx, ambient: &Ambient, actor: &Actor, device: DeviceId) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    if !store::delete_device(tx, grant.org(), grant.actor(), device)? {
        return Err(Refusal::NotFound);
    }
    note(
        tx,
        ambient,
        actor.org,
        actor.user,
        "device-forget",
        &grant.basis().to_string(),
    )
}

/// Chooses one's own language.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn choose_language(tx: &mut Tx, actor: &Actor, language: Lang) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    store::set_language(tx, grant.org(), grant.actor(), language)?;
    Ok(())
}

/// Changes one's own password and ends every other session. The hashes are computed before the transaction: `old` is the
/// stored one that the current password was found to fit, `new` takes its place.
///
/// # Errors
/// [`Refusal::Conflict`] when the password was changed meanwhile: who knew the old one may not undo that.
pub fn change_password(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    session: SessionId,
    old: &str,
    new: &str,
) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    let account = store::account(tx, grant.org(), grant.actor())?.ok_or(Refusal::NotFound)?;
    if !store::set_password(tx, &account, old, new)? {
        return Err(Refusal::Conflict {
            current: account.version,
        });
    }
    end_all_but(tx, grant.org(), grant.actor(), session)?;
    note(
        tx,
        ambient,
        actor.org,
        actor.user,
        "password-change",
        &grant.basis().to_string(),
    )
}

/// Ends all that was given out to an account, save the session in which its owner changed how they show who they are, and
/// the standing of the device that it runs on.
pub(crate) fn end_all_but(tx: &mut Tx, org: OrgId, user: UserId, session: SessionId) -> Result<(), Refusal> {
    let epoch = store::raise_epoch(tx, org, user)?.ok_or(Refusal::NotFound)?;
    store::delete_sessions(tx, org, user, Some(session))?;
    store::session_epoch(tx, org, session, epoch)?;
    let here = store::device_of_session(tx, org, user, session)?;
    store::unknow_devices(tx, org, user, here)?;
    Ok(())
}

/// Notes that the user of this session has just shown again who they are.
///
/// # Errors
/// [`Refusal`] of the decision or the store; [`Refusal::NotFound`] if the session is gone.
pub fn proved(tx: &mut Tx, ambient: &Ambient, actor: &Actor, id: SessionId, how: &'static str) -> Result<(), Refusal> {
    let grant = own_grant(actor)?;
    if !store::session_proved(tx, grant.org(), id, ambient.now())? {
        return Err(Refusal::NotFound);
    }
    note(tx, ambient, actor.org, actor.user, "session-prove", how)
}

/// One's own sign-in name and the stored hash of one's password, for the check before [`change_password`].
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn own_secret(tx: &mut Tx, actor: &Actor) -> Result<(String, String), Refusal> {
    let grant = own_grant(actor)?;
    store::login_and_password(tx, grant.org(), grant.actor())?.ok_or(Refusal::NotFound)
}

/// Removes sessions that ended a day ago or longer. Run by a timer of the server.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn sweep(accounts: &Accounts) -> Result<u64, Refusal> {
    let now = accounts.ambient().now();
    accounts.store().write(Scope::Server, move |tx| {
        let long_ago = now.plus_seconds(-REMEMBERED);
        crate::tokens::sweep(tx, now)?;
        store::sweep_notices(tx, now.plus_seconds(-NOTICES_KEPT))?;
        Ok(store::sweep_sessions(tx, long_ago.plus_seconds(-IDLE), long_ago)?)
    })
}

/// How many sessions have not ended, over all organisations.
///
/// # Errors
/// When the store cannot tell.
pub fn count_running(accounts: &Accounts) -> Result<u64, Refusal> {
    let now = accounts.ambient().now();
    let count = accounts.store().read(Scope::Server, |tx| {
        let sql = "SELECT COUNT(*) FROM session WHERE ends_at > $1 AND seen_at > $2";
        tx.one(sql, &::store::params![now, now.plus_seconds(-IDLE)], |row| {
            row.get::<u64>(0)
        })
    })?;
    Ok(count.unwrap_or(0))
}

/// An audit row about an account by its owner.
pub(crate) fn note(
    tx: &mut Tx,
    ambient: &Ambient,
    org: OrgId,
    user: UserId,
    action: &'static str,
    basis: &str,
) -> Result<(), Refusal> {
    journal::audit::append(
        tx,
        &Entry {
            at: ambient.now(),
            actor: Some(user),
            org: Some(org),
            action,
            kind: "account",
            subject: Some(user.uuid()),
            basis,
            reason: None,
            detail: "{}",
        },
    )?;
    Ok(())
}
