//! Registering, finding again, lists: on both engines.

use base::Refusal;
use protection::edit;
use protection::list::{self, Narrow};
use protection::model::Consent;
use protection::register::{self, NewCase};
use protection::similar::{self, Asked, Similar};
use standards::htcds::Section;
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, content, date, given, page, why};

#[test]
fn a_registered_person_is_found_again_in_another_script_with_slips_and_by_every_number() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        for query in [
            "Oksana Marianenko",
            "Marjanenko Oxana",
            "оксана",
            made.code.as_str(),
            "+380441234567",
            "044 123-45-67",
            "ficx 778899",
        ] {
            let found = world.find(&world.worker, query);
            assert_eq!(found.first().map(|found| found.case.id), Some(made.case), "{query}");
        }
        let found = world.find(&world.worker, "Oksana");
        assert_eq!(found[0].masked.expose(), "О••• М•••");
        assert!(world.find(&world.worker, &made.code.replace('-', "").to_lowercase())[0].exact);
        // Nobody else's caseload, nobody else's organisation.
        assert!(world.find(&world.colleague, "Oksana").is_empty());
        assert!(world.find(&world.colleague, &made.code).is_empty());
        assert!(world.find(&world.stranger, "Oksana").is_empty());
        assert_eq!(world.find(&world.supervisor, "Oksana").len(), 1);
    });
}

#[test]
fn the_name_index_is_built_from_the_store_when_the_program_starts_again() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        world.cx.unlock(world.org, &mut |_| {}).unwrap();
        assert_eq!(world.cx.unlocked(world.org), Some(1));
        // A second start over the same store.
        let again = protection::Protection::new(
            store.clone(),
            (*world.vault).clone(),
            world.ambient.clone(),
            std::sync::Arc::new(crate::world::Nobody),
        );
        assert_eq!(again.unlocked(world.org), None);
        let mut told = 0;
        again.unlock(world.org, &mut |done| told = done).unwrap();
        assert_eq!((again.unlocked(world.org), told), (Some(1), 1));
        let found = again
            .write(&world.worker, move |cx, tx, actor| {
                protection::find::run(cx, tx, actor, &why("Oksana"))
            })
            .unwrap();
        assert_eq!(found.people[0].case.id, made.case);
    });
}

#[test]
fn the_same_form_sent_twice_registers_one_person() {
    both(SETS, |store| {
        let world = World::new(store);
        let input = NewCase {
            token: world.ambient.uuid_v7().into_bytes(),
            registered_on: "2026-11-01".into(),
            consent: Consent::NotAsked,
            team: Some(world.north),
            person: content(&OKSANA),
            case: protection::model::Content::default(),
        };
        let run = |actor: &access::Actor| {
            let (keys, input) = (register::keys(&world.cx, actor).unwrap(), input.clone());
            world
                .cx
                .write(actor, move |cx, tx, actor| register::run(cx, tx, actor, &keys, &input))
        };
        let (first, second) = (run(&world.worker).unwrap(), run(&world.worker).unwrap());
        assert_eq!(first, second);
        let all = world.cx.read(&world.worker, |_, tx, actor| {
            list::run(tx, actor, &Narrow::default(), None, 10)
        });
        assert_eq!(all.unwrap().cases.len(), 1);
    });
}

#[test]
fn nobody_registers_into_a_team_that_is_not_theirs() {
    both(SETS, |store| {
        let world = World::new(store);
        let input = NewCase {
            token: [1; 16],
            registered_on: "2026-11-01".into(),
            consent: Consent::Given,
            team: Some(world.south),
            person: content(&OKSANA),
            case: protection::model::Content::default(),
        };
        // Nor into none, while they are in one: nobody else would see the case.
        for (actor, team) in [
            (&world.worker, Some(world.south)),
            (&world.worker, None),
            (&world.supervisor, None),
        ] {
            let keys = register::keys(&world.cx, actor).unwrap();
            let input = NewCase { team, ..input.clone() };
            let refused = world
                .cx
                .write(actor, move |cx, tx, actor| register::run(cx, tx, actor, &keys, &input));
            assert!(matches!(refused, Err(Refusal::Invalid(problems)) if problems[0].field == "team"));
        }
        let keys = register::keys(&world.cx, &world.steward).unwrap();
        let denied = world.cx.write(&world.steward, move |cx, tx, actor| {
            register::run(
                cx,
                tx,
                actor,
                &keys,
                &NewCase {
                    team: None,
                    ..input.clone()
                },
            )
        });
        assert!(denied.is_err());
    });
}

