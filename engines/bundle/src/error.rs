//! What can be wrong with a bundle, and with what file.

use std::path::{Path, PathBuf};

/// Why a bundle is not written or not believed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A name, code or value of the draft that the format does not have.
    #[error("{what}: expected {expected}, found \"{found}\"")]
    BadDraft {
        /// Which part of the draft.
        what: &'static str,
        /// What the format asks for.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
    /// That version exists. Releases are never changed; write the next version.
    #[error("{0} exists already; a release is never changed, write the next version")]
    Exists(PathBuf),
    /// The disk.
    #[error("{path}: {error}")]
    Io {
        /// File or folder.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
    /// A file of the bundle is not what was signed.
    #[error("{file}: {why}")]
    BadFile {
        /// File, relative to the bundle's folder.
        file: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The signature is by a key that is not trusted.
    #[error("manifest.sig: signed by key {key}, which is not among the trusted keys")]
    UntrustedKey {
        /// Id of the key.
        key: String,
    },
    /// A line of a key file is no key.
    #[error("line {line} of the key file: expected ed25519: and 64 hexadecimal digits")]
    BadKey {
        /// Line, from 1.
        line: usize,
    },
    /// No random bytes for a new key.
    #[error(transparent)]
    NoEntropy(#[from] base::ambient::NoEntropy),
}

impl Error {
    /// The file of the bundle at fault, relative to its folder, where it is one.
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::BadFile { file, .. } => Some(file),
            Self::UntrustedKey { .. } => Some(crate::name::SIGNATURE),
            _ => None,
        }
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |error| Self::Io { path, error }
    }

    pub(crate) fn file_at(file: &str, why: &'static str) -> Self {
        Self::BadFile {
            file: file.to_owned(),
            why,
        }
    }
}
