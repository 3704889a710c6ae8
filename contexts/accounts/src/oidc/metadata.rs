//! What a provider says of itself (OpenID Connect Discovery 1.0) and its keys, remembered for a while.

use std::sync::{Mutex, PoisonError};

use base::Timestamp;
use serde_json::Value;

use super::jose::{self, ALGORITHMS, Key};
use super::wire::{Outage, Wire};

/// How many seconds addresses are remembered.
const ADDRESSES: i64 = 60 * 60;
/// How many seconds keys are: one that the provider withdrew counts no longer than that.
const KEYS: i64 = 10 * 60;

/// Where a provider is asked what, and what it can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Metadata {
    pub(crate) authorize: String,
    pub(crate) token: String,
    pub(crate) keys: String,
    /// Whether the secret goes into a header; otherwise into the form.
    pub(crate) basic: bool,
    /// Whether answers always name their issuer (RFC 9207).
    pub(crate) names_itself: bool,
    /// Whether it says that it checks what binds a code to who began (PKCE).
    pub(crate) binds: bool,
}

impl Metadata {
    /// Reads a provider's document about itself.
    ///
    /// # Errors
    /// [`Outage`]: it is another's, or the provider cannot do what is needed.
    pub(crate) fn read(document: &Value, issuer: &str, wire: &Wire) -> Result<Self, Outage> {
        let text = |name: &str| document.get(name).and_then(Value::as_str);
        let told = |what: &str| Outage(format!("the provider's document about itself {what}"));
        if text("issuer") != Some(issuer) {
            return Err(told("names another issuer than oidc.issuer, letter for letter"));
        }
        let address = |name: &str| {
            let url = text(name).filter(|url| wire.may_ask(url));
            url.map(str::to_owned)
                .ok_or_else(|| told(&format!("has no {name} with TLS")))
        };
        let lists = |name: &str| document.get(name).and_then(Value::as_array);
        let has = |name: &str, wanted: &str| {
            let list = lists(name).into_iter().flatten();
            list.filter_map(Value::as_str).any(|one| one == wanted)
        };
        if !has("response_types_supported", "code") {
            return Err(told("does not offer the code flow"));
        }
        if !ALGORITHMS
            .iter()
            .any(|name| has("id_token_signing_alg_values_supported", name))
        {
            return Err(told("offers no signature that is taken (RS256, PS256, ES256, EdDSA)"));
        }
        let binds = has("code_challenge_methods_supported", "S256");
        if lists("code_challenge_methods_supported").is_some() && !binds {
            return Err(told("offers PKCE without S256"));
        }
        let methods = "token_endpoint_auth_methods_supported";
        // Without a list it is the header, says the standard.
        let basic = lists(methods).is_none() || has(methods, "client_secret_basic");
        if !basic && !has(methods, "client_secret_post") {
            return Err(told("takes no client secret"));
        }
        Ok(Self {
            authorize: address("authorization_endpoint")?,
            token: address("token_endpoint")?,
            keys: address("jwks_uri")?,
            basic,
            names_itself: document.get("authorization_response_iss_parameter_supported") == Some(&Value::Bool(true)),
            binds,
        })
    }
}

/// What was learned, and when.
#[derive(Debug, Default)]
pub(crate) struct Known {
    addresses: Mutex<Option<(Timestamp, Metadata)>>,
    keys: Mutex<Option<(Timestamp, Vec<Key>)>>,
}

fn remembered<T: Clone>(place: &Mutex<Option<(Timestamp, T)>>, seconds: i64, now: Timestamp) -> Option<T> {
    let held = place.lock().unwrap_or_else(PoisonError::into_inner);
    let (since, value) = held.as_ref()?;
    (0..seconds).contains(&now.seconds_since(*since)).then(|| value.clone())
}

fn remember<T>(place: &Mutex<Option<(Timestamp, T)>>, now: Timestamp, value: T) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, value));
}

impl Known {
    /// The provider's addresses, asked for if they are not known or too old. No lock is held meanwhile.
    pub(crate) fn addresses(&self, wire: &Wire, issuer: &str, now: Timestamp) -> Result<Metadata, Outage> {
        if let Some(known) = remembered(&self.addresses, ADDRESSES, now) {
            return Ok(known);
        }
        let url = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let found = Metadata::read(&wire.get(&url)?, issuer, wire)?;
        remember(&self.addresses, now, found.clone());
        Ok(found)
    }

    /// The provider's keys; asked for `anew` when one that it must have is not among them.
    pub(crate) fn keys(&self, wire: &Wire, url: &str, now: Timestamp, anew: bool) -> Result<Vec<Key>, Outage> {
        if !anew && let Some(known) = remembered(&self.keys, KEYS, now) {
            return Ok(known);
        }
        let found = jose::keys(&wire.get(url)?);
        if found.is_empty() {
            return Err(Outage("the provider has no key for signatures".to_owned()));
        }
        remember(&self.keys, now, found.clone());
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ISSUER: &str = "http://127.0.0.1:3000";

    fn document() -> Value {
        json!({ "issuer": ISSUER, "authorization_endpoint": "http://127.0.0.1:3000/auth", "token_endpoint": "http://127.0.0.1:3000/token",
            "jwks_uri": "http://127.0.0.1:3000/jwks", "response_types_supported": ["code", "id_token"],
            "id_token_signing_alg_values_supported": ["HS256", "RS256"], "code_challenge_methods_supported": ["S256"] })
    }

    fn with(name: &str, value: Value) -> Result<Metadata, Outage> {
        let mut document = document();
        document[name] = value;
        Metadata::read(&document, ISSUER, &Wire::new(ISSUER, None).unwrap())
    }

    #[test]
    fn a_provider_that_is_another_or_cannot_do_what_is_needed_is_told_apart() {
        let found = with("x", Value::Null).unwrap();
        assert!(found.basic && found.binds && !found.names_itself);
        assert!(
            with("authorization_response_iss_parameter_supported", json!(true))
                .unwrap()
                .names_itself
        );
        assert!(
            !with("code_challenge_methods_supported", Value::Null).unwrap().binds,
            "some do it and do not say so"
        );
        assert!(
            !with("token_endpoint_auth_methods_supported", json!(["client_secret_post"]))
                .unwrap()
                .basic
        );
        for (name, value, part) in [
            ("issuer", json!("http://127.0.0.1:3000/"), "another issuer"),
            ("token_endpoint", json!("http://example.org/token"), "token_endpoint"),
            ("jwks_uri", Value::Null, "jwks_uri"),
            ("response_types_supported", json!(["id_token"]), "code flow"),
            (
                "id_token_signing_alg_values_supported",
                json!(["HS256", "none"]),
                "signature",
            ),
            ("code_challenge_methods_supported", json!(["plain"]), "S256"),
            (
                "token_endpoint_auth_methods_supported",
                json!(["private_key_jwt"]),
                "secret",
            ),
        ] {
            let told = with(name, value).unwrap_err().to_string();
            assert!(told.contains(part), "{name}: {told}");
        }
    }

    #[test]
    fn what_was_learned_is_remembered_for_its_time() {
        let (place, at) = (Mutex::new(None), |seconds: i64| {
            Timestamp::from_micros(seconds * 1_000_000)
        });
        remember(&place, at(100), 7);
        assert_eq!(remembered(&place, 10, at(109)), Some(7));
        assert_eq!(remembered(&place, 10, at(110)), None);
        assert_eq!(remembered(&place, 10, at(99)), None, "a clock that was set back");
    }
}
