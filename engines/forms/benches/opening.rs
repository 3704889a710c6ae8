//! How long a form of 300 questions takes to be loaded, opened, checked and answered.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark")]

use forms::{Answer, Answers, Context, Form, Session, Spot};

fn main() {
    divan::main();
}

fn context() -> Context {
    Context::new(base::Timestamp::from_micros(1_796_119_200_000_000), "en")
}

/// 300 questions of the kinds and rules that a screening has: each third is asked by an answer before, each has a condition, each fifth is
/// worked out from those before, and a repeat of ten entries stands among them.
fn json() -> String {
    let mut items = Vec::new();
    for at in 0..290 {
        let before = at / 3;
        let kind = ["text", "integer", "select-one", "date"][at % 4];
        let rules = match at % 15 {
            5 | 10 => format!(r#", "calculation": "concat(${{q{before}}}, '-', string-length(${{q{before}}}))""#),
            _ => match kind {
                "integer" => r#", "constraint": ". >= 0 and . < 1000", "required": "true()""#.to_owned(),
                "text" => r#", "constraint": "regex(., '[a-z ]{1,40}')""#.to_owned(),
                "date" => r#", "constraint": ". <= today()""#.to_owned(),
                _ => r#", "list": "yn""#.to_owned(),
            },
        };
        let kind = if rules.contains("calculation") {
            "calculate"
        } else {
            kind
        };
        let relevant = match at % 3 {
            2 => format!(r#", "relevant": "${{q{before}}} != 'no' or ${{q0}} = ''""#),
            _ => String::new(),
        };
        items.push(format!(
            r#"{{"item": "question", "id": "q{at}", "name": "q{at}", "kind": "{kind}", "label": {{"en": {{"text": "Question {at}, after ${{q0}}"}}}} {rules} {relevant}}}"#
        ));
    }
    let inner: Vec<String> = (0..10)
        .map(|at| {
            format!(
                r#"{{"item": "question", "id": "r{at}", "name": "r{at}", "kind": "integer", "constraint": ". < 100"}}"#
            )
        })
        .collect();
    items.push(format!(
        r#"{{"item": "repeat", "id": "kids", "name": "kids", "start": 10, "items": [{}]}}"#,
        inner.join(",")
    ));
    format!(
        r#"{{"format": 1, "id": "b", "version": "1", "title": {{}}, "languages": [{{"code": "en"}}], "default_language": "en",
           "lists": [{{"name": "yn", "choices": [{{"code": "yes"}}, {{"code": "no"}}]}}], "items": [{}]}}"#,
        items.join(",")
    )
}

/// Every question answered well.
fn answered(form: &Form) -> Answers {
    let mut session = form.start(&context()).unwrap();
    for question in form.questions() {
        let text = match question.kind {
            forms::Kind::Text => "a word",
            forms::Kind::Integer => "7",
            forms::Kind::SelectOne => "yes",
            forms::Kind::Date => "2026-11-30",
            _ => continue,
        };
        let entries = if question.id.starts_with('r') { 10 } else { 1 };
        for entry in 0..entries {
            let around = if entries == 10 { vec![entry] } else { Vec::new() };
            session
                .set(&Spot::within(&*question.id, around), Answer::of(text))
                .unwrap();
        }
    }
    session.answers()
}

#[divan::bench]
fn load_300_questions_from_json(bencher: divan::Bencher<'_, '_>) {
    let json = json();
    bencher.bench(|| Form::read(&json).unwrap());
}

#[divan::bench]
fn open_300_questions_new(bencher: divan::Bencher<'_, '_>) {
    let form = Form::read(&json()).unwrap();
    bencher.bench(|| form.start(&context()).map(|session| session.answers()).unwrap());
}

#[divan::bench]
fn open_300_questions_answered(bencher: divan::Bencher<'_, '_>) {
    let form = Form::read(&json()).unwrap();
    let answers = answered(&form);
    bencher.bench(|| {
        form.open(&context(), &answers)
            .map(|session| session.answers())
            .unwrap()
    });
}

#[divan::bench]
fn check_300_questions(bencher: divan::Bencher<'_, '_>) {
    let form = Form::read(&json()).unwrap();
    let answers = answered(&form);
    assert_eq!(form.check(&context(), &answers).unwrap(), []);
    let session = form.open(&context(), &answers).unwrap();
    bencher.bench_local(|| session.check().unwrap());
}

#[divan::bench]
fn change_one_answer_of_300(bencher: divan::Bencher<'_, '_>) {
    let form = Form::read(&json()).unwrap();
    let mut session: Session<'_> = form.open(&context(), &answered(&form)).unwrap();
    let mut turn = false;
    bencher.bench_local(|| {
        turn = !turn;
        let text = if turn { "one" } else { "two" };
        session.set(&Spot::new("q0"), Answer::of(text)).unwrap();
    });
}
