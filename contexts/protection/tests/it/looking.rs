//! Looking, revealing, erasing: on both engines.

use access::Action;
use base::Refusal;
use protection::view::Opened;
use protection::{edit, erase, history, note, reveal, seen};
use standards::Value;
use standards::htcds::Section;
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, given, page, why};

#[test]
fn a_case_shows_safety_first_and_hides_identity_and_places() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let case = made.case;
        let answers = vec![given(Section::Victim, "vic_LocationOfExploitation", "Harbour Road 5")];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Victim, 1, answers.clone())
            })
            .unwrap();
        let page = page(world.open(&world.worker, case).unwrap());
        assert_eq!(
            page.safety.as_ref().unwrap().expose(),
            "Only after six; ask for Aunt Vira"
        );
        assert!(
            page.person.hidden.contains("prs_FirstName")
                && page.person.content.answers.value("prs_FirstName").is_none()
        );
        assert!(page.shown.hidden.contains("vic_LocationOfExploitation"));
        assert!(page.person.content.answers.value("prs_Gender").is_some());
        let stewards = crate::world::page(world.open(&world.steward, case).unwrap());
        assert!(stewards.safety.is_none() && stewards.masked.expose().is_empty());
        assert!(stewards.person.content.answers.value("prs_Gender").is_some());
        assert!(stewards.person.content.own.is_empty());
        for nobody in [&world.colleague, &world.stranger, &world.auditor] {
            assert!(world.open(nobody, case).is_err());
        }
    });
}

#[test]
fn a_reveal_needs_a_reason_and_everybody_who_looked_can_be_read() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let case = made.case;
        let look = |actor: &access::Actor, reason: &str| {
            let reason = why(reason);
            world.cx.write(actor, move |cx, tx, actor| {
                reveal::identity(cx, tx, actor, case, &reason)
            })
        };
        assert!(matches!(look(&world.worker, "  "), Err(Refusal::Invalid(_))));
        let shown = look(&world.worker, "Call about the appointment").unwrap().shown;
        assert!(
            matches!(shown.content.answers.value("prs_FirstName"), Some(Value::Text(text)) if text.expose() == "Оксана")
        );
        assert_eq!(
            shown.content.own["latin_name"].expose(),
            &names::transliterate("Оксана Мар'яненко")
        );
        assert!(look(&world.steward, "I would like to know").is_err());
        assert!(look(&world.colleague, "I would like to know").is_err());
        world.open(&world.steward, case).unwrap();
        let looks = |actor: &access::Actor| {
            world
                .cx
                .write(actor, move |cx, tx, actor| seen::run(cx, tx, actor, case))
                .map(|(_, looks)| looks)
        };
        let all = looks(&world.supervisor).unwrap();
        let reveal = all
            .iter()
            .find(|look| look.action == Some(Action::PersonReveal))
            .unwrap();
        assert_eq!(
            (reveal.by, reveal.reason.as_ref().unwrap().expose().as_str()),
            (Some(world.worker.user), "Call about the appointment")
        );
        assert!(
            all.iter()
                .any(|look| look.action == Some(Action::CaseView) && look.by == Some(world.steward.user))
        );
        // The auditor reads that it happened, and not why.
        let audited = looks(&world.auditor).unwrap();
        let reveal = audited
            .iter()
            .find(|look| look.action == Some(Action::PersonReveal))
            .unwrap();
        assert!(reveal.reason.is_none());
        assert!(looks(&world.steward).is_err());
        let places = world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                reveal::places(cx, tx, actor, case, &why("Planning a safe way"))
            })
            .unwrap();
        assert_eq!(places.case.id, case);
        let report = store
            .read(store::Scope::Server, |tx| journal::audit::verify(tx, |_| {}))
            .unwrap();
        assert!(report.is_sound() && report.rows > 5);
    });
}

#[test]
fn after_an_erasure_nothing_opens_nobody_finds_and_a_stub_stays() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let (case, person) = (made.case, made.person);
        let answers = vec![given(Section::Person, "prs_FirstName", "Ксеня")];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                note::add(cx, tx, actor, case, [3; 16], &why("A note about her"))
            })
            .unwrap();
        world.find(&world.worker, "Ксеня");
        // A backup made before: every sealed cell, with its key's id.
        let before = sealed(store, world.org);
        assert!(before.len() >= 8, "{}", before.len());

        let run = |actor: &access::Actor, code: &str, reason: &str| {
            let key = erase::reason_key(&world.cx, actor).unwrap();
            let (code, reason) = (code.to_owned(), why(reason));
            world.cx.write(actor, move |cx, tx, actor| {
                erase::run(cx, tx, actor, person, (&code, &reason), &key)
            })
        };
        let reason = "Asked for it in writing";
        assert!(run(&world.worker, &made.code, reason).is_err());
        assert!(
            matches!(run(&world.supervisor, "0000", "short"), Err(Refusal::Invalid(problems)) if problems.len() == 2)
        );
        let ordered = run(&world.supervisor, &made.code.to_lowercase(), reason).unwrap();
        // The program stops here and starts again.
        assert!(erase::resume(&world.cx).unwrap() >= 2);
        erase::finish(&world.cx, &ordered).unwrap();

        for key in &ordered.keys {
            assert!(matches!(
                world.vault.key(world.org, *key),
                Err(vault::Error::Erased { .. })
            ));
        }
        for (key, ..) in &before {
            assert!(world.vault.key(world.org, *key).is_err());
        }
        assert!(sealed(store, world.org).is_empty());
        // A code finds the one who had it or nobody, even where somebody's name looks like it.
        world.register(&[("prs_FirstName", made.code.as_str())]);
        for query in ["Ксеня", "Оксана", made.code.as_str(), "+380441234567", "FICX-778899"] {
            assert!(world.find(&world.worker, query).is_empty(), "{query}");
            assert!(world.find(&world.supervisor, query).is_empty(), "{query}");
        }
        let Opened::Stub(stub) = world.open(&world.supervisor, case).unwrap() else {
            panic!("not a stub")
        };
        assert_eq!(
            (stub.code.as_str(), stub.erased.map(|(_, by)| by)),
            (made.code.as_str(), Some(world.supervisor.user))
        );
        assert!(stub.age_band.is_none() && stub.gender.is_none() && stub.status.is_none());
        assert!(matches!(
            world.open(&world.colleague, case),
            Err(Refusal::Denied { .. })
        ));
        let gone = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            reveal::identity(cx, tx, actor, case, &why("Let me see"))
        });
        assert!(matches!(gone, Err(Refusal::Denied { why: "erased" })));
        let gone = world.cx.write(&world.supervisor, move |cx, tx, actor| {
            history::run(cx, tx, actor, case)
        });
        assert!(gone.is_err());
        // Why it was done can still be read by those who watch.
        let (_, looks) = world
            .cx
            .write(&world.auditor, move |cx, tx, actor| seen::run(cx, tx, actor, case))
            .unwrap();
        let erased = looks
            .iter()
            .find(|look| look.action == Some(Action::PersonErase))
            .unwrap();
        assert_eq!(erased.reason.as_ref().unwrap().expose(), reason);
    });
}

