//! Sign-in by OpenID Connect: the code flow with PKCE, state and nonce, at one provider that the operator names
//! (docs/adr/0014-sign-in-by-a-provider.md). What comes back is the answer to one question: which subject is this? Roles, names and
//! teams are ours, and no token is kept.

mod claims;
mod jose;
mod metadata;
mod wire;

use std::path::PathBuf;
use std::sync::Arc;

use ::store::Scope;
use access::Actor;
use base::{Ambient, Redacted, Refusal, SessionId};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use form_urlencoded::{Serializer, byte_serialize};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use web::resume::Resume;

use crate::brief::Brief;
use crate::sessions::Token;
use crate::sign_in::{Browser, First, Outcome};
use crate::{Accounts, links, sign_in, store, throttle};

use claims::{Expected, Shown, same};
use jose::Wrong;
use metadata::{Known, Metadata};
pub use wire::Outage;
use wire::Wire;

/// How many seconds there are between the way to the provider and the way back.
pub(crate) const LASTS: i64 = 10 * 60;
/// Most people on their way.
const MOST: usize = 10_000;
/// Questions to the provider at once: more than a slow one answers would only take threads.
const AT_ONCE: usize = 8;
/// Whoever makes a link shows the provider again who they are, within so many seconds.
const SHOWN_WITHIN: i64 = 5 * 60;
/// Where the provider sends browsers back to, below the address of the staff pages.
pub const BACK: &str = "/sign-in/provider/back";

/// What the operator says of the provider.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its issuer, letter for letter as it names itself.
    pub issuer: String,
    /// The program's name there.
    pub client: String,
    /// The program's secret there.
    pub secret: Redacted<String>,
    /// What people call it.
    pub label: String,
    /// Certificates of the authorities that vouch for it, instead of the system's.
    pub authorities: Option<PathBuf>,
    /// What of its answers counts as a second step; without, none does.
    pub second_step: Option<SecondStep>,
    /// The address of the staff pages in the browser.
    pub origin: String,
}

/// What a provider says that counts as a second step here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondStep {
    /// A class of sign-in, which is asked for as well (`acr`).
    Class(String),
    /// A method among those that were used (`amr`, RFC 8176).
    Method(String),
}

impl SecondStep {
    /// Reads `acr:…` or `amr:…`.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, value) = text.split_once(':')?;
        let value = Some(value.trim()).filter(|value| !value.is_empty())?.to_owned();
        match kind {
            "acr" => Some(Self::Class(value)),
            "amr" => Some(Self::Method(value)),
            _ => None,
        }
    }

    fn is_in(&self, shown: &Shown) -> bool {
        match self {
            Self::Class(class) => shown.acr.as_ref() == Some(class),
            Self::Method(method) => shown.amr.contains(method),
        }
    }
}

/// A provider that people sign in by. Cheap to clone.
#[derive(Clone)]
pub struct Provider(Arc<Inner>);

struct Inner {
    settings: Settings,
    wire: Wire,
    known: Known,
    begun: Brief<Begun>,
    turns: Arc<Semaphore>,
}

/// What somebody goes to the provider for.
#[derive(Clone)]
pub(crate) enum Purpose {
    /// To sign in.
    SignIn,
    /// To link their account with one there.
    Link(SessionId),
}

/// Somebody on their way to the provider and back.
#[derive(Clone)]
pub(crate) struct Begun {
    pub(crate) purpose: Purpose,
    pub(crate) resume: Resume,
    state: Redacted<String>,
    nonce: Redacted<String>,
    verifier: Redacted<String>,
}

/// The way there.
pub(crate) struct Start {
    pub(crate) url: String,
    /// Binds the way back to this browser.
    pub(crate) cookie: Redacted<String>,
}

/// What came back in the address.
#[derive(Default)]
pub(crate) struct Answer {
    pub(crate) code: Option<Redacted<String>>,
    pub(crate) state: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) error: bool,
}

