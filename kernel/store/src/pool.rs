//! A pool of connections: opened when needed, lent, given back even when the borrower panics.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::{Error, Kind};

/// How long a caller waits for a connection before it is told that there is none.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that can be made ready for the next borrower.
pub(crate) trait Pooled {
    /// Ends whatever is open; false if the connection is of no use any more.
    fn reset(&mut self) -> bool;
}

pub(crate) struct Pool<C: Pooled> {
    state: Mutex<State<C>>,
    freed: Condvar,
    size: usize,
}

struct State<C> {
    idle: Vec<C>,
    /// Connections that are idle, lent or being opened.
    open: usize,
}

impl<C: Pooled> Pool<C> {
    pub(crate) fn new(size: usize) -> Self {
        Self {
            state: Mutex::new(State {
                idle: Vec::new(),
                open: 0,
            }),
            freed: Condvar::new(),
            size: size.max(1),
        }
    }

    /// Runs `work` with an idle connection, or a new one from `connect`. Waits while all are lent.
    pub(crate) fn with<T>(
        &self,
        connect: impl FnOnce() -> Result<C, Error>,
        work: impl FnOnce(&mut C) -> T,
    ) -> Result<T, Error> {
        let mut seat = Seat {
            conn: self.idle_or_room()?,
            pool: self,
        };
        let conn = match seat.conn.take() {
            Some(conn) => seat.conn.insert(conn),
            None => seat.conn.insert(connect()?),
        };
        Ok(work(conn))
    }

    /// Takes the connections that nobody uses out of the pool.
    pub(crate) fn clear(&self) -> Vec<C> {
        let mut state = self.state();
        state.open -= state.idle.len();
        std::mem::take(&mut state.idle)
    }

    /// An idle connection, or the right to open one.
    fn idle_or_room(&self) -> Result<Option<C>, Error> {
        let full = |state: &mut State<C>| state.idle.is_empty() && state.open >= self.size;
        let (mut state, waited) = self
            .freed
            .wait_timeout_while(self.state(), PATIENCE, full)
            .unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(Error::new(
                Kind::Busy,
                format!("all {} connections to the database are in use; try again", self.size),
            ));
        }
        let idle = state.idle.pop();
        if idle.is_none() {
            state.open += 1;
        }
        Ok(idle)
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in the pool, given back with its connection, or without one when that is of no use.
struct Seat<'p, C: Pooled> {
    pool: &'p Pool<C>,
    conn: Option<C>,
}

impl<C: Pooled> Drop for Seat<'_, C> {
    fn drop(&mut self) {
        let usable = self.conn.take().and_then(|mut conn| conn.reset().then_some(conn));
        let mut state = self.pool.state();
        match usable {
            Some(conn) => state.idle.push(conn),
            None => state.open -= 1,
        }
        drop(state);
        self.pool.freed.notify_one();
    }
}
