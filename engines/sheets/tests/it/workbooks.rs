use std::io::{Cursor, Write};
use std::sync::OnceLock;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use sheets::{Cell, Error, FileType, Hazard, Kind, Limit, Options, Sheet};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::{read, read_with, texts};

/// A workbook with every type of cell, made once.
pub(crate) fn workbook() -> Vec<u8> {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    MADE.get_or_init(make).clone()
}

fn make() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap();
    let sheet = book.add_worksheet().set_name("Cases").unwrap();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    for (column, header) in ["code", "age", "date", "seen", "minor", "sum"].iter().enumerate() {
        sheet.write(1, column as u16, *header).unwrap();
    }
    sheet.write(2, 0, "A-1").unwrap();
    sheet.write(2, 1, 17).unwrap();
    sheet
        .write_with_format(2, 2, ExcelDateTime::from_ymd(2020, 4, 14).unwrap(), &date)
        .unwrap();
    let seen = ExcelDateTime::from_ymd(2020, 4, 14)
        .unwrap()
        .and_hms(10, 30, 0)
        .unwrap();
    sheet.write_with_format(2, 3, seen, &time).unwrap();
    sheet.write(2, 4, true).unwrap();
    sheet.write(2, 5, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(5, 0, "ليلى").unwrap();
    sheet.write(5, 1, 2.5).unwrap();
    sheet.merge_range(6, 0, 6, 2, "merged", &Format::new()).unwrap();
    book.add_worksheet()
        .set_name("Lists")
        .unwrap()
        .write(0, 0, "code")
        .unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn the_first_sheet_that_is_not_empty_is_read_with_typed_cells() {
    let read = read(workbook()).unwrap();
    let info = read.sheet.info();
    assert_eq!(
        (info.kind, info.sheet.as_deref(), info.header_row),
        (Kind::Xlsx, Some("Cases"), 2)
    );
    assert_eq!(info.sheets, ["Notes", "Cases", "Lists"]);
    assert_eq!(read.headers(), ["code", "age", "date", "seen", "minor", "sum"]);
    assert_eq!(
        read.rows,
        [
            (3, texts(&["A-1", "17", "2020-04-14", "2020-04-14T10:30:00", "1", ""])),
            (6, texts(&["ليلى", "2.5", "", "", "", ""])),
            (7, texts(&["merged", "", "", "", "", ""])),
        ]
    );
    assert_eq!(read.ids(), ["formula"]);
    assert_eq!(
        read.problems[0].place.to_string(),
        "sheet \"Cases\" row 3 column F (sum)"
    );
    assert_eq!(read.summary.rows, 3);
}

#[test]
fn cells_keep_their_type() {
    let mut sheet = Sheet::from_bytes(workbook(), &Options::default()).unwrap();
    let mut first = true;
    sheet
        .each(|row| -> Result<(), Error> {
            if std::mem::take(&mut first) {
                let expected = [
                    Cell::Text("A-1"),
                    Cell::Number(17.0),
                    Cell::Date("2020-04-14"),
                    Cell::Date("2020-04-14T10:30:00"),
                    Cell::Flag(true),
                    Cell::Formula,
                ];
                assert_eq!(row.cells, expected);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_sheet_can_be_named_and_a_wrong_name_lists_what_there_is() {
    let named = |name: &str| Options {
        sheet: Some(name.to_owned()),
        ..Options::default()
    };
    assert_eq!(read_with(workbook(), &named("lists")).unwrap().headers(), ["code"]);
    let Some(Error::NoSuchSheet { sheets, .. }) = read_with(workbook(), &named("Other")).err() else {
        panic!("the sheet does not exist");
    };
    assert_eq!(sheets, ["Notes", "Cases", "Lists"]);
    assert!(matches!(
        read_with(workbook(), &named("Notes")).err(),
        Some(Error::NoHeader { .. })
    ));
}

/// The workbook with its parts changed: `change` gives the new content of a part, or none to leave it out.
pub(crate) fn rebuilt(change: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>, added: &[(&str, &[u8])]) -> Vec<u8> {
    let mut source = ZipArchive::new(Cursor::new(workbook())).unwrap();
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..source.len() {
        let mut part = source.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut bytes).unwrap();
        if let Some(bytes) = change(&name, bytes) {
            target.start_file(name, options).unwrap();
            target.write_all(&bytes).unwrap();
        }
    }
    for (name, bytes) in added {
        target.start_file(*name, options).unwrap();
        target.write_all(bytes).unwrap();
    }
    target.finish().unwrap().into_inner()
}

fn with(added: &[(&str, &[u8])]) -> Result<(), Error> {
    read(rebuilt(|_, bytes| Some(bytes), added)).map(|_| ())
}

/// The workbook with another content of one part.
fn replaced(name: &str, content: &[u8]) -> Result<(), Error> {
    let swap = |part: &str, bytes| Some(if part == name { content.to_vec() } else { bytes });
    read(rebuilt(swap, &[])).map(|_| ())
}

#[test]
fn rebuilding_alone_changes_nothing() {
    assert!(with(&[]).is_ok());
}

#[test]
fn macros_old_formats_and_other_documents_are_refused_by_name() {
    let macros = rebuilt(|_, bytes| Some(bytes), &[("xl/vbaProject.bin", b"\xd0\xcf")]);
    let binary = rebuilt(|_, bytes| Some(bytes), &[("xl/workbook.bin", b"x")]);
    let plain = rebuilt(|_, _| None, &[("readme.txt", b"hello")]);
    let ods = rebuilt(
        |_, _| None,
        &[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")],
    );
    let word = rebuilt(|_, _| None, &[("word/document.xml", b"<a/>")]);
    let locked: Vec<u8> = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
        "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ]
    .concat();
    for (bytes, expected) in [
        (macros, FileType::Xlsm),
        (binary, FileType::Xlsb),
        (plain, FileType::Zip),
        (ods, FileType::Ods),
        (word, FileType::Office),
        (locked, FileType::Protected),
    ] {
        match read(bytes).err() {
            Some(Error::WrongType { found }) => assert_eq!(found, expected),
            other => panic!("{expected:?}: {other:?}"),
        }
    }
}

#[test]
fn nested_archives_doctypes_and_unsafe_names_are_refused() {
    let doctype = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
    let wide: Vec<u8> = String::from_utf8_lossy(doctype)
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    // The declaration across the border of two reads.
    let late = [vec![b' '; (64 << 10) - 4], doctype.to_vec()].concat();
    for (name, bytes, expected) in [
        ("xl/embeddings/a.xlsx", workbook(), Hazard::NestedArchive),
        ("xl/media/a.bin", b"\x1f\x8b\x08".to_vec(), Hazard::NestedArchive),
        ("xl/a.xml", doctype.to_vec(), Hazard::Doctype),
        ("xl/a.xml", wide, Hazard::Doctype),
        ("xl/a.xml", late, Hazard::Doctype),
        ("../a.xml", b"<a/>".to_vec(), Hazard::PartName),
        ("/a.xml", b"<a/>".to_vec(), Hazard::PartName),
        ("xl\\..\\..\\a.xml", b"<a/>".to_vec(), Hazard::PartName),
    ] {
        match with(&[(name, &bytes)]).err() {
            Some(Error::Unsafe { what }) => assert_eq!(what, expected, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[test]
fn bombs_are_refused_while_unpacking() {
    let zeros = vec![0; 64 << 20];
    let ratio = with(&[("xl/media/a.png", &zeros)]);
    assert!(matches!(
        ratio.err(),
        Some(Error::TooLarge {
            limit: Limit::ZipRatio,
            ..
        })
    ));

    let many: Vec<String> = (0..2_001).map(|index| format!("xl/{index}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"<a/>"[..])).collect();
    assert!(matches!(
        with(&parts).err(),
        Some(Error::TooLarge {
            limit: Limit::ZipEntries,
            ..
        })
    ));

    let nodes = b"<x/>".repeat(300_000);
    assert!(matches!(
        replaced(
            "xl/styles.xml",
            &[b"<styleSheet>", nodes.as_slice(), b"</styleSheet>"].concat()
        )
        .err(),
        Some(Error::TooLarge {
            limit: Limit::ZipNodes,
            ..
        })
    ));
}

#[test]
fn a_text_that_no_cell_can_hold_is_refused_before_a_parser_keeps_it() {
    let text = [&b"<a><![CDATA["[..], &vec![b'x'; 2 << 20], b"]]></a>"].concat();
    assert!(matches!(
        replaced("xl/theme/theme1.xml", &text).err(),
        Some(Error::TooLarge {
            limit: Limit::CellBytes,
            ..
        })
    ));
}

#[test]
fn unpacked_size_is_counted_not_believed() {
    // Noise does not compress, so only the total can stop it.
    let mut state = 1_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    })
    .take(3 << 20)
    .collect();
    let mut options = Options::default();
    options.limits.zip_inflated = 2 << 20;
    let bytes = rebuilt(|_, bytes| Some(bytes), &[("xl/media/a.png", &noise)]);
    assert!(matches!(
        read_with(bytes, &options).err(),
        Some(Error::TooLarge {
            limit: Limit::ZipInflated,
            ..
        })
    ));
}

#[test]
fn a_lonely_cell_in_the_last_corner_costs_nothing() {
    let corner = |name: &str, bytes: Vec<u8>| {
        if !name.ends_with("sheet2.xml") {
            return Some(bytes);
        }
        let text = String::from_utf8(bytes).unwrap();
        let far = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row></sheetData>";
        Some(text.replace("</sheetData>", far).into_bytes())
    };
    let read = read(rebuilt(corner, &[])).unwrap();
    assert_eq!(read.rows.last().unwrap().0, 1_048_576);
    assert_eq!(read.summary.rows, 4);
}

#[test]
fn a_large_sheet_of_equal_rows_is_no_bomb() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for column in 0..7 {
        sheet.write(0, column, format!("h{column}")).unwrap();
    }
    for row in 1..=20_000 {
        for column in 0..7 {
            sheet.write(row, column, "Female").unwrap();
        }
    }
    let read = read(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(read.summary.rows, 20_000);
    assert_eq!(read.summary.cells, 140_000);
}

#[test]
fn a_first_sheet_that_cannot_be_read_is_not_passed_over_for_the_next() {
    let mut book = Workbook::new();
    let wide = book.add_worksheet();
    for column in 0..1_200 {
        wide.write(0, column, "header").unwrap();
    }
    book.add_worksheet().write(0, 0, "other").unwrap();
    assert!(matches!(
        read(book.save_to_buffer().unwrap()).err(),
        Some(Error::TooLarge {
            limit: Limit::Columns,
            ..
        })
    ));
}

#[test]
fn a_chart_before_the_table_is_passed_over() {
    let mut book = Workbook::new();
    let mut chart = rust_xlsxwriter::Chart::new(rust_xlsxwriter::ChartType::Column);
    chart.add_series().set_values("Cases!$A$2:$A$3");
    book.add_chartsheet().insert_chart(0, 0, &chart).unwrap();
    let cases = book.add_worksheet().set_name("Cases").unwrap();
    for (row, cell) in (0..).zip(["age", "17", "18"]) {
        cases.write(row, 0, cell).unwrap();
    }
    let read = read(book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(
        (read.sheet.info().sheet.as_deref(), read.summary.rows),
        (Some("Cases"), 2)
    );
}
