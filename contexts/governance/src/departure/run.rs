//! What the program does when the countdown of a departure has ended.

use ::store::{Scope, Store, Tx};
use base::{OrgId, Refusal, Timestamp};
use journal::{Entry, audit};
use serde_json::json;

use super::Destroyed;
use super::leave::Departure;
use super::store as db;
use crate::Governance;
use crate::stage::Stage;

/// Lets go who is due, and goes on with what was begun. To be called every minute, and at every start before anybody is let in. Returns how many
/// organisations are gone.
///
/// # Errors
/// [`Refusal`] of a database, or when an escrow is away; called again, it goes on.
pub fn run(cx: &Governance) -> Result<u64, Refusal> {
    let now = cx.ambient().now();
    let due = cx.store().read(Scope::Server, |tx| db::due_departures(tx, now))?;
    let mut count = 0;
    for it in due {
        if it.stage == Stage::Running || begin(cx, &it, now)? {
            let destroyed = cx.leaving().destroy(it.org)?;
            end(cx, &it, destroyed)?;
            count += 1;
        }
    }
    Ok(count)
}

/// As [`run`], at a start: an escrow that is away must not keep the others from their work.
///
/// # Errors
/// When the database cannot be read.
pub fn resume(cx: &Governance) -> Result<bool, Refusal> {
    Ok(run(cx).is_ok())
}

/// Accounts end and the organisation is marked as gone, in one transaction: from here on nothing stops it.
fn begin(cx: &Governance, it: &Departure, now: Timestamp) -> Result<bool, Refusal> {
    let (ours, it) = (cx.clone(), it.clone());
    cx.store().write(Scope::Org(it.org), move |tx| {
        if !db::begin_departure(tx, &it)? {
            return Ok(false);
        }
        let accounts = ours.leaving().close(tx, it.org, now)?;
        db::accounts_ended(tx, &it, accounts)?;
        let detail = json!({ "accounts": accounts }).to_string();
        let entry = Entry {
            detail: &detail,
            ..Entry::new(now, "organisation-leave-begin", "organisation", "program")
        };
        program(tx, &it, entry)?;
        Ok(true)
    })
}

fn end(cx: &Governance, it: &Departure, destroyed: Destroyed) -> Result<(), Refusal> {
    let (ours, it) = (cx.clone(), it.clone());
    cx.store().write(Scope::Org(it.org), move |tx| {
        let now = ours.ambient().now();
        if !db::end_departure(tx, &it, destroyed, now)? {
            return Ok(());
        }
        let detail = json!({ "keys": destroyed.keys, "rows": destroyed.rows }).to_string();
        let entry = Entry {
            detail: &detail,
            ..Entry::new(now, "organisation-leave-done", "organisation", "program")
        };
        program(tx, &it, entry)
    })
}

fn program(tx: &mut Tx<'_>, it: &Departure, entry: Entry<'_>) -> Result<(), Refusal> {
    let entry = Entry {
        org: Some(it.org),
        subject: Some(it.id.uuid()),
        ..entry
    };
    Ok(audit::append(tx, &entry)?)
}

/// The organisations that are gone or going: nothing of theirs may lie in an escrow.
///
/// # Errors
/// When the store cannot be read.
pub fn departed(store: &Store) -> Result<Vec<OrgId>, Refusal> {
    Ok(store.read(Scope::Server, db::departed)?)
}
