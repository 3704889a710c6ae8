//! Goals and services, and the fact of each service that was given.

use access::{Actor, Role};
use base::{CaseId, Redacted, Refusal};
use journal::facts::{self, Period};
use protection::items;
use protection::model::ItemId;
use protection::plan::model::{Effect, GoalState, Kind, Progress, Provider, Satisfaction, ServiceId, WhyNot};
use protection::plan::services::{self, Came, Wanted};
use protection::plan::{Board, board, goals};
use standards::htcds::Section;
use store::Scope;
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, given, why};

const NAME: &str = "Fundacja Nadzieja";

pub(crate) fn wanted(kind: Kind) -> Wanted {
    Wanted {
        goal: None,
        kind: Some(kind),
        day: Some("2026-12-10".into()),
        provider: Provider::Other,
        provider_name: why(NAME),
        note: why("asks for somebody who speaks Ukrainian"),
    }
}

/// Plans a service by a form of its own.
pub(crate) fn plan(world: &World, actor: &Actor, case: CaseId, kind: Kind) -> Result<ServiceId, Refusal> {
    let token = *world.ambient.uuid_v7().as_bytes();
    make(world, actor, case, token, wanted(kind))
}

fn make(world: &World, actor: &Actor, case: CaseId, token: [u8; 16], wanted: Wanted) -> Result<ServiceId, Refusal> {
    world.cx.write(actor, move |cx, tx, actor| {
        services::plan(cx, tx, actor, case, token, &wanted)
    })
}

/// A goal in the plan, reached by nobody yet.
pub(crate) fn goal(world: &World, case: CaseId) -> ItemId {
    let token = *world.ambient.uuid_v7().as_bytes();
    let made = world.cx.write(&world.worker, move |cx, tx, actor| {
        let given = vec![
            given(Section::SupportPlan, "spl_Objectives", "A room of her own"),
            given(Section::SupportPlan, "spl_Type", "SocialCare"),
        ];
        items::add(cx, tx, actor, case, Section::SupportPlan, token, given)
    });
    let goal = made.unwrap();
    set(world, case, goal, GoalState::Open).unwrap();
    goal
}

fn set(world: &World, case: CaseId, goal: ItemId, state: GoalState) -> Result<(), Refusal> {
    world.cx.write(&world.worker, move |cx, tx, actor| {
        goals::set(cx, tx, actor, case, goal, state)
    })
}

fn look(world: &World, actor: &Actor, case: CaseId) -> Result<Board, Refusal> {
    world.cx.write(actor, move |cx, tx, actor| board(cx, tx, actor, case))
}

fn came(progress: Progress) -> Came {
    Came {
        progress,
        day: Some("2026-11-10".into()),
        quantity: "٣".into(),
        amount: "120.50".into(),
        currency: "eur".into(),
        effect: Some(Effect::Helped),
        satisfaction: Some(Satisfaction::Declined),
        why_not: None,
        note: Some(why("three nights until the flat was free")),
    }
}

fn record(world: &World, actor: &Actor, case: CaseId, service: ServiceId, came: Came) -> Result<(), Refusal> {
    let version = look(world, &world.worker, case).unwrap();
    let version = version.services.iter().find(|it| it.id == service);
    let version = version.map_or(0, |it| it.version);
    at(world, actor, case, (service, version), came)
}

fn at(world: &World, actor: &Actor, case: CaseId, at: (ServiceId, i64), came: Came) -> Result<(), Refusal> {
    world.cx.write(actor, move |cx, tx, actor| {
        services::record(cx, tx, actor, case, at, &came)
    })
}

/// Deeds and quantity of every kind that stands.
fn counted(world: &World) -> Vec<(String, String, i64, i64)> {
    let sums = world.cx.read(&world.worker, |_, tx, actor| {
        Ok(facts::sums(tx, actor.org, &Period::default(), None)?)
    });
    let mut all: Vec<_> = sums
        .unwrap()
        .into_iter()
        .map(|it| (it.kind, it.unit, it.deeds, it.quantity))
        .filter(|it| it.2 != 0)
        .collect();
    all.sort();
    all
}

