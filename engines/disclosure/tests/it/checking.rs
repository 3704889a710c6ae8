use disclosure::{Bin, Count, Error, LeftOut, Microdata, Violating, check_k};

use crate::{look_alike, table};

const ALL: [usize; 7] = [0, 1, 2, 3, 4, 5, 6];

#[test]
fn the_look_alike_holds_at_11_and_fails_at_12() {
    let rows = look_alike();
    let eleven = check_k(&rows, &ALL, 11).unwrap();
    assert_eq!(
        (eleven.records, eleven.distinct, eleven.smallest),
        (48_773, 936, Some(11))
    );
    assert!(eleven.holds());
    assert_eq!(eleven.groups_of(11), 83);
    let twelve = check_k(&rows, &ALL, 12).unwrap();
    assert!(!twelve.holds());
    assert_eq!(
        twelve.violating,
        Violating {
            groups: 83,
            records: 913
        }
    );
}

#[test]
fn both_ways_of_counting_agree_also_over_some_of_the_columns() {
    let rows = look_alike();
    let data = table(&["a", "b", "c", "d", "e", "f", "g"], &rows);
    for columns in [&ALL[..], &[0], &[3, 1], &[6], &[2, 4, 5]] {
        assert_eq!(data.check_k(columns, 50).unwrap(), check_k(&rows, columns, 50).unwrap());
    }
}

#[test]
fn values_that_only_look_alike_when_joined_are_told_apart() {
    let rows = [["a,", "b"], ["a", ",b"], ["", "a,b"], ["a", ""], ["", "a"]];
    assert_eq!(check_k(rows, &[0, 1], 2).unwrap().distinct, 5);
}

#[test]
fn an_empty_table_holds_and_has_no_smallest_group() {
    let report = check_k(Vec::<Vec<String>>::new(), &[0], 11).unwrap();
    assert!(report.holds());
    assert_eq!((report.smallest, report.histogram), (None, Vec::<Bin>::new()));
}

#[test]
fn short_rows_count_as_empty_cells() {
    let rows = vec![vec!["x"], vec!["x", ""]];
    assert_eq!(check_k(rows, &[0, 1], 2).unwrap().distinct, 1);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let rows = look_alike();
    let data = table(&["a", "b", "c", "d", "e", "f", "g"], &rows);
    assert_eq!(check_k(&rows, &[0], 1).unwrap_err(), Error::SmallK(1));
    assert_eq!(check_k(&rows, &[], 11).unwrap_err(), Error::NoColumns);
    assert_eq!(data.check_k(&[7], 11).unwrap_err(), Error::NoSuchColumn(7));
    assert_eq!(
        Microdata::new(&["a"]).push(&["x", "y"]).unwrap_err(),
        Error::Width { expected: 1, found: 2 }
    );
    let kept = data.suppress_k(&[0, 1], 11).unwrap();
    for wanted in [&[2][..], &[0, 0], &[0, 1, 2], &[]] {
        assert_eq!(kept.tables(&[wanted]).unwrap_err(), Error::NotATable, "{wanted:?}");
    }
}

#[test]
fn suppression_leaves_the_common_combinations_and_says_what_it_left_out() {
    let rows: Vec<Vec<String>> = [
        ("F", "UA", 20),
        ("F", "CO", 12),
        ("M", "UA", 3),
        ("M", "CO", 11),
        ("X", "UA", 1),
    ]
    .iter()
    .flat_map(|(sex, country, count)| vec![vec![(*sex).to_owned(), (*country).to_owned()]; *count])
    .collect();
    let data = table(&["sex", "country"], &rows);
    let kept = data.suppress_k(&[0, 1], 11).unwrap();
    assert_eq!((kept.records(), kept.left_out()), (43, 4));
    assert_eq!(kept.left_out_public(), LeftOut::FewerThan(11));
    assert!(kept.is_kept(0) && !kept.is_kept(33) && !kept.is_kept(46) && !kept.is_kept(1_000));
    let tables = kept.tables(&[&[0], &[0, 1]]).unwrap();
    let shown = |index: usize| -> Vec<(String, Count)> {
        tables[index]
            .cells
            .iter()
            .map(|cell| (cell.codes.join("/"), cell.count))
            .collect()
    };
    // The sex "X" and how many of "M" come from "UA" are not to be seen.
    assert_eq!(
        shown(0),
        [("F".into(), Count::Exactly(32)), ("M".into(), Count::Exactly(11))]
    );
    assert_eq!(
        shown(1),
        [
            ("F/CO".into(), Count::Exactly(12)),
            ("F/UA".into(), Count::Exactly(20)),
            ("M/CO".into(), Count::Exactly(11)),
            ("M/UA".into(), Count::FewerThan(11)),
        ]
    );
    assert_eq!(tables[0].total, 43);
}

#[test]
fn the_share_left_out_never_tells_a_number_below_k() {
    for left in 0..200_usize {
        let mut rows = vec![vec!["common".to_owned()]; 300];
        rows.extend((0..left).map(|index| vec![format!("rare {index}")]));
        let data = table(&["a"], &rows);
        let public = data.suppress_k(&[0], 11).unwrap().left_out_public();
        match left {
            0 => assert_eq!(public, LeftOut::None),
            1..11 => assert_eq!(public, LeftOut::FewerThan(11)),
            _ => assert_eq!(public, LeftOut::Percent((left * 100).div_ceil(300 + left) as u64)),
        }
    }
}
