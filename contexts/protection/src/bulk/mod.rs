//! Loading many cases at once, and taking a load back. For the importer and the demo.
//!
//! Sealing and hashing happen in [`prepare`], before the transaction; [`insert`] only writes, so that others get their turn
//! soon. After the commit, [`Protection::refresh`] files the names.

mod undo;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use access::{Grant, act};
use base::{CaseId, FieldProblem, OrgId, PersonId, Redacted, Refusal, TeamId, Timestamp, UserId};
use standards::htcds::{Answers, Section, field};
use standards::{CaseRecord, Value as Known};
use store::{Tx, Value};
use uuid::Uuid;
use vault::DataKey;

use crate::look_up::{Hash, LookUp};
use crate::model::{Consent, Content, ItemId};
use crate::schema::{CASE, LATIN_NAME, PERSON, item_tables, table_of};
use crate::{Protection, code, names_index, register, rules, seal, store as db, trail};

pub use undo::{Undone, finish_undo, undo};

/// A case to be loaded.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// What is known.
    pub record: CaseRecord,
    /// Keyed hash of the row that it came from, so that the same row is loaded once.
    pub fingerprint: [u8; 32],
    /// Who is to work on it.
    pub owner: Option<UserId>,
    /// The team that is to answer for it.
    pub team: Option<TeamId>,
    /// Day of registration, `YYYY-MM-DD`; the day of the load if none.
    pub registered_on: Option<String>,
}

/// Sealed rows, ready to be inserted.
pub struct Prepared {
    org: OrgId,
    batch: Uuid,
    at: Timestamp,
    made: Vec<(PersonId, CaseId)>,
    people: Vec<Vec<Value>>,
    cases: Vec<Vec<Value>>,
    items: HashMap<&'static str, Vec<Vec<Value>>>,
    hashes: Vec<[Value; 3]>,
    codes: Vec<[Value; 3]>,
    fingerprints: Vec<[Value; 4]>,
}

/// Place of the case's code among its parameters.
const CODE: usize = 11;

/// What is wrong with a record as a whole; every single answer was read by `standards::parse_answer` before.
pub fn check(record: &CaseRecord, now: Timestamp) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if record.is_empty() {
        problems.push(FieldProblem::new("", "protection-problem-nothing"));
    }
    problems.extend(rules::born_later(&record.answers, now));
    problems
}

/// Seals records under keys of their own, minted in one go, on all cores.
///
/// # Errors
/// When keys cannot be minted or there is no randomness.
pub fn prepare(
    cx: &Protection,
    grant: &Grant<act::ImportCases>,
    batch: Uuid,
    incoming: &[Incoming],
) -> Result<Prepared, Refusal> {
    let keys = cx.vault().new_keys(grant.org(), incoming.len() * 2)?;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let share = incoming.len().div_ceil(cores).max(LEAST_SHARE);
    let parts = std::thread::scope(|scope| {
        let running: Vec<_> = incoming
            .chunks(share)
            .zip(keys.chunks(share * 2))
            .map(|(incoming, keys)| scope.spawn(move || part(cx, grant, batch, incoming, keys)))
            .collect();
        running
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect::<Result<Vec<_>, Refusal>>()
    })?;
    let mut parts = parts.into_iter();
    let mut whole = match parts.next() {
        Some(first) => first,
        None => Prepared::new(cx, grant.org(), batch),
    };
    parts.for_each(|part| whole.append(part));
    Ok(whole)
}

/// Fewest records that are worth a thread.
const LEAST_SHARE: usize = 200;

fn part(
    cx: &Protection,
    grant: &Grant<act::ImportCases>,
    batch: Uuid,
    incoming: &[Incoming],
    keys: &[DataKey],
) -> Result<Prepared, Refusal> {
    let mut work = Work {
        cx,
        by: grant.actor(),
        look_up: LookUp::of(cx.vault(), grant.org())?,
        today: cx.ambient().now().day(),
        into: Prepared::new(cx, grant.org(), batch),
    };
    for (one, keys) in incoming.iter().zip(keys.chunks_exact(2)) {
        if let [person, case] = keys {
            work.add(one, person, case)?;
        }
    }
    Ok(work.into)
}

