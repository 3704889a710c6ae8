//! The index of one organisation's people.

use std::collections::{HashMap, HashSet};

use base::PersonId;

use crate::matching::{Pair, assign};
use crate::vocabulary::{Slot, Vocabulary, WordId};
use crate::word::{self, Word};
use crate::years::{self, Born};

/// Parts a person's names from one another in the list of words.
const END_OF_NAME: WordId = WordId::MAX;

/// Most people that are ranked exactly.
const MOST_RANKED: usize = 2_000;

/// Most bearers that are looked at for one word of a query; the words most alike come first.
const MOST_BEARERS: usize = 300_000;

/// A joined word (Dela Cruz for Delacruz) must be this alike: chance likeness is frequent among long words.
const LEAST_JOINED: f32 = 0.85;

/// Somebody found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Who.
    pub id: PersonId,
    /// How well they fit what was asked: 1 is the name as it is filed, and the year if one was asked for. Comparable within one search only.
    pub score: f32,
    /// How alike the names alone are.
    pub alike: f32,
}

struct Person {
    id: PersonId,
    born: Option<Born>,
    words: Box<[WordId]>,
}

/// The names of one organisation's people, in memory; overwritten when dropped.
///
/// ```
/// # use base::PersonId;
/// # let (ambient, _) = base::Ambient::fixed(base::Timestamp::from_micros(0), 1);
/// let oksana = PersonId::new(&ambient);
/// let mut index = names::NameIndex::new();
/// index.put(oksana, &["Оксана Мар'яненко"]);
/// assert_eq!(index.search("Marianenko Oksana", 20)[0].id, oksana);
/// index.remove(oksana);
/// assert!(index.search("Оксана", 20).is_empty());
/// ```
#[derive(Default)]
pub struct NameIndex {
    people: Vec<Option<Person>>,
    free: Vec<Slot>,
    by_id: HashMap<PersonId, Slot>,
    vocabulary: Vocabulary,
}

/// One word of the query, or two neighbours as one, with the words that may be meant.
struct Unit {
    mask: u32,
    weight: f32,
    meant: Vec<(WordId, f32)>,
}

impl NameIndex {
    /// An empty index.
    pub fn new() -> Self {
        Self::default()
    }

    /// Files a person under these names (original script, transliteration, other names) instead of any earlier ones.
    /// Without a name that has a letter the person is not found.
    pub fn put(&mut self, id: PersonId, names: &[&str]) {
        self.put_born(id, names, None);
    }

    /// The same, with the year of birth. A large organisation has more than twenty people of a frequent name; a year in the query
    /// tells them apart.
    pub fn put_born(&mut self, id: PersonId, names: &[&str], year: Option<i32>) {
        self.remove(id);
        let slot = self.free.pop().unwrap_or_else(|| {
            self.people.push(None);
            Slot::try_from(self.people.len() - 1).unwrap_or(Slot::MAX)
        });
        let mut words = Vec::new();
        for name in names {
            if !words.is_empty() {
                words.push(END_OF_NAME);
            }
            words.extend(word::of_name(name).iter().map(|word| self.vocabulary.add(word, slot)));
        }
        if let Some(place) = place(slot).and_then(|at| self.people.get_mut(at)) {
            *place = Some(Person {
                id,
                born: year.and_then(Born::new),
                words: words.into_boxed_slice(),
            });
        }
        self.by_id.insert(id, slot);
    }

    /// Forgets a person. Words that nobody else bears are overwritten.
    pub fn remove(&mut self, id: PersonId) {
        let Some(slot) = self.by_id.remove(&id) else { return };
        let Some(person) = place(slot)
            .and_then(|at| self.people.get_mut(at))
            .and_then(Option::take)
        else {
            return;
        };
        for word in person.words {
            self.vocabulary.remove(word, slot);
        }
        self.free.push(slot);
    }

