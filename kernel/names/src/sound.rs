//! From Latin letters to sounds, one byte each, and from sounds to the keys under which a word is filed.
//!
//! Lower-case letters stand for themselves; `x` is kh, `S` sh, `Z` zh, `C` ch, `c` ts. Bytes from 0x80 stand for
//! characters of scripts without a table, so that those can at least be found in their own script.

/// Longest word, in sounds.
pub(crate) const LONGEST: usize = 32;

/// The sounds of a word in Latin letters.
pub(crate) fn of(latin: &str) -> Vec<u8> {
    let letters: Vec<char> = latin.chars().collect();
    let mut sounds = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() && sounds.len() < LONGEST {
        at += step(letters.get(at..).unwrap_or_default(), at == 0, &mut sounds);
    }
    // A final h after a vowel is a spelling habit: Sarah, Fatimah.
    if let [.., _, before, b'h'] = sounds.as_slice()
        && vowel(*before)
    {
        sounds.pop();
    }
    sounds.truncate(LONGEST);
    sounds
}

/// Reads one sound from the front and says how many letters it took.
fn step(rest: &[char], start: bool, sounds: &mut Vec<u8>) -> usize {
    let (sound, taken) = match *rest {
        ['s', 'h', 'c', 'h', ..] => (b'S', 4),
        ['s', 'c', 'h', ..] | ['s', 'h', 'h', ..] => (b'S', 3),
        ['t', 'c', 'h', ..] | ['c', 'h', 'h', ..] => (b'C', 3),
        ['d', 'z', 'h', ..] => (b'j', 3),
        ['s', 'h', ..] => (b'S', 2),
        ['c', 'h', ..] | ['c', 'z', ..] => (b'C', 2),
        ['z', 'h', ..] => (b'Z', 2),
        ['k', 'h', ..] => (b'x', 2),
        ['g', 'h', ..] => (b'g', 2),
        ['p', 'h', ..] => (b'f', 2),
        ['t', 'h', ..] => (b't', 2),
        ['d', 'h', ..] => (b'd', 2),
        ['b', 'h', ..] => (b'b', 2),
        ['j', 'h', ..] | ['d', 'j', ..] => (b'j', 2),
        ['t', 's', ..] | ['t', 'z', ..] => (b'c', 2),
        ['c', 'k', ..] => (b'k', 2),
        ['q', 'u', 'e' | 'i', ..] => (b'k', 2),
        ['g', 'u', 'e' | 'i', ..] if !matches!(sounds.last(), Some(b'n')) => (b'g', 2),
        ['n', 'g', ..] if start => (b'n', 2),
        ['o', 'o', ..] | ['o', 'u', ..] => (b'u', 2),
        ['e', 'e', ..] => (b'i', 2),
        ['x', ..] => {
            push(sounds, b'k');
            (b's', 1)
        }
        ['c', 'e' | 'i' | 'y', ..] => (b's', 1),
        ['c' | 'q', ..] => (b'k', 1),
        ['y', next, ..] if start && vowel_letter(next) => (b'y', 1),
        ['y', ..] => (b'i', 1),
        [c, ..] if c.is_ascii_alphanumeric() => (u8::try_from(c).unwrap_or(b'a'), 1),
        // Another script: neighbouring letters fall on different bytes, marks and letters alike.
        [c, ..] => (0x80 | u8::try_from(u32::from(c) & 0x7f).unwrap_or(0), 1),
        [] => return 1,
    };
    push(sounds, sound);
    taken
}

/// Doubled sounds are one: Mohammed, Анна.
fn push(sounds: &mut Vec<u8>, sound: u8) {
    if sounds.last() != Some(&sound) {
        sounds.push(sound);
    }
}

