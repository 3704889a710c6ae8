//! `amparo audit`: recompute the chain of the journal, sign where it stands.

use std::path::{Path, PathBuf};

use base::Ambient;
use journal::audit::{self, Fault, Pace, Proof, PublicKey, Report, Signed, Taken};
use serde_json::json;
use store::{Kind, Scope, Tx};

use crate::cli::{AuditCheckpoint, AuditVerify, Data};
use crate::data::{self, Place};
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::serving::bar;
use crate::witness;

/// Runs `amparo audit verify`.
///
/// # Errors
/// [`Failure`] when the database, the checkpoints or the keys cannot be read.
pub fn verify(args: &AuditVerify) -> Result<Outcome, Failure> {
    let mut proof = Proof::default();
    for key in &args.trusted_keys {
        let key: PublicKey = key
            .parse()
            .map_err(|error| Failure::unusable(format!("{key}: {error}")))?;
        proof.keys.push(key);
    }
    for path in &args.checkpoints {
        proof.checkpoints.extend(read_checkpoints(path)?);
    }
    let kept = proof.checkpoints.len();
    let progress = bar(None, "rows");
    let verify = |proof: &mut Proof, tx: &mut Tx<'_>| -> Result<Report, journal::Error> {
        if !proof.keys.is_empty() {
            proof.checkpoints.extend(stored(tx)?);
        }
        audit::verify_with(tx, proof, |rows| progress.set_position(rows))
    };
    let report = match (&args.database, data_of(args)) {
        (Some(copy), _) => store::read_copy(copy, |tx| verify(&mut proof, tx)).map_err(unreadable)?,
        (None, None) => {
            return Err(Failure::unusable(
                "nothing to verify; name the data folder with --data, or a copy of its database with --database",
            ));
        }
        (None, Some(data)) if proof.keys.is_empty() => {
            let opened = data::open(&data, None, &Ambient::system())?;
            proof.keys.push(witness::key(&opened.vault)?.public());
            opened.store.read(Scope::Server, |tx| verify(&mut proof, tx))?
        }
        // Whoever checks with a key of their own needs none of the server's.
        (None, Some(data)) => {
            let store = Place::load(&data)?.store()?;
            store
                .read(Scope::Server, |tx| verify(&mut proof, tx))
                .map_err(unreadable)?
        }
    };
    progress.finish_and_clear();
    if proof.keys.is_empty() && kept > 0 {
        return Err(Failure::unusable(
            "whose checkpoints are these? name the key that signed them with --trusted-key",
        ));
    }
    if args.json {
        say_json(&as_json(&report));
    } else {
        tell(&report, !proof.keys.is_empty());
    }
    Ok(if report.is_sound() { Outcome::Yes } else { Outcome::No })
}

fn unreadable(error: journal::Error) -> Failure {
    match error {
        journal::Error::Store(error) if error.kind() == Kind::Open => Failure::unusable(error),
        other => other.into(),
    }
}

fn data_of(args: &AuditVerify) -> Option<Data> {
    let data = args
        .data
        .clone()
        .or_else(|| std::env::var_os("AMPARO_DATA").map(PathBuf::from))?;
    Some(Data {
        data,
        database_url: args.database_url.clone(),
        keystore_url: args.keystore_url.clone(),
    })
}

/// The checkpoints of the database; a copy from before there were any has no table of them.
fn stored(tx: &mut Tx<'_>) -> Result<Vec<Signed>, journal::Error> {
    match tx.attempt(|tx| audit::checkpoints(tx, u32::MAX)) {
        Err(journal::Error::Store(error)) if error.kind() == Kind::Statement => Ok(Vec::new()),
        other => other,
    }
}

/// The checkpoints of a file, or of the text files of a folder.
fn read_checkpoints(path: &Path) -> Result<Vec<Signed>, Failure> {
    let cannot = |path: &Path, error: std::io::Error| Failure::unusable(format!("{}: {error}", path.display()));
    let files = if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(|error| cannot(path, error))?;
        let mut files = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<PathBuf>, _>>()
            .map_err(|error| cannot(path, error))?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
        files.sort();
        files
    } else {
        vec![path.to_owned()]
    };
    let mut all = Vec::new();
    for file in files {
        let text = std::fs::read(&file).map_err(|error| cannot(&file, error))?;
        let (found, damaged) = audit::read_checkpoints(&String::from_utf8_lossy(&text));
        if damaged > 0 {
            return Err(Failure::unusable(format!(
                "{}: {damaged} checkpoint(s) in it cannot be read to the end; expected the text as `amparo audit checkpoint` printed it",
                file.display()
            )));
        }
        all.extend(found);
    }
    if all.is_empty() {
        return Err(Failure::unusable(format!("{}: no checkpoint in it", path.display())));
    }
    Ok(all)
}

