//! The pages, through the real router, without a browser and therefore without script.

use axum::http::{StatusCode, header};
use protection::edit;
use protection::slot::Slot;
use standards::htcds::{CaseRecord, Field, Kind, Section};
use standards::{Answer as Said, NotKnown, Value, parse_answer};
use store::testing::{Sqlite, both};
use ui::Lang;

use crate::browser::{Browser, Fields, form, set};
use crate::house::SETS;
use crate::round_trip::{any_record, assert_same, read};
use crate::world::{OKSANA, World};

/// Every address of a case, with whether it takes forms.
fn addresses(case: &str, person: &str) -> Vec<(String, bool)> {
    let mut all: Vec<(String, bool)> = ["", "/stub", "/history", "/seen"]
        .iter()
        .map(|end| (format!("/cases/{case}{end}"), false))
        .collect();
    for end in [
        "note",
        "assign",
        "close",
        "reopen",
        "reveal",
        "reveal-places",
        "items/event/new",
        "way",
        "tasks",
        "closing",
        "step/risk",
        "step/decision",
        "step/pause",
        "step/resume",
        "step/exception",
        "step/guardian",
        "step/best-interests",
        "step/recovery",
        "step/incident",
        "step/reported",
    ] {
        all.push((format!("/cases/{case}/{end}"), true));
    }
    for section in Section::ALL {
        all.push((format!("/cases/{case}/section/{}", section.code()), true));
    }
    for end in ["erase", "statement", "file"] {
        all.push((format!("/people/{person}/{end}"), true));
    }
    all
}

#[test]
fn every_page_of_every_language_opens_and_names_nobody() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let (case, person) = (made.case.to_string(), made.person.to_string());
    for lang in Lang::ALL {
        let mut browser = Browser::new(&world, lang);
        for (token, paths) in [
            (
                "worker",
                vec![
                    "/today",
                    "/people/register",
                    "/people/find",
                    "/cases",
                    "/cases?mine=yes&age=24&gender=Feminine&from=2026",
                    "/cases?exploitation=%00&gender=%FF&age=1&age=2&status=%zz",
                ],
            ),
            ("supervisor", vec!["/today", "/cases", "/team"]),
            ("steward", vec!["/cases"]),
        ] {
            for path in paths {
                let answer = browser.as_(token).get(path);
                assert_eq!(answer.status, StatusCode::OK, "{token} {path}");
                assert!(
                    !answer.body.contains("Оксана") && !answer.body.contains("protection-"),
                    "{lang} {token} {path}"
                );
                assert!(answer.body.len() < 80_000, "{lang} {path}: {} bytes", answer.body.len());
            }
        }
        for (path, _) in addresses(&case, &person) {
            let answer = browser.as_("supervisor").get(&path);
            let allowed = [
                StatusCode::OK,
                StatusCode::NOT_FOUND,
                StatusCode::CONFLICT,
                StatusCode::FORBIDDEN,
            ];
            assert!(allowed.contains(&answer.status), "{path}: {}", answer.status);
            assert!(
                !answer.body.contains("protection-") && !answer.body.contains("htcds-"),
                "{lang} {path}"
            );
            assert!(
                path.ends_with("/section/person") || !answer.body.contains("Оксана"),
                "{path}"
            );
            assert!(answer.body.len() < 80_000, "{lang} {path}: {} bytes", answer.body.len());
        }
    }
}

#[test]
fn a_case_of_another_organisation_answers_like_one_that_does_not_exist() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let absent = base::CaseId::new(&world.ambient).to_string();
    let mut browser = Browser::new(&world, Lang::En);
    let (there, nowhere) = (
        addresses(&made.case.to_string(), &made.person.to_string()),
        addresses(&absent, &absent),
    );
    // Nobody of another organisation, and of their own nobody outside the caseload, can tell the two apart.
    for token in ["stranger", "colleague"] {
        browser.as_(token);
        for ((real, takes), (none, _)) in there.iter().zip(&nowhere) {
            let (one, two) = (browser.get(real), browser.get(none));
            assert_eq!((one.status, one.body), (two.status, two.body), "{token} {real}");
            if *takes {
                let fields = [
                    ("version", "1"),
                    ("reason", "Because I want to see"),
                    ("cco_CaseComment", "x"),
                    ("token", &*absent),
                    ("team", &*absent),
                ];
                let (one, two) = (browser.post(real, &fields), browser.post(none, &fields));
                assert_eq!((one.status, one.body), (two.status, two.body), "{token} POST {real}");
                assert!(one.status.is_client_error());
            }
        }
    }
}

