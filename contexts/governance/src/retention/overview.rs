//! What the page shows.

use access::{Action, Actor, act};
use base::Refusal;
use store::Tx;

use super::hold::where_sealed;
use super::model::{Done, Due, Hold, Setting};
use super::store as db;
use crate::Governance;

/// What the page shows.
#[derive(Debug)]
pub struct Overview {
    /// What is kept for how long.
    pub settings: Vec<Setting>,
    /// Who falls due, of those within the reader's reach.
    pub due: Vec<Due>,
    /// The holds that stand, within the reader's reach.
    pub holds: Vec<Hold>,
    /// What was deleted.
    pub done: Vec<Done>,
}

/// Reads it. Why somebody is held is shown to whoever may lift the hold.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn overview(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<Overview, Refusal> {
    let grant = access::list::<act::RetentionView>(actor)?;
    let mut holds = Vec::new();
    for (mut hold, key, sealed) in db::holds(tx, &grant)? {
        if access::may(actor, Action::HoldLift, &hold.facts()).is_ok() {
            let key = cx.vault().key(actor.org, key)?;
            hold.reason = Some(key.open_text(where_sealed(&hold), &sealed)?);
        }
        holds.push(hold);
    }
    Ok(Overview {
        settings: db::settings(tx, actor.org)?,
        due: db::due(tx, &grant)?,
        holds,
        done: db::all_done(tx, actor.org)?,
    })
}
