use sheets::{CsvWriter, escape_formula};

use crate::{read, texts};

#[test]
fn no_cell_that_is_written_can_be_taken_for_a_formula() {
    let hostile = [
        "=1+1", "+SUM(A1)", "-2+3", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", "-", "+", "-1.", "--1",
        "-1e5", "=",
    ];
    for cell in hostile {
        assert_eq!(escape_formula(cell), format!("'{cell}"));
    }
    for cell in ["-99", "+49", "-1.5", "a=b", "", "18--20", "لا", "'=1"] {
        assert_eq!(escape_formula(cell), cell);
    }
}

#[test]
fn what_is_written_reads_back_the_same() {
    let rows = [
        texts(&["code", "note"]),
        texts(&["A", "two\nlines, \"quoted\"; and\ttabs"]),
        texts(&["ليلى", " spaces "]),
        texts(&["-99", ""]),
    ];
    let mut writer = CsvWriter::new(Vec::new());
    for row in &rows {
        writer.row(row).unwrap();
    }
    let read = read(writer.finish().unwrap()).unwrap();
    assert_eq!(read.headers(), ["code", "note"]);
    let back: Vec<Vec<String>> = read.rows.into_iter().map(|(_, cells)| cells).collect();
    assert_eq!(back, rows[1..]);
}
