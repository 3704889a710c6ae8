use encoding_rs::{Encoding, UTF_8, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
use sheets::{Error, FileType, Kind, Limit, Limits, Options, ProblemKind, Sheet};

use crate::{read, read_with, texts};

#[test]
fn every_delimiter_is_found_also_when_cells_hold_the_others() {
    for (delimiter, text) in [
        (b',', "a,b,c\n1,\"x;y;z;\",2\n3,4;5,6\n"),
        (b';', "a;b;c\n1;x,y,z,;2\n3;4,5;6\n"),
        (b'\t', "a\tb\tc\n1\tx,y\t2\n3\t4;5\t6\n"),
        (b'|', "a|b|c\n1|x,y|2\n3|4;5|6\n"),
    ] {
        let read = read(text).unwrap();
        assert_eq!(read.sheet.info().delimiter, Some(delimiter), "{text:?}");
        assert_eq!(read.headers(), ["a", "b", "c"]);
        assert_eq!(read.rows.len(), 2);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
    }
}

#[test]
fn one_column_needs_no_delimiter() {
    let read = read("code\nA\nB\n").unwrap();
    assert_eq!(read.headers(), ["code"]);
    assert_eq!(read.rows, [(2, texts(&["A"])), (3, texts(&["B"]))]);
}

#[test]
fn excels_delimiter_line_is_understood_and_counted() {
    let read = read("\u{feff}sep=;\r\na;b\r\n1;2\r\n").unwrap();
    assert_eq!(read.headers(), ["a", "b"]);
    assert_eq!(read.rows, [(3, texts(&["1", "2"]))]);
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["", "a,b", "1,\"two\nlines\"", "", "", "3,4", ",", "5,6", ""].join(end);
        let read = read(text).unwrap();
        assert_eq!(read.sheet.info().header_row, 2, "{end:?}");
        let numbers: Vec<u64> = read.rows.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [3, 6, 8], "a row of delimiters is blank too: {end:?}");
        assert_eq!(read.rows[0].1[1], "two\nlines");
    }
}

#[test]
fn a_row_number_stays_right_across_a_read_buffer() {
    let mut text = String::from("a,b\r\n");
    for row in 0..40_000 {
        text.push_str(if row % 7 == 0 { "\r\n1,2\r\n" } else { "1,2\r\n" });
    }
    text.push_str("last,row\r\n");
    let lines = text.matches("\r\n").count() as u64;
    let read = read(text).unwrap();
    assert_eq!(read.rows.last().unwrap(), &(lines, texts(&["last", "row"])));
    assert_eq!(read.rows.len(), 40_001);
}

fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding.encode(text);
    assert!(!lossy);
    bytes.into_owned()
}

#[test]
fn utf8_with_and_without_mark_and_utf16_in_both_orders_are_read_without_a_guess() {
    let text = "الاسم;Ім'я\r\nليلى;Оксана\r\n";
    let utf16 = |order: fn(u16) -> [u8; 2], mark: bool| {
        let mark = mark.then_some(0xfeff);
        mark.into_iter()
            .chain(text.encode_utf16())
            .flat_map(order)
            .collect::<Vec<u8>>()
    };
    for (name, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        ("UTF-16LE", utf16(u16::to_le_bytes, true)),
        ("UTF-16BE", utf16(u16::to_be_bytes, true)),
        ("UTF-16LE", utf16(u16::to_le_bytes, false)),
        ("UTF-16BE", utf16(u16::to_be_bytes, false)),
    ] {
        let read = read(bytes).unwrap();
        assert_eq!(
            (read.sheet.info().encoding, read.sheet.info().encoding_guessed),
            (name, false)
        );
        assert_eq!(read.headers(), ["الاسم", "Ім'я"]);
        assert_eq!(read.rows, [(2, texts(&["ليلى", "Оксана"]))]);
        assert!(read.problems.is_empty());
    }
}

#[test]
fn the_old_windows_encodings_are_guessed_and_the_guess_is_reported() {
    let ukrainian = "ім'я;місто\nОксана Шевченко;Київ\nІгор Ковальчук;Львів\nНаталія Бондаренко;Запоріжжя\n";
    let arabic = "الاسم;المدينة\nليلى أحمد;القاهرة\nمحمد علي، الابن;بيروت\nفاطمة الزهراء;الدار البيضاء\n";
    let french = "nom;ville\nHélène Lefèvre;Besançon\nFrançois Müller;Orléans\nZoé Garçon;Saint-Étienne\n";
    for (encoding, text) in [
        (WINDOWS_1251, ukrainian),
        (WINDOWS_1256, arabic),
        (WINDOWS_1252, french),
    ] {
        let read = read(encoded(encoding, text)).unwrap();
        assert_eq!(read.sheet.info().encoding, encoding.name());
        assert!(read.sheet.info().encoding_guessed);
        assert_eq!(read.ids(), ["guessed-encoding"]);
        let expected: Vec<String> = text.lines().nth(1).unwrap().split(';').map(str::to_owned).collect();
        assert_eq!(read.rows[0].1, expected);
    }
}

