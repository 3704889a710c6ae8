//! Fresh databases for tests: the same body on both engines.
#![expect(
    clippy::panic,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "this module serves tests: a database that cannot be made fails the test, a skipped engine is told"
)]

pub mod saves;

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use base::{OrgId, Timestamp};
use postgres::{Client, NoTls};
use tempfile::TempDir;

use crate::{Error, MigrationSet, PgOptions, Scope, SqliteOptions, Store, Value, sql};

/// The address of a PostgreSQL server whose role may create databases and is not above row-level security.
const ADDRESS: &str = "AMPARO_TEST_POSTGRES";
/// The same server with a role that owns nothing. If it is given, every store is opened as that role.
const PROGRAM: &str = "AMPARO_TEST_POSTGRES_PROGRAM";

static FILTER_TAKEN_OUT: AtomicBool = AtomicBool::new(false);
static STATEMENTS_MUTATED: AtomicU64 = AtomicU64::new(0);

/// Runs `body` with the program's own filter by organisation taken out of every statement of transactions of one organisation
/// (`Scope::Org`), in the whole process: what is left are the walls below. Gives how many statements were changed by it, too.
pub fn without_org_filter<T>(body: impl FnOnce() -> T) -> (T, u64) {
    struct Back;
    impl Drop for Back {
        fn drop(&mut self) {
            FILTER_TAKEN_OUT.store(false, Ordering::SeqCst);
        }
    }
    let before = STATEMENTS_MUTATED.load(Ordering::SeqCst);
    let _back = Back;
    FILTER_TAKEN_OUT.store(true, Ordering::SeqCst);
    let done = body();
    (done, STATEMENTS_MUTATED.load(Ordering::SeqCst) - before)
}

/// A statement of a transaction of one organisation, as it was run.
#[derive(Clone)]
pub struct Statement {
    /// Its text.
    pub sql: String,
    /// Its values.
    pub params: Vec<Value>,
}

static HEARD: Mutex<Option<Vec<Statement>>> = Mutex::new(None);

/// Runs `body` and gives every statement that transactions with `Scope::Org` ran meanwhile, in the whole process.
pub fn listening<T>(body: impl FnOnce() -> T) -> (T, Vec<Statement>) {
    let heard = || HEARD.lock().unwrap_or_else(PoisonError::into_inner);
    *heard() = Some(Vec::new());
    let done = body();
    (done, heard().take().unwrap_or_default())
}

/// Runs a statement in a transaction of its own; its rows as text, sorted.
///
/// # Errors
/// What the database says.
pub fn replay(store: &Store, scope: Scope, statement: &Statement) -> Result<Vec<String>, Error> {
    let statement = statement.clone();
    let mut rows = store.write(scope, move |tx| {
        tx.query(&statement.sql, &statement.params, |row| {
            let cells = (0..).map_while(|at| row.get::<Value>(at).ok());
            Ok(cells.map(|value| told(&value)).collect::<Vec<_>>().join("|"))
        })
    })?;
    rows.sort_unstable();
    Ok(rows)
}

