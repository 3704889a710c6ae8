//! Thirty-two secret bytes that cannot be printed and are wiped when dropped.

use std::fmt;
use std::ops::Deref;

use base::Ambient;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::Error;

/// A key or a seed. `Debug` shows a placeholder; the bytes are wiped when the value is dropped. Dereferences to the bytes,
/// so that `&secret` can be handed to whatever takes `&[u8; 32]`.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Takes the bytes over; the caller wipes its own copy.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Thirty-two random bytes.
    pub(crate) fn random(ambient: &Ambient) -> Result<Self, Error> {
        let mut secret = Self([0; 32]);
        ambient.fill(&mut secret.0)?;
        Ok(secret)
    }

    pub(crate) const fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// A key derived from this one for one use: keyed BLAKE3 over the length-prefixed parts, the first of which names the use.
    pub(crate) fn derive(&self, parts: &[&[u8]]) -> Self {
        let mut derived = Self([0; 32]);
        self.derive_into(parts, &mut derived.0);
        derived
    }

    /// As [`Secret::derive`], for as many bytes as `out` holds.
    pub(crate) fn derive_into(&self, parts: &[&[u8]], out: &mut [u8]) {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        hasher.finalize_xof().fill(out);
        hasher.zeroize();
    }
}

impl Deref for Secret {
    type Target = [u8; 32];
    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
