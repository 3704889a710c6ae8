//! The words for yes, no, the kinds of not knowing, having no nationality, and the months, found by their folded spelling.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::generated::words::{MONTHS, WORDS};
use crate::text::fold;

/// What a word stands for.
#[derive(Clone, Copy)]
pub(crate) struct Word {
    /// `yes`, `no`, `stateless`, `suppressed`, or the stable name of a kind of not knowing.
    pub(crate) kind: &'static str,
    /// It cannot be a name or a remark, so that it counts in free text too.
    pub(crate) anywhere: bool,
}

/// The meaning of a folded word.
pub(crate) fn find(folded: &str) -> Option<Word> {
    static INDEX: OnceLock<HashMap<String, Word>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let all = WORDS.iter().flat_map(|(kind, anywhere, words)| {
            let word = Word {
                kind,
                anywhere: *anywhere,
            };
            words.iter().map(move |text| (fold(text), word))
        });
        all.collect()
    });
    index.get(folded).copied()
}

/// The number of a month by its name or usual abbreviation.
pub(crate) fn month(text: &str) -> Option<u8> {
    static INDEX: OnceLock<HashMap<String, u8>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let all = MONTHS
            .iter()
            .flat_map(|(number, names)| names.iter().map(|name| (fold(name), *number)));
        all.collect()
    });
    index.get(&fold(text)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let mut seen = HashMap::new();
        for (kind, _, words) in WORDS {
            for word in *words {
                let folded = fold(word);
                assert!(!folded.is_empty(), "{word}");
                let before = seen.insert(folded, *kind);
                assert!(
                    before.is_none_or(|before| before == *kind),
                    "{word}: {before:?} and {kind}"
                );
            }
        }
        for (number, names) in MONTHS {
            for name in *names {
                assert_eq!(month(name), Some(*number), "{name}");
            }
        }
    }
}