#[test]
fn a_service_is_counted_while_it_stands_as_given_and_never_twice() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let token = *world.ambient.uuid_v7().as_bytes();
        let one = make(&world, &world.worker, case, token, wanted(Kind::Shelter)).unwrap();
        assert_eq!(
            make(&world, &world.worker, case, token, wanted(Kind::Shelter)).unwrap(),
            one
        );
        assert_eq!(
            look(&world, &world.worker, case).unwrap().services.len(),
            1,
            "a form sent twice is one service"
        );
        assert!(counted(&world).is_empty(), "what is only planned was not done");

        record(&world, &world.worker, case, one, came(Progress::Provided)).unwrap();
        let shelter = |quantity| vec![("service.shelter".to_owned(), "night".to_owned(), 1, quantity)];
        assert_eq!(counted(&world), shelter(3));
        record(&world, &world.worker, case, one, came(Progress::Provided)).unwrap();
        assert_eq!(counted(&world), shelter(3));
        let more = Came {
            quantity: "5".into(),
            ..came(Progress::Provided)
        };
        record(&world, &world.supervisor, case, one, more).unwrap();
        assert_eq!(counted(&world), shelter(5));

        let board = look(&world, &world.worker, case).unwrap();
        let it = &board.services[0];
        let cost = it.cost.unwrap();
        assert_eq!((cost.amount().as_str(), cost.currency.code()), ("120.50", "EUR"));
        assert_eq!((it.quantity, it.satisfaction), (Some(5), Some(Satisfaction::Declined)));
        assert_eq!(it.provider_name.as_ref().map(|name| name.expose().as_str()), Some(NAME));

        let not = Came {
            why_not: Some(WhyNot::Unsafe),
            ..came(Progress::NotProvided)
        };
        record(&world, &world.worker, case, one, not).unwrap();
        assert!(counted(&world).is_empty());
        let board = look(&world, &world.worker, case).unwrap();
        let it = &board.services[0];
        assert_eq!(
            (it.quantity, it.cost, it.effect, it.why_not),
            (None, None, None, Some(WhyNot::Unsafe))
        );
        record(&world, &world.worker, case, one, came(Progress::Provided)).unwrap();
        record(&world, &world.worker, case, one, came(Progress::Mistake)).unwrap();
        assert!(counted(&world).is_empty());
    });
}

#[test]
fn what_is_counted_stays_when_the_person_is_erased_and_leads_to_nobody() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let one = plan(&world, &world.worker, made.case, Kind::Medical).unwrap();
        record(&world, &world.worker, made.case, one, came(Progress::Provided)).unwrap();
        let before = counted(&world);
        world.erase(made.person, &made.code);
        assert_eq!(counted(&world), before);
        let count = |sql: &str| -> i64 {
            let found = store.read(Scope::Server, |tx| tx.one(sql, &[], |row| row.get(0)));
            let found: Result<Option<i64>, store::Error> = found;
            found.unwrap().unwrap()
        };
        let left = count("SELECT COUNT(*) FROM fact f JOIN plan_service s ON s.source = f.source");
        assert_eq!((left, count("SELECT COUNT(*) FROM fact")), (0, 1));
        assert_eq!(
            count("SELECT COUNT(*) FROM fact WHERE source IN (SELECT subject_id FROM audit)"),
            0
        );
    });
}

