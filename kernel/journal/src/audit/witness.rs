//! Taking checkpoints, and handing them over to a folder that somebody else keeps.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use base::Timestamp;
use store::{Scope, Store, Tx};

use super::canonical::Chain;
use super::checkpoint::{Checkpoint, CheckpointKey, Signed, read};
use super::verify::{Bad, COLUMNS, Fault, Head, check, head, heads};
use super::{LANES, diagnose};
use crate::Error;

/// How often a checkpoint is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// After so many rows.
    pub rows: i64,
    /// After so many seconds, if there is any row.
    pub seconds: i64,
}

impl Pace {
    /// At once, if there is any row since the last one.
    pub const NOW: Self = Self { rows: 1, seconds: 0 };
}

impl Default for Pace {
    /// 1,000 rows or ten minutes.
    fn default() -> Self {
        Self {
            rows: 1000,
            seconds: 600,
        }
    }
}

/// What [`take`] did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A new checkpoint, which is stored.
    Made(Box<Signed>),
    /// Nothing happened since the last one, or too little.
    NotDue,
    /// The rows since the last checkpoint do not follow from it: nothing is signed.
    Broken(Vec<Bad>),
}

/// Takes a checkpoint if it is time for one. The rows since the last one are verified first: a signature over rows that somebody changed would
/// vouch for them.
///
/// # Errors
/// When the database cannot be read or written.
pub fn take(store: &Store, key: &CheckpointKey, now: Timestamp, pace: Pace) -> Result<Taken, Error> {
    // On one snapshot, apart from the writing: on PostgreSQL a transaction that read all heads and wrote would make others start again.
    let looked = store.read(Scope::Server, |tx| look(tx, key, now, pace))?;
    let checkpoint = match looked {
        Ok(Some(checkpoint)) => checkpoint,
        Ok(None) => return Ok(Taken::NotDue),
        Err(bad) => return Ok(Taken::Broken(bad)),
    };
    let signed = key.sign(checkpoint);
    let values = store::params![signed.checkpoint.number, now, signed.to_string()];
    // Another process may have taken the same number meanwhile.
    let sql = "INSERT INTO audit_checkpoint (number, at, text) VALUES ($1, $2, $3) ON CONFLICT (number) DO NOTHING";
    let new = store.write(Scope::Server, move |tx| tx.execute(sql, &values))?;
    Ok(if new == 1 {
        Taken::Made(Box::new(signed))
    } else {
        Taken::NotDue
    })
}

fn look(
    tx: &mut Tx<'_>,
    key: &CheckpointKey,
    now: Timestamp,
    pace: Pace,
) -> Result<Result<Option<Checkpoint>, Vec<Bad>>, Error> {
    let last = checkpoints(tx, 1)?.pop();
    // One that this server did not sign vouches for nothing.
    let last = last.filter(|last| last.is_signed_by(&[key.public()]));
    let (seen, at) = last.as_ref().map_or((&[][..], None), |last| {
        (last.checkpoint.heads.as_slice(), Some(last.checkpoint.at))
    });
    let stored = heads(tx)?;
    let mut bad = Vec::new();
    let mut new = 0;
    for lane in 0..LANES {
        let from = seen.iter().find(|head| head.lane == lane);
        let stored = stored.iter().find(|head| head.lane == lane);
        new += stored.map_or(0, |head| head.seq) - from.map_or(0, |head| head.seq);
    }
    let due = new >= pace.rows.max(1) || (new > 0 && at.is_none_or(|at| now.seconds_since(at) >= pace.seconds));
    if new >= 0 && !due {
        return Ok(Ok(None));
    }
    let mut reached = Vec::new();
    for lane in 0..LANES {
        let from = seen.iter().find(|head| head.lane == lane).copied();
        let stored = stored.iter().find(|head| head.lane == lane).copied();
        match follow(tx, lane, from, stored)? {
            Ok(head) => reached.push(head),
            Err(fault) => bad.push(fault),
        }
    }
    if !bad.is_empty() {
        return Ok(Err(bad));
    }
    let number = tx.one("SELECT MAX(number) FROM audit_checkpoint", &[], |row| {
        row.get::<Option<i64>>(0)
    })?;
    Ok(Ok(Some(Checkpoint {
        number: number.flatten().unwrap_or(0) + 1,
        at: now,
        before: last.as_ref().map(Signed::hash),
        heads: reached.into_iter().filter(|head| head.seq > 0).collect(),
    })))
}

