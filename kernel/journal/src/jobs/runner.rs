//! The thread that does the jobs and feeds the consumers of events.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use base::{Ambient, Refusal};
use store::{Scope, Store, Tx};

use super::queue::{self, ClaimId, Ending};
use super::{Job, JobId, State};
use crate::events::{self, Published};
use crate::{Error, dialect};

/// How long a worker may be silent before its job is given to another.
const LEASE_SECONDS: i64 = 120;
/// How often an idle runner looks for work.
const PAUSE: Duration = Duration::from_secs(1);

type Handler = dyn Fn(&Work<'_>) -> Result<(), Failure> + Send + Sync;
type Consumer = dyn Fn(&Store, &Ambient) -> Result<events::Consumed, Error> + Send + Sync;

/// Why a handler did not do its job.
#[derive(Debug)]
pub enum Failure {
    /// It may work later: it is tried again.
    Retry(String),
    /// It can never work: it is given up at once.
    GiveUp(String),
    /// Somebody asked the job to stop, or the lease is lost.
    Stopped(Error),
}

impl<E: std::error::Error + Into<Refusal>> From<E> for Failure {
    fn from(error: E) -> Self {
        match error.into() {
            Refusal::Failed(inner) => match inner.downcast::<Error>() {
                Ok(error) if matches!(*error, Error::Cancelled { .. } | Error::LeaseLost { .. }) => {
                    Self::Stopped(*error)
                }
                Ok(error) => Self::Retry(error.to_string()),
                Err(inner) => Self::Retry(inner.to_string()),
            },
            Refusal::NotNow { why } => Self::Retry(why.to_owned()),
            // What is denied, not found or invalid now will be so the next time.
            refusal => Self::GiveUp(refusal.to_string()),
        }
    }
}

/// A job in the hands of its handler.
pub struct Work<'r> {
    /// The job, as it was when it was claimed.
    pub job: &'r Job,
    store: &'r Store,
    ambient: &'r Ambient,
    claim: ClaimId,
}

impl Work<'_> {
    /// The main database.
    pub fn store(&self) -> &Store {
        self.store
    }

    /// Clock and randomness.
    pub fn ambient(&self) -> &Ambient {
        self.ambient
    }

    /// Tells how far the job is (in thousandths) and what it does (a message id), and holds the lease for longer. To be called at least every minute.
    ///
    /// # Errors
    /// [`Error::Cancelled`] if the job is to stop, [`Error::LeaseLost`] if another worker has it: undo nothing, return the error.
    pub fn progress(&self, thousandths: u16, message: &'static str) -> Result<(), Error> {
        let (job, claim) = (self.job.id, self.claim);
        let until = self.ambient.now().plus_seconds(LEASE_SECONDS);
        let cancel = self.store.write(Scope::Server, move |tx| {
            queue::report(tx, job, claim, until, thousandths, message)
        })?;
        if cancel { Err(Error::Cancelled { job }) } else { Ok(()) }
    }

    /// Gives what makes the job done in a transaction of the handler's own, so that its effect and its end are one. A job whose handler does not use it is
    /// marked as done afterwards, and may run again after a crash in between.
    pub fn ending(&self) -> impl Fn(&mut Tx<'_>) -> Result<(), Error> + Send + Clone + use<> {
        let (job, claim, now) = (self.job.id, self.claim, self.ambient.now());
        move |tx| queue::finish(tx, job, claim, now)
    }
}

/// What one [`Runner::tick`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tick {
    /// Events handled.
    pub events: u64,
    /// The job that was worked on, and how it stands.
    pub job: Option<(JobId, State)>,
}

impl Tick {
    /// Whether there was nothing to do.
    pub const fn is_idle(&self) -> bool {
        self.events == 0 && self.job.is_none()
    }
}

/// Does the jobs whose handlers it knows, and feeds the consumers it knows. Several may run, in one process or in many.
#[derive(Clone)]
pub struct Runner {
    store: Store,
    ambient: Ambient,
    handlers: BTreeMap<&'static str, Arc<Handler>>,
    consumers: Vec<Arc<Consumer>>,
}

impl Runner {
    /// A runner without handlers.
    pub const fn new(store: Store, ambient: Ambient) -> Self {
        Self {
            store,
            ambient,
            handlers: BTreeMap::new(),
            consumers: Vec::new(),
        }
    }

