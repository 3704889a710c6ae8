//! The words of this crate: Fluent for the interface, and plain English for the command line.

/// Language code and Fluent text of every message.
pub const LOCALES: [(&str, &str); 6] = [
    ("en", include_str!("../locales/en.ftl")),
    ("ar", include_str!("../locales/ar.ftl")),
    ("bn", include_str!("../locales/bn.ftl")),
    ("es", include_str!("../locales/es.ftl")),
    ("fr", include_str!("../locales/fr.ftl")),
    ("uk", include_str!("../locales/uk.ftl")),
];

/// The English message with its arguments put in. Our messages are one line each and choose nothing by number.
pub(crate) fn english(id: &str, args: &[(&'static str, String)]) -> String {
    let [(_, text), ..] = LOCALES;
    let found = text
        .lines()
        .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "))
        .unwrap_or(id);
    args.iter().fold(found.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{ ${name} }}"), value)
    })
}
