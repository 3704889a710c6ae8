//! Public keys of credentials, as authenticators write them (COSE, RFC 9052), and their signatures.

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

use crate::Wrong;
use crate::cbor::{Reader, Value};

/// The algorithms that are asked for, by their COSE numbers, the best first.
pub(crate) const ALGORITHMS: [i64; 3] = [EDDSA, ES256, RS256];

const ES256: i64 = -7;
const EDDSA: i64 = -8;
const RS256: i64 = -257;

const OKP: i64 = 1;
const EC2: i64 = 2;
const RSA: i64 = 3;
const P256: i64 = 1;
const CURVE25519: i64 = 6;

/// Longest modulus that is taken, in bytes: 4,096 bits.
const LONGEST_MODULUS: usize = 512;

/// The public key of a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// ECDSA over P-256 with SHA-256: the point, uncompressed.
    Es256([u8; 65]),
    /// Ed25519.
    EdDsa([u8; 32]),
    /// RSASSA-PKCS1-v1_5 with SHA-256, of 2,048 to 4,096 bits: modulus and exponent.
    Rs256(Vec<u8>, Vec<u8>),
}

/// What a key is made of; the meaning of the last three depends on the first.
#[derive(Default)]
struct Parts<'b> {
    kind: Option<Value<'b>>,
    algorithm: Option<Value<'b>>,
    one: Option<Value<'b>>,
    two: Option<Value<'b>>,
    three: Option<Value<'b>>,
}

impl Key {
    /// Reads the key that stands here.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, Wrong> {
        let mut parts = Parts::default();
        for _ in 0..reader.map()? {
            let place = match reader.int()? {
                1 => &mut parts.kind,
                3 => &mut parts.algorithm,
                -1 => &mut parts.one,
                -2 => &mut parts.two,
                -3 => &mut parts.three,
                _ => {
                    reader.skip()?;
                    continue;
                }
            };
            if place.replace(reader.value()?).is_some() {
                return Err(Wrong::Malformed("key"));
            }
        }
        parts.key()
    }

    /// Whether this key made the signature.
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), Wrong> {
        let verified = match self {
            Self::Es256(point) => UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(message, signature),
            Self::EdDsa(key) => UnparsedPublicKey::new(&ED25519, key).verify(message, signature),
            Self::Rs256(n, e) => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
            }
        };
        verified.map_err(|_| Wrong::Signature)
    }

    /// For keeping.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Es256(point) => [&[1], point.as_slice()].concat(),
            Self::EdDsa(key) => [&[2], key.as_slice()].concat(),
            Self::Rs256(n, e) => {
                let length = u16::try_from(n.len()).unwrap_or(u16::MAX);
                [&[3], length.to_be_bytes().as_slice(), n, e].concat()
            }
        }
    }

    /// A key that was kept.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (1, point) => Some(Self::Es256(point.try_into().ok()?)),
            (2, key) => Some(Self::EdDsa(key.try_into().ok()?)),
            (3, rest) => {
                let (length, rest) = rest.split_first_chunk::<2>()?;
                let (n, e) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
                Some(Self::Rs256(n.to_vec(), e.to_vec()))
            }
            _ => None,
        }
    }
}

impl Parts<'_> {
    fn key(&self) -> Result<Key, Wrong> {
        let malformed = || Wrong::Malformed("key");
        let int = |value: &Option<Value<'_>>| match value {
            Some(Value::Int(number)) => Some(*number),
            _ => None,
        };
        let bytes = |value: &Option<Value<'_>>| match value {
            Some(Value::Bytes(bytes)) => Ok(bytes.to_vec()),
            _ => Err(malformed()),
        };
        match (int(&self.kind), int(&self.algorithm), int(&self.one)) {
            (Some(EC2), Some(ES256), Some(P256)) => {
                let (x, y) = (bytes(&self.two)?, bytes(&self.three)?);
                if x.len() != 32 || y.len() != 32 {
                    return Err(malformed());
                }
                let point = [&[4], x.as_slice(), &y].concat();
                Ok(Key::Es256(point.try_into().map_err(|_| malformed())?))
            }
            (Some(OKP), Some(EDDSA), Some(CURVE25519)) => {
                let key = bytes(&self.two)?;
                Ok(Key::EdDsa(key.try_into().map_err(|_| malformed())?))
            }
            (Some(RSA), Some(RS256), None) => {
                let (n, e) = (bytes(&self.one)?, bytes(&self.two)?);
                let short = n.len() < 256 || n.len() > LONGEST_MODULUS || e.is_empty() || e.len() > 8;
                if short {
                    return Err(malformed());
                }
                Ok(Key::Rs256(n, e))
            }
            _ => Err(Wrong::Algorithm),
        }
    }
}