fn as_json(report: &Report) -> serde_json::Value {
    let bad: Vec<_> = report
        .bad
        .iter()
        .map(|bad| json!({ "lane": bad.lane, "seq": bad.seq, "fault": bad.fault.to_string(), "do": advice(bad.fault) }))
        .collect();
    json!({
        "rows": report.rows,
        "sound": report.is_sound(),
        "bad": bad,
        "checkpoints": report.checkpoints,
        "newest": report.newest.map(|(number, at)| json!({ "number": number, "at": at.to_string() })),
        "unsigned": report.unsigned,
        "forked": report.forked,
    })
}

fn tell(report: &Report, with_key: bool) {
    if report.bad.is_empty() {
        say(format!("{} rows, each fits the one before it", report.rows));
    }
    for bad in &report.bad {
        say(format!("lane {}, row {}: {}", bad.lane, bad.seq, bad.fault));
        say(format!("  {}", advice(bad.fault)));
    }
    for number in &report.unsigned {
        say(format!(
            "checkpoint {number} was not signed by a key that counts, or was changed: find out who put it there"
        ));
    }
    for number in &report.forked {
        say(format!(
            "there are two checkpoints {number}: the journal went on from an older copy; ask who restored a backup, and what was lost between"
        ));
    }
    match report.newest {
        Some((number, at)) => say(format!(
            "{} checkpoints compared; the newest is {number} of {at}, what came later is not covered",
            report.checkpoints
        )),
        None if with_key => {
            say("no checkpoint to compare with: an older copy, or a journal written anew, would not be seen")
        }
        None => say("checkpoints were not compared; name the key of the server with --trusted-key"),
    }
}

/// What to do.
fn advice(fault: Fault) -> &'static str {
    match fault {
        Fault::RolledBack { .. } => {
            "Ask whether a backup was restored. If not, somebody put an older database in place: keep both, and restore the newest backup that holds the missing rows."
        }
        Fault::Rewritten { .. } => {
            "Believe nothing after the row that a checkpoint still vouches for; keep this database as evidence and compare it with a backup from before."
        }
        Fault::CutOff { .. } | Fault::Removed { .. } => {
            "Keep this database as evidence; look for the missing rows in the newest backup, and find out who could write to the file."
        }
        Fault::HeadMissing | Fault::HeadChanged | Fault::BeyondHead => {
            "Keep this database as evidence, and compare its end with a checkpoint or a backup."
        }
        _ => {
            "Keep this database as evidence; compare this row with a backup from before, and find out who could write to the file."
        }
    }
}

/// Runs `amparo audit checkpoint`.
///
/// # Errors
/// [`Failure`] when the database or the folder cannot be used.
pub fn checkpoint(args: &AuditCheckpoint) -> Result<Outcome, Failure> {
    let opened = data::open(&args.data, None, &Ambient::system())?;
    let key = witness::key(&opened.vault)?;
    let newest = match audit::take(&opened.store, &key, opened.ambient.now(), Pace::NOW)? {
        Taken::Made(signed) => Some(*signed),
        Taken::NotDue => opened.store.read(Scope::Server, |tx| audit::checkpoints(tx, 1))?.pop(),
        Taken::Broken(bad) => {
            for bad in &bad {
                say(format!("lane {}, row {}: {}", bad.lane, bad.seq, bad.fault));
                say(format!("  {}", advice(bad.fault)));
            }
            say("nothing was signed; run `amparo audit verify` for the whole");
            return Ok(Outcome::No);
        }
    };
    let configured = opened.place.config.witness.as_ref().map(|path| opened.place.path(path));
    let mut handed = audit::Handed::default();
    if let Some(folder) = args.witness.clone().or(configured) {
        handed = audit::hand_over(&opened.store, &key, &folder).map_err(Failure::not_now)?;
    }
    let Some(newest) = newest else {
        note("the journal is empty; there is nothing to sign");
        return Ok(Outcome::Yes);
    };
    if args.json {
        let text = newest.to_string();
        let (number, public) = (newest.checkpoint.number, key.public().to_string());
        say_json(
            &json!({ "number": number, "text": text, "key": public, "handed": handed.written, "unknown_here": handed.unknown_here }),
        );
    } else {
        say(newest.to_string().trim_end());
        note(format!("signed by {}; whoever checks needs this key", key.public()));
        if handed.written > 0 {
            note(format!("{} checkpoint(s) copied to the witness", handed.written));
        }
    }
    if let Some(number) = handed.unknown_here {
        note(format!(
            "the witness has a checkpoint {number} that this database has not: it is an older copy, or was written anew"
        ));
        return Ok(Outcome::No);
    }
    Ok(Outcome::Yes)
}
