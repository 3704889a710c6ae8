use forms::{Answer, Form, Spot};

use crate::{calculated, context, definition, form, form_with, q};

/// What an expression gives in a form with a few answers.
fn value(expression: &str) -> String {
    let mut questions = vec![calculated("result", expression)];
    for (name, default) in [
        ("n", "5"),
        ("t", "Amina K"),
        ("d", "2026-11-30"),
        ("many", "a c"),
        ("blank", ""),
    ] {
        let mut question = forms::Question::new(name, forms::Kind::Text);
        question.default = Some(default.to_owned()).filter(|text| !text.is_empty());
        questions.push(question);
    }
    let form = Form::new(definition(questions)).unwrap_or_else(|problems| panic!("{expression}: {problems}"));
    let session = form.start(&context()).unwrap();
    session.answer(&Spot::new("result")).text().to_owned()
}

#[track_caller]
fn gives(expression: &str, expected: &str) {
    assert_eq!(value(expression), expected, "{expression}");
}

#[test]
fn operators_bind_as_in_xpath() {
    gives("1 + 2 * 3 - 4 div 2", "5");
    gives("-(2 + 3) * -2", "10");
    gives("7 mod 3", "1");
    gives("-7 mod 3", "-1");
    gives("1 < 2 and 2 <= 2 or false()", "true");
    gives("1 = 1.0", "true");
    gives("'1' = '1.0'", "false");
    gives("${n} >= 5 and ${n} != 6", "true");
    gives("1 div 0", "Infinity");
    gives("0.1 + 0.2", "0.30000000000000004");
    gives("${n}*2", "10");
    gives("${n}-1", "4");
}

#[test]
fn what_is_not_known_is_empty() {
    gives("${blank} = ''", "true");
    gives("${blank} + 1", "");
    gives("coalesce(${blank}, 'x')", "x");
    gives("if(${blank}, 'there', 'empty')", "empty");
    gives("string-length(${blank})", "0");
    gives("${blank} > 1", "false");
    gives("not(${blank} > 1)", "true");
}

#[test]
fn text_functions() {
    gives("concat(${t}, '-', 1)", "Amina K-1");
    gives("substr(${t}, 0, 5)", "Amina");
    gives("substr(${t}, -1)", "K");
    gives("substring('12345', 2, 3)", "234");
    gives("substring('12345', 1.5, 2.6)", "234");
    gives("substring-before('2026-12', '-')", "2026");
    gives("substring-after('2026-12', '-')", "12");
    gives("normalize-space('  a   b ')", "a b");
    gives("translate('bar', 'abc', 'AB')", "BAr");
    gives("starts-with(${t}, 'Am')", "true");
    gives("contains(${t}, 'min')", "true");
    gives("ends-with(${t}, 'K')", "true");
    gives("join(', ', 'a', 'b')", "a, b");
    gives("regex('0123', '[0-9]{4}')", "true");
    gives("regex('01234', '[0-9]{4}')", "false");
    gives("regex('أمينة', '\\p{Arabic}+')", "true");
    gives("string-length('أمينة')", "5");
    gives("upper-case('ab')", "AB");
}

#[test]
fn choice_functions() {
    gives("selected(${many}, 'a')", "true");
    gives("selected(${many}, 'b')", "false");
    gives("count-selected(${many})", "2");
    gives("selected-at(${many}, 1)", "c");
    gives("selected-at(${many}, 5)", "");
    gives(
        "checklist(1, 2, selected(${many}, 'a'), selected(${many}, 'b'))",
        "true",
    );
    gives("weighted-checklist(3, 5, true(), 2, false(), 2)", "false");
}

#[test]
fn number_functions() {
    gives("round(2.5)", "3");
    gives("round(-2.5)", "-2");
    gives("round(1.005, 2)", "1.01");
    gives("int(-2.7)", "-2");
    gives("floor(-2.5)", "-3");
    gives("ceiling(2.1)", "3");
    gives("pow(2, 10)", "1024");
    gives("number('abc') = number('abc')", "false");
    gives("min(3, 1, 2)", "1");
    gives("max(3, ${n})", "5");
    gives("abs(-3)", "3");
    gives("boolean-from-string('1')", "true");
    gives("boolean-from-string('yes')", "false");
}