#[test]
fn sheets_for_the_person_are_in_the_language_chosen_and_a_file_is_a_download() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let mut browser = Browser::new(&world, Lang::En);
    let (statement, file) = (
        format!("/people/{}/statement", made.person),
        format!("/people/{}/file", made.person),
    );
    let told = browser.as_("worker").post(&statement, &[("lang", "ar")]);
    assert_eq!(told.status, StatusCode::OK);
    assert!(
        told.body.contains("<html lang=\"ar\" dir=\"rtl\"") && told.body.contains("من اطّلع على معلوماتك"),
        "{}",
        told.body
    );
    assert!(
        !told.body.contains("Оксана") && !told.body.contains("Worker One"),
        "no name"
    );
    let without = browser
        .as_("supervisor")
        .post(&file, &[("lang", "uk"), ("form", "page"), ("reason", "")]);
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let asked = [("lang", "uk"), ("form", "page"), ("reason", "She asked for it")];
    let copy = browser.post(&file, &asked);
    assert_eq!(copy.status, StatusCode::OK);
    assert!(copy.body.contains("lang=\"uk\"") && copy.body.contains("Ваші дані"));
    assert!(copy.body.contains("Оксана") && copy.body.contains("Aunt Vira") && !copy.body.contains("She asked for it"));
    assert!(!copy.body.contains("protection-") && !copy.body.contains("htcds-"));
    let json = browser.post(&file, &[("form", "json"), ("reason", "She asked for it")]);
    assert_eq!(json.headers[header::CONTENT_TYPE], "application/json; charset=utf-8");
    assert_eq!(
        json.headers[header::CONTENT_DISPOSITION],
        "attachment; filename=\"copy.json\""
    );
    assert_eq!(browser.as_("worker").post(&file, &asked).status, StatusCode::FORBIDDEN);
}

#[test]
fn a_stewards_page_holds_no_name_no_number_and_no_narrative() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let path = format!("/cases/{}", made.case);
    let mut browser = Browser::new(&world, Lang::En);
    let note = [
        ("token", "018f0000-0000-7000-8000-000000000001"),
        ("cco_CaseComment", "Oksana told of the harbour"),
    ];
    assert_eq!(
        browser.post(&format!("{path}/note"), &note).status,
        StatusCode::SEE_OTHER
    );
    let workers = browser.get(&path).body;
    assert!(workers.contains("О•••") && workers.contains("Aunt Vira") && workers.contains("told of the harbour"));
    assert!(!workers.contains("Оксана") && !workers.contains("123 45 67") && !workers.contains("778899"));
    let stewards = browser.as_("steward").get(&path);
    assert_eq!(stewards.status, StatusCode::OK);
    for hidden in ["О•••", "Оксана", "Oksana", "Aunt Vira", "harbour", "1999", "778899"] {
        assert!(!stewards.body.contains(hidden), "{hidden}");
    }
    assert!(stewards.body.contains(&made.code) && stewards.body.contains("Feminine"));
    // What may not be done has no button and no address.
    assert!(
        !stewards.body.contains("/reveal") && !stewards.body.contains("/note") && !stewards.body.contains("/erase")
    );
    assert_eq!(stewards.headers[header::CACHE_CONTROL], "no-store");
}

