use std::sync::atomic::{AtomicBool, Ordering};

use base::Ambient;
use store::Scope;
use vault::{Error, KeyId, RootKey, Vault};

use crate::keys::place;
use crate::{Fixture, root, with_vault};

#[test]
fn a_rotation_keeps_every_key_and_the_index_and_removes_the_old_epoch() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        let keys = vault.new_keys(*org, 5).unwrap();
        let sealed = keys[0].seal(place(*org), b"Olena").unwrap();
        let index = vault.index_key(*org, "phone").unwrap();
        let erased = keys[4].id();
        vault.destroy(*org, erased).unwrap();
        let mut heard = 0;
        assert_eq!(vault.rotate_org(*org, |done| heard = done).unwrap(), 4);
        assert_eq!(heard, 4);
        let later = vault.new_key(*org).unwrap();
        for vault in [vault.clone(), fixture.reopened()] {
            vault.lock();
            let opened = vault
                .key(*org, keys[0].id())
                .unwrap()
                .open(place(*org), &sealed)
                .unwrap();
            assert_eq!(opened.expose(), b"Olena");
            assert_eq!(*vault.index_key(*org, "phone").unwrap(), *index);
            assert!(vault.key(*org, later.id()).is_ok());
            assert!(matches!(vault.key(*org, erased), Err(Error::Erased { .. })));
        }
        let sql = "SELECT epoch FROM vault_org_keys";
        let epochs: Vec<i64> = store
            .read(Scope::Server, |tx| tx.query(sql, &[], |row| row.get(0)))
            .unwrap();
        assert_eq!(epochs, [2]);
        assert!(fixture.reopened().self_test().unwrap().is_sound());
    });
}

#[test]
fn keys_minted_during_a_rotation_open_after_it() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        vault.new_keys(*org, 3_000).unwrap();
        let minted = std::thread::scope(|scope| {
            let minting = scope.spawn(|| {
                (0..40)
                    .flat_map(|_| vault.new_keys(*org, 10).unwrap())
                    .collect::<Vec<_>>()
            });
            for _ in 0..3 {
                vault.rotate_org(*org, |_| ()).unwrap();
            }
            minting.join().unwrap()
        });
        let other = fixture.reopened();
        assert!(minted.iter().all(|key| other.key(*org, key.id()).is_ok()));
        assert_eq!(other.self_test().unwrap().keys, 3_400);
    });
}

#[test]
fn every_key_can_be_read_while_rotations_go_on() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        let ids: Vec<KeyId> = vault
            .new_keys(*org, 2_500)
            .unwrap()
            .iter()
            .map(vault::DataKey::id)
            .collect();
        let done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::SeqCst) {
                    assert_eq!(vault.all_keys(*org).unwrap().len(), 2_500);
                }
            });
            for _ in 0..4 {
                vault.rotate_org(*org, |_| ()).unwrap();
            }
            done.store(true, Ordering::SeqCst);
        });
        assert_eq!(fixture.reopened().keys(*org, &ids).unwrap().len(), 2_500);
    });
}

#[test]
fn a_rotation_by_another_process_takes_no_key_away() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        let mut ids: Vec<KeyId> = Vec::new();
        let mut mint = || ids.extend(vault.new_keys(*org, 20).unwrap().iter().map(vault::DataKey::id));
        mint();
        // Begun there and cut short: this vault knows nothing of the new epoch, and begins it as well.
        let other = fixture.reopened();
        let cut = || other.rotate_org(*org, |_| panic!("the power fails"));
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(cut)).is_err());
        mint();
        vault.rotate_org(*org, |_| ()).unwrap();
        mint();
        // Finished there: this vault's epoch is gone.
        fixture.reopened().rotate_org(*org, |_| ()).unwrap();
        mint();
        vault.rotate_org(*org, |_| ()).unwrap();
        mint();
        vault.lock();
        for vault in [vault.clone(), fixture.reopened()] {
            assert_eq!(vault.keys(*org, &ids).unwrap().len(), 100);
            assert!(vault.self_test().unwrap().is_sound());
        }
    });
}

#[test]
fn processes_that_want_the_same_epoch_make_one_of_it_and_destroy_none_but_the_one_before() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        let ids: Vec<KeyId> = vault
            .new_keys(*org, 2_500)
            .unwrap()
            .iter()
            .map(vault::DataKey::id)
            .collect();
        let wanted = vault::EpochId { org: *org, epoch: 2 };
        let others: Vec<_> = (0..3).map(|_| fixture.reopened()).collect();
        std::thread::scope(|scope| {
            for other in &others {
                scope.spawn(|| other.rotate_to(wanted, |_| ()).unwrap());
            }
        });
        // Too late: what was wanted is there.
        assert_eq!(vault.rotate_to(wanted, |_| ()).unwrap(), 0);
        let epochs = |vault: &Vault| vault.epochs().unwrap().iter().map(|it| it.id.epoch).collect::<Vec<_>>();
        assert_eq!(epochs(vault), [2]);
        assert_eq!(vault.rotate_org(*org, |_| ()).unwrap(), 2_500);
        assert_eq!(others[0].rotate_to(wanted, |_| ()).unwrap(), 0, "that epoch is past");
        assert_eq!(epochs(vault), [3]);
        for vault in others.iter().chain([&fixture.reopened()]) {
            assert_eq!(vault.keys(*org, &ids).unwrap().len(), 2_500);
            assert!(vault.self_test().unwrap().is_sound());
        }
    });
}

#[test]
fn a_rotation_that_was_cut_short_leaves_every_key_readable_and_is_finished_by_the_next() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        let ids: Vec<KeyId> = vault
            .new_keys(*org, 2_500)
            .unwrap()
            .iter()
            .map(vault::DataKey::id)
            .collect();
        let cut = || vault.rotate_org(*org, |_| panic!("the power fails"));
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(cut)).is_err());
        let other = fixture.reopened();
        assert_eq!(other.keys(*org, &ids).unwrap().len(), 2_500);
        assert_eq!(other.rotate_org(*org, |_| ()).unwrap(), 500, "only what was left");
        let sql = "SELECT DISTINCT epoch FROM vault_data_keys";
        let epochs: Vec<i64> = store
            .read(Scope::Server, |tx| tx.query(sql, &[], |row| row.get(0)))
            .unwrap();
        assert_eq!(epochs, [2]);
        assert_eq!(fixture.reopened().keys(*org, &ids).unwrap().len(), 2_500);
    });
}

#[test]
fn a_new_root_key_opens_everything_and_the_old_one_nothing() {
    with_vault(|fixture| {
        let Fixture {
            vault,
            org,
            store,
            ambient,
            ..
        } = fixture;
        let key = vault.new_key(*org).unwrap();
        let sealed = key.seal(place(*org), b"Olena").unwrap();
        let seed = vault.signing_seed("release").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let new = RootKey::create_file(&folder.path().join("new.key"), &Ambient::system()).unwrap();
        let wrong = Vault::change_root(store, &new, &root(&fixture.folder), ambient);
        assert!(matches!(wrong, Err(Error::WrongKey)));
        Vault::change_root(store, &root(&fixture.folder), &new, ambient).unwrap();
        let old = Vault::open((*store).clone(), root(&fixture.folder), ambient.clone());
        assert!(matches!(old, Err(Error::WrongKey)));
        let vault = Vault::open((*store).clone(), new, ambient.clone()).unwrap();
        assert_eq!(*vault.signing_seed("release").unwrap(), *seed);
        assert!(vault.key(*org, key.id()).unwrap().open(place(*org), &sealed).is_ok());
    });
}
