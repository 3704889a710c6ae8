//! What the program does by itself while it serves: escrow, new keys, backups, drills. Each is written down, and shown to those who look after the server.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ::backup::Identities;
use ::backup::runs::{self, Facts, Kind, Run, State};
use protection::Protection;
use store::Scope;
use tokio::sync::watch;

use super::restores::{self, Means};
use super::{backups, days, escrows};
use crate::data::Opened;
use crate::operations::health::Health;
use crate::outcome::Failure;

const LOOKED_AT: Duration = Duration::from_secs(60);
/// Between two tries of what failed, in seconds.
const AGAIN: i64 = 3600;
const DAY: i64 = 24 * 3600;
/// How long it is remembered what was done, in seconds; the newest of each kind for ever.
const REMEMBERED: i64 = 400 * DAY;

/// Looks after what must not be lost.
#[derive(Clone)]
pub struct Keeper {
    // Not shared as it is, because a lease is not: it is never in here.
    opened: Arc<Mutex<Opened>>,
    protection: Protection,
    ending: Arc<AtomicBool>,
}

impl Keeper {
    /// Over an open data folder.
    pub fn of(opened: &Opened, protection: Protection) -> Self {
        Self {
            opened: Arc::new(Mutex::new(Opened {
                place: opened.place.clone(),
                store: opened.store.clone(),
                vault: opened.vault.clone(),
                ambient: opened.ambient.clone(),
                health: Health::default(),
                lease: None,
            })),
            protection,
            ending: Arc::default(),
        }
    }

