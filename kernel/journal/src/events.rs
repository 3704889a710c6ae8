//! How contexts tell one another what happened, without knowing one another.
//!
//! A writer publishes in the transaction of its change and locks nothing. A consumer, known by its name, gets every event in the same order,
//! at least once; its handler writes in the transaction that moves its cursor, so what it writes happens exactly once. See
//! docs/adr/0011-jobs-and-events.md.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};

use base::{Ambient, Id, OrgId, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Row, Scope, Store, Tx};
use uuid::Uuid;

use crate::{Error, dialect};

/// The noun behind [`EventId`].
pub enum EventNoun {}
/// Identifier of an event.
pub type EventId = Id<EventNoun>;

/// Something that happened, to be published.
#[derive(Debug, Clone)]
pub struct Event {
    /// In which organisation; none for the server.
    pub org: Option<OrgId>,
    /// What happened: a stable code such as `protection.person-erased`.
    pub kind: &'static str,
    /// To which record.
    pub subject: Option<Uuid>,
    /// Coded JSON: identifiers and codes, no personal data. See [`Event::with`].
    pub payload: String,
}

impl Event {
    /// An event without payload.
    pub fn new(org: Option<OrgId>, kind: &'static str, subject: Option<Uuid>) -> Self {
        Self {
            org,
            kind,
            subject,
            payload: String::from("{}"),
        }
    }

    /// Adds a payload of identifiers and codes.
    ///
    /// # Errors
    /// [`Error::Payload`] if serde cannot write it.
    pub fn with(mut self, payload: &impl Serialize) -> Result<Self, Error> {
        self.payload = serde_json::to_string(payload).map_err(|source| Error::Payload {
            kind: self.kind.to_owned(),
            source,
        })?;
        Ok(self)
    }
}

/// An event as a consumer gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its identifier.
    pub id: EventId,
    /// Its place in the order of all events, from 1.
    pub position: i64,
    /// When it was published.
    pub at: Timestamp,
    /// In which organisation.
    pub org: Option<OrgId>,
    /// What happened.
    pub kind: String,
    /// To which record.
    pub subject: Option<Uuid>,
    /// Coded JSON.
    pub payload: String,
}

impl Published {
    /// The payload as a type.
    ///
    /// # Errors
    /// [`Error::Payload`] if it is of another shape.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.payload).map_err(|source| Error::Payload {
            kind: self.kind.clone(),
            source,
        })
    }
}

/// Publishes an event in the transaction of the change that it tells of.
///
/// # Errors
/// When the database cannot be written.
pub fn publish(tx: &mut Tx<'_>, ambient: &Ambient, event: &Event) -> Result<EventId, Error> {
    let id = EventId::new(ambient);
    let sql = "INSERT INTO events (event_id, position, at, org_id, kind, subject_id, payload)
               VALUES ($1, NULL, $2, $3, $4, $5, $6)";
    let params = store::params![
        id,
        ambient.now(),
        event.org,
        event.kind,
        event.subject,
        event.payload.as_str()
    ];
    tx.execute(sql, &params)?;
    Ok(id)
}

/// How one call of [`consume`] ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Consumed {
    /// Events handled, or passed over because the handler did not want their kind.
    pub handled: u64,
    /// Whether the consumer is up to date. If not: there is more, or the next event failed and will be tried again later.
    pub caught_up: bool,
}

/// What one consumer looks like to an operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsumerStatus {
    /// Its name.
    pub consumer: String,
    /// The last event that it handled.
    pub position: i64,
    /// Events that wait for it.
    pub waiting: i64,
    /// How often the next event failed in a row.
    pub failures: i64,
    /// When the next event is tried again.
    pub retry_at: Timestamp,
    /// What the last failure said.
    pub error: Option<String>,
}

/// Events that one call of [`consume`] looks at, at most; those of one organisation in a row share a transaction.
const BATCH: i64 = 100;