#[test]
fn somebody_is_registered_in_arabic_once_and_found_in_latin_letters() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut browser = Browser::new(&world, Lang::Ar);
        let page = browser.get("/people/register").body;
        assert!(page.contains("dir=\"rtl\""));
        let mut fields = form(&page, "/people/register");
        set(&mut fields, "prs_FirstName", &["فاطمة"]);
        set(&mut fields, "prs_SecondName", &["الزهراء"]);
        set(&mut fields, "prs_Birthdate.year", &["٢٠٠١"]);
        // The consent status is asked for, everything typed stays.
        let missing = browser.post_all("/people/register", &fields);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.body.contains("فاطمة") && missing.body.contains("٢٠٠١"));
        set(&mut fields, "consent", &["given"]);
        let code = |body: &str| {
            let at = body.find("class=\"code\"").unwrap();
            let text = &body[at..];
            text[text.find('>').unwrap() + 1..text.find('<').unwrap()].to_owned()
        };
        let first = browser.post_all("/people/register", &fields);
        assert_eq!(first.status, StatusCode::OK);
        // The button was pressed twice: the second answer shows the same code.
        let second = browser.post_all("/people/register", &fields);
        assert_eq!(code(&first.body), code(&second.body));
        let found = browser.post("/people/find", &[("q", "Fatima Zahra")]);
        assert!(found.body.contains(&code(&first.body)), "found in Latin letters");
        assert!(!found.body.contains("فاطمة"));
        // A second form for the same name asks first, without script and with.
        let mut again = form(&browser.get("/people/register").body, "/people/register");
        for (name, value) in [
            ("prs_FirstName", "Fatema"),
            ("prs_SecondName", "Al Zahra"),
            ("consent", "not-asked"),
        ] {
            set(&mut again, name, &[value]);
        }
        let asked = browser.post_all("/people/register", &again);
        assert!(
            asked.status == StatusCode::OK
                && asked.body.contains("name=\"confirmed\"")
                && asked.body.contains(&code(&first.body))
        );
        let fragment = browser.post_all("/people/register/similar", &again);
        assert_eq!(fragment.headers["x-fragment"], "1");
        assert!(fragment.body.contains(&code(&first.body)) && !fragment.body.contains("<html"));
        // Somebody of another team learns only whom to ask.
        let others = browser.as_("colleague").post_all("/people/register/similar", &again);
        assert!(others.body.contains("Team North") && !others.body.contains(&code(&first.body)));
    });
}

#[test]
fn two_people_at_once_see_both_answers_and_choose() {
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let made = world.register(&OKSANA);
    let path = format!("/cases/{}/section/person", made.case);
    let browser = Browser::new(&world, Lang::En);
    let mut mine = form(&browser.get(&path).body, &path);
    let mut theirs = mine.clone();
    set(&mut theirs, "prs_MaritalStatus", &["Married"]);
    // Only they change this one: whatever is chosen for the rest, it stays as they left it.
    set(&mut theirs, "prs_Gender", &["NonConforming"]);
    assert_eq!(browser.post_all(&path, &theirs).status, StatusCode::SEE_OTHER);
    set(&mut mine, "prs_MaritalStatus", &["Widowed"]);
    set(&mut mine, "prs_NumberOfChildren", &["3"]);
    let asked = browser.post_all(&path, &mine);
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert!(asked.body.contains("Married") && asked.body.contains("Widowed"));
    let stored = |id: &str| read(&world, made.case).answers.value(id).cloned();
    assert_eq!(
        stored("prs_NumberOfChildren"),
        None,
        "nothing is saved before the choice"
    );
    let mut chosen = form(&asked.body, &path);
    set(&mut chosen, "keep.prs_MaritalStatus", &["mine"]);
    // Somebody is faster once more: asked again, the earlier choices are kept.
    let mut again = form(&browser.get(&path).body, &path);
    set(&mut again, "prs_MaritalStatus", &["Divorced"]);
    assert_eq!(browser.post_all(&path, &again).status, StatusCode::SEE_OTHER);
    let asked = browser.post_all(&path, &chosen);
    assert_eq!(asked.status, StatusCode::CONFLICT);
    let mut chosen = form(&asked.body, &path);
    set(&mut chosen, "keep.prs_MaritalStatus", &["mine"]);
    assert_eq!(browser.post_all(&path, &chosen).status, StatusCode::SEE_OTHER);
    assert!(matches!(stored("prs_Gender"), Some(Value::Code(code)) if code.code == "NonConforming"));
    assert!(matches!(stored("prs_MaritalStatus"), Some(Value::Code(code)) if code.code == "Widowed"));
    assert_eq!(stored("prs_NumberOfChildren"), Some(Value::Number(3)));
}

