//! Signed checkpoints and the witness: what a chain alone cannot show.

use std::fs;

use base::Timestamp;
use journal::audit::{self, Bad, CheckpointKey, Fault, Pace, Proof, Report, Signed, Taken};
use journal::{Entry, MIGRATIONS};
use store::testing::{Sqlite, both};
use store::{Engine, Scope, Store, params};

use crate::NOW;

fn key() -> CheckpointKey {
    CheckpointKey::from_seed(&[3; 32])
}

fn append(store: &Store, from: i64, count: i64) {
    let entry = |n| Entry::new(NOW.plus_seconds(n), "case.open", "case", "in-team");
    store
        .write(Scope::Server, move |tx| {
            audit::append_all(tx, (from..from + count).map(entry))
        })
        .unwrap();
}

fn take(store: &Store, at: Timestamp) -> Signed {
    match audit::take(store, &key(), at, Pace::NOW).unwrap() {
        Taken::Made(signed) => *signed,
        other => panic!("{other:?}"),
    }
}

fn verify(store: &Store, checkpoints: &[Signed]) -> Report {
    let proof = Proof {
        checkpoints: checkpoints.to_vec(),
        keys: vec![key().public()],
    };
    store
        .read(Scope::Server, |tx| audit::verify_with(tx, &proof, |_| ()))
        .unwrap()
}

fn run(store: &Store, sql: &'static str) {
    let changed = store.write(Scope::Server, move |tx| tx.execute(sql, &[])).unwrap();
    assert!(changed > 0, "{sql} changed nothing");
}

/// Empties every lane as somebody does who can write the whole database.
fn empty(store: &Store) {
    run(store, "DELETE FROM audit");
    for lane in 0..8 {
        let sql = format!("UPDATE audit_head_{lane} SET seq = 0, hash = NULL");
        store.write(Scope::Server, move |tx| tx.execute(&sql, &[])).unwrap();
    }
}

#[test]
fn a_checkpoint_is_taken_after_so_many_rows_or_so_long_and_each_names_the_one_before() {
    both(&[MIGRATIONS], |store| {
        let pace = Pace { rows: 10, seconds: 600 };
        let take = |at: i64| audit::take(store, &key(), NOW.plus_seconds(at), pace).unwrap();
        assert_eq!(take(0), Taken::NotDue, "there is nothing to sign");
        append(store, 0, 1);
        let Taken::Made(first) = take(1) else {
            panic!("the first row")
        };
        append(store, 1, 9);
        assert_eq!(take(2), Taken::NotDue);
        append(store, 10, 1);
        let Taken::Made(second) = take(3) else {
            panic!("ten rows")
        };
        append(store, 11, 1);
        assert_eq!(take(602), Taken::NotDue);
        let Taken::Made(third) = take(603) else {
            panic!("ten minutes")
        };
        assert_eq!(take(9999), Taken::NotDue, "nothing happened");
        let numbers = [&first, &second, &third].map(|one| (one.checkpoint.number, one.checkpoint.rows()));
        assert_eq!(numbers, [(1, 1), (2, 11), (3, 12)]);
        assert_eq!(first.checkpoint.before, None);
        assert_eq!(third.checkpoint.before, Some(second.hash()));
        let stored = store.read(Scope::Server, |tx| audit::checkpoints(tx, 9)).unwrap();
        assert_eq!(stored, [*first, *second, *third]);
        let report = verify(store, &stored);
        assert!(report.is_sound(), "{report:?}");
        assert_eq!(
            (report.checkpoints, report.newest),
            (3, Some((3, NOW.plus_seconds(603))))
        );
    });
}

#[test]
fn rows_that_were_changed_since_the_last_checkpoint_are_not_signed() {
    both(&[MIGRATIONS], |store| {
        append(store, 0, 5);
        take(store, NOW);
        append(store, 5, 5);
        run(
            store,
            "UPDATE audit SET basis = 'other' WHERE at = (SELECT MAX(at) FROM audit)",
        );
        let Taken::Broken(bad) = audit::take(store, &key(), NOW, Pace::NOW).unwrap() else {
            panic!("signed what was changed")
        };
        assert_eq!(bad.len(), 1);
        assert_eq!(bad[0].fault, Fault::Edited);
    });
}

#[test]
fn an_end_cut_off_together_with_its_head_is_found_only_by_a_checkpoint() {
    both(&[MIGRATIONS], |store| {
        append(store, 0, 10);
        let kept = take(store, NOW);
        let lane = kept.checkpoint.heads[0].lane;
        store
            .write(Scope::Server, move |tx| {
                let sql = "SELECT hash FROM audit WHERE lane = $1 AND seq = 7";
                let hash: Option<[u8; 32]> = tx.one(sql, &params![lane], |row| row.get(0))?;
                tx.execute("DELETE FROM audit WHERE seq > 7", &[])?;
                let head = format!("UPDATE audit_head_{lane} SET seq = 7, hash = $1");
                tx.execute(&head, &params![hash.unwrap()])
            })
            .unwrap();
        assert!(verify(store, &[]).is_sound());
        let fault = Fault::RolledBack { rows: 3 };
        assert_eq!(
            verify(store, std::slice::from_ref(&kept)).bad,
            [Bad { lane, seq: 8, fault }]
        );
        // The program itself finds it too, as long as the checkpoint is in the database.
        let Taken::Broken(bad) = audit::take(store, &key(), NOW, Pace::NOW).unwrap() else {
            panic!("signed what was cut off")
        };
        assert!(
            bad.iter().all(|bad| matches!(bad.fault, Fault::RolledBack { rows: 3 })),
            "{bad:?}"
        );
    });
}

