//! What a handler knows of the request it answers.

use std::net::SocketAddr;
use std::ops::Deref;
use std::sync::Arc;

use access::{Action, Actor, capable};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use base::{Ambient, Timestamp};
use maud::Markup;
use ui::{L, Lang};

use crate::api::{self, Caller};
use crate::{Network, Rejection, Reply, Session, Web, cookie, origin, resume};

/// The address at the other end of the connection, put into the request by [`Server`](crate::Server).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// One request: language, clock, reference, and the session if there is one. An extractor for pages before sign-in; a page
/// behind it takes [`Desk`]. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Visit(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    web: Web,
    l: L,
    reference: String,
    session: Option<Session>,
    caller: Option<Caller>,
    is_api: bool,
    network: Network,
    method: Method,
    path: String,
    origin: String,
    next: Option<String>,
}

impl Visit {
    pub(crate) fn new(web: &Web, parts: &Parts, session: Option<Session>, caller: Option<Caller>) -> Self {
        let is_api = api::is_api(parts.uri.path());
        let lang = if is_api {
            accepted(parts)
                .or_else(|| Some(caller.as_ref()?.lang))
                .unwrap_or_default()
        } else {
            language(web, parts, session.as_ref())
        };
        Self(Arc::new(Inner {
            web: web.clone(),
            l: web.localizer(lang),
            reference: reference(web.ambient()),
            session,
            caller,
            is_api,
            network: network(web, parts),
            method: parts.method.clone(),
            path: parts
                .uri
                .path_and_query()
                .map_or_else(|| String::from("/"), ToString::to_string),
            origin: origin::own(web.settings(), parts),
            next: query(parts, "next"),
        }))
    }

    /// The localizer of the visitor's language.
    pub fn l(&self) -> &L {
        &self.0.l
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        self.0.web.ambient()
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.ambient().now()
    }

    /// A short code that stands in the log beside what went wrong, for the visitor to quote. Says nothing of anybody.
    pub fn reference(&self) -> &str {
        &self.0.reference
    }

    /// The session, if somebody is signed in.
    pub fn session(&self) -> Option<&Session> {
        self.0.session.as_ref()
    }

    /// The program that asks, if it came with a token to the API.
    pub(crate) fn caller(&self) -> Option<&Caller> {
        self.0.caller.as_ref()
    }

    /// Whether the API was asked.
    pub(crate) fn is_api(&self) -> bool {
        self.0.is_api
    }

    /// Part of the network that the request comes from, for rate limits; never stored.
    pub fn network(&self) -> Network {
        self.0.network
    }

    /// What the plumbing stands on.
    pub fn web(&self) -> &Web {
        &self.0.web
    }

    /// A page: with navigation for somebody who is signed in, plain before. The title is neutral and holds no personal data.
    pub fn page(&self, title: impl Into<String>, body: Markup) -> Reply {
        Reply::new(self, title.into(), body)
    }

    /// The header that gives the browser the token of a new session. Sign-in itself is easier with
    /// [`Resume::go_on`](resume::Resume::go_on).
    pub fn session_cookie(&self, token: &str) -> Option<(HeaderName, HeaderValue)> {
        cookie::session(self.0.web.settings(), token)
    }

    /// The header that takes the token from the browser.
    pub fn no_session_cookie(&self) -> Option<(HeaderName, HeaderValue)> {
        cookie::no_session(self.0.web.settings())
    }

    /// The value of a cookie that [`Visit::keep_cookie`] set.
    pub fn cookie<'h>(&self, headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
        cookie::read(self.0.web.settings(), headers, name)
    }

    /// The header that makes the browser keep a cookie for so many seconds, readable by no script and sent by no other site.
    pub fn keep_cookie(&self, name: &str, value: &str, seconds: u32) -> Option<(HeaderName, HeaderValue)> {
        cookie::set(self.0.web.settings(), name, value, Some(seconds))
    }

    pub(crate) fn method(&self) -> &Method {
        &self.0.method
    }

    /// Path and query, as asked for.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The address of the program in the visitor's browser, without a path: `https://notes.example.org`. What a passkey is bound to.
    pub fn origin(&self) -> &str {
        &self.0.origin
    }

    /// Where the visitor wanted to go before signing in.
    pub(crate) fn next(&self) -> Option<&str> {
        self.0.next.as_deref()
    }
}

/// The desk of somebody who is signed in: a [`Visit`] with its session.
#[derive(Debug, Clone)]
pub struct Desk {
    visit: Visit,
    session: Session,
}

impl Desk {
    /// Who asks.
    pub fn actor(&self) -> &Actor {
        &self.session.actor
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The visit, to be kept or passed on.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }

    /// Whether the actor may do this to some record, for links and buttons. What happens is decided per record.
    pub fn can(&self, action: Action) -> bool {
        capable(self.actor(), action).is_ok()
    }
}

impl Deref for Desk {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Rejection;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or_else(Rejection::not_wired)
    }
}

impl<S: Sync> FromRequestParts<S> for Desk {
    type Rejection = Rejection;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let session = visit
            .session()
            .cloned()
            .ok_or_else(|| Rejection::SignIn(resume::Resume::of(&visit)))?;
        Ok(Self { visit, session })
    }
}

/// The user's language; before sign-in `?lang`, then the cookie, then what the browser prefers.
fn language(web: &Web, parts: &Parts, session: Option<&Session>) -> Lang {
    session
        .map(|session| session.lang)
        .or_else(|| query(parts, "lang")?.parse().ok())
        .or_else(|| cookie::read(web.settings(), &parts.headers, cookie::LANG)?.parse().ok())
        .or_else(|| accepted(parts))
        .unwrap_or_default()
}

fn accepted(parts: &Parts) -> Option<Lang> {
    Lang::from_accept_language(parts.headers.get("accept-language")?.to_str().ok()?)
}

fn query(parts: &Parts, name: &str) -> Option<String> {
    form_urlencoded::parse(parts.uri.query()?.as_bytes())
        .take(64)
        .find(|(found, _)| found == name)
        .map(|(_, value)| value.into_owned())
}

fn network(web: &Web, parts: &Parts) -> Network {
    client(web, parts).map_or_else(Network::unknown, Network::of)
}

/// The address that a request comes from; never stored.
pub(crate) fn client(web: &Web, parts: &Parts) -> Option<std::net::IpAddr> {
    let peer = parts.extensions.get::<Peer>()?;
    Some(web.settings().proxies.client(peer.0.ip(), &parts.headers))
}

/// Eight letters and digits that are not easily mistaken for one another: 40 random bits.
fn reference(ambient: &Ambient) -> String {
    const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bytes: [u8; 8] = ambient.bytes().unwrap_or(*b"--------");
    let mut text: String = bytes
        .iter()
        .filter_map(|byte| SIGNS.get(usize::from(byte & 31)))
        .map(|sign| char::from(*sign))
        .collect();
    text.insert(4.min(text.len()), '-');
    text
}
