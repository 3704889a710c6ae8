//! Once a day: who falls due within a month is proposed, technical rows that are over their time go, and what was done is counted.

use base::{OrgId, Refusal, Timestamp};
use journal::{Entry, audit};
use serde_json::json;
use store::{Scope, Tx};

use super::model::Due;
use super::store as db;
use crate::Governance;

/// So many days before their time is over people are proposed.
pub const AHEAD_DAYS: i64 = 30;
/// Most people that are proposed at once.
const MOST: u32 = 10_000;
const DAY: i64 = 24 * 60 * 60;

/// Goes through all organisations. To be called once a day.
///
/// # Errors
/// [`Refusal`] of the store; organisations after the one that failed are left for the next day.
pub fn nightly(cx: &Governance) -> Result<(), Refusal> {
    for org in cx.records().organisations()? {
        let ours = cx.clone();
        cx.store().write(Scope::Org(org), move |tx| one(&ours, tx, org))?;
    }
    Ok(())
}

fn one(cx: &Governance, tx: &mut Tx<'_>, org: OrgId) -> Result<(), Refusal> {
    let now = cx.ambient().now();
    let before = |days: i64| now.plus_seconds(-days * DAY);
    let mut counts = serde_json::Map::new();
    for setting in db::settings(tx, org)? {
        let count = match setting.keep.technical() {
            Some(what) => cx.records().clear(tx, org, what, before(setting.days))?,
            None => {
                let erased = erased_since(cx, tx, org)?;
                let due = due(cx, tx, org, before(setting.days - AHEAD_DAYS), setting.days)?;
                counts.insert("due".into(), json!(due.len()));
                db::propose(tx, org, &due)?;
                erased
            }
        };
        if count > 0 {
            db::done(tx, cx.ambient(), org, setting.keep, count)?;
            counts.insert(setting.keep.code().into(), json!(count));
        }
    }
    let detail = serde_json::Value::from(counts).to_string();
    let entry = Entry {
        org: Some(org),
        detail: &detail,
        ..Entry::new(now, "retention-run", "setting", "program")
    };
    Ok(audit::append(tx, &entry)?)
}

/// Those of the last proposals whom somebody erased since.
fn erased_since(cx: &Governance, tx: &mut Tx<'_>, org: OrgId) -> Result<u64, Refusal> {
    let proposed = db::proposed(tx, org)?;
    let gone = cx.records().erased(tx, org, &proposed)?;
    Ok(u64::try_from(gone.len()).unwrap_or(u64::MAX))
}

fn due(cx: &Governance, tx: &mut Tx<'_>, org: OrgId, before: Timestamp, days: i64) -> Result<Vec<Due>, Refusal> {
    let held = db::held(tx, org)?;
    let quiet = cx.records().quiet(tx, org, before, MOST)?;
    let open = quiet.into_iter().filter(|one| !held.contains(&one.person));
    Ok(open
        .map(|one| Due {
            org,
            person: one.person,
            code: one.code,
            team: one.team,
            owner: one.owner,
            due_at: one.since.plus_seconds(days * DAY),
        })
        .collect())
}
