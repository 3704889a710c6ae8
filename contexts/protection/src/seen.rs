//! Who has seen a person and their case, and what was done: from the audit, in plain words.

use access::{Action, Actor, Tier, act};
use base::{CaseId, Redacted, Refusal, Timestamp, UserId};
use journal::audit::{self, Seen};
use store::Tx;
use uuid::Uuid;
use vault::KeyId;

use crate::model::{Case, Sight};
use crate::{Protection, store as db, trail, view};

/// Most entries shown of a case, and of its person.
pub const MOST: u32 = 200;

/// One look or deed.
#[derive(Debug, Clone)]
pub struct Look {
    /// When.
    pub at: Timestamp,
    /// Who; none for the program itself.
    pub by: Option<UserId>,
    /// What; none for an action of another version of the program.
    pub action: Option<Action>,
    /// Whether a form was opened to change something, which shows what it changes.
    pub form: bool,
    /// The reason that was given, for those who may see identities.
    pub reason: Option<Redacted<String>>,
}

/// Who has seen the person and this case, newest first.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn run(cx: &Protection, tx: &mut Tx<'_>, actor: &Actor, id: CaseId) -> Result<(Case, Vec<Look>), Refusal> {
    let case = view::case(tx, actor, id)?;
    let grant = access::decide::<act::PersonSeen>(actor, &case.person_facts())?;
    let reasons = Sight::of(actor, &case.person_facts()).revealed >= Tier::S3;
    let person_key = db::person_key(tx, grant.org(), case.person)?;
    // Why somebody was erased is there for whoever watches over it; it is sealed under a key of its own.
    let erasure = db::erasure_reason(tx, &grant)?.map(|(key, _)| key);
    let mut looks = Vec::new();
    for (subject, key) in [(case.person.uuid(), person_key), (id.uuid(), Some(case.key))] {
        for seen in audit::of_subject(tx, grant.org(), subject, MOST)? {
            let key = if seen.action == Action::PersonErase.code() {
                erasure
            } else {
                key.filter(|_| reasons)
            };
            looks.push(look(cx, &case, subject, key, seen)?);
        }
    }
    looks.sort_by_key(|look| std::cmp::Reverse(look.at));
    trail::note(tx, cx.ambient().now(), &grant, case.person.uuid(), "{}")?;
    Ok((case, looks))
}

fn look(cx: &Protection, case: &Case, subject: Uuid, key: Option<KeyId>, seen: Seen) -> Result<Look, Refusal> {
    let reason = match (key, &seen.reason) {
        (Some(key), Some(sealed)) => match cx.vault().key(case.org, key) {
            Ok(key) => key.open_text(trail::reason_place(&key, subject), sealed).ok(),
            Err(vault::Error::Erased { .. }) => None,
            Err(error) => return Err(error.into()),
        },
        _ => None,
    };
    Ok(Look {
        at: seen.at,
        by: seen.actor,
        action: Action::from_code(&seen.action),
        form: seen.detail.starts_with("{\"form\""),
        reason,
    })
}
