//! Changing cases: on both engines.

use access::State;
use base::Refusal;
use protection::change::Outcome;
use protection::model::Consent;
use protection::slot::Slot;
use protection::{assign, edit, history, items, note};
use standards::htcds::Section;
use standards::{Answer, NotKnown, Value};
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, given, page, why};

#[test]
fn what_two_people_changed_at_once_is_merged_or_asked_and_never_lost() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let save = |actor: &access::Actor, seen: i64, answers: Vec<(Slot, Answer)>| {
            world
                .cx
                .write(actor, move |cx, tx, actor| {
                    edit::save(cx, tx, actor, case, Section::Person, seen, answers.clone())
                })
                .unwrap()
                .1
        };
        let p = Section::Person;
        let form = world
            .cx
            .write(&world.worker, move |cx, tx, actor| edit::form(cx, tx, actor, case, p))
            .unwrap();
        assert_eq!(form.version, 1);
        // Somebody else changes two answers first.
        let first = save(
            &world.supervisor,
            1,
            vec![
                given(p, "prs_MaritalStatus", "Married"),
                given(p, "prs_NumberOfChildren", "2"),
            ],
        );
        assert!(matches!(first, Outcome::Saved));
        // The older form changes another answer and left one of those alone: both stay.
        let merged = save(
            &world.worker,
            1,
            vec![
                given(p, "prs_Deceased", "no"),
                (
                    Slot::of(p, "prs_NumberOfChildren").unwrap(),
                    Answer::NotKnown(NotKnown::Missing),
                ),
            ],
        );
        assert!(matches!(merged, Outcome::Saved));
        // The older form changes the same answer: nothing is saved, both are shown.
        let Outcome::Conflict { version, fields, .. } = save(
            &world.worker,
            1,
            vec![given(p, "prs_MaritalStatus", "Single"), given(p, "prs_Deceased", "yes")],
        ) else {
            panic!("saved silently")
        };
        let names: Vec<_> = fields.iter().map(|differs| differs.slot.name()).collect();
        assert_eq!((version, names), (3, vec!["prs_MaritalStatus", "prs_Deceased"]));
        assert_eq!(fields[0].theirs, Some(given(p, "prs_MaritalStatus", "Married").1));
        let now = world
            .cx
            .write(&world.worker, move |cx, tx, actor| edit::form(cx, tx, actor, case, p))
            .unwrap();
        let answers = &now.shown.content.answers;
        assert_eq!(
            (
                now.version,
                answers.value("prs_NumberOfChildren"),
                answers.value("prs_Deceased")
            ),
            (3, Some(&Value::Number(2)), Some(&Value::Flag(false)))
        );
    });
}

#[test]
fn the_history_tells_old_and_new_and_keeps_what_is_hidden_hidden() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        assert_eq!(world.find(&world.worker, "Oksana").len(), 1);
        let answers = vec![
            given(Section::Person, "prs_Gender", "NonConforming"),
            given(Section::Person, "prs_FirstName", "Галина"),
        ];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        let answers = vec![(
            Slot::of(Section::Consent, "consent_status").unwrap(),
            Answer::Known(Value::Text(why("withdrawn"))),
        )];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Consent, 1, answers.clone())
            })
            .unwrap();
        let (_, lines) = world
            .cx
            .write(&world.supervisor, move |cx, tx, actor| {
                history::run(cx, tx, actor, case)
            })
            .unwrap();
        let line = |name: &str| lines.iter().find(|line| line.slot.name() == name).unwrap();
        let gender = line("prs_Gender");
        let code = |answer: &Answer| answer.to_text().into_exposed();
        let (old, new) = gender.values.as_ref().unwrap();
        assert_eq!(
            (gender.by, code(old), code(new)),
            (world.worker.user, "Feminine".into(), "NonConforming".into())
        );
        assert!(line("prs_FirstName").values.is_none());
        // Consent taken back is an answer of its own, and the standard's answer follows.
        let (old, new) = line("consent_status").values.as_ref().unwrap();
        assert_eq!((code(old), code(new)), ("given".into(), "withdrawn".into()));
        assert_eq!(code(&line("con_Consent").values.as_ref().unwrap().1), "false");
        let page = page(world.open(&world.worker, case).unwrap());
        assert_eq!(
            (page.case.consent, page.case.gender.as_deref()),
            (Consent::Withdrawn, Some("NonConforming"))
        );
        // After the refresh that follows the commit the new name is found, in Latin letters too, and the old one is not.
        assert_eq!(world.find(&world.worker, "Oksana").len(), 1);
        world.cx.refresh(world.org, &[page.case.person]).unwrap();
        assert_eq!(world.find(&world.worker, "Halyna").len(), 1);
        assert!(world.find(&world.worker, "Oksana").is_empty());
    });
}

