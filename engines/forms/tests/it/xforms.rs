use crate::{form, form_with, q};

const LISTS: &str = r#""lists": [{"name": "yn", "choices": [{"code": "yes", "label": {"en": {"text": "Yes & more"}}, "columns": {"land": "x"}},
    {"code": "no", "label": {"en": {"text": "No"}}}, {"code": "old", "retired": true}]}],"#;

#[test]
fn references_become_paths_within_the_entries_that_both_stand_in() {
    let items = [
        q("integer", "n", r#", "constraint": ". > 0", "constraint_message": {"en": {"text": "Above 0"}}, "required": "true()""#),
        r#"{"item": "repeat", "id": "kids", "name": "kids", "count": "${n} + 1", "items": [
            {"item": "question", "id": "age", "name": "age", "kind": "integer", "label": {"en": {"text": "Age ${n}"}}},
            {"item": "group", "id": "g", "name": "g", "items": [
                {"item": "question", "id": "x", "name": "x", "kind": "select-one", "list": "yn", "label": {"en": {"text": "X < ${age}"}},
                 "relevant": "${age} > 3 and ${n} > 1", "choice_filter": "land = ${age}", "initial": "today()"}]}]}"#
            .to_owned(),
        q("calculate", "total", r#", "calculation": "sum(${age}) + indexed-repeat(${age}, ${kids}, 1)""#),
        q("calculate", "said", r#", "calculation": "jr:choice-name(${x}, '${x}')""#),
    ]
    .join(",");
    let xml = form_with(LISTS, &items).unwrap().to_xform().unwrap().xml;
    for part in [
        r#"<bind nodeset="/data/n" type="int" required="true()" constraint=". &gt; 0" jr:constraintMsg="jr:itext('/data/n:jr:constraintMsg')" amparo:id="n" amparo:tier="S2"/>"#,
        r#"<kids_count/><kids jr:template=""><age/><g><x/></g></kids>"#,
        r#"<bind nodeset="/data/kids_count" type="string" readonly="true()" calculate="/data/n + 1"/>"#,
        r#"relevant="../../age &gt; 3 and /data/n &gt; 1""#,
        r#"<itemset nodeset="instance('yn')/root/item[land = current()/../../age]">"#,
        r#"<repeat nodeset="/data/kids" jr:count="/data/kids_count"><setvalue event="odk-instance-first-load odk-new-repeat" ref="/data/kids/g/x" value="today()"/>"#,
        r#"calculate="sum(/data/kids/age) + indexed-repeat(/data/kids/age, /data/kids, 1)""#,
        r#"calculate="jr:choice-name(/data/kids/g/x, '/data/kids/g/x')""#,
        r#"<value>X &lt; <output value="../../age"/></value>"#,
        r#"<item><itextId>yn-0</itextId><name>yes</name><land>x</land></item>"#,
        r#"<text id="yn-0"><value>Yes &amp; more</value></text>"#,
        r#"<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>"#,
    ] {
        assert!(xml.contains(part), "{part}\nis not in\n{xml}");
    }
    assert!(!xml.contains("<name>old</name>"), "a retired choice is not offered");
}

#[test]
fn entries_hold_no_templates_and_what_is_lost_is_told() {
    let items = [
        r#"{"item": "repeat", "id": "a", "name": "a", "start": 1, "items": [
            {"item": "repeat", "id": "b", "name": "b", "start": 1, "items": [{"item": "question", "id": "c", "name": "c", "kind": "text"}]}]}"#
            .to_owned(),
        q("text", "told", r#", "not_known": ["declined"], "htcds": "prs_Gender", "tier": "S4""#),
    ]
    .join(",");
    let written = form(&items).unwrap().to_xform().unwrap();
    let expected = r#"<a jr:template=""><b jr:template=""><c/></b><b><c/></b></a><a><b><c/></b></a>"#;
    assert!(written.xml.contains(expected), "{}", written.xml);
    assert!(
        written
            .xml
            .contains(r#"amparo:tier="S4" amparo:htcds="prs_Gender" amparo:not_known="declined""#)
    );
    assert_eq!(written.lost.len(), 1);
    assert_eq!(
        (written.lost[0].id, written.lost[0].place.item.as_deref()),
        ("forms-lost-not-known", Some("told"))
    );
}

#[test]
fn what_only_this_program_knows_is_refused() {
    let items = [
        q("text", "a", ""),
        q("text", "b", r#", "relevant": "not-known(${a}) = 'declined'""#),
    ]
    .join(",");
    let problems = form(&items).unwrap().to_xform().unwrap_err();
    assert_eq!(
        (problems.0[0].id, problems.0[0].place.item.as_deref()),
        ("forms-lost-function", Some("b"))
    );
}

#[test]
fn kinds_have_their_controls_and_triggers_their_events() {
    let items = [
        q(
            "range",
            "pain",
            r#", "parameters": {"start": "0", "end": "5", "step": "0.5"}"#,
        ),
        q("image", "photo", r#", "parameters": {"max-pixels": "800"}"#),
        q("acknowledge", "ok", ""),
        q("rank", "order", r#", "list": "yn""#),
        q(
            "note",
            "thanks",
            r#", "media": {"audio": {"en": {"text": "thanks.mp3"}}}"#,
        ),
        q("start", "begun", ""),
        q("start-point", "where", ""),
        q("audit", "audit", ""),
        q("text", "stamp", r#", "calculation": "now()", "trigger": "pain""#),
    ]
    .join(",");
    let xml = form_with(LISTS, &items).unwrap().to_xform().unwrap().xml;
    for part in [
        r#"<range ref="/data/pain" start="0" end="5" step="0.5">"#,
        r#"<setvalue event="xforms-value-changed" ref="/data/stamp" value="now()"/></range>"#,
        r#"<bind nodeset="/data/stamp" type="string" amparo:id="stamp""#,
        r#"<upload ref="/data/photo" mediatype="image/*">"#,
        r#"orx:max-pixels="800""#,
        r#"<trigger ref="/data/ok">"#,
        r#"<odk:rank ref="/data/order">"#,
        r#"<value form="audio">jr://audio/thanks.mp3</value>"#,
        r#"jr:preload="timestamp" jr:preloadParams="start""#,
        r#"<odk:setgeopoint event="odk-instance-first-load" ref="/data/where"/>"#,
        r#"<bind nodeset="/data/meta/audit" type="binary""#,
    ] {
        assert!(xml.contains(part), "{part}\nis not in\n{xml}");
    }
}
