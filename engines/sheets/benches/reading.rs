//! How long a table of the size of a contributed data set takes to read: 48,773 rows of 7 columns.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark stops where a test would"
)]

use sheets::{Error, Options, Sheet};

fn main() {
    divan::main();
}

const ROWS: u32 = 48_773;
const HEADERS: [&str; 7] = ["year", "gender", "age", "citizenship", "labour", "sexual", "country"];

fn row(number: u32) -> [String; 7] {
    let country = ["UA", "PH", "BD", "CO", "NP"][(number % 5) as usize].to_owned();
    let flag = |every: u32| u32::from(number.is_multiple_of(every)).to_string();
    let year = (2002 + number % 17).to_string();
    [
        year,
        "Female".to_owned(),
        "18--20".to_owned(),
        country,
        flag(2),
        flag(3),
        String::new(),
    ]
}

fn csv() -> Vec<u8> {
    let lines = (0..ROWS).map(|number| row(number).join(";"));
    let text: Vec<String> = std::iter::once(HEADERS.join(";")).chain(lines).collect();
    text.join("\r\n").into_bytes()
}

fn xlsx() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(HEADERS) {
        sheet.write(0, column, header).unwrap();
    }
    for number in 0..ROWS {
        for (column, cell) in (0..).zip(row(number)) {
            sheet.write(number + 1, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn read(bytes: Vec<u8>) -> u64 {
    let mut sheet = Sheet::from_bytes(bytes, &Options::default()).unwrap();
    sheet.each(|_| Ok::<(), Error>(())).unwrap().rows
}

#[divan::bench]
fn a_csv_file(bencher: divan::Bencher<'_, '_>) {
    let bytes = csv();
    bencher.with_inputs(|| bytes.clone()).bench_values(read);
}

#[divan::bench(sample_count = 10)]
fn a_workbook(bencher: divan::Bencher<'_, '_>) {
    let bytes = xlsx();
    bencher.with_inputs(|| bytes.clone()).bench_values(read);
}
