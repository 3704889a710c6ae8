//! A vault in a temporary folder, for the tests of other crates.

use std::ops::Deref;

use base::Ambient;
use store::{SqliteOptions, Store};

use crate::{Error, RootKey, Vault};

/// A vault over a keystore of its own, which vanishes with the value. Dereferences to the vault.
pub struct TestVault {
    vault: Vault,
    folder: tempfile::TempDir,
}

impl TestVault {
    /// A fresh keystore under a fresh key file.
    ///
    /// # Errors
    /// When the temporary folder cannot be used.
    pub fn new(ambient: &Ambient) -> Result<Self, Error> {
        let at = |source| Error::File {
            path: std::env::temp_dir(),
            source,
        };
        let folder = tempfile::tempdir().map_err(at)?;
        let root = RootKey::create_file(&folder.path().join("root.key"), ambient)?;
        let keystore = Store::sqlite(&folder.path().join("keystore.db"), SqliteOptions::default())?;
        keystore.migrate(&[crate::MIGRATIONS], ambient.now())?;
        let vault = Vault::create(keystore, root, ambient.clone())?;
        Ok(Self { vault, folder })
    }

    /// Where `root.key` and `keystore.db` are.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

impl Deref for TestVault {
    type Target = Vault;
    fn deref(&self) -> &Vault {
        &self.vault
    }
}
