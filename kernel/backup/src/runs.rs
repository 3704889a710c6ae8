//! The list of what was done: kept in the database, so that a page and `amparo doctor` can tell how old the newest backup is. What has ended is written
//! into the audit in the same transaction, as a deed of the server: the list is trimmed, the audit never.

use base::{Ambient, Timestamp};
use journal::{Entry, audit};
use serde::{Deserialize, Serialize};
use store::{Column, Scope, Store, Tx, ValueRef, params};

use crate::Error;
use crate::verify::Check;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A backup was made.
    Backup,
    /// A backup was tried out on this server.
    Drill,
    /// A backup was tried out on another machine, and its signed result brought in.
    DrillElsewhere,
    /// Organisations got new keys.
    Rotation,
}

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Under way.
    Running,
    /// Ended well.
    Done,
    /// Failed, or was stopped.
    Failed,
}

macro_rules! codes {
    ($type:ident, $($name:ident $code:literal),+) => {
        impl $type {
            /// Stable code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
        impl Column for $type {
            const EXPECTED: &'static str = concat!("one of", $(" ", $code),+);
            fn from_value(value: ValueRef<'_>) -> Option<Self> {
                match value {
                    $(ValueRef::Text($code) => Some(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

codes!(Kind, Backup "backup", Drill "drill", DrillElsewhere "drill-elsewhere", Rotation "rotation");
codes!(State, Running "running", Done "done", Failed "failed");

/// A check, as it is kept: what, and whether it held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proved {
    /// `pages`, `rows`, `journal`, `sealed`.
    pub what: String,
    /// Whether it held.
    pub sound: bool,
}

impl From<&Check> for Proved {
    fn from(check: &Check) -> Self {
        Self {
            what: check.what.to_owned(),
            sound: check.sound,
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The file.
    pub file: Option<String>,
    /// Its length.
    pub bytes: Option<u64>,
    /// Its hash.
    pub blake3: Option<String>,
    /// Rows, or keys that were wrapped anew.
    pub rows: Option<u64>,
    /// The time that the backup is of.
    pub snapshot: Option<Timestamp>,
    /// What was proved.
    pub checks: Vec<Proved>,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What.
    pub kind: Kind,
    /// How it stands.
    pub state: State,
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// What came of it.
    pub facts: Facts,
    /// Why it failed.
    pub error: Option<String>,
}

/// Writes down that something begins.
///
/// # Errors
/// When the database cannot be written.
pub fn begin(store: &Store, ambient: &Ambient, kind: Kind) -> Result<[u8; 16], store::Error> {
    let (id, now) = (*ambient.uuid_v7().as_bytes(), ambient.now());
    store.write(Scope::Server, move |tx| {
        let sql = "INSERT INTO backup_run (run_id, kind, state, began_at, checks) VALUES ($1, $2, 'running', $3, '[]')";
        tx.execute(sql, &params![id, kind.code(), now])
    })?;
    Ok(id)
}

/// Writes down how it ended.
///
/// # Errors
/// When the database cannot be written.
pub fn end(store: &Store, id: [u8; 16], now: Timestamp, how: Result<Facts, String>) -> Result<(), Error> {
    let (facts, error) = match how {
        Ok(facts) => (facts, None),
        Err(error) => (Facts::default(), Some(error)),
    };
    let sound = error.is_none() && facts.checks.iter().all(|check| check.sound);
    let state = if sound { State::Done } else { State::Failed };
    let number = |count: Option<u64>| count.and_then(|count| i64::try_from(count).ok());
    let checks = serde_json::json!(facts.checks).to_string();
    store.write(Scope::Server, move |tx| {
        let kind = tx.one("SELECT kind FROM backup_run WHERE run_id = $1", &params![id], |row| {
            row.get::<Kind>(0)
        })?;
        let sql = "UPDATE backup_run SET state = $2, ended_at = $3, file = $4, bytes = $5, blake3 = $6, rows = $7, snapshot_at = $8,
                   checks = $9, error = $10 WHERE run_id = $1";
        let params = params![
            id,
            state.code(),
            now,
            facts.file.as_deref(),
            number(facts.bytes),
            facts.blake3.as_deref(),
            number(facts.rows),
            facts.snapshot,
            checks.as_str(),
            error.clone()
        ];
        tx.execute(sql, &params)?;
        match kind {
            Some(kind) => write_down(tx, now, (kind, state), &facts),
            None => Ok(()),
        }
    })
}

/// What the audit calls it.
const fn deed(kind: Kind, state: State) -> &'static str {
    let done = matches!(state, State::Done);
    match kind {
        Kind::Backup if done => "backup-take",
        Kind::Backup => "backup-fail",
        Kind::Drill | Kind::DrillElsewhere if done => "drill-hold",
        Kind::Drill | Kind::DrillElsewhere => "drill-fail",
        Kind::Rotation if done => "key-rotate",
        Kind::Rotation => "key-rotate-fail",
    }
}

/// Into the audit, without an organisation: numbers and hashes, and no path, because a folder may be named after somebody.
fn write_down(tx: &mut Tx<'_>, at: Timestamp, (kind, state): (Kind, State), facts: &Facts) -> Result<(), Error> {
    let unsound: Vec<&str> = facts
        .checks
        .iter()
        .filter(|check| !check.sound)
        .map(|check| check.what.as_str())
        .collect();
    let detail = serde_json::json!({
        "run": kind.code(),
        "rows": facts.rows,
        "bytes": facts.bytes,
        "blake3": facts.blake3,
        "snapshot": facts.snapshot.map(|at| at.to_string()),
        "checks": facts.checks.len(),
        "unsound": unsound,
    })
    .to_string();
    let entry = Entry {
        detail: &detail,
        ..Entry::new(at, deed(kind, state), "program", "program")
    };
    Ok(audit::append(tx, &entry)?)
}

/// Writes down something that was done elsewhere; `false` if it is there already.
///
/// # Errors
/// When the database cannot be written.
pub fn note(
    store: &Store,
    ambient: &Ambient,
    kind: Kind,
    (began, ended): (Timestamp, Timestamp),
    facts: Facts,
) -> Result<bool, Error> {
    let id = *ambient.uuid_v7().as_bytes();
    let new = store.write(Scope::Server, move |tx| {
        let sql = "INSERT INTO backup_run (run_id, kind, state, began_at, checks)
                   SELECT $1, $2, 'running', $3, '[]'
                   WHERE NOT EXISTS (SELECT 1 FROM backup_run WHERE kind = $2 AND began_at = $3)";
        Ok::<_, Error>(tx.execute(sql, &params![id, kind.code(), began])?)
    })?;
    if new == 1 {
        end(store, id, ended, Ok(facts))?;
    }
    Ok(new == 1)
}

/// Says of what was under way when the program was stopped that it was. To be called at the start.
///
/// # Errors
/// When the database cannot be written.
pub fn broken_off(store: &Store, now: Timestamp) -> Result<u64, Error> {
    store.write(Scope::Server, move |tx| {
        let kinds = tx.query("SELECT kind FROM backup_run WHERE state = 'running'", &[], |row| {
            row.get::<Kind>(0)
        })?;
        let sql = "UPDATE backup_run SET state = 'failed', ended_at = $1, error = $2 WHERE state = 'running'";
        let count = tx.execute(sql, &params![now, "the program was stopped meanwhile"])?;
        for kind in kinds {
            write_down(tx, now, (kind, State::Failed), &Facts::default())?;
        }
        Ok::<_, Error>(count)
    })
}

/// Forgets what was done long ago, the newest of each kind aside.
///
/// # Errors
/// When the database cannot be written.
pub fn trim(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, store::Error> {
    let sql = "DELETE FROM backup_run WHERE began_at < $1 AND began_at <
               (SELECT MAX(newer.began_at) FROM backup_run newer WHERE newer.kind = backup_run.kind)";
    tx.execute(sql, &params![before])
}

const COLUMNS: &str = "kind, state, began_at, ended_at, file, bytes, blake3, rows, snapshot_at, checks, error";

fn run(row: &store::Row<'_>) -> Result<Run, store::Error> {
    Ok(Run {
        kind: row.get(0)?,
        state: row.get(1)?,
        began: row.get(2)?,
        ended: row.get(3)?,
        facts: Facts {
            file: row.get(4)?,
            bytes: row.get(5)?,
            blake3: row.get(6)?,
            rows: row.get(7)?,
            snapshot: row.get(8)?,
            // What cannot be read proves nothing.
            checks: serde_json::from_str(row.text(9)?).unwrap_or_default(),
        },
        error: row.get(10)?,
    })
}

/// The newest of a kind, in a state if one is named.
///
/// # Errors
/// When the database cannot be read.
pub fn newest(tx: &mut Tx<'_>, kind: Kind, state: Option<State>) -> Result<Option<Run>, store::Error> {
    let filter = if state.is_some() { "state = $2" } else { "state <> $2" };
    let sql = format!("SELECT {COLUMNS} FROM backup_run WHERE kind = $1 AND {filter} ORDER BY began_at DESC LIMIT 1");
    tx.one(&sql, &params![kind.code(), state.map_or("", State::code)], run)
}

/// What was done lately, newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn recent(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Run>, store::Error> {
    let sql = format!("SELECT {COLUMNS} FROM backup_run ORDER BY began_at DESC, run_id DESC LIMIT $1");
    tx.query(&sql, &params![limit], run)
}
