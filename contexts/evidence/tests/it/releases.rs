//! Releases: who may, what is refused, what survives.

use std::fs;

use access::Actor;
use base::Refusal;
use bundle::{Count, TrustedKeys};
use disclosure::Microdata;
use evidence::import::{Request, load, undo};
use evidence::model::{DataSetId, ReleaseId, ReleaseState};
use evidence::release::{self, K, Wanted};
use fictional::evidence::Options;
use store::testing::both;

use crate::pages::REASON;
use crate::world::{SETS, World, contributed, secret, shared};

/// Loads a file into a described data set.
pub(crate) fn set(world: &World, name: &str, bytes: &[u8]) -> DataSetId {
    set_by(world, &world.steward, name, bytes)
}

/// The same, by somebody else.
pub(crate) fn set_by(world: &World, who: &Actor, name: &str, bytes: &[u8]) -> DataSetId {
    let path = world.file("set.csv", bytes);
    let request = Request {
        data_set: name.to_owned(),
        ..Request::default()
    };
    load(&world.cx, who, &path, &request, &mut ()).unwrap();
    let (sets, _) = evidence::data_sets::overview(&world.cx, who).unwrap();
    let id = sets.iter().find(|set| set.name == name).unwrap().id;
    evidence::data_sets::describe(&world.cx, who, id, "Fictional", "CC0-1.0", "").unwrap();
    id
}

pub(crate) fn wanted(sets: &[DataSetId], columns: &[&str]) -> Wanted {
    Wanted {
        sets: sets.to_vec(),
        columns: columns.iter().map(|name| (*name).to_owned()).collect(),
        slug: String::from("global"),
        licence: String::from("CC-BY-4.0"),
    }
}

pub(crate) fn small(seed: u64) -> Vec<u8> {
    contributed(&Options {
        seed,
        rows: 800,
        k: 3,
        ..Options::default()
    })
}

const SOME: [&str; 4] = ["gender", "ageBroad", "citizenship", "isForcedLabour"];

pub(crate) fn problems(outcome: Result<ReleaseId, Refusal>) -> Vec<&'static str> {
    let Err(Refusal::Invalid(problems)) = outcome else {
        panic!("expected a refusal, found {outcome:?}")
    };
    problems.iter().map(|problem| problem.message).collect()
}

fn state(world: &World, actor: &Actor, id: ReleaseId) -> ReleaseState {
    release::see(&world.cx, actor, id).unwrap().release.state
}

