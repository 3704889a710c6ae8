//! A new password for somebody who cannot sign in: a user administrator, or the operator of the server, issues a code that is
//! handed over like an invitation. What somebody shows besides the password stays, unless a second person agrees that it goes.

use ::store::{Scope, Tx};
use access::{Actor, act};
use base::{Ambient, Id, OrgId, Redacted, Refusal, UserId};
use journal::Entry;

use crate::consents::{self, Kind};
use crate::model::{Account, AccountState};
use crate::sign_in::{digest, normal};
use crate::store::{self, NewReset};
use crate::{Accounts, codes, factors, organisations, passwords, sessions, users};

/// The noun behind [`ResetId`].
pub enum ResetNoun {}
/// Identifier of a reset code.
pub type ResetId = Id<ResetNoun>;

/// A code works for so many seconds: a day.
pub const LASTS: i64 = 24 * 60 * 60;

/// A code that was issued.
pub struct Issued {
    /// The code, shown once.
    pub code: Redacted<String>,
    /// Whether it works only when a second person has agreed.
    pub waits: bool,
}

/// Issues a code for another account. `factors` removes app, passkeys and recovery codes too, which needs a second user
/// administrator.
///
/// # Errors
/// [`Refusal::NotNow`] for an account that is closed, or when there is no second user administrator who could agree: then
/// the operator of the server issues it.
pub fn issue(tx: &mut Tx, ambient: &Ambient, actor: &Actor, user: UserId, factors: bool) -> Result<Issued, Refusal> {
    let account = store::account(tx, actor.org, user)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::UserReset>(actor, &users::facts(&account))?;
    if factors && !consents::somebody_else(tx, grant.org(), &[actor.user, user])? {
        return Err(Refusal::NotNow {
            why: "accounts-reset-needs-operator",
        });
    }
    let (id, code) = add(tx, ambient, &account, Some(actor.user), factors, factors)?;
    if factors {
        consents::ask(tx, ambient, actor, Kind::Reset, id.uuid(), &account)?;
    }
    organisations::note(
        tx,
        ambient,
        actor,
        "user-reset",
        "account",
        user.uuid(),
        &grant.basis().to_string(),
    )?;
    Ok(Issued { code, waits: factors })
}

/// The same on the authority of the operator of the server, who holds its keys.
pub(crate) fn add(
    tx: &mut Tx,
    ambient: &Ambient,
    account: &Account,
    by: Option<UserId>,
    factors: bool,
    waiting: bool,
) -> Result<(ResetId, Redacted<String>), Refusal> {
    if account.state != AccountState::Active {
        return Err(Refusal::NotNow {
            why: "accounts-reset-closed",
        });
    }
    let code = codes::one(ambient)?;
    let at = ambient.now();
    let id = ResetId::new(ambient);
    let new = NewReset {
        org: account.org,
        id,
        user: account.user,
        code_hash: &hash_of(code.expose()),
        factors,
        by,
        at,
        expires_at: at.plus_seconds(LASTS),
        waiting,
        epoch: account.epoch,
    };
    store::insert_reset(tx, &new)?;
    Ok((id, code))
}

fn hash_of(typed: &str) -> Vec<u8> {
    digest("reset", &codes::plain(typed))
}

/// What the holder of a code brings.
pub struct Answer {
    /// Sign-in name.
    pub login: String,
    /// The code.
    pub code: Redacted<String>,
    /// Password that they choose.
    pub password: Redacted<String>,
}

/// Sets the password of whoever holds the code and ends all that was given out to the account. An unknown name, an unknown code, a used,
/// expired or waiting one are told alike, after the same work: one statement, one hash, one audit row.
///
/// # Errors
/// [`Refusal::Invalid`] with one message for every kind of wrong.
pub fn run(accounts: &Accounts, answer: &Answer) -> Result<(), Refusal> {
    let login = normal(&answer.login);
    // Judged by what was typed, whether there is such an account or not.
    passwords::check_new("password", &answer.password, &[&login]).map_err(|problem| Refusal::Invalid(vec![problem]))?;
    let now = accounts.ambient().now();
    let code = hash_of(answer.code.expose());
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::open_reset(tx, &login, &code, now))?;
    let hash = accounts.passwords().hash(&answer.password)?;
    let Some(found) = found else {
        accounts.store().write(Scope::Server, move |tx| {
            let entry = Entry {
                subject: Some(uuid::Uuid::nil()),
                ..Entry::new(now, "reset-refused", "account", "none")
            };
            Ok::<_, Refusal>(journal::audit::append(tx, &entry)?)
        })?;
        return Err(wrong());
    };
    let (org, ambient) = (found.org, accounts.ambient().clone());
    let keys = accounts.store().write(Scope::Org(org), move |tx| {
        let account = store::account(tx, org, found.user)?.ok_or_else(wrong)?;
        let same = account.state == AccountState::Active && account.epoch == found.epoch;
        if !same || !store::move_reset(tx, org, found.id, "open", "used")? {
            return Err(wrong());
        }
        store::replace_password(tx, org, found.user, &hash)?;
        end_all(tx, org, found.user)?;
        // Whoever sat in their place may have made one.
        store::delete_links(tx, org, found.user, None)?;
        let keys = if found.factors {
            remove_factors(tx, &ambient, org, found.user)?
        } else {
            Vec::new()
        };
        sessions::note(tx, &ambient, org, found.user, "reset-use", "reset")?;
        Ok(keys)
    })?;
    factors::destroy(accounts, org, &keys)
}

/// Ends every session of an account and takes the standing of all its devices.
fn end_all(tx: &mut Tx, org: OrgId, user: UserId) -> Result<(), Refusal> {
    store::raise_epoch(tx, org, user)?.ok_or(Refusal::NotFound)?;
    store::delete_sessions(tx, org, user, None)?;
    store::unknow_devices(tx, org, user, None)?;
    Ok(())
}

fn remove_factors(tx: &mut Tx, ambient: &Ambient, org: OrgId, user: UserId) -> Result<Vec<vault::KeyId>, Refusal> {
    let mut keys = Vec::new();
    for it in store::factors(tx, org, user)? {
        keys.extend(store::delete_factor(tx, org, user, it.id)?);
    }
    store::replace_recovery(tx, org, user, &[], ambient.now())?;
    Ok(keys)
}

fn wrong() -> Refusal {
    Refusal::invalid("code", "accounts-reset-wrong")
}
