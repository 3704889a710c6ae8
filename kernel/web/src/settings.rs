//! What the plumbing is told by the program that uses it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use access::Actor;
use base::{Ambient, Redacted, Refusal, SessionId, Timestamp, UserId};
use maud::Markup;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use ui::{Catalogue, L, Lang, NavItem};

use crate::api::{Caller, Doorkeeper};
use crate::{Limiter, Network, Proxies, Visit, Wait};

/// A sign-in that is valid at this moment.
#[derive(Debug, Clone)]
pub struct Session {
    /// Which one.
    pub id: SessionId,
    /// Who, with roles and teams as they are now.
    pub actor: Actor,
    /// The language of the user.
    pub lang: Lang,
    /// How the user likes to be called.
    pub display: Redacted<String>,
    /// How many notices wait for them: a strip on each page says so.
    pub notices: u32,
    /// When the user last showed who they are: at sign-in, or since.
    pub proved_at: Timestamp,
    /// From when on the session leads to nothing but one's own account, because the organisation requires a second way to
    /// show who one is and there is none yet. `None` if nothing is missing.
    pub factor_due: Option<Timestamp>,
    /// Whether the user has a passkey, to show again who they are.
    pub passkey: bool,
}

impl Session {
    /// Whether the last proof still counts for what [`Rule::Fresh`](crate::Rule::Fresh) guards. A clock that was set back
    /// makes no proof fresh.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        (0..=crate::FRESH).contains(&now.seconds_since(self.proved_at))
    }

    /// Whether the session leads to nothing but one's own account.
    pub fn is_confined(&self, now: Timestamp) -> bool {
        self.factor_due.is_some_and(|due| due <= now)
    }
}

/// Looks sessions up. Called on a thread where it may block.
pub trait Sessions: Send + Sync {
    /// The session of a token; `None` if there is none, it ended, or its user may no longer sign in. Counts as activity.
    ///
    /// # Errors
    /// When the store cannot tell.
    fn read(&self, token: &str) -> Result<Option<Session>, Refusal>;

    /// Whose session a token was, if it ended and that is still known: what they had typed is kept for nobody else.
    ///
    /// # Errors
    /// When the store cannot tell.
    fn ended(&self, _token: &str) -> Result<Option<UserId>, Refusal> {
        Ok(None)
    }

    /// Who knows the tokens of the API; without it there is none.
    fn doorkeeper(&self) -> Option<&dyn Doorkeeper> {
        None
    }

    /// Remembers the language that the user of a session chose.
    ///
    /// # Errors
    /// When the store cannot keep it.
    fn choose_language(&self, _session: &Session, _lang: Lang) -> Result<(), Refusal> {
        Ok(())
    }
}

/// Where the things stand that every page links to.
#[derive(Debug, Clone)]
pub struct Paths {
    /// Start page.
    pub home: &'static str,
    /// The sign-in form, `GET` and `POST`. The route must take bodies of [`resume::LIMIT`](crate::resume::LIMIT).
    pub sign_in: &'static str,
    /// Where signing out posts to.
    pub sign_out: &'static str,
    /// One's own account; pages below it too.
    pub account: &'static str,
    /// Where one adds and removes ways to show who one is.
    pub factors: &'static str,
    /// Where one shows again who one is, `GET` and `POST`. The route must take bodies of [`resume::LIMIT`](crate::resume::LIMIT).
    pub prove: &'static str,
    /// Where a search for people posts to.
    pub search: &'static str,
    /// What one should see.
    pub notices: &'static str,
    /// Why something cannot be done; with `/` and the code of an action behind it, why that cannot be done.
    pub why: &'static str,
}

impl Default for Paths {
    fn default() -> Self {
        Self {
            home: "/",
            sign_in: "/sign-in",
            sign_out: "/sign-out",
            account: "/account",
            factors: "/account/factors",
            prove: "/prove",
            search: "/people/search",
            notices: "/notices",
            why: "/why",
        }
    }
}

/// What only the composed program knows of its pages.
pub trait Shell: Send + Sync {
    /// The navigation for the one who asks; at most six entries.
    fn nav(&self, visit: &Visit, session: &Session) -> Vec<NavItem<'static>>;

    /// The fields of the sign-in form, without the form around them and without its button: they also stand on the page
    /// that somebody gets whose session ended while typing.
    fn sign_in_fields(&self, visit: &Visit) -> Markup;

    /// The fields of the form in which somebody who is signed in shows again who they are; on the page that a form leads to
    /// which asks for a fresh proof.
    fn prove_fields(&self, visit: &Visit) -> Markup {
        self.sign_in_fields(visit)
    }

    /// Other ways to sign in, below the button of the form and inside it.
    fn sign_in_else(&self, _visit: &Visit) -> Markup {
        Markup::default()
    }

