//! What is left of a destroyed key in the keystore's files.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use base::OrgId;
use store::testing::Sqlite;
use store::{Scope, Store};
use vault::{KeyId, Vault};

use crate::root;

/// Every stored key with its wrapped bytes.
fn wrapped(store: &Store) -> HashMap<KeyId, Vec<u8>> {
    let sql = "SELECT key_id, wrapped FROM vault_data_keys";
    let rows = store.read(Scope::Server, |tx| {
        tx.query(sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))
    });
    rows.unwrap().into_iter().collect()
}

/// How many of these are, if only by a third of their secret part, in the files of the keystore.
fn found(keystore: &Path, wrapped: impl Iterator<Item = Vec<u8>>) -> usize {
    // Past format, version and nonce: the encrypted key and its tag.
    let parts: HashMap<[u8; 16], usize> = wrapped
        .enumerate()
        .flat_map(|(n, bytes)| {
            let secret = bytes[27..].to_vec();
            (0..3).map(move |part| (secret[part * 16..][..16].try_into().unwrap(), n))
        })
        .collect();
    let mut seen: HashSet<usize> = HashSet::new();
    for file in std::fs::read_dir(keystore.parent().unwrap()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        seen.extend(bytes.windows(16).filter_map(|window| parts.get(window).copied()));
    }
    seen.len()
}

#[test]
fn no_file_of_the_keystore_holds_a_destroyed_key() {
    let fresh = Sqlite::new(&[vault::MIGRATIONS]);
    let (ambient, _) = crate::ambient();
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::create(fresh.store.clone(), root(&folder), ambient.clone()).unwrap();
    let org = OrgId::new(&ambient);
    vault.create_org(org).unwrap();
    let all = |ids: &[KeyId], stored: &HashMap<KeyId, Vec<u8>>| {
        let those: Vec<Vec<u8>> = ids.iter().map(|id| stored[id].clone()).collect();
        found(fresh.path(), those.into_iter())
    };

    let one = vault.new_key(org).unwrap().id();
    let stored = wrapped(&fresh.store);
    assert_eq!(all(&[one], &stored), 1, "the scan finds what is there");
    vault.destroy(org, one).unwrap();
    assert_eq!(all(&[one], &stored), 0);

    // Many, in an order that makes pages split and merge, with others minted in between.
    let mut ids: Vec<KeyId> = Vec::new();
    let mut doomed: Vec<KeyId> = Vec::new();
    let mut stored = stored;
    for round in 0..12_u32 {
        ids.extend(vault.new_keys(org, 500).unwrap().iter().map(vault::DataKey::id));
        stored.extend(wrapped(&fresh.store));
        ids.sort_by_key(|id| {
            blake3::hash(&[id.as_bytes().as_slice(), &round.to_le_bytes()].concat())
                .to_hex()
                .to_string()
        });
        let gone = ids.split_off(ids.len() / 2);
        assert_eq!(all(&gone, &stored), gone.len());
        vault.destroy_many(org, &gone).unwrap();
        doomed.extend(gone);
    }
    let before = wrapped(&fresh.store);
    vault.rotate_org(org, |_| ()).unwrap();
    assert_eq!(all(&ids, &before), 0, "wrapped by the epoch before");
    stored.extend(wrapped(&fresh.store));
    assert!(doomed.len() > 5000);
    assert_eq!(all(&doomed, &stored), 0, "of {} destroyed keys", doomed.len());
    assert_eq!(all(&ids, &stored), ids.len());
}
