//! A small set of line icons. Always beside words, never instead of them.

use maud::{Markup, html};

/// A line icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Start page, today.
    Home,
    /// Cases.
    Folder,
    /// One person.
    Person,
    /// People.
    People,
    /// Add.
    Plus,
    /// Search.
    Search,
    /// Data that comes in.
    Upload,
    /// Data that goes out.
    Download,
    /// Figures.
    Chart,
    /// Releases, sealed things.
    Shield,
    /// Audit, lists.
    List,
    /// Settings.
    Settings,
    /// Languages.
    Globe,
    /// Information.
    Info,
    /// Done.
    Check,
    /// Something to look at.
    Mark,
    /// Follows the reading direction.
    Arrow,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
            Self::Folder => "M3 7a1 1 0 0 1 1-1h5l2 2h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z",
            Self::Person => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5",
            Self::People => {
                "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c.6-3 3-4.5 6.5-4.5s5.9 1.5 6.5 4.5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .6 3.2 2 3.5 4.2"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Search => "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
            Self::Upload => "M12 16V4M7 9l5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3",
            Self::Download => "M12 4v12M7 11l5 5 5-5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3",
            Self::Chart => "M5 20V11M12 20V4M19 20v-6M3 20h18",
            Self::Shield => "M12 3l7.5 3v5c0 4.8-3 8.3-7.5 10-4.5-1.7-7.5-5.2-7.5-10V6z",
            Self::List => "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
            Self::Settings => {
                "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
            }
            Self::Globe => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c2.5 2.5 3.8 5.5 3.8 9s-1.3 6.5-3.8 9c-2.5-2.5-3.8-5.5-3.8-9s1.3-6.5 3.8-9z"
            }
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.01",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Mark => "M12 3.5l9 9-9 9-9-9zM12 9v4M12 16v.01",
            Self::Arrow => "M9 5l7 7-7 7",
        }
    }
}

/// Draws an icon; hidden from assistive technology, because the words beside it say it.
pub fn icon(icon: Icon) -> Markup {
    let class = match icon {
        Icon::Arrow => "icon turns",
        _ => "icon",
    };
    html! {
        svg class=(class) viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false" {
            path d=(icon.path()) {}
        }
    }
}
