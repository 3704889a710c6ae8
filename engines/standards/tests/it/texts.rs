use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use standards::ctdc::{COLUMNS, Duration, Gender, Group, Majority, Source};
use standards::htcds::{FIELDS, LISTS, Section};
use standards::iso3166::Place;
use standards::{AgeBand, LANGS, NotKnown};

/// Message ids with the arguments each one uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text.to_owned())
        .map_err(|(_, errors)| errors)
        .unwrap();
    let mut found = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut args = BTreeSet::new();
        for element in message.value.unwrap().elements {
            match element {
                PatternElement::TextElement { value } => assert!(!value.trim().is_empty() || value == " "),
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => {
                    args.insert(id.name);
                }
                other => panic!("{}: {other:?}", message.id.name),
            }
        }
        assert!(
            found.insert(message.id.name.clone(), args).is_none(),
            "{} twice",
            message.id.name
        );
    }
    found
}

fn expected() -> BTreeSet<String> {
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    ids.extend(FIELDS.iter().flat_map(|field| [field.label_id, field.definition_id]));
    ids.extend(LISTS.iter().flat_map(|list| list.codes).map(|code| code.label_id));
    ids.extend(Section::ALL.map(Section::title_id));
    ids.extend(NotKnown::ALL.map(NotKnown::label_id));
    ids.extend(AgeBand::ALL.map(AgeBand::label_id));
    ids.extend(COLUMNS.iter().map(|column| column.label_id));
    ids.extend(Group::ALL.map(Group::label_id));
    ids.extend(Source::ALL.iter().map(|one| one.label_id()));
    ids.extend(Gender::ALL.iter().map(|one| one.label_id()));
    ids.extend(Majority::ALL.iter().map(|one| one.label_id()));
    ids.extend(Duration::ALL.iter().map(|one| one.label_id()));
    ids.extend(
        [Place::Stateless, Place::Unknown, Place::Suppressed]
            .iter()
            .filter_map(|place| place.label_id()),
    );
    ids.extend(["standards-yes", "standards-no"]);
    ids.into_iter().map(str::to_owned).collect()
}

/// The message ids of reasons, read out of the sources, because they are only strings there.
fn reasons() -> BTreeSet<String> {
    fn walk(folder: &std::path::Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                let text = std::fs::read_to_string(&path).unwrap();
                let ids = text
                    .split('"')
                    .filter(|part| part.starts_with("standards-problem-") || part.starts_with("standards-note-"));
                found.extend(ids.map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(
        &std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(found.len() > 10);
    found
}

#[test]
fn every_language_has_every_message_with_the_same_arguments_and_none_too_many() {
    let locales = standards::locales();
    assert_eq!(locales.iter().map(|(lang, _)| *lang).collect::<Vec<_>>(), LANGS);
    let mut wanted = expected();
    wanted.extend(reasons());
    let english = messages(locales[0].1);
    assert_eq!(english.keys().cloned().collect::<BTreeSet<_>>(), wanted);
    for (lang, text) in locales {
        let first = text.lines().next().unwrap();
        assert!(
            first == "# state: draft" || first.starts_with("# state: reviewed by "),
            "{lang}: {first}"
        );
        assert_eq!(messages(text), english, "{lang}");
    }
}

#[test]
fn translations_are_in_their_script() {
    let scripts = [
        ("ar", '\u{600}'..='\u{6ff}'),
        ("bn", '\u{980}'..='\u{9ff}'),
        ("uk", '\u{400}'..='\u{4ff}'),
    ];
    for (lang, script) in scripts {
        let (_, text) = standards::locales().iter().find(|(code, _)| *code == lang).unwrap();
        for line in text.lines().filter(|line| line.contains(" = ")) {
            let (id, label) = line.split_once(" = ").unwrap();
            let name = id.contains("WebsitesAndApps-") || id.starts_with("standards-age");
            assert!(name || label.chars().any(|c| script.contains(&c)), "{lang}: {line}");
        }
    }
}

#[test]
fn labels_of_one_list_differ_in_every_language() {
    for (lang, text) in standards::locales() {
        let labels: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once(" = ")).collect();
        for list in LISTS {
            let distinct: BTreeSet<&str> = list.codes.iter().map(|code| labels[code.label_id]).collect();
            assert_eq!(distinct.len(), list.codes.len(), "{lang} {}", list.id);
        }
    }
}
