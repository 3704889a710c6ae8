use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};

use base::{Ambient, OrgId};
use store::{Scope, Store, params};
use vault::{Damage, Error, KeyId, Place, RootKey, Vault};

use crate::{Fixture, root, with_vault};

pub(crate) fn place(org: OrgId) -> Place<'static> {
    Place {
        org,
        table: "person",
        column: "name",
        row: [1; 16],
    }
}

fn stored(store: &Store) -> i64 {
    let sql = "SELECT COUNT(*) FROM vault_data_keys";
    store
        .read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)))
        .map(Option::unwrap)
        .unwrap()
}

fn execute(store: &Store, sql: &'static str, values: &[store::Value]) {
    let values = values.to_vec();
    let changed = store.write(Scope::Server, move |tx| tx.execute(sql, &values)).unwrap();
    assert!(changed > 0, "{sql}");
}

/// Flips the last bit of a blob, in a way that both engines know.
fn damage(store: &Store, read: &'static str, write: &'static str) {
    let mut blob: Vec<u8> = store
        .read(Scope::Server, |tx| tx.one(read, &[], |row| row.get(0)))
        .map(Option::unwrap)
        .unwrap();
    *blob.last_mut().unwrap() ^= 1;
    execute(store, write, &params![blob]);
}

#[test]
fn a_new_key_is_in_the_keystore_before_it_is_handed_out_and_opens_in_another_process() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        let mut ids = HashSet::new();
        for _ in 0..50 {
            let key = vault.new_key(*org).unwrap();
            assert!(ids.insert(key.id()));
            let sealed = key.seal(place(*org), b"Olena").unwrap();
            let again = fixture.reopened().key(*org, key.id()).unwrap();
            assert_eq!(again.open(place(*org), &sealed).unwrap().expose(), b"Olena");
        }
        // Batches of 16, 32 and 64 were enough for fifty.
        assert_eq!(stored(store), 16 + 32 + 64);
    });
}

#[test]
fn many_keys_come_at_once_and_are_found_one_by_one_together_and_all() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        let made = vault.new_keys(*org, 300).unwrap();
        let ids: Vec<KeyId> = made.iter().map(vault::DataKey::id).collect();
        let other = fixture.reopened();
        let unknown = KeyId::new(&fixture.ambient);
        let mut asked = ids.clone();
        asked.push(unknown);
        let found = other.keys(*org, &asked).unwrap();
        assert_eq!((found.len(), found.contains_key(&unknown)), (300, false));
        assert_eq!(other.all_keys(*org).unwrap().len(), 300);
        for key in &made {
            let sealed = key.seal(place(*org), b"x").unwrap();
            assert!(found[&key.id()].open(place(*org), &sealed).is_ok());
        }
        assert!(matches!(other.key(*org, unknown), Err(Error::Erased { id }) if id == unknown));
    });
}

#[test]
fn a_destroyed_key_opens_nothing_and_leaves_no_row() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        let keys = vault.new_keys(*org, 3).unwrap();
        let id = keys[0].id();
        let sealed = keys[0].seal(place(*org), b"Olena").unwrap();
        let held = vault.key(*org, id).unwrap();
        let before = stored(store);
        vault.destroy(*org, id).unwrap();
        vault.destroy(*org, id).unwrap();
        assert_eq!(stored(store), before - 1);
        assert!(matches!(vault.key(*org, id), Err(Error::Erased { .. })));
        assert!(matches!(fixture.reopened().key(*org, id), Err(Error::Erased { .. })));
        assert!(
            matches!(held.open(place(*org), &sealed), Err(Error::Erased { .. })),
            "a clone in use is dead too"
        );
        assert!(matches!(
            base::Refusal::from(vault.key(*org, id).unwrap_err()),
            base::Refusal::NotFound
        ));
        assert!(vault.key(*org, keys[1].id()).is_ok());
        vault.destroy_many(*org, &[keys[1].id(), keys[2].id(), id]).unwrap();
        assert!(vault.keys(*org, &[id, keys[1].id(), keys[2].id()]).unwrap().is_empty());
    });
}

