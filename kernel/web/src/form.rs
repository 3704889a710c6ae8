//! What a form sent: url-encoded or multipart, repeated fields in order, everything bounded.

use std::fmt;

use axum::body::{Bytes, HttpBody as _};
use axum::extract::multipart::{Multipart, MultipartError};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use base::Redacted;

use crate::gate::Limit;
use crate::{Rejection, Visit};

/// Most fields of a form: 84 questions with several parts and many answers each.
const MOST_FIELDS: usize = 2000;
/// Longest name of a field, in bytes.
const LONGEST_NAME: usize = 200;

/// The fields of a form in the order in which they were sent. Its `Debug` shows names only.
#[derive(Clone, Default)]
pub struct Form {
    fields: Vec<(String, Redacted<String>)>,
    files: Vec<(String, File)>,
}

/// A small file that was sent with a form, in memory. Large ones go through [`Upload`](crate::Upload).
#[derive(Clone)]
pub struct File {
    /// Its name on the sender's device, which may name a person.
    pub name: Redacted<String>,
    /// Its bytes.
    pub bytes: Redacted<Bytes>,
}

impl Form {
    /// The first value of a field without space around it; empty if it was not sent. For codes, numbers and choices; what a
    /// person is called or told is [`Form::personal`].
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).map_or("", |value| value.expose().trim())
    }

    /// All values of a field without space around them, in order, without empty ones.
    pub fn list<'f>(&'f self, name: &str) -> Vec<&'f str> {
        self.fields
            .iter()
            .filter(|(found, _)| found == name)
            .map(|(_, value)| value.expose().trim())
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// The first value of a field without space around it, as personal data; empty if it was not sent.
    pub fn personal(&self, name: &str) -> Redacted<String> {
        Redacted::new(self.text(name).to_owned())
    }

    /// The first value of a field exactly as it was sent: passwords.
    pub fn raw(&self, name: &str) -> Option<&Redacted<String>> {
        self.fields
            .iter()
            .find(|(found, _)| found == name)
            .map(|(_, value)| value)
    }

    /// Whether a field was sent, even if empty.
    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    /// All fields in order.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &Redacted<String>)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// A file; `None` if none was chosen.
    pub fn file(&self, name: &str) -> Option<&File> {
        self.files.iter().find(|(found, _)| found == name).map(|(_, file)| file)
    }

    /// Whether any file came with it.
    pub fn has_files(&self) -> bool {
        !self.files.is_empty()
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) -> Result<(), Rejection> {
        if self.fields.len() + self.files.len() >= MOST_FIELDS || name.len() > LONGEST_NAME {
            return Err(Rejection::Unreadable);
        }
        // Browsers send line ends as CR LF; NUL can be typed by no one and kept by no database.
        let value = value.replace("\r\n", "\n").replace('\0', "");
        self.fields.push((name.to_owned(), Redacted::new(value)));
        Ok(())
    }

    fn of_urlencoded(body: &[u8]) -> Result<Self, Rejection> {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            form.push(&name, &value)?;
        }
        Ok(form)
    }

    async fn of_multipart(mut multipart: Multipart) -> Result<Self, Rejection> {
        let mut form = Self::default();
        while let Some(field) = multipart.next_field().await.map_err(broken)? {
            let name = field.name().unwrap_or_default().to_owned();
            let Some(file_name) = field.file_name().map(str::to_owned) else {
                form.push(&name, &field.text().await.map_err(broken)?)?;
                continue;
            };
            let bytes = field.bytes().await.map_err(broken)?;
            // A file field that was left empty is sent with no name and no bytes.
            if file_name.is_empty() && bytes.is_empty() {
                continue;
            }
            if form.fields.len() + form.files.len() >= MOST_FIELDS || name.len() > LONGEST_NAME {
                return Err(Rejection::Unreadable);
            }
            form.files.push((
                name,
                File {
                    name: Redacted::new(file_name),
                    bytes: Redacted::new(bytes),
                },
            ));
        }
        Ok(form)
    }
}

impl FromIterator<(String, String)> for Form {
    /// A form of these fields: what was kept of one, and for tests of a context.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(fields: I) -> Self {
        Self {
            fields: fields
                .into_iter()
                .map(|(name, value)| (name, Redacted::new(value)))
                .collect(),
            files: Vec::new(),
        }
    }
}

/// What stands behind the question mark of an address, read as a form is: filters, places in a list.
#[derive(Debug)]
pub struct Asked(pub Form);

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = Rejection;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        Form::of_urlencoded(parts.uri.query().unwrap_or_default().as_bytes()).map(Self)
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.fields.iter().map(|(name, _)| name))
            .entries(self.files.iter().map(|(name, _)| name))
            .finish()
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "File({} bytes)", self.bytes.expose().len())
    }
}

/// Who sends the form, and how many bytes it may become.
fn size(request: &Request) -> Result<(Visit, usize), Rejection> {
    let extensions = request.extensions();
    let (Some(visit), Some(Limit::Form(limit))) = (extensions.get::<Visit>(), extensions.get::<Limit>()) else {
        return Err(Rejection::not_wired());
    };
    // What `Content-Length` says; a body without one may become as long as it may be.
    let told = request.body().size_hint().upper();
    let bytes = told.map_or(*limit, |length| usize::try_from(length).unwrap_or(usize::MAX));
    if bytes > *limit {
        return Err(Rejection::TooLarge);
    }
    Ok((visit.clone(), bytes))
}

/// Whether the request carries a multipart form.
pub(crate) fn is_multipart(request: &Request) -> bool {
    kind(request).is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

fn kind(request: &Request) -> Option<String> {
    let kind = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(kind.trim().to_ascii_lowercase())
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Rejection;
    async fn from_request(request: Request, state: &S) -> Result<Self, Rejection> {
        let (visit, bytes) = size(&request)?;
        // Held while it comes in: however many send slowly at once, memory does not run out.
        let room = visit.web().room(visit.session().is_some(), bytes).await;
        let _room = room.ok_or(Rejection::TimedOut)?;
        if is_multipart(&request) {
            let multipart = Multipart::from_request(request, state)
                .await
                .map_err(|_| Rejection::Unreadable)?;
            return Self::of_multipart(multipart).await;
        }
        // A button without fields sends no body, and some clients then send no type.
        let known = kind(&request).is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"));
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|error| too_large_or_unreadable(error.status()))?;
        if known || body.is_empty() {
            Self::of_urlencoded(&body)
        } else {
            Err(Rejection::Unreadable)
        }
    }
}

/// Why a multipart form could not be read.
pub(crate) fn broken(error: MultipartError) -> Rejection {
    too_large_or_unreadable(error.status())
}

fn too_large_or_unreadable(status: StatusCode) -> Rejection {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Rejection::TooLarge
    } else {
        Rejection::Unreadable
    }
}
