//! Whole names: which word of one is which word of the other, and how alike that makes the names.

use crate::vocabulary::likeness;
use crate::word::{self, Word};

/// What a word that the other name lacks takes away, per word and at most three times.
const LEFT_OVER: f32 = 0.05;

/// What another order of the words leaves.
const REORDERED: f32 = 0.985;

/// One word (or two neighbours written as one) of a query that may be a word of a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair {
    /// Bits of the query's words that this covers.
    pub(crate) mask: u32,
    /// Place of the word in the name.
    pub(crate) at: usize,
    /// How alike they are.
    pub(crate) likeness: f32,
    /// Weight of the words covered.
    pub(crate) weight: f32,
}

/// How alike two names are whose words may be these pairs, 0 to 1. `total` is the weight of all words of the query, `length` the
/// number of words of the name. Tried with and without taking two words as one: each has its turn.
pub(crate) fn assign(pairs: &mut Vec<Pair>, total: f32, length: usize) -> f32 {
    let single = |pair: &Pair| pair.mask.is_power_of_two();
    if pairs.iter().all(single) {
        return greedy(pairs, total, length);
    }
    let mut singles: Vec<Pair> = pairs.iter().copied().filter(single).collect();
    greedy(&mut singles, total, length).max(greedy(pairs, total, length))
}

/// Assigns the pairs, best first.
fn greedy(pairs: &mut Vec<Pair>, total: f32, length: usize) -> f32 {
    let gain = |pair: &Pair| pair.likeness * pair.weight;
    pairs.sort_unstable_by(|one, two| {
        gain(two)
            .total_cmp(&gain(one))
            .then(one.at.cmp(&two.at))
            .then(one.mask.cmp(&two.mask))
    });
    let (mut used_query, mut used_name, mut covered) = (0_u32, 0_u64, 0.0);
    pairs.retain(|pair| {
        let bit = 1_u64 << (pair.at & 63);
        let chosen = used_query & pair.mask == 0 && used_name & bit == 0;
        if chosen {
            used_query |= pair.mask;
            used_name |= bit;
            covered += gain(pair);
        }
        chosen
    });
    pairs.sort_unstable_by_key(|pair| pair.mask);
    let in_order = pairs.windows(2).all(|two| matches!(two, [one, two] if one.at < two.at));
    #[expect(clippy::cast_precision_loss, reason = "names have at most 24 words")]
    let left_over = length.saturating_sub(pairs.len()).min(3) as f32;
    let order = if in_order { 1.0 } else { REORDERED };
    (covered / total.max(f32::MIN_POSITIVE) * (1.0 - LEFT_OVER * left_over) * order).clamp(0.0, 1.0)
}

/// How alike two names are, whatever their scripts: 1 for the same name, about 0.85 and more for usual spellings of one
/// name, below 0.6 for different names. The same in both directions.
///
/// ```
/// assert!(names::similarity("Оксана Коваль", "Oksana Koval") > 0.9);
/// assert!(names::similarity("محمد أحمد", "Ahmed Mohamed") > 0.8);
/// assert!(names::similarity("Olena Koval", "Ivan Bondar") < 0.6);
/// ```
pub fn similarity(one: &str, two: &str) -> f32 {
    let (one, two) = (word::of_name(one), word::of_name(two));
    if one.is_empty() || two.is_empty() {
        return 0.0;
    }
    one_way(&one, &two).min(one_way(&two, &one))
}

fn one_way(query: &[Word], name: &[Word]) -> f32 {
    let single = query
        .iter()
        .enumerate()
        .map(|(at, word)| (1_u32 << (at & 31), word.clone(), 1.0));
    let joined = query.windows(2).enumerate().filter_map(|(at, two)| match two {
        [first, second] => Some((3_u32 << (at & 31), first.joined(second), 2.0)),
        _ => None,
    });
    let mut pairs = Vec::new();
    for (mask, word, weight) in single.chain(joined) {
        for (at, other) in name.iter().enumerate() {
            let likeness = if word.native == other.native {
                1.0
            } else {
                likeness(
                    (&word.sounds, word.stem, word.vowels),
                    (&other.sounds, other.stem, other.vowels),
                    false,
                )
            };
            if likeness >= 0.6 {
                pairs.push(Pair {
                    mask,
                    at,
                    likeness,
                    weight,
                });
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "names have at most 24 words")]
    let total = query.len() as f32;
    assign(&mut pairs, total, name.len())
}
