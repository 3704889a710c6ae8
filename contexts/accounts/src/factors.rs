//! What somebody shows besides their password: an app that makes codes, a passkey, codes on paper for the day on which the
//! telephone is gone. What is kept of each is sealed under a key of its own, which is destroyed with it.

use ::store::{Scope, Tx};
use access::{Actor, Facts, act};
use base::{Ambient, FieldProblem, Id, OrgId, PartialDate, Redacted, Refusal, SessionId, Timestamp, UserId};
use vault::{KeyId, Place, Vault};
use webauthn::Backup;

use crate::store::{self, StoredFactor};
use crate::{Accounts, codes, notices, organisations, sessions, sign_in::digest, totp};

/// The noun behind [`FactorId`].
pub enum FactorNoun {}
/// Identifier of a factor.
pub type FactorId = Id<FactorNoun>;

/// What a factor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An app that makes codes.
    App,
    /// A passkey.
    Passkey,
}

impl Kind {
    /// Stable name, as stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::App => "totp",
            Self::Passkey => "passkey",
        }
    }

    /// The kind of that stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::App, Self::Passkey].into_iter().find(|kind| kind.code() == code)
    }
}

/// Most factors of one account.
pub const MOST: usize = 10;
/// Most characters of what its owner calls one.
pub const LONGEST_LABEL: usize = 60;
/// How many recovery codes are made at once.
pub const RECOVERY_CODES: usize = 10;
/// How long a new app may take to show its first code, in seconds.
const SETTING_UP: i64 = 60 * 60;

/// A factor as its owner sees it.
#[derive(Debug, Clone)]
pub struct Factor {
    /// Identifier.
    pub id: FactorId,
    /// What it is.
    pub kind: Kind,
    /// What its owner calls it.
    pub label: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was last shown.
    pub used_at: Option<Timestamp>,
    /// Of a passkey: whether it lives in one device only.
    pub backup: Option<Backup>,
}

/// One's own ways to show who one is.
pub struct Mine {
    /// Those that count.
    pub factors: Vec<Factor>,
    /// Recovery codes that were not used yet.
    pub recovery_left: u64,
    /// From when on the organisation requires one.
    pub required_from: Option<Timestamp>,
}

/// One's own factors.
///
/// # Errors
/// [`Refusal`] of the decision or the store.
pub fn mine(tx: &mut Tx, actor: &Actor) -> Result<Mine, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let all = store::factors(tx, grant.org(), grant.actor())?;
    Ok(Mine {
        factors: all.into_iter().filter(|it| it.confirmed).map(seen).collect(),
        recovery_left: store::recovery_left(tx, grant.org(), grant.actor())?,
        required_from: store::second_factor_from(tx, grant.org())?,
    })
}

fn seen(it: StoredFactor) -> Factor {
    Factor {
        id: it.id,
        kind: it.kind,
        label: it.label,
        added_at: it.added_at,
        used_at: it.used_at,
        backup: it.passkey.map(|(_, backup)| backup),
    }
}

fn place(org: OrgId, id: FactorId) -> Place<'static> {
    Place {
        org,
        table: "factor",
        column: "secret",
        row: *id.as_bytes(),
    }
}

/// Seals what is kept of a factor, with its user: a row that is moved to another account does not open there.
pub(crate) fn seal(
    key: &vault::DataKey,
    (org, user): (OrgId, UserId),
    id: FactorId,
    secret: &[u8],
) -> Result<Vec<u8>, Refusal> {
    let mut plain = user.as_bytes().to_vec();
    plain.extend_from_slice(secret);
    let sealed = key.seal(place(org, id), &plain)?;
    plain.fill(0);
    Ok(sealed)
}

/// Opens what is kept of a factor.
pub(crate) fn unseal(vault: &Vault, it: &StoredFactor) -> Result<Redacted<Vec<u8>>, Refusal> {
    let plain = vault.key(it.org, it.key)?.open(place(it.org, it.id), &it.secret)?;
    let plain = plain.into_exposed();
    let own = plain.strip_prefix(it.user.as_bytes().as_slice());
    own.map(|secret| Redacted::new(secret.to_vec()))
        .ok_or(Refusal::NotFound)
}

