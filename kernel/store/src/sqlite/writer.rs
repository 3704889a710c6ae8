//! The writer thread. Closures that wait are put into one transaction, each behind a savepoint of its own, so that they share
//! the one flush to the disk that makes them durable; a closure that fails is undone alone.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, OnceLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::{Conn, SqliteOptions};
use crate::{Error, Kind, Meter, Tx, lease};

/// Closures in one transaction at most.
const GROUP: usize = 256;
/// No closure is added to a transaction that has run for so long: those in front wait for their answer.
const PATIENCE: Duration = Duration::from_millis(20);
/// Bytes of the write-ahead log above which the writer empties it. SQLite does so by itself, but never while reads overlap without a gap.
const LOG_LIMIT: u64 = 64 * 1024 * 1024;
/// Frames (pages) in the log above which they are copied into the database file: four times what SQLite itself would wait for, so that a page which is
/// written again and again is copied once. See docs/adr/0008-audit-lanes.md.
const LOG_FRAMES: i64 = 4000;
/// Transactions between two looks at the log, how long readers may hold up emptying it, and how long it is left alone when they did.
const GROUPS_BETWEEN_LOOKS: u32 = 64;
const LOG_PATIENCE: Duration = Duration::from_millis(250);
const LOG_PAUSE: Duration = Duration::from_secs(5);

pub(super) struct Writer {
    queue: Option<SyncSender<Message>>,
    thread: Option<JoinHandle<()>>,
    stopped: Arc<OnceLock<Error>>,
    meter: Arc<Meter>,
    // The epoch in which this process serves; 0 if it does not.
    epoch: Arc<AtomicI64>,
}

enum Message {
    /// A closure for the next group.
    Write(Box<dyn Write>),
    /// Something that needs the connection for itself.
    Alone(Aside),
}

/// Gives the failure that it met, to be judged as one of a write would be.
type Aside = Box<dyn FnOnce(&Conn) -> Option<Error> + Send>;

/// A closure with its caller, whatever their types.
trait Write: Send {
    /// Runs the closure; whether to keep what it did.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Tells the caller.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
}

enum Outcome<T, E> {
    Done(Result<T, E>),
    Panicked(Box<dyn Any + Send>),
}

struct Task<T, E, W> {
    work: W,
    outcome: Option<Outcome<T, E>>,
    reply: SyncSender<Outcome<T, E>>,
}

impl<T, E, W> Write for Task<T, E, W>
where
    T: Send,
    E: From<Error> + Send,
    W: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
{
    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        // The transaction is undone when the closure panics, and its captures are not used by anyone else.
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let value = (self.work)(tx)?;
            tx.settled()?;
            Ok(value)
        }));
        let keep = matches!(outcome, Ok(Ok(_)));
        self.outcome = Some(match outcome {
            Ok(result) => Outcome::Done(result),
            Err(panic) => Outcome::Panicked(panic),
        });
        keep
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let outcome = match (self.outcome, committed) {
            (Some(Outcome::Done(Ok(value))), Ok(())) => Outcome::Done(Ok(value)),
            (Some(Outcome::Done(Ok(_))) | None, Err(error)) => Outcome::Done(Err(error.into())),
            (Some(undone), _) => undone,
            (None, Ok(())) => Outcome::Done(Err(gone().into())),
        };
        // The caller waits for nothing else; if its thread is gone, nobody needs the answer.
        let _ = self.reply.send(outcome);
    }
}

