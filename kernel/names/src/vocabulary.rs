//! The distinct words of all names, each with the people who bear it. Fuzzy work happens here, on some ten thousand words,
//! and not on a million people.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;
use zeroize::Zeroize;

use crate::distance;
use crate::latin::Vowels;
use crate::sound::{self, Key};
use crate::word::Word;

/// Number of a word in the vocabulary.
pub(crate) type WordId = u32;

/// Number of a person in the index.
pub(crate) type Slot = u32;

/// Words less alike than this are not meant.
const LEAST: f32 = 0.6;

/// Most words that are compared with one word of a query.
const MOST_COMPARED: usize = 6_000;

/// Most words that one word of a query may mean.
const MOST_MEANT: usize = 400;

struct Entry {
    /// The folded word and, from `split`, its sounds.
    text: Box<[u8]>,
    split: u8,
    stem: u8,
    vowels: Vowels,
    /// Who bears it, ascending.
    people: Vec<Slot>,
}

impl Entry {
    fn native(&self) -> &[u8] {
        self.text.get(..usize::from(self.split)).unwrap_or_default()
    }

    fn sounds(&self) -> &[u8] {
        self.text.get(usize::from(self.split)..).unwrap_or_default()
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

/// The words and the keys under which they are filed.
#[derive(Default)]
pub(crate) struct Vocabulary {
    entries: Vec<Option<Entry>>,
    free: Vec<WordId>,
    by_text: HashTable<WordId>,
    filed: HashMap<Key, Vec<WordId>>,
    hasher: RandomState,
}

impl Vocabulary {
    /// Notes that a person bears a word, and gives the word's number.
    pub(crate) fn add(&mut self, word: &Word, person: Slot) -> WordId {
        let id = self.find(word).unwrap_or_else(|| self.enter(word));
        if let Some(entry) = self.entry_mut(id) {
            insert(&mut entry.people, person);
        }
        id
    }

    /// Notes that a person no longer bears a word; a word that nobody bears is forgotten.
    pub(crate) fn remove(&mut self, id: WordId, person: Slot) {
        let Some(entry) = self.entry_mut(id) else { return };
        withdraw(&mut entry.people, person);
        if entry.people.is_empty() {
            self.forget(id);
        }
    }

    /// Who bears a word, ascending.
    pub(crate) fn people(&self, id: WordId) -> &[Slot] {
        self.entry(id).map_or(&[], |entry| &entry.people)
    }

    /// The words that may be meant by one word of a query, the most alike first, each with its likeness.
    pub(crate) fn meant(&self, word: &Word, prefix: bool) -> Vec<(WordId, f32)> {
        let mut meant: Vec<(WordId, f32)> = self
            .candidates(word, prefix)
            .into_iter()
            .filter_map(|id| {
                let likeness = self.entry(id)?.likeness(word, prefix);
                (likeness >= LEAST).then_some((id, likeness))
            })
            .collect();
        meant.sort_unstable_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        meant.truncate(MOST_MEANT);
        meant
    }

    /// Estimate of the bytes held.
    pub(crate) fn memory(&self) -> usize {
        let entries: usize = self
            .entries
            .iter()
            .flatten()
            .map(|entry| entry.text.len() + entry.people.capacity() * size_of::<Slot>())
            .sum();
        let filed: usize = self
            .filed
            .values()
            .map(|words| words.capacity() * size_of::<WordId>())
            .sum();
        entries
            + filed
            + self.entries.capacity() * size_of::<Option<Entry>>()
            + self.filed.capacity() * (size_of::<Key>() + size_of::<Vec<WordId>>() + 1)
            + self.by_text.capacity() * (size_of::<WordId>() + 1)
    }

    /// How many distinct words there are.
    pub(crate) fn len(&self) -> usize {
        self.by_text.len()
    }

    fn entry(&self, id: WordId) -> Option<&Entry> {
        self.entries.get(usize::try_from(id).ok()?)?.as_ref()
    }

    fn entry_mut(&mut self, id: WordId) -> Option<&mut Entry> {
        self.entries.get_mut(usize::try_from(id).ok()?)?.as_mut()
    }

    fn find(&self, word: &Word) -> Option<WordId> {
        let native = word.native.as_bytes();
        let hash = self.hasher.hash_one(native);
        self.by_text
            .find(hash, |id| self.entry(*id).is_some_and(|entry| entry.native() == native))
            .copied()
    }

    fn enter(&mut self, word: &Word) -> WordId {
        let mut text = Vec::with_capacity(word.native.len() + word.sounds.len());
        text.extend_from_slice(word.native.as_bytes());
        text.extend_from_slice(&word.sounds);
        let entry = Entry {
            text: text.into_boxed_slice(),
            split: u8::try_from(word.native.len()).unwrap_or(u8::MAX),
            stem: u8::try_from(word.stem).unwrap_or(0),
            vowels: word.vowels,
            people: Vec::new(),
        };
        let id = self.free.pop().unwrap_or_else(|| {
            self.entries.push(None);
            WordId::try_from(self.entries.len() - 1).unwrap_or(WordId::MAX)
        });
        for key in keys(&entry) {
            insert(self.filed.entry(key).or_default(), id);
        }
        let hash = self.hasher.hash_one(entry.native());
        if let Some(place) = usize::try_from(id).ok().and_then(|at| self.entries.get_mut(at)) {
            *place = Some(entry);
        }
        let (entries, hasher) = (&self.entries, &self.hasher);
        self.by_text.insert_unique(hash, id, |id| {
            let entry = usize::try_from(*id)
                .ok()
                .and_then(|at| entries.get(at))
                .and_then(Option::as_ref);
            hasher.hash_one(entry.map_or(&[][..], Entry::native))
        });
        id
    }

    fn forget(&mut self, id: WordId) {
        let Some(entry) = usize::try_from(id)
            .ok()
            .and_then(|at| self.entries.get_mut(at))
            .and_then(Option::take)
        else {
            return;
        };
        if let Ok(found) = self
            .by_text
            .find_entry(self.hasher.hash_one(entry.native()), |other| *other == id)
        {
            found.remove();
        }
        for key in keys(&entry) {
            if let Some(words) = self.filed.get_mut(&key) {
                withdraw(words, id);
                if words.is_empty() {
                    self.filed.remove(&key);
                }
            }
        }
        self.free.push(id);
    }

    /// Words that share the consonants up to one slip, enough groups of three sounds, or the beginning.
    fn candidates(&self, word: &Word, prefix: bool) -> Vec<WordId> {
        const SURE: u8 = 64;
        let mut votes = vec![0_u8; self.entries.len()];
        let mut touched = Vec::new();
        let mut vote = |keys: &[Key], weight: u8| {
            for id in keys.iter().filter_map(|key| self.filed.get(key)).flatten() {
                if let Some(votes) = usize::try_from(*id).ok().and_then(|at| votes.get_mut(at)) {
                    if *votes == 0 {
                        touched.push(*id);
                    }
                    *votes = votes.saturating_add(weight);
                }
            }
        };
        let (mut sure, mut trigrams) = (Vec::new(), Vec::new());
        for sounds in [Some(&*word.sounds), stem(&word.sounds, word.stem)]
            .into_iter()
            .flatten()
        {
            sound::skeleton_keys(sounds, &mut sure);
        }
        if prefix {
            sound::prefix_queries(&word.sounds, &mut sure);
        }
        sound::trigram_keys(&word.sounds, &mut trigrams);
        sure.sort_unstable();
        sure.dedup();
        vote(&sure, SURE);
        vote(&trigrams, 1);
        let enough = u8::try_from(trigrams.len().div_ceil(3))
            .unwrap_or(u8::MAX)
            .clamp(2, SURE);
        let votes_of = |id: &WordId| {
            usize::try_from(*id)
                .ok()
                .and_then(|at| votes.get(at))
                .copied()
                .unwrap_or(0)
        };
        touched.retain(|id| votes_of(id) >= enough);
        if touched.len() > MOST_COMPARED {
            touched.select_nth_unstable_by_key(MOST_COMPARED, |id| std::cmp::Reverse(votes_of(id)));
            touched.truncate(MOST_COMPARED);
        }
        touched
    }
}

impl Entry {
    fn likeness(&self, word: &Word, prefix: bool) -> f32 {
        if self.native() == word.native.as_bytes() {
            return 1.0;
        }
        likeness(
            (&word.sounds, word.stem, word.vowels),
            (self.sounds(), usize::from(self.stem), self.vowels),
            prefix,
        )
    }
}

/// How alike two words are whose spellings differ: below one, so that the spelling that was typed comes first.
pub(crate) fn likeness(one: (&[u8], usize, Vowels), two: (&[u8], usize, Vowels), prefix: bool) -> f32 {
    // Words that sound the same but are spelled differently, words with a particle on one side only, beginnings of words.
    const SPELLING: f32 = 0.98;
    const PARTICLE: f32 = 0.93;
    const BEGINNING: f32 = 0.80;
    let vowels = one.2.min(two.2);
    let found = distance::compare(one.0, two.0, vowels);
    let mut best = found.whole * SPELLING;
    if let Some(bare) = stem(one.0, one.1) {
        best = best.max(distance::compare(bare, two.0, vowels).whole * PARTICLE);
    }
    if let Some(bare) = stem(two.0, two.1) {
        best = best.max(distance::compare(one.0, bare, vowels).whole * PARTICLE);
    }
    if prefix {
        #[expect(clippy::cast_precision_loss, reason = "words have at most 32 sounds")]
        let share = one.0.len().min(two.0.len()) as f32 / two.0.len().max(1) as f32;
        best = best.max(found.prefix * (BEGINNING + (SPELLING - BEGINNING) * share));
    }
    best
}

fn stem(sounds: &[u8], at: usize) -> Option<&[u8]> {
    if at == 0 { None } else { sounds.get(at..) }
}

fn keys(entry: &Entry) -> Vec<Key> {
    let mut keys = Vec::with_capacity(24);
    sound::skeleton_keys(entry.sounds(), &mut keys);
    if let Some(bare) = stem(entry.sounds(), usize::from(entry.stem)) {
        sound::skeleton_keys(bare, &mut keys);
    }
    sound::trigram_keys(entry.sounds(), &mut keys);
    sound::prefix_keys(entry.sounds(), &mut keys);
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn insert(list: &mut Vec<u32>, number: u32) {
    if let Err(at) = list.binary_search(&number) {
        list.insert(at, number);
    }
}

fn withdraw(list: &mut Vec<u32>, number: u32) {
    if let Ok(at) = list.binary_search(&number) {
        list.remove(at);
    }
    if list.capacity() > 64 && list.len() * 4 < list.capacity() {
        list.shrink_to_fit();
    }
}
