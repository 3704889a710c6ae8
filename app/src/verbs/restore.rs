//! `amparo restore`: into a new folder, or into nothing.

use std::path::Path;
use std::time::Instant;

use ::backup::{Identities, Step};
use base::Ambient;
use serde_json::json;
use vault::RootKey;

use crate::cli::Data;
use crate::cli::keeping::Restore;
use crate::config::{Config, FILE};
use crate::data::{self, Place};
use crate::keeping::restores::{self, Means, Restored, Stage};
use crate::keeping::results;
use crate::outcome::{Failure, Outcome, say, say_json};
use crate::serving::bar;

/// Runs the verb: exit 0 when what was restored is as it must be, 1 when a check fails.
///
/// # Errors
/// [`Failure`] with what to do.
pub fn run(args: &Restore) -> Result<Outcome, Failure> {
    let identities = Identities::read(&args.identity).map_err(Failure::unusable)?;
    let typed = match &args.key {
        Some(_) => None,
        None => Some(data::passphrase("Passphrase: ")?),
    };
    let root = || root(args, typed.as_deref());
    let means = Means {
        from: &args.from,
        identities: &identities,
        escrow: &args.escrow,
        root: &root,
    };
    let ambient = Ambient::system();
    let began = Instant::now();
    let progress = bar(None, "rows read");
    let mut hear = |stage| {
        let (text, position) = match stage {
            Stage::Reading(Step::Rows(rows)) => ("rows read", rows),
            Stage::Reading(Step::Bytes(bytes)) => ("MiB of files read", bytes >> 20),
            Stage::Loading(Step::Rows(rows)) => ("rows restored", rows),
            Stage::Loading(Step::Bytes(bytes)) => ("MiB of files restored", bytes >> 20),
            Stage::Proving(rows) => ("rows of the journal proved", rows),
        };
        progress.set_message(text);
        progress.set_position(position);
        true
    };
    let restored = match &args.data {
        None => restores::drill(&means, &std::env::temp_dir(), &ambient, &mut hear)?,
        Some(dir) => {
            let data = Data {
                data: dir.clone(),
                database_url: args.database_url.clone(),
                keystore_url: args.keystore_url.clone(),
            };
            let place = Place::load(&data)?;
            let restored = restores::restore(&means, place, args.verify, &ambient, &mut hear)?;
            // Last, because its presence says that the folder is complete.
            configure(args, dir)?;
            restored
        }
    };
    progress.finish_and_clear();
    let seconds = began.elapsed().as_secs_f64();
    if let Some(to) = &args.result {
        results::write(&means, &restored, seconds, &ambient, to)?;
    }
    if args.json {
        say_json(&as_json(&restored, seconds));
    } else {
        tell(args, &restored, seconds);
    }
    Ok(if restored.is_sound() { Outcome::Yes } else { Outcome::No })
}

/// The root key, from its file or from the passphrase with the parameters that the escrow keeps.
fn root(args: &Restore, typed: Option<&str>) -> Result<RootKey, Failure> {
    let Some(phrase) = typed else {
        let file = args.key.as_deref().unwrap_or(Path::new(""));
        return RootKey::from_file(file).map_err(Failure::not_now);
    };
    for parameters in restores::parameters(&args.escrow)? {
        let root = RootKey::from_passphrase(phrase, &parameters).map_err(Failure::not_now)?;
        if vault::Escrow::open(&args.escrow, &root).is_ok() {
            return Ok(root);
        }
    }
    Err(Failure::not_now(
        "no passphrase of the escrow fits; give the passphrase that counted when the escrow was last written, or --key FILE",
    ))
}

/// Writes the configuration of the restored folder: where the root key is, and nothing else that is not a default.
fn configure(args: &Restore, dir: &Path) -> Result<(), Failure> {
    let mut text = Config::template();
    match &args.key {
        Some(file) => {
            let file = std::fs::canonicalize(file)?;
            let line = format!("file = {}", toml::Value::String(file.display().to_string()));
            text = text.replace("#file = \"root.key\"", &line);
        }
        None => {
            for parameters in restores::parameters(&args.escrow)? {
                std::fs::copy(parameters, dir.join(data::PARAMETERS))?;
            }
            text = text.replace("#passphrase = false", "passphrase = true");
        }
    }
    std::fs::write(dir.join(FILE), text)?;
    Ok(())
}

/// What a restore came to, for programs.
pub fn as_json(restored: &Restored, seconds: f64) -> serde_json::Value {
    let manifest = &restored.inspected.manifest;
    let checks: Vec<_> = restored
        .checks
        .iter()
        .map(|check| json!({ "what": check.what, "sound": check.sound, "found": check.found }))
        .collect();
    json!({
        "sound": restored.is_sound(),
        "made_at": manifest.made().to_string(),
        "made_by": manifest.program,
        "signed_by": manifest.key,
        "rows": restored.loaded.rows,
        "files": restored.loaded.files,
        "file_bytes": restored.loaded.bytes,
        "erased_again": restored.erased_again,
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "checks": checks,
    })
}

fn tell(args: &Restore, restored: &Restored, seconds: f64) {
    let manifest = &restored.inspected.manifest;
    say(format!(
        "the backup of {} by program {} is whole and signed",
        manifest.made(),
        manifest.program
    ));
    say(format!(
        "  restored {} rows, {} files of {} bytes in {seconds:.1} s",
        restored.loaded.rows, restored.loaded.files, restored.loaded.bytes
    ));
    if restored.erased_again > 0 {
        say(format!(
            "  {} people who were erased since were erased again",
            restored.erased_again
        ));
    }
    for check in &restored.checks {
        let mark = if check.sound { "ok    " } else { "WRONG " };
        say(format!("{mark}  {:<8} {}", check.what, check.found));
    }
    match &args.data {
        None => say("thrown away; nothing of it is kept"),
        Some(dir) => {
            let dir = dir.display();
            say(format!(
                "next: look at {dir}/{FILE} (escrow, backups, addresses), then amparo doctor --data {dir}"
            ));
            say(
                "the witness of the journal knows more than this backup: put its old files away and give it an empty folder",
            );
        }
    }
}
