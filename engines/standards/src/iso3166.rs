//! Countries: ISO 3166-1. Stored as alpha-3, accepted as alpha-2, alpha-3 or by name in any of the six languages. A name is
//! the label of a code and takes no position on the status of any territory.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::generated::iso3166::{ENTRIES, RETIRED};
use crate::text::fold;

pub(crate) struct Entry {
    pub(crate) alpha2: &'static str,
    pub(crate) alpha3: &'static str,
    pub(crate) names: [&'static str; 6],
    pub(crate) iso: bool,
    pub(crate) aliases: &'static [&'static str],
}

pub(crate) struct Retired {
    pub(crate) code: &'static str,
    pub(crate) alpha3: &'static str,
    pub(crate) name: &'static str,
    pub(crate) now: &'static str,
}

/// A country or territory with a code. One byte.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(u8);

impl Country {
    /// All, by alpha-2 code: the 249 of ISO 3166-1 and XKX, which the standard leaves to users.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        // The table has 250 rows; a test holds it.
        (0..u8::try_from(ENTRIES.len()).unwrap_or(u8::MAX)).map(Self)
    }

    fn entry(self) -> &'static Entry {
        const NONE: &Entry = &Entry {
            alpha2: "",
            alpha3: "",
            names: [""; 6],
            iso: false,
            aliases: &[],
        };
        ENTRIES.get(usize::from(self.0)).unwrap_or(NONE)
    }

    /// ISO 3166-1 alpha-2.
    pub fn alpha2(self) -> &'static str {
        self.entry().alpha2
    }

    /// ISO 3166-1 alpha-3: the form that is stored.
    pub fn alpha3(self) -> &'static str {
        self.entry().alpha3
    }

    /// In ISO 3166-1, not only user-assigned.
    pub fn is_iso(self) -> bool {
        self.entry().iso
    }

    /// The name in one of [`crate::LANGS`]; English for any other language.
    pub fn name(self, lang: &str) -> &'static str {
        let names = &self.entry().names;
        let index = crate::LANGS.iter().position(|known| *known == lang).unwrap_or(0);
        names.get(index).copied().unwrap_or_default()
    }

    /// By alpha-2 or alpha-3, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::from_code_in(&index().codes, code.trim())
    }

    fn from_code_in(codes: &HashMap<&'static str, Self>, code: &str) -> Option<Self> {
        let mut upper = [0_u8; 3];
        let letters = upper.get_mut(..code.len())?;
        letters.copy_from_slice(code.as_bytes());
        letters.make_ascii_uppercase();
        codes.get(std::str::from_utf8(letters).ok()?).copied()
    }
}

impl std::fmt::Debug for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.alpha3())
    }
}

/// What stands where a country is asked for. *Stateless*, *unknown* and *suppressed* are values of their own, neither
/// countries nor missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A country.
    Country(Country),
    /// The person is not considered a national of any state.
    Stateless,
    /// Recorded as unknown.
    Unknown,
    /// Known and withheld, because it is rare.
    Suppressed,
}

impl Place {
    /// Stable name, as stored: the alpha-3 code, or `stateless`, `unknown`, `suppressed`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Country(country) => country.alpha3(),
            Self::Stateless => "stateless",
            Self::Unknown => "unknown",
            Self::Suppressed => "suppressed",
        }
    }

    /// The message id of the three that are no country.
    pub const fn label_id(self) -> Option<&'static str> {
        match self {
            Self::Country(_) => None,
            Self::Stateless => Some("standards-place-stateless"),
            Self::Unknown => Some("standards-place-unknown"),
            Self::Suppressed => Some("standards-place-suppressed"),
        }
    }

    /// The country, if it is one.
    pub const fn country(self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(country),
            _ => None,
        }
    }

    /// Exactly what [`Place::code`] gave.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "stateless" => Some(Self::Stateless),
            "unknown" => Some(Self::Unknown),
            "suppressed" => Some(Self::Suppressed),
            code => Country::from_code(code).map(Self::Country),
        }
    }
}

/// What a text means as a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A current code or name, or one of the explicit values.
    Place(Place),
    /// A retired or foreign code with one clear successor.
    Renamed(Country),
    /// A retired code without one successor: nobody can say which country is meant.
    Retired,
}

struct Index {
    codes: HashMap<&'static str, Country>,
    names: HashMap<String, Country>,
    retired: HashMap<String, Found>,
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut codes = HashMap::new();
        let mut names = HashMap::new();
        for country in Country::all() {
            let entry = country.entry();
            codes.insert(entry.alpha2, country);
            codes.insert(entry.alpha3, country);
            for name in entry.names.iter().chain(entry.aliases) {
                names.entry(fold(name)).or_insert(country);
            }
        }
        let retired = RETIRED.iter().flat_map(|retired| {
            let now = Country::from_code_in(&codes, retired.now).map_or(Found::Retired, Found::Renamed);
            [retired.code, retired.alpha3, retired.name].map(|name| (fold(name), now))
        });
        let retired = retired.collect();
        Index { codes, names, retired }
    })
}

/// Reads a country: alpha-2, alpha-3, a name in any of the six languages, a retired code, or one of the explicit values. Namibia is `NA`: this function never takes it for "not available".
pub fn find(text: &str) -> Option<Found> {
    let text = text.trim();
    if let Some(country) = Country::from_code(text) {
        return Some(Found::Place(Place::Country(country)));
    }
    if matches!(text, "0" | "00") {
        return Some(Found::Place(Place::Unknown)); // a fifth of the cells of a published file
    }
    let folded = fold(text);
    if let Some(country) = index().names.get(&folded) {
        return Some(Found::Place(Place::Country(*country)));
    }
    if let Some(found) = index().retired.get(&folded) {
        return Some(*found);
    }
    match crate::words::find(&folded).map(|word| word.kind) {
        Some("stateless") => Some(Found::Place(Place::Stateless)),
        Some("suppressed") => Some(Found::Place(Place::Suppressed)),
        _ => matches!(folded.as_str(), "unknown" | "unknowncountry").then_some(Found::Place(Place::Unknown)),
    }
}

/// The country whose name in any language is nearest to a text that is none.
pub(crate) fn nearest(text: &str) -> Option<Country> {
    let names = Country::all().flat_map(|country| country.entry().names.map(|name| (name, country)));
    crate::text::nearest(text, names)
}
