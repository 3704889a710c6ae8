//! The six languages of the interface.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A language that every page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// English, the source of all texts.
    #[default]
    En,
    /// Arabic.
    Ar,
    /// Bengali.
    Bn,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Ukrainian.
    Uk,
}

/// A text that names none of our languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of en, ar, bn, es, fr, uk")]
pub struct NotALang;

impl Lang {
    /// All languages, English first.
    pub const ALL: [Self; 6] = [Self::En, Self::Ar, Self::Bn, Self::Es, Self::Fr, Self::Uk];

    /// ISO 639-1 code, as in `<html lang>` and in public paths.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Bn => "bn",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Uk => "uk",
        }
    }

    /// Writing direction: `ltr` or `rtl`.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The language's name for itself; a switcher lists these, never flags.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Bn => "বাংলা",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Uk => "Українська",
        }
    }

    /// The plural categories of cardinal numbers (CLDR 48). A message that selects on a number lists all of them.
    pub const fn plural_categories(self) -> &'static [&'static str] {
        match self {
            Self::En | Self::Bn => &["one", "other"],
            Self::Es | Self::Fr => &["one", "many", "other"],
            Self::Uk => &["one", "few", "many", "other"],
            Self::Ar => &["zero", "one", "two", "few", "many", "other"],
        }
    }

    /// The first of our languages in a browser's `Accept-Language`, by its quality values.
    ///
    /// ```
    /// use ui::Lang;
    /// assert_eq!(Lang::from_accept_language("de, ar-EG;q=0.8, en;q=0.5"), Some(Lang::Ar));
    /// assert_eq!(Lang::from_accept_language("de"), None);
    /// ```
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for entry in header.split(',').take(32) {
            let mut parts = entry.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let Ok(lang) = tag.split('-').next().unwrap_or_default().parse::<Self>() else {
                continue;
            };
            let quality = parts
                .find_map(|part| part.trim().strip_prefix("q="))
                .map_or(1.0, |text| text.parse().unwrap_or(0.0));
            if quality > best.map_or(0.0, |(known, _)| known) {
                best = Some((quality, lang));
            }
        }
        best.map(|(_, lang)| lang)
    }

    /// What to sort words of this language by: accents and case do not count, and the letters of Ukrainian stand in the order
    /// of its alphabet, which is not that of their numbers.
    ///
    /// ```
    /// use ui::Lang;
    /// let mut names = ["Zambie", "États-Unis", "Espagne"];
    /// names.sort_by_key(|name| Lang::Fr.sort_key(name));
    /// assert_eq!(names, ["Espagne", "États-Unis", "Zambie"]);
    /// ```
    pub fn sort_key(self, text: &str) -> String {
        let lower = text.to_lowercase();
        if self == Self::Uk {
            return lower.chars().map(in_ukrainian_order).collect();
        }
        lower
            .nfd()
            .filter(|c| !is_combining_mark(*c) || self == Self::Bn)
            .collect()
    }

    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// The letter of the Cyrillic block whose number is the place of this one in the alphabet.
fn in_ukrainian_order(letter: char) -> char {
    const ALPHABET: &str = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";
    let place = ALPHABET.chars().position(|known| known == letter);
    place
        .and_then(|place| char::from_u32(u32::from('а') + u32::try_from(place).ok()?))
        .unwrap_or(letter)
}

impl FromStr for Lang {
    type Err = NotALang;
    fn from_str(text: &str) -> Result<Self, NotALang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code().eq_ignore_ascii_case(text))
            .ok_or(NotALang)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
