//! What this context needs of the case register and of the staff list. Declared here, wired by `app`.

use std::collections::HashSet;

use ::store::Tx;
use access::{Actor, Grant, act};
use base::{FieldProblem, OrgId, PersonId, Redacted, Refusal, TeamId, UserId};
use standards::CaseRecord;

use crate::model::BatchId;

/// Keyed hash of the canonical content of a row: the same row loads once.
pub type Fingerprint = [u8; 32];

/// A case to be added.
#[derive(Debug, Clone)]
pub struct NewCase {
    /// What is known.
    pub record: CaseRecord,
    /// What it is recognised by when the row comes again.
    pub fingerprint: Fingerprint,
}

/// What taking an import back did.
#[derive(Debug, Clone, Default)]
pub struct CasesUndone {
    /// Cases that are gone.
    pub removed: u64,
    /// Cases that stay because somebody has worked on them since.
    pub kept: u64,
    /// Keys to be destroyed once the removal is durable.
    pub keys: Vec<[u8; 16]>,
    /// The people who are gone, to be forgotten by whatever keeps them in memory.
    pub people: Vec<PersonId>,
}

/// The case register.
pub trait CaseSink: Send + Sync {
    /// What is missing or contradictory in a record before it can be a case. `field` of a problem is an HTCDS field.
    fn check(&self, record: &CaseRecord) -> Vec<FieldProblem>;

    /// Which of these rows are cases already.
    ///
    /// # Errors
    /// Of the store.
    fn known(&self, tx: &mut Tx<'_>, org: OrgId, rows: &[Fingerprint]) -> Result<HashSet<Fingerprint>, Refusal>;

    /// Adds cases in the caller's transaction, which may run again; the caller writes the audit of the import.
    ///
    /// # Errors
    /// Of the store and the keystore; then nothing of the transaction is kept.
    fn insert(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCases>,
        batch: BatchId,
        team: TeamId,
        cases: &[NewCase],
    ) -> Result<u64, Refusal>;

    /// Removes the cases of an import in the caller's transaction. Cases that were worked on since stay, unless `all`.
    ///
    /// # Errors
    /// Of the store.
    fn undo(
        &self,
        tx: &mut Tx<'_>,
        grant: &Grant<act::ImportCasesUndo>,
        batch: BatchId,
        all: bool,
    ) -> Result<CasesUndone, Refusal>;

    /// Called once an import is durable: whatever the register keeps in memory may be brought up to date.
    ///
    /// # Errors
    /// Of the store; the cases are there all the same.
    fn loaded(&self, org: OrgId, batch: BatchId) -> Result<(), Refusal>;

    /// Called once an undoing is durable: keys are destroyed, memory is brought up to date.
    ///
    /// # Errors
    /// Of the keystore; called again when the program next starts.
    fn undone(&self, org: OrgId, undone: &CasesUndone) -> Result<(), Refusal>;
}

/// Who is who among the staff.
pub trait Directory: Send + Sync {
    /// Teams that can answer for cases, in the order to show them. Every case of an import gets one.
    ///
    /// # Errors
    /// Of the store.
    fn teams(&self, org: OrgId) -> Result<Vec<(TeamId, String)>, Refusal>;

    /// A user with the roles and teams that they have now; none if they may not work any more. Long work asks again, so that a
    /// role that was taken away counts.
    ///
    /// # Errors
    /// Of the store.
    fn actor(&self, org: OrgId, user: UserId) -> Result<Option<Actor>, Refusal>;

    /// The name of a user, as colleagues see it.
    ///
    /// # Errors
    /// Of the store.
    fn name(&self, org: OrgId, user: UserId) -> Result<Option<Redacted<String>>, Refusal>;
}
