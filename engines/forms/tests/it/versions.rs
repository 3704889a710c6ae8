use base::Redacted;
use forms::{Answer, Answers, Change, Loss, Spot, View};
use standards::NotKnown;

use crate::{context, form, form_with, q};

const OLD: &str = r#""lists": [{"name": "l", "choices": [{"code": "a"}, {"code": "b"}, {"code": "c"}]}],"#;
const NEW: &str = r#""lists": [{"name": "l", "choices": [{"code": "a"}, {"code": "b", "retired": true}]}],"#;

#[test]
fn a_new_version_shows_what_changes_and_what_is_lost_before_anything_is_done() {
    let old = form_with(
        OLD,
        &[
            q("text", "name", ""),
            q("integer", "age", ""),
            q("text", "gone", ""),
            q("select-multiple", "many", r#", "list": "l""#),
            q("text", "told", r#", "not_known": ["declined"]"#),
            q("text", "free", ""),
            r#"{"item": "repeat", "id": "kids", "name": "kids", "items": [{"item": "question", "id": "kid", "name": "kid", "kind": "text"}]}"#.to_owned(),
            r#"{"item": "repeat", "id": "old", "name": "old", "items": [{"item": "question", "id": "inner", "name": "inner", "kind": "text"}]}"#.to_owned(),
        ]
        .join(","),
    )
    .unwrap();
    let new = form_with(
        NEW,
        &[
            r#"{"item": "group", "id": "g", "name": "g", "items": [{"item": "question", "id": "name", "name": "full_name", "kind": "text",
                "label": {"en": {"text": "Full name?"}}}]}"#
                .to_owned(),
            q("decimal", "age", r#", "required": "true()""#),
            q("select-multiple", "many", r#", "list": "l""#),
            q("text", "told", ""),
            q("date", "free", ""),
            q("text", "added", ""),
            r#"{"item": "repeat", "id": "kids", "name": "kids", "items": [{"item": "question", "id": "kid", "name": "kid", "kind": "text"}]}"#.to_owned(),
            q("text", "inner", ""),
        ]
        .join(","),
    )
    .unwrap();
    let json = r#"{"values": {"name": "Amina", "age": "9", "gone": "x", "many": "a b c", "told": {"not_known": "declined"}, "free": "soon"},
        "entries": {"kids": [{"values": {"kid": "one"}}, {"values": {}}], "old": [{"values": {"inner": "deep"}}]}}"#;
    let answers = Answers::from_json(&Redacted::new(json.to_owned())).unwrap();
    let preview = new.preview(&old, &answers);
    let changes: Vec<(&str, Change)> = preview
        .changes
        .iter()
        .map(|one| (one.id.as_str(), one.change))
        .collect();
    for expected in [
        ("name", Change::Renamed),
        ("name", Change::Moved),
        ("name", Change::Label),
        ("age", Change::Kind),
        ("age", Change::Rules),
        ("gone", Change::Removed),
        ("many", Change::Choices),
        ("free", Change::Kind),
        ("added", Change::Added),
        ("inner", Change::Moved),
        ("old", Change::Removed),
        ("g", Change::Added),
    ] {
        assert!(changes.contains(&expected), "{expected:?} in {changes:?}");
    }
    let lost: Vec<(&str, Loss, &str)> = preview
        .lost
        .iter()
        .map(|one| (one.spot.id.as_str(), one.loss, one.answer.text()))
        .collect();
    assert_eq!(
        lost,
        [
            ("free", Loss::Kind, "soon"),
            ("gone", Loss::Removed, "x"),
            ("many", Loss::Choice, "c"),
            ("inner", Loss::Moved, "deep"),
        ]
    );
    assert_eq!(preview.answers.values["age"].text(), "9");
    assert_eq!(
        preview.answers.values["many"].text(),
        "a b",
        "a retired choice stays valid"
    );
    assert_eq!(preview.answers.values["told"], Answer::NotKnown(NotKnown::Declined));
    assert_eq!(preview.answers.entries["kids"].len(), 2);
    // What is carried or lost is everything there was.
    let carried = preview.answers.values.len() + 1 + lost.len();
    assert_eq!(carried, 6 + 2 + 1, "`many` is both");
    assert!(old.preview(&old, &answers).lost.is_empty() && old.changes_since(&old).is_empty());
    assert_eq!(old.preview(&old, &answers).answers, answers);
    assert!(preview.changes.iter().all(|one| !one.english().contains("forms-")));
    assert!(!format!("{preview:?}").contains("Amina"));
}

