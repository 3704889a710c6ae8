//! The clock: officers are reminded when a day of the 72 hours is left, and when none is.

use base::Refusal;
use store::Scope;

use super::rules::{Clock, HOURS, REMIND, clock};
use super::store as db;
use crate::{Governance, Tell};

/// Reminds the officers of every organisation of what runs out. To be called every few minutes. Returns how many breaches they were
/// reminded of.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn remind(cx: &Governance) -> Result<u64, Refusal> {
    let now = cx.ambient().now();
    let before = now.plus_seconds((REMIND - HOURS) * 3600);
    let running = cx.store().read(Scope::Server, |tx| db::running_out(tx, before))?;
    let mut reminded = 0;
    for (breach, warned) in running {
        let stage = match clock(&breach, now) {
            Clock::Settled => continue,
            Clock::Left(_) => 1,
            Clock::Over(_) => 2,
        };
        if stage <= warned {
            continue;
        }
        let ours = cx.clone();
        let fresh = cx.store().write(Scope::Org(breach.org), move |tx| {
            if !db::warned(tx, &breach, stage)? {
                return Ok::<_, Refusal>(false);
            }
            ours.staff()
                .tell_officers(tx, breach.org, None, Tell::BreachDue, breach.id.uuid())?;
            Ok(true)
        })?;
        reminded += u64::from(fresh);
    }
    Ok(reminded)
}
