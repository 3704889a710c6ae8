//! A case on its way, on both databases.

use access::{Actor, Role, State};
use base::{CaseId, Redacted, Refusal, Timestamp};
use fictional::Rng;
use protection::list::{self, Narrow};
use protection::plan::model::Kind;
use protection::process::model::{Pause, Risk, Stage, StepKind, TaskKind};
use protection::process::moves::{self, Deed};
use protection::process::tasks::{self, End};
use protection::process::{closing, queue};
use protection::view::{CasePage, Opened};
use store::Scope;
use store::testing::both;

use crate::world::{OKSANA, World};

const SETS: &[store::MigrationSet] = &[journal::MIGRATIONS, protection::MIGRATIONS];

fn why(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

struct Way<'w>(&'w World, CaseId);

impl Way<'_> {
    fn page(&self, actor: &Actor) -> Box<CasePage> {
        match self.0.open(actor, self.1).unwrap() {
            Opened::Case(page) => page,
            Opened::Stub(_) => panic!("erased"),
        }
    }
    fn version(&self) -> i64 {
        self.page(&self.0.worker).way.process.version
    }
    fn turn(&self, actor: &Actor, to: Stage) -> Result<(), Refusal> {
        let (id, seen) = (self.1, self.version());
        self.0.cx.write(actor, move |cx, tx, actor| {
            moves::turn(cx, tx, actor, id, seen, to, &why("what was found out"))
        })
    }
    fn run(&self, actor: &Actor, deed: Deed) -> Result<(), Refusal> {
        let (id, seen) = (self.1, self.version());
        self.0.cx.write(actor, move |cx, tx, actor| {
            moves::run(cx, tx, actor, id, seen, &deed, &why("the grounds for it"))
        })
    }
    fn end(&self, actor: &Actor, kind: TaskKind) -> Result<(), Refusal> {
        let page = self.page(&self.0.worker);
        let task = page
            .way
            .tasks
            .iter()
            .find(|task| task.kind == kind)
            .ok_or(Refusal::NotFound)?
            .id;
        let id = self.1;
        self.0.cx.write(actor, move |cx, tx, actor| {
            tasks::end(cx, tx, actor, id, task, End::Done, &why(""))
        })
    }
    fn close(&self, actor: &Actor) -> Result<closing::Closed, Refusal> {
        let id = self.1;
        self.0.cx.write(actor, move |cx, tx, actor| {
            closing::ask(cx, tx, actor, id, "Closed", &why("she reached what she wanted"))
        })
    }
    fn agree(&self, actor: &Actor) -> Result<(), Refusal> {
        let (id, seen) = (self.1, self.version());
        self.0
            .cx
            .write(actor, move |cx, tx, actor| closing::agree(cx, tx, actor, id, seen))
    }
    fn stage(&self) -> Stage {
        self.page(&self.0.worker).way.process.stage
    }
    fn kinds(&self) -> Vec<TaskKind> {
        self.page(&self.0.worker)
            .way
            .tasks
            .iter()
            .map(|task| task.kind)
            .collect()
    }
    /// Help is agreed with the person.
    fn plan(&self, actor: &Actor) -> Result<(), Refusal> {
        crate::plan::plan(self.0, actor, self.1, Kind::Legal).map(drop)
    }
    fn decide(&self) -> Result<(), Refusal> {
        self.run(
            &self.0.worker,
            Deed::Decision("PossibleVictimOfTrafficking".into(), "NGO".into()),
        )
    }
}

fn missing(refused: Result<impl std::fmt::Debug, Refusal>) -> Vec<String> {
    match refused.unwrap_err() {
        Refusal::Invalid(problems) => problems.into_iter().map(|problem| problem.message.to_owned()).collect(),
        other => panic!("{other:?}"),
    }
}

fn second_supervisor(world: &World) -> Actor {
    Actor::new(base::UserId::new(&world.ambient), world.org, [Role::Supervisor]).in_teams([world.north])
}

