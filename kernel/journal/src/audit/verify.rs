//! Recomputing the chain.

use std::collections::BTreeMap;

use base::Timestamp;
use store::{Row, Tx};

use super::LANES;
use super::canonical::{Chain, Fields};
use super::checkpoint::{PublicKey, Signed};
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

/// What is to be believed besides the database.
#[derive(Debug, Clone, Default)]
pub struct Proof {
    /// Checkpoints, from the database or kept elsewhere, in any order.
    pub checkpoints: Vec<Signed>,
    /// Whose signatures count.
    pub keys: Vec<PublicKey>,
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
    /// Checkpoints that were compared.
    pub checkpoints: u64,
    /// Numbers of the checkpoints that none of the keys signed, or that were changed.
    pub unsigned: Vec<i64>,
    /// Numbers of which there are two different signed checkpoints: the journal was continued from an older copy at that point.
    pub forked: Vec<i64>,
    /// The newest checkpoint that counts: nothing after it is covered by one.
    pub newest: Option<(i64, Timestamp)>,
}

impl Report {
    /// Whether the chain is whole, and the one that every checkpoint tells of.
    pub fn is_sound(&self) -> bool {
        self.bad.is_empty() && self.unsigned.is_empty() && self.forked.is_empty()
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

/// What was done to a row, as far as the rows themselves tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Its content or its hash is another, the rows after it are as they were.
    #[error("the row was edited after it was written")]
    Edited,
    /// It stands in the place of another.
    #[error("the row was exchanged with row {with}")]
    Swapped {
        /// The other one.
        with: i64,
    },
    /// Rows from outside were put before the one that belongs here.
    #[error("{rows} row(s) were put in here that the program did not write")]
    Inserted {
        /// How many.
        rows: i64,
    },
    /// Rows are gone, those after them are there.
    #[error("{rows} row(s) were removed here")]
    Removed {
        /// How many.
        rows: i64,
    },
    /// More than one thing was done, or the lane was written anew by somebody who did not know how.
    #[error(
        "the row does not follow from the one before it, nor the next from it: several rows from here on were changed"
    )]
    Changed,
    /// The lane's head knows rows that are not there.
    #[error("the last {rows} row(s) were cut off")]
    CutOff {
        /// How many.
        rows: i64,
    },
    /// Rows and head agree with one another, and a checkpoint knows rows that are not there.
    #[error(
        "the last {rows} row(s) are missing: they were cut off together with the head, or this is an older copy of the database"
    )]
    RolledBack {
        /// How many that the checkpoint knows.
        rows: i64,
    },
    /// The row exists, but the lane's head does not know it.
    #[error("the row was added from outside, or the head of the lane was put back")]
    BeyondHead,
    /// The head names another hash than the last row has.
    #[error("the head of the lane was changed: it does not match the last row")]
    HeadChanged,
    /// The lane has no head.
    #[error("the head of the lane was removed")]
    HeadMissing,
    /// The lane fits itself, but not a checkpoint.
    #[error("the lane was written anew after row {after}: a checkpoint knows another row here")]
    Rewritten {
        /// The last row that a checkpoint vouches for; 0 if none does.
        after: i64,
    },
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
    verify_with(tx, &Proof::default(), progress)
}

/// As [`verify`]; also compares the rows with signed checkpoints, which shows what a chain alone cannot: rows cut off together with the head,
/// a lane written anew, an older copy of the whole database.
///
/// # Errors
/// As [`verify`].
pub fn verify_with(tx: &mut Tx<'_>, proof: &Proof, mut progress: impl FnMut(u64)) -> Result<Report, Error> {
    const ROWS_BETWEEN_REPORTS: u64 = 10_000;
    let mut walk = Walk::new(heads(tx)?, proof);
    let sql = format!("SELECT {COLUMNS} FROM audit ORDER BY lane, seq");
    tx.each(&sql, &[], |row| {
        walk.visit(row.get(0)?, row.get(1)?, row);
        if walk.report.rows.is_multiple_of(ROWS_BETWEEN_REPORTS) {
            progress(walk.report.rows);
        }
        Ok(())
    })?;
    let (mut report, stored) = walk.finish();
    progress(report.rows);
    for bad in &mut report.bad {
        let of_lane = |heads: &[Head]| heads.iter().find(|head| head.lane == bad.lane).copied();
        if let (Fault::Changed, Some(good)) = (bad.fault, of_lane(&report.heads)) {
            bad.fault = super::diagnose::fault(tx, &good, of_lane(&stored))?;
        }
    }
    Ok(report)
}

/// The columns of a row in the order in which [`fields`] and [`hash`] expect them.
pub(super) const COLUMNS: &str =
    "lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail, hash";

/// What the checkpoints say of one lane, by row.
#[derive(Default)]
struct Vouched {
    heads: Vec<Head>,
    next: usize,
    // The last row that was found as a checkpoint says.
    until: i64,
}

struct Walk {
    stored: Vec<Head>,
    vouched: BTreeMap<i64, Vouched>,
    lane: Option<Lane>,
    report: Report,
}

