//! Recomputing the chain.

use store::{Row, Tx};

use super::LANES;
use super::canonical::{Chain, Fields};
use crate::Error;

/// The last row of a lane at some time: worth keeping in another place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Head {
    /// The lane.
    pub lane: i64,
    /// Number of its last row, 0 if it has none.
    pub seq: i64,
    /// Hash of that row.
    pub hash: [u8; 32],
}

/// What [`verify`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Rows looked at.
    pub rows: u64,
    /// Where each lane stands, as recomputed up to its first bad row.
    pub heads: Vec<Head>,
    /// The first bad row of each lane that has one.
    pub bad: Vec<Bad>,
}

impl Report {
    /// Whether the chain is whole.
    pub fn is_sound(&self) -> bool {
        self.bad.is_empty()
    }
}

/// The first row of a lane that is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bad {
    /// The lane.
    pub lane: i64,
    /// The row's number in it.
    pub seq: i64,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The row, or its hash, was changed, or another was put in its place.
    #[error("the row does not follow from the row before it: one of the two was changed")]
    Changed,
    /// Rows after it exist, it does not.
    #[error("the row is missing")]
    Missing,
    /// The lane's head knows it, but nothing is there: the end was cut off.
    #[error("the row is missing, and everything after it: the end of the lane was cut off")]
    CutOff,
    /// The row exists, but the lane's head does not know it.
    #[error("the row is not covered by the head of its lane: the head was changed or the row was added from outside")]
    BeyondHead,
    /// The head names another hash than the last row has.
    #[error("the head of the lane does not match its last row")]
    HeadChanged,
    /// The lane has rows and no head.
    #[error("the head of the lane is missing")]
    HeadMissing,
    /// The row is whole, but not the one that was kept elsewhere.
    #[error("the row is not the one that the kept head names: the lane was written anew")]
    Rewritten,
}

/// Where every lane stands now.
///
/// # Errors
/// When the database cannot be read.
pub fn heads(tx: &mut Tx<'_>) -> Result<Vec<Head>, Error> {
    let mut heads = Vec::new();
    for lane in 0..LANES {
        let sql = format!("SELECT seq, hash FROM audit_head_{lane} WHERE one = 1");
        heads.extend(tx.one(&sql, &[], |row| Chain::read(lane, row).map(|chain| head(&chain)))?);
    }
    Ok(heads)
}

/// Recomputes the whole chain, streaming; `progress` hears the number of rows now and then. To be run on one snapshot (`Store::read`) with
/// `Scope::Server`.
///
/// # Errors
/// When the database cannot be read. A bad row is reported, not an error.
pub fn verify(tx: &mut Tx<'_>, progress: impl FnMut(u64)) -> Result<Report, Error> {
    verify_since(tx, &[], progress)
}

/// As [`verify`]; also checks that the rows of heads kept elsewhere are still there, unchanged.
///
/// # Errors
/// As [`verify`].
pub fn verify_since(tx: &mut Tx<'_>, kept: &[Head], mut progress: impl FnMut(u64)) -> Result<Report, Error> {
    const ROWS_BETWEEN_REPORTS: u64 = 10_000;
    let mut walk = Walk::new(heads(tx)?, kept);
    let sql = "SELECT lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash
               FROM audit ORDER BY lane, seq";
    tx.each(sql, &[], |row| {
        walk.visit(row.get(0)?, row.get(1)?, row);
        if walk.report.rows.is_multiple_of(ROWS_BETWEEN_REPORTS) {
            progress(walk.report.rows);
        }
        Ok(())
    })?;
    let report = walk.finish();
    progress(report.rows);
    Ok(report)
}

struct Walk<'k> {
    stored: Vec<Head>,
    kept: &'k [Head],
    lane: Option<Lane>,
    report: Report,
}

struct Lane {
    chain: Chain,
    // Nothing after the first bad row can be judged.
    bad: bool,
}

impl<'k> Walk<'k> {
    const fn new(stored: Vec<Head>, kept: &'k [Head]) -> Self {
        Self {
            stored,
            kept,
            lane: None,
            report: Report {
                rows: 0,
                heads: Vec::new(),
                bad: Vec::new(),
            },
        }
    }

