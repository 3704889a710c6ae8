//! What somebody else would type to find a person.

use crate::culture::Culture;
use crate::person::{Person, Role, join, spelling};
use crate::rng::Rng;

/// What was done to the name. Several may hold at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Twist {
    /// Typed in Latin letters although the name is not written so.
    OtherScript,
    /// One of its other usual spellings.
    OtherSpelling,
    /// Without its diacritics.
    WithoutDiacritics,
    /// Family name first, or last where it comes first.
    Reordered,
    /// Without middle names.
    WithoutMiddle,
    /// A particle written onto the word, apart, with a hyphen, or left out.
    Particle,
    /// Another apostrophe, or none.
    Apostrophe,
    /// One letter too many, too few, another one, or two that changed places.
    Slip,
    /// A second slip, in another word.
    SecondSlip,
}

/// Of a hundred queries, how many get each twist, where the name allows it.
#[derive(Debug, Clone, Copy)]
pub struct Mix {
    /// See [`Twist::OtherScript`].
    pub other_script: u32,
    /// See [`Twist::OtherSpelling`]; for names in Latin letters.
    pub other_spelling: u32,
    /// See [`Twist::WithoutDiacritics`].
    pub without_diacritics: u32,
    /// See [`Twist::Reordered`].
    pub reordered: u32,
    /// See [`Twist::WithoutMiddle`].
    pub without_middle: u32,
    /// See [`Twist::Particle`].
    pub particle: u32,
    /// See [`Twist::Apostrophe`].
    pub apostrophe: u32,
    /// See [`Twist::Slip`].
    pub slip: u32,
    /// See [`Twist::SecondSlip`].
    pub second_slip: u32,
}

impl Default for Mix {
    /// The mix of the benchmark.
    fn default() -> Self {
        Self {
            other_script: 60,
            other_spelling: 25,
            without_diacritics: 80,
            reordered: 15,
            without_middle: 40,
            particle: 50,
            apostrophe: 60,
            slip: 25,
            second_slip: 4,
        }
    }
}

/// A query for a person, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// What is typed.
    pub text: String,
    /// What was done to the name.
    pub twists: Vec<Twist>,
}

/// What somebody would type who has heard or read the name of this person.
pub fn query(person: &Person, mix: &Mix, rng: &mut Rng) -> Query {
    let mut twists = Vec::new();
    let mut did = |twist: Twist, share: u32, rng: &mut Rng| {
        let does = rng.percent(share);
        if does {
            twists.push(twist);
        }
        does
    };
    let mut parts: Vec<_> = person.parts.iter().collect();
    if parts.iter().any(|part| part.role == Role::Middle) && did(Twist::WithoutMiddle, mix.without_middle, rng) {
        parts.retain(|part| part.role != Role::Middle);
    }
    if did(Twist::Reordered, mix.reordered, rng) {
        let first = parts.iter().position(|part| part.role == Role::Family).unwrap_or(0);
        let by = first.max(1).min(parts.len());
        parts.rotate_left(by);
    }
    let latin = if person.culture.latin() {
        did(Twist::OtherSpelling, mix.other_spelling, rng)
    } else {
        did(Twist::OtherScript, mix.other_script, rng)
    };
    let mut words: Vec<String> = parts
        .iter()
        .map(|part| if latin { spelling(part, rng) } else { &part.original }.to_owned())
        .collect();
    if person.culture.latin()
        && words.iter().any(|word| !word.is_ascii())
        && did(Twist::WithoutDiacritics, mix.without_diacritics, rng)
    {
        words.iter_mut().for_each(|word| *word = plain(word));
    }
    if words.iter().any(|word| particle(word).is_some()) && did(Twist::Particle, mix.particle, rng) {
        words.iter_mut().for_each(|word| change_particle(word, rng));
    }
    if words.iter().any(|word| word.contains('\'')) && did(Twist::Apostrophe, mix.apostrophe, rng) {
        let other = *rng.pick(&["’", "ʼ", "`", ""]).unwrap_or(&"");
        words.iter_mut().for_each(|word| *word = word.replace('\'', other));
    }
    let slips = usize::from(did(Twist::Slip, mix.slip, rng))
        + usize::from(words.len() > 1 && did(Twist::SecondSlip, mix.second_slip, rng));
    let start = rng.below(words.len());
    let (before, after) = words.split_at_mut(start);
    for word in after.iter_mut().chain(before).take(slips) {
        *word = slip(word, person.culture, latin, rng);
    }
    let text = join(words.iter().map(String::as_str));
    Query {
        text: if rng.percent(30) { text.to_lowercase() } else { text },
        twists,
    }
}