/// What its owner calls a factor, or what is wrong with that.
pub(crate) fn label_of(typed: &str) -> Result<String, Refusal> {
    let label = typed.trim();
    if label.chars().count() > LONGEST_LABEL || label.chars().any(char::is_control) {
        let problem = FieldProblem::new("label", "accounts-name-long").with("most", LONGEST_LABEL.to_string());
        return Err(Refusal::Invalid(vec![problem]));
    }
    Ok(label.to_owned())
}

/// An app that was begun with and has not yet shown a code.
pub struct NewApp {
    /// What its owner calls it.
    pub label: String,
    /// The sign-in name, which the app shows.
    pub login: String,
    /// What the app must be told.
    pub(crate) secret: Redacted<Vec<u8>>,
}

impl NewApp {
    /// The secret as it is typed into an app.
    pub fn typed(&self) -> Redacted<String> {
        totp::typed_secret(&self.secret)
    }

    /// The address for the picture; `name` is what the app calls this program.
    pub fn address(&self, name: &str) -> Redacted<String> {
        totp::address(name, &self.login, &self.secret)
    }
}

/// Makes the secret of a new app, which counts for nothing until it has shown a code. One that was begun with before is
/// given up.
///
/// # Errors
/// [`Refusal::Invalid`] for a label that cannot be taken, [`Refusal::NotNow`] when there are too many factors.
pub fn begin_app(accounts: &Accounts, actor: &Actor, label: &str) -> Result<(), Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    let label = label_of(label)?;
    let secret = totp::new_secret(accounts.ambient())?;
    // Durable before the row uses it.
    let key = accounts.vault().new_key(org)?;
    let id = FactorId::new(accounts.ambient());
    let new = StoredFactor {
        org,
        id,
        user,
        kind: Kind::App,
        label,
        key: key.id(),
        secret: seal(&key, (org, user), id, secret.expose())?,
        last_step: 0,
        confirmed: false,
        added_at: accounts.ambient().now(),
        used_at: None,
        passkey: None,
    };
    let given_up = accounts.store().write(Scope::Org(org), move |tx| {
        let all = store::factors(tx, org, user)?;
        if all.iter().filter(|it| it.confirmed).count() >= MOST {
            return Err(too_many());
        }
        let mut keys = Vec::new();
        for old in all.iter().filter(|it| !it.confirmed) {
            keys.extend(store::delete_factor(tx, org, user, old.id)?);
        }
        store::insert_factor(tx, &new)?;
        Ok::<_, Refusal>(keys)
    })?;
    destroy(accounts, org, &given_up)
}

pub(crate) fn too_many() -> Refusal {
    Refusal::NotNow {
        why: "accounts-factors-too-many",
    }
}

/// After the commit of what removed the rows.
pub(crate) fn destroy(accounts: &Accounts, org: OrgId, keys: &[KeyId]) -> Result<(), Refusal> {
    for key in keys {
        accounts.vault().destroy(org, *key)?;
    }
    Ok(())
}

/// The app that was begun with, if it was within the hour.
fn begun(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<StoredFactor, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let all = store::factors(tx, grant.org(), grant.actor())?;
    let now = ambient.now();
    let is_it = |it: &StoredFactor| {
        it.kind == Kind::App && !it.confirmed && (0..SETTING_UP).contains(&now.seconds_since(it.added_at))
    };
    all.into_iter().find(is_it).ok_or(Refusal::NotFound)
}

/// What the new app must be told.
///
/// # Errors
/// [`Refusal::NotFound`] if none was begun with within the hour.
pub fn new_app(accounts: &Accounts, actor: &Actor) -> Result<NewApp, Refusal> {
    let (it, login) = accounts.store().read(Scope::Org(actor.org), |tx| {
        let it = begun(tx, accounts.ambient(), actor)?;
        let (login, _) = store::login_and_password(tx, it.org, it.user)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>((it, login))
    })?;
    Ok(NewApp {
        secret: unseal(accounts.vault(), &it)?,
        label: it.label,
        login,
    })
}

