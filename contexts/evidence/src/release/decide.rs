//! Approving a release or sending it back: never by who proposed it.

use ::store::{Scope, Tx};
use access::{Actor, act};
use base::{Redacted, Refusal};
use journal::Entry;
use journal::jobs::{self, JobId, NewJob};
use serde::{Deserialize, Serialize};
use vault::DataKey;

use super::METHOD;
use crate::Evidence;
use crate::import::check_reason;
use crate::model::{Release, ReleaseId, ReleaseState};
use crate::store::releases::{self, Decision, Spent};

/// What the job that writes a release is about.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Payload {
    pub(super) org: base::OrgId,
    pub(super) release: ReleaseId,
}

/// Approves a release: it gets its version, stands in the ledger, and a job writes the bundle. `reason`: what was checked.
///
/// # Errors
/// [`Refusal::Denied`], for who proposed it too; [`Refusal::NotNow`] if it is decided, or another organisation has released under this
/// name; [`Refusal::Invalid`] without a reason.
pub fn approve(cx: &Evidence, actor: &Actor, id: ReleaseId, reason: &Redacted<String>) -> Result<(), Refusal> {
    decide(cx, actor, id, reason, ReleaseState::Approved)
}

/// Sends a release back. Its records may be counted by another one then.
///
/// # Errors
/// As [`approve`].
pub fn send_back(cx: &Evidence, actor: &Actor, id: ReleaseId, reason: &Redacted<String>) -> Result<(), Refusal> {
    decide(cx, actor, id, reason, ReleaseState::Returned)
}

fn decide(
    cx: &Evidence,
    actor: &Actor,
    id: ReleaseId,
    reason: &Redacted<String>,
    to: ReleaseState,
) -> Result<(), Refusal> {
    check_reason(reason)?;
    let key = cx.vault().new_key(actor.org)?;
    let (context, actor, reason) = (cx.clone(), actor.clone(), reason.clone());
    // All releases of a server stand in one folder, so versions are counted over all organisations. The release itself is read
    // and changed by organisation all the same.
    cx.store().write(Scope::Server, move |tx| {
        decide_in(&context, tx, &actor, id, &reason, &key, to)
    })
}

fn decide_in(
    cx: &Evidence,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: ReleaseId,
    reason: &Redacted<String>,
    key: &DataKey,
    to: ReleaseState,
) -> Result<(), Refusal> {
    let (org, now) = (actor.org, cx.ambient().now());
    let release = releases::get(tx, org, id)?.ok_or(Refusal::NotFound)?;
    // Whoever may see it learns why they may not decide.
    access::decide::<act::ReleaseView>(actor, &super::facts(&release)).map(drop)?;
    let grant = access::decide::<act::ReleaseApprove>(actor, &super::facts(&release))?;
    let sealed = key.seal_text(super::reason_place(&release), reason)?;
    let (mut version, mut job) = (None, None);
    if to == ReleaseState::Approved {
        // A version of one organisation must not take the place of another's.
        if releases::owner(tx, &release.slug)?.is_some_and(|owner| owner != org) {
            return Err(Refusal::NotNow {
                why: "evidence-release-name-taken",
            });
        }
        let written = bundle::next_version(&cx.folders().releases, &release.slug).unwrap_or(1);
        version = Some(releases::next_version(tx, &release.slug)?.max(written));
        job = Some(ask(cx, tx, org, id)?);
    }
    let decision = Decision {
        state: to,
        by: actor.user,
        at: now,
        version,
        reason: Some((key.id(), &sealed)),
        job,
    };
    if !releases::decide(tx, org, id, &decision)? {
        return Err(Refusal::NotNow {
            why: "evidence-release-decided",
        });
    }
    match to {
        ReleaseState::Approved => spend(tx, actor, &release, now)?,
        _ => releases::uncover(tx, org, id)?,
    }
    let action = if to == ReleaseState::Approved {
        "release-approve"
    } else {
        "release-return"
    };
    journal::audit::append(
        tx,
        &Entry {
            actor: Some(actor.user),
            org: Some(org),
            subject: Some(id.uuid()),
            reason: Some(&sealed),
            ..Entry::new(now, action, "release", &grant.basis().to_string())
        },
    )?;
    Ok(())
}

/// Asks for the bundle to be written.
pub(super) fn ask(cx: &Evidence, tx: &mut Tx<'_>, org: base::OrgId, release: ReleaseId) -> Result<JobId, Refusal> {
    let job = NewJob::new(Some(org), crate::jobs::PUBLISH, &Payload { org, release })?;
    Ok(jobs::enqueue(tx, cx.ambient(), &job)?)
}

fn spend(tx: &mut Tx<'_>, actor: &Actor, release: &Release, now: base::Timestamp) -> Result<(), Refusal> {
    for share in &release.proposal.sets {
        let spent = Spent {
            set: share.set,
            method: METHOD,
            k: release.proposal.k,
            columns: release.proposal.columns.join(" "),
            records: share.records,
            left_out: release.proposal.left_out,
            proposed_by: release.author,
            approved_by: actor.user,
            approved_at: now,
        };
        releases::spend(tx, actor.org, release.id, &spent)?;
    }
    Ok(())
}
