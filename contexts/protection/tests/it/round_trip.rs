//! Whatever is known of a case, and why the rest is not, comes back as it went in.

use base::{CaseId, PartialDate, Redacted};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use protection::reveal;
use standards::htcds::{CaseRecord, FIELDS, Field, Item, Kind, Section};
use standards::iso3166::{Country, Place};
use standards::{Answer, Degrees, NotKnown, Value};
use store::testing::both;

use crate::bulk::{incoming, load};
use crate::house::SETS;
use crate::world::World;

fn any_value(field: &'static Field) -> BoxedStrategy<Value> {
    let places = || {
        prop_oneof![
            8 => (0..250_usize).prop_map(|at| Place::Country(Country::all().nth(at).unwrap())),
            1 => Just(Place::Stateless),
            1 => Just(Place::Suppressed)
        ]
    };
    let text = |pattern: &'static str| pattern.prop_map(|text| Value::Text(Redacted::new(text))).boxed();
    match field.kind {
        Kind::Text | Kind::LongText | Kind::Reference => text("[a-zа-я]{3}[ a-z0-9а-яا-ي]{0,40}[xyz]"),
        Kind::Phone => text("\\+[1-9][0-9]{5,13}"),
        Kind::Email => text("[a-z]{1,8}@[a-z]{1,8}\\.org"),
        Kind::Date => (
            1900..2020_i32,
            proptest::option::of((1..=12_u8, proptest::option::of(1..=28_u8))),
        )
            .prop_map(|(year, rest)| {
                let date = PartialDate::new(year, rest.map(|(month, _)| month), rest.and_then(|(_, day)| day));
                Value::Date(Redacted::new(date.unwrap()))
            })
            .boxed(),
        Kind::Number => (0..=150_i64).prop_map(Value::Number).boxed(),
        Kind::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Kind::Code => {
            let codes: Vec<_> = field.codes.unwrap().codes.iter().collect();
            proptest::sample::select(codes).prop_map(Value::Code).boxed()
        }
        Kind::Codes => {
            let codes: Vec<_> = field.codes.unwrap().codes.iter().collect();
            let most = codes.len();
            proptest::sample::subsequence(codes, 1..=most)
                .prop_map(Value::Codes)
                .boxed()
        }
        Kind::Country => places().prop_map(Value::Country).boxed(),
        Kind::Countries => proptest::collection::btree_set(places(), 1..5)
            .prop_map(|set| Value::Countries(set.into_iter().collect()))
            .boxed(),
        Kind::Language => proptest::sample::select(vec!["eng", "ara", "ben", "fra", "spa", "ukr"])
            .prop_map(|code| Value::Language(standards::iso639::find(code).unwrap()))
            .boxed(),
        Kind::Coordinate => (-89_000_000..89_000_000_i32)
            .prop_map(|millionths| Value::Coordinate(Redacted::new(Degrees::from_millionths(millionths).unwrap())))
            .boxed(),
    }
}

fn any_answer(field: &'static Field) -> BoxedStrategy<Answer> {
    prop_oneof![
        3 => any_value(field).prop_map(Answer::Known),
        2 => proptest::sample::select(NotKnown::ALL.to_vec()).prop_map(Answer::NotKnown),
    ]
    .boxed()
}

fn section_answers(sections: &[Section]) -> impl Strategy<Value = Vec<(&'static Field, Answer)>> + use<> {
    let fields: Vec<&'static Field> = FIELDS
        .iter()
        .filter(|field| sections.contains(&field.section))
        .collect();
    fields
        .into_iter()
        .map(|field| any_answer(field).prop_map(move |answer| (field, answer)))
        .collect::<Vec<_>>()
}

/// A case with all 84 fields answered in some way, one entry of each section that repeats.
pub(crate) fn any_record() -> impl Strategy<Value = CaseRecord> {
    let once: Vec<Section> = Section::ALL.into_iter().filter(|section| !section.repeats()).collect();
    let many: Vec<Section> = Section::ALL.into_iter().filter(|section| section.repeats()).collect();
    let items: Vec<_> = many.iter().map(|section| section_answers(&[*section])).collect();
    (section_answers(&once), items).prop_map(move |(answers, items)| {
        let mut record = CaseRecord::default();
        for (field, answer) in answers {
            record.answers.set(field, answer);
        }
        for (section, answers) in many.iter().zip(items) {
            let mut item = Item {
                section: *section,
                answers: standards::htcds::Answers::default(),
            };
            for (field, answer) in answers {
                item.answers.set(field, answer);
            }
            record.items.push(item);
        }
        record.prune();
        record
    })
}

/// Reads a whole case the way somebody does who gives a reason for each look.
pub(crate) fn read(world: &World, case: CaseId) -> CaseRecord {
    let reason = || Redacted::new("To compare".to_owned());
    let (one, two) = (reason(), reason());
    let person = world
        .cx
        .write(&world.supervisor, move |cx, tx, actor| {
            reveal::identity(cx, tx, actor, case, &one)
        })
        .unwrap();
    let places = world
        .cx
        .write(&world.supervisor, move |cx, tx, actor| {
            reveal::places(cx, tx, actor, case, &two)
        })
        .unwrap();
    assert!(person.shown.hidden.is_empty() && places.shown.hidden.is_empty());
    let mut record = CaseRecord::default();
    for (field, answer) in person
        .shown
        .content
        .answers
        .iter()
        .chain(places.shown.content.answers.iter())
    {
        record.answers.set(field, answer.clone());
    }
    for (section, items) in places.items {
        for item in items {
            assert!(item.shown.hidden.is_empty());
            record.items.push(Item {
                section,
                answers: item.shown.content.answers,
            });
        }
    }
    record.items.sort_by_key(|item| item.section);
    record
}

#[test]
fn every_answer_and_every_kind_of_not_knowing_survives_a_load() {
    both(SETS, |store| {
        let world = World::new(store);
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let mut records: Vec<CaseRecord> = Vec::new();
        for _ in 0..40 {
            let mut record = any_record().new_tree(&mut runner).unwrap().current();
            record.items.sort_by_key(|item| item.section);
            records.push(record);
        }
        let made = load(&world, uuid::Uuid::from_u128(9), &incoming(&world, records.clone())).unwrap();
        for (record, (_, case)) in records.iter().zip(made) {
            assert_same("bulk", &read(&world, case), record);
        }
        let kinds: std::collections::BTreeSet<_> = records
            .iter()
            .flat_map(|record| record.answers.iter().map(|(_, answer)| answer.clone()))
            .filter_map(|answer| match answer {
                Answer::NotKnown(kind) => Some(kind),
                Answer::Known(_) => None,
            })
            .collect();
        assert_eq!(kinds.len(), 4, "missing is what is left out");
    });
}

/// Fails with the fields that differ, not with two whole cases.
pub(crate) fn assert_same(what: &str, found: &CaseRecord, expected: &CaseRecord) {
    let lines = |record: &CaseRecord| -> Vec<String> {
        let items = record.items.iter().flat_map(|item| item.answers.iter());
        let all = record.answers.iter().chain(items);
        all.map(|(field, answer)| format!("{}: {}", field.id, answer.to_text().expose()))
            .collect()
    };
    let (one, two) = (lines(found), lines(expected));
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|line| !those.contains(line)).cloned().collect()
    };
    assert_eq!((only(&one, &two), only(&two, &one)), (Vec::new(), Vec::new()), "{what}");
    assert_eq!(found, expected, "{what}");
}
