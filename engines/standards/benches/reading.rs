//! Reading contributed rows and case answers: `cargo bench -p amparo-standards`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "benchmark")]

use divan::Bencher;
use divan::counter::ItemsCount;
use standards::{ctdc, htcds};

fn main() {
    divan::main();
}

/// Rows of the seven columns that the smallest published file has; spelt as the editions spell them.
const HEADERS: [&str; 7] = [
    "yearOfRegistration",
    "gender",
    "ageBroad",
    "citizenship",
    "isForcedLabour",
    "isSexualExploit",
    "CountryOfExploitation",
];
const ROWS: [[&str; 7]; 4] = [
    ["2016", "Female", "18--20", "PH", "0", "1", ""],
    ["2005", "Male", "-99", "0", "-99", "-99", "RU"],
    ["2018", "Woman", "09--17", "UKR", "1", "", "POL"],
    ["2011", "Female", "30--38", "NA", "0", "0", "00"],
];

#[divan::bench]
fn contributed_rows_of_seven_columns(bencher: Bencher) {
    let layout = ctdc::recognise(&HEADERS);
    bencher.counter(ItemsCount::new(ROWS.len())).bench_local(|| {
        let mut problems = Vec::new();
        for row in &ROWS {
            divan::black_box(layout.read(divan::black_box(row), &mut problems));
        }
    });
}

#[divan::bench(args = [
    ("prs_FirstName", "Оксана"),
    ("prs_Birthdate", "7 травня 2001"),
    ("prs_Gender", "Feminine"),
    ("prs_Citizenship", "UA; Moldova"),
    ("vic_MethodsOfControl", "Debt bondage, False promises; PhysicalThreats"),
    ("vic_ForcedLabourIndustry", "Agriculture, forestry and fishing"),
])]
fn answers(bencher: Bencher, (id, text): (&str, &str)) {
    let field = htcds::field(id).expect("a field of the standard");
    bencher.bench_local(|| standards::parse_answer(field, divan::black_box(text)).unwrap());
}
