//! What the crate promises, from outside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stderr,
    reason = "tests"
)]

mod definitions;
mod expressions;
mod messages;
mod properties;
mod public_files;
mod sessions;
mod versions;
mod workbooks;
mod xforms;

use forms::{Context, Definition, Form, Item, Kind, Problems, Question};

/// A fixed moment: 2026-12-01 10:00 UTC.
pub(crate) fn context() -> Context {
    Context::new(base::Timestamp::from_micros(1_796_119_200_000_000), "en")
}

/// A form of these items, written as JSON.
pub(crate) fn form(items: &str) -> Result<Form, Problems> {
    form_with("", items)
}

/// As [`form`], with lists or anything else of the head in front.
pub(crate) fn form_with(head: &str, items: &str) -> Result<Form, Problems> {
    Form::read(&format!(
        r#"{{"format": 1, "id": "test", "version": "1", "title": {{"en": {{"text": "Test"}}}},
           "languages": [{{"code": "en"}}, {{"code": "ar"}}], "default_language": "en", {head} "items": [{items}]}}"#
    ))
}

/// A question in JSON: kind, name, and the rest.
pub(crate) fn q(kind: &str, name: &str, rest: &str) -> String {
    format!(
        r#"{{"item": "question", "id": "{name}", "name": "{name}", "kind": "{kind}", "label": {{"en": {{"text": "{name}?"}}}} {rest}}}"#
    )
}

/// A definition of these questions.
pub(crate) fn definition(questions: Vec<Question>) -> Definition {
    Definition {
        format: 1,
        id: "test".into(),
        version: "1".into(),
        title: forms::Texts::draft("en", "Test"),
        languages: vec![forms::Language {
            code: "en".into(),
            name: String::new(),
        }],
        default_language: "en".into(),
        instance_name: None,
        lists: Vec::new(),
        items: questions.into_iter().map(|one| Item::Question(Box::new(one))).collect(),
    }
}

/// A question with a calculation.
pub(crate) fn calculated(name: &str, calculation: &str) -> Question {
    Question {
        calculation: Some(calculation.to_owned()),
        ..Question::new(name, Kind::Calculate)
    }
}

/// The ids and places of what is wrong.
pub(crate) fn wrong(found: Result<Form, Problems>) -> Vec<(String, String)> {
    let problems = found
        .map(|form| Problems(form.warnings().to_vec()))
        .unwrap_or_else(|problems| problems);
    problems
        .0
        .iter()
        .map(|one| (one.id.to_owned(), one.place.to_string()))
        .collect()
}
