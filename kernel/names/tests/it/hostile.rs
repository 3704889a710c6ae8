use std::time::{Duration, Instant};

use base::{Ambient, PersonId, Timestamp};
use names::{NameIndex, similarity, transliterate};
use proptest::prelude::*;

use crate::index;

#[test]
fn empty_and_meaningless_queries_find_nobody() {
    let (index, _) = index(&["Olena Bondar", ""]);
    for query in ["", " ", "\u{202e}\u{200f}", "🙂🙂", "---", "'", "\0\0", "؟!", "%_*"] {
        assert!(index.search(query, 20).is_empty(), "{query:?}");
    }
    assert!(index.search("Olena", 0).is_empty());
    assert_eq!(index.len(), 2);
}

#[test]
fn a_query_of_ten_thousand_characters_is_answered_quickly() {
    let (index, ids) = index(&["Olena Bondar", "أحمد حسن", "রহিমা রহমান"]);
    for long in [
        "a".repeat(10_240),
        "ab ".repeat(4_000),
        "محمد ".repeat(3_000),
        "\u{301}".repeat(10_000),
        "ﷺ".repeat(5_000),
    ] {
        let start = Instant::now();
        let _ = index.search(&long, 20);
        assert!(start.elapsed() < Duration::from_millis(250), "{:?}", start.elapsed());
    }
    let hidden = format!("O\u{202e}le\u{200d}na{}", " ".repeat(200));
    assert_eq!(index.search(&hidden, 20)[0].id, ids[0]);
}

#[test]
fn hostile_names_are_filed_and_removed_like_others() {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 3);
    let mut index = NameIndex::new();
    let names = [
        "x".repeat(10_000),
        "ж ".repeat(5_000),
        "\u{1F600}".repeat(100),
        "a\u{301}".repeat(5_000),
        "𝕺𝖑𝖊𝖓𝖆".to_owned(),
    ];
    let ids: Vec<PersonId> = names
        .iter()
        .map(|name| {
            let id = PersonId::new(&ambient);
            index.put(id, &[name]);
            id
        })
        .collect();
    assert_eq!(
        index.search("Olena", 5)[0].id,
        ids[4],
        "letters of mathematics are letters"
    );
    ids.iter().for_each(|id| index.remove(*id));
    assert_eq!((index.len(), index.words()), (0, 0));
}

proptest! {
    #[test]
    fn anything_can_be_filed_searched_compared_and_removed(names in prop::collection::vec(".{0,60}", 1..8), query in ".{0,80}") {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 4);
        let mut index = NameIndex::new();
        let ids: Vec<PersonId> = names.iter().map(|name| { let id = PersonId::new(&ambient); index.put(id, &[name]); id }).collect();
        for hit in index.search(&query, 20) {
            prop_assert!((0.0..=1.0).contains(&hit.score));
        }
        let _ = transliterate(&query);
        for name in &names {
            let score = similarity(name, &query);
            prop_assert!((0.0..=1.0).contains(&score) && (score - similarity(&query, name)).abs() < 1e-6);
        }
        ids.into_iter().for_each(|id| index.remove(id));
        prop_assert_eq!(index.words(), 0);
        prop_assert!(index.search(&query, 20).is_empty());
    }

    #[test]
    fn a_name_finds_its_bearer(name in "[a-zа-яіїєا-ي]{2,12}( [a-zа-яіїєا-ي]{2,12}){0,3}") {
        let (index, ids) = index(&["Olena Bondar", "أحمد حسن", &name]);
        let hits = index.search(&name, 3);
        prop_assert!(hits.iter().any(|hit| hit.id == ids[2] && hit.score > 0.99), "{}: {:?}", name, hits.iter().map(|hit| hit.score).collect::<Vec<_>>());
    }

    #[test]
    fn an_index_that_was_changed_answers_like_one_that_was_made_so(
        steps in prop::collection::vec((0_usize..6, prop::option::of("(olena|ivan|أحمد|oksana) (bondar|حسن|koval|rahman)")), 1..40)
    ) {
        let (ambient, _) = Ambient::fixed(Timestamp::from_micros(0), 5);
        let ids: Vec<PersonId> = (0..6).map(|_| PersonId::new(&ambient)).collect();
        let mut changed = NameIndex::new();
        let mut now: [Option<&str>; 6] = [None; 6];
        for (who, name) in &steps {
            now[*who] = name.as_deref();
            match name {
                Some(name) => changed.put(ids[*who], &[name]),
                None => changed.remove(ids[*who]),
            }
        }
        let mut fresh = NameIndex::new();
        for (id, name) in ids.iter().zip(now) {
            if let Some(name) = name { fresh.put(*id, &[name]); }
        }
        for query in ["olena", "ahmed hasan", "bondar oksana", "rahmn"] {
            let answers = |index: &NameIndex| index.search(query, 20).iter().map(|hit| (hit.id, hit.score)).collect::<Vec<_>>();
            prop_assert_eq!(answers(&changed), answers(&fresh));
        }
    }
}
