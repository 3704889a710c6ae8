//! The labels of the vocabularies in the six languages, as Fluent sources for the interface's catalogue.

/// The six languages, in the order in which tables of names keep them.
pub const LANGS: [&str; 6] = ["en", "ar", "bn", "es", "fr", "uk"];

/// Language code and Fluent text. Message ids derive from the vocabulary: `htcds-prs_Gender`, `htcds-prs_Gender-help`,
/// `htcds-prs_Gender-Feminine`, `htcds-section-person`, `ctdc-ageBroad`, `standards-…`. Countries and languages have their
/// names in their tables instead.
pub const fn locales() -> &'static [(&'static str, &'static str)] {
    &[
        ("en", include_str!("../locales/en.ftl")),
        ("ar", include_str!("../locales/ar.ftl")),
        ("bn", include_str!("../locales/bn.ftl")),
        ("es", include_str!("../locales/es.ftl")),
        ("fr", include_str!("../locales/fr.ftl")),
        ("uk", include_str!("../locales/uk.ftl")),
    ]
}