#[test]
fn a_named_encoding_is_taken_and_an_unknown_one_refused() {
    let bytes = encoded(WINDOWS_1256, "a;b\nليلى;x\n");
    let options = |label: &str| Options {
        encoding: Some(label.to_owned()),
        ..Options::default()
    };
    let read = read_with(bytes.clone(), &options("windows-1256")).unwrap();
    assert_eq!(read.rows[0].1[0], "ليلى");
    assert!(!read.sheet.info().encoding_guessed);
    assert!(matches!(
        read_with(bytes, &options("klingon")),
        Err(Error::UnknownEncoding { .. })
    ));
}

#[test]
fn a_cell_in_another_encoding_is_read_and_named_by_row_and_column() {
    let mut text = String::from("name;town\n");
    for row in 0..50 {
        text.push_str(&format!("Zoé {row};Orléans\n"));
    }
    let mut bytes = text.into_bytes();
    bytes.extend(encoded(WINDOWS_1252, "André;Besançon\n"));
    let read = read(bytes).unwrap();
    assert_eq!(read.sheet.info().encoding, UTF_8.name());
    assert_eq!(read.rows[50], (52, texts(&["André", "Besançon"])));
    assert_eq!(read.ids(), ["mixed-encoding", "mixed-encoding"]);
    assert_eq!(
        read.problems[0].to_string().split(':').next().unwrap(),
        "row 52 column A (name)"
    );

    // The other way round: one UTF-8 cell in an old Windows file.
    let mut bytes = encoded(WINDOWS_1252, &"name;town\nZoé;Orléans\nHélène;Besançon\n".repeat(5));
    bytes.extend("André Lefèvre;x\n".as_bytes());
    let read = crate::read(bytes).unwrap();
    assert_eq!(read.sheet.info().encoding, WINDOWS_1252.name());
    assert_eq!(read.rows.last().unwrap().1[0], "André Lefèvre");
    assert_eq!(read.ids(), ["guessed-encoding", "mixed-encoding"]);
}

#[test]
fn ragged_rows_are_read_and_reported() {
    let read = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,\n").unwrap();
    let rows: Vec<Vec<String>> = read.rows.iter().map(|(_, cells)| cells.clone()).collect();
    assert_eq!(
        rows,
        [
            texts(&["1", "2", ""]),
            texts(&["1", "2", "3"]),
            texts(&["1", "2", "3"]),
            texts(&["1", "2", "3"])
        ]
    );
    assert_eq!(read.problems.len(), 2);
    assert_eq!(read.problems[0].kind, ProblemKind::RaggedRow { expected: 3, found: 2 });
    assert_eq!(read.problems[0].place.row, Some(2));
    assert_eq!(read.problems[1].kind, ProblemKind::RaggedRow { expected: 3, found: 4 });
    assert_eq!(read.problems[1].place.row, Some(4));
}

#[test]
fn duplicate_and_empty_headers_are_reported_and_a_trailing_delimiter_is_not_a_column() {
    let read = read("Age; sex ;;AGE\n1;2;3;4\n").unwrap();
    assert_eq!(read.headers(), ["Age", "sex", "", "AGE"]);
    assert_eq!(read.ids(), ["empty-header", "duplicate-header"]);
    assert_eq!(read.problems[1].args()[0], ("first", "A".to_owned()));
    assert_eq!(read.problems[1].place.letter().unwrap(), "D");

    let trailing = crate::read("a;b;\n1;2;\n3;4;\n").unwrap();
    assert_eq!(trailing.headers(), ["a", "b"]);
    assert!(trailing.problems.is_empty());
}

