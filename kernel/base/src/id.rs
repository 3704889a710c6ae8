//! Identifiers: UUIDv7, made by the program, one type per noun so that a person's cannot be passed for a case's.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use uuid::Uuid;

use crate::Ambient;

/// An identifier of a `T`. Sixteen bytes, ordered by the time it was made (RFC 9562, version 7).
pub struct Id<T> {
    uuid: Uuid,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// A new identifier from the program's clock and randomness.
    pub fn new(ambient: &Ambient) -> Self {
        Self::from_uuid(ambient.uuid_v7())
    }

    /// Wraps an identifier that was read from the store or from an address.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self { uuid, of: PhantomData }
    }

    /// Reads the sixteen bytes that the store keeps; `None` if there are not sixteen.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Uuid::from_slice(bytes).ok().map(Self::from_uuid)
    }

    /// The bare UUID.
    pub const fn uuid(self) -> Uuid {
        self.uuid
    }

    /// The sixteen bytes, as the store keeps them.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.uuid.as_bytes()
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.uuid.cmp(&other.uuid)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.uuid, f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}
impl<T> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, T> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The nouns that more than one crate names. A context's own nouns have their marker in the context.
pub mod of {
    /// An organisation: the tenant.
    pub enum Org {}
    /// A place where an organisation works.
    pub enum Site {}
    /// A team of an organisation.
    pub enum Team {}
    /// A person who signs in.
    pub enum User {}
    /// One sign-in on one device.
    pub enum Session {}
    /// A person who is assisted.
    pub enum Person {}
    /// A case: the work for one person.
    pub enum Case {}
}

/// Identifier of an organisation.
pub type OrgId = Id<of::Org>;
/// Identifier of a site.
pub type SiteId = Id<of::Site>;
/// Identifier of a team.
pub type TeamId = Id<of::Team>;
/// Identifier of a user of the program.
pub type UserId = Id<of::User>;
/// Identifier of a session.
pub type SessionId = Id<of::Session>;
/// Identifier of an assisted person.
pub type PersonId = Id<of::Person>;
/// Identifier of a case.
pub type CaseId = Id<of::Case>;
