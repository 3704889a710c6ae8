//! What an organisation takes along when it leaves, or keeps for itself: its cases in the layout of the standard, and which columns of the tables
//! are sealed. That it may be handed out is decided by whoever calls this.

use access::State;
use base::{CaseId, OrgId, Refusal};
use standards::CaseRecord;
use standards::htcds::{Answers, Item};
use store::{Tx, Value};
use vault::{KeyAt, SealedColumns};

use crate::model::Case;
use crate::schema::{CASE, PERSON, Table, item_tables};
use crate::{Protection, seal, store as db};

/// What of the tables of this context is sealed, and by what.
pub fn sealed_columns() -> Vec<SealedColumns> {
    let items = item_tables().map(|(_, table)| table);
    let mut all: Vec<SealedColumns> = [&*PERSON, &*CASE].into_iter().chain(items).map(of_table).collect();
    all.push(SealedColumns::of(
        "change",
        vec!["old_value", "new_value"],
        ("change_id", "key_id"),
    ));
    all.push(SealedColumns::of(
        "emergency",
        vec!["reason", "note"],
        ("emergency_id", "key_id"),
    ));
    all.push(SealedColumns::of("case_step", vec!["words"], ("step_id", "key_id")));
    all.push(SealedColumns::of(
        "case_task",
        vec!["words", "reason"],
        ("task_id", "key_id"),
    ));
    all.push(SealedColumns::of(
        "assessment",
        vec!["answers"],
        ("assessment_id", "key_id"),
    ));
    all.push(SealedColumns::of(
        "plan_service",
        vec!["provider_name", "note"],
        ("service_id", "key_id"),
    ));
    all.push(SealedColumns::of(
        "case_process",
        vec!["ending_words"],
        ("case_id", "key_id"),
    ));
    all.push(SealedColumns {
        table: "erasure",
        columns: vec!["reason"],
        row: "person_id",
        key: KeyAt::Column("reason_key"),
        sealed_for: Some("audit"),
    });
    all
}

fn of_table(table: &'static Table) -> SealedColumns {
    let fields = table.fields.iter().zip(&table.columns);
    let sealed = fields
        .filter(|(field, _)| field.sealed)
        .map(|(_, column)| column.as_str());
    let columns = sealed.chain(table.own.iter().map(|own| own.column)).collect();
    SealedColumns::of(table.name, columns, (table.id, "key_id"))
}

/// A case as the standard lays it out, with the person it is about.
pub struct Handed {
    /// The case.
    pub case: Case,
    /// What is known of it and of the person.
    pub record: CaseRecord,
}

/// Cases that are read in one go.
const PAGE: u32 = 500;

/// Goes through the cases of an organisation that are not erased, in the order of their identifiers, `PAGE` at a time in memory.
///
/// # Errors
/// [`Refusal`] of the store, the keystore, or of `visit`.
pub fn each(
    cx: &Protection,
    tx: &mut Tx<'_>,
    org: OrgId,
    visit: &mut dyn FnMut(Handed) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut after: Option<CaseId> = None;
    loop {
        let page = db::page_of_cases(tx, org, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.id);
        for case in page {
            if case.state == State::Erased {
                continue;
            }
            if let Some(record) = record(cx, tx, &case)? {
                visit(Handed { case, record })?;
            }
        }
    }
}

/// Nothing for somebody whose key is gone: an erasure that is being done.
fn record(cx: &Protection, tx: &mut Tx<'_>, case: &Case) -> Result<Option<CaseRecord>, Refusal> {
    let mut record = CaseRecord::default();
    let rows = [(&*PERSON, *case.person.as_bytes()), (&*CASE, *case.id.as_bytes())];
    for (table, id) in rows {
        let Some((key, cells)) = db::sealed_row(tx, table, case.org, id)? else {
            return Ok(None);
        };
        let key = match cx.vault().key(case.org, key) {
            Err(vault::Error::Erased { .. }) => return Ok(None),
            key => key?,
        };
        let content = seal::decode(table, &key, id, &cells)?;
        for (field, answer) in content.answers.iter() {
            record.answers.set(field, answer.clone());
        }
    }
    let key = cx.vault().key(case.org, case.key)?;
    for (section, table) in item_tables() {
        for (id, cells) in db::sealed_items(tx, table, case.org, case.id)? {
            let content = seal::decode(table, &key, id, &cells)?;
            let mut answers = Answers::default();
            for (field, answer) in content.answers.iter() {
                answers.set(field, answer.clone());
            }
            record.items.push(Item { section, answers });
        }
    }
    Ok(Some(record))
}

/// How many people, cases and other rows an organisation has.
///
/// # Errors
/// [`Refusal`] of the store.
pub fn count_cases(tx: &mut Tx<'_>, org: OrgId) -> Result<u64, Refusal> {
    let sql = "SELECT COUNT(*) FROM case_file WHERE org_id = $1 AND state <> 2";
    let found = tx.one(sql, &[Value::from(org)], |row| row.get::<i64>(0))?;
    Ok(u64::try_from(found.unwrap_or(0)).unwrap_or(0))
}
