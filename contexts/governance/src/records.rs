//! What this context asks the contexts that keep records. Declared here, wired by `app`.

use std::collections::HashSet;
use std::sync::Arc;

use access::Facts;
use base::{OrgId, PersonId, Refusal, TeamId, Timestamp, UserId};
use store::Tx;
use vault::KeyId;

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

/// What destroying the keys of some teams' records would reach: numbers only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// People of whom nothing would be left but a stub.
    pub people: u64,
    /// Cases of which nothing would be left but a stub.
    pub cases: u64,
    /// People whose data must be kept: they and their cases stay.
    pub held: u64,
    /// People who have a case elsewhere: they stay, and their cases of these teams go.
    pub elsewhere: u64,
}

/// Hears, in the transaction of each step, how many people and cases it took.
pub type Counting = Arc<dyn Fn(&mut Tx<'_>, u64, u64) -> Result<(), Refusal> + Send + Sync>;

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

    /// What destroying the keys of these teams' records would reach.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn reach(&self, tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Reach, Refusal>;

    /// Destroys the keys of these teams' records, and leaves stubs: written down first, step by step, each in a transaction that `count` hears of.
    /// Whose data must be kept stays. Called again, it goes on.
    ///
    /// # Errors
    /// [`Refusal`] of the store or the keystore.
    fn destroy(&self, org: OrgId, teams: &[TeamId], by: UserId, count: &Counting) -> Result<(), Refusal>;

    /// The keys of what these teams have sealed and what belongs to no person: files that were sent in.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn sealed_beside(&self, tx: &mut Tx<'_>, org: OrgId, teams: &[TeamId]) -> Result<Vec<KeyId>, Refusal>;

    /// Clears what these keys sealed, after they are destroyed.
    ///
    /// # Errors
    /// [`Refusal`] of the store or the disk.
    fn forget_beside(&self, org: OrgId, teams: &[TeamId]) -> Result<(), Refusal>;
}