#[test]
fn who_proposed_a_release_cannot_approve_it_and_records_are_counted_once() {
    both(SETS, |store| {
        let world = World::new(store);
        let one = set(&world, "One", &small(1));
        // The colleague holds both roles, and still cannot approve what they proposed.
        let id = release::propose(&world.cx, &world.colleague, &wanted(&[one], &SOME)).unwrap();
        let own = release::approve(&world.cx, &world.colleague, id, &secret(REASON));
        assert!(matches!(own, Err(Refusal::Denied { why: "own-work" })), "{own:?}");
        for actor in [&world.steward, &world.worker] {
            assert!(matches!(
                release::approve(&world.cx, actor, id, &secret(REASON)),
                Err(Refusal::Denied { .. })
            ));
        }
        let away = release::approve(&world.cx, &world.stranger, id, &secret(REASON));
        assert!(matches!(away, Err(Refusal::NotFound | Refusal::Denied { .. })));

        let again = release::propose(&world.cx, &world.steward, &wanted(&[one], &["gender"]));
        assert_eq!(problems(again), ["evidence-release-overlap"]);
        // The same file under another name is the same people.
        let same = set(&world, "Same", &small(1));
        let again = release::propose(&world.cx, &world.steward, &wanted(&[same], &["gender"]));
        assert_eq!(problems(again), ["evidence-release-overlap"]);

        release::send_back(
            &world.cx,
            &world.approver,
            id,
            &secret("Please leave the citizenship out."),
        )
        .unwrap();
        let seen = release::see(&world.cx, &world.colleague, id).unwrap();
        assert_eq!(seen.release.state, ReleaseState::Returned);
        assert_eq!(seen.reason.unwrap().expose(), "Please leave the citizenship out.");
        let late = release::approve(&world.cx, &world.approver, id, &secret(REASON));
        assert!(matches!(late, Err(Refusal::Denied { .. } | Refusal::NotNow { .. })));
        assert_eq!(world.count("SELECT COUNT(*) FROM privacy_ledger"), 0);

        let id = release::propose(&world.cx, &world.colleague, &wanted(&[one], &["gender"])).unwrap();
        let batch = evidence::data_sets::see(&world.cx, &world.steward, one).unwrap().1[0].id;
        let kept = undo(&world.cx, &world.steward, batch, &secret("Not wanted any more."), false);
        assert!(
            matches!(
                kept,
                Err(Refusal::NotNow {
                    why: "evidence-undo-released"
                })
            ),
            "{kept:?}"
        );
        release::approve(&world.cx, &world.approver, id, &secret(REASON)).unwrap();
        world.work();
        assert_eq!(state(&world, &world.approver, id), ReleaseState::Published);

        let two = set(&world, "Two", &small(2));
        let id = release::propose(&world.cx, &world.steward, &wanted(&[two], &["gender"])).unwrap();
        release::approve(&world.cx, &world.approver, id, &secret(REASON)).unwrap();
        world.work();
        let seen = release::see(&world.cx, &world.approver, id).unwrap();
        assert_eq!(
            (seen.release.version, seen.release.state),
            (Some(2), ReleaseState::Published)
        );
        assert_eq!(world.count("SELECT COUNT(*) FROM privacy_ledger"), 2);
    });
}

#[test]
fn the_tables_are_those_of_the_disclosure_engine_over_the_records_of_common_groups() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let bytes = small(3);
    let id = set(&world, "Global", &bytes);
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &SOME)).unwrap();
    let proposal = release::see(&world.cx, &world.steward, proposed)
        .unwrap()
        .release
        .proposal;

    // The same from the file, by another way.
    let mut data = Microdata::new(&SOME);
    let mut sheet = sheets::Sheet::from_bytes(bytes, &sheets::Options::default()).unwrap();
    let headers: Vec<String> = sheet.headers().iter().map(|header| header.name.clone()).collect();
    let layout = standards::ctdc::recognise(&headers);
    sheet
        .each::<sheets::Error>(|row| {
            let cells: Vec<_> = row.cells.iter().map(|cell| cell.text()).collect();
            let record = layout.read(&cells, &mut Vec::new());
            let codes = SOME.map(|name| {
                let cell = record.cell(standards::ctdc::column(name).unwrap());
                cell.known().map_or("missing".into(), |value| value.code())
            });
            data.push(&codes).unwrap();
            Ok(())
        })
        .unwrap();
    let kept = data.suppress_k(&[0, 1, 2, 3], K).unwrap();
    assert!(kept.left_out() > 0, "the file has small groups");
    assert_eq!((proposal.counted, proposal.left_out), (kept.records(), kept.left_out()));
    let tables = kept.tables(&[&[0], &[1], &[2], &[3]]).unwrap();
    for (table, expected) in proposal.tables.iter().zip(&tables) {
        assert_eq!(table.dimensions, expected.dimensions);
        let counts: Vec<(Vec<String>, u64)> = expected
            .cells
            .iter()
            .map(|cell| match cell.count {
                disclosure::Count::Exactly(count) => (cell.codes.clone(), count),
                disclosure::Count::FewerThan(_) => (cell.codes.clone(), 0),
            })
            .collect();
        let ours: Vec<(Vec<String>, u64)> = table
            .rows
            .iter()
            .map(|row| match row.count {
                Count::Exactly(count) => (row.codes.clone(), count),
                Count::FewerThan(_) => (row.codes.clone(), 0),
            })
            .collect();
        assert_eq!(ours, counts);
    }
    assert!(proposal.tables.iter().any(|table| table.dimensions.len() == 2));
}

