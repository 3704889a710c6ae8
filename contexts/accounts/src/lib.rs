//! Organisations, sites, teams, users, roles, devices and sign-in.
//!
//! Everybody who works in the program is an account of exactly one organisation. A session is an opaque random token; the
//! store keeps its hash. Each request reads roles, teams and the account's epoch afresh, so that a changed role, a disabled
//! account or a new password counts at the next click.

pub mod api;
mod brief;
mod challenges;
mod codes;
pub mod colleagues;
pub mod consents;
pub mod departure;
pub mod evacuation;
pub mod factors;
pub mod invitations;
pub mod leaving;
#[cfg(feature = "oidc")]
pub mod links;
pub mod looks;
pub mod model;
pub mod notices;
#[cfg(feature = "oidc")]
pub mod oidc;
pub mod operator;
pub mod organisations;
pub mod oversight;
pub mod pages;
pub mod passkeys;
pub mod passwords;
pub mod resets;
pub mod retention;
pub mod review;
pub mod rights;
pub mod second;
pub mod sessions;
pub mod set_up;
pub mod sign_in;
mod store;
pub mod throttle;
pub mod tokens;
mod totp;
pub mod users;

use std::sync::{Arc, OnceLock};

use ::store::Store;
use base::{Ambient, Redacted, UserId};
use vault::Vault;
use web::{Limiter, Network, Rate, Wait};

pub use model::{Account, AccountState, Organisation, Site, Team};
pub use passwords::{Cost, Passwords};

/// The tables of this context.
pub const MIGRATIONS: ::store::MigrationSet = ::store::migrations!(
    "accounts",
    [
        "0001_accounts.sql",
        "0002_devices_and_notices.sql",
        "0003_factors.sql",
        "0004_api_tokens.sql",
        "0005_access_review_and_looks.sql",
        "0006_locked_sites.sql",
        "0007_endings.sql",
        "0008_passkeys.sql",
        "0009_provider_links.sql",
        "0010_departure.sql"
    ]
);

/// The texts of this context.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");

/// The context, handed to its pages and to `app`. Cheap to clone.
#[derive(Clone)]
pub struct Accounts(Arc<Inner>);

struct Inner {
    store: Store,
    ambient: Ambient,
    passwords: Passwords,
    vault: Vault,
    demo: bool,
    set_up_code: Option<Redacted<String>>,
    tries: Limiter,
    tries_of_network: Limiter,
    throttle: throttle::Throttle,
    pending: brief::Brief<second::Pending>,
    challenges: challenges::Challenges,
    caseload: OnceLock<Arc<dyn leaving::Caseload>>,
    #[cfg(feature = "oidc")]
    provider: OnceLock<oidc::Provider>,
}

impl Accounts {
    /// Puts the context together. `demo` marks every actor as working with fictional people; `set_up_code` opens the wizard
    /// of a server without organisations to whoever can read the terminal that it was started from.
    pub fn new(
        store: Store,
        ambient: Ambient,
        passwords: Passwords,
        vault: Vault,
        demo: bool,
        set_up_code: Option<Redacted<String>>,
    ) -> Self {
        Self(Arc::new(Inner {
            store,
            ambient,
            passwords,
            vault,
            demo,
            set_up_code,
            tries: Limiter::new(TRIES, 100_000),
            tries_of_network: Limiter::new(TRIES_OF_NETWORK, 100_000),
            throttle: throttle::Throttle::new(),
            pending: brief::Brief::new("second", second::LASTS, second::MOST),
            challenges: challenges::Challenges::default(),
            caseload: OnceLock::new(),
            #[cfg(feature = "oidc")]
            provider: OnceLock::new(),
        }))
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        &self.0.ambient
    }

    /// How passwords are hashed.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// Whether the people are fictional.
    pub fn demo(&self) -> bool {
        self.0.demo
    }

    /// The keys of organisations, and of what is sealed here.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// Wires what people answer for; once, before the first request. Without it nobody answers for anything.
    pub fn wire_caseload(&self, caseload: Arc<dyn leaving::Caseload>) {
        let _ = self.0.caseload.set(caseload);
    }

    /// What people answer for.
    pub fn caseload(&self) -> &dyn leaving::Caseload {
        self.0.caseload.get().map_or(&leaving::Nothing, |it| it.as_ref())
    }

    /// Wires the provider that people may sign in by; once, before the first request. Without it there is none.
    #[cfg(feature = "oidc")]
    pub fn wire_provider(&self, provider: oidc::Provider) {
        let _ = self.0.provider.set(provider);
    }

    /// The provider that people may sign in by.
    #[cfg(feature = "oidc")]
    pub(crate) fn provider(&self) -> Option<&oidc::Provider> {
        self.0.provider.get()
    }

    /// Slows down those who begin to sign in by a provider: each makes a question to it and a note in memory.
    #[cfg(feature = "oidc")]
    pub(crate) fn take_beginning(&self, network: Network) -> Result<(), Wait> {
        self.0.tries_of_network.take("provider", network, self.ambient().now())
    }

    pub(crate) fn set_up_code(&self) -> Option<&Redacted<String>> {
        self.0.set_up_code.as_ref()
    }

    /// How fast somebody may try to sign in.
    pub(crate) fn throttle(&self) -> &throttle::Throttle {
        &self.0.throttle
    }

    /// Sign-ins between their two steps.
    pub(crate) fn pending(&self) -> &brief::Brief<second::Pending> {
        &self.0.pending
    }

    /// What passkeys are asked to sign.
    pub(crate) fn challenges(&self) -> &challenges::Challenges {
        &self.0.challenges
    }

    /// Slows guessing down: of one thing (a password, the codes) from one network, and of all things from one network. It
    /// never locks an account.
    pub(crate) fn take_try(&self, guess: &Guess, network: Network) -> Result<(), Wait> {
        let now = self.ambient().now();
        self.0.tries.take(&guess.key(), network, now)?;
        // Not given back by a success: an account of one's own would otherwise pay for guessing those of others.
        self.0.tries_of_network.take("", network, now)
    }

    /// Gives the tries of one thing back, after a success.
    pub(crate) fn clear_tries(&self, guess: &Guess, network: Network) {
        self.0.tries.clear(&guess.key(), network);
    }
}

/// What somebody may be guessing, besides the password at sign-in: see [`throttle`].
pub(crate) enum Guess {
    /// The current password, in a running session.
    Password(UserId),
    /// A passkey, in a running session.
    Passkey(UserId),
    /// The code of an invitation. One bucket for all: a guesser must not get a new one with each guess.
    Invitation,
    /// The code for a new password. One bucket for all.
    Reset,
    /// The set-up code.
    SetUp,
}

impl Guess {
    fn key(&self) -> String {
        match self {
            Self::Password(user) => format!("password {user}"),
            Self::Passkey(user) => format!("passkey {user}"),
            Self::Invitation => "invitation".to_owned(),
            Self::Reset => "reset".to_owned(),
            Self::SetUp => "set-up".to_owned(),
        }
    }
}

// Ten tries at once, then one in ten seconds.
const TRIES: Rate = Rate {
    burst: 10,
    seconds_per_try: 10,
};
// A whole office signs in at once; a guesser of one password for many names gets no further than one name a second.
const TRIES_OF_NETWORK: Rate = Rate {
    burst: 60,
    seconds_per_try: 1,
};
