//! The two ceremonies: a credential is made, and a credential signs.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};
use serde::Deserialize;

use crate::cbor::Reader;
use crate::client::{self, Kind};
use crate::data::{Backup, Data};
use crate::{Key, LONGEST_ANSWER, LONGEST_ID, Question, Wrong};

/// Most ways of reaching an authenticator that are kept of one, and most letters of each.
const MOST_TRANSPORTS: usize = 8;
const LONGEST_TRANSPORT: usize = 20;
/// The version of what is kept of a credential.
const KEPT_AS: u8 = 1;

/// Binary values as they travel.
pub(crate) fn binary(text: &str) -> Result<Vec<u8>, Wrong> {
    URL_SAFE_NO_PAD
        .decode(text.trim_end_matches('='))
        .map_err(|_| Wrong::Malformed("base64url"))
}

pub(crate) fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn read<'t, T: Deserialize<'t>>(answer: &'t str) -> Result<T, Wrong> {
    if answer.len() > LONGEST_ANSWER {
        return Err(Wrong::Malformed("length"));
    }
    serde_json::from_str(answer).map_err(|_| Wrong::Malformed("JSON"))
}

fn identifier(text: &str) -> Result<Vec<u8>, Wrong> {
    let id = binary(text)?;
    if id.is_empty() || id.len() > LONGEST_ID {
        return Err(Wrong::Malformed("identifier"));
    }
    Ok(id)
}

/// A credential that an authenticator made.
pub struct Made {
    id: Vec<u8>,
    client: Vec<u8>,
    object: Vec<u8>,
    transports: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MadeText<'t> {
    id: &'t str,
    #[serde(rename = "clientDataJSON")]
    client_data: &'t str,
    attestation_object: &'t str,
    #[serde(default)]
    transports: Vec<String>,
}

impl Made {
    /// Reads what the page's script sent: `id`, `clientDataJSON`, `attestationObject` in base64url, `transports` as a list.
    ///
    /// # Errors
    /// [`Wrong::Malformed`].
    pub fn parse(answer: &str) -> Result<Self, Wrong> {
        let it: MadeText<'_> = read(answer)?;
        let is_word = |word: &String| {
            word.len() <= LONGEST_TRANSPORT && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        Ok(Self {
            id: identifier(it.id)?,
            client: binary(it.client_data)?,
            object: binary(it.attestation_object)?,
            transports: it
                .transports
                .into_iter()
                .filter(is_word)
                .take(MOST_TRANSPORTS)
                .collect(),
        })
    }
}

/// A credential, as the caller keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// What it is called by; chosen by the authenticator, at least 16 random bytes or sealed by it.
    pub id: Vec<u8>,
    /// Its public key.
    pub key: Key,
    /// How its authenticator is reached: `usb`, `internal`, … A hint for the browser.
    pub transports: Vec<String>,
    /// The number of the last signature; nought where none are counted.
    pub count: u32,
    /// Whether it lives in one device only.
    pub backup: Backup,
}

impl Credential {
    /// For keeping: what never changes, so without the number and the copies.
    pub fn lasting(&self) -> Vec<u8> {
        let (key, transports) = (self.key.to_bytes(), self.transports.join(","));
        let mut bytes = vec![KEPT_AS];
        for part in [&self.id, &key, transports.as_bytes()] {
            bytes.extend(u16::try_from(part.len()).unwrap_or(u16::MAX).to_be_bytes());
            bytes.extend(part);
        }
        bytes
    }

    /// A credential that was kept.
    pub fn of(lasting: &[u8], count: u32, backup: Backup) -> Option<Self> {
        let (_, mut rest) = lasting.split_first().filter(|(version, _)| **version == KEPT_AS)?;
        let mut part = || {
            let (length, tail) = rest.split_first_chunk::<2>()?;
            let (part, tail) = tail.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            rest = tail;
            Some(part)
        };
        let (id, key, transports) = (part()?, part()?, part()?);
        let transports = std::str::from_utf8(transports).ok()?;
        Some(Self {
            id: id.to_vec(),
            key: Key::from_bytes(key)?,
            transports: transports
                .split(',')
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect(),
            count,
            backup,
        })
    }
}