#[test]
fn who_may_be_the_same_is_shown_to_their_team_and_to_others_only_as_a_team_to_ask() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let asked = |name: &str, birth: Option<&str>| Asked {
            names: vec![why(name)],
            birth: birth.map(date),
            others: true,
        };
        let run = |actor: &access::Actor, asked: Asked| {
            world.cx.unlock(actor.org, &mut |_| {}).unwrap();
            world
                .cx
                .write(actor, move |cx, tx, actor| similar::run(cx, tx, actor, &asked))
                .unwrap()
        };
        let own = run(&world.worker, asked("Oksana Marianenko", Some("1999")));
        assert!(matches!(&own[..], [Similar::Yours(found)] if found.case.id == made.case));
        let others = run(&world.colleague, asked("Oksana Marianenko", None));
        assert!(matches!(others[..], [Similar::Ask(Some(team))] if team == world.north));
        assert!(run(&world.colleague, asked("Oksana Marianenko", Some("1975"))).is_empty());
        assert!(run(&world.colleague, asked("Ivan Bondar", None)).is_empty());
        assert!(run(&world.stranger, asked("Oksana Marianenko", None)).is_empty());
        // Whoever asks too much is answered about their own people only, and is told so.
        let unasked = Asked {
            others: false,
            ..asked("Oksana Marianenko", None)
        };
        assert!(matches!(
            run(&world.colleague, unasked.clone())[..],
            [Similar::OthersNotAsked]
        ));
        assert!(matches!(
            run(&world.worker, unasked)[..],
            [Similar::Yours(_), Similar::OthersNotAsked]
        ));
        let may = |actor: &access::Actor| world.cx.may_ask_others(actor);
        let asked = (0..1000).take_while(|_| may(&world.colleague)).count();
        assert_eq!(asked, usize::try_from(similar::QUESTIONS.burst).unwrap());
        assert!(may(&world.worker));
        world.clock.advance(i64::from(similar::QUESTIONS.seconds_per_try));
        assert!(may(&world.colleague) && !may(&world.colleague));
    });
}

#[test]
fn lists_show_what_may_be_seen_narrowed_and_page_by_page() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut made = Vec::new();
        for at in 0..7 {
            world.clock.advance(1);
            let gender = if at % 2 == 0 { "Feminine" } else { "Masculine" };
            made.push(world.register(&[
                ("prs_FirstName", "Test"),
                ("prs_Gender", gender),
                ("prs_Birthdate", "1990-01-01"),
            ]));
        }
        world.register_as(&world.colleague, Some(world.south), &[("prs_FirstName", "Other")]);
        let run = |actor: &access::Actor, narrow: &Narrow, after, most| {
            world
                .cx
                .read(actor, |_, tx, actor| list::run(tx, actor, narrow, after, most))
                .unwrap()
        };
        let first = run(&world.worker, &Narrow::default(), None, 5);
        let second = run(&world.worker, &Narrow::default(), first.next, 5);
        let ids: Vec<_> = first.cases.iter().chain(&second.cases).map(|case| case.id).collect();
        assert_eq!(ids, made.iter().rev().map(|made| made.case).collect::<Vec<_>>());
        assert!(second.next.is_none());
        let count = |actor: &access::Actor, narrow: Narrow| run(actor, &narrow, None, 50).cases.len();
        assert_eq!(count(&world.supervisor, Narrow::default()), 8);
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    gender: Some("Masculine".into()),
                    ..Narrow::default()
                }
            ),
            3
        );
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    age_band: Some("30--38".into()),
                    ..Narrow::default()
                }
            ),
            7
        );
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    status: Some("Closed".into()),
                    ..Narrow::default()
                }
            ),
            0
        );
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    owner: Some(world.worker.user),
                    open: true,
                    ..Narrow::default()
                }
            ),
            7
        );
        assert_eq!(
            count(
                &world.supervisor,
                Narrow {
                    team: Some(world.south),
                    ..Narrow::default()
                }
            ),
            1
        );
        assert_eq!(
            count(
                &world.supervisor,
                Narrow {
                    unowned: true,
                    ..Narrow::default()
                }
            ),
            0
        );
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    from: Some("2026-11-02".into()),
                    ..Narrow::default()
                }
            ),
            0
        );
        assert_eq!(
            count(
                &world.worker,
                Narrow {
                    until: Some("2026-11-01".into()),
                    ..Narrow::default()
                }
            ),
            7
        );
        // The steward sees cases of all teams.
        let all = run(&world.steward, &Narrow::default(), None, 50);
        assert_eq!(all.cases.len(), 8);
        // By form of exploitation, kept up to date by changes.
        let kind = Narrow {
            exploitation: Some("ForcedLabour".into()),
            ..Narrow::default()
        };
        assert_eq!(count(&world.worker, kind.clone()), 0);
        let case = made[0].case;
        let answers = vec![given(
            Section::Victim,
            "vic_TypeOfExploitation",
            "ForcedLabour Servitude",
        )];
        let version = page(world.open(&world.worker, case).unwrap()).case.version;
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Victim, version, answers.clone())
            })
            .unwrap();
        assert_eq!(count(&world.worker, kind), 1);
    });
}
