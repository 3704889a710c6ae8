//! Reading the audit: who has seen this record, and the auditor's list.

use std::fmt::Write as _;

use base::{OrgId, Timestamp, UserId};
use store::{Row, Tx, Value};
use uuid::Uuid;

use crate::Error;

/// One entry as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Lane of the chain.
    pub lane: i64,
    /// Number in the lane.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who; none for the program itself.
    pub actor: Option<UserId>,
    /// In which organisation; none for the server.
    pub org: Option<OrgId>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub kind: String,
    /// To which one.
    pub subject: Option<Uuid>,
    /// On what ground.
    pub basis: String,
    /// Why: as the writer gave it, perhaps sealed.
    pub reason: Option<Vec<u8>>,
    /// Coded JSON.
    pub detail: String,
}

/// Which entries [`recent`] shows; what is `None` is not asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of one organisation.
    pub org: Option<OrgId>,
    /// By one user.
    pub actor: Option<UserId>,
    /// Of one action.
    pub action: Option<String>,
    /// Of one kind of thing.
    pub kind: Option<String>,
    /// On one thing.
    pub subject: Option<Uuid>,
    /// At this time or later.
    pub from: Option<Timestamp>,
    /// Before this time.
    pub until: Option<Timestamp>,
}

/// Where a page ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cursor {
    at: Timestamp,
    lane: i64,
    seq: i64,
}

/// A page of entries, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The entries.
    pub entries: Vec<Seen>,
    /// Where the next page starts, if there is one.
    pub next: Option<Cursor>,
}

const COLUMNS: &str = "lane, seq, at, actor_id, org_id, action, kind, subject_id, basis, reason, detail";

/// The numbers of the parts of the index by subject, up to the longest lane's last.
const PARTS: &str = "parts (part) AS (
    SELECT 0 UNION ALL SELECT part + 1 FROM parts WHERE part < (SELECT MAX(seq) / 256 FROM (
        SELECT MAX(seq) AS seq FROM audit WHERE lane = 0 UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 1
        UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 2 UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 3
        UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 4 UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 5
        UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 6 UNION ALL SELECT MAX(seq) FROM audit WHERE lane = 7) AS last))";

/// What was done to one record of an organisation and who saw it, newest first.
///
/// # Errors
/// When the database cannot be read.
pub fn of_subject(tx: &mut Tx<'_>, org: OrgId, subject: Uuid, limit: u32) -> Result<Vec<Seen>, Error> {
    let filter = Filter {
        org: Some(org),
        subject: Some(subject),
        ..Filter::default()
    };
    Ok(recent(tx, &filter, None, limit)?.entries)
}

/// Entries that pass the filter, newest first, at most `limit` of them, after `after`.
///
/// # Errors
/// When the database cannot be read.
pub fn recent(tx: &mut Tx<'_>, filter: &Filter, after: Option<Cursor>, limit: u32) -> Result<Page, Error> {
    // Asked for a subject, the index tells part by part: see the migration 0005.
    let mut sql = if filter.org.is_some() && filter.subject.is_some() {
        format!(
            "WITH RECURSIVE {PARTS} SELECT {COLUMNS} FROM parts CROSS JOIN audit WHERE seq / 256 = part AND subject_id IS NOT NULL"
        )
    } else {
        format!("SELECT {COLUMNS} FROM audit WHERE 1 = 1")
    };
    let mut params: Vec<Value> = Vec::new();
    let mut ask = |condition: &str, value: Option<Value>| {
        if let Some(value) = value {
            params.push(value);
            let _ = write!(sql, " AND {condition} ${}", params.len());
        }
    };
    ask("org_id =", filter.org.map(Value::from));
    ask("actor_id =", filter.actor.map(Value::from));
    ask("action =", filter.action.as_ref().map(Value::from));
    ask("kind =", filter.kind.as_ref().map(Value::from));
    ask("subject_id =", filter.subject.map(Value::from));
    ask("at >=", filter.from.map(Value::from));
    ask("at <", filter.until.map(Value::from));
    if let Some(cursor) = after {
        let first = params.len() + 1;
        let _ = write!(sql, " AND (at, lane, seq) < (${first}, ${}, ${})", first + 1, first + 2);
        params.extend(store::params![cursor.at, cursor.lane, cursor.seq]);
    }
    // One more than asked for tells whether there is a next page.
    params.push((i64::from(limit) + 1).into());
    let _ = write!(sql, " ORDER BY at DESC, lane DESC, seq DESC LIMIT ${}", params.len());
    let mut entries = tx.query(&sql, &params, seen)?;
    let more = entries.len() > usize::try_from(limit).unwrap_or(usize::MAX);
    if more {
        entries.pop();
    }
    let next = entries.last().filter(|_| more).map(|last| Cursor {
        at: last.at,
        lane: last.lane,
        seq: last.seq,
    });
    Ok(Page { entries, next })
}

fn seen(row: &Row<'_>) -> Result<Seen, store::Error> {
    Ok(Seen {
        lane: row.get(0)?,
        seq: row.get(1)?,
        at: row.get(2)?,
        actor: row.get(3)?,
        org: row.get(4)?,
        action: row.get(5)?,
        kind: row.get(6)?,
        subject: row.get(7)?,
        basis: row.get(8)?,
        reason: row.get(9)?,
        detail: row.get(10)?,
    })
}

/// What counting needs of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Glimpse<'a> {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Option<UserId>,
    /// What was done.
    pub action: &'a str,
    /// To which one.
    pub subject: Option<Uuid>,
    /// Coded JSON.
    pub detail: &'a str,
}

/// Streams what people of an organisation did from one time on, until before another, in order of time. For counting: each
/// range is read once, by the index over organisation and time.
///
/// # Errors
/// When the database cannot be read.
pub fn each_between(
    tx: &mut Tx<'_>,
    org: OrgId,
    (from, until): (Timestamp, Timestamp),
    mut visit: impl FnMut(Glimpse<'_>),
) -> Result<u64, Error> {
    let sql = "SELECT at, actor_id, action, subject_id, detail FROM audit WHERE org_id = $1 AND at >= $2 AND at < $3 ORDER BY at, lane, seq";
    let count = tx.each(sql, &[org.into(), from.into(), until.into()], |row| {
        visit(Glimpse {
            at: row.get(0)?,
            actor: row.get(1)?,
            action: row.text(2)?,
            subject: row.get(3)?,
            detail: row.text(4)?,
        });
        Ok(())
    })?;
    Ok(count)
}