struct Lane {
    chain: Chain,
    // Nothing after the first bad row can be judged.
    bad: bool,
}

impl Walk {
    fn new(stored: Vec<Head>, proof: &Proof) -> Self {
        let mut report = Report {
            rows: 0,
            heads: Vec::new(),
            bad: Vec::new(),
            checkpoints: 0,
            unsigned: Vec::new(),
            forked: Vec::new(),
            newest: None,
        };
        let mut known: BTreeMap<i64, [u8; 32]> = BTreeMap::new();
        let mut vouched: BTreeMap<i64, Vouched> = BTreeMap::new();
        for signed in &proof.checkpoints {
            let checkpoint = &signed.checkpoint;
            if !signed.is_signed_by(&proof.keys) {
                report.unsigned.push(checkpoint.number);
                continue;
            }
            let hash = signed.hash();
            match known.insert(checkpoint.number, hash) {
                Some(same) if same == hash => continue,
                Some(_) => report.forked.push(checkpoint.number),
                None => {}
            }
            report.checkpoints += 1;
            report.newest = report.newest.max(Some((checkpoint.number, checkpoint.at)));
            for head in &checkpoint.heads {
                vouched.entry(head.lane).or_default().heads.push(*head);
            }
        }
        for lane in vouched.values_mut() {
            lane.heads.sort_unstable_by_key(|head| head.seq);
        }
        report.unsigned.sort_unstable();
        report.unsigned.dedup();
        Self {
            stored,
            vouched,
            lane: None,
            report,
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
        let expected = current.chain.seq + 1;
        let fault = if seq == expected && check(&mut current.chain, row) {
            let vouched = self.vouched.get_mut(&lane);
            vouched.and_then(|vouched| {
                vouched
                    .differs(&current.chain)
                    .then_some((seq, Fault::Rewritten { after: vouched.until }))
            })
        } else if seq > expected {
            let rows = seq - expected;
            Some((expected, Fault::Removed { rows }))
        } else {
            let head = self.stored.iter().find(|head| head.lane == lane);
            let beyond = head.is_some_and(|head| head.seq < seq && head.hash == current.chain.hash);
            Some((seq, if beyond { Fault::BeyondHead } else { Fault::Changed }))
        };
        if let Some((seq, fault)) = fault {
            current.bad = true;
            self.report.bad.push(Bad { lane, seq, fault });
        }
    }

    /// Compares what was recomputed with the head table and the checkpoints.
    fn end_lane(&mut self) {
        let Some(Lane { chain, bad }) = self.lane.take() else {
            return;
        };
        let lane = chain.lane;
        let stored = self.stored.iter().find(|head| head.lane == lane);
        let vouched = self.vouched.get(&lane).and_then(|vouched| vouched.heads.last());
        let vouched = vouched.map_or(0, |head| head.seq);
        let known = stored.map_or(0, |head| head.seq);
        let fault = match stored {
            _ if bad => None,
            _ if known > chain.seq => {
                let rows = known.max(vouched) - chain.seq;
                Some((chain.seq + 1, Fault::CutOff { rows }))
            }
            _ if vouched > chain.seq => {
                let rows = vouched - chain.seq;
                Some((chain.seq + 1, Fault::RolledBack { rows }))
            }
            None => Some((chain.seq, Fault::HeadMissing)),
            Some(head) if head.seq < chain.seq => Some((head.seq + 1, Fault::BeyondHead)),
            Some(head) if head.hash != chain.hash => Some((chain.seq, Fault::HeadChanged)),
            Some(_) => None,
        };
        if let Some((seq, fault)) = fault {
            self.report.bad.push(Bad { lane, seq, fault });
        }
        self.report.heads.push(head(&chain));
    }

    fn finish(mut self) -> (Report, Vec<Head>) {
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
        (self.report, self.stored)
    }
}

impl Vouched {
    /// Whether a checkpoint knows another row than the one that the chain is at.
    fn differs(&mut self, chain: &Chain) -> bool {
        while let Some(head) = self.heads.get(self.next).filter(|head| head.seq <= chain.seq) {
            if head.seq == chain.seq && head.hash != chain.hash {
                return true;
            }
            self.until = head.seq;
            self.next += 1;
        }
        false
    }
}

/// Moves the chain over a row; `false`, and the chain stays, if the row has not the hash that follows.
pub(super) fn check(chain: &mut Chain, row: &Row<'_>) -> bool {
    let (seq, before) = (chain.seq, chain.hash);
    // A column that holds something else than was written cannot be read: that is a change as well.
    let hash = fields(row).and_then(|fields| {
        chain.advance(&fields);
        row.blob(11)
    });
    if hash.is_ok_and(|hash| hash == chain.hash) {
        return true;
    }
    (chain.seq, chain.hash) = (seq, before);
    false
}

/// The content of a row of [`COLUMNS`].
pub(super) fn fields<'r>(row: &'r Row<'_>) -> Result<Fields<'r>, store::Error> {
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

pub(super) const fn head(chain: &Chain) -> Head {
    Head {
        lane: chain.lane,
        seq: chain.seq,
        hash: chain.hash,
    }
}
