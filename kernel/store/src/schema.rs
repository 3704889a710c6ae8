//! What tables a database has, in words that are the same for both engines, so that a test can compare them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::{Engine, Error, Tx};

/// Tables, columns, keys, indexes and references of a database, one line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema(BTreeSet<String>);

impl Schema {
    /// The lines, sorted: `column note.text: text, not null`.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// What one has and the other has not: `only here: …`, `only there: …`. Empty when they are alike.
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let here = self.0.difference(&other.0).map(|line| format!("only here: {line}"));
        let there = other.0.difference(&self.0).map(|line| format!("only there: {line}"));
        here.chain(there).collect()
    }

    pub(crate) fn read(tx: &mut Tx<'_>) -> Result<Self, Error> {
        let mut lines = BTreeSet::new();
        columns(tx, &mut lines)?;
        indexes(tx, &mut lines)?;
        references(tx, &mut lines)?;
        Ok(Self(lines))
    }
}

impl fmt::Display for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

fn columns(tx: &mut Tx<'_>, lines: &mut BTreeSet<String>) -> Result<(), Error> {
    // Columns of a primary key hold a value on both engines (STRICT tables see to it on SQLite), though SQLite does not say so.
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT t.name, c.name, lower(c.type), MAX(c.\"notnull\", c.pk > 0)
             FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        }
        Engine::Postgres => {
            "SELECT t.relname, c.attname,
                    CASE format_type(c.atttypid, NULL) WHEN 'bigint' THEN 'integer' WHEN 'bytea' THEN 'blob'
                        WHEN 'double precision' THEN 'real' ELSE format_type(c.atttypid, NULL) END,
                    c.attnotnull
             FROM pg_class t
             JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
             JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
             WHERE t.relkind IN ('r', 'p')"
        }
    };
    tx.each(sql, &[], |row| {
        let (table, column, kind) = (row.text(0)?, row.text(1)?, row.text(2)?);
        let null = if row.get(3)? { ", not null" } else { "" };
        lines.insert(format!("column {table}.{column}: {kind}{null}"));
        Ok(())
    })?;
    Ok(())
}

/// One index while its columns come in.
struct Index {
    head: String,
    tail: &'static str,
    columns: Vec<String>,
}

fn indexes(tx: &mut Tx<'_>, lines: &mut BTreeSet<String>) -> Result<(), Error> {
    // Class: p of a primary key, u of a UNIQUE in the table, c of CREATE INDEX; only the last has a name that we gave. SQLite
    // has no index of its own for INTEGER PRIMARY KEY, so primary keys are read from the table there.
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT t.name, 'primary', 'p', 1, 0, c.name
             FROM sqlite_schema t, pragma_table_info(t.name) c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND c.pk > 0
             UNION ALL
             SELECT * FROM (
                 SELECT t.name, i.name, i.origin, i.\"unique\", i.partial, c.name
                 FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
                 WHERE t.type = 'table' AND i.origin <> 'pk'
                 ORDER BY t.name, i.name, c.seqno)"
        }
        Engine::Postgres => {
            "SELECT t.relname, CASE WHEN x.indisprimary THEN 'primary' ELSE i.relname END,
                    CASE WHEN x.indisprimary THEN 'p' WHEN k.oid IS NOT NULL THEN 'u' ELSE 'c' END,
                    x.indisunique, x.indpred IS NOT NULL, a.attname
             FROM pg_index x
             JOIN pg_class t ON t.oid = x.indrelid
             JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
             JOIN pg_class i ON i.oid = x.indexrelid
             LEFT JOIN pg_constraint k ON k.conindid = x.indexrelid AND k.contype = 'u'
             CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS c (attnum, place)
             LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.attnum AND c.attnum > 0
             ORDER BY t.relname, i.relname, c.place"
        }
    };
    let mut found: BTreeMap<(String, String), Index> = BTreeMap::new();
    tx.each(sql, &[], |row| {
        let (table, name, class): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let head = match class.as_str() {
            "p" => format!("primary key of {table}"),
            "u" => format!("unique in {table}"),
            _ if row.get(3)? => format!("unique index {name} on {table}"),
            _ => format!("index {name} on {table}"),
        };
        let tail = if row.get(4)? { ", partial" } else { "" };
        let column = row
            .get::<Option<String>>(5)?
            .unwrap_or_else(|| "an expression".to_owned());
        let index = found.entry((table, name)).or_insert(Index {
            head,
            tail,
            columns: Vec::new(),
        });
        index.columns.push(column);
        Ok(())
    })?;
    lines.extend(
        found
            .into_values()
            .map(|index| format!("{} ({}){}", index.head, index.columns.join(", "), index.tail)),
    );
    Ok(())
}

/// One reference while its columns come in.
#[derive(Default)]
struct Reference {
    ours: Vec<String>,
    parent: String,
    theirs: Vec<String>,
    on_delete: String,
}

fn references(tx: &mut Tx<'_>, lines: &mut BTreeSet<String>) -> Result<(), Error> {
    // A reference without columns is to the primary key.
    let sql = match tx.engine() {
        Engine::Sqlite => {
            "SELECT t.name, CAST(f.id AS TEXT), f.\"from\", f.\"table\",
                    coalesce(f.\"to\", (SELECT c.name FROM pragma_table_info(f.\"table\") c WHERE c.pk = f.seq + 1)),
                    lower(f.on_delete)
             FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
             WHERE t.type = 'table'
             ORDER BY t.name, f.id, f.seq"
        }
        Engine::Postgres => {
            "SELECT t.relname, k.conname, a.attname, p.relname, b.attname,
                    CASE k.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'd' THEN 'set default'
                        WHEN 'r' THEN 'restrict' ELSE 'no action' END
             FROM pg_constraint k
             JOIN pg_class t ON t.oid = k.conrelid
             JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema()
             JOIN pg_class p ON p.oid = k.confrelid
             CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS c (ours, theirs, place)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.ours
             JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = c.theirs
             WHERE k.contype = 'f'
             ORDER BY t.relname, k.conname, c.place"
        }
    };
    let mut found: BTreeMap<(String, String), Reference> = BTreeMap::new();
    tx.each(sql, &[], |row| {
        let reference = found.entry((row.get(0)?, row.get(1)?)).or_default();
        reference.ours.push(row.get(2)?);
        reference.parent = row.get(3)?;
        reference.theirs.push(row.get(4)?);
        reference.on_delete = row.get(5)?;
        Ok(())
    })?;
    lines.extend(found.into_iter().map(|((table, _), reference)| {
        format!(
            "reference {table} ({}) to {} ({}), on delete {}",
            reference.ours.join(", "),
            reference.parent,
            reference.theirs.join(", "),
            reference.on_delete
        )
    }));
    Ok(())
}