/// Hands the next events to `handle`, in order, each in a transaction in the scope of the event's organisation, which also moves the consumer's cursor.
/// If `handle` gives an error or panics, what it wrote is undone, the consumer waits (10 s, doubling up to an hour) and the same event comes again: order
/// matters more than progress, and a stuck consumer shows in [`status`]. A consumer that is new begins with the first event ever.
///
/// # Errors
/// When the database cannot be read or written. A failure of the handler is recorded, not returned.
pub fn consume<H, E>(store: &Store, ambient: &Ambient, consumer: &'static str, handle: H) -> Result<Consumed, Error>
where
    H: Fn(&mut Tx<'_>, &Published) -> Result<(), E> + Clone + Send + 'static,
    E: fmt::Display + From<store::Error>,
{
    let mut handled = 0;
    if !store.read(Scope::Server, |tx| any_waiting(tx, consumer))? {
        return Ok(Consumed {
            handled,
            caught_up: true,
        });
    }
    let now = ambient.now();
    let events = store.write(Scope::Server, move |tx| next(tx, consumer, now))?;
    // Something waits: none means that it is not yet time to try it again.
    let more = events.is_empty() || i64::try_from(events.len()).is_ok_and(|count| count == BATCH);
    for run in events.chunk_by(|one, other| one.org == other.org) {
        let (run, handle) = (run.to_vec(), handle.clone());
        let wanted = run.len() as u64;
        let scope = run
            .first()
            .and_then(|event| event.org)
            .map_or(Scope::Server, Scope::Org);
        let done = store.write(scope, move |tx| handle_run(tx, consumer, &run, now, &handle))?;
        handled += done;
        if done < wanted {
            return Ok(Consumed {
                handled,
                caught_up: false,
            });
        }
    }
    Ok(Consumed {
        handled,
        caught_up: !more,
    })
}

/// Whether there is anything that the consumer has not handled; a read, so that an idle consumer writes nothing.
fn any_waiting(tx: &mut Tx<'_>, consumer: &str) -> Result<bool, Error> {
    let sql = "SELECT 1 WHERE EXISTS (SELECT 1 FROM events WHERE position IS NULL)
               OR EXISTS (SELECT 1 FROM events
                          WHERE position > COALESCE((SELECT position FROM event_consumers WHERE consumer = $1), 0))";
    Ok(tx
        .one(sql, &store::params![consumer], |row| row.get::<i64>(0))?
        .is_some())
}

/// Gives positions to what was committed since, and reads the next events of a consumer.
fn next(tx: &mut Tx<'_>, consumer: &str, now: Timestamp) -> Result<Vec<Published>, Error> {
    number_new(tx)?;
    let sql = "INSERT INTO event_consumers (consumer, position, failures, retry_at, error) VALUES ($1, 0, 0, 0, NULL)
               ON CONFLICT (consumer) DO NOTHING";
    tx.execute(sql, &store::params![consumer])?;
    let sql = "SELECT e.event_id, e.position, e.at, e.org_id, e.kind, e.subject_id, e.payload
               FROM events e JOIN event_consumers c ON e.position > c.position
               WHERE c.consumer = $1 AND (c.retry_at <= $2 OR c.retry_at > $3) ORDER BY e.position LIMIT $4";
    // A time that no wait reaches was set before the clock went back.
    let never = now.plus_seconds(crate::jobs::LONGEST_WAIT_SECONDS);
    Ok(tx.query(sql, &store::params![consumer, now, never, BATCH], published)?)
}

/// Only one transaction at a time numbers, and only rows that it sees committed: positions have no gaps that fill later.
fn number_new(tx: &mut Tx<'_>) -> Result<(), Error> {
    let waiting = tx.one("SELECT 1 FROM events WHERE position IS NULL LIMIT 1", &[], |row| {
        row.get::<i64>(0)
    })?;
    if waiting.is_none() {
        return Ok(());
    }
    let sql = format!(
        "SELECT position FROM event_sequence WHERE one = 1{}",
        dialect::for_update(tx.engine())
    );
    let last: Option<i64> = tx.one(&sql, &[], |row| row.get(0))?;
    let last = last.ok_or(Error::Lost {
        table: "event_sequence",
    })?;
    let new = tx.query(
        "SELECT event_id FROM events WHERE position IS NULL ORDER BY event_id",
        &[],
        |row| row.get::<EventId>(0),
    )?;
    let numbered = (last + 1..)
        .zip(&new)
        .map(|(position, id)| store::params![*id, position]);
    tx.execute_many("UPDATE events SET position = $2 WHERE event_id = $1", numbered)?;
    let newest = last + i64::try_from(new.len()).unwrap_or(0);
    tx.execute(
        "UPDATE event_sequence SET position = $1 WHERE one = 1",
        &store::params![newest],
    )?;
    Ok(())
}

/// Handles events of one organisation; returns how many before the first failure.
fn handle_run<H, E>(
    tx: &mut Tx<'_>,
    consumer: &str,
    run: &[Published],
    now: Timestamp,
    handle: &H,
) -> Result<u64, Error>
where
    H: Fn(&mut Tx<'_>, &Published) -> Result<(), E>,
    E: fmt::Display + From<store::Error>,
{
    let sql = format!(
        "SELECT position, failures FROM event_consumers WHERE consumer = $1{}",
        dialect::for_update(tx.engine())
    );
    let state = tx.one(&sql, &store::params![consumer], |row| {
        Ok((row.get::<i64>(0)?, row.get::<i64>(1)?))
    })?;
    let (mut position, failures) = state.ok_or(Error::Lost {
        table: "event_consumers",
    })?;
    let mut done = 0;
    let mut failure = None;
    for event in run {
        // Another process may have handled it meanwhile.
        if event.position > position {
            if let Err(unhandled) = tx.attempt(|tx| call(handle, tx, event)) {
                failure = Some(unhandled.to_string());
                break;
            }
            position = event.position;
        }
        done += 1;
    }
    let failures = match (&failure, done) {
        (None, _) => 0,
        (Some(_), 0) => failures + 1,
        (Some(_), _) => 1,
    };
    let retry_at = match failure {
        Some(_) => now.plus_seconds(crate::jobs::back_off_seconds(failures)),
        None => Timestamp::from_micros(0),
    };
    if let Some(error) = &failure {
        tracing::warn!(consumer, position, failures, error, "an event could not be handled");
    }
    let sql = "UPDATE event_consumers SET position = $2, failures = $3, retry_at = $4, error = $5 WHERE consumer = $1";
    tx.execute(sql, &store::params![consumer, position, failures, retry_at, failure])?;
    Ok(done)
}

/// Why an event was not handled.
enum Unhandled<E> {
    Said(E),
    Panicked,
}

impl<E: From<store::Error>> From<store::Error> for Unhandled<E> {
    fn from(error: store::Error) -> Self {
        Self::Said(error.into())
    }
}

impl<E: fmt::Display> fmt::Display for Unhandled<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Said(error) => error.fmt(f),
            Self::Panicked => f.write_str("the handler panicked; see the log"),
        }
    }
}

