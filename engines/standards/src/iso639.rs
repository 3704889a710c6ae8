//! Languages: ISO 639. Stored as ISO 639-2/T or 639-3 alpha-3, accepted in every form and by name.

use std::collections::HashMap;
use std::sync::OnceLock;

pub use crate::generated::iso639::LANGUAGES;
use crate::text::fold;

/// A language or, where ISO 639-2 has one, a family of languages.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Language {
    /// The terminological alpha-3 code, which is stored.
    pub alpha3: &'static str,
    /// The bibliographic alpha-3 code where it differs (`ger`); else empty.
    pub bibliographic: &'static str,
    /// The alpha-2 code; else empty.
    pub alpha2: &'static str,
    /// Names in the order of [`crate::LANGS`]; empty where CLDR has none.
    pub names: [&'static str; 6],
    /// Other English names.
    pub aliases: &'static [&'static str],
}

impl Language {
    /// The name in one of [`crate::LANGS`], in English where there is none.
    pub fn name(&self, lang: &str) -> &'static str {
        let index = crate::LANGS.iter().position(|known| *known == lang).unwrap_or(0);
        let [english, ..] = self.names;
        self.names
            .get(index)
            .copied()
            .filter(|name| !name.is_empty())
            .unwrap_or(english)
    }
}

struct Index {
    codes: HashMap<&'static str, &'static Language>,
    names: HashMap<String, &'static Language>,
}

/// Reads a language: alpha-2, alpha-3 (either kind), or a name in any of the six languages.
pub fn find(text: &str) -> Option<&'static Language> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let mut index = Index {
            codes: HashMap::new(),
            names: HashMap::new(),
        };
        for language in LANGUAGES {
            for code in [language.alpha3, language.bibliographic, language.alpha2] {
                index.codes.insert(code, language);
            }
            for name in language.names.iter().chain(language.aliases) {
                index.names.entry(fold(name)).or_insert(language);
            }
        }
        index.codes.remove("");
        index.names.remove("");
        index
    });
    let code = text.trim().to_ascii_lowercase();
    index
        .codes
        .get(code.as_str())
        .or_else(|| index.names.get(&fold(text)))
        .copied()
}

/// The language whose name is nearest to a text that is none.
pub(crate) fn nearest(text: &str) -> Option<&'static Language> {
    let names = LANGUAGES
        .iter()
        .flat_map(|language| language.names.iter().map(move |name| (*name, language)));
    crate::text::nearest(text, names)
}
