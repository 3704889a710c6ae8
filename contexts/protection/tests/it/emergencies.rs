//! A case of others, opened in an emergency: for an hour, before others' eyes, judged afterwards. On both engines.

use access::{Actor, Role, State};
use base::{CaseId, Redacted, Refusal, UserId};
use protection::emergency::{self, EmergencyId, LASTS, MISSES, Outcome, REVIEW_WITHIN, Verdict};
use protection::{erase, history, note, reveal, seen, statement};
use store::testing::{Sqlite, both};
use ui::Lang;

use crate::browser::Browser;
use crate::house::SETS;
use crate::world::{OKSANA, World, code_of, page, why};

const REASON: &str = "She called from the harbour and is being followed";

fn open(world: &World, actor: &Actor, code: &str, reason: &str) -> Result<Outcome, Refusal> {
    let (code, reason) = (why(code), why(reason));
    world.cx.write(actor, move |cx, tx, actor| {
        emergency::open(cx, tx, actor, &code, &reason)
    })
}

/// Opens a case of Team North as the colleague of Team South.
fn opened(world: &World) -> (CaseId, EmergencyId) {
    let case = world.register(&OKSANA).case;
    match open(world, &world.colleague, &code_of(world, case), REASON).unwrap() {
        Outcome::Opened(id, of) => {
            assert_eq!(of, case);
            (case, id)
        }
        other => panic!("{other:?}"),
    }
}

fn judge(world: &World, actor: &Actor, id: EmergencyId, verdict: Verdict) -> Result<(), Refusal> {
    let note = why("We talked about it");
    world.cx.write(actor, move |cx, tx, actor| {
        emergency::review(cx, tx, actor, id, Some(verdict), &note)
    })
}

fn see(world: &World, actor: &Actor, id: EmergencyId) -> Result<emergency::Shown, Refusal> {
    world
        .cx
        .write(actor, move |cx, tx, actor| emergency::show(cx, tx, actor, id))
}

/// What everything that names a case answers to somebody, without the numbers that differ from time to time.
fn answers(world: &World, actor: &Actor, case: CaseId) -> Vec<String> {
    let text = |name: &str, done: Result<(), Refusal>| match done {
        Ok(()) => format!("{name}: yes"),
        Err(Refusal::Denied { .. } | Refusal::NotFound) => format!("{name}: no"),
        Err(other) => format!("{name}: {other}"),
    };
    let person = world.cx.read(&world.supervisor, |_, tx, actor| {
        Ok::<_, Refusal>(protection::view::case(tx, actor, case)?.person)
    });
    let person = person.unwrap_or_else(|_| base::PersonId::new(&world.ambient));
    let reason = Redacted::new("I have a reason".to_owned());
    let (one, two, three) = (reason.clone(), reason.clone(), reason.clone());
    let cx = &world.cx;
    vec![
        text("view", world.open(actor, case).map(drop)),
        text(
            "identity",
            cx.write(actor, move |cx, tx, a| {
                reveal::identity(cx, tx, a, case, &one).map(drop)
            }),
        ),
        text(
            "places",
            cx.write(actor, move |cx, tx, a| reveal::places(cx, tx, a, case, &two).map(drop)),
        ),
        text(
            "history",
            cx.write(actor, move |cx, tx, a| history::run(cx, tx, a, case).map(drop)),
        ),
        text(
            "seen",
            cx.write(actor, move |cx, tx, a| seen::run(cx, tx, a, case).map(drop)),
        ),
        text(
            "note",
            cx.write(actor, move |cx, tx, a| {
                note::add(cx, tx, a, case, [9; 16], &three).map(drop)
            }),
        ),
        text(
            "close",
            cx.write(actor, move |cx, tx, a| {
                protection::process::closing::ask(cx, tx, a, case, "Closed", &reason).map(drop)
            }),
        ),
        text(
            "statement",
            cx.write(actor, move |cx, tx, a| statement::run(cx, tx, a, person).map(drop)),
        ),
        text("erase", cx.read(actor, |_, tx, a| erase::form(tx, a, person).map(drop))),
    ]
}