/// Takes a new credential. Whether another account has it already is for the caller to see.
///
/// # Errors
/// [`Wrong`].
pub fn register(question: &Question<'_>, made: &Made) -> Result<Credential, Wrong> {
    client::check(&made.client, Kind::Create, question)?;
    let data = Data::read(signed_data(&made.object)?)?;
    data.check(question)?;
    let (id, key) = data.credential.ok_or(Wrong::Malformed("no credential"))?;
    if id != made.id {
        return Err(Wrong::Credential);
    }
    Ok(Credential {
        id: id.to_vec(),
        key,
        transports: made.transports.clone(),
        count: data.count,
        backup: data.backup,
    })
}

/// The authenticator data of an attestation object. What vouches for it is passed over: it was not asked for.
fn signed_data(object: &[u8]) -> Result<&[u8], Wrong> {
    const BAD: Wrong = Wrong::Malformed("attestation");
    let mut reader = Reader::new(object);
    let (mut data, mut format, mut statement) = (None, false, false);
    for _ in 0..reader.map()? {
        let twice = match reader.text()? {
            "authData" => data.replace(reader.bytes()?).is_some(),
            "fmt" => {
                reader.text()?;
                std::mem::replace(&mut format, true)
            }
            name => {
                reader.skip()?;
                name == "attStmt" && std::mem::replace(&mut statement, true)
            }
        };
        if twice {
            return Err(BAD);
        }
    }
    data.filter(|_| format && statement && reader.rest().is_empty())
        .ok_or(BAD)
}

/// What a credential signed.
pub struct Shown {
    id: Vec<u8>,
    client: Vec<u8>,
    data: Vec<u8>,
    signature: Vec<u8>,
    handle: Option<Vec<u8>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ShownText<'t> {
    id: &'t str,
    #[serde(rename = "clientDataJSON")]
    client_data: &'t str,
    authenticator_data: &'t str,
    signature: &'t str,
    #[serde(default)]
    user_handle: Option<&'t str>,
}

impl Shown {
    /// Reads what the page's script sent: `id`, `clientDataJSON`, `authenticatorData`, `signature` and, if there is one,
    /// `userHandle`, in base64url.
    ///
    /// # Errors
    /// [`Wrong::Malformed`].
    pub fn parse(answer: &str) -> Result<Self, Wrong> {
        let it: ShownText<'_> = read(answer)?;
        let handle = it.user_handle.filter(|text| !text.is_empty());
        Ok(Self {
            id: identifier(it.id)?,
            client: binary(it.client_data)?,
            data: binary(it.authenticator_data)?,
            signature: binary(it.signature)?,
            handle: handle.map(binary).transpose()?,
        })
    }

    /// Which credential answered, to be looked up; nothing is proved yet.
    pub fn id(&self) -> &[u8] {
        &self.id
    }

    /// Whether the authenticator told whose credential it is: only one that finds it without being told its identifier must.
    pub fn names_owner(&self) -> bool {
        self.handle.is_some()
    }
}

/// What was seen of a credential when it signed, to be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The number of this signature.
    pub count: u32,
    /// Whether it lives in one device only.
    pub backup: Backup,
    /// Whether the authenticator made sure of its owner.
    pub verified: bool,
}

/// Verifies that `known`, which belongs to the owner with this handle, answered the question.
///
/// # Errors
/// [`Wrong`]; [`Wrong::Count`] only after everything else was found right.
pub fn verify(question: &Question<'_>, known: &Credential, handle: &[u8], shown: &Shown) -> Result<Seen, Wrong> {
    if shown.id != known.id {
        return Err(Wrong::Credential);
    }
    if shown.handle.as_deref().is_some_and(|said| said != handle) {
        return Err(Wrong::Owner);
    }
    client::check(&shown.client, Kind::Get, question)?;
    let data = Data::read(&shown.data)?;
    data.check(question)?;
    if data.backup.is_possible() != known.backup.is_possible() {
        return Err(Wrong::Nature);
    }
    let message = [shown.data.as_slice(), digest(&SHA256, &shown.client).as_ref()].concat();
    known.key.verify(&message, &shown.signature)?;
    if (data.count, known.count) != (0, 0) && data.count <= known.count {
        return Err(Wrong::Count);
    }
    Ok(Seen {
        count: data.count,
        backup: data.backup,
        verified: data.is_verified(),
    })
}
