//! The register of breaches, from the report to its end.

use base::{FieldProblem, Refusal};
use governance::Tell;
use governance::breach::rules::{Clock, clock};
use governance::breach::{self, Added, Assessment, Breach, BreachId, Decision, Phase, Report, StepKind, Verdict, Whom};
use store::Store;
use store::testing::both;

use crate::house::SETS;
use crate::world::{World, lost_list, words};

const WHY: &str = "Judged with the supervisor, see note.";

fn fields(refusal: Refusal) -> Vec<String> {
    match refusal {
        Refusal::Invalid(problems) => problems
            .into_iter()
            .map(|problem: FieldProblem| problem.field)
            .collect(),
        other => panic!("{other}"),
    }
}

fn see(world: &World, id: BreachId) -> Breach {
    world
        .cx
        .write(&world.officer, move |cx, tx, actor| breach::view(cx, tx, actor, id))
        .unwrap()
        .breach
}

fn assess(world: &World, id: BreachId) {
    let it = see(world, id);
    let it = Assessment {
        version: it.version,
        kind: it.kind,
        noticed_hours: None,
        happened: None,
        data: it.data,
        people: it.people,
        about: "14".into(),
        severity: "serious".into(),
        text: words(WHY),
    };
    world
        .cx
        .write(&world.officer, move |cx, tx, actor| {
            breach::assess(cx, tx, actor, id, &it)
        })
        .unwrap();
}

fn decide(world: &World, id: BreachId, authority: Verdict, affected: Verdict) -> Result<(), Refusal> {
    let it = Decision {
        version: see(world, id).version,
        authority,
        affected,
        text: words(WHY),
    };
    world.cx.write(&world.officer, move |cx, tx, actor| {
        breach::decide(cx, tx, actor, id, &it)
    })
}

fn told(world: &World, id: BreachId, whom: Whom) -> Result<(), Refusal> {
    world.cx.write(&world.officer, move |cx, tx, actor| {
        breach::told(cx, tx, actor, id, whom, &words(WHY))
    })
}

fn close(world: &World, id: BreachId) -> Result<(), Refusal> {
    world.cx.write(&world.officer, move |cx, tx, actor| {
        breach::close(cx, tx, actor, id, &words(WHY))
    })
}

#[test]
fn a_breach_goes_from_the_report_of_a_case_worker_to_its_end() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let reported = world.report(&world.worker, lost_list()).unwrap();
        assert_eq!((reported.number, reported.told), (1, 1));
        let org = world.officer.org;
        assert_eq!(world.told.take(), [(org, Tell::BreachReported, reported.id.uuid())]);
        let id = reported.id;
        let it = see(&world, id);
        assert_eq!(it.phase, Phase::Reported);
        assert_eq!(
            clock(&it, world.ambient.now()),
            Clock::Left(70),
            "noticed two hours ago"
        );

        let refused = decide(&world, id, Verdict::Notify, Verdict::No).unwrap_err();
        assert!(matches!(
            refused,
            Refusal::NotNow {
                why: "governance-not-assessed"
            }
        ));
        assess(&world, id);
        assert_eq!(
            (see(&world, id).phase, see(&world, id).about),
            (Phase::Assessed, Some(14))
        );
        assert!(
            matches!(close(&world, id).unwrap_err(), Refusal::NotNow { .. }),
            "nothing is decided"
        );
        let refused = told(&world, id, Whom::Authority).unwrap_err();
        assert!(
            matches!(refused, Refusal::NotNow { .. }),
            "it was not decided to tell them"
        );

        decide(&world, id, Verdict::Notify, Verdict::Notify).unwrap();
        told(&world, id, Whom::Authority).unwrap();
        assert_eq!(see(&world, id).phase, Phase::Assessed, "the people do not know yet");
        assert_eq!(clock(&see(&world, id), world.ambient.now()), Clock::Settled);
        told(&world, id, Whom::Affected).unwrap();
        assert_eq!(see(&world, id).phase, Phase::Notified);
        close(&world, id).unwrap();
        assert_eq!(see(&world, id).phase, Phase::Closed);
        assert!(close(&world, id).is_err(), "closed is closed");
        world
            .cx
            .write(&world.officer, move |cx, tx, actor| {
                breach::reopen(cx, tx, actor, id, &words(WHY))
            })
            .unwrap();
        let opened = world
            .cx
            .write(&world.officer, move |cx, tx, actor| breach::view(cx, tx, actor, id))
            .unwrap();
        let kinds: Vec<StepKind> = opened.steps.iter().map(|step| step.kind).collect();
        use StepKind::{Assessed, Closed, Decided, Reopened, Reported, ToldAffected, ToldAuthority};
        let expected = [
            Reported,
            Assessed,
            Decided,
            ToldAuthority,
            ToldAffected,
            Closed,
            Reopened,
        ];
        assert_eq!(kinds, expected);
        assert!(opened.steps.iter().all(|step| step.text.is_some() && !step.hidden));
    });
}

#[test]
fn a_decision_that_nobody_is_told_stops_the_clock() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let id = world.report(&world.worker, lost_list()).unwrap().id;
        assess(&world, id);
        decide(&world, id, Verdict::No, Verdict::No).unwrap();
        let it = see(&world, id);
        assert_eq!(
            (it.phase, clock(&it, world.ambient.now())),
            (Phase::NotNotified, Clock::Settled)
        );
        world.clock.advance(100 * 3600);
        assert_eq!(breach::remind(&world.cx).unwrap(), 0);
        close(&world, id).unwrap();
    });
}

