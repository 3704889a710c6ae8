//! Writing a release: beside its place, flushed to disk, then moved there in one step.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::check::check;
use crate::name;
use crate::{Count, Draft, Error, FileEntry, Manifest, ReleaseKey, Table, TableInfo};

/// Writes `draft` as `<releases>/<dataset>-v<version>/` and returns that path. Either the whole folder is there, or nothing.
///
/// # Errors
/// [`Error::BadDraft`] for names and codes that the format does not have, [`Error::Exists`] for a version that is there
/// already, [`Error::Io`] for the disk.
pub fn write(releases: &Path, draft: &Draft, key: &ReleaseKey) -> Result<PathBuf, Error> {
    check(draft.into())?;
    let folder = name::folder(&draft.dataset, draft.version);
    let place = releases.join(&folder);
    if fs::symlink_metadata(&place).is_ok() {
        return Err(Error::Exists(place));
    }
    let files = files(draft)?;
    let manifest = manifest(draft, &files)?;
    let signature = key.sign(&manifest);

    fs::create_dir_all(releases).map_err(Error::io(releases))?;
    let beside = own_folder(releases, &folder)?;
    // A folder that holds something is never renamed over, so of two who write the same version one is first.
    let written = fill(&beside, &files, &manifest, &signature)
        .and_then(|()| fs::rename(&beside, &place).map_err(Error::io(&place)));
    match written {
        Ok(()) => {
            sync(releases)?;
            remove_unfinished(releases, &folder);
            Ok(place)
        }
        Err(error) => {
            let _ = fs::remove_dir_all(&beside);
            let lost = fs::symlink_metadata(&place).is_ok();
            Err(if lost { Error::Exists(place) } else { error })
        }
    }
}

const UNFINISHED: &str = ".unfinished-";

/// A folder that nobody else writes into: the system makes it for one of those who ask.
fn own_folder(releases: &Path, folder: &str) -> Result<PathBuf, Error> {
    let mut attempt = 0_u32;
    loop {
        let beside = releases.join(format!("{UNFINISHED}{folder}-{attempt}"));
        match fs::create_dir(&beside) {
            Ok(()) => return Ok(beside),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && attempt < 1_000 => attempt += 1,
            Err(error) => return Err(Error::io(&beside)(error)),
        }
    }
}

/// What was left half written of a version that is there now can never become it. A courtesy: readers ignore it.
fn remove_unfinished(releases: &Path, folder: &str) {
    let prefix = format!("{UNFINISHED}{folder}-");
    for entry in fs::read_dir(releases).into_iter().flatten().flatten() {
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(&prefix)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn fill(folder: &Path, files: &BTreeMap<String, Vec<u8>>, manifest: &[u8], signature: &str) -> Result<(), Error> {
    let tables = folder.join("tables");
    fs::create_dir(&tables).map_err(Error::io(&tables))?;
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
pub(crate) fn table_csv(table: &Table) -> Result<Vec<u8>, Error> {
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
