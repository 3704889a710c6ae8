use proptest::prelude::*;
use standards::AgeBand;
use standards::ctdc::{
    COLUMNS, Cell, CellValue, Column, ColumnKind, EvidenceRecord, Flags, Form, Gender, Group, Layout, column,
    parse_cell, recognise,
};
use standards::iso3166::Place;

fn columns(position: fn(&Column) -> Option<u8>) -> Vec<&'static str> {
    let mut found: Vec<(u8, &str)> = COLUMNS
        .iter()
        .filter_map(|column| Some((position(column)?, column.name)))
        .collect();
    found.sort_unstable();
    assert!(
        found
            .iter()
            .enumerate()
            .all(|(at, (position, _))| usize::from(*position) == at + 1)
    );
    found.into_iter().map(|(_, name)| name).collect()
}

fn full() -> Vec<&'static str> {
    columns(|column| column.position_63)
}

fn synthetic() -> Vec<&'static str> {
    columns(|column| column.position_27)
}

fn code(name: &str, text: &str) -> Result<Option<String>, &'static str> {
    match parse_cell(column(name).unwrap(), text) {
        Ok(parsed) => Ok(parsed.cell.known().map(|value| value.code().into_owned())),
        Err(reason) => Err(reason.message),
    }
}

#[test]
fn the_layouts_have_63_and_27_columns_and_the_flags_keep_their_numbers() {
    assert_eq!((full().len(), synthetic().len()), (63, 27));
    let numbers: Vec<u8> = COLUMNS
        .iter()
        .filter_map(|column| {
            if let ColumnKind::Flag(flag) = column.kind {
                Some(flag)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(numbers, (0..Flags::COUNT).collect::<Vec<_>>());
    // Stored bits depend on these: a new column goes to the end.
    for (name, number) in [
        ("meansOfControlDebtBondage", 0),
        ("isForcedLabour", 18),
        ("typeOfLabourAgriculture", 26),
        ("typeOfSexProstitution", 39),
        ("isAbduction", 43),
        ("recruiterRelationUnknown", 48),
        ("meansDebtBondageEarnings", 49),
        ("meansWithholdDocs", 56),
    ] {
        assert_eq!(column(name).unwrap().kind, ColumnKind::Flag(number), "{name}");
    }
    assert!(size_of::<EvidenceRecord>() <= 64, "{}", size_of::<EvidenceRecord>());
}

#[test]
fn groups_hold_the_flags_over_which_shares_are_computed() {
    let sizes: Vec<usize> = Group::ALL.iter().map(|group| group.columns().count()).collect();
    assert_eq!(sizes, [18 + 8, 8, 13, 4, 5]);
    assert_eq!(column("isAbduction").unwrap().group, None);
    for one in COLUMNS {
        for merged in one.merges {
            assert!(column(merged).is_some(), "{merged}");
        }
    }
}

#[test]
fn every_published_layout_is_recognised_with_and_without_the_notice_of_terms() {
    assert_eq!(recognise(&full()).form, Form::Full);
    assert_eq!(recognise(&synthetic()).form, Form::Synthetic);
    let mut noticed = vec!["By using this data you agree to the Terms of Use: https://example.org/terms-use"];
    noticed.extend(full());
    let layout = recognise(&noticed);
    assert!(layout.notice && layout.form == Form::Full && layout.unrecognised.is_empty());
    let subset = recognise(&[
        "Year",
        "GENDER",
        "age band",
        "nationality",
        "is_forced_labor",
        "isSexualExploit",
        "Country of Exploitation",
    ]);
    assert_eq!((subset.form, subset.recognised()), (Form::Subset, 7));
    assert!(subset.is_evidence() && !subset.notice);
    assert!(!recognise(&["name", "phone", "gender"]).is_evidence());
}

#[test]
fn unknown_and_double_headers_are_reported_and_a_mapping_settles_them() {
    let mut layout = recognise(&["gender", "citizenshp", "gender", "weather"]);
    let suggested: Vec<(usize, Option<&str>, bool)> = layout
        .unrecognised
        .iter()
        .map(|one| (one.index, one.suggestion.map(|column| column.name), one.duplicate))
        .collect();
    assert_eq!(
        suggested,
        [(1, Some("citizenship"), false), (2, None, true), (3, None, false)]
    );
    layout.map(1, column("citizenship"));
    layout.map(3, None);
    assert_eq!((layout.recognised(), layout.unrecognised.len()), (2, 1));
}

#[test]
fn missing_no_and_absent_stay_apart() {
    let layout = recognise(&["isForcedLabour", "isSexualExploit", "isOtherExploit", "gender"]);
    let mut problems = Vec::new();
    let record = layout.read(&["1", "0", "-99"], &mut problems);
    let state = |name: &str| record.cell(column(name).unwrap());
    assert_eq!(state("isForcedLabour"), Cell::Known(CellValue::Flag(true)));
    assert_eq!(state("isSexualExploit"), Cell::Known(CellValue::Flag(false)));
    assert_eq!(state("isOtherExploit"), Cell::Missing);
    assert_eq!(state("gender"), Cell::Missing);
    assert_eq!(state("isAbduction"), Cell::Absent);
    assert_eq!(state("ageBroad"), Cell::Absent);
    assert!(problems.is_empty());
}

#[test]
fn cells_are_read_as_the_editions_write_them() {
    let known = |text: &str| Ok(Some(text.to_owned()));
    for text in ["Female", "female", "Woman", "Feminine"] {
        assert_eq!(code("gender", text), known("Female"), "{text}");
    }
    assert_eq!(code("gender", "Man"), known("Male"));
    assert_eq!(
        code("gender", "Trans/Transgender/NonConforming"),
        known("Trans/Transgender/NonConforming")
    );
    assert_eq!(code("gender", "Unknown"), Ok(None));
    assert_eq!(code("citizenship", "NA"), known("NAM"));
    assert_eq!(code("citizenship", "PHL"), known("PHL"));
    for text in ["0", "00"] {
        assert_eq!(code("CountryOfExploitation", text), known("unknown"));
    }
    for text in ["", "-99", " "] {
        assert_eq!(code("CountryOfExploitation", text), Ok(None));
    }
    assert_eq!(code("ageBroad", "09--17"), known("9--17"));
    assert_eq!(code("ageBroad", "0—8"), known("0--8"));
    assert_eq!(code("traffickMonths", "0--12 (0-1 yr)"), known("0--12"));
    assert_eq!(code("traffickMonths", "25+"), known("25+"));
    assert_eq!(code("yearOfRegistration", "2016.0"), known("2016"));
    assert_eq!(code("majorityStatus", "minor"), known("Minor"));
    assert_eq!(code("Datasource", "Hotline"), known("Hotline"));
    assert_eq!(code("meansOfControlConcatenated", "Threats;Debt bondage"), Ok(None));
}

#[test]
fn impossible_cells_are_refused_with_a_reason_and_a_suggestion() {
    assert_eq!(code("yearOfRegistration", "16"), Err("standards-problem-year"));
    assert_eq!(code("ageBroad", "19"), Err("standards-problem-age-band"));
    assert_eq!(code("isForcedLabour", "2"), Err("standards-problem-flag"));
    assert_eq!(code("citizenship", "ZZ"), Err("standards-problem-country"));
    assert_eq!(code("Datasource", "Casemanagment"), Err("standards-problem-category"));
    let layout = recognise(&["ageBroad", "citizenship"]);
    let mut problems = Vec::new();
    let record = layout.read(&["19", "AN"], &mut problems);
    assert_eq!(
        (record.age, record.citizenship),
        (Cell::Missing, Cell::Known(Place::Unknown))
    );
    assert_eq!(
        (
            problems[0].index,
            problems[0].accepted,
            problems[0].reason.suggestion.as_ref().map(|it| it.expose().as_str())
        ),
        (0, false, Some("18--20"))
    );
    assert_eq!((problems[1].column.name, problems[1].accepted), ("citizenship", true));
}

#[test]
fn a_value_of_another_kind_is_not_taken() {
    let mut record = EvidenceRecord::default();
    assert!(!record.set(column("gender").unwrap(), Cell::Known(CellValue::Age(AgeBand::From0))));
    assert!(!record.set(column("meansOfControlConcatenated").unwrap(), Cell::Missing));
    assert_eq!(record, EvidenceRecord::default());
    assert!(record.set(column("gender").unwrap(), Cell::Known(CellValue::Gender(Gender::Trans))));
    assert_eq!(record.gender, Cell::Known(Gender::Trans));
}

proptest! {
    #[test]
    fn flags_keep_their_state_and_leave_the_others_alone(states in proptest::collection::vec(0..4_u8, 57)) {
        let state = |number: u8| match number { 0 => Cell::Absent, 1 => Cell::Missing, 2 => Cell::Known(false), _ => Cell::Known(true) };
        let mut flags = Flags::from_bits(u128::MAX);
        for (at, number) in states.iter().enumerate() {
            flags.set(u8::try_from(at).unwrap(), state(*number));
        }
        let back = Flags::from_bits(flags.bits());
        for (at, number) in states.iter().enumerate() {
            prop_assert_eq!(back.get(u8::try_from(at).unwrap()), state(*number));
        }
    }

    #[test]
    fn what_a_cell_is_written_as_is_read_as_the_same_cell(at in 0..COLUMNS.len(), text in "Fe?male|Minor|Hotline|19[0-9]{2}|[01]|[A-Z]{2}|48\\+|9--17|13--24|-99|\\PC{0,12}") {
        let column = &COLUMNS[at];
        if let Ok(parsed) = parse_cell(column, &text)
            && let Cell::Known(value) = parsed.cell
        {
            prop_assert_eq!(parse_cell(column, &value.code()).unwrap().cell, parsed.cell);
        }
    }
}

/// A file of the shared test data, which is not shipped; none where the variable is not set.
fn shared(path: &str) -> Option<csv::Reader<std::fs::File>> {
    let Ok(folder) = std::env::var("AMPARO_SHARED") else {
        println!("skipped: AMPARO_SHARED is not set");
        return None;
    };
    let file = std::path::Path::new(&folder).join(path);
    let separator = if path.contains("63col") { b';' } else { b',' };
    Some(
        csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_path(file)
            .unwrap(),
    )
}

fn read_all(mut reader: csv::Reader<std::fs::File>) -> (Layout, Vec<EvidenceRecord>) {
    let headers: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let layout = recognise(&headers);
    let mut problems = Vec::new();
    let records = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            layout.read(&row.iter().collect::<Vec<_>>(), &mut problems)
        })
        .collect();
    assert_eq!(problems, []);
    (layout, records)
}

#[test]
fn the_real_seven_columns_are_read_without_a_problem_and_count_as_known() {
    let Some(reader) = shared("data/ctdc/ctdc-global-kanon-2020-04-14-subset7.csv") else {
        return;
    };
    let (layout, records) = read_all(reader);
    assert_eq!((layout.recognised(), records.len()), (7, 48_773));
    let count = |test: &dyn Fn(&EvidenceRecord) -> bool| records.iter().filter(|record| test(record)).count();
    let labour = |state| count(&|record| record.cell(column("isForcedLabour").unwrap()) == state);
    assert_eq!(count(&|record| record.gender == Cell::Known(Gender::Female)), 35_506);
    assert_eq!(count(&|record| record.age == Cell::Missing), 12_348);
    assert_eq!(
        count(&|record| record.citizenship == Cell::Known(Place::Unknown)),
        8_858
    );
    assert_eq!(labour(Cell::Known(CellValue::Flag(true))), 9_772);
    assert_eq!(labour(Cell::Known(CellValue::Flag(false))), 16_302);
    assert_eq!(labour(Cell::Missing), 22_699);
}

#[test]
fn the_real_63_columns_with_the_notice_are_read_without_a_problem() {
    let Some(reader) = shared("data/ctdc/ctdc-global-kanon-63col-excerpt.csv") else {
        return;
    };
    let (layout, records) = read_all(reader);
    assert!(layout.notice);
    assert_eq!((layout.form, records.len()), (Form::Full, 12));
    assert!(
        records
            .iter()
            .all(|record| matches!(record.year, Cell::Known(2002..=2019)))
    );
}
