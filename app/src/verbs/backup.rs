//! `amparo backup`: everything, sealed, while the program serves.

use std::path::{Path, PathBuf};

use ::backup::{Identities, Manifest, Step, Taken};
use base::Ambient;
use serde_json::json;

use crate::cli::Data;
use crate::cli::keeping::{Backup, BackupRun, BackupVerb};
use crate::data;
use crate::keeping::{backups, failure, results};
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::serving::bar;

/// Runs the verb.
///
/// # Errors
/// [`Failure`] with what to do; then no backup was made.
pub fn run(args: Backup) -> Result<Outcome, Failure> {
    match (args.verb, args.run) {
        (Some(BackupVerb::Keygen { to }), _) => keygen(&to),
        (Some(BackupVerb::Note { result, data }), _) => {
            let opened = data::open(&data, None, &Ambient::system())?;
            let sound = results::note(&opened, &result)?;
            say(if sound {
                "noted: everything held"
            } else {
                "noted: the drill found something wrong"
            });
            Ok(if sound { Outcome::Yes } else { Outcome::No })
        }
        (Some(BackupVerb::Check { file, identity, json }), _) => check(&file, &identity, json),
        (None, run) => take(&run.unwrap_or(BackupRun {
            data: None,
            database_url: None,
            keystore_url: None,
            to: None,
            recipients: Vec::new(),
            json: false,
        })),
    }
}

fn take(args: &BackupRun) -> Result<Outcome, Failure> {
    let data = args
        .data
        .clone()
        .or_else(|| std::env::var_os("AMPARO_DATA").map(PathBuf::from))
        .ok_or_else(|| Failure::unusable("what to back up? name the data folder with --data"))?;
    let data = Data {
        data,
        database_url: args.database_url.clone(),
        keystore_url: args.keystore_url.clone(),
    };
    let opened = data::open(&data, None, &Ambient::system())?;
    let progress = bar(None, "rows");
    let taken = backups::take_noted(&opened, args.to.as_deref(), &args.recipients, &mut |step| {
        match step {
            Step::Rows(rows) => progress.set_position(rows),
            Step::Bytes(bytes) => {
                progress.set_message("MiB of files");
                progress.set_position(bytes >> 20);
            }
        }
        true
    })?;
    progress.finish_and_clear();
    if args.json {
        say_json(&as_json(&taken));
    } else {
        tell(&taken);
    }
    for away in &taken.escrows_away {
        note(format!("warning: {away}"));
    }
    Ok(Outcome::Yes)
}

/// The facts of a backup, for programs.
pub fn as_json(taken: &Taken) -> serde_json::Value {
    let mut value = contents(&taken.manifest);
    if let Some(map) = value.as_object_mut() {
        map.insert("file".to_owned(), json!(taken.file.display().to_string()));
        map.insert("bytes".to_owned(), json!(taken.bytes));
        map.insert("blake3".to_owned(), json!(taken.blake3));
        map.insert("escrows_away".to_owned(), json!(taken.escrows_away));
    }
    value
}

fn contents(manifest: &Manifest) -> serde_json::Value {
    json!({
        "made_at": manifest.made().to_string(),
        "program": manifest.program,
        "rows": manifest.rows(),
        "tables": manifest.tables.len(),
        "files": manifest.folders.iter().map(|it| it.files).sum::<u64>(),
        "file_bytes": manifest.folders.iter().map(|it| it.bytes).sum::<u64>(),
        "epochs": manifest.epochs.len(),
        "signed_by": manifest.key,
    })
}

fn tell(taken: &Taken) {
    say(format!("made {}", taken.file.display()));
    say(format!(
        "  {:<10} {} bytes, BLAKE3 {}",
        "size", taken.bytes, taken.blake3
    ));
    tell_contents(&taken.manifest);
    say(
        "  to open it takes the identity, the escrow (keys.escrow) and the root key; try it: amparo restore --into-nothing",
    );
}

fn tell_contents(manifest: &Manifest) {
    let files: u64 = manifest.folders.iter().map(|it| it.files).sum();
    say(format!("  {:<10} {}", "snapshot", manifest.made()));
    say(format!(
        "  {:<10} {} in {} tables",
        "rows",
        manifest.rows(),
        manifest.tables.len()
    ));
    say(format!("  {:<10} {files}", "files"));
    say(format!("  {:<10} {}", "signed by", manifest.key));
}

fn keygen(to: &Path) -> Result<Outcome, Failure> {
    let recipient = ::backup::new_identity(to).map_err(Failure::not_now)?;
    say(format!("made {}", to.display()));
    say(
        "  whoever has this file opens every backup that is sealed to it: keep it on another machine, and a copy on paper or in a safe",
    );
    say("recipient, for backup.recipients in amparo.toml:");
    say(recipient);
    Ok(Outcome::Yes)
}

fn check(file: &Path, identity: &Path, as_json: bool) -> Result<Outcome, Failure> {
    let identities = Identities::read(identity).map_err(Failure::unusable)?;
    let progress = bar(None, "rows");
    let seen = ::backup::inspect(file, &identities, &mut |step| {
        if let Step::Rows(rows) = step {
            progress.set_position(rows);
        }
        true
    });
    progress.finish_and_clear();
    match seen {
        Ok(seen) if as_json => say_json(&contents(&seen.manifest)),
        Ok(seen) => {
            say(format!("{} is whole", file.display()));
            tell_contents(&seen.manifest);
        }
        Err(error @ ::backup::Error::Damaged { .. }) => {
            note(error);
            return Ok(Outcome::No);
        }
        Err(error) => return Err(failure(error)),
    }
    Ok(Outcome::Yes)
}