    /// The people whose name is most like the query, best first, at most `limit`. The last word may be unfinished. Four digits
    /// beside a name are a year of birth: it need not be exact, and who was born long before or after it comes later.
    ///
    /// ```
    /// # use base::PersonId;
    /// # let (ambient, _) = base::Ambient::fixed(base::Timestamp::from_micros(0), 1);
    /// let (elder, younger) = (PersonId::new(&ambient), PersonId::new(&ambient));
    /// let mut index = names::NameIndex::new();
    /// index.put_born(elder, &["Rahima Begum"], Some(1971));
    /// index.put_born(younger, &["Rahima Begum"], Some(1998));
    /// assert_eq!(index.search("Rahima Begum 1999", 20)[0].id, younger);
    /// ```
    pub fn search(&self, query: &str, limit: usize) -> Vec<Hit> {
        let (words, year) = years::asked(word::of_name(query));
        self.ranked(&words, year, limit, None)
    }

    /// The same with a year that is known apart from the name.
    pub fn search_born(&self, query: &str, year: Option<i32>, limit: usize) -> Vec<Hit> {
        self.ranked(&word::of_name(query), year.and_then(Born::new), limit, None)
    }

    /// As [`Self::search`], among these people only, so that namesakes whom somebody may not find take nobody's place.
    pub fn search_among(&self, query: &str, limit: usize, among: &HashSet<PersonId>) -> Vec<Hit> {
        let among = among.iter().filter_map(|id| self.by_id.get(id).copied()).collect();
        let (words, year) = years::asked(word::of_name(query));
        self.ranked(&words, year, limit, Some(&among))
    }

    fn ranked(&self, words: &[Word], year: Option<Born>, limit: usize, among: Option<&HashSet<Slot>>) -> Vec<Hit> {
        if words.is_empty() || limit == 0 {
            return Vec::new();
        }
        let units = self.units(words);
        let total: f32 = units
            .iter()
            .filter(|unit| unit.mask.is_power_of_two())
            .map(|unit| unit.weight)
            .sum();
        let likeness: Vec<HashMap<WordId, f32>> =
            units.iter().map(|unit| unit.meant.iter().copied().collect()).collect();
        let mut hits: Vec<Hit> = self
            .gather(&units, year, among)
            .into_iter()
            .filter_map(|slot| {
                let person = self.person(slot)?;
                let alike = score(person, &units, &likeness, total);
                Some(Hit {
                    id: person.id,
                    score: alike * years::likeness(year, person.born),
                    alike,
                })
            })
            .collect();
        hits.sort_unstable_by(|one, two| two.score.total_cmp(&one.score).then(one.id.cmp(&two.id)));
        hits.truncate(limit);
        hits
    }

    /// How many people are filed.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether nobody is filed.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Estimate of the bytes held.
    pub fn memory(&self) -> usize {
        let words: usize = self
            .people
            .iter()
            .flatten()
            .map(|person| size_of_val(&*person.words))
            .sum();
        words
            + self.people.capacity() * size_of::<Option<Person>>()
            + self.by_id.capacity() * (size_of::<(PersonId, Slot)>() + 1) * 8 / 7
            + self.vocabulary.memory()
    }

    /// How many distinct words the names have.
    pub fn words(&self) -> usize {
        self.vocabulary.len()
    }

    fn person(&self, slot: Slot) -> Option<&Person> {
        self.people.get(place(slot)?)?.as_ref()
    }

    fn units(&self, words: &[Word]) -> Vec<Unit> {
        let last = words.len() - 1;
        let mut units: Vec<Unit> = words
            .iter()
            .enumerate()
            .map(|(at, word)| {
                let meant = self.vocabulary.meant(word, at == last);
                Unit {
                    mask: 1 << (at & 31),
                    weight: self.weight(&meant),
                    meant,
                }
            })
            .collect();
        for (at, two) in words.windows(2).enumerate() {
            let [one, two] = two else { continue };
            let mut meant = self.vocabulary.meant(&one.joined(two), at + 1 == last);
            meant.retain(|(_, likeness)| *likeness >= LEAST_JOINED);
            let weight = units.iter().skip(at).take(2).map(|unit| unit.weight).sum();
            if !meant.is_empty() {
                units.push(Unit {
                    mask: 3 << (at & 31),
                    weight,
                    meant,
                });
            }
        }
        units
    }

