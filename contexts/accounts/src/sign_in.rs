//! Sign-in: a password, and a second way to show who one is for accounts that have one. What is wrong is never told apart: an
//! unknown name, a wrong password and a disabled account get the same answer after the same work.

use ::store::{Scope, Tx};
use access::Actor;
use base::{OrgId, Redacted, Refusal, SessionId, UserId};
use journal::Entry;
use ui::Lang;
use unicode_normalization::UnicodeNormalization as _;

use crate::Accounts;
use crate::factors::Kind;

use crate::model::{Account, DeviceId};
use crate::notices;
use crate::passkeys;
use crate::second::Pending;
use crate::sessions::{self, Token};
use crate::store;
use crate::throttle::{self, Standing};

/// What a sign-in form brings.
pub struct Credentials {
    /// Sign-in name.
    pub login: String,
    /// Password.
    pub password: Redacted<String>,
    /// The device cookie, if this browser signed in before.
    pub device: Option<String>,
    /// Browser and system family, for the list of devices.
    pub label: String,
}

/// What a right password leads to.
pub enum Outcome {
    /// There is nothing else to show.
    In(SignedIn),
    /// The account has a second way to show who one is.
    Second(Second),
}

impl Outcome {
    /// The sign-in, if it went through.
    pub fn signed_in(self) -> Option<SignedIn> {
        match self {
            Self::In(done) => Some(done),
            Self::Second(_) => None,
        }
    }
}

/// A sign-in between its two steps.
pub struct Second {
    /// For the second form: stands for the right password, for minutes.
    pub token: Redacted<String>,
    /// Whether a code of an app is among what is taken.
    pub app: bool,
    /// Whether a passkey is.
    pub passkey: bool,
}

/// A sign-in that went through.
pub struct SignedIn {
    /// Value of the session cookie.
    pub session: Redacted<String>,
    /// Value of the device cookie, if it is new.
    pub device: Option<Redacted<String>>,
    /// Identifier of the session.
    pub id: SessionId,
    /// Who.
    pub actor: Actor,
    /// Their language.
    pub lang: Lang,
}

/// Signs in, or asks for the second step.
///
/// # Errors
/// [`Refusal::Invalid`] with one message for every kind of wrong; [`Refusal::Failed`] when the store cannot.
pub fn run(accounts: &Accounts, it: Credentials) -> Result<Outcome, Refusal> {
    let login = normal(&it.login);
    let standing = throttle::standing(accounts, &login, it.device.as_deref())?;
    let account = with_password(accounts, &login, &it.password, standing)?;
    let browser = Browser {
        device: it.device,
        label: it.label,
    };
    first_shown(accounts, account, browser, (First::Password, standing), |_| Ok(()))
}

/// What somebody showed first, before a second step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum First {
    /// Their password.
    Password,
    /// That they are signed in at a provider.
    #[cfg(feature = "oidc")]
    Provider,
    /// The same, and there a second step that counts here.
    #[cfg(feature = "oidc")]
    ProviderTwice,
}

impl First {
    /// As the audit calls it: alone, with the code of an app, with one from paper, with a passkey.
    pub(crate) const fn codes(self) -> [&'static str; 4] {
        match self {
            Self::Password => ["password", "password-app", "password-recovery", "password-passkey"],
            #[cfg(feature = "oidc")]
            Self::Provider => ["provider", "provider-app", "provider-recovery", "provider-passkey"],
            #[cfg(feature = "oidc")]
            Self::ProviderTwice => ["provider-twice"; 4],
        }
    }

    /// Whether nothing else is asked for, whatever the account has.
    const fn is_enough(self) -> bool {
        match self {
            Self::Password => false,
            #[cfg(feature = "oidc")]
            Self::Provider => false,
            #[cfg(feature = "oidc")]
            Self::ProviderTwice => true,
        }
    }
}

/// Lets somebody in who has shown a first thing, or asks for the second. `last` is as in [`enter`], for who is let in at once.
pub(crate) fn first_shown(
    accounts: &Accounts,
    account: Account,
    browser: Browser,
    (first, standing): (First, Standing),
    last: impl Fn(&mut Tx) -> Result<(), Refusal> + Send + 'static,
) -> Result<Outcome, Refusal> {
    let factors = accounts.store().read(Scope::Org(account.org), |tx| {
        store::factors(tx, account.org, account.user)
    })?;
    let has = |kind| factors.iter().any(|factor| factor.confirmed && factor.kind == kind);
    let (app, passkey) = (has(Kind::App), has(Kind::Passkey));
    if first.is_enough() || (!app && !passkey) {
        let [how, ..] = first.codes();
        return Ok(Outcome::In(enter(accounts, account, browser, how, last)?));
    }
    let pending = Pending {
        passkeys: passkeys::descriptors(accounts, &factors)?,
        account,
        browser,
        first,
        standing,
        tries: 0,
    };
    let token = accounts.pending().keep(accounts.ambient(), pending)?;
    Ok(Outcome::Second(Second { token, app, passkey }))
}

