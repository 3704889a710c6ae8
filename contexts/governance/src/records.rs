//! What this context asks the contexts that keep records. Declared here, wired by `app`.

use std::collections::HashSet;

use access::Facts;
use base::{OrgId, PersonId, Refusal, TeamId, Timestamp, UserId};
use store::Tx;

/// Somebody all of whose cases are closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// The person.
    pub person: PersonId,
    /// The code of the case that was closed last.
    pub code: String,
    /// The team that answers for it.
    pub team: Option<TeamId>,
    /// Who worked on it.
    pub owner: Option<UserId>,
    /// When something was last changed.
    pub since: Timestamp,
}

/// Rows that go by themselves when their time is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Technical {
    /// Imports that left nothing.
    Imports,
    /// Devices that nobody signs in from any more.
    Devices,
    /// Notices that were seen.
    Notices,
}

/// What this context asks the contexts that keep records.
pub trait Records: Send + Sync {
    /// Every organisation of the server.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn organisations(&self) -> Result<Vec<OrgId>, Refusal>;

    /// People all of whose cases are closed and of whom nothing was changed since a time, the longest first.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn quiet(&self, tx: &mut Tx<'_>, org: OrgId, before: Timestamp, limit: u32) -> Result<Vec<Quiet>, Refusal>;

    /// The person whose case has this code, as it was typed, with what a decision about them looks at.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn by_code(&self, tx: &mut Tx<'_>, org: OrgId, typed: &str) -> Result<Option<(PersonId, Facts)>, Refusal>;

    /// Which of these people were erased.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn erased(&self, tx: &mut Tx<'_>, org: OrgId, people: &[PersonId]) -> Result<HashSet<PersonId>, Refusal>;

    /// Deletes what is older than a time; returns how much.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn clear(&self, tx: &mut Tx<'_>, org: OrgId, what: Technical, before: Timestamp) -> Result<u64, Refusal>;
}
