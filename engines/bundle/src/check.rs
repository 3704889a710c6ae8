//! What a release must hold to be one: asked when it is written, and again of what was signed when it is read, because the
//! writer may have been another program.

use std::collections::BTreeSet;

use crate::name::{self, require};
use crate::{CodebookEntry, Count, Draft, Error, LeftOut, Manifest, Method, Records, Table};

const SLUG: &str = "lower-case letters, digits and single hyphens, a letter first";
const COLUMN: &str = "letters, digits and underscores, a letter first";
const CODE: &str = "letters, digits, space and _ . : + - /, a letter or digit first";

/// The parts of a release that have rules.
pub(crate) struct Parts<'a> {
    dataset: &'a str,
    version: u32,
    method: &'a Method,
    records: &'a Records,
    tables: &'a [Table],
    codebook: &'a [CodebookEntry],
}

impl<'a> From<&'a Draft> for Parts<'a> {
    fn from(draft: &'a Draft) -> Self {
        Self {
            dataset: &draft.dataset,
            version: draft.version,
            method: &draft.method,
            records: &draft.records,
            tables: &draft.tables,
            codebook: &draft.codebook,
        }
    }
}

impl<'a> Parts<'a> {
    /// The parts of a release that was read.
    pub(crate) fn read(manifest: &'a Manifest, tables: &'a [Table], codebook: &'a [CodebookEntry]) -> Self {
        Self {
            dataset: &manifest.dataset,
            version: manifest.version,
            method: &manifest.method,
            records: &manifest.records,
            tables,
            codebook,
        }
    }
}

/// Finds the first thing that the format does not have.
pub(crate) fn check(release: Parts<'_>) -> Result<(), Error> {
    require(name::is_slug(release.dataset), "data set", SLUG, release.dataset)?;
    require(
        release.version > 0,
        "version",
        "1 or more",
        &release.version.to_string(),
    )?;
    let k = release.method.k;
    require(k > 1, "k", "2 or more", &k.to_string())?;
    check_records(release.records, k)?;
    require(!release.tables.is_empty(), "tables", "at least one", "none")?;
    for column in &release.method.columns {
        require(name::is_column(column), "column", COLUMN, column)?;
    }
    let mut names = BTreeSet::new();
    for table in release.tables {
        require(name::is_slug(&table.name), "table", SLUG, &table.name)?;
        // In addresses the codebook stands beside the tables.
        let only = names.insert(&table.name) && table.name != "codebook";
        require(
            only,
            "table",
            "a name that no other table and no other file has",
            &table.name,
        )?;
        // Tables of other records than the others could be compared with them.
        let same = table.total == release.records.counted;
        require(same, "total of a table", "the number of records counted", &table.name)?;
        check_table(table, release.method)?;
    }
    for entry in release.codebook {
        require(name::is_column(&entry.column), "codebook column", COLUMN, &entry.column)?;
        let good = entry.code.is_empty() || name::is_code(&entry.code);
        require(good, "codebook code", CODE, &entry.code)?;
    }
    Ok(())
}

fn check_records(records: &Records, k: u64) -> Result<(), Error> {
    let counted = records.counted;
    require(
        counted == 0 || counted >= k,
        "records counted",
        "none, or k or more",
        &counted.to_string(),
    )?;
    match records.left_out {
        LeftOut::FewerThan(bound) => require(bound >= k, "records left out", "fewer than k", &bound.to_string()),
        LeftOut::UpToPercent(share) => require(
            (1..=100).contains(&share),
            "share left out",
            "1 to 100",
            &share.to_string(),
        ),
    }
}

fn check_table(table: &Table, method: &Method) -> Result<(), Error> {
    let width = table.dimensions.len();
    let good = (1..=2).contains(&width);
    require(good, "columns of a table", "one or two", &width.to_string())?;
    for column in &table.dimensions {
        let published = method.columns.contains(column);
        require(published, "column", "one of the published columns", column)?;
    }
    let mut seen = BTreeSet::new();
    for row in &table.rows {
        require(row.codes.len() == width, "row", "a code for each column", &table.name)?;
        for code in &row.codes {
            require(name::is_code(code), "code", CODE, code)?;
        }
        require(
            seen.insert(&row.codes),
            "row",
            "codes that no other row has",
            &table.name,
        )?;
        // The last line of defence: no bundle shows a count below its own k, whoever made the tables.
        let (Count::Exactly(count) | Count::FewerThan(count)) = row.count;
        require(count >= method.k, "count", "k or more, or fewer than k", &table.name)?;
    }
    Ok(())
}