/// The new app has shown a code: from now on it counts. Ends every other session. Returns recovery codes, to be shown once, if
/// there were none left.
///
/// # Errors
/// [`Refusal::Invalid`] for a code that is not the app's.
pub fn confirm_app(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    typed: &str,
) -> Result<Vec<Redacted<String>>, Refusal> {
    let it = accounts
        .store()
        .read(Scope::Org(actor.org), |tx| begun(tx, accounts.ambient(), actor))?;
    let secret = unseal(accounts.vault(), &it)?;
    let now = accounts.ambient().now();
    let step = totp::digits(typed).and_then(|digits| totp::step_of(&secret, &digits, now));
    let step = step.ok_or_else(wrong_code)?;
    let fresh = codes::several(accounts.ambient(), RECOVERY_CODES)?;
    let (ambient, actor, shown) = (accounts.ambient().clone(), actor.clone(), fresh.clone());
    let made = accounts.store().write(Scope::Org(actor.org), move |tx| {
        let grant = sessions::own_grant(&actor)?;
        if !store::confirm_factor(tx, grant.org(), it.id, step, now)? {
            return Err(Refusal::NotFound);
        }
        added(tx, &ambient, &actor, session, &fresh)
    })?;
    Ok(if made { shown } else { Vec::new() })
}

/// What follows when a factor was added: everything else that was given out ends, and recovery codes are made if there are none
/// left. Whether they were.
pub(crate) fn added(
    tx: &mut Tx,
    ambient: &Ambient,
    actor: &Actor,
    session: SessionId,
    fresh: &[Redacted<String>],
) -> Result<bool, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    sessions::end_all_but(tx, org, user, session)?;
    let none_left = store::recovery_left(tx, org, user)? == 0;
    if none_left {
        store::replace_recovery(tx, org, user, &hashes(user, fresh), ambient.now())?;
    }
    tell(tx, ambient, (org, user), session)?;
    sessions::note(tx, ambient, org, user, "factor-add", &grant.basis().to_string())?;
    Ok(none_left)
}

/// Tells the owner that the ways to show who they are changed; not on the device on which it was done, so that whoever sits there
/// is not the one to confirm it.
fn tell(tx: &mut Tx, ambient: &Ambient, (org, user): (OrgId, UserId), session: SessionId) -> Result<(), Refusal> {
    let here = store::device_of_session(tx, org, user, session)?;
    notices::post(
        tx,
        ambient,
        (org, user),
        notices::Kind::FactorsChanged,
        user.uuid(),
        here,
    )
}

/// Removes a factor and ends every other session. Recovery codes go with the last one.
///
/// # Errors
/// [`Refusal::NotFound`] if it is not one's own.
pub fn remove(accounts: &Accounts, actor: &Actor, session: SessionId, id: FactorId) -> Result<(), Refusal> {
    let (ambient, by) = (accounts.ambient().clone(), actor.clone());
    let key = accounts.store().write(Scope::Org(actor.org), move |tx| {
        let grant = sessions::own_grant(&by)?;
        let (org, user) = (grant.org(), grant.actor());
        let key = store::delete_factor(tx, org, user, id)?.ok_or(Refusal::NotFound)?;
        if !store::factors(tx, org, user)?.iter().any(|it| it.confirmed) {
            store::replace_recovery(tx, org, user, &[], ambient.now())?;
        }
        sessions::end_all_but(tx, org, user, session)?;
        tell(tx, &ambient, (org, user), session)?;
        sessions::note(tx, &ambient, org, user, "factor-remove", &grant.basis().to_string())?;
        Ok::<_, Refusal>(key)
    })?;
    destroy(accounts, actor.org, &[key])
}