#[test]
fn a_case_goes_its_whole_way_and_two_people_close_it() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let way = Way(&world, made.case);
        assert_eq!((way.stage(), way.kinds()), (Stage::Intake, vec![TaskKind::Danger]));
        way.turn(&world.worker, Stage::Screening).unwrap();
        assert_eq!(
            missing(way.turn(&world.worker, Stage::Assessment)),
            ["protection-guard-decided"]
        );
        way.decide().unwrap();
        assert!(!way.kinds().contains(&TaskKind::Decision), "deciding does the task");
        way.turn(&world.worker, Stage::Assessment).unwrap();
        assert_eq!(
            missing(way.turn(&world.worker, Stage::Planning)),
            ["protection-guard-risk"]
        );
        way.run(&world.worker, Deed::Risk(Risk::High)).unwrap();
        assert!(way.kinds().contains(&TaskKind::SafetyPlan) && !way.kinds().contains(&TaskKind::Risk));
        way.turn(&world.worker, Stage::Planning).unwrap();
        assert_eq!(
            missing(way.turn(&world.worker, Stage::Implementing)),
            ["protection-guard-planned"]
        );
        way.plan(&world.worker).unwrap();
        way.turn(&world.worker, Stage::Implementing).unwrap();
        assert_eq!(missing(way.close(&world.worker)), ["protection-guard-nothing-open"]);
        way.end(&world.worker, TaskKind::SafetyPlan).unwrap();
        way.end(&world.worker, TaskKind::FollowUp).unwrap();
        assert!(way.kinds().contains(&TaskKind::FollowUp), "what recurs begins anew");
        way.turn(&world.worker, Stage::FollowUp).unwrap();
        assert_eq!(way.page(&world.worker).case.status.as_deref(), Some("FollowUp"));

        assert_eq!(way.close(&world.supervisor).unwrap(), closing::Closed::Asked);
        assert_eq!(way.stage(), Stage::Closing);
        assert!(
            matches!(way.close(&world.worker), Err(Refusal::NotNow { .. })),
            "asked once"
        );
        assert!(way.agree(&world.worker).is_err(), "a case worker does not agree");
        assert!(
            way.agree(&world.supervisor).is_err(),
            "nobody agrees to their own question"
        );
        let second = second_supervisor(&world);
        let waits = world
            .cx
            .read(&second, |_, tx, actor| queue::team(tx, actor, world.ambient.now()))
            .unwrap();
        assert_eq!(
            waits.closings.iter().map(|(case, _)| case.id).collect::<Vec<_>>(),
            [made.case]
        );
        let own = world
            .cx
            .read(&world.supervisor, |_, tx, actor| {
                queue::team(tx, actor, world.ambient.now())
            })
            .unwrap();
        assert!(own.closings.is_empty(), "one's own question waits for others");
        way.agree(&second).unwrap();
        let page = way.page(&world.worker);
        assert_eq!(
            (page.case.state, page.way.process.stage),
            (State::Closed, Stage::Closed)
        );
        assert_eq!(
            (page.case.status.as_deref(), way.kinds()),
            (Some("Closed"), vec![TaskKind::Feedback])
        );
        assert!(
            page.way
                .steps
                .iter()
                .any(|step| step.kind == StepKind::Agreed && step.by == second.user)
        );
        assert_eq!(
            page.way.steps.last().unwrap().words.as_ref().unwrap().expose(),
            "what was found out"
        );

        let id = made.case;
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                closing::reopen(cx, tx, actor, id, &why("she asked for help again"))
            })
            .unwrap();
        assert_eq!(
            (way.stage(), way.page(&world.worker).case.state),
            (Stage::Assessment, State::Open)
        );
    });
}

#[test]
fn a_closing_that_is_not_agreed_to_goes_back_to_where_it_was() {
    both(SETS, |store| {
        let world = World::new(store);
        let way = Way(&world, world.register(&OKSANA).case);
        way.turn(&world.worker, Stage::Screening).unwrap();
        way.decide().unwrap();
        way.turn(&world.worker, Stage::Assessment).unwrap();
        for who in [&world.supervisor, &world.worker] {
            assert_eq!(way.close(&world.worker).unwrap(), closing::Closed::Asked);
            let (id, seen) = (way.1, way.version());
            let back = |reason: &'static str| {
                world.cx.write(who, move |cx, tx, actor| {
                    closing::send_back(cx, tx, actor, id, seen, &why(reason))
                })
            };
            assert!(matches!(back("no"), Err(Refusal::Invalid(_))), "it must be said why");
            back("the court has not decided yet").unwrap();
            assert_eq!(
                (way.stage(), way.page(&world.worker).case.state),
                (Stage::Assessment, State::Open)
            );
        }
    });
}