impl Writer {
    pub(super) fn start(conn: Conn, path: &Path, options: SqliteOptions) -> Result<Self, Error> {
        let (queue, messages) = sync_channel(options.queue);
        let stopped = Arc::new(OnceLock::new());
        let meter = Arc::<Meter>::default();
        let epoch = Arc::<AtomicI64>::default();
        let server = Server {
            epoch: Arc::clone(&epoch),
            conn,
            messages,
            stopped: Arc::clone(&stopped),
            meter: Arc::clone(&meter),
            kept: Cell::new(0),
            log: Log {
                path: super::beside(path, "-wal"),
                usual: options.busy_timeout,
                groups: Cell::new(0),
                leave_until: Cell::new(None),
            },
        };
        let thread = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || server.serve())
            .map_err(|error| Error::new(Kind::Open, format!("the writer thread cannot be started: {error}")))?;
        Ok(Self {
            queue: Some(queue),
            thread: Some(thread),
            stopped,
            meter,
            epoch,
        })
    }

    pub(super) fn write<T, E>(&self, work: impl Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let _waiting = self.meter.waiting.rise();
        let (reply, answer) = sync_channel(1);
        self.send(Message::Write(Box::new(Task {
            work,
            outcome: None,
            reply,
        })))?;
        match answer.recv() {
            Ok(Outcome::Done(result)) => result,
            Ok(Outcome::Panicked(panic)) => resume_unwind(panic),
            Err(_) => Err(gone().into()),
        }
    }

    /// Runs `work` on the writer's connection, outside of any transaction. A failure of the disk in it stops writing as any other.
    pub(super) fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Conn) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (reply, answer) = sync_channel(1);
        self.send(Message::Alone(Box::new(move |conn| {
            let done = work(conn);
            let failed = done.as_ref().err().cloned();
            let _ = reply.send(done);
            failed
        })))?;
        answer.recv().map_err(|_| gone())?
    }

    pub(super) fn meter(&self) -> &Meter {
        &self.meter
    }

    /// Serves in this epoch from now on.
    pub(super) fn serve_in(&self, epoch: i64) {
        self.epoch.store(epoch, Ordering::SeqCst);
    }

    /// Why no write is taken any more, if so.
    pub(super) fn stopped(&self) -> Option<Error> {
        self.stopped.get().cloned()
    }

    fn send(&self, message: Message) -> Result<(), Error> {
        if let Some(error) = self.stopped() {
            return Err(error);
        }
        if self.is_this_thread() {
            return Err(Error::new(
                Kind::Statement,
                "a write inside a write of the same store: use the transaction that is open",
            ));
        }
        let queue = self.queue.as_ref().ok_or_else(gone)?;
        queue.send(message).map_err(|_| gone())
    }

    fn is_this_thread(&self) -> bool {
        self.thread
            .as_ref()
            .is_some_and(|writer| writer.thread().id() == thread::current().id())
    }
}

impl Drop for Writer {
    /// Waits until what was taken is written and the file is closed.
    fn drop(&mut self) {
        self.queue = None;
        // The last clone may go inside a closure, on the writer's own thread, which cannot wait for itself.
        if !self.is_this_thread()
            && let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the writer thread panicked");
        }
    }
}

fn gone() -> Error {
    Error::new(Kind::Stopped, "the writer thread has ended; start the program again")
}

struct Server {
    epoch: Arc<AtomicI64>,
    conn: Conn,
    messages: Receiver<Message>,
    stopped: Arc<OnceLock<Error>>,
    meter: Arc<Meter>,
    // Closures of the transaction that is open whose work is kept.
    kept: Cell<u64>,
    log: Log,
}

/// The write-ahead log, as far as it has to be looked after.
struct Log {
    path: PathBuf,
    usual: Duration,
    groups: Cell<u32>,
    leave_until: Cell<Option<Instant>>,
}

impl Log {
    /// Keeps the log short. Called when those who waited have their answers.
    fn look_after(&self, conn: &Conn) -> Result<(), Error> {
        if self.leave_until.get().is_some_and(|until| Instant::now() < until) {
            return Ok(());
        }
        self.groups.set((self.groups.get() + 1) % GROUPS_BETWEEN_LOOKS);
        let long = self.groups.get() == 0 && super::file_size(&self.path) > LOG_LIMIT;
        let done = if long {
            conn.empty_log(LOG_PATIENCE, self.usual)
        } else {
            conn.settle_log(LOG_FRAMES).map(|_| true)
        };
        if !matches!(done, Ok(true)) {
            self.leave_until.set(Some(Instant::now() + LOG_PAUSE));
        }
        done.map(drop)
    }
}

impl Server {
    fn serve(self) {
        while let Ok(message) = self.messages.recv() {
            let mut next = Some(message);
            while let Some(message) = next.take() {
                match message {
                    Message::Write(first) => {
                        next = self.group(first);
                        self.look_after_log();
                    }
                    Message::Alone(work) => match catch_unwind(AssertUnwindSafe(|| work(&self.conn))) {
                        Ok(Some(error)) => drop(self.judge(error)),
                        Ok(None) => {}
                        Err(_) => self.conn.undo(),
                    },
                }
            }
        }
        if self.stopped.get().is_none()
            && let Err(error) = self.conn.batch("PRAGMA optimize")
        {
            tracing::warn!(%error, "the query planner's statistics could not be refreshed");
        }
    }

