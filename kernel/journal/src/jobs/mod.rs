//! Work that outlives a request: imports, releases, mail. A job is a row; its state, progress and failures can be seen and it can be
//! cancelled. A worker holds a lease while it works; if it dies, the lease runs out and another takes over.

mod queue;
mod runner;

use std::fmt;

use base::{Ambient, Id, OrgId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Row, Tx};

use crate::Error;
pub use runner::{Failure, Runner, Running, Tick, Work};

/// The noun behind [`JobId`].
pub enum JobNoun {}
/// Identifier of a job.
pub type JobId = Id<JobNoun>;

/// A job to be done.
#[derive(Debug, Clone)]
pub struct NewJob {
    /// For which organisation; none for the server.
    pub org: Option<OrgId>,
    /// What is to be done; a handler of that name must be registered.
    pub kind: &'static str,
    /// Coded JSON: identifiers only.
    pub payload: String,
    /// Not before this time.
    pub not_before: Timestamp,
    /// How often it is tried before it is given up.
    pub max_attempts: u32,
}

impl NewJob {
    /// A job to be done as soon as possible, tried five times.
    ///
    /// # Errors
    /// [`Error::Payload`] if serde cannot write the payload.
    pub fn new(org: Option<OrgId>, kind: &'static str, payload: &impl Serialize) -> Result<Self, Error> {
        let payload = serde_json::to_string(payload).map_err(|source| Error::Payload {
            kind: kind.to_owned(),
            source,
        })?;
        Ok(Self {
            org,
            kind,
            payload,
            not_before: Timestamp::from_micros(0),
            max_attempts: 5,
        })
    }
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Waits for a worker.
    Queued,
    /// A worker has it.
    Running,
    /// Failed, and will be tried again.
    Failed,
    /// Done.
    Done,
    /// Failed too often, or for good.
    GivenUp,
    /// Stopped because somebody asked.
    Cancelled,
}

impl State {
    /// All states.
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Running,
        Self::Failed,
        Self::Done,
        Self::GivenUp,
        Self::Cancelled,
    ];

    /// The code in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Failed => "failed",
            Self::Done => "done",
            Self::GivenUp => "given-up",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether nothing more will happen to the job.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::GivenUp | Self::Cancelled)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A job as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its identifier.
    pub id: JobId,
    /// For which organisation.
    pub org: Option<OrgId>,
    /// What is to be done.
    pub kind: String,
    /// Coded JSON.
    pub payload: String,
    /// Where it stands.
    pub state: State,
    /// Times it was started.
    pub attempts: u32,
    /// Times it may be started.
    pub max_attempts: u32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it is tried next.
    pub next_at: Timestamp,
    /// Whether somebody asked it to stop.
    pub cancel: bool,
    /// How far it is, in thousandths.
    pub progress: u16,
    /// Message id of what it does now.
    pub message: Option<String>,
    /// What the last failure said; for operators.
    pub error: Option<String>,
    /// When it came to its end.
    pub finished_at: Option<Timestamp>,
}

impl Job {
    /// The payload as a type.
    ///
    /// # Errors
    /// [`Error::Payload`] if it is of another shape.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.payload).map_err(|source| Error::Payload {
            kind: self.kind.clone(),
            source,
        })
    }
}

const COLUMNS: &str = "job_id, org_id, kind, payload, state, attempts, max_attempts, created_at, next_at, cancel, progress, message, error, \
                       finished_at";

/// Asks for a job, in the transaction of what it belongs to: it is not seen by a worker before the commit.
///
/// # Errors
/// When the database cannot be written.
pub fn enqueue(tx: &mut Tx<'_>, ambient: &Ambient, job: &NewJob) -> Result<JobId, Error> {
    let id = JobId::new(ambient);
    let now = ambient.now();
    let sql = "INSERT INTO jobs (job_id, org_id, kind, payload, state, attempts, max_attempts, created_at, next_at, cancel, progress)
               VALUES ($1, $2, $3, $4, 'queued', 0, $5, $6, $7, 0, 0)";
    let next_at = job.not_before.max(now);
    let params = store::params![
        id,
        job.org,
        job.kind,
        job.payload.as_str(),
        job.max_attempts.max(1),
        now,
        next_at
    ];
    tx.execute(sql, &params)?;
    Ok(id)
}

/// One job of an organisation (of the server with `None`).
///
/// # Errors
/// When the database cannot be read.
pub fn get(tx: &mut Tx<'_>, org: Option<OrgId>, id: JobId) -> Result<Option<Job>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE job_id = $1 AND {}", of_org(org, 2));
    let mut params = vec![id.into()];
    params.extend(org.map(store::Value::from));
    Ok(tx.one(&sql, &params, job)?)
}

