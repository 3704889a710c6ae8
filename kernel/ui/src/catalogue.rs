//! Messages: the language files of all crates in one catalogue, and the localizer that every page carries.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use base::{FieldProblem, PartialDate, Timestamp};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Lang, format};

/// One language file, built in.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Where it is, for messages to developers: `amparo-ui/locales/en.ftl`.
    pub name: &'static str,
    /// Its language.
    pub lang: Lang,
    /// Its text, in Fluent's syntax.
    pub text: &'static str,
}

/// The six language files of the calling crate, from a folder beside its `Cargo.toml`: a `&'static [Source]`.
///
/// ```ignore
/// pub const SOURCES: &[ui::Source] = ui::sources!("locales");
/// ```
#[macro_export]
macro_rules! sources {
    ($folder:literal) => {
        &[
            $crate::sources!(@one $folder, En, "en"),
            $crate::sources!(@one $folder, Ar, "ar"),
            $crate::sources!(@one $folder, Bn, "bn"),
            $crate::sources!(@one $folder, Es, "es"),
            $crate::sources!(@one $folder, Fr, "fr"),
            $crate::sources!(@one $folder, Uk, "uk"),
        ]
    };
    (@one $folder:literal, $lang:ident, $code:literal) => {
        $crate::Source {
            name: concat!(env!("CARGO_PKG_NAME"), "/", $folder, "/", $code, ".ftl"),
            lang: $crate::Lang::$lang,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $folder, "/", $code, ".ftl")),
        }
    };
}

/// Why the language files of the program do not go together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{source_name}: {what}")]
pub struct Problem {
    /// Name of the [`Source`].
    pub source_name: &'static str,
    /// What is wrong and where.
    pub what: String,
}

/// All messages of the program in all languages. Cheap to clone.
#[derive(Clone)]
pub struct Catalogue(Arc<Vec<FluentBundle<FluentResource>>>);

impl Catalogue {
    /// Puts the language files of all crates together.
    ///
    /// # Errors
    /// Every file that does not parse and every message id that two files define.
    pub fn new(crates: &[&[Source]]) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let bundles = Lang::ALL
            .into_iter()
            .map(|lang| bundle(lang, crates, &mut problems))
            .collect();
        if problems.is_empty() {
            Ok(Self(Arc::new(bundles)))
        } else {
            Err(problems)
        }
    }

    /// The localizer for one language.
    pub fn localizer(&self, lang: Lang) -> L {
        L {
            lang,
            catalogue: self.clone(),
        }
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Catalogue")
    }
}

fn bundle(lang: Lang, crates: &[&[Source]], problems: &mut Vec<Problem>) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_formatter(Some(match lang {
        Lang::En => write_number::<0>,
        Lang::Ar => write_number::<1>,
        Lang::Bn => write_number::<2>,
        Lang::Es => write_number::<3>,
        Lang::Fr => write_number::<4>,
        Lang::Uk => write_number::<5>,
    }));
    let mut origin: BTreeMap<String, &'static str> = BTreeMap::new();
    for source in crates.iter().copied().flatten().filter(|source| source.lang == lang) {
        let mut report = |what: String| {
            problems.push(Problem {
                source_name: source.name,
                what,
            });
        };
        let resource = match FluentResource::try_new(source.text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    report(format!("does not parse: {error}"));
                }
                resource
            }
        };
        let ids: Vec<String> = crate::lint::ids(&resource);
        if let Err(errors) = bundle.add_resource(resource) {
            for error in errors {
                match error {
                    FluentError::Overriding { id, .. } => {
                        let first = origin.get(&id).copied().unwrap_or(source.name);
                        report(format!("{id} is defined already in {first}"));
                    }
                    other => report(other.to_string()),
                }
            }
        }
        for id in ids {
            origin.entry(id).or_insert(source.name);
        }
    }
    bundle
}

/// How a bundle writes numbers; one function per language because a bundle takes a plain function pointer.
fn write_number<const LANG: usize>(
    value: &FluentValue<'_>,
    _: &intl_memoizer::concurrent::IntlLangMemoizer,
) -> Option<String> {
    let lang = Lang::ALL.get(LANG).copied()?;
    match value {
        FluentValue::Number(number) => Some(format::decimal(lang, number.value, 3)),
        _ => None,
    }
}

