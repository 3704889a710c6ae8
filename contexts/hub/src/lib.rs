//! The public site. It knows releases and nothing else: no database, no key, no session, no cookie.
//!
//! [`Hub::open`] reads a folder of releases and keeps those that verify; [`router`] serves them as pages in six languages
//! and as files. A release that appears later is taken up within seconds, one that disappears is gone as soon. What does
//! not verify is never shown; the log says which file of it is wrong.

mod findings;
mod labels;
mod pages;
mod routes;
mod state;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bundle::TrustedKeys;

pub use routes::router;

/// The language files of the public site.
pub const SOURCES: &[ui::Source] = ui::sources!("locales");

/// What a deployment decides about its public site.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Folder of releases.
    pub releases: PathBuf,
    /// Whose signature is believed.
    pub trusted: TrustedKeys,
    /// Where *Exit this page* leads: a neutral site that shows nothing personal.
    pub exit_site: String,
    /// Whom people in need can turn to, in the order to show.
    pub help: Vec<HelpLine>,
    /// The deployment's neutral name for the site; a default of the language files where there is none.
    pub product: Option<String>,
    /// Who publishes, for citations.
    pub publisher: Option<String>,
    /// Address of the site, for citations: `https://data.example.org`.
    pub address: Option<String>,
    /// The releases are made up: every page says so.
    pub made_up: bool,
    /// Every page says: not yet for real people.
    pub not_yet: bool,
    /// How often the folder is looked at, at most.
    pub look_every: Duration,
}

impl Settings {
    /// Settings with their defaults for what is not given.
    pub fn new(releases: PathBuf, trusted: TrustedKeys) -> Self {
        Self {
            releases,
            trusted,
            exit_site: "https://www.wikipedia.org/".to_owned(),
            help: Vec::new(),
            product: None,
            publisher: None,
            address: None,
            made_up: false,
            not_yet: false,
            look_every: Duration::from_secs(2),
        }
    }
}

/// Somebody whom people in need can turn to. The texts are the deployment's.
#[derive(Debug, Clone)]
pub struct HelpLine {
    /// Who it is.
    pub name: String,
    /// A telephone number, an address of e-mail or of a site.
    pub contact: String,
    /// When, in which languages, at what cost.
    pub note: String,
}

/// Why the public site does not start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The exit site is no address.
    #[error("the exit site must be an address that begins with https://, found \"{0}\"")]
    ExitSite(String),
    /// The folder of releases cannot be read.
    #[error("the folder of releases cannot be read: {0}")]
    Releases(#[from] bundle::Error),
    /// The language files do not go together.
    #[error("language files: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Languages(Vec<ui::Problem>),
}

/// The public site. Cheap to clone.
#[derive(Clone)]
pub struct Hub(Arc<state::Inner>);

impl Hub {
    /// Reads the releases.
    ///
    /// # Errors
    /// [`Error`] for a folder that cannot be read or settings that make no sense. A release that does not verify is no
    /// error: it is not shown.
    pub fn open(settings: Settings) -> Result<Self, Error> {
        let exit = &settings.exit_site;
        if !exit.starts_with("https://")
            || exit.contains(|c: char| c.is_whitespace() || c.is_control() || !c.is_ascii())
        {
            return Err(Error::ExitSite(exit.clone()));
        }
        let standards: Vec<ui::Source> = standards::locales()
            .iter()
            .filter_map(|(code, text)| {
                let lang = code.parse().ok()?;
                let name = "amparo-standards/locales";
                Some(ui::Source { name, lang, text })
            })
            .collect();
        let catalogue = ui::Catalogue::new(&[ui::SOURCES, SOURCES, &standards]).map_err(Error::Languages)?;
        Ok(Self(Arc::new(state::Inner::new(settings, catalogue)?)))
    }
}
