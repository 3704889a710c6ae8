//! Handing on the cases of somebody who leaves. On both engines.

use access::{Actor, Facts, Role, State, act};
use base::{Refusal, TeamId, UserId};
use protection::handover::{self, Share};
use protection::seen;
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, page, why};

fn administrator(world: &World) -> Actor {
    Actor::new(UserId::new(&world.ambient), world.org, [Role::UserAdministrator])
}

fn hand_over(
    world: &World,
    actor: &Actor,
    (from, of): (UserId, Option<TeamId>),
    to: (TeamId, Option<UserId>),
) -> Result<u64, Refusal> {
    world.cx.write(actor, move |cx, tx, actor| {
        let facts = Facts::of(actor.org).owner(from).team(of);
        let facts = of.map_or(facts, |team| facts.record(team));
        let grant = access::decide::<act::CaseHandOver>(actor, &facts)?;
        handover::run(tx, cx.ambient().now(), &grant, from, to)
    })
}

fn shares(world: &World, of: UserId) -> Vec<Share> {
    world
        .cx
        .read(&world.steward, |_, tx, actor| handover::shares(tx, actor.org, of))
        .unwrap()
}

#[test]
fn hundreds_of_cases_go_at_once_each_written_down_and_nothing_else_goes() {
    both(SETS, |store| {
        let world = World::new(store);
        let cases: Vec<_> = (0..300).map(|_| world.register(&[]).case).collect();
        let shut = cases[0];
        world
            .cx
            .write(&world.worker, move |cx, tx, a| {
                protection::process::closing::ask(cx, tx, a, shut, "Closed", &why("the work is done"))
            })
            .unwrap();
        let others = world.register_as(&world.colleague, Some(world.south), &[]).case;
        let (north, leaver) = (Some(world.north), world.worker.user);
        let before = Share {
            team: north,
            open: 299,
            closed: 1,
        };
        assert_eq!(shares(&world, leaver), [before]);

        for nobody in [&world.worker, &world.colleague, &world.steward, &world.auditor] {
            let done = hand_over(&world, nobody, (leaver, north), (world.south, None));
            assert!(matches!(done, Err(Refusal::Denied { .. })), "{done:?}");
        }
        let heir = Actor::new(UserId::new(&world.ambient), world.org, [Role::CaseWorker]);
        let went = hand_over(
            &world,
            &administrator(&world),
            (leaver, north),
            (world.north, Some(heir.user)),
        );
        assert_eq!(went.unwrap(), 300);
        assert_eq!(
            (shares(&world, leaver), shares(&world, heir.user)),
            (vec![], vec![before])
        );
        assert_eq!(page(world.open(&heir, cases[7]).unwrap()).case.version, 2);
        assert_eq!(page(world.open(&heir, shut).unwrap()).case.state, State::Closed);
        assert!(world.open(&heir, others).is_err());
        // Each case tells of it.
        let last = cases[299];
        let (_, looks) = world
            .cx
            .write(&world.supervisor, move |cx, tx, a| seen::run(cx, tx, a, last))
            .unwrap();
        let told = looks
            .iter()
            .filter(|look| look.action == Some(access::Action::CaseHandOver));
        assert_eq!(told.count(), 1);
    });
}

#[test]
fn a_supervisor_hands_on_what_their_teams_answer_for_and_what_is_of_no_team_finds_one() {
    both(SETS, |store| {
        let world = World::new(store);
        let leaver = Actor::new(UserId::new(&world.ambient), world.org, [Role::CaseWorker]);
        let lone = world.register_as(&leaver, None, &[]).case;
        let leader = Actor::new(UserId::new(&world.ambient), world.org, [Role::Supervisor]).in_teams([world.south]);
        world.register(&[]);
        let of_north = (world.worker.user, Some(world.north));
        assert!(hand_over(&world, &leader, of_north, (world.south, None)).is_err());
        assert!(hand_over(&world, &leader, (leaver.user, None), (world.south, None)).is_err());
        let done = hand_over(&world, &administrator(&world), (leaver.user, None), (world.south, None));
        assert_eq!(done.unwrap(), 1);
        let now = page(world.open(&leader, lone).unwrap()).case;
        assert_eq!((now.owner, now.team), (None, Some(world.south)));
        assert_eq!(
            hand_over(&world, &world.supervisor, of_north, (world.north, None)).unwrap(),
            1
        );
        let census = world
            .cx
            .read(&world.steward, |_, tx, actor| handover::census(tx, actor.org))
            .unwrap();
        assert_eq!(census.iter().map(|(_, count)| count).sum::<u64>(), 2);
        assert!(
            census
                .iter()
                .all(|(facts, _)| facts.owner.is_none() && facts.team.is_some())
        );
    });
}
