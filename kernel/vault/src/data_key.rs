//! The key of one person or one case, and what it seals.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use base::{Ambient, Id, OrgId, Redacted};
use zeroize::{Zeroize, Zeroizing};

use crate::cipher::{self, NONCE, Unopened};
use crate::erased::Erased;
use crate::{Error, Secret, padding};

/// The noun behind [`KeyId`].
pub enum DataKeyNoun {}

/// Identifier of a data key; stored beside what the key seals.
pub type KeyId = Id<DataKeyNoun>;

/// Where a sealed value lives. It is bound into the seal, so that a value moved to another organisation, table, column or row
/// does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The organisation that owns the row.
    pub org: OrgId,
    /// Table, as in the schema.
    pub table: &'a str,
    /// Column, as in the schema.
    pub column: &'a str,
    /// The row's identifier.
    pub row: [u8; 16],
}

/// Key of one person or one case. Cheap to clone; the bytes are wiped when the last clone is dropped. Once the key is destroyed, every
/// handle of it is dead, also one that was taken before.
#[derive(Clone)]
pub struct DataKey(Arc<Inner>);

struct Inner {
    org: OrgId,
    id: KeyId,
    version: u16,
    key: Secret,
    shared: Arc<Shared>,
}

/// What all data keys of a vault have in common.
pub(crate) struct Shared {
    nonces: Nonces,
    erased: Arc<Erased>,
}

impl Shared {
    pub(crate) fn new(ambient: &Ambient, erased: Arc<Erased>) -> Result<Arc<Self>, Error> {
        Ok(Arc::new(Self {
            nonces: Nonces::new(ambient)?,
            erased,
        }))
    }
}

/// Makes nonces that never repeat: a process-wide counter under a random seed, hashed with the value and its place. Should the seed
/// repeat (a cloned virtual machine, a test), a nonce still repeats only for the very same value at the same place.
struct Nonces {
    seed: Secret,
    used: AtomicU64,
}

impl Nonces {
    fn new(ambient: &Ambient) -> Result<Self, Error> {
        Ok(Self {
            seed: Secret::random(ambient)?,
            used: AtomicU64::new(0),
        })
    }

    fn next(&self, key: &[u8; 32], aad: &[u8], plain: &[u8]) -> [u8; NONCE] {
        let mut nonce = [0; NONCE];
        let mut hasher = blake3::Hasher::new_keyed(key);
        hasher
            .update(&*self.seed)
            .update(&self.used.fetch_add(1, Ordering::Relaxed).to_le_bytes())
            .update(&(aad.len() as u64).to_le_bytes())
            .update(aad)
            .update(plain);
        hasher.finalize_xof().fill(&mut nonce);
        hasher.zeroize();
        nonce
    }
}

impl DataKey {
    pub(crate) fn new(org: OrgId, id: KeyId, version: u16, key: Secret, shared: &Arc<Shared>) -> Self {
        Self(Arc::new(Inner {
            org,
            id,
            version,
            key,
            shared: Arc::clone(shared),
        }))
    }

    /// The identifier to store beside what is sealed.
    pub fn id(&self) -> KeyId {
        self.0.id
    }

    /// The organisation that the key belongs to.
    pub fn org(&self) -> OrgId {
        self.0.org
    }

    /// Seals a value for a place. The result says nothing about the value but the bucket of its length.
    ///
    /// # Errors
    /// [`Error::Erased`] if the key was destroyed meanwhile, [`Error::DamagedField`] if the place is of another organisation,
    /// [`Error::TooLong`] beyond 256 GB.
    pub fn seal(&self, place: Place<'_>, plain: &[u8]) -> Result<Vec<u8>, Error> {
        let aad = self.aad(place)?;
        let (key, nonce_key) = self.field_keys(place)?;
        let nonce = self.0.shared.nonces.next(&nonce_key, &aad, plain);
        let capacity = padding::padded_len(plain.len());
        cipher::seal(&key, self.0.version, nonce, &aad, capacity, |out, from| {
            out.extend_from_slice(plain);
            padding::pad(out, from);
        })
    }

