//! The way of a file from upload to release, through the pages and the jobs.

use axum::http::StatusCode;
use bundle::TrustedKeys;
use fictional::evidence::Options;
use store::testing::both;

use crate::browser::Browser;
use crate::world::{SETS, World, contributed};

pub(crate) const REASON: &str = "Looked at each table, nothing stands out.";

/// Loads a file into a data set through the pages; the address of the import and of the data set.
pub(crate) fn load(world: &World, browser: &mut Browser, name: &str, bytes: &[u8]) -> (String, String) {
    let sent = browser.as_who("steward").upload("auto", "Amina.csv", bytes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    world.work();
    let asked = browser.post(&format!("{}/load", sent.to), &[("on_error", "skip"), ("dataset", name)]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    world.work();
    let data = browser.page("/data");
    let start = data.find("/data/sets/").unwrap();
    let set = data[start..].split('"').next().unwrap().to_owned();
    (sent.to, set)
}

#[test]
fn a_file_goes_from_upload_to_a_signed_release_without_script() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut browser = Browser::new(&world);
        assert!(browser.page("/data").contains("No data sets yet"));
        assert!(browser.page("/data/import").contains("multipart/form-data"));
        let bytes = contributed(&Options {
            rows: 3000,
            ..Options::default()
        });
        let sent = browser.upload("auto", "Amina.csv", &bytes);
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let waiting = browser.get(&sent.to);
        assert!(waiting.refresh && waiting.text().contains("Waiting for its turn"));
        world.work();
        let found = browser.get(&sent.to);
        let page = found.text();
        assert!(
            !found.refresh && page.contains("Examined, not loaded") && page.contains("3,000"),
            "{page}"
        );
        assert!(page.contains("Amina.csv") && page.contains("yearOfRegistration"));
        // Without a name for the data set the form comes back.
        let asked = browser.post(&format!("{}/load", sent.to), &[("on_error", "abort")]);
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = browser.post(
            &format!("{}/load", sent.to),
            &[("on_error", "abort"), ("dataset", "Global")],
        );
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        world.work();
        assert!(browser.page(&sent.to).contains("Loaded"));
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 3000);

        let data = browser.page("/data");
        let start = data.find("/data/sets/").unwrap();
        let set = data[start..].split('"').next().unwrap().to_owned();
        let quality = browser.page(&format!("{set}/quality"));
        assert!(quality.contains("Every group has at least 11 records"), "{quality}");
        let csv = browser.page(&format!("{set}/quality.csv"));
        assert!(csv.contains("gender,Female,"), "{csv}");

        let id = set.rsplit('/').next().unwrap();
        let wanted = [
            ("sets", id),
            ("columns", "gender"),
            ("columns", "yearOfRegistration"),
            ("slug", "global"),
            ("licence", "CC-BY-4.0"),
        ];
        // Nobody can release data of which nobody wrote down where it comes from.
        let undescribed = browser.post("/releases/new", &wanted);
        assert_eq!(undescribed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(undescribed.text().contains("Write down first who contributed"));
        let about = [
            ("source", "Fictional data"),
            ("licence", "CC0-1.0"),
            ("citation", "Made up."),
        ];
        assert_eq!(browser.post(&set, &about).status, StatusCode::SEE_OTHER);
        assert!(browser.page("/releases/new").contains("Global"));
        let proposed = browser.post("/releases/new", &wanted);
        assert_eq!(proposed.status, StatusCode::SEE_OTHER, "{}", proposed.text());
        let own = browser.page(&proposed.to);
        assert!(own.contains("You proposed this release") && !own.contains("/approve"));

        let reason = [("reason", REASON)];
        let refused = browser.post(&format!("{}/approve", proposed.to), &reason);
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        browser.as_who("approver");
        assert!(browser.page("/releases").contains("Waits for a decision"));
        let preview = browser.page(&proposed.to);
        assert!(preview.contains("/approve") && preview.contains("Amina K."));
        let figures = browser.page(&format!("{}/tables.csv", proposed.to));
        assert!(figures.contains("year-of-registration-by-gender,"), "{figures}");
        let short = browser.post(&format!("{}/approve", proposed.to), &[("reason", "ok")]);
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        let approved = browser.post(&format!("{}/approve", proposed.to), &reason);
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
        world.work();
        assert!(browser.page(&proposed.to).contains("Public"));

        let releases = &world.cx.folders().releases;
        let trusted = TrustedKeys::read(&releases.join("trusted-keys.txt")).unwrap();
        let read = bundle::read(&releases.join("global-v1"), &trusted).unwrap();
        assert_eq!(read.manifest.records.counted, 3000);
        assert_eq!(read.manifest.method.columns, ["gender", "yearOfRegistration"]);
        assert_eq!(read.manifest.sources[0].title, "Fictional data");
        assert!(read.table("year-of-registration-by-gender").is_some());
        assert_eq!(world.count("SELECT COUNT(*) FROM privacy_ledger"), 1);
        // What the preview showed is what was published.
        let women = read
            .table("gender")
            .unwrap()
            .rows
            .iter()
            .find(|row| row.codes == ["Female"])
            .unwrap()
            .count;
        let bundle::Count::Exactly(women) = women else {
            panic!("{women:?}")
        };
        let shown = format!("{},{:03}", women / 1000, women % 1000);
        assert!(preview.contains(&shown), "{shown}");
    });
}

