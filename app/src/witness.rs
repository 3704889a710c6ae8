//! Signed checkpoints of the journal, taken while the program serves, and copied to the folder of a witness.

use std::path::PathBuf;
use std::time::Duration;

use base::{Ambient, Refusal};
use journal::audit::{self, CheckpointKey, Pace, Taken};
use store::Store;
use vault::Vault;

use crate::data::{Opened, refused};
use crate::outcome::Failure;

/// How often it is looked whether a checkpoint is due.
const LOOKED_AT: Duration = Duration::from_secs(10);
/// Looks between two complaints about the same trouble: an hour.
const LOOKS_BETWEEN_COMPLAINTS: u64 = 360;

/// The key of this server that signs checkpoints.
///
/// # Errors
/// When the keystore cannot be read.
pub fn key(vault: &Vault) -> Result<CheckpointKey, Failure> {
    let seed = vault
        .signing_seed("audit checkpoint")
        .map_err(|error| refused(error.into()))?;
    Ok(CheckpointKey::from_seed(&seed))
}

/// What takes and hands over checkpoints.
#[derive(Clone)]
pub struct Witness {
    store: Store,
    ambient: Ambient,
    key: CheckpointKey,
    folder: Option<PathBuf>,
}

impl Witness {
    /// For an open data folder.
    ///
    /// # Errors
    /// When the keystore cannot be read.
    pub fn of(opened: &Opened) -> Result<Self, Failure> {
        Ok(Self {
            store: opened.store.clone(),
            ambient: opened.ambient.clone(),
            key: key(&opened.vault)?,
            folder: opened.place.config.witness.as_ref().map(|path| opened.place.path(path)),
        })
    }

    /// Takes a checkpoint if one is due, and hands over what the witness lacks. What is wrong with the journal is said in the log, as often as
    /// `complain` allows.
    fn look(&self, behind: bool, complain: bool) -> Result<bool, Refusal> {
        let taken = audit::take(&self.store, &self.key, self.ambient.now(), Pace::default())?;
        if let (Taken::Broken(bad), true) = (&taken, complain) {
            for bad in bad {
                let (lane, row, what) = (bad.lane, bad.seq, bad.fault.to_string());
                tracing::error!(
                    lane,
                    row,
                    what,
                    "the journal was changed; keep the database as it is and run `amparo audit verify`"
                );
            }
        }
        let new = matches!(taken, Taken::Made(_));
        if let Some(folder) = self.folder.as_ref().filter(|_| new || behind) {
            let handed = audit::hand_over(&self.store, &self.key, folder)?;
            if let (Some(number), true) = (handed.unknown_here, complain) {
                tracing::error!(
                    number,
                    "the witness has a checkpoint that this database has not: it is an older copy, or was written anew; run `amparo audit \
                     verify --checkpoints` on the folder of the witness"
                );
            }
        }
        Ok(new)
    }

    /// Goes on for as long as the program serves. A folder that is away for a while (a stick, a share) is made up for.
    pub async fn keep(self) {
        let (mut behind, mut looks) = (true, 0_u64);
        loop {
            let (witness, complain) = (self.clone(), looks.is_multiple_of(LOOKS_BETWEEN_COMPLAINTS));
            let looked = web::blocking(move || witness.look(behind, complain)).await;
            behind = match looked {
                Ok(_) => false,
                Err(refusal) => {
                    if complain || !behind {
                        tracing::error!(error = %refusal, "checkpoints of the journal wait");
                    }
                    true
                }
            };
            looks += 1;
            tokio::time::sleep(LOOKED_AT).await;
        }
    }
}
