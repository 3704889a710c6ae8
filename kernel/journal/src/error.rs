//! What can go wrong in the journal.

use base::Refusal;

use crate::jobs::JobId;

/// Why the journal could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A row that migrations put there is gone.
    #[error(
        "the table {table} has lost a row that belongs to it; restore the database from its backup and run `amparo audit verify`"
    )]
    Lost {
        /// The table.
        table: &'static str,
    },
    /// The job's lease ran out and another worker has it; what this one did is undone.
    #[error("job {job} was taken over by another worker because its lease ran out; report progress more often")]
    LeaseLost {
        /// The job.
        job: JobId,
    },
    /// The program is about to end; the job goes on at its next start.
    #[error("job {job} was interrupted because the program is about to end")]
    Interrupted {
        /// The job.
        job: JobId,
    },
    /// Somebody asked the job to stop.
    #[error("job {job} was cancelled")]
    Cancelled {
        /// The job.
        job: JobId,
    },
    /// The folder of the witness cannot be read or written.
    #[error(
        "the witness folder {folder} cannot be used ({source}); see whether it is there and whether the program's user may write it"
    )]
    Witness {
        /// The folder.
        folder: String,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A fact that cannot be counted.
    #[error("a fact of kind {kind} cannot be written down: {what}")]
    NotAFact {
        /// Its kind.
        kind: String,
        /// What is wrong with it; never a value.
        what: &'static str,
    },
    /// The deed stands as another fact already; it is corrected, not said a second time.
    #[error("the deed of this fact (kind {kind}) stands with other contents; correct it instead of emitting it again")]
    Stands {
        /// Its kind.
        kind: String,
    },
    /// A payload is not what the job or consumer understands.
    #[error("the payload of {kind} cannot be read ({source}); it may come from another version of the program")]
    Payload {
        /// Kind of job or event.
        kind: String,
        /// What serde found.
        source: serde_json::Error,
    },
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::failed(error)
    }
}
