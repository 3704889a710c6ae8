//! Names written in Latin letters, for reading.

/// Writes a name of any of our scripts in plain Latin letters, as a suggestion for the transliteration field.
pub fn transliterate(text: &str) -> String {
    text.split_whitespace()
        .map(|word| crate::latin::of(&word.to_lowercase()).0)
        .collect::<Vec<_>>()
        .join(" ")
}
