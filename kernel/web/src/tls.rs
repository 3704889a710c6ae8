//! TLS from two files, read again when they change, so that a renewed certificate needs no restart.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use base::Timestamp;
use rustls::client::verify_server_name;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::server::{ClientHello, ParsedCertificate, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use tokio_rustls::TlsAcceptor;

use crate::validity::not_after;

/// A certificate with its key, as files. Clones share what was read last.
#[derive(Clone)]
pub struct Tls {
    files: Arc<Files>,
    current: Arc<Current>,
    acceptor: TlsAcceptor,
}

#[derive(Debug)]
struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

struct Current(RwLock<Loaded>);

#[derive(Clone)]
struct Loaded {
    pair: Arc<CertifiedKey>,
    changed: [Option<SystemTime>; 2],
}

/// Why a certificate cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {what}")]
pub struct TlsError {
    file: String,
    what: String,
}

impl TlsError {
    fn of(file: &Path, what: impl fmt::Display) -> Self {
        Self {
            file: file.display().to_string(),
            what: what.to_string(),
        }
    }
}

impl Tls {
    /// Reads a certificate chain (PEM, the server's own first) and its private key (PEM: PKCS#8, PKCS#1 or SEC1).
    ///
    /// # Errors
    /// When a file cannot be read, holds something else, or the key is another certificate's.
    pub fn from_files(certificate: &Path, key: &Path) -> Result<Self, TlsError> {
        let files = Files {
            certificate: certificate.to_owned(),
            key: key.to_owned(),
        };
        let current = Arc::new(Current(RwLock::new(files.load()?)));
        let config = rustls::ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| TlsError::of(certificate, error))?
            .with_no_client_auth();
        let mut config = config.with_cert_resolver(current.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            files: Arc::new(files),
            current,
            acceptor: TlsAcceptor::from(Arc::new(config)),
        })
    }

    /// Reads the files again if one of them changed since; `true` if so. New connections get the new certificate.
    ///
    /// # Errors
    /// As [`Tls::from_files`]; what was read before stays in use.
    pub fn refresh(&self) -> Result<bool, TlsError> {
        let changed = self.files.changed();
        if self.current.get().changed == changed {
            return Ok(false);
        }
        let loaded = self.files.load()?;
        *self.current.0.write().unwrap_or_else(PoisonError::into_inner) = loaded;
        Ok(true)
    }

    /// When the certificate ends; `None` if that cannot be read from it.
    pub fn ends(&self) -> Option<Timestamp> {
        not_after(self.current.get().pair.cert.first()?)
    }

    /// Whether the certificate is for this name of a host.
    pub fn is_for(&self, host: &str) -> bool {
        let current = self.current.get();
        let Some(Ok(certificate)) = current.pair.cert.first().map(ParsedCertificate::try_from) else {
            return false;
        };
        ServerName::try_from(host).is_ok_and(|name| verify_server_name(&certificate, &name).is_ok())
    }

    pub(crate) fn acceptor(&self) -> &TlsAcceptor {
        &self.acceptor
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tls({})", self.files.certificate.display())
    }
}

impl Files {
    fn load(&self) -> Result<Loaded, TlsError> {
        // Looked at first: a file that changes while it is read is then read once more.
        let changed = self.changed();
        let chain = CertificateDer::pem_file_iter(&self.certificate)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| TlsError::of(&self.certificate, format!("expected a certificate in PEM: {error}")))?;
        if chain.is_empty() {
            return Err(TlsError::of(
                &self.certificate,
                "expected a certificate in PEM, found none",
            ));
        }
        let key = PrivateKeyDer::from_pem_file(&self.key)
            .map_err(|error| TlsError::of(&self.key, format!("expected a private key in PEM: {error}")))?;
        let key = ring::sign::any_supported_type(&key).map_err(|error| TlsError::of(&self.key, error))?;
        let pair = CertifiedKey::new(chain, key);
        pair.keys_match()
            .map_err(|error| TlsError::of(&self.key, format!("not the key of the certificate: {error}")))?;
        Ok(Loaded {
            pair: Arc::new(pair),
            changed,
        })
    }

    fn changed(&self) -> [Option<SystemTime>; 2] {
        [&self.certificate, &self.key].map(|file| std::fs::metadata(file).and_then(|about| about.modified()).ok())
    }
}

impl Current {
    fn get(&self) -> Loaded {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for Current {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Current")
    }
}

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.get().pair)
    }
}
