//! Work behind the pages that is stopped, killed, or finds that somebody may no longer do it.

use std::sync::Arc;

use axum::http::StatusCode;
use base::Refusal;
use evidence::import::{Listener, Progress, Request, load};
use evidence::model::BatchState;
use evidence::uploads;
use evidence::{Evidence, Folders};
use fictional::evidence::Options;
use journal::jobs::Runner;
use store::testing::both;

use crate::browser::Browser;
use crate::register::{Register, Staff};
use crate::world::{SETS, World, contributed};

fn file() -> Vec<u8> {
    contributed(&Options {
        rows: 6000,
        ..Options::default()
    })
}

fn into(name: &str) -> Request {
    Request {
        data_set: name.to_owned(),
        ..Request::default()
    }
}

/// Stops after so many rows.
struct StopAfter(u64);

impl Listener for StopAfter {
    fn progress(&mut self, at: Progress) -> Result<(), Refusal> {
        if at.rows >= self.0 {
            return Err(Refusal::NotNow { why: "test-stopped" });
        }
        Ok(())
    }
}

#[test]
fn a_load_that_is_stopped_half_way_leaves_nothing_that_counts() {
    both(SETS, |store| {
        let world = World::new(store);
        let path = world.file("a.csv", file());
        let stopped = load(&world.cx, &world.steward, &path, &into("Global"), &mut StopAfter(5000));
        assert!(matches!(stopped, Err(Refusal::NotNow { why: "test-stopped" })));
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 0);
        assert_eq!(world.count("SELECT COUNT(*) FROM data_set"), 0);
        let loaded = load(&world.cx, &world.steward, &path, &into("Global"), &mut ()).unwrap();
        assert_eq!(loaded.added, 6000);
    });
}

#[test]
fn a_load_whose_program_was_killed_is_done_again_from_the_sealed_file() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut browser = Browser::new(&world);
        let sent = browser.upload("auto", "a.csv", &file());
        world.work();
        browser.post(&format!("{}/load", sent.to), &[("dataset", "Global")]);
        // What a killed program leaves: the job is claimed, half of the records are there.
        let claim = "UPDATE jobs SET state = 'running', attempts = 1, claim_id = $1, claimed_until = 0 WHERE kind = 'evidence.load'";
        let half = "INSERT INTO evidence_record (org_id, batch_id, line, gender)
                    SELECT org_id, batch_id, 2, 'Female' FROM import_batch";
        world
            .cx
            .store()
            .write::<_, store::Error>(store::Scope::Server, move |tx| {
                tx.execute(claim, &[vec![7_u8; 16].into()])?;
                tx.execute(half, &[])
            })
            .unwrap();
        world.work();
        assert!(browser.page(&sent.to).contains("Loaded"));
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 6000);
        assert_eq!(
            world.count("SELECT COUNT(*) FROM import_batch WHERE state = 'loaded' AND rows_added = 6000"),
            1
        );
    });
}

#[test]
fn an_upload_can_be_stopped_before_its_turn_and_thrown_away() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let sent = browser.upload("auto", "a.csv", &file());
    assert_eq!(
        browser.post(&format!("{}/discard", sent.to), &[]).status,
        StatusCode::CONFLICT
    );
    assert_eq!(
        browser.post(&format!("{}/stop", sent.to), &[]).status,
        StatusCode::SEE_OTHER
    );
    world.work();
    assert!(browser.page(&sent.to).contains("Nothing loaded"));

    let sent = browser.upload("auto", "a.csv", &file());
    world.work();
    browser.post(&format!("{}/load", sent.to), &[("dataset", "Global")]);
    assert_eq!(
        browser.post(&format!("{}/stop", sent.to), &[]).status,
        StatusCode::SEE_OTHER
    );
    world.work();
    assert!(browser.page(&sent.to).contains("Examined, not loaded"));
    assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 0);
    assert_eq!(
        browser.post(&format!("{}/discard", sent.to), &[]).status,
        StatusCode::SEE_OTHER
    );
    let folder = &world.cx.folders().files;
    let name = sent.to.rsplit('/').next().unwrap().replace('-', "");
    let left = std::fs::read_dir(folder).unwrap();
    let left = left.filter(|entry| entry.as_ref().unwrap().file_name().to_str().unwrap().starts_with(&name));
    assert_eq!(left.count(), 0);
}

