//! What is typed, as it is kept, and what is refused.

use axum::http::StatusCode;
use base::Refusal;
use protection::register::{self, NewCase};
use protection::slot::Slot;
use protection::{edit, find, note};
use standards::Value;
use standards::htcds::{CaseRecord, Section};
use store::testing::{Sqlite, both};
use ui::Lang;

use crate::browser::{Browser, form, set};
use crate::bulk::{incoming, load};
use crate::house::SETS;
use crate::round_trip::read;
use crate::world::{OKSANA, World, content, given, page, why};

fn text(record: &CaseRecord, id: &str) -> String {
    match record.answers.value(id) {
        Some(Value::Text(text)) => text.expose().clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_are_kept_composed_and_without_marks_that_turn_the_writing() {
    both(SETS, |store| {
        let world = World::new(store);
        let browser = Browser::new(&world, Lang::En);
        let mut fields = form(&browser.get("/people/register").body, "/people/register");
        // An accent apart from its letter, an override of the direction, a bell.
        set(&mut fields, "prs_FirstName", &["Jose\u{301}\u{202e}"]);
        set(&mut fields, "other_names", &["Ch\u{202e}e\u{7}pe\nPe\u{301}pe"]);
        set(&mut fields, "safe_contact", &["Only\u{2066} after six"]);
        set(&mut fields, "consent", &["given"]);
        assert_eq!(browser.post_all("/people/register", &fields).status, StatusCode::OK);
        let case = world.find(&world.worker, "Jose")[0].case.id;
        assert_eq!(text(&read(&world, case), "prs_FirstName"), "Jos\u{e9}");
        let shown = world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                protection::reveal::identity(cx, tx, actor, case, &why("To compare"))
            })
            .unwrap()
            .shown;
        assert_eq!(shown.content.own["other_names"].expose(), "Chepe\nP\u{e9}pe");
        assert_eq!(
            page(world.open(&world.worker, case).unwrap()).safety.unwrap().expose(),
            "Only after six"
        );
        // The same name put together in another way is no change, by a form or by a file.
        let answers = vec![given(Section::Person, "prs_FirstName", "Jose\u{301}")];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
            .unwrap();
        let version = world.cx.write(&world.worker, move |cx, tx, actor| {
            edit::form(cx, tx, actor, case, Section::Person).map(|form| form.version)
        });
        assert_eq!(version.unwrap(), 1);
        let mut record = CaseRecord::default();
        for (field, answer) in content(&[("prs_FirstName", "Rene\u{301}")]).answers.iter() {
            record.answers.set(field, answer.clone());
        }
        let made = load(&world, uuid::Uuid::from_u128(4), &incoming(&world, [record])).unwrap();
        assert_eq!(text(&read(&world, made[0].1), "prs_FirstName"), "Ren\u{e9}");
    });
}

#[test]
fn a_document_is_found_however_its_letters_and_digits_were_typed() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&[("prs_FirstName", "Ana"), ("prs_IdentityNumber", "N\u{e9}-１２３４５")]);
        for query in ["ne\u{301} 12345", "NÉ-١٢٣٤٥", "né12345"] {
            let found = world.find(&world.worker, query);
            assert!(
                found.iter().any(|found| found.exact && found.case.id == made.case),
                "{query}"
            );
        }
    });
}

#[test]
fn a_phone_that_hundreds_share_still_finds_ones_own_person() {
    both(SETS, |store| {
        let world = World::new(store);
        let phone = ("prs_MobilePhone", "+380 44 765 43 21");
        let mut others = incoming(
            &world,
            (0..110).map(|_| {
                let mut record = CaseRecord::default();
                for (field, answer) in content(&[phone]).answers.iter() {
                    record.answers.set(field, answer.clone());
                }
                record
            }),
        );
        for one in &mut others {
            (one.owner, one.team) = (Some(world.colleague.user), Some(world.south));
        }
        load(&world, uuid::Uuid::from_u128(5), &others).unwrap();
        let made = world.register(&[phone]);
        let found = world.find(&world.worker, phone.1);
        assert_eq!(found.iter().map(|found| found.case.id).collect::<Vec<_>>(), [made.case]);
        assert!(!world.hits(&world.worker, phone.1).more);
        let hits = world.hits(&world.colleague, phone.1);
        assert_eq!((hits.people.len(), hits.more), (find::MOST, true));
    });
}

