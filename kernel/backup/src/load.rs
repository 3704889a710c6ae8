//! Loading a backup that was inspected into empty databases and folders.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};

use base::Timestamp;
use store::{Migration as Known, MigrationSet, Scope, Store, Tx, Value};
use vault::{BEHIND_ROOT, Escrow};

use crate::manifest::{Manifest, Step};
use crate::walk::{Sink, walk};
use crate::{Error, Identities, rows};

/// Values of one INSERT, about: a round trip on PostgreSQL costs more than a row.
const VALUES: usize = 1_000;

/// Tables of the store itself, which it makes and fills wherever it is: what migrations were run, who serves. They are in no backup.
pub(crate) fn is_the_stores(table: &store::Table) -> bool {
    table.name.starts_with("store_")
}

/// Where a backup is loaded.
pub struct Target<'t> {
    /// The main database, without tables.
    pub records: &'t Store,
    /// The keystore, without tables.
    pub keys: &'t Store,
    /// The program's migrations of the main database.
    pub record_sets: &'t [MigrationSet],
    /// The program's migrations of the keystore.
    pub key_sets: &'t [MigrationSet],
    /// Folders by their name in the backup; they are made.
    pub folders: &'t [(&'static str, PathBuf)],
    /// What the root key wraps.
    pub escrow: &'t Escrow,
}

/// What was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loaded {
    /// Rows of both databases.
    pub rows: u64,
    /// Files.
    pub files: u64,
    /// Bytes of them.
    pub bytes: u64,
}

/// Loads the backup. The tables are made as they were when it was taken; the caller brings them up to date afterwards.
///
/// # Errors
/// [`Error::NotEmpty`], [`Error::Newer`] for tables that this program does not know, [`vault::Error::MissingEpoch`] when the escrow has no more what it
/// takes; [`Error::Damaged`], which [`crate::inspect`] finds before anything is written.
pub fn load(
    file: &Path,
    identities: &Identities,
    manifest: &Manifest,
    target: &Target<'_>,
    now: Timestamp,
    hear: &mut dyn FnMut(Step) -> bool,
) -> Result<Loaded, Error> {
    let unreadable = || Error::damaged(file, "its list of organisation keys cannot be read");
    let needed = manifest.needed().ok_or_else(unreadable)?;
    require_empty(target.records, "the main database")?;
    require_empty(target.keys, "the keystore")?;
    for (_, folder) in target.folders {
        if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::NotEmpty {
                what: folder.display().to_string(),
            });
        }
    }
    prepare(
        target.records,
        "records",
        &as_of(target.record_sets, "records", manifest)?,
        manifest,
        now,
    )?;
    prepare(
        target.keys,
        "keys",
        &as_of(target.key_sets, "keys", manifest)?,
        manifest,
        now,
    )?;
    target.escrow.install(target.keys, &needed, now)?;
    let mut loader = Loader {
        file,
        target,
        tables: BTreeMap::new(),
        loaded: Loaded {
            rows: 0,
            files: 0,
            bytes: 0,
        },
    };
    for table in &manifest.tables {
        let known = store::Table {
            name: table.name.clone(),
            columns: table.columns.clone(),
        };
        loader.tables.insert((table.of.clone(), table.name.clone()), known);
    }
    let again = walk(file, identities, &mut loader, hear)?;
    if again.manifest != *manifest {
        return Err(Error::damaged(file, "it was exchanged while it was being read"));
    }
    Ok(loader.loaded)
}

fn require_empty(store: &Store, what: &str) -> Result<(), Error> {
    let tables = store.read(Scope::Server, |tx| Ok::<_, Error>(store::tables(tx)?))?;
    if tables.iter().all(is_the_stores) {
        return Ok(());
    }
    Err(Error::NotEmpty { what: what.to_owned() })
}

/// The program's migrations up to those that the backup had.
fn as_of(sets: &[MigrationSet], of: &str, manifest: &Manifest) -> Result<Vec<MigrationSet>, Error> {
    let had = manifest.migrations.iter().filter(|it| it.of == of);
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for migration in had {
        let set = sets.iter().find(|set| set.context == migration.context);
        let known = set.is_some_and(|set| set.migrations.iter().any(|it| it.number == migration.number));
        if !known {
            return Err(Error::Newer {
                what: format!("it has migration {} of {}", migration.number, migration.context),
            });
        }
        *count.entry(&migration.context).or_default() += 1;
    }
    Ok(sets
        .iter()
        .map(|set| {
            let upto = count.get(set.context).copied().unwrap_or(0);
            let migrations: &'static [Known] = set.migrations;
            MigrationSet {
                context: set.context,
                migrations: migrations.get(..upto).unwrap_or(migrations),
            }
        })
        .collect())
}

