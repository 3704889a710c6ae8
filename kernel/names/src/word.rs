//! The words of a name that identify: particles set aside, abbreviations written out, compounds brought to one form.

use zeroize::Zeroize;

use crate::latin::{self, Vowels};
use crate::{fold, sound};

/// One word of a name; overwritten when dropped.
#[derive(Clone)]
pub(crate) struct Word {
    /// Folded, in its own script.
    pub(crate) native: String,
    /// Its sounds.
    pub(crate) sounds: Vec<u8>,
    /// Where the sounds go on once a particle written onto the word is taken off; zero if there is none.
    pub(crate) stem: usize,
    /// What its script says about vowels.
    pub(crate) vowels: Vowels,
}

impl Drop for Word {
    fn drop(&mut self) {
        self.native.zeroize();
        self.sounds.zeroize();
    }
}

impl Word {
    fn new(native: String) -> Self {
        let (mut letters, vowels) = latin::of(&native);
        let sounds = sound::of(&letters);
        letters.zeroize();
        Self {
            stem: sound::stem(&sounds),
            native,
            sounds,
            vowels,
        }
    }

    /// This word and the next as one.
    pub(crate) fn joined(&self, next: &Self) -> Self {
        Self::new(format!("{}{}", self.native, next.native))
    }
}

/// The identifying words of a name. Empty only if the text has no letter or digit.
pub(crate) fn of_name(text: &str) -> Vec<Word> {
    let folded: Vec<String> = fold::words(text).into_iter().map(without_article).collect();
    let all_particles = folded.iter().all(|word| particle(word));
    let mut words = Vec::with_capacity(folded.len());
    let mut rest = folded
        .into_iter()
        .filter(|word| all_particles || !particle(word))
        .peekable();
    while let Some(word) = rest.next() {
        match compound(&word) {
            Some(_) if rest.peek().is_some_and(|next| god(next)) => {
                rest.next();
                words.push(Word::new("abdala".to_owned()));
            }
            Some("") => words.push(Word::new("abd".to_owned())),
            Some(of) => {
                words.push(Word::new("abd".to_owned()));
                words.push(Word::new(of.to_owned()));
            }
            // O Brien, D Souza, Mc Donald: the letter belongs to what follows.
            None if matches!(word.as_str(), "o" | "d" | "mc") && rest.peek().is_some() => {
                let next = rest.next().unwrap_or_default();
                words.push(Word::new(word + &next));
            }
            None => words.push(Word::new(written_out(&word).unwrap_or(word))),
        }
    }
    words
}

/// The Arabic article is written onto the noun.
fn without_article(word: String) -> String {
    match word.strip_prefix("ال") {
        Some(noun) if noun.chars().count() >= 2 => noun.to_owned(),
        _ => word,
    }
}

/// Articles and words for "of" and "son of", which people leave out, add, and write apart or together.
fn particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "ul"
            | "ibn"
            | "bin"
            | "bint"
            | "binti"
            | "binte"
            | "bte"
            | "de"
            | "del"
            | "dela"
            | "delos"
            | "la"
            | "las"
            | "los"
            | "da"
            | "do"
            | "dos"
            | "das"
            | "di"
            | "du"
            | "van"
            | "von"
            | "der"
            | "den"
            | "y"
            | "e"
            | "ال"
            | "بن"
            | "ابن"
            | "بنت"
            | "বিন"
            | "বিনতে"
            | "ابو"
            | "abu"
            | "abou"
    )
}

/// What follows "servant of": nothing if the word ends there, `None` if it is no such compound.
fn compound(word: &str) -> Option<&str> {
    const SERVANT: [&str; 14] = [
        "عبد",
        "আবদুল",
        "আবদুর",
        "আব্দুল",
        "আব্দুর",
        "আবদুস",
        "আব্দুস",
        "абдул",
        "абдур",
        "абдель",
        "abdel",
        "abdul",
        "abdal",
        "abd",
    ];
    let rest = SERVANT.iter().find_map(|servant| word.strip_prefix(servant))?;
    if rest.is_empty() {
        return Some(rest);
    }
    if let Some(noun) = rest.strip_prefix("ال") {
        return (noun.chars().count() >= 3).then_some(noun);
    }
    // Abdurrahman, Abdessalam: a linking vowel and the doubled first letter of what follows.
    let linked = rest.trim_start_matches(['a', 'e', 'i', 'o', 'u']);
    let mut letters = linked.chars();
    let noun = match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first == second => linked.strip_prefix(first).unwrap_or(linked),
        _ => linked,
    };
    let article = rest.len() > linked.len() && noun.len() == linked.len();
    let noun = if article {
        noun.strip_prefix('l').unwrap_or(noun)
    } else {
        noun
    };
    (noun.chars().count() >= 4).then_some(noun)
}

fn god(word: &str) -> bool {
    matches!(word, "الله" | "له" | "لله" | "allah" | "lah" | "llah" | "আল্লাহ")
}

/// Abbreviations that forms and identity documents really carry.
fn written_out(word: &str) -> Option<String> {
    let full = match word {
        "md" | "mohd" | "muhd" | "mhd" | "mohmd" | "মো" | "মোঃ" | "মুহাঃ" => "mohammad",
        "mst" | "most" | "mosa" | "মোছা" | "মোছাঃ" | "মোসা" | "মোসাঃ" => "mosammat",
        "sta" => "santa",
        "sto" => "santo",
        other => {
            return other
                .strip_prefix("mc")
                .filter(|rest| rest.len() > 3)
                .map(|rest| format!("mac{rest}"));
        }
    };
    Some(full.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn native(text: &str) -> Vec<String> {
        of_name(text).iter().map(|word| word.native.clone()).collect()
    }

    #[test]
    fn compounds_come_to_one_form() {
        for text in [
            "Abdul Rahman",
            "Abdulrahman",
            "Abd al-Rahman",
            "Abdel-Rahman",
            "Abdurrahman",
            "ABD EL RAHMAN",
        ] {
            assert_eq!(native(text), ["abd", "rahman"], "{text}");
        }
        assert_eq!(native("عبد الرحمن"), native("عبدالرحمن"));
        assert_eq!(native("Abd Allah"), native("عبد الله"));
    }

    #[test]
    fn particles_are_set_aside_unless_nothing_else_is_there() {
        assert_eq!(native("María de la Cruz"), ["maria", "cruz"]);
        assert_eq!(native("Salma bint Omar al-Hashimi"), ["salma", "omar", "hashimi"]);
        assert_eq!(native("De La"), ["de", "la"]);
    }

    #[test]
    fn abbreviations_are_written_out() {
        assert_eq!(native("Md. Karim"), ["mohammad", "karim"]);
        assert_eq!(native("O'Brien"), native("O Brien"));
    }
}