#[test]
fn namesakes_of_other_teams_hide_nobody() {
    both(SETS, |store| {
        let world = World::new(store);
        let name = [("prs_FirstName", "Fatema"), ("prs_SecondName", "Khatun")];
        let mut others = incoming(
            &world,
            (0..700).map(|_| {
                let mut record = CaseRecord::default();
                for (field, answer) in content(&name).answers.iter() {
                    record.answers.set(field, answer.clone());
                }
                record
            }),
        );
        for one in &mut others {
            (one.owner, one.team) = (Some(world.colleague.user), Some(world.south));
        }
        load(&world, uuid::Uuid::from_u128(6), &others).unwrap();
        let made = world.register(&[name[0], name[1], ("prs_Birthdate", "1993-04")]);
        for query in ["Fatema Khatun", "Fatima Khatoon 1992"] {
            let found = world.find(&world.worker, query);
            assert_eq!(
                found.iter().map(|found| found.case.id).collect::<Vec<_>>(),
                [made.case],
                "{query}"
            );
        }
        let hits = world.hits(&world.colleague, "Fatema Khatun");
        assert_eq!((hits.people.len(), hits.more), (find::MOST, true));
    });
}

#[test]
fn nobody_is_born_tomorrow() {
    both(SETS, |store| {
        let world = World::new(store);
        let birth = [("prs_Birthdate", "2031-01-01")];
        let input = NewCase {
            token: [7; 16],
            registered_on: "2026-11-01".into(),
            consent: protection::model::Consent::Given,
            team: Some(world.north),
            person: content(&birth),
            case: protection::model::Content::default(),
        };
        let keys = register::keys(&world.cx, &world.worker).unwrap();
        let refused = world.cx.write(&world.worker, move |cx, tx, actor| {
            register::run(cx, tx, actor, &keys, &input)
        });
        let about_birth =
            |refusal: Refusal| matches!(refusal, Refusal::Invalid(problems) if problems[0].field == "prs_Birthdate");
        assert!(about_birth(refused.unwrap_err()));
        let case = world.register(&OKSANA).case;
        let save = |birth: &str| {
            let answers = vec![given(Section::Person, "prs_Birthdate", birth)];
            world.cx.write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 1, answers.clone())
            })
        };
        assert!(about_birth(save("2031").unwrap_err()));
        // The age in lists follows the birth date, and goes with it.
        let band = || page(world.open(&world.worker, case).unwrap()).case.age_band;
        assert_eq!(band().as_deref(), Some("27--29"));
        save("2013").unwrap();
        assert_ne!(band().as_deref(), Some("27--29"));
        let birth = Slot::of(Section::Person, "prs_Birthdate").unwrap();
        let nothing = vec![(birth, standards::Answer::NotKnown(standards::NotKnown::Declined))];
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                edit::save(cx, tx, actor, case, Section::Person, 2, nothing.clone())
            })
            .unwrap();
        assert_eq!(band(), None);
    });
}

#[test]
fn what_is_wrong_is_never_folded_away() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let browser = Browser::new(&world, Lang::En);
    let page = browser.get("/people/register").body;
    assert!(page.contains("<details class=\"more\">"));
    let mut fields = form(&page, "/people/register");
    set(&mut fields, "consent", &["given"]);
    set(&mut fields, "prs_MobilePhone", &["no phone"]);
    let wrong = browser.post_all("/people/register", &fields);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("<details class=\"more\" open>"));
}

#[test]
fn who_may_be_known_already_is_shown_first_to_whom_script_showed_nothing() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let browser = Browser::new(&world, Lang::En);
    let mut fields = form(&browser.get("/people/register").body, "/people/register");
    set(&mut fields, "prs_FirstName", &["Oksana"]);
    set(&mut fields, "prs_SecondName", &["Marianenko"]);
    set(&mut fields, "consent", &["given"]);
    let asked = browser.post_all("/people/register", &fields).body;
    assert!(asked.find(&made.code).unwrap() < asked.find("action=\"/people/register\"").unwrap());
}

