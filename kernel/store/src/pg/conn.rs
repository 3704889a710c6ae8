//! One connection to PostgreSQL with its prepared statements.

use std::collections::HashMap;

use base::OrgId;
use postgres::fallible_iterator::FallibleIterator;
use postgres::{Client, Statement};

use super::error::failed;
use super::types::Cell;
use crate::lease::fenced;
use crate::pool::Pooled;
use crate::tx::portable;
use crate::{Error, Kind, Scope, Value, ValueRef, sql};

/// Prepared statements kept per connection.
const STATEMENTS: usize = 512;

pub(crate) struct Conn {
    client: Client,
    statements: HashMap<Box<str>, Statement>,
    in_transaction: bool,
    seat: usize,
}

/// The advisory lock of whoever serves the database, in the two halves that `pg_locks` shows.
const LEASE: (i64, i64) = (0x416d, 0x7061_0002);

/// What a transaction is for.
#[derive(Clone, Copy)]
pub(super) enum Mode {
    /// Serializable, so that closures written for SQLite's one writer mean the same here.
    Write,
    /// A snapshot, writes refused.
    Read,
}

impl Conn {
    pub(super) fn new(client: Client) -> Self {
        Self {
            client,
            statements: HashMap::new(),
            in_transaction: false,
            seat: 0,
        }
    }

    /// Its place in the pool, which no other open connection of the pool has.
    pub(crate) const fn seat(&self) -> usize {
        self.seat
    }

    /// Begins a transaction that sees the rows of `scope`, in one round trip. A write of a process that serves in an epoch is refused when
    /// another epoch has begun: the lock comes before the transaction's snapshot, so it waits for whoever begins one.
    pub(super) fn begin(&mut self, mode: Mode, scope: Scope, epoch: i64) -> Result<(), Error> {
        let isolation = match mode {
            Mode::Write => "SERIALIZABLE READ WRITE",
            Mode::Read => "REPEATABLE READ READ ONLY",
        };
        let scope = setting(scope);
        let fence = match mode {
            Mode::Write if epoch != 0 => format!(
                "; LOCK TABLE store_lease IN ROW SHARE MODE;
                 SELECT 1 / coalesce((SELECT CASE epoch WHEN {epoch} THEN 1 ELSE 0 END FROM store_lease WHERE id = 1), 0)"
            ),
            _ => String::new(),
        };
        self.in_transaction = true;
        let begun = self.batch(&format!(
            "BEGIN ISOLATION LEVEL {isolation}; SET LOCAL app.org = '{scope}'{fence}"
        ));
        // Nothing else in it can divide by zero.
        begun.map_err(|error| if error.kind() == Kind::Check { fenced() } else { error })
    }

    pub(super) fn commit(&mut self) -> Result<(), Error> {
        let done = self.batch("COMMIT");
        self.in_transaction = done.is_err();
        done
    }

    /// Commits and tells where in the server's log that ended, in one round trip.
    pub(super) fn commit_at(&mut self) -> Result<u64, Error> {
        const COMMIT: &str = "COMMIT; SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')";
        let done = self.client.simple_query(COMMIT).map_err(failed);
        self.in_transaction = done.is_err();
        let place = done?.iter().find_map(|message| match message {
            postgres::SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        });
        // Saved all the same: without a place no replica answers for it.
        Ok(place.unwrap_or(u64::MAX))
    }

    /// A place in the server's log, by the function that gives it.
    pub(super) fn place(&mut self, function: &str) -> Result<u64, Error> {
        let mut place = 0_i64;
        let ask = format!("SELECT CAST(pg_wal_lsn_diff({function}, '0/0') AS BIGINT)");
        self.each(&ask, &[], |row| {
            place = row.try_get(0).unwrap_or_default();
            true
        })?;
        Ok(place.try_into().unwrap_or_default())
    }

    /// Which database this is, the same on a replica, and whether it is one.
    pub(super) fn identity(&mut self) -> Result<(String, bool), Error> {
        let mut found = (String::new(), false);
        let ask = "SELECT CAST(system_identifier AS TEXT) || '/' || current_database(), pg_is_in_recovery() FROM pg_control_system()";
        self.each(ask, &[], |row| {
            found = (row.try_get(0).unwrap_or_default(), row.try_get(1).unwrap_or(false));
            true
        })?;
        Ok(found)
    }

