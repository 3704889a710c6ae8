//! The identity provider that the configuration names, as accounts take it.

use accounts::oidc::{Provider, SecondStep, Settings};
use base::{Ambient, Redacted};

use crate::data::Place;
use crate::outcome::Failure;
use crate::verbs::doctor::Finding;

/// The provider; none if none is named.
///
/// # Errors
/// [`Failure::Unusable`] when its secret or its authorities cannot be read.
pub fn of(place: &Place) -> Result<Option<Provider>, Failure> {
    let it = &place.config.provider;
    let (Some(issuer), Some(file), Some(origin)) = (&it.issuer, &it.secret_file, &place.config.origin) else {
        return Ok(None);
    };
    let file = place.path(file);
    let secret = std::fs::read_to_string(&file).map_err(|error| {
        Failure::unusable(format!(
            "cannot read {}: {error}; oidc.secret_file names it",
            file.display()
        ))
    })?;
    let secret = secret.trim();
    if secret.is_empty() {
        return Err(Failure::unusable(format!(
            "{} is empty; oidc.secret_file names it",
            file.display()
        )));
    }
    let settings = Settings {
        issuer: issuer.clone(),
        client: it.client.clone(),
        secret: Redacted::new(secret.to_owned()),
        label: it.label.clone(),
        authorities: it.ca_file.as_ref().map(|file| place.path(file)),
        second_step: it.second_step.as_deref().and_then(SecondStep::parse),
        origin: origin.clone(),
    };
    Provider::new(settings)
        .map(Some)
        .map_err(|outage| Failure::unusable(outage.to_string()))
}

/// What the doctor says of it: whether it answers, and is what the configuration says.
pub fn look(place: &Place) -> Option<Finding> {
    const WHAT: &str = "provider";
    let provider = match of(place) {
        Ok(provider) => provider?,
        Err(Failure::NotNow(text) | Failure::Unusable(text)) => {
            return Some(Finding::bad(WHAT, "cannot be set up", text));
        }
        Err(failed) => return Some(Finding::bad(WHAT, "cannot be set up", format!("{failed:?}"))),
    };
    Some(match provider.look(&Ambient::system()) {
        Ok(look) if look.binds => Finding::fine(
            WHAT,
            format!("{} answers; register {} there", provider.label(), look.back),
        ),
        Ok(look) => Finding::advice(
            WHAT,
            format!("{} answers; register {} there", provider.label(), look.back),
            "it does not say that it checks PKCE (S256): see its manual, and switch that on",
        ),
        Err(outage) => Finding::bad(
            WHAT,
            format!("{} cannot be used: {outage}", provider.label()),
            "see oidc.issuer in amparo.toml, and whether this machine may reach it; signing in with passwords goes on meanwhile",
        ),
    })
}