#[test]
fn it_is_read_for_an_hour_with_identity_and_without_what_could_cost_a_life_and_then_not_there() {
    both(SETS, |store| {
        let world = World::new(store);
        let absent = answers(&world, &world.colleague, CaseId::new(&world.ambient));
        let (case, id) = opened(&world);
        let told = world.told.lock().unwrap().clone();
        assert_eq!((told.len(), told[0].0, told[0].1.id), (1, "opened", id));
        assert_eq!(
            (told[0].1.owner, told[0].1.team),
            (Some(world.worker.user), Some(world.north))
        );

        let shown = page(world.open(&world.colleague, case).unwrap());
        assert!(shown.until.is_some() && shown.safety.is_none());
        assert!(!shown.masked.expose().is_empty());
        let within = answers(&world, &world.colleague, case);
        let yes: Vec<_> = within.iter().filter(|answer| answer.ends_with("yes")).collect();
        assert_eq!(yes, ["view: yes", "identity: yes"]);
        // Neither lists nor the search know of it.
        assert!(world.find(&world.colleague, "Oksana").is_empty());
        assert!(world.find(&world.colleague, &code_of(&world, case)).is_empty());
        // It is theirs alone.
        let other = Actor::new(UserId::new(&world.ambient), world.org, [Role::CaseWorker]);
        assert_eq!(answers(&world, &other, case), absent);

        world.clock.advance(LASTS - 1);
        assert_eq!(answers(&world, &world.colleague, case), within);
        world.clock.advance(1);
        assert_eq!(answers(&world, &world.colleague, case), absent, "the hour has ended");
        world.clock.advance(-LASTS - 1);
        assert_eq!(answers(&world, &world.colleague, case), absent, "before it began");
        world.clock.advance(2);
        assert_eq!(answers(&world, &world.colleague, case), within);
    });
}

#[test]
fn somebody_else_judges_it_with_the_reason_and_the_looks_before_them() {
    both(SETS, |store| {
        let world = World::new(store);
        let (case, id) = opened(&world);
        let reason = why("I have a reason");
        world.open(&world.colleague, case).unwrap();
        world
            .cx
            .write(&world.colleague, move |cx, tx, a| {
                reveal::identity(cx, tx, a, case, &reason).map(drop)
            })
            .unwrap();
        for (actor, reviews) in [
            (&world.colleague, false),
            (&world.worker, false),
            (&world.supervisor, true),
            (&world.auditor, true),
        ] {
            let shown = see(&world, actor, id).unwrap();
            assert_eq!(shown.reason.unwrap().expose(), REASON);
            assert_eq!((shown.looks.len(), shown.may_review), (2, reviews));
        }
        for actor in [&world.steward, &world.stranger] {
            assert!(matches!(
                see(&world, actor, id),
                Err(Refusal::Denied { .. } | Refusal::NotFound)
            ));
        }
        assert!(matches!(
            judge(&world, &world.colleague, id, Verdict::Justified),
            Err(Refusal::Denied { .. })
        ));
        let of = |actor: &Actor| world.cx.read(actor, |_, tx, actor| emergency::waiting(tx, actor));
        assert_eq!(of(&world.supervisor).unwrap().len(), 1);
        judge(&world, &world.supervisor, id, Verdict::ToDiscuss).unwrap();
        assert!(of(&world.supervisor).unwrap().is_empty() && of(&world.auditor).unwrap().is_empty());
        assert!(matches!(
            judge(&world, &world.auditor, id, Verdict::Justified),
            Err(Refusal::Denied { why: "closed" })
        ));
        assert_eq!(world.told.lock().unwrap()[1].0, "reviewed");
        let shown = see(&world, &world.colleague, id).unwrap();
        assert_eq!(shown.note.unwrap().expose(), "We talked about it");
        assert_eq!(shown.it.review.unwrap().verdict, Verdict::ToDiscuss);
    });
}

#[test]
fn a_supervisor_who_opened_is_judged_by_others_and_an_auditor_without_content() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let code = code_of(&world, case);
        let leader = Actor::new(
            UserId::new(&world.ambient),
            world.org,
            [Role::Supervisor, Role::Auditor],
        )
        .in_teams([world.south]);
        let Outcome::Opened(id, _) = open(&world, &leader, &code, REASON).unwrap() else {
            panic!("not opened");
        };
        assert!(matches!(
            judge(&world, &leader, id, Verdict::Justified),
            Err(Refusal::Denied {
                why: "own-work" | "not-in-team"
            })
        ));
        assert!(matches!(world.open(&world.auditor, case), Err(Refusal::Denied { .. })));
        judge(&world, &world.auditor, id, Verdict::Justified).unwrap();
    });
}

