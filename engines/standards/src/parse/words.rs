//! The words for yes, no, the kinds of not knowing, and the months, found by their folded spelling.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::generated::words::{MONTHS, WORDS};
use crate::text::fold;

/// What a word stands for.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// `yes`, `no`, or the stable name of a kind of not knowing.
    pub(super) kind: &'static str,
    /// It cannot be a name or a remark, so that it counts in free text too.
    pub(super) anywhere: bool,
}

/// The meaning of a folded word.
pub(super) fn find(folded: &str) -> Option<Word> {
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
pub(super) fn month(text: &str) -> Option<u8> {
    static INDEX: OnceLock<HashMap<String, u8>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let all = MONTHS
            .iter()
            .flat_map(|(number, names)| names.iter().map(|name| (fold(name), *number)));
        all.collect()
    });
    index.get(&fold(text)).copied()
}
