//! Erasure reaches backups: the promise of decision 18.

use crate::world::{Pair, World};

const KEEP_DAYS: u32 = 35;

fn rotate(world: &World) {
    world.vault.hand_over(&world.path("escrow")).unwrap();
    world.vault.rotate_org(world.org, |_| {}).unwrap();
    world.vault.hand_over(&world.path("escrow")).unwrap();
}

fn expire(world: &World) -> usize {
    let now = world.ambient.now();
    world
        .vault
        .expire(&world.path("escrow"), KEEP_DAYS, now)
        .unwrap()
        .destroyed
        .len()
}

fn reaches(make: impl Fn(bool) -> Pair) {
    let world = World::new(make(true));
    let (living, erased) = (world.people(100), world.people(100));
    world.back_up("before.age").unwrap();
    world.days(6);
    world.back_up("day-before.age").unwrap();
    world.erase(&erased);
    world.back_up("after.age").unwrap();
    // As long as the days are not over, the older backups open whom they hold: that is what they are for.
    assert_eq!(
        world
            .restore("before.age", make(false))
            .unwrap()
            .readable(world.org, &erased),
        100
    );
    assert_eq!(
        world
            .restore("after.age", make(false))
            .unwrap()
            .readable(world.org, &erased),
        0
    );
    for _ in 0..4 {
        world.days(7);
        rotate(&world);
        expire(&world);
        world.back_up("newest.age").unwrap();
    }
    world.days(1);
    assert_eq!(expire(&world), 1, "the key of the day of the erasure");
    let mut opened = 0;
    for name in ["before.age", "day-before.age", "after.age", "newest.age"] {
        let Ok(restored) = world.restore(name, make(false)) else {
            continue;
        };
        opened += 1;
        assert_eq!(restored.readable(world.org, &erased), 0, "{name}");
        assert_eq!(restored.readable(world.org, &living), 100, "{name}");
    }
    assert_eq!(opened, 1, "the newest opens with every living person");
    let refused = world.restore("before.age", make(false)).err().unwrap();
    assert!(
        matches!(refused, backup::Error::Vault(vault::Error::MissingEpoch { .. })),
        "{refused}"
    );
    // Nobody is left behind: rotating once more after a restore gives no number out twice.
    let restored = world.restore("newest.age", make(false)).unwrap();
    restored.vault.rotate_org(world.org, |_| {}).unwrap();
    assert_eq!(restored.readable(world.org, &living), 100);
}

#[test]
fn after_the_days_no_backup_opens_an_erased_person_and_the_newest_opens_all_the_living() {
    reaches(Pair::sqlite);
    if Pair::postgres(true).is_some() {
        reaches(|with_tables| Pair::postgres(with_tables).unwrap());
    }
}
