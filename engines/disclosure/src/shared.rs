//! What published tables say about everybody in a group.

use std::collections::BTreeMap;

use crate::{Aggregate, Count};

/// Name of a column, and a value in it.
pub type Value = (String, String);

/// All counted records with one value have the same value in another column: who knows somebody among them knows it of
/// that person too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shared {
    /// Column and value that make the group; none for all counted records.
    pub group: Option<Value>,
    /// Column and value that everybody in it has.
    pub all_have: Value,
    /// How many records.
    pub records: u64,
}

/// What the tables say about everybody in a group, in the order of columns and values. A table of one column tells it of
/// all counted records, a table of two of the records with one value, in both directions.
pub fn shared(tables: &[Aggregate]) -> Vec<Shared> {
    let mut found: Vec<Shared> = tables.iter().flat_map(of).collect();
    found.sort();
    found.dedup();
    found
}

fn of(table: &Aggregate) -> Vec<Shared> {
    let mut groups: BTreeMap<Option<Value>, Vec<(Value, u64)>> = BTreeMap::new();
    for cell in &table.cells {
        let Count::Exactly(records) = cell.count else { continue };
        let named: Vec<Value> = table
            .dimensions
            .iter()
            .cloned()
            .zip(cell.codes.iter().cloned())
            .collect();
        match named.as_slice() {
            [one] => groups.entry(None).or_default().push((one.clone(), records)),
            [one, two] => {
                groups
                    .entry(Some(one.clone()))
                    .or_default()
                    .push((two.clone(), records));
                groups
                    .entry(Some(two.clone()))
                    .or_default()
                    .push((one.clone(), records));
            }
            _ => {}
        }
    }
    let only = groups.into_iter().filter_map(|(group, mut values)| {
        let (all_have, records) = values.pop().filter(|_| values.is_empty())?;
        Some(Shared {
            group,
            all_have,
            records,
        })
    });
    only.collect()
}
