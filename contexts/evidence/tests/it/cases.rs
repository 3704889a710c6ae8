//! Spreadsheets of cases.

use base::Refusal;
use evidence::import::report::Rejects;
use evidence::import::{Listener, Reject, Request, dry_run, load, undo};
use evidence::model::{Layout, OnError};
use fictional::sheet::{Header, Options, sheet};
use store::testing::both;
use ui::{L, Lang};

use crate::browser::catalogue;
use crate::world::{SETS, World, secret};

const WHY: &str = "The wrong spreadsheet was sent.";

fn request(world: &World, on_error: OnError) -> Request {
    Request {
        team: Some(world.team),
        on_error,
        ..Request::default()
    }
}

fn spreadsheet(options: &Options) -> (Vec<u8>, fictional::sheet::Sheet) {
    let made = sheet(options);
    let mut bytes = Vec::new();
    made.write_csv(b',', &mut bytes).unwrap();
    (bytes, made)
}

pub(crate) struct Keep<'l>(pub(crate) Rejects<'l, Vec<u8>>);

impl Listener for Keep<'_> {
    fn reject(&mut self, headers: &[String], reject: &Reject) -> Result<(), Refusal> {
        self.0.add(headers, reject).map_err(Refusal::failed)
    }
}

#[test]
fn cases_come_in_under_every_kind_of_header_once_into_their_team_and_go_out_again() {
    both(SETS, |store| {
        let world = World::new(store);
        for (seed, header) in [
            (1, Header::Template),
            (2, Header::Identifiers),
            (3, Header::Labels),
            (4, Header::Drifted),
        ] {
            let (bytes, _) = spreadsheet(&Options {
                seed,
                rows: 40,
                header,
                ..Options::default()
            });
            let path = world.file("cases.csv", &bytes);
            let wanted = request(&world, OnError::Abort);
            let found = dry_run(&world.cx, &world.steward, &path, &wanted, &mut ()).unwrap();
            assert_eq!(
                (found.layout, found.rows, found.invalid),
                (Layout::Htcds, 40, 0),
                "{header:?}"
            );
            assert_eq!(world.count("SELECT COUNT(*) FROM register_case"), 0);
            let loaded = load(&world.cx, &world.steward, &path, &wanted, &mut ()).unwrap();
            assert_eq!(loaded.added, 40, "{header:?}");
            let again = load(&world.cx, &world.steward, &path, &wanted, &mut ()).unwrap();
            assert_eq!((again.added, again.known), (0, 40), "{header:?}");
            let batch = loaded.batch.unwrap();
            let gone = undo(&world.cx, &world.steward, batch, &secret(WHY), false).unwrap();
            assert_eq!((gone.removed, gone.kept), (40, 0));
            let twice = undo(&world.cx, &world.steward, batch, &secret(WHY), false).unwrap_err();
            assert!(
                matches!(twice, Refusal::Denied { .. } | Refusal::NotNow { .. }),
                "{twice}"
            );
        }
    });
}

#[test]
fn a_case_without_a_team_is_not_taken_and_nobody_but_a_steward_imports() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let (bytes, _) = spreadsheet(&Options::default());
    let path = world.file("cases.csv", &bytes);
    let refused = load(&world.cx, &world.steward, &path, &Request::default(), &mut ());
    let Err(Refusal::Invalid(problems)) = refused else {
        panic!("expected a refusal")
    };
    assert_eq!(problems[0].field, "team");
    let wanted = request(&world, OnError::Abort);
    for actor in [&world.worker, &world.approver] {
        let refused = load(&world.cx, actor, &path, &wanted, &mut ());
        assert!(matches!(refused, Err(Refusal::Denied { .. })));
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM register_case"), 0);
}