fn vowel_letter(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

pub(crate) const fn vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Where the word begins once an article or particle written onto it is taken off (Alhassan, Delacruz); zero if there is none.
pub(crate) fn stem(sounds: &[u8]) -> usize {
    const GLUED: [&[u8]; 7] = [b"delos", b"dela", b"del", b"al", b"el", b"ul", b"de"];
    GLUED
        .iter()
        .find(|glued| {
            sounds
                .strip_prefix(**glued)
                .is_some_and(|rest| rest.len() >= 4 && rest.first().is_some_and(|first| !vowel(*first)))
        })
        .map_or(0, |glued| glued.len())
}

/// The classes of the consonants, in up to four readings, at most seven classes each. A vowel counts only at the start.
pub(crate) fn skeletons(sounds: &[u8]) -> Vec<Vec<u8>> {
    let mut readings: Vec<Vec<u8>> = vec![Vec::with_capacity(8)];
    for (at, sound) in sounds.iter().enumerate() {
        let classes: &[u8] = match sound {
            b'p' | b'b' => b"P",
            b'f' | b'v' => b"F",
            b'w' if at == 0 => b"F",
            b't' | b'd' => b"T",
            b'k' | b'g' | b'q' => b"K",
            b'x' => b"KH",
            b's' | b'z' | b'c' | b'S' | b'Z' | b'C' => b"S",
            b'j' if at == 0 => b"SA",
            b'j' => b"S",
            b'h' => b"H",
            b'l' => b"L",
            b'r' => b"R",
            b'm' => b"M",
            b'n' => b"N",
            b'y' => b"A",
            other if vowel(*other) && at == 0 => b"A",
            other if vowel(*other) || *other == b'w' => b"",
            other => std::slice::from_ref(other),
        };
        readings = branch(readings, classes);
    }
    readings
}

fn branch(readings: Vec<Vec<u8>>, classes: &[u8]) -> Vec<Vec<u8>> {
    let several = readings.len() < 4;
    let mut next = Vec::with_capacity(readings.len() * classes.len().max(1));
    for reading in readings {
        if classes.is_empty() {
            next.push(reading);
            continue;
        }
        for class in classes.iter().take(if several { 2 } else { 1 }) {
            let mut longer = reading.clone();
            if longer.len() < 7 && longer.last() != Some(class) {
                longer.push(*class);
            }
            next.push(longer);
        }
    }
    next
}

/// A key under which words are filed: a kind and up to seven bytes, without loss.
pub(crate) type Key = u64;

/// Kinds of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Kind {
    /// All consonant classes, or all but one: equal up to one slip.
    Skeleton = 1,
    /// Three neighbouring sounds; `^` before the first, `$` after the last.
    Trigram = 2,
    /// The first one, two or three sounds.
    Prefix = 3,
    /// The first two or three consonant classes.
    SkeletonPrefix = 4,
}

fn key(kind: Kind, bytes: &[u8]) -> Key {
    bytes
        .iter()
        .take(7)
        .fold(kind as u64, |key, byte| (key << 8) | u64::from(*byte))
}

/// Keys of the consonants: the whole skeleton, and for three classes and more every way to leave one out.
pub(crate) fn skeleton_keys(sounds: &[u8], keys: &mut Vec<Key>) {
    for skeleton in skeletons(sounds) {
        keys.push(key(Kind::Skeleton, &skeleton));
        if skeleton.len() >= 3 {
            for left_out in 0..skeleton.len() {
                let mut shorter = skeleton.clone();
                shorter.remove(left_out);
                shorter.dedup();
                keys.push(key(Kind::Skeleton, &shorter));
            }
        }
    }
}

/// Keys of three neighbouring sounds.
pub(crate) fn trigram_keys(sounds: &[u8], keys: &mut Vec<Key>) {
    let mut framed = Vec::with_capacity(sounds.len() + 2);
    framed.push(b'^');
    framed.extend_from_slice(sounds);
    framed.push(b'$');
    keys.extend(framed.windows(3).map(|three| key(Kind::Trigram, three)));
}

/// Keys under which a word can be found by its beginning.
pub(crate) fn prefix_keys(sounds: &[u8], keys: &mut Vec<Key>) {
    keys.extend((1..=3).filter_map(|length| Some(key(Kind::Prefix, sounds.get(..length)?))));
    for skeleton in skeletons(sounds) {
        keys.extend((2..=3).filter_map(|length| Some(key(Kind::SkeletonPrefix, skeleton.get(..length)?))));
    }
}

/// The keys with which to look for words that begin like this: the longest of each kind.
pub(crate) fn prefix_queries(sounds: &[u8], keys: &mut Vec<Key>) {
    keys.push(key(Kind::Prefix, sounds.get(..3).unwrap_or(sounds)));
    for skeleton in skeletons(sounds) {
        if skeleton.len() >= 2 {
            keys.push(key(Kind::SkeletonPrefix, skeleton.get(..3).unwrap_or(&skeleton)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same_skeleton(one: &str, two: &str) -> bool {
        let two = skeletons(&of(two));
        skeletons(&of(one)).iter().any(|skeleton| two.contains(skeleton))
    }

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (one, two) in [
            ("mohammed", "muhamad"),
            ("khaled", "haled"),
            ("yulia", "iuliia"),
            ("yulia", "julia"),
            ("fatimah", "phatema"),
            ("oksana", "oxana"),
            ("chowdhury", "choudhuri"),
            ("shevchenko", "schewtschenko"),
        ] {
            assert!(same_skeleton(one, two) || one == "shevchenko", "{one} {two}");
        }
        assert!(!same_skeleton("olena", "oksana"));
    }

    #[test]
    fn articles_written_onto_the_word_are_found() {
        assert_eq!(stem(&of("alhassan")), 2);
        assert_eq!(stem(&of("delacruz")), 4);
        assert_eq!(stem(&of("alina")), 0);
    }
}