#[test]
fn formulas_in_text_are_reported_and_stay_text() {
    let read = read("a,b\n=HYPERLINK(\"x\"),-99\n").unwrap();
    assert_eq!(read.rows[0].1, texts(&["=HYPERLINK(\"x\")", "-99"]));
    assert_eq!(read.ids(), ["formula-text"]);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_reported() {
    let read = read("a,b\n1,\"open\n2,3\n").unwrap();
    assert_eq!(read.rows, [(2, texts(&["1", "open\n2,3\n"]))]);
    assert_eq!(read.ids(), ["unclosed-quote"]);
}

#[test]
fn a_zero_byte_deep_in_a_text_is_left_out_and_reported() {
    let mut bytes = b"a,b\n".to_vec();
    bytes.extend(b"1,2\n".repeat(20_000));
    bytes.extend(b"x\0y,2\n");
    let read = read(bytes).unwrap();
    assert_eq!(read.rows.last().unwrap().1[0], "xy");
    assert_eq!(read.ids(), ["unreadable-characters"]);
}

#[test]
fn the_header_row_can_be_named_and_what_stands_above_can_be_seen() {
    let text = "Form 7 of the ministry,,\n\ncode,sex,age\nA,f,20\n";
    let options = Options {
        header_row: Some(3),
        ..Options::default()
    };
    let mut read = read_with(text, &options).unwrap();
    assert_eq!(read.headers(), ["code", "sex", "age"]);
    assert_eq!(read.rows, [(4, texts(&["A", "f", "20"]))]);
    assert_eq!(
        read.sheet.top(2).unwrap()[0],
        (1, texts(&["Form 7 of the ministry", "", ""]))
    );
    let missing = Options {
        header_row: Some(2),
        ..Options::default()
    };
    assert!(matches!(
        Sheet::from_bytes(text.into(), &missing),
        Err(Error::NoHeader { row: Some(2) })
    ));
}

#[test]
fn a_file_of_another_type_is_named_for_what_it_is() {
    for (bytes, expected) in [
        (&b"%PDF-1.7\n1 0 obj"[..], FileType::Pdf),
        (b"\x89PNG\r\n\x1a\n\0\0", FileType::Image),
        (b"<!doctype html><table><tr><td>1", FileType::Html),
        (b"MZ\x90\0\x03\0\0\0", FileType::Program),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", FileType::Xls),
        (b"\x1f\x8b\x08\0\0", FileType::Archive),
        (b"", FileType::Empty),
        (b"\n\n  \n", FileType::Empty),
        (b"\0\x01\x02\x03\0\xff\xfe\x80", FileType::Binary),
    ] {
        match read(bytes) {
            Err(error @ Error::WrongType { found }) => {
                assert_eq!(found, expected);
                assert!(
                    error
                        .to_string()
                        .starts_with("expected a CSV file or an Excel workbook (.xlsx), found ")
                );
            }
            other => panic!("{bytes:?}: {:?}", other.err()),
        }
    }
}

#[test]
fn each_limit_stops_with_its_name_and_place() {
    let long = format!("a,b\n1,{}\n", "x".repeat(200_000));
    let wide = vec!["a"; 1_500].join(",");
    let small = |change: fn(&mut Limits)| {
        let mut limits = Limits::default();
        change(&mut limits);
        Options {
            limits,
            ..Options::default()
        }
    };
    let rows = "a,b\n1,2\n1,2\n1,2\n".to_owned();
    for (text, options, limit, row) in [
        (long, Options::default(), Limit::CellBytes, Some(2)),
        (wide, Options::default(), Limit::Columns, Some(1)),
        (rows.clone(), small(|limits| limits.rows = 2), Limit::Rows, Some(4)),
        (rows.clone(), small(|limits| limits.cells = 3), Limit::Cells, Some(3)),
        (rows, small(|limits| limits.bytes = 10), Limit::Bytes, None),
    ] {
        match read_with(text, &options).err() {
            Some(Error::TooLarge {
                limit: found, place, ..
            }) => assert_eq!((found, place.row), (limit, row)),
            other => panic!("{limit:?}: {other:?}"),
        }
    }
}

#[test]
fn a_quote_that_swallows_the_file_is_refused_long_before_it_is_in_memory() {
    // 64 MiB in one cell; the row limit is 4 MiB.
    let mut bytes = b"a,b\n1,\"".to_vec();
    bytes.resize(64 << 20, b'x');
    assert!(matches!(
        read(bytes).err(),
        Some(Error::TooLarge {
            limit: Limit::RowBytes,
            ..
        })
    ));
}

#[test]
fn a_file_of_two_gigabytes_is_refused_at_once_by_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.csv");
    std::fs::File::create(&path).unwrap().set_len(2 << 30).unwrap();
    assert!(matches!(
        Sheet::open(&path, &Options::default()).err(),
        Some(Error::TooLarge {
            limit: Limit::Bytes,
            ..
        })
    ));
}

#[test]
fn rows_can_be_walked_twice_and_a_visitor_can_stop() {
    let mut sheet = Sheet::from_bytes(b"a\n1\n2\n3\n".to_vec(), &Options::default()).unwrap();
    let stopped = sheet.each(|row| {
        if row.number == 3 {
            Err(Error::NoHeader { row: Some(3) })
        } else {
            Ok(())
        }
    });
    assert!(matches!(stopped, Err(Error::NoHeader { row: Some(3) })));
    assert_eq!(sheet.each(|_| Ok::<(), Error>(())).unwrap().rows, 3);
    assert_eq!(sheet.headers().len(), 1);
    assert_eq!(sheet.info().kind, Kind::Csv);
}