#[test]
fn with_slips_all_or_nothing_is_nothing_and_skipping_gives_a_file_that_loads_once_corrected() {
    both(SETS, |store| {
        let world = World::new(store);
        let (bytes, made) = spreadsheet(&Options {
            rows: 60,
            mistakes: 30,
            ..Options::default()
        });
        let bad = made.planted.len() as u64;
        assert!(bad > 5);
        let path = world.file("cases.csv", &bytes);
        let aborted = load(
            &world.cx,
            &world.steward,
            &path,
            &request(&world, OnError::Abort),
            &mut (),
        )
        .unwrap();
        assert!(aborted.aborted && aborted.invalid == bad && aborted.added == 0);
        assert_eq!(world.count("SELECT COUNT(*) FROM register_case"), 0);

        let l: L = catalogue().localizer(Lang::Ar);
        let mut keep = Keep(Rejects::new(Vec::new(), &l));
        let skipped = load(
            &world.cx,
            &world.steward,
            &path,
            &request(&world, OnError::Skip),
            &mut keep,
        )
        .unwrap();
        assert_eq!((skipped.added, skipped.invalid), (60 - bad, bad));
        let rejects = String::from_utf8(keep.0.finish().unwrap()).unwrap();
        assert_eq!(rejects.lines().count() as u64, bad + 1);
        assert!(rejects.lines().next().unwrap().ends_with(",amparo_row,amparo_reason"));

        // Loaded as it is, it gives the same refusals again.
        let path = world.file("rejects.csv", &rejects);
        let same = load(
            &world.cx,
            &world.steward,
            &path,
            &request(&world, OnError::Skip),
            &mut (),
        )
        .unwrap();
        assert_eq!((same.added, same.invalid), (0, bad));
        let mut corrected = rejects;
        for (wrong, right) in [
            ("2001-02-31", "2001-02-28"),
            ("Zzyzx", ""),
            ("Atlantis", "UKR"),
            ("several dozens", "2"),
            ("call the shop", ""),
            ("perhaps", "yes"),
        ] {
            corrected = corrected.replace(wrong, right);
        }
        let path = world.file("corrected.csv", &corrected);
        let loaded = load(
            &world.cx,
            &world.steward,
            &path,
            &request(&world, OnError::Abort),
            &mut (),
        )
        .unwrap();
        assert_eq!((loaded.added, loaded.invalid), (bad, 0));
        assert_eq!(world.count("SELECT COUNT(*) FROM register_case"), 60);
        let again = load(
            &world.cx,
            &world.steward,
            &path,
            &request(&world, OnError::Abort),
            &mut (),
        )
        .unwrap();
        assert_eq!((again.added, again.known), (0, bad));
    });
}

#[test]
fn cases_that_were_worked_on_stay_when_an_import_is_taken_back() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let (bytes, _) = spreadsheet(&Options {
        rows: 10,
        ..Options::default()
    });
    let path = world.file("cases.csv", &bytes);
    let loaded = load(
        &world.cx,
        &world.steward,
        &path,
        &request(&world, OnError::Abort),
        &mut (),
    )
    .unwrap();
    let touch =
        "UPDATE register_case SET touched = 1 WHERE fingerprint IN (SELECT fingerprint FROM register_case LIMIT 3)";
    world
        .cx
        .store()
        .write::<_, store::Error>(store::Scope::Server, move |tx| tx.execute(touch, &[]))
        .unwrap();
    let batch = loaded.batch.unwrap();
    let short = undo(&world.cx, &world.steward, batch, &secret("oops"), false);
    assert!(matches!(short, Err(Refusal::Invalid(_))));
    let other = undo(&world.cx, &world.stranger, batch, &secret(WHY), false);
    assert!(matches!(other, Err(Refusal::NotFound)));
    let first = undo(&world.cx, &world.steward, batch, &secret(WHY), false).unwrap();
    assert_eq!((first.removed, first.kept), (7, 3));
    let rest = undo(&world.cx, &world.steward, batch, &secret(WHY), true).unwrap();
    assert_eq!((rest.removed, rest.kept), (3, 0));
    assert_eq!(
        world.count("SELECT COUNT(*) FROM audit WHERE action = 'import-undo' AND reason IS NOT NULL"),
        2
    );
}
