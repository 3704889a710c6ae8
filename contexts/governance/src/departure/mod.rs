//! An organisation takes along everything that is its own, and leaves a server for good. Each takes two people; leaving takes besides an export that
//! somebody holds and has compared, and a countdown that one person stops.

mod export;
mod leave;
mod run;
mod store;

use std::path::PathBuf;

use ::store::Tx;
use access::{Action, Actor, Facts};
use base::{OrgId, Refusal, Timestamp};

pub use export::{
    EXPORT, Export, ExportId, ExportStage, KEPT_DAYS, Made, PURPOSES, Payload, agree as agree_to_export,
    ask as ask_to_export, expire, failed, fetch, made, open as open_export, withdraw as do_not_export,
};
pub use leave::{
    Departure, DepartureId, agree as agree_to_leave, ask as ask_to_leave, by_operator, withdraw as do_not_leave,
};
pub use run::{departed, resume, run};

use crate::Governance;
use store as db;

/// What was destroyed when an organisation left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Destroyed {
    /// Keys.
    pub keys: u64,
    /// Rows.
    pub rows: u64,
}

/// What this context asks `app` about an organisation that takes its own along, and leaves.
pub trait Leaving: Send + Sync {
    /// Whether somebody can be sealed to by these words.
    fn is_recipient(&self, words: &str) -> bool;

    /// Where an export lies.
    fn file(&self, export: ExportId) -> PathBuf;

    /// Ends every account of the organisation and everything that runs in its name, and marks it as gone. Returns how many accounts.
    ///
    /// # Errors
    /// [`Refusal`] of the store.
    fn close(&self, tx: &mut Tx<'_>, org: OrgId, now: Timestamp) -> Result<u64, Refusal>;

    /// Destroys its keys, in the keystore and in every folder of the escrow, and deletes its rows. Called again, it goes on.
    ///
    /// # Errors
    /// [`Refusal`] of a database, or when a folder of the escrow is away: then it is not done, and is tried again.
    fn destroy(&self, org: OrgId) -> Result<Destroyed, Refusal>;
}

/// What the page shows.
#[derive(Debug)]
pub struct Overview {
    /// The newest exports.
    pub exports: Vec<Export>,
    /// The newest departure.
    pub departure: Option<Departure>,
    /// Days between agreeing and leaving.
    pub days: u32,
}

/// Reads it.
///
/// # Errors
/// [`Refusal`] of the decision.
pub fn overview(cx: &Governance, tx: &mut Tx<'_>, actor: &Actor) -> Result<Overview, Refusal> {
    access::may(actor, Action::DepartureView, &Facts::of(actor.org))?;
    Ok(Overview {
        exports: db::exports(tx, actor.org, 20)?,
        departure: db::newest_departure(tx, actor.org)?,
        days: cx.waits().leave_days,
    })
}