#[test]
fn dates_count_in_days() {
    gives("today()", "2026-12-01");
    gives("today() - ${d}", "1");
    gives("${d} < today()", "true");
    gives("date(today() + 31)", "2027-01-01");
    gives("format-date(${d}, '%e %b %Y')", "30 Nov 2026");
    gives("format-date(${d}, '%d/%m/%y')", "30/11/26");
    gives("format-date-time(now(), '%H:%M')", "10:00");
    gives("decimal-date-time('1970-01-02T12:00:00Z')", "1.5");
    gives("decimal-time('06:00:00.000+00:00')", "0.25");
    gives("int((today() - date('2000-02-29')) div 365.25)", "26");
    gives("date('2026-02-30')", "");
    gives("format-date('soon', '%Y')", "");
}

#[test]
fn random_identifiers_have_their_form_and_once_keeps_its_first() {
    assert!(value("uuid()").chars().filter(|c| *c == '-').count() == 4);
    assert_eq!(value("uuid(8)").len(), 8);
    let form = Form::new(definition(vec![
        forms::Question::new("x", forms::Kind::Text),
        calculated("kept", "once(concat(${x}, random()))"),
    ]))
    .unwrap();
    let mut session = form.start(&context()).unwrap();
    let first = session.answer(&Spot::new("kept"));
    session.set(&Spot::new("x"), Answer::of("changed")).unwrap();
    assert_eq!(session.answer(&Spot::new("kept")), first);
}

/// Children with ages, and what is worked out over them.
const CHILDREN: &str = r#"{"item": "repeat", "id": "kids", "name": "kids", "start": 2, "items": [
    {"item": "question", "id": "age", "name": "age", "kind": "integer"},
    {"item": "question", "id": "number", "name": "number", "kind": "calculate", "calculation": "position(..)"},
    {"item": "question", "id": "older", "name": "older", "kind": "calculate",
     "calculation": "indexed-repeat(${age}, ${kids}, position(..) - 1)"},
    {"item": "question", "id": "school", "name": "school", "kind": "text", "relevant": "${age} > 5"}]}"#;

