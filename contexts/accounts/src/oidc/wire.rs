//! The way to the provider: few connections, each bounded in time and size, to places that speak TLS.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use base::Redacted;
use serde_json::Value;
use ureq::Agent;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

/// How long an answer of the provider may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(4);
/// Most bytes of an answer.
const MOST: u64 = 256 * 1024;
/// Where systems keep the authorities that they trust.
const AUTHORITIES: [&str; 4] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
];

/// Why the provider did not help, in words for the log and for the operator. Nothing of anybody is in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outage(pub(crate) String);

impl std::fmt::Display for Outage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Outage {}

/// An answer: its status, and what it says if that is JSON.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) value: Value,
}

/// Asks a provider.
#[derive(Debug, Clone)]
pub(crate) struct Wire {
    agent: Agent,
    /// A provider on this very machine may be asked in clear.
    clear: bool,
}

impl Wire {
    /// `authorities`: a file of certificates (PEM) instead of those of the system.
    ///
    /// # Errors
    /// When there is no such file, or nothing in it.
    pub(crate) fn new(issuer: &str, authorities: Option<&Path>) -> Result<Self, Outage> {
        let clear = is_here(issuer);
        let roots = match (authorities, clear) {
            (None, true) => Vec::new(),
            (Some(file), _) => certificates(file)?,
            (None, false) => {
                let all = AUTHORITIES.iter().map(PathBuf::from).find(|file| file.is_file());
                let all = all.ok_or_else(|| {
                    Outage("the system has no file of authorities; name one as oidc.ca_file".to_owned())
                })?;
                certificates(&all)?
            }
        };
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::Specific(Arc::new(roots)))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            // A provider has no reason to send the program elsewhere with a code or a secret.
            .max_redirects(0)
            .proxy(None)
            .timeout_global(Some(PATIENCE))
            .timeout_connect(Some(CONNECT))
            .tls_config(tls)
            .build();
        Ok(Self {
            agent: config.into(),
            clear,
        })
    }

    /// Whether an address that the provider named may be asked.
    pub(crate) fn may_ask(&self, url: &str) -> bool {
        is_plain(url) && (url.starts_with("https://") || (self.clear && is_here(url)))
    }

    /// Asks for a document.
    pub(crate) fn get(&self, url: &str) -> Result<Value, Outage> {
        self.check(url)?;
        let response = self.agent.get(url).header("Accept", "application/json").call();
        let answer = read(response)?;
        if answer.status != 200 {
            return Err(Outage(format!("{} answers with {}", place(url), answer.status)));
        }
        Ok(answer.value)
    }

    /// Sends a form, with name and secret of the program if they do not stand in it.
    pub(crate) fn post(&self, url: &str, basic: Option<&Redacted<String>>, body: &str) -> Result<Answer, Outage> {
        self.check(url)?;
        let mut request = self
            .agent
            .post(url)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded");
        if let Some(basic) = basic {
            request = request.header("Authorization", basic.expose());
        }
        read(request.send(body))
    }

    fn check(&self, url: &str) -> Result<(), Outage> {
        if self.may_ask(url) {
            Ok(())
        } else {
            Err(Outage("the provider names an address without TLS".to_owned()))
        }
    }
}

fn certificates(file: &Path) -> Result<Vec<Certificate<'static>>, Outage> {
    let told = |why: String| Outage(format!("the authorities in {}: {why}", file.display()));
    let text = std::fs::read(file).map_err(|error| told(error.to_string()))?;
    let all: Vec<_> = parse_pem(&text)
        .filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        })
        .collect();
    if all.is_empty() {
        return Err(told("no certificate (PEM) is in it".to_owned()));
    }
    Ok(all)
}

fn read(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Answer, Outage> {
    // What the library says of an address or a certificate; bodies are never in it.
    let told = |error: ureq::Error| Outage(error.to_string());
    let mut response = response.map_err(told)?;
    let status = response.status().as_u16();
    let text = response
        .body_mut()
        .with_config()
        .limit(MOST)
        .read_to_string()
        .map_err(told)?;
    Ok(Answer {
        status,
        value: serde_json::from_str(&text).unwrap_or_default(),
    })
}

/// An address without what may follow the path.
fn place(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or_default()
}

/// Letters of an address, and neither name nor password in it.
fn is_plain(url: &str) -> bool {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.contains('@') && url.len() <= 1000 && url.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether an address is one of this machine in clear.
pub(crate) fn is_here(url: &str) -> bool {
    let host = url.strip_prefix("http://").unwrap_or_default();
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inner, _)) => inner,
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost"
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_is_spoken_except_with_this_very_machine() {
        let far = Wire::new("https://login.example.org", None).map(|wire| {
            (
                wire.may_ask("https://other.example/token"),
                wire.may_ask("http://127.0.0.1/token"),
            )
        });
        // Where there are no authorities at all, nothing is asked.
        assert!(far.is_err() || far == Ok((true, false)), "{far:?}");
        let near = Wire::new("http://127.0.0.1:3000", None).unwrap();
        assert!(near.may_ask("http://127.0.0.1:3000/token") && near.may_ask("http://[::1]:3000/token"));
        for bad in [
            "http://login.example.org/token",
            "http://127.0.0.1.example.org/",
            "http://localhost@example.org/",
            "https://user:secret@example.org/",
            "ftp://127.0.0.1/",
            "https://",
            "https://example.org/a b",
            "file:///etc/passwd",
        ] {
            assert!(!near.may_ask(bad), "{bad}");
        }
        assert!(Wire::new("https://login.example.org", Some(Path::new("/nowhere"))).is_err());
    }
}
