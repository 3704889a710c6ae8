//! Files through the library, as the command line uses it.

use evidence::import::{Request, dry_run, load, undo};
use evidence::model::Layout;
use fictional::evidence::{Missing, Options, Shape};
use store::testing::both;

use crate::world::{SETS, World, contributed, secret, shared};

fn into(name: &str) -> Request {
    Request {
        data_set: name.to_owned(),
        ..Request::default()
    }
}

#[test]
fn every_published_shape_is_recognised_examined_and_loaded_and_a_second_time_adds_nothing() {
    both(SETS, |store| {
        let world = World::new(store);
        for (shape, separator, missing, notice) in [
            (Shape::Seven, b',', Missing::Empty, false),
            (Shape::TwentySeven, b',', Missing::Empty, false),
            (Shape::SixtyThree, b';', Missing::MinusNinetyNine, true),
        ] {
            let name = format!("{shape:?}");
            let bytes = contributed(&Options {
                rows: 600,
                shape,
                separator,
                missing,
                notice,
                ..Options::default()
            });
            let path = world.file(&name, &bytes);
            let before = world.count("SELECT COUNT(*) FROM evidence_record");
            let found = dry_run(&world.cx, &world.steward, &path, &into(&name), &mut ()).unwrap();
            assert_eq!(
                (found.layout, found.rows, found.invalid, found.known),
                (Layout::Ctdc, 600, 0, 0),
                "{name}"
            );
            assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), before);
            let loaded = load(&world.cx, &world.steward, &path, &into(&name), &mut ()).unwrap();
            assert_eq!((loaded.added, loaded.invalid), (600, 0), "{name}");
            let again = load(&world.cx, &world.steward, &path, &into(&name), &mut ()).unwrap();
            assert_eq!(
                (again.added, again.known, again.batch),
                (0, 600, loaded.batch),
                "{name}"
            );
            assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), before + 600);
            let known = |name| {
                dry_run(&world.cx, &world.steward, &path, &into(name), &mut ())
                    .unwrap()
                    .known
            };
            assert_eq!((known(""), known(&name), known("Another")), (600, 600, 0));
        }
    });
}

#[test]
fn the_published_file_of_seven_columns_is_loaded_whole() {
    let Some(path) = shared("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv") else {
        return;
    };
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let found = dry_run(&world.cx, &world.steward, &path, &into("Global"), &mut ()).unwrap();
    assert_eq!((found.rows, found.invalid), (48_773, 0));
    let loaded = load(&world.cx, &world.steward, &path, &into("Global"), &mut ()).unwrap();
    assert_eq!(loaded.added, 48_773);
}

#[test]
fn the_published_excerpt_of_sixty_three_columns_is_read_with_its_notice_of_terms() {
    let Some(path) = shared("data/ctdc/ctdc-global-kanon-63col-excerpt.csv") else {
        return;
    };
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let loaded = load(&world.cx, &world.steward, &path, &into("Excerpt"), &mut ()).unwrap();
    assert_eq!((loaded.rows, loaded.invalid, loaded.added), (12, 0, 12));
    assert_eq!(loaded.columns[0].notes[0].id, "evidence-note-terms");
    let read = loaded.columns.iter().filter(|column| column.field.is_some()).count();
    // All 63 but the five that repeat others.
    assert_eq!(read, 58);
}

#[test]
fn the_official_template_is_recognised_and_its_numbered_empty_rows_are_no_cases() {
    let Some(path) = shared("standards/htcds/htcds-excel-single-select-v2.0.xlsx") else {
        return;
    };
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let outcome = dry_run(&world.cx, &world.steward, &path, &Request::default(), &mut ());
    let Err(base::Refusal::Invalid(problems)) = outcome else {
        panic!("expected no rows")
    };
    assert_eq!(problems[0].message, "evidence-problem-no-rows");
    let template = evidence::import::mapping_template(&path, &Request::default()).unwrap();
    let fields = template
        .lines()
        .filter(|line| line.contains("= \"") && !line.contains("= \"\""))
        .count();
    assert!(fields >= 38 && template.matches("= \"\"").count() == 1, "{template}");
}

#[test]
fn imports_that_left_nothing_are_forgotten_after_their_time_and_no_others() {
    both(SETS, |store| {
        let world = World::new(store);
        let load_of = |name: &str, seed| {
            let bytes = contributed(&Options {
                rows: 600,
                seed,
                ..Options::default()
            });
            let path = world.file(name, &bytes);
            load(&world.cx, &world.steward, &path, &into(name), &mut ())
                .unwrap()
                .batch
        };
        let (kept, taken_back) = (load_of("Kept", 1), load_of("Taken back", 2));
        undo(
            &world.cx,
            &world.steward,
            taken_back.unwrap(),
            &secret("It was the wrong file."),
            false,
        )
        .unwrap();
        let clear = |days: i64| {
            let (org, before) = (
                world.steward.org,
                world.cx.ambient().now().plus_seconds(-days * 24 * 3600),
            );
            world
                .cx
                .store()
                .write(store::Scope::Org(org), move |tx| {
                    evidence::retention::clear_imports(tx, org, before)
                })
                .unwrap()
        };
        world.clock.advance(40 * 24 * 3600);
        assert_eq!((clear(50), clear(30), clear(30)), (0, 1, 0));
        assert_eq!(world.count("SELECT COUNT(*) FROM import_batch"), 1);
        assert_eq!(world.count("SELECT COUNT(*) FROM evidence_record"), 600);
        assert!(kept.is_some());
    });
}
