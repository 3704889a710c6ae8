//! k-anonymity and tables on generated and real data; an attacker who subtracts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "tests"
)]

mod attacker;
mod checking;
mod ledger;
mod properties;
mod real_file;
mod release;

use disclosure::Microdata;

pub(crate) fn table(names: &[&str], rows: &[Vec<String>]) -> Microdata {
    let mut data = Microdata::new(names);
    for row in rows {
        data.push(row).unwrap();
    }
    data
}

/// A table that looks like a contributed data set: 48,773 records, 936 combinations of 7 columns, the rarest with 11
/// records, 83 of these.
pub(crate) fn look_alike() -> Vec<Vec<String>> {
    let sizes = std::iter::repeat_n(11, 83).chain((0..852).map(|rank| 12 + 33_000 / (rank + 1) / 7));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (group, size) in sizes.enumerate() {
        rows.extend(std::iter::repeat_n(combination(group), size));
    }
    assert!(rows.len() < 48_773, "{}", rows.len());
    rows.resize(48_773, combination(935));
    rows
}

fn combination(group: usize) -> Vec<String> {
    let year = 2002 + group % 17;
    let sex = ["Female", "Male"][group / 17 % 2];
    let age = ["0--8", "9--17", "18--20", "21--23"][group / 34 % 4];
    let country = ["UA", "PH", "BD", "CO", "NP", "MM", "NA"][group / 136 % 7];
    let flag = |bit: usize| (group >> bit & 1).to_string();
    [
        year.to_string(),
        sex.to_owned(),
        age.to_owned(),
        country.to_owned(),
        flag(0),
        flag(1),
        String::new(),
    ]
    .to_vec()
}
