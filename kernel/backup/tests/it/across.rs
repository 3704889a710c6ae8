use crate::world::{Pair, World};

fn comes_back(from: Pair, to: Pair) {
    let world = World::new(from);
    let people = world.people(300);
    world.file("files/0123.upload", &[7; 100_000]);
    world.file("releases/set/1/manifest.json", b"{}");
    world.file("files/.half", b"not finished");
    let taken = world.back_up("backup.age").unwrap();
    assert_eq!(
        taken
            .manifest
            .tables
            .iter()
            .find(|it| it.name == "person")
            .unwrap()
            .rows,
        300
    );
    assert!(
        !taken
            .manifest
            .tables
            .iter()
            .any(|it| vault::BEHIND_ROOT.contains(&it.name.as_str()))
    );
    let later = world.people(3);
    let restored = world.restore("backup.age", to).unwrap();
    assert!(restored.checks.iter().all(|check| check.sound), "{:?}", restored.checks);
    assert_eq!(restored.readable(world.org, &people), 300);
    assert_eq!(restored.loaded.files, 2);
    assert_eq!(restored.loaded.rows, taken.manifest.rows());
    let file = std::fs::read(restored.under.path().join("files/0123.upload")).unwrap();
    assert_eq!(file, [7; 100_000]);
    assert!(restored.under.path().join("releases/set/1/manifest.json").is_file());
    // What came after the snapshot is not in it, and nothing is half in it.
    let row = later[0].id;
    let seen = restored
        .databases
        .stores()
        .0
        .read::<_, store::Error>(store::Scope::Server, |tx| {
            let share = tx.query("SELECT share FROM zone", &[], |row| row.get::<f64>(0))?;
            let sql = "SELECT COUNT(*) FROM person WHERE person_id = $1";
            Ok((share, tx.one(sql, &store::params![row], |row| row.get::<i64>(0))?))
        });
    assert_eq!(seen.unwrap(), (vec![0.25], Some(0)));
}

#[test]
fn a_backup_of_either_engine_comes_back_in_either_engine() {
    comes_back(Pair::sqlite(true), Pair::sqlite(false));
    if let Some(server) = Pair::postgres(true) {
        comes_back(server, Pair::postgres(false).unwrap());
        comes_back(Pair::sqlite(true), Pair::postgres(false).unwrap());
        comes_back(Pair::postgres(true).unwrap(), Pair::sqlite(false));
    }
}

#[test]
fn a_restore_into_databases_that_hold_something_is_refused() {
    let world = World::new(Pair::sqlite(true));
    world.people(2);
    world.back_up("backup.age").unwrap();
    let refused = world.restore("backup.age", Pair::sqlite(true)).err().unwrap();
    assert!(matches!(refused, backup::Error::NotEmpty { .. }), "{refused}");
}

#[test]
fn without_an_escrow_no_backup_is_made() {
    let world = World::new(Pair::sqlite(true));
    world.people(2);
    world.file("escrow", b"a file where the folder should be");
    let refused = world.back_up("backup.age").err().unwrap();
    assert!(matches!(refused, backup::Error::NoEscrow { .. }), "{refused}");
    assert!(!world.path("backup.age").exists());
    assert!(!world.path(".backup.age.part").exists());
}

#[test]
fn somebody_who_is_erased_between_the_two_snapshots_is_erased_in_the_backup() {
    // The keystore is read after the records: deleting the key meanwhile is the same as deleting it before.
    let world = World::new(Pair::sqlite(true));
    let people = world.people(10);
    world.erase(&people[..4]);
    world.back_up("backup.age").unwrap();
    let restored = world.restore("backup.age", Pair::sqlite(false)).unwrap();
    assert_eq!(restored.readable(world.org, &people), 6);
}
