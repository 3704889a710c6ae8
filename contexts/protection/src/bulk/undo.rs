//! Taking a load back: its keys are destroyed and its rows deleted. What somebody worked on since is kept.

use std::collections::HashSet;

use access::{Grant, act};
use base::{CaseId, OrgId, PersonId, Refusal};
use store::{Tx, Value};
use uuid::Uuid;
use vault::KeyId;

use crate::schema::item_tables;
use crate::store::OF_CASE;
use crate::{Protection, erase, store as db, trail};

/// What taking a load back did, and what is left to be done after the commit: see [`finish_undo`].
#[derive(Debug, Clone)]
pub struct Undone {
    /// Organisation.
    pub org: OrgId,
    /// The people who are gone.
    pub people: Vec<PersonId>,
    /// How many cases are gone.
    pub cases: u64,
    /// Cases that were changed since the load, and are kept.
    pub kept: Vec<CaseId>,
    /// The keys that must not exist any more.
    pub keys: Vec<KeyId>,
}

struct Loaded {
    case: CaseId,
    person: PersonId,
    case_key: KeyId,
    person_key: KeyId,
    changed: bool,
}

/// Takes a load back. Cases that were changed since are kept and reported, unless `even_changed`, for which the use case has
/// asked for a reason. Stubs of erased people stay.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn undo(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<act::ImportCasesUndo>,
    batch: Uuid,
    even_changed: bool,
) -> Result<Undone, Refusal> {
    let org = grant.org();
    let worked_on = worked_on(tx, org, batch)?;
    // Somebody whose data must be kept stays, whatever was asked for.
    let held = cx.directory().held(tx, org)?;
    let (gone, kept): (Vec<Loaded>, Vec<Loaded>) = loaded(tx, org, batch)?.into_iter().partition(|one| {
        !held.contains(&one.person) && (even_changed || !(one.changed || worked_on.contains(&one.case)))
    });
    let keep: HashSet<PersonId> = people_with_other_cases(tx, org, batch)?
        .into_iter()
        .chain(kept.iter().map(|one| one.person))
        .collect();
    let mut keys: Vec<(KeyId, PersonId, Option<CaseId>)> = gone
        .iter()
        .map(|one| (one.case_key, one.person, Some(one.case)))
        .collect();
    let mut people: Vec<(PersonId, KeyId)> = gone
        .iter()
        .filter(|one| !keep.contains(&one.person))
        .map(|one| (one.person, one.person_key))
        .collect();
    people.sort_unstable();
    people.dedup();
    keys.extend(people.iter().map(|(person, key)| (*key, *person, None)));
    let now = cx.ambient().now();
    db::order_erasure(tx, org, &keys, (now, grant.actor()), None)?;
    let cases: Vec<[Value; 2]> = gone.iter().map(|one| [org.into(), one.case.into()]).collect();
    let tables = OF_CASE.into_iter().chain(item_tables().map(|(_, table)| table.name));
    for table in tables {
        delete(tx, table, "case_id", &cases)?;
    }
    for table in ["case_code", "change", "row_fingerprint", "case_file"] {
        delete(tx, table, "case_id", &cases)?;
    }
    let rows: Vec<[Value; 2]> = people
        .iter()
        .map(|(person, _)| [org.into(), (*person).into()])
        .collect();
    for table in ["exact_look_up", "change", "person"] {
        delete(tx, table, "person_id", &rows)?;
    }
    let detail = format!("{{\"cases\":{},\"kept\":{}}}", gone.len(), kept.len());
    trail::note(tx, now, grant, batch, &detail)?;
    Ok(Undone {
        org,
        people: people.into_iter().map(|(person, _)| person).collect(),
        cases: u64::try_from(gone.len()).unwrap_or(u64::MAX),
        kept: kept.into_iter().map(|one| one.case).collect(),
        keys: keys.into_iter().map(|(key, ..)| key).collect(),
    })
}

fn delete(tx: &mut Tx<'_>, table: &str, column: &str, rows: &[[Value; 2]]) -> Result<(), store::Error> {
    tx.execute_many(
        &format!("DELETE FROM {table} WHERE org_id = $1 AND {column} = $2"),
        rows,
    )
    .map(drop)
}

fn loaded(tx: &mut Tx<'_>, org: OrgId, batch: Uuid) -> Result<Vec<Loaded>, store::Error> {
    let sql = "SELECT c.case_id, c.person_id, c.key_id, p.key_id, c.version + p.version FROM case_file c \
               JOIN person p ON p.org_id = c.org_id AND p.person_id = c.person_id \
               WHERE c.org_id = $1 AND c.batch = $2 AND c.state <> 2 ORDER BY c.case_id";
    tx.query(sql, &[org.into(), batch.into()], |row| {
        Ok(Loaded {
            case: row.get(0)?,
            person: row.get(1)?,
            case_key: row.get(2)?,
            person_key: row.get(3)?,
            changed: row.get::<i64>(4)? > 2,
        })
    })
}

/// Cases of the load with an entry that was added or changed by hand.
fn worked_on(tx: &mut Tx<'_>, org: OrgId, batch: Uuid) -> Result<HashSet<CaseId>, store::Error> {
    let mut cases = HashSet::new();
    for (_, table) in item_tables() {
        let sql = format!(
            "SELECT i.case_id FROM case_file c JOIN {} i ON i.org_id = c.org_id AND i.case_id = c.case_id \
             WHERE c.org_id = $1 AND c.batch = $2 AND (i.batch IS NULL OR i.version > 1)",
            table.name
        );
        cases.extend(tx.query(&sql, &[org.into(), batch.into()], |row| row.get::<CaseId>(0))?);
    }
    for table in OF_CASE {
        let sql = format!(
            "SELECT i.case_id FROM case_file c JOIN {table} i ON i.org_id = c.org_id AND i.case_id = c.case_id \
             WHERE c.org_id = $1 AND c.batch = $2"
        );
        cases.extend(tx.query(&sql, &[org.into(), batch.into()], |row| row.get::<CaseId>(0))?);
    }
    Ok(cases)
}

fn people_with_other_cases(tx: &mut Tx<'_>, org: OrgId, batch: Uuid) -> Result<Vec<PersonId>, store::Error> {
    let sql = "SELECT c.person_id FROM case_file c JOIN case_file o ON o.org_id = c.org_id AND o.person_id = c.person_id \
               WHERE c.org_id = $1 AND c.batch = $2 AND (o.batch IS NULL OR o.batch <> $2)";
    tx.query(sql, &[org.into(), batch.into()], |row| row.get(0))
}

/// Destroys the keys of a load that was taken back, and forgets the names. If the program stops before, the next start
/// destroys them ([`crate::erase::resume`]).
///
/// # Errors
/// When the keystore cannot be written.
pub fn finish_undo(cx: &Protection, undone: &Undone) -> Result<(), Refusal> {
    cx.vault().destroy_many(undone.org, &undone.keys)?;
    cx.refresh(undone.org, &undone.people)?;
    erase::empty_log(cx)
}
