//! The days of organisation keys: escrowed before anything else, renewed after some days, destroyed after some more.

use base::{OrgId, Timestamp};
use protection::Protection;
use vault::EpochId;

use super::{escrows, failure};
use crate::data::{self, Opened};
use crate::outcome::Failure;

const DAY: i64 = 24 * 60 * 60;

/// How the keys are.
#[derive(Debug, Clone)]
pub struct Epochs {
    /// Organisations with keys.
    pub organisations: usize,
    /// Organisation keys in the keystore.
    pub keys: usize,
    /// Days since the oldest newest key was made.
    pub oldest_days: i64,
    /// Organisation keys in the fullest escrow.
    pub in_escrow: usize,
    /// The setting.
    pub rotate_days: u32,
    /// The setting.
    pub keep_days: u32,
    /// What is wrong, and what to do.
    pub problems: Vec<String>,
}

impl Epochs {
    /// Whether a key is older than it should be.
    pub fn is_late(&self) -> bool {
        // A day of grace: the server may have been off for the night.
        self.oldest_days > i64::from(self.rotate_days) + 1
    }

    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// What was done to the escrow.
#[derive(Debug, Clone, Default)]
pub struct Escrowed {
    /// Keys written, over all folders.
    pub written: u64,
    /// Keys destroyed, over all folders.
    pub destroyed: u64,
    /// Folders that could not be reached, and why.
    pub away: Vec<String>,
}

/// What a rotation did.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rotated {
    /// Organisations that have a new key.
    pub organisations: u64,
    /// Data keys that were wrapped anew.
    pub keys: u64,
}

/// Looks at keystore and escrow.
///
/// # Errors
/// When the keystore cannot be read.
pub fn status(opened: &Opened) -> Result<Epochs, Failure> {
    let keeping = &opened.place.config.keeping;
    let now = opened.ambient.now();
    let all = opened.vault.epochs().map_err(Failure::not_now)?;
    let newest = newest(opened)?;
    let days = |made: Timestamp| now.seconds_since(made) / DAY;
    let oldest_days = newest.iter().map(|(_, made)| days(*made)).max().unwrap_or(0);
    let mut problems = Vec::new();
    let mut in_escrow = 0;
    for folder in escrows(&opened.place) {
        match opened.vault.escrowed(&folder) {
            Ok(there) => {
                in_escrow = in_escrow.max(there.len());
                let lacks = all.iter().filter(|epoch| !there.contains(&epoch.id)).count();
                if lacks > 0 {
                    problems.push(format!(
                        "the escrow {} lacks {lacks} organisation keys; `amparo serve` writes them, or `amparo keys escrow`",
                        folder.display()
                    ));
                }
            }
            Err(error) => problems.push(error.to_string()),
        }
    }
    let mut epochs = Epochs {
        organisations: newest.len(),
        keys: all.len(),
        oldest_days,
        in_escrow,
        rotate_days: keeping.rotate_days,
        keep_days: keeping.keep_days,
        problems,
    };
    if epochs.is_late() {
        epochs.problems.push(format!(
            "an organisation key is {oldest_days} days old and should be renewed after {}; erasures reach backups later than promised: start \
             `amparo serve`, or run `amparo keys rotate`",
            keeping.rotate_days
        ));
    }
    Ok(epochs)
}

/// The newest key of each organisation, and when it was made.
fn newest(opened: &Opened) -> Result<Vec<(OrgId, Timestamp)>, Failure> {
    let mut newest: Vec<(OrgId, Timestamp)> = Vec::new();
    for epoch in opened.vault.epochs().map_err(Failure::not_now)? {
        match newest.last_mut() {
            Some((org, made)) if *org == epoch.id.org => *made = epoch.made,
            _ => newest.push((epoch.id.org, epoch.made)),
        }
    }
    Ok(newest)
}

/// Writes into the escrow what it lacks, and what was erased; destroys what is over its days. A folder that is away is made up for later.
///
/// # Errors
/// When the databases cannot be read.
pub fn escrow(opened: &Opened, protection: &Protection) -> Result<Escrowed, Failure> {
    let mut erased = protection::erase::ordered(protection).map_err(data::refused)?;
    erased.extend(governance::evacuation::ordered(&opened.store).map_err(data::refused)?);
    let departed = governance::departure::departed(&opened.store).map_err(data::refused)?;
    let keep_days = opened.place.config.keeping.keep_days;
    let mut done = Escrowed::default();
    for folder in escrows(&opened.place) {
        let one = || -> Result<(u64, u64), vault::Error> {
            let handed = opened.vault.hand_over(&folder)?;
            opened.vault.note_erased(&folder, &erased)?;
            opened.vault.note_departed(&folder, &departed)?;
            data::keep_parameters(&opened.place, &opened.vault, &folder)?;
            let expired = opened.vault.expire(&folder, keep_days, opened.ambient.now())?;
            Ok((handed.written, expired.destroyed.len() as u64))
        };
        match one() {
            Ok((written, destroyed)) => {
                done.written += written;
                done.destroyed += destroyed;
            }
            Err(error) => done.away.push(error.to_string()),
        }
    }
    Ok(done)
}

/// Gives the organisations the keys of these epochs, and goes on where a rotation was stopped.
///
/// # Errors
/// [`Failure::NotNow`] when no escrow can be written: the old key must be there before it leaves the keystore.
pub fn rotate(
    opened: &Opened,
    protection: &Protection,
    wanted: &[EpochId],
    hear: &mut dyn FnMut(u64),
) -> Result<Rotated, Failure> {
    let keeping = &opened.place.config.keeping;
    let mut done = Rotated::default();
    let handed = escrow(opened, protection)?;
    if handed.away.len() == keeping.escrow.len() {
        return Err(failure(::backup::Error::NoEscrow {
            what: handed.away.join("; "),
        }));
    }
    for epoch in wanted {
        let before = done.keys;
        done.keys += opened
            .vault
            .rotate_to(*epoch, |keys| hear(before + keys))
            .map_err(Failure::not_now)?;
        done.organisations += 1;
    }
    escrow(opened, protection)?;
    Ok(done)
}

/// The epochs that are to come: of organisations whose key is due, or of all, and those that a stopped rotation has begun. Named before anything is done,
/// so that two processes which look at the same time want the same.
///
/// # Errors
/// When the keystore cannot be read.
pub fn due(opened: &Opened, all: bool) -> Result<Vec<EpochId>, Failure> {
    let days = i64::from(opened.place.config.keeping.rotate_days);
    let now = opened.ambient.now();
    let mut wanted: Vec<EpochId> = Vec::new();
    let known = opened.vault.epochs().map_err(Failure::not_now)?;
    for keys in known.chunk_by(|one, two| one.id.org == two.id.org) {
        match keys {
            [only] if all || now.seconds_since(only.made) >= days * DAY => wanted.push(EpochId {
                epoch: only.id.epoch + 1,
                ..only.id
            }),
            [.., begun] if keys.len() > 1 => wanted.push(begun.id),
            _ => {}
        }
    }
    Ok(wanted)
}