    fn prepare(&mut self, sql: &str) -> Result<Statement, Error> {
        if let Some(statement) = self.statements.get(sql) {
            return Ok(statement.clone());
        }
        sql::check(sql)?;
        let statement = self.client.prepare(sql).map_err(failed)?;
        if self.statements.len() >= STATEMENTS {
            self.statements.clear();
        }
        self.statements.insert(sql.into(), statement.clone());
        Ok(statement)
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value]) -> Result<u64, Error> {
        let statement = self.prepare(sql)?;
        run(&mut self.client, &statement, params)
    }

    pub(crate) fn execute_many<P: AsRef<[Value]>>(
        &mut self,
        sql: &str,
        rows: impl IntoIterator<Item = P>,
    ) -> Result<u64, Error> {
        let statement = self.prepare(sql)?;
        rows.into_iter().try_fold(0, |changed, row| {
            portable(row.as_ref())?;
            Ok(changed + run(&mut self.client, &statement, row.as_ref())?)
        })
    }

    /// Visits rows until `visit` says no; the number of rows visited.
    pub(crate) fn each(
        &mut self,
        sql: &str,
        params: &[Value],
        mut visit: impl FnMut(&postgres::Row) -> bool,
    ) -> Result<u64, Error> {
        let statement = self.prepare(sql)?;
        count_params(&statement, params)?;
        let mut rows = self.client.query_raw(&statement, params).map_err(failed)?;
        let mut count = 0;
        let mut going = true;
        // Read to the end in any case: a failure behind the last visited row has ended the transaction on the server.
        while let Some(row) = rows.next().map_err(failed)? {
            if going {
                count += 1;
                going = visit(&row);
            }
        }
        Ok(count)
    }

    /// Takes the lease for as long as this connection lives; the name of whoever has it, if somebody has.
    pub(crate) fn take_lease(&mut self) -> Result<Option<String>, Error> {
        // A machine that died without a word is noticed within half a minute.
        self.batch("SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3")?;
        let (high, low) = LEASE;
        let mut taken = false;
        let take = format!("SELECT pg_try_advisory_lock({})", (high << 32) | low);
        self.each(&take, &[], |row| {
            taken = row.try_get(0).unwrap_or(false);
            true
        })?;
        if taken {
            return Ok(None);
        }
        let mut holder = String::new();
        let ask = format!(
            "SELECT coalesce(a.application_name, '') FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = {high} AND l.objid::bigint = {low}
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
        self.each(&ask, &[], |row| {
            holder = row.try_get(0).unwrap_or_default();
            true
        })?;
        Ok(Some(holder))
    }

    /// The session that holds the lease, and for how many milliseconds it has said nothing.
    pub(super) fn holder(&mut self) -> Result<Option<(i64, Option<i64>)>, Error> {
        let (high, low) = LEASE;
        let mut found = None;
        let ask = format!(
            "SELECT CAST(a.pid AS BIGINT),
                    CAST(extract(epoch FROM clock_timestamp() - greatest(a.state_change, a.backend_start)) * 1000 AS BIGINT)
             FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
             WHERE l.locktype = 'advisory' AND l.granted AND l.classid::bigint = {high} AND l.objid::bigint = {low}
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
        self.each(&ask, &[], |row| {
            found = row.try_get(0).ok().zip(Some(row.try_get(1).ok()));
            true
        })?;
        Ok(found)
    }

    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), Error> {
        self.client.batch_execute(sql).map_err(failed)
    }
}

impl Pooled for Conn {
    fn take_seat(&mut self, seat: usize) {
        self.seat = seat;
    }

    fn reset(&mut self) -> bool {
        if self.in_transaction {
            self.in_transaction = self.batch("ROLLBACK").is_err();
        }
        !self.in_transaction && !self.client.is_closed()
    }
}

fn run(client: &mut Client, statement: &Statement, params: &[Value]) -> Result<u64, Error> {
    count_params(statement, params)?;
    let mut rows = client.query_raw(statement, params).map_err(failed)?;
    while rows.next().map_err(failed)?.is_some() {}
    Ok(rows.rows_affected().unwrap_or(0))
}

fn count_params(statement: &Statement, params: &[Value]) -> Result<(), Error> {
    let expected = statement.params().len();
    if expected == params.len() {
        return Ok(());
    }
    Err(Error::new(
        Kind::Statement,
        format!("expected {expected} parameters, found {}", params.len()),
    ))
}

/// The value of `app.org`: 32 hexadecimal digits, or `server`.
fn setting(scope: Scope) -> String {
    match scope {
        Scope::Org(org) => hex(org),
        Scope::Server => "server".to_owned(),
    }
}

fn hex(org: OrgId) -> String {
    org.uuid().simple().to_string()
}

/// The column of a row: `None` when there is none, the name of a type that is none of ours as an error.
pub(crate) fn value(row: &postgres::Row, index: usize) -> Option<Result<ValueRef<'_>, &'static str>> {
    if index >= row.len() {
        return None;
    }
    Some(match row.try_get::<_, Cell<'_>>(index) {
        Ok(cell) => cell.0,
        Err(_) => Err("bytes that its type does not explain"),
    })
}
