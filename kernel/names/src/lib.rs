//! Names folded, transliterated and searched in memory; nothing about names on disk.
//!
//! A [`NameIndex`] holds the names of one organisation's people. It finds somebody although the name is typed in another
//! script, in another of its usual spellings, with a slip of the finger, in another order, without the middle name, or
//! only in part. How: every word of a name is folded (`fold`) and reduced to its sounds (`sound`); words that may be
//! meant are fetched by keys of their consonants and by groups of three sounds, compared by a weighted edit distance
//! (`distance`), and people are ranked by how well the words of the query can be assigned to theirs.
//!
//! Names are personal data: nothing here prints them, errors do not exist, and the memory that holds their words is
//! overwritten when it is given back.

mod distance;
mod fold;
mod index;
mod latin;
mod matching;
mod readable;
mod sound;
mod vocabulary;
mod word;
mod years;

pub use index::{Hit, NameIndex};
pub use matching::similarity;
pub use readable::transliterate;
