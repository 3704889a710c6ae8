//! Seeing what is hidden: once, for a reason, written down.

use access::{Actor, act};
use base::{CaseId, Redacted, Refusal};
use standards::htcds::Section;
use store::Tx;

use crate::close::reason_problems;
use crate::model::{Case, Item, Shown, Sight};
use crate::schema::{CASE, PERSON, item_tables};
use crate::{Protection, seal, store as db, trail, view};

/// The identity of a person.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The case through which it was reached.
    pub case: Case,
    /// The person.
    pub shown: Shown,
    /// The version of what is known of the person.
    pub version: i64,
}

/// What could cost a life if it leaked.
#[derive(Debug, Clone)]
pub struct Places {
    /// The case.
    pub case: Case,
    /// Its answers.
    pub shown: Shown,
    /// Its entries.
    pub items: Vec<(Section, Vec<Item>)>,
}

/// The case whose person or places are to be seen.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, id: CaseId, action: access::Action) -> Result<Case, Refusal> {
    let case = view::case(tx, actor, id)?;
    let facts = if action == access::Action::PersonReveal {
        case.person_facts()
    } else {
        case.facts()
    };
    access::may(actor, action, &facts)?;
    Ok(case)
}

/// Shows the identity and the contacts of a person.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without a reason.
pub fn identity(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    reason: &Redacted<String>,
) -> Result<Identity, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::PersonReveal>(actor, &case.person_facts())?;
    let problems = reason_problems(reason);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let (head, cells) = db::person_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let sight = Sight {
        plain: grant.tier(),
        revealed: grant.tier(),
    };
    let shown = seal::show(&PERSON, &key, *case.person.as_bytes(), &cells, sight)?;
    let subject = case.person.uuid();
    let sealed = key.seal_text(trail::reason_place(&key, subject), reason)?;
    trail::reasoned(tx, cx.ambient().now(), &grant, subject, Some(&sealed), "{}")?;
    Ok(Identity {
        case,
        shown,
        version: head.version,
    })
}

/// Shows exact places, those who did the harm, and everything else of the case that is hidden.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] without a reason.
pub fn places(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    reason: &Redacted<String>,
) -> Result<Places, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::CaseReveal>(actor, &case.facts())?;
    let problems = reason_problems(reason);
    if !problems.is_empty() {
        return Err(Refusal::Invalid(problems));
    }
    let (head, cells) = db::case_row(tx, &grant)?.ok_or(Refusal::NotFound)?;
    let key = cx.vault().key(actor.org, head.key)?;
    let sight = Sight {
        plain: grant.tier(),
        revealed: grant.tier(),
    };
    let shown = seal::show(&CASE, &key, *id.as_bytes(), &cells, sight)?;
    let mut items = Vec::new();
    for (section, table) in item_tables() {
        items.push((section, view::items(cx, tx, table, &grant, (sight, view::ALL_ITEMS))?));
    }
    let sealed = key.seal_text(trail::reason_place(&key, id.uuid()), reason)?;
    trail::reasoned(tx, cx.ambient().now(), &grant, id.uuid(), Some(&sealed), "{}")?;
    Ok(Places { case, shown, items })
}
