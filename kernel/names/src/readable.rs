//! Names written in Latin letters, for reading: a suggestion that somebody corrects, so it aims at the usual spelling. The
//! index compares by other tables ([`crate::latin`]) and does not depend on this.

use unicode_normalization::UnicodeNormalization;

use crate::fold;

/// Longest text that is written out, in characters.
const LONGEST: usize = 400;

/// Writes a name of any of our scripts in plain Latin letters, as a suggestion for the transliteration field. Ukrainian follows
/// the rules of 2010 for passports, Russian the commonest spelling; Arabic and Bengali names that are frequent come in a usual
/// spelling, others with guessed vowels. Letters of a script without a table stay as they are.
///
/// ```
/// assert_eq!(names::transliterate("Оксана Коваленко"), "Oksana Kovalenko");
/// assert_eq!(names::transliterate("فاطمة"), "Fatima");
/// ```
pub fn transliterate(text: &str) -> String {
    let text: String = text
        .chars()
        .take(LONGEST)
        .nfc()
        .filter(|c| !fold::invisible(*c))
        .collect();
    let russian = russian(&text.to_lowercase());
    let words: Vec<String> = text.split_whitespace().map(|word| parts(word, russian)).collect();
    words.join(" ")
}

/// Both parts of a double name.
fn parts(word: &str, russian: bool) -> String {
    word.split('-')
        .map(|part| one(part, russian))
        .collect::<Vec<_>>()
        .join("-")
}