    fn visit(&mut self, lane: i64, seq: i64, row: &Row<'_>) {
        self.report.rows += 1;
        if self.lane.as_ref().is_none_or(|current| current.chain.lane != lane) {
            self.end_lane();
            self.lane = Some(Lane {
                chain: Chain::start(lane),
                bad: false,
            });
        }
        let Some(current) = self.lane.as_mut().filter(|current| !current.bad) else {
            return;
        };
        let fault = if seq == current.chain.seq + 1 {
            check(&mut current.chain, row).and_then(|()| rewritten(self.kept, &current.chain))
        } else if seq > current.chain.seq {
            Err((current.chain.seq + 1, Fault::Missing))
        } else {
            Err((seq, Fault::Changed))
        };
        if let Err((seq, fault)) = fault {
            current.bad = true;
            self.report.bad.push(Bad { lane, seq, fault });
        }
    }

    /// Compares what was recomputed with the head table and the kept heads.
    fn end_lane(&mut self) {
        let Some(Lane { chain, bad }) = self.lane.take() else {
            return;
        };
        let lane = chain.lane;
        let stored = self.stored.iter().find(|head| head.lane == lane);
        let kept = self
            .kept
            .iter()
            .filter(|head| head.lane == lane)
            .map(|head| head.seq)
            .max();
        let last = stored.map_or(0, |head| head.seq).max(kept.unwrap_or(0));
        let fault = match stored {
            _ if bad => None,
            None => Some((chain.seq, Fault::HeadMissing)),
            _ if last > chain.seq => Some((chain.seq + 1, Fault::CutOff)),
            Some(head) if head.seq < chain.seq => Some((head.seq + 1, Fault::BeyondHead)),
            Some(head) if head.hash != chain.hash => Some((chain.seq, Fault::HeadChanged)),
            Some(_) => None,
        };
        if let Some((seq, fault)) = fault {
            self.report.bad.push(Bad { lane, seq, fault });
        }
        self.report.heads.push(head(&chain));
    }

    fn finish(mut self) -> Report {
        self.end_lane();
        // Lanes without any row: nothing visited them.
        let known: Vec<i64> = self.report.heads.iter().map(|head| head.lane).collect();
        for lane in (0..LANES).filter(|lane| !known.contains(lane)) {
            self.lane = Some(Lane {
                chain: Chain::start(lane),
                bad: false,
            });
            self.end_lane();
        }
        self.report.bad.sort_by_key(|bad| bad.lane);
        self.report.heads.sort_unstable();
        self.report
    }
}

/// Moves the chain over a row; the row must have the hash that follows.
fn check(chain: &mut Chain, row: &Row<'_>) -> Result<(), (i64, Fault)> {
    let seq = chain.seq + 1;
    let before = chain.hash;
    // A column that holds something else than was written cannot be read: that is a change as well.
    let hash = read(row).and_then(|fields| {
        chain.advance(&fields);
        row.blob(11)
    });
    if hash.is_ok_and(|hash| hash == chain.hash) {
        return Ok(());
    }
    (chain.seq, chain.hash) = (seq - 1, before);
    Err((seq, Fault::Changed))
}

fn rewritten(kept: &[Head], chain: &Chain) -> Result<(), (i64, Fault)> {
    let differs = |head: &&Head| head.lane == chain.lane && head.seq == chain.seq && head.hash != chain.hash;
    match kept.iter().find(differs) {
        Some(_) => Err((chain.seq, Fault::Rewritten)),
        None => Ok(()),
    }
}

fn read<'r>(row: &'r Row<'_>) -> Result<Fields<'r>, store::Error> {
    Ok(Fields {
        at: row.get(2)?,
        actor: optional(row, 3)?,
        org: optional(row, 4)?,
        action: row.text(5)?,
        kind: row.text(6)?,
        subject: optional(row, 7)?,
        basis: row.text(8)?,
        reason: optional(row, 9)?,
        detail: row.text(10)?,
    })
}

fn optional<'r>(row: &'r Row<'_>, index: usize) -> Result<Option<&'r [u8]>, store::Error> {
    match row.value(index)? {
        store::ValueRef::Null => Ok(None),
        _ => row.blob(index).map(Some),
    }
}

const fn head(chain: &Chain) -> Head {
    Head {
        lane: chain.lane,
        seq: chain.seq,
        hash: chain.hash,
    }
}
