use std::collections::BTreeSet;

/// Ids and arguments of every message of a language file.
fn messages(text: &str) -> Vec<(String, BTreeSet<String>)> {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let (id, body) = line
                .split_once(" = ")
                .unwrap_or_else(|| panic!("not a message of one line: {line}"));
            let args = body
                .split("{ $")
                .skip(1)
                .map(|rest| rest.split(' ').next().unwrap().to_owned());
            (id.to_owned(), args.collect())
        })
        .collect()
}

#[test]
fn every_language_has_every_message_with_the_same_arguments() {
    let english = messages(forms::LOCALES[0].1);
    assert!(english.len() >= 100);
    for (lang, text) in forms::LOCALES {
        assert!(text.starts_with("# state: "), "{lang}");
        assert_eq!(messages(text), english, "{lang}");
    }
}

#[test]
fn every_message_is_used_and_every_id_has_its_message() {
    let mut sources = String::new();
    let mut open = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            sources += &std::fs::read_to_string(path).unwrap();
        }
    }
    let used: BTreeSet<&str> = sources.split('"').filter(|text| text.starts_with("forms-")).collect();
    let english = messages(forms::LOCALES[0].1);
    let known: BTreeSet<&str> = english.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(used, known);
}
