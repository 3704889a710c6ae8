//! Reading from a streaming replica, when it has seen all that was saved.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use base::OrgId;

use super::address::Address;
use super::conn::{Conn, Mode};
use super::security;
use crate::pool::Pool;
use crate::{Error, Kind, Scope, Tx};

/// How long a replica that could not be reached is left alone.
const PAUSE: Duration = Duration::from_secs(2);

/// A place in the server's log, in bytes from its beginning.
pub(super) type Place = u64;

pub(super) struct Replica {
    address: Address,
    pool: Pool<Conn>,
    /// The database that it must be a copy of.
    of: String,
    /// It has at least come so far; 0 when that is not known.
    replayed: AtomicU64,
    away_until: Mutex<Option<Instant>>,
    marks: Mutex<Marks>,
}

/// Where the last writes of this process ended.
struct Marks {
    /// Of no organisation, and of whoever wrote before this process.
    server: Place,
    orgs: HashMap<OrgId, Place>,
}

impl Replica {
    /// `of` and `place` are of the primary, as it is now.
    pub(super) fn new(address: Address, size: usize, of: String, place: Place) -> Self {
        Self {
            address,
            pool: Pool::new(size),
            of,
            replayed: AtomicU64::new(0),
            away_until: Mutex::new(None),
            marks: Mutex::new(Marks {
                server: place,
                orgs: HashMap::new(),
            }),
        }
    }

    /// Notes where a write ended.
    pub(super) fn wrote(&self, scope: Scope, place: Place) {
        let mut marks = lock(&self.marks);
        let mark = match scope {
            Scope::Server => &mut marks.server,
            Scope::Org(org) => marks.orgs.entry(org).or_default(),
        };
        *mark = place.max(*mark);
    }

    /// How far a replica must have come that may answer.
    fn mark(&self, scope: Scope) -> Place {
        let marks = lock(&self.marks);
        let of_orgs = match scope {
            Scope::Org(org) => marks.orgs.get(&org).copied(),
            Scope::Server => marks.orgs.values().max().copied(),
        };
        of_orgs.unwrap_or_default().max(marks.server)
    }

    /// The answer of the replica; `None` when it is behind, away or gave up in the middle.
    pub(super) fn read<T, E: From<Error>>(
        &self,
        scope: Scope,
        work: impl Fn(&mut Tx<'_>) -> Result<T, E>,
    ) -> Option<Result<T, E>> {
        if lock(&self.away_until).is_some_and(|until| Instant::now() < until) {
            return None;
        }
        let mark = self.mark(scope);
        let tried = self.pool.with(
            || self.connect(),
            |conn| {
                if self.replayed.load(Ordering::SeqCst) < mark && self.ask(conn)? < mark {
                    return Ok(None);
                }
                conn.begin(Mode::Read, scope, 0)?;
                let mut tx = Tx::postgres(conn);
                let done = work(&mut tx).and_then(|value| Ok(tx.settled().map(|()| value)?));
                // What it replays may end a read that stands in the way; and it may die.
                let gave_up = matches!(
                    tx.failure(),
                    Some(Kind::Serialization | Kind::Disconnected | Kind::Busy)
                );
                Ok((!gave_up).then_some(done))
            },
        );
        match tried.and_then(|done| done) {
            Ok(done) => done,
            Err(error) => {
                self.leave(&error);
                None
            }
        }
    }

    /// How many bytes of the log it is behind a place of the primary.
    pub(super) fn behind(&self, place: Place) -> Result<u64, Error> {
        let asked = self.pool.with(|| self.connect(), |conn| self.ask(conn));
        let replayed = asked.and_then(|done| done).inspect_err(|error| self.leave(error))?;
        Ok(place.saturating_sub(replayed))
    }

    fn ask(&self, conn: &mut Conn) -> Result<Place, Error> {
        let replayed = conn.place("pg_last_wal_replay_lsn()")?;
        self.replayed.fetch_max(replayed, Ordering::SeqCst);
        Ok(replayed)
    }

    /// A connection to what is really a replica of our database, as a role that row-level security binds.
    fn connect(&self) -> Result<Conn, Error> {
        let mut conn = self.address.connect(None)?;
        security::refuse_bypass(&mut conn)?;
        let (of, in_recovery) = conn.identity()?;
        if of != self.of || !in_recovery {
            return Err(Error::new(
                Kind::Open,
                "the database of read_url is no replica of the database of url; name a streaming replica, or none",
            ));
        }
        Ok(conn)
    }

    /// Leaves it alone for a while. It may be another one, or an older one, when it is back.
    fn leave(&self, error: &Error) {
        let mut until = lock(&self.away_until);
        if until.is_none_or(|until| Instant::now() >= until) {
            tracing::warn!(%error, "the replica does not answer; reading goes on with the primary");
        }
        *until = Some(Instant::now() + PAUSE);
        drop(until);
        drop(self.pool.clear());
        self.replayed.store(0, Ordering::SeqCst);
    }

    /// Takes the connections that nobody uses.
    pub(super) fn clear(&self) -> Vec<Conn> {
        self.pool.clear()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
