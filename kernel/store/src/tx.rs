//! The transaction: the same five calls on both engines.

use crate::value::RowOf;
use crate::{Engine, Error, Kind, Row, Value, pg, sqlite};

/// An open transaction. Whatever a closure does here is kept or undone as a whole.
///
/// After a statement failed, the transaction takes no other one, on both engines: return the error, or run the statement that
/// may fail inside [`Tx::attempt`].
pub struct Tx<'t> {
    on: On<'t>,
    failed: Option<Kind>,
    #[cfg(feature = "testing")]
    mutation: crate::testing::Mutation,
}

pub(crate) enum On<'t> {
    Sqlite(&'t sqlite::Conn),
    Postgres(&'t mut pg::Conn),
}

impl<'t> Tx<'t> {
    pub(crate) fn sqlite(conn: &'t sqlite::Conn) -> Self {
        Self {
            on: On::Sqlite(conn),
            failed: None,
            #[cfg(feature = "testing")]
            mutation: crate::testing::Mutation::default(),
        }
    }

    pub(crate) fn postgres(conn: &'t mut pg::Conn) -> Self {
        Self {
            on: On::Postgres(conn),
            failed: None,
            #[cfg(feature = "testing")]
            mutation: crate::testing::Mutation::default(),
        }
    }

    /// Tells the transaction whose rows it is about, for the proofs of [`crate::testing::without_org_filter`].
    #[cfg(feature = "testing")]
    pub(crate) fn about(&mut self, scope: crate::Scope) {
        self.mutation = crate::testing::Mutation::of(scope);
    }

    /// Which engine this is, for the few statements that need a dialect.
    pub fn engine(&self) -> Engine {
        match self.on {
            On::Sqlite(_) => Engine::Sqlite,
            On::Postgres(_) => Engine::Postgres,
        }
    }

    /// Which of the connections that write this is, from 0: of those of this process that are in a transaction at the same time each has another
    /// one, and what the one before it on the same connection saved is seen by this one. Always 0 on SQLite, which has one writer. For choosing
    /// among equal places so that transactions seldom meet (the lanes of the audit); nothing may depend on it being so.
    pub fn seat(&self) -> usize {
        match &self.on {
            On::Sqlite(_) => 0,
            On::Postgres(conn) => conn.seat(),
        }
    }

    /// Runs a statement that gives no rows; the number of rows it changed.
    ///
    /// # Errors
    /// Whatever the engine says, as a [`Kind`].
    pub fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, Error> {
        self.open()?;
        #[cfg(feature = "testing")]
        self.mutation.heard(sql, params);
        #[cfg(feature = "testing")]
        let sql = &*self.mutation.applied(sql);
        let done = portable(params).and_then(|()| match &mut self.on {
            On::Sqlite(conn) => conn.execute(sql, params),
            On::Postgres(conn) => conn.execute(sql, params),
        });
        self.note(sql, done)
    }

    /// Runs one statement for every row of parameters, prepared once; the number of rows changed in all.
    ///
    /// # Errors
    /// Of the first row that fails; nothing after it is run.
    pub fn execute_many<P: AsRef<[Value]>>(
        &mut self,
        sql: &str,
        rows: impl IntoIterator<Item = P>,
    ) -> Result<u64, Error> {
        self.open()?;
        #[cfg(feature = "testing")]
        let rows = {
            let heard = self.mutation;
            rows.into_iter().inspect(move |row| heard.heard(sql, row.as_ref()))
        };
        #[cfg(feature = "testing")]
        let sql = &*self.mutation.applied(sql);
        let done = match &mut self.on {
            On::Sqlite(conn) => conn.execute_many(sql, rows),
            On::Postgres(conn) => conn.execute_many(sql, rows),
        };
        self.note(sql, done)
    }

    /// All rows, mapped.
    ///
    /// # Errors
    /// Of the engine or of `map`.
    pub fn query<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let mut rows = Vec::new();
        self.each(sql, params, |row| {
            rows.push(map(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The only row, mapped; `None` when there is none.
    ///
    /// # Errors
    /// [`Kind::TooManyRows`] when there are two; errors of the engine or of `map`.
    pub fn one<T>(
        &mut self,
        sql: &str,
        params: &[Value],
        mut map: impl FnMut(&Row<'_>) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        let mut only = None;
        self.each(sql, params, |row| {
            if only.is_some() {
                return Err(Error::new(Kind::TooManyRows, "expected at most one row, found more"));
            }
            only = Some(map(row)?);
            Ok(())
        })?;
        Ok(only)
    }

    /// Visits the rows one after the other without holding them; the number of rows.
    ///
    /// # Errors
    /// Of the engine, or the first of `visit`, which ends the visit.
    pub fn each(
        &mut self,
        sql: &str,
        params: &[Value],
        mut visit: impl FnMut(&Row<'_>) -> Result<(), Error>,
    ) -> Result<u64, Error> {
        self.open()?;
        #[cfg(feature = "testing")]
        self.mutation.heard(sql, params);
        #[cfg(feature = "testing")]
        let sql = &*self.mutation.applied(sql);
        // What the visitor says is not the engine's failure: the transaction goes on.
        let mut refused = None;
        let mut step = |row: RowOf<'_>| match visit(&Row(row)) {
            Ok(()) => true,
            Err(error) => {
                refused = Some(error);
                false
            }
        };
        let done = portable(params).and_then(|()| match &mut self.on {
            On::Sqlite(conn) => conn.each(sql, params, |row| step(RowOf::Sqlite(row))),
            On::Postgres(conn) => conn.each(sql, params, |row| step(RowOf::Postgres(row))),
        });
        let count = self.note(sql, done)?;
        refused.map_or(Ok(count), |error| Err(error.at(sql)))
    }

    /// Runs `work` so that its failure undoes only what it did: the transaction goes on. For statements that may fail, such as
    /// an insert whose code may already be taken.
    ///
    /// # Errors
    /// Whatever `work` says, after it was undone.
    pub fn attempt<T, E: From<Error>>(&mut self, work: impl FnOnce(&mut Self) -> Result<T, E>) -> Result<T, E> {
        self.open()?;
        self.batch("SAVEPOINT amparo_attempt")?;
        let result = match work(self) {
            Ok(value) => self.settled().map(|()| value).map_err(E::from),
            Err(error) => Err(error),
        };
        match result {
            Ok(value) => {
                self.batch("RELEASE SAVEPOINT amparo_attempt")?;
                Ok(value)
            }
            Err(error) => {
                // A disk, a server or the order of transactions does not get better by going back to a savepoint.
                if self.failed.is_none_or(is_local) {
                    self.failed = None;
                    self.batch("ROLLBACK TO SAVEPOINT amparo_attempt")?;
                    self.batch("RELEASE SAVEPOINT amparo_attempt")?;
                }
                Err(error)
            }
        }
    }

    /// Runs statements without parameters, such as a migration.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.open()?;
        let done = match &mut self.on {
            On::Sqlite(conn) => conn.batch(sql),
            On::Postgres(conn) => conn.batch(sql),
        };
        self.note(sql, done)
    }

    /// An error if a statement failed and the closure went on as if it had not.
    pub(crate) fn settled(&self) -> Result<(), Error> {
        match self.failed {
            None => Ok(()),
            Some(kind) => Err(Error::new(
                kind,
                "a statement failed and its error was not returned, so nothing was saved (use Tx::attempt for statements that may fail)",
            )),
        }
    }

    /// The kind of the statement's failure that ended this transaction.
    pub(crate) fn failure(&self) -> Option<Kind> {
        self.failed
    }

    fn open(&self) -> Result<(), Error> {
        match self.failed {
            None => Ok(()),
            Some(kind) => Err(Error::new(
                kind,
                "an earlier statement of this transaction failed, so it takes no other (use Tx::attempt for statements that may fail)",
            )),
        }
    }

    fn note<T>(&mut self, sql: &str, done: Result<T, Error>) -> Result<T, Error> {
        done.map_err(|error| {
            self.failed = Some(error.kind());
            error.at(sql)
        })
    }
}

/// Refuses the two values that the engines keep differently: a zero character in text (PostgreSQL takes none) and a number that
/// is none (NULL on SQLite).
pub(crate) fn portable(params: &[Value]) -> Result<(), Error> {
    for (index, value) in (1..).zip(params) {
        let what = match value {
            Value::Text(text) if text.as_bytes().contains(&0) => "text with a zero character",
            Value::Real(number) if number.is_nan() => "a number that is not a number",
            _ => continue,
        };
        return Err(Error::new(
            Kind::Check,
            format!("parameter ${index}: {what} cannot be stored"),
        ));
    }
    Ok(())
}

/// Whether going back to a savepoint mends a failure of this kind.
fn is_local(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Unique | Kind::ForeignKey | Kind::NotNull | Kind::Check | Kind::Statement | Kind::Value | Kind::Other
    )
}
