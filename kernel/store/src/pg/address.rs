//! Where the server is and how it is reached: by TLS unless it is on this machine.

use std::net::IpAddr;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use postgres::config::{Host, SslMode};
use postgres::{Config, NoTls};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{Conn, PgOptions, error};
use crate::{Error, Kind};

/// Holds the password, so it has no Debug.
pub(super) struct Address {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

impl Address {
    /// Errors never show the address: it holds the password.
    pub(super) fn read(url: &str, options: &PgOptions) -> Result<Self, Error> {
        let mut config = Config::from_str(url).map_err(|_| {
            Error::new(
                Kind::Open,
                "the database address cannot be read; expected postgres://user:password@host:port/database (special characters in \
                 the password as %XX)",
            )
        })?;
        let tls = match &options.ca_file {
            Some(file) => Some(trusting(file)?),
            None if is_local(&config) && config.get_ssl_mode() != SslMode::Require => None,
            None => {
                return Err(Error::new(
                    Kind::Open,
                    "a database on another machine is reached by TLS only: name the file with the certificate (PEM) of the authority \
                     that signed the server's",
                ));
            }
        };
        if tls.is_some() {
            config.ssl_mode(SslMode::Require);
        }
        if config.get_application_name().is_none() {
            config.application_name("amparo");
        }
        config.connect_timeout(options.connect_timeout);
        // The texts of notices may quote values.
        config.notice_callback(|notice| tracing::debug!(code = notice.code().code(), "PostgreSQL notice"));
        Ok(Self { config, tls })
    }

    /// A new connection, under a name that the server shows, with the settings that the store relies on.
    pub(super) fn connect(&self, name: Option<&str>) -> Result<Conn, Error> {
        let mut config = self.config.clone();
        if let Some(name) = name {
            config.application_name(name);
        }
        let client = match &self.tls {
            Some(tls) => config.connect(tls.clone()),
            None => config.connect(NoTls),
        };
        let client = client.map_err(|error| {
            let error = error::failed(error);
            match error.kind() {
                Kind::Statement => error.of_kind(Kind::Open),
                _ => error,
            }
        })?;
        let mut conn = Conn::new(client);
        // A server may be set up to acknowledge before its disk does; a setting above `on` stays.
        conn.batch(
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'",
        )?;
        Ok(conn)
    }
}

fn is_local(config: &Config) -> bool {
    let hosts = config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback()),
        #[cfg(unix)]
        Host::Unix(_) => true,
    });
    hosts && config.get_hostaddrs().iter().all(IpAddr::is_loopback)
}

/// TLS that trusts the authorities in `file` and nobody else.
fn trusting(file: &Path) -> Result<MakeRustlsConnect, Error> {
    let failed = |why: &dyn std::fmt::Display| {
        let file = file.display();
        Error::new(
            Kind::Open,
            format!("certificate file {file}: {why}; expected certificates in PEM"),
        )
    };
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| failed(&error))? {
        let certificate = certificate.map_err(|error| failed(&error))?;
        roots.add(certificate).map_err(|error| failed(&error))?;
    }
    if roots.is_empty() {
        return Err(failed(&"no certificate in it"));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