fn one(word: &str, russian: bool) -> String {
    let first = word.chars().find(|c| c.is_alphabetic()).unwrap_or('a');
    match first {
        '\u{400}'..='\u{52f}' => cyrillic(word, russian),
        '\u{600}'..='\u{77f}' => arabic(word),
        '\u{980}'..='\u{9ff}' | '\u{900}'..='\u{97f}' => {
            usual(word).map_or_else(|| capital(&indic(word)), str::to_owned)
        }
        '\u{370}'..='\u{3ff}' | '\u{530}'..='\u{58f}' | '\u{5d0}'..='\u{5ea}' | '\u{10d0}'..='\u{10ff}' => {
            capital(&crate::latin::of(&fold::words(word).concat()).0)
        }
        _ => word
            .chars()
            .flat_map(|c| {
                let mut plain = String::new();
                fold::plain_letter(c, &mut plain);
                plain.chars().collect::<Vec<_>>()
            })
            .collect(),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Letters and endings that Ukrainian does not have.
fn russian(text: &str) -> bool {
    text.contains(['ы', 'э', 'ъ', 'ё']) || ["ия", "ье", "аи"].iter().any(|ending| text.contains(ending))
}

fn cyrillic(word: &str, russian: bool) -> String {
    let all_large = word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().all(|c| !c.is_lowercase());
    let mut latin = String::with_capacity(word.len() * 2);
    let mut before = None;
    for c in word.chars() {
        if fold::apostrophe(c) {
            continue;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        let letters = if russian {
            russian_letter(small)
        } else {
            ukrainian_letter(small, before)
        };
        match letters {
            None => latin.push(c),
            Some(letters) if all_large => latin.push_str(&letters.to_uppercase()),
            Some(letters) if c.is_uppercase() => latin.push_str(&capital(letters)),
            Some(letters) => latin.push_str(letters),
        }
        before = Some(small);
    }
    latin
}

/// Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
fn ukrainian_letter(c: char, before: Option<char>) -> Option<&'static str> {
    let start = before.is_none();
    Some(match c {
        'г' if before == Some('з') => "gh",
        'г' => "h",
        'ґ' => "g",
        'є' => {
            if start {
                "ye"
            } else {
                "ie"
            }
        }
        'ї' => {
            if start {
                "yi"
            } else {
                "i"
            }
        }
        'й' => {
            if start {
                "y"
            } else {
                "i"
            }
        }
        'ю' => {
            if start {
                "yu"
            } else {
                "iu"
            }
        }
        'я' => {
            if start {
                "ya"
            } else {
                "ia"
            }
        }
        'и' => "y",
        'і' => "i",
        'ь' => "",
        other => return russian_letter(other),
    })
}

fn russian_letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' | 'ї' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ў' => "w",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

fn arabic(word: &str) -> String {
    let folded = fold::words(word).concat();
    if let Some(usual) = usual(&folded) {
        return usual.to_owned();
    }
    match folded.strip_prefix("ال").filter(|noun| noun.chars().count() >= 2) {
        Some(noun) => format!("al-{}", usual(noun).map_or_else(|| vowelled(noun), str::to_owned)),
        None => vowelled(&folded),
    }
}

/// A guess: an `a` where two consonants would meet, and the final letter of feminine names as one.
fn vowelled(word: &str) -> String {
    let bare = word.strip_suffix('ه').filter(|rest| rest.chars().count() >= 2);
    let mut latin = String::new();
    let mut consonant = false;
    for c in bare.unwrap_or(word).chars() {
        let letters = crate::latin::of(c.encode_utf8(&mut [0; 4])).0;
        let letters = match c {
            'و' if consonant => "u",
            'ي' if consonant => "i",
            _ => &letters,
        };
        let vowel = letters.starts_with(['a', 'e', 'i', 'o', 'u']);
        if consonant && !vowel {
            latin.push('a');
        }
        if !(vowel && latin.ends_with(letters)) {
            latin.push_str(letters);
        }
        consonant = !vowel;
    }
    if bare.is_some() && !latin.ends_with('a') {
        latin.push('a');
    }
    capital(&latin)
}

/// Bengali and Devanagari: the inherent vowel is not said between a vowel and a consonant that has a vowel of its own.
fn indic(word: &str) -> String {
    let folded = fold::words(word).concat();
    let signs: Vec<char> = folded.chars().collect();
    let is_consonant = |c: &char| matches!(u32::from(*c) & 0x7f, 0x15..=0x39 | 0x58..=0x5f);
    let is_sign = |c: &char| matches!(u32::from(*c) & 0x7f, 0x3e..=0x4c);
    let mut latin = String::with_capacity(folded.len());
    for (at, c) in signs.iter().enumerate() {
        if u32::from(*c) & 0x7f == 0x2b {
            latin.push('f');
        } else {
            latin.push_str(&crate::latin::of(c.encode_utf8(&mut [0; 4])).0);
        }
        let next = signs.get(at + 1);
        let bare = is_consonant(c) && next.is_some_and(is_consonant);
        let silent = at > 0
            && signs.get(at - 1).is_some_and(|before| !is_virama(*before))
            && signs.get(at + 2).is_some_and(is_sign);
        if bare && !silent {
            latin.push('a');
        }
    }
    latin
}

fn is_virama(c: char) -> bool {
    u32::from(c) & 0x7f == 0x4d
}

/// Frequent names in the spelling that their bearers use most.
fn usual(word: &str) -> Option<&'static str> {
    const USUAL: [(&str, &str); 64] = [
        ("محمد", "Muhammad"),
        ("احمد", "Ahmad"),
        ("محمود", "Mahmoud"),
        ("حسن", "Hasan"),
        ("حسين", "Hussein"),
        ("علي", "Ali"),
        ("عمر", "Omar"),
        ("عثمان", "Othman"),
        ("عبد", "Abd"),
        ("الله", "Allah"),
        ("عبدالله", "Abdullah"),
        ("رحمن", "Rahman"),
        ("رحيم", "Rahim"),
        ("عزيز", "Aziz"),
        ("كريم", "Karim"),
        ("يوسف", "Yousef"),
        ("ابراهيم", "Ibrahim"),
        ("اسماعيل", "Ismail"),
        ("خالد", "Khaled"),
        ("طارق", "Tariq"),
        ("مصطفي", "Mustafa"),
        ("موسي", "Musa"),
        ("عيسي", "Issa"),
        ("يحيي", "Yahya"),
        ("بن", "bin"),
        ("ابن", "ibn"),
        ("بنت", "bint"),
        ("ابو", "Abu"),
        ("ام", "Umm"),
        ("فاطمه", "Fatima"),
        ("عائشه", "Aisha"),
        ("عايشه", "Aisha"),
        ("خديجه", "Khadija"),
        ("مريم", "Maryam"),
        ("زينب", "Zainab"),
        ("امنه", "Amina"),
        ("ليلي", "Layla"),
        ("هدي", "Huda"),
        ("مني", "Mona"),
        ("سلمي", "Salma"),
        ("نور", "Nour"),
        ("هند", "Hind"),
        ("ايمان", "Iman"),
        ("سعيد", "Saeed"),
        ("سعاد", "Suad"),
        ("صالح", "Saleh"),
        ("سيد", "Sayed"),
        ("سليمان", "Suleiman"),
        ("منصور", "Mansour"),
        ("قاسم", "Qasim"),
        ("মোঃ", "Md"),
        ("মোহাম্মদ", "Mohammad"),
        ("বেগম", "Begum"),
        ("খাতুন", "Khatun"),
        ("আক্তার", "Akter"),
        ("ইসলাম", "Islam"),
        ("হোসেন", "Hossain"),
        ("চৌধুরী", "Chowdhury"),
        ("সরকার", "Sarkar"),
        ("আলী", "Ali"),
        ("উদ্দিন", "Uddin"),
        ("মিয়া", "Mia"),
        ("দাস", "Das"),
        ("রায়", "Roy"),
    ];
    USUAL
        .iter()
        .find(|(original, _)| *original == word)
        .map(|(_, latin)| *latin)
}
