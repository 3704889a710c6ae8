use std::collections::HashSet;

use fictional::{case, people};
use standards::{NotKnown, Value, parse_answer};

#[test]
fn every_answer_is_one_that_the_standard_accepts_and_reads_back() {
    // Building panics in debug builds when an answer is refused; reading back compares.
    for person in people(11, 2026).take(1_000) {
        let record = case(&person, 11, (2026, 11, 22));
        for (field, answer) in record
            .answers
            .iter()
            .chain(record.items.iter().flat_map(|item| item.answers.iter()))
        {
            assert_eq!(
                &parse_answer(field, answer.to_text().expose()).unwrap(),
                answer,
                "{}",
                field.id
            );
        }
    }
}

#[test]
fn a_thousand_cases_use_most_fields_and_four_kinds_of_not_knowing() {
    let (mut fields, mut kinds) = (HashSet::new(), HashSet::new());
    for person in people(12, 2026).take(1_000) {
        let record = case(&person, 12, (2026, 11, 22));
        for (field, answer) in record
            .answers
            .iter()
            .chain(record.items.iter().flat_map(|item| item.answers.iter()))
        {
            fields.insert(field.id);
            if let standards::Answer::NotKnown(kind) = answer {
                kinds.insert(*kind);
            }
        }
    }
    assert!(fields.len() >= 45, "{} fields", fields.len());
    assert!(
        [NotKnown::Unknown, NotKnown::NotAsked, NotKnown::Declined]
            .iter()
            .all(|kind| kinds.contains(kind))
    );
}

#[test]
fn the_case_is_about_the_person() {
    let person = people(13, 2026).find(|person| person.document.is_some()).unwrap();
    let record = case(&person, 13, (2026, 11, 22));
    let text = |id: &str| match record.answers.value(id) {
        Some(Value::Text(text)) => text.expose().clone(),
        other => panic!("{id}: {other:?}"),
    };
    assert_eq!(text("prs_FirstName"), person.given());
    assert_eq!(text("prs_SecondName"), person.family());
    assert_eq!(Some(text("prs_IdentityNumber")), person.document);
    assert_eq!(record, case(&person, 13, (2026, 11, 22)));
}
