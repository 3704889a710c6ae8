//! Whom a backup is sealed to: age recipients (X25519), whose identities lie on another machine.

use std::fs::{self, OpenOptions};
use std::io::{self, BufReader, Read, Write};
use std::path::Path;

use age::secrecy::ExposeSecret as _;
use age::{DecryptError, Decryptor, Encryptor, x25519};

use crate::Error;

/// An age payload that is being written; `finish` must be called.
pub(crate) type Sealed<W> = age::stream::StreamWriter<W>;

/// Those who can open a backup.
#[derive(Debug, Clone)]
pub struct Recipients(Vec<x25519::Recipient>);

impl Recipients {
    /// From their words, `age1…`.
    ///
    /// # Errors
    /// [`Error::NotARecipient`] for the first word that is none, [`Error::NoRecipient`] for no word.
    pub fn parse<S: AsRef<str>>(words: impl IntoIterator<Item = S>) -> Result<Self, Error> {
        let mut all = Vec::new();
        for word in words {
            let word = word.as_ref().trim();
            let one = word.parse().map_err(|_| Error::NotARecipient {
                // A secret that was put in the wrong place is not repeated.
                word: if word.starts_with("age1") { word } else { "…" }.to_owned(),
            })?;
            all.push(one);
        }
        if all.is_empty() {
            return Err(Error::NoRecipient);
        }
        Ok(Self(all))
    }

    /// One recipient more.
    #[must_use]
    pub fn and(mut self, identities: &Identities) -> Self {
        self.0.extend(identities.0.iter().map(x25519::Identity::to_public));
        self
    }

    pub(crate) fn seal<W: Write>(&self, to: W) -> io::Result<Sealed<W>> {
        let all = self.0.iter().map(|one| one as &dyn age::Recipient);
        Encryptor::with_recipients(all)
            .map_err(io::Error::other)?
            .wrap_output(to)
    }
}

/// What opens backups.
pub struct Identities(Vec<x25519::Identity>);

impl std::fmt::Debug for Identities {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identities([secret])")
    }
}

impl Identities {
    /// Reads the file that [`new_identity`] or another age program wrote.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::NotAnIdentity`].
    pub fn read(path: &Path) -> Result<Self, Error> {
        const LONGEST: u64 = 64 * 1024;
        let file = fs::File::open(path).map_err(Error::file(path))?;
        let mut text = String::new();
        file.take(LONGEST)
            .read_to_string(&mut text)
            .map_err(Error::file(path))?;
        let not = || Error::NotAnIdentity { path: path.to_owned() };
        let lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let all: Vec<x25519::Identity> = lines
            .map(|line| line.parse().map_err(|_| not()))
            .collect::<Result<_, _>>()?;
        if all.is_empty() { Err(not()) } else { Ok(Self(all)) }
    }

    /// Opens a file that is sealed to one of them.
    pub(crate) fn open(&self, path: &Path) -> Result<impl Read + use<>, Error> {
        let file = fs::File::open(path).map_err(Error::file(path))?;
        let failed = |error: DecryptError| match error {
            DecryptError::NoMatchingKeys => Error::WrongIdentity { path: path.to_owned() },
            DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => Error::File {
                path: path.to_owned(),
                source: error,
            },
            _ => Error::damaged(path, "it is no backup, or its beginning is damaged"),
        };
        let opened = Decryptor::new_buffered(BufReader::with_capacity(1 << 20, file)).map_err(failed)?;
        opened
            .decrypt(self.0.iter().map(|one| one as &dyn age::Identity))
            .map_err(failed)
    }
}

/// Makes an identity, writes it to a new file that only this user may read, durably, and returns its recipient.
///
/// # Errors
/// [`Error::File`] if the file exists already or cannot be written.
pub fn new_identity(path: &Path) -> Result<String, Error> {
    let identity = x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let secret = identity.to_string();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || -> io::Result<()> {
        let mut file = options.open(path)?;
        write!(file, "# recipient: {recipient}\n{}\n", secret.expose_secret())?;
        file.sync_all()
    };
    write().map_err(Error::file(path))?;
    Ok(recipient)
}
