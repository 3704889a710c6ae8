//! Everything that is an organisation's own, in open formats, in one archive that is sealed to a recipient whom the organisation names: opened by
//! `age -d -i IDENTITY FILE | gunzip | tar x`. Read in one snapshot, written in pieces, complete under its name or not there.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ::backup::{Pack, Recipients};
use base::{OrgId, Refusal};
use journal::audit;
use protection::hand_out;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use sheets::CsvWriter;
use store::{Scope, Tx};
use vault::SealedColumns;

use super::README;
use super::leaving::Means;
use super::standard::{CASES, Sheet};
use super::tables::{self, LEFT_OUT, Lines, SECRET, cells, hex};
use crate::compose::Contexts;
use crate::keeping::failure;
use crate::outcome::Failure;

/// Bytes of a piece: that is what an export of any size holds in memory.
const PIECE: usize = 4 << 20;

/// An export that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// The file.
    pub file: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of it, in hexadecimal digits: what somebody who holds it compares.
    pub sha256: String,
    /// Cases in the layout of the standard.
    pub cases: u64,
    /// Rows of all tables and of the journal.
    pub rows: u64,
    /// Files that were sent in, and of releases.
    pub files: u64,
}

/// Makes the archive. `hear` is told how many rows are done, and ends it by refusing; then nothing is left.
///
/// # Errors
/// [`Failure::NotNow`] with what to do; the file is there complete or not at all.
pub fn write(
    opened: &Means,
    contexts: &Contexts,
    org: OrgId,
    recipients: &Recipients,
    to: &Path,
    hear: &mut dyn FnMut(u64) -> Result<(), Failure>,
) -> Result<Made, Failure> {
    let mut writing = Writing {
        opened,
        contexts,
        org,
        pack: Pack::create(to, recipients).map_err(failure)?,
        files: BTreeMap::new(),
        rows: BTreeMap::new(),
        done: 0,
        hear,
    };
    writing.add("README.md", README.as_bytes())?;
    let sealed = tables::sealed();
    let cases = opened.store.read(Scope::Server, |tx| {
        let owned = tables::owned(tx)?;
        writing.codebook(&owned, &sealed)?;
        for table in &owned {
            if !LEFT_OUT.iter().any(|(name, _)| *name == table.name) {
                writing.table(tx, table, &sealed)?;
            }
        }
        writing.journal(tx)?;
        writing.releases(tx)?;
        writing.cases(tx)
    })?;
    let files = writing.uploads()?
        + writing
            .files
            .keys()
            .filter(|name| name.starts_with("releases/"))
            .count() as u64;
    let rows = writing.rows.values().sum();
    let manifest = json!({
        "format": "amparo organisation export 1",
        "program": env!("CARGO_PKG_VERSION"),
        "organisation": org.to_string(),
        "made_at": opened.ambient.now().to_string(),
        "cases": cases,
        "rows": writing.rows,
        "files": writing.files,
    });
    let text = serde_json::to_vec_pretty(&manifest)?;
    writing.pack.add("manifest.json", &text).map_err(failure)?;
    let packed = writing.pack.finish().map_err(failure)?;
    Ok(Made {
        file: to.to_owned(),
        bytes: packed.bytes,
        sha256: sha256_of(to)?,
        cases,
        rows,
        files,
    })
}

/// SHA-256 of a file, in hexadecimal digits.
///
/// # Errors
/// When it cannot be read.
pub fn sha256_of(file: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut file = File::open(file)?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let count = file.read(&mut buffer)?;
        let Some(part) = buffer.get(..count).filter(|part| !part.is_empty()) else {
            return Ok(hex(&hasher.finalize()));
        };
        hasher.update(part);
    }
}

struct Writing<'w> {
    opened: &'w Means,
    contexts: &'w Contexts,
    org: OrgId,
    pack: Pack,
    /// SHA-256 of each file in the archive.
    files: BTreeMap<String, String>,
    /// Rows of each table.
    rows: BTreeMap<String, u64>,
    done: u64,
    hear: &'w mut dyn FnMut(u64) -> Result<(), Failure>,
}