    /// Goes on for as long as the program serves.
    pub async fn keep(self, mut stop: watch::Receiver<bool>) {
        // However this task ends, what is under way ends with it: a backup at its next piece, and nothing of it is left.
        let _ending = Ending(self.ending.clone());
        let started = self.clone();
        let _ = web::blocking(move || {
            tell(started.started());
            Ok::<_, base::Refusal>(())
        })
        .await;
        loop {
            let keeper = self.clone();
            let looked = web::blocking(move || {
                keeper.look();
                Ok::<_, base::Refusal>(())
            });
            tokio::pin!(looked);
            tokio::select! {
                _ = &mut looked => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
            tokio::select! {
                () = tokio::time::sleep(LOOKED_AT) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// What a program that was stopped has left, and what was done long ago.
    ///
    /// # Errors
    /// When the database or the folder cannot be written.
    pub fn started(&self) -> Result<(), Failure> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let now = opened.ambient.now();
        runs::broken_off(&opened.store, now)?;
        let long_ago = now.plus_seconds(-REMEMBERED);
        opened.store.write(Scope::Server, move |tx| runs::trim(tx, long_ago))?;
        Ok(restores::sweep(&opened.place.dir)?)
    }

    /// Does what is due. What fails is in the log and in the list, and does not keep the others from their turn.
    pub fn look(&self) {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let opened = &*opened;
        let escrowed = days::escrow(opened, &self.protection).map(|done| {
            for away in done.away {
                tracing::warn!(%away, "an escrow cannot be written; it is made up for when it is there again");
            }
        });
        tell(escrowed);
        tell(self.rotate(opened));
        tell(self.back_up(opened));
        tell(self.drill(opened));
    }

    fn rotate(&self, opened: &Opened) -> Result<(), Failure> {
        let wanted = days::due(opened, false)?;
        if wanted.is_empty() || failed_lately(opened, Kind::Rotation)? {
            return Ok(());
        }
        let run = runs::begin(&opened.store, &opened.ambient, Kind::Rotation)?;
        let done = days::rotate(opened, &self.protection, &wanted, &mut |_| {});
        note_rotation(opened, run, &done)?;
        done.map(drop)
    }

    fn back_up(&self, opened: &Opened) -> Result<(), Failure> {
        let keeping = &opened.place.config.keeping;
        let Some(folder) = keeping.folder.as_ref().map(|folder| opened.place.path(folder)) else {
            return Ok(());
        };
        if !is_due(opened, Kind::Backup, i64::from(keeping.every_hours) * 3600)? {
            return Ok(());
        }
        if !folder.is_dir() {
            // A disk that is not there must not be taken for an empty folder on this one.
            let run = runs::begin(&opened.store, &opened.ambient, Kind::Backup)?;
            let why = format!(
                "the folder {} is not there; bring its disk back, or make it",
                folder.display()
            );
            runs::end(&opened.store, run, opened.ambient.now(), Err(why.clone()))?;
            return Err(Failure::not_now(why));
        }
        backups::take_noted(opened, Some(&folder), &[], &mut |_| self.goes_on())?;
        backups::prune(opened, &folder).map(drop)
    }

    fn drill(&self, opened: &Opened) -> Result<(), Failure> {
        let keeping = &opened.place.config.keeping;
        let Some(identity) = keeping.drill_identity.as_ref().map(|file| opened.place.path(file)) else {
            return Ok(());
        };
        let newest = newest(opened, Kind::Backup, Some(State::Done))?;
        let file = newest.and_then(|run| run.facts.file).map(PathBuf::from);
        let Some(file) = file.filter(|file| file.is_file()) else {
            return Ok(());
        };
        if !is_due(opened, Kind::Drill, i64::from(keeping.drill_days) * DAY)? {
            return Ok(());
        }
        let run = runs::begin(&opened.store, &opened.ambient, Kind::Drill)?;
        let drilled = self.hold(opened, &file, &identity);
        let how = match &drilled {
            Ok(facts) => Ok(facts.clone()),
            Err(failure) => Err(failure.to_string()),
        };
        runs::end(&opened.store, run, opened.ambient.now(), how)?;
        match drilled? {
            facts if facts.checks.iter().all(|check| check.sound) => Ok(()),
            _ => Err(Failure::not_now(
                "the drill found the newest backup wanting; run `amparo restore --into-nothing` on it and read what it says",
            )),
        }
    }

    fn hold(&self, opened: &Opened, file: &Path, identity: &Path) -> Result<Facts, Failure> {
        let identities = Identities::read(identity).map_err(Failure::not_now)?;
        let escrow = escrows(&opened.place).into_iter().find(|folder| folder.is_dir());
        let escrow = escrow.ok_or_else(|| Failure::not_now("no escrow is there; see keys.escrow"))?;
        let root = || opened.place.root_unasked();
        let means = Means {
            from: file,
            identities: &identities,
            escrow: &escrow,
            root: &root,
        };
        let restored = restores::drill(&means, &opened.place.dir, &opened.ambient, &mut |_| self.goes_on())?;
        Ok(Facts {
            file: Some(file.display().to_string()),
            rows: Some(restored.loaded.rows),
            snapshot: Some(restored.inspected.manifest.made()),
            checks: restored.checks.iter().map(Into::into).collect(),
            ..Facts::default()
        })
    }

    fn goes_on(&self) -> bool {
        !self.ending.load(Ordering::SeqCst)
    }
}

fn newest(opened: &Opened, kind: Kind, state: Option<State>) -> Result<Option<Run>, Failure> {
    Ok(opened.store.read(Scope::Server, |tx| runs::newest(tx, kind, state))?)
}

fn is_due(opened: &Opened, kind: Kind, seconds: i64) -> Result<bool, Failure> {
    let done = newest(opened, kind, Some(State::Done))?;
    let lately = |run: Run| opened.ambient.now().seconds_since(run.began) < seconds;
    Ok(!done.is_some_and(lately) && !failed_lately(opened, kind)?)
}

fn failed_lately(opened: &Opened, kind: Kind) -> Result<bool, Failure> {
    let newest = newest(opened, kind, None)?;
    let lately = |run: Run| run.state == State::Failed && opened.ambient.now().seconds_since(run.began) < AGAIN;
    Ok(newest.is_some_and(lately))
}

/// Ends what is under way when it is dropped.
struct Ending(Arc<AtomicBool>);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Writes down how a rotation ended.
///
/// # Errors
/// When the database cannot be written.
pub fn note_rotation(
    opened: &Opened,
    run: [u8; 16],
    done: &Result<days::Rotated, Failure>,
) -> Result<(), ::backup::Error> {
    let how = match done {
        Ok(done) => Ok(Facts {
            rows: Some(done.keys),
            ..Facts::default()
        }),
        Err(failure) => Err(failure.to_string()),
    };
    runs::end(&opened.store, run, opened.ambient.now(), how)
}

fn tell(done: Result<(), Failure>) {
    if let Err(failure) = done {
        tracing::error!(error = %failure, "what keeps the data failed; it is tried again");
    }
}