    /// A rare word says more than a frequent one: 1 for a word nobody else bears, about 0.4 for one that every tenth bears.
    fn weight(&self, meant: &[(WordId, f32)]) -> f32 {
        let alike = meant
            .iter()
            .take_while(|(_, likeness)| meant.first().is_some_and(|best| *likeness > best.1 - 0.05));
        let bearers: usize = alike.map(|(word, _)| self.vocabulary.people(*word).len()).sum();
        #[expect(clippy::cast_precision_loss, reason = "counts below 2^32, for a weight")]
        let (all, bearers) = (self.len() as f32, bearers as f32);
        (((all + 2.0) / (bearers + 1.0)).ln() / (all + 2.0).ln()).clamp(0.3, 1.0)
    }

    /// The people who bear most of what may be meant. One cell per person: which unit touched it last, and what it has
    /// gathered in sixteenths of a thousandth, so that each unit counts once, with its best word.
    fn gather(&self, units: &[Unit], year: Option<Born>, among: Option<&HashSet<Slot>>) -> Vec<Slot> {
        const SCALE: f32 = 16_000.0;
        let mut cells = vec![0_u32; self.people.len()];
        let mut touched: Vec<Slot> = Vec::new();
        for (number, unit) in (1_u32..).zip(units) {
            let mut looked_at = 0;
            for (word, likeness) in &unit.meant {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between 0 and 32,000"
                )]
                let gain = (likeness * unit.weight * SCALE) as u32;
                let bearers = self.vocabulary.people(*word);
                for slot in bearers {
                    let Some(cell) = place(*slot).and_then(|at| cells.get_mut(at)) else {
                        continue;
                    };
                    if *cell == 0 {
                        touched.push(*slot);
                    }
                    if *cell >> 24 != number {
                        *cell = (number << 24) | ((*cell & 0x00ff_ffff) + gain);
                    }
                }
                looked_at += bearers.len();
                if looked_at > MOST_BEARERS {
                    break;
                }
            }
        }
        if let Some(among) = among {
            touched.retain(|slot| among.contains(slot));
        }
        let gathered = |slot: &Slot| {
            let cell = place(*slot)
                .and_then(|at| cells.get(at))
                .map_or(0, |cell| cell & 0x00ff_ffff);
            let born = self.person(*slot).and_then(|person| person.born);
            years::weighed(cell, year, born)
        };
        if touched.len() > MOST_RANKED {
            touched.select_nth_unstable_by_key(MOST_RANKED, |slot| std::cmp::Reverse(gathered(slot)));
            touched.truncate(MOST_RANKED);
        }
        touched
    }
}

/// The best of a person's names.
fn score(person: &Person, units: &[Unit], likeness: &[HashMap<WordId, f32>], total: f32) -> f32 {
    let mut pairs = Vec::with_capacity(16);
    person
        .words
        .split(|word| *word == END_OF_NAME)
        .map(|name| {
            pairs.clear();
            for (unit, likeness) in units.iter().zip(likeness) {
                for (at, word) in name.iter().enumerate() {
                    if let Some(likeness) = likeness.get(word) {
                        pairs.push(Pair {
                            mask: unit.mask,
                            at,
                            likeness: *likeness,
                            weight: unit.weight,
                        });
                    }
                }
            }
            assign(&mut pairs, total, name.len())
        })
        .fold(0.0, f32::max)
}

fn place(slot: Slot) -> Option<usize> {
    usize::try_from(slot).ok()
}
