//! Whatever is written into a form: no panic, an end, and the same outcome in whatever order answers come.

use forms::{Answer, Form, Spot};
use proptest::prelude::*;

use crate::{calculated, context, definition};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// Expressions over the four questions, by their grammar.
fn expression() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(NAMES.to_vec()).prop_map(|name| format!("${{{name}}}")),
        (-5i32..50).prop_map(|number| number.to_string()),
        prop::sample::select(vec!["'x'", "''", "'a b'", "'2026-01-01'", "true()", "today()", "pi()"])
            .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        let operators = vec![
            "+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or",
        ];
        let one = vec![
            "not",
            "number",
            "string",
            "round",
            "floor",
            "abs",
            "string-length",
            "count-selected",
            "date",
            "int",
            "boolean",
        ];
        let two = vec![
            "concat",
            "coalesce",
            "selected",
            "contains",
            "selected-at",
            "substr",
            "pow",
            "min",
            "round",
            "format-date",
            "regex",
        ];
        prop_oneof![
            (pair.clone(), prop::sample::select(operators)).prop_map(|((x, y), op)| format!("({x} {op} {y})")),
            (inner.clone(), prop::sample::select(one)).prop_map(|(x, name)| format!("{name}({x})")),
            (pair, prop::sample::select(two)).prop_map(|((x, y), name)| format!("{name}({x}, {y})")),
            (inner.clone(), inner.clone(), inner).prop_map(|(x, y, z)| format!("if({x}, {y}, {z})")),
        ]
    })
}

fn answers() -> impl Strategy<Value = String> {
    prop_oneof![
        (-100i32..100).prop_map(|number| number.to_string()),
        "[a-c ]{0,6}",
        Just("2026-11-30".to_owned()),
        Just("1e5".to_owned()),
        Just("নাম".to_owned()),
        Just(String::new()),
    ]
}

fn with(expressions: &[String]) -> Option<Form> {
    let mut questions: Vec<_> = NAMES
        .iter()
        .map(|name| forms::Question::new(*name, forms::Kind::Text))
        .collect();
    let mut last = None;
    for (at, expression) in expressions.iter().enumerate() {
        let mut question = calculated(&format!("r{at}"), expression);
        // Each depends on the one before too, so that orders matter if they can.
        if let Some(last) = last.replace(question.name.clone()) {
            question.relevant = Some(format!("${{{last}}} != '1'"));
        }
        questions.push(question);
    }
    Form::new(definition(questions)).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_parsed_or_refused(source in "\\PC{0,60}") {
        let _ = with(&[source]);
    }

    #[test]
    fn pieces_of_expressions_in_any_order_are_parsed_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "${a}", "(", ")", "[", "]", ",", "/", "//", ".", "..", "@", "|", "+", "-", "*", "div", "and", "if", "count", "'x'", "1",
            "current()", "instance('l')/root/item", "position", "::", "jr:choice-name", "once", " ", "${", "}", "'", "\"",
        ]), 0..24)
    ) {
        let _ = with(&[pieces.concat()]);
    }

    #[test]
    fn the_order_of_answers_changes_nothing(
        expressions in prop::collection::vec(expression(), 1..5),
        given in prop::collection::vec(answers(), 4),
        order in Just([0usize, 1, 2, 3]).prop_shuffle(),
        noise in prop::collection::vec((0usize..4, answers()), 0..6),
    ) {
        let Some(form) = with(&expressions) else {
            return Err(TestCaseError::fail(format!("refused: {expressions:?}")));
        };
        let mut one = form.start(&context()).unwrap();
        for (name, answer) in NAMES.iter().zip(&given) {
            one.set(&Spot::new(*name), Answer::of(answer.clone())).unwrap();
        }
        let mut other = form.start(&context()).unwrap();
        for (at, answer) in noise {
            other.set(&Spot::new(NAMES[at]), Answer::of(answer)).unwrap();
        }
        for at in order {
            other.set(&Spot::new(NAMES[at]), Answer::of(given[at].clone())).unwrap();
        }
        prop_assert_eq!(one.answers_put(), other.answers_put());
        // What was kept opens to the same.
        let opened = form.open(&context(), &one.answers()).unwrap();
        prop_assert_eq!(opened.answers_put(), one.answers_put());
        prop_assert_eq!(opened.check().unwrap(), one.check().unwrap());
    }

    #[test]
    fn json_of_any_kind_is_a_form_or_refused(text in "\\PC{0,200}") {
        let _ = Form::read(&text);
    }
}

/// A workbook with everything that ours have.
fn book() -> Vec<u8> {
    let json = include_str!("../../../../tests/peers/forms/repeats.json");
    Form::read(json).unwrap().to_xlsform().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_damaged_workbook_is_a_form_or_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = book();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = Form::read_xlsform(&bytes, "x", &std::collections::BTreeMap::new());
    }

    #[test]
    fn any_cells_are_a_form_or_refused_and_what_works_is_written_and_read_back(
        rows in prop::collection::vec(
            prop::collection::vec(prop::sample::select(vec![
                "", "text", "begin group", "end group", "begin repeat", "end repeat", "select_one l", "select_multiple l or_other", "calculate", "note",
                "begin loop over l", "end loop", "a", "b", "${a}", "${b} + 1", "yes", "1", ". > 2", "<b>x</b>", "position(..)", "range", "start=1 end=3",
            ]), 7),
            1..9,
        )
    ) {
        let heads = ["type", "name", "label", "relevant", "calculation", "required", "parameters"];
        let mut survey: Vec<&[&str]> = vec![&heads];
        survey.extend(rows.iter().map(Vec::as_slice));
        let choices: &[&[&str]] = &[&["list_name", "name", "label"], &["l", "x", "X"], &["l", "y", "Y"]];
        let bytes = crate::workbooks::workbook(&[("survey", &survey), ("choices", choices)]);
        if let Ok(form) = Form::read_xlsform(&bytes, "x", &std::collections::BTreeMap::new()) {
            let session = form.start(&context()).unwrap();
            session.view().unwrap();
            let again = Form::read_xlsform(&form.to_xlsform().unwrap(), "x", &std::collections::BTreeMap::new()).unwrap();
            prop_assert_eq!(&again.definition().items, &form.definition().items);
            form.to_xform().unwrap();
        }
    }
}
