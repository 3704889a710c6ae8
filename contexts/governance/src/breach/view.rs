//! A breach with its history: all of it for the officer; for who reported it, how it stands and what they wrote themselves.

use access::{Action, Actor, act};
use base::Refusal;
use store::Tx;
use vault::DataKey;

use super::model::{Breach, BreachId, Step, StepKind};
use super::report::place;
use super::store::{self as db, Stored};
use crate::{Governance, trail};

/// What the page shows.
#[derive(Debug)]
pub struct Opened {
    /// The breach.
    pub breach: Breach,
    /// Its history, oldest first.
    pub steps: Vec<Step>,
}

/// Opens a breach. That its narrative was read is written down.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn run(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor, id: BreachId) -> Result<Opened, Refusal> {
    let breach = db::breach(tx, actor.org, id)?.ok_or(Refusal::NotFound)?;
    let grant = access::decide::<act::BreachView>(actor, &breach.facts())?;
    let all = access::may(actor, Action::BreachRegister, &breach.facts()).is_ok();
    let key = cx.vault().key(actor.org, breach.key)?;
    let steps = db::steps(tx, &grant)?
        .into_iter()
        .filter_map(|stored| step(&breach, &key, stored, |by| all || by == actor.user).transpose())
        .collect::<Result<Vec<_>, _>>()?;
    trail::note(tx, cx.ambient().now(), &grant, Some(id.uuid()), "{}")?;
    Ok(Opened { breach, steps })
}

fn step(
    breach: &Breach,
    key: &DataKey,
    stored: Stored,
    may: impl Fn(base::UserId) -> bool,
) -> Result<Option<Step>, Refusal> {
    let Some(kind) = StepKind::of(&stored.kind) else {
        return Ok(None);
    };
    let readable = may(stored.by);
    let text = match stored.text.as_deref().filter(|_| readable) {
        Some(sealed) => Some(key.open_text(place(breach, stored.id), sealed)?),
        None => None,
    };
    Ok(Some(Step {
        id: stored.id,
        at: stored.at,
        by: stored.by,
        kind,
        text,
        hidden: stored.text.is_some() && !readable,
    }))
}
