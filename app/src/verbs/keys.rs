//! `amparo keys`: organisation keys and the escrow.

use ::backup::runs::{self, Kind};
use base::Ambient;
use serde_json::json;

use crate::cli::keeping::{Keys, Shares};
use crate::compose::{self, Mode};
use crate::data::{self, Opened};
use crate::keeping::days::{self, Epochs};
use crate::keeping::keeper;
use crate::keeping::root;
use crate::outcome::{Failure, Outcome, note, say, say_json};
use crate::serving::bar;

/// Runs the verb.
///
/// # Errors
/// [`Failure`] with what to do.
pub fn run(verb: Keys) -> Result<Outcome, Failure> {
    let ambient = Ambient::system();
    match verb {
        Keys::Status { data, json } => status(&data::open(&data, None, &ambient)?, json),
        Keys::Rotate { data, json } => rotate(&data::open(&data, None, &ambient)?, json),
        Keys::Escrow { data, json } => escrow(&data::open(&data, None, &ambient)?, json),
        Keys::Passphrase { data, to_file } => root::change(&data, to_file.as_deref(), &ambient),
        Keys::Shares(Shares::Make { data, of, need, to }) => root::divide(&data, (of, need), to.as_deref(), &ambient),
        Keys::Shares(Shares::Combine { files, to, data }) => root::combine(&files, &to, data.as_deref(), &ambient),
    }
}

fn status(opened: &Opened, as_json: bool) -> Result<Outcome, Failure> {
    let epochs = days::status(opened)?;
    if as_json {
        say_json(&json!({
            "sound": epochs.is_sound(),
            "organisations": epochs.organisations,
            "keys": epochs.keys,
            "oldest_days": epochs.oldest_days,
            "in_escrow": epochs.in_escrow,
            "rotate_days": epochs.rotate_days,
            "keep_days": epochs.keep_days,
            "problems": epochs.problems,
        }));
    } else {
        tell(&epochs);
    }
    Ok(if epochs.is_sound() { Outcome::Yes } else { Outcome::No })
}

fn tell(epochs: &Epochs) {
    say(format!(
        "{} organisations, {} keys in use; the oldest was made {} days ago, a new one is made after {}",
        epochs.organisations, epochs.keys, epochs.oldest_days, epochs.rotate_days
    ));
    say(format!(
        "{} keys in the escrow; each is destroyed {} days after it was made",
        epochs.in_escrow, epochs.keep_days
    ));
    say(format!(
        "a backup opens for {} days at least, somebody who was erased for {} at most",
        epochs.keep_days.saturating_sub(epochs.rotate_days),
        epochs.keep_days
    ));
    epochs
        .problems
        .iter()
        .for_each(|problem| say(format!("WRONG   {problem}")));
}

fn rotate(opened: &Opened, as_json: bool) -> Result<Outcome, Failure> {
    let progress = bar(None, "keys");
    let protection = compose::wire(opened, &Mode::default())?.protection;
    let wanted = days::due(opened, true)?;
    let run = runs::begin(&opened.store, &opened.ambient, Kind::Rotation)?;
    let done = days::rotate(opened, &protection, &wanted, &mut |keys| progress.set_position(keys));
    keeper::note_rotation(opened, run, &done)?;
    let done = done?;
    progress.finish_and_clear();
    if as_json {
        say_json(&json!({ "organisations": done.organisations, "keys": done.keys }));
    } else {
        say(format!(
            "{} organisations have a new key; {} data keys were wrapped anew",
            done.organisations, done.keys
        ));
        say("make a backup now: older ones open only until their key is destroyed");
    }
    Ok(Outcome::Yes)
}

fn escrow(opened: &Opened, as_json: bool) -> Result<Outcome, Failure> {
    let protection = compose::wire(opened, &Mode::default())?.protection;
    let done = days::escrow(opened, &protection)?;
    done.away.iter().for_each(|away| note(format!("warning: {away}")));
    if as_json {
        say_json(&json!({ "written": done.written, "destroyed": done.destroyed, "away": done.away }));
    } else {
        say(format!(
            "{} keys written into the escrow, {} destroyed there",
            done.written, done.destroyed
        ));
    }
    Ok(if done.away.is_empty() {
        Outcome::Yes
    } else {
        Outcome::No
    })
}
