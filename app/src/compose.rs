//! The contexts put together: traits wired, texts and routes joined.

use std::sync::Arc;

use accounts::{Accounts, Cost, OrgKeys, Passwords, colleagues};
use axum::Router;
use base::{OrgId, Redacted, Refusal, TeamId, UserId};
use protection::{Directory, Protection};
use ui::{Catalogue, Lang, Source};
use vault::Vault;
use web::{RouteRow, Routes, Settings, Web};

use crate::data::Opened;
use crate::outcome::Failure;
use crate::shell::{self, StaffShell};
use crate::verbs::hub;

/// The texts of this crate.
pub const SOURCES: &[Source] = ui::sources!("locales");

/// The contexts of the private side, wired.
#[derive(Clone)]
pub struct Contexts {
    /// Organisations and users.
    pub accounts: Accounts,
    /// People and cases.
    pub protection: Protection,
}

/// Whether the people are fictional, and what opens the wizard.
#[derive(Clone, Default)]
pub struct Mode {
    /// Fictional people: cheap passwords, gallery, no warning about real ones.
    pub demo: bool,
    /// Opens the wizard of a server without organisations.
    pub set_up_code: Option<Redacted<String>>,
}

struct Keys(Vault);

impl OrgKeys for Keys {
    fn create_org(&self, org: OrgId) -> Result<(), Refusal> {
        self.0.create_org(org).map_err(Refusal::failed)
    }
}

/// What accounts know of the staff, for the pages about cases. A name that cannot be read is left out: the page is about
/// the person.
struct Staff(Accounts);

impl Directory for Staff {
    fn user(&self, org: OrgId, user: UserId) -> Option<Redacted<String>> {
        colleagues::name(&self.0, org, user).ok().flatten()
    }

    fn teams(&self, org: OrgId) -> Vec<(TeamId, String)> {
        let teams = colleagues::teams(&self.0, org).unwrap_or_default();
        teams.into_iter().map(|team| (team.id, team.name)).collect()
    }

    fn members(&self, org: OrgId, team: TeamId) -> Vec<(UserId, Redacted<String>)> {
        colleagues::members(&self.0, org, team).unwrap_or_default()
    }
}

/// Wires the contexts over an open data folder.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn wire(opened: &Opened, mode: &Mode) -> Result<Contexts, Failure> {
    let cost = if mode.demo { Cost::Least } else { Cost::Real };
    let at_once = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let passwords = Passwords::new(cost, at_once, opened.ambient.clone()).map_err(crate::data::refused)?;
    let keys = Arc::new(Keys(opened.vault.clone()));
    let accounts = Accounts::new(
        opened.store.clone(),
        opened.ambient.clone(),
        passwords,
        keys,
        mode.demo,
        mode.set_up_code.clone(),
    );
    let directory = Arc::new(Staff(accounts.clone()));
    let protection = Protection::new(
        opened.store.clone(),
        opened.vault.clone(),
        opened.ambient.clone(),
        directory,
    );
    Ok(Contexts { accounts, protection })
}

/// All texts of the staff side.
///
/// # Errors
/// When two crates use one message id, or a file does not parse.
pub fn catalogue() -> Result<Catalogue, Failure> {
    let engines: Vec<Source> = [("standards", standards::locales()), ("sheets", &sheets::LOCALES)]
        .into_iter()
        .flat_map(|(name, files)| sources(name, files))
        .collect();
    Catalogue::new(&[
        ui::SOURCES,
        web::SOURCES,
        accounts::SOURCES,
        protection::SOURCES,
        SOURCES,
        &engines,
    ])
    .map_err(|problems| Failure::Failed(anyhow::anyhow!("language files: {problems:?}")))
}

/// The language files of an engine, which knows no languages.
fn sources(name: &'static str, files: &'static [(&'static str, &'static str)]) -> impl Iterator<Item = Source> {
    files.iter().filter_map(move |(code, text)| {
        Some(Source {
            name,
            lang: code.parse::<Lang>().ok()?,
            text,
        })
    })
}

/// All routes of the staff side, each with its rule.
pub fn routes(contexts: &Contexts) -> Routes {
    shell::routes()
        .merge(web::routes())
        .merge(accounts::pages::routes(contexts.accounts.clone()))
        .merge(protection::routes(contexts.protection.clone()))
}

/// The staff side as a service.
///
/// # Errors
/// As [`catalogue`].
pub fn staff(opened: &Opened, contexts: &Contexts, mode: &Mode) -> Result<(Router, Vec<RouteRow>), Failure> {
    let config = &opened.place.config;
    let settings = Settings {
        origin: config.origin.clone(),
        behind_proxy: config.behind_proxy,
        product: config.name.clone(),
        not_yet: !mode.demo,
        ..Settings::default()
    };
    let sessions = Arc::new(contexts.accounts.clone());
    let web = Web::new(
        catalogue()?,
        opened.ambient.clone(),
        sessions,
        Arc::new(StaffShell),
        settings,
    );
    let routes = routes(contexts);
    let table = routes.table();
    Ok((routes.router(&web), table))
}

/// The public side over the published releases of this data folder.
///
/// # Errors
/// [`Failure::Unusable`] for a file of trusted keys that cannot be read.
pub fn public(opened: &Opened, mode: &Mode) -> Result<Router, Failure> {
    let releases = opened.place.releases();
    let config = &opened.place.config;
    hub::public(&releases, &releases.join(hub::TRUSTED_KEYS), |settings| {
        ::hub::Settings {
            exit_site: config.exit_url.clone(),
            product: config.name.clone().or(settings.product),
            made_up: mode.demo,
            not_yet: !mode.demo,
            ..settings
        }
    })
}