    /// Other ways to show again who one is, below the button of the form and inside it.
    fn prove_else(&self, _visit: &Visit) -> Markup {
        Markup::default()
    }

    /// Where things stand.
    fn paths(&self) -> Paths {
        Paths::default()
    }
}

/// How the staff side is reached.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address in the browser, `https://notes.example.org`, without a path. `None` on a machine of one's own: then only
    /// `localhost` and numeric addresses are answered, so that no foreign name can be pointed at the program.
    pub origin: Option<String>,
    /// Proxies of ours in front, which tell the client's address in `X-Forwarded-For`.
    pub proxies: Proxies,
    /// The deployment's neutral name for the program.
    pub product: Option<String>,
    /// Says on each page that the program is not yet for real people.
    pub not_yet: bool,
    /// How long a request may take.
    pub time_limit: Duration,
    /// How long an upload may take.
    pub upload_time_limit: Duration,
    /// To those who are signed in, *there is no such thing* is said a whole number of these after they asked, so that the time does not
    /// tell whether there is one that they may not see. Zero: at once.
    pub tick: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            origin: None,
            proxies: Proxies::default(),
            product: None,
            not_yet: true,
            time_limit: Duration::from_secs(30),
            upload_time_limit: Duration::from_secs(15 * 60),
            tick: Duration::from_millis(5),
        }
    }
}

impl Settings {
    /// Whether browsers reach the program by TLS, so that its cookies can demand it.
    pub fn https(&self) -> bool {
        self.origin
            .as_deref()
            .is_some_and(|origin| origin.starts_with("https://"))
    }
}

/// What every request of the staff side stands on. Cheap to clone.
#[derive(Clone)]
pub struct Web(Arc<Inner>);

struct Inner {
    catalogue: Catalogue,
    ambient: Ambient,
    sessions: Arc<dyn Sessions>,
    shell: Arc<dyn Shell>,
    settings: Settings,
    // KiB of forms that may be on their way into memory. Strangers have a share of their own, so that they cannot keep
    // those who are signed in from working.
    strangers: Arc<Semaphore>,
    signed_in: Arc<Semaphore>,
    calls: Limiter,
}

/// Requests that a token may make at once, and then a second.
const CALLS_AT_ONCE: u32 = 600;
const CALLS_A_SECOND: u32 = 50;

/// KiB of forms that may be on their way into memory at once, from strangers and from those who are signed in.
const FORMS_OF_STRANGERS: usize = 64 * 1024;
const FORMS_OF_SIGNED_IN: usize = 128 * 1024;
/// A form of so few bytes does not wait for room: the number of connections bounds what they take together.
const SMALL_FORM: usize = 16 * 1024;

impl Web {
    /// Puts it together.
    pub fn new(
        catalogue: Catalogue,
        ambient: Ambient,
        sessions: Arc<dyn Sessions>,
        shell: Arc<dyn Shell>,
        settings: Settings,
    ) -> Self {
        Self(Arc::new(Inner {
            catalogue,
            ambient,
            sessions,
            shell,
            settings,
            strangers: Arc::new(Semaphore::new(FORMS_OF_STRANGERS)),
            signed_in: Arc::new(Semaphore::new(FORMS_OF_SIGNED_IN)),
            calls: Limiter::a_second(CALLS_AT_ONCE, CALLS_A_SECOND, 20_000),
        }))
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        &self.0.ambient
    }

    /// How it is reached.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The localizer for a language.
    pub fn localizer(&self, lang: Lang) -> L {
        self.0.catalogue.localizer(lang)
    }

    /// Waits until there is room for a form of so many bytes; it is free again when the permit is dropped.
    pub(crate) async fn room(&self, signed_in: bool, bytes: usize) -> Option<OwnedSemaphorePermit> {
        // Otherwise a few connections that announce much and send slowly would keep everybody else from signing in.
        let bytes = if bytes <= SMALL_FORM { 0 } else { bytes };
        let (room, all) = if signed_in {
            (&self.0.signed_in, FORMS_OF_SIGNED_IN)
        } else {
            (&self.0.strangers, FORMS_OF_STRANGERS)
        };
        let kib = u32::try_from(bytes.div_ceil(1024).min(all)).ok()?;
        room.clone().acquire_many_owned(kib).await.ok()
    }

    /// Takes one of the requests that a token may make.
    pub(crate) fn take_call(&self, caller: &Caller, now: Timestamp) -> Result<(), Wait> {
        self.0.calls.take(&caller.token.to_string(), Network::unknown(), now)
    }

    pub(crate) fn sessions(&self) -> Arc<dyn Sessions> {
        self.0.sessions.clone()
    }

    pub(crate) fn shell(&self) -> &dyn Shell {
        self.0.shell.as_ref()
    }
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Web")
    }
}