#[test]
fn a_form_of_one_case_is_never_taken_for_that_of_another() {
    both(SETS, |store| {
        let world = World::new(store);
        let cases = [
            world.register(&OKSANA).case,
            world.register(&[("prs_FirstName", "Other")]).case,
        ];
        let country = || vec![given(Section::Event, "hte_Country", "UKR")];
        for case in cases {
            world
                .cx
                .write(&world.worker, move |cx, tx, actor| {
                    protection::items::add(cx, tx, actor, case, Section::Event, [0; 16], country())
                })
                .unwrap();
            world
                .cx
                .write(&world.worker, move |cx, tx, actor| {
                    note::add(cx, tx, actor, case, [0; 16], &why("Called"))
                })
                .unwrap();
            let opened = page(world.open(&world.worker, case).unwrap());
            assert_eq!((opened.count(Section::Event), opened.count(Section::Comment)), (1, 1));
        }
        // What carries no token at all is not taken for what was sent before.
        let browser = Browser::new(&world, Lang::En);
        let path = format!("/cases/{}/items/event/new", cases[0]);
        let unread = browser.post(&path, &[("hte_Country", "Ukraine")]);
        assert!(unread.status.is_client_error());
    });
}

#[test]
fn every_note_can_be_read_however_many_there_are() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let case = world.register(&OKSANA).case;
    for number in 0..60_u8 {
        world
            .cx
            .write(&world.worker, move |cx, tx, actor| {
                note::add(cx, tx, actor, case, [number; 16], &why(&format!("Talk no. {number}!")))
            })
            .unwrap();
    }
    let browser = Browser::new(&world, Lang::En);
    let path = format!("/cases/{case}");
    let newest = browser.get(&path).body;
    assert!(newest.contains("Talk no. 59!") && newest.contains("Talk no. 10!") && !newest.contains("Talk no. 9!"));
    let way = format!("{path}?all=comment");
    assert!(newest.contains(&format!("href=\"{way}#comment\"")));
    // The newest note is read first.
    assert!(newest.find("Talk no. 59!") < newest.find("Talk no. 58!"));
    let all = browser.get(&way).body;
    assert!(all.contains("Talk no. 59!") && all.contains("Talk no. 0!") && !all.contains("Show all"));
    assert_eq!(read(&world, case).items.len(), 60);
}

#[test]
fn the_next_page_of_a_list_keeps_every_filter() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let all = incoming(&world, (0..60).map(|_| crate::bulk::people(1).next().unwrap()));
    load(&world, uuid::Uuid::from_u128(6), &all).unwrap();
    let browser = Browser::new(&world, Lang::Ar);
    let escaped: String = "٢٠٢٦".bytes().map(|byte| format!("%{byte:02X}")).collect();
    let body = browser.get(&format!("/cases?from={escaped}&mine=yes")).body;
    let next = body
        .split("href=\"")
        .find(|href| href.starts_with("/cases?after="))
        .unwrap();
    assert!(
        next.split('"')
            .next()
            .unwrap()
            .ends_with(&format!("mine=yes&amp;from={escaped}")),
        "{next}"
    );
}

#[test]
fn an_owner_that_cannot_be_read_is_not_taken_for_nobody() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let case = world.register(&OKSANA).case;
    let path = format!("/cases/{case}/assign");
    let mut browser = Browser::new(&world, Lang::En);
    let mut fields = form(&browser.as_("supervisor").get(&path).body, &path);
    set(&mut fields, "owner", &["somebody"]);
    assert_eq!(
        browser.post_all(&path, &fields).status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let owner = page(world.open(&world.supervisor, case).unwrap()).case.owner;
    assert_eq!(owner, Some(world.worker.user));
}

#[test]
fn a_list_of_looks_that_may_be_cut_says_so() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let case = world.register(&OKSANA).case;
    let browser = Browser::new(&world, Lang::En);
    let path = format!("/cases/{case}/seen");
    assert!(!browser.get(&path).body.contains("There may be older entries"));
    for _ in 0..protection::seen::MOST {
        world.open(&world.worker, case).unwrap();
    }
    assert!(browser.get(&path).body.contains("There may be older entries"));
}