#[test]
fn repeats_are_summed_counted_and_indexed() {
    let rest = [
        ("total", "sum(${age})"),
        ("count", "count(${kids})"),
        ("schools", "count-non-empty(${school})"),
        ("eldest", "max(${age})"),
        ("second", "indexed-repeat(${age}, ${kids}, 2)"),
        ("small", "count(${kids}[age < 6])"),
        ("chosen", "${kids}[position() = 2]/age"),
        ("all", "join(' ', ${age})"),
    ]
    .map(|(name, expression)| q("calculate", name, &format!(r#", "calculation": "{expression}""#)))
    .join(",");
    let form = form(&format!("{CHILDREN},{rest}")).unwrap();
    let mut session = form.start(&context()).unwrap();
    let set = |session: &mut forms::Session<'_>, at: usize, age: &str| {
        session.set(&Spot::within("age", [at]), Answer::of(age)).unwrap();
    };
    set(&mut session, 0, "4");
    set(&mut session, 1, "9");
    let read = |session: &forms::Session<'_>, id: &str| session.answer(&Spot::new(id)).text().to_owned();
    let expect = |session: &forms::Session<'_>, expected: [&str; 8]| {
        let found = [
            "total", "count", "schools", "eldest", "second", "small", "chosen", "all",
        ]
        .map(|id| read(session, id));
        assert_eq!(found, expected);
    };
    expect(&session, ["13", "2", "0", "9", "9", "1", "9", "4 9"]);
    assert_eq!(session.answer(&Spot::within("older", [1])).text(), "4");
    assert!(session.is_relevant(&Spot::within("school", [1])));
    assert!(!session.is_relevant(&Spot::within("school", [0])));
    session
        .set(&Spot::within("school", [1]), Answer::of("Harbour"))
        .unwrap();
    session.add(&Spot::new("kids")).unwrap();
    set(&mut session, 2, "1");
    expect(&session, ["14", "3", "1", "9", "9", "2", "9", "4 9 1"]);
    session.remove(&Spot::new("kids"), 0).unwrap();
    expect(&session, ["10", "2", "1", "9", "1", "1", "1", "9 1"]);
    assert_eq!(session.answer(&Spot::within("number", [1])).text(), "2");
}

#[test]
fn lists_are_looked_up_filtered_and_named() {
    let lists = r#""lists": [{"name": "places", "choices": [
        {"code": "a", "label": {"en": {"text": "Apple"}, "ar": {"text": "تفاح"}}, "columns": {"in": "x"}},
        {"code": "b", "label": {"en": {"text": "Berry"}}, "columns": {"in": "y"}}]}],"#;
    let items = [
        q(
            "select-one",
            "where",
            r#", "list": "places", "choice_filter": "in = ${region} or name = 'b'""#,
        ),
        q("text", "region", ""),
        q(
            "calculate",
            "called",
            r#", "calculation": "jr:choice-name(${where}, '${where}')""#,
        ),
        q(
            "calculate",
            "looked",
            r#", "calculation": "instance('places')/root/item[name = ${where}]/in""#,
        ),
    ]
    .join(",");
    let form = form_with(lists, &items).unwrap();
    let mut arabic = context();
    arabic.language = "ar".to_owned();
    let mut session = form.start(&arabic).unwrap();
    session.set(&Spot::new("where"), Answer::of("a")).unwrap();
    assert_eq!(session.answer(&Spot::new("called")).text(), "تفاح");
    assert_eq!(session.answer(&Spot::new("looked")).text(), "x");
    assert_eq!(session.check().unwrap().len(), 1, "filtered away");
    session.set(&Spot::new("region"), Answer::of("x")).unwrap();
    assert!(session.check().unwrap().is_empty());
}

#[test]
fn what_is_refused_says_why() {
    for (expression, id) in [
        (
            "pulldata('fruits', 'name', 'name', 'mango')",
            "forms-refused-outside-data",
        ),
        ("${last-saved#t}", "forms-refused-last-saved"),
        ("foo(1)", "forms-expr-unknown-function"),
        ("if(1, 2)", "forms-expr-arguments"),
        ("${t", "forms-expr-open-reference"),
        ("'abc", "forms-expr-open-text"),
        ("1 ; 2", "forms-expr-character"),
        ("1 2", "forms-expr-unexpected"),
        ("(1", "forms-expr-expected-end"),
        ("name", "forms-expr-bare-name"),
        ("//t", "forms-expr-path"),
        ("${t}[1]", "forms-expr-condition"),
        ("regex(${t}, '(')", "forms-expr-pattern"),
        ("sum(1)", "forms-expr-wants-question"),
        ("indexed-repeat(${t}, ${t}, 1)", "forms-expr-indexed"),
        ("instance('none')/root/item/x", "forms-expr-unknown-list"),
        ("jr:choice-name(${t}, 't')", "forms-expr-no-list"),
    ] {
        let questions = vec![
            calculated("x", expression),
            forms::Question::new("t", forms::Kind::Text),
        ];
        let problems = Form::new(definition(questions)).unwrap_err();
        assert_eq!(problems.0[0].id, id, "{expression}: {problems}");
    }
}

#[test]
fn a_deep_or_long_expression_is_refused_not_run_into_the_ground() {
    for source in [
        "(".repeat(5_000),
        format!("{}1", "-".repeat(5_000)),
        "1".repeat(9_000),
        "if(".repeat(2_000),
    ] {
        assert!(Form::new(definition(vec![calculated("x", &source)])).is_err());
    }
    let chain = vec!["1"; 400].join("+");
    assert_eq!(value(&chain), "400");
}