    /// Registers what does the jobs of a kind.
    #[must_use]
    pub fn handle(
        mut self,
        kind: &'static str,
        handler: impl Fn(&Work<'_>) -> Result<(), Failure> + Send + Sync + 'static,
    ) -> Self {
        self.handlers.insert(kind, Arc::new(handler));
        self
    }

    /// Registers a consumer of events; see [`events::consume`].
    #[must_use]
    pub fn consume<H, E>(mut self, consumer: &'static str, handle: H) -> Self
    where
        H: Fn(&mut Tx<'_>, &Published) -> Result<(), E> + Clone + Send + Sync + 'static,
        E: fmt::Display + From<store::Error> + 'static,
    {
        self.consumers.push(Arc::new(move |store: &Store, ambient: &Ambient| {
            events::consume(store, ambient, consumer, handle.clone())
        }));
        self
    }

    /// Feeds every consumer once, then does one job if one is due. For tests, and the body of the thread.
    ///
    /// # Errors
    /// When the database cannot be read or written. What a handler says is recorded in its job, not returned.
    pub fn tick(&self) -> Result<Tick, Error> {
        let mut tick = Tick::default();
        for consumer in &self.consumers {
            tick.events += consumer(&self.store, &self.ambient)?.handled;
        }
        tick.job = self.one_job()?;
        Ok(tick)
    }

    /// Does a job on the caller's thread, if one is due.
    fn one_job(&self) -> Result<Option<(JobId, State)>, Error> {
        let kinds: Vec<&'static str> = self.handlers.keys().copied().collect();
        let now = self.ambient.now();
        if kinds.is_empty() || !self.store.read(Scope::Server, |tx| queue::any_due(tx, &kinds, now))? {
            return Ok(None);
        }
        let claim = ClaimId::new(&self.ambient);
        let until = now.plus_seconds(LEASE_SECONDS);
        let claimed = self
            .store
            .write(Scope::Server, move |tx| queue::claim(tx, &kinds, claim, now, until))?;
        let Some(job) = claimed else { return Ok(None) };
        let state = self.work(&job, claim)?;
        Ok(Some((job.id, state)))
    }

    fn work(&self, job: &Job, claim: ClaimId) -> Result<State, Error> {
        let work = Work {
            job,
            store: &self.store,
            ambient: &self.ambient,
            claim,
        };
        let outcome = if job.cancel {
            Err(Failure::Stopped(Error::Cancelled { job: job.id }))
        } else if let Some(handler) = self.handlers.get(job.kind.as_str()) {
            // A handler that panics must not take the thread with it.
            catch_unwind(AssertUnwindSafe(|| handler(&work)))
                .unwrap_or_else(|_| Err(Failure::Retry(String::from("the handler panicked; see the log"))))
        } else {
            Ok(())
        };
        self.settle(job, claim, outcome)
    }

    fn settle(&self, job: &Job, claim: ClaimId, outcome: Result<(), Failure>) -> Result<State, Error> {
        let (id, now) = (job.id, self.ambient.now());
        let (ending, error) = match outcome {
            Ok(()) => {
                return self.store.write(Scope::Server, move |tx| match stands(tx, id)? {
                    // The handler ended it in a transaction of its own, or somebody else has it.
                    Some(state) if state.is_final() => Ok(state),
                    _ => queue::finish(tx, id, claim, now).map(|()| State::Done),
                });
            }
            Err(Failure::Stopped(Error::Cancelled { .. })) => (Ending::Cancelled, String::new()),
            Err(Failure::Stopped(error)) => {
                tracing::warn!(job = %id, kind = job.kind, %error, "a job was taken over");
                return Ok(State::Running);
            }
            Err(Failure::Retry(error)) => (Ending::Retry, error),
            Err(Failure::GiveUp(error)) => (Ending::GiveUp, error),
        };
        let failed = job.clone();
        let text = error.clone();
        let state = self.store.write(Scope::Server, move |tx| {
            queue::fail(tx, &failed, claim, now, &ending, &text)
        })?;
        tracing::warn!(job = %id, kind = job.kind, attempt = job.attempts, %state, error, "a job was not done");
        Ok(state)
    }

    /// Starts the thread.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub fn start(self) -> std::io::Result<Running> {
        let signal = Arc::new(Signal::default());
        let heard = Arc::clone(&signal);
        let thread = std::thread::Builder::new()
            .name(String::from("jobs"))
            .spawn(move || self.run(&heard))?;
        Ok(Running {
            signal,
            thread: Some(thread),
        })
    }

    fn run(&self, signal: &Signal) {
        while !signal.stopped() {
            match self.tick() {
                Ok(tick) if !tick.is_idle() => {}
                Ok(_) => signal.wait(PAUSE),
                Err(error) => {
                    tracing::error!(%error, "jobs cannot be worked on");
                    signal.wait(PAUSE * 10);
                }
            }
        }
    }
}

/// How a job stands, its row locked where others could change it meanwhile.
fn stands(tx: &mut Tx<'_>, id: JobId) -> Result<Option<State>, Error> {
    let sql = format!(
        "SELECT state FROM jobs WHERE job_id = $1{}",
        dialect::for_update(tx.engine())
    );
    let code: Option<String> = tx.one(&sql, &store::params![id], |row| row.get(0))?;
    Ok(State::ALL
        .into_iter()
        .find(|state| Some(state.code()) == code.as_deref()))
}

/// A runner's thread. Dropped, it lets the job at hand come to its end and stops.
pub struct Running {
    signal: Arc<Signal>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Tells the thread that there is work, so that it need not find out by itself.
    pub fn wake(&self) {
        self.signal.set(|state| state.work = true);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.signal.set(|state| state.stop = true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[derive(Default)]
struct Signal {
    state: Mutex<SignalState>,
    changed: Condvar,
}

#[derive(Default)]
struct SignalState {
    stop: bool,
    work: bool,
}

impl Signal {
    fn set(&self, change: impl FnOnce(&mut SignalState)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }

    fn stopped(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).stop
    }

    fn wait(&self, at_most: Duration) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .changed
            .wait_timeout_while(state, at_most, |state| !state.stop && !state.work);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.work = false;
    }
}
