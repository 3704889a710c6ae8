//! What the duties of data protection ask of people and cases. On both engines.

use base::{CaseId, PersonId};
use protection::erase;
use protection::retention::{self, Quiet};
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, why};

const DAY: i64 = 24 * 3600;

/// Whose time is over if nothing changed for so many days, the longest first.
fn quiet(world: &World, days: i64, most: u32) -> Vec<Quiet> {
    let before = world.ambient.now().plus_seconds(-days * DAY);
    world
        .cx
        .read(&world.steward, move |_, tx, actor| {
            retention::quiet(tx, actor.org, before, most)
        })
        .unwrap()
}

fn closed(world: &World, case: CaseId) {
    world
        .cx
        .write(&world.worker, move |cx, tx, actor| {
            protection::process::closing::ask(cx, tx, actor, case, "Closed", &why("the work is done"))
        })
        .unwrap();
}

fn erased(world: &World, person: PersonId, code: &str) {
    let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
    let code = code.to_owned();
    let ordered = world.cx.write(&world.supervisor, move |cx, tx, actor| {
        erase::run(cx, tx, actor, person, (&code, &why("the person asked for it")), &key)
    });
    erase::finish(&world.cx, &ordered.unwrap()).unwrap();
}

#[test]
fn only_those_all_of_whose_cases_have_been_closed_for_long_are_quiet() {
    both(SETS, |store| {
        let world = World::new(store);
        let first = world.register(&OKSANA);
        closed(&world, first.case);
        world.clock.advance(10 * DAY);
        let second = world.register(&[("prs_FirstName", "Second")]);
        closed(&world, second.case);
        let open = world.register(&[("prs_FirstName", "Third")]);
        let foreign = world.register_as(&world.stranger, None, &OKSANA);
        assert!(quiet(&world, 30, 9).is_empty(), "nobody yet");
        world.clock.advance(31 * DAY);

        let found = quiet(&world, 30, 9);
        let people: Vec<PersonId> = found.iter().map(|one| one.person).collect();
        assert_eq!(people, [first.person, second.person]);
        assert_eq!(
            (found[0].code.as_str(), found[0].team),
            (first.code.as_str(), Some(world.north))
        );
        assert_eq!(found[0].owner, Some(world.worker.user));
        assert_eq!(quiet(&world, 35, 9).len(), 1, "the second closed ten days later");
        assert_eq!(quiet(&world, 30, 1).len(), 1, "no more than asked for");

        erased(&world, first.person, &first.code);
        let left: Vec<PersonId> = quiet(&world, 30, 9).iter().map(|one| one.person).collect();
        assert_eq!(left, [second.person]);
        let asked = [first.person, second.person, open.person, foreign.person];
        let gone = world
            .cx
            .read(&world.steward, move |_, tx, actor| {
                retention::erased(tx, actor.org, &asked)
            })
            .unwrap();
        assert!(gone.contains(&first.person) && !gone.contains(&second.person) && !gone.contains(&open.person));
    });
}

#[test]
fn a_code_as_somebody_types_it_leads_to_the_person_of_the_own_organisation_only() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let foreign = world.register_as(&world.stranger, None, &OKSANA);
        let by_code = |typed: String| {
            world
                .cx
                .read(&world.steward, move |_, tx, actor| {
                    retention::by_code(tx, actor.org, &typed)
                })
                .unwrap()
                .map(|(person, _)| person)
        };
        assert_eq!(by_code(made.code.to_lowercase()), Some(made.person));
        assert_eq!(by_code(foreign.code), None);
        assert_eq!(by_code(String::from("no code")), None);
    });
}
