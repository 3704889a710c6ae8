//! The result of a drill that was held on another machine: a small signed text that is carried to the server.

use std::path::Path;

use ::backup::runs::{self, Facts, Kind, Proved};
use ::backup::{SignKey, Signed};
use base::{Ambient, Timestamp};
use serde::{Deserialize, Serialize};
use vault::Escrow;

use super::restores::{Means, Restored};
use crate::data::Opened;
use crate::outcome::Failure;

/// What the text says.
#[derive(Debug, Serialize, Deserialize)]
struct Text {
    drill: u32,
    held_at: i64,
    seconds: i64,
    snapshot_at: i64,
    rows: u64,
    file: String,
    checks: Vec<Proved>,
}

/// Writes the result, signed by the key that signs backups: whoever could hold the drill has root key and escrow, and so that key.
///
/// # Errors
/// When the file cannot be written.
pub fn write(
    means: &Means<'_>,
    restored: &Restored,
    seconds: f64,
    ambient: &Ambient,
    to: &Path,
) -> Result<(), Failure> {
    let root = (means.root)()?;
    let escrow = Escrow::open(means.escrow, &root).map_err(Failure::not_now)?;
    let seed = escrow
        .signing_seed(&root, ::backup::SIGNING)
        .map_err(Failure::not_now)?;
    let seed = seed.ok_or_else(|| Failure::not_now("the escrow has no signing seed; take a newer copy of it"))?;
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a drill")]
    let text = Text {
        drill: 1,
        held_at: ambient.now().micros(),
        seconds: seconds.ceil() as i64,
        snapshot_at: restored.inspected.manifest.made_at,
        rows: restored.loaded.rows,
        file: means
            .from
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default(),
        checks: restored.checks.iter().map(Into::into).collect(),
    };
    let body = serde_json::to_string(&text)?;
    Ok(std::fs::write(to, SignKey::from_seed(&seed).sign_text(&body))?)
}

/// Takes a result into the list.
///
/// # Errors
/// [`Failure::Unusable`] for a text that this server's key did not sign, or that is there already.
pub fn note(opened: &Opened, from: &Path) -> Result<bool, Failure> {
    const LONGEST: u64 = 1 << 20;
    let told = |why: &str| Failure::unusable(format!("{}: {why}", from.display()));
    if std::fs::metadata(from)?.len() > LONGEST {
        return Err(told("too long for the result of a drill"));
    }
    let seed = opened.vault.signing_seed(::backup::SIGNING).map_err(Failure::not_now)?;
    let signed =
        Signed::read(&std::fs::read_to_string(from)?).ok_or_else(|| told("not a signed result, or changed since"))?;
    if signed.by != SignKey::from_seed(&seed).public() {
        return Err(told("signed by the key of another server"));
    }
    let text: Text = serde_json::from_str(&signed.body).map_err(|error| told(&error.to_string()))?;
    let held = Timestamp::from_micros(text.held_at);
    let facts = Facts {
        file: Some(text.file),
        rows: Some(text.rows),
        snapshot: Some(Timestamp::from_micros(text.snapshot_at)),
        checks: text.checks,
        ..Facts::default()
    };
    let sound = facts.checks.iter().all(|check| check.sound) && !facts.checks.is_empty();
    let began = held.plus_seconds(-text.seconds);
    if !runs::note(
        &opened.store,
        &opened.ambient,
        Kind::DrillElsewhere,
        (began, held),
        facts,
    )? {
        return Err(told("this result is in the list already"));
    }
    Ok(sound)
}
