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

    /// Tells a new connection its place in the pool: no other open one has it.
    fn take_seat(&mut self, _seat: usize) {}
}

pub(crate) struct Pool<C: Pooled> {
    state: Mutex<State<C>>,
    freed: Condvar,
    size: usize,
}

struct State<C> {
    idle: Vec<(usize, C)>,
    /// Places that no connection has, the lowest last. The others are idle, lent or being opened.
    empty: Vec<usize>,
}

impl<C: Pooled> Pool<C> {
    pub(crate) fn new(size: usize) -> Self {
        let size = size.max(1);
        Self {
            state: Mutex::new(State {
                idle: Vec::new(),
                empty: (0..size).rev().collect(),
            }),
            freed: Condvar::new(),
            size,
        }
    }

    /// Runs `work` with an idle connection, or a new one from `connect`. Waits while all are lent.
    pub(crate) fn with<T>(
        &self,
        connect: impl FnOnce() -> Result<C, Error>,
        work: impl FnOnce(&mut C) -> T,
    ) -> Result<T, Error> {
        let (number, conn) = self.idle_or_room()?;
        let mut seat = Seat {
            pool: self,
            number,
            conn,
        };
        let conn = match seat.conn.take() {
            Some(conn) => seat.conn.insert(conn),
            None => {
                let mut conn = connect()?;
                conn.take_seat(number);
                seat.conn.insert(conn)
            }
        };
        Ok(work(conn))
    }

    /// Takes the connections that nobody uses out of the pool.
    pub(crate) fn clear(&self) -> Vec<C> {
        let mut state = self.state();
        let (numbers, conns): (Vec<usize>, Vec<C>) = std::mem::take(&mut state.idle).into_iter().unzip();
        state.empty.extend(numbers);
        conns
    }

    /// An idle connection, or the right to open one, and its place.
    fn idle_or_room(&self) -> Result<(usize, Option<C>), Error> {
        let full = |state: &mut State<C>| state.idle.is_empty() && state.empty.is_empty();
        // After the patience nothing is found, and that is the answer.
        let (mut state, _) = self
            .freed
            .wait_timeout_while(self.state(), PATIENCE, full)
            .unwrap_or_else(PoisonError::into_inner);
        let found = match state.idle.pop() {
            Some((number, conn)) => Some((number, Some(conn))),
            None => state.empty.pop().map(|number| (number, None)),
        };
        found.ok_or_else(|| {
            Error::new(
                Kind::Busy,
                format!("all {} connections to the database are in use; try again", self.size),
            )
        })
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in the pool, given back with its connection, or without one when that is of no use.
struct Seat<'p, C: Pooled> {
    pool: &'p Pool<C>,
    number: usize,
    conn: Option<C>,
}

impl<C: Pooled> Drop for Seat<'_, C> {
    fn drop(&mut self) {
        let usable = self.conn.take().and_then(|mut conn| conn.reset().then_some(conn));
        let mut state = self.pool.state();
        match usable {
            Some(conn) => state.idle.push((self.number, conn)),
            None => state.empty.push(self.number),
        }
        drop(state);
        self.pool.freed.notify_one();
    }
}
