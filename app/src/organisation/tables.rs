//! The tables of an organisation, row by row, with what is sealed opened.

use std::collections::HashMap;

use base::OrgId;
use serde_json::{Map, Value as Json, json};
use store::{Table, Tx, Value, ValueRef};
use vault::{KeyAt, KeyId, SealedColumns, Vault};

use crate::outcome::Failure;

/// Tables with rows of an organisation that do not go along, and why.
pub(super) const LEFT_OUT: &[(&str, &str)] = &[
    (
        "api_once",
        "answers to programs, kept for a day so that a request sent twice is done once",
    ),
    ("api_token", "tokens of programs: worth nothing elsewhere"),
    ("audit", "in the folder audit, with its proof"),
    (
        "events",
        "what parts of the program told one another: identifiers only, gone after 90 days",
    ),
    (
        "exact_look_up",
        "keyed hashes of telephones and documents: worth nothing without the key",
    ),
    ("factor", "secrets of second steps at sign-in"),
    ("jobs", "work of the program: identifiers only, gone after 90 days"),
    (
        "provider_link",
        "hashes of accounts at an identity provider: worth nothing elsewhere",
    ),
    ("recovery_code", "hashes of recovery codes"),
    ("reset_code", "hashes of codes for a new password"),
    (
        "row_fingerprint",
        "keyed hashes of rows of files: worth nothing without the key",
    ),
    ("session", "who is signed in now"),
];

/// Columns that do not go along, and why.
pub(super) const SECRET: &[(&str, &str, &str)] = &[
    ("account", "password", "hash of a password"),
    ("device", "token_hash", "what a browser is known by"),
    ("invitation", "code_hash", "hash of a code"),
];

/// What is sealed, of every context.
pub(super) fn sealed() -> Vec<SealedColumns> {
    let mut all = protection::hand_out::sealed_columns();
    all.extend(evidence::hand_out::sealed_columns());
    all.extend(governance::sealed_columns());
    all
}

/// The tables that have rows of organisations, in the order in which they are written.
///
/// # Errors
/// When they cannot be read.
pub(super) fn owned(tx: &mut Tx<'_>) -> Result<Vec<Table>, store::Error> {
    let all = store::tables(tx)?.into_iter();
    Ok(all
        .filter(|table| table.columns.iter().any(|name| name == "org_id"))
        .collect())
}

/// One column of a table.
enum Cell<'s> {
    Plain,
    Secret,
    Sealed(&'s SealedColumns),
}

/// How the rows of one table become lines.
pub(super) struct Lines<'s> {
    table: &'s Table,
    cells: Vec<Cell<'s>>,
    /// Keys of rows of another table, by what both have.
    parents: HashMap<Vec<u8>, KeyId>,
}

