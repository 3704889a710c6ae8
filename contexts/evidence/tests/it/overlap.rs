//! The same people twice, names of two organisations, and that the public sees what was approved.

use std::collections::HashMap;
use std::fs;

use access::{Actor, Role};
use base::{Refusal, UserId};
use bundle::Count;
use evidence::import::{Request, load, undo};
use evidence::model::{DataSetId, ReleaseState};
use evidence::release::{self, K};
use fictional::evidence::Options;
use store::testing::both;

use crate::browser::Browser;
use crate::pages::REASON;
use crate::releases::{problems, set, set_by, small, wanted};
use crate::world::{SETS, World, contributed, secret};

fn published(world: &World, id: DataSetId, columns: &[&str]) {
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], columns)).unwrap();
    release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).unwrap();
    world.work();
}

/// The lines of a file, without its header.
fn lines(bytes: &[u8]) -> (String, Vec<String>) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let mut lines = text.lines().map(|line| format!("{line}\n"));
    (lines.next().unwrap(), lines.collect())
}

fn file(header: &str, lines: &[String]) -> Vec<u8> {
    format!("{header}{}", lines.concat()).into_bytes()
}

#[test]
fn a_released_file_with_rows_more_fewer_or_corrected_is_recognised_under_another_name() {
    both(SETS, |store| {
        let world = World::new(store);
        let (header, all) = lines(&small(1));
        published(&world, set(&world, "First", &file(&header, &all)), &["gender"]);
        let columns = header.trim().split(',').count();
        let mut more = all.clone();
        more.extend(std::iter::repeat_n(all[0].clone(), 9));
        let fewer = all[..790].to_vec();
        let mut corrected = all.clone();
        for line in corrected.iter_mut().take(20) {
            *line = format!("2001{}\n", ",".repeat(columns - 1));
        }
        // An empty column more does not make other people of them.
        let wider: Vec<String> = all.iter().map(|line| format!("{},\n", line.trim_end())).collect();
        let wide_header = format!("{},traffickMonths\n", header.trim_end());
        for (name, bytes) in [
            ("More", file(&header, &more)),
            ("Fewer", file(&header, &fewer)),
            ("Corrected", file(&header, &corrected)),
            ("Wider", file(&wide_header, &wider)),
        ] {
            let id = set(&world, name, &bytes);
            let again = release::propose(&world.cx, &world.steward, &wanted(&[id], &["ageBroad"]));
            assert_eq!(problems(again), ["evidence-release-alike"], "{name}");
        }
        // A small part may be other people who say the same of themselves: who decides is told.
        let id = set(&world, "A part", &file(&header, &all[..100]));
        let part = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
        let seen = release::see(&world.cx, &world.approver, part).unwrap();
        assert_eq!(seen.release.proposal.alike, 100);
    });
}

#[test]
fn who_decides_reads_how_many_records_are_in_other_releases_already() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let head = "yearOfRegistration,gender,ageBroad,citizenship\n";
    let line = |line: &str, count: usize| format!("{line}\n").repeat(count);
    let first = head.to_owned() + &line("2015,Female,18--20,UA", 30) + &line("2015,Male,18--20,UA", 30);
    published(&world, set(&world, "First", first.as_bytes()), &["gender"]);
    let second = head.to_owned() + &line("2015,Female,18--20,UA", 12) + &line("2016,Male,18--20,UA", 28);
    let id = set(&world, "Second", second.as_bytes());
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
    let page = Browser::new(&world)
        .as_who("approver")
        .get(&format!("/releases/{proposed}"))
        .text();
    assert!(
        page.contains("Records that are word for word in other releases: 12 of 40"),
        "{page}"
    );
    let third = head.to_owned() + &line("2019,Female,18--20,UA", 40);
    let id = set(&world, "Third", third.as_bytes());
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
    let page = Browser::new(&world)
        .as_who("approver")
        .get(&format!("/releases/{proposed}"))
        .text();
    assert!(!page.contains("word for word"), "{page}");
}

#[test]
fn a_version_of_one_organisation_never_takes_the_place_of_anothers() {
    both(SETS, |store| {
        let world = World::new(store);
        let theirs = Actor::new(
            UserId::new(world.cx.ambient()),
            world.stranger.org,
            [Role::ReleaseApprover],
        );
        let ours = set(&world, "Ours", &small(1));
        let away = set_by(&world, &world.stranger, "Theirs", &small(2));
        // Proposed by both before either is approved: the first to be approved has the name.
        let first = release::propose(&world.cx, &world.steward, &wanted(&[ours], &["gender"])).unwrap();
        let second = release::propose(&world.cx, &world.stranger, &wanted(&[away], &["gender"])).unwrap();
        release::approve(&world.cx, &world.approver, first, &secret(REASON)).unwrap();
        let refused = release::approve(&world.cx, &theirs, second, &secret(REASON));
        let why = "evidence-release-name-taken";
        assert!(
            matches!(refused, Err(Refusal::NotNow { why: found }) if found == why),
            "{refused:?}"
        );
        release::send_back(&world.cx, &theirs, second, &secret(REASON)).unwrap();
        let again = release::propose(&world.cx, &world.stranger, &wanted(&[away], &["gender"]));
        assert_eq!(problems(again), [why]);
        world.work();
        let folders: Vec<_> = fs::read_dir(&world.cx.folders().releases)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with("global"))
            .collect();
        assert_eq!(folders, ["global-v1"]);
    });
}

