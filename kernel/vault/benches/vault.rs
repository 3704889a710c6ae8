//! `cargo bench -p amparo-vault`.
#![allow(clippy::unwrap_used, reason = "benchmarks")]

use base::{Ambient, OrgId};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use vault::testing::TestVault;
use vault::{DataKey, KeyId, Place};

fn main() {
    divan::main();
}

fn fixture() -> (TestVault, OrgId) {
    let ambient = Ambient::system();
    let vault = TestVault::new(&ambient).unwrap();
    let org = OrgId::new(&ambient);
    vault.create_org(org).unwrap();
    (vault, org)
}

const fn place(org: OrgId) -> Place<'static> {
    Place {
        org,
        table: "person_name",
        column: "given",
        row: [7; 16],
    }
}

#[divan::bench(args = [16, 64, 4096])]
fn seal(bencher: Bencher<'_, '_>, bytes: usize) {
    let (vault, org) = fixture();
    let (key, plain) = (vault.new_key(org).unwrap(), vec![7; bytes]);
    bencher.bench(|| key.seal(place(org), black_box(&plain)).unwrap());
}

#[divan::bench(args = [16, 64, 4096])]
fn open(bencher: Bencher<'_, '_>, bytes: usize) {
    let (vault, org) = fixture();
    let key = vault.new_key(org).unwrap();
    let sealed = key.seal(place(org), &vec![7; bytes]).unwrap();
    bencher.bench(|| key.open(place(org), black_box(&sealed)).unwrap());
}

#[divan::bench(sample_count = 20)]
fn new_keys_10_000(bencher: Bencher<'_, '_>) {
    let (vault, org) = fixture();
    bencher
        .counter(ItemsCount::new(10_000_usize))
        .bench(|| vault.new_keys(org, 10_000).unwrap());
}

#[divan::bench]
fn new_key_from_the_pool(bencher: Bencher<'_, '_>) {
    let (vault, org) = fixture();
    bencher.bench(|| vault.new_key(org).unwrap());
}

#[divan::bench]
fn key_in_the_cache(bencher: Bencher<'_, '_>) {
    let (vault, org) = fixture();
    let id = vault.new_key(org).unwrap().id();
    bencher.bench(|| vault.key(org, black_box(id)).unwrap());
}

#[divan::bench]
fn key_from_the_keystore(bencher: Bencher<'_, '_>) {
    let (vault, org) = fixture();
    let id = vault.new_key(org).unwrap().id();
    bencher
        .with_inputs(|| vault.lock())
        .bench_values(|()| vault.key(org, black_box(id)).unwrap());
}

#[divan::bench(sample_count = 5)]
fn all_100_000_keys(bencher: Bencher<'_, '_>) {
    let (vault, org) = fixture();
    let made: Vec<KeyId> = vault.new_keys(org, 100_000).unwrap().iter().map(DataKey::id).collect();
    bencher.bench(|| assert_eq!(vault.all_keys(org).unwrap().len(), made.len()));
}

/// Keys of one erasure: the deletion is durable and nothing of them is left in a file of the keystore.
#[divan::bench(args = [1, 1000], sample_count = 20)]
fn destroy(bencher: Bencher<'_, '_>, keys: usize) {
    let (vault, org) = fixture();
    vault.new_keys(org, 100_000).unwrap();
    bencher
        .with_inputs(|| {
            let keys = vault.new_keys(org, keys).unwrap();
            keys.iter().map(DataKey::id).collect::<Vec<KeyId>>()
        })
        .bench_values(|ids| vault.destroy_many(org, &ids).unwrap());
}
