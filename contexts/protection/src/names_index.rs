//! The names of each organisation in memory. Built when the organisation is unlocked, brought up to date after each commit,
//! never on disk.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use base::{OrgId, PersonId, Refusal};
use names::{Hit, NameIndex};
use standards::Value;
use store::{Scope, Store};
use vault::{DataKey, Vault};

use crate::model::Content;
use crate::schema::{LATIN_NAME, OTHER_NAMES};
use crate::store::{self as db, NameCells};

/// The indexes of all organisations.
#[derive(Default)]
pub(crate) struct Names(Mutex<HashMap<OrgId, Arc<RwLock<Option<NameIndex>>>>>);

impl Names {
    fn slot(&self, org: OrgId) -> Arc<RwLock<Option<NameIndex>>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(all.entry(org).or_default())
    }

    /// Builds the index of an organisation that has none yet. Whoever commits meanwhile waits with their name until it is
    /// built, so that no name is lost between.
    pub(crate) fn unlock(
        &self,
        store: &Store,
        vault: &Vault,
        org: OrgId,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), Refusal> {
        let slot = self.slot(org);
        let mut index = slot.write().unwrap_or_else(PoisonError::into_inner);
        if index.is_some() {
            return Ok(());
        }
        let keys = vault.all_keys(org)?;
        let mut fresh = NameIndex::new();
        let mut done = 0;
        store.read(Scope::Org(org), |tx| {
            let mut problem = None;
            db::each_name(tx, org, |person, key, cells| {
                done += 1;
                if done % 1000 == 0 {
                    progress(done);
                }
                // A key that is gone belongs to somebody who was erased.
                if let (Some(key), None) = (keys.get(&key), &problem)
                    && let Err(error) = read(&mut fresh, key, person, &cells)
                {
                    problem = Some(error);
                }
            })?;
            problem.map_or(Ok(()), Err)
        })?;
        progress(done);
        *index = Some(fresh);
        Ok(())
    }

    /// Reads the names of people anew after a commit. The lock is taken first, so that the last one to read sees the last
    /// commit. Nothing happens while the organisation is locked: it will be built from the store.
    pub(crate) fn refresh(&self, store: &Store, vault: &Vault, org: OrgId, people: &[PersonId]) -> Result<(), Refusal> {
        let slot = self.slot(org);
        let mut slot = slot.write().unwrap_or_else(PoisonError::into_inner);
        let Some(index) = slot.as_mut() else { return Ok(()) };
        for chunk in people.chunks(500) {
            let rows = store.read(Scope::Org(org), |tx| {
                chunk
                    .iter()
                    .map(|person| db::name_cells(tx, org, *person))
                    .collect::<Result<Vec<_>, store::Error>>()
            })?;
            let ids: Vec<_> = rows.iter().flatten().map(|(key, _)| *key).collect();
            let keys = vault.keys(org, &ids)?;
            for (person, row) in chunk.iter().zip(rows) {
                match row.and_then(|(key, cells)| Some((keys.get(&key)?, cells))) {
                    Some((key, cells)) => read(index, key, *person, &cells)?,
                    None => index.remove(*person),
                }
            }
        }
        Ok(())
    }

    /// Forgets an organisation.
    pub(crate) fn forget(&self, org: OrgId) {
        let slot = self.slot(org);
        *slot.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The people of an unlocked organisation whose names are most like the query, among these if they are given.
    pub(crate) fn search(&self, org: OrgId, query: &str, among: Option<&HashSet<PersonId>>, limit: usize) -> Vec<Hit> {
        self.asked(org, |index| match among {
            Some(among) => index.search_among(query, limit, among),
            None => index.search(query, limit),
        })
    }

    /// Those whose names are most like a name, and who were born about a year.
    pub(crate) fn like(&self, org: OrgId, name: &str, year: Option<i32>, limit: usize) -> Vec<Hit> {
        self.asked(org, |index| index.search_born(name, year, limit))
    }

    fn asked(&self, org: OrgId, ask: impl FnOnce(&NameIndex) -> Vec<Hit>) -> Vec<Hit> {
        let slot = self.slot(org);
        let index = slot.read().unwrap_or_else(PoisonError::into_inner);
        index.as_ref().map(ask).unwrap_or_default()
    }

    /// How many people are filed; `None` while locked.
    pub(crate) fn len(&self, org: OrgId) -> Option<usize> {
        let slot = self.slot(org);
        let index = slot.read().unwrap_or_else(PoisonError::into_inner);
        index.as_ref().map(NameIndex::len)
    }
}

/// How much of names is in memory.
#[derive(Debug, Clone, Copy, Default)]
pub struct NamesInMemory {
    /// Organisations that are unlocked.
    pub organisations: usize,
    /// People who can be found.
    pub people: usize,
    /// Bytes.
    pub bytes: usize,
}

impl Names {
    /// Sums over all organisations. One that is being built is left out, and waited for by nobody.
    pub(crate) fn in_memory(&self) -> NamesInMemory {
        let slots: Vec<_> = {
            let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            all.values().map(Arc::clone).collect()
        };
        let mut sum = NamesInMemory::default();
        for slot in slots {
            if let Ok(Some(index)) = slot.try_read().as_deref() {
                sum.organisations += 1;
                sum.people += index.len();
                sum.bytes += index.memory();
            }
        }
        sum
    }
}

/// The name as the person writes it: first, middle, second.
pub(crate) fn full_name(content: &Content) -> String {
    let part = |id: &str| match content.answers.value(id) {
        Some(Value::Text(text)) => text.expose().clone(),
        _ => String::new(),
    };
    let parts = ["prs_FirstName", "prs_MiddleName", "prs_SecondName"].map(part);
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Files somebody under the names that are sealed here; nobody may find any more who is being erased.
fn read(index: &mut NameIndex, key: &DataKey, person: PersonId, cells: &NameCells) -> Result<(), Refusal> {
    match db::name_content(key, person, cells)? {
        Some(content) => put(index, person, &content, db::birth_year(key, person, cells)?),
        None => index.remove(person),
    }
    Ok(())
}

fn put(index: &mut NameIndex, person: PersonId, content: &Content, year: Option<i32>) {
    let full = full_name(content);
    let own = |column: &str| {
        content
            .own
            .get(column)
            .map(|text| text.expose().as_str())
            .unwrap_or_default()
    };
    let mut all = vec![full.as_str(), own(LATIN_NAME)];
    all.extend(own(OTHER_NAMES).lines());
    all.retain(|name| !name.trim().is_empty());
    index.put_born(person, &all, year);
}
