//! A folded word of any script in plain Latin letters, made for comparing, not for reading. [`crate::transliterate`] makes
//! the readable form.

/// How much the script says about vowels; it decides what a missing vowel costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Vowels {
    /// Short vowels are not written: Arabic, Hebrew.
    Unwritten,
    /// A vowel may or may not follow a bare consonant: Bengali and its sisters.
    Inherent,
    /// Written: Latin, Cyrillic, Greek.
    Written,
}

/// Latin letters, and for scripts without a table the characters themselves.
pub(crate) fn of(word: &str) -> (String, Vowels) {
    let first = word.chars().find(|c| !c.is_ascii()).unwrap_or('a');
    match first {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => (arabic(word), Vowels::Unwritten),
        '\u{5d0}'..='\u{5ea}' => (by_letter(word, hebrew), Vowels::Unwritten),
        '\u{900}'..='\u{97f}' | '\u{980}'..='\u{9ff}' => (indic(word), Vowels::Inherent),
        '\u{400}'..='\u{52f}' => (by_letter(word, cyrillic), Vowels::Written),
        '\u{370}'..='\u{3ff}' => (by_letter(word, greek), Vowels::Written),
        '\u{10d0}'..='\u{10ff}' => (by_letter(word, georgian), Vowels::Written),
        '\u{530}'..='\u{58f}' => (by_letter(word, armenian), Vowels::Written),
        _ => (word.to_owned(), Vowels::Written),
    }
}

/// A script with one table; Latin letters and digits within the word stay.
fn by_letter(word: &str, letter: fn(char) -> &'static str) -> String {
    let mut latin = String::with_capacity(word.len() * 2);
    for c in word.chars() {
        if c.is_ascii() {
            latin.push(c);
        } else {
            latin.push_str(letter(c));
        }
    }
    latin
}

fn arabic(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    let mut start = true;
    while let Some(c) = chars.next() {
        if c.is_ascii() {
            latin.push(c);
            continue;
        }
        let before_vowel = matches!(chars.peek(), Some('ا' | 'و' | 'ي'));
        let letters = match c {
            'ا' | 'ع' => "a",
            'ب' => "b",
            'پ' => "p",
            'ت' | 'ط' | 'ٹ' => "t",
            'ث' => "th",
            'ج' => "j",
            'چ' => "ch",
            'ح' | 'ه' => "h",
            'خ' => "kh",
            'د' | 'ض' | 'ڈ' => "d",
            'ذ' => "dh",
            'ر' | 'ڑ' => "r",
            'ز' | 'ظ' => "z",
            'ژ' => "zh",
            'س' | 'ص' => "s",
            'ش' => "sh",
            'غ' => "gh",
            'ف' => "f",
            'ڤ' => "v",
            'ق' => "q",
            'ك' => "k",
            'گ' => "g",
            'ل' => "l",
            'م' => "m",
            'ن' | 'ں' => "n",
            'و' if start || before_vowel => "w",
            'و' => "u",
            'ي' if start || before_vowel => "y",
            'ي' => "i",
            _ => "",
        };
        latin.push_str(letters);
        start = false;
    }
    latin
}

fn hebrew(c: char) -> &'static str {
    match c {
        'א' | 'ע' => "a",
        'ב' => "b",
        'ג' => "g",
        'ד' => "d",
        'ה' => "h",
        'ו' => "u",
        'ז' => "z",
        'ח' | 'ך' | 'כ' => "kh",
        'ט' | 'ת' => "t",
        'י' => "i",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        'פ' | 'ף' => "p",
        'צ' | 'ץ' => "ts",
        'ק' => "k",
        'ר' => "r",
        'ש' => "sh",
        _ => "",
    }
}