/// Makes the tables, sees that they are those of the backup, and takes out what migrations have put in.
fn prepare(
    store: &Store,
    of: &'static str,
    sets: &[MigrationSet],
    manifest: &Manifest,
    now: Timestamp,
) -> Result<(), Error> {
    store.migrate(sets, now)?;
    let (tables, applied) = store.read(Scope::Server, |tx| {
        Ok::<_, Error>((store::tables(tx)?, store::applied(tx)?))
    })?;
    for migration in manifest.migrations.iter().filter(|it| it.of == of) {
        let same = applied.iter().any(|it| {
            it.context == migration.context && it.number == migration.number && it.checksum == migration.checksum
        });
        if !same {
            return Err(Error::Newer {
                what: format!(
                    "migration {} of {} has another text",
                    migration.number, migration.context
                ),
            });
        }
    }
    for table in manifest.tables.iter().filter(|it| it.of == of) {
        // Columns may lie in another order on the other engine.
        let sorted = |columns: &[String]| {
            let mut columns = columns.to_vec();
            columns.sort();
            columns
        };
        let same = tables
            .iter()
            .any(|it| it.name == table.name && sorted(&it.columns) == sorted(&table.columns));
        if !same || BEHIND_ROOT.contains(&table.name.as_str()) {
            return Err(Error::Newer {
                what: format!("table {} is not one of this program", table.name),
            });
        }
    }
    let delete: Vec<String> = tables
        .iter()
        .rev()
        .filter(|it| !is_the_stores(it))
        .map(store::Table::delete)
        .collect();
    store.write(Scope::Server, move |tx| {
        delete
            .iter()
            .try_for_each(|sql| tx.execute(sql, &[]).map(drop).map_err(Error::from))
    })
}

struct Loader<'l> {
    file: &'l Path,
    target: &'l Target<'l>,
    tables: BTreeMap<(String, String), store::Table>,
    loaded: Loaded,
}

impl Sink for Loader<'_> {
    fn rows(&mut self, of: &str, table: &str, piece: &[u8]) -> Result<(), Error> {
        let key = (of.to_owned(), table.to_owned());
        let Some(table) = self.tables.get(&key) else {
            return Err(Error::damaged(
                self.file,
                format!("table {table} is not in its manifest"),
            ));
        };
        let width = table.columns.len();
        let per = (VALUES / width.max(1)).max(1);
        let mut groups: Vec<Vec<Value>> = Vec::new();
        let mut count = 0_usize;
        for line in piece.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let values = rows::read(line).filter(|values| values.len() == width);
            let Some(values) = values else {
                return Err(Error::damaged(
                    self.file,
                    format!("a row of {} cannot be read", table.name),
                ));
            };
            if count.is_multiple_of(per) {
                groups.push(Vec::with_capacity(per * width));
            }
            if let Some(group) = groups.last_mut() {
                group.extend(values);
            }
            count += 1;
        }
        let (many, table) = (table.insert(per), table.clone());
        let store = if of == "keys" {
            self.target.keys
        } else {
            self.target.records
        };
        store.write(Scope::Server, move |tx| put(tx, &many, &table, per, &groups))?;
        self.loaded.rows += count as u64;
        Ok(())
    }

    fn file(&mut self, folder: &str, inner: &Path, from: &mut dyn Read) -> Result<(), Error> {
        let Some((_, root)) = self.target.folders.iter().find(|(name, _)| *name == folder) else {
            return Ok(());
        };
        let path = root.join(inner);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file(parent))?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out: File = options.open(&path).map_err(Error::file(&path))?;
        let mut buffer = vec![0; 1 << 18];
        loop {
            let count = from
                .read(&mut buffer)
                .map_err(|error| Error::damaged(self.file, format!("it is cut or was changed ({error})")))?;
            if count == 0 {
                break;
            }
            out.write_all(buffer.get(..count).unwrap_or_default())
                .map_err(Error::file(&path))?;
            self.loaded.bytes += count as u64;
        }
        out.sync_all().map_err(Error::file(&path))?;
        self.loaded.files += 1;
        Ok(())
    }
}

fn put(tx: &mut Tx<'_>, many: &str, table: &store::Table, per: usize, groups: &[Vec<Value>]) -> Result<(), Error> {
    let width = table.columns.len();
    for group in groups {
        if group.len() == per * width {
            tx.execute(many, group)?;
        } else {
            let one = table.insert(1);
            tx.execute_many(&one, group.chunks(width.max(1)))?;
        }
    }
    Ok(())
}
