//! What an endpoint gets, and what it gives back.

use access::Actor;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use base::{Ambient, Id, Redacted, Refusal, Timestamp};
use serde_json::Value;
use ui::L;

use super::caller::{Caller, Kept};
use super::endpoint::PAGE;
use crate::{Rejection, Visit};

/// One request to an endpoint, judged already: its parameters and its body are of the shape that the endpoint stated.
pub struct Call {
    pub(crate) visit: Visit,
    pub(crate) caller: Option<Caller>,
    pub(crate) address: String,
    pub(crate) params: Vec<(String, String)>,
    pub(crate) queries: Vec<(String, String)>,
    pub(crate) body: Redacted<Value>,
    pub(crate) seen: Option<i64>,
    pub(crate) once: [u8; 16],
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Call")
    }
}

const NULL: &Value = &Value::Null;

impl Call {
    /// Who asks, limited to what the token may.
    ///
    /// # Errors
    /// For an endpoint that is open to everybody.
    pub fn actor(&self) -> Result<&Actor, Refusal> {
        self.caller().map(|caller| &caller.actor)
    }

    /// The program that asks.
    ///
    /// # Errors
    /// As [`Call::actor`].
    pub fn caller(&self) -> Result<&Caller, Refusal> {
        self.caller.as_ref().ok_or(Refusal::NotFound)
    }

    /// The localizer of the language that was asked for.
    pub fn l(&self) -> &L {
        self.visit.l()
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        self.visit.ambient()
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        self.visit.now()
    }

    /// Path of the address as it was asked for.
    pub(crate) fn path(&self) -> &str {
        &self.address
    }

    /// A parameter of the path.
    pub fn param(&self, name: &str) -> &str {
        let found = self.params.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// An identifier in the path; what is none names nothing.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn id<T>(&self, name: &str) -> Result<Id<T>, Refusal> {
        let text = self.param(name);
        let id = text.parse().ok().filter(|_| text.len() == 36);
        id.ok_or(Refusal::NotFound)
    }

    /// A parameter of the address.
    pub fn query(&self, name: &str) -> Option<&str> {
        let found = self.queries.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn all_queries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.queries.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Entries of a page.
    pub fn limit(&self) -> usize {
        self.query("limit").and_then(|text| text.parse().ok()).unwrap_or(PAGE)
    }

    /// The body; `null` without one.
    pub fn body(&self) -> &Value {
        self.body.expose()
    }

    /// A member of the body; `null` if it was not sent.
    pub fn get(&self, name: &str) -> &Value {
        self.body().get(name).unwrap_or(NULL)
    }

    /// A text of the body, empty if it was not sent: codes, numbers and choices.
    pub fn text(&self, name: &str) -> &str {
        self.get(name).as_str().unwrap_or_default()
    }

    /// A text of the body as personal data.
    pub fn personal(&self, name: &str) -> Redacted<String> {
        Redacted::new(self.text(name).to_owned())
    }

    /// The version that the change was made from.
    pub fn seen(&self) -> i64 {
        self.seen.unwrap_or_default()
    }

    /// Stands for the token of a form: the same for a request that is sent again under the same key.
    pub const fn form_token(&self) -> [u8; 16] {
        self.once
    }

    pub(crate) fn caller_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        self.caller
            .as_ref()
            .map_or([0; 32], |caller| caller.hash(purpose, parts))
    }
}

/// What goes back.
#[derive(Debug)]
pub struct Answer {
    pub(crate) content: Content,
    pub(crate) version: Option<i64>,
    pub(crate) location: Option<String>,
}

#[derive(Debug)]
pub(crate) enum Content {
    Nothing,
    Json(Redacted<Value>),
    File(Redacted<Vec<u8>>),
    Again(Kept),
}

impl Answer {
    const fn of(content: Content) -> Self {
        Self {
            content,
            version: None,
            location: None,
        }
    }

    /// Nothing but that it is done.
    pub const fn done() -> Self {
        Self::of(Content::Nothing)
    }

    /// JSON.
    pub const fn json(value: Value) -> Self {
        Self::of(Content::Json(Redacted::new(value)))
    }

    /// A file.
    pub const fn file(bytes: Vec<u8>) -> Self {
        Self::of(Content::File(Redacted::new(bytes)))
    }

    pub(crate) const fn again(kept: Kept) -> Self {
        Self::of(Content::Again(kept))
    }

    /// The version of the record that was answered, as `ETag`.
    #[must_use]
    pub const fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// The address of the record that was made.
    #[must_use]
    pub fn at(mut self, location: impl Into<String>) -> Self {
        self.location = Some(location.into());
        self
    }

    /// As it is kept for whoever sends the same again; nothing for what holds more than identifiers.
    pub(crate) fn kept(&self, status: u16) -> Option<Kept> {
        let body = match &self.content {
            Content::Nothing => String::new(),
            Content::Json(value) => value.expose().to_string(),
            Content::File(_) | Content::Again(_) => return None,
        };
        Some(Kept {
            status,
            body,
            version: self.version,
            location: self.location.clone(),
        })
    }

    /// The response.
    pub(crate) fn response(self, status: u16, kind: &'static str) -> Result<Response, Rejection> {
        let (mut status, mut version, mut location) = (status, self.version, self.location);
        let mut replayed = false;
        let (body, kind) = match self.content {
            Content::Nothing => (Body::empty(), None),
            Content::Json(value) => (Body::from(format!("{}\n", value.expose())), Some("application/json")),
            Content::File(bytes) => (Body::from(bytes.into_exposed()), Some(kind)),
            Content::Again(kept) => {
                (status, version, location, replayed) = (kept.status, kept.version, kept.location, true);
                let json = (!kept.body.is_empty()).then_some("application/json");
                let body = if json.is_some() {
                    Body::from(kept.body + "\n")
                } else {
                    Body::empty()
                };
                (body, json)
            }
        };
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(status).map_err(Refusal::failed)?;
        let headers = response.headers_mut();
        if let Some(kind) = kind {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        if let Some(version) = version {
            let tag = HeaderValue::from_str(&format!("\"{version}\"")).map_err(Refusal::failed)?;
            headers.insert(header::ETAG, tag);
        }
        if let Some(location) = location {
            headers.insert(
                header::LOCATION,
                HeaderValue::from_str(&location).map_err(Refusal::failed)?,
            );
        }
        if replayed {
            headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
        }
        Ok(response)
    }
}