#[test]
fn what_is_in_a_file_is_shown_to_nobody_but_who_sent_it() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let file = b"gender,citizenship,yearOfRegistration\nFemale,Atlantis,2019\nMale,MD,2018\n";
    let sent = browser.upload("auto", "Amina Kowalczyk.csv", file);
    world.work();
    let own = browser.page(&sent.to);
    assert!(own.contains("Atlantis") && own.contains("Amina Kowalczyk.csv"));
    let report = browser.page(&format!("{}/problems.csv", sent.to));
    assert!(report.contains("Atlantis") && report.contains("B"), "{report}");
    let rejects = browser.page(&format!("{}/rejects.csv", sent.to));
    assert!(rejects.contains("Female,Atlantis,2019,2,"), "{rejects}");
    let never = "/data/imports/0190a3c4-0000-7000-8000-000000000000";
    let seen = browser.as_who("colleague").page(&sent.to);
    assert!(!seen.contains("Atlantis") && !seen.contains("Kowalczyk"));
    for who in ["colleague", "stranger"] {
        browser.as_who(who);
        for file in ["problems.csv", "rejects.csv", "mapping.toml"] {
            let (theirs, nobodys) = (
                browser.get(&format!("{}/{file}", sent.to)),
                browser.get(&format!("{never}/{file}")),
            );
            assert_eq!(
                (theirs.status, nobodys.status),
                (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND),
                "{who} {file}"
            );
        }
        for act in ["load", "stop", "discard", "mapping"] {
            let answer = browser.post(&format!("{}/{act}", sent.to), &[("dataset", "Theirs"), ("mapping", "")]);
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who} {act}");
        }
    }
    assert_eq!(browser.as_who("stranger").get(&sent.to).status, StatusCode::NOT_FOUND);
    assert_eq!(browser.as_who("worker").get("/data").status, StatusCode::FORBIDDEN);
    assert_eq!(
        browser.as_who("worker").upload("auto", "a.csv", file).status,
        StatusCode::FORBIDDEN
    );
}

#[test]
fn nothing_of_an_upload_can_be_read_on_the_disk_and_after_seven_days_nothing_is_left() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let file = b"gender,citizenship,yearOfRegistration\nFemale,Atlantiskowalczyk,2019\nMale,MD,2018\n";
    let sent = browser.upload("auto", "Kowalczyk.csv", file);
    world.work();
    assert!(browser.page(&sent.to).contains("Atlantiskowalczyk"));
    let mut disk = Vec::new();
    let files = std::fs::read_dir(&world.cx.folders().files).unwrap();
    let paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(paths.len(), 3, "{paths:?}");
    for path in paths.iter().chain([&sqlite.path().to_owned()]) {
        disk.extend(std::fs::read(path).unwrap());
    }
    for file in std::fs::read_dir(sqlite.path().parent().unwrap()).unwrap() {
        disk.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    let holds = |needle: &[u8]| disk.windows(needle.len()).any(|window| window == needle);
    assert!(!holds(b"kowalczyk") && !holds(b"Kowalczyk") && !holds(b"Female,"));
    assert!(holds(b"import_batch"), "the search finds what is there");

    world.clock.advance(8 * 24 * 3600);
    assert_eq!(evidence::jobs::sweep(&world.cx).unwrap(), 1);
    assert_eq!(std::fs::read_dir(&world.cx.folders().files).unwrap().count(), 0);
    let left = browser.page(&sent.to);
    assert!(!left.contains("Atlantis") && left.contains("Nothing loaded"));
    assert_eq!(
        browser.get(&format!("{}/problems.csv", sent.to)).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn a_mapping_changes_what_is_read_and_its_slips_are_told() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let file = b"Geschlecht,Staat,yearOfRegistration,gender note\nW,UA,2019,x\nM,MD,2018,y\n";
    let sent = browser.upload("ctdc", "a.csv", file);
    world.work();
    let template = browser.page(&format!("{}/mapping.toml", sent.to));
    assert!(template.contains("\"Geschlecht\" = \"\""), "{template}");
    let mapping = format!("{}/mapping", sent.to);
    let wrong = browser.post(&mapping, &[("layout", "ctdc"), ("mapping", "[colums]\n\"a\" = \"b\"")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("Perhaps") && wrong.text().contains("columns"));
    // What can only be seen beside the file comes with the next examination.
    let good = "[columns]\nGeschlecht = \"gendre\"\nStaat = \"citizenship\"\n";
    assert_eq!(
        browser.post(&mapping, &[("layout", "ctdc"), ("mapping", good)]).status,
        StatusCode::SEE_OTHER
    );
    world.work();
    let page = browser.page(&sent.to);
    assert!(
        page.contains("This file cannot be used") && page.contains("Perhaps") && page.contains("gender"),
        "{page}"
    );
    let good =
        "[columns]\nGeschlecht = \"gender\"\nStaat = \"citizenship\"\n[values.gender]\nW = \"Female\"\nm = \"Male\"\n";
    assert_eq!(
        browser.post(&mapping, &[("layout", "ctdc"), ("mapping", good)]).status,
        StatusCode::SEE_OTHER
    );
    world.work();
    let asked = browser.post(&format!("{}/load", sent.to), &[("dataset", "Mapped")]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    world.work();
    assert_eq!(
        world.count("SELECT COUNT(*) FROM evidence_record WHERE gender = 'Female' AND citizenship = 'UKR'"),
        1
    );
    assert_eq!(
        world.count("SELECT COUNT(*) FROM evidence_record WHERE gender = 'Male'"),
        1
    );
}
