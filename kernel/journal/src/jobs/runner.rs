//! The threads that do the jobs and feed the consumers of events.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use base::{Ambient, Refusal, Timestamp};
use store::{Scope, Store, Tx};

use super::queue::{self, ClaimId, Ending};
use super::{Job, JobId, State};
use crate::events::{self, Published, TRIM};
use crate::{Error, dialect};

/// How long a worker may be silent before its job is given to another.
const LEASE_SECONDS: i64 = 120;
/// How long what is finished is kept, unless told otherwise.
const KEEP_DAYS: u32 = 90;
const DAY: i64 = 24 * 60 * 60;
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
    /// Somebody asked the job to stop, the program is about to end, or the lease is lost.
    Stopped(Error),
}

impl<E: std::error::Error + Into<Refusal>> From<E> for Failure {
    fn from(error: E) -> Self {
        match error.into() {
            Refusal::Failed(inner) => match inner.downcast::<Error>() {
                Ok(error)
                    if matches!(
                        *error,
                        Error::Cancelled { .. } | Error::LeaseLost { .. } | Error::Interrupted { .. }
                    ) =>
                {
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
    signal: &'r Signal,
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
    /// [`Error::Cancelled`] if the job is to stop, [`Error::Interrupted`] if the program is about to end (the job will be started again),
    /// [`Error::LeaseLost`] if another worker has it: undo nothing, return the error.
    pub fn progress(&self, thousandths: u16, message: &'static str) -> Result<(), Error> {
        let (job, claim) = (self.job.id, self.claim);
        if self.signal.stopped() {
            return Err(Error::Interrupted { job });
        }
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
    signal: Arc<Signal>,
    keep_days: u32,
    // When what is finished was last trimmed.
    trimmed: Arc<Mutex<Option<Timestamp>>>,
}

impl Runner {
    /// A runner without handlers.
    pub fn new(store: Store, ambient: Ambient) -> Self {
        Self {
            store,
            ambient,
            handlers: BTreeMap::new(),
            consumers: Vec::new(),
            signal: Arc::default(),
            keep_days: KEEP_DAYS,
            trimmed: Arc::default(),
        }
    }

    /// Keeps jobs that came to their end, and events that all consumers have passed, for so many days. Default 90. The audit is never trimmed.
    #[must_use]
    pub const fn keep_days(mut self, days: u32) -> Self {
        self.keep_days = days;
        self
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

    /// Feeds every consumer once, then does one job if one is due; once a day, trims what is finished. For tests: the threads do the two apart.
    ///
    /// # Errors
    /// When the database cannot be read or written. What a handler says is recorded in its job, not returned.
    pub fn tick(&self) -> Result<Tick, Error> {
        Ok(Tick {
            events: self.feed()?,
            job: self.one_job()?,
        })
    }

    /// Feeds every consumer once; returns how many events were handled.
    fn feed(&self) -> Result<u64, Error> {
        self.trim_daily()?;
        let mut handled = 0;
        for consumer in &self.consumers {
            handled += consumer(&self.store, &self.ambient)?.handled;
        }
        Ok(handled)
    }

    fn trim_daily(&self) -> Result<(), Error> {
        let now = self.ambient.now();
        let mut trimmed = self.trimmed.lock().unwrap_or_else(PoisonError::into_inner);
        // Whichever way the clock went.
        if trimmed.is_some_and(|last| now.seconds_since(last).abs() < DAY) {
            return Ok(());
        }
        let older_than = now.plus_seconds(-DAY * i64::from(self.keep_days));
        for trim in [super::trim, events::trim] {
            while self.store.write(Scope::Server, move |tx| trim(tx, older_than))? == TRIM.unsigned_abs() {}
        }
        *trimmed = Some(now);
        Ok(())
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
            signal: &self.signal,
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
        let settled = match outcome {
            Ok(()) => self.store.write(Scope::Server, move |tx| match stands(tx, id)? {
                // The handler ended it in a transaction of its own, or somebody else has it.
                Some(state) if state.is_final() => Ok(state),
                _ => queue::finish(tx, id, claim, now).map(|()| State::Done),
            }),
            Err(Failure::Stopped(Error::Cancelled { .. })) => self.fail(job, claim, Ending::Cancelled, String::new()),
            Err(Failure::Stopped(Error::Interrupted { .. })) => self
                .store
                .write(Scope::Server, move |tx| queue::give_back(tx, id, claim, now))
                .map(|()| State::Queued),
            Err(Failure::Stopped(error)) => Err(error),
            Err(Failure::Retry(error)) => self.fail(job, claim, Ending::Retry, error),
            Err(Failure::GiveUp(error)) => self.fail(job, claim, Ending::GiveUp, error),
        };
        match settled {
            Err(error @ Error::LeaseLost { .. }) => {
                tracing::warn!(job = %id, kind = job.kind, %error, "a job was taken over");
                Ok(State::Running)
            }
            settled => settled,
        }
    }

    fn fail(&self, job: &Job, claim: ClaimId, ending: Ending, error: String) -> Result<State, Error> {
        let (failed, text, now) = (job.clone(), error.clone(), self.ambient.now());
        let state = self.store.write(Scope::Server, move |tx| {
            queue::fail(tx, &failed, claim, now, &ending, &text)
        })?;
        tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempts, %state, error, "a job was not done");
        Ok(state)
    }

    /// Starts two threads: one feeds the consumers, one does the jobs, so that an event need not wait for a job that takes hours.
    ///
    /// # Errors
    /// When the operating system gives no thread.
    pub fn start(mut self) -> std::io::Result<Running> {
        // Of its own: the end of one does not stop another that was cloned from the same runner.
        self.signal = Arc::default();
        let mut running = Running {
            signal: Arc::clone(&self.signal),
            threads: Vec::new(),
        };
        let jobs = self.clone();
        running.spawn("events", move || self.run(|runner| Ok(runner.feed()? == 0)))?;
        running.spawn("jobs", move || jobs.run(|runner| Ok(runner.one_job()?.is_none())))?;
        Ok(running)
    }

    /// Works until told to stop; `turn` says whether there was nothing to do.
    fn run(&self, turn: impl Fn(&Self) -> Result<bool, Error>) {
        let mut heard = 0;
        while !self.signal.stopped() {
            match turn(self) {
                Ok(false) => {}
                Ok(true) => self.signal.wait(&mut heard, PAUSE),
                Err(error) => {
                    tracing::error!(%error, "jobs and events cannot be worked on");
                    self.signal.wait(&mut heard, PAUSE * 10);
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

/// A runner's threads. Dropped, it lets the event and the job at hand come to their end (a job's end is its next report of progress) and
/// stops.
pub struct Running {
    signal: Arc<Signal>,
    threads: Vec<JoinHandle<()>>,
}

impl Running {
    /// Tells the threads that there is work, so that they need not find out by themselves.
    pub fn wake(&self) {
        self.signal.set(|state| state.woken += 1);
    }

    fn spawn(&mut self, name: &str, body: impl FnOnce() + Send + 'static) -> std::io::Result<()> {
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(body)?;
        self.threads.push(thread);
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.signal.set(|state| state.stop = true);
        for thread in self.threads.drain(..) {
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
    // Counts, so that every thread hears of it.
    woken: u64,
}

impl Signal {
    fn set(&self, change: impl FnOnce(&mut SignalState)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }

    fn stopped(&self) -> bool {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).stop
    }

    /// Waits until somebody wakes the threads again after `heard`, or for `at_most`.
    fn wait(&self, heard: &mut u64, at_most: Duration) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self
            .changed
            .wait_timeout_while(state, at_most, |state| !state.stop && state.woken == *heard);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        *heard = state.woken;
    }
}
