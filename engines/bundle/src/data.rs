//! What a bundle holds.

use std::collections::BTreeMap;

use base::Timestamp;
use serde::{Deserialize, Serialize};

/// What is to be written as a release.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Name of the data set: lower-case letters, digits, hyphens.
    pub dataset: String,
    /// Version, from 1; [`crate::next_version`] gives the next one.
    pub version: u32,
    /// Message id of the title.
    pub title_id: String,
    /// When it was approved.
    pub created: Timestamp,
    /// How the counts were protected.
    pub method: Method,
    /// How many records were counted and left out.
    pub records: Records,
    /// Whose records.
    pub sources: Vec<SourceNote>,
    /// Message ids of the limits that readers must know.
    pub limits: Vec<String>,
    /// Licence of the release, as an SPDX id or a name.
    pub licence: String,
    /// Who approved: roles, never names.
    pub approvals: Vec<Approval>,
    /// The counts.
    pub tables: Vec<Table>,
    /// What the codes mean.
    pub codebook: Vec<CodebookEntry>,
}

/// `manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Version of the format.
    pub format: u32,
    /// Name of the data set.
    pub dataset: String,
    /// Version of the release.
    pub version: u32,
    /// Message id of the title.
    pub title_id: String,
    /// When it was approved, RFC 3339, UTC.
    pub created: String,
    /// How the counts were protected.
    pub method: Method,
    /// How many records were counted and left out.
    pub records: Records,
    /// Whose records.
    pub sources: Vec<SourceNote>,
    /// Message ids of the limits.
    pub limits: Vec<String>,
    /// Licence of the release.
    pub licence: String,
    /// Who approved: roles, never names.
    pub approvals: Vec<Approval>,
    /// The tables, in the order to show them.
    pub tables: Vec<TableInfo>,
    /// Every other file, by its path.
    pub files: BTreeMap<String, FileEntry>,
}

/// How counts were protected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Name of the method: `k-suppressed-counts`.
    pub name: String,
    /// Every combination over `columns` is shared by at least so many records.
    pub k: u64,
    /// The published columns.
    pub columns: Vec<String>,
}

/// How many records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// Records that the tables count.
    pub counted: u64,
    /// What may be said about the others.
    pub left_out: LeftOut,
}

/// What may be said about the records left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Fewer than this number; perhaps none.
    FewerThan(u64),
    /// At most this share of all records, in whole per cent.
    UpToPercent(u64),
}

/// A data set that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceNote {
    /// Name of the data set, and of who contributed it.
    pub title: String,
    /// Its licence or terms.
    pub licence: String,
    /// How it asks to be cited.
    pub citation: String,
}

/// An approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Stable name of the role, such as `release-approver`.
    pub role: String,
    /// When, RFC 3339, UTC.
    pub at: String,
}

/// A table as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableInfo {
    /// Name, also of its files.
    pub name: String,
    /// Message id of the title.
    pub title_id: String,
    /// Its columns.
    pub dimensions: Vec<String>,
}

/// A file as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// Size.
    pub bytes: u64,
    /// BLAKE3, 64 hexadecimal digits.
    pub blake3: String,
}

/// A table of counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Name: lower-case letters, digits, hyphens.
    pub name: String,
    /// Message id of the title.
    pub title_id: String,
    /// Its columns, one or two.
    pub dimensions: Vec<String>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// All records counted.
    pub total: u64,
}

/// A count with its codes, one for each dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// The codes.
    pub codes: Vec<String>,
    /// How many records.
    pub count: Count,
}

/// A count as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// So many.
    Exactly(u64),
    /// Between none and this number, the number itself not included.
    FewerThan(u64),
}

/// One line of the codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodebookEntry {
    /// Column.
    pub column: String,
    /// Code; empty for the line that describes the column itself.
    pub code: String,
    /// What it means, in English.
    pub label: String,
}

/// A bundle that was verified.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// What it is.
    pub manifest: Manifest,
    /// Id of the key that signed it.
    pub key: String,
    /// BLAKE3 of the manifest, hexadecimal: names the release for good.
    pub digest: String,
    /// Its tables, in the order of the manifest.
    pub tables: Vec<Table>,
    /// What the codes mean.
    pub codebook: Vec<CodebookEntry>,
    /// Every file listed in the manifest, as it was signed.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    /// A table by its name.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The CSV file of a table.
    pub fn csv(&self, table: &str) -> Option<&[u8]> {
        self.files.get(&crate::name::table_csv(table)).map(Vec::as_slice)
    }
}
