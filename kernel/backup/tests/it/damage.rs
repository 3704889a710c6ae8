use backup::Error;
use proptest::prelude::*;

use crate::world::{Pair, World};

#[test]
fn a_file_that_is_cut_anywhere_is_not_taken_for_whole() {
    let world = World::new(Pair::sqlite(true));
    world.people(20);
    world.file("files/0123.upload", &[7; 200_000]);
    world.back_up("whole.age").unwrap();
    world.inspect("whole.age").unwrap();
    let whole = std::fs::read(world.path("whole.age")).unwrap();
    for cut in (0..whole.len())
        .step_by(whole.len() / 60)
        .chain([whole.len() - 1, whole.len() - 16])
    {
        std::fs::write(world.path("cut.age"), &whole[..cut]).unwrap();
        let refused = world.inspect("cut.age").err().unwrap();
        assert!(matches!(refused, Error::Damaged { .. }), "{cut}: {refused}");
    }
}

#[test]
fn a_changed_byte_is_found_wherever_it_is() {
    let world = World::new(Pair::sqlite(true));
    world.people(20);
    world.back_up("whole.age").unwrap();
    let whole = std::fs::read(world.path("whole.age")).unwrap();
    let config = ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(at in 0..whole.len(), bit in 0..8_u32)| {
        let mut changed = whole.clone();
        changed[at] ^= 1 << bit;
        std::fs::write(world.path("changed.age"), &changed).unwrap();
        prop_assert!(world.inspect("changed.age").is_err(), "byte {at}");
    });
}

#[test]
fn another_identity_opens_nothing_and_hears_why() {
    let world = World::new(Pair::sqlite(true));
    world.back_up("backup.age").unwrap();
    std::fs::remove_file(world.path("identity")).unwrap();
    backup::new_identity(&world.path("identity")).unwrap();
    let refused = world.inspect("backup.age").err().unwrap();
    assert!(matches!(refused, Error::WrongIdentity { .. }), "{refused}");
}

#[test]
fn whoever_asks_can_stop_it_and_nothing_is_left() {
    let world = World::new(Pair::sqlite(true));
    world.people(5);
    let folders = world.folders(world.folder.path());
    let escrows = [world.path("escrow")];
    let source = backup::Source {
        records: world.records(),
        vault: &world.vault,
        folders: &folders,
        escrows: &escrows,
        program: "test",
        ambient: &world.ambient,
    };
    let recipients = backup::Recipients::parse([&world.recipient]).unwrap();
    let to = world.path("stopped.age");
    let stopped = backup::take(&source, &recipients, &to, &mut |_| false).err().unwrap();
    assert!(matches!(stopped, Error::Stopped));
    let left = std::fs::read_dir(world.folder.path()).unwrap();
    assert!(
        left.map(|entry| entry.unwrap().file_name())
            .all(|name| !name.to_string_lossy().contains("stopped"))
    );
}
