//! Which columns of a table are sealed, and by what: told by the contexts that own the tables, so that what is an organisation's own can be handed out
//! opened.

use base::{OrgId, Redacted};

use crate::{DataKey, Error, Place};

/// Where the key of a sealed cell is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyAt {
    /// A column of the same row.
    Column(&'static str),
    /// The column `key` of the row of `table` that has the same value in `by`.
    Parent {
        /// The table.
        table: &'static str,
        /// The column that both have.
        by: &'static str,
        /// The column with the key, there.
        key: &'static str,
    },
}

/// Sealed columns of a table that share a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedColumns {
    /// The table.
    pub table: &'static str,
    /// The columns.
    pub columns: Vec<&'static str>,
    /// The column with what they are bound to, mostly the row's identifier.
    pub row: &'static str,
    /// Where the key is named.
    pub key: KeyAt,
    /// The table that they were sealed for, where it is another one.
    pub sealed_for: Option<&'static str>,
}

impl SealedColumns {
    /// Columns of a table under a key that the row names.
    pub const fn of(table: &'static str, columns: Vec<&'static str>, (row, key): (&'static str, &'static str)) -> Self {
        Self {
            table,
            columns,
            row,
            key: KeyAt::Column(key),
            sealed_for: None,
        }
    }

    /// Opens a cell.
    ///
    /// # Errors
    /// [`Error::DamagedField`].
    pub fn open(
        &self,
        key: &DataKey,
        (org, row): (OrgId, [u8; 16]),
        column: &str,
        sealed: &[u8],
    ) -> Result<Redacted<Vec<u8>>, Error> {
        let place = Place {
            org,
            table: self.sealed_for.unwrap_or(self.table),
            column,
            row,
        };
        key.open(place, sealed)
    }
}