const PARTICLES: [&str; 9] = ["Al-", "El-", "El ", "de la ", "de los ", "del ", "de ", "ال", "بن "];

fn particle(word: &str) -> Option<&'static str> {
    PARTICLES.into_iter().find(|particle| word.starts_with(particle))
}

fn change_particle(word: &mut String, rng: &mut Rng) {
    let Some(particle) = particle(word) else { return };
    let rest = word.strip_prefix(particle).unwrap_or_default().to_owned();
    let bare = particle.trim_end_matches(['-', ' ']);
    *word = match rng.below(3) {
        0 => rest,
        1 => format!("{bare} {rest}"),
        // Written onto the word: Delacruz, Alhassan.
        _ => format!("{}{}", bare.replace(' ', ""), rest.to_lowercase()),
    };
}

/// Letters with marks and the keys that people press instead.
fn plain(word: &str) -> String {
    const MARKED: [(&str, char); 12] = [
        ("áàâãäăạảấầẩẫậắằẵặā", 'a'),
        ("éèêëẹẻẽếềểễệē", 'e'),
        ("íìîïịỉĩ", 'i'),
        ("óòôõöơọỏốồổỗộớờởỡợ", 'o'),
        ("úùûüưụủũứừửữự", 'u'),
        ("ýỳỵỷỹ", 'y'),
        ("ñń", 'n'),
        ("ç", 'c'),
        ("șşṣ", 's'),
        ("țţ", 't'),
        ("đ", 'd'),
        ("ġ", 'g'),
    ];
    word.chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .map(|c| {
            let lower = c.to_lowercase().next().unwrap_or(c);
            match MARKED.iter().find(|(marked, _)| marked.contains(lower)) {
                Some((_, base)) if c.is_uppercase() => base.to_ascii_uppercase(),
                Some((_, base)) => *base,
                None => c,
            }
        })
        .collect()
}

/// One slip of the finger, never in the first letter's place (people get that one right far more often), and only in words
/// of four letters or more.
pub(crate) fn slip(word: &str, culture: Culture, latin: bool, rng: &mut Rng) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return word.to_owned();
    }
    let alphabet: Vec<char> = match culture {
        _ if latin => "abcdefghijklmnopqrstuvwxyz",
        Culture::Arabic => "ابتجحخدرزسشصعغفقكلمنهوي",
        Culture::Bengali => "কখগচজটডতদনপফবভমযরলশসহািীুেো",
        Culture::Ukrainian => "абвгдежзиійклмнопрстуфхцчшюя",
        Culture::Russian => "абвгдежзийклмнопрстуфхцчшыюя",
        _ => "abcdefghijklmnopqrstuvwxyz",
    }
    .chars()
    .collect();
    let at = 1 + rng.below(letters.len() - 1);
    let other = rng.pick(&alphabet).copied().unwrap_or('a');
    match rng.below(4) {
        0 => letters.insert(at, other),
        1 => {
            letters.remove(at);
        }
        2 if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => {
            if let Some(letter) = letters.get_mut(at) {
                *letter = other;
            }
        }
    }
    letters.into_iter().collect()
}
