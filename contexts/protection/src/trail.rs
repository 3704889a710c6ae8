//! What is written into the audit, in the transaction of the deed.

use access::{Act, Actor, Grant};
use base::{Refusal, Timestamp};
use journal::{Entry, audit};
use serde_json::Value;
use store::Tx;
use uuid::Uuid;
use vault::{DataKey, Place};

use crate::model::Case;

/// What somebody did or saw, on the ground of a grant.
pub(crate) fn entry<'a, A: Act>(at: Timestamp, grant: &Grant<A>, subject: Uuid, basis: &'a str) -> Entry<'a> {
    Entry {
        actor: Some(grant.actor()),
        org: Some(grant.org()),
        subject: Some(subject),
        ..Entry::new(at, A::ACTION.code(), A::ACTION.kind().code(), basis)
    }
}

/// Writes one entry.
pub(crate) fn note<A: Act>(
    tx: &mut Tx<'_>,
    at: Timestamp,
    grant: &Grant<A>,
    subject: Uuid,
    detail: &str,
) -> Result<(), Refusal> {
    reasoned(tx, at, grant, subject, None, detail)
}

/// What a look at a case was at, as coded JSON; and whether it was somebody else's case: that is counted later, for questions about unusual numbers
/// of looks.
pub(crate) fn looked(actor: &Actor, case: &Case, at: impl IntoIterator<Item = (&'static str, Value)>) -> String {
    let off = (case.owner != Some(actor.user)).then_some(("off", Value::Bool(true)));
    let all = at.into_iter().chain(off).map(|(what, value)| (what.to_owned(), value));
    Value::Object(all.collect()).to_string()
}

/// Writes one entry with a sealed reason.
pub(crate) fn reasoned<A: Act>(
    tx: &mut Tx<'_>,
    at: Timestamp,
    grant: &Grant<A>,
    subject: Uuid,
    reason: Option<&[u8]>,
    detail: &str,
) -> Result<(), Refusal> {
    let basis = grant.basis().to_string();
    audit::append(
        tx,
        &Entry {
            reason,
            detail,
            ..entry(at, grant, subject, &basis)
        },
    )?;
    Ok(())
}

/// Writes that somebody searched: how many were shown, never what was searched for.
pub(crate) fn searched(
    tx: &mut Tx<'_>,
    at: Timestamp,
    actor: &Actor,
    action: access::Action,
    detail: &str,
) -> Result<(), Refusal> {
    audit::append(
        tx,
        &Entry {
            actor: Some(actor.user),
            org: Some(actor.org),
            detail,
            ..Entry::new(at, action.code(), action.kind().code(), "list")
        },
    )?;
    Ok(())
}

/// Where a reason is sealed: under the key of the record that it is about.
pub(crate) fn reason_place(key: &DataKey, subject: Uuid) -> Place<'static> {
    Place {
        org: key.org(),
        table: "audit",
        column: "reason",
        row: subject.into_bytes(),
    }
}
