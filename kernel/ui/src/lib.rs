//! Page shell, components, assets, languages.