#[test]
fn entries_and_notes_are_added_once_changed_with_history_and_belong_to_their_case() {
    both(SETS, |store| {
        let world = World::new(store);
        let (case, other) = (
            world.register(&OKSANA).case,
            world.register(&[("prs_FirstName", "Other")]).case,
        );
        let token = world.ambient.uuid_v7().into_bytes();
        for _ in 0..2 {
            let answers = vec![
                given(Section::Event, "hte_Country", "UKR"),
                given(Section::Event, "hte_City", "Sealed City"),
            ];
            world
                .cx
                .write(&world.worker, move |cx, tx, actor| {
                    items::add(cx, tx, actor, case, Section::Event, token, answers.clone())
                })
                .unwrap();
            world
                .cx
                .write(&world.worker, move |cx, tx, actor| {
                    note::add(cx, tx, actor, case, token, &why("She slept well.\nNext: doctor."))
                })
                .unwrap();
        }
        let opened = page(world.open(&world.worker, case).unwrap());
        let of = |section: Section| {
            opened
                .items
                .iter()
                .find(|(known, _)| *known == section)
                .unwrap()
                .1
                .clone()
        };
        let (events, notes) = (of(Section::Event), of(Section::Comment));
        assert_eq!((events.len(), notes.len()), (1, 1));
        assert!(events[0].shown.hidden.contains("hte_City"));
        assert!(
            matches!(notes[0].shown.content.answers.value("cco_CaseComment"), Some(Value::Text(text)) if text.expose().contains("doctor"))
        );
        // The narrative is not for the steward, who could not see the identity either.
        let stewards = page(world.open(&world.steward, case).unwrap());
        let notes = &stewards
            .items
            .iter()
            .find(|(known, _)| *known == Section::Comment)
            .unwrap()
            .1;
        assert!(notes[0].shown.hidden.contains("cco_CaseComment"));
        let item = events[0].id;
        let save = |id, answers: Vec<(Slot, Answer)>| {
            world.cx.write(&world.worker, move |cx, tx, actor| {
                items::save(cx, tx, actor, id, Section::Event, item, 1, answers.clone())
            })
        };
        let answers = vec![given(Section::Event, "hte_City", "Another City")];
        assert!(matches!(save(other, answers.clone()), Err(Refusal::NotFound)));
        assert!(matches!(save(case, answers), Ok(Outcome::Saved)));
        let (_, lines) = world
            .cx
            .write(&world.worker, move |cx, tx, actor| history::run(cx, tx, actor, case))
            .unwrap();
        assert!(
            lines
                .iter()
                .any(|line| line.slot.name() == "hte_City" && line.values.is_none())
        );
        // Notes cannot be changed, empty ones cannot be added.
        let form = world.cx.write(&world.worker, move |cx, tx, actor| {
            items::form(cx, tx, actor, case, Section::Comment, None)
        });
        assert!(matches!(form, Err(Refusal::NotFound)));
        let empty = world.cx.write(&world.worker, move |cx, tx, actor| {
            note::add(cx, tx, actor, case, [9; 16], &why(" "))
        });
        assert!(matches!(empty, Err(Refusal::Invalid(_))));
    });
}

