//! Facts on both engines: a deed is one fact, what is wrong is taken back, and sums are over what stands.

use std::collections::BTreeMap;

use base::{Ambient, OrgId};
use journal::facts::{self, Fact, Period, Tags};
use journal::{Error, MIGRATIONS};
use proptest::prelude::*;
use store::testing::{Sqlite, both};
use store::{Scope, Store};

use crate::{NOW, ambient};

fn fact(org: OrgId, source: u8, day: &str, quantity: i64) -> Fact {
    Fact {
        org,
        kind: "service.shelter".into(),
        day: day.into(),
        quantity,
        unit: "night".into(),
        tags: Tags {
            place: Some("BD30".into()),
            gender: Some("Feminine".into()),
            ..Tags::default()
        },
        source: [source; 16],
    }
}

fn emit(store: &Store, fact: &Fact) -> Result<bool, Error> {
    let fact = fact.clone();
    store.write(Scope::Org(fact.org), move |tx| facts::emit(tx, NOW, &fact))
}

fn correct(store: &Store, fact: &Fact) -> bool {
    let fact = fact.clone();
    store
        .write(Scope::Org(fact.org), move |tx| facts::correct(tx, NOW, &fact))
        .unwrap()
}

fn reverse(store: &Store, org: OrgId, source: u8) -> bool {
    store
        .write(Scope::Org(org), move |tx| facts::reverse(tx, NOW, org, &[source; 16]))
        .unwrap()
}

fn sums(store: &Store, org: OrgId, period: &Period<'_>, kind: Option<&str>) -> Vec<(i64, i64)> {
    let all = store
        .read(Scope::Org(org), |tx| facts::sums(tx, org, period, kind))
        .unwrap();
    all.into_iter().map(|sum| (sum.deeds, sum.quantity)).collect()
}

const ALWAYS: Period<'_> = Period {
    from: None,
    until: None,
};

#[test]
fn the_same_deed_is_one_fact_and_another_content_must_be_a_correction() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let org = OrgId::new(&ambient);
        let said = fact(org, 1, "2026-03-04", 3);
        assert!(emit(store, &said).unwrap());
        assert!(!emit(store, &said).unwrap());
        assert_eq!(sums(store, org, &ALWAYS, None), [(1, 3)]);
        let other = Fact { quantity: 4, ..said };
        assert!(matches!(emit(store, &other), Err(Error::Stands { .. })));
        assert!(correct(store, &other));
        assert!(!correct(store, &other));
        assert_eq!(sums(store, org, &ALWAYS, None), [(1, 4)]);
        assert!(reverse(store, org, 1));
        assert!(!reverse(store, org, 1));
        assert!(sums(store, org, &ALWAYS, None).is_empty());
        assert!(emit(store, &other).unwrap(), "what was taken back can be said again");
        let mut signs = Vec::new();
        store
            .read(Scope::Org(org), |tx| {
                facts::each(tx, org, &ALWAYS, None, |it| {
                    signs.push((it.sign, it.fact.quantity, it.recorded_on));
                    Ok(())
                })
            })
            .unwrap();
        let today = NOW.day();
        let told = [(1, 3), (-1, 3), (1, 4), (-1, 4), (1, 4)];
        assert_eq!(signs, told.map(|(sign, quantity)| (sign, quantity, today.clone())));
    });
}

#[test]
fn facts_are_read_by_period_kind_and_organisation() {
    both(&[MIGRATIONS], |store| {
        let (ambient, _) = ambient();
        let (org, other) = (OrgId::new(&ambient), OrgId::new(&ambient));
        emit(store, &fact(org, 1, "2026-03-31", 1)).unwrap();
        emit(store, &fact(org, 2, "2026-04-01", 2)).unwrap();
        emit(
            store,
            &Fact {
                kind: "service.legal-aid".into(),
                ..fact(org, 3, "2026-04-30", 5)
            },
        )
        .unwrap();
        emit(store, &fact(other, 1, "2026-04-01", 7)).unwrap();
        let april = Period {
            from: Some("2026-04-01"),
            until: Some("2026-04-30"),
        };
        assert_eq!(sums(store, org, &april, None), [(1, 5), (1, 2)]);
        assert_eq!(sums(store, org, &april, Some("service.shelter")), [(1, 2)]);
        assert_eq!(sums(store, other, &ALWAYS, None), [(1, 7)]);
        // A deed of March that is taken back later leaves March, not the month of the correction.
        reverse(store, org, 1);
        assert_eq!(
            sums(
                store,
                org,
                &Period {
                    until: Some("2026-03-31"),
                    ..ALWAYS
                },
                None
            ),
            []
        );
    });
}

