//! A year of birth beside a name.

use std::collections::HashSet;

use base::{Ambient, PersonId, Timestamp};
use names::NameIndex;

/// People of one name, born in these years.
fn namesakes(name: &str, years: impl IntoIterator<Item = Option<i32>>) -> (NameIndex, Vec<PersonId>) {
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
    let mut index = NameIndex::new();
    let put = |year| {
        let id = PersonId::new(&ambient);
        index.put_born(id, &[name], year);
        id
    };
    let ids = years.into_iter().map(put).collect();
    (index, ids)
}

#[test]
fn a_year_tells_namesakes_apart_in_any_digits_and_need_not_be_exact() {
    let years = [1958, 1971, 1984, 1997, 2010].map(Some);
    let (index, ids) = namesakes("Rahima Begum", years);
    for query in [
        "Rahima Begum 1984",
        "1985 begum rahima",
        "রহিমা বেগম ১৯৮৩",
        "Rahima ١٩٨٤ Begum",
    ] {
        let hits = index.search(query, 20);
        assert_eq!(hits.first().map(|hit| hit.id), Some(ids[2]), "{query}");
        assert_eq!(hits.len(), 5, "{query}: a wrong year hides nobody");
    }
    assert_eq!(index.search_born("Rahima Begum", Some(2009), 1)[0].id, ids[4]);
}

#[test]
fn whose_year_is_not_known_stands_between_the_alike_and_the_different() {
    let (index, ids) = namesakes("Olena Bondar", [Some(1950), None, Some(1990)]);
    let order: Vec<PersonId> = index.search("Olena Bondar 1991", 20).iter().map(|hit| hit.id).collect();
    assert_eq!(order, [ids[2], ids[1], ids[0]]);
    let alike: Vec<f32> = index
        .search("Olena Bondar 1991", 20)
        .iter()
        .map(|hit| hit.alike)
        .collect();
    assert_eq!(
        alike,
        [1.0, 1.0, 1.0],
        "the year takes nothing from how alike the names are"
    );
}

#[test]
fn digits_alone_and_years_that_are_none_are_no_years() {
    let (index, ids) = namesakes("1984", [Some(1950)]);
    assert_eq!(index.search("1984", 20)[0].id, ids[0]);
    let (index, _) = namesakes("Olena Bondar", [Some(1950), Some(-4000), Some(99_999)]);
    for query in ["Olena Bondar 0000", "Olena Bondar 9999", "Olena Bondar 12345"] {
        assert_eq!(index.search(query, 20).len(), 3, "{query}");
    }
}

#[test]
fn the_year_counts_before_the_many_are_cut_off() {
    let years = (0..6_000).map(|number| Some(1940 + number % 60)).chain([Some(2007)]);
    let (index, ids) = namesakes("Fatema Khatun", years);
    assert_eq!(index.search("Fatema Khatun 2007", 20)[0].id, ids[6_000]);
}

#[test]
fn among_some_people_only_they_are_found_however_many_namesakes_there_are() {
    let (index, ids) = namesakes("Fatema Khatun", (0..6_000).map(|_| None));
    let own: HashSet<PersonId> = [
        ids[5_998],
        ids[77],
        PersonId::new(&Ambient::fixed(Timestamp::from_micros(0), 2).0),
    ]
    .into();
    let found: HashSet<PersonId> = index
        .search_among("Fatima Khatoon", 20, &own)
        .iter()
        .map(|hit| hit.id)
        .collect();
    assert_eq!(found, [ids[5_998], ids[77]].into());
    assert!(index.search_among("Fatima", 20, &HashSet::new()).is_empty());
}