/// The answer as somebody would give it in the form, with names in their language.
fn type_in(l: &ui::L, fields: &mut Fields, field: &'static Field, answer: &Said) {
    let lang = l.lang().code();
    let status = format!("{}.status", field.id);
    let known = match answer {
        Said::NotKnown(NotKnown::Missing) => return,
        Said::NotKnown(kind) => return set(fields, &status, &[kind.code()]),
        Said::Known(known) => known,
    };
    set(fields, &status, &["known"]);
    let place = |place: &standards::iso3166::Place| match (place.country(), place.label_id()) {
        (Some(country), _) => country.name(lang).to_owned(),
        (None, _) => place.code().to_owned(),
    };
    match known {
        Value::Date(date) => {
            let part = |part: Option<u8>| part.map(|part| part.to_string()).unwrap_or_default();
            set(
                fields,
                &format!("{}.year", field.id),
                &[&date.expose().year().to_string()],
            );
            set(fields, &format!("{}.month", field.id), &[&part(date.expose().month())]);
            set(fields, &format!("{}.day", field.id), &[&part(date.expose().day())]);
        }
        Value::Codes(codes) => set(
            fields,
            field.id,
            &codes.iter().map(|code| code.code).collect::<Vec<_>>(),
        ),
        Value::Country(one) => set(fields, field.id, &[&place(one)]),
        Value::Countries(many) => set(
            fields,
            field.id,
            &[&many.iter().map(place).collect::<Vec<_>>().join("; ")],
        ),
        Value::Language(language) => set(fields, field.id, &[language.name(lang)]),
        _ => set(fields, field.id, &[answer.to_text().expose()]),
    }
}

/// What the pages do not offer by these forms: the ends of a case, and notes without text.
fn fit(record: &mut CaseRecord) {
    for field in standards::htcds::FIELDS {
        let answers = match field.section.repeats() {
            false => vec![&mut record.answers],
            true => record
                .items
                .iter_mut()
                .filter(|item| item.section == field.section)
                .map(|item| &mut item.answers)
                .collect(),
        };
        for answers in answers {
            let ends = field.id == "cas_Status"
                && matches!(answers.value("cas_Status"), Some(Value::Code(code)) if code.code.starts_with("Closed"));
            let untold = field.kind == Kind::LongText && field.section == Section::Comment;
            let new = if untold {
                "A note, as it was told."
            } else if ends {
                "FollowUp"
            } else {
                ""
            };
            if ends || untold {
                answers.set(field, parse_answer(field, new).unwrap());
            }
        }
    }
    record.prune();
}

#[test]
fn every_answer_and_every_kind_of_not_knowing_survives_the_forms_in_every_language() {
    use proptest::strategy::{Strategy as _, ValueTree as _};
    let fresh = Sqlite::new(SETS);
    let world = World::new(&fresh.store);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let words = crate::browser::words();
    let catalogue = ui::Catalogue::new(&[ui::SOURCES, protection::SOURCES, &words]).unwrap();
    for lang in Lang::ALL {
        let (l, browser) = (catalogue.localizer(lang), Browser::new(&world, lang));
        for _ in 0..2 {
            let mut record = any_record().new_tree(&mut runner).unwrap().current();
            fit(&mut record);
            record.items.sort_by_key(|item| item.section);
            let case = world.register_as(&world.worker, Some(world.north), &[]).case;
            for section in Section::ALL.into_iter().filter(|section| !section.repeats()) {
                let path = format!("/cases/{case}/section/{}", section.code());
                let mut fields = form(&browser.get(&path).body, &path);
                for field in section.fields() {
                    // What registering filled in is emptied first.
                    let given = record.answers.get(field);
                    if given.is_missing() {
                        set(&mut fields, &format!("{}.status", field.id), &["missing"]);
                        set(&mut fields, field.id, &[]);
                    } else {
                        if matches!(given, Said::NotKnown(_)) {
                            set(&mut fields, field.id, &[]);
                        }
                        type_in(&l, &mut fields, field, given);
                    }
                }
                let saved = browser.post_all(&path, &fields);
                assert_eq!(
                    saved.status,
                    StatusCode::SEE_OTHER,
                    "{lang} {path}: {}",
                    problems(&saved.body)
                );
            }
            for item in &record.items {
                let (path, page) = match item.section {
                    Section::Comment => (format!("/cases/{case}/note"), format!("/cases/{case}/note")),
                    section => (
                        format!("/cases/{case}/items/{}/new", section.code()),
                        format!("/cases/{case}/items/{}/new", section.code()),
                    ),
                };
                let mut fields = form(&browser.get(&page).body, &path);
                for (field, answer) in item.answers.iter() {
                    type_in(&l, &mut fields, field, answer);
                }
                let saved = browser.post_all(&path, &fields);
                assert_eq!(
                    saved.status,
                    StatusCode::SEE_OTHER,
                    "{lang} {path}: {}",
                    problems(&saved.body)
                );
            }
            assert_same(lang.code(), &read(&world, case), &record);
            untouched(&world, &browser, case, &record);
        }
    }
}