impl Prepared {
    fn new(cx: &Protection, org: OrgId, batch: Uuid) -> Self {
        Self {
            org,
            batch,
            at: cx.ambient().now(),
            made: Vec::new(),
            people: Vec::new(),
            cases: Vec::new(),
            items: HashMap::new(),
            hashes: Vec::new(),
            codes: Vec::new(),
            fingerprints: Vec::new(),
        }
    }

    fn append(&mut self, mut other: Self) {
        self.made.append(&mut other.made);
        self.people.append(&mut other.people);
        self.cases.append(&mut other.cases);
        for (table, mut rows) in other.items {
            self.items.entry(table).or_default().append(&mut rows);
        }
        self.hashes.append(&mut other.hashes);
        self.codes.append(&mut other.codes);
        self.fingerprints.append(&mut other.fingerprints);
    }
}

struct Work<'a> {
    cx: &'a Protection,
    by: UserId,
    look_up: LookUp,
    today: String,
    into: Prepared,
}

impl Work<'_> {
    fn add(&mut self, one: &Incoming, person_key: &DataKey, case_key: &DataKey) -> Result<(), Refusal> {
        let ambient = self.cx.ambient();
        let (person, case) = (PersonId::new(ambient), CaseId::new(ambient));
        let (mut about, mut file) = (Content::default(), Content::default());
        for (field, answer) in one.record.answers.iter() {
            let content = if field.section == Section::Person {
                &mut about
            } else {
                &mut file
            };
            content.answers.set(field, rules::tidy_answer(answer.clone()));
        }
        let name = names_index::full_name(&about);
        if !name.is_ascii() {
            about.own.insert(LATIN_NAME, Redacted::new(names::transliterate(&name)));
        }
        let band = field("prs_Birthdate")
            .and_then(|field| rules::band(about.answers.get(field), self.into.at))
            .map(standards::AgeBand::code);
        let gender = match about.answers.value("prs_Gender") {
            Some(Known::Code(code)) => Some(code.code),
            _ => None,
        };
        let cells = seal::encode(&PERSON, person_key, *person.as_bytes(), &about)?;
        let head = self.head(person.into(), person_key).into_iter().chain([band.into()]);
        self.into.people.push(db::insert_params(head, cells));

        let cells = seal::encode(&CASE, case_key, *case.as_bytes(), &file)?;
        let standing = self.standing(one, person, &file.answers, (band, gender))?;
        let head = self.head(case.into(), case_key).into_iter().chain(standing);
        self.into.cases.push(db::insert_params(head, cells));
        self.items(&one.record, case, case_key)?;

        let org = self.into.org;
        let hashes: Vec<Hash> = self.look_up.of_answers(&about.answers);
        self.into
            .hashes
            .extend(hashes.iter().map(|hash| db::hash_params(org, person, hash)));
        let codes = register::exploitation(&file);
        self.into
            .codes
            .extend(codes.iter().map(|code| db::code_params(org, case, code)));
        self.into
            .fingerprints
            .push(store::params![org, one.fingerprint, self.into.batch, case]);
        self.into.made.push((person, case));
        Ok(())
    }

    fn head(&self, id: Value, key: &DataKey) -> [Value; 9] {
        let (org, at) = (self.into.org, self.into.at);
        store::params![org, id, key.id(), self.into.batch, 1_i64, at, self.by, at, self.by]
    }

    fn standing(
        &self,
        one: &Incoming,
        person: PersonId,
        answers: &Answers,
        (band, gender): (Option<&str>, Option<&str>),
    ) -> Result<[Value; 10], Refusal> {
        let consent: Consent =
            field("con_Consent").map_or(Consent::NotAsked, |field| rules::consent_of(answers.get(field)));
        let state = field("cas_Status").map_or(access::State::Open, |field| rules::state_of(answers.get(field)));
        let code = code::new(self.cx.ambient())?;
        let day = one.registered_on.as_deref().unwrap_or(&self.today);
        Ok(store::params![
            None::<i64>,
            person,
            code,
            day,
            consent.code(),
            state.code(),
            one.owner,
            one.team,
            band,
            gender
        ])
    }

    fn items(&mut self, record: &CaseRecord, case: CaseId, key: &DataKey) -> Result<(), Refusal> {
        for item in &record.items {
            let table = table_of(item.section);
            let id = ItemId::new(self.cx.ambient());
            let content = Content {
                answers: item.answers.clone(),
                ..Content::default()
            }
            .tidied();
            let cells = seal::encode(table, key, *id.as_bytes(), &content)?;
            let last: [Value; 2] = store::params![None::<i64>, case];
            let head = self.head(id.into(), key).into_iter().chain(last);
            let params = db::insert_params(head, cells);
            self.into.items.entry(table.name).or_default().push(params);
        }
        Ok(())
    }
}

