//! What bad files get: a reason, no panic, and nothing written.

use std::io::Write;

use base::Refusal;
use evidence::import::{Listener, Problem, Request, dry_run, load};
use evidence::model::OnError;
use rust_xlsxwriter::{Formula, Workbook};
use sheets::Limits;

use crate::world::{SETS, World};

fn into(name: &str) -> Request {
    Request {
        data_set: name.to_owned(),
        on_error: OnError::Skip,
        ..Request::default()
    }
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn headers(sheet: &mut rust_xlsxwriter::Worksheet) {
    for (column, name) in (0..).zip(["gender", "citizenship", "yearOfRegistration"]) {
        sheet.write(0, column, name).unwrap();
    }
}

/// A workbook that unpacks to far more than it is.
fn bomb() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        zip.start_file(name, options).unwrap();
        let zeros = vec![b' '; 1 << 20];
        for _ in 0..64 {
            zip.write_all(&zeros).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_reason_and_leaves_nothing() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let good = workbook(|sheet| {
        headers(sheet);
        sheet.write(1, 0, "Female").unwrap();
    });
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n0000".to_vec(),
            "sheets-error-wrong-type",
        ),
        ("a PDF", b"%PDF-1.7\n".to_vec(), "sheets-error-wrong-type"),
        ("nothing", Vec::new(), "sheets-error-wrong-type"),
        (
            "half a workbook",
            good[..good.len() / 2].to_vec(),
            "sheets-error-damaged",
        ),
        // What gives it away first is the reader's business; that it is refused is ours.
        ("a bomb", bomb(), "sheets-error-"),
        (
            "headers only",
            b"gender,citizenship,yearOfRegistration\n".to_vec(),
            "evidence-problem-no-rows",
        ),
        (
            "other columns",
            b"apples,pears,plums\n1,2,3\n".to_vec(),
            "evidence-problem-layout",
        ),
        (
            "prose",
            b"Dear colleagues,\nplease find attached\n".to_vec(),
            "evidence-problem-layout",
        ),
    ];
    let tables = "SELECT (SELECT COUNT(*) FROM evidence_record) + (SELECT COUNT(*) FROM data_set) + (SELECT COUNT(*) FROM register_case) + (SELECT COUNT(*) FROM audit)";
    for (what, bytes, expected) in cases {
        let path = world.file("bad", &bytes);
        for outcome in [
            dry_run(&world.cx, &world.steward, &path, &into("Bad"), &mut ()),
            load(&world.cx, &world.steward, &path, &into("Bad"), &mut ()),
        ] {
            let Err(Refusal::Invalid(problems)) = outcome else {
                panic!("{what}: expected a refusal")
            };
            assert!(
                problems[0].message.starts_with(expected),
                "{what}: {}",
                problems[0].message
            );
            assert_eq!(problems[0].field, "file", "{what}");
        }
        assert_eq!(world.count(tables), 0, "{what}");
    }
}

#[test]
fn a_file_of_two_gigabytes_is_refused_by_its_size_alone() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let path = world.file("huge.csv", "gender,citizenship,yearOfRegistration\n");
    // Sparse: it takes no room on the disk.
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    file.set_len(2 << 30).unwrap();
    let request = Request {
        limits: Limits::default(),
        ..into("Huge")
    };
    let outcome = dry_run(&world.cx, &world.steward, &path, &request, &mut ());
    let Err(Refusal::Invalid(problems)) = outcome else {
        panic!("expected a refusal")
    };
    assert_eq!(problems[0].message, "sheets-error-too-large");
}

#[derive(Default)]
struct Heard(Vec<(u64, String, String, bool)>);

impl Listener for Heard {
    fn problem(&mut self, problem: &Problem) -> Result<(), Refusal> {
        self.0.push((
            problem.row,
            problem.letter.clone(),
            problem.note.id.clone(),
            problem.refused,
        ));
        Ok(())
    }
}

