//! What a backup says of itself, and the signature under it.

use std::fmt;

use base::Timestamp;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use vault::EpochId;

/// The format that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u32 = 1;
/// What the signature is over begins with this, so that it can stand under nothing else.
const TAG: &[u8] = b"amparo backup manifest 1\n";

/// What stands at the beginning of the archive, so that a newer format is known before anything else is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Begin {
    pub(crate) format: u32,
    pub(crate) program: String,
    pub(crate) made_at: i64,
}

/// Everything that must be in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the archive.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// When its snapshot was taken, in microseconds since 1970 (UTC).
    pub made_at: i64,
    /// The public key of the signature, `ed25519:…`.
    pub key: String,
    /// The migrations of both databases.
    pub migrations: Vec<Migration>,
    /// The tables of both databases, in the order in which they can be written.
    pub tables: Vec<Table>,
    /// The folders.
    pub folders: Vec<Folder>,
    /// Where each lane of the journal stood.
    pub heads: Vec<Head>,
    /// The newest signed checkpoint of the journal, as its text.
    pub checkpoint: Option<String>,
    /// Organisation keys that it takes to open the data keys.
    pub epochs: Vec<NeededEpoch>,
}

/// A migration that a database had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migration {
    /// `records` or `keys`.
    pub of: String,
    /// The context.
    pub context: String,
    /// Its number.
    pub number: u32,
    /// Hash of its text.
    pub checksum: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// `records` or `keys`.
    pub of: String,
    /// Its name.
    pub name: String,
    /// Its columns, in the order of the values of a row.
    pub columns: Vec<String>,
    /// Number of rows.
    pub rows: u64,
    /// BLAKE3 of its lines, one after the other.
    pub blake3: String,
}

/// A folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// `files` or `releases`.
    pub name: String,
    /// Number of files.
    pub files: u64,
    /// Bytes of them.
    pub bytes: u64,
    /// Files that were cut shorter while they were read; none, unless something else than this program writes there.
    pub changed: u64,
    /// BLAKE3 of each file's path, length and content, one after the other.
    pub blake3: String,
}

/// Where a lane of the journal stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The lane.
    pub lane: i64,
    /// Number of its last row.
    pub seq: i64,
    /// Hash of that row, hexadecimal.
    pub hash: String,
}

/// An organisation's key that is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeededEpoch {
    /// The organisation.
    pub org: String,
    /// The epoch of its key.
    pub epoch: i64,
}

impl Manifest {
    /// When its snapshot was taken.
    pub fn made(&self) -> Timestamp {
        Timestamp::from_micros(self.made_at)
    }

    /// Rows of both databases.
    pub fn rows(&self) -> u64 {
        self.tables.iter().fold(0, |sum, table| sum.saturating_add(table.rows))
    }

    /// The organisation keys that it needs; `None` for one that cannot be read.
    pub(crate) fn needed(&self) -> Option<Vec<EpochId>> {
        let parse = |it: &NeededEpoch| {
            Some(EpochId {
                org: it.org.parse().ok()?,
                epoch: it.epoch,
            })
        };
        self.epochs.iter().map(parse).collect()
    }
}

impl From<journal::audit::Head> for Head {
    fn from(head: journal::audit::Head) -> Self {
        Self {
            lane: head.lane,
            seq: head.seq,
            hash: blake3::Hash::from_bytes(head.hash).to_hex().to_string(),
        }
    }
}

/// Signs manifests.
pub struct SignKey(SigningKey);

impl SignKey {
    /// From the server's seed, `vault.signing_seed(backup::SIGNING)`.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    /// The signature over a manifest, as text.
    pub(crate) fn sign(&self, manifest: &[u8]) -> String {
        let signature = self.0.sign(&[TAG, manifest].concat());
        let hex: String = signature.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{} {hex}\n", self.public())
    }
}

/// Tells a text apart from a manifest under the same key.
const TEXT_TAG: &str = "amparo backup text 1\n";

impl SignKey {
    /// A text of one line, and the signature over it in a second.
    pub fn sign_text(&self, body: &str) -> String {
        let signature = self.sign(format!("{TEXT_TAG}{body}").as_bytes());
        format!("{body}\n{signature}")
    }
}

/// A text that somebody signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The text.
    pub body: String,
    /// Who signed it. Whether that is the right one is for the caller to say.
    pub by: PublicKey,
}

impl Signed {
    /// Reads what [`SignKey::sign_text`] wrote; `None` for anything else, and for what was changed.
    pub fn read(text: &str) -> Option<Self> {
        let (body, signature) = text.trim_end().rsplit_once('\n')?;
        let by = PublicKey::of_signed(format!("{TEXT_TAG}{body}").as_bytes(), signature)?;
        Some(Self {
            body: body.to_owned(),
            by,
        })
    }
}

/// Whose signature it is. `Display` gives `ed25519:` and 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// The key of a signature file, if it fits the manifest.
    pub(crate) fn of_signed(manifest: &[u8], text: &str) -> Option<Self> {
        let (key, signature) = text.trim_end().strip_prefix("ed25519:")?.split_once(' ')?;
        let key = VerifyingKey::from_bytes(blake3::Hash::from_hex(key).ok()?.as_bytes()).ok()?;
        let (high, low) = signature.split_at_checked(64)?;
        let mut bytes = [0; 64];
        let (first, second) = bytes.split_at_mut(32);
        first.copy_from_slice(blake3::Hash::from_hex(high).ok()?.as_bytes());
        second.copy_from_slice(blake3::Hash::from_hex(low).ok()?.as_bytes());
        let message = [TAG, manifest].concat();
        key.verify_strict(&message, &Signature::from_bytes(&bytes)).ok()?;
        Some(Self(key))
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = blake3::Hash::from_bytes(self.0.to_bytes());
        write!(f, "ed25519:{}", key.to_hex())
    }
}

/// What is being done, for a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Rows so far.
    Rows(u64),
    /// Bytes of files so far.
    Bytes(u64),
}