/// Every sealed cell of the organisation's people, cases, entries and history, with its key.
fn sealed(store: &store::Store, org: base::OrgId) -> Vec<(vault::KeyId, Vec<u8>)> {
    let mut all = Vec::new();
    store
        .read(store::Scope::Org(org), |tx| {
            for table in protection::schema::tables() {
                let sql = format!("SELECT key_id, {} FROM {}", table.cells(), table.name);
                tx.each(&sql, &[], |row| {
                    for at in 0..table.width() {
                        if let store::Value::Blob(cell) = row.get(at + 1)? {
                            all.push((row.get(0)?, cell));
                        }
                    }
                    Ok(())
                })?;
            }
            tx.each("SELECT key_id, old_value, new_value FROM change", &[], |row| {
                for at in [1, 2] {
                    if let Some(cell) = row.get(at)? {
                        all.push((row.get(0)?, cell));
                    }
                }
                Ok(())
            })
        })
        .unwrap();
    all
}

#[test]
fn what_stood_open_lies_in_no_file_after_an_erasure() {
    let fresh = store::testing::Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let (case, person) = (made.case, made.person);
    // A coded answer stands open, so that lists can be filtered; no other row has this one.
    let code = "ForcedMilitaryByNonStateActors";
    let answers = vec![given(Section::Victim, "vic_TypeOfExploitation", code)];
    world
        .cx
        .write(&world.worker, move |cx, tx, actor| {
            edit::save(cx, tx, actor, case, Section::Victim, 1, answers.clone())
        })
        .unwrap();
    let lies = || {
        let folder = std::fs::read_dir(fresh.path().parent().unwrap()).unwrap();
        folder
            .map(|file| std::fs::read(file.unwrap().path()).unwrap())
            .any(|bytes| bytes.windows(code.len()).any(|window| window == code.as_bytes()))
    };
    assert!(lies());
    let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
    let ordered = world
        .cx
        .write(&world.supervisor, move |cx, tx, actor| {
            erase::run(
                cx,
                tx,
                actor,
                person,
                (&made.code, &why("Asked for it in writing")),
                &key,
            )
        })
        .unwrap();
    erase::finish(&world.cx, &ordered).unwrap();
    assert!(!lies());
}

#[test]
fn an_erasure_and_the_work_of_others_at_the_same_time_leave_nothing() {
    both(SETS, |store| {
        let world = World::new(store);
        for round in 0..6_u8 {
            let made = world.register(&OKSANA);
            let (case, person) = (made.case, made.person);
            std::thread::scope(|scope| {
                for at in 0..4_u8 {
                    let (cx, worker) = (&world.cx, &world.worker);
                    scope.spawn(move || {
                        let token = [16 * round + at; 16];
                        let note = cx.write(worker, move |cx, tx, actor| {
                            note::add(cx, tx, actor, case, token, &why("She called"))
                        });
                        let answers = vec![given(Section::Person, "prs_MiddleName", "Олена")];
                        let edited = cx.write(worker, move |cx, tx, actor| {
                            edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
                        });
                        for refused in [note.err(), edited.err()].into_iter().flatten() {
                            assert!(
                                matches!(refused, Refusal::Denied { .. } | Refusal::NotFound),
                                "{refused:?}"
                            );
                        }
                    });
                }
                let key = erase::reason_key(&world.cx, &world.supervisor).unwrap();
                let ordered = world
                    .cx
                    .write(&world.supervisor, move |cx, tx, actor| {
                        erase::run(
                            cx,
                            tx,
                            actor,
                            person,
                            (&made.code, &why("Asked for it in writing")),
                            &key,
                        )
                    })
                    .unwrap();
                erase::finish(&world.cx, &ordered).unwrap();
            });
            assert!(sealed(store, world.org).is_empty(), "round {round}");
        }
        let report = store
            .read(store::Scope::Server, |tx| journal::audit::verify(tx, |_| {}))
            .unwrap();
        assert!(report.is_sound());
    });
}
