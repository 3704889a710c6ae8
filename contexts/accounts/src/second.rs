//! The second step of a sign-in: a code of an app, one from paper, or a passkey.

use ::store::Scope;
use base::{Redacted, Refusal};
use webauthn::Descriptor;

use crate::factors::{self, wrong_code};
use crate::model::Account;
use crate::sign_in::{self, Browser, First, SignedIn};
use crate::throttle::Standing;
use crate::{Accounts, notices, store, totp};

/// How many seconds there are between a right password and the second step: ten minutes, for whoever has to look for the paper.
pub const LASTS: i64 = 10 * 60;
/// Most sign-ins between their two steps.
pub(crate) const MOST: usize = 10_000;
/// After so many wrong codes the password is asked for again, and the owner is told: somebody else may know it.
pub(crate) const TRIES: u32 = 5;

/// A right password, waiting for the second step.
#[derive(Clone)]
pub struct Pending {
    /// As it was when the password was right.
    pub(crate) account: Account,
    pub(crate) browser: Browser,
    /// What was shown first.
    pub(crate) first: First,
    pub(crate) standing: Standing,
    /// The passkeys of the account.
    pub(crate) passkeys: Vec<Descriptor>,
    /// Wrong codes so far.
    pub(crate) tries: u32,
}

impl Pending {
    /// The name that was signed in with.
    pub fn login(&self) -> &str {
        &self.account.login
    }

    /// Whether the password was shown first.
    pub fn is_by_password(&self) -> bool {
        self.first == First::Password
    }

    /// What the browser is to the account.
    pub fn standing(&self) -> Standing {
        self.standing
    }
}

/// The sign-in of a token; `None` if it took too long or had too many wrong codes.
pub fn pending(accounts: &Accounts, token: &str) -> Option<Pending> {
    accounts.pending().look(token, accounts.ambient().now(), |_| {})
}

/// Signs in with the code of an app or one from paper.
///
/// # Errors
/// [`Refusal::Invalid`] for a code that is not theirs, or was used before; [`Refusal::NotFound`] when the password has to be
/// shown again.
pub fn with_code(accounts: &Accounts, token: &str, typed: &Redacted<String>) -> Result<SignedIn, Refusal> {
    with(accounts, token, |pending| try_code(accounts, pending, typed))
}

/// Signs in with what `attempt` judges; what is wrong is counted.
pub(crate) fn with(
    accounts: &Accounts,
    token: &str,
    attempt: impl FnOnce(&Pending) -> Result<SignedIn, Refusal>,
) -> Result<SignedIn, Refusal> {
    let now = accounts.ambient().now();
    // Counted before it is looked at: tries that run side by side are as many tries.
    let pending = accounts.pending().look(token, now, |it| it.tries += 1);
    let pending = pending.ok_or(Refusal::NotFound)?;
    if pending.tries > TRIES {
        return Err(Refusal::NotFound);
    }
    let (org, user) = (pending.account.org, pending.account.user);
    let done = attempt(&pending);
    match &done {
        Ok(_) => {
            accounts.pending().take(token, now);
        }
        Err(Refusal::Invalid(_)) => {
            sign_in::refused(accounts, Some((org, user)))?;
            if pending.tries == TRIES {
                accounts.pending().take(token, now);
                tell(accounts, &pending.account)?;
                return Err(Refusal::NotFound);
            }
        }
        Err(_) => {}
    }
    done
}

fn try_code(accounts: &Accounts, pending: &Pending, typed: &Redacted<String>) -> Result<SignedIn, Refusal> {
    let now = accounts.ambient().now();
    let (account, browser) = (pending.account.clone(), pending.browser.clone());
    let (org, user) = (account.org, account.user);
    let [_, with_app, with_paper, _] = pending.first.codes();
    if let Some(digits) = totp::digits(typed.expose()) {
        let all = accounts
            .store()
            .read(Scope::Org(org), |tx| store::factors(tx, org, user))?;
        let (id, step) = factors::app_of(accounts.vault(), &all, &digits, now)?.ok_or_else(wrong_code)?;
        return sign_in::enter(accounts, account, browser, with_app, move |tx| {
            if store::factor_step(tx, org, id, step, now)? {
                Ok(())
            } else {
                Err(wrong_code())
            }
        });
    }
    let hash = factors::recovery_hash(user, typed.expose());
    let ambient = accounts.ambient().clone();
    sign_in::enter(accounts, account, browser, with_paper, move |tx| {
        if !store::use_recovery(tx, org, user, &hash, now)? {
            return Err(wrong_code());
        }
        // On paper it may have been found by somebody else.
        let left = store::recovery_left(tx, org, user)?;
        let kind = if left == 0 {
            notices::Kind::RecoveryGone
        } else {
            notices::Kind::RecoveryUsed
        };
        notices::post(tx, &ambient, (org, user), kind, user.uuid(), None)
    })
}

/// Tells the owner of an account that somebody has its password and not what else it needs.
fn tell(accounts: &Accounts, account: &Account) -> Result<(), Refusal> {
    let ambient = accounts.ambient().clone();
    let (org, user) = (account.org, account.user);
    accounts.store().write(Scope::Org(org), move |tx| {
        let kind = notices::Kind::SecondRefused;
        notices::post(tx, &ambient, (org, user), kind, user.uuid(), None)
    })
}
