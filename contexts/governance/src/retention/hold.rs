//! Holds: somebody's data must be kept for now, because the law or a court wants it. While one stands nobody erases them.

use access::{Actor, act};
use base::{FieldProblem, Redacted, Refusal};
use store::Tx;
use vault::{DataKey, Place};

use super::model::{Hold, HoldId};
use super::store as db;
use crate::breach::rules;
use crate::{Governance, trail};

/// Mints the key of the reason, before the transaction. It outlives the person.
///
/// # Errors
/// When the keystore cannot.
pub fn key(cx: &Governance, actor: &Actor) -> Result<DataKey, Refusal> {
    Ok(cx.vault().new_key(actor.org)?)
}

/// Places a hold on the person whose case has the typed code. A case out of reach and none at all get the same answer.
///
/// # Errors
/// [`Refusal::Invalid`].
pub fn place(
    cx: &Governance,
    tx: &mut Tx<'_>,
    actor: &Actor,
    key: &DataKey,
    (typed, reason): (&str, &Redacted<String>),
) -> Result<HoldId, Refusal> {
    access::capable(actor, access::Action::HoldPlace)?;
    let found = cx.records().by_code(tx, actor.org, typed)?;
    let granted = found.and_then(|(person, facts)| {
        let grant = access::decide::<act::HoldPlace>(actor, &facts).ok()?;
        Some((person, facts, grant))
    });
    let mut problems: Vec<FieldProblem> = rules::text("hold-reason", reason, rules::SHORTEST)
        .into_iter()
        .collect();
    if granted.is_none() {
        problems.push(FieldProblem::new("hold-code", "governance-problem-code"));
    }
    let (Some((person, facts, grant)), true) = (granted, problems.is_empty()) else {
        return Err(Refusal::Invalid(problems));
    };
    if db::held(tx, actor.org)?.contains(&person) {
        return Err(Refusal::invalid("hold-code", "governance-problem-held"));
    }
    let now = cx.ambient().now();
    let hold = Hold {
        org: actor.org,
        id: HoldId::new(cx.ambient()),
        person,
        code: typed.trim().to_uppercase(),
        team: facts.team,
        owner: facts.owner,
        placed_at: now,
        placed_by: actor.user,
        reason: None,
    };
    let sealed = key.seal_text(where_sealed(&hold), reason)?;
    db::insert_hold(tx, &grant, &hold, (key.id(), &sealed))?;
    trail::note(tx, now, &grant, Some(person.uuid()), "{}")?;
    Ok(hold.id)
}

/// Lifts a hold.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::NotFound`] for one that does not stand.
pub fn lift(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: HoldId) -> Result<(), Refusal> {
    let (hold, ..) = db::hold(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::HoldLift>(actor, &hold.facts())?;
    let now = cx.ambient().now();
    if !db::lift(tx, &grant, id, now)? {
        return Err(Refusal::NotFound);
    }
    trail::note(tx, now, &grant, Some(hold.person.uuid()), "{}")
}

/// Where a reason is sealed.
pub(super) const fn where_sealed(hold: &Hold) -> Place<'static> {
    Place {
        org: hold.org,
        table: "legal_hold",
        column: "reason",
        row: hold.id.uuid().into_bytes(),
    }
}
