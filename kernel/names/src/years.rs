//! Years of birth beside names. People who share a name are told apart by about when they were born; the year that somebody
//! remembers, or worked out from an age, is seldom exact.

use crate::word::Word;

/// A year of birth, counted from [`Born::FIRST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Born(u8);

impl Born {
    const FIRST: i32 = 1900;

    /// The year, if anybody alive may be born in it.
    pub(crate) fn new(year: i32) -> Option<Self> {
        u8::try_from(year.checked_sub(Self::FIRST)?).ok().map(Self)
    }
}

/// Takes the year out of a query: four digits beside a word that is a name.
pub(crate) fn asked(mut words: Vec<Word>) -> (Vec<Word>, Option<Born>) {
    let year = |word: &Word| {
        let digits = word.native.len() == 4 && word.native.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| word.native.parse().ok().and_then(Born::new)).flatten()
    };
    let Some((at, born)) = words.iter().enumerate().find_map(|(at, word)| Some((at, year(word)?))) else {
        return (words, None);
    };
    if words.len() == 1 {
        return (words, None);
    }
    words.remove(at);
    (words, Some(born))
}

/// In hundredths, what a year of birth leaves of a name's likeness. Not known is between alike and different.
const fn hundredths(asked: Option<Born>, born: Option<Born>) -> u32 {
    match (asked, born) {
        (None, _) => 100,
        (Some(_), None) => 93,
        (Some(asked), Some(born)) => match asked.0.abs_diff(born.0) {
            0 => 100,
            1 => 99,
            2 => 98,
            3..=5 => 95,
            6..=10 => 90,
            _ => 80,
        },
    }
}

/// What is left of a likeness of 1.
pub(crate) fn likeness(asked: Option<Born>, born: Option<Born>) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "at most a hundred")]
    let share = hundredths(asked, born) as f32;
    share / 100.0
}

/// What is left of what was gathered for a person.
pub(crate) const fn weighed(gathered: u32, asked: Option<Born>, born: Option<Born>) -> u32 {
    gathered / 100 * hundredths(asked, born)
}