#[test]
fn means_are_published_with_the_records_that_have_any_of_them() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let bytes = contributed(&Options {
        rows: 4000,
        shape: fictional::evidence::Shape::SixtyThree,
        ..Options::default()
    });
    let id = set(&world, "Full", &bytes);
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["meansOfControlThreats"])).unwrap();
    let proposal = release::see(&world.cx, &world.steward, proposed)
        .unwrap()
        .release
        .proposal;
    assert_eq!(proposal.columns, ["meansOfControlThreats", "anyMeans"]);
    let yes = |name: &str| {
        let table = proposal.tables.iter().find(|table| table.dimensions == [name]).unwrap();
        let row = table.rows.iter().find(|row| row.codes == ["1"]).unwrap();
        let Count::Exactly(count) = row.count else {
            panic!("{name}")
        };
        count
    };
    assert!(yes("anyMeans") > yes("meansOfControlThreats"));
}

#[test]
fn a_proposal_that_was_changed_in_the_database_is_not_signed() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let id = set(&world, "Global", &small(4));
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
    release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).unwrap();
    let forge = "UPDATE release SET proposal = REPLACE(proposal, '\"exactly\":', '\"exactly\":1')";
    world
        .cx
        .store()
        .write::<_, store::Error>(store::Scope::Server, move |tx| tx.execute(forge, &[]))
        .unwrap();
    world.work();
    assert_eq!(state(&world, &world.approver, proposed), ReleaseState::Approved);
    assert!(
        bundle::list(&world.cx.folders().releases)
            .unwrap_or_default()
            .is_empty()
    );
}

#[test]
fn a_release_whose_job_was_killed_comes_out_the_same_and_a_tampered_one_does_not_verify() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let id = set(&world, "Global", &small(5));
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender", "ageBroad"])).unwrap();
    release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).unwrap();
    world.work();
    let releases = world.cx.folders().releases.clone();
    let place = releases.join("global-v1");
    let trusted = TrustedKeys::read(&releases.join("trusted-keys.txt")).unwrap();
    let first = bundle::read(&place, &trusted).unwrap();

    // As if the program had been killed between the rename and the commit, and between the approval and the rename.
    let back = "UPDATE release SET state = 'approved', digest = NULL";
    let jobs = "UPDATE jobs SET state = 'queued', finished_at = NULL, next_at = 0, attempts = 0 WHERE kind = 'evidence.publish'";
    for removed in [false, true] {
        for sql in [back, jobs] {
            world
                .cx
                .store()
                .write::<_, store::Error>(store::Scope::Server, move |tx| tx.execute(sql, &[]))
                .unwrap();
        }
        if removed {
            fs::rename(&place, world.folder.path().join("away")).unwrap();
        }
        world.work();
        assert_eq!(state(&world, &world.approver, proposed), ReleaseState::Published);
        let again = bundle::read(&place, &trusted).unwrap();
        assert_eq!((again.digest, &again.files), (first.digest.clone(), &first.files));
    }

    let table = place.join("tables/gender.csv");
    let text = fs::read_to_string(&table).unwrap().replace("Female", "Male");
    fs::remove_file(&table).unwrap();
    fs::write(&table, text).unwrap();
    assert!(bundle::verify(&place, &trusted).is_err());
}