/// The jobs of an organisation (of the server with `None`), newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn list(tx: &mut Tx<'_>, org: Option<OrgId>, limit: u32) -> Result<Vec<Job>, Error> {
    let condition = of_org(org, 2);
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE {condition} ORDER BY created_at DESC, job_id DESC LIMIT $1");
    let mut params = vec![limit.into()];
    params.extend(org.map(store::Value::from));
    Ok(tx.query(&sql, &params, job)?)
}

/// How many jobs are in each state, over all organisations.
///
/// # Errors
/// When the database cannot be read.
pub fn counts(tx: &mut Tx<'_>) -> Result<Vec<(State, u64)>, store::Error> {
    let rows = tx.query("SELECT state, COUNT(*) FROM jobs GROUP BY state", &[], |row| {
        Ok((row.text(0)?.to_owned(), row.get::<u64>(1)?))
    })?;
    let of = |state: State| {
        rows.iter()
            .find(|(code, _)| code == state.code())
            .map_or(0, |(_, count)| *count)
    };
    Ok(State::ALL.into_iter().map(|state| (state, of(state))).collect())
}

/// Asks a job of an organisation to stop. One that waits is cancelled at once, one that runs when it next reports progress. `false` if there is none
/// or it has come to its end.
///
/// # Errors
/// When the database cannot be written.
pub fn cancel(tx: &mut Tx<'_>, org: Option<OrgId>, id: JobId, now: Timestamp) -> Result<bool, Error> {
    let sql = format!(
        "UPDATE jobs SET cancel = 1,
                finished_at = CASE WHEN state = 'running' THEN NULL ELSE CAST($2 AS BIGINT) END,
                state = CASE WHEN state = 'running' THEN state ELSE 'cancelled' END
         WHERE job_id = $1 AND state IN ('queued', 'failed', 'running') AND {}",
        of_org(org, 3)
    );
    let mut params = store::params![id, now].to_vec();
    params.extend(org.map(store::Value::from));
    Ok(tx.execute(&sql, &params)? == 1)
}

/// Deletes jobs that came to their end before `older_than`, ten thousand at most; returns how many. To be called again until it returns less.
/// The [`Runner`] calls it once a day.
///
/// # Errors
/// When the database cannot be written.
pub fn trim(tx: &mut Tx<'_>, older_than: Timestamp) -> Result<u64, Error> {
    let sql = "DELETE FROM jobs WHERE job_id IN (
                   SELECT job_id FROM jobs
                   WHERE state IN ('done', 'given-up', 'cancelled') AND finished_at < $1
                   ORDER BY job_id LIMIT $2)";
    Ok(tx.execute(sql, &store::params![older_than, crate::events::TRIM])?)
}

fn of_org(org: Option<OrgId>, param: usize) -> String {
    org.map_or_else(|| String::from("org_id IS NULL"), |_| format!("org_id = ${param}"))
}

fn job(row: &Row<'_>) -> Result<Job, store::Error> {
    let code = row.text(4)?;
    // The CHECK constraint lets nothing else in.
    let state = State::ALL
        .into_iter()
        .find(|state| state.code() == code)
        .unwrap_or(State::GivenUp);
    Ok(Job {
        id: row.get(0)?,
        org: row.get(1)?,
        kind: row.get(2)?,
        payload: row.get(3)?,
        state,
        attempts: row.get(5)?,
        max_attempts: row.get(6)?,
        created_at: row.get(7)?,
        next_at: row.get(8)?,
        cancel: row.get(9)?,
        progress: row.get(10)?,
        message: row.get(11)?,
        error: row.get(12)?,
        finished_at: row.get(13)?,
    })
}

/// No failed job or consumer waits longer than this.
pub(crate) const LONGEST_WAIT_SECONDS: i64 = 3600;

/// Seconds to wait after so many failures in a row: 10, 20, 40 … up to an hour.
pub(crate) fn back_off_seconds(failures: i64) -> i64 {
    let doublings = u32::try_from(failures.saturating_sub(1).clamp(0, 16)).unwrap_or(16);
    (10_i64 << doublings).min(LONGEST_WAIT_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_from_ten_seconds_to_an_hour() {
        let waits: Vec<i64> = [0, 1, 2, 3, 9, 10, 11, i64::MAX].map(back_off_seconds).to_vec();
        assert_eq!(waits, [10, 10, 20, 40, 2560, 3600, 3600, 3600]);
    }
}
