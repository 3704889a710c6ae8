//! Strings so improbable that finding one means that it leaked. The scanner of the tests looks for their bytes in databases,
//! logs and files.

use crate::rng::Rng;

/// What is planted for one person. No two canaries share a needle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canary {
    /// Number in its series.
    pub number: u32,
    /// A name that nobody has, in one of four scripts.
    pub name: String,
    /// Family name, in the same script.
    pub family: String,
    /// A telephone number in E.164 that nobody has.
    pub phone: String,
    /// A number of a document.
    pub document: String,
    /// An account with a unique phrase in the script of the name.
    pub narrative: String,
    /// The unique phrase.
    pub phrase: String,
}

impl Canary {
    /// What to look for: every text that occurs nowhere else.
    pub fn needles(&self) -> [&str; 5] {
        [
            &self.name,
            &self.family,
            self.phone.trim_start_matches('+'),
            &self.document,
            &self.phrase,
        ]
    }
}

const LATIN: [&str; 16] = [
    "zuq", "wyx", "vok", "jaq", "quz", "xev", "kyz", "wov", "zij", "fux", "gyq", "vax", "pyj", "qir", "zog", "xub",
];
const ARABIC: [&str; 16] = [
    "ظغث", "ذضخ", "غظط", "ثغض", "خذظ", "ضثغ", "طظذ", "غضث", "ذغظ", "ظخض", "ضغذ", "ثظغ", "خظث", "طغذ", "ظضخ", "غثط",
];
const BENGALI: [&str; 16] = [
    "ঝূঢ",
    "ঠৌঘ",
    "ঢৈফ",
    "ঘৃঝ",
    "ছূঠ",
    "ফৌঢ",
    "ঝৈঘ",
    "ঠূফ",
    "ঢৃছ",
    "ঘৌঠ",
    "ছৈঝ",
    "ফূঘ",
    "ঝৌছ",
    "ঠৈঢ",
    "ঢূঠ",
    "ঘৈছ",
];
const CYRILLIC: [&str; 16] = [
    "щуж", "цьї", "фюх", "жїщ", "хєц", "щюф", "їжц", "фєщ", "цюж", "хїф", "жєх", "щїц", "фуж", "цєх", "жюф", "хущ",
];

/// The `number`-th canary of a series; scripts take turns.
pub fn canary(seed: u64, number: u32) -> Canary {
    // An odd multiplier permutes the 32-bit numbers, so that different numbers never give the same syllables.
    let odd = u32::try_from(Rng::new(seed).next() & 0xffff_ffff).unwrap_or(0) | 1;
    let code = |salt: u32| (number ^ salt).wrapping_mul(odd);
    let (syllables, opening) = match number % 4 {
        0 => (&LATIN, "Said at the first meeting: "),
        1 => (&ARABIC, "قيل في اللقاء الأول: "),
        2 => (&BENGALI, "প্রথম সাক্ষাতে বলেছেন: "),
        _ => (&CYRILLIC, "Сказано на першій зустрічі: "),
    };
    let phrase = format!(
        "{} {}",
        spell(syllables, code(0x5a5a_0000)),
        spell(syllables, code(0x1234_0000))
    );
    Canary {
        number,
        name: spell(syllables, code(0)),
        family: spell(syllables, code(0x0f0f_0000)),
        phone: format!("+99977{:010}", code(0x7777_0000)),
        document: format!("FICX{:010}", code(0x3c3c_0000)),
        narrative: format!("{opening}{phrase}."),
        phrase,
    }
}

/// Eight syllables for the 32 bits; the first letter large where the script has large letters.
fn spell(syllables: &[&str; 16], code: u32) -> String {
    let word: String = (0..8)
        .filter_map(|place| syllables.get(usize::try_from((code >> (4 * place)) & 15).unwrap_or(0)))
        .copied()
        .collect();
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