    /// What was saved is saved, in the log. Still a disk that fails here is one that fails: nothing more is written.
    fn look_after_log(&self) {
        if self.stopped.get().is_some() {
            return;
        }
        if let Err(error) = self.log.look_after(&self.conn) {
            tracing::warn!(%error, "the write-ahead log could not be moved into the database");
            let _ = self.judge(error);
        }
    }

    /// Runs `first` and whatever else waits in one transaction; gives back a message that does not fit into one.
    fn group(&self, first: Box<dyn Write>) -> Option<Message> {
        if let Some(error) = self.stopped.get() {
            first.answer(Err(error.clone()));
            return None;
        }
        if let Err(error) = self.begin() {
            first.answer(Err(self.judge(error)));
            return None;
        }
        let began = Instant::now();
        self.kept.set(0);
        let mut ran = Vec::new();
        let mut next = Some(first);
        let mut left = None;
        let mut whole = true;
        while let Some(mut write) = next.take() {
            whole = self.behind_savepoint(write.as_mut());
            ran.push(write);
            if whole && ran.len() < GROUP && began.elapsed() < PATIENCE {
                match self.messages.try_recv() {
                    Ok(Message::Write(write)) => next = Some(write),
                    Ok(alone) => left = Some(alone),
                    Err(_) => {}
                }
            }
        }
        let committed = if whole {
            self.commit()
        } else {
            Err(Error::new(Kind::Other, "the transaction was lost"))
        };
        self.conn.undo();
        match committed {
            Ok(()) => ran.into_iter().for_each(|write| write.answer(Ok(()))),
            // One of them broke the transaction, or holds a constraint that is checked at its end: each on its own, then.
            Err(error) if !whole || (ran.len() > 1 && is_of_one(error.kind())) => {
                ran.into_iter().for_each(|write| self.alone(write));
            }
            Err(error) => {
                let error = self.judge(error);
                ran.into_iter().for_each(|write| write.answer(Err(error.clone())));
            }
        }
        left
    }

    /// Runs one closure; false when the whole transaction is lost.
    fn behind_savepoint(&self, write: &mut dyn Write) -> bool {
        if self.conn.control("SAVEPOINT amparo_write").is_err() {
            return false;
        }
        let keep = self.run(write);
        if !self.conn.in_transaction() || self.stopped.get().is_some() {
            return false;
        }
        let undone = keep || self.conn.control("ROLLBACK TO SAVEPOINT amparo_write").is_ok();
        undone && self.conn.control("RELEASE SAVEPOINT amparo_write").is_ok()
    }

    /// Runs one closure in a transaction of its own.
    fn alone(&self, mut write: Box<dyn Write>) {
        let begun = match self.stopped.get() {
            Some(error) => Err(error.clone()),
            None => self.begin(),
        };
        let committed = begun.and_then(|()| {
            self.kept.set(0);
            if self.run(write.as_mut()) {
                self.commit()
            } else {
                Ok(())
            }
        });
        self.conn.undo();
        write.answer(committed.map_err(|error| self.judge(error)));
    }

    /// Begins a transaction, unless another process serves the database by now.
    fn begin(&self) -> Result<(), Error> {
        self.conn.control("BEGIN IMMEDIATE")?;
        let ours = self.epoch.load(Ordering::SeqCst);
        if ours == 0 {
            return Ok(());
        }
        let looked = self.conn.epoch();
        if !matches!(looked, Ok(Some(epoch)) if epoch == ours) {
            self.conn.undo();
            return looked.and_then(|_| Err(lease::fenced()));
        }
        Ok(())
    }

    /// Makes the transaction durable.
    fn commit(&self) -> Result<(), Error> {
        let began = Instant::now();
        self.conn.control("COMMIT")?;
        if self.kept.get() > 0 {
            self.meter.commits.observe_time(began.elapsed());
            self.meter.groups.observe(self.kept.get());
        }
        self.meter.done(self.kept.get());
        Ok(())
    }

