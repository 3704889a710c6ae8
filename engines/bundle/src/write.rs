//! Writing a release: beside its place, flushed to disk, then moved there in one step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::name::{self, require};
use crate::{Count, Draft, Error, FileEntry, Manifest, ReleaseKey, Table, TableInfo};

/// Writes `draft` as `<releases>/<dataset>-v<version>/` and returns that path. Either the whole folder is there, or nothing.
///
/// # Errors
/// [`Error::BadDraft`] for names and codes that the format does not have, [`Error::Exists`] for a version that is there
/// already, [`Error::Io`] for the disk.
pub fn write(releases: &Path, draft: &Draft, key: &ReleaseKey) -> Result<PathBuf, Error> {
    check(draft)?;
    let folder = name::folder(&draft.dataset, draft.version);
    let place = releases.join(&folder);
    if fs::symlink_metadata(&place).is_ok() {
        return Err(Error::Exists(place));
    }
    let files = files(draft)?;
    let manifest = manifest(draft, &files)?;
    let signature = key.sign(&manifest);

    let beside = releases.join(format!(".unfinished-{folder}-{}", std::process::id()));
    let written = fill(&beside, &files, &manifest, &signature).and_then(|()| {
        if fs::symlink_metadata(&place).is_ok() {
            return Err(Error::Exists(place.clone()));
        }
        fs::rename(&beside, &place).map_err(Error::io(&place))?;
        sync(releases)
    });
    if written.is_err() {
        // What stays behind is ignored by readers; removing it is a courtesy.
        let _ = fs::remove_dir_all(&beside);
    }
    written.map(|()| place)
}

fn fill(folder: &Path, files: &BTreeMap<String, Vec<u8>>, manifest: &[u8], signature: &str) -> Result<(), Error> {
    if fs::symlink_metadata(folder).is_ok() {
        fs::remove_dir_all(folder).map_err(Error::io(folder))?;
    }
    let tables = folder.join("tables");
    fs::create_dir_all(&tables).map_err(Error::io(&tables))?;
    let all = files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    for (path, bytes) in all.chain([(name::MANIFEST, manifest), (name::SIGNATURE, signature.as_bytes())]) {
        let path = folder.join(path);
        let mut file = File::options()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(Error::io(&path))?;
        file.write_all(bytes).map_err(Error::io(&path))?;
        let mut rights = file.metadata().map_err(Error::io(&path))?.permissions();
        rights.set_readonly(true);
        file.set_permissions(rights).map_err(Error::io(&path))?;
        file.sync_all().map_err(Error::io(&path))?;
    }
    sync(&tables)?;
    sync(folder)
}

fn sync(folder: &Path) -> Result<(), Error> {
    // Only Unix lets a folder be opened and flushed; elsewhere the rename itself is the promise.
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(Error::io(folder))?;
    }
    Ok(())
}

fn check(draft: &Draft) -> Result<(), Error> {
    const SLUG: &str = "lower-case letters, digits and single hyphens, a letter first";
    const COLUMN: &str = "letters, digits and underscores, a letter first";
    require(name::is_slug(&draft.dataset), "data set", SLUG, &draft.dataset)?;
    require(draft.version > 0, "version", "1 or more", &draft.version.to_string())?;
    require(draft.method.k > 1, "k", "2 or more", &draft.method.k.to_string())?;
    require(!draft.tables.is_empty(), "tables", "at least one", "none")?;
    for column in &draft.method.columns {
        require(name::is_column(column), "column", COLUMN, column)?;
    }
    let mut names = BTreeSet::new();
    for table in &draft.tables {
        require(name::is_slug(&table.name), "table", SLUG, &table.name)?;
        require(
            names.insert(&table.name),
            "table",
            "a name that no other table has",
            &table.name,
        )?;
        check_table(table, &draft.method)?;
    }
    for entry in &draft.codebook {
        require(name::is_column(&entry.column), "codebook column", COLUMN, &entry.column)?;
        let good = entry.code.is_empty() || name::is_code(&entry.code);
        require(good, "codebook code", "a code of the format", &entry.code)?;
    }
    Ok(())
}

