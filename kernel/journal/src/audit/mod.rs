//! The audit chain: who did what to which record, on what ground. Append only; every row's hash covers the row before it.
//!
//! ```text
//! hash = BLAKE3(hash of the row before ‖ lane ‖ seq ‖ every field, length-prefixed)
//! ```
//!
//! A chain shows edits, swaps and gaps; the head table shows rows cut off the end. Neither shows a chain that was written anew from some
//! point on by somebody who can write both tables, nor an older copy of the whole database: for that there are signed checkpoints
//! ([`take`]), handed over to a witness on another machine ([`hand_over`]) and compared by [`verify_with`]. See
//! docs/adr/0008-audit-lanes.md and docs/adr/0021-audit-checkpoints.md.

mod canonical;
mod checkpoint;
mod diagnose;
mod read;
mod verify;
mod witness;

use base::{OrgId, Timestamp, UserId};
use store::{Engine, Tx, Value};
use uuid::Uuid;

use crate::{Error, dialect};
use canonical::Chain;
pub use checkpoint::{Checkpoint, CheckpointKey, NotAKey, PublicKey, Signed, read as read_checkpoints};
pub use read::{Cursor, Filter, Glimpse, Page, Seen, each_between, of_subject, recent};
pub use verify::{Bad, Fault, Head, Proof, Report, heads, verify, verify_with};
pub use witness::{Handed, Pace, Taken, checkpoints, hand_over, take};

/// One thing that somebody did, or saw.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// When.
    pub at: Timestamp,
    /// Who; none for the program itself.
    pub actor: Option<UserId>,
    /// In which organisation; none for the server.
    pub org: Option<OrgId>,
    /// What was done: a stable code such as `case.open`.
    pub action: &'static str,
    /// To what kind of thing: `person`, `case`, `batch`.
    pub kind: &'static str,
    /// To which one.
    pub subject: Option<Uuid>,
    /// On what ground the decision function allowed it: a stable code.
    pub basis: &'a str,
    /// Why, as the actor said: a code, or text sealed by the caller. Never personal data in the clear.
    pub reason: Option<&'a [u8]>,
    /// What else belongs to it: coded JSON such as `{"fields":["birth_date"]}`, without personal data.
    pub detail: &'a str,
}

impl<'a> Entry<'a> {
    /// An entry without actor, subject, reason and details, to be completed with struct update syntax.
    pub const fn new(at: Timestamp, action: &'static str, kind: &'static str, basis: &'a str) -> Self {
        Self {
            at,
            actor: None,
            org: None,
            action,
            kind,
            subject: None,
            basis,
            reason: None,
            detail: "{}",
        }
    }
}

/// Lanes of the chain; each has its table `audit_head_N`.
const LANES: i64 = 8;

const INSERT: &str =
    "INSERT INTO audit (lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

/// Appends an entry in the transaction of what it tells of. To be called last: on PostgreSQL it holds a lane of the chain until the commit.
///
/// # Errors
/// When the database cannot be written; then the change must not be committed either.
pub fn append(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<(), Error> {
    append_all(tx, std::iter::once(*entry)).map(drop)
}

/// Appends many entries, reading and moving the head of the chain once: for imports. Returns their number.
///
/// # Errors
/// As [`append`].
pub fn append_all<'e>(tx: &mut Tx<'_>, entries: impl IntoIterator<Item = Entry<'e>>) -> Result<u64, Error> {
    let mut chain = take_lane(tx)?;
    let lane = chain.lane;
    let rows = entries.into_iter().map(|entry| row(&mut chain, &entry));
    let count = tx.execute_many(INSERT, rows)?;
    if count > 0 {
        let sql = format!("UPDATE audit_head_{lane} SET seq = $1, hash = $2 WHERE one = 1");
        tx.execute(&sql, &store::params![chain.seq, chain.hash])?;
    }
    Ok(count)
}

/// Takes a lane by locking its head until the commit. On PostgreSQL the first that no other transaction holds, beginning with the one of this
/// connection: it does not wait, and the lane's last row is nearly always its connection's own, so that it does not collide with a commit that its
/// snapshot has not seen. Asked again within the transaction, the answer is the same.
fn take_lane(tx: &mut Tx<'_>) -> Result<Chain, Error> {
    let engine = tx.engine();
    let lanes = if engine == Engine::Sqlite { 1 } else { LANES };
    let own = i64::try_from(tx.seat()).unwrap_or(0).rem_euclid(lanes);
    let mut head = |lane: i64, locked: &str| {
        let sql = format!("SELECT seq, hash FROM audit_head_{lane} WHERE one = 1{locked}");
        tx.one(&sql, &[], |row| Chain::read(lane, row))
    };
    for step in 0..lanes {
        let locked = dialect::skip_locked(engine);
        if let Some(chain) = head((own + step).rem_euclid(lanes), locked)? {
            return Ok(chain);
        }
    }
    // All are held: it waits for its own.
    head(own, dialect::for_update(engine))?.ok_or(Error::Lost { table: "audit_head" })
}

fn row(chain: &mut Chain, entry: &Entry<'_>) -> [Value; 12] {
    let (actor, org, subject) = (
        entry.actor.map(|id| id.uuid()),
        entry.org.map(|id| id.uuid()),
        entry.subject,
    );
    chain.advance(&canonical::Fields {
        at: entry.at.micros(),
        actor: actor.as_ref().map(|id| id.as_bytes().as_slice()),
        org: org.as_ref().map(|id| id.as_bytes().as_slice()),
        action: entry.action,
        kind: entry.kind,
        subject: subject.as_ref().map(|id| id.as_bytes().as_slice()),
        basis: entry.basis,
        reason: entry.reason,
        detail: entry.detail,
    });
    store::params![
        chain.lane,
        chain.seq,
        entry.at,
        actor,
        org,
        entry.action,
        entry.kind,
        subject,
        entry.basis,
        entry.reason,
        entry.detail,
        chain.hash,
    ]
}
