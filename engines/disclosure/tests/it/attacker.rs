//! The attacker must be able to do harm where there is some; otherwise that it finds nothing says nothing.

use disclosure::{Aggregate, AggregateCell, Count, attack};

fn aggregate(dimensions: &[&str], total: u64, cells: &[(&[&str], Count)]) -> Aggregate {
    Aggregate {
        dimensions: dimensions.iter().map(|&name| name.to_owned()).collect(),
        cells: cells
            .iter()
            .map(|(codes, count)| AggregateCell {
                codes: codes.iter().map(|&code| code.to_owned()).collect(),
                count: *count,
            })
            .collect(),
        total,
    }
}

use Count::{Exactly, FewerThan};

#[test]
fn a_single_hidden_cell_is_computed_from_the_total() {
    let table = aggregate(
        &["sex"],
        100,
        &[(&["F"], Exactly(60)), (&["M"], Exactly(36)), (&["X"], FewerThan(11))],
    );
    let found = attack(&[table], 11);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].codes[0].as_str(), found[0].low, found[0].high), ("X", 4, 4));
}

#[test]
fn a_hidden_cell_is_computed_from_the_margin_of_another_table() {
    let by_sex = aggregate(&["sex"], 100, &[(&["F"], Exactly(60)), (&["M"], Exactly(40))]);
    let cells: [(&[&str], Count); 4] = [
        (&["F", "CO"], Exactly(30)),
        (&["F", "UA"], Exactly(30)),
        (&["M", "CO"], Exactly(37)),
        (&["M", "UA"], FewerThan(11)),
    ];
    let both = aggregate(&["sex", "country"], 100, &cells);
    let found = attack(&[by_sex, both], 11);
    assert!(
        found
            .iter()
            .any(|cell| cell.codes == ["UA", "M"] && (cell.low, cell.high) == (3, 3)),
        "{found:?}"
    );
}

#[test]
fn a_hidden_cell_is_computed_from_a_margin_that_is_in_no_table() {
    // The number of people from UA follows from the second table and is missing in the first.
    let first: [(&[&str], Count); 4] = [
        (&["F", "CO"], Exactly(20)),
        (&["F", "UA"], Exactly(30)),
        (&["M", "CO"], Exactly(45)),
        (&["M", "UA"], FewerThan(11)),
    ];
    let second: [(&[&str], Count); 2] = [(&["CO", "2002"], Exactly(65)), (&["UA", "2002"], Exactly(35))];
    let found = attack(
        &[
            aggregate(&["sex", "country"], 100, &first),
            aggregate(&["country", "year"], 100, &second),
        ],
        11,
    );
    assert!(
        found.iter().any(|cell| cell.codes == ["UA", "M"] && cell.low == 5),
        "{found:?}"
    );
}

#[test]
fn two_hidden_cells_whose_sum_is_known_are_recovered_when_the_sum_leaves_no_choice() {
    let table = aggregate(
        &["sex"],
        100,
        &[(&["F"], Exactly(81)), (&["M"], FewerThan(11)), (&["X"], FewerThan(11))],
    );
    // 19 in two cells of at most 10 each: at least 9 in either.
    assert_eq!(attack(std::slice::from_ref(&table), 11).len(), 2);
}

#[test]
fn a_small_count_in_the_open_is_found() {
    let table = aggregate(&["sex"], 100, &[(&["F"], Exactly(97)), (&["M"], Exactly(3))]);
    assert_eq!(attack(&[table], 11).len(), 1);
}

#[test]
fn hidden_cells_without_anybody_tell_nothing() {
    let table = aggregate(
        &["sex"],
        100,
        &[(&["F"], Exactly(60)), (&["M"], Exactly(40)), (&["X"], FewerThan(11))],
    );
    assert!(attack(&[table], 11).is_empty());
}

#[test]
fn tables_that_contradict_one_another_are_found_and_the_search_ends() {
    let first = aggregate(&["sex"], 100, &[(&["F"], Exactly(60)), (&["M"], Exactly(40))]);
    let cells: [(&[&str], Count); 2] = [(&["F", "CO"], Exactly(90)), (&["M", "UA"], FewerThan(11))];
    let second = aggregate(&["sex", "country"], 100, &cells);
    let third = aggregate(&["sex"], 90, &[(&["F"], Exactly(60)), (&["M"], FewerThan(11))]);
    assert!(!attack(&[first.clone(), second], 11).is_empty());
    assert!(!attack(&[first, third.clone()], 11).is_empty());
    // The same cell twice.
    let twice = aggregate(
        &["sex"],
        30,
        &[
            (&["F"], FewerThan(40)),
            (&["F"], FewerThan(40)),
            (&["M"], FewerThan(11)),
        ],
    );
    let _ = attack(&[third, twice], 11);
}