/// Counting by hand: a text and a map, nothing of the program.
fn by_hand(bytes: &[u8], columns: &[&str]) -> HashMap<Vec<String>, u64> {
    let (header, rows) = lines(bytes);
    let names: Vec<&str> = header.trim().split(',').collect();
    let at: Vec<usize> = columns
        .iter()
        .map(|column| names.iter().position(|name| name == column).unwrap())
        .collect();
    let mut groups: HashMap<Vec<String>, u64> = HashMap::new();
    for row in &rows {
        let cells: Vec<&str> = row.trim_end_matches('\n').split(',').collect();
        let said = |at: &usize| if cells[*at].is_empty() { "missing" } else { cells[*at] }.to_owned();
        *groups.entry(at.iter().map(said).collect()).or_default() += 1;
    }
    groups
}

#[test]
fn the_public_reads_what_was_approved_and_it_is_what_a_count_by_hand_says() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let bytes = contributed(&Options {
        seed: 8,
        rows: 3000,
        k: 3,
        ..Options::default()
    });
    let columns = ["gender", "yearOfRegistration", "isForcedLabour", "isSexualExploit"];
    let groups = by_hand(&bytes, &columns);
    let common: Vec<(&Vec<String>, u64)> = groups
        .iter()
        .filter(|(_, n)| **n >= K)
        .map(|(codes, n)| (codes, *n))
        .collect();
    let id = set(&world, "Global", &bytes);
    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &columns)).unwrap();
    let page = |path: &str| Browser::new(&world).as_who("approver").get(path).text();
    // What is said of the sources is published too, so who decides reads it.
    let seen = page(&format!("/releases/{proposed}"));
    assert!(seen.contains("Fictional") && seen.contains("CC0-1.0"), "{seen}");
    let approved = page(&format!("/releases/{proposed}/tables.csv"));
    release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).unwrap();
    world.work();
    let release = release::see(&world.cx, &world.approver, proposed).unwrap().release;
    assert_eq!(release.state, ReleaseState::Published);

    let left: u64 = common.iter().map(|(_, n)| n).sum();
    assert!(left < 3000, "the file has small groups");
    assert_eq!(
        (release.proposal.counted, release.proposal.left_out),
        (left, 3000 - left)
    );
    let mut exact = 0;
    for table in &release.proposal.tables {
        let at: Vec<usize> = table
            .dimensions
            .iter()
            .map(|name| columns.iter().position(|column| column == name).unwrap())
            .collect();
        for row in &table.rows {
            let fits = |codes: &[String]| at.iter().zip(&row.codes).all(|(at, code)| &codes[*at] == code);
            let count: u64 = common.iter().filter(|(codes, _)| fits(codes)).map(|(_, n)| n).sum();
            match row.count {
                Count::Exactly(found) => assert_eq!(found, count, "{} {:?}", table.name, row.codes),
                Count::FewerThan(k) => assert!(count == 0 && k == K, "{} {:?}", table.name, row.codes),
            }
            exact += u64::from(matches!(row.count, Count::Exactly(_)));
        }
        // Line by line the file that was looked at is the file that is public.
        let place = world.cx.folders().releases.join("global-v1/tables");
        let public = fs::read_to_string(place.join(format!("{}.csv", table.name))).unwrap();
        let looked_at: Vec<String> = approved
            .lines()
            .filter_map(|line| line.strip_prefix(&format!("{},", table.name)))
            .map(|line| {
                if table.dimensions.len() == 1 {
                    line.replacen(",,", ",", 1)
                } else {
                    line.to_owned()
                }
            })
            .collect();
        let public: Vec<String> = public.lines().skip(1).map(str::to_owned).collect();
        assert_eq!(public, looked_at, "{}", table.name);
    }
    assert!(exact > 20, "the tables hold numbers");
}

#[test]
fn a_form_offers_the_columns_that_the_data_has_and_its_tables_come_in_their_own_order() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let head = "yearOfRegistration,gender,ageBroad,citizenship\n";
    let line = |age: &str| format!("2015,Female,{age},UA\n").repeat(12);
    let ages = ["48+", "9--17", "18--20", "0--8", ""];
    let id = set(&world, "Ages", (head.to_owned() + &ages.map(line).concat()).as_bytes());
    let page = |path: &str| Browser::new(&world).get(path).text();
    let form = page("/releases/new");
    for (name, offered) in [
        ("ageBroad", true),
        ("isForcedLabour", false),
        ("meansOfControlThreats", false),
    ] {
        assert_eq!(form.contains(&format!("value=\"{name}\"")), offered, "{name}");
    }
    // The only data set there is need not be chosen.
    let chosen = form
        .split("<input")
        .find(|input| input.contains(&id.to_string()))
        .unwrap();
    assert!(chosen.split('>').next().unwrap().contains("checked"), "{chosen}");

    let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["ageBroad"])).unwrap();
    for path in [format!("/releases/{proposed}"), format!("/data/sets/{id}/quality")] {
        let page = page(&path);
        let rows = page
            .rsplit("<table")
            .find(|table| table.contains("48 and over"))
            .unwrap();
        let at = ["0 to 8", "9 to 17", "18 to 20", "48 and over", "Not recorded"].map(|age| rows.find(age).unwrap());
        assert!(at.is_sorted(), "{path}: {at:?}");
    }
}

