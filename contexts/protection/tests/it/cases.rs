//! The use cases, on both engines.

use access::{Action, State};
use base::{Redacted, Refusal};
use protection::change::Outcome;
use protection::list::{self, Narrow};
use protection::model::Consent;
use protection::register::{self, NewCase};
use protection::similar::{self, Asked, Similar};
use protection::slot::Slot;
use protection::view::Opened;
use protection::{assign, close, edit, erase, history, items, note, reveal, seen};
use standards::htcds::Section;
use standards::{Answer, NotKnown, Value, parse_answer};
use store::testing::both;

use crate::house::SETS;
use crate::world::{OKSANA, World, content, date};

fn why(text: &str) -> Redacted<String> {
    Redacted::new(text.to_owned())
}

fn given(section: Section, id: &str, text: &str) -> (Slot, Answer) {
    let slot = Slot::of(section, id).unwrap();
    let answer = match slot {
        Slot::Field(field) => parse_answer(field, text).unwrap(),
        _ => Answer::Known(Value::Text(why(text))),
    };
    (slot, answer)
}

fn page(opened: Opened) -> Box<protection::view::CasePage> {
    match opened {
        Opened::Case(page) => page,
        Opened::Stub(_) => panic!("a stub"),
    }
}

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
        assert_eq!(found[0].case.id, made.case);
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
        let all = world.cx.read(&world.worker, |cx, tx, actor| {
            list::run(cx, tx, actor, &Narrow::default(), None, 10)
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
        for (actor, team) in [(&world.worker, Some(world.south)), (&world.supervisor, None)] {
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
                .read(actor, |cx, tx, actor| list::run(cx, tx, actor, narrow, after, most))
                .unwrap()
        };
        let first = run(&world.worker, &Narrow::default(), None, 5);
        let second = run(&world.worker, &Narrow::default(), first.next, 5);
        let ids: Vec<_> = first
            .cases
            .iter()
            .chain(&second.cases)
            .map(|listed| listed.case.id)
            .collect();
        assert_eq!(ids, made.iter().rev().map(|made| made.case).collect::<Vec<_>>());
        assert!(second.next.is_none());
        assert_eq!(first.cases[0].masked.expose(), "T•••");
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
        // The steward sees cases of all teams and no name of any.
        let all = run(&world.steward, &Narrow::default(), None, 50);
        assert!(all.cases.len() == 8 && all.cases.iter().all(|listed| listed.masked.expose().is_empty()));
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
        let stewards = crate::cases::page(world.open(&world.steward, case).unwrap());
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
        let Outcome::Conflict { version, fields } = save(
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
                close::close(cx, tx, actor, case, &ending, &reason)
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
                close::reopen(cx, tx, actor, case, &why("Asked for help again"))
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
