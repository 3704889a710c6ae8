use std::collections::BTreeMap;

use forms::{Form, Item, Kind, Problem, Problems, Tier};
use rust_xlsxwriter::{Formula, Workbook};

use crate::{form_with, q};

/// A workbook of sheets with rows of cells; a cell that begins with `=` is a formula.
pub(crate) fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (line, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let (line, column) = (u32::try_from(line).unwrap(), u16::try_from(column).unwrap());
                match cell.strip_prefix('=') {
                    Some(formula) => sheet.write_formula(line, column, Formula::new(formula)).unwrap(),
                    None => sheet.write_string(line, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn read(sheets: &[(&str, &[&[&str]])]) -> Result<Form, Problems> {
    Form::read_xlsform(&workbook(sheets), "fallback", &BTreeMap::new())
}

fn shown(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|one| format!("{} {}", one.id, one.place)).collect()
}

#[test]
fn survey_choices_and_settings_become_a_form() {
    let survey: &[&[&str]] = &[
        &[
            "type",
            "name",
            "label::English (en)",
            "label::العربية (ar)",
            "relevant",
            "required",
            "constraint",
            "constraint_message::English (en)",
            "choice_filter",
            "appearance",
            "default",
        ],
        &[
            "select_one yn",
            "agrees",
            "Agrees?",
            "موافق؟",
            "",
            "yes",
            "",
            "",
            "",
            "minimal",
            "no",
        ],
        &[
            "begin group",
            "more",
            "More",
            "",
            "${agrees} = ‘yes’",
            "",
            "",
            "",
            "",
            "field-list",
            "",
        ],
        &[
            "integer",
            "age",
            "Age",
            "العمر",
            "",
            "",
            ". >= 0",
            "Not below 0",
            "",
            "",
            "",
        ],
        &[
            "select_multiple towns or_other",
            "towns",
            "Towns",
            "",
            "",
            "",
            "",
            "",
            "land = ${land}",
            "",
            "",
        ],
        &["text", "land", "Land", "", "", "", "", "", "", "", "concat('x', 'y')"],
        &["end group", "", "", "", "", "", "", "", "", "", ""],
        &["begin_repeat", "kids", "Children", "", "", "", "", "", "", "", ""],
        &["text", "name", "Name", "", "", "", "", "", "", "", ""],
        &["end_repeat", "", "", "", "", "", "", "", "", "", ""],
        &["note", "", "Thank you, ${land}", "", "", "", "", "", "", "", ""],
    ];
    let choices: &[&[&str]] = &[
        &[
            "list_name",
            "name",
            "label::English (en)",
            "label::العربية (ar)",
            "land",
        ],
        &["yn", "yes", "Yes", "نعم", ""],
        &["yn", "no", "No", "لا", ""],
        &["towns", "a", "Aba", "", "x"],
        &["towns", "b", "Bebe", "", "y"],
    ];
    let settings: &[&[&str]] = &[
        &["form_title", "form_id", "version", "default_language"],
        &["Visit", "visit", "7", "English (en)"],
    ];
    let form = read(&[("survey", survey), ("choices", choices), ("settings", settings)]).unwrap();
    let definition = form.definition();
    assert_eq!(
        (
            definition.id.as_str(),
            definition.version.as_str(),
            definition.default_language.as_str()
        ),
        ("visit", "7", "en")
    );
    assert_eq!(
        definition
            .languages
            .iter()
            .map(|one| one.code.as_str())
            .collect::<Vec<_>>(),
        ["en", "ar"]
    );
    let agrees = form.question("agrees").unwrap();
    assert_eq!(agrees.label.get("ar", "en").unwrap().text, "موافق؟");
    assert_eq!(
        (agrees.required.as_deref(), agrees.default.as_deref()),
        (Some("true()"), Some("no"))
    );
    assert!(
        matches!(&definition.items[1], Item::Group(group) if group.relevant.as_deref() == Some("${agrees} = 'yes'"))
    );
    assert_eq!(
        form.question("land").unwrap().initial.as_deref(),
        Some("concat('x', 'y')")
    );
    assert_eq!(
        form.question("towns_other").unwrap().relevant.as_deref(),
        Some("selected(../towns, 'other')")
    );
    assert_eq!(form.repeats_around("name"), ["kids"]);
    let warnings = shown(form.warnings());
    assert!(
        warnings[0].starts_with("forms-xls-other sheet \"survey\" row 5 column A (type)"),
        "{warnings:?}"
    );
    assert!(
        warnings
            .iter()
            .any(|one| one.starts_with("forms-xls-invented-name sheet \"survey\" row 11 column B")),
        "{warnings:?}"
    );
}

#[test]
fn everything_that_is_wrong_is_told_with_sheet_row_and_column() {
    let survey: &[&[&str]] = &[
        &["type", "name", "label", "relevant", "calculation", "colour"],
        &["text", "a", "A", "${nobody} = 1", "", "red"],
        &["textt", "b", "B", "", "", ""],
        &["text", "a", "Again", "", "", ""],
        &["select_one nowhere", "c", "C", "", "", ""],
        &["text", "", "No name", "", "", ""],
        &["calculate", "d", "", "", "${e}", ""],
        &["calculate", "e", "", "", "${d}", ""],
        &["text", "f", "<script>x()</script>", "", "", ""],
        &["calculate", "g", "", "", "pulldata('x', 'y', 'z', 'w')", ""],
        &["end group", "", "", "", "", ""],
        &["begin repeat", "r", "R", "", "", ""],
        &["text", "h", "H", "=A1", "", ""],
        &["include", "x", "", "", "", ""],
        &["include other", "y", "", "", "", ""],
    ];
    let choices: &[&[&str]] = &[
        &["list_name", "name", "label"],
        &["l", "x", "X"],
        &["l", "x", "Y"],
        &["l", "", "Z"],
    ];
    let problems = read(&[("survey", survey), ("choices", choices)]).unwrap_err();
    let found = shown(&problems.0);
    for expected in [
        "forms-expr-unknown-name sheet \"survey\" row 2 column D (relevant) item a character 1",
        "forms-xls-unknown-type sheet \"survey\" row 3 column A (type)",
        "forms-name-twice sheet \"survey\" row 4 column B (name) item a",
        "forms-unknown-list sheet \"survey\" row 5 column A (type) item c",
        "forms-xls-no-name sheet \"survey\" row 6 column B (name)",
        "forms-circular sheet \"survey\" row 7 column A (type) item d",
        "forms-script sheet \"survey\" row 9 column C (label) item f",
        "forms-refused-outside-data sheet \"survey\" row 10 column E (calculation) item g character 1",
        "forms-xls-not-open sheet \"survey\" row 11 column A (type)",
        "forms-xls-not-closed sheet \"survey\" row 12 column A (type)",
        "forms-xls-include sheet \"survey\" row 15 column A (type)",
        "forms-xls-formula sheet \"survey\" row 13 column D (relevant)",
        "forms-xls-unknown-column sheet \"survey\" row 1 column F (colour)",
        "forms-code-twice sheet \"choices\" row 3 column B (name) item l/x",
        "forms-bad-code sheet \"choices\" row 4 column B (name) item l/",
    ] {
        assert!(
            found.iter().any(|one| one == expected),
            "{expected}\nis not in\n{found:#?}"
        );
    }
    assert!(
        problems.0.windows(2).all(|pair| pair[0].severity <= pair[1].severity),
        "errors first"
    );
}

#[test]
fn a_formula_where_an_expression_belongs_is_refused() {
    let survey: &[&[&str]] = &[&["type", "name", "label", "required"], &["text", "a", "A", "=TRUE()"]];
    let form = read(&[("survey", survey)]).unwrap();
    assert_eq!(
        shown(form.warnings())[0],
        "forms-xls-formula sheet \"survey\" row 2 column D (required)"
    );
    let survey: &[&[&str]] = &[&["type", "name", "label", "constraint"], &["text", "a", "A", "=TRUE()"]];
    let problems = read(&[("survey", survey)]).unwrap_err();
    assert_eq!(
        shown(&problems.0)[0],
        "forms-xls-formula sheet \"survey\" row 2 column D (constraint)"
    );
}

#[test]
fn columns_twice_no_survey_and_no_workbook_are_refused() {
    let twice: &[&[&str]] = &[&["type", "name", "label", "label"], &["text", "a", "A", "B"]];
    let problems = read(&[("survey", twice)]).unwrap_err();
    assert_eq!(
        shown(&problems.0)[0],
        "forms-xls-duplicate-column sheet \"survey\" row 1 column D (label)"
    );
    let none = read(&[("one", twice), ("two", twice)]).unwrap_err();
    assert!(shown(&none.0)[0].starts_with("forms-xls-no-survey"));
    for bytes in [b"type,name\ntext,a\n".to_vec(), b"PK\x03\x04 no".to_vec(), Vec::new()] {
        assert!(Form::read_xlsform(&bytes, "x", &BTreeMap::new()).is_err());
    }
}

#[test]
fn lists_in_files_are_read_when_the_file_is_at_hand() {
    let survey: &[&[&str]] = &[
        &["type", "name", "label", "choice_filter"],
        &["select_one_from_file places.csv", "place", "Place", "land = 'x'"],
    ];
    let bytes = workbook(&[("survey", survey)]);
    let open = Form::read_xlsform(&bytes, "f", &BTreeMap::new()).unwrap();
    assert!(shown(open.warnings())[0].starts_with("forms-xls-outside-list"));
    let files = BTreeMap::from([(
        "places.csv".to_owned(),
        b"name,label,land\na,Aba,x\nb,Bebe,y\n".to_vec(),
    )]);
    let form = Form::read_xlsform(&bytes, "f", &files).unwrap();
    let list = &form.definition().lists[0];
    assert_eq!((list.choices.len(), list.choices[1].columns["land"].as_str()), (2, "y"));
}

#[test]
fn what_is_written_is_read_back_the_same() {
    let lists = r#""lists": [{"name": "yn", "choices": [
        {"code": "yes", "label": {"en": {"text": "Yes"}, "ar": {"text": "نعم"}}, "columns": {"land": "x"}},
        {"code": "no", "label": {"en": {"text": "No"}}, "retired": true}]}],"#;
    let items = [
        q("select-one", "agrees", r#", "list": "yn", "tier": "S4", "htcds": "prs_Gender", "not_known": ["declined", "unknown"],
            "choice_filter": "land = 'x'", "hint": {"en": {"text": "H"}, "ar": {"text": "ه"}}, "guidance": {"en": {"text": "why"}},
            "required": "true()", "required_message": {"en": {"text": "Needed"}}"#),
        q("integer", "age", r#", "relevant": "${agrees} = 'yes'", "constraint": ". > 0", "constraint_message": {"ar": {"text": "أكبر"}}, "default": "3",
            "read_only": "true()", "appearance": "numbers""#),
        q("range", "pain", r#", "parameters": {"start": "1", "end": "5", "step": "1"}, "initial": "string(1 + 1)", "media": {"image": {"en": {"text": "a.png"}}}"#),
        r#"{"item": "repeat", "id": "children-7", "name": "kids", "start": 0, "relevant": "${age} > 1", "items": [
            {"item": "group", "id": "g", "name": "g", "appearance": "field-list", "items": [
                {"item": "question", "id": "x-1", "name": "x", "kind": "text", "label": {"en": {"text": "X ${age}"}}}]},
            {"item": "question", "id": "x-2", "name": "c", "kind": "calculate", "calculation": "position(..)"}]}"#.to_owned(),
        r#"{"item": "repeat", "id": "counted", "name": "counted", "count": "${age}", "items": [
            {"item": "question", "id": "y", "name": "y", "kind": "date-time", "label": {"en": {"text": "Y"}}, "calculation": "now()", "trigger": "age"}]}"#.to_owned(),
    ]
    .join(",");
    let form = form_with(lists, &items).unwrap();
    let bytes = form.to_xlsform().unwrap();
    let back = Form::read_xlsform(&bytes, "x", &BTreeMap::new()).unwrap_or_else(|problems| panic!("{problems}"));
    let mut expected = form.definition().clone();
    for language in &mut expected.languages {
        // A language without name is called by its code.
        language.name = format!("{0} ({0})", language.code);
    }
    assert_eq!(back.definition(), &expected);
    assert_eq!(form.question("agrees").unwrap().tier, Tier::S4);
    assert_eq!(back.question("pain").unwrap().kind, Kind::Range);
}