    /// As [`DataKey::seal`], for text.
    ///
    /// # Errors
    /// As [`DataKey::seal`].
    pub fn seal_text(&self, place: Place<'_>, plain: &Redacted<String>) -> Result<Vec<u8>, Error> {
        self.seal(place, plain.expose().as_bytes())
    }

    /// Opens what [`DataKey::seal`] made for the same place.
    ///
    /// # Errors
    /// [`Error::DamagedField`] if it was changed, moved or sealed by another key; [`Error::UnknownFormat`];
    /// [`Error::Erased`] if the key was destroyed meanwhile.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Redacted<Vec<u8>>, Error> {
        let aad = self.aad(place)?;
        let (key, _) = self.field_keys(place)?;
        let opened = match cipher::version(sealed) {
            Ok(version) if version == self.0.version => cipher::open(&key, &aad, sealed),
            Ok(_) => Err(Unopened::Damaged),
            Err(error) => Err(error),
        };
        let mut plain = opened.map_err(|error| unopened(place, error))?;
        padding::unpad(&mut plain).ok_or_else(|| damaged(place))?;
        Ok(Redacted::new(plain))
    }

    /// As [`DataKey::open`], for text.
    ///
    /// # Errors
    /// As [`DataKey::open`]; also [`Error::DamagedField`] if the value is not UTF-8.
    pub fn open_text(&self, place: Place<'_>, sealed: &[u8]) -> Result<Redacted<String>, Error> {
        let plain = self.open(place, sealed)?.into_exposed();
        let text = String::from_utf8(plain).map_err(|error| {
            error.into_bytes().zeroize();
            damaged(place)
        })?;
        Ok(Redacted::new(text))
    }

    /// What the seal binds beside the value. Only the data key's version stands here, never the organisation's epoch, which changes
    /// whenever keys are wrapped anew.
    fn aad(&self, place: Place<'_>) -> Result<Vec<u8>, Error> {
        if place.org != self.0.org {
            return Err(damaged(place));
        }
        let mut aad = Vec::with_capacity(80 + place.table.len() + place.column.len());
        aad.extend_from_slice(b"amparo field 1");
        aad.extend_from_slice(place.org.as_bytes());
        aad.extend_from_slice(&place.row);
        aad.extend_from_slice(self.0.id.as_bytes());
        aad.extend_from_slice(&self.0.version.to_be_bytes());
        for name in [place.table, place.column] {
            aad.extend_from_slice(&(name.len() as u64).to_le_bytes());
            aad.extend_from_slice(name.as_bytes());
        }
        Ok(aad)
    }

    /// The field's key for the cipher and its key for nonces.
    fn field_keys(&self, place: Place<'_>) -> Result<(Secret, Secret), Error> {
        if self.0.shared.erased.has(self.0.org, self.0.id) {
            return Err(Error::Erased { id: self.0.id });
        }
        let mut both = Zeroizing::new([0; 64]);
        let parts: [&[u8]; 3] = [b"field key 1", place.table.as_bytes(), place.column.as_bytes()];
        self.0.key.derive_into(&parts, &mut *both);
        let (mut cipher, mut nonce) = (Secret::from_bytes([0; 32]), Secret::from_bytes([0; 32]));
        let (first, second) = both.split_at(32);
        cipher.bytes_mut().copy_from_slice(first);
        nonce.bytes_mut().copy_from_slice(second);
        Ok((cipher, nonce))
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DataKey({})", self.0.id)
    }
}

fn damaged(place: Place<'_>) -> Error {
    Error::DamagedField {
        table: place.table.to_owned(),
        column: place.column.to_owned(),
    }
}

fn unopened(place: Place<'_>, error: Unopened) -> Error {
    match error {
        Unopened::Damaged => damaged(place),
        Unopened::Format(format) => Error::UnknownFormat {
            table: place.table.to_owned(),
            column: place.column.to_owned(),
            format,
        },
    }
}