#[test]
fn of_two_who_load_the_same_file_or_decide_or_take_it_back_at_once_one_wins() {
    both(SETS, |store| {
        let world = World::new(store);
        let path = world.file("same.csv", small(9));
        let request = Request {
            data_set: String::from("Same"),
            ..Request::default()
        };
        let twice = |one: &(dyn Fn() -> bool + Sync), two: &(dyn Fn() -> bool + Sync)| {
            std::thread::scope(|scope| {
                let one = scope.spawn(one);
                let two = two();
                [one.join().unwrap(), two]
            })
        };
        let bring = || load(&world.cx, &world.steward, &path, &request, &mut ()).unwrap().added == 800;
        let loaded = twice(&bring, &bring);
        assert_eq!(loaded.iter().filter(|won| **won).count(), 1, "{loaded:?}");
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 800);

        let id = set(&world, "Same", &small(9));
        let propose = || release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).is_ok();
        let batch = evidence::data_sets::see(&world.cx, &world.steward, id).unwrap().1[0].id;
        let back = || undo(&world.cx, &world.steward, batch, &secret(REASON), false).is_ok();
        let [proposed, undone] = twice(&propose, &back);
        assert!(proposed != undone, "proposed {proposed}, undone {undone}");
        let counted = "SELECT COUNT(*) FROM import_batch WHERE covered_by IS NOT NULL AND state <> 'loaded'";
        assert_eq!(world.count(counted), 0);

        let id = set(&world, "Other", &small(10));
        let proposed = release::propose(&world.cx, &world.steward, &wanted(&[id], &["gender"])).unwrap();
        let approve = || release::approve(&world.cx, &world.approver, proposed, &secret(REASON)).is_ok();
        let decided = twice(&approve, &approve);
        assert_eq!(decided.iter().filter(|won| **won).count(), 1, "{decided:?}");
        world.work();
        assert_eq!(world.count("SELECT COUNT(*) FROM privacy_ledger"), 1);
        assert_eq!(
            world.count("SELECT COUNT(*) FROM jobs WHERE kind = 'evidence.publish'"),
            1
        );
    });
}

#[test]
fn the_quality_of_a_file_is_what_a_count_by_hand_says() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let bytes = contributed(&Options {
        seed: 11,
        rows: 900,
        k: 3,
        ..Options::default()
    });
    // The clock of the test stands in 2027. A minor of 30 and somebody registered in 2031 cannot be.
    let head = "yearOfRegistration,gender,ageBroad,majorityStatus\n2031,Female,,\n2020,Male,30--38,Minor\n2020,Male,9--17,Minor\n";
    let odd = set(&world, "Odd", head.as_bytes());
    let (_, quality) = evidence::quality::of(&world.cx, &world.steward, odd).unwrap();
    let impossible: Vec<_> = quality.findings.iter().filter(|found| found.impossible).collect();
    let impossible: Vec<_> = impossible.iter().map(|found| (found.id, found.count)).collect();
    assert_eq!(
        impossible,
        [("evidence-finding-future", 1), ("evidence-finding-age", 1)]
    );

    let id = set(&world, "Global", &bytes);
    let (_, quality) = evidence::quality::of(&world.cx, &world.steward, id).unwrap();
    assert_eq!((quality.records, quality.columns.len()), (900, 7));
    for column in &quality.columns {
        let hand = by_hand(&bytes, &[column.column.name]);
        let said = |code: &str| hand.get(&vec![code.to_owned()]).copied().unwrap_or(0);
        assert_eq!(
            (column.missing, column.absent),
            (said("missing"), 0),
            "{}",
            column.column.name
        );
        assert_eq!(column.known, 900 - column.missing);
        // Countries are written in two letters there and three here, so that how often each occurs is compared without them.
        let counts = |counts: &mut dyn Iterator<Item = u64>| {
            let mut counts: Vec<u64> = counts.collect();
            counts.sort_unstable();
            counts
        };
        let theirs = hand.iter().filter(|(codes, _)| codes[0] != "missing");
        assert_eq!(
            counts(&mut column.values.iter().map(|(_, count)| *count)),
            counts(&mut theirs.map(|(_, count)| *count)),
            "{}",
            column.column.name
        );
    }
    let names: Vec<&str> = quality.grouped_by.iter().map(|column| column.name).collect();
    let groups = by_hand(&bytes, &names);
    let few: u64 = groups.values().filter(|count| **count < K).sum();
    assert_eq!(quality.groups.distinct, groups.len() as u64);
    assert_eq!(quality.groups.smallest, groups.values().min().copied());
    assert_eq!(quality.groups.violating.records, few);
}