/// A handler that panics must not take the thread with it: the other consumers and the jobs go on.
fn call<H, E>(handle: &H, tx: &mut Tx<'_>, event: &Published) -> Result<(), Unhandled<E>>
where
    H: Fn(&mut Tx<'_>, &Published) -> Result<(), E>,
{
    match catch_unwind(AssertUnwindSafe(|| handle(tx, event))) {
        Ok(done) => done.map_err(Unhandled::Said),
        Err(_) => Err(Unhandled::Panicked),
    }
}

fn published(row: &Row<'_>) -> Result<Published, store::Error> {
    Ok(Published {
        id: row.get(0)?,
        position: row.get(1)?,
        at: row.get(2)?,
        org: row.get(3)?,
        kind: row.get(4)?,
        subject: row.get(5)?,
        payload: row.get(6)?,
    })
}

/// All consumers that ever ran, by name.
///
/// # Errors
/// When the database cannot be read.
pub fn status(tx: &mut Tx<'_>) -> Result<Vec<ConsumerStatus>, Error> {
    let sql = "SELECT c.consumer, c.position, c.failures, c.retry_at, c.error,
                      (SELECT COUNT(*) FROM events e WHERE e.position IS NULL OR e.position > c.position)
               FROM event_consumers c ORDER BY c.consumer";
    Ok(tx.query(sql, &[], |row| {
        Ok(ConsumerStatus {
            consumer: row.get(0)?,
            position: row.get(1)?,
            failures: row.get(2)?,
            retry_at: row.get(3)?,
            error: row.get(4)?,
            waiting: row.get(5)?,
        })
    })?)
}

/// Passes a consumer over the event it is stuck at, on an operator's word; to be audited by the caller. `false` if it is not stuck there.
///
/// # Errors
/// When the database cannot be written.
pub fn skip(tx: &mut Tx<'_>, consumer: &str, position: i64) -> Result<bool, Error> {
    let sql = "UPDATE event_consumers SET position = $2, failures = 0, retry_at = 0, error = NULL
               WHERE consumer = $1 AND failures > 0 AND position = $3";
    Ok(tx.execute(sql, &store::params![consumer, position, position - 1])? == 1)
}

/// Events that [`trim`] deletes at a time, at most, so that others get their turn.
pub(crate) const TRIM: i64 = 10_000;

/// Deletes events that every consumer has passed and that were published before `older_than`, ten thousand at most; returns how many. To be
/// called again until it returns less. Where no consumer ever ran, nothing is deleted. A consumer that is added later begins with the first
/// event that is left. The [`Runner`](crate::jobs::Runner) calls it once a day.
///
/// # Errors
/// When the database cannot be written.
pub fn trim(tx: &mut Tx<'_>, older_than: Timestamp) -> Result<u64, Error> {
    let sql = "DELETE FROM events WHERE event_id IN (
                   SELECT event_id FROM events
                   WHERE position <= (SELECT MIN(position) FROM event_consumers) AND at < $1
                   ORDER BY position LIMIT $2)";
    Ok(tx.execute(sql, &store::params![older_than, TRIM])?)
}