#[test]
fn a_case_is_given_closed_and_opened_again_with_reasons() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let known = vec![
            (world.north, vec![world.worker.user]),
            (world.south, vec![world.colleague.user]),
        ];
        let give = |actor: &access::Actor, seen: i64, to: (Option<base::UserId>, base::TeamId)| {
            let known = known.clone();
            world.cx.write(actor, move |cx, tx, actor| {
                assign::run(cx, tx, actor, case, seen, to, &known)
            })
        };
        assert!(give(&world.worker, 1, (None, world.south)).is_err());
        assert!(matches!(
            give(&world.supervisor, 1, (Some(world.worker.user), world.south)),
            Err(Refusal::Invalid(_))
        ));
        give(&world.supervisor, 1, (Some(world.colleague.user), world.south)).unwrap();
        assert!(matches!(
            give(&world.supervisor, 1, (None, world.north)),
            Err(Refusal::Conflict { .. })
        ));
        assert!(world.open(&world.worker, case).is_err());
        assert!(world.open(&world.colleague, case).is_ok());

        let shut = |reason: &str, ending: &str| {
            let (reason, ending) = (why(reason), ending.to_owned());
            world.cx.write(&world.colleague, move |cx, tx, actor| {
                protection::process::closing::ask(cx, tx, actor, case, &ending, &reason)
            })
        };
        assert!(matches!(shut("", "Active"), Err(Refusal::Invalid(problems)) if problems.len() == 2));
        shut("Moved on safely", "Closed").unwrap();
        let closed = page(world.open(&world.colleague, case).unwrap());
        assert_eq!(
            (closed.case.state, closed.case.status.as_deref()),
            (State::Closed, Some("Closed"))
        );
        assert!(closed.shown.content.answers.value("cas_ReasonForCaseClosure").is_some());
        let answers = vec![given(Section::Victim, "vic_AgeWhenTrafficked", "17")];
        let refused = world.cx.write(&world.colleague, move |cx, tx, actor| {
            edit::save(cx, tx, actor, case, Section::Victim, 3, answers.clone())
        });
        assert!(matches!(refused, Err(Refusal::Denied { why: "closed" })));
        world
            .cx
            .write(&world.colleague, move |cx, tx, actor| {
                protection::process::closing::reopen(cx, tx, actor, case, &why("Asked for help again"))
            })
            .unwrap();
        let open = page(world.open(&world.colleague, case).unwrap());
        assert_eq!(
            (open.case.state, open.case.status.as_deref()),
            (State::Open, Some("Active"))
        );
        // A case is not closed by changing its status.
        let answers = vec![given(Section::Case, "cas_Status", "Closed")];
        let version = open.case.version;
        let refused = world.cx.write(&world.colleague, move |cx, tx, actor| {
            edit::save(cx, tx, actor, case, Section::Case, version, answers.clone())
        });
        assert!(
            matches!(refused, Err(Refusal::Invalid(problems)) if problems[0].message == "protection-problem-close")
        );
    });
}

#[test]
fn an_answer_of_another_section_is_neither_kept_nor_written_down() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let consent = || given(Section::Consent, "consent_status", "withdrawn");
        let name = || given(Section::Person, "prs_FirstName", "Галина");
        for (section, answer) in [
            (Section::Person, consent()),
            (Section::Person, given(Section::Victim, "vic_AgeWhenTrafficked", "17")),
            (Section::Victim, name()),
        ] {
            let refused = world.cx.write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, section, 1, vec![answer.clone()])
            });
            assert!(matches!(refused, Err(Refusal::NotFound)), "{section:?}");
        }
        let refused = world.cx.write(&world.worker, move |cx, tx, actor| {
            items::add(cx, tx, actor, case, Section::Event, [1; 16], vec![name()])
        });
        assert!(matches!(refused, Err(Refusal::NotFound)));
        let (_, lines) = world
            .cx
            .write(&world.worker, move |cx, tx, actor| history::run(cx, tx, actor, case))
            .unwrap();
        assert!(lines.is_empty());
    });
}

#[test]
fn of_several_who_give_a_case_away_at_once_one_succeeds_and_no_edit_is_lost() {
    both(SETS, |store| {
        let world = World::new(store);
        let case = world.register(&OKSANA).case;
        let known = vec![
            (world.north, vec![world.worker.user]),
            (world.south, vec![world.colleague.user]),
        ];
        let fields = [
            "vic_AgeWhenTrafficked",
            "vic_TypeOfExploitation",
            "vic_TraffickingStatus",
        ];
        let given_away = std::thread::scope(|scope| {
            let (cx, supervisor) = (&world.cx, &world.supervisor);
            let giving: Vec<_> = (0..4)
                .map(|at| {
                    let known = known.clone();
                    let to = if at % 2 == 0 { world.north } else { world.south };
                    scope.spawn(move || {
                        cx.write(supervisor, move |cx, tx, actor| {
                            assign::run(cx, tx, actor, case, 1, (None, to), &known)
                        })
                    })
                })
                .collect();
            for id in fields {
                scope.spawn(move || {
                    let said = Slot::of(Section::Victim, id).unwrap();
                    let answers = vec![(said, Answer::NotKnown(NotKnown::Declined))];
                    // A form that was made before: whoever is faster, its answer is kept.
                    cx.write(supervisor, move |cx, tx, actor| {
                        edit::save(cx, tx, actor, case, Section::Victim, 1, answers.clone())
                    })
                    .unwrap();
                });
            }
            giving.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        assert!(given_away.iter().filter(|done| done.is_ok()).count() <= 1);
        for refused in given_away.into_iter().filter_map(Result::err) {
            assert!(matches!(refused, Refusal::Conflict { .. }), "{refused:?}");
        }
        let answers = page(world.open(&world.supervisor, case).unwrap()).shown.content.answers;
        for id in fields {
            let field = standards::htcds::field(id).unwrap();
            assert_eq!(answers.get(field), &Answer::NotKnown(NotKnown::Declined), "{id}");
        }
    });
}
