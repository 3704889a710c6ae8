use std::io::Write;

use super::{assert_refused, outcome};

const MB: usize = 1 << 20;

fn repeated(out: &mut dyn Write, before: &[u8], piece: &[u8], count: usize) {
    out.write_all(before).unwrap();
    (0..count).for_each(|_| out.write_all(piece).unwrap());
}

#[test]
fn a_quote_that_is_never_closed_in_a_large_file_is_refused() {
    let line = b"2002,Female,18--20,CO\r\n".repeat(50_000);
    let found = outcome(|out| repeated(out, b"a,b,c,d\n2001,\"Female,", &line, 250));
    assert_refused(&found, "sheets-error-too-large row-bytes");
}

#[test]
fn a_line_without_end_is_refused() {
    let found = outcome(|out| repeated(out, b"a,b\n", &vec![b'x'; MB], 250));
    assert_refused(&found, "sheets-error-too-large row-bytes");
}

#[test]
fn a_hundred_thousand_columns_are_refused_in_the_header_and_below_it() {
    let wide = "1,".repeat(100_000) + "\n";
    for before in [&b""[..], b"a,b\n"] {
        let found = outcome(|out| repeated(out, before, wide.as_bytes(), 100));
        assert_refused(&found, "sheets-error-too-large columns");
    }
}

#[test]
fn zero_bytes_are_no_text() {
    let found = outcome(|out| repeated(out, b"a,b\n", &vec![0; MB], 100));
    assert_refused(&found, "sheets-error-wrong-type");
    // Behind the part of the file that says what it is they are left out of the cell that they are in.
    let line = b"2002,Female\n".repeat(10_000);
    let found = outcome(|out| {
        repeated(out, b"year,gender\n", &line, 2);
        repeated(out, b"2003,", &[0; 1_000], 100);
        out.write_all(b"\n2004,x\n").unwrap();
    });
    assert_eq!(found, "rows 20002");
}

#[test]
fn wide_characters_without_a_mark_are_read_from_a_large_file() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let line = wide("2002;Оксана;ليلى\r\n").repeat(10_000);
    let found = outcome(|out| repeated(out, &wide("year;one;two\r\n"), &line, 100));
    assert_eq!(found, "rows 1000000");
}

#[test]
fn every_kind_of_line_end_in_one_file_ends_a_line() {
    let lines = b"1,2\n3,4\r5,6\r\n\n7,\"8\r\n8\"\r\r9,0\n".repeat(1_000);
    let found = outcome(|out| repeated(out, b"a,b\r", &lines, 200));
    assert_eq!(found, "rows 1000000");
}

#[test]
fn a_file_of_blank_lines_has_no_header() {
    let found = outcome(|out| repeated(out, b"", &b"\n \r\n".repeat(MB / 4), 100));
    assert!(
        found.starts_with("sheets-error-no-header") || found.starts_with("sheets-error-wrong-type"),
        "{found}"
    );
}

#[test]
fn a_file_full_of_problems_is_reported_row_by_row() {
    let line = "=1,".repeat(999) + "=1\n";
    let found = outcome(|out| repeated(out, line.as_bytes(), line.as_bytes(), 3_000));
    assert_eq!(found, "rows 3000");
}