/// Why nobody was let in.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The provider is down, or set up otherwise than the operator says.
    Down(Outage),
    /// It belongs to another browser, took too long, was answered before, or the code is not taken.
    Late,
    /// The provider said no, or its user gave up.
    Denied,
    /// The provider's token is not for this sign-in.
    Token(Wrong),
}

impl From<Outage> for Trouble {
    fn from(outage: Outage) -> Self {
        Self::Down(outage)
    }
}

/// What the operator is told by the doctor.
pub struct Look {
    /// Where the provider must be told to send browsers.
    pub back: String,
    /// Whether it says that it checks PKCE.
    pub binds: bool,
}

impl Provider {
    /// A provider; nothing is asked of it yet, so that the program starts without it.
    ///
    /// # Errors
    /// When the authorities cannot be read.
    pub fn new(settings: Settings) -> Result<Self, Outage> {
        let wire = Wire::new(&settings.issuer, settings.authorities.as_deref())?;
        Ok(Self(Arc::new(Inner {
            settings,
            wire,
            known: Known::default(),
            begun: Brief::new("provider", LASTS, MOST),
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        })))
    }

    /// What people call it.
    pub fn label(&self) -> &str {
        &self.0.settings.label
    }

    /// Asks the provider about itself and for its keys.
    ///
    /// # Errors
    /// [`Outage`]: what is wrong.
    pub fn look(&self, ambient: &Ambient) -> Result<Look, Outage> {
        let (now, inner) = (ambient.now(), &self.0);
        let found = inner.known.addresses(&inner.wire, &inner.settings.issuer, now)?;
        inner.known.keys(&inner.wire, &found.keys, now, true)?;
        Ok(Look {
            back: self.back(),
            binds: found.binds,
        })
    }

    fn back(&self) -> String {
        format!("{}{BACK}", self.0.settings.origin)
    }

    /// A turn to ask the provider something, or the outage that too many wait for it.
    pub(crate) fn turn(&self) -> Result<OwnedSemaphorePermit, Trouble> {
        let turn = self.0.turns.clone().try_acquire_owned();
        turn.map_err(|_| Trouble::Down(Outage("too many answers of the provider are waited for".to_owned())))
    }

    /// Begins the way to the provider.
    pub(crate) fn begin(
        &self,
        ambient: &Ambient,
        purpose: Purpose,
        resume: Resume,
    ) -> Result<Result<Start, Trouble>, Refusal> {
        let (settings, now) = (&self.0.settings, ambient.now());
        let found = match self.0.known.addresses(&self.0.wire, &settings.issuer, now) {
            Ok(found) => found,
            Err(outage) => return Ok(Err(outage.into())),
        };
        // 256 bits each, in hexadecimal: 64 letters are a good verifier (RFC 7636, section 4.1).
        let fresh = || Ok::<_, Refusal>(Token::new(ambient, "provider")?.text);
        let (state, nonce, verifier) = (fresh()?, fresh()?, fresh()?);
        let challenge = ring::digest::digest(&ring::digest::SHA256, verifier.expose().as_bytes());
        let mut query = Serializer::new(String::new());
        query
            .append_pair("response_type", "code")
            .append_pair("client_id", &settings.client)
            .append_pair("redirect_uri", &self.back())
            // Who it is, and nothing else: no profile, no address.
            .append_pair("scope", "openid")
            .append_pair("state", state.expose())
            .append_pair("nonce", nonce.expose())
            .append_pair("code_challenge", &URL_SAFE_NO_PAD.encode(challenge))
            .append_pair("code_challenge_method", "S256");
        if let Some(SecondStep::Class(class)) = &settings.second_step {
            query.append_pair("acr_values", class);
        }
        if matches!(purpose, Purpose::Link(_)) {
            // Whoever happens to be signed in there is not who is meant.
            query
                .append_pair("prompt", "login")
                .append_pair("max_age", &SHOWN_WITHIN.to_string());
        }
        let mark = if found.authorize.contains('?') { '&' } else { '?' };
        let url = format!("{}{mark}{}", found.authorize, query.finish());
        let begun = Begun {
            purpose,
            resume,
            state,
            nonce,
            verifier,
        };
        let cookie = self.0.begun.keep(ambient, begun)?;
        Ok(Ok(Start { url, cookie }))
    }

