//! Texts of a form: one per language, each with its state.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The language of texts whose language nobody stated (ISO 639-2: undetermined).
pub const UNDETERMINED: &str = "und";

/// Who read a text and found it right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Name of the person who reviewed it.
    pub by: String,
    /// The day, `2026-12-01`.
    pub on: String,
}

/// One text in one language. Without a review it is a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The text, plain; `${name}` stands for the answer to that question.
    pub text: String,
    /// Its review; none while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<Review>,
}

impl Text {
    /// A draft.
    pub fn draft(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            reviewed: None,
        }
    }
}

/// A text in several languages, by language code (BCP 47).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, Text>);

impl Texts {
    /// A draft in one language.
    pub fn draft(lang: &str, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(lang.to_owned(), Text::draft(text))]))
    }

    /// No text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text in this language, else in `fallback`, else in any.
    pub fn get(&self, lang: &str, fallback: &str) -> Option<&Text> {
        let texts = &self.0;
        texts
            .get(lang)
            .or_else(|| texts.get(fallback))
            .or_else(|| texts.get(UNDETERMINED))
            .or_else(|| texts.values().next())
    }
}

/// Whether a language code has the form of BCP 47: `en`, `pt-BR`, `zh-Hant`. What it names is not looked up.
pub fn is_language(code: &str) -> bool {
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or_default();
    let good = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase()) && parts.all(good)
}

/// What is wrong with the characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// Something that a careless page would run.
    Script,
    /// Markup, which is shown as it stands.
    Markup,
    /// Characters that turn or hide what stands around them.
    Hidden,
}

/// Elements that carry or load something that acts.
const ACTIVE: [&str; 15] = [
    "script", "iframe", "object", "embed", "svg", "img", "link", "style", "form", "base", "meta", "video", "audio",
    "math", "input",
];

/// Looks through a text. The pages write every text as text; this is the second wall, for whatever else reads the form.
pub(crate) fn oddity(text: &str) -> Option<Oddity> {
    let hidden = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    if text
        .chars()
        .any(|c| hidden(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t')))
    {
        return Some(Oddity::Hidden);
    }
    let lower = text.to_lowercase();
    let squeezed: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    if ["javascript:", "vbscript:", "data:text/html"]
        .iter()
        .any(|url| squeezed.contains(url))
    {
        return Some(Oddity::Script);
    }
    let mut found = None;
    for piece in lower.split('<').skip(1) {
        let inside = piece.split('>').next().unwrap_or_default();
        let name: String = inside
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        if name.is_empty() || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        if ACTIVE.contains(&name.as_str()) || has_handler(inside) {
            return Some(Oddity::Script);
        }
        found = Some(Oddity::Markup);
    }
    found
}

/// An attribute such as `onclick=`.
fn has_handler(inside: &str) -> bool {
    inside.split(['"', '\'', '/', ' ', '\n', '\t', '\r']).any(|word| {
        let (name, value) = word.split_once('=').map_or((word, false), |(name, _)| (name, true));
        value && name.len() > 2 && name.starts_with("on") && name.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_told_from_markup_and_from_plain_comparisons() {
        for script in [
            "<script>alert(1)</script>",
            "<SCRIPT src=x>",
            "a <img src=x onerror=alert(1)>",
            "<b onclick='x()'>",
            "click java script:alert(1)",
            "</script>",
            "<a href=data:text/html,x>",
        ] {
            assert_eq!(oddity(script), Some(Oddity::Script), "{script}");
        }
        assert_eq!(oddity("a <b>word</b>"), Some(Oddity::Markup));
        assert_eq!(oddity("x\u{202e}y"), Some(Oddity::Hidden));
        for plain in ["age < 18", "2<3 and 4>3", "on = off", "only one"] {
            assert_eq!(oddity(plain), None, "{plain}");
        }
    }

    #[test]
    fn language_codes_have_their_form() {
        assert!(["en", "und", "pt-BR", "zh-Hant"].into_iter().all(is_language));
        assert!(
            !["", "english", "EN", "e", "en_GB", "en-", "en-x y"]
                .into_iter()
                .any(is_language)
        );
    }
}