impl<'s> Lines<'s> {
    /// Reads what it takes to open this table.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) fn of(
        tx: &mut Tx<'_>,
        org: OrgId,
        table: &'s Table,
        sealed: &'s [SealedColumns],
    ) -> Result<Self, Failure> {
        let mut parents = HashMap::new();
        let cell = |name: &String| {
            let secret = SECRET.iter().any(|(of, column, _)| *of == table.name && column == name);
            let of = |it: &&SealedColumns| it.table == table.name && it.columns.iter().any(|column| column == name);
            match sealed.iter().find(of) {
                _ if secret => Cell::Secret,
                Some(it) => Cell::Sealed(it),
                None => Cell::Plain,
            }
        };
        let cells: Vec<Cell<'s>> = table.columns.iter().map(cell).collect();
        for cell in &cells {
            if let Cell::Sealed(SealedColumns {
                key: KeyAt::Parent { table, by, key },
                ..
            }) = cell
            {
                let sql = format!("SELECT {by}, {key} FROM {table} WHERE org_id = $1");
                let found = tx.query(&sql, &[org.into()], |row| Ok((row.get::<Vec<u8>>(0)?, row.get(1)?)))?;
                parents.extend(found);
            }
        }
        Ok(Self { table, cells, parents })
    }

    /// `SELECT` of the organisation's rows.
    pub(super) fn select(&self) -> String {
        format!(
            "SELECT {} FROM {} WHERE org_id = $1 ORDER BY 1, 2",
            self.table.columns.join(", "),
            self.table.name
        )
    }

    /// A row as an object.
    ///
    /// # Errors
    /// When a sealed cell is damaged, or the keystore cannot be read.
    pub(super) fn line(&self, vault: &Vault, org: OrgId, row: &[Value]) -> Result<Json, Failure> {
        let mut line = Map::new();
        let mut erased = false;
        let by_name = |name: &str| {
            let at = self.table.columns.iter().position(|column| column == name)?;
            row.get(at)
        };
        for ((name, cell), value) in self.table.columns.iter().zip(&self.cells).zip(row) {
            let said = match (cell, value) {
                (Cell::Secret, _) => continue,
                (Cell::Sealed(of), Value::Blob(sealed)) => {
                    let key = match of.key {
                        KeyAt::Column(column) => by_name(column).and_then(bytes).and_then(KeyId::from_slice),
                        KeyAt::Parent { by, .. } => {
                            by_name(by).and_then(bytes).and_then(|id| self.parents.get(id)).copied()
                        }
                    };
                    let bound = by_name(of.row)
                        .and_then(bytes)
                        .and_then(|id| <[u8; 16]>::try_from(id).ok());
                    match key.zip(bound).map(|(key, bound)| (vault.key(org, key), bound)) {
                        None | Some((Err(vault::Error::Erased { .. }), _)) => {
                            erased = true;
                            Json::Null
                        }
                        Some((key, bound)) => {
                            let key = key.map_err(Failure::not_now)?;
                            let plain = of.open(&key, (org, bound), name, sealed).map_err(Failure::not_now)?;
                            json!(String::from_utf8_lossy(plain.expose()))
                        }
                    }
                }
                (_, value) => plain(value),
            };
            line.insert(name.clone(), said);
        }
        if erased {
            line.insert("erased".to_owned(), json!(true));
        }
        Ok(Json::Object(line))
    }
}

/// The columns of a table that go along, with what each holds.
pub(super) fn columns<'t>(table: &'t Table, sealed: &[SealedColumns]) -> Vec<(&'t str, &'static str)> {
    let secret = |name: &str| {
        SECRET
            .iter()
            .any(|(of, column, _)| *of == table.name && *column == name)
    };
    let is_sealed = |name: &str| {
        sealed
            .iter()
            .any(|it| it.table == table.name && it.columns.contains(&name))
    };
    let all = table.columns.iter().map(String::as_str).filter(|name| !secret(name));
    all.map(|name| {
        let what = match name {
            _ if is_sealed(name) => "text, sealed in the program",
            "at" => "time, microseconds since 1970 UTC",
            _ if name.ends_with("_at") => "time, microseconds since 1970 UTC",
            _ if name.ends_with("_id") || name.ends_with("_by") => "identifier",
            _ => "value or code",
        };
        (name, what)
    })
    .collect()
}

fn bytes(value: &Value) -> Option<&[u8]> {
    match value {
        Value::Blob(bytes) => Some(bytes),
        _ => None,
    }
}

/// A cell as JSON: an identifier as a UUID, other bytes in hexadecimal digits.
pub(super) fn plain(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Blob(bytes) => match uuid::Uuid::from_slice(bytes) {
            Ok(id) => json!(id.to_string()),
            Err(_) => json!(hex(bytes)),
        },
    }
}

/// Bytes in hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The cells of a row.
///
/// # Errors
/// When one cannot be read.
pub(super) fn cells(row: &store::Row<'_>, columns: usize) -> Result<Vec<Value>, store::Error> {
    (0..columns).map(|at| Ok(owned_value(row.value(at)?))).collect()
}

fn owned_value(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Int(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(text.to_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    }
}
