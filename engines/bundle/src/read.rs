//! Reading a release. Every byte is checked before any of it is used, and what is used are the bytes that were checked.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::check::{Parts, check};
use crate::name::{self, CODEBOOK, MANIFEST, SIGNATURE};
use crate::write::table_csv;
use crate::{Bundle, CodebookEntry, Error, Manifest, Table, TrustedKeys};

/// No file of a release is larger; a folder that claims so is not read.
const MOST_BYTES: u64 = 64 << 20;
/// No release has more files.
const MOST_FILES: usize = 2_000;

/// What a verification found to be in order.
#[derive(Debug, Clone)]
pub struct Report {
    /// The manifest.
    pub manifest: Manifest,
    /// Id of the key that signed it.
    pub key: String,
    /// BLAKE3 of the manifest, hexadecimal.
    pub digest: String,
    /// Files checked, the manifest included.
    pub files: usize,
}

/// A release in a folder of releases. Not verified yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// Name of the data set.
    pub dataset: String,
    /// Version.
    pub version: u32,
    /// Its folder.
    pub path: PathBuf,
}

/// Checks signature, manifest, the list of files and the hash of each.
///
/// # Errors
/// [`Error::BadFile`] with the first file that is wrong, missing or too many, [`Error::UntrustedKey`], [`Error::Io`].
pub fn verify(dir: &Path, trusted: &TrustedKeys) -> Result<Report, Error> {
    let bundle = read(dir, trusted)?;
    Ok(Report {
        files: bundle.files.len() + 1,
        manifest: bundle.manifest,
        key: bundle.key,
        digest: bundle.digest,
    })
}

/// Verifies a release and reads it.
///
/// # Errors
/// As [`verify`].
pub fn read(dir: &Path, trusted: &TrustedKeys) -> Result<Bundle, Error> {
    let Signed {
        manifest,
        key,
        digest,
        files,
    } = signed(dir, trusted)?;
    let tables: Vec<Table> = manifest
        .tables
        .iter()
        .map(|info| table(info, &files))
        .collect::<Result<_, _>>()?;
    let codebook = codebook(files.get(CODEBOOK).map(Vec::as_slice).unwrap_or_default())?;
    check(Parts::read(&manifest, &tables, &codebook)).map_err(|_| {
        Error::file_at(
            MANIFEST,
            "was signed, but the release holds what the format does not allow",
        )
    })?;
    Ok(Bundle {
        manifest,
        key,
        digest,
        tables,
        codebook,
        files,
    })
}

/// The releases in a folder, by data set and version. What is not finished, hidden or named otherwise is not listed.
///
/// # Errors
/// [`Error::Io`] when the folder cannot be read.
pub fn list(releases: &Path) -> Result<Vec<Listed>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(releases).map_err(Error::io(releases))? {
        let entry = entry.map_err(Error::io(releases))?;
        let name = entry.file_name();
        let Some((dataset, version)) = name.to_str().and_then(name::parse_folder) else {
            continue;
        };
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.push(Listed {
                dataset: dataset.to_owned(),
                version,
                path: entry.path(),
            });
        }
    }
    found.sort();
    Ok(found)
}

/// The version that the next release of a data set gets: one more than the highest there is.
///
/// # Errors
/// As [`list`].
pub fn next_version(releases: &Path, dataset: &str) -> Result<u32, Error> {
    let listed = list(releases)?;
    let versions = listed
        .iter()
        .filter(|listed| listed.dataset == dataset)
        .map(|listed| listed.version);
    Ok(versions.max().unwrap_or(0).saturating_add(1))
}

type Files = BTreeMap<String, Vec<u8>>;

/// What a trusted key signed, byte by byte; not looked at yet.
struct Signed {
    manifest: Manifest,
    key: String,
    digest: String,
    files: Files,
}

