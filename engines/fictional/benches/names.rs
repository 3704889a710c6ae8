//! Recall, latency and memory of the name index over fictional people.
//!
//! `cargo bench -p amparo-fictional --bench names [-- PEOPLE [QUERIES [RARE]]]`; RARE of a hundred people also
//! bear a name of many letters that nobody else has, which is the worst case for memory.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a benchmark prints"
)]

use std::collections::HashMap;
use std::time::Instant;

use base::{Ambient, PersonId, Timestamp};
use fictional::{Mix, Rng, Twist};
use names::NameIndex;

fn main() {
    let numbers: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let people = numbers.first().copied().unwrap_or(100_000);
    let queries = numbers.get(1).copied().unwrap_or(2_000);
    let rare = numbers.get(2).copied().unwrap_or(0);
    let (ambient, _) = Ambient::fixed(Timestamp::from_micros(1_700_000_000_000_000), 1);
    let mut rng = Rng::new(7);
    let mut years = Rng::new(8);

    let before = resident();
    let start = Instant::now();
    let mut index = NameIndex::new();
    let mut ids = Vec::with_capacity(people);
    let mut namesakes: HashMap<String, u32> = HashMap::new();
    let mut putting = 0.0;
    for person in fictional::people(2026, 2026).take(people) {
        let id = PersonId::new(&ambient);
        let mut names = person.on_file(&mut rng);
        if ids.len() % 100 < rare {
            names.push(fictional::canary(1, ids.len() as u32).name);
        }
        *namesakes.entry(names[0].clone()).or_default() += 1;
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let put = Instant::now();
        // One in ten was registered without a birth date.
        let born = years.below(10) > 0;
        index.put_born(id, &names, born.then(|| person.birth.year()));
        putting += put.elapsed().as_secs_f64();
        ids.push(id);
    }
    println!(
        "{people} people, {} words, filed in {putting:.2} s ({:.1} µs each; {:.1} s with generation)",
        index.words(),
        putting * 1e6 / people as f64,
        start.elapsed().as_secs_f64()
    );
    let shared = namesakes
        .values()
        .filter(|count| **count > 20)
        .map(|count| f64::from(*count))
        .sum::<f64>()
        .abs();
    println!(
        "people with more than 20 namesakes: {:.2} %",
        shared * 100.0 / people as f64
    );
    drop(namesakes);
    println!(
        "memory: {} MB by the index's own count, {} MB resident more than before",
        index.memory() >> 20,
        (resident() - before) >> 10
    );

    let (mut found, mut first, mut tied, mut times) = (0, 0, 0, Vec::new());
    // Of those who are asked for by their whole name, and how many of these were found: without the middle of it, a large country has more
    // than twenty people of a frequent name, and nobody can tell which one is meant.
    let (mut whole, mut whole_found) = (0_u32, 0_u32);
    // The same queries with the year of birth as people remember it: up to two years off.
    let (mut with_year, mut first_with_year) = (0_u32, 0_u32);
    let mut by_twist: HashMap<String, (u32, u32)> = HashMap::new();
    let mut missed = Vec::new();
    for _ in 0..queries {
        let number = rng.below(people);
        let person = fictional::Person::new(2026, number as u64, 2026);
        let query = fictional::query(&person, &Mix::default(), &mut rng);
        let start = Instant::now();
        let hits = index.search(&query.text, 20);
        times.push(start.elapsed().as_secs_f64() * 1e3);
        let place = hits.iter().position(|hit| hit.id == ids[number]);
        if place.is_none() {
            // Namesakes: the right one scores as much as the twentieth, and only chance says who is shown.
            let more = index.search(&query.text, 5_000);
            let last = more.get(19).map_or(0.0, |hit| hit.score);
            tied += usize::from(more.iter().any(|hit| hit.id == ids[number] && hit.score >= last - 1e-4));
        }
        let year = person.birth.year() - 2 + i32::try_from(years.below(5)).unwrap();
        let hits = index.search(&format!("{} {year}", query.text), 20);
        with_year += u32::from(hits.iter().any(|hit| hit.id == ids[number]));
        first_with_year += u32::from(hits.first().is_some_and(|hit| hit.id == ids[number]));
        found += usize::from(place.is_some());
        first += usize::from(place == Some(0));
        if !query.twists.contains(&Twist::WithoutMiddle) {
            whole += 1;
            whole_found += u32::from(place.is_some());
        }
        let mut keys: Vec<String> = query.twists.iter().map(|twist| format!("{twist:?}")).collect();
        keys.push(format!("{:?}", person.culture));
        for key in keys {
            let (all, hit) = by_twist.entry(key).or_default();
            *all += 1;
            *hit += u32::from(place.is_some());
        }
        if place.is_none() {
            missed.push(format!(
                "  {} <- {} ({:?})",
                query.text,
                person.original(),
                query.twists
            ));
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "search: p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms, worst {:.2} ms",
        at(0.5),
        at(0.95),
        at(0.99),
        at(1.0)
    );
    println!(
        "recall: {:.2} % among the first 20 ({:.2} % if namesakes with the twentieth's score count), {:.2} % first, of {queries} queries",
        found as f64 * 100.0 / queries as f64,
        (found + tied) as f64 * 100.0 / queries as f64,
        first as f64 * 100.0 / queries as f64
    );
    println!(
        "recall of those asked for by their whole name: {:.2} % among the first 20, of {whole} queries",
        f64::from(whole_found) * 100.0 / f64::from(whole.max(1))
    );
    println!(
        "recall with a year of birth up to two years off, which one in ten has not on file: {:.2} % among the first 20, {:.2} % first",
        f64::from(with_year) * 100.0 / queries as f64,
        f64::from(first_with_year) * 100.0 / queries as f64
    );
    let mut rows: Vec<_> = by_twist.into_iter().collect();
    rows.sort();
    for (key, (all, hit)) in rows {
        println!(
            "  {key:<18} {:>6.1} % of {all}",
            f64::from(hit) * 100.0 / f64::from(all)
        );
    }
    typing(&index, people, &mut rng);
    if std::env::var_os("SHOW_MISSED").is_some() {
        println!("missed (all fictional):\n{}", missed.join("\n"));
    }
}

/// Every keystroke of some names, as a page that searches while somebody types would send them.
fn typing(index: &NameIndex, people: usize, rng: &mut Rng) {
    let mut times = Vec::new();
    for _ in 0..100 {
        let person = fictional::Person::new(2026, rng.below(people) as u64, 2026);
        let text = if rng.percent(50) {
            person.latin()
        } else {
            person.original()
        };
        for (end, letter) in text.char_indices() {
            let start = Instant::now();
            std::hint::black_box(index.search(&text[..end + letter.len_utf8()], 20));
            let took = start.elapsed().as_secs_f64() * 1e3;
            times.push(took);
        }
    }
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    println!(
        "typing: p50 {:.2} ms, p95 {:.2} ms, worst {:.2} ms of {} keystrokes",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len()
    );
}

/// Resident memory in kB, where the system tells.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:")?.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
