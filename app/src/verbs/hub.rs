//! `amparo hub`: the public pages from published releases alone. Opens no database, holds no key.

use std::path::Path;

use axum::Router;
use bundle::TrustedKeys;
use hub::Settings;
use web::Server;

use crate::cli::Hub;
use crate::config::LogFormat;
use crate::outcome::{Failure, Outcome, note};
use crate::serving::{bind, listen_on, run as run_loop, stopping, url};

/// The file of trusted keys that the private side writes beside its releases.
pub const TRUSTED_KEYS: &str = "trusted-keys.txt";

/// Runs the verb until the program is told to stop.
///
/// # Errors
/// [`Failure::Unusable`] for a folder or key file that cannot be read, [`Failure::NotNow`] for a port that is taken.
pub fn run(args: &Hub) -> Result<Outcome, Failure> {
    if !args.releases.is_dir() {
        return Err(Failure::unusable(format!(
            "{} is not a folder; name the folder of the published releases",
            args.releases.display()
        )));
    }
    let keys = args
        .trusted_keys
        .clone()
        .unwrap_or_else(|| args.releases.join(TRUSTED_KEYS));
    let router = public(&args.releases, &keys, |settings| Settings {
        exit_site: args.exit_url.clone(),
        ..settings
    })?;
    run_loop(LogFormat::default(), async {
        let (_tell, stop) = stopping();
        let listener = bind(args.listen).await?;
        note(format!("public pages  {}", url(&listener, false)?));
        listen_on(listener, router, Server::default(), stop).await
    })?;
    Ok(Outcome::Yes)
}

/// The public site over a folder of releases. A missing key file means that no release is trusted yet.
///
/// # Errors
/// [`Failure::Unusable`] for a key file that is there and cannot be read.
pub fn public(releases: &Path, keys: &Path, change: impl FnOnce(Settings) -> Settings) -> Result<Router, Failure> {
    let trusted = if keys.is_file() {
        TrustedKeys::read(keys).map_err(Failure::unusable)?
    } else {
        TrustedKeys::new([])
    };
    let settings = change(Settings::new(releases.to_owned(), trusted));
    Ok(hub::router(::hub::Hub::open(settings).map_err(Failure::unusable)?))
}
