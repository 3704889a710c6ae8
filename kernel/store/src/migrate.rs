//! Migrations: forward only, each in a transaction, keyed by context and number, their checksums recorded.

use std::collections::BTreeMap;

use base::Timestamp;

use crate::{Engine, Error, Kind, Tx, params, sql};

/// The migrations of one context, in order. Built by [`crate::migrations!`].
#[derive(Debug, Clone, Copy)]
pub struct MigrationSet {
    /// The context that owns the tables: `protection`.
    pub context: &'static str,
    /// Numbered 1, 2, 3 … without gaps.
    pub migrations: &'static [Migration],
}

/// One migration: portable SQL.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number in the context, from 1.
    pub number: u32,
    /// The name of its file: `0001_people.sql`.
    pub name: &'static str,
    /// Its text.
    pub sql: &'static str,
}

/// What [`crate::Store::migrate`] did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Migrated {
    /// The migrations that were applied now, as `context/0001_name.sql`, in order.
    pub applied: Vec<String>,
}

/// What [`crate::Store::pending`] found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pending {
    /// The migrations that [`crate::Store::migrate`] would apply, as `context/0001_name.sql`, in order.
    pub migrations: Vec<String>,
}

impl Pending {
    /// Whether the database is up to date.
    pub fn is_empty(&self) -> bool {
        self.migrations.is_empty()
    }
}

/// The [`MigrationSet`] of a crate: its context, then the files of its `migrations` folder in order.
///
/// ```ignore
/// pub const MIGRATIONS: MigrationSet = store::migrations!("protection", ["0001_people.sql", "0002_cases.sql"]);
/// ```
#[macro_export]
macro_rules! migrations {
    ($context:literal, [$($file:literal),* $(,)?]) => {
        $crate::MigrationSet {
            context: $context,
            migrations: &[$($crate::Migration {
                number: $crate::migration_number($file),
                name: $file,
                sql: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $file)),
            }),*],
        }
    };
}

/// The number at the start of a migration's file name, 0 if there is none (which [`crate::Store::migrate`] refuses).
#[doc(hidden)]
pub const fn migration_number(file: &str) -> u32 {
    let mut rest = file.as_bytes();
    let mut number = 0_u32;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        number = number * 10 + (*digit - b'0') as u32;
        rest = after;
    }
    number
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS store_migration (
    context TEXT NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at INTEGER NOT NULL,
    PRIMARY KEY (context, number)
) STRICT";

/// Who serves the database: the number goes up with each that takes over, and a write says which number it believes in. No part of a copy.
const SERVING: &str = "CREATE TABLE IF NOT EXISTS store_lease (
    id INTEGER NOT NULL PRIMARY KEY,
    epoch INTEGER NOT NULL,
    holder TEXT NOT NULL
) STRICT";
pub(crate) const SERVING_NAME: &str = "store_lease";

/// A migration that a database says it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The context that owns it.
    pub context: String,
    /// Its number in the context.
    pub number: u32,
    /// The name of its file.
    pub name: String,
    /// Hash of its text.
    pub checksum: String,
}

/// Applies the next migration that is missing, if one is; `None` when the database is up to date. Looks again at what is there
/// each time, in the same transaction, so that two processes cannot apply one twice.
pub(crate) fn step(tx: &mut Tx<'_>, sets: &[MigrationSet], now: Timestamp) -> Result<Option<String>, Error> {
    for own in [LEDGER, SERVING] {
        let text = for_engine(tx, own)?;
        tx.batch(&text)?;
    }
    let applied = applied_by_number(tx)?;
    let next = missing(sets, &applied)?.into_iter().next();
    if let Some((context, migration)) = next {
        let title = title(context, migration);
        let text = for_engine(tx, migration.sql).map_err(|error| error.within(&title))?;
        tx.batch(&text).map_err(|error| {
            error
                .of_kind(Kind::Migration)
                .within(&format!("migration {title} failed and was undone"))
        })?;
        tx.execute(
            "INSERT INTO store_migration (context, number, name, checksum, applied_at) VALUES ($1, $2, $3, $4, $5)",
            &params![context, migration.number, migration.name, checksum(migration.sql), now],
        )?;
    }
    Ok(next.map(|(context, migration)| title(context, migration)))
}