fn check_table(table: &Table, method: &crate::Method) -> Result<(), Error> {
    let width = table.dimensions.len();
    require(
        (1..=2).contains(&width),
        "columns of a table",
        "one or two",
        &width.to_string(),
    )?;
    for column in &table.dimensions {
        require(
            method.columns.contains(column),
            "column",
            "one of the published columns",
            column,
        )?;
    }
    for row in &table.rows {
        require(row.codes.len() == width, "row", "a code for each column", &table.name)?;
        for code in &row.codes {
            let expected = "letters, digits, space and _ . : + - /, a letter or digit first";
            require(name::is_code(code), "code", expected, code)?;
        }
        // The last line of defence: no bundle shows a count below its own k, whoever made the tables.
        let (Count::Exactly(count) | Count::FewerThan(count)) = row.count;
        require(count >= method.k, "count", "k or more, or fewer than k", &table.name)?;
    }
    Ok(())
}

fn files(draft: &Draft) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    let mut files = BTreeMap::new();
    for table in &draft.tables {
        files.insert(name::table_json(&table.name), json(table)?);
        files.insert(name::table_csv(&table.name), table_csv(table)?);
    }
    let rows = draft
        .codebook
        .iter()
        .map(|entry| [&entry.column, &entry.code, &entry.label].map(|cell| plain(cell)));
    let header = ["column", "code", "label"].map(str::to_owned);
    files.insert(name::CODEBOOK.to_owned(), csv(std::iter::once(header).chain(rows))?);
    Ok(files)
}

fn manifest(draft: &Draft, files: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, Error> {
    let entry = |bytes: &Vec<u8>| FileEntry {
        bytes: bytes.len() as u64,
        blake3: blake3::hash(bytes).to_string(),
    };
    let info = |table: &Table| TableInfo {
        name: table.name.clone(),
        title_id: table.title_id.clone(),
        dimensions: table.dimensions.clone(),
    };
    json(&Manifest {
        format: crate::FORMAT,
        dataset: draft.dataset.clone(),
        version: draft.version,
        title_id: draft.title_id.clone(),
        created: draft.created.to_string(),
        method: draft.method.clone(),
        records: draft.records.clone(),
        sources: draft.sources.clone(),
        limits: draft.limits.clone(),
        licence: draft.licence.clone(),
        approvals: draft.approvals.clone(),
        tables: draft.tables.iter().map(info).collect(),
        files: files.iter().map(|(path, bytes)| (path.clone(), entry(bytes))).collect(),
    })
}

/// A header of the columns, `count` and `fewer_than`; a row has one of the last two.
fn table_csv(table: &Table) -> Result<Vec<u8>, Error> {
    let header = table
        .dimensions
        .iter()
        .cloned()
        .chain(["count", "fewer_than"].map(str::to_owned));
    let rows = table.rows.iter().map(|row| {
        let count = match row.count {
            Count::Exactly(count) => [count.to_string(), String::new()],
            Count::FewerThan(bound) => [String::new(), bound.to_string()],
        };
        row.codes.iter().cloned().chain(count).collect::<Vec<_>>()
    });
    csv(std::iter::once(header.collect()).chain(rows))
}

fn csv<R: IntoIterator<Item = String>>(rows: impl Iterator<Item = R>) -> Result<Vec<u8>, Error> {
    let broken = |_| Error::file_at("*.csv", "cannot be written");
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        let row: Vec<String> = row.into_iter().collect();
        writer.write_record(&row).map_err(broken)?;
    }
    writer
        .into_inner()
        .map_err(|_| Error::file_at("*.csv", "cannot be written"))
}

/// Labels are free text; none may be taken for a formula.
fn plain(label: &str) -> String {
    let clean: String = label.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let clean = clean.trim();
    if clean.starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']) {
        format!("'{clean}")
    } else {
        clean.to_owned()
    }
}

fn json(value: &impl serde::Serialize) -> Result<Vec<u8>, Error> {
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|_| Error::file_at("*.json", "cannot be written"))?;
    bytes.push(b'\n');
    Ok(bytes)
}