#[test]
fn who_did_not_agree_is_worked_with_only_for_a_reason_and_a_child_has_a_guardian() {
    both(SETS, |store| {
        let world = World::new(store);
        let child = world.register(&[("prs_FirstName", "Mila"), ("prs_Birthdate", "2015-02-03")]);
        let way = Way(&world, child.case);
        world.set_consent(child.case, "withdrawn");
        way.turn(&world.worker, Stage::Screening).unwrap();
        way.decide().unwrap();
        assert_eq!(
            missing(way.turn(&world.worker, Stage::Assessment)),
            ["protection-guard-consent"]
        );
        way.run(&world.worker, Deed::Exception).unwrap();
        way.turn(&world.worker, Stage::Assessment).unwrap();
        assert!(way.kinds().contains(&TaskKind::BestInterests));
        way.run(&world.worker, Deed::Risk(Risk::Low)).unwrap();
        way.turn(&world.worker, Stage::Planning).unwrap();
        way.plan(&world.worker).unwrap();
        let both = ["protection-guard-guardian", "protection-guard-best-interests"];
        assert_eq!(missing(way.turn(&world.worker, Stage::Implementing)), both);
        assert_eq!(
            missing(way.close(&world.worker)),
            both,
            "a child's case is not closed without it either"
        );
        way.run(&world.worker, Deed::Guardian).unwrap();
        way.run(&world.worker, Deed::BestInterests).unwrap();
        way.run(&world.worker, Deed::Pause(Pause::LostContact)).unwrap();
        assert_eq!(
            missing(way.turn(&world.worker, Stage::Implementing)),
            ["protection-guard-goes-on"]
        );
        way.run(&world.worker, Deed::Resume).unwrap();
        way.turn(&world.worker, Stage::Implementing).unwrap();
    });
}

#[test]
fn a_stale_page_moves_nothing_and_what_is_missing_is_not_written() {
    both(SETS, |store| {
        let world = World::new(store);
        let way = Way(&world, world.register(&OKSANA).case);
        let (id, seen) = (way.1, way.version());
        way.turn(&world.worker, Stage::Screening).unwrap();
        let stale = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            moves::run(cx, tx, actor, id, seen, &Deed::Incident, &why("a threat by telephone"))
        });
        assert!(matches!(stale, Err(Refusal::Conflict { .. })), "{stale:?}");
        let silent = world.cx.write(&world.worker, move |cx, tx, actor| {
            moves::run(cx, tx, actor, id, seen + 1, &Deed::Incident, &why(""))
        });
        assert!(matches!(silent, Err(Refusal::Invalid(_))));
        assert!(!way.kinds().contains(&TaskKind::Incident));
        for stranger in [&world.stranger, &world.colleague, &world.steward] {
            assert!(way.turn(stranger, Stage::Intake).is_err());
        }
        assert_eq!(way.stage(), Stage::Screening);
    });
}

#[test]
fn tasks_by_hand_are_made_once_and_late_ones_reach_the_supervisor() {
    both(SETS, |store| {
        let world = World::new(store);
        let way = Way(&world, world.register(&OKSANA).case);
        let id = way.1;
        let make = |on: String, words: &'static str| {
            world.cx.write(&world.worker, move |cx, tx, actor| {
                tasks::make(cx, tx, actor, id, [9; 16], TaskKind::Appointment, &on, &why(words))
            })
        };
        assert!(
            matches!(make("2020-01-01".into(), "the lawyer"), Err(Refusal::Invalid(_))),
            "not in the past"
        );
        assert!(matches!(make(world.ambient.now().day(), " "), Err(Refusal::Invalid(_))));
        for _ in 0..3 {
            make(world.ambient.now().plus_seconds(5 * 86_400).day(), "the lawyer at ten").unwrap();
        }
        assert_eq!(way.kinds(), [TaskKind::Danger, TaskKind::Appointment]);
        let mine = world
            .cx
            .read(&world.worker, |_, tx, actor| {
                queue::mine(tx, actor, world.ambient.now())
            })
            .unwrap();
        assert_eq!(mine.len(), 2);
        assert!(mine.iter().all(|one| one.task.words.is_none()), "no words in a list");
        let late = |at: Timestamp| {
            world
                .cx
                .read(&world.supervisor, |_, tx, actor| queue::team(tx, actor, at))
                .unwrap()
        };
        assert!(late(world.ambient.now()).late.is_empty());
        let later = late(world.ambient.now().plus_seconds(2 * 86_400));
        assert_eq!(later.late.first().map(|one| one.task.kind), Some(TaskKind::Danger));
        assert_eq!(later.load, [(Some(world.worker.user), 1, 1)]);
        let other = world
            .cx
            .read(&world.colleague, |_, tx, actor| {
                queue::mine(tx, actor, world.ambient.now())
            })
            .unwrap();
        assert!(other.is_empty());
    });
}

