//! How far apart two words sound: an edit distance with transpositions (optimal string alignment) whose costs follow what
//! transliteration does. A vowel costs little, next to nothing where a script does not write it; consonants that languages
//! confuse cost less than those that they keep apart. Costs are in hundredths of a consonant.

use crate::latin::Vowels;
use crate::sound::{LONGEST, vowel};

/// What a comparison found; both between 0 (nothing in common) and 1 (the same).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Likeness {
    /// The two words as wholes.
    pub(crate) whole: f32,
    /// The first word against the best beginning of the second.
    pub(crate) prefix: f32,
}

type Row = [u16; LONGEST + 1];

/// Compares the sounds of two words; `vowels` is the lesser of what both scripts write.
pub(crate) fn compare(one: &[u8], two: &[u8], vowels: Vowels) -> Likeness {
    let one = one.get(..LONGEST).unwrap_or(one);
    let two = two.get(..LONGEST).unwrap_or(two);
    let (last, width) = rows(one, two, vowels);
    let last = last.get(..=width).unwrap_or(&last);
    let cost = f32::from(last.last().copied().unwrap_or(0));
    let prefix_cost = f32::from(last.iter().copied().min().unwrap_or(0));
    let weigh = |sounds: &[u8]| sounds.iter().map(|sound| weight(*sound, vowels)).sum::<u16>();
    let (one_weight, two_weight) = (weigh(one).max(1), weigh(two).max(1));
    Likeness {
        whole: (1.0 - cost / f32::from(one_weight.max(two_weight))).max(0.0),
        prefix: (1.0 - prefix_cost / f32::from(one_weight)).max(0.0),
    }
}

/// The last row of the table of costs, and its width.
fn rows(one: &[u8], two: &[u8], vowels: Vowels) -> (Row, usize) {
    let mut before: Row = [0; LONGEST + 1];
    let mut above: Row = [0; LONGEST + 1];
    let mut total = 0;
    for (cell, sound) in above.iter_mut().skip(1).zip(two) {
        total += gap(*sound, vowels);
        *cell = total;
    }
    let mut previous = 0;
    for sound in one {
        let mut row: Row = [0; LONGEST + 1];
        let down = gap(*sound, vowels);
        let mut left = above.first().copied().unwrap_or(0) + down;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        let mut other_before = 0;
        let cells = row.iter_mut().skip(1);
        let uppers = above.iter().zip(above.iter().skip(1));
        let crossings = std::iter::once(&u16::MAX).chain(before.iter());
        for (((cell, (diagonal, upper)), crossing), other) in cells.zip(uppers).zip(crossings).zip(two) {
            let mut best = (diagonal + substitution(*sound, *other, vowels))
                .min(upper + down)
                .min(left + gap(*other, vowels));
            if previous == *other && other_before == *sound && *crossing != u16::MAX {
                best = best.min(crossing + swap(*sound, *other));
            }
            *cell = best;
            left = best;
            other_before = *other;
        }
        before = above;
        above = row;
        previous = *sound;
    }
    (above, two.len())
}

const fn gap(sound: u8, vowels: Vowels) -> u16 {
    match sound {
        b'a' | b'e' | b'i' | b'o' | b'u' => match vowels {
            Vowels::Unwritten => 6,
            Vowels::Inherent => 16,
            Vowels::Written => 30,
        },
        b'y' | b'w' => 35,
        b'h' => 45,
        _ => 100,
    }
}

const fn weight(sound: u8, vowels: Vowels) -> u16 {
    match sound {
        b'a' | b'e' | b'i' | b'o' | b'u' => match vowels {
            Vowels::Unwritten => 12,
            Vowels::Inherent => 28,
            Vowels::Written => 45,
        },
        b'y' | b'w' => 50,
        b'h' => 70,
        _ => 100,
    }
}

const fn swap(one: u8, two: u8) -> u16 {
    if vowel(one) || vowel(two) { 35 } else { 60 }
}

fn substitution(one: u8, two: u8, vowels: Vowels) -> u16 {
    if one == two {
        return 0;
    }
    let (low, high) = if one < two { (one, two) } else { (two, one) };
    match (vowel(one), vowel(two)) {
        (true, true) => match (low, high, vowels) {
            (.., Vowels::Unwritten) => 4,
            (b'e', b'i', _) | (b'o', b'u', _) => 8,
            (b'a', b'e' | b'o', _) | (b'e', b'o', _) => 16,
            _ => 24,
        },
        (false, false) => consonants(low, high),
        _ => match (low, high) {
            (b'i', b'y') | (b'u', b'w') | (b'o', b'w') => 8,
            (b'e', b'y') => 15,
            (b'i', b'j') => 30,
            (b'u', b'v') => 35,
            _ => (gap(one, vowels) + gap(two, vowels)).min(110),
        },
    }
}

/// Cost of one consonant for another, `low` before `high` in ASCII order (capitals come first).
const fn consonants(low: u8, high: u8) -> u16 {
    match (low, high) {
        // Stops and their voiced sisters; v between b and w.
        (b'k', b'q') => 0,
        (b'b', b'p') => 35,
        (b'v', b'w') => 10,
        (b'b', b'v') | (b'f', b'v') | (b'f', b'p') => 35,
        (b'b', b'w') | (b'f', b'w') | (b'b', b'f') => 55,
        (b'd', b't') => 35,
        (b'g', b'k') | (b'g', b'q') => 35,
        // The throat: kh, h, g, k.
        (b'h', b'x') => 15,
        (b'k', b'x') | (b'g', b'h') | (b'g', b'x') => 30,
        (b'q', b'x') => 40,
        (b'h', b'j') | (b'j', b'x') => 50,
        // Hissing sounds.
        (b's', b'z') => 30,
        (b'S', b's') => 25,
        (b'Z', b'z') => 25,
        (b'Z', b'j') | (b'S', b'Z') => 30,
        (b'j', b'z') => 30,
        (b'C', b'c') => 35,
        (b'c', b's') | (b'c', b'z') => 30,
        (b'C', b'S') | (b'C', b's') | (b'C', b'j') => 35,
        (b'C', b'k') | (b'C', b'x') => 40,
        (b'g', b'j') => 35,
        (b'j', b'y') => 25,
        (b'd', b'z') | (b's', b't') => 60,
        // Liquids and nasals.
        (b'l', b'r') => 65,
        (b'm', b'n') => 60,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(one: &str, two: &str, vowels: Vowels) -> f32 {
        compare(&crate::sound::of(one), &crate::sound::of(two), vowels).whole
    }

    #[test]
    fn transliterations_are_nearer_than_other_names() {
        for (one, two, other) in [
            ("mohammed", "muhamad", "mahmud"),
            ("olena", "elena", "oksana"),
            ("rahman", "rohman", "karim"),
            ("halyna", "galina", "malina"),
            ("mykhailo", "mihail", "mykola"),
        ] {
            let (near, far) = (whole(one, two, Vowels::Written), whole(one, other, Vowels::Written));
            assert!(near > far && near > 0.75, "{one} {two} {near}, {one} {other} {far}");
        }
        assert!(whole("mhmd", "mohammed", Vowels::Unwritten) > 0.85);
    }

    #[test]
    fn a_swap_costs_less_than_two_changes_and_a_prefix_nothing() {
        assert!(whole("oksana", "oskana", Vowels::Written) > whole("oksana", "otpana", Vowels::Written));
        assert!((compare(b"oks", b"oksana", Vowels::Written).prefix - 1.0).abs() < f32::EPSILON);
    }
}