/// New recovery codes in place of all old ones, to be shown once.
///
/// # Errors
/// [`Refusal::NotNow`] without a factor: codes that replace nothing would be a second password.
pub fn renew_recovery(tx: &mut Tx, ambient: &Ambient, actor: &Actor) -> Result<Vec<Redacted<String>>, Refusal> {
    let grant = sessions::own_grant(actor)?;
    let (org, user) = (grant.org(), grant.actor());
    if !store::factors(tx, org, user)?.iter().any(|it| it.confirmed) {
        return Err(Refusal::NotNow {
            why: "accounts-recovery-needs-factor",
        });
    }
    let fresh = codes::several(ambient, RECOVERY_CODES)?;
    store::replace_recovery(tx, org, user, &hashes(user, &fresh), ambient.now())?;
    sessions::note(tx, ambient, org, user, "recovery-renew", &grant.basis().to_string())?;
    Ok(fresh)
}

/// What the store keeps of a recovery code.
pub(crate) fn recovery_hash(user: UserId, typed: &str) -> Vec<u8> {
    digest("recovery", &format!("{user} {}", codes::plain(typed)))
}

fn hashes(user: UserId, codes: &[Redacted<String>]) -> Vec<Vec<u8>> {
    codes.iter().map(|code| recovery_hash(user, code.expose())).collect()
}

/// What somebody typed is no code of theirs, or was used before.
pub(crate) fn wrong_code() -> Refusal {
    Refusal::invalid("code", "accounts-second-wrong")
}

/// The factor whose code was typed, and its step. A code that was taken before is none.
pub(crate) fn app_of(
    vault: &Vault,
    all: &[StoredFactor],
    digits: &str,
    now: Timestamp,
) -> Result<Option<(FactorId, i64)>, Refusal> {
    for it in all.iter().filter(|it| it.confirmed && it.kind == Kind::App) {
        let step = totp::step_of(&unseal(vault, it)?, digits, now);
        if let Some(step) = step.filter(|step| *step > it.last_step) {
            return Ok(Some((it.id, step)));
        }
    }
    Ok(None)
}

/// Shows again who one is, with a code of one's app.
///
/// # Errors
/// [`Refusal::Invalid`] for a code that is not theirs, or was taken before.
pub(crate) fn prove_with_app(
    accounts: &Accounts,
    actor: &Actor,
    session: SessionId,
    digits: &str,
) -> Result<(), Refusal> {
    let wrong = || Refusal::invalid("password", "accounts-second-wrong");
    let now = accounts.ambient().now();
    let (org, user) = (actor.org, actor.user);
    let all = accounts
        .store()
        .read(Scope::Org(org), |tx| store::factors(tx, org, user))?;
    let (id, step) = app_of(accounts.vault(), &all, digits, now)?.ok_or_else(wrong)?;
    let (ambient, actor) = (accounts.ambient().clone(), actor.clone());
    accounts.store().write(Scope::Org(org), move |tx| {
        if !store::factor_step(tx, org, id, step, now)? {
            return Err(wrong());
        }
        sessions::proved(tx, &ambient, &actor, session, "app")
    })
}

/// Requires a second way to show who one is from a day on (its beginning, UTC), or no longer.
///
/// # Errors
/// [`Refusal::Invalid`] for a day that is not whole.
pub fn require_from(tx: &mut Tx, ambient: &Ambient, actor: &Actor, day: Option<PartialDate>) -> Result<(), Refusal> {
    let grant = access::decide::<act::OrganisationManage>(actor, &Facts::of(actor.org).record(actor.org))?;
    let from = match day {
        None => None,
        Some(day) => Some(beginning(day).ok_or_else(|| Refusal::invalid("from", "accounts-factors-day"))?),
    };
    store::set_second_factor_from(tx, grant.org(), from)?;
    organisations::note(
        tx,
        ambient,
        actor,
        "factor-require",
        "organisation",
        actor.org.uuid(),
        &grant.basis().to_string(),
    )
}

fn beginning(day: PartialDate) -> Option<Timestamp> {
    let text = day.to_string();
    let (whole, text) = (text.len() == 10, format!("{text}T00:00:00Z"));
    whole.then(|| text.parse().ok()).flatten()
}
