//! The public file of 7 columns, where `AMPARO_SHARED` says it is. It may not be shipped.

use disclosure::{KCounter, Microdata, attack};

fn rows() -> Option<Vec<Vec<String>>> {
    let Some(folder) = std::env::var_os("AMPARO_SHARED") else {
        eprintln!("skipped: AMPARO_SHARED is not set");
        return None;
    };
    let path = std::path::PathBuf::from(folder).join("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    Some(
        reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect(),
    )
}

#[test]
fn the_contributed_data_set_passes_at_11_and_fails_at_12() {
    let Some(rows) = rows() else { return };
    let check = |k| {
        let mut counter = KCounter::new(k);
        rows.iter().for_each(|row| counter.add(row));
        counter.finish()
    };
    let report = check(11);
    assert_eq!(
        (report.records, report.distinct, report.smallest),
        (48_773, 936, Some(11))
    );
    assert_eq!(report.groups_of(11), 83);
    assert!(report.holds());
    assert!(!check(12).holds());
}

#[test]
fn every_table_of_one_or_two_columns_over_it_withstands_subtraction() {
    let Some(rows) = rows() else { return };
    let mut data = Microdata::new(&["year", "sex", "age", "citizenship", "labour", "sexual", "country"]);
    rows.iter().for_each(|row| data.push(row).unwrap());
    let columns: Vec<usize> = (0..7).collect();
    // At 12 some records are left out, at 11 none.
    for (k, left_out) in [(11, 0), (12, 913), (50, 6_000)] {
        let kept = data.suppress_k(&columns, k).unwrap();
        assert!(kept.left_out() >= left_out);
        let one = columns.iter().map(|column| vec![*column]);
        let two = columns
            .iter()
            .flat_map(|first| (first + 1..7).map(|second| vec![*first, second]));
        let wanted: Vec<Vec<usize>> = one.chain(two).collect();
        let wanted: Vec<&[usize]> = wanted.iter().map(Vec::as_slice).collect();
        assert_eq!(attack(&kept.tables(&wanted).unwrap(), k), []);
    }
}