#[test]
fn officers_are_reminded_when_a_day_is_left_and_when_the_time_is_over_once_each() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let id = world.report(&world.worker, lost_list()).unwrap().id;
        world.told.take();
        world.clock.advance(45 * 3600);
        assert_eq!(breach::remind(&world.cx).unwrap(), 0, "25 hours are left");
        world.clock.advance(3600);
        assert_eq!(breach::remind(&world.cx).unwrap(), 1);
        assert_eq!(breach::remind(&world.cx).unwrap(), 0, "once is enough");
        world.clock.advance(24 * 3600 + 1);
        assert_eq!(breach::remind(&world.cx).unwrap(), 1);
        assert_eq!(breach::remind(&world.cx).unwrap(), 0);
        let told = world.told.take();
        assert_eq!(told, [(world.officer.org, Tell::BreachDue, id.uuid()); 2]);
        assert!(matches!(clock(&see(&world, id), world.ambient.now()), Clock::Over(0)));
    });
}

#[test]
fn who_reported_it_sees_how_it_stands_and_nobody_else_but_the_officer() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let id = world.report(&world.worker, lost_list()).unwrap().id;
        assess(&world, id);
        let view = |actor: &access::Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| breach::view(cx, tx, actor, id))
        };
        let opened = view(&world.worker).unwrap();
        let texts: Vec<bool> = opened.steps.iter().map(|step| step.text.is_some()).collect();
        assert_eq!(
            texts,
            [true, false],
            "their own words, not the judgement of the officer"
        );
        assert!(opened.steps[1].hidden);
        assert!(matches!(view(&world.colleague).unwrap_err(), Refusal::Denied { .. }));
        assert!(matches!(view(&world.stranger).unwrap_err(), Refusal::NotFound));
        let listed = |actor: &access::Actor| {
            world
                .cx
                .read(actor, |_, tx, actor| breach::own(tx, actor))
                .unwrap()
                .len()
        };
        assert_eq!(
            (listed(&world.worker), listed(&world.colleague), listed(&world.officer)),
            (1, 0, 0)
        );
        let register = |actor: &access::Actor| world.cx.read(actor, breach::register);
        assert!(register(&world.worker).is_err());
        assert_eq!(register(&world.officer).unwrap().open.len(), 1);
        assert_eq!(register(&world.stranger).unwrap().open.len(), 0);
        let add = |actor: &access::Actor| {
            world.cx.write(actor, move |cx, tx, actor| {
                breach::add(cx, tx, actor, id, Added::Note, &words("Found again under the seat."))
            })
        };
        add(&world.worker).unwrap();
        add(&world.officer).unwrap();
        assert!(add(&world.colleague).is_err());
        assert!(decide_as(&world, &world.worker, id).is_err());
    });
}

fn decide_as(world: &World, actor: &access::Actor, id: BreachId) -> Result<(), Refusal> {
    let it = Decision {
        version: 2,
        authority: Verdict::No,
        affected: Verdict::No,
        text: words(WHY),
    };
    world
        .cx
        .write(actor, move |cx, tx, actor| breach::decide(cx, tx, actor, id, &it))
}

#[test]
fn every_answer_that_cannot_be_taken_is_told_at_once() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let it = Report {
            kind: "gone".into(),
            hours: "-3".into(),
            happened: "2027-05".parse().ok(),
            data: vec!["shoes".into()],
            people: vec!["ghosts".into()],
            about: "many".into(),
            text: words("lost"),
        };
        let wrong = fields(world.report(&world.worker, it).unwrap_err());
        assert_eq!(wrong, ["kind", "hours", "about", "happened", "data", "people", "text"]);
        assert_eq!(world.told.take(), [], "nothing was written down, nobody was told");
    });
}

#[test]
fn two_officers_do_not_overwrite_one_another() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        let id = world.report(&world.worker, lost_list()).unwrap().id;
        assess(&world, id);
        let it = Decision {
            version: 1,
            authority: Verdict::No,
            affected: Verdict::No,
            text: words(WHY),
        };
        let refused = world
            .cx
            .write(&world.officer, move |cx, tx, actor| {
                breach::decide(cx, tx, actor, id, &it)
            })
            .unwrap_err();
        assert!(matches!(refused, Refusal::Conflict { current: 2 }));
        assert_eq!(see(&world, id).authority.verdict, Verdict::Open);
    });
}

#[test]
fn what_was_told_lies_sealed_and_the_register_does_not_hold_it() {
    both(SETS, |store: &Store| {
        let world = World::new(store);
        world.report(&world.worker, lost_list()).unwrap();
        let rows = store
            .read(store::Scope::Server, |tx| {
                tx.query("SELECT detail, text FROM breach_step", &[], |row| {
                    Ok((row.get::<String>(0)?, row.get::<Vec<u8>>(1)?))
                })
            })
            .unwrap();
        assert_eq!(rows.len(), 1);
        assert!(!rows[0].0.contains("Zlatoust"));
        assert!(!rows[0].1.windows(8).any(|part| part == b"Zlatoust"));
        let texts = ui::Catalogue::new(&[governance::SOURCES, &crate::pages::words()]).unwrap();
        let l = texts.localizer(ui::Lang::En);
        let file = world
            .cx
            .write(&world.officer, move |cx, tx, actor| breach::csv(cx, tx, actor, &l))
            .unwrap();
        let file = String::from_utf8(file).unwrap();
        assert_eq!(file.lines().count(), 2);
        assert!(file.contains("Paper was lost") && !file.contains("Zlatoust"), "{file}");
    });
}