    /// Whoever this browser began as, once.
    pub(crate) fn take(&self, ambient: &Ambient, cookie: &str) -> Option<Begun> {
        self.0.begun.take(cookie, ambient.now())
    }

    /// Turns what came back into the subject of the provider, as a hash; `true` with it if a second step was shown there that counts.
    pub(crate) fn subject(
        &self,
        ambient: &Ambient,
        begun: &Begun,
        answer: &Answer,
    ) -> Result<(Vec<u8>, bool), Trouble> {
        let (settings, now) = (&self.0.settings, ambient.now());
        let found = self.0.known.addresses(&self.0.wire, &settings.issuer, now)?;
        let state = answer.state.as_deref().unwrap_or_default();
        if !same(state, begun.state.expose()) {
            return Err(Trouble::Late);
        }
        // RFC 9207: an answer of another provider is not taken to this one.
        match &answer.issuer {
            Some(issuer) if *issuer != settings.issuer => return Err(Trouble::Token(Wrong::Issuer)),
            None if found.names_itself => return Err(Trouble::Token(Wrong::Issuer)),
            _ => {}
        }
        let code = answer.code.as_ref().filter(|_| !answer.error).ok_or(Trouble::Denied)?;
        let token = self.exchange(&found, code, begun)?;
        let expected = Expected {
            issuer: &settings.issuer,
            client: &settings.client,
            nonce: begun.nonce.expose(),
            now,
            shown_within: matches!(begun.purpose, Purpose::Link(_)).then_some(SHOWN_WITHIN),
        };
        let shown = self.open(&found, &token, &expected)?;
        let second = settings.second_step.as_ref().is_some_and(|step| step.is_in(&shown));
        Ok((links::hash_of(&settings.issuer, &shown.subject), second))
    }

    /// Exchanges the code for a token. The token of access that comes with it is not even read.
    fn exchange(&self, found: &Metadata, code: &Redacted<String>, begun: &Begun) -> Result<Redacted<String>, Trouble> {
        let settings = &self.0.settings;
        let (client, secret) = (&settings.client, settings.secret.expose());
        let mut form = Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code")
            .append_pair("code", code.expose())
            .append_pair("redirect_uri", &self.back())
            .append_pair("code_verifier", begun.verifier.expose());
        let basic = found.basic.then(|| {
            let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
            let pair = format!("{}:{}", encoded(client), encoded(secret));
            Redacted::new(format!("Basic {}", STANDARD.encode(pair)))
        });
        if basic.is_none() {
            form.append_pair("client_id", client)
                .append_pair("client_secret", secret);
        }
        let answer = self.0.wire.post(&found.token, basic.as_ref(), &form.finish())?;
        let text = |name: &str| answer.value.get(name).and_then(serde_json::Value::as_str);
        match (answer.status, text("id_token"), text("error")) {
            (200, Some(token), _) => Ok(Redacted::new(token.to_owned())),
            (_, _, Some("invalid_client" | "unauthorized_client")) => {
                Err(Outage("the provider does not take the program's name and secret".to_owned()).into())
            }
            (400..=499, ..) => Err(Trouble::Late),
            (status, ..) => Err(Outage(format!("the provider's token endpoint answers with {status}")).into()),
        }
    }