#[test]
fn what_cannot_be_taken_is_said_all_at_once_and_nothing_is_saved() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let one = plan(&world, &world.worker, case, Kind::Cash).unwrap();
        let wrong = |came: Came| match record(&world, &world.worker, case, one, came) {
            Err(Refusal::Invalid(problems)) => problems
                .into_iter()
                .map(|it| (it.field.to_string(), it.message))
                .collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let bad = Came {
            day: Some("2031-01-01".into()),
            quantity: "-1".into(),
            amount: "1.234".into(),
            ..came(Progress::Provided)
        };
        let named = |problems: Vec<(String, &str)>| problems.into_iter().map(|it| it.0).collect::<Vec<_>>();
        assert_eq!(named(wrong(bad)), ["on", "quantity", "amount"]);
        let bad = Came {
            currency: "euro".into(),
            day: None,
            quantity: "1000000".into(),
            ..came(Progress::Provided)
        };
        assert_eq!(named(wrong(bad)), ["on", "quantity", "currency"]);
        assert_eq!(named(wrong(came(Progress::NotProvided))), ["why_not"]);
        let board = look(&world, &world.worker, case).unwrap();
        assert_eq!(
            (board.services[0].version, board.services[0].progress),
            (1, Progress::Planned)
        );
        assert!(counted(&world).is_empty());
        let nothing = Wanted {
            kind: None,
            ..wanted(Kind::Cash)
        };
        let token = [7; 16];
        assert!(matches!(
            make(&world, &world.worker, case, token, nothing),
            Err(Refusal::Invalid(_))
        ));
    });
}

#[test]
fn a_stale_page_saves_nothing_and_nobody_reaches_into_another_case() {
    both(SETS, |store| {
        let world = World::new(store);
        let (case, other) = (world.register(&OKSANA).case, world.register(&OKSANA).case);
        let one = plan(&world, &world.worker, case, Kind::Legal).unwrap();
        at(&world, &world.worker, case, (one, 1), came(Progress::Provided)).unwrap();
        let stale = Came {
            quantity: "9".into(),
            ..came(Progress::Provided)
        };
        let refused = at(&world, &world.supervisor, case, (one, 1), stale);
        assert!(matches!(refused, Err(Refusal::Conflict { current: 2 })), "{refused:?}");
        assert_eq!(counted(&world)[0].3, 3);

        let refused = at(&world, &world.worker, other, (one, 2), came(Progress::Mistake));
        assert!(matches!(refused, Err(Refusal::NotFound)), "{refused:?}");
        let goal = goal(&world, case);
        assert!(matches!(
            set(&world, other, goal, GoalState::Reached),
            Err(Refusal::NotFound)
        ));
        let stolen = Wanted {
            goal: Some(goal),
            ..wanted(Kind::Legal)
        };
        assert!(matches!(
            make(&world, &world.worker, other, [1; 16], stolen),
            Err(Refusal::NotFound)
        ));
        for actor in [&world.stranger, &world.auditor] {
            assert!(look(&world, actor, case).is_err());
            assert!(plan(&world, actor, case, Kind::Legal).is_err());
        }
    });
}

#[test]
fn who_helps_writes_down_what_they_did_and_who_never_sees_identity_reads_no_note() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let helper =
            Actor::new(base::UserId::new(&world.ambient), world.org, [Role::Counsellor]).in_teams([world.north]);
        let goal = goal(&world, case);
        let for_it = Wanted {
            goal: Some(goal),
            ..wanted(Kind::Psychosocial)
        };
        let one = make(&world, &helper, case, [9; 16], for_it).unwrap();
        record(&world, &helper, case, one, came(Progress::Provided)).unwrap();
        let seen = look(&world, &helper, case).unwrap();
        assert!(!seen.edits && seen.records);
        assert_eq!(seen.goals[0].state, GoalState::Open);
        set(&world, case, goal, GoalState::Partly).unwrap();
        assert_eq!(
            look(&world, &world.worker, case).unwrap().goals[0].state,
            GoalState::Partly
        );

        let steward = look(&world, &world.steward, case).unwrap();
        let it = &steward.services[0];
        assert!(it.hidden && it.note.is_none() && it.provider_name.is_none());
        assert_eq!((it.goal, it.quantity), (Some(goal), Some(3)));
        // What such a form does not show it leaves alone.
        let blind = Came {
            note: None,
            ..came(Progress::Provided)
        };
        record(&world, &world.worker, case, one, blind).unwrap();
        let note = look(&world, &world.worker, case).unwrap().services[0].note.clone();
        let note: Redacted<String> = note.unwrap();
        assert!(note.expose().starts_with("three nights"));
        assert!(protection::proof::open_some(&world.cx, 1000).is_ok());
    });
}
