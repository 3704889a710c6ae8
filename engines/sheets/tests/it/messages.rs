use std::collections::BTreeSet;

/// Ids and arguments of every message of a language file.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line.split_once(" =") {
            Some((id, rest)) if !line.starts_with([' ', '}']) => found.push((id.to_owned(), rest.to_owned())),
            _ => found.last_mut().unwrap().1.push_str(line),
        }
    }
    let args = |body: &str| {
        body.split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(char::is_ascii_alphabetic).collect())
            .collect()
    };
    found.into_iter().map(|(id, body)| (id, args(&body))).collect()
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let english = messages(sheets::LOCALES[0].1);
    assert!(english.len() >= 18);
    for (lang, text) in sheets::LOCALES {
        assert!(text.starts_with("# state: "), "{lang}");
        assert_eq!(messages(text), english, "{lang}");
    }
}

#[test]
fn every_error_and_problem_has_its_message() {
    let source = include_str!("../../src/problem.rs");
    let ids: BTreeSet<&str> = source.split('"').filter(|text| text.starts_with("sheets-")).collect();
    let known: BTreeSet<String> = messages(sheets::LOCALES[0].1).into_iter().map(|(id, _)| id).collect();
    for id in ids {
        assert!(known.contains(id), "{id}");
    }
}
