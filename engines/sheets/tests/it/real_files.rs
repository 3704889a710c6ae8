//! Public files that may not be shipped: read where `AMPARO_SHARED` says they are.

use std::path::PathBuf;

use sheets::{Error, Kind, Options, Sheet};

fn shared(file: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("AMPARO_SHARED") else {
        eprintln!("skipped: AMPARO_SHARED is not set");
        return None;
    };
    Some(PathBuf::from(folder).join("data/ctdc").join(file))
}

#[test]
fn the_contributed_data_set_of_7_columns_is_read_whole() {
    let Some(path) = shared("ctdc-global-kanon-2020-04-14-subset7.csv") else {
        return;
    };
    let mut sheet = Sheet::open(&path, &Options::default()).unwrap();
    assert_eq!(sheet.headers().len(), 7);
    let summary = sheet.each(|_| Ok::<(), Error>(())).unwrap();
    assert_eq!((summary.rows, summary.problems), (48_773, 0));
}

#[test]
fn the_excerpt_of_63_columns_is_read_with_its_semicolons() {
    let Some(path) = shared("ctdc-global-kanon-63col-excerpt.csv") else {
        return;
    };
    let mut sheet = Sheet::open(&path, &Options::default()).unwrap();
    assert_eq!(sheet.info().delimiter, Some(b';'));
    assert_eq!(sheet.headers().len(), 64);
    assert_eq!(sheet.each(|_| Ok::<(), Error>(())).unwrap().rows, 12);
}

#[test]
fn the_dictionary_workbook_is_read() {
    let Some(path) = shared("ctdc-global-kanon-data-dictionary-2017-11-28.xlsx") else {
        return;
    };
    let mut sheet = Sheet::open(&path, &Options::default()).unwrap();
    assert_eq!(sheet.info().kind, Kind::Xlsx);
    assert!(sheet.each(|_| Ok::<(), Error>(())).unwrap().rows > 50);
}
