//! Page shell, components, assets and languages: everything that a page of Amparo is made of, and nothing about what it
//! says. No store, no session, no script needed.
//!
//! - [`Catalogue`] and [`L`]: messages in six languages, numbers and dates.
//! - [`Page`] and [`page`]: the shell of staff pages, public pages and plain pages.
//! - [`components`]: what goes into a page, each with samples on the [`gallery`].
//! - [`assets`] and [`security_headers`]: what the browser gets besides.
//! - [`lint`]: what the tests of every crate hold their language files to.

mod assets;
mod catalogue;
pub mod components;
mod format;
mod gallery;
mod headers;
mod lang;
pub mod lint;
mod page;

pub use assets::{asset_bytes, assets};
pub use catalogue::{Arg, Catalogue, L, Problem, Source};
pub use components::icon::Icon;
pub use gallery::gallery;
pub use headers::{CONTENT_SECURITY_POLICY, security_headers};
pub use lang::{Lang, NotALang};
pub use page::{Language, NavItem, Page, Public, Referrer, Staff, Surface, page};

/// The language files of the shell and the components.
pub const SOURCES: &[Source] = sources!("locales");
