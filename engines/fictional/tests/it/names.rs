use base::{Ambient, PersonId, Timestamp};
use fictional::{Mix, Rng};
use names::NameIndex;

/// The benchmark in small: `cargo bench -p amparo-fictional --bench names` has a hundred thousand people.
#[test]
fn the_right_person_is_among_the_first_twenty_in_at_least_95_of_100_queries() {
    const PEOPLE: u64 = 20_000;
    const QUERIES: usize = 500;
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
    let mut rng = Rng::new(41);
    let mut index = NameIndex::new();
    let ids: Vec<PersonId> = (0..PEOPLE)
        .map(|number| {
            let id = PersonId::new(&ambient);
            let names = fictional::Person::new(40, number, 2026).on_file(&mut rng);
            index.put(id, &names.iter().map(String::as_str).collect::<Vec<_>>());
            id
        })
        .collect();
    let found = (0..QUERIES)
        .filter(|_| {
            let number = rng.below(ids.len());
            let person = fictional::Person::new(40, u64::try_from(number).unwrap(), 2026);
            let query = fictional::query(&person, &Mix::default(), &mut rng);
            index.search(&query.text, 20).iter().any(|hit| hit.id == ids[number])
        })
        .count();
    assert!(found * 100 >= QUERIES * 95, "{found} of {QUERIES}");
}

#[test]
fn queries_have_about_the_declared_share_of_twists() {
    let mut rng = Rng::new(42);
    let (mut slips, mut reordered, mut latin, mut other) = (0, 0, 0, 0);
    for person in fictional::people(43, 2026).take(2_000) {
        let query = fictional::query(&person, &Mix::default(), &mut rng);
        slips += u32::from(query.twists.contains(&fictional::Twist::Slip));
        reordered += u32::from(query.twists.contains(&fictional::Twist::Reordered));
        if !person.culture.latin() {
            other += 1;
            latin += u32::from(query.twists.contains(&fictional::Twist::OtherScript));
        }
    }
    assert!((420..580).contains(&slips), "{slips}");
    assert!((230..370).contains(&reordered), "{reordered}");
    assert!((52..68).contains(&(latin * 100 / other)), "{latin} of {other}");
}
