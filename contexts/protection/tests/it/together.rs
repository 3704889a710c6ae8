//! People who save at the same time, on either engine.

use std::sync::Barrier;
use std::thread;

use base::CaseId;
use protection::note;
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, why};

fn add(world: &World, case: CaseId, token: [u8; 16]) -> protection::model::ItemId {
    let added = world.cx.write(&world.worker, move |cx, tx, actor| {
        note::add(cx, tx, actor, case, token, &why("She slept well."))
    });
    added.unwrap()
}

#[test]
fn notes_of_eight_people_do_not_make_one_another_begin_again() {
    const EACH: u8 = 25;
    both(SETS, |store| {
        let world = World::new(store);
        let cases: Vec<CaseId> = (0..8)
            .map(|_| world.register(&[("prs_FirstName", "One")]).case)
            .collect();
        let before = store.meter().again.get();
        thread::scope(|scope| {
            for (case, number) in cases.iter().zip(0_u8..) {
                let world = &world;
                scope.spawn(move || {
                    (0..EACH).for_each(|turn| {
                        add(
                            world,
                            *case,
                            *blake3::hash(&[number, turn]).as_bytes().first_chunk().unwrap(),
                        );
                    });
                });
            }
        });
        let again = store.meter().again.get() - before;
        assert!(again < 10, "{again} of 200 were run again");
    });
}

#[test]
fn one_form_that_arrives_eight_times_at_once_makes_one_note() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&[("prs_FirstName", "One")]).case;
        for turn in 0..10 {
            let barrier = Barrier::new(8);
            let made: Vec<_> = thread::scope(|scope| {
                let send = || {
                    barrier.wait();
                    add(&world, case, [turn; 16])
                };
                let hands: Vec<_> = (0..8).map(|_| scope.spawn(send)).collect();
                hands.into_iter().map(|hand| hand.join().unwrap()).collect()
            });
            assert!(
                made.iter().all(|item| *item == made[0]),
                "every answer names the same note"
            );
        }
        let count = store.read(store::Scope::Org(world.org), |tx| {
            tx.one(
                "SELECT COUNT(*) FROM case_note WHERE case_id = $1",
                &[case.into()],
                |row| row.get::<i64>(0),
            )
        });
        assert_eq!(count.unwrap_or_else(|error: store::Error| panic!("{error}")), Some(10));
    });
}