    /// Opens a token with the keys that are known; if the right one is not among them, with those that the provider has now.
    fn open(&self, found: &Metadata, token: &Redacted<String>, expected: &Expected<'_>) -> Result<Shown, Trouble> {
        let keys = |anew| self.0.known.keys(&self.0.wire, &found.keys, expected.now, anew);
        let mut opened = jose::open(token.expose(), &keys(false)?);
        if matches!(opened, Err(Wrong::Key | Wrong::Signature)) {
            opened = jose::open(token.expose(), &keys(true)?);
        }
        let claims = opened.map_err(Trouble::Token)?;
        claims::judge(&claims, expected).map_err(Trouble::Token)
    }
}

/// Signs in whoever is linked with a subject; `None` if nobody is who may enter. A second step follows as after a password, unless one was
/// shown to the provider that counts.
pub(crate) fn enter(
    accounts: &Accounts,
    (subject, second): (Vec<u8>, bool),
    from: Browser,
) -> Result<Option<Outcome>, Refusal> {
    let found = accounts
        .store()
        .read(Scope::Server, |tx| store::link_by_subject(tx, &subject))?;
    let account = match found {
        Some((org, user, _)) => accounts
            .store()
            .read(Scope::Org(org), |tx| store::account(tx, org, user))?,
        None => None,
    };
    let account = account.filter(crate::Account::may_enter);
    let (Some(account), Some((org, _, link))) = (account, found) else {
        sign_in::refused(accounts, found.map(|(org, user, _)| (org, user)))?;
        return Ok(None);
    };
    let standing = throttle::standing(accounts, &account.login, from.device.as_deref())?;
    let ambient = accounts.ambient().clone();
    let first = if second { First::ProviderTwice } else { First::Provider };
    sign_in::first_shown(accounts, account, from, (first, standing), move |tx| {
        if store::link_used(tx, org, link, ambient.now())? {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    })
    .map(Some)
}

/// Links the account of a session with a subject.
pub(crate) fn link(accounts: &Accounts, actor: &Actor, session: SessionId, subject: Vec<u8>) -> Result<(), Refusal> {
    let (ambient, actor) = (accounts.ambient().clone(), actor.clone());
    accounts.store().write(Scope::Org(actor.org), move |tx| {
        links::add(tx, &ambient, &actor, session, &subject)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nothing_that_a_provider_says_counts_as_a_second_step_unless_the_operator_named_it() {
        let shown = |acr: Option<&str>, amr: &[&str]| Shown {
            subject: "x".into(),
            acr: acr.map(str::to_owned),
            amr: amr.iter().map(|one| (*one).to_owned()).collect(),
        };
        let (class, method) = (
            SecondStep::parse("acr:urn:two").unwrap(),
            SecondStep::parse("amr:mfa").unwrap(),
        );
        assert!(class.is_in(&shown(Some("urn:two"), &[])) && method.is_in(&shown(None, &["pwd", "mfa"])));
        assert!(!class.is_in(&shown(Some("urn:one"), &["urn:two", "mfa"])) && !class.is_in(&shown(None, &[])));
        assert!(!method.is_in(&shown(Some("mfa"), &["pwd"])));
        for bad in ["", "mfa", "amr:", "acr: ", "x:mfa"] {
            assert_eq!(SecondStep::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_token_is_opened_with_the_keys_that_are_known_and_judged_whole() {
        let pair = jose::tests::Pair::new();
        let keys = jose::keys(&pair.public("k"));
        let claims = json!({ "iss": "i", "aud": "c", "nonce": "n", "sub": "s", "iat": 100, "exp": 200 });
        let token = pair.sign(&json!({ "alg": "ES256", "kid": "k" }), &claims);
        let expected = Expected {
            issuer: "i",
            client: "c",
            nonce: "n",
            now: base::Timestamp::from_micros(150_000_000),
            shown_within: None,
        };
        let shown = claims::judge(&jose::open(&token, &keys).unwrap(), &expected).unwrap();
        assert_eq!(shown.subject, "s");
        assert_ne!(links::hash_of("i", "s"), links::hash_of("i", "t"));
        assert_ne!(links::hash_of("i", "s"), links::hash_of("j", "s"));
    }
}