/// An argument of a message. Numbers choose plural forms and are written in the language's way.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A number; for years and codes, which are not grouped, use text.
    Number(i64),
    /// A number with decimals (three at most are shown).
    Decimal(f64),
    /// A text, isolated from its surroundings so that its direction cannot disturb them.
    Text(Cow<'a, str>),
}

macro_rules! number_arg {
    ($($from:ty),*) => { $(impl From<$from> for Arg<'_> {
        fn from(value: $from) -> Self { Self::Number(i64::try_from(value).unwrap_or(i64::MAX)) }
    })* };
}
number_arg!(i64, u64, i32, u32, u16, u8, usize);

impl From<f64> for Arg<'_> {
    fn from(value: f64) -> Self {
        Self::Decimal(value)
    }
}
impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The localizer: what turns message ids, numbers and dates into text of one language. Cheap to clone.
#[derive(Clone)]
pub struct L {
    lang: Lang,
    catalogue: Catalogue,
}

impl fmt::Debug for L {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "L({})", self.lang)
    }
}

impl L {
    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The same catalogue in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        self.catalogue.localizer(lang)
    }

    /// A message without arguments. In English where the language has none; its id where nobody has (the tests of each
    /// crate make sure that neither happens).
    pub fn t(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with arguments.
    pub fn ta(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.format(id, Some(&fluent_args(args)))
    }

    /// Like [`L::ta`], without the invisible isolation marks: for `<title>`, attributes, file names, CSV.
    pub fn plain(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        // FSI and PDI, which Fluent puts around every argument.
        self.ta(id, args).replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Whether there is such a message, in this language or in English.
    pub fn has(&self, id: &str) -> bool {
        [self.lang, Lang::En].into_iter().any(|lang| {
            self.catalogue
                .0
                .get(lang.index())
                .is_some_and(|bundle| bundle.has_message(id))
        })
    }

    /// What is wrong with a field, in words. Arguments that are whole numbers choose plural forms.
    pub fn problem(&self, problem: &FieldProblem) -> String {
        let args: Vec<(&str, Arg<'_>)> = problem
            .args
            .iter()
            .map(|(name, value)| {
                // Only what would be written back the same way is a number: "007" and "+5" are codes.
                let number = value.parse::<i64>().ok().filter(|number| number.to_string() == *value);
                (*name, number.map_or_else(|| Arg::from(value), Arg::Number))
            })
            .collect();
        self.ta(problem.message, &args)
    }

    /// A whole number.
    pub fn number(&self, value: i64) -> String {
        format::number(self.lang, value)
    }

    /// A number with at most so many decimals.
    pub fn decimal(&self, value: f64, most: usize) -> String {
        format::decimal(self.lang, value, most)
    }

    /// A share (0.125 is 12.5 %) with at most so many decimals.
    pub fn percent(&self, share: f64, most: usize) -> String {
        format::percent(self.lang, share, most)
    }

    /// A year or another number that is not grouped, in the digits of the language.
    pub fn digits(&self, ascii: &str) -> String {
        format::digits(self.lang, ascii)
    }

    /// A date, as precisely as it is known.
    pub fn date(&self, date: PartialDate) -> String {
        format::date(self.lang, date)
    }

    /// The day of a point in time (UTC).
    pub fn day(&self, at: Timestamp) -> String {
        format::day(self.lang, at)
    }

    /// Day, hour and minute of a point in time, in UTC and saying so.
    pub fn time(&self, at: Timestamp) -> String {
        format::time(self.lang, at)
    }

    /// The items with commas and "and" between.
    pub fn list(&self, items: &[&str]) -> String {
        format::list(self.lang, items)
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        for lang in [self.lang, Lang::En] {
            let Some(bundle) = self.catalogue.0.get(lang.index()) else {
                continue;
            };
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, args, &mut errors).into_owned();
            }
        }
        id.to_owned()
    }
}

fn fluent_args<'a>(args: &'a [(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Decimal(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(text.as_ref()),
            };
            (*name, value)
        })
        .collect()
}