/// Random deeds through the store: the stage of the case, its state and its status never contradict each other.
#[test]
fn a_random_walk_through_the_store_keeps_case_and_stage_together() {
    both(SETS, |store| {
        let world = World::new(store);
        let second = second_supervisor(&world);
        let mut closed = 0;
        for walk in 0..12 {
            let mut rng = Rng::new(walk);
            let way = Way(&world, world.register(&OKSANA).case);
            for _ in 0..40 {
                let who = [&world.worker, &world.supervisor, &second][rng.below(3)];
                let before = way.stage();
                let done = match rng.below(10) {
                    0..=3 => way.turn(who, Stage::ALL[rng.below(Stage::ALL.len())]),
                    4 => way.decide(),
                    5 => way.run(who, Deed::Risk(Risk::ALL[rng.below(4)])),
                    6 => way.close(who).map(drop),
                    7 => way.agree(who),
                    8 => way.plan(who),
                    _ => way.end(who, TaskKind::SafetyPlan),
                };
                let page = way.page(&world.worker);
                let (stage, state) = (page.way.process.stage, page.case.state);
                assert_eq!(
                    stage == Stage::Closed,
                    state == State::Closed,
                    "{before:?} to {stage:?}"
                );
                assert_eq!(stage == Stage::Closing, page.way.process.asked.is_some());
                if done.is_err() {
                    assert_eq!(stage, before, "what was refused changed nothing");
                }
                if state == State::Closed {
                    closed += 1;
                    break;
                }
                let follows = page.case.status.as_deref() == Some("FollowUp");
                assert!(
                    !follows || matches!(stage, Stage::FollowUp | Stage::Closing),
                    "{stage:?}"
                );
            }
        }
        assert!(closed >= 3, "{closed}");
    });
}

#[test]
fn nobody_reviews_their_own_file_and_a_conference_is_written_down_by_anybody_who_works_on_it() {
    both(SETS, |store| {
        let world = World::new(store);
        let way = Way(&world, world.register(&OKSANA).case);
        assert_eq!(
            missing(way.run(&world.worker, Deed::Review)),
            ["protection-problem-own-review"]
        );
        way.run(&world.worker, Deed::Conference).unwrap();
        way.run(&world.supervisor, Deed::Review).unwrap();
        let steps = way.page(&world.worker).way.steps;
        let told: Vec<(StepKind, bool)> = steps.iter().map(|step| (step.kind, step.words.is_some())).collect();
        assert_eq!(told, [(StepKind::Review, true), (StepKind::Conference, true)]);
        let silent = (way.1, way.version());
        let refused = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            moves::run(cx, tx, actor, silent.0, silent.1, &Deed::Review, &why(" "))
        });
        assert!(
            matches!(refused, Err(Refusal::Invalid(_))),
            "a review says what was found"
        );
    });
}

