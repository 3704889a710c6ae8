//! Adding a note to a case. Notes are never changed: what was wrong is put right by another note.

use access::{Actor, act};
use base::{CaseId, Redacted, Refusal};
use standards::{Answer, Value, htcds};
use store::Tx;

use crate::model::{Case, Content, ItemId};
use crate::schema::NOTE;
use crate::{Protection, items, rules, store as db, trail, view};

/// The case that a note is to be added to.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn form(tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<Case, Refusal> {
    let case = view::case(tx, actor, id)?;
    access::may(actor, access::Action::NoteAdd, &case.facts())?;
    Ok(case)
}

/// Adds a note. The same form sent twice adds one.
///
/// # Errors
/// [`Refusal`] of the decision; [`Refusal::Invalid`] for an empty or a very long one.
pub fn add(
    cx: &Protection,
    tx: &mut Tx<'_>,
    actor: &Actor,
    id: CaseId,
    token: [u8; 16],
    text: &Redacted<String>,
) -> Result<ItemId, Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::NoteAdd>(actor, &case.facts())?;
    let written = rules::tidy(text.expose());
    if written.is_empty() {
        return Err(Refusal::invalid("cco_CaseComment", "protection-problem-note"));
    }
    if written.chars().nth(rules::LONGEST).is_some() {
        return Err(Refusal::invalid("cco_CaseComment", "protection-problem-note-long"));
    }
    let token = items::token_of(id, token);
    let mut content = Content::default();
    if let Some(field) = htcds::field("cco_CaseComment") {
        let answer = Answer::Known(Value::Text(Redacted::new(written)));
        content.answers.set(field, answer);
    }
    // Written before it is looked for: a look for a token would, on PostgreSQL, lock the place in the index where the notes of others go.
    let Some(made) = items::insert(cx, tx, &grant, &case, &NOTE, token, &content)? else {
        return db::item_by_token(tx, &NOTE, &grant, &token)?.ok_or(Refusal::NotFound);
    };
    trail::note(tx, cx.ambient().now(), &grant, id.uuid(), "{}")?;
    Ok(made)
}
