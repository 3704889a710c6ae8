//! What a store counts about itself, for whoever watches the program.

use std::sync::atomic::{AtomicU8, Ordering};

use base::meter::{Counter, Histogram, Level, MICROS};

use crate::Kind;

/// Bounds for the closures that share one commit; 256 is the most.
const GROUPS: &[u64] = &[1, 2, 4, 8, 16, 32, 64, 128, 256];

/// Figures of one database since it was opened.
#[derive(Debug)]
#[non_exhaustive]
pub struct Meter {
    /// Writes that wait for their answer.
    pub waiting: Level,
    /// Closures in each commit (SQLite; PostgreSQL commits one at a time).
    pub groups: Histogram,
    /// How long each commit took, in microseconds: on SQLite the flush to the disk and little else.
    pub commits: Histogram,
    /// Writes that were made durable.
    pub written: Counter,
    /// Writes that the database could not take: no space, disk failed, not reachable. What a closure refused is not among them.
    pub refused: Counter,
    /// Transactions of PostgreSQL that were run again because another one came between.
    pub again: Counter,
    /// Reads that a replica answered.
    pub by_replica: Counter,
    /// Reads that it could have answered and the primary did: the replica was behind, or away.
    pub not_by_replica: Counter,
    state: AtomicU8,
}

impl Default for Meter {
    fn default() -> Self {
        Self {
            waiting: Level::default(),
            groups: Histogram::new(GROUPS),
            commits: Histogram::new(MICROS),
            written: Counter::default(),
            refused: Counter::default(),
            again: Counter::default(),
            by_replica: Counter::default(),
            not_by_replica: Counter::default(),
            state: AtomicU8::new(TAKEN),
        }
    }
}

const TAKEN: u8 = 0;
const FULL: u8 = 1;
const OTHER: u8 = 2;

impl Meter {
    /// Why the last write could not be made durable; `None` when it could. A write that is taken again clears it.
    pub fn last_refusal(&self) -> Option<Refused> {
        match self.state.load(Ordering::Relaxed) {
            TAKEN => None,
            FULL => Some(Refused::Full),
            _ => Some(Refused::Other),
        }
    }

    /// Counts writes that are durable now. None says nothing: a commit of nothing succeeds on a full disk too.
    pub(crate) fn done(&self, writes: u64) {
        if writes > 0 {
            self.written.add(writes);
            self.state.store(TAKEN, Ordering::Relaxed);
        }
    }

    /// Counts a failure if it is the database's, not the closure's.
    pub(crate) fn failed(&self, kind: Kind) {
        let state = match kind {
            Kind::Full => FULL,
            Kind::Stopped | Kind::ReadOnly | Kind::Disconnected | Kind::CommitUnknown => OTHER,
            _ => return,
        };
        self.refused.add_one();
        self.state.store(state, Ordering::Relaxed);
    }
}

/// Why a database takes no writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// No space left; resumes by itself.
    Full,
    /// The disk failed, or the server is away or only to be read.
    Other,
}
