//! The contexts put together: traits wired, texts and routes joined.

use std::sync::Arc;
use std::time::Duration;

use accounts::{Accounts, Cost, Passwords};
use axum::Router;
use base::{Redacted, Refusal};
use evidence::{Evidence, Folders};
use governance::{Governance, Waits};
use journal::jobs::Runner;
use protection::Protection;
use ui::{Catalogue, Lang, Source};
use web::{RouteRow, Routes, Settings, Web};

use crate::data::Opened;
use crate::keeping;
use crate::operations::public;
use crate::organisation::leaving::{Going, Means};
use crate::organisation::{job, page};
use crate::outcome::Failure;
use crate::shell::{self, StaffShell};
use crate::sink::{Kept, Register, Staff, Work};
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
    /// Data sets, imports, releases.
    pub evidence: Evidence,
    /// Duties of data protection.
    pub governance: Governance,
}

/// Whether the people are fictional, and what opens the wizard.
#[derive(Clone, Default)]
pub struct Mode {
    /// Fictional people: cheap passwords, gallery, no warning about real ones.
    pub demo: bool,
    /// Opens the wizard of a server without organisations.
    pub set_up_code: Option<Redacted<String>>,
}

/// Wires the contexts over an open data folder.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn wire(opened: &Opened, mode: &Mode) -> Result<Contexts, Failure> {
    let cost = if mode.demo { Cost::Least } else { Cost::Real };
    let at_once = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let passwords = Passwords::new(cost, at_once, opened.ambient.clone()).map_err(crate::data::refused)?;
    let accounts = Accounts::new(
        opened.store.clone(),
        opened.ambient.clone(),
        passwords,
        opened.vault.clone(),
        mode.demo,
        mode.set_up_code.clone(),
    );
    accounts.wire_caseload(Arc::new(Work(opened.ambient.clone())));
    let (store, vault, ambient) = (opened.store.clone(), opened.vault.clone(), opened.ambient.clone());
    let staff = Arc::new(Staff(accounts.clone()));
    let protection = Protection::new(store.clone(), vault.clone(), ambient.clone(), staff.clone());
    let folders = Folders {
        files: opened.place.dir.join("files"),
        releases: opened.place.releases(),
    };
    let register = Arc::new(Register(protection.clone()));
    let evidence = Evidence::new(
        store.clone(),
        vault.clone(),
        ambient.clone(),
        folders,
        register,
        staff.clone(),
    );
    let kept = Arc::new(Kept {
        accounts: accounts.clone(),
        protection: protection.clone(),
        evidence: evidence.clone(),
    });
    let waits = Waits {
        destroy_hours: opened.place.config.keeping.destroy_hours,
        leave_days: opened.place.config.keeping.leave_days,
    };
    let going = Arc::new(Going {
        means: Means::of(opened),
        protection: protection.clone(),
        evidence: evidence.clone(),
    });
    let governance = Governance::new(store, vault, ambient, staff, kept.clone(), kept, going).waiting(waits);
    Ok(Contexts {
        accounts,
        protection,
        evidence,
        governance,
    })
}

/// All texts of the staff side.
///
/// # Errors
/// When two crates use one message id, or a file does not parse.
pub fn catalogue() -> Result<Catalogue, Failure> {
    let engines: Vec<Source> = [
        ("standards", standards::locales()),
        ("sheets", &sheets::LOCALES),
        ("forms", &forms::LOCALES),
    ]
    .into_iter()
    .flat_map(|(name, files)| sources(name, files))
    .collect();
    Catalogue::new(&[
        ui::SOURCES,
        web::SOURCES,
        accounts::SOURCES,
        protection::SOURCES,
        evidence::SOURCES,
        governance::SOURCES,
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
        .merge(evidence::routes(contexts.evidence.clone()))
        .merge(governance::routes(contexts.governance.clone()))
        .merge(page::routes(&contexts.governance))
        .documented()
}

/// The staff side as a service.
///
/// # Errors
/// As [`catalogue`].
pub fn staff(opened: &Opened, contexts: &Contexts, mode: &Mode) -> Result<(Router, Vec<RouteRow>), Failure> {
    #[cfg(feature = "oidc")]
    if let Some(provider) = crate::provider::of(&opened.place)? {
        contexts.accounts.wire_provider(provider);
    }
    let config = &opened.place.config;
    let settings = Settings {
        origin: config.origin.clone(),
        proxies: config.operations.trusted_proxies.clone(),
        product: config.name.clone(),
        not_yet: !mode.demo,
        // Nobody of the demo is to be protected.
        tick: if mode.demo {
            Duration::ZERO
        } else {
            Settings::default().tick
        },
        ..Settings::default()
    };
    let sessions = Arc::new(contexts.accounts.clone());
    let web = Web::new(
        catalogue()?,
        opened.ambient.clone(),
        sessions,
        Arc::new(StaffShell {
            accounts: contexts.accounts.clone(),
        }),
        settings,
    );
    let routes = routes(contexts)
        .merge(opened.health.clone().routes())
        .merge(keeping::page::routes(opened));
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
    let operations = &config.operations;
    let pages = hub::public(&releases, &releases.join(hub::TRUSTED_KEYS), |settings| {
        ::hub::Settings {
            address: operations.public_origin.clone(),
            exit_site: config.exit_url.clone(),
            product: config.name.clone().or(settings.product),
            made_up: mode.demo,
            not_yet: !mode.demo,
            ..settings
        }
    })?;
    let (contact, origin) = (
        operations.security_contact.as_deref(),
        operations.public_origin.as_deref(),
    );
    Ok(public::dress(pages, &opened.ambient, contact, origin))
}

/// What runs beside the pages: the jobs of all contexts.
pub fn jobs(opened: &Opened, contexts: &Contexts) -> Runner {
    let runner = evidence::jobs(
        &contexts.evidence,
        Runner::new(opened.store.clone(), opened.ambient.clone()),
    );
    job::jobs(&Means::of(opened), contexts, runner)
}

/// What a program that broke off left undone, and what is to be cleared once a day.
///
/// # Errors
/// When the databases, the keystore or the disk cannot.
pub fn catch_up(contexts: &Contexts) -> Result<(), Refusal> {
    protection::erase::resume(&contexts.protection)?;
    governance::evacuation::resume(&contexts.governance)?;
    if !governance::departure::resume(&contexts.governance)? {
        tracing::warn!("an organisation that leaves is not gone yet; see whether every folder of keys.escrow is there");
    }
    governance::departure::expire(&contexts.governance)?;
    evidence::sweep(&contexts.evidence)?;
    accounts::sessions::sweep(&contexts.accounts)?;
    Ok(())
}