#[test]
fn every_handle_of_a_destroyed_key_is_dead_however_it_was_come_by() {
    with_vault(|fixture| {
        let Fixture {
            vault, org, ambient, ..
        } = fixture;
        let minted = vault.new_keys(*org, 1).unwrap().remove(0);
        let id = minted.id();
        let sealed = minted.seal(place(*org), b"Olena").unwrap();
        let listed = vault.all_keys(*org).unwrap().remove(&id).unwrap();
        let paged = vault.keys(*org, &[id]).unwrap().remove(&id).unwrap();
        vault.lock();
        let read_again = vault.key(*org, id).unwrap();
        let pooled = vault.new_key(*org).unwrap();
        // The same identifier under another organisation is another key.
        vault.destroy(OrgId::new(ambient), id).unwrap();
        vault.destroy(*org, pooled.id()).unwrap();
        assert!(pooled.seal(place(*org), b"Olena").is_err());
        for (name, key) in [
            ("minted", &minted),
            ("listed", &listed),
            ("paged", &paged),
            ("read again", &read_again),
        ] {
            assert!(key.open(place(*org), &sealed).is_ok(), "{name}");
        }
        vault.destroy(*org, id).unwrap();
        for (name, key) in [
            ("minted", minted),
            ("listed", listed),
            ("paged", paged),
            ("read again", read_again),
        ] {
            assert!(
                matches!(key.open(place(*org), &sealed), Err(Error::Erased { .. })),
                "{name}"
            );
            assert!(
                matches!(key.seal(place(*org), b"x"), Err(Error::Erased { .. })),
                "{name}"
            );
        }
    });
}

#[test]
fn a_destroyed_key_does_not_come_back_while_others_ask_for_it() {
    with_vault(|fixture| {
        let Fixture { vault, org, .. } = fixture;
        for key in vault.new_keys(*org, 40).unwrap() {
            let (id, gone) = (key.id(), AtomicBool::new(false));
            std::thread::scope(|scope| {
                for _ in 0..3 {
                    scope.spawn(|| {
                        loop {
                            let was_gone = gone.load(Ordering::SeqCst);
                            match vault.key(*org, id) {
                                Ok(_) => assert!(!was_gone, "it came back"),
                                Err(_) => break,
                            }
                        }
                    });
                }
                vault.destroy(*org, id).unwrap();
                gone.store(true, Ordering::SeqCst);
            });
            assert!(vault.key(*org, id).is_err());
        }
    });
}

#[test]
fn idle_keys_are_wiped_and_read_again() {
    with_vault(|fixture| {
        let Fixture { vault, org, clock, .. } = fixture;
        let key = vault.new_key(*org).unwrap();
        assert_eq!(vault.cached(), 1);
        clock.advance(14 * 60);
        vault.key(*org, key.id()).unwrap();
        clock.advance(14 * 60);
        vault.drop_idle();
        assert_eq!(vault.cached(), 1, "it was used meanwhile");
        clock.advance(2 * 60);
        vault.drop_idle();
        assert_eq!(vault.cached(), 0);
        assert!(vault.key(*org, key.id()).is_ok());
        clock.advance(-3600);
        vault.drop_idle();
        assert_eq!(vault.cached(), 0, "a clock that was put back does not keep it");
        assert!(vault.key(*org, key.id()).is_ok());
        vault.lock();
        assert_eq!(vault.cached(), 0);
        assert!(vault.key(*org, key.id()).is_ok());
    });
}

#[test]
fn the_wrong_root_key_an_empty_keystore_and_a_damaged_one_are_told_apart() {
    with_vault(|fixture| {
        let other = tempfile::tempdir().unwrap();
        let other = RootKey::create_file(&other.path().join("root.key"), &Ambient::system()).unwrap();
        let open = |root| Vault::open(fixture.store.clone(), root, Ambient::system());
        assert!(matches!(open(other), Err(Error::WrongKey)));
        let again = Vault::create(fixture.store.clone(), root(&fixture.folder), Ambient::system());
        assert!(matches!(again, Err(Error::KeystoreExists)));
        let (read, write) = (
            "SELECT check_value FROM vault_root",
            "UPDATE vault_root SET check_value = $1",
        );
        damage(fixture.store, read, write);
        assert!(matches!(
            open(root(&fixture.folder)),
            Err(Error::DamagedKeystore { .. })
        ));
        execute(fixture.store, "DELETE FROM vault_root", &[]);
        assert!(matches!(open(root(&fixture.folder)), Err(Error::EmptyKeystore)));
    });
}

