use std::collections::HashMap;

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

/// A table of `kept` equal records and `rare` different ones.
fn with_rare(kept: usize, rare: usize) -> Microdata {
    let mut rows = vec![vec!["common".to_owned()]; kept];
    rows.extend((0..rare).map(|index| vec![format!("rare {index}")]));
    table(&["a"], &rows)
}

#[test]
fn whoever_knows_how_many_are_left_cannot_tell_k_numbers_of_records_left_out_apart() {
    // Also for data sets that are far too small, and where k is more than there is.
    for k in [2, 5, 11] {
        for records in (0..500).chain([1_099, 1_100, 2_199, 2_200, 5_000, 48_773]) {
            let mut possible: HashMap<LeftOut, u64> = HashMap::new();
            let mut last = LeftOut::FewerThan(k);
            for left_out in 0..(records * 3 + 60) {
                last = LeftOut::of(left_out, records, k);
                *possible.entry(last).or_default() += 1;
                if let LeftOut::UpToPercent(share) = last {
                    assert!(left_out >= k && left_out * 100 <= share * (records + left_out));
                }
            }
            // The last step goes on behind the numbers tried here.
            possible.remove(&last);
            let fewest = possible.values().min();
            assert!(
                fewest.is_none_or(|numbers| *numbers >= k),
                "{records}, {k}: {possible:?}"
            );
        }
    }
}

#[test]
fn one_rare_record_more_or_less_changes_nothing_that_is_published() {
    let shown = |rare: usize| {
        let data = with_rare(300, rare);
        let kept = data.suppress_k(&[0], 11).unwrap();
        (kept.left_out_public(), kept.records(), kept.tables(&[&[0]]).unwrap())
    };
    assert_eq!(shown(0), shown(1));
    assert_eq!(shown(0), shown(10));
    assert_eq!(shown(0).0, LeftOut::FewerThan(11));
}

#[test]
fn a_share_of_a_large_data_set_is_given_to_the_per_cent() {
    let left_out = |rare| with_rare(2_200, rare).suppress_k(&[0], 11).unwrap().left_out_public();
    assert_eq!(left_out(11), LeftOut::UpToPercent(1));
    assert_eq!(left_out(245), LeftOut::UpToPercent(11));
    assert_eq!(
        with_rare(20, 15).suppress_k(&[0], 11).unwrap().left_out_public(),
        LeftOut::UpToPercent(100)
    );
}

#[test]
fn two_columns_of_one_name_are_not_published_together() {
    // The attacker tells columns apart by their names and would mistake the one for the other.
    let data = Microdata::new(&["sex", "sex", "country"]);
    assert_eq!(data.suppress_k(&[0, 2, 1], 11).err(), Some(Error::SameColumn(1)));
    assert_eq!(data.suppress_k(&[2, 2], 11).err(), Some(Error::SameColumn(2)));
    assert!(data.suppress_k(&[1, 2], 11).is_ok());
}

#[test]
fn k_above_the_number_of_records_leaves_nobody_and_no_cell() {
    let data = with_rare(9, 0);
    let kept = data.suppress_k(&[0], 11).unwrap();
    assert_eq!((kept.records(), kept.left_out_public()), (0, LeftOut::FewerThan(11)));
    let tables = kept.tables(&[&[0]]).unwrap();
    assert!(tables[0].cells.is_empty() && tables[0].total == 0);
    assert!(disclosure::attack(&tables, 11).is_empty());
}

#[test]
fn what_everybody_in_a_group_shares_is_listed_for_those_who_approve() {
    let rows: Vec<Vec<String>> = [
        ("F", "UA", 20),
        ("F", "CO", 12),
        ("M", "UA", 30),
        ("X", "BD", 11),
        ("F", "BD", 3),
    ]
    .iter()
    .flat_map(|(sex, country, count)| vec![vec![(*sex).to_owned(), (*country).to_owned(), "1".to_owned()]; *count])
    .collect();
    let data = table(&["sex", "country", "minor"], &rows);
    let tables = data
        .suppress_k(&[0, 1, 2], 11)
        .unwrap()
        .tables(&[&[0], &[0, 1], &[2]])
        .unwrap();
    let said: Vec<String> = disclosure::shared(&tables)
        .iter()
        .map(|found| {
            let group = found.group.as_ref().map_or("all", |(_, code)| code);
            format!("{group}: {} {}", found.all_have.1, found.records)
        })
        .collect();
    // The three women from BD are left out, so the table says of everybody from BD that they are "X", and the other way round.
    assert_eq!(said, ["all: 1 73", "BD: X 11", "CO: F 12", "M: UA 30", "X: BD 11"]);
}
