use base::Redacted;
use forms::{Answer, Answers, NotTaken, Spot, Wrong};
use standards::NotKnown;

use crate::{context, form, form_with, q};

#[test]
fn the_kinds_of_not_knowing_stay_apart_and_answer_what_is_required() {
    let items = [
        q("text", "told", r#", "required": "true()", "required_message": {"en": {"text": "We need this."}}, "not_known": ["declined", "unknown"]"#),
        q("calculate", "which", r#", "calculation": "not-known(${told})""#),
        q("text", "more", r#", "relevant": "${told} != ''""#),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut session = form.start(&context()).unwrap();
    let problems = session.check().unwrap();
    assert_eq!(problems[0].wrong, Wrong::Missing);
    assert_eq!(problems[0].message.as_ref().unwrap().text, "We need this.");
    for kind in NotKnown::ALL {
        session.set(&Spot::new("told"), Answer::NotKnown(kind)).unwrap();
        assert_eq!(session.answer(&Spot::new("which")).text(), kind.code());
        assert!(!session.is_relevant(&Spot::new("more")), "not knowing is no answer");
        let wrong: Vec<Wrong> = session.check().unwrap().iter().map(|one| one.wrong).collect();
        let expected = match kind {
            NotKnown::Declined | NotKnown::Unknown => vec![],
            NotKnown::Missing => vec![Wrong::Missing],
            NotKnown::NotAsked | NotKnown::NotApplicable => vec![Wrong::NotKnown],
        };
        assert_eq!(wrong, expected, "{kind:?}");
        let kept = Answers::from_json(&session.answers().to_json()).unwrap();
        assert_eq!(kept, session.answers());
    }
}

#[test]
fn every_shape_is_judged() {
    let kinds = [
        ("integer", "12", "1.5"),
        ("decimal", "-1.5", "1,5"),
        ("date", "2026-02-28", "2026-02-30"),
        ("time", "14:05", "25:00"),
        ("date-time", "2026-02-28T14:05:00.000+02:00", "2026-02-28"),
        ("point", "48.2 16.4 0 0", "48.2"),
        ("trace", "48.2 16.4;48.3 16.5", "48.2 16.4;x"),
        ("acknowledge", "OK", "yes"),
    ];
    let items: Vec<String> = kinds
        .iter()
        .map(|(kind, ..)| q(kind, &format!("q-{kind}"), ""))
        .collect();
    let form = form(&items.join(",")).unwrap();
    let mut session = form.start(&context()).unwrap();
    for (kind, good, bad) in kinds {
        let spot = Spot::new(format!("q-{kind}"));
        session.set(&spot, Answer::of(bad)).unwrap();
        let problems = session.check().unwrap();
        assert_eq!((problems.len(), problems[0].wrong), (1, Wrong::Kind), "{kind} {bad}");
        session.set(&spot, Answer::of(good)).unwrap();
        assert_eq!(session.check().unwrap(), [], "{kind} {good}");
    }
}

#[test]
fn what_is_not_put_is_not_judged_and_not_handed_in() {
    let items = [
        q("select-one", "has", r#", "list": "yn""#),
        q(
            "integer",
            "how",
            r#", "relevant": "${has} = 'yes'", "required": "true()", "constraint": ". < 10""#,
        ),
    ]
    .join(",");
    let lists = r#""lists": [{"name": "yn", "choices": [{"code": "yes"}, {"code": "no"}]}],"#;
    let form = form_with(lists, &items).unwrap();
    let mut session = form.start(&context()).unwrap();
    session.set(&Spot::new("has"), Answer::of("yes")).unwrap();
    session.set(&Spot::new("how"), Answer::of("12")).unwrap();
    assert_eq!(session.check().unwrap()[0].wrong, Wrong::Constraint);
    session.set(&Spot::new("has"), Answer::of("no")).unwrap();
    assert_eq!(session.check().unwrap(), []);
    assert!(session.answers().values.contains_key("how"), "a draft forgets nothing");
    assert!(!session.answers_put().values.contains_key("how"));
    session.set(&Spot::new("has"), Answer::of("maybe")).unwrap();
    assert_eq!(session.check().unwrap()[0].wrong, Wrong::NotOffered);
}

#[test]
fn defaults_are_filled_in_once() {
    let items = [
        q("text", "country", r#", "default": "UA""#),
        q("date", "on", r#", "initial": "today() - 1""#),
        q("today", "day", ""),
        q("start", "begun", ""),
        q("username", "who", ""),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut context = context();
    context.device = vec![("username", Redacted::new("worker".to_owned()))];
    let mut session = form.start(&context).unwrap();
    let read = |session: &forms::Session<'_>, id: &str| session.answer(&Spot::new(id)).text().to_owned();
    assert_eq!(read(&session, "country"), "UA");
    assert_eq!(read(&session, "on"), "2026-11-30");
    assert_eq!(read(&session, "day"), "2026-12-01");
    assert_eq!(read(&session, "begun"), "2026-12-01T10:00:00.000+00:00");
    assert_eq!(read(&session, "who"), "worker");
    session.set(&Spot::new("country"), Answer::MISSING).unwrap();
    let draft = session.answers();
    assert_eq!(
        read(&form.open(&context, &draft).unwrap(), "country"),
        "",
        "a draft stays as it was"
    );
    assert_eq!(session.set(&Spot::new("day"), Answer::of("x")), Err(NotTaken::Computed));
    assert_eq!(
        session.set(&Spot::new("none"), Answer::of("x")),
        Err(NotTaken::NoSuchPlace)
    );
}

#[test]
fn a_counted_repeat_has_as_many_entries_as_it_says() {
    let items = [
        q("integer", "n", ""),
        r#"{"item": "repeat", "id": "r", "name": "r", "count": "${n}", "items": [
            {"item": "question", "id": "x", "name": "x", "kind": "text", "initial": "position(..)"}]}"#
            .to_owned(),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut session = form.start(&context()).unwrap();
    let repeat = Spot::new("r");
    assert_eq!(session.entries(&repeat), 0);
    session.set(&Spot::new("n"), Answer::of("3")).unwrap();
    assert_eq!(session.entries(&repeat), 3);
    assert_eq!(session.answer(&Spot::within("x", [2])).text(), "3");
    session.set(&Spot::new("n"), Answer::of("1")).unwrap();
    assert_eq!(session.entries(&repeat), 1);
    assert_eq!(session.add(&repeat), Err(NotTaken::Counted));
    session.set(&Spot::new("n"), Answer::of("1000000000")).unwrap();
    assert_eq!(session.entries(&repeat), forms::MOST_ENTRIES);
}

#[test]
fn triggered_calculations_run_only_when_their_question_changes() {
    let items = [
        q("text", "a", ""),
        q("text", "b", ""),
        q(
            "text",
            "stamp",
            r#", "calculation": "concat(${a}, ${b})", "trigger": "a""#,
        ),
        q("calculate", "copy", r#", "calculation": "${stamp}""#),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut session = form.start(&context()).unwrap();
    session.set(&Spot::new("b"), Answer::of("2")).unwrap();
    assert!(session.answer(&Spot::new("stamp")).is_missing());
    session.set(&Spot::new("a"), Answer::of("1")).unwrap();
    assert_eq!(session.answer(&Spot::new("stamp")).text(), "12");
    assert_eq!(session.answer(&Spot::new("copy")).text(), "12");
    session.set(&Spot::new("stamp"), Answer::of("mine")).unwrap();
    assert_eq!(session.answer(&Spot::new("copy")).text(), "mine");
}

#[test]
fn answers_without_a_place_are_reported_and_nothing_is_printed() {
    let form = form(&q("text", "name", "")).unwrap();
    let json = Redacted::new(
        r#"{"values": {"name": "Olena", "gone": "x"}, "entries": {"kids": [{"values": {}}]}}"#.to_owned(),
    );
    let answers = Answers::from_json(&json).unwrap();
    let problems = form.check(&context(), &answers).unwrap();
    assert_eq!(
        problems.iter().map(|one| one.wrong).collect::<Vec<_>>(),
        [Wrong::NoQuestion; 2]
    );
    assert!(!format!("{answers:?} {problems:?}").contains("Olena"));
    for bad in [
        "",
        "[]",
        "{\"values\": []}",
        "{\"values\": {\"a\": {\"not_known\": \"maybe\"}}}",
        "{\"x\": {\"a\": \"b\"}}",
    ] {
        assert!(Answers::from_json(&Redacted::new(bad.to_owned())).is_err(), "{bad}");
    }
}

#[test]
fn work_without_end_is_halted() {
    let items = [
        q("integer", "n", ""),
        r#"{"item": "repeat", "id": "r", "name": "r", "count": "${n}", "items": [
            {"item": "question", "id": "x", "name": "x", "kind": "calculate", "calculation": "position(..)"}]}"#
            .to_owned(),
        q(
            "calculate",
            "all",
            r#", "calculation": "count(${r}[x = count(${r}[x < 5])])""#,
        ),
    ]
    .join(",");
    let form = form(&items).unwrap();
    let mut context = context();
    context.steps = 20_000;
    let mut session = form.start(&context).unwrap();
    session.set(&Spot::new("n"), Answer::of("10")).unwrap();
    assert_eq!(session.answer(&Spot::new("all")).text(), "1");
    assert_eq!(
        session.set(&Spot::new("n"), Answer::of("900")),
        Err(NotTaken::Halt(forms::Halt(20_000)))
    );
}
