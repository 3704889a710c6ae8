//! What a worker does to the rows of the queue.

use base::{Id, Timestamp};
use store::{Tx, Value};

use super::{COLUMNS, Job, JobId, LONGEST_WAIT_SECONDS, State, back_off_seconds, job};
use crate::{Error, dialect};

/// One holding of a job by one worker.
pub(super) enum ClaimNoun {}
pub(super) type ClaimId = Id<ClaimNoun>;

/// Characters of a failure that are kept.
const ERROR_LENGTH: usize = 500;

/// A job is due if it waits and its time has come, or if its worker's lease ran out; $1 is now, $2 the longest wait from now. One that was asked for
/// in the future, or waits longer than any does after a failure, was written before the clock went back: its times say nothing.
const DUE: &str = "((state = 'queued' AND (next_at <= $1 OR created_at > $1))
                    OR (state = 'failed' AND (next_at <= $1 OR next_at > $2))
                    OR (state = 'running' AND claimed_until <= $1))";

fn kinds_in(kinds: &[&'static str], first: usize) -> (String, Vec<Value>) {
    let places: Vec<String> = (first..).take(kinds.len()).map(|n| format!("${n}")).collect();
    (
        format!("kind IN ({})", places.join(", ")),
        kinds.iter().map(|kind| Value::from(*kind)).collect(),
    )
}

/// Whether a job is due; a read, so that an idle worker writes nothing.
pub(super) fn any_due(tx: &mut Tx<'_>, kinds: &[&'static str], now: Timestamp) -> Result<bool, Error> {
    let (condition, values) = kinds_in(kinds, 3);
    let sql = format!("SELECT 1 FROM jobs WHERE {DUE} AND {condition} LIMIT 1");
    let mut params = store::params![now, now.plus_seconds(LONGEST_WAIT_SECONDS)].to_vec();
    params.extend(values);
    Ok(tx.one(&sql, &params, |row| row.get::<i64>(0))?.is_some())
}

/// Takes the job that is due for longest, for `until`. Jobs whose worker died too often are given up on the way.
pub(super) fn claim(
    tx: &mut Tx<'_>,
    kinds: &[&'static str],
    claim: ClaimId,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<Job>, Error> {
    let sql = "UPDATE jobs SET state = 'given-up', finished_at = $1, claim_id = NULL, claimed_until = NULL,
                      error = 'the worker stopped without a word'
               WHERE state = 'running' AND claimed_until <= $1 AND attempts >= max_attempts";
    tx.execute(sql, &store::params![now])?;
    let (condition, values) = kinds_in(kinds, 5);
    let sql = format!(
        "UPDATE jobs SET state = 'running', claim_id = $3, claimed_until = $4, attempts = attempts + 1
         WHERE job_id = (SELECT job_id FROM jobs WHERE {DUE} AND {condition} ORDER BY next_at, job_id LIMIT 1{})
         RETURNING {COLUMNS}",
        dialect::skip_locked(tx.engine())
    );
    let mut params = store::params![now, now.plus_seconds(LONGEST_WAIT_SECONDS), claim, until].to_vec();
    params.extend(values);
    Ok(tx.one(&sql, &params, job)?)
}

/// Notes progress and holds the lease for longer. An error if the job is somebody else's by now; `true` if it is to stop.
pub(super) fn report(
    tx: &mut Tx<'_>,
    id: JobId,
    claim: ClaimId,
    until: Timestamp,
    progress: u16,
    message: &str,
) -> Result<bool, Error> {
    let sql = "UPDATE jobs SET progress = $4, message = $5, claimed_until = $3
               WHERE job_id = $1 AND claim_id = $2 AND state = 'running' RETURNING cancel";
    let params = store::params![id, claim, until, progress.min(1000), message];
    let cancel: Option<bool> = tx.one(sql, &params, |row| row.get(0))?;
    cancel.ok_or(Error::LeaseLost { job: id })
}

/// Marks a job as done.
pub(super) fn finish(tx: &mut Tx<'_>, id: JobId, claim: ClaimId, now: Timestamp) -> Result<(), Error> {
    let sql = "UPDATE jobs SET state = 'done', progress = 1000, message = NULL, error = NULL, finished_at = $3,
                      claim_id = NULL, claimed_until = NULL
               WHERE job_id = $1 AND claim_id = $2 AND state = 'running'";
    match tx.execute(sql, &store::params![id, claim, now])? {
        1 => Ok(()),
        _ => Err(Error::LeaseLost { job: id }),
    }
}

/// How an attempt went wrong.
pub(super) enum Ending {
    /// Try again later, if attempts are left.
    Retry,
    /// It can never work.
    GiveUp,
    /// Somebody asked.
    Cancelled,
}

/// Gives a job back whose worker must stop: another may take it at once, and the attempt does not count.
pub(super) fn give_back(tx: &mut Tx<'_>, id: JobId, claim: ClaimId, now: Timestamp) -> Result<(), Error> {
    let sql =
        "UPDATE jobs SET state = 'queued', next_at = $3, attempts = attempts - 1, claim_id = NULL, claimed_until = NULL
               WHERE job_id = $1 AND claim_id = $2 AND state = 'running'";
    match tx.execute(sql, &store::params![id, claim, now])? {
        1 => Ok(()),
        _ => Err(Error::LeaseLost { job: id }),
    }
}

/// Notes that an attempt went wrong; returns the job's new state. An error if the job is somebody else's by now.
pub(super) fn fail(
    tx: &mut Tx<'_>,
    failed: &Job,
    claim: ClaimId,
    now: Timestamp,
    ending: &Ending,
    error: &str,
) -> Result<State, Error> {
    let state = match ending {
        Ending::Cancelled => State::Cancelled,
        Ending::Retry if failed.attempts < failed.max_attempts => State::Failed,
        Ending::Retry | Ending::GiveUp => State::GivenUp,
    };
    let next_at = now.plus_seconds(back_off_seconds(failed.attempts.into()));
    let finished_at = state.is_final().then_some(now);
    let error: String = error.chars().take(ERROR_LENGTH).collect();
    let sql =
        "UPDATE jobs SET state = $3, next_at = $4, finished_at = $5, error = $6, claim_id = NULL, claimed_until = NULL
               WHERE job_id = $1 AND claim_id = $2 AND state = 'running'";
    let changed = tx.execute(
        sql,
        &store::params![failed.id, claim, state.code(), next_at, finished_at, error],
    )?;
    match changed {
        1 => Ok(state),
        _ => Err(Error::LeaseLost { job: failed.id }),
    }
}