#[test]
fn organisations_without_a_key_are_noticed_at_start() {
    with_vault(|fixture| {
        let Fixture {
            vault, org, ambient, ..
        } = fixture;
        vault.require_orgs(&[*org]).unwrap();
        vault.create_org(*org).unwrap();
        let unknown = OrgId::new(ambient);
        assert!(matches!(vault.require_orgs(&[*org, unknown]), Err(Error::MissingOrg { org }) if org == unknown));
        assert!(matches!(vault.new_key(unknown), Err(Error::MissingOrg { .. })));
        for table in ["DELETE FROM vault_org_secrets", "DELETE FROM vault_org_keys"] {
            execute(fixture.store, table, &[]);
        }
        assert!(matches!(vault.require_orgs(&[*org]), Err(Error::EmptyKeystore)));
    });
}

#[test]
fn index_keys_and_seeds_stay_and_differ_by_organisation_and_purpose() {
    with_vault(|fixture| {
        let Fixture {
            vault, org, ambient, ..
        } = fixture;
        let second = OrgId::new(ambient);
        vault.create_org(second).unwrap();
        let all = [
            vault.index_key(*org, "phone").unwrap(),
            vault.index_key(*org, "document").unwrap(),
            vault.index_key(second, "phone").unwrap(),
            vault.signing_seed("release").unwrap(),
            vault.signing_seed("checkpoint").unwrap(),
        ];
        assert_eq!(all.iter().map(|key| **key).collect::<HashSet<[u8; 32]>>().len(), 5);
        let other = fixture.reopened();
        assert_eq!(*other.index_key(*org, "phone").unwrap(), *all[0]);
        assert_eq!(*other.signing_seed("release").unwrap(), *all[3]);
    });
}

#[test]
fn a_wrapped_key_put_in_the_place_of_another_does_not_open() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        let ids: Vec<KeyId> = vault
            .new_keys(*org, 2)
            .unwrap()
            .iter()
            .map(vault::DataKey::id)
            .collect();
        let sql = "UPDATE vault_data_keys SET wrapped = (SELECT wrapped FROM vault_data_keys WHERE key_id = $2) WHERE key_id = $1";
        execute(store, sql, &params![ids[0], ids[1]]);
        let other = fixture.reopened();
        assert!(matches!(
            other.key(*org, ids[0]),
            Err(Error::DamagedKeystore { what: "data key" })
        ));
        assert!(other.key(*org, ids[1]).is_ok());
    });
}

#[test]
fn the_self_test_counts_what_does_not_open() {
    with_vault(|fixture| {
        let Fixture { vault, org, store, .. } = fixture;
        vault.new_keys(*org, 10).unwrap();
        vault.signing_seed("release").unwrap();
        let sound = vault.self_test().unwrap();
        assert!(sound.is_sound() && sound.orgs == 1 && sound.keys == 10, "{sound:?}");
        execute(store, "UPDATE vault_data_keys SET version = 2", &[]);
        damage(
            store,
            "SELECT wrapped FROM vault_seeds",
            "UPDATE vault_seeds SET wrapped = $1",
        );
        let org = Some(*org);
        let found = [
            Damage {
                org,
                what: "data key",
                count: 10,
            },
            Damage {
                org: None,
                what: "signing seed",
                count: 1,
            },
        ];
        assert_eq!(vault.self_test().unwrap().damaged, found);
        damage(
            store,
            "SELECT wrapped FROM vault_org_keys",
            "UPDATE vault_org_keys SET wrapped = $1",
        );
        let found = vault.self_test().unwrap().damaged;
        assert_eq!(
            found[0],
            Damage {
                org,
                what: "organisation key",
                count: 1
            }
        );
    });
}

#[test]
fn no_byte_of_a_key_is_in_the_keystore() {
    let fresh = store::testing::Sqlite::new(&[vault::MIGRATIONS]);
    let (ambient, _) = crate::ambient();
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::create(fresh.store.clone(), root(&folder), ambient.clone()).unwrap();
    let org = OrgId::new(&ambient);
    vault.create_org(org).unwrap();
    vault.new_keys(org, 100).unwrap();
    let seed = vault.signing_seed("release").unwrap();
    let index = vault.index_key(org, "phone").unwrap();
    let mut bytes = std::fs::read(fresh.path()).unwrap();
    let wal = fresh.path().with_extension("db-wal");
    bytes.extend(std::fs::read(wal).unwrap_or_default());
    let holds = |secret: &[u8]| bytes.windows(secret.len()).any(|window| window == secret);
    assert!(!holds(&*seed) && !holds(&*index));
    assert!(holds(org.as_bytes()), "the scan finds what is there");
}
