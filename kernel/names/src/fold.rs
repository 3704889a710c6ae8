//! Makes one spelling of many: case, diacritics, signs that are written or left out, look-alike letters. For search only;
//! what is shown is always what was typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Longest text that is looked at, in characters; a longer one is cut. The longest legal names are below 200.
const LONGEST: usize = 400;

/// Longest word, in characters.
pub(crate) const LONGEST_WORD: usize = 40;

/// Most words of one name.
const MOST_WORDS: usize = 12;

/// The words of a text, folded. Control, bidirectional and zero-width characters vanish; apostrophes inside a word
/// vanish; everything else that is not a letter, mark or digit parts words.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars().take(LONGEST).nfkc().flat_map(char::to_lowercase) {
        if invisible(c) || apostrophe(c) || dropped_mark(c) {
            continue;
        }
        if c.is_alphanumeric() || is_combining_mark(c) {
            fold_char(c, &mut word);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words.truncate(MOST_WORDS);
    for word in &mut words {
        if let Some((end, _)) = word.char_indices().nth(LONGEST_WORD) {
            word.truncate(end);
        }
    }
    words
}

pub(crate) fn invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Everything that keyboards offer for the Ukrainian apostrophe, the Irish one, and the marks of romanised Arabic.
pub(crate) fn apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ' | 'ˊ' | '′' | '＇' | 'ʹ'
    )
}

/// Latin and Cyrillic accents that stand apart, Arabic vowel signs, Quranic marks and tatweel.
fn dropped_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

/// A letter without its accents, its case kept; letters of other scripts as they are.
pub(crate) fn plain_letter(c: char, word: &mut String) {
    if apostrophe(c) || !c.is_alphabetic() {
        return word.push(c);
    }
    if dropped_mark(c) {
        return;
    }
    let before = word.len();
    for small in c.to_lowercase() {
        fold_char(small, word);
    }
    if c.is_uppercase() {
        let large = word.split_off(before).to_uppercase();
        word.push_str(&large);
    }
}

fn fold_char(c: char, word: &mut String) {
    let folded = match c {
        // Arabic, Persian and Urdu letters that are one letter to the reader.
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' | 'ے' | 'ۍ' => 'ي',
        'ؤ' | 'ۇ' | 'ۆ' => 'و',
        'ة' | 'ۀ' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        'ک' | 'ڪ' => 'ك',
        'ء' => return,
        // Cyrillic letters keep their own marks: й, ї and ё are letters, not accented ones.
        'ё' => 'е',
        'й' | 'ї' | 'ў' | 'ґ' => c,
        // Letters of Latin alphabets that have no decomposition.
        'ł' => 'l',
        'đ' | 'ð' | 'ɗ' => 'd',
        'ø' | 'ɔ' => 'o',
        'ı' => 'i',
        'ħ' => 'h',
        'ɓ' => 'b',
        'ƙ' => 'k',
        'ƴ' => 'y',
        'ŋ' => 'n',
        'ə' | 'ǝ' | 'ɛ' => 'e',
        'ç' => 's',
        'ß' => {
            word.push_str("ss");
            return;
        }
        'æ' | 'œ' => 'e',
        'þ' => 't',
        _ => {
            // The first character of the decomposition is the letter; what follows are its accents. Scripts whose vowel signs
            // are marks (Bengali, Khmer …) keep them: only a base letter of Latin, Greek or Cyrillic loses anything.
            let mut base = c;
            if matches!(c, '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}') {
                let mut first = true;
                decompose_canonical(c, |part| {
                    if first {
                        base = part;
                        first = false;
                    }
                });
            }
            base.to_lowercase().next().unwrap_or(base)
        }
    };
    word.push(match folded {
        digit if digit.is_numeric() => base::date::ascii_digits(digit.encode_utf8(&mut [0; 4]))
            .chars()
            .next()
            .unwrap_or(digit),
        other => other,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_apostrophes_vanish() {
        assert_eq!(words("  GARCÍA-Núñez  O’Brien "), ["garcia", "nunez", "obrien"]);
        assert_eq!(words("Мар'яна Мар’яна МАРʼЯНА"), ["маряна"; 3]);
        assert_eq!(words("Nguyễn Thị Đào"), ["nguyen", "thi", "dao"]);
        assert_eq!(words("Їжакевич Йосип"), ["їжакевич", "йосип"]);
    }

    #[test]
    fn arabic_spelling_habits_are_unified() {
        assert_eq!(words("أَحْمَد  احمـــد"), ["احمد"; 2]);
        assert_eq!(words("فاطمة فاطمه"), ["فاطمه"; 2]);
        assert_eq!(words("هدى هدي"), ["هدي"; 2]);
    }

    #[test]
    fn bengali_vowel_signs_stay() {
        assert_eq!(words("রহমান, ফাতেমা।"), ["রহমান", "ফাতেমা"]);
    }

    #[test]
    fn control_and_bidirectional_characters_do_not_part_words() {
        assert_eq!(words("Ok\u{202e}sa\u{200b}na\u{0}"), ["oksana"]);
        assert_eq!(words("🙂 \u{202e}"), Vec::<String>::new());
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "ab ".repeat(10_000) + &"x".repeat(10_000);
        assert_eq!(words(&long).len(), MOST_WORDS);
        assert_eq!(words(&"ж".repeat(10_000))[0].chars().count(), LONGEST_WORD);
    }
}