#[test]
fn a_journal_written_anew_is_found_between_two_checkpoints() {
    both(&[MIGRATIONS], |store| {
        append(store, 0, 10);
        let early = take(store, NOW);
        // The same first rows again, then others: an intruder who knows the format makes both tables agree.
        for (same, other) in [(0, 10), (0, 30), (10, 5), (10, 30)] {
            empty(store);
            append(store, 0, 10);
            append(store, 10, 10);
            run(store, "DELETE FROM audit_checkpoint");
            let late = take(store, NOW.plus_seconds(60));
            empty(store);
            if same > 0 {
                append(store, 0, same);
            }
            append(store, 500, other);
            assert!(verify(store, &[]).is_sound());
            let report = verify(store, &[early.clone(), late]);
            assert!(!report.is_sound(), "{same} {other}");
            if store.engine() == Engine::Sqlite {
                let (seq, fault) = match (same, other) {
                    (0, _) => (10, Fault::Rewritten { after: 0 }),
                    (_, 5) => (16, Fault::RolledBack { rows: 5 }),
                    _ => (20, Fault::Rewritten { after: 10 }),
                };
                assert_eq!(report.bad, [Bad { lane: 0, seq, fault }]);
            }
        }
    });
}

#[test]
fn an_older_copy_of_the_whole_database_is_found_by_the_witness() {
    let folder = tempfile::tempdir().unwrap();
    let witness = tempfile::tempdir().unwrap();
    let copy = folder.path().join("older.db");
    let fresh = Sqlite::new(&[MIGRATIONS]);
    append(&fresh.store, 0, 10);
    take(&fresh.store, NOW);
    let handed = audit::hand_over(&fresh.store, &key(), witness.path()).unwrap();
    assert_eq!((handed.written, handed.unknown_here), (1, None));
    // The copy is whole, checkpoints included: by itself there is nothing wrong with it.
    fresh.store.empty_log().unwrap();
    fs::copy(fresh.path(), &copy).unwrap();
    append(&fresh.store, 10, 10);
    let late = take(&fresh.store, NOW.plus_seconds(600));
    let handed = audit::hand_over(&fresh.store, &key(), witness.path()).unwrap();
    assert_eq!((handed.written, handed.unknown_here), (1, None));
    assert_eq!(
        audit::hand_over(&fresh.store, &key(), witness.path()).unwrap().written,
        0
    );

    let older = Store::sqlite(&copy, store::SqliteOptions::default()).unwrap();
    assert!(verify(&older, &[]).is_sound());
    let files = fs::read_dir(witness.path()).unwrap();
    let text: String = files
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let (kept, damaged) = audit::read_checkpoints(&text);
    assert_eq!((kept.len(), damaged), (2, 0));
    assert!(verify(&fresh.store, &kept).is_sound());
    let fault = Fault::RolledBack { rows: 10 };
    let report = verify(&older, &kept);
    assert_eq!(
        report.bad,
        [Bad {
            lane: 0,
            seq: 11,
            fault
        }]
    );
    assert_eq!(report.newest, Some((2, late.checkpoint.at)));
    // And the program says so when it goes on from there, even after it signed a second number two.
    assert_eq!(
        audit::hand_over(&older, &key(), witness.path()).unwrap().unknown_here,
        Some(2)
    );
    append(&older, 700, 10);
    let second = take(&older, NOW.plus_seconds(1200));
    assert_eq!(second.checkpoint.number, 2);
    assert_eq!(
        audit::hand_over(&older, &key(), witness.path()).unwrap().unknown_here,
        Some(2)
    );
    let report = verify(&older, &[kept, vec![second]].concat());
    assert_eq!(report.forked, [2]);
    assert_eq!(report.bad[0].fault, Fault::Rewritten { after: 10 });
}

#[test]
fn a_checkpoint_that_nobody_trusted_signed_counts_for_nothing_and_is_told() {
    let fresh = Sqlite::new(&[MIGRATIONS]);
    append(&fresh.store, 0, 3);
    let forged = CheckpointKey::from_seed(&[4; 32]);
    let Taken::Made(forged) = audit::take(&fresh.store, &forged, NOW, Pace::NOW).unwrap() else {
        panic!("not made")
    };
    let report = verify(&fresh.store, &[*forged]);
    assert_eq!((report.unsigned.as_slice(), report.checkpoints), (&[1][..], 0));
    assert!(!report.is_sound() && report.bad.is_empty());
}

#[test]
fn a_witness_folder_that_is_not_there_is_told_and_made_up_for_later() {
    let fresh = Sqlite::new(&[MIGRATIONS]);
    append(&fresh.store, 0, 3);
    take(&fresh.store, NOW);
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("usb-stick");
    let error = audit::hand_over(&fresh.store, &key(), &missing).unwrap_err();
    assert!(matches!(error, journal::Error::Witness { .. }), "{error}");
    fs::create_dir(&missing).unwrap();
    assert_eq!(audit::hand_over(&fresh.store, &key(), &missing).unwrap().written, 1);
}