/// What is missing, without touching anything; a database without a ledger has nothing yet.
pub(crate) fn pending(tx: &mut Tx<'_>, sets: &[MigrationSet]) -> Result<Pending, Error> {
    let begun = has_table(tx, "store_migration")?;
    let applied = if begun { applied_by_number(tx)? } else { BTreeMap::new() };
    let missing = missing(sets, &applied)?;
    // A database of a program that did not know of epochs yet.
    let own = (begun && !has_table(tx, SERVING_NAME)?).then(|| format!("store/{SERVING_NAME}"));
    Ok(Pending {
        migrations: own
            .into_iter()
            .chain(
                missing
                    .into_iter()
                    .map(|(context, migration)| title(context, migration)),
            )
            .collect(),
    })
}

fn has_table(tx: &mut Tx<'_>, name: &str) -> Result<bool, Error> {
    let sql = match tx.engine() {
        Engine::Sqlite => "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1",
        Engine::Postgres => {
            "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
             WHERE c.relname = $1 AND c.relkind = 'r'"
        }
    };
    Ok(tx.one(sql, &params![name], |row| row.get::<i64>(0))?.is_some())
}

fn for_engine<'s>(tx: &Tx<'_>, text: &'s str) -> Result<std::borrow::Cow<'s, str>, Error> {
    Ok(match tx.engine() {
        Engine::Sqlite => text.into(),
        Engine::Postgres => sql::for_postgres(text)?.into(),
    })
}

/// The migrations that the database has, by context and number.
///
/// # Errors
/// When the table of them cannot be read.
pub fn applied(tx: &mut Tx<'_>) -> Result<Vec<Applied>, Error> {
    let sql = "SELECT context, number, name, checksum FROM store_migration ORDER BY context, number";
    tx.query(sql, &[], |row| {
        Ok(Applied {
            context: row.get(0)?,
            number: row.get(1)?,
            name: row.get(2)?,
            checksum: row.get(3)?,
        })
    })
}

fn applied_by_number(tx: &mut Tx<'_>) -> Result<BTreeMap<(String, u32), Applied>, Error> {
    let all = applied(tx)?.into_iter();
    Ok(all.map(|one| ((one.context.clone(), one.number), one)).collect())
}

/// Checks the whole list against what is applied, then gives what is missing, in order.
fn missing(
    sets: &[MigrationSet],
    applied: &BTreeMap<(String, u32), Applied>,
) -> Result<Vec<(&'static str, &'static Migration)>, Error> {
    let known = known(sets)?;
    for ((context, number), had) in applied {
        let Some(migration) = known.get(&(context.as_str(), *number)) else {
            return Err(Error::new(
                Kind::Newer,
                format!(
                    "the database was written by a newer version of the program: it has {context}/{}, which this version does not know; \
                     start the newer version",
                    had.name
                ),
            ));
        };
        if checksum(migration.sql) != had.checksum {
            return Err(Error::new(
                Kind::Migration,
                format!(
                    "migration {} was changed after it was applied; restore its text and put the change into a new migration",
                    title(context, migration)
                ),
            ));
        }
    }
    let all = sets
        .iter()
        .flat_map(|set| set.migrations.iter().map(|migration| (set.context, migration)));
    Ok(all
        .filter(|(context, migration)| !applied.contains_key(&((*context).to_owned(), migration.number)))
        .collect())
}

/// The program's migrations by context and number; numbers must run 1, 2, 3 ….
fn known(sets: &[MigrationSet]) -> Result<BTreeMap<(&'static str, u32), &'static Migration>, Error> {
    let mut known = BTreeMap::new();
    for set in sets {
        for (expected, migration) in (1_u32..).zip(set.migrations) {
            if migration.number != expected || known.insert((set.context, expected), migration).is_some() {
                return Err(Error::new(
                    Kind::Migration,
                    format!(
                        "migration {}: expected number {expected}, once; migrations are numbered 1, 2, 3 … in each context",
                        title(set.context, migration)
                    ),
                ));
            }
        }
    }
    Ok(known)
}

fn title(context: &str, migration: &Migration) -> String {
    format!("{context}/{}", migration.name)
}

/// Of the text with line ends as on Unix, so that a check-out on Windows is the same migration.
fn checksum(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    blake3::hash(text.as_bytes()).to_hex().to_string()
}