#[test]
fn who_lost_the_role_meanwhile_has_nothing_loaded() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let sent = browser.upload("auto", "a.csv", &file());
    world.work();
    browser.post(&format!("{}/load", sent.to), &[("dataset", "Global")]);
    // The same data, read by a program that knows no steward any more.
    let nobody = Evidence::new(
        world.cx.store().clone(),
        world.vault.clone(),
        world.cx.ambient().clone(),
        Folders {
            files: world.cx.folders().files.clone(),
            releases: world.cx.folders().releases.clone(),
        },
        Arc::new(Register),
        Arc::new(Staff(Vec::new(), world.team)),
    );
    let runner = evidence::jobs(
        &nobody,
        Runner::new(world.cx.store().clone(), world.cx.ambient().clone()),
    );
    while !runner.tick().unwrap().is_idle() {}
    assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 0);
    let page = browser.page(&sent.to);
    assert!(
        page.contains("This did not work") && page.contains("Examined, not loaded"),
        "{page}"
    );
}

#[test]
fn an_import_whose_job_ended_without_a_word_can_be_taken_up_again() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let sent = browser.upload("auto", "a.csv", &file());
    world.work();
    browser.post(&format!("{}/load", sent.to), &[("dataset", "Global")]);
    // A program that was killed had the job, and somebody asked it to stop meanwhile.
    let end = "UPDATE jobs SET state = 'running', attempts = 1, claim_id = $1, claimed_until = 0, cancel = 1 WHERE kind = 'evidence.load'";
    world
        .cx
        .store()
        .write::<_, store::Error>(store::Scope::Server, move |tx| {
            tx.execute(end, &[vec![7_u8; 16].into()])
        })
        .unwrap();
    world.work();
    assert!(browser.page(&sent.to).contains("Go on with this file"));
    browser.post(&format!("{}/stop", sent.to), &[]);
    assert!(browser.page(&sent.to).contains("Examined, not loaded"));
    browser.post(&format!("{}/load", sent.to), &[("dataset", "Global")]);
    world.work();
    assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 6000);
}

#[test]
fn a_file_that_is_no_table_says_so_on_its_page_and_another_loaded_twice_adds_nothing() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let sent = browser.upload("auto", "a.pdf", b"%PDF-1.7 secret");
    world.work();
    let page = browser.page(&sent.to);
    assert!(
        page.contains("This file cannot be used") && page.contains("a PDF document"),
        "{page}"
    );
    assert!(
        !page.contains("/mapping"),
        "there is no column to say anything about: {page}"
    );
    assert_eq!(browser.upload("auto", "", b"").status, StatusCode::UNPROCESSABLE_ENTITY);

    let (first, _) = crate::pages::load(&world, &mut browser, "Global", &file());
    let page = browser.page(&first);
    assert!(page.contains("6,000"));
    // From there it goes on to the data set.
    assert!(page.contains("href=\"/data/sets/") && page.contains("Global"), "{page}");
    let second = browser.upload("auto", "b.csv", &file());
    world.work();
    assert!(browser.page(&second.to).contains("Nothing to add"));
    let asked = browser.post(&format!("{}/load", second.to), &[("dataset", "Global")]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    world.work();
    assert!(browser.page(&second.to).contains("Nothing loaded"));
    assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 6000);
    let id = second.to.rsplit('/').next().unwrap().parse().unwrap();
    let seen = uploads::see(&world.cx, &world.steward, id).unwrap();
    assert_eq!((seen.batch.state, seen.batch.known), (BatchState::Dropped, 6000));
}

