//! Restoring into a new folder, and drills: a restore that is thrown away.

use std::path::{Path, PathBuf};

use ::backup::{Check, Identities, Inspected, Loaded, PublicKey, SignKey, Step, Target};
use base::Ambient;
use protection::proof;
use vault::{Escrow, RootKey, Vault};

use super::{failure, folders};
use crate::compose::{self, Mode};
use crate::data::{self, Opened, Place, TABLES};
use crate::operations::health::Health;
use crate::outcome::Failure;

/// Sealed fields that are opened to prove that they can be.
pub const FIELDS: u64 = 1_000;

/// What it takes to open a backup.
pub struct Means<'m> {
    /// The backup.
    pub from: &'m Path,
    /// Opens the file.
    pub identities: &'m Identities,
    /// Folder with the organisation keys.
    pub escrow: &'m Path,
    /// Opens the escrow: made anew for each use, because a root key cannot be copied.
    pub root: &'m dyn Fn() -> Result<RootKey, Failure>,
}

/// What a restore came to.
pub struct Restored {
    /// The backup, as it was read before anything was written.
    pub inspected: Inspected,
    /// What was loaded.
    pub loaded: Loaded,
    /// What was proved.
    pub checks: Vec<Check>,
    /// People who were erased after the backup, and again now.
    pub erased_again: u64,
}

impl Restored {
    /// Whether everything that was looked at is as it must be.
    pub fn is_sound(&self) -> bool {
        self.checks.iter().all(|check| check.sound)
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy)]
pub enum Stage {
    /// The file is being read, and nothing written.
    Reading(Step),
    /// Being loaded.
    Loading(Step),
    /// Rows of the journal that were recomputed.
    Proving(u64),
}

/// Reads the backup from beginning to end, and sees that this server's key signed it.
///
/// # Errors
/// [`Failure::NotNow`] with what to do; nothing was written.
pub fn look(means: &Means<'_>, hear: &mut dyn FnMut(Stage) -> bool) -> Result<(Inspected, Escrow), Failure> {
    let root = (means.root)()?;
    let escrow = Escrow::open(means.escrow, &root).map_err(Failure::not_now)?;
    let seed = escrow
        .signing_seed(&root, ::backup::SIGNING)
        .map_err(Failure::not_now)?;
    let expected = seed.map(|seed| SignKey::from_seed(&seed).public());
    let reading = &mut |step| hear(Stage::Reading(step));
    let inspected = ::backup::inspect(means.from, means.identities, reading).map_err(failure)?;
    if expected != Some(inspected.signed_by) {
        let expected = expected
            .as_ref()
            .map_or_else(|| "no key".to_owned(), PublicKey::to_string);
        return Err(Failure::not_now(::backup::Error::OtherSigner {
            expected,
            found: inspected.signed_by.to_string(),
        }));
    }
    Ok((inspected, escrow))
}

/// Restores into `place`, a folder that is new or empty. The configuration is not written: whoever restores for good does that last, so that
/// a restore that was stopped is no data folder.
///
/// # Errors
/// [`Failure::NotNow`] with what to do. What was written so far stays, and is refused as not empty next time.
pub fn restore(
    means: &Means<'_>,
    place: Place,
    prove: bool,
    ambient: &Ambient,
    hear: &mut dyn FnMut(Stage) -> bool,
) -> Result<Restored, Failure> {
    if std::fs::read_dir(&place.dir).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::not_now(::backup::Error::NotEmpty {
            what: place.dir.display().to_string(),
        }));
    }
    let (inspected, escrow) = look(means, hear)?;
    data::make_private(&place.dir)?;
    let (store, keys) = (place.store()?, place.keystore()?);
    let folders = folders(&place);
    let target = Target {
        records: &store,
        keys: &keys,
        record_sets: TABLES,
        key_sets: &[vault::MIGRATIONS],
        folders: &folders,
        escrow: &escrow,
    };
    let now = ambient.now();
    let loading = &mut |step| hear(Stage::Loading(step));
    let loaded =
        ::backup::load(means.from, means.identities, &inspected.manifest, &target, now, loading).map_err(failure)?;
    let mut checks = Vec::new();
    if prove {
        let proving = |rows| {
            hear(Stage::Proving(rows));
        };
        checks = ::backup::verify(&store, &keys, &inspected.manifest, proving).map_err(failure)?;
    }
    keys.migrate(&[vault::MIGRATIONS], now).map_err(Failure::not_now)?;
    store.migrate(TABLES, now).map_err(Failure::not_now)?;
    for (_, folder) in &folders {
        std::fs::create_dir_all(folder)?;
    }
    let opened = Opened {
        place,
        store,
        vault: Vault::open(keys, (means.root)()?, ambient.clone()).map_err(Failure::not_now)?,
        ambient: ambient.clone(),
        health: Health::default(),
        lease: None,
    };
    let contexts = compose::wire(&opened, &Mode::default())?;
    // Who has left since the backup was made does not come back: of what was loaded of theirs the keys open nothing anyway.
    for org in escrow.departed() {
        opened.vault.destroy_org(org).map_err(Failure::not_now)?;
        let now = ambient.now();
        opened
            .store
            .write(store::Scope::Org(org), move |tx| {
                accounts::departure::gone(tx, org, now)
            })
            .map_err(data::refused)?;
        crate::organisation::leaving::delete_rows(&opened.store, org)?;
    }
    let erased_again = protection::erase::settle(&contexts.protection, &escrow.erased()).map_err(data::refused)?;
    if prove {
        checks.push(sealed(&contexts.protection));
    }
    // After the journal was proved to be that of the backup: the first row that is new in it.
    let detail = serde_json::json!({
        "snapshot": inspected.manifest.made().to_string(),
        "rows": loaded.rows,
        "erased_again": erased_again,
        "checks": checks.len(),
        "unsound": checks.iter().filter(|check| !check.sound).map(|check| check.what).collect::<Vec<_>>(),
    });
    super::write_down(&opened.store, ambient.now(), "backup-restore", detail)?;
    Ok(Restored {
        inspected,
        loaded,
        checks,
        erased_again,
    })
}

/// Opens some of what is sealed.
fn sealed(protection: &protection::Protection) -> Check {
    let (sound, found) = match proof::open_some(protection, FIELDS) {
        Ok(opened) => (
            opened.keyless == 0,
            format!("{} sealed fields of {} rows opened", opened.fields, opened.rows),
        ),
        Err(refusal) => (false, refusal.to_string()),
    };
    Check {
        what: "sealed",
        sound,
        found,
    }
}

/// A drill: restores into a temporary folder under `scratch`, proves everything, and throws it away.
///
/// # Errors
/// As [`restore`].
pub fn drill(
    means: &Means<'_>,
    scratch: &Path,
    ambient: &Ambient,
    hear: &mut dyn FnMut(Stage) -> bool,
) -> Result<Restored, Failure> {
    let folder = tempfile::Builder::new().prefix(DRILL).tempdir_in(scratch)?;
    let place = Place::bare(folder.path().join("data"));
    let done = restore(means, place, true, ambient, hear);
    folder.close()?;
    done
}

/// How the folders of drills begin.
pub const DRILL: &str = ".drill-";

/// Removes what a drill has left that was stopped.
///
/// # Errors
/// When the folder cannot be read.
pub fn sweep(scratch: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(scratch)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(DRILL) {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// The parameters of the passphrase that a folder of the escrow keeps.
pub fn parameters(escrow: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(escrow)? {
        let file = entry?.path().join(data::PARAMETERS);
        if file.is_file() {
            found.push(file);
        }
    }
    Ok(found)
}
