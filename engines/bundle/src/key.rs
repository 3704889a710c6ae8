//! Keys: the one that signs releases, and those that a reader trusts.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

use base::Ambient;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::Error;

/// What is signed is this line and the bytes of the manifest, so that a signature for something else is none for a release.
const DOMAIN: &[u8] = b"amparo release manifest 1\n";

/// The key that signs releases. Whoever has it can publish in the organisation's name: keep the seed sealed.
pub struct ReleaseKey(SigningKey);

impl ReleaseKey {
    /// A new key.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn create(ambient: &Ambient) -> Result<Self, Error> {
        let seed = Zeroizing::new(ambient.bytes::<32>()?);
        Ok(Self::from_seed(&seed))
    }

    /// The key of a seed kept elsewhere.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The seed, to be sealed.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The half that readers need.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, manifest: &[u8]) -> String {
        let signature = self.0.sign(&[DOMAIN, manifest].concat());
        line(&self.public().id(), &signature)
    }
}

/// The half of a release key that anybody may have. Written as `ed25519:` and 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Short name of the key: 16 hexadecimal digits of its BLAKE3 hash.
    pub fn id(&self) -> String {
        let hash = blake3::hash(self.0.as_bytes());
        hash.as_bytes()
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ed25519:")?;
        self.0.as_bytes().iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for PublicKey {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        text.trim()
            .strip_prefix("ed25519:")
            .and_then(from_hex::<32>)
            .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
            .filter(|key| !key.is_weak())
            .map(Self)
            .ok_or(Error::BadKey { line: 1 })
    }
}

/// The keys that a reader trusts.
#[derive(Clone, Debug, Default)]
pub struct TrustedKeys(BTreeMap<String, PublicKey>);

impl TrustedKeys {
    /// These keys.
    pub fn new(keys: impl IntoIterator<Item = PublicKey>) -> Self {
        Self(keys.into_iter().map(|key| (key.id(), key)).collect())
    }

    /// A file with one key a line; what follows `#` is a comment.
    ///
    /// # Errors
    /// [`Error::Io`], or [`Error::BadKey`] with the line.
    pub fn read(path: &Path) -> Result<Self, Error> {
        Self::parse(&std::fs::read_to_string(path).map_err(Error::io(path))?)
    }

    /// The text of such a file.
    ///
    /// # Errors
    /// [`Error::BadKey`] with the line.
    pub fn parse(text: &str) -> Result<Self, Error> {
        // Editors on Windows begin a file with a mark that is no part of the text.
        let lines = (1..).zip(text.trim_start_matches('\u{feff}').lines());
        let keys = lines.map(|(line, text)| (line, text.split('#').next().unwrap_or_default().trim()));
        let keys = keys.filter(|(_, text)| !text.is_empty());
        let keys: Result<Vec<PublicKey>, Error> = keys
            .map(|(line, text)| text.parse().map_err(|_| Error::BadKey { line }))
            .collect();
        Ok(Self::new(keys?))
    }

    /// No key at all, so nothing is believed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Checks the text of `manifest.sig` against the manifest; returns the id of the key.
    pub(crate) fn check(&self, manifest: &[u8], signature: &[u8]) -> Result<String, Error> {
        let bad = |why| Error::file_at(crate::name::SIGNATURE, why);
        let text = std::str::from_utf8(signature).map_err(|_| bad("not text"))?;
        let mut words = text.split_ascii_whitespace();
        let (Some("ed25519"), Some(id), Some(hex), None) = (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(bad("not a signature of this format"));
        };
        let signature = from_hex::<64>(hex).ok_or_else(|| bad("not a signature of this format"))?;
        let signature = Signature::from_bytes(&signature);
        if line(id, &signature) != text {
            return Err(bad("not a signature of this format"));
        }
        let key = self.0.get(id).ok_or_else(|| Error::UntrustedKey {
            key: id.chars().take(16).collect(),
        })?;
        let signed = [DOMAIN, manifest].concat();
        key.0
            .verify_strict(&signed, &signature)
            .map_err(|_| Error::file_at(crate::name::MANIFEST, "is not what was signed"))?;
        Ok(id.to_owned())
    }
}

fn line(id: &str, signature: &Signature) -> String {
    let hex: String = signature.to_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("ed25519 {id} {hex}\n")
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let [high, low] = [pair.first()?, pair.get(1)?].map(|digit| char::from(*digit).to_digit(16));
        *byte = u8::try_from(high? * 16 + low?).ok()?;
    }
    Some(bytes)
}
