//! The escrow on its own; with backups it is tried in kernel/backup.

use std::path::{Path, PathBuf};

use base::Ambient;
use vault::{Error, Escrow, RootKey, Vault};

use crate::{root, with_vault};

fn inner(folder: &Path) -> Vec<PathBuf> {
    let list = std::fs::read_dir(folder).unwrap();
    list.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn the_escrow_goes_with_a_new_root_key_and_leaves_nothing_under_the_old_one() {
    with_vault(|fixture| {
        let (vault, org, ambient) = (&fixture.vault, fixture.org, &fixture.ambient);
        let folder = tempfile::tempdir().unwrap();
        let escrow = folder.path().join("escrow");
        vault.signing_seed("release").unwrap();
        let erased = vault.new_key(org).unwrap().id();
        vault.hand_over(&escrow).unwrap();
        vault.note_erased(&escrow, &[(org, erased)]).unwrap();
        vault.rotate_org(org, |_| {}).unwrap();
        vault.hand_over(&escrow).unwrap();
        let old = root(&fixture.folder);
        let new = RootKey::create_file(&folder.path().join("new.key"), &Ambient::system()).unwrap();
        let folders = [escrow.clone()];
        Vault::change_root_and_escrow(fixture.store, (&old, &new), &folders, ambient).unwrap();
        assert!(matches!(Escrow::open(&escrow, &old), Err(Error::WrongKey)));
        assert_eq!(inner(&escrow).len(), 1);
        // Also the key of the first epoch, which the keystore has no more.
        let opened = Escrow::open(&escrow, &new).unwrap();
        assert_eq!(opened.epochs().map(|epoch| epoch.id.epoch).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(opened.erased(), [(org, erased)]);
        assert!(opened.signing_seed(&new, "release").unwrap().is_some());
        let again = Vault::open(fixture.store.clone(), new, ambient.clone()).unwrap();
        assert_eq!(
            again.hand_over(&escrow).unwrap().written,
            0,
            "it is the same key, wrapped twice"
        );
    });
}

#[test]
fn a_change_of_the_root_key_that_was_stopped_leaves_the_escrow_of_the_key_that_counts() {
    with_vault(|fixture| {
        let (vault, ambient) = (&fixture.vault, &fixture.ambient);
        let folder = tempfile::tempdir().unwrap();
        let escrow = folder.path().join("escrow");
        vault.hand_over(&escrow).unwrap();
        let kept = folder.path().join("kept");
        let copy = |from: &Path, to: &Path| {
            std::fs::create_dir_all(to).unwrap();
            for file in inner(from) {
                std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
            }
        };
        let first = inner(&escrow)[0].clone();
        copy(&first, &kept);
        let old = root(&fixture.folder);
        let new = RootKey::create_file(&folder.path().join("new.key"), &Ambient::system()).unwrap();
        Vault::change_root_and_escrow(fixture.store, (&old, &new), std::slice::from_ref(&escrow), ambient).unwrap();
        let second = inner(&escrow)[0].clone();
        // As if it had been stopped after the keystore, before the old folder went.
        copy(&kept, &first);
        let line = |text: &str| format!("{text}\nsum {}\n", blake3::hash(text.as_bytes()).to_hex());
        std::fs::write(
            second.join("replaces"),
            line(first.file_name().unwrap().to_str().unwrap()),
        )
        .unwrap();
        let now = Vault::open(fixture.store.clone(), new, ambient.clone()).unwrap();
        now.hand_over(&escrow).unwrap();
        assert_eq!(inner(&escrow), std::slice::from_ref(&second));
        // As if it had been stopped before the keystore: the folder that never counted goes.
        copy(&kept, &first);
        std::fs::write(
            first.join("replaces"),
            line(second.file_name().unwrap().to_str().unwrap()),
        )
        .unwrap();
        now.hand_over(&escrow).unwrap();
        assert_eq!(inner(&escrow), [second]);
    });
}

#[test]
fn keys_in_use_are_never_over_their_days_and_an_organisation_can_be_taken_out_at_once() {
    with_vault(|fixture| {
        let (vault, org) = (&fixture.vault, fixture.org);
        let folder = tempfile::tempdir().unwrap();
        vault.hand_over(folder.path()).unwrap();
        fixture.clock.advance(1_000 * 24 * 3600);
        let now = fixture.ambient.now();
        assert!(vault.expire(folder.path(), 35, now).unwrap().destroyed.is_empty());
        vault.rotate_org(org, |_| {}).unwrap();
        vault.hand_over(folder.path()).unwrap();
        assert_eq!(vault.expire(folder.path(), 35, now).unwrap().destroyed.len(), 1);
        assert_eq!(vault.escrowed(folder.path()).unwrap().len(), 1);
        assert_eq!(Vault::destroy_escrow(folder.path(), org).unwrap(), 1);
        assert!(vault.escrowed(folder.path()).unwrap().is_empty());
    });
}

#[test]
fn a_damaged_file_of_the_escrow_is_named() {
    with_vault(|fixture| {
        let folder = tempfile::tempdir().unwrap();
        fixture.vault.hand_over(folder.path()).unwrap();
        let files = inner(&inner(folder.path())[0]);
        let file = files.iter().find(|file| !file.ends_with("root.escrow")).unwrap();
        let text = std::fs::read_to_string(file).unwrap().replace("epoch 1", "epoch 2");
        std::fs::write(file, text).unwrap();
        let refused = Escrow::open(folder.path(), &root(&fixture.folder)).unwrap_err();
        assert!(refused.to_string().contains(file.to_str().unwrap()), "{refused}");
    });
}
