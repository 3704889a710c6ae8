//! What can go wrong with backups; every message says what to do.

use std::io;
use std::path::{Path, PathBuf};

use base::Refusal;

/// Why a backup could not be taken, read or restored. Carries no personal data.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No recipient was named.
    #[error(
        "no recipient: make an identity with `amparo backup keygen` on another machine and name its recipient (age1…) as backup.recipients"
    )]
    NoRecipient,
    /// A word that is no recipient.
    #[error("`{word}` is not a recipient; expected one that begins with age1, as `amparo backup keygen` prints it")]
    NotARecipient {
        /// What was found.
        word: String,
    },
    /// A file without an identity in it.
    #[error(
        "{path} holds no identity; expected a line that begins with AGE-SECRET-KEY-1, as `amparo backup keygen` writes it"
    )]
    NotAnIdentity {
        /// The file.
        path: PathBuf,
    },
    /// The file is not sealed to any of the identities.
    #[error("{path} is not sealed to this identity; give the identity whose recipient the backup was made for")]
    WrongIdentity {
        /// The file.
        path: PathBuf,
    },
    /// The file is no backup, is cut, or was changed.
    #[error("{path} cannot be used: {what}; take another copy or another backup")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// The file was written by a newer program.
    #[error("the backup was written by a newer program ({what}); restore it with that program or a newer one")]
    Newer {
        /// What is newer.
        what: String,
    },
    /// Somebody else signed the manifest.
    #[error(
        "the backup is signed by {found}, and this server signs with {expected}: it is another server's, or somebody else made it; give the root \
         key and the escrow of the server that made it"
    )]
    OtherSigner {
        /// Whose signature was expected.
        expected: String,
        /// Whose it is.
        found: String,
    },
    /// The place to restore into is in use.
    #[error(
        "{what} is not empty; restore into a new folder or empty databases, and look at the result before it takes the place of anything"
    )]
    NotEmpty {
        /// Folder or database.
        what: String,
    },
    /// The escrow has not every key that the backup needs, or has none at all.
    #[error(
        "no escrow can be written ({what}); a backup without it could not be opened, so none was made: mend keys.escrow"
    )]
    NoEscrow {
        /// What is wrong.
        what: String,
    },
    /// Whoever asked for it has ended it.
    #[error("stopped before the end; nothing was kept")]
    Stopped,
    /// A file cannot be read or written.
    #[error("{path} cannot be used ({source}); check the rights and the free space")]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Keys.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// Databases.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The journal.
    #[error(transparent)]
    Journal(#[from] journal::Error),
}

impl Error {
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }

    pub(crate) fn damaged(path: &Path, what: impl Into<String>) -> Self {
        Self::Damaged {
            path: path.to_owned(),
            what: what.into(),
        }
    }

    /// Whether the operator, rather than the program, has to do something.
    pub fn is_state(&self) -> bool {
        !matches!(self, Self::Store(_) | Self::Journal(_))
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::failed(error)
    }
}
