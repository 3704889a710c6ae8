//! The one AEAD of the house: XChaCha20-Poly1305 with 24-byte nonces, and the envelope around it.
//!
//! ```text
//! format (1) | version of the key (2, big endian) | nonce (24) | ciphertext | tag (16)
//! ```

use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

/// The envelope's format byte; a change of cipher, padding or derivation takes the next number.
pub(crate) const FORMAT: u8 = 1;
pub(crate) const NONCE: usize = 24;
const HEAD: usize = 1 + 2 + NONCE;
const TAG: usize = 16;

/// What an envelope adds to the padded value, in bytes.
pub(crate) const OVERHEAD: usize = HEAD + TAG;

/// Why an envelope did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// Not authentic: changed, moved, cut, or sealed by another key.
    Damaged,
    /// A format this program does not know.
    Format(u8),
}

/// Seals what `fill` appends to the buffer.
pub(crate) fn seal(
    key: &[u8; 32],
    version: u16,
    nonce: [u8; NONCE],
    aad: &[u8],
    capacity: usize,
    fill: impl FnOnce(&mut Vec<u8>, usize),
) -> Result<Vec<u8>, crate::Error> {
    let mut out = Vec::with_capacity(capacity + OVERHEAD);
    out.push(FORMAT);
    out.extend_from_slice(&version.to_be_bytes());
    out.extend_from_slice(&nonce);
    fill(&mut out, HEAD);
    let Some(body) = out.get_mut(HEAD..) else {
        return Err(crate::Error::TooLong);
    };
    let tag = XChaCha20Poly1305::new(key.into())
        .encrypt_inout_detached(&nonce.into(), aad, body.into())
        .map_err(|_| crate::Error::TooLong)?;
    out.extend_from_slice(&tag);
    Ok(out)
}

/// Version of the key that an envelope says it was sealed with.
pub(crate) fn version(sealed: &[u8]) -> Result<u16, Unopened> {
    match sealed {
        [FORMAT, high, low, ..] if sealed.len() >= OVERHEAD => Ok(u16::from_be_bytes([*high, *low])),
        [format, ..] if *format != FORMAT && *format != 0 && sealed.len() >= OVERHEAD => Err(Unopened::Format(*format)),
        _ => Err(Unopened::Damaged),
    }
}

/// Opens an envelope.
pub(crate) fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
    version(sealed)?;
    let (_, rest) = sealed.split_at_checked(HEAD - NONCE).ok_or(Unopened::Damaged)?;
    let (nonce, rest) = rest.split_first_chunk::<NONCE>().ok_or(Unopened::Damaged)?;
    let (body, tag) = rest.split_last_chunk::<TAG>().ok_or(Unopened::Damaged)?;
    let mut plain = body.to_vec();
    XChaCha20Poly1305::new(key.into())
        .decrypt_inout_detached(&(*nonce).into(), aad, plain.as_mut_slice().into(), &(*tag).into())
        .map_err(|_| Unopened::Damaged)?;
    Ok(plain)
}
