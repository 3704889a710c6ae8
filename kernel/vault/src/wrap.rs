//! Wrapping one key under another.

use base::OrgId;

use crate::cipher::{self, NONCE};
use crate::{Error, KeyId, Secret};

/// What a wrapped secret is; bound into the wrapping so that none can stand in for another.
#[derive(Clone, Copy)]
pub(crate) enum Wrapped<'a> {
    Check,
    OrgKey(OrgId, i64),
    OrgSecret(OrgId, &'a str),
    DataKey(OrgId, KeyId, u16),
    Seed(&'a str),
}

impl Wrapped<'_> {
    fn aad(self) -> Vec<u8> {
        let mut aad = Vec::with_capacity(64);
        let mut parts = |kind: &[u8], parts: [&[u8]; 2]| {
            for part in [kind, parts[0], parts[1]] {
                aad.extend_from_slice(&(part.len() as u64).to_le_bytes());
                aad.extend_from_slice(part);
            }
        };
        match self {
            Self::Check => parts(b"amparo root check 1", [b"", b""]),
            Self::OrgKey(org, epoch) => parts(b"amparo org key 1", [org.as_bytes(), &epoch.to_le_bytes()]),
            Self::OrgSecret(org, purpose) => parts(b"amparo org secret 1", [org.as_bytes(), purpose.as_bytes()]),
            Self::DataKey(org, id, version) => {
                parts(b"amparo data key 1", [org.as_bytes(), id.as_bytes()]);
                aad.extend_from_slice(&version.to_le_bytes());
            }
            Self::Seed(purpose) => parts(b"amparo seed 1", [purpose.as_bytes(), b""]),
        }
        aad
    }

    /// What a damaged record of this kind is called in an error.
    fn what(self) -> &'static str {
        match self {
            Self::Check => "root check value",
            Self::OrgKey(..) => "organisation key",
            Self::OrgSecret(..) => "organisation secret",
            Self::DataKey(..) => "data key",
            Self::Seed(..) => "signing seed",
        }
    }

    /// Wraps `secret` under `key`. The nonce is random; 24 bytes do not collide.
    pub(crate) fn wrap(self, key: &Secret, secret: &Secret, nonce: [u8; NONCE]) -> Result<Vec<u8>, Error> {
        cipher::seal(key, 0, nonce, &self.aad(), 32, |out, _| {
            out.extend_from_slice(&**secret)
        })
    }

    /// Unwraps what [`Wrapped::wrap`] made for the same thing.
    pub(crate) fn unwrap(self, key: &Secret, sealed: &[u8]) -> Result<Secret, Error> {
        let damaged = || Error::DamagedKeystore { what: self.what() };
        let plain = zeroize::Zeroizing::new(cipher::open(key, &self.aad(), sealed).map_err(|_| damaged())?);
        let mut secret = Secret::from_bytes([0; 32]);
        let bytes: &[u8; 32] = plain.as_slice().try_into().map_err(|_| damaged())?;
        secret.bytes_mut().copy_from_slice(bytes);
        Ok(secret)
    }
}