#[test]
fn an_overdue_review_blocks_the_next_opening_until_it_is_done() {
    both(SETS, |store| {
        let world = World::new(store);
        let (case, id) = opened(&world);
        let code = code_of(&world, case);
        world.clock.advance(REVIEW_WITHIN - 1);
        let Outcome::Opened(second, _) = open(&world, &world.colleague, &code, REASON).unwrap() else {
            panic!("not opened again");
        };
        world.clock.advance(1);
        // Blocked before anything is looked up: for every code alike.
        for code in [code.as_str(), "0000-0000-0", "nonsense"] {
            assert!(matches!(
                open(&world, &world.colleague, code, REASON),
                Err(Refusal::NotNow {
                    why: "protection-emergency-blocked"
                })
            ));
        }
        judge(&world, &world.supervisor, id, Verdict::Justified).unwrap();
        world.clock.advance(LASTS);
        assert!(matches!(
            open(&world, &world.colleague, &code, REASON).unwrap(),
            Outcome::Opened(..)
        ));
        judge(&world, &world.supervisor, second, Verdict::NotJustified).unwrap();
    });
}

#[test]
fn codes_that_name_nothing_are_counted_and_tell_nothing_of_why() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let code = code_of(&world, case);
        for (code, reason) in [("K7QF-3M2X-9", REASON), (code.as_str(), "too short"), ("", "")] {
            assert!(matches!(
                open(&world, &world.colleague, code, reason),
                Err(Refusal::Invalid(_))
            ));
        }
        // Within reach already: nothing is opened, nobody is told.
        assert_eq!(
            open(&world, &world.worker, &code, REASON).unwrap(),
            Outcome::Reachable(case)
        );
        assert!(world.told.lock().unwrap().is_empty());
        // Erased, of another organisation, never given: one answer.
        let gone = world.register(&[("prs_FirstName", "Nobody")]);
        let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
        let (typed, person) = (code_of(&world, gone.case), gone.person);
        let ordered = {
            let typed = typed.clone();
            world.cx.write(&world.supervisor, move |cx, tx, a| {
                erase::run(cx, tx, a, person, (&typed, &why("the person asked for it")), &key)
            })
        };
        erase::finish(&world.cx, &ordered.unwrap()).unwrap();
        let never = protection::code::new(&world.ambient).unwrap();
        let foreign = world.register_as(&world.stranger, None, &OKSANA).code;
        for (at, code) in [typed, never, foreign].into_iter().enumerate() {
            let left = MISSES - 1 - i64::try_from(at).unwrap();
            assert_eq!(
                open(&world, &world.colleague, &code, REASON).unwrap(),
                Outcome::Unknown(left)
            );
        }
        assert!(matches!(
            open(&world, &world.colleague, &code, REASON),
            Err(Refusal::NotNow {
                why: "protection-emergency-waits"
            })
        ));
        world.clock.advance(24 * 3600 + 1);
        assert!(matches!(
            open(&world, &world.colleague, &code, REASON).unwrap(),
            Outcome::Opened(..)
        ));
    });
}

#[test]
fn where_nobody_could_be_told_nothing_opens() {
    both(SETS, |store| {
        let world = World::new(store);
        let alone = Actor::new(UserId::new(&world.ambient), world.org, [Role::CaseWorker]);
        let made = world.register_as(&alone, None, &OKSANA);
        let id = made.case;
        world
            .cx
            .write(&world.steward, move |_, tx, actor| {
                let sql = "UPDATE case_file SET owner = NULL WHERE org_id = $1 AND case_id = $2";
                tx.execute(sql, &[actor.org.into(), id.into()])?;
                Ok::<_, Refusal>(())
            })
            .unwrap();
        // It tells that there is such a case, so it counts as a code that names nothing, and stands in the audit.
        for _ in 0..MISSES {
            let outcome = open(&world, &world.colleague, &made.code, REASON).unwrap();
            assert_eq!(outcome, Outcome::Nobody);
            assert!(world.open(&world.colleague, id).is_err(), "nothing of it was kept");
        }
        assert!(matches!(
            open(&world, &world.colleague, &made.code, REASON),
            Err(Refusal::NotNow {
                why: "protection-emergency-waits"
            })
        ));
    });
}