fn signed(dir: &Path, trusted: &TrustedKeys) -> Result<Signed, Error> {
    let bytes = load(dir, MANIFEST)?;
    let key = trusted.check(&bytes, &load(dir, SIGNATURE)?)?;
    let manifest = parse(&bytes)?;
    let folder = dir.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if folder != name::folder(&manifest.dataset, manifest.version) {
        return Err(Error::file_at(
            MANIFEST,
            "belongs to another data set or version than the folder's name says",
        ));
    }
    for found in present(dir)? {
        if found != MANIFEST && found != SIGNATURE && !manifest.files.contains_key(&found) {
            return Err(Error::file_at(&found, "is not part of the release"));
        }
    }
    let mut files = Files::new();
    for (path, entry) in &manifest.files {
        let bytes = load(dir, path)?;
        if bytes.len() as u64 != entry.bytes || blake3::hash(&bytes).to_string() != entry.blake3 {
            return Err(Error::file_at(path, "is not what was signed"));
        }
        files.insert(path.clone(), bytes);
    }
    Ok(Signed {
        digest: blake3::hash(&bytes).to_string(),
        manifest,
        key,
        files,
    })
}

fn parse(bytes: &[u8]) -> Result<Manifest, Error> {
    let manifest: Manifest =
        serde_json::from_slice(bytes).map_err(|_| Error::file_at(MANIFEST, "is not a manifest of this format"))?;
    if manifest.format != crate::FORMAT {
        return Err(Error::file_at(MANIFEST, "is of another version of the format"));
    }
    let named = |table: &crate::TableInfo| {
        [name::table_csv(&table.name), name::table_json(&table.name)]
            .iter()
            .all(|path| manifest.files.contains_key(path))
    };
    if manifest.files.len() != 2 * manifest.tables.len() + 1
        || !manifest.files.keys().all(|path| name::is_file(path))
        || !manifest.files.contains_key(CODEBOOK)
        || !manifest.tables.iter().all(named)
    {
        return Err(Error::file_at(
            MANIFEST,
            "names files that the format does not have, or lacks some",
        ));
    }
    Ok(manifest)
}

/// Reads one file of the folder; links are not followed.
fn load(dir: &Path, file: &str) -> Result<Vec<u8>, Error> {
    let path = dir.join(file);
    let about = fs::symlink_metadata(&path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::file_at(file, "is missing"),
        _ => Error::io(&path)(error),
    })?;
    if !about.is_file() {
        return Err(Error::file_at(file, "is not a plain file"));
    }
    let mut bytes = Vec::new();
    let opened = File::open(&path).map_err(Error::io(&path))?;
    opened
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(Error::io(&path))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Error::file_at(file, "is too large for a release"));
    }
    Ok(bytes)
}

/// Everything in the folder, as paths of the format.
fn present(dir: &Path) -> Result<Vec<String>, Error> {
    let mut found = Vec::new();
    for (folder, prefix) in [(dir.to_owned(), ""), (dir.join("tables"), "tables/")] {
        for entry in fs::read_dir(&folder).map_err(Error::io(&folder))? {
            let entry = entry.map_err(Error::io(&folder))?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let is_tables = path == "tables" && entry.file_type().is_ok_and(|kind| kind.is_dir());
            if !is_tables {
                found.push(path);
            }
            if found.len() > MOST_FILES {
                return Err(Error::file_at("tables", "has too many files"));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn table(info: &crate::TableInfo, files: &Files) -> Result<Table, Error> {
    let path = name::table_json(&info.name);
    let bytes = files.get(&path).map(Vec::as_slice).unwrap_or_default();
    let table: Table =
        serde_json::from_slice(bytes).map_err(|_| Error::file_at(&path, "is not a table of this format"))?;
    let same = table.name == info.name && table.dimensions == info.dimensions && table.title_id == info.title_id;
    let whole = table.rows.iter().all(|row| row.codes.len() == info.dimensions.len());
    if !same || !whole {
        return Err(Error::file_at(&path, "is not the table that the manifest describes"));
    }
    // People read the one file and programs the other: both must say the same.
    let csv = name::table_csv(&info.name);
    if files.get(&csv) != Some(&table_csv(&table)?) {
        return Err(Error::file_at(&csv, "does not say the same as the table for programs"));
    }
    Ok(table)
}

fn codebook(bytes: &[u8]) -> Result<Vec<CodebookEntry>, Error> {
    let rows: Result<Vec<CodebookEntry>, _> = csv::Reader::from_reader(bytes).deserialize().collect();
    rows.map_err(|_| Error::file_at(CODEBOOK, "is not a codebook of this format"))
}
