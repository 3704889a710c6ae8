//! Taking a backup: a snapshot of the records, then one of the keystore, then the folders. In this order: a key is durable before a row uses it, so the
//! later snapshot has the key of every row; only of those who were erased in between it has none, and so they are erased in the backup too.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use base::{Ambient, Timestamp};
use journal::audit;
use store::{Scope, Store, Tx};
use vault::{BEHIND_ROOT, EpochId, Vault};

use crate::load::is_the_stores;
use crate::manifest::{Begin, FORMAT, Folder, Head, Manifest, Migration, NeededEpoch, SignKey, Step, Table};
use crate::pack::Pack;
use crate::{Error, Recipients, rows};

/// Rows are written in pieces of about so many bytes: that is what a backup of any size holds in memory.
const PIECE: usize = 1 << 20;

/// What is backed up.
pub struct Source<'s> {
    /// The main database.
    pub records: &'s Store,
    /// The keys.
    pub vault: &'s Vault,
    /// Folders by their name in the backup.
    pub folders: &'s [(&'static str, PathBuf)],
    /// Where the organisation keys are escrowed; one of them at least must be there.
    pub escrows: &'s [PathBuf],
    /// Version of the program.
    pub program: &'s str,
    /// Clock.
    pub ambient: &'s Ambient,
}

/// A backup that was made.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The file.
    pub file: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
    /// BLAKE3 of it.
    pub blake3: String,
    /// What is in it.
    pub manifest: Manifest,
    /// Escrow folders that could not be written, and why. One was, at least.
    pub escrows_away: Vec<String>,
}

/// The name of a backup that is made now, when only a folder is named.
pub fn file_name(now: Timestamp) -> String {
    let (year, month, day, hour, minute, second) = now.parts();
    format!("amparo-{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}.age")
}

/// Takes a backup while the program serves. `hear` is told how far it is, and ends it by `false`; then nothing is left.
///
/// # Errors
/// [`Error::NoEscrow`] when no escrow could be written; [`Error::File`], or what the databases say. The file is there complete or not at all.
pub fn take(
    source: &Source<'_>,
    recipients: &Recipients,
    to: &Path,
    hear: &mut dyn FnMut(Step) -> bool,
) -> Result<Taken, Error> {
    let signer = SignKey::from_seed(&*source.vault.signing_seed(crate::SIGNING)?);
    hand_over(source)?;
    let mut taking = Taking {
        pack: Pack::create(to, recipients)?,
        manifest: Manifest {
            format: FORMAT,
            program: source.program.to_owned(),
            made_at: source.ambient.now().micros(),
            key: signer.public().to_string(),
            migrations: Vec::new(),
            tables: Vec::new(),
            folders: Vec::new(),
            heads: Vec::new(),
            checkpoint: None,
            epochs: Vec::new(),
        },
        hear,
    };
    taking.begin()?;
    source.records.read(Scope::Server, |tx| {
        taking.database(tx, "records", &[])?;
        taking.manifest.heads = audit::heads(tx)?.into_iter().map(Head::from).collect();
        taking.manifest.checkpoint = audit::checkpoints(tx, 1)?.first().map(ToString::to_string);
        Ok::<_, Error>(())
    })?;
    let needed = source.vault.snapshot(|tx| {
        taking.database(tx, "keys", &BEHIND_ROOT)?;
        Ok::<_, Error>(vault::needed_epochs(tx)?)
    })?;
    // A rotation may have begun meanwhile.
    let escrows_away = require(source, &needed)?;
    taking.manifest.epochs = needed
        .iter()
        .map(|id| NeededEpoch {
            org: id.org.to_string(),
            epoch: id.epoch,
        })
        .collect();
    for (name, folder) in source.folders {
        taking.folder(name, folder)?;
    }
    let Taking { mut pack, manifest, .. } = taking;
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| Error::file(to)(error.into()))?;
    pack.add("manifest.json", &text)?;
    pack.add("manifest.sig", signer.sign(&text).as_bytes())?;
    let packed = pack.finish()?;
    Ok(Taken {
        file: to.to_owned(),
        bytes: packed.bytes,
        blake3: packed.blake3,
        manifest,
        escrows_away,
    })
}

/// Hands the organisation keys over to every escrow that is there; what is wrong with the others.
fn hand_over(source: &Source<'_>) -> Result<Vec<String>, Error> {
    let mut away = Vec::new();
    for folder in source.escrows {
        if let Err(error) = source.vault.hand_over(folder) {
            away.push(error.to_string());
        }
    }
    if away.len() == source.escrows.len() {
        let what = if away.is_empty() {
            "none is named".to_owned()
        } else {
            away.join("; ")
        };
        return Err(Error::NoEscrow { what });
    }
    Ok(away)
}

fn require(source: &Source<'_>, needed: &[EpochId]) -> Result<Vec<String>, Error> {
    let mut away = hand_over(source)?;
    let mut complete = false;
    for folder in source.escrows {
        let has = source.vault.escrowed(folder)?;
        match needed.iter().find(|id| !has.contains(id)) {
            None => complete = true,
            Some(id) => away.push(format!(
                "{} lacks the key of organisation {}, epoch {}",
                folder.display(),
                id.org,
                id.epoch
            )),
        }
    }
    if complete {
        Ok(away)
    } else {
        Err(Error::NoEscrow { what: away.join("; ") })
    }
}

struct Taking<'h> {
    pack: Pack,
    manifest: Manifest,
    hear: &'h mut dyn FnMut(Step) -> bool,
}