#[test]
fn clearing_up_takes_what_is_sealed_and_what_broke_off_and_leaves_what_counts() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut browser = Browser::new(&world);
        crate::pages::load(&world, &mut browser, "Global", &file());
        browser.upload("auto", "waiting.csv", &file());
        world.work();
        // What a killed program leaves of a file on the command line.
        let broken = "INSERT INTO import_batch (org_id, batch_id, author_id, state, on_error, set_name, rows_all, rows_bad, rows_known,
                             rows_added, created_at, changed_at)
                      SELECT org_id, $1, author_id, 'loading', 'abort', '', 0, 0, 0, 0, created_at, 0 FROM import_batch WHERE state = 'loaded'";
        let half = "INSERT INTO evidence_record (org_id, batch_id, line) SELECT org_id, batch_id, 2 FROM import_batch WHERE state = 'loading'";
        world
            .cx
            .store()
            .write::<_, store::Error>(store::Scope::Server, move |tx| {
                tx.execute(broken, &[vec![9_u8; 16].into()])?;
                tx.execute(half, &[])
            })
            .unwrap();
        assert_eq!(evidence::sweep(&world.cx).unwrap(), 1);
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 6000);
        world.clock.advance(8 * 24 * 3600);
        assert_eq!(evidence::sweep(&world.cx).unwrap(), 2);
        assert_eq!(
            world.count("SELECT COUNT(*) FROM import_batch WHERE key_id IS NOT NULL OR found IS NOT NULL"),
            0
        );
        assert_eq!(
            world.count("SELECT COUNT(*) FROM import_batch WHERE state = 'loaded'"),
            1
        );
        assert_eq!(
            world.count("SELECT COUNT(*) FROM import_batch WHERE state = 'dropped'"),
            2
        );
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 6000);
        assert_eq!(evidence::sweep(&world.cx).unwrap(), 0);
    });
}

/// What a worker does that was taken for dead, half way through the work of its successor.
struct ClearsUpBehind<'w>(&'w World, bool);

impl Listener for ClearsUpBehind<'_> {
    fn progress(&mut self, at: Progress) -> Result<(), Refusal> {
        if at.rows == 5000 && !std::mem::replace(&mut self.1, true) {
            let store = self.0.cx.store();
            store.write::<_, store::Error>(store::Scope::Server, |tx| {
                tx.execute("DELETE FROM evidence_record", &[])
            })?;
        }
        Ok(())
    }
}

#[test]
fn a_load_whose_records_another_worker_cleared_does_not_count_as_whole() {
    both(SETS, |store| {
        let world = World::new(store);
        let path = world.file("a.csv", file());
        let loaded = load(
            &world.cx,
            &world.steward,
            &path,
            &into("Global"),
            &mut ClearsUpBehind(&world, false),
        );
        assert!(matches!(loaded, Err(Refusal::NotNow { .. })));
        assert_eq!(
            world.count("SELECT COUNT(*) FROM import_batch WHERE state = 'loaded'"),
            0
        );
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 0);
    });
}

#[test]
fn files_that_no_import_knows_of_go_once_they_are_a_day_old() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    browser.upload("auto", "a.csv", &file());
    // What a program leaves that is killed while a file comes in: sealed bytes, and no row.
    let folder = &world.cx.folders().files;
    let now =
        std::time::UNIX_EPOCH + std::time::Duration::from_micros(world.cx.ambient().now().micros().try_into().unwrap());
    let leave = |name: &str, hours: u64| {
        let left = std::fs::File::create(folder.join(name)).unwrap();
        left.set_modified(now - std::time::Duration::from_secs(hours * 3600))
            .unwrap();
    };
    leave("00000000000070008000000000000001.upload", 25);
    leave("00000000000070008000000000000002.upload-unfinished", 25);
    leave("00000000000070008000000000000003.upload-unfinished", 1);
    leave("notes.txt", 25);
    assert_eq!(evidence::sweep(&world.cx).unwrap(), 2);
    let mut left: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left.len(), 3, "{left:?}");
    assert!(
        left[0].ends_with("3.upload-unfinished") && left[1].ends_with(".upload") && left[2] == "notes.txt",
        "{left:?}"
    );
}

#[test]
fn a_file_with_unknown_headers_shows_them_to_be_filled_in_and_is_read_then() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut browser = Browser::new(&world);
    let sent = browser.upload(
        "auto",
        "a.csv",
        "Sex,Nation,Jahr\nFemale,UA,2015\nMale,MD,2016\n".as_bytes(),
    );
    world.work();
    let page = browser.page(&sent.to);
    assert!(page.contains("This file cannot be used"), "{page}");
    // Each header waits for its field, and the names of the fields are there to choose from.
    assert!(
        page.contains("&quot;Sex&quot; = &quot;&quot;") && page.contains("yearOfRegistration"),
        "{page}"
    );
    let mapping = "[columns]\n\"Sex\" = \"gender\"\n\"Nation\" = \"citizenship\"\n\"Jahr\" = \"yearOfRegistration\"\n";
    browser.post(
        &format!("{}/mapping", sent.to),
        &[("layout", "ctdc"), ("mapping", mapping)],
    );
    world.work();
    let page = browser.page(&sent.to);
    assert!(page.contains("Rows that can be added: 2"), "{page}");
}
