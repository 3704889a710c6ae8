//! What happened, who must hear of it, what is counted of it, and what is still to be done: audit chain, events, facts, jobs. All are rows
//! written in the transaction of the change that they belong to: a change without its audit row, or an event without its change, cannot exist.

pub mod audit;
mod dialect;
mod error;
pub mod events;
pub mod facts;
pub mod jobs;

pub use audit::Entry;
pub use error::Error;

/// The tables of this crate, for the main database.
pub const MIGRATIONS: store::MigrationSet = store::migrations!(
    "journal",
    [
        "0001_audit.sql",
        "0002_events_and_jobs.sql",
        "0003_checkpoints.sql",
        "0004_facts.sql",
        "0005_audit_by_subject.sql"
    ]
);
