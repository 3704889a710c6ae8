use std::collections::HashMap;

use disclosure::{Count, attack};
use proptest::prelude::*;

use crate::table;

/// Up to 400 records of 4 columns with few values each, so that groups of every size occur.
fn records() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = |values: u8| (0..values * values).prop_map(|drawn| f64::from(drawn).sqrt().floor().to_string());
    prop::collection::vec((cell(2), cell(4), cell(3), cell(6)), 0..400)
        .prop_map(|rows| rows.into_iter().map(|(a, b, c, d)| vec![a, b, c, d]).collect())
}

const NAMES: [&str; 4] = ["a", "b", "c", "d"];
const PUBLISHED: [usize; 4] = [0, 1, 2, 3];
const WANTED: [&[usize]; 10] = [
    &[0],
    &[1],
    &[2],
    &[3],
    &[0, 1],
    &[0, 2],
    &[1, 2],
    &[1, 3],
    &[2, 3],
    &[3, 0],
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_combination_of_fewer_than_k_is_left_and_none_of_k_is_lost(rows in records(), k in 2_u64..15) {
        let data = table(&NAMES, &rows);
        let kept = data.suppress_k(&PUBLISHED, k).unwrap();
        let mut sizes: HashMap<&Vec<String>, u64> = HashMap::new();
        for row in &rows {
            *sizes.entry(row).or_default() += 1;
        }
        for (index, row) in rows.iter().enumerate() {
            prop_assert_eq!(kept.is_kept(index), sizes[row] >= k);
        }
        let left: Vec<Vec<String>> = rows.iter().enumerate().filter(|(index, _)| kept.is_kept(*index)).map(|(_, row)| row.clone()).collect();
        prop_assert_eq!(left.len() as u64, kept.records());
        prop_assert!(disclosure::check_k(&left, &PUBLISHED, k).unwrap().holds());
    }

    #[test]
    fn an_attacker_who_subtracts_over_all_tables_of_a_release_recovers_no_cell_below_k(rows in records(), k in 2_u64..15) {
        let data = table(&NAMES, &rows);
        let tables = data.suppress_k(&PUBLISHED, k).unwrap().tables(&WANTED).unwrap();
        prop_assert_eq!(attack(&tables, k), vec![]);
    }

    #[test]
    fn every_count_is_that_of_the_records_left_and_never_below_k(rows in records(), k in 2_u64..15) {
        let data = table(&NAMES, &rows);
        let kept = data.suppress_k(&PUBLISHED, k).unwrap();
        for (columns, aggregate) in WANTED.iter().zip(kept.tables(&WANTED).unwrap()) {
            let mut sum = 0;
            for cell in &aggregate.cells {
                let here = rows.iter().enumerate().filter(|(index, row)| {
                    kept.is_kept(*index) && columns.iter().zip(&cell.codes).all(|(column, code)| &row[*column] == code)
                });
                let count = here.count() as u64;
                sum += count;
                match cell.count {
                    Count::Exactly(shown) => prop_assert!(shown == count && shown >= k),
                    Count::FewerThan(bound) => prop_assert!(bound == k && count == 0),
                }
            }
            prop_assert_eq!(sum, aggregate.total);
        }
    }

    /// What is published does not depend on the records left out: whoever is among them could be anybody, or not there.
    #[test]
    fn changing_a_record_that_is_left_out_changes_no_table(rows in records(), k in 2_u64..15, stranger in 1_000_u32..2_000) {
        let data = table(&NAMES, &rows);
        let kept = data.suppress_k(&PUBLISHED, k).unwrap();
        let before = kept.tables(&WANTED).unwrap();
        let mut changed = rows.clone();
        if let Some(index) = (0..rows.len()).find(|index| !kept.is_kept(*index)) {
            changed[index][1] = stranger.to_string();
        }
        let data = table(&NAMES, &changed);
        prop_assert_eq!(before, data.suppress_k(&PUBLISHED, k).unwrap().tables(&WANTED).unwrap());
    }
}