impl Writing<'_> {
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.pack.add(name, bytes).map_err(failure)?;
        self.files.insert(name.to_owned(), hex(&Sha256::digest(bytes)));
        Ok(())
    }

    /// Adds exactly `size` bytes of a reader.
    fn add_from(&mut self, name: &str, size: u64, from: impl Read) -> Result<(), Failure> {
        let mut hashed = Hashed {
            from: from.take(size),
            hasher: Sha256::new(),
        };
        self.pack.add_from(name, size, &mut hashed).map_err(failure)?;
        self.files.insert(name.to_owned(), hex(&hashed.hasher.finalize()));
        Ok(())
    }

    fn codebook(&mut self, owned: &[store::Table], sealed: &[SealedColumns]) -> Result<(), Failure> {
        let mut book = CsvWriter::new(Vec::new());
        book.row(["table", "column", "holds", "standard", "definition"])?;
        let mut left = CsvWriter::new(Vec::new());
        left.row(["table", "column", "why"])?;
        for (table, why) in LEFT_OUT {
            left.row([*table, "", *why])?;
        }
        for (table, column, why) in SECRET {
            left.row([*table, *column, *why])?;
        }
        for table in owned
            .iter()
            .filter(|table| !LEFT_OUT.iter().any(|(name, _)| *name == table.name))
        {
            for (column, what) in tables::columns(table, sealed) {
                let field = standards::htcds::FIELDS
                    .iter()
                    .find(|field| field.id.eq_ignore_ascii_case(column));
                let (id, definition) = field.map_or(("", ""), |field| (field.id, field.definition));
                book.row([table.name.as_str(), column, what, id, definition])?;
            }
        }
        self.add("codebook.csv", &book.finish()?)?;
        self.add("left-out.csv", &left.finish()?)
    }

    fn table(&mut self, tx: &mut Tx<'_>, table: &store::Table, sealed: &[SealedColumns]) -> Result<(), Failure> {
        let lines = Lines::of(tx, self.org, table, sealed)?;
        let (vault, org, width) = (self.opened.vault.clone(), self.org, table.columns.len());
        let name = format!("tables/{}", table.name);
        let line = |row: &store::Row<'_>| -> Result<Json, Failure> { lines.line(&vault, org, &cells(row, width)?) };
        let count = self.pieces(tx, &name, &lines.select(), line)?;
        self.rows.insert(table.name.clone(), count);
        Ok(())
    }

    /// The lines of a query, in pieces. Nothing is written for none.
    fn pieces(
        &mut self,
        tx: &mut Tx<'_>,
        name: &str,
        select: &str,
        line: impl Fn(&store::Row<'_>) -> Result<Json, Failure>,
    ) -> Result<u64, Failure> {
        let mut piece: Vec<u8> = Vec::new();
        let (mut number, mut count) = (0_u32, 0_u64);
        let mut failed = None;
        let org = self.org;
        let mut put = |writing: &mut Self, piece: &mut Vec<u8>, count: u64| {
            number += 1;
            writing.add(&format!("{name}/{number:06}.jsonl"), piece)?;
            piece.clear();
            (writing.hear)(writing.done + count)
        };
        let visited = tx.each(select, &[org.into()], |row| {
            let step = line(row).and_then(|line| {
                piece.extend_from_slice(line.to_string().as_bytes());
                piece.push(b'\n');
                count += 1;
                if piece.len() >= PIECE {
                    put(self, &mut piece, count)
                } else {
                    Ok(())
                }
            });
            step.map_err(|error| {
                failed = Some(error);
                store::Error::ended_by_visitor()
            })
        });
        if let Some(error) = failed {
            return Err(error);
        }
        visited?;
        if !piece.is_empty() {
            put(self, &mut piece, count)?;
        }
        self.done += count;
        Ok(count)
    }

    /// The organisation's rows of the journal. The row before may be another organisation's: only its hash is told, which says nothing.
    fn journal(&mut self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        const COLUMNS: [&str; 13] = [
            "lane",
            "seq",
            "at",
            "actor_id",
            "org_id",
            "action",
            "kind",
            "subject_id",
            "basis",
            "reason",
            "detail",
            "hash",
            "hash_before",
        ];
        let select = "SELECT a.lane, a.seq, a.at, a.actor_id, a.org_id, a.action, a.kind, a.subject_id, a.basis, a.reason, a.detail, a.hash, \
                      (SELECT p.hash FROM audit p WHERE p.lane = a.lane AND p.seq = a.seq - 1) FROM audit a \
                      WHERE a.org_id = $1 ORDER BY a.lane, a.seq";
        let line = |row: &store::Row<'_>| -> Result<Json, Failure> {
            let values = cells(row, COLUMNS.len())?;
            let line = COLUMNS.iter().zip(&values);
            Ok(line
                .map(|(name, value)| ((*name).to_owned(), tables::plain(value)))
                .collect::<serde_json::Map<_, _>>()
                .into())
        };
        let count = self.pieces(tx, "audit", select, line)?;
        self.rows.insert("audit".to_owned(), count);
        let signed: Vec<String> = audit::checkpoints(tx, u32::MAX)?
            .iter()
            .map(ToString::to_string)
            .collect();
        self.add("audit/checkpoints.txt", signed.join("\n").as_bytes())
    }

    fn releases(&mut self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let names = evidence::hand_out::published(tx, self.org).map_err(crate::data::refused)?;
        for name in names {
            let folder = self.opened.place.releases().join(&name);
            let mut waiting = vec![folder.clone()];
            while let Some(at) = waiting.pop() {
                for entry in std::fs::read_dir(&at)? {
                    let path = entry?.path();
                    if path.is_dir() {
                        waiting.push(path);
                        continue;
                    }
                    let Some(inner) = path.strip_prefix(&folder).ok().and_then(Path::to_str) else {
                        continue;
                    };
                    let size = std::fs::metadata(&path)?.len();
                    self.add_from(&format!("releases/{name}/{inner}"), size, File::open(&path)?)?;
                }
            }
        }
        Ok(())
    }

    /// The cases in the layout of the standard.
    fn cases(&mut self, tx: &mut Tx<'_>) -> Result<u64, Failure> {
        let (mut sheet, mut number, mut count) = (Sheet::default(), 0_u32, 0_u64);
        let contexts = self.contexts.clone();
        let org = self.org;
        let mut put = |writing: &mut Self, sheet: &mut Sheet| {
            number += 1;
            let bytes = sheet.take()?;
            writing
                .add(&format!("htcds/cases-{number:06}.csv"), &bytes)
                .map_err(refused)?;
            (writing.hear)(writing.done).map_err(refused)
        };
        hand_out::each(&contexts.protection, tx, org, &mut |handed| {
            sheet.push(handed);
            count += 1;
            if sheet.len() >= CASES {
                put(self, &mut sheet)
            } else {
                Ok(())
            }
        })
        .and_then(|()| if sheet.len() > 0 { put(self, &mut sheet) } else { Ok(()) })
        .map_err(crate::data::refused)?;
        Ok(count)
    }

    fn uploads(&mut self) -> Result<u64, Failure> {
        let evidence = &self.contexts.evidence.clone();
        let files = evidence::hand_out::files(evidence, self.org).map_err(crate::data::refused)?;
        let mut count = 0;
        for file in files {
            let size = file.length(evidence).map_err(crate::data::refused)?;
            let from = file.read(evidence).map_err(crate::data::refused)?;
            self.add_from(&format!("uploads/{}", file.batch()), size, from)?;
            count += 1;
        }
        Ok(count)
    }
}

fn refused(failure: Failure) -> Refusal {
    Refusal::failed(io::Error::other(failure.to_string()))
}

/// Hashes what is read.
struct Hashed<R> {
    from: R,
    hasher: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(buffer)?;
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}