/// Every form sent back as it stands changes nothing.
fn untouched(world: &World, browser: &Browser, case: base::CaseId, record: &CaseRecord) {
    for section in Section::ALL.into_iter().filter(|section| !section.repeats()) {
        let path = format!("/cases/{case}/section/{}", section.code());
        let fields = form(&browser.get(&path).body, &path);
        let saved = browser.post_all(&path, &fields);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{path}: {}", problems(&saved.body));
    }
    assert_same("sent back untouched", &read(world, case), record);
    let version = world
        .cx
        .write(&world.worker, move |cx, tx, actor| {
            edit::form(cx, tx, actor, case, Section::Victim)
        })
        .unwrap();
    assert!(version.version < 8, "forms that change nothing leave no version");
    assert!(Slot::of(Section::Victim, "vic_MethodsOfControl").is_some());
}

fn problems(body: &str) -> String {
    let start = body.find("class=\"errors\"").unwrap_or(0);
    body[start..].chars().take(900).collect()
}

#[test]
fn the_whole_way_of_a_case_works_without_script() {
    both(SETS, |store| {
        let world = World::new(store);
        let made = world.register(&OKSANA);
        let path = format!("/cases/{}", made.case);
        let mut browser = Browser::new(&world, Lang::En);
        let send =
            |browser: &Browser, end: &str, fields: &[(&str, &str)]| browser.post(&format!("{path}/{end}"), fields);
        let shown = send(&browser, "reveal", &[("reason", "Call about the appointment")]);
        assert!(shown.body.contains("Оксана") && shown.body.contains("FICX-778899"));
        assert_eq!(shown.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(
            send(&browser, "reveal", &[("reason", "")]).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert!(
            send(&browser, "reveal-places", &[("reason", "Plan a safe way home")])
                .status
                .is_success()
        );
        let seen = browser.get(&format!("{path}/seen")).body;
        assert!(seen.contains("Call about the appointment") && seen.contains("Worker One"));
        let south = world.south.to_string();
        let owner = world.colleague.user.to_string();
        let version = form(
            &browser.as_("supervisor").get(&format!("{path}/assign")).body,
            &format!("{path}/assign"),
        );
        let version = version.iter().find(|(name, _)| name == "version").unwrap().1.clone();
        let given = send(
            &browser,
            "assign",
            &[("version", &version), ("team", &south), ("owner", &owner)],
        );
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.as_("worker").get(&path).status, StatusCode::NOT_FOUND);
        browser.as_("colleague");
        let closed = send(
            &browser,
            "close",
            &[("cas_Status", "Closed"), ("reason", "Goals are met")],
        );
        assert_eq!(closed.status, StatusCode::SEE_OTHER);
        assert_eq!(
            send(&browser, "note", &[("token", &owner), ("cco_CaseComment", "late")]).status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            send(&browser, "reopen", &[("reason", "Came back")]).status,
            StatusCode::SEE_OTHER
        );
        browser.as_("supervisor");
        let erase = format!("/people/{}/erase", made.person);
        let wrong = browser.post(
            &erase,
            &[("reason", "Asked for it in writing"), ("code", "0000-0000-0")],
        );
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let gone = browser.post(&erase, &[("reason", "Asked for it in writing"), ("code", &made.code)]);
        assert_eq!(gone.status, StatusCode::OK);
        let stub = browser.get(&path);
        assert!(stub.status.is_success() && stub.body.contains(&made.code) && !stub.body.contains("Feminine"));
        assert_eq!(browser.get(&format!("{path}/section/person")).status, StatusCode::GONE);
        assert_eq!(
            browser.as_("auditor").get(&format!("{path}/stub")).status,
            StatusCode::OK
        );
    });
}