impl Taking<'_> {
    fn begin(&mut self) -> Result<(), Error> {
        let begin = Begin {
            format: FORMAT,
            program: self.manifest.program.clone(),
            made_at: self.manifest.made_at,
        };
        let text = serde_json::json!(begin).to_string();
        self.pack.add("begin.json", text.as_bytes())
    }

    fn heard(&mut self, step: Step) -> Result<(), Error> {
        if (self.hear)(step) { Ok(()) } else { Err(Error::Stopped) }
    }

    /// Every table of a database but those that are left out.
    fn database(&mut self, tx: &mut Tx<'_>, of: &str, left_out: &[&str]) -> Result<(), Error> {
        let applied = store::applied(tx)?.into_iter().map(|it| Migration {
            of: of.to_owned(),
            context: it.context,
            number: it.number,
            checksum: it.checksum,
        });
        self.manifest.migrations.extend(applied);
        for table in store::tables(tx)? {
            if !is_the_stores(&table) && !left_out.contains(&table.name.as_str()) {
                self.table(tx, of, &table)?;
            }
        }
        Ok(())
    }

    fn table(&mut self, tx: &mut Tx<'_>, of: &str, table: &store::Table) -> Result<(), Error> {
        let mut piece = Vec::with_capacity(PIECE + PIECE / 8);
        let mut hasher = blake3::Hasher::new();
        let (mut number, mut count) = (0_u32, 0_u64);
        let mut failed = None;
        let done = self.manifest.rows();
        let mut put = |taking: &mut Self, piece: &mut Vec<u8>, count: u64| {
            number += 1;
            hasher.update(piece);
            taking
                .pack
                .add(&format!("{of}/{}/{number:06}.jsonl", table.name), piece)?;
            piece.clear();
            taking.heard(Step::Rows(done + count))
        };
        let visited = tx.each(&table.select(), &[], |row| {
            rows::write(&mut piece, row, table.columns.len())?;
            count += 1;
            if piece.len() >= PIECE
                && let Err(error) = put(self, &mut piece, count)
            {
                failed = Some(error);
                return Err(store::Error::ended_by_visitor());
            }
            Ok(())
        });
        if let Some(error) = failed {
            return Err(error);
        }
        visited?;
        if !piece.is_empty() {
            put(self, &mut piece, count)?;
        }
        self.manifest.tables.push(Table {
            of: of.to_owned(),
            name: table.name.clone(),
            columns: table.columns.clone(),
            rows: count,
            blake3: hasher.finalize().to_hex().to_string(),
        });
        Ok(())
    }

    fn folder(&mut self, name: &str, folder: &Path) -> Result<(), Error> {
        let mut hasher = blake3::Hasher::new();
        let mut about = Folder {
            name: name.to_owned(),
            files: 0,
            bytes: 0,
            changed: 0,
            blake3: String::new(),
        };
        let mut waiting = vec![folder.to_owned()];
        while let Some(path) = waiting.pop() {
            for entry in listed(&path)? {
                let kind = entry.file_type().map_err(Error::file(&entry.path()))?;
                // What begins with a dot is not finished; a link leads elsewhere.
                if entry.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                if kind.is_dir() {
                    waiting.push(entry.path());
                } else if kind.is_file() {
                    self.file(&mut about, &mut hasher, folder, &entry.path())?;
                }
            }
        }
        about.blake3 = hasher.finalize().to_hex().to_string();
        self.manifest.folders.push(about);
        Ok(())
    }

    fn file(&mut self, about: &mut Folder, hasher: &mut blake3::Hasher, root: &Path, path: &Path) -> Result<(), Error> {
        let Some(inner) = path.strip_prefix(root).ok().and_then(Path::to_str) else {
            return Ok(());
        };
        let file = match File::open(path) {
            Ok(file) => file,
            // Cleared away since the folder was listed.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Error::file(path)(error)),
        };
        let size = file.metadata().map_err(Error::file(path))?.len();
        hash_head(hasher, inner, size);
        let mut exactly = Exactly {
            file,
            left: size,
            hasher,
            cut: false,
        };
        let name = format!("{}/{inner}", about.name);
        self.pack.add_from(&name, size, &mut exactly)?;
        about.changed += u64::from(exactly.cut);
        about.files += 1;
        about.bytes += size;
        let bytes: u64 = self.manifest.folders.iter().map(|it| it.bytes).sum();
        self.heard(Step::Bytes(bytes + about.bytes))
    }
}

/// What stands before a file's content in the hash of its folder.
pub(crate) fn hash_head(hasher: &mut blake3::Hasher, name: &str, size: u64) {
    hasher.update(&(name.len() as u64).to_le_bytes());
    hasher.update(name.as_bytes());
    hasher.update(&size.to_le_bytes());
}

fn listed(folder: &Path) -> Result<Vec<fs::DirEntry>, Error> {
    let list = match fs::read_dir(folder) {
        Ok(list) => list,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::file(folder)(error)),
    };
    let mut entries = list.collect::<Result<Vec<_>, _>>().map_err(Error::file(folder))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    Ok(entries)
}

/// As many bytes as were announced: what a file has lost meanwhile is zeros.
struct Exactly<'h> {
    file: File,
    left: u64,
    hasher: &'h mut blake3::Hasher,
    cut: bool,
}

impl Read for Exactly<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let Some(part) = buffer.get_mut(..most).filter(|part| !part.is_empty()) else {
            return Ok(0);
        };
        let mut count = if self.cut { 0 } else { self.file.read(part)? };
        if count == 0 {
            self.cut = true;
            part.fill(0);
            count = most;
        }
        self.hasher.update(part.get(..count).unwrap_or_default());
        self.left -= count as u64;
        Ok(count)
    }
}