#[test]
fn the_view_is_what_is_put_with_texts_choices_and_problems() {
    let items = [
        q("text", "name", r#", "required": "true()""#),
        q("select-one", "pick", r#", "list": "l", "choice_filter": "name != 'c' or ${name} = 'all'", "not_known": ["declined", "unknown"]"#),
        q("note", "hello", r#", "hint": {"en": {"text": "Dear ${name}, ${pick}"}, "ar": {"text": "مرحبا ${name}", "reviewed": {"by": "A", "on": "2026-11-30"}}}"#),
        q("calculate", "silent", r#", "calculation": "1""#),
        r#"{"item": "group", "id": "g", "name": "g", "relevant": "${name} = 'x'", "items": [{"item": "question", "id": "in", "name": "in", "kind": "text"}]}"#.to_owned(),
        r#"{"item": "repeat", "id": "kids", "name": "kids", "start": 2, "items": [{"item": "question", "id": "kid", "name": "kid", "kind": "integer"}]}"#.to_owned(),
    ]
    .join(",");
    let form = form_with(OLD, &items).unwrap();
    let mut arabic = context();
    arabic.language = "ar".to_owned();
    let mut session = form.start(&arabic).unwrap();
    session.set(&Spot::within("kid", [1]), Answer::of("x")).unwrap();
    session.set(&Spot::new("pick"), Answer::of("b")).unwrap();
    let view = session.view().unwrap();
    let asked: Vec<_> = view.iter().flat_map(View::questions).collect();
    assert_eq!(
        asked.iter().map(|one| one.question.id.as_str()).collect::<Vec<_>>(),
        ["name", "pick", "hello", "kid", "kid"]
    );
    assert!(asked[0].required && asked[0].problem.is_some() && !asked[0].read_only);
    assert_eq!(
        asked[1]
            .choices
            .iter()
            .map(|one| (one.choice.code.as_str(), one.chosen))
            .collect::<Vec<_>>(),
        [("a", false), ("b", true)]
    );
    assert_eq!(asked[1].not_known, [NotKnown::Declined, NotKnown::Unknown]);
    assert!(asked[2].read_only);
    let label = asked[0].label.as_ref().unwrap();
    assert_eq!(
        (label.language.as_str(), label.reviewed),
        ("en", false),
        "no Arabic: the default, and it says so"
    );
    session.set(&Spot::new("name"), Answer::of("all")).unwrap();
    assert_eq!(session.choices(&Spot::new("pick")).unwrap().len(), 3);
    let view = session.view().unwrap();
    let asked: Vec<_> = view.iter().flat_map(View::questions).collect();
    let hint = asked[2].hint.as_ref().unwrap();
    assert_eq!((hint.text.expose().as_str(), hint.reviewed), ("مرحبا all", true));
    assert_eq!(asked[4].spot, Spot::within("kid", [1]));
    assert!(asked[4].problem.is_some());
    assert!(!format!("{view:?}").contains("all\""), "answers in texts do not print");
}

#[test]
fn entries_that_a_count_takes_away_come_back_with_it() {
    let items = [
        q("integer", "n", ""),
        r#"{"item": "repeat", "id": "r", "name": "r", "count": "${n}", "items": [{"item": "question", "id": "x", "name": "x", "kind": "text"}]}"#.to_owned(),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut session = form.start(&context()).unwrap();
    let n = |session: &mut forms::Session<'_>, count: &str| session.set(&Spot::new("n"), Answer::of(count)).unwrap();
    n(&mut session, "3");
    session.set(&Spot::within("x", [2]), Answer::of("third")).unwrap();
    n(&mut session, "1");
    assert_eq!(session.entries(&Spot::new("r")), 1);
    n(&mut session, "3");
    assert_eq!(session.answer(&Spot::within("x", [2])).text(), "third");
}
