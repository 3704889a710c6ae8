//! The tables of a database as a program can use them: what copies a database row by row asks here.

use std::collections::{BTreeMap, BTreeSet};

use crate::migrate::SERVING_NAME;
use crate::{Engine, Error, Kind, Schema, Tx};

/// A table: its columns in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in the order in which they lie there.
    pub columns: Vec<String>,
}

impl Table {
    /// A statement that reads every row, the columns in order.
    pub fn select(&self) -> String {
        let columns: Vec<_> = self.columns.iter().map(|column| quoted(column)).collect();
        format!("SELECT {} FROM {}", columns.join(", "), quoted(&self.name))
    }

    /// A statement that inserts so many rows, their values one after the other.
    pub fn insert(&self, rows: usize) -> String {
        let columns: Vec<_> = self.columns.iter().map(|column| quoted(column)).collect();
        let width = self.columns.len();
        let groups: Vec<_> = (0..rows)
            .map(|row| {
                let marks: Vec<_> = (1..=width).map(|at| format!("${}", row * width + at)).collect();
                format!("({})", marks.join(", "))
            })
            .collect();
        format!(
            "INSERT INTO {} ({}) VALUES {}",
            quoted(&self.name),
            columns.join(", "),
            groups.join(", ")
        )
    }

    /// A statement that empties the table.
    pub fn delete(&self) -> String {
        format!("DELETE FROM {}", quoted(&self.name))
    }

    /// A statement that counts the rows.
    pub fn count(&self) -> String {
        format!("SELECT COUNT(*) FROM {}", quoted(&self.name))
    }
}

/// Every table of records, those first to which others refer: rows that are written in this order find what they refer to.
///
/// # Errors
/// [`Kind::Other`] when tables refer to one another in a circle, or a table to itself; when they cannot be read.
pub fn tables(tx: &mut Tx<'_>) -> Result<Vec<Table>, Error> {
    let mut columns: BTreeMap<String, Vec<String>> = BTreeMap::new();
    tx.each(columns_sql(tx.engine()), &[], |row| {
        if row.text(0)? != SERVING_NAME {
            columns
                .entry(row.text(0)?.to_owned())
                .or_default()
                .push(row.text(1)?.to_owned());
        }
        Ok(())
    })?;
    let parents = parents(&Schema::read(tx)?);
    let mut ordered: Vec<Table> = Vec::with_capacity(columns.len());
    let mut placed = BTreeSet::new();
    while ordered.len() < columns.len() {
        let ready = columns.iter().find(|(name, _)| {
            let waits = parents.get(*name);
            !placed.contains(*name) && waits.is_none_or(|waits| waits.is_subset(&placed))
        });
        let Some((name, columns)) = ready else {
            return Err(Error::new(
                Kind::Other,
                "tables refer to one another in a circle; there is no order in which they could be written",
            ));
        };
        placed.insert(name.clone());
        ordered.push(Table {
            name: name.clone(),
            columns: columns.clone(),
        });
    }
    Ok(ordered)
}

fn columns_sql(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            "SELECT t.name, c.name
             FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY t.name, c.cid"
        }
        Engine::Postgres => {
            "SELECT t.relname, c.attname
             FROM pg_class t
             JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
             JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
             WHERE t.relkind IN ('r', 'p')
             ORDER BY t.relname, c.attnum"
        }
    }
}

/// Which tables a table refers to, out of the words of the schema.
fn parents(schema: &Schema) -> BTreeMap<String, BTreeSet<String>> {
    let mut parents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in schema.lines() {
        let Some(reference) = line.strip_prefix("reference ") else {
            continue;
        };
        let child = reference.split(' ').next();
        let parent = reference.split_once(" to ").and_then(|(_, to)| to.split(' ').next());
        if let (Some(child), Some(parent)) = (child, parent) {
            parents.entry(child.to_owned()).or_default().insert(parent.to_owned());
        }
    }
    parents
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