    /// Runs one closure; whether to keep what it did.
    fn run(&self, write: &mut dyn Write) -> bool {
        let mut tx = Tx::sqlite(&self.conn);
        let keep = write.run(&mut tx);
        self.kept.set(self.kept.get() + u64::from(keep));
        if let Some(kind @ Kind::Full) = tx.failure() {
            self.meter.failed(kind);
        }
        if tx.failure() == Some(Kind::Stopped) {
            self.judge(Error::new(
                Kind::Stopped,
                "a statement could not read or write the file",
            ));
        }
        keep
    }

    /// After a failed flush nobody knows what the disk holds: no write is taken until the program reads it again at its start.
    fn judge(&self, error: Error) -> Error {
        self.meter.failed(error.kind());
        if error.kind() != Kind::Stopped || self.stopped.get().is_some() {
            return error;
        }
        let stop = error.within(
            "the disk failed, so nothing more is written until the program is started again; check the disk first",
        );
        tracing::error!(error = %stop, "writing stopped");
        let _ = self.stopped.set(stop.clone());
        self.conn.leave_log();
        stop
    }
}

/// Whether a commit fails with this kind because of one closure of the group.
fn is_of_one(kind: Kind) -> bool {
    matches!(kind, Kind::ForeignKey | Kind::Unique | Kind::NotNull | Kind::Check)
}

#[cfg(test)]
mod tests {
    use crate::{Kind, Migration, MigrationSet, params};

    use super::super::{Database, SqliteOptions};

    const SETS: &[MigrationSet] = &[MigrationSet {
        context: "trial",
        migrations: &[Migration {
            number: 1,
            name: "0001_note.sql",
            sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;",
        }],
    }];

    fn open(folder: &tempfile::TempDir) -> Database {
        let database = Database::open(&folder.path().join("test.db"), SqliteOptions::default()).unwrap();
        database.migrate(SETS, base::Timestamp::from_micros(1)).unwrap();
        database
    }

    fn add(database: &Database, size: usize) -> Result<u64, crate::Error> {
        database.write(move |tx| tx.execute("INSERT INTO note (body) VALUES ($1)", &params![vec![7_u8; size]]))
    }

    fn count(database: &Database) -> i64 {
        database
            .read::<_, crate::Error>(|tx| tx.one("SELECT COUNT(*) FROM note", &[], |row| row.get(0)))
            .unwrap()
            .unwrap()
    }

    #[test]
    fn a_full_disk_refuses_writes_which_resume_by_themselves() {
        let folder = tempfile::tempdir().unwrap();
        let database = open(&folder);
        let limit = |pages: i64| {
            let set = format!("PRAGMA max_page_count = {pages}");
            database.writer.with(move |conn| conn.batch(&set)).unwrap();
        };
        add(&database, 10).unwrap();
        limit(8);
        assert_eq!(add(&database, 100_000).unwrap_err().kind(), Kind::Full);
        assert_eq!(count(&database), 1);
        assert_eq!(database.meter().last_refusal(), Some(crate::Refused::Full));
        limit(1_000_000);
        add(&database, 100_000).unwrap();
        assert_eq!(count(&database), 2);
        let meter = database.meter();
        assert_eq!(meter.last_refusal(), None);
        assert_eq!((meter.written.get(), meter.waiting.get()), (2, 0));
        assert!(meter.refused.get() > 0);
        assert_eq!((meter.groups.read().count, meter.commits.read().count), (2, 2));
    }

    #[test]
    fn a_damaged_file_stops_all_writes_until_it_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let database = open(&folder);
        for _ in 0..100 {
            add(&database, 4000).unwrap();
        }
        let empty = |conn: &super::Conn| conn.batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA shrink_memory");
        database.writer.with(empty).unwrap();
        let file = std::fs::OpenOptions::new().write(true).open(database.path()).unwrap();
        let pages = vec![0xff_u8; 100 * 4096];
        std::os::unix::fs::FileExt::write_all_at(&file, &pages, 4096).unwrap();
        let first = add(&database, 10).unwrap_err();
        assert_eq!(first.kind(), Kind::Stopped, "{first}");
        let second = add(&database, 10).unwrap_err();
        assert_eq!(second.kind(), Kind::Stopped);
        assert!(second.to_string().contains("started again"), "{second}");
        assert!(database.health().unwrap().refused.is_some());
    }
}
