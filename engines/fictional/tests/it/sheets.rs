use fictional::sheet::{Header, Mistake, Options, columns, sheet};
use standards::{htcds, parse_answer};

#[test]
fn every_kind_of_header_is_recognised_and_every_cell_is_read() {
    for header in [Header::Identifiers, Header::Labels, Header::Template, Header::Drifted] {
        for labels in [false, true] {
            let sheet = sheet(&Options {
                header,
                labels,
                rows: 60,
                ..Options::default()
            });
            let found = htcds::recognise(&sheet.rows);
            assert_eq!(found.rows, sheet.headers, "{header:?}");
            assert!(found.is_htcds(), "{header:?}: {:?}", found.notes);
            assert_eq!(sheet.rows.len(), sheet.headers + 60);
            for row in &sheet.rows[sheet.headers..] {
                for (field, cell) in columns().zip(row) {
                    assert!(parse_answer(field, cell).is_ok(), "{}: {cell}", field.id);
                }
            }
        }
    }
}

#[test]
fn what_is_planted_is_refused_and_nothing_else() {
    let sheet = sheet(&Options {
        rows: 600,
        mistakes: 20,
        header: Header::Identifiers,
        ..Options::default()
    });
    assert!((80..160).contains(&sheet.planted.len()), "{}", sheet.planted.len());
    assert!(
        Mistake::ALL
            .iter()
            .all(|kind| sheet.planted.iter().any(|planted| planted.mistake == *kind))
    );
    for (number, row) in sheet.rows.iter().enumerate().skip(sheet.headers) {
        for (column, (field, cell)) in columns().zip(row).enumerate() {
            let planted = sheet
                .planted
                .iter()
                .any(|planted| (planted.row, planted.column) == (number + 1, column));
            assert_eq!(parse_answer(field, cell).is_err(), planted, "{} {cell}", field.id);
        }
    }
}

#[test]
fn a_sheet_survives_csv() {
    let sheet = sheet(&Options {
        rows: 30,
        ..Options::default()
    });
    let mut bytes = Vec::new();
    sheet.write_csv(b';', &mut bytes).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes.as_slice());
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    assert_eq!(rows, sheet.rows);
}
