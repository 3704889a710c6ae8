//! The job that makes an export when two people want one.

use std::cell::Cell;

use ::backup::Recipients;
use governance::departure::{self, Made, Payload};
use journal::jobs::{Failure as JobFailure, Runner, Work};
use store::{Scope, Tx};

use super::export;
use super::leaving::Means;
use crate::compose::Contexts;
use crate::data::make_private;
use crate::outcome::Failure;

/// Registers what does the jobs.
#[must_use]
pub fn jobs(means: &Means, contexts: &Contexts, runner: Runner) -> Runner {
    let (means, contexts) = (means.clone(), contexts.clone());
    runner.handle(departure::EXPORT, move |work| run(&means, &contexts, work))
}

fn run(means: &Means, contexts: &Contexts, work: &Work<'_>) -> Result<(), JobFailure> {
    let payload: Payload = work.job.read()?;
    let Some(wanted) = departure::open_export(&contexts.governance, payload)? else {
        return Ok(());
    };
    let recipients = Recipients::parse([&wanted.recipient]).map_err(base::Refusal::failed)?;
    let file = means.export(payload.export);
    if let Some(folder) = file.parent() {
        make_private(folder).map_err(failed)?;
    }
    // What stands before the rows is not known to the row; half of the way is where most exports are when the last row is read.
    let all = means.store.read(Scope::Org(payload.org), |tx| rows(tx, payload.org))?;
    let stopped: Cell<Option<JobFailure>> = Cell::new(None);
    let mut hear = |done: u64| {
        let share = done.saturating_mul(900) / all.max(1);
        let said = work.progress(u16::try_from(share).unwrap_or(900).min(900), "app-export-writing");
        said.map_err(|failure| {
            let told = Failure::not_now("the job was interrupted");
            stopped.set(Some(failure.into()));
            told
        })
    };
    let made = export::write(means, contexts, payload.org, &recipients, &file, &mut hear);
    let made = match (made, stopped.take()) {
        (_, Some(failure)) => {
            if matches!(failure, JobFailure::Stopped(journal::Error::Cancelled { .. })) {
                departure::failed(&contexts.governance, payload)?;
            }
            return Err(failure);
        }
        (Err(failure), None) => {
            tracing::error!(error = %failure, "an export could not be made");
            departure::failed(&contexts.governance, payload)?;
            return Err(JobFailure::GiveUp(failure.to_string()));
        }
        (Ok(made), None) => made,
    };
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let made = Made {
        bytes: number(made.bytes),
        cases: number(made.cases),
        rows: number(made.rows),
        sha256: Some(made.sha256),
    };
    let governance = contexts.governance.clone();
    let ending = work.ending();
    means
        .store
        .write(Scope::Org(payload.org), move |tx| {
            departure::made(&governance, tx, payload, &made)?;
            ending(tx)?;
            Ok::<_, base::Refusal>(())
        })
        .map_err(JobFailure::from)
}

fn rows(tx: &mut Tx<'_>, org: base::OrgId) -> Result<u64, store::Error> {
    let mut all = 0;
    for table in super::tables::owned(tx)? {
        let sql = format!("SELECT COUNT(*) FROM {} WHERE org_id = $1", table.name);
        let found = tx.one(&sql, &[org.into()], |row| row.get::<i64>(0))?.unwrap_or(0);
        all += u64::try_from(found).unwrap_or(0);
    }
    Ok(all)
}

fn failed(failure: Failure) -> base::Refusal {
    base::Refusal::failed(std::io::Error::other(failure.to_string()))
}