/// Writes what was prepared, with one entry in the audit for the whole of it.
///
/// # Errors
/// [`Refusal`] of the store; a fingerprint that is there already is one: ask [`known_fingerprints`] in the same transaction.
pub fn insert(
    cx: &Protection,
    tx: &mut Tx<'_>,
    grant: &Grant<act::ImportCases>,
    prepared: &Prepared,
) -> Result<Vec<(PersonId, CaseId)>, Refusal> {
    let fresh = fresh_codes(cx, tx, prepared)?;
    tx.execute_many(PERSON.insert(), &prepared.people)?;
    let cases = prepared
        .cases
        .iter()
        .enumerate()
        .map(|(at, params)| match fresh.get(&at) {
            None => Cow::Borrowed(params.as_slice()),
            Some(code) => {
                let mut params = params.clone();
                if let Some(place) = params.get_mut(CODE) {
                    *place = code.into();
                }
                Cow::Owned(params)
            }
        });
    tx.execute_many(CASE.insert(), cases)?;
    for (_, table) in item_tables() {
        if let Some(rows) = prepared.items.get(table.name) {
            tx.execute_many(table.insert(), rows)?;
        }
    }
    tx.execute_many(db::INSERT_HASH, &prepared.hashes)?;
    tx.execute_many(db::INSERT_CODE, &prepared.codes)?;
    tx.execute_many(
        "INSERT INTO row_fingerprint (org_id, fingerprint, batch, case_id) VALUES ($1, $2, $3, $4)",
        &prepared.fingerprints,
    )?;
    let detail = format!("{{\"cases\":{}}}", prepared.cases.len());
    trail::note(tx, prepared.at, grant, prepared.batch, &detail)?;
    Ok(prepared.made.clone())
}

/// New codes for those that are taken: one in a million, but it happens.
fn fresh_codes(cx: &Protection, tx: &mut Tx<'_>, prepared: &Prepared) -> Result<HashMap<usize, String>, Refusal> {
    let (mut fresh, mut seen) = (HashMap::new(), HashSet::new());
    for (at, params) in prepared.cases.iter().enumerate() {
        let Some(Value::Text(code)) = params.get(CODE) else {
            continue;
        };
        let mut code = Cow::Borrowed(code);
        while db::code_taken(tx, prepared.org, &code)? || !seen.insert(code.clone()) {
            code = Cow::Owned(code::new(cx.ambient())?);
        }
        if let Cow::Owned(code) = code {
            fresh.insert(at, code);
        }
    }
    Ok(fresh)
}

/// Those of the rows that were loaded before.
///
/// # Errors
/// When the store cannot be read.
pub fn known_fingerprints(tx: &mut Tx<'_>, org: OrgId, rows: &[[u8; 32]]) -> Result<HashSet<[u8; 32]>, Refusal> {
    let mut known = HashSet::new();
    for fingerprint in rows {
        let sql = "SELECT fingerprint FROM row_fingerprint WHERE org_id = $1 AND fingerprint = $2";
        known.extend(tx.one(sql, &[org.into(), fingerprint.into()], |row| row.get::<[u8; 32]>(0))?);
    }
    Ok(known)
}

/// The people whom a load added, so that their names can be filed after the commit: [`Protection::refresh`].
///
/// # Errors
/// When the store cannot be read.
pub fn people_of(tx: &mut Tx<'_>, org: OrgId, batch: Uuid) -> Result<Vec<PersonId>, Refusal> {
    let sql = "SELECT DISTINCT person_id FROM case_file WHERE org_id = $1 AND batch = $2";
    Ok(tx.query(sql, &[org.into(), batch.into()], |row| row.get(0))?)
}