#[test]
fn formulas_errors_and_rows_that_do_not_fit_are_told_with_their_place() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let bytes = workbook(|sheet| {
        headers(sheet);
        sheet.write(1, 0, "Female").unwrap();
        sheet.write(1, 1, "UA").unwrap();
        sheet.write(1, 2, 2019).unwrap();
        sheet.write(2, 0, "Male").unwrap();
        sheet
            .write_formula(2, 1, Formula::new("=1+1").set_result("MD"))
            .unwrap();
        sheet.write(3, 0, "Femal").unwrap();
        sheet.write(3, 2, 2031.5).unwrap();
    });
    let path = world.file("a.xlsx", &bytes);
    let mut heard = Heard::default();
    let loaded = load(&world.cx, &world.steward, &path, &into("Formulas"), &mut heard).unwrap();
    assert_eq!((loaded.rows, loaded.invalid, loaded.added), (3, 2, 1));
    let told = |row, letter: &str, id: &str| heard.0.contains(&(row, letter.to_owned(), id.to_owned(), true));
    assert!(told(3, "B", "sheets-problem-formula"), "{:?}", heard.0);
    assert!(
        told(4, "A", "standards-problem-category") && told(4, "C", "standards-problem-year"),
        "{:?}",
        heard.0
    );
}

#[test]
fn other_encodings_duplicate_headers_and_broken_rows_are_read_or_told_never_guessed_silently() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    let mut mixed = b"gender,citizenship,yearOfRegistration,gender,note\nFemale,UA,2019,Male,caf\xe9\n".to_vec();
    mixed.extend("Male,MD,2018,Male,Олена\n".as_bytes());
    mixed.extend(b"Male,MD,2018,Male,x,surplus\n");
    let path = world.file("mixed.csv", &mixed);
    let mut heard = Heard::default();
    let loaded = load(&world.cx, &world.steward, &path, &into("Mixed"), &mut heard).unwrap();
    assert_eq!((loaded.rows, loaded.added), (3, 2));
    let ids: Vec<&str> = loaded.notes.iter().map(|note| note.id.as_str()).collect();
    assert!(ids.contains(&"sheets-problem-duplicate-header"), "{ids:?}");
    let twice = loaded.columns.iter().find(|column| column.letter == "D").unwrap();
    assert_eq!(
        (twice.field.as_deref(), twice.notes[0].id.as_str()),
        (None, "evidence-note-column-twice")
    );
    assert!(
        heard
            .0
            .contains(&(4, String::new(), String::from("sheets-problem-ragged-row"), true)),
        "{:?}",
        heard.0
    );
    assert_eq!(
        world.count("SELECT COUNT(*) FROM evidence_record WHERE gender = 'Female'"),
        1
    );
}

#[test]
fn a_row_that_was_cut_wrongly_is_not_taken_from_the_file_of_refused_rows_before_it_is_corrected() {
    let sqlite = store::testing::Sqlite::new(SETS);
    let world = World::new(&sqlite.store);
    // A separator in a cell without quotation marks: everything behind it stands one column too far.
    let path = world.file(
        "cut.csv",
        "gender,citizenship,yearOfRegistration,note\nFemale,UA,2019,fine\nMale,MD,2018,a,b\n",
    );
    let l = crate::browser::catalogue().localizer(ui::Lang::En);
    let mut keep = crate::cases::Keep(evidence::import::report::Rejects::new(Vec::new(), &l));
    let loaded = load(&world.cx, &world.steward, &path, &into("Cut"), &mut keep).unwrap();
    assert_eq!((loaded.added, loaded.invalid), (1, 1));
    let rejects = String::from_utf8(keep.0.finish().unwrap()).unwrap();
    let path = world.file("rejects.csv", &rejects);
    let again = load(&world.cx, &world.steward, &path, &into("Cut"), &mut ()).unwrap();
    assert_eq!((again.added, again.invalid), (0, 1), "{rejects}");
    let path = world.file("corrected.csv", rejects.replace(",…", ""));
    let corrected = load(&world.cx, &world.steward, &path, &into("Cut"), &mut ()).unwrap();
    assert_eq!((corrected.added, corrected.invalid), (1, 0), "{rejects}");
}
