use std::collections::HashMap;

use fictional::evidence::{Made, Missing, Options, Shape, write};
use standards::ctdc;

fn make(options: &Options) -> (Made, Vec<String>, Vec<Vec<String>>) {
    let mut bytes = Vec::new();
    let made = write(options, &mut bytes).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(options.separator)
        .from_reader(bytes.as_slice());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    (made, header, rows)
}

fn groups(rows: &[Vec<String>]) -> Vec<usize> {
    let mut groups: HashMap<&[String], usize> = HashMap::new();
    for row in rows {
        *groups.entry(row).or_default() += 1;
    }
    groups.into_values().collect()
}

#[test]
fn the_seven_column_file_has_as_many_rows_as_asked_and_its_smallest_group_is_exactly_eleven() {
    let (made, header, rows) = make(&Options::default());
    assert_eq!((header.len(), rows.len()), (7, 48_773));
    let groups = groups(&rows);
    assert_eq!(groups.iter().min(), Some(&11));
    assert!(groups.iter().filter(|size| **size == 11).count() > 20);
    assert_eq!(
        made,
        Made {
            rows: 48_773,
            columns: 7,
            groups: groups.len(),
            smallest: 11
        }
    );
    assert!(groups.len() > 600, "{}", groups.len());
    assert!(rows.iter().any(|row| row[3] == "NA"), "Namibia occurs");
}

#[test]
fn other_sizes_keep_their_promise_too() {
    for (rows, k) in [(22, 11), (100, 11), (999, 5), (5_000, 20), (60, 1)] {
        let (made, _, written) = make(&Options {
            rows,
            k,
            seed: 5,
            ..Options::default()
        });
        assert_eq!((written.len(), made.smallest), (rows, k), "{rows} {k}");
        assert_eq!(groups(&written).into_iter().min(), Some(k));
    }
}

#[test]
fn every_shape_is_recognised_and_read_without_a_problem() {
    for (shape, separator, missing, notice, columns) in [
        (Shape::Seven, b',', Missing::Empty, false, 7),
        (Shape::TwentySeven, b',', Missing::Empty, false, 27),
        (Shape::SixtyThree, b',', Missing::MinusNinetyNine, false, 63),
        (Shape::SixtyThree, b';', Missing::Empty, true, 63),
    ] {
        let options = Options {
            shape,
            separator,
            missing,
            notice,
            rows: 1_500,
            ..Options::default()
        };
        let (made, header, rows) = make(&options);
        assert_eq!(
            (made.columns, header.len()),
            (columns + usize::from(notice), columns + usize::from(notice))
        );
        let layout = ctdc::recognise(&header);
        assert!(layout.is_evidence(), "{shape:?}");
        let mut problems = Vec::new();
        let records: Vec<_> = rows.iter().map(|row| layout.read(row, &mut problems)).collect();
        assert_eq!(problems.len(), 0, "{shape:?}: {:?}", problems.first());
        assert_eq!(records.len(), 1_500);
    }
}

#[test]
fn flags_and_joined_lists_agree_and_synthetic_flags_are_never_zero() {
    let (_, header, rows) = make(&Options {
        shape: Shape::SixtyThree,
        rows: 3_000,
        ..Options::default()
    });
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (list, flag) = (at("typeOfLabourConcatenated"), at("typeOfLabourConstruction"));
    assert!(
        rows.iter()
            .all(|row| (row[list] == "Construction") == (row[flag] == "1"))
    );
    assert!(rows.iter().any(|row| row[flag] == "1"));
    let (_, header, rows) = make(&Options {
        shape: Shape::TwentySeven,
        rows: 3_000,
        ..Options::default()
    });
    let means = header.iter().position(|column| column == "meansThreats").unwrap();
    assert!(rows.iter().all(|row| matches!(row[means].as_str(), "" | "1")) && rows.iter().any(|row| row[means] == "1"));
}
