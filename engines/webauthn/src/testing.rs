//! A passkey in software, which can also lie: what a browser and an authenticator would send, and what an attacker would.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};

use crate::data::{CREDENTIAL, PRESENT, VERIFIED};

/// Which key it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// ECDSA over P-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

enum Pair {
    Es256(EcdsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

/// What is said instead of the truth.
#[derive(Debug, Clone, Default)]
pub struct Lies {
    /// Where the page stands.
    pub origin: Option<String>,
    /// Which site the credential is for.
    pub party: Option<String>,
    /// The challenge, in base64url.
    pub challenge: Option<String>,
    /// What was asked for: `webauthn.get`.
    pub kind: Option<String>,
    /// Whose credential it is, in base64url; empty for nobody's.
    pub handle: Option<String>,
    /// More fields of the client data, as JSON members: `,"crossOrigin":true`.
    pub more: String,
    /// One bit of the signature is another.
    pub broken_signature: bool,
    /// The client data is another than the signed one.
    pub tampered: bool,
}

/// A credential and the browser that it is used in.
pub struct Passkey {
    pair: Pair,
    id: Vec<u8>,
    handle: String,
    origin: String,
    /// Flags of the authenticator data: presence and verification at first.
    pub flags: u8,
    /// The number of the last signature; counts up by one with each, unless it is nought.
    pub count: u32,
    /// What it says instead of the truth.
    pub lies: Lies,
}

fn coded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn bytes_of(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap_or_default()
}

fn string(json: &Value, path: &str) -> String {
    json.pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

impl Passkey {
    /// A passkey that nobody was told of, in a browser on a page at `origin`. `None` if the system has no randomness.
    pub fn new(algorithm: Algorithm, origin: &str) -> Option<Self> {
        let random = SystemRandom::new();
        let pair = match algorithm {
            Algorithm::Es256 => {
                let kind = &ECDSA_P256_SHA256_ASN1_SIGNING;
                let pkcs8 = EcdsaKeyPair::generate_pkcs8(kind, &random).ok()?;
                Pair::Es256(EcdsaKeyPair::from_pkcs8(kind, pkcs8.as_ref(), &random).ok()?)
            }
            Algorithm::EdDsa => {
                let pkcs8 = Ed25519KeyPair::generate_pkcs8(&random).ok()?;
                Pair::EdDsa(Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).ok()?)
            }
        };
        let mut id = vec![0; 32];
        random.fill(&mut id).ok()?;
        Some(Self {
            pair,
            id,
            handle: String::new(),
            origin: origin.to_owned(),
            flags: PRESENT | VERIFIED,
            count: 1,
            lies: Lies::default(),
        })
    }

    /// Its identifier.
    pub fn id(&self) -> &[u8] {
        &self.id
    }

    /// Answers the options of a registration, as the page's script sends it.
    pub fn make(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap_or_default();
        self.handle = string(&options, "/user/id");
        let client = self.client(&string(&options, "/challenge"), "webauthn.create");
        let mut data = self.data(&string(&options, "/rp/id"), self.flags | CREDENTIAL);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap_or_default().to_be_bytes());
        data.extend(&self.id);
        data.extend(self.cose());
        let length = u16::try_from(data.len()).unwrap_or_default().to_be_bytes();
        // {"fmt": "none", "attStmt": {}, "authData": h'…'}
        let head = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59";
        let object = [head.as_slice(), &length, &data].concat();
        json!({
            "id": coded(&self.id),
            "clientDataJSON": coded(client),
            "attestationObject": coded(object),
            "transports": ["internal"],
        })
        .to_string()
    }

    /// Answers the options of a sign-in, as the page's script sends it.
    pub fn sign(&mut self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap_or_default();
        if self.count > 0 {
            self.count += 1;
        }
        let client = self.client(&string(&options, "/challenge"), "webauthn.get");
        let data = self.data(&string(&options, "/rpId"), self.flags);
        let message = [data.as_slice(), digest(&SHA256, client.as_bytes()).as_ref()].concat();
        let mut signature = match &self.pair {
            Pair::Es256(pair) => pair
                .sign(&SystemRandom::new(), &message)
                .map(|signature| signature.as_ref().to_vec())
                .unwrap_or_default(),
            Pair::EdDsa(pair) => pair.sign(&message).as_ref().to_vec(),
        };
        if self.lies.broken_signature {
            signature.iter_mut().rev().take(1).for_each(|byte| *byte ^= 1);
        }
        let client = if self.lies.tampered {
            client.replace('}', " }")
        } else {
            client
        };
        let handle = self.lies.handle.clone().unwrap_or_else(|| self.handle.clone());
        json!({
            "id": coded(&self.id),
            "clientDataJSON": coded(client),
            "authenticatorData": coded(data),
            "signature": coded(signature),
            "userHandle": Some(handle).filter(|handle| !handle.is_empty()),
        })
        .to_string()
    }

    /// What the credential says of its owner, as bytes.
    pub fn handle(&self) -> Vec<u8> {
        bytes_of(&self.handle)
    }

    fn client(&self, challenge: &str, kind: &str) -> String {
        let lies = &self.lies;
        format!(
            r#"{{"type":"{}","challenge":"{}","origin":"{}"{}}}"#,
            lies.kind.as_deref().unwrap_or(kind),
            lies.challenge.as_deref().unwrap_or(challenge),
            lies.origin.as_deref().unwrap_or(&self.origin),
            lies.more
        )
    }

    fn data(&self, party: &str, flags: u8) -> Vec<u8> {
        let party = self.lies.party.as_deref().unwrap_or(party);
        let hash = digest(&SHA256, party.as_bytes());
        [hash.as_ref(), &[flags], &self.count.to_be_bytes()].concat()
    }

    /// Its public key, as authenticators write it.
    fn cose(&self) -> Vec<u8> {
        match &self.pair {
            Pair::Es256(pair) => {
                let point = pair.public_key().as_ref();
                let (x, y) = (point.get(1..33).unwrap_or(&[]), point.get(33..).unwrap_or(&[]));
                [
                    b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(),
                    x,
                    b"\x22\x58\x20",
                    y,
                ]
                .concat()
            }
            Pair::EdDsa(pair) => {
                let head = b"\xa4\x01\x01\x03\x27\x20\x06\x21\x58\x20".as_slice();
                [head, pair.public_key().as_ref()].concat()
            }
        }
    }
}