/// Walks over the rows of a lane since a checkpoint, to its head.
fn follow(tx: &mut Tx<'_>, lane: i64, from: Option<Head>, stored: Option<Head>) -> Result<Result<Head, Bad>, Error> {
    let mut chain = from.map_or_else(|| Chain::start(lane), |head| Chain::at(lane, head.seq, head.hash));
    let mut whole = true;
    let sql = format!("SELECT {COLUMNS} FROM audit WHERE lane = $1 AND seq > $2 ORDER BY seq");
    tx.each(&sql, &store::params![lane, chain.seq], |row| {
        whole = whole && row.get::<i64>(1)? == chain.seq + 1 && check(&mut chain, row);
        Ok(())
    })?;
    let good = head(&chain);
    let fault = match stored {
        _ if !whole => Some(diagnose::fault(tx, &good, stored)?),
        None => Some(Fault::HeadMissing),
        Some(head) if head.seq < good.seq && from.is_some_and(|from| from.seq == good.seq) => {
            let rows = good.seq - head.seq;
            Some(Fault::RolledBack { rows })
        }
        Some(head) if head.seq < good.seq => Some(Fault::BeyondHead),
        Some(head) if head.seq > good.seq => {
            let rows = head.seq - good.seq;
            Some(Fault::CutOff { rows })
        }
        Some(head) if head.seq > 0 && head.hash != good.hash => Some(Fault::HeadChanged),
        Some(_) => None,
    };
    let seq = good.seq + 1;
    Ok(fault.map_or(Ok(good), |fault| Err(Bad { lane, seq, fault })))
}

/// The newest checkpoints of the database, oldest first, at most `limit`. One whose text cannot be read is left out.
///
/// # Errors
/// When the database cannot be read.
pub fn checkpoints(tx: &mut Tx<'_>, limit: u32) -> Result<Vec<Signed>, Error> {
    let sql = "SELECT text FROM audit_checkpoint ORDER BY number DESC LIMIT $1";
    let mut all = Vec::new();
    tx.each(sql, &store::params![limit], |row| {
        all.extend(read(row.text(0)?).0);
        Ok(())
    })?;
    all.reverse();
    Ok(all)
}

/// What [`hand_over`] found and did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Handed {
    /// Checkpoints that were written into the folder.
    pub written: u64,
    /// The newest number that the witness has and the database has not, or has another one of: the database was put back to an older copy,
    /// or written anew.
    pub unknown_here: Option<i64>,
}

/// Files of a witness begin with this; what else is in the folder is not looked at.
const PREFIX: &str = "amparo-audit-";

/// Copies the checkpoints that the witness's folder lacks into it: one file for each month, to which is only ever added, so that the folder may
/// refuse anything else (`chattr +a`). To be called after each [`take`]; what failed is made up for the next time.
///
/// # Errors
/// When the folder cannot be read or written, or the database cannot be read.
pub fn hand_over(store: &Store, key: &CheckpointKey, folder: &Path) -> Result<Handed, Error> {
    let failed = |source: io::Error| Error::Witness {
        folder: folder.display().to_string(),
        source,
    };
    let public = [key.public()];
    let mut there: HashMap<i64, [u8; 32]> = HashMap::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.file_name().to_string_lossy().starts_with(PREFIX) {
            let text = fs::read_to_string(entry.path()).map_err(failed)?;
            let signed = read(&text).0.into_iter().filter(|one| one.is_signed_by(&public));
            there.extend(signed.map(|one| (one.checkpoint.number, one.hash())));
        }
    }
    let here = store.read(Scope::Server, |tx| checkpoints(tx, u32::MAX))?;
    let known: HashMap<i64, [u8; 32]> = here.iter().map(|one| (one.checkpoint.number, one.hash())).collect();
    let differs = |(number, hash): (&i64, &[u8; 32])| (known.get(number) != Some(hash)).then_some(*number);
    let mut handed = Handed {
        written: 0,
        unknown_here: there.iter().filter_map(differs).max(),
    };
    for signed in here {
        if there.get(&signed.checkpoint.number) == Some(&signed.hash()) {
            continue;
        }
        let month: String = signed.checkpoint.at.day().chars().take(7).collect();
        let path = folder.join(format!("{PREFIX}{}-{month}.txt", signed.key));
        append(&path, &format!("{signed}\n")).map_err(failed)?;
        handed.written += 1;
    }
    if handed.written > 0 {
        File::open(folder).and_then(|dir| dir.sync_all()).map_err(failed)?;
    }
    Ok(handed)
}

fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
