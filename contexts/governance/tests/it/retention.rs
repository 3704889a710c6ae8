//! What is kept for how long.

use std::collections::HashSet;

use access::{Actor, Facts, Role};
use base::{PersonId, Refusal};
use governance::retention::{self, Keep};
use governance::{Quiet, Technical};
use store::Store;
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, words};

const DAY: i64 = 24 * 3600;
const WHY: &str = "The regional court asked for it, file 12.";

fn overview(world: &World, actor: &Actor) -> retention::Overview {
    world.cx.read(actor, retention::overview).unwrap()
}

/// Somebody whose cases were closed so many days ago.
fn quiet(world: &World, days: i64, code: &str) -> PersonId {
    let person = PersonId::new(&world.ambient);
    world.kept.people.lock().unwrap().push(Quiet {
        person,
        code: code.into(),
        team: Some(world.team),
        owner: None,
        since: world.ambient.now().plus_seconds(-days * DAY),
    });
    person
}

fn hold(world: &World, actor: &Actor, code: &'static str) -> Result<retention::HoldId, Refusal> {
    let key = retention::key(&world.cx, actor).unwrap();
    world.cx.write(actor, move |cx, tx, actor| {
        retention::place(cx, tx, actor, &key, (code, &words(WHY)))
    })
}

#[test]
fn people_are_proposed_a_month_before_and_never_deleted_by_the_program() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let years = 7 * 365;
        quiet(&world, years + 1, "AAAA-AAAA-A");
        quiet(&world, years - 29, "BBBB-BBBB-B");
        quiet(&world, years - 31, "CCCC-CCCC-C");
        retention::nightly(&world.cx).unwrap();
        let due: Vec<String> = overview(&world, &world.officer)
            .due
            .into_iter()
            .map(|due| due.code)
            .collect();
        assert_eq!(due, ["AAAA-AAAA-A", "BBBB-BBBB-B"]);
        assert_eq!(world.kept.people.lock().unwrap().len(), 3, "nobody was deleted");
        let people = overview(&world, &world.supervisor).due.len();
        assert_eq!(people, 2, "a supervisor of the team confirms");
        let other = Actor::new(world.supervisor.user, world.supervisor.org, [Role::Supervisor]);
        assert_eq!(overview(&world, &other).due.len(), 0, "of another team none");
        assert_eq!(overview(&world, &world.stranger).due.len(), 0);
    });
}

#[test]
fn what_a_person_erased_is_counted_in_the_register_once() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let person = quiet(&world, 3000, "AAAA-AAAA-A");
        retention::nightly(&world.cx).unwrap();
        world.kept.people.lock().unwrap().clear();
        world.kept.erased.lock().unwrap().insert(person);
        retention::nightly(&world.cx).unwrap();
        retention::nightly(&world.cx).unwrap();
        let found = overview(&world, &world.officer);
        let done: Vec<(Keep, i64)> = found.done.iter().map(|done| (done.keep, done.count)).collect();
        assert_eq!((done, found.due.len()), (vec![(Keep::ClosedCases, 1)], 0));
    });
}

#[test]
fn technical_rows_go_by_themselves_after_the_days_that_were_chosen() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let wanted: retention::Wanted = [
            ("3650", Keep::ClosedCases),
            ("60", Keep::Imports),
            ("30", Keep::Devices),
            ("7", Keep::Notices),
        ]
        .map(|(days, keep)| (keep, days.to_owned()))
        .to_vec();
        world
            .cx
            .write(&world.settings, move |cx, tx, actor| {
                retention::change(cx, tx, actor, &wanted)
            })
            .unwrap();
        retention::nightly(&world.cx).unwrap();
        let now = world.ambient.now();
        let cleared: HashSet<(String, i64)> = world
            .kept
            .cleared
            .lock()
            .unwrap()
            .iter()
            .filter(|(org, ..)| *org == world.officer.org)
            .map(|(_, what, before)| (format!("{what:?}"), now.seconds_since(*before) / DAY))
            .collect();
        let expected = [
            (Technical::Imports, 60),
            (Technical::Devices, 30),
            (Technical::Notices, 7),
        ];
        assert_eq!(cleared, expected.map(|(what, days)| (format!("{what:?}"), days)).into());
    });
}

#[test]
fn days_beyond_the_bounds_are_refused_together_and_nothing_is_saved() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let wanted: retention::Wanted = vec![
            (Keep::ClosedCases, "10".into()),
            (Keep::Imports, "60".into()),
            (Keep::Devices, "soon".into()),
            (Keep::Notices, "91".into()),
        ];
        let refused = world
            .cx
            .write(&world.settings, move |cx, tx, actor| {
                retention::change(cx, tx, actor, &wanted)
            })
            .unwrap_err();
        let Refusal::Invalid(problems) = refused else {
            panic!("{refused}")
        };
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["closed-cases", "devices", "notices"]);
        let imports = overview(&world, &world.settings).settings[1];
        assert_eq!((imports.keep, imports.days), (Keep::Imports, 365));
        let wanted: retention::Wanted = vec![(Keep::Imports, "60".into())];
        let refused = world.cx.write(&world.officer, move |cx, tx, actor| {
            retention::change(cx, tx, actor, &wanted)
        });
        assert!(refused.is_err(), "the officer sees and does not choose");
    });
}

#[test]
fn whoever_is_held_is_not_proposed_until_the_hold_is_lifted() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let person = quiet(&world, 3000, "AAAA-AAAA-A");
        let facts = Facts::of(world.officer.org).record(person).team(world.team);
        world
            .kept
            .codes
            .lock()
            .unwrap()
            .push(("AAAA-AAAA-A".into(), person, facts));
        assert!(hold(&world, &world.worker, "AAAA-AAAA-A").is_err());
        assert!(matches!(
            hold(&world, &world.officer, "XXXX").unwrap_err(),
            Refusal::Invalid(_)
        ));
        let id = hold(&world, &world.officer, "AAAA-AAAA-A").unwrap();
        assert!(
            matches!(
                hold(&world, &world.supervisor, "AAAA-AAAA-A").unwrap_err(),
                Refusal::Invalid(_)
            ),
            "one is enough"
        );
        let org = world.officer.org;
        let held = |org| {
            store
                .read(store::Scope::Org(org), move |tx| retention::held(tx, org))
                .unwrap()
        };
        assert_eq!(held(org), HashSet::from([person]));
        assert_eq!(held(world.stranger.org), HashSet::new());
        retention::nightly(&world.cx).unwrap();
        let found = overview(&world, &world.officer);
        assert_eq!((found.due.len(), found.holds.len()), (0, 1));
        assert_eq!(found.holds[0].reason.as_ref().unwrap().expose(), WHY);
        assert!(
            overview(&world, &world.settings).holds[0].reason.is_none(),
            "settings need no reasons"
        );
        let lift = |actor: &Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| retention::lift(cx, tx, actor, id))
        };
        assert!(lift(&world.settings).is_err());
        assert!(matches!(lift(&world.stranger).unwrap_err(), Refusal::NotFound));
        lift(&world.supervisor).unwrap();
        assert!(matches!(lift(&world.supervisor).unwrap_err(), Refusal::NotFound));
        retention::nightly(&world.cx).unwrap();
        assert_eq!(overview(&world, &world.officer).due.len(), 1);
    });
}
