use forms::{Definition, Form, Kind, Severity};

use crate::{calculated, definition, form, form_with, q, wrong};

#[test]
fn a_definition_survives_the_way_through_json() {
    let lists = r#""lists": [{"name": "yn", "choices": [{"code": "yes", "label": {"en": {"text": "Yes",
        "reviewed": {"by": "A. Person", "on": "2026-11-30"}}}, "columns": {"region": "n"}}, {"code": "no"}]}],"#;
    let items = [
        q(
            "select-one",
            "agrees",
            r#", "list": "yn", "tier": "S3", "htcds": "prs_Gender", "not_known": ["declined", "unknown"]"#,
        ),
        r#"{"item": "repeat", "id": "kids", "name": "kids", "start": 1, "items": [
            {"item": "question", "id": "kid-age", "name": "age", "kind": "integer", "required": "true()"}]}"#
            .to_owned(),
    ]
    .join(",");
    let first = form_with(lists, &items).unwrap();
    let json = first.definition().to_json().unwrap();
    let second: Definition = serde_json::from_str(&json).unwrap();
    assert_eq!(first.definition(), &second);
    assert_eq!(first.repeats_around("kid-age"), ["kids"]);
    assert_eq!(first.size()["questions"], 2);
}

#[test]
fn all_problems_are_reported_at_once_each_with_its_place() {
    let items = [
        q("text", "one", ""),
        q("text", "one", ""),
        q("select-one", "choice", r#", "list": "nowhere""#),
        q("integer", "age", r#", "constraint": ". > ${nobody}", "relevant": "1 +", "htcds": "prs_Nothing""#),
        q("text", "told", r#", "not_known": ["missing"]"#),
        r#"{"item": "question", "id": "x", "name": "2x", "kind": "text", "label": {"en": {"text": "<script>x</script>"},
            "xx_bad": {"text": "y"}, "fr": {"text": "non"}}}"#.to_owned(),
    ]
    .join(",");
    let found = wrong(form(&items));
    let expected = [
        ("forms-name-twice", "item one name"),
        ("forms-id-twice", "item one id"),
        ("forms-unknown-list", "item choice list"),
        ("forms-expr-unknown-name", "item age constraint character 5"),
        ("forms-expr-ends", "item age relevant character 4"),
        ("forms-htcds", "item age htcds"),
        ("forms-not-known", "item told not_known"),
        ("forms-bad-name", "item 2x name"),
        ("forms-script", "item 2x label"),
        ("forms-text-language", "item 2x label"),
    ];
    for (id, place) in expected {
        assert!(
            found.contains(&(id.to_owned(), place.to_owned())),
            "{id} {place} in {found:#?}"
        );
    }
}

#[test]
fn a_circle_is_named_and_a_reference_to_oneself_is_one() {
    let circle = definition(vec![
        calculated("a", "${b} + 1"),
        calculated("b", "${c}"),
        calculated("c", "if(${a} > 1, 1, 2)"),
    ]);
    let problems = Form::new(circle).unwrap_err();
    let text = problems.to_string();
    assert!(
        text.contains("a → b → c → a") || text.contains("a → c → b → a") || text.contains("b → "),
        "{text}"
    );
    let own = definition(vec![calculated("a", ". + 1")]);
    assert_eq!(Form::new(own).unwrap_err().0[0].id, "forms-circular");
    let group = r#"{"item": "group", "id": "g", "name": "g", "relevant": "${inside} = 'x'",
        "items": [{"item": "question", "id": "inside", "name": "inside", "kind": "text"}]}"#;
    assert_eq!(wrong(form(group))[0].0, "forms-circular");
}

#[test]
fn a_tree_that_depends_forward_is_no_circle() {
    let forward = definition(vec![
        calculated("a", "${b} + ${c}"),
        calculated("b", "${c}"),
        calculated("c", "1"),
    ]);
    assert!(Form::new(forward).is_ok());
}

#[test]
fn what_cannot_be_read_says_line_and_reason() {
    let problems = Form::read("{\n  \"format\": 1,\n  oops").unwrap_err();
    assert_eq!((problems.0[0].id, problems.0[0].place.row), ("forms-json", Some(3)));
    let unknown = Form::read(r#"{"format": 1, "colour": "red"}"#).unwrap_err();
    assert!(unknown.to_string().contains("colour"), "{unknown}");
    let newer = form("").unwrap_err();
    assert!(
        newer
            .0
            .iter()
            .any(|one| one.id == "forms-empty" && one.severity == Severity::Error)
    );
}

#[test]
fn markup_is_a_warning_and_direction_marks_are_an_error() {
    let markup = q("text", "a", r#", "hint": {"en": {"text": "a <b>word</b>"}}"#);
    assert_eq!(
        wrong(form(&markup)),
        [("forms-markup".to_owned(), "item a hint".to_owned())]
    );
    let turned = q("text", "a", ", \"hint\": {\"en\": {\"text\": \"a \u{202e}b\"}}");
    assert_eq!(wrong(form(&turned))[0].0, "forms-hidden-characters");
}

#[test]
fn every_kind_has_its_row() {
    for kind in Kind::all() {
        assert_eq!(Kind::of_xlsform(kind.xlsform()), Some(kind));
        let code = serde_json::to_string(&kind).unwrap();
        assert_eq!(serde_json::from_str::<Kind>(&code).unwrap(), kind);
    }
}

#[test]
fn groups_nested_beyond_measure_are_refused() {
    let mut items = q("text", "x", "");
    for depth in 0..25 {
        items = format!(r#"{{"item": "group", "id": "g{depth}", "name": "g{depth}", "items": [{items}]}}"#);
    }
    assert!(wrong(form(&items)).iter().any(|(id, _)| id == "forms-too-deep"));
}
