//! What can go wrong with keys; every message says what to do.

use std::path::PathBuf;

use base::{OrgId, Refusal};

use crate::KeyId;

/// Why the vault could not do what was asked. No message carries key material or personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The check value does not open under this root key, though it is undamaged.
    #[error(
        "this root key is not the one this keystore was made with; give the right key file or passphrase, or the keystore that belongs to this key"
    )]
    WrongKey,
    /// The keystore has no root record: it is new, or the wrong file.
    #[error(
        "the keystore is empty; restore it from its backup, or create a new one with `amparo init` if this server never held data"
    )]
    EmptyKeystore,
    /// A new keystore was asked for where one exists.
    #[error("the keystore already exists; open it instead of creating it, or choose another data folder")]
    KeystoreExists,
    /// The main database knows an organisation whose key is not in the keystore.
    #[error(
        "the keystore has no key for organisation {org}, which the database knows; restore the keystore that belongs to this database"
    )]
    MissingOrg {
        /// The organisation.
        org: OrgId,
    },
    /// A record of the keystore itself is damaged.
    #[error("the keystore is damaged ({what}); restore it from its backup and run `amparo doctor`")]
    DamagedKeystore {
        /// Which record.
        what: &'static str,
    },
    /// The data key was destroyed, or never existed: what it sealed cannot be read any more.
    #[error("data key {id} does not exist; what it sealed was erased")]
    Erased {
        /// The key.
        id: KeyId,
    },
    /// A sealed field does not open: changed, moved from another place, or sealed by another key.
    #[error(
        "the sealed field {table}.{column} is damaged or belongs to another record; run `amparo doctor` and restore it from a backup"
    )]
    DamagedField {
        /// Table of the field.
        table: String,
        /// Column of the field.
        column: String,
    },
    /// A sealed field in a format that this program does not know.
    #[error("the sealed field {table}.{column} has format {format}, which is newer than this program; update Amparo")]
    UnknownFormat {
        /// Table of the field.
        table: String,
        /// Column of the field.
        column: String,
        /// The format byte that was found.
        format: u8,
    },
    /// The key file or parameters file cannot be read or written.
    #[error("the file {path} cannot be used ({source}); check that it exists and that this user may read it")]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The key file can be read by others.
    #[error("the key file {path} can be read by others (mode {mode:04o}); run `chmod 600` on it")]
    OpenToOthers {
        /// The file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The key file or parameters file does not hold what it should.
    #[error("the file {path} is not {expected}; restore it from its backup")]
    NotAKeyFile {
        /// The file.
        path: PathBuf,
        /// What was expected.
        expected: &'static str,
    },
    /// Numbers of shares that do not go together.
    #[error(
        "{need} of {of} shares cannot be made; expected 2 or more to be needed, no more than there are, and 16 at most"
    )]
    Shares {
        /// How many were asked for.
        of: u8,
        /// How many should be needed.
        need: u8,
    },
    /// The escrow cannot be read or written, or belongs elsewhere.
    #[error("the escrow {path}: {what}")]
    Escrow {
        /// File or folder.
        path: PathBuf,
        /// What is wrong, and what to do.
        what: String,
    },
    /// The key of an epoch is not in the escrow: its time was over, or it never came there.
    #[error(
        "the escrow has no key of organisation {org}, epoch {epoch}: it was destroyed when its days were over, so this backup cannot be opened any \
         more; take a newer one, or another copy of the escrow"
    )]
    MissingEpoch {
        /// The organisation.
        org: OrgId,
        /// The epoch.
        epoch: i64,
    },
    /// The passphrase is too short to protect a keystore.
    #[error("the passphrase has {found} characters; take at least {expected}, such as six random words")]
    WeakPassphrase {
        /// Characters needed.
        expected: usize,
        /// Characters found.
        found: usize,
    },
    /// Argon2 could not run with these parameters.
    #[error("the passphrase could not be turned into a key ({0}); check the parameters file and the free memory")]
    Passphrase(argon2::Error),
    /// The operating system gave no random bytes.
    #[error("{0}; wait until the machine has gathered some and try again")]
    NoEntropy(#[from] base::ambient::NoEntropy),
    /// Something is too long for the cipher.
    #[error("the value is too long to be sealed; split it into files")]
    TooLong,
    /// The keystore's database said no.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Erased { .. } => Self::NotFound,
            error => Self::failed(error),
        }
    }
}
