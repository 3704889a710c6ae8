//! Sign-in with a password. What is wrong is never told apart: an unknown name, a wrong password and a disabled account get
//! the same answer after the same work.

use ::store::{Scope, Tx};
use access::Actor;
use base::{Redacted, Refusal, SessionId, Timestamp};
use ui::Lang;
use unicode_normalization::UnicodeNormalization as _;

use crate::Accounts;
use crate::model::AccountState;
use crate::model::DeviceId;
use crate::sessions::{self, Token};
use crate::store;

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

/// Signs in.
///
/// # Errors
/// [`Refusal::Invalid`] with one message for every kind of wrong; [`Refusal::Failed`] when the store cannot.
pub fn run(accounts: &Accounts, it: Credentials) -> Result<SignedIn, Refusal> {
    let login = normal(&it.login);
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::account_by_login(tx, &login))?;
    let right = accounts
        .passwords()
        .verify(&it.password, found.as_ref().map(|(_, hash)| hash.as_str()));
    let account = match found {
        Some((account, _)) if right && account.state == AccountState::Active => account,
        Some((account, _)) => {
            let ambient = accounts.ambient().clone();
            accounts.store().write(Scope::Org(account.org), move |tx| {
                sessions::note(tx, &ambient, account.org, account.user, "sign-in-refused", "none")
            })?;
            return Err(wrong());
        }
        None => {
            // The same work as for a name that exists, whose refusal is written down too: the time must not tell.
            let at = accounts.ambient().now();
            accounts
                .store()
                .write(Scope::Server, move |tx| note(tx, at, "sign-in-refused"))?;
            return Err(wrong());
        }
    };
    let ambient = accounts.ambient().clone();
    let session = Token::new(&ambient, "session")?;
    let fresh = Token::new(&ambient, "device")?;
    let actor = sessions::actor_of(&account, accounts.demo());
    let lang = account.language;
    let text = session.text.clone();
    let fresh_text = fresh.text.clone();
    let known = it.device.map(|token| digest("device", &token));
    let (id, is_new) = accounts.store().write(Scope::Org(account.org), move |tx| {
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
                store::insert_device(tx, account.org, account.user, device, &it.label, &fresh.hash, at)?;
                (device, true)
            }
        };
        let id = sessions::start(tx, &ambient, &account, device, &session)?;
        sessions::note(tx, &ambient, account.org, account.user, "sign-in", "password")?;
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

/// An audit row of the server, about nobody that it knows.
fn note(tx: &mut Tx, at: Timestamp, action: &'static str) -> Result<(), Refusal> {
    let entry = journal::Entry::new(at, action, "account", "none");
    Ok(journal::audit::append(tx, &entry)?)
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