fn cyrillic(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ѓ' | 'ґ' | 'ғ' => "g",
        'д' | 'ђ' => "d",
        'е' | 'э' | 'є' | 'ә' => "e",
        'ж' => "zh",
        'з' | 'ѕ' => "z",
        'и' | 'і' | 'ы' | 'ї' => "i",
        'й' | 'ј' => "y",
        'к' | 'қ' | 'ќ' => "k",
        'л' | 'љ' => "l",
        'м' => "m",
        'н' | 'њ' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' | 'ћ' => "t",
        'у' | 'ү' | 'ұ' => "u",
        'ў' => "w",
        'ф' => "f",
        'х' | 'һ' | 'ҳ' => "kh",
        'ц' => "ts",
        'ч' | 'ҷ' => "ch",
        'џ' => "j",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}

fn greek(c: char) -> &'static str {
    match c {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' | 'υ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "kh",
        'ψ' => "ps",
        _ => "",
    }
}

fn georgian(c: char) -> &'static str {
    const LETTERS: [&str; 33] = [
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p", "k",
        "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
    ];
    letter(&LETTERS, c, 0x10d0)
}

fn armenian(c: char) -> &'static str {
    const LETTERS: [&str; 38] = [
        "a", "b", "g", "d", "e", "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch", "m", "y",
        "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "v", "p", "k", "o", "f",
    ];
    letter(&LETTERS, c, 0x561)
}

fn letter(letters: &'static [&'static str], c: char, first: u32) -> &'static str {
    u32::from(c)
        .checked_sub(first)
        .and_then(|at| letters.get(usize::try_from(at).ok()?))
        .copied()
        .unwrap_or("")
}

/// Bengali and Devanagari: both blocks keep the order of one older standard, so one table by offset serves both. A bare
/// consonant is followed by an inherent vowel unless a vowel sign or the virama follows or the word ends.
fn indic(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        let code = u32::from(c);
        let (bengali, at) = (code >= 0x980, code & 0x7f);
        if !(0x900..0xa00).contains(&code) {
            latin.push(c);
            continue;
        }
        let text = indic_letter(at, bengali);
        latin.push_str(text);
        let consonant = matches!(at, 0x15..=0x39 | 0x58..=0x5f | 0x70..=0x71);
        if consonant
            && chars
                .peek()
                .is_some_and(|next| !matches!(u32::from(*next) & 0x7f, 0x01 | 0x03 | 0x3c | 0x3e..=0x4d | 0x57))
        {
            latin.push('a');
        }
    }
    latin
}

fn indic_letter(at: u32, bengali: bool) -> &'static str {
    match at {
        0x01 | 0x02 => "n",
        0x05 | 0x06 | 0x3e => "a",
        0x07 | 0x08 | 0x3f | 0x40 => "i",
        0x09 | 0x0a | 0x41 | 0x42 => "u",
        0x0b | 0x43 => "ri",
        0x0f | 0x47 => "e",
        0x10 | 0x48 => "ai",
        0x13 | 0x4b => "o",
        0x14 | 0x4c => "au",
        0x15 => "k",
        0x16 => "kh",
        0x17 => "g",
        0x18 => "gh",
        0x19 => "ng",
        0x1a => "ch",
        0x1b => "chh",
        0x1c => "j",
        0x1d => "jh",
        0x1e | 0x23 | 0x28 | 0x29 => "n",
        0x1f | 0x24 | 0x4e => "t",
        0x20 | 0x25 => "th",
        0x21 | 0x26 => "d",
        0x22 | 0x27 => "dh",
        0x2a => "p",
        0x2b => "ph",
        0x2c => "b",
        0x2d => "bh",
        0x2e => "m",
        // Bengali pronounces this letter as j; the dotted one below is the y.
        0x2f if bengali => "j",
        0x2f | 0x5f => "y",
        0x30 | 0x31 | 0x5c | 0x5d | 0x70 => "r",
        0x32 | 0x33 => "l",
        0x35 | 0x71 => "v",
        0x36 | 0x37 => "sh",
        0x38 => "s",
        0x39 => "h",
        0x58 => "k",
        0x59 => "kh",
        0x5a => "gh",
        0x5b => "z",
        0x5e => "f",
        _ => "",
    }
}