fn told(value: &Value) -> String {
    match value {
        Value::Null => String::from("-"),
        Value::Int(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// Every row of an organisation in every table that has `org_id`, as text.
///
/// # Errors
/// When the database cannot be read.
pub fn rows_of(store: &Store, org: OrgId) -> Result<Vec<String>, Error> {
    let mut all = Vec::new();
    for table in tenant_tables(store)? {
        let statement = Statement {
            sql: format!("SELECT * FROM {table} WHERE org_id = $1"),
            params: vec![org.into()],
        };
        let rows = replay(store, Scope::Server, &statement)?;
        all.extend(rows.into_iter().map(|row| format!("{table}|{row}")));
    }
    Ok(all)
}

/// The tables that have `org_id`.
///
/// # Errors
/// When the schema cannot be read.
pub fn tenant_tables(store: &Store) -> Result<Vec<String>, Error> {
    let schema = store.schema()?;
    let columns = schema.lines().filter_map(|line| line.strip_prefix("column "));
    let tables = columns.filter_map(|line| line.split_once(".org_id: "));
    Ok(tables.map(|(table, _)| table.to_owned()).collect())
}

/// What is done to the statements of a transaction: nothing, outside of [`without_org_filter`] and [`listening`].
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mutation {
    of_org: bool,
    bare: bool,
}

impl Mutation {
    pub(crate) fn of(scope: Scope) -> Self {
        let of_org = matches!(scope, Scope::Org(_));
        Self {
            of_org,
            bare: of_org && FILTER_TAKEN_OUT.load(Ordering::SeqCst),
        }
    }

    /// Keeps a statement for whoever listens.
    pub(crate) fn heard(self, sql: &str, params: &[Value]) {
        if !self.of_org {
            return;
        }
        if let Some(heard) = HEARD.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            heard.push(Statement {
                sql: sql.to_owned(),
                params: params.to_vec(),
            });
        }
    }

    pub(crate) fn applied(self, text: &str) -> Cow<'_, str> {
        if !self.bare {
            return text.into();
        }
        let bare = sql::without_org_filter(text);
        STATEMENTS_MUTATED.fetch_add(u64::from(bare != text), Ordering::SeqCst);
        bare.into()
    }
}

/// Runs `body` on a fresh SQLite file, and on a fresh PostgreSQL database when `AMPARO_TEST_POSTGRES` is set.
///
/// # Panics
/// When a database cannot be made, a migration fails, `body` panics, or PostgreSQL is missing though `REQUIRE_POSTGRES=1`.
pub fn both(sets: &[MigrationSet], body: impl Fn(&Store)) {
    body(&Sqlite::new(sets).store);
    if let Some(server) = Postgres::new(sets) {
        body(&server.store);
    }
}

/// Migrates a fresh database of each engine and compares their tables; does nothing without PostgreSQL.
///
/// # Panics
/// When they differ, naming the differences, and as in [`both`].
pub fn assert_parity(sets: &[MigrationSet]) {
    let Some(server) = Postgres::new(sets) else { return };
    let schema = |store: &Store| store.schema().unwrap_or_else(|error| panic!("schema: {error}"));
    let differences = schema(&Sqlite::new(sets).store).differences(&schema(&server.store));
    assert!(
        differences.is_empty(),
        "SQLite (here) and PostgreSQL (there) differ:\n{}",
        differences.join("\n")
    );
}

/// A fresh SQLite database in a temporary folder, removed when dropped.
pub struct Sqlite {
    /// The migrated store.
    pub store: Store,
    path: PathBuf,
    _folder: TempDir,
}

impl Sqlite {
    /// Makes and migrates it.
    ///
    /// # Panics
    /// When that fails.
    pub fn new(sets: &[MigrationSet]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("test.db");
        let store = Store::sqlite(&path, SqliteOptions::default()).unwrap_or_else(|error| panic!("SQLite: {error}"));
        migrate(&store, sets);
        Self {
            store,
            path,
            _folder: folder,
        }
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A fresh PostgreSQL database, dropped when this is.
pub struct Postgres {
    /// The migrated store.
    pub store: Store,
    server: String,
    name: String,
}

impl Postgres {
    /// Makes and migrates it; `None`, with a line on standard error, when no server is given.
    ///
    /// # Panics
    /// When that fails, or no server is given though `REQUIRE_POSTGRES=1`.
    pub fn new(sets: &[MigrationSet]) -> Option<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = std::env::var(ADDRESS) else {
            assert!(
                std::env::var("REQUIRE_POSTGRES").as_deref() != Ok("1"),
                "REQUIRE_POSTGRES=1, but {ADDRESS} is not set"
            );
            eprintln!("skipped on PostgreSQL: {ADDRESS} is not set");
            return None;
        };
        let name = format!(
            "amparo_test_{}_{}",
            std::process::id(),
            MADE.fetch_add(1, Ordering::Relaxed)
        );
        drop_database(&server, &name);
        run(
            &server,
            &format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"),
        );
        let owner = address(&server, &name);
        let (url, owner_url) = match std::env::var(PROGRAM) {
            Ok(program) => (address(&program, &name), Some(owner)),
            Err(_) => (owner, None),
        };
        let options = PgOptions {
            owner_url,
            ..PgOptions::default()
        };
        let store = Store::postgres(&url, options).unwrap_or_else(|error| panic!("PostgreSQL: {error}"));
        let fresh = Self { store, server, name };
        migrate(&fresh.store, sets);
        Some(fresh)
    }

    /// Its address, with the password, as the role that owns it.
    pub fn url(&self) -> String {
        address(&self.server, &self.name)
    }

    /// Its address as a role that owns nothing; `None` when the tests were given none.
    pub fn program_url(&self) -> Option<String> {
        let program = std::env::var(PROGRAM).ok()?;
        Some(address(&program, &self.name))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop_database(&self.server, &self.name);
    }
}

fn migrate(store: &Store, sets: &[MigrationSet]) {
    store
        .migrate(sets, Timestamp::from_micros(1))
        .unwrap_or_else(|error| panic!("{:?}: {error}", store.engine()));
}

/// The server refuses while its own autovacuum is in the database: this role may not end that, but it ends by itself.
fn drop_database(server: &str, name: &str) {
    let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    for _ in 0..50 {
        if attempt(server, &sql).is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    run(server, &sql);
}

fn attempt(server: &str, sql: &str) -> Result<(), String> {
    let done = Client::connect(server, NoTls).and_then(|mut client| client.batch_execute(sql));
    done.map_err(|error| {
        error
            .as_db_error()
            .map_or_else(|| error.to_string(), |said| said.message().to_owned())
    })
}

fn run(server: &str, sql: &str) {
    if let Err(why) = attempt(server, sql) {
        assert!(std::thread::panicking(), "{ADDRESS}: {sql}: {why}");
    }
}

/// The server's address with another database.
fn address(server: &str, name: &str) -> String {
    let (place, options) = server
        .split_once('?')
        .map_or((server, String::new()), |(place, options)| {
            (place, format!("?{options}"))
        });
    let start = place.find("://").map_or(0, |at| at + 3);
    let authority = place
        .get(start..)
        .and_then(|rest| rest.find('/'))
        .map_or(place.len(), |at| start + at);
    format!("{}/{name}{options}", place.get(..authority).unwrap_or(place))
}
