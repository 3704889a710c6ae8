use crate::index;

#[test]
fn putting_again_replaces_the_old_names() {
    let (mut index, ids) = index(&["Olena Bondar", "Ivan Bondar"]);
    index.put(ids[0], &["Оксана Мельник"]);
    assert_eq!(index.len(), 2);
    assert_eq!(index.search("Oksana Melnyk", 5)[0].id, ids[0]);
    assert!(index.search("Olena", 5).iter().all(|hit| hit.id != ids[0]));
    assert_eq!(index.search("Bondar", 5).len(), 1);
}

#[test]
fn whoever_is_removed_is_gone_and_so_are_their_words() {
    let (mut index, ids) = index(&["Olena Bondar", "Ivan Bondar", "Zuqivex Wybakup"]);
    let words = index.words();
    index.remove(ids[2]);
    assert_eq!((index.len(), index.words()), (2, words - 2));
    assert!(index.search("Zuqivex Wybakup", 5).is_empty());
    index.remove(ids[2]);
    index.remove(ids[0]);
    index.remove(ids[1]);
    assert!(index.is_empty());
    assert_eq!(index.words(), 0);
    assert!(index.search("Bondar", 5).is_empty());
}

#[test]
fn places_that_became_free_are_used_again() {
    let (mut index, ids) = index(&["Olena Bondar", "Ivan Bondar"]);
    for _ in 0..10_000 {
        index.remove(ids[0]);
        index.put(ids[0], &["Олена Бондар", "Olena Bondar"]);
    }
    assert_eq!(index.len(), 2);
    assert!(index.memory() < 32_768, "{}", index.memory());
    assert_eq!(index.search("Olena Bondar", 5)[0].id, ids[0]);
}

#[test]
fn scores_are_between_nothing_and_the_same_name_and_fall() {
    let (index, _) = index(&[
        "Olena Bondar",
        "Olena Bondarenko",
        "Elena Bondar",
        "Ivan Bondar",
        "Petro Koval",
    ]);
    let hits = index.search("Olena Bondar", 10);
    assert!((hits[0].score - 1.0).abs() < 1e-5, "{}", hits[0].score);
    assert!(hits.windows(2).all(|two| two[0].score >= two[1].score));
    assert!(hits.iter().all(|hit| (0.0..=1.0).contains(&hit.score)));
    assert_eq!(index.search("Olena Bondar", 2).len(), 2);
}