#[test]
fn the_published_file_is_released_whole_at_eleven() {
    let Some(path) = shared("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv") else {
        return;
    };
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let id = set(&world, "Global", &fs::read(path).unwrap());
    let columns = [
        "yearOfRegistration",
        "gender",
        "ageBroad",
        "citizenship",
        "isForcedLabour",
        "isSexualExploit",
        "CountryOfExploitation",
    ];
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &columns)).unwrap();
    let proposal = release::see(&world.cx, &world.steward, proposed)
        .unwrap()
        .release
        .proposal;
    assert_eq!((proposal.counted, proposal.left_out), (48_773, 0));
    let (_, quality) = evidence::quality::of(&world.cx, &world.steward, id).unwrap();
    assert_eq!((quality.groups.distinct, quality.groups.smallest), (936, Some(11)));
    let women = proposal
        .tables
        .iter()
        .find(|table| table.dimensions == ["gender"])
        .unwrap();
    assert_eq!(women.rows[0].count, Count::Exactly(35_506));
}

#[test]
fn who_decides_reads_what_the_tables_say_about_everybody_in_a_group() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let lines = |line: &str, count: usize| format!("{line}\n").repeat(count);
    let mixed = "yearOfRegistration,gender,ageBroad,citizenship\n".to_owned()
        + &lines("2015,Female,18--20,UA", 20)
        + &lines("2015,Male,18--20,UA", 15)
        + &lines("2016,Female,18--20,UA", 12)
        + &lines("2016,Male,18--20,UA", 5);
    let id = set(&world, "Mixed", mixed.as_bytes());
    let columns = ["yearOfRegistration", "gender"];
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &columns)).unwrap();
    let mut browser = crate::browser::Browser::new(&world);
    let page = browser.as_who("approver").get(&format!("/releases/{proposed}")).text();
    let before = page.find("What the tables say about everybody in a group").unwrap();
    assert!(before < page.find("/approve").unwrap());
    // The five men of 2016 are left out, so all that is counted of that year are women.
    assert!(
        page.contains("Year of registration: 2016 → always Gender: Female (Records: 12)"),
        "{page}"
    );
    assert!(page.contains("Gender: Male → always Year of registration: 2015 (Records: 15)"));
    assert!(!page.contains("2015 → always"));
}

#[test]
fn a_release_that_could_not_be_written_is_taken_up_again_when_the_program_clears_up() {
    both(SETS, |store| {
        let world = World::new(store);
        let id = set(&world, "Global", &small(6));
        let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
        release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).unwrap();
        // A file where the folder should be: nothing can be written however often it is tried.
        let folder = &world.cx.folders().releases;
        fs::write(folder, "").unwrap();
        for _ in 0..6 {
            world.work();
            world.clock.advance(3600);
        }
        assert_eq!(world.count("SELECT COUNT(*) FROM jobs WHERE state = 'given-up'"), 1);
        fs::remove_file(folder).unwrap();
        world.work();
        assert_eq!(state(&world, &world.approver, proposed), ReleaseState::Approved);
        evidence::sweep(&world.cx).unwrap();
        evidence::sweep(&world.cx).unwrap();
        assert_eq!(world.count("SELECT COUNT(*) FROM jobs WHERE state = 'queued'"), 1);
        world.work();
        assert_eq!(state(&world, &world.approver, proposed), ReleaseState::Published);
    });
}

#[test]
fn proposals_about_different_data_at_the_same_time_all_come_through() {
    both(SETS, |store| {
        let world = World::new(store);
        let sets: Vec<_> = (1..4)
            .map(|seed| set(&world, &format!("Set {seed}"), &small(seed)))
            .collect();
        let start = std::sync::Barrier::new(sets.len());
        let outcomes: Vec<_> = std::thread::scope(|scope| {
            let proposing = sets.iter().enumerate().map(|(at, set)| {
                let (world, start) = (&world, &start);
                scope.spawn(move || {
                    let wanted = Wanted {
                        slug: format!("global-{at}"),
                        ..wanted(&[*set], &SOME)
                    };
                    start.wait();
                    release::propose(&world.cx, &world.steward, &wanted)
                })
            });
            let running: Vec<_> = proposing.collect();
            running.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(outcomes.iter().all(Result::is_ok), "{outcomes:?}");
    });
}