/// From where somebody signs in.
#[derive(Clone)]
pub(crate) struct Browser {
    /// The device cookie, if this browser signed in before.
    pub(crate) device: Option<String>,
    /// Browser and system family.
    pub(crate) label: String,
}

/// Starts the session of somebody who has shown who they are. `last` is the last check or change, in the same transaction:
/// a code that is used up. An account that changed since it was read lets nobody in.
pub(crate) fn enter(
    accounts: &Accounts,
    account: Account,
    from: Browser,
    how: &'static str,
    last: impl Fn(&mut Tx) -> Result<(), Refusal> + Send + 'static,
) -> Result<SignedIn, Refusal> {
    let ambient = accounts.ambient().clone();
    let session = Token::new(&ambient, "session")?;
    let fresh = Token::new(&ambient, "device")?;
    let actor = sessions::actor_of(&account, accounts.demo());
    let lang = account.language;
    let text = session.text.clone();
    let fresh_text = fresh.text.clone();
    let known = from.device.map(|token| digest("device", &token));
    let (id, is_new) = accounts.store().write(Scope::Org(account.org), move |tx| {
        still(tx, &account)?;
        last(tx)?;
        let at = ambient.now();
        let device = known
            .as_ref()
            .map(|hash| store::device_by_token(tx, account.org, account.user, hash))
            .transpose()?
            .flatten();
        let (device, is_new) = match device {
            Some(device) => {
                store::device_seen(tx, account.org, device, at)?;
                (device, false)
            }
            None => {
                let device = DeviceId::new(&ambient);
                store::insert_device(tx, account.org, account.user, device, &from.label, &fresh.hash, at)?;
                (device, true)
            }
        };
        let id = sessions::start(tx, &ambient, &account, device, &session)?;
        if is_new {
            notices::new_device(tx, &ambient, &account, device)?;
        }
        sessions::note(tx, &ambient, account.org, account.user, "sign-in", how)?;
        Ok::<_, Refusal>((id, is_new))
    })?;
    Ok(SignedIn {
        session: text,
        device: is_new.then_some(fresh_text),
        id,
        actor,
        lang,
    })
}

/// Whether the account is as it was when its owner began to sign in: what ends sessions ends a sign-in on its way, too.
fn still(tx: &mut Tx, then: &Account) -> Result<(), Refusal> {
    let now = store::account(tx, then.org, then.user)?;
    let same = now.is_some_and(|now| now.may_enter() && now.epoch == then.epoch);
    if same { Ok(()) } else { Err(wrong()) }
}

/// The active account of this name, if the password is its own. One statement, one hash and one audit row, whether there is
/// such an account or not: the time must not tell. Roles and teams are read for those alone who have got it right.
fn with_password(
    accounts: &Accounts,
    login: &str,
    password: &Redacted<String>,
    standing: Standing,
) -> Result<Account, Refusal> {
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::secret_by_login(tx, login))?;
    let stored = found.as_ref().map(|secret| secret.password.as_str());
    let right = accounts.passwords().of(standing).verify(password, stored);
    let who = found.as_ref().map(|secret| (secret.org, secret.user));
    if let Some((org, user)) = who
        && right
    {
        let account = accounts
            .store()
            .read(Scope::Org(org), |tx| store::account(tx, org, user))?;
        if let Some(account) = account.filter(Account::may_enter) {
            return Ok(account);
        }
    }
    refused(accounts, who)?;
    Err(wrong())
}

/// Writes down that somebody tried to sign in and was not let in: one row of one shape, whether there is such an account or not.
pub(crate) fn refused(accounts: &Accounts, who: Option<(OrgId, UserId)>) -> Result<(), Refusal> {
    let at = accounts.ambient().now();
    accounts.store().write(Scope::Server, move |tx| {
        let entry = Entry {
            actor: who.map(|(_, user)| user),
            org: who.map(|(org, _)| org),
            subject: Some(who.map_or_else(uuid::Uuid::nil, |(_, user)| user.uuid())),
            ..Entry::new(at, "sign-in-refused", "account", "none")
        };
        Ok::<_, Refusal>(journal::audit::append(tx, &entry)?)
    })
}

fn wrong() -> Refusal {
    Refusal::invalid("login", "accounts-sign-in-wrong")
}

/// Sign-in names are compared without case and outer space, in one form whatever keyboard wrote them.
pub fn normal(login: &str) -> String {
    login.trim().nfkc().collect::<String>().to_lowercase()
}

/// What the store keeps of a secret of high entropy: BLAKE3 under the purpose.
pub(crate) fn digest(purpose: &str, token: &str) -> Vec<u8> {
    let mut hasher = blake3::Hasher::new_derive_key("amparo accounts token 1");
    hasher.update(purpose.as_bytes()).update(&[0]).update(token.as_bytes());
    hasher.finalize().as_bytes().to_vec()
}
