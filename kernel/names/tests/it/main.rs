//! What people type and whom they mean.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod hostile;
mod scripts;
mod upkeep;
mod years;

use base::{Ambient, PersonId, Timestamp};
use names::NameIndex;

/// An index of these people, in this order, each under one or several names parted by `|`.
fn index(people: &[&str]) -> (NameIndex, Vec<PersonId>) {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
    let mut index = NameIndex::new();
    let ids = people
        .iter()
        .map(|names| {
            let id = PersonId::new(&ambient);
            index.put(id, &names.split('|').collect::<Vec<_>>());
            id
        })
        .collect();
    (index, ids)
}

/// Whom the query finds first, by place in the list.
fn first(people: &[&str], query: &str) -> Option<usize> {
    let (index, ids) = index(people);
    let hit = index.search(query, 5).first().copied()?;
    ids.iter().position(|id| *id == hit.id)
}