#[test]
fn closed_cases_open_too_and_stay_closed() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let code = code_of(&world, case);
        world
            .cx
            .write(&world.worker, move |cx, tx, a| {
                protection::process::closing::ask(cx, tx, a, case, "Closed", &why("the work is done"))
            })
            .unwrap();
        open(&world, &world.colleague, &code, REASON).unwrap();
        let shown = page(world.open(&world.colleague, case).unwrap());
        assert_eq!(shown.case.state, State::Closed);
        assert!(
            answers(&world, &world.colleague, case)
                .iter()
                .filter(|it| it.ends_with("yes"))
                .count()
                == 2
        );
    });
}

/// Every page of a case, as far as this context has them.
const PAGES: [&str; 11] = [
    "",
    "/stub",
    "/section/victim",
    "/items/event/new",
    "/note",
    "/reveal",
    "/reveal-places",
    "/assign",
    "/close",
    "/history",
    "/seen",
];

/// Addresses and the reference of a refusal differ; nothing else may.
fn bare(body: &str) -> String {
    body.split('"').filter(|part| !part.starts_with('/')).collect()
}

#[test]
fn whatever_the_clock_does_every_page_answers_as_for_a_case_that_does_not_exist_once_the_hour_has_ended() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let (case, _) = opened(&world);
    let mut browser = Browser::new(&world, Lang::En);
    browser.as_("colleague");
    let absent = CaseId::new(&world.ambient);
    let mut offset: i64 = 0;
    for jump in [
        0,
        LASTS - 1,
        1,
        -1,
        -LASTS,
        3 * LASTS,
        86_400,
        -90_000,
        3600,
        60 * 86_400,
    ] {
        world.clock.advance(jump);
        offset += jump;
        let inside = (0..LASTS).contains(&offset);
        for page in PAGES {
            let here = browser.get(&format!("/cases/{case}{page}"));
            let nowhere = browser.get(&format!("/cases/{absent}{page}"));
            if inside && ["", "/stub", "/reveal"].contains(&page) {
                assert_eq!(here.status, 200, "{page} at {offset}");
                continue;
            }
            assert_eq!(here.status, nowhere.status, "{page} at {offset}");
            assert_eq!(bare(&here.body), bare(&nowhere.body), "{page} at {offset}");
        }
    }
}

#[test]
fn somebody_finds_nothing_opens_by_code_and_a_supervisor_reviews_it_on_their_first_page() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let case = world.register(&OKSANA).case;
    let code = code_of(&world, case);
    for lang in [Lang::En, Lang::Ar] {
        let mut browser = Browser::new(&world, lang);
        browser.as_("colleague");
        let never = protection::code::new(&world.ambient).unwrap();
        let (known, unknown) = (
            browser.post("/people/find", &[("q", &code)]).body,
            browser.post("/people/find", &[("q", &never)]).body,
        );
        assert_eq!(
            known.replace(&code, ""),
            unknown.replace(&never, ""),
            "the search tells nothing"
        );
        assert!(known.contains("/emergencies/ask"));
        let asked = browser.post("/emergencies/ask", &[("code", &code)]);
        assert!(asked.body.contains(&code));
        let short = browser.post("/emergencies/open", &[("code", &code), ("reason", "short")]);
        assert_eq!(short.status, 422);
        let done = browser.post("/emergencies/open", &[("code", &code), ("reason", REASON)]);
        assert_eq!(done.status, 303);
        assert_eq!(done.headers["location"], format!("/cases/{case}").as_str());
        let read = browser.get(&format!("/cases/{case}")).body;
        assert!(!read.contains("Aunt Vira") && !read.contains(&format!("/cases/{case}/note")));
        let today = browser.as_("supervisor").get("/today").body;
        let at = today.find("/emergencies/0").unwrap();
        let path: String = today[at..].chars().take_while(|c| *c != '"').collect();
        let shown = browser.get(&path).body;
        assert!(shown.contains(REASON));
        let empty = browser.post(&format!("{path}/review"), &[]);
        assert_eq!(empty.status, 422);
        let fields = [("verdict", "justified"), ("note", "")];
        assert_eq!(browser.post(&format!("{path}/review"), &fields).status, 303);
        assert_eq!(
            browser.as_("colleague").post(&format!("{path}/review"), &fields).status,
            403
        );
        assert!(!browser.as_("supervisor").get("/today").body.contains(&path));
        world.clock.advance(LASTS);
    }
}
