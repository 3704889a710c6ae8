//! Public files that are not shipped: read where `AMPARO_SHARED` says they are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use forms::{Form, Problems};

use crate::context;

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("AMPARO_SHARED");
    if folder.is_none() {
        eprintln!("skipped: AMPARO_SHARED is not set");
    }
    folder.map(|folder| PathBuf::from(folder).join("standards"))
}

fn read(path: &PathBuf) -> Result<Form, Problems> {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    Form::read_xlsform(&std::fs::read(path).unwrap(), &name, &BTreeMap::new())
}

/// What each file is, and the reason for which it is refused.
const EXPECTED: [(&str, Option<&str>); 17] = [
    ("all-question-types", None),
    ("attribute_columns_test", None),
    ("bug_UCL_Biomass_Plot_Form", None),
    ("bug_duplicate_columns", Some("forms-xls-duplicate-column")),
    ("choice_filter_test", None),
    ("extra_columns", None),
    ("field-list", None),
    ("group", None),
    ("include", Some("forms-xls-include")),
    ("loop", None),
    ("pull_data", Some("forms-refused-outside-data")),
    ("specify_other", None),
    ("survey_no_name", None),
    ("text_and_integer", None),
    ("xlsform_spec_test", None),
    ("yes_or_no_question", None),
    ("htcds_xlsform", None),
];

#[test]
fn every_public_file_loads_or_is_refused_for_its_reason() {
    let Some(folder) = shared() else { return };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.join("xlsforms"))
        .unwrap()
        .map(|one| one.unwrap().path())
        .collect();
    files.push(folder.join("htcds/htcds_xlsform.xlsx"));
    files.retain(|path| path.extension().is_some_and(|ending| ending == "xlsx"));
    assert_eq!(files.len(), EXPECTED.len());
    for path in files {
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let (_, refused) = EXPECTED.iter().find(|(name, _)| *name == stem).unwrap();
        match (read(&path), refused) {
            (Ok(form), None) => {
                let session = form.start(&context()).unwrap();
                session.check().unwrap();
                // What is written is read back to the same.
                let again = Form::read_xlsform(&form.to_xlsform().unwrap(), "x", &BTreeMap::new());
                let again = again.unwrap_or_else(|problems| panic!("{stem}: {problems}"));
                assert_eq!(again.definition().items, form.definition().items, "{stem}");
                let lists: Vec<_> = form
                    .definition()
                    .lists
                    .iter()
                    .filter(|list| list.file.is_none())
                    .collect();
                let back: Vec<_> = again
                    .definition()
                    .lists
                    .iter()
                    .filter(|list| list.file.is_none())
                    .collect();
                assert_eq!(back, lists, "{stem}");
                let json = form.definition().to_json().unwrap();
                assert_eq!(Form::read(&json).unwrap().definition(), form.definition(), "{stem}");
            }
            (Err(problems), Some(reason)) => {
                let errors: Vec<_> = problems.0.iter().filter(|one| one.is_error()).collect();
                assert!(errors.iter().any(|one| one.id == *reason), "{stem}: {problems}");
                assert!(errors.iter().all(|one| one.place.row.is_some()), "{stem}: {problems}");
            }
            (Ok(_), Some(reason)) => panic!("{stem} was to be refused: {reason}"),
            (Err(problems), None) => panic!("{stem}: {problems}"),
        }
    }
}

#[test]
fn the_htcds_form_has_its_35_rows_and_332_choices() {
    let Some(folder) = shared() else { return };
    let form = read(&folder.join("htcds/htcds_xlsform.xlsx")).unwrap();
    assert_eq!((form.size()["questions"], form.size()["computed"]), (31, 3));
    assert_eq!(
        form.question("prs_Citizenship").unwrap().list.as_deref(),
        Some("citizenship")
    );
    let countries = form
        .definition()
        .lists
        .iter()
        .find(|list| list.name == "citizenship")
        .unwrap();
    assert!(
        countries.choices.iter().any(|choice| choice.code == "NA"),
        "Namibia is not missing"
    );
}
