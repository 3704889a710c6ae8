//! What the program does when a countdown has ended: the keys go, page by page. Each step is written down before it is done, so that a program
//! that is killed goes on at its next start.

use std::sync::Arc;

use ::store::{Scope, Store, Tx};
use base::{OrgId, Refusal, Timestamp};
use journal::{Entry, audit};
use serde_json::json;
use vault::KeyId;

use super::destruction::Destruction;
use super::store as db;
use crate::records::Counting;
use crate::stage::Stage;
use crate::{Governance, Tell};

/// Destroys what is due, and goes on with what was begun. To be called every minute, and at every start before anybody is let in. Returns how many
/// sites it has ended with.
///
/// # Errors
/// [`Refusal`] of the store, the keystore or the disk; called again, it goes on.
pub fn run(cx: &Governance) -> Result<u64, Refusal> {
    let now = cx.ambient().now();
    let due = cx.store().read(Scope::Server, |tx| db::due(tx, now))?;
    let mut count = 0;
    for it in due {
        if it.stage == Stage::Running || begin(cx, &it, now)? {
            go_on(cx, &it)?;
            count += 1;
        }
    }
    Ok(count)
}

/// Writes down that it begins: from here on nothing stops it. False for a site that was opened, or a request that was withdrawn meanwhile.
fn begin(cx: &Governance, it: &Destruction, now: Timestamp) -> Result<bool, Refusal> {
    let (ours, it) = (cx.clone(), it.clone());
    cx.store().write(Scope::Org(it.org), move |tx| {
        let sites = ours.sites().sites(tx, it.org)?;
        let locked = sites.iter().any(|site| site.id == it.site && site.locked_at.is_some());
        if !locked || !db::advance(tx, &it, (Stage::Agreed, Stage::Running), None)? {
            return Ok(false);
        }
        program(tx, &it, Entry::new(now, "site-destroy-begin", "site", "program"))?;
        Ok(true)
    })
}

fn go_on(cx: &Governance, it: &Destruction) -> Result<(), Refusal> {
    let org = it.org;
    let sites = cx.store().read(Scope::Org(org), |tx| cx.sites().sites(tx, org))?;
    let teams = sites
        .into_iter()
        .find(|site| site.id == it.site)
        .map(|site| site.teams)
        .unwrap_or_default();
    // Who agreed is who did it, as far as the records are asked.
    let by = it.agreed_by.unwrap_or(it.asked_by);
    let (ours, which, of) = (cx.clone(), it.clone(), teams.clone());
    cx.store().write(Scope::Org(org), move |tx| {
        let mut keys = ours.records().sealed_beside(tx, org, &of)?;
        keys.extend(db::lifted_holds(tx, org, &of)?);
        db::order_keys(tx, &which, &keys)?;
        Ok::<_, Refusal>(())
    })?;
    again(cx, Some(org))?;
    cx.records().forget_beside(org, &teams)?;
    let which = it.clone();
    let count: Counting = Arc::new(move |tx, people, cases| Ok(db::count(tx, &which, people, cases)?));
    cx.records().destroy(org, &teams, by, &count)?;
    end(cx, it, teams)
}

fn end(cx: &Governance, it: &Destruction, teams: Vec<base::TeamId>) -> Result<(), Refusal> {
    let (ours, it) = (cx.clone(), it.clone());
    cx.store().write(Scope::Org(it.org), move |tx| {
        let now = ours.ambient().now();
        let reach = ours.records().reach(tx, it.org, &teams)?;
        let kept = i64::try_from(reach.held).unwrap_or(i64::MAX);
        if !db::advance(tx, &it, (Stage::Running, Stage::Done), Some((now, kept)))? {
            return Ok(());
        }
        let done = db::newest(tx, it.org, it.site)?.unwrap_or_else(|| it.clone());
        let detail = json!({ "people": done.people, "cases": done.cases, "kept": done.kept }).to_string();
        ours.staff()
            .tell_officers(tx, it.org, None, Tell::SiteDestroyed, it.site.uuid())?;
        let entry = Entry {
            detail: &detail,
            ..Entry::new(now, "site-destroy-done", "site", "program")
        };
        program(tx, &it, entry)
    })
}

/// Writes into the audit what the program did, on the word of two people.
fn program(tx: &mut Tx<'_>, it: &Destruction, entry: Entry<'_>) -> Result<(), Refusal> {
    let entry = Entry {
        org: Some(it.org),
        subject: Some(it.site.uuid()),
        ..entry
    };
    Ok(audit::append(tx, &entry)?)
}

/// Every key without a person that was ever ordered to be destroyed: for the escrow.
///
/// # Errors
/// When the store cannot be read.
pub fn ordered(store: &Store) -> Result<Vec<(OrgId, KeyId)>, Refusal> {
    Ok(store.read(Scope::Server, db::ordered_keys)?)
}

/// Destroys these keys once more, of one organisation or of all.
fn again(cx: &Governance, only: Option<OrgId>) -> Result<(), Refusal> {
    let ordered = ordered(cx.store())?;
    for group in ordered.chunk_by(|(one, _), (two, _)| one == two) {
        let Some((org, _)) = group.first() else { continue };
        if only.is_none_or(|only| only == *org) {
            let keys: Vec<KeyId> = group.iter().map(|(_, key)| *key).collect();
            cx.vault().destroy_many(*org, &keys)?;
        }
    }
    Ok(())
}

/// At every start, before anybody is let in: what was ordered is destroyed again, and what was begun goes on.
///
/// # Errors
/// As [`run`].
pub fn resume(cx: &Governance) -> Result<(), Refusal> {
    again(cx, None)?;
    run(cx).map(drop)
}