#[test]
fn of_an_erased_person_no_step_and_no_task_stays() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let way = Way(&world, made.case);
        way.turn(&world.worker, Stage::Screening).unwrap();
        crate::plan::goal(&world, made.case);
        way.plan(&world.worker).unwrap();
        world.erase(made.person, &made.code);
        let left: i64 = store
            .read(Scope::Org(world.org), |tx| {
                let mut left = 0;
                for table in ["case_process", "case_step", "case_task", "plan_goal", "plan_service"] {
                    left += tx
                        .one(&format!("SELECT COUNT(*) FROM {table}"), &[], |row| row.get::<i64>(0))?
                        .unwrap_or(0);
                }
                Ok::<_, store::Error>(left)
            })
            .unwrap();
        assert_eq!(left, 0);
    });
}

#[test]
fn what_was_written_on_the_way_is_proved_to_open_and_what_was_harmed_is_named() {
    both(SETS, |store| {
        let world = World::new(store);
        let before = protection::proof::open_some(&world.cx, 1000).unwrap();
        assert_eq!(before, protection::proof::Opened::default());
        let way = Way(&world, world.register(&OKSANA).case);
        let registered = protection::proof::open_some(&world.cx, 1000).unwrap();
        way.run(&world.worker, Deed::Risk(Risk::High)).unwrap();
        let decided = protection::proof::open_some(&world.cx, 1000).unwrap();
        assert_eq!(
            (decided.fields, decided.rows),
            (registered.fields + 1, registered.rows + 1)
        );
        store
            .write(Scope::Org(world.org), |tx| {
                let cut: Vec<u8> = tx.one("SELECT words FROM case_step", &[], |row| row.get(0))?.unwrap();
                let harmed: Vec<u8> = cut.iter().map(|byte| byte ^ 1).collect();
                tx.execute("UPDATE case_step SET words = $1", &store::params![harmed])
            })
            .unwrap();
        let told = protection::proof::open_some(&world.cx, 1000).unwrap_err().to_string();
        assert!(told.contains("case_step") && told.contains("words"), "{told}");
    });
}

#[test]
fn lists_are_narrowed_by_stage_and_danger_also_of_cases_that_nobody_moved() {
    both(SETS, |store| {
        let world = World::new(store);
        let cases: Vec<CaseId> = (0..6).map(|_| world.register(&OKSANA).case).collect();
        for (at, case) in cases.iter().enumerate() {
            let way = Way(&world, *case);
            if at > 0 {
                way.turn(&world.worker, Stage::Screening).unwrap();
            }
            if at > 1 {
                way.decide().unwrap();
                way.turn(&world.worker, Stage::Assessment).unwrap();
                way.run(&world.worker, Deed::Risk(Risk::ALL[at % 4])).unwrap();
            }
        }
        // Cases that came from elsewhere and were never moved have no row of the process.
        store
            .write(Scope::Org(world.org), |tx| {
                tx.execute("DELETE FROM case_task", &[])?;
                tx.execute("DELETE FROM case_process WHERE stage = 'intake'", &[])
            })
            .unwrap();
        let sees = |case: &CaseId| {
            let process = Way(&world, *case).page(&world.worker).way.process;
            (process.stage, process.risk.map(|(risk, _)| risk))
        };
        let known: Vec<(Stage, Option<Risk>)> = cases.iter().map(sees).collect();
        let listed = |stage: Option<Stage>, risk: Option<Risk>| {
            let narrow = Narrow {
                stage,
                risk,
                ..Narrow::default()
            };
            let page = world.cx.read(&world.worker, move |_, tx, actor| {
                list::run(tx, actor, &narrow, None, list::PAGE)
            });
            let mut ids: Vec<CaseId> = page.unwrap().cases.into_iter().map(|case| case.id).collect();
            ids.reverse();
            ids
        };
        let stages = Stage::ALL.iter().map(|stage| Some(*stage)).chain([None]);
        for stage in stages {
            for risk in Risk::ALL.iter().map(|risk| Some(*risk)).chain([None]) {
                let wanted = cases.iter().zip(&known).filter(|(_, (at, danger))| {
                    stage.is_none_or(|stage| stage == *at) && (risk.is_none() || risk == *danger)
                });
                let wanted: Vec<CaseId> = wanted.map(|(case, _)| *case).collect();
                assert_eq!(listed(stage, risk), wanted, "{stage:?} {risk:?}");
            }
        }
        assert_eq!(
            (listed(Some(Stage::Intake), None).len(), listed(None, None).len()),
            (1, 6)
        );
    });
}