#[test]
fn what_could_name_somebody_or_cannot_be_counted_is_no_fact() {
    let fresh = Sqlite::new(&[MIGRATIONS]);
    let (ambient, _) = ambient();
    let good = fact(OrgId::new(&ambient), 1, "2026-03-04", 1);
    let place = |place: &str| Tags {
        place: Some(place.into()),
        ..Tags::default()
    };
    let bad = [
        Fact {
            kind: "Oksana came".into(),
            ..good.clone()
        },
        Fact {
            kind: String::new(),
            ..good.clone()
        },
        Fact {
            unit: "نوم".into(),
            ..good.clone()
        },
        Fact {
            tags: place("Harbour Street 5"),
            ..good.clone()
        },
        Fact {
            day: "2026-03".into(),
            ..good.clone()
        },
        Fact {
            day: "2026-02-30".into(),
            ..good.clone()
        },
        Fact {
            quantity: 0,
            ..good.clone()
        },
        Fact {
            quantity: -1,
            ..good.clone()
        },
    ];
    for fact in bad {
        let error = emit(&fresh.store, &fact).unwrap_err();
        assert!(matches!(error, Error::NotAFact { .. }), "{fact:?}");
        assert!(!error.to_string().contains("Oksana"), "the refusal tells no value");
    }
    assert!(emit(&fresh.store, &good).unwrap());
}

#[derive(Debug, Clone)]
enum Step {
    Emit(u8, i64),
    Correct(u8, i64),
    Reverse(u8),
}

fn step() -> impl Strategy<Value = Step> {
    let (source, quantity) = (0..6_u8, 1..50_i64);
    prop_oneof![
        (source.clone(), quantity.clone()).prop_map(|(source, quantity)| Step::Emit(source, quantity)),
        (source.clone(), quantity).prop_map(|(source, quantity)| Step::Correct(source, quantity)),
        source.prop_map(Step::Reverse),
    ]
}

fn walk(store: &Store, ambient: &Ambient, steps: &[Step]) -> (Vec<(i64, i64)>, BTreeMap<u8, i64>) {
    let org = OrgId::new(ambient);
    let mut model: BTreeMap<u8, i64> = BTreeMap::new();
    for step in steps {
        match *step {
            Step::Emit(source, quantity) => {
                let said = emit(store, &fact(org, source, "2026-01-01", quantity));
                match model.get(&source) {
                    None => {
                        assert!(said.unwrap());
                        model.insert(source, quantity);
                    }
                    Some(known) if *known == quantity => assert!(!said.unwrap()),
                    Some(_) => assert!(matches!(said, Err(Error::Stands { .. }))),
                }
            }
            Step::Correct(source, quantity) => {
                let changed = correct(store, &fact(org, source, "2026-01-01", quantity));
                assert_eq!(changed, model.insert(source, quantity) != Some(quantity));
            }
            Step::Reverse(source) => assert_eq!(reverse(store, org, source), model.remove(&source).is_some()),
        }
    }
    (sums(store, org, &ALWAYS, None), model)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn sums_are_over_what_stands_whatever_was_said_before(steps in prop::collection::vec(step(), 0..40)) {
        let fresh = Sqlite::new(&[MIGRATIONS]);
        let (ambient, _) = ambient();
        let (sums, model) = walk(&fresh.store, &ambient, &steps);
        let deeds = i64::try_from(model.len()).unwrap();
        let expected: Vec<(i64, i64)> = if deeds == 0 { Vec::new() } else { vec![(deeds, model.values().sum())] };
        prop_assert_eq!(sums, expected);
    }
}
